"""Calendar of governance: how often each forum meets, and every day of the next twelve months."""

from collections.abc import Iterator

from govlint.answers.answer import Answer, Block, Column, Event, Paragraph, Row, table
from govlint.answers.due.answer import NO_ARREARS, Diaries, diaries, events_of
from govlint.answers.due.deadlines_by_rules import deadlines_of
from govlint.answers.due.undated import undated
from govlint.answers.due.within import last_day
from govlint.answers.forum_summary import times_a_year
from govlint.answers.papers.paper import (
    NOT_STATED,
    Material,
    PaperParts,
    answer_of,
    called,
    grouped,
    of_themes,
)
from govlint.graph.days_in_words import MONTHS, in_full
from govlint.graph.field_values import forum_value
from govlint.graph.standing_on_a_day import stands
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.meetings.hours import yearly
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted

WITHIN = "12m"
"""How far ahead it reaches."""

THEMES = ("records", "meetings")
"""The themes of rules whose findings stand in the paper."""

MEETINGS = (
    Column("forum"),
    Column("meets"),
    Column("minutes", right=True),
    Column("papers, days before", right=True),
    Column("in public"),
    Column("minutes out, days", right=True),
)
DAYS = (Column("day"), Column("what"), Column("of"), Column("who acts"))

NO_DAYS = "The days of meetings are not part of a structure; put them beside this."


def calendar(material: Material) -> Answer:
    """Write the calendar."""
    return answer_of(material, _Calendar(material).paper())


class _Calendar:
    def __init__(self, material: Material) -> None:
        self.material, self.graph, self.day = material, material.graph, material.day
        self.last = last_day(WITHIN, self.day)
        self.found: Diaries = diaries(
            self.graph, self.day, self.last, deadlines_of(self.graph, material.rules)
        )
        self.events = events_of(self.graph, self.day, self.found)
        self.forums = [key for key in self.graph.forums if stands(self.graph, key, self.day)]

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="calendar",
            title="Calendar of governance",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=of_themes(self.material, THEMES),
            events=self.events,
        )

    def _sentence(self) -> str:
        late = len(self.found.overdue)
        overdue = f"{counted(late, 'thing')} {'is' if late == 1 else 'are'} overdue"
        coming = len(self.events) - late
        fall = "falls" if coming == 1 else "fall"
        return (
            f"{overdue if late else NO_ARREARS}, and {counted(coming, 'date')} {fall} into the "
            f"twelve months to {in_full(self.last)}."
        )

    def _blocks(self) -> Iterator[Block]:
        if self.forums:
            rows = [self._meets(key) for key in self.forums]
            yield table(MEETINGS, rows, "Meetings")
            number = yearly(self.graph, self.forums)
            at_least = "at least " if self._silent() else ""
            if number:
                yield Paragraph(
                    f"Together {at_least}{figure(number, 1)} meetings a year. {NO_DAYS}"
                )
        else:
            yield Paragraph("No forum that stands is described.", "Meetings")
        yield Paragraph(
            "Reviews, terms and what else has a day." if self.events else "Nothing has a day.",
            "Days",
        )
        yield from grouped(DAYS, self._months(), "month")

    def _months(self) -> dict[str, list[Row]]:
        """Give the days by month, what is overdue first."""
        found: dict[str, list[Row]] = {}
        for event in sorted(self.events, key=lambda one: one.on):
            late = event.sort == "overdue"
            month = "Overdue" if late else f"{MONTHS[event.on.month - 1]} {event.on.year}"
            found.setdefault(month, []).append(_row(event, late=late))
        return found

    def _silent(self) -> list[str]:
        """List the forums of which it is not stated how often they meet."""
        return [key for key in self.forums if meetings_a_year(self.graph, key) is None]

    def _meets(self, key: str) -> Row:
        often = meetings_a_year(self.graph, key)
        numbers = [
            forum_value(self.graph, key, f"meetings.{field}")
            for field in ("minutes", "papers_days_before", "minutes_within_days")
        ]
        minutes, papers, out = ["" if one is None else figure(one) for one in numbers]
        meetings = self.graph.forums[key].meetings
        public = None if meetings is None else meetings.public
        clear = " clear" if papers and meetings and meetings.clear_days else ""
        in_public = "" if public is None else "yes" if public else "no"
        meets = NOT_STATED if often is None else times_a_year(often)
        return Row((called(self.graph, key), meets, minutes, f"{papers}{clear}", in_public, out))

    def _not_stated(self) -> Iterator[str]:
        silent = self._silent()
        if silent:
            yield f"how often {self.graph.labels(silent)} {'meets' if len(silent) == 1 else 'meet'}"
        yield from undated(self.graph)


def _row(event: Event, *, late: bool) -> Row:
    return Row((in_full(event.on), event.what, event.name, event.who_acts), marked=late)
