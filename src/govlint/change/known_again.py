"""Known again: which things with another id have the findings of then, and which their own."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any

from govlint.change.line import line_of
from govlint.change.membership import is_told_apart, members
from govlint.change.pairs import in_one_case
from govlint.change.succession import HALF
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.structure.field_types import Kind

DAYS = ("due", "act_by", "taken_on", "starts", "ends", "review_due")
"""Fields with a day by which something is this year's and not the last one's of its name."""

WHOSE: Mapping[str, Sequence[str]] = {
    "forum": ("of",), "post": ("organisation",), "person": ("employer",),
    "decision": ("reserved_to", "decided_by"), "agreement": ("parties",),
    "programme": ("forum", "sro"), "outcome": ("of", "owner"), "risk": ("forum", "owner"),
    "service": ("commissioner", "providers"),
}  # fmt: skip
"""Fields that say whose a thing is, or in whose hands."""

ABOUT: Mapping[str, Sequence[str]] = {
    "forum": ("place", "services", "duty", "outcomes"), "decision": ("affects", "services"),
    "service": ("place",),
}  # fmt: skip
"""Fields that say what a thing is about, which tells those of one name apart."""

RUN_BY: Mapping[Kind, Sequence[str]] = {
    "programme": ("forum",), "agreement": ("leadership", "management"),
}  # fmt: skip
"""Fields with the forum that is there for a thing."""

HELD_BY: Mapping[Kind, Sequence[str]] = {"decision": ("decided_by",), "delegation": ("to",)}
"""Fields with the forum that has something to decide."""


def known_again(before: Graph, after: Graph, renamed: Mapping[str, str]) -> Mapping[str, str]:
    """Give the new ids by which findings are known again.

    Of forums those that have the name, and are of no other body, partner or day and about nothing
    else, or over half of the members that they had, each told apart from others, as none beside it
    has them: what only took the place of another, wherever that was named, has its own findings.
    So has one with nobody and nothing to decide in common. Of others those that are of no other
    day, in no other hands and about nothing else.
    """
    known = frozenset(renamed.get(one, one) for one in before.kinds)
    return {
        old: new
        for old, new in renamed.items()
        if (
            _is_itself(before, after, (old, new), renamed, known)
            if old in before.forums
            else _is_of_its_day(before.entities[old], after.entities[new])
            and not _is_of_others(before, after, (old, new), renamed, known)
            and not _is_about_others(before, after, (old, new), renamed)
        )
    }


def _is_of_its_day(then: object, now: object) -> bool:
    """Tell whether no day by which something is one of several of its name is another."""
    days = ((getattr(then, day, None), getattr(now, day, None)) for day in DAYS)
    return all(was == is_now or None in (was, is_now) for was, is_now in days)


def _is_itself(
    before: Graph,
    after: Graph,
    pair: tuple[str, str],
    renamed: Mapping[str, str],
    known: Collection[str],
) -> bool:
    old, new = pair
    names = (in_one_case(before.forums[old].name), in_one_case(after.forums[new].name))
    were, are = members(before, old, renamed), members(after, new, {})
    if (
        names[0]
        and names[0] == names[1]
        and not (
            _is_of_others(before, after, pair, renamed, known)
            or _has_another_partner(before, after, pair, renamed, known)
            or _is_about_others(before, after, pair, renamed)
            or (_are_others({*were}, {*are}) and _decides_others(before, after, pair, renamed))
            or not _is_of_its_day(before.forums[old], after.forums[new])
        )
    ):
        return True
    return _have_most_in_common(were, are) and not any(
        _have_most_in_common(were, members(before, other, renamed))
        for other in _beside(before, old)
        if renamed.get(other, other) in after.forums
    )


def _have_most_in_common(were: Counter[Hashable], are: Counter[Hashable]) -> bool:
    shared = sum(number for one, number in (were & are).items() if is_told_apart(one))
    return shared > HALF * max(were.total(), are.total())


def _beside(graph: Graph, forum: str) -> Iterable[str]:
    """List the forums of the same line on which somebody sits who sits on this one."""
    line = line_of(graph, forum, {})
    holders = dict.fromkeys(seat.holder for seat in graph.seats_of(forum) or () if seat.holder)
    near = (seat.forum for one in holders for seat in graph.seats.by_holder.get(one, ()))
    return (one for one in dict.fromkeys(near) if one != forum and line_of(graph, one, {}) == line)


def _decides_others(
    before: Graph, after: Graph, pair: tuple[str, str], renamed: Mapping[str, str]
) -> bool:
    """Tell whether two forums have something to decide, and nothing of it in common."""
    were, are = _of_forum(before, pair[0], HELD_BY), _of_forum(after, pair[1], HELD_BY)
    return _are_others(
        {renamed.get(one, one) for those in were.values() for one in those},
        {one for those in are.values() for one in those},
    )


def _is_about_others(
    before: Graph, after: Graph, pair: tuple[str, str], renamed: Mapping[str, str]
) -> bool:
    """Tell whether a thing is about something else by what is stated of both."""
    were, are = _about(before, pair[0]), _about(after, pair[1])
    return any(
        _are_others({renamed.get(one, one) for one in was}, are[field])
        for field, was in were.items()
    )


def _about(graph: Graph, entity: str) -> Mapping[str, set[str]]:
    """Collect what a thing is about, by field, and of a forum what it is there for, by kind."""
    known, kind = graph.entities[entity], graph.kinds[entity]
    found = {field: _values(known, field) for field in ABOUT.get(kind, ())}
    return {**found, **(_of_forum(graph, entity, RUN_BY) if kind == "forum" else {})}


def _of_forum(graph: Graph, forum: str, by: Mapping[Kind, Sequence[str]]) -> Mapping[str, set[str]]:
    """Collect by kind what names a forum in one of these fields."""
    return {kind: {*_by_forum(graph, kind, tuple(of)).get(forum, ())} for kind, of in by.items()}


@once
def _by_forum(graph: Graph, kind: Kind, fields: tuple[str, ...]) -> Mapping[str, set[str]]:
    """Give by what they name in some fields the things of a kind."""
    found: dict[str, set[str]] = {}
    for key, one in graph.of_kind(kind).items():
        for named in (named for field in fields for named in _listed(getattr(one, field))):
            found.setdefault(named, set()).add(key)
    return found


def _values(known: object, field: str) -> set[str]:
    value = getattr(known, field)
    return {in_one_case(value)} - {""} if field == "place" else {*_listed(value)} - {"all"}


def _has_another_partner(
    before: Graph,
    after: Graph,
    pair: tuple[str, str],
    renamed: Mapping[str, str],
    known: Collection[str],
) -> bool:
    """Tell whether a joint forum left a body for another, and both were and are described."""
    old, new = pair
    were = {renamed.get(one, one) for one in _bodies(before, old)}
    are = _bodies(after, new)
    left, joined = were - are, are - were
    return bool(left & after.kinds.keys() and not joined.isdisjoint(known))


def _is_of_others(
    before: Graph,
    after: Graph,
    pair: tuple[str, str],
    renamed: Mapping[str, str],
    known: Collection[str],
) -> bool:
    """Tell whether a thing is of other bodies than then, or was put into the hands of others."""
    old, new = pair
    were = {renamed.get(one, one) for one in _bodies(before, old)}
    if _are_others(were, _bodies(after, new)):
        return True
    had = {renamed.get(one, one) for one in _named(before, old)}
    have = {*_named(after, new)}
    are_in_both = after.kinds.keys() >= had and all(one in known for one in have)
    return are_in_both and _are_others(had, have)


def _are_others(were: set[Any], are: set[Any]) -> bool:
    return bool(were and are) and were.isdisjoint(are)


def _bodies(graph: Graph, entity: str) -> set[str]:
    """Collect the organisations that a thing is of, by those in whose hands it is."""
    found, waiting, seen = set[str](), [entity], {entity}
    while waiting:
        one = waiting.pop()
        if graph.kinds.get(one) == "organisation" and one != entity:
            found.add(one)
            continue
        near = [*_named(graph, one)]
        if not near and one in graph.forums:
            near = [*(graph.forums[one].accountable_to or ())]
        waiting += [other for other in near if other not in seen]
        seen.update(near)
    return found


def _named(graph: Graph, entity: str) -> Iterable[str]:
    """Give those whom a thing names as whose it is."""
    known = graph.entities.get(entity)
    for field in WHOSE.get(graph.kinds.get(entity, ""), ()):
        yield from _listed(getattr(known, field))


def _listed(value: Any) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value or ()
