"""Powers of those on a way up: what each may decide, with the sums."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.answers.matters import in_plain_words
from govlint.answers.trace.data import Power
from govlint.answers.trace.start import Start
from govlint.graph.authority.delegations import UNLIMITED, amount, received
from govlint.graph.authority.ladders import leaves_out
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids
from govlint.graph.once import once
from govlint.graph.rights import decides_of_right
from govlint.structure.figures import figure, sum_in_figures
from govlint.structure.model import Decision

MILLION = 1_000_000


def powers_of(graph: Graph, body: str, start: Start, day: date) -> Sequence[Power] | None:
    """Give what somebody decides, of the same matter where a decision goes up.

    None where that is not stated: what has its power from law need not say what it decides.
    """
    found = list(_powers(graph, body, start, day))
    if found or body not in graph.kinds:
        return found or None
    described = graph.structure.decisions or graph.structure.delegations
    return [] if described and not _of_right(graph, body) else None


def may_decide(
    graph: Graph, powers: Sequence[Power] | None, common: Mapping[str, int] | None
) -> str:
    """Say what somebody decides in a few words, of what most others decide as well.

    `common` says of how many on the way each matter is; None where all is of one matter.
    """
    if not powers:
        return "not stated" if powers is None else "nothing"
    if common is None:
        return _sums(powers) or "all of it"
    bands: dict[str, list[Power]] = {}
    for power in powers:
        bands.setdefault(matter(graph, power.id), []).append(power)
    said = {name: _sums(ones) for name, ones in bands.items()}
    first = max(said, key=lambda name: (bool(said[name]), common.get(name, 0)))
    more = f"; {len(said) - 1} more" if len(said) > 1 else ""
    return f"{f'{first} {said[first]}'.strip()}{more}"


def matter(graph: Graph, key: str) -> str:
    """Name what a decision or a delegation is about: its type, else its name or its matters."""
    decision = graph.structure.decisions.get(key)
    if decision is None:
        matters = graph.structure.delegations[key].matters or ()
        return ", ".join(_named(graph, one) for one in matters) or "what is delegated"
    if decision.type:
        return in_plain_words(decision.type, decision.name or "")
    return "reserved matters" if decision.reserved_to and not decision.value else graph.label(key)


def in_short(sum_: float) -> str:
    """Write a sum, whole millions and tenths of them by their sign: 1.5m."""
    if sum_ >= MILLION and sum_ % (MILLION / 10) == 0:
        return f"{figure(sum_ / MILLION, 1)}m"
    return sum_in_figures(sum_)


def _of_right(graph: Graph, body: str) -> bool:
    """Tell whether somebody has powers that need no decision in the file to be theirs."""
    forum = graph.forums.get(body)
    if forum is None:
        return graph.kinds[body] == "organisation" or decides_of_right(graph, body)
    powers = value_of(graph, "forum", body, forum, "powers")
    return powers == "own" or forum.statutory_composition


def _powers(graph: Graph, body: str, start: Start, day: date) -> Iterator[Power]:
    decided: set[str | None] = set()
    decisions = (key for one in all_ids(graph, body) for key in _decided_by(graph).get(one, ()))
    for key in dict.fromkeys(decisions):
        decision = graph.structure.decisions[key]
        if start.kind != "decision" or {key, decision.type} & set(start.matters):
            decided |= {key, decision.type}
            yield _power(key, decision)
    for key, delegation in received(graph, body, day):
        matters = set(delegation.matters or ())
        asked = start.kind != "decision" or matters & {*start.matters, "residual"}
        if asked and not matters & decided:
            limit = amount(delegation)
            ends = limit if limit is not None and limit != UNLIMITED else None
            yield Power(key, None if limit is None else 0, ends, jointly=False)


def _power(key: str, decision: Decision) -> Power:
    value = decision.value
    jointly = decision.acting == "jointly" and len(decision.decided_by or ()) > 1
    if value is None or value.over is value.up_to is None:
        return Power(key, None, None, jointly)
    return Power(key, value.over or 0, value.up_to, jointly)


def _named(graph: Graph, matter: str) -> str:
    return graph.label(matter) if matter in graph.structure.decisions else in_plain_words(matter)


def _sums(powers: Sequence[Power]) -> str:
    """Say the bands of one matter, those that adjoin as one."""
    joined: list[tuple[float, float, bool]] = []
    for over, up_to, jointly in sorted(_bands(powers)):
        if joined and not leaves_out(joined[-1][1], over) and jointly == joined[-1][2]:
            joined[-1] = (joined[-1][0], max(up_to, joined[-1][1]), jointly)
        else:
            joined.append((over, up_to, jointly))
    return ", ".join(f"{_band(low, high)}{' jointly' * jointly}" for low, high, jointly in joined)


def _bands(powers: Sequence[Power]) -> Iterator[tuple[float, float, bool]]:
    for one in powers:
        if one.over is not None:
            yield one.over, UNLIMITED if one.up_to is None else one.up_to, one.jointly


def _band(over: float, up_to: float) -> str:
    if up_to == UNLIMITED:
        return f"over {in_short(over)}" if over else "of any sum"
    return f"{in_short(over)} to {in_short(up_to)}" if over else f"up to {in_short(up_to)}"


@once
def _decided_by(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give with each body the decisions that it takes, or that are reserved to it."""
    found: dict[str, list[str]] = {}
    for key, decision in graph.structure.decisions.items():
        if decision.status not in ("withdrawn", "taken"):
            for one in decision.owners:
                found.setdefault(one, []).append(key)
    return found
