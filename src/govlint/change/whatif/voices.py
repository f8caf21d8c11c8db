"""Voices: who sat on a forum that meets no more, and sits nowhere in its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from govlint.change.difference import Difference
from govlint.change.membership import to_come
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import stands


@dataclass(frozen=True, slots=True)
class Loss:
    """Who is not heard any more where a forum meets no more."""

    forum: str
    instead: str | None
    """The forum that takes its place; without one, any that stands is asked."""
    bodies: Sequence[str]
    """Organisations, and other bodies that members spoke for."""
    holders: Sequence[str]
    """Seat-holders that take part there no more, or do not come to."""
    silent: Sequence[str]
    """Those of them that sit there all the same, such as a secretary."""
    seats: Mapping[str, int]
    """Unnamed seats by name of which there are none alike, and how many more there were."""
    by_party: bool
    """Whether seats of that name are there, for other parties."""

    @property
    def number(self) -> int:
        """The seats that have no successor."""
        return len(self.holders) + sum(self.seats.values())


def losses(change: Difference, gone: Iterable[tuple[str, str | None]]) -> Sequence[Loss]:
    """Compare each forum that meets no more with the one that takes its place."""
    return [_loss(change, forum, into or _successor(change, forum)) for forum, into in gone]


def unheard(found: Iterable[Loss]) -> Sequence[str]:
    """Give the bodies and seat-holders that lose their voice, once each."""
    return list(dict.fromkeys(key for one in found for key in (*one.bodies, *one.holders)))


def _successor(change: Difference, forum: str) -> str | None:
    """Find the one forum that stands and says that it replaces another."""
    found = [key for key in _standing(change) if forum in (change.after.forums[key].replaces or ())]
    return found[0] if len(found) == 1 else None


def _loss(change: Difference, forum: str, instead: str | None) -> Loss:
    asked = [instead] if instead else _standing(change)
    were, are = [*_on(change.before, [forum])], [*_on(change.after, asked)]
    heard = {body for seat in are for body in seat.represents or ()}
    bodies = [body for seat in were for body in seat.represents or () if body not in heard]
    holders = _once([*_absent(were, are), *_absent_later(change, forum, asked, are)])
    there = {
        key for one in asked for seat in change.after.seats_of(one) or () for key in _known(seat)
    }
    silent = [one for one in holders if one in there]
    then, now = (_unnamed(seats) for seats in (were, are))
    fewer: Counter[str] = Counter()
    for (name, _), number in (then - now).items():
        fewer[name] += number
    called = {name for name, _ in now}
    return Loss(forum, instead, _once(bodies), holders, silent, fewer, not called.isdisjoint(fewer))


def _absent(were: Iterable[Seat], are: Iterable[Seat]) -> Iterator[str]:
    """Give those who had a seat and are not in any other."""
    there = {key for seat in are for key in _known(seat)}
    yield from (next(_known(one)) for one in were if one.member.who and not _is_in(one, there))


def _absent_later(
    change: Difference, forum: str, asked: Iterable[str], are: Sequence[Seat]
) -> Iterator[str]:
    """Give those who were to begin, and neither sit there nor are to."""
    if awaited := to_come(change.before, forum, change.day):
        later = [seat for one in asked for seat in to_come(change.after, one, change.day)]
        yield from _absent(awaited, [*are, *later])


def _known(seat: Seat) -> Iterator[str]:
    """Give what a named seat is known by: its seat-holder, then the post."""
    yield from filter(None, (seat.holder, seat.member.who))


def _is_in(seat: Seat, there: Iterable[str]) -> bool:
    return not {*_known(seat)}.isdisjoint(there)


def _unnamed(seats: Iterable[Seat]) -> Counter[tuple[str, frozenset[str]]]:
    """Count unnamed seats by their name and whom they are for."""
    found: Counter[tuple[str, frozenset[str]]] = Counter()
    for seat in seats:
        if seat.member.who is None:
            found[seat.called, frozenset(seat.represents or ())] += seat.number
    return found


def _standing(change: Difference) -> list[str]:
    return [key for key in change.after.forums if stands(change.after, key, change.day)]


def _on(graph: Graph, forums: Iterable[str]) -> Iterator[Seat]:
    """Give the seats that take part in forums."""
    for forum in forums:
        yield from (seat for seat in graph.seats_of(forum) or () if seat.takes_part)


def _once(keys: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(keys))
