"""Authority of somebody: what is decided, kept, held, passed on, and said before and after."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.backing import instrument_in_words, limit_in_words
from govlint.answers.ladder import DecisionBand, band, ladder, matters_by_decision
from govlint.answers.show.page import NamesInWords, plainly
from govlint.graph.authority.delegations import live
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import LONGEST_NAME, Graph
from govlint.graph.identity import named
from govlint.graph.once import once
from govlint.structure.model import Delegation
from govlint.structure.word_lists import shortened

MOST_MATTERS = 6
"""Matters of a delegation that are named before the rest is counted."""

PARTS = ("recommended_by", "must_agree", "consulted", "informed", "performed_by", "appeal_to")
"""The fields of a decision beside those who decide it."""

SAID = {
    "recommended_by": "Recommends",
    "must_agree": "Must agree",
    "consulted": "Is asked on",
    "informed": "Is told of",
    "performed_by": "Carries out",
    "appeal_to": "Hears appeals",
}


@dataclass(frozen=True, kw_only=True)
class Powers:
    """The ids of the decisions and delegations that name somebody, by what they are in them."""

    decides: Sequence[str]
    keeps: Sequence[str]
    """The decisions that are reserved to them."""
    holds: Sequence[str]
    """The delegations to them."""
    has_passed_on: Sequence[str]
    """The delegations from them."""
    recommends: Sequence[str]
    must_agree: Sequence[str]
    consulted: Sequence[str]
    informed: Sequence[str]
    carries_out: Sequence[str]
    hears_appeals: Sequence[str]


def authority_of(graph: Graph, ids: Collection[str]) -> Powers:
    """Collect what decisions and delegations say of somebody, by whatever id."""
    wanted = set(ids)
    fields: dict[str, list[str]] = {name: [] for name in ("decided_by", "reserved_to", *PARTS)}
    for key, decision in graph.structure.decisions.items():
        if decision.status == "withdrawn":
            continue
        for name, keys in fields.items():
            if wanted & set(getattr(decision, name) or ()):
                keys.append(key)
    given = graph.structure.delegations.items()
    return Powers(
        decides=fields["decided_by"],
        keeps=fields["reserved_to"],
        holds=[key for key, one in given if one.to in wanted],
        has_passed_on=[key for key, one in given if one.from_ in wanted],
        recommends=fields["recommended_by"],
        must_agree=fields["must_agree"],
        consulted=fields["consulted"],
        informed=fields["informed"],
        carries_out=fields["performed_by"],
        hears_appeals=fields["appeal_to"],
    )


def authority_facts(
    names: NamesInWords, known: Powers, ids: Collection[str], day: date
) -> Iterator[tuple[str, str]]:
    """Say what somebody decides and holds, the most telling first."""
    graph = names.graph
    nothing = "" if known.keeps else "nothing that is described"
    yield "Decides", names.apart([_decided(graph, key, ids) for key in known.decides]) or nothing
    yield "Keeps", names.apart([with_band(graph, key) for key in known.keeps])
    yield from below("Holds", [held(graph, key, day) for key in known.holds], names)
    passed = [passed_on(graph, key, day) for key in known.has_passed_on]
    yield from below("Passed on", passed, names)


def below(label: str, texts: Sequence[str], names: NamesInWords) -> Iterator[tuple[str, str]]:
    """Give texts below one another, the first with the label."""
    for text in shortened(texts, names.most):
        yield label, text
        label = ""


def part_facts(names: NamesInWords, known: Powers) -> Iterator[tuple[str, str]]:
    """Say what somebody does before and after others decide."""
    lists = (
        known.recommends, known.must_agree, known.consulted, known.informed, known.carries_out,
        known.hears_appeals,
    )  # fmt: skip
    for label, keys in zip(SAID.values(), lists, strict=True):
        yield label, names.apart([with_band(names.graph, key) for key in keys])


def held(graph: Graph, key: str, day: date) -> str:
    """Say what a delegation gives to whoever holds it."""
    one = graph.structure.delegations[key]
    return f"from {graph.label(one.from_)}: {terms(graph, one, day)}"


def passed_on(graph: Graph, key: str, day: date) -> str:
    """Say what a delegation takes from whoever passed it on."""
    one = graph.structure.delegations[key]
    return f"to {named(graph, [one.to])}: {terms(graph, one, day)}"


def terms(graph: Graph, one: Delegation, day: date, *, about: bool = True) -> str:
    """Say what is delegated, how far, by what paper, and what is reported back."""
    back = f"; reports back {one.reports_back}" if one.reports_back else ""
    onward = {
        "prohibited": "; not to be passed on",
        "with-consent": "; passed on with consent only",
    }.get(one.onward or "", "")
    what = f"{matters(graph, one)}, " if about else ""
    return (
        f"{what}{limit_in_words(one)} ({instrument_in_words(one)})"
        f"{onward}{back}{_not_now(one, day)}"
    )


def matters(graph: Graph, one: Delegation, most: int = MOST_MATTERS) -> str:
    """Name what a delegation is about, so many matters at most."""
    if not one.matters:
        return "matters not stated" if one.matters is None else "no matters"
    return ", ".join(shortened([_matter(graph, matter) for matter in one.matters], most))


def _matter(graph: Graph, matter: str) -> str:
    if matter == "residual":
        return "all the rest"
    return graph.label(matter) if matter in graph.kinds else plainly(matter)[:LONGEST_NAME]


def _not_now(one: Delegation, day: date) -> str:
    if live(one, day):
        return ""
    if one.ends and one.ends < day:
        return f"; ended on {in_full(one.ends)}"
    return f"; begins on {in_full(one.starts)}" if one.starts else ""


def _decided(graph: Graph, key: str, ids: Collection[str]) -> str:
    """Name a decision with its sums, and who else has to decide it."""
    decision = graph.structure.decisions[key]
    others = [one for one in decision.decided_by or () if one not in ids]
    if not others:
        return with_band(graph, key)
    how = {"jointly": "jointly with", "either": "or alone", "each-for-own": "each for its own, as"}
    said = how.get(decision.acting or "", "with")
    return f"{with_band(graph, key)}, {said} {named(graph, others)}"


def with_band(graph: Graph, key: str) -> str:
    """Name a decision with its sums, unless its name has them."""
    name = graph.label(key)
    step = _step(graph, key)
    if step is None or not step.stated or any(letter.isdigit() for letter in name):
        return name
    return f"{name}, {band(step)}"


def _step(graph: Graph, key: str) -> DecisionBand | None:
    """Give the step of a decision in the ladder of its type."""
    return _steps(graph, matters_by_decision(graph)[key]).get(key)


@once
def _steps(graph: Graph, matter: str) -> Mapping[str, DecisionBand]:
    steps = (one for steps in ladder(graph, _by_matter(graph)[matter]).values() for one in steps)
    return {step.decision: step for step in steps if step.decision}


@once
def _by_matter(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, matter in matters_by_decision(graph).items():
        found.setdefault(matter, []).append(key)
    return found
