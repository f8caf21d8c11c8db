"""Comply-or-explain statement: each rule that is not met, explained with its reason, or not."""

from collections.abc import Iterator, Sequence

from govlint.answers.answer import SHAPES, Answer, Block, Column, Paragraph, Row, table
from govlint.answers.board.plain_words import PlainWords
from govlint.answers.papers.paper import NOT_STATED, Material, PaperParts, answer_of
from govlint.answers.report.coverage import gaps_of
from govlint.answers.show.page import days_in_full
from govlint.finding import Authority, Finding, Severity
from govlint.graph.days_in_words import in_full
from govlint.rulebook.weight import in_turn, ranked
from govlint.structure.word_lists import counted, in_words

EXPLAINED = (
    Column("what is asked"),
    Column("on what authority"),
    Column("what was found"),
    Column("why it is so"),
    Column("on whose word"),
    Column("until"),
)
FOUND = (Column("what is asked"), Column("on what authority"), Column("what was found"))

WORDS = {
    Authority.LAW: "law",
    Authority.CODE: "a code",
    Authority.OWN_TERMS: "the structure's own terms",
    Authority.GUIDANCE: "guidance",
    Authority.RESEARCH: "research",
    Authority.CONVENTION: "a convention of govlint",
}
"""Who asks for what a rule asks for."""

MOST_SOURCES = 2
"""Works that one line names."""

SIGNS = (
    f"{SHAPES[Severity.ERROR]} contradicts itself or a law; "
    f"{SHAPES[Severity.WARNING]} is likely to fail, or departs from a code; "
    f"{SHAPES[Severity.INFO]} is worth a look."
)

ALL_MET = "Nothing was found that would have to be explained."
NONE_EXPLAINED = "Nothing is explained."


def comply(material: Material) -> Answer:
    """Write the statement."""
    return answer_of(material, _Statement(material).paper())


class _Statement:
    def __init__(self, material: Material) -> None:
        self.material, self.rules = material, material.rules
        self.words = PlainWords(material.graph)
        self.explained = material.result.explained
        self.found = material.result.findings
        self.coverage = material.result.coverage

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="comply",
            title="Statement: comply or explain",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
        )

    def _sentence(self) -> str:
        rules = {one.rule for one in self.found} | {one.finding.rule for one in self.explained}
        if not rules:
            return ALL_MET
        explained, found = len(self.explained), len(self.found)
        are = "is" if len(rules) == 1 else "are"
        of_them = "all of them" if not found else f"{explained or 'none'} of them"
        whole = counted(explained + found, "finding")
        return f"{counted(len(rules), 'demand')} {are} not met: {whole}, {of_them} explained."

    def _blocks(self) -> Iterator[Block]:
        if self.explained:
            rows = [
                Row((*self._cells(one.finding), one.reason, one.by or NOT_STATED,
                     in_full(one.until)))
                for one in in_turn(self.explained, lambda one: [one.finding])
            ]  # fmt: skip
            yield table(EXPLAINED, rows, "Explained")
        else:
            yield Paragraph(NONE_EXPLAINED, "Explained")
        if self.found:
            rows = [Row(self._cells(one)) for one in ranked(self.found)]
            yield table(FOUND, rows, "Found, and not explained")
        else:
            yield Paragraph(ALL_MET if not self.explained else "All that was found is explained.",
                            "Found, and not explained")  # fmt: skip
        yield Paragraph(
            f"{SIGNS} Explain a departure beside what it is of, with a reason and a last day; past "
            "that day it is found again.",
            "How to read and to explain",
        )

    def _cells(self, one: Finding) -> Sequence[str]:
        rule = self.rules[one.rule].rule
        message = days_in_full(self.words.sentence(one.message))
        shape = SHAPES[one.severity]
        return self.words.said(rule.summary), self._authority(one), f"{shape} {message}"

    def _authority(self, one: Finding) -> str:
        """Name who asks, and the first works that say so."""
        if one.authority is Authority.OWN_TERMS:  # what stands in rules is only an example of them
            return WORDS[one.authority]
        works = [source.work.title for source in self.rules[one.rule].sources]
        named = in_words(list(dict.fromkeys(works))[:MOST_SOURCES])
        return f"{WORDS[one.authority]}{f': {named}' if named else ''}"

    def _not_stated(self) -> Iterator[str]:
        without = sum(one.by is None for one in self.explained)
        if without:
            yield f"on whose word {without} of {counted(len(self.explained), 'explanation')} stands"
        if unseen := len(gaps_of(self.coverage)):
            yield f"{counted(unseen, 'kind')} of statement that demands rest on, for some"
