"""Membership as a list or a matrix: who sits on which forum, and as what."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from govlint.exchange.lists.draft import Draft, ImportedList, Ref
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.names import title_of
from govlint.exchange.lists.source import ListSource
from govlint.exchange.lists.tables import Table, columns, is_note, left_over, plain, table
from govlint.exchange.lists.words import (
    CODES,
    Days,
    capacity_of,
    is_open_end,
    is_placeholder,
)

HEADINGS = {
    "forum": (
        "committee", "forum", "board", "committee name", "forum name", "board name", "group",
        "body", "group name", "meeting", "panel", "committee or board", "team",
    ),
    "name": ("full name", "member name", "name", "member", "person", "councillor", "trustee",
             "governor", "who", "display name"),
    "first": ("first name", "forename", "given name"),
    "last": ("last name", "surname", "family name"),
    "capacity": ("capacity", "sits as", "role on committee", "committee role", "member type",
                 "membership type", "type of member", "code", "role", "membership", "position"),
    "post": ("post", "job title", "post title", "title", "office"),
    "represents": ("represents", "representing", "nominated by", "on behalf of", "party"),
    "employer": ("organisation", "organization", "employer", "company", "body represented"),
    "deputy": ("deputy", "substitute", "named deputy", "alternate"),
    "voting": ("voting", "votes", "vote", "voting rights", "voting member"),
    "since": ("since", "start date", "from", "appointed", "appointed on", "date appointed",
              "term start", "joined", "start"),
    "until": ("until", "end date", "to", "term end", "term ends", "expires", "end", "expiry",
              "term of office ends", "left"),
}  # fmt: skip
"""What each column of a list may be called, the likeliest first."""

KNOWN = {word for called in HEADINGS.values() for word in called}
WHO = ("name", "first", "last", "post")
ABOUT = ("represents", "employer", "post")
"""Columns of a matrix that are about the person, and no forums."""

_CELL = re.compile(r"(?P<count>\d{0,4})(?P<code>\D*?)(?:-(?P<vacant>\d{1,4}))?")
_KNOWN_ROW = ("members known", "membership known", "known")
_TRUE, _FALSE = ("yes", "y", "true", "1", "v", "voting"), ("no", "n", "false", "0", "non voting")


class _Seat(NamedTuple):
    """What one cell of a matrix says."""

    capacity: str
    number: int
    vacant: int


def read(source: ListSource) -> ImportedList:
    """Read forums and who sits there."""
    [path] = source.ending(*ENDINGS)[:1] or [next(iter(source.files))]
    seen = table(source, path, KNOWN)
    draft = Draft(title_of(source.name))
    if _is_list(seen):
        _read_list(seen, draft)
    elif _is_matrix(seen):
        _read_matrix(seen, draft)
    else:
        known = "a column such as Committee and one such as Name; or a row for each member, with "
        known += "C, M or x below each committee"
        raise source.refusal(path, f"not a list of members: it needs {known}")
    return draft.done()


def _is_list(seen: Table) -> bool:
    found = columns(seen.headings, HEADINGS)
    return "forum" in found and any(one in found for one in WHO)


def _read_list(seen: Table, draft: Draft) -> None:
    found = columns(seen.headings, HEADINGS)
    rows = list(_cells(seen, found, draft))
    days = {one: Days(cells.get(one, "") for cells in rows) for one in ("since", "until")}
    roles = [cells.get("capacity", "") for cells in rows]
    read_roles = sum(capacity_of(role) is not None for role in roles if role)
    if "capacity" in found and "post" not in found and 2 * read_roles < sum(map(bool, roles)):
        for cells in rows:  # "Role" heads the posts that people hold
            cells["post"] = cells.pop("capacity")
    people = _People(draft, rows)
    met: set[str] = set()
    for cells in rows:
        name = cells["forum"]
        forum = draft.add("forum", name.casefold(), name, name=name)
        listed = draft.entities[forum].setdefault("members", [])
        if not _names_any(cells):
            continue
        member = {**people.member(cells), **_terms(cells, days, draft)}
        if (key := f"{name.casefold()} {member}") in met:
            draft.lose("rows that stand twice", f"{cells.get('name') or cells.get('post')}, {name}")
            continue
        met.add(key)
        listed.append(member)
    _without_unknown(draft)
    left_over(seen, found.values(), draft)


def _without_unknown(draft: Draft) -> None:
    """Leave open who sits on a forum that is listed without anybody."""
    for entity in draft.entities.values():
        if entity.get("members") == []:
            del entity["members"]


def _cells(seen: Table, found: Mapping[str, int], draft: Draft) -> Iterator[dict[str, str]]:
    """Give the cells of each row by what they are; a forum's name may stand in its first row."""
    forum = ""
    for row in seen.rows:
        cells = {meaning: row[at] for meaning, at in found.items()}
        if "name" not in found and found.keys() & {"first", "last"}:
            cells["name"] = " ".join(filter(None, (cells.get("first"), cells.get("last"))))
        alone = sum(map(bool, row)) == 1
        if alone and (not cells["forum"] or is_note(cells["forum"])):
            draft.lose("notes beside the table", next(filter(None, row)))
            continue
        forum = cells["forum"] or forum
        if is_placeholder(forum):
            draft.lose("rows that name no forum", cells.get("name", ""))
            continue
        yield {**cells, "forum": forum}


def _names_any(cells: Mapping[str, str]) -> bool:
    return any(cells.get(one) for one in ("name", "post", "capacity"))


class _People:
    """Those who sit there: people, or posts where these are what the list is of."""

    def __init__(self, draft: Draft, rows: Iterable[Mapping[str, str]]) -> None:
        self.draft = draft
        holders: dict[str, set[str]] = {}
        for cells in rows:
            if (post := cells.get("post", "")) and (name := cells.get("name", "")):
                holders.setdefault(post.casefold(), set()).add(name.casefold())
        self.shared = {post for post, names in holders.items() if len(names) > 1}
        """Titles that several people have, which are no single post."""

    def member(self, cells: Mapping[str, str]) -> dict[str, Any]:
        """Say who sits there by a row; a seat where nobody is named."""
        name, post = cells.get("name", ""), cells.get("post", "")
        if is_placeholder(name) and is_placeholder(post):
            return (
                {"seat": _seat_name(cells), "vacant": 1}
                if name or post
                else {"seat": _seat_name(cells)}
            )
        if is_placeholder(post):
            return {"who": self.person(name, cells)}
        if post.casefold() in self.shared:
            if is_placeholder(name):
                return {"seat": post, "vacant": 1}
            self.draft.lose("titles that several people have", post)
            return {"who": self.person(name, cells)}
        return {"who": self.post(post, name, cells)}

    def person(self, name: str, cells: Mapping[str, str]) -> Ref:
        """Describe a person."""
        employer = cells.get("employer", "")
        known = None if is_placeholder(employer) else self.draft.organisation(employer)
        return self.draft.add("person", name.casefold(), name, name=name, employer=known)

    def post(self, post: str, name: str, cells: Mapping[str, str]) -> Ref:
        """Describe a post, and who holds it."""
        employer = cells.get("employer", "")
        body = None if is_placeholder(employer) else self.draft.organisation(employer)
        holder: Any = None
        if name:
            holder = "vacant" if is_placeholder(name) else self.person(name, {})
        return self.draft.add(
            "post", post.casefold(), post, title=post, organisation=body, holder=holder
        )


def _seat_name(cells: Mapping[str, str]) -> str:
    capacity = capacity_of(cells.get("capacity", "")) or "member"
    return capacity.replace("-", " ").capitalize()


def _terms(cells: Mapping[str, str], days: Mapping[str, Days], draft: Draft) -> dict[str, Any]:
    """Say as what somebody sits there, for whom and how long."""
    made: dict[str, Any] = {}
    where = f"{cells.get('name') or cells.get('post') or 'a seat'}, {cells['forum']}"
    if role := cells.get("capacity", ""):
        capacity = capacity_of(role)
        if capacity is None and not is_placeholder(role):
            draft.lose("roles that the format does not know; read as member", f"{role} ({where})")
        made |= {"capacity": capacity} if capacity not in (None, "member") else {}
    if (votes := plain(cells.get("voting", ""))) in (*_TRUE, *_FALSE):
        usual = made.get("capacity", "member") in ("member", "chair", "co-chair", "deputy-chair")
        made |= {"voting": votes in _TRUE} if (votes in _TRUE) != usual else {}
    if not is_placeholder(body := cells.get("represents", "")):
        made["represents"] = draft.organisation(body)
    if not is_placeholder(deputy := cells.get("deputy", "")):
        made["deputy"] = draft.add("person", deputy.casefold(), deputy, name=deputy)
    for name, read_day in days.items():
        if (written := cells.get(name, "")) and not is_open_end(written):
            if found := read_day(written):
                made[name] = found
            else:
                draft.lose(f'days after "{name}" that are not whole days', f"{written} ({where})")
    return made


def _is_matrix(seen: Table) -> bool:
    """Tell by the cells: most of what stands right of the names are codes."""
    found = _about(seen.headings)
    forums = [at for at in range(len(seen.headings)) if at not in found.values()]
    cells = [row[at] for row in seen.rows[:200] for at in forums if row[at]]
    marks = sum(_seat_of(cell) is not None for cell in cells)
    return bool(forums) and bool(cells) and 2 * marks > len(cells)


def _about(headings: Sequence[str]) -> dict[str, int]:
    """Find the columns that say who a row is about; the first one does in any case."""
    words = {one: HEADINGS[one] for one in (*WHO, "represents", "employer")}
    found = columns(headings, words)
    if not any(one in found for one in WHO):
        found = {one: at for one, at in found.items() if at} | {"name": 0}
    return found


def _read_matrix(seen: Table, draft: Draft) -> None:
    found = _about(seen.headings)
    forums = {
        at: draft.add("forum", name.casefold(), name, name=name)
        for at, name in enumerate(seen.headings)
        if at not in found.values() and name and _is_forum(seen, at)
    }
    rows = []
    for row in seen.rows:
        cells = {meaning: row[at] for meaning, at in found.items()}
        if "name" not in found and found.keys() & {"first", "last"}:
            cells["name"] = " ".join(filter(None, (cells.get("first"), cells.get("last"))))
        rows.append((row, cells))
    people = _People(draft, [cells for _, cells in rows])
    for row, cells in rows:
        said_first = cells.get("name") or cells.get("post", "")
        if plain(said_first) in _KNOWN_ROW:
            _note_known(row, forums, draft)
        elif sum(map(bool, row)) == 1 and said_first:
            draft.lose("rows without a mark", said_first)
        else:
            _sit(row, cells, forums, people)
    used = [*found.values(), *forums]
    left_over(seen, used, draft)


def _is_forum(seen: Table, at: int) -> bool:
    """Tell whether a column holds marks, or nothing at all."""
    cells = [row[at] for row in seen.rows if row[at] and plain(row[0]) not in _KNOWN_ROW]
    return not cells or any(_seat_of(cell) for cell in cells)


def _note_known(row: Sequence[str], forums: Mapping[int, Ref], draft: Draft) -> None:
    """Read the row that says of which forums the members are known."""
    for at, forum in forums.items():
        if plain(row[at]) in ("none", "empty"):
            draft.entities[forum]["members"] = []


def _sit(
    row: Sequence[str], cells: Mapping[str, str], forums: Mapping[int, Ref], people: _People
) -> None:
    """Seat whoever a row is about on every forum below which it has a mark."""
    draft = people.draft
    for at, forum in forums.items():
        if not row[at] or row[at] in ("-", "\u2013", "\u2014"):
            continue
        seat = _seat_of(row[at])
        if seat is None:
            draft.lose(
                "marks that are not known",
                f"{row[at]} ({cells.get('name') or cells.get('post', '')})",
            )
            continue
        member = people.member(cells) if seat.number == 1 else _seats(cells, seat)
        if not is_placeholder(body := cells.get("represents", "")):
            member["represents"] = draft.organisation(body)
        if seat.capacity != "member":
            member["capacity"] = seat.capacity
        draft.entities[forum].setdefault("members", []).append(member)


def _seats(cells: Mapping[str, str], seat: _Seat) -> dict[str, Any]:
    """Describe several seats of one name."""
    name = cells.get("post") or cells.get("name") or "Member"
    return {"seat": name, "count": seat.number} | ({"vacant": seat.vacant} if seat.vacant else {})


def _seat_of(cell: str) -> _Seat | None:
    """Read a mark such as C, x, 10M or 3M-1."""
    found = _CELL.fullmatch(cell)
    if not found:
        return None
    count, code = found["count"], found["code"].strip().casefold()
    capacity = CODES.get(code or count) if code or count == "1" else None
    capacity = capacity or (capacity_of(code) if code else None)
    if capacity is None or len(cell) > 20:
        return None
    number, vacant = int(count or 1), int(found["vacant"] or 0)
    return _Seat(capacity, number, vacant) if number > 0 and vacant <= number else None


ENDINGS = (".csv", ".tsv", ".txt")


def recognises(source: ListSource) -> bool:
    """Tell by the headings, or by the marks below them."""
    paths = source.ending(*ENDINGS)
    if len(source.files) != 1 or not paths:
        return False
    seen = table(source, paths[0], KNOWN)
    return _is_list(seen) or _is_matrix(seen)


IMPORTER = Importer(
    "a membership list", read, recognises, lambda path: path.lower().endswith(ENDINGS)
)
