"""Seats of a change in words: who left many forums, and what became of the seats of each."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from govlint.answers.answer import Column, Row, Table
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, listed, tabled
from govlint.change.data import ChangedSeat, SeatChanges, SeatGroup
from govlint.change.difference import Difference
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import stands
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, in_words

MANY = 3
"""Forums that somebody left or joined, from which that is said of the person."""

COLUMNS = (
    Column("forum"),
    Column("before", right=True),
    Column("now", right=True),
    Column("in"),
    Column("out"),
    Column("otherwise"),
)


def seat_topic(change: Difference, room: int) -> Topic:
    """Say who came and went, on forums that stand in both versions."""
    day = change.day
    goes_on = [
        one
        for one in change.seats
        if stands(change.after, one.forum, day)
        and stands(change.before, change.pairing.before[one.forum], day)
    ]
    ranked = sorted(goes_on, key=_moves, reverse=True)
    names, every = NamesOfBoth(change), NamesOfBoth(change, room)
    movers = list(_movers(change, names, goes_on))
    short = [*movers, *(_line(change, names, one) for one in ranked)]
    rows = [_row(change, every, one) for one in goes_on]
    whole = [*tabled(Table(COLUMNS, rows)), *listed(_movers(change, every, goes_on))]
    return Topic("Seats", short, "Seats", whole, least=3)


def _moves(one: SeatChanges) -> int:
    return sum(group.count for group in chain(one.in_, one.out)) + len(one.changed)


def _line(change: Difference, names: NamesOfBoth, one: SeatChanges) -> str:
    parts = [
        f"in: {_groups(names, one.in_)}" if one.in_ else "",
        f"out: {_groups(names, one.out)}" if one.out else "",
        _chair(change, names, one) or _otherwise(names, one.changed),
    ]
    said = "; ".join(filter(None, parts))
    return f"{names.one(one.forum)} {_size(one)}{f': {said}' if said else ''}"


def _size(one: SeatChanges) -> str:
    before, after = (
        "not stated" if size is None else str(size) for size in (one.before, one.after)
    )
    return f"{before} → {after}"


def _row(change: Difference, names: NamesOfBoth, one: SeatChanges) -> Row:
    sizes = ["" if size is None else str(size) for size in (one.before, one.after)]
    said = "; ".join(filter(None, [_chair(change, names, one), _otherwise(names, one.changed)]))
    return Row([names.one(one.forum), *sizes, _groups(names, one.in_), _groups(names, one.out),
                said])  # fmt: skip


def _groups(names: NamesOfBoth, groups: Sequence[SeatGroup]) -> str:
    return names.some([_group(names, one) for one in groups])


def _group(names: NamesOfBoth, one: SeatGroup | ChangedSeat) -> str:
    name = names.one(one.holder) if one.holder else one.seat or "a seat"
    count = one.count if isinstance(one, SeatGroup) else 1
    return f"{name} ({count})" if count > 1 else name


def _chair(change: Difference, names: NamesOfBoth, one: SeatChanges) -> str:
    """Say who chairs a forum that somebody else chaired."""
    if one.before is None or one.after is None:
        return ""
    old = change.pairing.before[one.forum]
    were = change.pairing.all_now(_chairs(change.before.seats_of(old) or ()))
    are = _chairs(change.after.seats_of(one.forum) or ())
    if {*were} == {*are}:
        return ""
    return f"chair: {names.of(were) or 'nobody'} → {names.of(are) or 'nobody'}"


def _chairs(seats: Sequence[Seat]) -> tuple[str, ...]:
    return tuple(seat.called for seat in seats if seat.member.capacity in CHAIRS)


def _otherwise(names: NamesOfBoth, changed: Sequence[ChangedSeat]) -> str:
    """Say what is otherwise of those who stay, field by field, but for who is in the chair."""
    chairs = [one for one in changed if one.field == "capacity" and _chaired(one)]
    return names.some([_changed(names, one) for one in changed if one not in chairs])


def _chaired(one: ChangedSeat) -> bool:
    """Tell whether somebody was or is in the chair."""
    return any(word in _words(side) for word in ("chair",) for side in (one.before, one.after))


def _changed(names: NamesOfBoth, one: ChangedSeat) -> str:
    """Say how a seat is now; of several seats of one holder, all that is said of them."""
    who, now = _group(names, one), _several(one.after)
    match one.field:
        case "votes":
            return f"{who} {_vote(now)}"
        case "capacity":
            return f"{who} is {_words(one.after)} (was {_words(one.before)})"
        case "deputy":
            return f"{who} {_deputy(names, now)}"
        case "vacant":
            return f"{who}: {in_words([counted(_number(it), 'seat') for it in now])} vacant"
    bodies = [body for some in now for body in _several(some) if body]
    return f"{who} is there for {names.of(map(str, bodies)) or 'nobody'}"


def _several(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _vote(now: Sequence[object]) -> str:
    if len(now) > 1:
        return "votes in one seat and not in another now"
    return "votes now" if now == [True] else "does not vote now"


def _deputy(names: NamesOfBoth, now: Sequence[object]) -> str:
    deputies = [str(one) for one in now if one]
    if not deputies:
        return "has no deputy now"
    where = " in one seat and none in another" if len(deputies) < len(now) else ""
    return f"has {names.of(deputies)} as deputy{where}"


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _words(value: object) -> str:
    return in_words([str(one).replace("-", " ") for one in _several(value)])


def _movers(change: Difference, names: NamesOfBoth, seats: Sequence[SeatChanges]) -> Iterator[str]:
    """Give those who left or joined many forums, and who took most of the seats left."""
    left, joined = _forums_by_holder(seats)
    for holder in sorted(left, key=lambda one: (-len(left[one]), one)):
        if len(left[holder]) < MANY:
            break
        after = Counter(one for forum in left[holder] for one in joined.get(forum, ()))
        heir, number = max(after.items(), key=lambda one: (one[1], one[0]), default=("", 0))
        taken = ""
        if number >= MANY:
            new = "" if heir in change.pairing.before else " (new)"
            taken = f"; {names.one(heir)}{new} takes {number}"
        yield f"{names.one(holder)} leaves {counted(len(left[holder]), 'forum')}{taken}"


def _forums_by_holder(
    seats: Sequence[SeatChanges],
) -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """Give the forums that each holder left, and the holders who joined each forum."""
    left: defaultdict[str, list[str]] = defaultdict(list)
    joined: defaultdict[str, list[str]] = defaultdict(list)
    for one in seats:
        for group in one.out:
            if group.holder:
                left[group.holder].append(one.forum)
        joined[one.forum] += [group.holder for group in one.in_ if group.holder]
    return left, joined
