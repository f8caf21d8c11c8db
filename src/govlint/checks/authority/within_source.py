"""Delegations held against their source: which sums are larger than the giver's own."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Literal, NamedTuple

from govlint.checks.authority.given_to_others import given_to_others, not_its_own
from govlint.graph.authority.delegation_conditions import costs, decides_by
from govlint.graph.authority.delegations import (
    UNLIMITED,
    amount,
    live,
    passed_on,
    received,
    type_of,
    who_to_whom,
)
from govlint.graph.authority.exceeded_limits import pooled
from govlint.graph.authority.money import money
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.rights import decides_of_right
from govlint.hit import Hit, doubt, ends_of
from govlint.parts_of_findings import as_words
from govlint.structure.model import Delegation, Limits

Part = Literal["each", "a_year", "unbudgeted"]
"""A sum of a limit, which is held against the same sum of another."""

_PARTS: Mapping[Part, str] = {"each": "", "a_year": " a year", "unbudgeted": " outside the budget"}


class SumTooWide(NamedTuple):
    """A sum that is passed on, and for each matter the smaller one held, with its delegation."""

    part: Part
    passed: float
    held: Mapping[str, tuple[float, str]]

    @property
    def matter(self) -> str:
        """The matter of which least is held."""
        return min(self.held, key=lambda one: (self.held[one][0], one))

    @property
    def by_how_much(self) -> Mapping[str, float]:
        """How far it is beyond what is held, by matter; of all sums but the first by sum too."""
        return {_named(one, self.part): self.passed - most for one, (most, _) in self.held.items()}

    @property
    def ends(self) -> Mapping[str, float]:
        """From what is held to what is passed on, by the same names."""
        found: dict[str, float] = {}
        for one, (most, _) in self.held.items():
            found |= ends_of(_named(one, self.part), most, self.passed)
        return found


def wider(graph: Graph, delegations: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    """Give a hit for each delegation that passes on more than its giver holds."""
    for key, delegation in delegations.items():
        if not live(delegation, day) or _is_source(graph, delegation.from_):
            continue
        if _holds_nothing(graph, delegation.from_, day) and _gives_power(graph, delegation):
            yield _without_any(graph, key, delegation)
            continue
        sums = (_part_too_wide(graph, delegation, part, day) for part in _PARTS)
        if found := [*filter(None, sums)]:
            yield _too_wide(graph, key, found)
        elif others := given_to_others(graph, delegation, day):
            yield not_its_own(graph, key, others)


def perhaps_wider(graph: Graph, delegations: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    """Give the delegations of more than their giver surely holds, with the matters in doubt."""
    for key, delegation in delegations.items():
        giver = delegation.from_
        if not live(delegation, day) or _is_source(graph, giver):
            continue
        if not graph.delegations_to.get(giver) and decides_of_right(graph, giver):
            continue
        unsure = [
            _named(matter, part)
            for part in _PARTS
            for matter in delegation.matters or ()
            if not _is_within(_stated(delegation, part), _held(graph, giver, matter, day, part))
        ]
        if unsure or delegation.matters is None:
            yield doubt(graph.key_path(key, "limit"), parts=unsure or who_to_whom(delegation))


def _is_within(passed: float | None, held: tuple[float, str] | None) -> bool:
    """Tell whether a sum surely is no larger than the giver's own; not stated, it has no end."""
    most = held[0] if held else -1.0
    return most >= (UNLIMITED if passed is None else passed)


def _named(matter: str, part: Part) -> str:
    """Name a sum of a matter as a part of a finding."""
    return matter if part == "each" else f"{matter} {as_words(part)}"


def _part_too_wide(
    graph: Graph, delegation: Delegation, part: Part, day: date
) -> SumTooWide | None:
    """Give one sum of a limit, where it is larger than the giver's own for some of the matters."""
    passed = _stated(delegation, part)
    if passed is None:
        return None
    held = {
        matter: most
        for matter in delegation.matters or ()
        if (most := _held(graph, delegation.from_, matter, day, part))
        and passed > most[0]
        and not (passed == UNLIMITED and _is_of_others(graph, most[1], matter))
    }
    return SumTooWide(part, passed, held) if held else None


def _stated(delegation: Delegation, part: Part) -> float | None:
    """Give one sum of a limit, where it is stated; a sum alone is that for each matter."""
    if isinstance(delegation.limit, Limits):
        stated: float | None = getattr(delegation.limit, part)
        return stated
    return amount(delegation) if part == "each" else None


def _sum_held(delegation: Delegation, part: Part) -> float | None:
    """Give the sum beyond which nothing can be passed on; for one matter the year's at most.

    A limit that is one sum for each matter sets none for the year.
    """
    if part == "each" or delegation.limit is None:
        return amount(delegation)
    return _stated(delegation, part) if isinstance(delegation.limit, Limits) else UNLIMITED


def _held(
    graph: Graph, holder: str, matter: str, day: date, part: Part
) -> tuple[float, str] | None:
    """Find the highest limit that somebody holds for a matter; None where one is not known.

    What is held for all the rest may be held for a matter that is named; alone it says nothing.
    """
    held = _limits(graph, holder, day, part)
    named = [one for one in (matter, type_of(graph, matter)) if one in held and one != "residual"]
    found = [held[one] for one in (*named, "residual") if one in held] if named else []
    known = [one for one in found if one is not None]
    return max(known, key=itemgetter(0)) if known and len(known) == len(found) else None


@once
def _limits(
    graph: Graph, holder: str, day: date, part: Part
) -> Mapping[str | None, tuple[float, str] | None]:
    """Give by matter the highest limit that somebody holds, None where one is not known.

    What several bodies give adds up. Nothing is known of any matter where authority for unstated
    matters is held.
    """
    found: dict[str | None, tuple[float, str] | None] = {}
    given: dict[str | None, list[Delegation]] = {}
    for key, delegation in sorted(graph.delegations_to.get(holder, ()), key=itemgetter(0)):
        if not live(delegation, day):
            continue
        if delegation.matters is None:
            return {}
        limit = _sum_held(delegation, part)
        for matter in delegation.matters:
            given.setdefault(matter, []).append(delegation)
            best = found.get(matter, (-1.0, ""))
            if limit is None or best is None:
                found[matter] = None
            elif limit > best[0]:
                found[matter] = (limit, key)
    if part == "unbudgeted":
        return found
    return {
        matter: best and (max(best[0], pooled(graph, given[matter])), best[1])
        for matter, best in found.items()
    }


def _is_of_others(graph: Graph, source: str, matter: str) -> bool:
    """Tell whether the sums of a delegation may be about others of its matters and not about one.

    Another of them costs money, and of this one it is not known, as of a permit beside a loan.
    """
    matters = graph.structure.delegations[source].matters or ()
    return not costs(graph, matter) and any(costs(graph, other) for other in matters)


def _is_source(graph: Graph, entity: str) -> bool:
    return entity in graph.forums and graph.is_board(entity)


def _holds_nothing(graph: Graph, giver: str, day: date) -> bool:
    """Tell whether a forum states that it has no powers, and neither law nor anybody gives it some.

    Where its powers follow from its form alone, it may have some.
    """
    forum = graph.forums.get(giver)
    if forum is None or forum.powers != "none" or forum.statutory_composition:
        return False
    return not any(received(graph, giver, day))


def _gives_power(graph: Graph, delegation: Delegation) -> bool:
    """Tell whether more than work is passed on: all there is, a sum, or what its holder decides.

    To a forum without powers only work can be passed on.
    """
    forum = graph.forums.get(delegation.to)
    if forum and value_of(graph, "forum", delegation.to, forum, "powers") == "none":
        return False
    states_more = delegation.matters is None or delegation.limit is not None
    return states_more or decides_by(graph, delegation)


def _without_any(graph: Graph, key: str, delegation: Delegation) -> Hit:
    """Report a delegation by a forum that has nothing to pass on."""
    giver, to = graph.label(delegation.from_), graph.label(delegation.to)
    what = graph.labels(delegation.matters) if delegation.matters else "authority"
    return Hit(
        f"{giver} passes {what} on to {to}, and has no powers itself",
        graph.key_path(key, "from"),
        graph.places([delegation.from_, delegation.to, *(delegation.matters or ())]),
        parts=passed_on(delegation),
    )


def _too_wide(graph: Graph, key: str, wider: Sequence[SumTooWide]) -> Hit:
    """Report the sums of one delegation that are larger than the giver's own, in one sentence."""
    delegation = graph.structure.delegations[key]
    giver, to = graph.label(delegation.from_), graph.label(delegation.to)
    said = "; ".join(_said(graph, one, to if one is wider[0] else "") for one in wider)
    sources = dict.fromkeys(one.held[one.matter][1] for one in wider)
    held_by = ((f"what {giver} holds", graph.key_path(source, "limit")) for source in sources)
    matters = dict.fromkeys(one.matter for one in wider)
    by = {part: amount for one in wider for part, amount in one.by_how_much.items()}
    ends = {part: amount for one in wider for part, amount in one.ends.items()}
    return Hit(
        f"{giver} passes {said}",
        graph.key_path(key, "limit"),
        (*held_by, *graph.places([delegation.from_, delegation.to, *matters])),
        value=max(by.values()),
        limit=0,
        parts={**who_to_whom(delegation), **by, **ends},
    )


def _said(graph: Graph, one: SumTooWide, to: str) -> str:
    """Say what is passed on, to whom where that is not said yet, and how much of it is held."""
    unit, whom = _PARTS[one.part], f" on to {to}" if to else ""
    most = one.held[one.matter][0]
    far = "without limit" if one.passed == UNLIMITED else f"up to {money(graph, one.passed)}{unit}"
    held = f"holds it up to {money(graph, most)}{unit}"
    return f"{graph.label(one.matter)}{whom} {far}, and {held}"
