"""Order of amendments: how a line that is not YAML may have been meant, the surest first."""

from collections.abc import Sequence

from govlint.document.amendments.amendment import Amender
from govlint.document.amendments.block_texts import signs_of_blocks, unset_texts
from govlint.document.amendments.braces_over_lines import keys_below, line_commas, opening_below
from govlint.document.amendments.brackets import (
    braces,
    closing_braces,
    commas,
    parted_braces,
    surplus,
)
from govlint.document.amendments.colons import bare_values, colons, spaces
from govlint.document.amendments.foreign_signs import (
    bullets,
    hashes,
    headings,
    marks,
    notes,
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
from govlint.document.amendments.inner_braces import groups_left_open, inner_colons
from govlint.document.amendments.joined_lines import inner_keys, joined_lines
from govlint.document.amendments.list_items import (
    groups_begun,
    hyphens,
    items_set_in,
    keyed_names,
    keys_of_items,
    lists,
    names_for_ids,
    needless_hyphens,
    unseen,
)
from govlint.document.amendments.quotation_marks import (
    backslashes,
    closing_marks,
    inner_quotes,
    keys,
    last_commas,
    signs,
    texts,
    unlike_marks,
)
from govlint.document.amendments.runs import (
    hyphens_of_keys,
    items_above,
    items_without_hyphens,
    quoted_mail,
    shifted,
    tight_or_no_colons,
)

AMENDERS: Sequence[Amender] = (
    marks, unseen, quoted_mail, remarks, table_rows, bullets, wrapped, unset_texts, groups_begun,
    items_without_hyphens, names_for_ids, keyed_names, items_set_in, inner_keys, colons,
    inner_colons, spaces, tight_or_no_colons, lists, signs_of_blocks, signs, keys, last_commas,
    backslashes, unlike_marks, inner_quotes, closing_marks, round_brackets, hashes, line_commas,
    commas, surplus, parted_braces, groups_left_open, closing_braces, opening_below, keys_of_items,
    continued, hyphens, needless_hyphens, braces, bare_values, hyphens_of_keys, keys_below, parents,
    outer_keys, notes, headings, items_above, shifted, outliers, trailing, blocks, indents,
    rarer_indents, nested, joined_lines, texts, strays,
)  # fmt: skip
"""What is tried on a line, the surest first."""
