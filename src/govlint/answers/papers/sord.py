"""Scheme of reservation and delegation: what each body keeps, what it passes on, and how far."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, table
from govlint.answers.backing import instrument_in_words, limit_in_words
from govlint.answers.lacking import lacking_fields
from govlint.answers.ladder import DecisionBand, band, who_decides
from govlint.answers.papers.paper import (
    NOT_STATED,
    Material,
    PaperParts,
    all_called,
    answer_of,
    called,
    grouped,
    in_currency,
    of_themes,
    on,
    shortly,
    titles,
    with_standing,
)
from govlint.answers.show.authority import matters
from govlint.answers.show.page import EVERY, plainly
from govlint.answers.who.listing import listed_ladders, matter_of
from govlint.graph.authority.delegations import live
from govlint.graph.graph import Graph
from govlint.structure.model import Delegation
from govlint.structure.word_lists import counted

THEMES = ("decisions", "delegation")
"""The themes of rules whose findings stand in the paper."""

KEPT = (
    Column("matter"),
    Column("sum"),
    Column("also decided by"),
    Column("recommended by"),
    Column("must agree"),
)
PASSED_ON = (
    Column("passed on to"),
    Column("matters"),
    Column("limit"),
    Column("paper"),
    Column("passed on again"),
    Column("reports back"),
    Column("holds"),
)
STEPS = (Column("sum"), Column("who decides"), Column("decision"))
OTHERS = (Column("decision"), Column("who decides"))

TOGETHER = {
    "jointly": ", jointly",
    "either": ", either alone",
    "each-for-own": ", each for its own",
}
ONWARD = {"allowed": "may be", "prohibited": "may not be", "with-consent": "with consent only"}

NONE_KEPT = "No body is stated to keep a decision to itself."
NONE_PASSED_ON = "No delegation is described."
NO_SUMS = "No decision is described by sums."


def sord(material: Material) -> Answer:
    """Write the scheme."""
    return answer_of(material, _Scheme(material).paper())


class _Scheme:
    def __init__(self, material: Material) -> None:
        self.material = material
        self.graph: Graph = material.graph
        self.day: date = material.day
        self.ladders = list(listed_ladders(self.graph))
        self.kept = self._kept()
        given = self.graph.structure.delegations.values()
        self.holding = [one for one in given if live(one, self.day)]
        self.others = [one for one in given if not live(one, self.day)]

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="sord",
            title="Scheme of reservation and delegation",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=of_themes(self.material, THEMES),
            notes=in_currency(self.graph),
        )

    def _kept(self) -> Mapping[str, Sequence[DecisionBand]]:
        """Give by body the decisions that it keeps, those of boards first."""
        found: dict[str, list[DecisionBand]] = {}
        for _, _, steps in self.ladders:
            for step in steps:
                for body in step.reserved_to:
                    found.setdefault(body, []).append(step)
        return {body: found[body] for body in _boards_first(self.graph, found)}

    def _sentence(self) -> str:
        kept = {step.decision for steps in self.kept.values() for step in steps}
        keeps = "keeps" if len(self.kept) == 1 else "keep"
        bodies = counted(len(self.kept), "body", "bodies")
        first = (
            f"{bodies} {keeps} {counted(len(kept), 'decision')}" if kept else "No body keeps any"
        )
        number = len(self.holding)
        are = f"{counted(number, 'delegation')} {'is' if number == 1 else 'are'} in force"
        gaps = self._gaps()
        left = f"; nobody is stated for {counted(len(gaps), 'range')} of sums" if gaps else ""
        return f"{first}; {are}{left}."

    def _gaps(self) -> Sequence[str]:
        return [
            f"who decides {self._ladder(key)}, {band(step)}"
            for key, _, steps in self.ladders
            for step in steps
            if step.decision is None
        ]

    def _ladder(self, key: str) -> str:
        return shortly(matter_of(self.graph, key)) or called(self.graph, key)

    def _blocks(self) -> Iterator[Block]:
        yield Paragraph(self._of_reserved(), "Reserved")
        yield from self._reserved()
        yield Paragraph(self._of_passed_on(), "Delegated")
        yield from self._delegated(self.holding)
        if self.others:
            yield Paragraph("These have ended, or have not begun.", "Delegations not in force")
            yield from self._delegated(self.others)
        yield from self._by_sums()

    def _of_reserved(self) -> str:
        return "What each body keeps, and nobody else may decide." if self.kept else NONE_KEPT

    def _reserved(self) -> Iterator[Block]:
        names = titles(self.graph, self.kept)
        groups = {
            names[body]: [self._keeps(body, one) for one in self.kept[body]] for body in names
        }
        yield from grouped(KEPT, groups, "reserved to")

    def _keeps(self, body: str, step: DecisionBand) -> Row:
        assert step.decision
        known = self.graph.structure.decisions[step.decision]
        return Row(
            (
                called(self.graph, step.decision),
                band(step) if step.stated else "",
                self._others(body, step),
                all_called(self.graph, known.recommended_by),
                all_called(self.graph, known.must_agree),
            )
        )

    def _others(self, body: str, step: DecisionBand) -> str:
        """Name who else decides it, and how they go together, as far as that is stated."""
        others = all_called(self.graph, (one for one in step.owners if one != body))
        return f"{others}{TOGETHER.get(step.acting or '', '')}" if others else ""

    def _of_passed_on(self) -> str:
        if not self.holding:
            return "No delegation is in force on this day." if self.others else NONE_PASSED_ON
        return "What each has passed on, by whom it is held, and where it stops."

    def _delegated(self, delegations: Sequence[Delegation]) -> Iterator[Block]:
        by_giver: dict[str, list[Row]] = {}
        for one in delegations:
            by_giver.setdefault(one.from_, []).append(self._passed_on(one))
        names = titles(self.graph, _boards_first(self.graph, by_giver))
        groups = {names[key]: by_giver[key] for key in names}
        yield from grouped(PASSED_ON, groups, "passed on by")

    def _passed_on(self, one: Delegation) -> Row:
        law = one.basis or ""
        basis = f"; {law if ' ' in law else plainly(law)}" if law else ""
        return Row(
            (
                with_standing(self.graph, one.to, self.day),
                matters(self.graph, one, EVERY),
                limit_in_words(one),
                f"{instrument_in_words(one)}{basis}",
                ONWARD.get(one.onward or "", NOT_STATED),
                one.reports_back or NOT_STATED,
                _holds(one),
            )
        )

    def _by_sums(self) -> Iterator[Block]:
        ladders: dict[str, Sequence[Row]] = {}
        others: list[Row] = []
        for key, apart, steps in self.ladders:
            if any(step.stated for step in steps):
                matter = self._ladder(key)
                name = f"{matter[:1].upper()}{matter[1:]} {apart}".rstrip()
                while name in ladders:
                    name += " "
                ladders[name] = [self._step(step) for step in steps]
            else:
                others += [self._step(step, of_sums=False) for step in steps]
        yield Paragraph(
            "Who decides up to which sum, by the type of decision." if ladders else NO_SUMS,
            "By sums",
        )
        yield from grouped(STEPS, ladders, "type of decision")
        if others:
            title = "Decisions without a sum" if ladders else "Who decides"
            yield table(OTHERS, others, title)

    def _step(self, step: DecisionBand, *, of_sums: bool = True) -> Row:
        name = called(self.graph, step.decision) if step.decision else "(no decision)"
        who = who_decides(self.graph, step)
        marked = not step.owners
        return Row((band(step), who, name) if of_sums else (name, who), marked=marked)

    def _not_stated(self) -> Iterator[str]:
        for _, _, steps in self.ladders:
            for step in steps:
                if step.decision and not step.owners:
                    yield f"who decides {called(self.graph, step.decision)}"
        yield from self._gaps()
        given = list(self.graph.structure.delegations.values())
        fields = (
            ("a limit", "limit"),
            ("a paper", "instrument"),
            ("whether it may be passed on again", "onward"),
            ("how its use is reported", "reports_back"),
            ("an end", "ends"),
        )
        yield from lacking_fields(given, fields, "delegation")


def _boards_first(graph: Graph, bodies: Mapping[str, object]) -> Sequence[str]:
    """Order bodies: boards, other forums, and then who is none, each in the order written."""
    places = {key: place for place, key in enumerate(graph.entities)}

    def rank(key: str) -> tuple[int, int]:
        is_forum = key in graph.forums
        first = 0 if is_forum and graph.is_board(key) else 1 if is_forum else 2
        return first, places.get(key, len(places))

    return sorted(bodies, key=rank)


def _holds(one: Delegation) -> str:
    """Say from when to when a delegation holds."""
    begins = f"from {on(one.starts)}" if one.starts else ""
    return " ".join(filter(None, (begins, f"to {on(one.ends)}" if one.ends else "")))
