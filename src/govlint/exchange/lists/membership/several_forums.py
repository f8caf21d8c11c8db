"""Membership with several forums in one row of a person: each gets a row of its own."""

import re

from govlint.exchange.lists.membership.cells_of_names import with_office
from govlint.exchange.lists.membership.headings import HEADINGS, LOOKED_AT, WHO
from govlint.exchange.lists.membership.marks import HALF, share_of_marks
from govlint.exchange.lists.tables import ListTable, columns, plain

_SEVERAL = re.compile(r"(?:committee|forum|board|panel|body|team)(?:s| \d{1,2})|bodies")
_COMMA = re.compile(r"\s*,\s*(?![^()]*\))")


def apart_by_forum(seen: ListTable) -> ListTable:
    """Give a row for each forum, with what somebody is there; other tables as they are."""
    at = [one for one, head in enumerate(seen.headings) if _SEVERAL.fullmatch(plain(head))]
    named = columns(seen.headings, {one: HEADINGS[one] for one in WHO})
    cells = [row[one] for row in seen.rows[:LOOKED_AT] for one in at if row[one]]
    are_names = any(map(str.isalpha, "".join(cells))) and share_of_marks(cells) < HALF
    if not at or not named or not are_names:
        return seen
    sign = ";" if any(";" in cell for cell in cells) else _COMMA
    rest = [one for one in range(len(seen.headings)) if one not in at]
    rows = [
        [*(row[one] for one in rest), forum, office or ""]
        for row in seen.rows
        for cell in (row[one] for one in at)
        for forum, office in map(with_office, filter(None, map(str.strip, re.split(sign, cell))))
    ]
    headings = [*(seen.headings[one] for one in rest), "Committee", "Role on committee"]
    return ListTable(headings, rows, seen.first_line)
