"""Membership as a list: a row for each seat, with its forum."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from govlint.exchange.lists.capacities import capacity_of, vote_of
from govlint.exchange.lists.days_in_lists import Days, is_open_end
from govlint.exchange.lists.draft import ListDraft
from govlint.exchange.lists.membership.cells_of_marks import HALF, share_of_marks
from govlint.exchange.lists.membership.forums import ListedForums
from govlint.exchange.lists.membership.headings import HEADINGS, LOOKED_AT, WHO, full_name
from govlint.exchange.lists.membership.seat_holders import SeatHolders
from govlint.exchange.lists.placeholders import is_placeholder
from govlint.exchange.lists.tables import (
    ListTable,
    columns,
    left_over,
    plain,
    without_honorifics,
)
from govlint.exchange.notes import is_note

_BETWEEN_OFFICES = re.compile(r" ?[&,/] ?| and ")
_AS_ABOVE = ("", '"', "''", "\u3003", "\u2033", "ditto", "do.", "idem", "as above", "s.o.")
"""What stands in a cell where that above it holds."""
_TRUE, _FALSE = (
    ("yes", "y", "true", "1", "v", "voting"),
    ("no", "n", "false", "0", "non voting", "nonvoting", "no vote"),
)


def is_list(seen: ListTable) -> bool:
    """Tell by the headings; a column of marks right of names is none of forums, be it "Board"."""
    found = columns(seen.headings, HEADINGS)
    named = [found[one] for one in WHO if one in found]
    if "forum" not in found or not named:
        return False
    if found["forum"] < min(named):
        return True
    cells = [row[found["forum"]] for row in seen.rows[:LOOKED_AT] if row[found["forum"]]]
    return share_of_marks(cells) < HALF


def read_list(seen: ListTable, draft: ListDraft) -> None:
    """Read a seat from each row."""
    found = without_honorifics(columns(seen.headings, HEADINGS), seen, "post")
    forums = ListedForums(draft, seen.headings)
    rows = list(_cells(seen, found | forums.facts, draft))
    days = {one: Days(cells.get(one, "") for cells in rows) for one in ("since", "until")}
    if "post" not in found and _are_posts([cells.get("capacity", "") for cells in rows]):
        for cells in rows:
            cells.update(_as_post(cells["capacity"]))
    people = SeatHolders(draft, rows)
    met: set[str] = set()
    for cells in rows:
        name = cells["forum"]
        forum = forums.met(name)
        forums.note(forum, cells)
        listed = draft.entities[forum].setdefault("members", [])
        if not _names_any(cells):
            continue
        if (seated := people.member(cells)) is None:
            continue
        member = {**seated, **_terms(cells, days, people)}
        if (key := f"{forum.key} {member}") in met and "who" in member:
            draft.lose("rows that stand twice", f"{cells.get('name') or cells.get('post')}, {name}")
            continue
        met.add(key)
        listed.append(member)
    _without_unknown(draft)
    forums.settle()
    known = (word for one, called in HEADINGS.items() if one not in found for word in called)
    left_over(seen, [*found.values(), *forums.facts.values()], draft, known)


def _are_posts(roles: list[str]) -> bool:
    """Tell whether "Role" heads the posts that people hold, and not what they are there."""
    known = sum(capacity_of(vote_of(role)[0]) is not None for role in roles if role)
    return 2 * known < sum(map(bool, roles))


def _as_post(role: str) -> Mapping[str, str]:
    """Read a title that says more than what somebody is there; an office in it is theirs."""
    title, votes = vote_of(role)
    if capacity_of(title):
        return {"capacity": role}
    office = _office_in(title) or ""
    return {"post": title, "capacity": f"{office or 'member'} ({votes})" if votes else office}


def _office_in(title: str) -> str | None:
    """Find what somebody is there among several parts of a title, as in "Leader and Chair"."""
    return next((one for one in _offices(title) if one not in (None, "member")), None)


def _offices(title: str) -> list[str | None]:
    return [capacity_of(one) for one in _BETWEEN_OFFICES.split(title) if len(one) > 2]


def _without_unknown(draft: ListDraft) -> None:
    """Leave open who sits on a forum that is listed without anybody."""
    for entity in draft.entities.values():
        if entity.get("members") == []:
            del entity["members"]


def _cells(seen: ListTable, found: Mapping[str, int], draft: ListDraft) -> Iterator[dict[str, str]]:
    """Give the cells of each row by what they are; a forum's name may stand in its first row."""
    forum = ""
    for row in seen.rows:
        cells = {meaning: row[at] for meaning, at in found.items()}
        cells["name"] = full_name(cells)
        alone = sum(map(bool, row)) == 1
        if alone and (not cells["forum"] or is_note(cells["forum"])):
            draft.lose("notes beside the table", next(filter(None, row)))
            continue
        forum = forum if cells["forum"].casefold() in _AS_ABOVE else cells["forum"]
        if is_placeholder(forum):
            draft.lose("rows that name no forum", cells.get("name", ""))
            continue
        yield {**cells, "forum": forum}


def _names_any(cells: Mapping[str, str]) -> bool:
    return any(cells.get(one) for one in ("name", "post", "capacity"))


def _terms(
    cells: Mapping[str, str], days: Mapping[str, Days], people: SeatHolders
) -> dict[str, Any]:
    """Say as what somebody sits there, for whom and how long."""
    made: dict[str, Any] = {}
    draft = people.draft
    where = f"{cells.get('name') or cells.get('post') or 'a seat'}, {cells['forum']}"
    role, votes = vote_of(cells.get("capacity", ""))
    if role:
        capacity = capacity_of(role) or _office_in(role)
        if capacity is None and not is_placeholder(role):
            draft.lose("roles that the format does not know; read as member", f"{role} ({where})")
        elif capacity_of(role) is None and {*_offices(role)} - {capacity, "member"}:
            draft.lose("what a role says beside the office", f"{role} ({where})")
        made |= {"capacity": capacity} if capacity not in (None, "member") else {}
    if (votes := plain(cells.get("voting", "")) or plain(votes)) in (*_TRUE, *_FALSE):
        usual = made.get("capacity", "member") in ("member", "chair", "co-chair", "deputy-chair")
        made |= {"voting": votes in _TRUE} if (votes in _TRUE) != usual else {}
    if (body := people.represents(cells.get("represents", ""))) is not None:
        made["represents"] = body
    if not is_placeholder(deputy := cells.get("deputy", "")):
        made["deputy"] = people.person(deputy, {})
    for name, read_day in days.items():
        if (written := cells.get(name, "")) and not is_open_end(written):
            if found := read_day(written):
                made[name] = found
            else:
                draft.lose(f'days after "{name}" that are not whole days', f"{written} ({where})")
    return made
