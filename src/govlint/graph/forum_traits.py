"""Traits of a forum that derive from the rest: its stated size, its care, whose votes it has."""

from collections.abc import Iterator

from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.once import once
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.forums import Forum
from govlint.structure.kind_groups import CLINICAL


def states_size(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum's own terms say how many members it has in all."""
    return any(one.kind is None and one.same is None for one in forum.composition or ())


def holds_power(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum decides something or, save a members' meeting, may decide."""
    if key in graph.deciding:
        return True
    powers = WITH_DEFAULTS["powers"](graph, key, forum)
    return powers in ("own", "delegated") and forum.form != "members-meeting"


def for_care(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum's organisation gives care, or which it is is not stated."""
    return not forum.of or not _giving_care(graph).isdisjoint(forum.of)


def employers_only(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether the votes of one organisation's forum are others' by employment alone."""
    if forum.form in JOINT_FORMS or len(forum.of or ()) != 1:
        return False
    people = graph.structure.people
    return not any(
        seat.member.represents is not None or seat.member.who not in people
        for seat in graph.seats_of(key) or ()
        if seat.votes
    )


@once
def _giving_care(graph: Graph) -> frozenset[str]:
    """Collect the organisations of health, and those with a clinical post or service."""
    return frozenset(_with_signs_of_care(graph))


def _with_signs_of_care(graph: Graph) -> Iterator[str]:
    for key, organisation in graph.structure.organisations.items():
        if organisation.kind in CLINICAL:
            yield key
    for post in graph.structure.posts.values():
        if "clinical" in (post.kind or ()):
            yield from post.organisation or ()
    for service in graph.structure.services.values():
        if service.clinically_accountable:
            yield from (service.clinically_accountable, *(service.providers or ()))
