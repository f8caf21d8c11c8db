"""Answer to `meetings`: hours, who sits only there and what rests on each forum, least first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, table
from govlint.answers.data import plain
from govlint.answers.meetings.data import AllMeetings, ForumMeetings, RestsOnIt, SitsOnlyHere
from govlint.answers.meetings.only_here import in_short as only_in_short
from govlint.answers.meetings.only_here import only_here
from govlint.answers.named_places import places
from govlint.answers.resting import beside, resting
from govlint.answers.resting import in_short as rests_in_short
from govlint.answers.set_apart import why_apart
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import stands
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.meetings.hours import (
    MINUTES,
    any_estimated,
    hours_of,
    hours_together,
    people_on,
    time_of,
    yearly,
)
from govlint.structure.figures import about, figure, half_up
from govlint.structure.word_lists import counted, in_words, verb_for

ESTIMATED = (
    f"~ where a forum does not state its minutes, {MINUTES // 60} hours count for meeting and "
    f"{MINUTES // 60} for preparing."
)
IN_COMMON = "Forums that meet in common are one meeting in the total."
NO_VERDICT = "Whether a meeting is useful, no file can say."

COLUMNS = (
    Column("forum"),
    Column("hours", right=True),
    Column("meets", right=True),
    Column("people", right=True),
    Column("sit only here"),
    Column("duty"),
    Column("rests on it"),
)


def remarks(*, marked: bool, once: bool) -> str:
    """Say how hours are counted: with estimates, and some of them once."""
    return " ".join([*([ESTIMATED] if marked else []), *([IN_COMMON] if once else []), NO_VERDICT])


def known_hours(graph: Graph, forums: Iterable[str]) -> Mapping[str, float]:
    """Give the hours a year of each forum whose rhythm and members are stated."""
    return {key: hours for key in forums if (hours := hours_of(graph, key)) is not None}


def counts_once(hours: Mapping[str, float], total: float) -> bool:
    """Tell whether a total is less than its parts, since some of them meet in common."""
    return half_up(sum(hours.values()), 1) > half_up(total, 1)


def meetings(graph: Graph, day: date) -> Answer:
    """Say what the meetings of all forums that stand take."""
    return _Meetings(graph, day).answer()


class _Meetings:
    def __init__(self, graph: Graph, day: date) -> None:
        self.graph, self.day = graph, day
        self.forums = [key for key in graph.forums if stands(graph, key, day)]
        self.hours = known_hours(graph, self.forums)
        self.total = hours_together(graph, self.hours)
        self.only = only_here(graph, self.forums)
        self.rests = resting(graph, day)
        self.unknown = [key for key in self.forums if key not in self.hours]

    def answer(self) -> Answer:
        """Put the answer together."""
        return Answer(
            "meetings",
            self.graph.structure.name,
            self.day,
            "",
            self._sentence(),
            list(self._blocks()),
            list(self._not_stated()),
            plain(self._data()),
            places=places(self.graph, self.forums),
        )

    @cached_property
    def order(self) -> Sequence[str]:
        """The forums, those first on which least rests and that take most."""
        return sorted(
            self.forums,
            key=lambda key: (
                len(self.rests.get(key, ())) + len(self.graph.forums[key].duty or ()),
                sum(one.number for one in self.only[key]),
                -self.hours.get(key, 0),
            ),
        )

    def _sentence(self) -> str:
        if not self.forums:
            return "No forum that stands is described."
        number = len(self.forums)
        meet = f"{counted(number, 'forum')} {verb_for(number, 'meets', 'meet')}"
        if not self.hours:
            return f"{meet}; what that takes cannot be said: {self._why()}."
        if self.unknown:
            known = f"the {len(self.hours)} of known rhythm and members take at least"
        else:
            known = "they take" if len(self.forums) > 1 else "it takes"
        often = figure(yearly(self.graph, self.hours), 1)
        guessed = any_estimated(self.graph, self.hours)
        hours = about(self.total, estimated=guessed)
        return f"{meet}; {known} {often} meetings and {hours} hours of people's time a year."

    def _why(self) -> str:
        rhythm = [key for key in self.forums if time_of(self.graph, key)]
        return "no forum states its members" if rhythm else "no forum states how often it meets"

    def _blocks(self) -> Iterator[Block]:
        rows = [self._row(key) for key in self.order if not why_apart(self.graph, key)]
        apart = self._apart_in_words()
        lead = ["What a year takes and what rests on each, least first."] if rows else []
        lead += [f"Set apart: {apart}."] if apart else []
        shadow = sum(forum.status == "shadow" for forum in self.graph.forums.values())
        left = shadow - sum(self.graph.forums[key].status == "shadow" for key in self.forums)
        lead += [f"Left out: {counted(left, 'shadow forum')}."] if left else []
        if lead:
            yield Paragraph(" ".join(lead))
        if rows:
            yield table(COLUMNS, rows)
        shown = [key for key in self.hours if not why_apart(self.graph, key)]
        marked = any_estimated(self.graph, shown) or any_estimated(self.graph, self.hours)
        yield Paragraph(remarks(marked=marked, once=counts_once(self.hours, self.total)))

    def _row(self, key: str) -> Row:
        hours, guessed = self.hours.get(key), any_estimated(self.graph, [key])
        return Row(
            (
                self.graph.label(key),
                "not stated" if hours is None else about(hours, estimated=guessed),
                *self._size(key),
                only_in_short(self.only[key]) if self._listed(key) else "not stated",
                ", ".join(one.replace("-", " ") for one in self.graph.forums[key].duty or ()),
                self._rests(key),
            )
        )

    def _size(self, key: str) -> Sequence[str]:
        """Say how often a forum meets, and how many sit there; nothing of what is not stated."""
        often, people = meetings_a_year(self.graph, key), people_on(self.graph, key)
        return ["" if one is None else figure(one, 1) for one in (often, people)]

    def _listed(self, key: str) -> bool:
        return self.graph.seats_of(key) is not None

    def _rests(self, key: str) -> str:
        found = rests_in_short(self.graph, key, self.rests.get(key, ()))
        others = rests_in_short(self.graph, key, beside(self.graph, self.day).get(key, ()))
        if found:
            return f"{found} ({others})" if others else found
        nothing = "its duty" if self.graph.forums[key].duty else "nothing"
        return f"{nothing} ({others})" if others else nothing

    def _apart_in_words(self) -> str:
        by_reason: dict[str, list[str]] = {}
        for key in self.forums:
            if reason := why_apart(self.graph, key):
                by_reason.setdefault(reason, []).append(key)
        said = []
        if boards := by_reason.get("board"):
            said.append(counted(len(boards), "board"))
        if law := by_reason.get("law"):
            said.append(f"{self.graph.labels(law, 3)} (law)")
        if scrutiny := by_reason.get("scrutiny"):
            said.append(f"{self.graph.labels(scrutiny, 3)} (scrutiny)")
        return in_words(said)

    def _not_stated(self) -> Iterator[str]:
        rhythm = [key for key in self.forums if time_of(self.graph, key) is None]
        members = [key for key in self.forums if self.graph.all_seats_of(key) is None]
        if rhythm:
            meet = verb_for(len(rhythm), "meets", "meet")
            yield f"how often {self.graph.labels(rhythm, 4)} {meet}"
        guessed = [key for key in self.hours if any_estimated(self.graph, [key])]
        if guessed:
            yield f"minutes or preparation of {counted(len(guessed), 'forum')} (~)"
        if members:
            yield f"all members of {self.graph.labels(members, 4)}"

    def _data(self) -> AllMeetings:
        return AllMeetings(
            [
                ForumMeetings(
                    key,
                    self.hours.get(key),
                    meetings_a_year(self.graph, key),
                    people_on(self.graph, key),
                    any_estimated(self.graph, [key]),
                    why_apart(self.graph, key),
                    [SitsOnlyHere(one.holder, one.seat, one.number) for one in self.only[key]],
                    [RestsOnIt(*one) for one in self.rests.get(key, ())],
                )
                for key in self.order
            ],
            self.total if self.hours else None,
            self.unknown,
        )
