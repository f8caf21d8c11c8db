"""Load of meetings: the hours a year of each forum, and of everyone who sits on any."""

from collections.abc import Iterator

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, Table, table
from govlint.answers.meetings.answer import counts_once, known_hours, remarks
from govlint.answers.papers.paper import (
    NOT_STATED,
    Material,
    PaperParts,
    answer_of,
    called,
    of_themes,
)
from govlint.answers.report.sizes_and_loads import Amount, loaded
from govlint.graph.identity import ids_of
from govlint.graph.seats import seats_in
from govlint.graph.standing_on_a_day import stands
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.meetings.hours import any_estimated, hours_together, time_of, yearly
from govlint.measures.people.load import meetings_of
from govlint.structure.figures import about, figure
from govlint.structure.word_lists import counted, verb_for

THEMES = ("meetings", "people", "size")
"""The themes of rules whose findings stand in the paper."""

FORUMS = (
    Column("forum"),
    Column("meetings a year", right=True),
    Column("seats", right=True),
    Column("hours a seat", right=True),
    Column("hours a year", right=True),
)
PEOPLE = (
    Column("who"),
    Column("forums", right=True),
    Column("hours a month", right=True),
    Column("hours a year", right=True),
    Column("time for it, hours a month", right=True),
    Column("takes most"),
)


def load(material: Material) -> Answer:
    """Write the load."""
    return answer_of(material, _PaperLoad(material).paper())


class _PaperLoad:
    def __init__(self, material: Material) -> None:
        self.material, self.graph, self.day = material, material.graph, material.day
        self.forums = [key for key in self.graph.forums if stands(self.graph, key, self.day)]
        self.hours = known_hours(self.graph, self.forums)
        self.total = hours_together(self.graph, self.hours)
        self.people = loaded(self.graph, self.day)

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="load",
            title="Load of meetings",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=of_themes(self.material, THEMES),
        )

    def _sentence(self) -> str:
        if not self.hours:
            return "What meetings take cannot be said: no forum states both members and rhythm."
        at_least = "at least " if len(self.hours) < len(self.forums) else ""
        often = figure(yearly(self.graph, self.hours), 1)
        hours = about(self.total, estimated=any_estimated(self.graph, self.hours))
        number = len(self.forums)
        return (
            f"{counted(number, 'forum')} {verb_for(number, 'takes', 'take')} {at_least}"
            f"{often} meetings and {hours} hours of people's time a year."
        )

    def _blocks(self) -> Iterator[Block]:
        if self.forums:
            yield self._of_forums()
        if self.people:
            yield table(PEOPLE, [self._person(one) for one in self.people], "By person or post")
        marked = any_estimated(self.graph, self.forums)
        counted_so = remarks(marked=marked, once=counts_once(self.hours, self.total))
        yield Paragraph(counted_so, "How it is counted")

    def _of_forums(self) -> Table:
        ranked = sorted(self.forums, key=lambda key: -self.hours.get(key, -1))
        total = None
        if self.hours:
            at_least = len(self.hours) < len(self.forums)
            hours = about(self.total, estimated=any_estimated(self.graph, self.hours))
            often = figure(yearly(self.graph, self.hours), 1)
            total = Row(("at least" if at_least else "together", often, "", "", hours))
        return Table(FORUMS, [self._forum(key) for key in ranked], "By forum", total=total)

    def _forum(self, key: str) -> Row:
        often = meetings_a_year(self.graph, key)
        seats = self.graph.all_seats_of(key)
        time, hours = time_of(self.graph, key), self.hours.get(key)
        guessed = any_estimated(self.graph, [key])
        return Row(
            (
                called(self.graph, key),
                NOT_STATED if often is None else figure(often, 1),
                NOT_STATED if seats is None else figure(seats_in(seats)),
                about(time.hours, estimated=guessed, places=1) if time else NOT_STATED,
                NOT_STATED if hours is None else about(hours, estimated=guessed, places=1),
            )
        )

    def _person(self, one: Amount) -> Row:
        meetings = meetings_of(self.graph, one.key)
        year = sum(it.time.hours for it in meetings)
        most = max(meetings, key=lambda it: it.time.hours)
        has = self._time(one.key)
        cells = (
            called(self.graph, one.key),
            figure(len({it.seat.forum for it in meetings})),
            about(one.value, estimated=one.estimated, places=1),
            about(year, estimated=one.estimated, places=1),
            "" if has is None else figure(has, 1),
            called(self.graph, most.seat.forum),
        )
        return Row(cells, marked=has is not None and one.value > has)

    def _time(self, holder: str) -> float | None:
        """Give the hours a month that somebody's posts have for forums, where one states it."""
        posts = self.graph.structure.posts
        stated = [posts[key].hours_per_month for key in ids_of(self.graph, holder) if key in posts]
        known = [hours for hours in stated if hours is not None]
        return sum(known) if known else None

    def _not_stated(self) -> Iterator[str]:
        silent = [key for key in self.forums if time_of(self.graph, key) is None]
        if silent:
            yield f"how often {self.graph.labels(silent)} {'meets' if len(silent) == 1 else 'meet'}"
        members = [key for key in self.forums if self.graph.all_seats_of(key) is None]
        if members:
            yield f"all members of {self.graph.labels(members)}"
        guessed = [key for key in self.hours if any_estimated(self.graph, [key])]
        if guessed:
            yield f"minutes or preparation of {counted(len(guessed), 'forum')} (~)"
        without = sum(self._time(one.key) is None for one in self.people)
        if without:
            yield f"the time for forums of {without} of {len(self.people)} who sit on any"
