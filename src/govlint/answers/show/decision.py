"""Page of a decision: who takes it up to which sum, by what paper, and who else has a part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.backing import authority, is_covered, matters_of
from govlint.answers.forum_summary import meets, votes
from govlint.answers.ladder import (
    DecisionBand,
    band,
    decides,
    ladder,
    matters_by_decision,
    who_decides,
)
from govlint.answers.show.authority import PARTS, below, terms
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated, plainly
from govlint.finding import Finding
from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.graph.standing_on_a_day import absence, stands

LABELS = {
    "recommended_by": "Recommends",
    "must_agree": "Must agree",
    "consulted": "Asked first",
    "informed": "Told",
    "performed_by": "Carries out",
    "appeal_to": "Appeals to",
}
MISSING = {
    "recommended_by": "who recommends",
    "must_agree": "who must agree",
    "consulted": "who is asked first",
    "informed": "who is told",
    "performed_by": "who carries it out",
}


@dataclass(frozen=True, kw_only=True)
class DecisionPage(PageHead):
    """What `show` says of a decision."""

    type: str | None
    category: str | None
    status: str
    over: float
    up_to: float | None
    """Null where nothing ends it."""
    decided_by: Sequence[str]
    reserved_to: Sequence[str]
    acting: str | None
    covered: bool
    """Whether each who decides does so of right, or by a delegation that reaches the sum."""
    authority: Sequence[str]
    """The delegations behind it, from the board down."""
    recommended_by: Sequence[str]
    must_agree: Sequence[str]
    consulted: Sequence[str]
    informed: Sequence[str]
    performed_by: Sequence[str]
    appeal_to: Sequence[str]
    affects: Sequence[str]
    services: Sequence[str]
    ladder: Sequence[str]
    """The decisions of the same type, from the bottom up."""


def decision_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a decision."""
    return _Decision(graph, key, day, findings).page()


class _Decision:
    """What is known of one decision, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.decision = graph.structure.decisions[key]
        self.name = graph.label(key)
        self.steps = self._ladder()
        self.step = next(one for one in self.steps if one.decision == key)
        limit = self.step.up_to if self.step.stated and self.step.up_to != UNLIMITED else None
        self.papers = authority(graph, self.step.owners, matters_of(graph, [key]), limit, day)
        self.findings = naming(graph, findings, [key])

    def _ladder(self) -> Sequence[DecisionBand]:
        """Give the ladder that the decision is a step of; alone where it is withdrawn."""
        decisions = self.graph.structure.decisions
        about = matters_by_decision(self.graph)
        same = [
            key
            for key, one in decisions.items()
            if key == self.key
            or (about[key] == about[self.key] and one.status == self.decision.status)
        ]
        ladders = ladder(self.graph, same).values()
        return next(steps for steps in ladders if any(one.decision == self.key for one in steps))

    def page(self) -> Description:
        """Put the page together."""
        status = self.decision.status
        apart = "" if status == "standing" else f", {status}"
        return Description(
            f"{self.name}{apart}",
            f"{self.name}: {self._sentence()}.",
            self._blocks,
            self._not_stated(),
            self._data(),
            self.findings,
        )

    def _sentence(self) -> str:
        step = self.step
        if self.decision.status == "withdrawn":
            return "it is withdrawn"
        if self.decision.status == "taken" and step.owners:
            on = f" on {in_full(self.decision.taken_on)}" if self.decision.taken_on else ""
            return f"{named(self.graph, step.owners)} decided it{on}"
        sums = f", {band(step)}" if step.stated else ""
        return f"{decides(self.graph, step)}{sums}{self._doubt()}"

    def _doubt(self) -> str:
        gone = [one for one in self.step.owners if not stands(self.graph, one, self.day)]
        if gone:
            return f"; but {named(self.graph, gone[:1])} {absence(self.graph, gone[0], self.day)}"
        if self.step.owners and not self._covered():
            return "; no delegation that is described covers it"
        return ""

    def _covered(self) -> bool:
        return all(is_covered(self.graph, one, self.papers.reaching) for one in self.step.owners)

    def _blocks(self, names: NamesInWords) -> Iterator[Block]:
        if len([one for one in self.steps if one.decision]) > 1:
            columns = (Column("up to which sum"), Column("who decides"), Column())
            rows = [Row(self._cells(one), marked=one is self.step) for one in self.steps]
            yield Table(columns, rows, what="more steps", what_one="more step", least=len(rows))
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _cells(self, step: DecisionBand) -> Sequence[str]:
        return (
            band(step),
            who_decides(self.graph, step),
            "◄ this one" if step is self.step else "",
        )

    def _facts(self, names: NamesInWords) -> Iterator[tuple[str, str]]:
        yield from below(
            "Authority", [self._paper(names, key) for key in self.papers.reaching], names
        )
        yield from below(
            "Not counted",
            [f"{self._ends(names, key)}: {why}" for key, why in self.papers.excluded.items()],
            names,
        )
        for field, label in LABELS.items():
            yield label, names.stated(getattr(self.decision, field))
        for owner in self.step.owners:
            if owner in self.graph.forums:
                yield "Votes", votes(self.graph, owner)
                yield "Meets", meets(self.graph, owner)
        yield "Services", names.stated(self.decision.services, "none")
        yield "Affects", names.stated(self.decision.affects)
        yield "Category", plainly(self.decision.category or "")
        yield "Carried by", self._voting()
        yield "Due", in_full(self.decision.due) if self.decision.due else ""
        yield "Act by", in_full(self.decision.act_by) if self.decision.act_by else ""

    def _paper(self, names: NamesInWords, key: str) -> str:
        one = self.graph.structure.delegations[key]
        return f"{self._ends(names, key)}, {terms(self.graph, one, self.day, about=False)}"

    def _ends(self, names: NamesInWords, key: str) -> str:
        one = self.graph.structure.delegations[key]
        return f"{names.one(one.from_)} to {names.one(one.to)}"

    def _voting(self) -> str:
        voting = self.decision.voting
        if voting is None:
            return ""
        share = f"{voting.share} of the votes" if voting.share else ""
        return share or plainly(voting.rule or "")

    def _not_stated(self) -> list[str]:
        said = [] if self.step.owners else ["who decides"]
        said += not_stated((text, getattr(self.decision, field)) for field, text in MISSING.items())
        if not self.step.stated:
            said.append("a sum")
        if self.decision.status == "open" and not self.decision.due:
            said.append("by when")
        return [*said, *not_stated([("which services it is about", self.decision.services)])]

    def _data(self) -> DecisionPage:
        parts = {field: getattr(self.decision, field) or () for field in PARTS}
        return DecisionPage(
            kind="decision",
            id=self.key,
            findings=[one.fingerprint for one in self.findings],
            type=self.decision.type,
            category=self.decision.category,
            status=self.decision.status,
            over=self.step.over,
            up_to=self.step.end,
            decided_by=self.step.decided_by,
            reserved_to=self.step.reserved_to,
            acting=self.step.acting,
            covered=bool(self.step.owners) and self._covered(),
            authority=self.papers.reaching,
            affects=self.decision.affects or (),
            services=self.decision.services or (),
            ladder=[one.decision for one in self.steps if one.decision],
            **parts,
        )
