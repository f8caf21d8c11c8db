"""Membership with a row for each forum, and names below headings such as Chair and Members."""

from collections.abc import Sequence

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.draft import ListDraft
from govlint.exchange.lists.membership.cells_of_names import names_in
from govlint.exchange.lists.membership.forums import ListedForums
from govlint.exchange.lists.membership.headings import FACTS, HEADINGS, LOOKED_AT
from govlint.exchange.lists.membership.marks import HALF, share_of_marks
from govlint.exchange.lists.membership.seat_holders import SeatHolders
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.tables import ListTable, columns, left_over
from govlint.exchange.notes import is_note


def is_by_forum(seen: ListTable) -> bool:
    """Tell whether each row is a forum, with names below headings such as Chair and Members."""
    at = columns(seen.headings, {"forum": HEADINGS["forum"]}).get("forum")
    seats = _seat_columns(seen.headings)
    facts = columns(seen.headings, FACTS)
    if at is None or not (seats or facts):
        return False
    beside = seats or (one for one in range(len(seen.headings)) if one != at)
    cells = [row[one] for one in beside for row in seen.rows[:LOOKED_AT] if row[one]]
    return share_of_marks(cells) < HALF


def _seat_columns(headings: Sequence[str]) -> dict[int, str]:
    """Give the columns that are headed by a capacity, in one or in several."""
    found = {
        at: capacity_of(heading) or capacity_of(heading.rstrip("s*"))
        for at, heading in enumerate(headings)
    }
    return {at: capacity for at, capacity in found.items() if capacity and headings[at].isascii()}


def read_by_forum(seen: ListTable, draft: ListDraft) -> None:
    """Read a forum from each row, with all who are named there."""
    at = columns(seen.headings, {"forum": HEADINGS["forum"]})["forum"]
    seats = _seat_columns(seen.headings)
    people, forums = SeatHolders(draft, ()), ListedForums(draft, seen.headings)
    for row in seen.rows:
        if is_placeholder(row[at]) or (sum(map(bool, row)) == 1 and is_note(row[at])):
            draft.lose("notes beside the table", next(filter(None, row)))
            continue
        forum = forums.met(row[at])
        forums.note(forum, {fact: row[one] for fact, one in forums.facts.items()})
        for column, capacity in seats.items():
            for name in names_in(row[column]):
                cells = {"name": name, "capacity": capacity, "forum": row[at]}
                if (member := people.member(cells)) is None:
                    continue
                member |= {"capacity": capacity} if capacity != "member" else {}
                draft.entities[forum].setdefault("members", []).append(member)
    forums.settle()
    left_over(seen, [at, *seats, *forums.facts.values()], draft)
