"""Membership as a matrix: people in the rows, forums in the columns, or the other way round."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.draft import ListDraft, Ref
from govlint.exchange.lists.marks import CODES
from govlint.exchange.lists.membership.cells_of_marks import (
    HALF,
    MembershipMark,
    is_no_mark,
    is_odd_mark,
    seat_of,
    share_of_marks,
)
from govlint.exchange.lists.membership.forums import ListedForums
from govlint.exchange.lists.membership.headings import HEADINGS, LOOKED_AT, WHO, full_name
from govlint.exchange.lists.membership.seat_holders import SeatHolders
from govlint.exchange.lists.reports_to import HEADINGS as OF_MANAGERS
from govlint.exchange.lists.tables import (
    ListTable,
    columns,
    left_over,
    plain,
    private,
    without_honorifics,
    without_totals,
)

_ADDED_UP = ("total", "totals", "sum", "count", "number of seats", "number of committees")
_OF_FORUMS = re.compile(
    r"committee|board|panel|council|forum|working group|cabinet|commission|team\b|secretariat",
    re.IGNORECASE,
)
_OFFICES = ("chair", "co-chair", "deputy-chair", "secretary")
"""What a column of marks may be headed by that says who holds an office, and is no forum."""

_NO_FORUMS = frozenset(
    word
    for of_what in (HEADINGS, OF_MANAGERS)
    for meaning, called in of_what.items()
    for word in called
    if meaning != "forum" and word not in ("membership", "member")
)
"""What columns are headed by that say something of whoever a row is about."""

_KNOWN_ROW = ("members known", "membership known", "known")


def is_matrix(seen: ListTable) -> bool:
    """Tell by the cells: most of what stands right of the names are codes."""
    found = _about(seen.headings)
    forums = [
        at
        for at, heading in enumerate(seen.headings)
        if at not in found.values() and plain(heading) not in _NO_FORUMS
    ]
    cells = [row[at] for row in seen.rows[:LOOKED_AT] for at in forums if row[at]]
    return bool(forums) and share_of_marks(cells) >= HALF


def _about(headings: Sequence[str]) -> dict[str, int]:
    """Find the columns that say who a row is about; the first one does in any case."""
    words = {one: HEADINGS[one] for one in (*WHO, "id", "represents", "employer")}
    found = columns(headings, words)
    if not any(one in found for one in WHO):
        found = {one: at for one, at in found.items() if at} | {"name": 0}
    return found


def by_person(seen: ListTable) -> ListTable:
    """Turn a matrix whose rows are forums, so that its rows are people."""
    forum = columns(seen.headings, {"forum": HEADINGS["forum"]}).get("forum")
    if forum != 0 or any(one in columns(seen.headings, HEADINGS) for one in WHO):
        return seen
    turned = [list(row) for row in zip(seen.headings, *seen.rows, strict=True)]
    return ListTable(["Name", *turned[0][1:]], turned[1:], seen.first_line)


def read_matrix(seen: ListTable, draft: ListDraft) -> None:
    """Read a seat from each mark."""
    seen = without_totals(seen, draft)
    found = without_honorifics(_about(seen.headings), seen, "post")
    met = ListedForums(draft, ())
    forums = {
        at: met.met(name)
        for at, name in enumerate(seen.headings)
        if at not in found.values() and name and _is_forum(seen, at)
    }
    for at, forum in forums.items():
        if next(one for one, first in forums.items() if first == forum) != at:
            draft.lose("columns that stand twice, and are read as one", seen.headings[at])
    about = [{meaning: row[at] for meaning, at in found.items()} for row in seen.rows]
    for cells in about:
        cells["name"] = full_name(cells)
    people = SeatHolders(draft, about)
    for row, cells in zip(seen.rows, about, strict=True):
        said_first = cells.get("name") or cells.get("post", "")
        if plain(said_first) in _KNOWN_ROW:
            _note_known(row, forums, draft)
        elif not said_first:
            draft.lose("rows that name nobody", ", ".join(filter(None, row)))
        elif sum(map(bool, row)) == 1:
            draft.lose("rows without a mark", said_first)
        elif _is_of_numbers([row[at] for at in forums if row[at]]):
            draft.lose("rows of numbers, which are no marks", " ".join(filter(None, row)))
        else:
            _sit(row, cells, forums, people)
    left_over(seen, [*found.values(), *forums], draft)


def _is_of_numbers(marks: Sequence[str]) -> bool:
    """Tell whether numbers alone stand in a row, as in one of quorums."""
    return len(marks) > 1 and all(map(str.isdecimal, marks)) and not {*marks} <= {"0", "1"}


def _is_forum(seen: ListTable, at: int) -> bool:
    """Tell whether a column holds marks, or nothing at all; by its name a forum's needs fewer."""
    heading = seen.headings[at]
    if plain(heading) in _ADDED_UP or plain(heading) in _NO_FORUMS:
        return False
    is_code = plain(heading) in CODES
    if capacity_of(heading) in _OFFICES and not is_code and not _OF_FORUMS.search(heading):
        return False
    cells = [row[at] for row in seen.rows if row[at] and plain(row[0]) not in _KNOWN_ROW]
    if all(map(is_no_mark, cells)):
        return True
    regular = [cell for cell in cells if not is_odd_mark(cell)]
    share = share_of_marks(regular)
    if _OF_FORUMS.search(heading) and not private(heading):
        return share > 0 or not regular
    return share > HALF or (not regular and not private(heading))


def _note_known(row: Sequence[str], forums: Mapping[int, Ref], draft: ListDraft) -> None:
    """Read the row that says of which forums the members are known."""
    for at, forum in forums.items():
        if plain(row[at]) in ("none", "empty"):
            draft.entities[forum]["members"] = []


def _sit(
    row: Sequence[str], cells: Mapping[str, str], forums: Mapping[int, Ref], people: SeatHolders
) -> None:
    """Seat whoever a row is about on every forum below which it has a mark."""
    draft, named = people.draft, cells["name"] or cells.get("post", "")
    for at, forum in forums.items():
        if not row[at] or is_no_mark(row[at]):
            continue
        seat = seat_of(row[at])
        if seat is None:
            draft.lose("marks that are not known", f"{row[at]} ({named})")
            continue
        is_one = seat.number == 1 and not seat.vacant
        seated = {**cells, "capacity": seat.capacity, "forum": people.draft.called[forum]}
        member = people.member(seated) if is_one else _seats(cells, seat)
        if member is None:
            continue
        if (body := people.represents(cells.get("represents", ""))) is not None:
            member["represents"] = body
        if seat.capacity != "member":
            member["capacity"] = seat.capacity
        draft.entities[forum].setdefault("members", []).append(member)


def _seats(cells: Mapping[str, str], seat: MembershipMark) -> dict[str, Any]:
    """Describe several seats of one name."""
    name = cells.get("post") or cells.get("name") or "Member"
    return {"seat": name, "count": seat.number} | ({"vacant": seat.vacant} if seat.vacant else {})
