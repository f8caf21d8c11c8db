"""Known again: which things with another id have the findings of then, and which their own."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

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


class _Versions(NamedTuple):
    """Two versions of a structure, with what the ids of the earlier one are in the later one."""

    before: Graph
    after: Graph
    renamed: Mapping[str, str]
    known: Collection[str]
    """All that the earlier one has, by the ids of the later one."""

    def now(self, ids: Iterable[str]) -> set[str]:
        """Give ids of the earlier version as they are in the later one."""
        return {self.renamed.get(one, one) for one in ids}


def known_again(before: Graph, after: Graph, renamed: Mapping[str, str]) -> Mapping[str, str]:
    """Give the new ids by which findings are known again.

    Of forums those that have the name, and are of no other body, partner or day and about nothing
    else, or over half of the members that they had, each told apart from others, as none beside it
    has them: what only took the place of another, wherever that was named, has its own findings.
    So has one with nobody and nothing to decide in common. Of others those that are of no other
    day, in no other hands and about nothing else.
    """
    known = frozenset(renamed.get(one, one) for one in before.kinds)
    versions = _Versions(before, after, renamed, known)
    return {
        old: new
        for old, new in renamed.items()
        if (
            _is_itself(versions, old, new)
            if old in before.forums
            else _is_of_its_day(before.entities[old], after.entities[new])
            and not _is_of_others(versions, old, new)
            and not _is_about_others(versions, old, new)
        )
    }


def _is_of_its_day(then: object, now: object) -> bool:
    """Tell whether no day by which something is one of several of its name is another."""
    days = ((getattr(then, day, None), getattr(now, day, None)) for day in DAYS)
    return all(was == is_now or None in (was, is_now) for was, is_now in days)


def _is_itself(versions: _Versions, old: str, new: str) -> bool:
    before, after, renamed, _ = versions
    names = (in_one_case(before.forums[old].name), in_one_case(after.forums[new].name))
    were, are = members(before, old, renamed), members(after, new, {})
    if (
        names[0]
        and names[0] == names[1]
        and not (
            _is_of_others(versions, old, new)
            or _has_another_partner(versions, old, new)
            or _is_about_others(versions, old, new)
            or (_are_others({*were}, {*are}) and _decides_others(versions, old, new))
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


def _decides_others(versions: _Versions, old: str, new: str) -> bool:
    """Tell whether two forums have something to decide, and nothing of it in common."""
    were, are = _of_forum(versions.before, old, HELD_BY), _of_forum(versions.after, new, HELD_BY)
    return _are_others(versions.now(chain(*were.values())), {*chain(*are.values())})


def _is_about_others(versions: _Versions, old: str, new: str) -> bool:
    """Tell whether a thing is about something else by what is stated of both."""
    were, are = _about(versions.before, old), _about(versions.after, new)
    return any(_are_others(versions.now(was), are[field]) for field, was in were.items())


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


def _has_another_partner(versions: _Versions, old: str, new: str) -> bool:
    """Tell whether a joint forum left a body for another, and both were and are described."""
    were, are = versions.now(_bodies(versions.before, old)), _bodies(versions.after, new)
    left, joined = were - are, are - were
    return bool(left & versions.after.kinds.keys() and not joined.isdisjoint(versions.known))


def _is_of_others(versions: _Versions, old: str, new: str) -> bool:
    """Tell whether a thing is of other bodies than then, or was put into the hands of others."""
    before, after = versions.before, versions.after
    if _are_others(versions.now(_bodies(before, old)), _bodies(after, new)):
        return True
    had, have = versions.now(_named(before, old)), {*_named(after, new)}
    are_in_both = after.kinds.keys() >= had and all(one in versions.known for one in have)
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
