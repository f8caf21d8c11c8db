"""Order of amendments: how a line that is not YAML may have been meant, the surest first."""

from collections.abc import Sequence

from govlint.document.amendments.amendment import Amender
from govlint.document.amendments.brackets import braces, closing_braces, commas, surplus
from govlint.document.amendments.colons import bare_values, colons, spaces
from govlint.document.amendments.foreign_signs import (
    bullets,
    hashes,
    marks,
    remarks,
    round_brackets,
    strays,
    table_rows,
    trailing,
)
from govlint.document.amendments.indents import (
    blocks,
    continued,
    indents,
    nested,
    outer_keys,
    outliers,
    parents,
    rarer_indents,
    wrapped,
)
from govlint.document.amendments.joined_lines import joined_lines
from govlint.document.amendments.list_items import hyphens, lists, needless_hyphens
from govlint.document.amendments.quotation_marks import (
    backslashes,
    closing_marks,
    inner_quotes,
    keys,
    last_commas,
    signs,
    texts,
)

AMENDERS: Sequence[Amender] = (
    marks, remarks, table_rows, bullets, wrapped, colons, spaces, lists, signs, keys, last_commas,
    backslashes, inner_quotes, closing_marks, round_brackets, hashes, commas, surplus,
    closing_braces, continued, hyphens, needless_hyphens, braces, bare_values, parents, outer_keys,
    outliers, trailing, blocks, indents, rarer_indents, nested, joined_lines, texts,
    strays,
)  # fmt: skip
"""What is tried on a line, the surest first."""
