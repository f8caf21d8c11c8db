"""Assurance: the risks by score, who answers for each, who watches it, and up to which board."""

from collections.abc import Iterator
from functools import cached_property

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, table
from govlint.answers.lacking import lacking_fields
from govlint.answers.papers.paper import (
    NOBODY,
    Material,
    PaperParts,
    all_called,
    answer_of,
    called,
    of_themes,
    with_standing,
)
from govlint.answers.show.page import days_in_full
from govlint.answers.trace.start import start_at
from govlint.answers.trace.way_up import Way, way_up
from govlint.finding import Finding
from govlint.graph.standing_on_a_day import stands
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted, in_words

THEMES = ("escalation",)
"""The themes of rules whose findings stand in the paper, beside those that are of risks."""

RISKS = (
    Column("risk"),
    Column("score", right=True),
    Column("owner"),
    Column("watched by"),
    Column("goes up to"),
    Column("board"),
    Column("borne by"),
    Column("register"),
)
ALONE = (Column("risk"), Column("score", right=True), Column("owner"), Column("why"))
WATCHERS = (Column("forum"), Column("risks", right=True), Column("highest", right=True),
            Column("assurance"))  # fmt: skip

VERBS = ("is", "has", "was", "ended", "begins", "left", "takes", "goes", "says")
"""How a reason begins that goes on from the name of what it is the reason of."""

NONE = "No risk is described."


def assurance(material: Material) -> Answer:
    """Write the paper."""
    return answer_of(material, _Assurance(material).paper())


class _Assurance:
    def __init__(self, material: Material) -> None:
        self.material, self.graph, self.day = material, material.graph, material.day
        self.risks = self.graph.structure.risks
        self.order = sorted(self.risks, key=lambda key: -(self.risks[key].score or -1))
        self.unwatched = [key for key in self.order if self._why_unwatched(key)]

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="assurance",
            title="Risks and who watches them",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=self._findings(),
        )

    @cached_property
    def ways(self) -> dict[str, Way]:
        """The way up of each risk."""
        graph, day = self.graph, self.day
        return {key: way_up(graph, start_at(graph, key), day) for key in self.risks}

    def _findings(self) -> list[Finding]:
        chosen = {one.fingerprint for one in of_themes(self.material, THEMES)}
        return [
            one
            for one in self.material.result.findings
            if one.fingerprint in chosen or self._names_a_risk(one)
        ]

    def _names_a_risk(self, one: Finding) -> bool:
        entities = (one.entity, *one.also, *(place.entity for place in one.related))
        return any(entity in self.risks for entity in entities)

    def _why_unwatched(self, key: str) -> str:
        """Say why no forum watches a risk; nothing where one does."""
        forum = self.risks[key].forum
        if forum is None:
            return "no forum is stated"
        if stands(self.graph, forum, self.day):
            return ""
        return with_standing(self.graph, forum, self.day)

    def _sentence(self) -> str:
        number = len(self.risks)
        if not number:
            return NONE
        are = "is" if number == 1 else "are"
        reach = sum(bool(way.boards) for way in self.ways.values())
        nobody = len(self.unwatched)
        left = f"nobody watches {nobody}" if nobody else "each is watched"
        up = f"{reach or 'none'} {'reaches' if reach == 1 else 'reach'} a board"
        return f"{counted(number, 'risk')} {are} described: {left}, and {up}."

    def _blocks(self) -> Iterator[Block]:
        if not self.risks:
            yield Paragraph(NONE, "Risks")
            return
        yield table(RISKS, [self._risk(key) for key in self.order], "Risks")
        if self.unwatched:
            yield table(ALONE, [self._alone(key) for key in self.unwatched], "Nobody watches")
        else:
            yield Paragraph("A forum that stands watches each of them.", "Nobody watches")
        if rows := list(self._watchers()):
            yield table(WATCHERS, rows, "By forum")

    def _risk(self, key: str) -> Row:
        one = self.risks[key]
        cells = (
            called(self.graph, key),
            "" if one.score is None else figure(one.score, 1),
            self._owner(key),
            with_standing(self.graph, one.forum, self.day) if one.forum else NOBODY,
            self._steps(key),
            self._boards(key),
            all_called(self.graph, one.shared_by),
            one.register or "",
        )
        return Row(cells, marked=key in self.unwatched)

    def _owner(self, key: str) -> str:
        owner = self.risks[key].owner
        return with_standing(self.graph, owner, self.day) if owner else NOBODY

    def _steps(self, key: str) -> str:
        """Name what a risk of this score goes through, from the forum that watches it."""
        way = self.ways[key]
        return all_called(self.graph, (one for one in way.bodies if one not in way.boards))

    def _boards(self, key: str) -> str:
        """Name the boards that it reaches; of one that reaches none, where it stops and why."""
        way = self.ways[key]
        if way.boards:
            return all_called(self.graph, way.boards)
        stops = [_stop(called(self.graph, body), why) for body, why in way.ends.items()]
        return (
            f"none; stops at {in_words(stops)}"
            if stops
            else "none: neither owner nor forum is stated"
        )

    def _alone(self, key: str) -> Row:
        score = self.risks[key].score
        shown = "" if score is None else figure(score, 1)
        return Row((called(self.graph, key), shown, self._owner(key), self._why_unwatched(key)))

    def _watchers(self) -> Iterator[Row]:
        """Give the forums that watch risks, and those whose purpose is assurance."""
        watched: dict[str, list[float]] = {}
        for one in self.risks.values():
            if one.forum:
                watched.setdefault(one.forum, []).append(one.score or 0)
        for key, forum in self.graph.forums.items():
            gives = "assurance" in (forum.purpose or ())
            scores = watched.get(key, [])
            if scores or (gives and stands(self.graph, key, self.day)):
                highest = figure(max(scores), 1) if any(scores) else ""
                cells = (called(self.graph, key), figure(len(scores)), highest,
                         "its purpose" if gives else "")  # fmt: skip
                yield Row(cells)

    def _not_stated(self) -> Iterator[str]:
        if not self.risks:
            yield "any risk"
        fields = (
            ("the score", "score"),
            ("who answers for it", "owner"),
            ("which forum watches it", "forum"),
            ("who bears it", "shared_by"),
            ("the register", "register"),
        )
        yield from lacking_fields(self.risks.values(), fields, "risk")


def _stop(name: str, why: str) -> str:
    """Say where a way up stops, and why."""
    joint = ", which" if why.partition(" ")[0] in VERBS else ":"
    return f"{name}{joint} {days_in_full(why)}"
