"""Register of interests: what is declared, where its holders sit, and who has declared nothing."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cached_property

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, table
from govlint.answers.backing import conflicts, touched
from govlint.answers.due.deadlines_by_rules import deadlines_of
from govlint.answers.due.diary_entries import INTEREST, moments
from govlint.answers.lacking import lacking_fields
from govlint.answers.papers.paper import (
    NOT_STATED,
    Material,
    PaperParts,
    all_called,
    answer_of,
    called,
    on,
)
from govlint.answers.show.page import plainly
from govlint.finding import Finding
from govlint.graph.identity import same_holder
from govlint.graph.seating.active_seats import active_seats
from govlint.structure.word_lists import counted

RULES = (
    "interest-not-reviewed",
    "dual-role-undeclared",
    "both-sides-of-the-table",
    "quorum-breaks-on-conflict",
)
"""The rules whose findings stand in the paper."""

DECLARED = (
    Column("who"),
    Column("interest in"),
    Column("declared"),
    Column("last reviewed"),
    Column("next review"),
    Column("what is done about it"),
    Column("sits on"),
)
MEETING = (
    Column("who"),
    Column("interest in"),
    Column("decision"),
    Column("what is done about it"),
)
SILENT = (Column("who"), Column("votes on"))

NONE = "No interest is declared in this description."
SILENCE = (
    "These have a vote on a forum that decides, and no interest of theirs stands here. Whether "
    "they have none, or none was written down, it does not say."
)


def interests(material: Material) -> Answer:
    """Write the register."""
    return answer_of(material, _Interests(material).paper())


class _Interests:
    def __init__(self, material: Material) -> None:
        self.material, self.graph, self.day = material, material.graph, material.day
        self.known = self.graph.structure.interests
        self.order = {key: place for place, key in enumerate(self.graph.forums)}

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="interests",
            title="Register of interests",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=self._findings(),
        )

    @cached_property
    def reviews(self) -> Mapping[str, date]:
        """The day by which each interest is looked at again."""
        return {
            one.entity: one.on
            for one in moments(self.graph, self.day, deadlines_of(self.graph, self.material.rules))
            if one.entity and one.what == INTEREST
        }

    @cached_property
    def overdue(self) -> Collection[str]:
        """The interests that should have been looked at."""
        return [key for key, by in self.reviews.items() if by < self.day]

    @cached_property
    def silent(self) -> Mapping[str, list[str]]:
        """Those who vote on forums that decide and have declared nothing, with these forums."""
        declared = {
            other
            for one in self.known.values()
            if one.person
            for other in same_holder(self.graph, one.person)
        }
        found: dict[str, list[str]] = {}
        for holder in self.graph.seats.by_holder:
            voting = [seat.forum for seat in active_seats(self.graph, holder) if seat.votes]
            forums = [key for key in voting if self._decides(key)]
            if forums and holder not in declared:
                found[holder] = list(dict.fromkeys(forums))
        return found

    def _decides(self, forum: str) -> bool:
        return forum in self.graph.deciding or self.graph.is_board(forum)

    def _findings(self) -> list[Finding]:
        return [one for one in self.material.result.findings if one.rule in RULES]

    def _sentence(self) -> str:
        number = len(self.known)
        are = "is" if number == 1 else "are"
        said = f"{counted(number, 'interest')} {are} declared"
        late = len(self.overdue)
        said += f"; {late} {'is' if late == 1 else 'are'} due for review" if late else ""
        voters = len(self.silent)
        have = "has" if voters == 1 else "have"
        others = f"; {counted(voters, 'voter')} {have} none here" if voters else ""
        return f"{said[:1].upper()}{said[1:]}{others}."

    def _blocks(self) -> Iterator[Block]:
        if self.known:
            yield table(DECLARED, [self._declared(key) for key in self.known], "Declared")
        else:
            yield Paragraph(NONE, "Declared")
        if rows := list(self._meetings()):
            yield table(MEETING, rows, "Where an interest meets a decision")
        if self.silent:
            yield Paragraph(SILENCE, "Nothing declared")
            yield table(SILENT, [self._silent(*one) for one in self.silent.items()])

    def _declared(self, key: str) -> Row:
        one = self.known[key]
        late = " (overdue)" if key in self.overdue else ""
        cells = (
            called(self.graph, one.person) if one.person else NOT_STATED,
            called(self.graph, one.organisation) if one.organisation else NOT_STATED,
            on(one.declared_on) or NOT_STATED,
            on(one.reviewed_on) or NOT_STATED,
            f"{on(self.reviews[key])}{late}" if key in self.reviews else NOT_STATED,
            one.managed_by or NOT_STATED,
            self._sits(one.person) if one.person else "",
        )
        return Row(cells, marked=bool(late))

    def _sits(self, person: str) -> str:
        """Name the forums on which somebody sits, and as what where it is no plain member."""
        said = []
        ids = sorted(same_holder(self.graph, person))
        seats = [seat for key in ids for seat in active_seats(self.graph, key)]
        for seat in sorted(seats, key=lambda one: (self.order[one.forum], one.position)):
            capacity = plainly(seat.member.capacity)
            as_what = "" if capacity == "member" else f" ({capacity})"
            said.append(f"{called(self.graph, seat.forum)}{as_what}")
        return "; ".join(dict.fromkeys(said)) or "no forum"

    def _meetings(self) -> Iterator[Row]:
        """Give each interest in a body that a decision of its holder touches."""
        for key, decision in self.graph.structure.decisions.items():
            bodies = touched(self.graph, [decision])
            if decision.status in ("withdrawn", "taken") or not bodies:
                continue
            for interest, person, body in conflicts(self.graph, decision.owners, bodies):
                cells = (
                    called(self.graph, person),
                    called(self.graph, body),
                    called(self.graph, key),
                    self.known[interest].managed_by or NOT_STATED,
                )
                yield Row(cells)

    def _silent(self, holder: str, forums: list[str]) -> Row:
        return Row((called(self.graph, holder), all_called(self.graph, forums)))

    def _not_stated(self) -> Iterator[str]:
        if not self.known:
            yield "any interest"
        fields = (
            ("whose it is", "person"),
            ("where it lies", "organisation"),
            ("when it was declared", "declared_on"),
            ("when it was last reviewed", "reviewed_on"),
            ("what is done about it", "managed_by"),
        )
        yield from lacking_fields(self.known.values(), fields, "interest")
