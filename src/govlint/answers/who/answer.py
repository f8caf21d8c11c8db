"""Answer to `who`, put together of its sentence, its evidence and its data."""

from collections.abc import Iterable, Sequence
from datetime import date

from govlint.answers.answer import Answer, Fact, Facts
from govlint.answers.backing import authority, instrument_in_words, limit_in_words
from govlint.answers.data import plain
from govlint.answers.forum_summary import votes
from govlint.answers.ladder import band
from govlint.answers.named_places import ids_in, places
from govlint.answers.sums_in_questions import Question
from govlint.answers.who.data import Exclusion, LadderStep, Ownership, Paper, WhoDecides
from govlint.answers.who.facts import facts_below
from govlint.answers.who.inquiry import Inquiry
from govlint.answers.who.matter import NOTHING_DESCRIBED, Matter, matter_of
from govlint.answers.who.sentence import sentence
from govlint.finding import Finding
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.identity import by_its_ends
from govlint.structure.model import Limits

MISSING = (
    ("recommends", "recommended_by"),
    ("must agree", "must_agree"),
    ("is asked first", "consulted"),
    ("is told", "informed"),
    ("carries it out", "performed_by"),
)


def who(graph: Graph, asked: Question, day: date, findings: Sequence[Finding]) -> Answer:
    """Say who decides; raises `Refusal` where words fit nothing, or several things."""
    found = matter_of(graph, asked.words)
    if not found.decisions:
        return _undecided(graph, asked, found, day)
    known = Inquiry(graph, asked, found, day, findings)
    data = _data(known)
    return Answer(
        "who",
        graph.structure.name,
        day,
        asked.asked,
        sentence(known),
        list(facts_below(known)),
        _not_stated(known),
        plain(data),
        notes=found.notes,
        places=places(graph, [*known.decisions, *ids_in(graph, data)]),
    )


def _not_stated(known: Inquiry) -> list[str]:
    missing = [word for word, attribute in MISSING if not known.states(attribute)]
    open_ = [step for step in known.here or known.steps if not step.owners]
    said = [f"who decides {band(step)}" for step in open_]
    if known.decisions:
        if not known.papers.reaching and any(not known.is_covered(one) for one in known.owners):
            said.append("by what paper it is delegated")
        said += [f"who {word}" for word in missing]
    said += _papers_without_name(known.graph, (*known.papers.reaching, *known.unused))
    if known.decisions:
        said += [] if any(one.value for one in known.decisions.values()) else ["a sum"]
    for owner in known.owners:
        if owner in known.graph.forums and not known.graph.forums[owner].urgent_action:
            said.append(f"how {known.graph.label(owner)} decides between meetings")
    said += [] if known.graph.structure.currency else ["the currency"]
    return said


def _papers_without_name(graph: Graph, delegations: Iterable[str]) -> Iterable[str]:
    """Give the delegations of which the paper is not named, once each."""
    known = graph.structure.delegations
    without = (key for key in delegations if not known[key].instrument)
    return dict.fromkeys(f"the paper of the {by_its_ends(graph, key)}" for key in without)


def _data(known: Inquiry) -> WhoDecides:
    ways = {step.acting for step in known.owned}
    acting = ways.pop() if len(ways) == 1 else None
    owned = Ownership(
        known.owned[0].decision if known.owned else None,
        known.owners if known.here else [],
        acting,
        any(step.reserved_to for step in known.owned),
        bool(known.owners) and all(map(known.is_covered, known.owners)),
        not (
            known.owned
            if known.here or known.asked.sum is not None
            else any(step.owners for step in known.steps)
        ),
    )
    steps = [
        LadderStep(
            step.decision, step.over, step.up_to, step.owners, step.acting,
            bool(step.reserved_to), step in known.here and known.asked.sum is not None,
        )
        for step in known.steps
    ]  # fmt: skip
    return WhoDecides(
        owned,
        steps,
        [_paper(known.graph, key) for key in (*known.papers.reaching, *known.unused)],
        [Exclusion(key, why) for key, why in known.excluded().items()],
        _conditions(known),
        must_agree=known.role("must_agree"),
        recommended_by=known.role("recommended_by"),
        consulted=known.role("consulted"),
        informed=known.role("informed"),
        performed_by=known.role("performed_by"),
        beside=known.near(),
        findings=[one.fingerprint for one in known.findings],
    )


def _conditions(known: Inquiry) -> list[str]:
    found = [
        step.acting or "how they act together is not stated"
        for step in known.owned
        if len(step.decided_by) > 1
    ]
    for decision in known.decisions.values():
        if decision.voting:
            share = decision.voting.share or decision.voting.rule
            found.append(f"a vote of {share}")
    found += [
        text
        for one in known.owners
        if one in known.graph.forums and (text := votes(known.graph, one))
    ]
    return found


def _undecided(graph: Graph, asked: Question, found: Matter, day: date) -> Answer:
    """Answer for what no decision names: nobody, with the delegations and forums beside it."""
    lead = found.name if asked.sum is None else f"{found.name}, {money(graph, asked.sum)}"
    papers = authority(graph, [], (), asked.sum, day)
    rows = [
        Fact(
            "Delegated",
            f"{graph.label(one.from_)} to {graph.label(one.to)}, "
            f"{limit_in_words(one)} ({instrument_in_words(one)})",
        )
        for one in (graph.structure.delegations[key] for key in found.delegations)
    ]
    if found.forums:
        rows.append(Fact("Dealt with", f"in {graph.labels(found.forums)}"))
    owned = Ownership(None, [], None, reserved=False, covered=False, nobody=True)
    data = WhoDecides(
        owned, [], [_paper(graph, key) for key in found.delegations],
        [Exclusion(key, why) for key, why in papers.excluded.items()],
        [], [], [], [], [], [], beside=list(found.forums), findings=[],
    )  # fmt: skip
    return Answer(
        "who",
        graph.structure.name,
        day,
        asked.asked,
        _nobody(lead, found),
        [Facts(rows)] if rows else [],
        [
            "a single decision" if found.name == NOTHING_DESCRIBED else "a decision about it",
            *_papers_without_name(graph, found.delegations),
        ],
        plain(data),
        notes=found.notes,
        places=places(graph, [*found.delegations, *found.forums]),
    )


def _nobody(lead: str, found: Matter) -> str:
    if found.name == NOTHING_DESCRIBED:
        return f"{found.name}, so nobody is stated to decide."
    return f"{lead}: nobody is stated to decide. No decision in the file is about it."


def _paper(graph: Graph, key: str) -> Paper:
    one = graph.structure.delegations[key]
    limit = one.limit.each if isinstance(one.limit, Limits) else one.limit
    return Paper(key, one.from_, one.to, limit, one.instrument, one.onward)
