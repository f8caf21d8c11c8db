"""Membership with several forums in one row of a person: each gets a row of its own."""

import re
from collections.abc import Sequence

from govlint.exchange.lists.draft import ListDraft
from govlint.exchange.lists.membership.cells_of_marks import HALF, share_of_marks
from govlint.exchange.lists.membership.cells_of_names import split_outside_of_brackets, with_office
from govlint.exchange.lists.membership.headings import HEADINGS, LOOKED_AT, WHO, full_name
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.tables import ListTable, columns, plain

_SEVERAL = re.compile(r"(?:committee|forum|board|panel|body|team)(?:s| \d{1,2})|bodies")
_COMMA = re.compile(r",")
_AND_LAST = re.compile(r".*,[^,()]* (?:and|&|und|et) [^,()]*")
"""A list of works that may be those of one forum: Audit, Risk and Assurance Committee."""


def apart_by_forum(seen: ListTable, draft: ListDraft) -> ListTable:
    """Give a row for each forum, with what somebody is there; other tables as they are."""
    at = [one for one, head in enumerate(seen.headings) if _SEVERAL.fullmatch(plain(head))]
    named = columns(seen.headings, {one: HEADINGS[one] for one in WHO})
    cells = [row[one] for row in seen.rows[:LOOKED_AT] for one in at if row[one]]
    are_names = any(map(str.isalpha, "".join(cells))) and share_of_marks(cells) < HALF
    if not at or not named or not are_names:
        return seen
    several = any(";" in cell for cell in cells)
    role = columns(seen.headings, {"capacity": HEADINGS["capacity"]}).get("capacity")
    rest = [one for one in range(len(seen.headings)) if one not in (*at, role)]
    rows = []
    for row in seen.rows:
        own = "" if role is None else row[role]
        forums = [
            forum
            for cell in (row[one] for one in at)
            for forum in (cell.split(";") if several else _between_commas(cell, draft))
            if not is_placeholder(forum.strip())
        ]
        if not forums:
            who = full_name({one: row[column] for one, column in named.items()})
            draft.lose("people with no forum beside them", who or row[min(named.values())])
        for forum, office in map(with_office, map(str.strip, forums)):
            rows.append([*(row[one] for one in rest), forum, office or own])
    headings = [*(seen.headings[one] for one in rest), "Committee", "Role on committee"]
    return ListTable(headings, rows, seen.first_line)


def _between_commas(cell: str, draft: ListDraft) -> Sequence[str]:
    """Give the forums between commas, which may be those of one name, as before "and"."""
    apart = split_outside_of_brackets(_COMMA, cell)
    parts = [one for one in apart if not is_placeholder(one.strip())]
    if len(parts) < 2 or any(with_office(one.strip())[1] for one in parts):
        return parts
    if _AND_LAST.fullmatch(cell):
        draft.lose("cells that may be of several forums; read as one", cell)
        return [cell]
    draft.lose("cells that may be one forum; read as several", cell)
    return parts
