"""Membership with a row for each forum, and names below headings such as Chair and Members."""

from collections.abc import Mapping, Sequence
from typing import Any

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.draft import ListDraft
from govlint.exchange.lists.membership.cells_of_marks import HALF, share_of_marks
from govlint.exchange.lists.membership.cells_of_names import (
    names_in,
    number_of_seats,
    vacant_behind,
    with_office,
)
from govlint.exchange.lists.membership.forums import ListedForums
from govlint.exchange.lists.membership.headings import FACTS, HEADINGS, LOOKED_AT
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
            for written in names_in(row[column]):
                name, office = with_office(written)
                seated_as = office or capacity
                cells = {"name": name, "capacity": seated_as, "forum": row[at]}
                if number_of_seats(name):
                    people.lose_remark(name)
                if (member := _seats(name, seated_as) or people.member(cells)) is None:
                    continue
                member |= {"capacity": seated_as} if seated_as != "member" else {}
                members = draft.entities[forum].setdefault("members", [])
                if _has_office(member, members):
                    draft.lose("members who hold an office there already", f"{name} ({row[at]})")
                else:
                    if "capacity" in member and "who" in member:
                        members[:] = [one for one in members if one != {"who": member["who"]}]
                    members.append(member)
    forums.settle()
    left_over(seen, [at, *seats, *forums.facts.values()], draft)


def _seats(name: str, capacity: str) -> dict[str, Any] | None:
    """Describe seats of which a cell says no more than how many there are."""
    count = number_of_seats(name)
    several = {"count": count} if count > 1 else {}
    seats = {"seat": capacity.replace("-", " ").capitalize(), **several}
    return {**seats, **vacant_behind(name, count)} if count else None


def _has_office(member: Mapping[str, Any], others: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a member without an office is one of others who hold one."""
    who = None if "capacity" in member else member.get("who")
    return who is not None and any(one.get("who") == who and "capacity" in one for one in others)
