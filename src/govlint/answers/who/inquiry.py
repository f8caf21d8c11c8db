"""Inquiry of `who`: what is known of one question, for its sentence, its evidence and its data."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.answers.backing import (
    authority,
    conflicts,
    is_covered,
    matters_of,
    most_by_papers,
    touched,
)
from govlint.answers.ladder import DecisionBand, ladder
from govlint.answers.sums_in_questions import Question
from govlint.answers.who.matter import Matter, given
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import absence, stands


class Inquiry:
    """The steps of the ladder, those in which the sum lies, and the papers behind them."""

    def __init__(
        self, graph: Graph, asked: Question, found: Matter, day: date, findings: Sequence[Finding]
    ) -> None:
        self.graph, self.asked, self.found, self.day = graph, asked, found, day
        decisions = graph.structure.decisions
        self.ladders = ladder(graph, found.decisions)
        self.steps = [step for steps in self.ladders.values() for step in steps]
        self.here = [step for step in self.steps if self._is_here(step)]
        self.owned = [step for step in self.here if step.owners]
        keys = [step.decision for step in self.here if step.decision]
        self.decisions = {key: decisions[key] for key in keys}
        self.owners = list(dict.fromkeys(one for step in self.owned for one in step.owners))
        self.matters = matters_of(graph, keys or list(found.decisions))
        self.papers = authority(graph, self.owners, self.matters, asked.sum, day)
        covered = bool(self.owners) and all(map(self.is_covered, self.owners))
        beside = () if covered else given(graph, self.matters)
        counted = {*self.papers.reaching, *self.papers.excluded}
        self.unused = [key for key in beside if key not in counted]
        self.findings = [one for one in findings if one.entity in self._asked_about(keys)]

    def _is_here(self, step: DecisionBand) -> bool:
        if self.asked.sum is not None:
            return step.holds(self.asked.sum)
        real = [one.decision for one in self.steps if one.decision]
        return step.decision is not None and step.decision in (
            self.found.asked,
            *(real if len(real) == 1 else ()),
        )

    def _asked_about(self, keys: Sequence[str]) -> set[str | None]:
        """Collect what a finding is about that belongs to this answer."""
        forums = [one for one in self.owners if one in self.graph.forums]
        return {*(keys or self.found.decisions), *self.papers.reaching, *forums}

    def about(self, step: DecisionBand) -> str:
        """Say which of several ladders a step is of."""
        return next(
            (f" {said}" for said, steps in self.ladders.items() if said and step in steps), ""
        )

    def is_covered(self, owner: str) -> bool:
        """Tell whether somebody decides of right, or by a paper that reaches the sum."""
        return is_covered(self.graph, owner, self.papers.reaching)

    def most_by_delegation(self, owner: str) -> float:
        """Give the sum up to which papers reach that are of this matter; endless without any."""
        papers = authority(self.graph, [owner], self.matters, None, self.day)
        return most_by_papers(self.graph, owner, papers.reaching)

    def near(self) -> Sequence[str]:
        """List the decisions of other types about a service that this one is about."""
        services = {one for key in self.decisions for one in self.decisions[key].services or ()}
        return [
            key
            for key, decision in self.graph.structure.decisions.items()
            if key not in self.found.decisions
            and decision.status not in ("withdrawn", "taken")
            and services & set(decision.services or ())
        ]

    def role(self, attribute: str) -> list[str]:
        """List those who have one part in the decisions that fit."""
        found = (getattr(decision, attribute) or () for decision in self.decisions.values())
        return list(dict.fromkeys(one for ones in found for one in ones))

    def states(self, attribute: str) -> bool:
        """Tell whether one of the decisions says who has a part, if only that nobody has."""
        return any(getattr(one, attribute) is not None for one in self.decisions.values())

    def excluded(self) -> Mapping[str, str]:
        """Give what does not count, with the reason: papers, deciders, those with an interest."""
        found = dict(self.papers.excluded)
        for one in self.owners:
            if not stands(self.graph, one, self.day):
                found[one] = absence(self.graph, one, self.day)
        for interest, person, body in conflicts(
            self.graph, self.owners, touched(self.graph, self.decisions.values())
        ):
            how = self.graph.structure.interests[interest].managed_by
            said = f"has declared an interest in {self.graph.label(body)}"
            found[person] = f"{said} ({how.rstrip('.')})" if how else said
        return found
