"""Ladder of a matter: who decides up to which sum, with the gaps that nobody decides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.authority.ladders import bodies_of, leaves_out
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.graph.once import once
from govlint.structure.figures import sum_in_figures
from govlint.structure.model import Decision
from govlint.structure.word_lists import in_words

ACTING = {
    "jointly": "decide jointly",
    "each-for-own": "decide, each for its own",
}


About = tuple[tuple[str, ...], tuple[str, ...]]
"""The services and the bodies that a decision is about; neither where all are."""


class DecisionBand(NamedTuple):
    """One decision of a ladder, or a gap in it."""

    decision: str | None
    """None for a gap."""
    over: float
    """The step begins above this."""
    up_to: float
    """The step ends with this; endless where nothing ends it."""
    stated: bool
    """Whether a band is stated; a decision without one is taken at any sum."""
    decided_by: tuple[str, ...] = ()
    reserved_to: tuple[str, ...] = ()
    acting: str | None = None
    begins: float | None = None
    """Where the band below ends, if that leaves nothing out: 4,999 of what is over 5,000."""

    @property
    def owners(self) -> tuple[str, ...]:
        """All who decide, those to whom it is reserved first."""
        return tuple(dict.fromkeys((*self.reserved_to, *self.decided_by)))

    @property
    def end(self) -> float | None:
        """The sum with which it ends; None where nothing ends it."""
        return None if self.up_to == UNLIMITED else self.up_to

    def holds(self, sum_: float) -> bool:
        """Tell whether a sum is in the band; what it is over lies outside, what it is up to in."""
        above = self.over if self.begins is None else self.begins
        return not self.stated or ((above < sum_ or self.over == sum_ == 0) and sum_ <= self.up_to)


@once
def matters_by_decision(graph: Graph) -> Mapping[str, str]:
    """Give what each decision is about: its type, else the ladder of its name, else itself.

    Decisions without a type are one ladder where they are called the same and each has a band.
    """
    decisions = graph.structure.decisions
    named_so: dict[str, list[str]] = {}
    for key, one in decisions.items():
        if one.name and _has_band(one):
            named_so.setdefault(one.name.casefold(), []).append(key)
    found = {key: one.type or key for key, one in decisions.items()}
    for keys in named_so.values():
        typed = [key for key in keys if decisions[key].type]
        first = (typed or keys)[0]
        found |= {key: found[first] for key in keys if not decisions[key].type}
    return found


def ladder(graph: Graph, keys: Iterable[str]) -> Mapping[str, Sequence[DecisionBand]]:
    """Give the steps from the bottom up, with gaps, of all decisions that are about one thing.

    Decisions of one type that are about other services or bodies are ladders beside one another,
    each by the words that tell it apart; the only one has no words.
    """
    groups: dict[About, list[str]] = {}
    for key in keys:
        decision = graph.structure.decisions[key]
        about = (tuple(sorted(decision.services or ())), tuple(sorted(bodies_of(graph, decision))))
        groups.setdefault(about, []).append(key)
    joined = _joined(list(groups))
    made: dict[str, Sequence[DecisionBand]] = {}
    for together in joined:
        said = _about(graph, together, joined)
        found = [key for one in together for key in groups[one]]
        while said in made:
            said += " "
        made[said] = _steps(graph.structure.decisions, found)
    return made


def band(step: DecisionBand) -> str:
    """Write the band of a step without its currency."""
    if not step.stated:
        return "any sum"
    if step.up_to == UNLIMITED:
        return f"over {sum_in_figures(step.over)}" if step.over else "any sum"
    if not step.over:
        return f"up to {sum_in_figures(step.up_to)}"
    return f"{sum_in_figures(step.over)} to {sum_in_figures(step.up_to)}"


def who_decides(graph: Graph, step: DecisionBand) -> str:
    """Name who decides on a step, and how several go together."""
    if not step.owners:
        return "nobody is stated"
    if step.reserved_to and set(step.owners) == set(step.reserved_to):
        own = ", each for its own" if step.acting == "each-for-own" else ""
        return f"{named(graph, step.reserved_to)} (reserved{own})"
    names = [named(graph, [one]) for one in step.decided_by]
    joint = "or" if step.acting == "either" else "and"
    own = ", each for its own" if step.acting == "each-for-own" and len(names) > 1 else ""
    said = in_words(names, joint) + (", jointly" if _together(step) else own)
    if kept := [one for one in step.reserved_to if one not in step.decided_by]:
        return f"{said}; {named(graph, kept)} (reserved)"
    return said


def decides(graph: Graph, step: DecisionBand) -> str:
    """Say in a sentence who decides on a step."""
    if not step.owners:
        return "nobody is stated to decide"
    if len(step.owners) == 1:
        kept = ", to whom it is reserved," if step.reserved_to else ""
        return f"{named(graph, step.owners)}{kept} decides"
    if step.reserved_to and step.decided_by:
        return f"{who_decides(graph, step)} decide"
    if step.reserved_to:
        said = ACTING.get(step.acting or "", "decide")
        return f"{named(graph, step.reserved_to)}, to whom it is reserved, {said}"
    names = [named(graph, [one]) for one in step.decided_by]
    if step.acting == "either":
        return f"{in_words(names, 'or')} decides, either alone"
    said = ACTING.get(step.acting or "", "decide; whether jointly is not stated")
    return f"{in_words(names)} {said}"


def _together(step: DecisionBand) -> bool:
    return step.acting == "jointly" and len(step.decided_by) > 1


def _joined(
    keys: Sequence[About],
) -> list[list[About]]:
    """Put together what no services and no bodies tell apart."""
    made: list[list[About]] = []
    for key in keys:
        same = [group for group in made if any(not _apart(key, other) for other in group)]
        made = [group for group in made if group not in same]
        made.append([*(one for group in same for one in group), key])
    return made


def _apart(one: About, other: About) -> bool:
    return any(a and b and not set(a) & set(b) for a, b in zip(one, other, strict=True))


def _about(
    graph: Graph,
    about: Sequence[About],
    joined: Sequence[Sequence[About]],
) -> str:
    """Say what tells a ladder from those beside it: its services, else its bodies."""
    if len(joined) == 1:
        return ""
    services = dict.fromkeys(one for key in about for one in key[0])
    bodies = dict.fromkeys(one for key in about for one in key[1])
    if services and len({tuple(key[0]) for group in joined for key in group}) > 1:
        return f"for {graph.labels(list(services), 3)}"
    return f"of {graph.labels(list(bodies), 3)}" if bodies else "for all else"


def _steps(decisions: Mapping[str, Decision], keys: Sequence[str]) -> Sequence[DecisionBand]:
    """Sort the decisions into steps from the bottom up, and put the gaps between them."""
    valued = sorted(
        (_step(key, decisions[key]) for key in keys if _has_band(decisions[key])),
        key=lambda one: (one.up_to, one.over),
    )
    placed = sorted(_begun(decisions, valued), key=lambda one: (one.over, one.up_to))
    others = [_step(key, decisions[key]) for key in keys if not _has_band(decisions[key])]
    return [*_with_gaps(placed, filled=bool(others)), *others]


def _begun(
    decisions: Mapping[str, Decision], steps: Sequence[DecisionBand]
) -> Iterator[DecisionBand]:
    """Let a step that says only where it ends begin where the one below ends."""
    below, latest = 0.0, 0.0
    for step in steps:
        below = latest if latest < step.up_to else below
        value = decisions[step.decision or ""].value
        assert value
        yield step if value.over is not None else step._replace(over=below)
        latest = max(latest, step.up_to)


def _with_gaps(steps: Sequence[DecisionBand], *, filled: bool) -> Iterator[DecisionBand]:
    """Put a step that nobody decides where one ends and the next has not begun.

    Nothing is left open where some decision of the same matter is taken at any sum.
    """
    reached = 0.0
    for over, together in groupby(steps, key=lambda one: one.over):
        begins = None if leaves_out(reached, over) else min(reached, over)
        if begins is None and not filled:
            yield DecisionBand(None, reached, over, stated=True)
        for step in together:
            yield step._replace(begins=begins)
            reached = max(reached, step.up_to)
    if steps and reached != UNLIMITED and not filled:
        yield DecisionBand(None, reached, UNLIMITED, stated=True)


def _has_band(decision: Decision) -> bool:
    return decision.value is not None and not decision.value.over is decision.value.up_to is None


def _step(key: str, decision: Decision) -> DecisionBand:
    value = decision.value if _has_band(decision) else None
    return DecisionBand(
        key,
        (value.over or 0) if value else 0,
        UNLIMITED if value is None or value.up_to is None else value.up_to,
        value is not None,
        decision.decided_by or (),
        decision.reserved_to or (),
        decision.acting,
    )
