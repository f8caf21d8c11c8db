"""RACI: by decision, who carries it out, who alone answers for it, who is asked and who is told."""

from collections.abc import Iterator, Mapping

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, table
from govlint.answers.lacking import lacking, lacking_fields
from govlint.answers.ladder import DecisionBand, band, who_decides
from govlint.answers.papers.paper import (
    DASH,
    NOBODY,
    Material,
    PaperParts,
    all_called,
    answer_of,
    called,
    of_themes,
    shortly,
    with_standing,
)
from govlint.answers.who.listing import listed_ladders, matter_of
from govlint.graph.identity import one_holder
from govlint.structure.word_lists import counted

THEMES = ("decisions",)
"""The themes of rules whose findings stand in the paper."""

COLUMNS = (
    Column("type"),
    Column("decision"),
    Column("sum"),
    Column("responsible"),
    Column("accountable"),
    Column("must agree"),
    Column("consulted"),
    Column("informed"),
)

KEY: Mapping[str, str] = {
    "responsible": "Responsible: who recommends it or carries it out.",
    "accountable": (
        "Accountable: the one who decides; where several do, or nobody is stated, it says so "
        "behind a dash."
    ),
    "consulted": "Consulted: asked before.",
    "informed": "Informed: told after.",
    "must agree": "Must agree: can stop it.",
}
"""What each column says, where it is shown."""


def raci(material: Material) -> Answer:
    """Write the table."""
    return answer_of(material, _Raci(material).paper())


class _Raci:
    def __init__(self, material: Material) -> None:
        self.material, self.graph = material, material.graph
        self.steps = [
            (shortly(matter_of(self.graph, key)), step)
            for key, _, steps in listed_ladders(self.graph)
            for step in steps
            if step.decision
        ]
        owners = [len(self._owners(step)) for _, step in self.steps]
        self.one, self.several = owners.count(1), sum(number > 1 for number in owners)

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="raci",
            title="Who does what in each decision (RACI)",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=of_themes(self.material, THEMES),
        )

    def _owners(self, step: DecisionBand) -> list[str]:
        """Give each who decides once, by whatever id."""
        return list({one_holder(self.graph, one): one for one in reversed(step.owners)}.values())

    def _sentence(self) -> str:
        if not self.steps:
            return "No decision is described."
        number = len(self.steps)
        none = number - self.one - self.several
        parts = [f"{self.one} with one who is accountable"]
        parts += [f"{self.several} with several"] if self.several else []
        parts += [f"{none} with nobody stated"] if none else []
        return f"{counted(number, 'decision')}: {', '.join(parts)}."

    def _blocks(self) -> Iterator[Block]:
        shown = table(COLUMNS, [self._row(matter, step) for matter, step in self.steps])
        headings = {column.heading for column in shown.columns} if self.steps else KEY
        said = " ".join(words for heading, words in KEY.items() if heading in headings)
        yield Paragraph(said, "By decision")
        if self.steps:
            yield shown

    def _row(self, matter: str, step: DecisionBand) -> Row:
        assert step.decision
        known = self.graph.structure.decisions[step.decision]
        does = all_called(self.graph, known.performed_by)
        brings = all_called(self.graph, known.recommended_by)
        said = [f"{brings} (to recommend)"] if brings else []
        said += [f"{does} (to carry out)" if brings else does] if does else []
        cells = (
            matter,
            called(self.graph, step.decision),
            band(step) if step.stated else "",
            "; ".join(said) or NOBODY,
            self._accountable(step),
            all_called(self.graph, known.must_agree),
            all_called(self.graph, known.consulted),
            all_called(self.graph, known.informed),
        )
        return Row(cells, marked=len(self._owners(step)) != 1)

    def _accountable(self, step: DecisionBand) -> str:
        owners = self._owners(step)
        if not owners:
            return NOBODY
        if len(owners) == 1:
            return with_standing(self.graph, owners[0], self.material.day)
        return f"{DASH} not one: {who_decides(self.graph, step)}"

    def _not_stated(self) -> Iterator[str]:
        for _, step in self.steps:
            if not step.owners:
                yield f"who is accountable for {called(self.graph, step.decision or '')}"
        decisions = self.graph.structure.decisions
        known = [decisions[step.decision or ""] for _, step in self.steps]
        doing = sum(not (one.performed_by or one.recommended_by) for one in known)
        yield from lacking(doing, len(known), "who is responsible", "decision")
        fields = (("who is consulted", "consulted"), ("who is informed", "informed"))
        yield from lacking_fields(known, fields, "decision")
