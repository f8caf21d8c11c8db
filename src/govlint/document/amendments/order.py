"""Order of amendments: how a line that is not YAML may have been meant, the surest first."""

from collections.abc import Sequence

from govlint.document.amendments.amendment import Amender
from govlint.document.amendments.brackets import braces, closing_braces, commas
from govlint.document.amendments.colons import colons, spaces
from govlint.document.amendments.foreign_signs import (
    bullets,
    hashes,
    remarks,
    round_brackets,
    table_rows,
    trailing,
)
from govlint.document.amendments.indents import continued, indents, outliers, parents, rarer_indents
from govlint.document.amendments.list_items import hyphens, lists, needless_hyphens
from govlint.document.amendments.quotation_marks import closing_marks, inner_quotes, signs, texts

AMENDERS: Sequence[Amender] = (
    remarks, table_rows, bullets, colons, spaces, lists, signs, inner_quotes, closing_marks,
    round_brackets, hashes, commas, closing_braces, continued, hyphens, needless_hyphens, braces,
    parents, outliers, trailing, indents, rarer_indents, texts,
)  # fmt: skip
"""What is tried on a line, the surest first."""
