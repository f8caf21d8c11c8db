"""Suggestion of a list of members whose lines were pasted below one another without hyphens."""

import re
from collections.abc import Sequence

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.suggestions.lists_of_members import of_members
from govlint.structure.suggestions.one_member import one_member
from govlint.structure.suggestions.seats import seat
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.typed_text import is_typed

_LONGEST = 70
"""Characters of a line that names one member, and is no line of a paragraph."""

_MOST = 30
"""Lines that are read as members."""

_SIGN = re.compile(r"[|>][+-]?\d?")
_BEGUN = re.compile(
    r"(?:and|or|with|of|the|who|which|o|\(?\w{1,4}[.)])\s|[^\w|(\"'\u201c]", re.IGNORECASE
)
_GOES_ON = re.compile(r".*(?:[,;]|\b(?:and|or|of|the|with))", re.IGNORECASE)
_CELLS = re.compile(r"\s*(?:\t|\|)\s*")
_COMMA = re.compile(r", ")
_NAME_AND_MORE = re.compile(r"[^,()]+, [^,()]+")
_HEADINGS = frozenset((
    "capacity", "job title", "member", "members", "membership", "name", "organisation",
    "position", "post", "role", "seat", "status", "title", "voting", "who",
))  # fmt: skip
"""What stands above the columns of a list of members."""


def of_pasted_lines(field: TypedField) -> str:
    """Read each line as a member, or say that each needs its hyphen; nothing of a paragraph."""
    lines = [*filter(None, map(str.strip, field.around.typed(field.key_path).splitlines()))]
    if lines and _SIGN.fullmatch(lines[0]):
        lines = lines[1:]
    if not 1 < len(lines) <= _MOST or not all(map(is_typed, lines)):
        return ""
    if any(len(one) > _LONGEST or _BEGUN.match(one) for one in lines):
        return ""
    goes_on = any(_GOES_ON.fullmatch(one) for one in lines[:-1])
    lines = [one.rstrip(",; ") for one in lines]
    parting = _COMMA if all(map(_NAME_AND_MORE.fullmatch, lines)) else _CELLS
    rows = [[cell for cell in parting.split(one) if cell] for one in lines]
    rows = rows[1:] if _HEADINGS.issuperset(cell.lower() for cell in rows[0]) else rows
    read = [_member(row, field.around.names) for row in rows]
    if read and all(read):
        return of_members(read)
    if goes_on:
        return ""
    return f"; each line is an item with a hyphen before it, as in - {', '.join(rows[0])}"


def _member(cells: Sequence[str], names: EntityNames) -> object:
    """Read who is named in a line, or so many seats of a name; nothing of names not known."""
    text = " | ".join(cells)
    if known := names.exactly(text, SITTERS):
        return known
    read = [*one_member(text, names)] or [*seat(text, names)]
    return read[0].value if len(read) == 1 and not read[0].remark else None
