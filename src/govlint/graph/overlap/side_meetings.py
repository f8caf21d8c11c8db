"""Side meetings: forums at which some parties to an agreement meet apart from the others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from heapq import merge
from itertools import chain, groupby, islice
from typing import NamedTuple

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.scopes import ALL, scope_of
from govlint.graph.seats import seats_in
from govlint.structure.forums import Forum
from govlint.structure.model import Agreement

MOST_AGREEMENTS = 8
"""Agreements that one meeting, decision or report is reported against; more tell no more."""
BILATERAL = "bilateral-meeting"
TWO = 2
SPEAKS_ONLY = ("advice", "engagement", "scrutiny")
"""Purposes for which nothing is settled."""
SPEAKS_ONLY_FORMS = ("advisory-group", "network", "scrutiny-committee")
"""Forms of which the same is taken where no purpose is stated."""
SOVEREIGN_FORMS = ("board", "board-in-common", "members-meeting")


class SideMeeting(NamedTuple):
    """An agreement, who of its parties and commissioners meet, who does not, and the services."""

    agreement: str
    present: tuple[str, ...]
    absent: tuple[str, ...]
    services: tuple[str, ...]
    is_open: bool
    """Whether it may be no side meeting, as one's own committee, or one of those who pay."""


def side_meetings(
    graph: Graph,
    forum: str,
    day: date,
    *,
    scope_unstated: bool = False,
    of_all: bool = False,
    also: str = "",
) -> Iterator[SideMeeting]:
    """Give the agreements about whose services a forum is a side meeting.

    Where its scope is not stated, two parties who meet may talk about any of the services. Of all
    are also those who take part without a vote, and what stands above those who run an agreement;
    another body may be taken for one that is there as well.
    """
    known = graph.forums[forum]
    if not any(live_agreements(graph, day)):
        return
    if scope_unstated and _states_scope(known):
        return
    bodies = _taking_part(graph, forum) if of_all else _bodies(graph, forum)
    if also:
        bodies = {**bodies, also: None}
    if len(bodies) < TWO or _is_meant_to_be(graph, forum, day, with_above=not of_all):
        return
    is_own = _is_of_one(graph, forum)
    found = Counter[bool]()
    for name in _agreements_near(graph, forum, bodies, day):
        agreement = graph.structure.agreements[name]
        if known.ends and agreement.starts and known.ends < agreement.starts:
            continue
        if _is_set_up_by_all(known, agreement):
            continue
        stated = (agreement.services or ()) if scope_unstated else _covered(graph, forum, agreement)
        is_apart = partial(_is_apart, graph, forum, bodies, agreement)
        apart = [one for one in dict.fromkeys(stated) if is_apart(one)]
        services = apart or [one for one in dict.fromkeys(stated) if is_apart(one, as_seller=True)]
        parties = tuple(dict.fromkeys(agreement.parties or ()))
        buyers = [buyer for one in services for buyer in _commissioners(graph, one)]
        present = tuple(one for one in dict.fromkeys((*parties, *buyers)) if one in bodies)
        is_group = known.form != BILATERAL and _owns_the_other(graph, present)
        is_open = is_own or is_group or not apart or (scope_unstated and len(present) > TWO)
        if services and found[is_open] < MOST_AGREEMENTS:
            absent = tuple(party for party in parties if party not in bodies)
            yield SideMeeting(name, present, absent, tuple(services), is_open)
            found[is_open] += 1
            # One's own meetings are all open; of others, those that are not are what is wanted.
            if found[is_own] == MOST_AGREEMENTS:
                return


def _is_set_up_by_all(forum: Forum, agreement: Agreement) -> bool:
    """Tell whether a forum that leads or manages an agreement alone set up a panel or group.

    A meeting of two stays one, whoever set it up.
    """
    by = forum.established_by or ()
    return bool(by) and forum.form != BILATERAL and all(one in agreement.forums for one in by)


def _states_scope(forum: Forum) -> bool:
    """Tell whether a forum states what it is about: services, functions or a duty."""
    stated = forum.services is not None or forum.excludes is not None
    return stated or bool(forum.functions or forum.duty)


def _bodies(graph: Graph, forum: str) -> Mapping[str, None]:
    """Collect the organisations that vote on a forum; at a meeting of two also whose it is."""
    voting = [
        owner for body in graph.represented(forum) for owner in owners_of(graph, body) or (body,)
    ]
    known = graph.forums[forum]
    return dict.fromkeys([*((known.of or ()) if known.form == BILATERAL else ()), *voting])


def perhaps_there(graph: Graph, forum: str, day: date) -> Sequence[str]:
    """Name parties to agreements with who meets, where it is not stated of all whom they are for.

    Nobody where that is stated of all.
    """
    seats = graph.seats_of(forum) or ()
    if not any(seat.takes_part and seat.represents is None for seat in seats):
        return ()
    by_body, _ = live_agreements(graph, day)
    names = (name for body in _taking_part(graph, forum) for name in by_body.get(body, ()))
    near = [graph.structure.agreements[name] for name in islice(names, MOST_AGREEMENTS)]
    return list(dict.fromkeys(party for one in near for party in one.parties or ()))


def _taking_part(graph: Graph, forum: str) -> Mapping[str, None]:
    """Collect also those who take part without a vote."""
    there = [seat.represents or () for seat in graph.seats_of(forum) or () if seat.takes_part]
    bodies = [owner for ones in there for one in ones for owner in owners_of(graph, one) or (one,)]
    return dict.fromkeys([*_bodies(graph, forum), *bodies])


def _is_meant_to_be(graph: Graph, forum: str, day: date, *, with_above: bool) -> bool:
    """Tell whether a forum is below what runs an agreement, or above that, or only speaks."""
    known = graph.forums[forum]
    running = _running_agreements(graph, day)
    if not with_above:
        running &= exemptions_of(graph).of(_leading(graph, day))
    if exemptions_of(graph).upward(forum) & running:
        return True
    if known.purpose:
        return {*known.purpose} <= {*SPEAKS_ONLY}
    return known.form in SPEAKS_ONLY_FORMS


def _is_of_one(graph: Graph, forum: str) -> bool:
    """Tell whether a forum is one organisation's own, which has more than half of its votes."""
    known = graph.forums[forum]
    if known.purpose or known.form == BILATERAL or len(known.of or ()) != 1:
        return False
    seats = [seat for seat in graph.seats_of(forum) or () if seat.votes]
    own = [
        seat
        for seat in seats
        if any((owners_of(graph, body) or (body,)) == known.of for body in seat.represents or ())
    ]
    return TWO * seats_in(own) > seats_in(seats)


def _owns_the_other(graph: Graph, bodies: Sequence[str]) -> bool:
    """Tell whether bodies are two, one of them a company that is a part of the other."""
    if len(bodies) != TWO:
        return False
    known = [graph.structure.organisations.get(one) for one in bodies]
    return any(one and one.kind == "company" and one.part_of in bodies for one in known)


@once
def _running_agreements(graph: Graph, day: date) -> int:
    """Collect the forums that lead or manage an agreement, and all above them but boards."""
    exemptions = exemptions_of(graph)
    found = 0
    for forum in _leading(graph, day):
        found |= exemptions.upward(forum)
    return found & _no_boards(graph)


@once
def _leading(graph: Graph, day: date) -> Sequence[str]:
    """List the forums that lead or manage an agreement."""
    live = (one for one in graph.structure.agreements.values() if not _is_over(one, day))
    return [forum for one in live for forum in one.forums]


@once
def _no_boards(graph: Graph) -> int:
    return exemptions_of(graph).of(
        key
        for key, forum in graph.forums.items()
        if forum.form not in SOVEREIGN_FORMS and "executive" not in (forum.duty or ())
    )


def _is_over(agreement: Agreement, day: date) -> bool:
    return agreement.ends is not None and agreement.ends < day


def _agreements_near(
    graph: Graph, forum: str, bodies: Mapping[str, None], day: date
) -> Iterator[str]:
    """Name the agreements of two of these bodies, or with services of a forum, if those are fewer.

    Two bodies cannot both be in the longest list alone, so that one is not gone through.
    """
    by_body, by_service = live_agreements(graph, day)
    lists = sorted((by_body.get(body, ()) for body in bodies), key=len)[:-1]
    scope = scope_of(graph, forum)
    if scope.named and not scope.everything:
        covering = [by_service.get(service, ()) for service in (*scope.named, ALL)]
        lists = min(lists, covering, key=lambda given: sum(map(len, given)))
    return in_order(lists)


def in_order(lists: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give the names of some lists, each in the order of ids, in one such order and each once."""
    return (name for name, _ in groupby(merge(*lists)))


@once
def live_agreements(
    graph: Graph, day: date
) -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """Give by party or buyer, and by service, in the order of ids, what is not over."""
    by_body: dict[str, dict[str, None]] = {}
    by_service: dict[str, list[str]] = {}
    for name, agreement in sorted(graph.structure.agreements.items()):
        if _is_over(agreement, day):
            continue
        for service in agreement.services or ():
            by_service.setdefault(service, []).append(name)
        buyers = (_commissioners(graph, service) for service in agreement.services or ())
        for body in chain(agreement.parties or (), *buyers):
            by_body.setdefault(body, {})[name] = None
    return {body: tuple(names) for body, names in by_body.items()}, by_service


def _commissioners(graph: Graph, service: str) -> Sequence[str]:
    known = graph.structure.services.get(service)
    return (known and known.commissioner) or ()


def _providers(graph: Graph, service: str) -> Sequence[str]:
    known = graph.structure.services.get(service)
    return (known and known.providers) or ()


def _covered(graph: Graph, forum: str, agreement: Agreement) -> Sequence[str]:
    """List the services of an agreement that are in a forum's scope."""
    scope = scope_of(graph, forum)
    if ALL not in (agreement.services or ()):
        return scope.among(agreement.services or ())
    return sorted(scope.named) or ([ALL] if scope.everything else [])


def _is_apart(
    graph: Graph,
    forum: str,
    bodies: Mapping[str, None],
    agreement: Agreement,
    service: str,
    *,
    as_seller: bool = False,
) -> bool:
    """Tell whether the commissioner of a service meets some of the other parties, and not all.

    One of several commissioners that provides it as well may count as one of the others.
    """
    parties = dict.fromkeys(agreement.parties or ())
    present = [party for party in parties if party in bodies]
    if graph.forums[forum].form == BILATERAL and len(present) == TWO:
        return True
    commissioners = _commissioners(graph, service)
    if not commissioners:
        return TWO <= len(present) < len(parties)
    buyers = {*commissioners} - {*(_providers(graph, service) if as_seller else ())}
    others = [party for party in parties if party not in buyers]
    met = [party for party in others if party in bodies]
    pairs = any(one != other for one in commissioners if one in bodies for other in met)
    return pairs and len(met) < len(others)
