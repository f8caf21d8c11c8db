"""What is given or described twice: one matter to two forums, one decision of two owners."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, islice
from typing import Literal

from govlint.graph.authority.delegations import amount, live, owners_of
from govlint.graph.authority.ladders import bodies_of, places_of_deciders
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.relations import Relation
from govlint.hit import Check, Hit, Need
from govlint.parts_of_findings import as_name, as_shared_name, one_of_many
from govlint.structure.model import Decision, Delegation, Limits
from govlint.structure.name_words import EMERGENCIES, OWN_AFFAIRS, NameWords
from govlint.structure.word_lists import in_words, shortened

MOST_PAIRS = 1000
"""Pairs, of forums or of decisions, that are parts of one finding."""


class TwiceCheck(Check):
    """One matter goes from one source to one forum up to one sum; a decision is described once."""

    kind: Literal["twice"]
    on: Literal["delegation", "decision"]
    """Whether matters that are delegated are asked, or decisions that are described."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each pair that nothing parts."""
        if self.on == "delegation":
            found = self.scope(graph, "delegation").entities
            yield from _delegated(graph, found, day)
            yield from _with_two_limits(graph, found, day)
        else:
            yield from _described(graph, self.scope(graph, "decision").entities)

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a limit is for emergencies, and a decision about its decider."""
        yield EMERGENCIES if self.on == "delegation" else OWN_AFFAIRS

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which field is needed."""
        return self.needs_of(graph, self.on, "matters" if self.on == "delegation" else "name")


def _delegated(graph: Graph, found: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    given: dict[tuple[str, str], list[str]] = {}
    for key, delegation in found.items():
        if live(delegation, day) and delegation.to in graph.forums:
            for matter in delegation.matters or ():
                given.setdefault((delegation.from_, matter), []).append(key)
    for (source, matter), keys in given.items():
        if len(keys) > 1 and not _parted_by_decisions(graph, matter):
            yield from _to_two(graph, source, matter, keys)


def _to_two(graph: Graph, source: str, matter: str, keys: Sequence[str]) -> Iterator[Hit]:
    """Give one hit for all the forums to which a matter goes without anything to part them."""
    delegations = graph.structure.delegations
    by_terms: dict[Hashable, dict[str, str]] = {}
    for key in sorted(keys):
        terms = _terms(graph, delegations[key])
        by_terms.setdefault(terms, {}).setdefault(delegations[key].to, key)
    apart = (group for given in by_terms.values() for group in _by_others(graph, source, given))
    alike = [given for given in apart if len(given) > 1]
    found = {to: key for given in alike for to, key in given.items()}
    if not found:
        return
    said = "everything else" if matter == "residual" else f'"{matter}"'
    forums = [to for to in graph.forums if to in found]
    whom = f"both {graph.labels(forums)}" if len(forums) == 2 else f"each of {graph.labels(forums)}"
    message = f"{graph.label(source)} delegates {said} to {whom}"
    place, *others = (graph.key_path(found[to], "to") for to in forums)
    also = tuple(zip(map(graph.label, forums[1:]), others, strict=True))
    related = (*also, *graph.places([source, *forums]))
    yield Hit(
        message,
        place,
        related,
        wrong=(source,),
        word=matter,
        value=len(forums),
        limit=1,
        parts=_two_by_two(
            (f"{one} {other}" for given in alike for one, other in combinations(sorted(given), 2)),
            sorted(forums),
        ),
    )


def _by_others(graph: Graph, source: str, given: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Part forums that each belong to others too, and keep one of the panels that sit in turn.

    So do Licensing Sub-Committees A and B, and the partnerships of one body with each council.
    """
    own = {*owners_of(graph, source)}
    bodies = {to: frozenset(graph.forums[to].of or ()) - own for to in given}
    parted: dict[Hashable, dict[str, tuple[str, str]]] = {}
    for to, key in given.items():
        others = bodies[to] if all(bodies.values()) else None
        parted.setdefault(others, {})[_without_number(graph.label(to))] = (to, key)
    yield from (dict(panels.values()) for panels in parted.values())


def _without_number(name: str) -> str:
    """Leave out the last word of a name where that is a number or a single letter."""
    first, _, last = name.casefold().rpartition(" ")
    return first if first and (len(last) == 1 or last.isdigit()) else name.casefold()


def _with_two_limits(graph: Graph, found: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    """Give one hit for each receiver who has matters from one source up to two sums, by one law.

    A sum that others hold as well, above what is held alone, may take them all together.
    """
    given: dict[tuple[str, str, str | None, str], list[str]] = {}
    stated = {
        key: one
        for key, one in found.items()
        if live(one, day)
        and isinstance(one.limit, int | float)
        and not EMERGENCIES.found_in(one.instrument or "")
    }
    holders = _by_terms(stated.values())
    for key, one in stated.items():
        for matter in dict.fromkeys(one.matters or ()):
            given.setdefault((one.from_, one.to, one.basis, matter), []).append(key)
    alike: dict[tuple[str, ...], list[str]] = {}
    for (*_, matter), every in given.items():
        alone = {key for key in every if len(holders[_terms_of_all(stated[key], matter)]) == 1}
        most = max((amount(stated[key]) or 0 for key in alone), default=0)
        keys = [key for key in every if key in alone or (amount(stated[key]) or 0) < most]
        if len({amount(found[key]) for key in keys}) > 1:
            alike.setdefault(tuple(keys), []).append(matter)
    yield from (_up_to_each(graph, keys, matters) for keys, matters in alike.items())


def _by_terms(given: Iterable[Delegation]) -> Mapping[Hashable, set[str]]:
    """Collect who holds a matter by the same terms, as those who sign together do."""
    holders: dict[Hashable, set[str]] = {}
    for one in given:
        for matter in one.matters or ():
            holders.setdefault(_terms_of_all(one, matter), set()).add(one.to)
    return holders


def _terms_of_all(given: Delegation, matter: str) -> Hashable:
    """Collect the terms by which several may hold a matter; without an instrument nobody else."""
    alone = None if given.instrument else given.to
    return given.from_, matter, given.limit, given.instrument, alone


def _up_to_each(graph: Graph, keys: Sequence[str], matters: Sequence[str]) -> Hit:
    delegations = graph.structure.delegations
    first = delegations[keys[0]]
    sums = sorted({most for key in keys if (most := amount(delegations[key])) is not None})
    said = in_words(shortened([f'"{matter}"' for matter in matters]))
    limits = in_words(shortened([f"up to {money(graph, most)}" for most in sums]))
    message = f"{graph.label(first.from_)} delegates {said} to {graph.label(first.to)} {limits}"
    place, *others = (graph.key_path(key, "limit") for key in keys)
    also = tuple(("another limit", other) for other in others)
    related = (*also, *graph.places([first.from_, first.to]))
    return Hit(
        message,
        place,
        related,
        wrong=tuple(sorted(keys)),
        value=len(sums),
        limit=1,
        parts=(*matters, *(as_name(f"{most:g}") for most in sums)),
    )


def _terms(graph: Graph, given: Delegation) -> Hashable:
    """Collect what may part what two forums hold: a limit, a place or services."""
    forum = graph.forums[given.to]
    limit = given.limit if isinstance(given.limit, Limits) else None
    return amount(given), limit, forum.place, frozenset(forum.services or ())


def _parted_by_decisions(graph: Graph, matter: str) -> bool:
    """Tell whether decisions of a matter say how several go together, or have bands."""
    return matter in _settled(graph)


@once
def _settled(graph: Graph) -> set[str | None]:
    """Collect the matters of whose decisions one says how several go together, or has a band."""
    decisions = graph.structure.decisions
    said = {key: one for key, one in decisions.items() if one.acting or one.value}
    return {*said, *(one.type for one in said.values())}


def _described(graph: Graph, found: Mapping[str, Decision]) -> Iterator[Hit]:
    alike: dict[Hashable, list[str]] = {}
    for key, decision in found.items():
        if decision.name and decision.status in ("standing", "open") and decision.decided_by:
            name = _plain(decision.name)
            band = decision.value and (decision.value.over or 0, decision.value.up_to)
            services = frozenset(decision.services or ())
            if not OWN_AFFAIRS.found_in(name):
                alike.setdefault((name, services, band), []).append(key)
    for named in chain.from_iterable(_of_one_sort(graph, keys) for keys in alike.values()):
        if _have_several_owners(graph, named) and not _are_of_places(graph, named):
            parted = _by_body(graph, named)
            yield from (
                _of_two(graph, keys) for keys in parted if _have_several_owners(graph, keys)
            )


def _of_one_sort(graph: Graph, keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """Part decisions of one name by their type and whom they affect, where all state it."""
    decisions = [graph.structure.decisions[key] for key in keys]
    by_type, by_whom = (all(one.type for one in decisions), all(one.affects for one in decisions))
    found: dict[Hashable, list[str]] = {}
    for key, one in zip(keys, decisions, strict=True):
        sort = (by_type and one.type, by_whom and frozenset(one.affects or ()))
        found.setdefault(sort, []).append(key)
    yield from found.values()


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _have_several_owners(graph: Graph, keys: Sequence[str]) -> bool:
    decisions = graph.structure.decisions
    return len(keys) > 1 and len({frozenset(decisions[key].decided_by or ()) for key in keys}) > 1


def _are_of_places(graph: Graph, keys: Sequence[str]) -> bool:
    """Tell whether each of some decisions belongs to forums of a place of their own."""
    places = [places_of_deciders(graph, graph.structure.decisions[key]) for key in keys]
    return all(places) and len({*chain(*places)}) == sum(map(len, places))


def _by_body(graph: Graph, keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """Part the decisions of organisations that have nothing to do with each other.

    Those of no known organisation may be anybody's, and belong to the others where these are one.
    """
    bodies = {key: bodies_of(graph, graph.structure.decisions[key]) for key in keys}
    first = {key: min(of) for key, of in bodies.items() if of}
    links = dict.fromkeys((one, body, ()) for key, one in first.items() for body in bodies[key])
    groups = [*Relation(links).groups()]
    if len(groups) < 2:
        yield keys
        return
    numbers = {body: number for number, group in enumerate(groups) for body in group}
    parted: dict[int, list[str]] = {}
    for key, body in first.items():
        parted.setdefault(numbers[body], []).append(key)
    yield from (parted[number] for number in sorted(parted))


def _of_two(graph: Graph, keys: Sequence[str]) -> Hit:
    decisions = graph.structure.decisions
    owners = [f"by {graph.labels(decisions[key].decided_by or ())}" for key in keys]
    times = "twice" if len(keys) == 2 else f"{len(keys)} times"
    message = (
        f'"{decisions[keys[0]].name}" is described {times}, as decided '
        f"{in_words(shortened(list(dict.fromkeys(owners))))}"
    )
    wrong = tuple(sorted(keys))
    deciders = dict.fromkeys(one for key in keys for one in decisions[key].decided_by or ())
    related = graph.places([*keys[1:], *deciders])
    return Hit(message, graph.key_path(keys[0]), related, wrong=wrong, parts=_parted(graph, wrong))


def _parted(graph: Graph, keys: Sequence[str]) -> tuple[str, ...]:
    """Give every two that are decided by others, or of very many each of them, and the owners."""
    decisions = graph.structure.decisions
    owners = {key: " ".join(sorted({*(decisions[key].decided_by or ())})) for key in keys}
    every_two = combinations(keys, 2)
    pairs = (f"{one} {other}" for one, other in every_two if owners[one] != owners[other])
    alone = sorted({owner for key in keys for owner in decisions[key].decided_by or ()})
    name = as_shared_name(_plain(decisions[keys[0]].name or ""))
    return (*_two_by_two(pairs, keys), *alone, name)


def _two_by_two(pairs: Iterable[str], every: Sequence[str]) -> tuple[str, ...]:
    """Give as parts every two that are wrong together; of very many, each of them for every two."""
    few = tuple(islice(pairs, MOST_PAIRS + 1))
    return few if len(few) <= MOST_PAIRS else tuple(map(one_of_many, every))
