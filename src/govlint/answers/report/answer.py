"""Answer to `report`: what a structure is, on one screen, and each of its parts whole."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from govlint.answers.accountability_tree import Accountability, Branch, accountability
from govlint.answers.accountability_tree_rows import tree_blocks
from govlint.answers.ambiguity import only
from govlint.answers.answer import Answer, Block, Fact, Facts, titled
from govlint.answers.data import plain
from govlint.answers.due.answer import diaries
from govlint.answers.due.deadlines_by_rules import deadlines_of
from govlint.answers.due.diary_entries import Occasion
from govlint.answers.named_places import called, places
from govlint.answers.report.coverage import coverage_block, gaps_of, missing_in_words
from govlint.answers.report.data import FieldCoverage, Load, Overview, Room, TreeNode
from govlint.answers.report.decisions_and_routes import decisions_block, routes_block
from govlint.answers.report.findings_by_theme import (
    Themes,
    by_theme,
    explained_block,
    findings_block,
    severities,
)
from govlint.answers.report.sizes_and_loads import Amount, largest, loaded, loads_block, sizes_block
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.measures.meetings.hours import MINUTES
from govlint.result import Result
from govlint.rulebook.catalogue import Shelf
from govlint.structure.field_types import Kind
from govlint.structure.figures import about
from govlint.structure.model import SECTIONS
from govlint.structure.word_lists import counted, in_words

PARTS = ("tree", "sizes", "loads", "findings", "decisions", "routes", "coverage")
"""The parts of the report, in their order."""

TITLES = {
    "tree": "Who answers to whom",
    "sizes": "The largest rooms, by people taking part",
    "loads": "The most loaded, by hours of meetings a month",
    "findings": "Findings",
    "decisions": "Who decides",
    "routes": "Where problems go",
    "coverage": "What could not be seen",
}

SHORT = 3
"""Rooms and people on the first screen."""

MOST_GAPS = 4
"""Fields on the first screen that not all state."""

OTHER_GAPS = {
    True: ("more field", "more fields", " above"),
    False: ("more field", "more fields", ": --part coverage"),
}
"""What the others are called, and where they are, in a whole report and in that of one screen."""

MOST_LISTED = 30
"""Rooms and people in a part."""

ESTIMATED = f" (~ in part {MINUTES} minutes assumed for meeting or preparing)"

BODIES: Sequence[Kind] = ("forum", "organisation")


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What is wanted of a report."""

    part: str | None = None
    """One part alone."""
    whole: bool = False
    """Every part, however long."""
    focus: str | None = None
    """The words for one body, around which it is."""
    depth: int | None = None
    """The levels of the tree."""
    lines: int | None = None
    """The lines that the tree may take; None for all of it."""


def report(graph: Graph, result: Result, rules: Shelf, wish: ReportOptions) -> Answer:
    """Say what a structure is; raises `Refusal` where words for its focus fit nothing."""
    focus, notes = only(graph, wish.focus, BODIES) if wish.focus is not None else (None, [])
    return _Report(graph, result, rules, wish, focus).answer(notes)


class _Report:
    def __init__(
        self, graph: Graph, result: Result, rules: Shelf, wish: ReportOptions, focus: str | None
    ) -> None:
        self.graph, self.result, self.rules = graph, result, rules
        self.themes: Themes = {rule: rules.theme(rule) for rule in rules}
        self.wish, self.focus = wish, focus
        self.day: date = result.as_of
        self.tree: Accountability = accountability(graph, wish.lines, wish.depth, focus)

    @cached_property
    def forums(self) -> Collection[str]:
        """The forums that the report is about: all, or those in the tree below one body."""
        if self.focus is None:
            return self.graph.forums
        whole = accountability(self.graph, focus=self.focus)
        return [one.body for one in _bodies(whole) if one.body in self.graph.forums]

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """The findings that the report is about."""
        if self.focus is None:
            return self.result.findings
        about_them = {self.focus, *self.forums}
        return [one for one in self.result.findings if one.entity in about_them]

    @cached_property
    def sizes(self) -> Sequence[Amount]:
        """The forums by the people taking part."""
        return largest(self.graph, self.day, self.forums)

    @cached_property
    def loads(self) -> Sequence[Amount]:
        """Those who sit there by their hours of meetings a month."""
        around = None if self.focus is None else set(self.forums)
        return loaded(self.graph, self.day, around)

    @cached_property
    def overdue(self) -> Sequence[Occasion]:
        """What the report is about that is past its day, the longest first."""
        known = diaries(self.graph, self.day, self.day, deadlines_of(self.graph, self.rules))
        around = None if self.focus is None else {self.focus, *self.forums}
        return [one for one in known.overdue if around is None or one.entity in around]

    def answer(self, notes: Sequence[str]) -> Answer:
        """Put the answer together."""
        return Answer(
            "report",
            self.graph.structure.name,
            self.day,
            self.wish.focus or "",
            self._sentence(),
            list(self._blocks()),
            list(missing_in_words(self.result.coverage, MOST_GAPS, *OTHER_GAPS[self.wish.whole])),
            plain(self._data()),
            title=self.graph.label(self.focus) if self.focus else "",
            notes=notes,
            places=places(self.graph, [one.body for one in _bodies(self.tree)]),
            side_by_side=self.wish.part is None and not self.wish.whole,
        )

    def _sentence(self) -> str:
        found = severities(self.findings) or "no findings"
        if self.focus is not None:
            below = len([one for one in self.forums if one != self.focus])
            name = self.graph.label(self.focus)
            return f"{name} has {counted(below, 'forum')} below it; {found}."
        counts = {section: len(getattr(self.graph.structure, section)) for section in COUNTED}
        said = [_number(section, of) for section, of in counts.items() if of]
        if not said:
            return f"Nothing is described; {found}."
        are = "is" if sum(counts.values()) == 1 else "are"
        return f"{in_words(said)} {are} described; {found}."

    def _blocks(self) -> Iterator[Block]:
        if self.wish.part or self.wish.whole:
            for part in (self.wish.part,) if self.wish.part else PARTS:
                yield from titled(TITLES[part], list(self._part(part)))
            if not self.wish.part and self.overdue:
                yield Facts([self._overdue()])
            return
        yield from tree_blocks(self.graph, self.day, self.tree, self.findings)
        yield Facts([fact for fact in self._facts() if fact.text])

    def _part(self, part: str) -> Iterator[Block]:
        match part:
            case "tree":
                yield from tree_blocks(self.graph, self.day, self.tree, self.findings)
            case "sizes":
                yield sizes_block(self.graph, self.sizes[:MOST_LISTED])
            case "loads":
                yield loads_block(self.graph, self.loads[:MOST_LISTED])
            case "findings":
                yield findings_block(self.findings, self.themes)
                yield from explained_block(self.result.explained)
            case "decisions":
                yield decisions_block(self.graph)
            case "routes":
                yield routes_block(self.graph, self.forums)
            case _:
                yield coverage_block(self.result.coverage)

    def _facts(self) -> Iterator[Fact]:
        rooms = [f"{self.graph.label(one.key)} {one.value:g}" for one in self.sizes[:SHORT]]
        yield Fact("Largest", f"{'; '.join(rooms)} people taking part" if rooms else "")
        people = [
            f"{self.graph.label(one.key)} {about(one.value, estimated=one.estimated, places=1)}"
            for one in self.loads[:SHORT]
        ]
        marked = ESTIMATED if any(one.estimated for one in self.loads[:SHORT]) else ""
        yield Fact("Most loaded", f"{'; '.join(people)} hours a month{marked}" if people else "")
        themes = by_theme(self.findings, self.themes)
        said = [f"{theme} {len(of)}" for theme, of in themes.items()]
        yield Fact("Findings on", "; ".join(said))
        if self.overdue:
            yield self._overdue()

    def _overdue(self) -> Fact:
        """Count what is past its day, and name what is so the longest."""
        number, first = len(self.overdue), self.overdue[0]
        lead = f"{counted(number, 'thing')}{':' if number == 1 else ', longest'}"
        name = called(self.graph, first.entity) if first.entity else self.graph.structure.name
        days = counted((self.day - first.on).days, "day")
        return Fact("Overdue", f"{lead} {name}, {first.what}, by {days}")

    def _data(self) -> Overview:
        counts = {section: len(getattr(self.graph.structure, section)) for section in SECTIONS}
        themes = {
            theme: {severity: sum(one.severity == severity for one in of)
                    for severity in dict.fromkeys(str(one.severity) for one in of)}
            for theme, of in by_theme(self.findings, self.themes).items()
        }  # fmt: skip
        return Overview(
            counts,
            list(_nodes(self.tree.branches)),
            [Room(one.key, one.value) for one in self.sizes],
            [Load(one.key, one.value, one.estimated) for one in self.loads],
            themes,
            len(self.overdue),
            [FieldCoverage(one.field, one.stated, one.of) for one in gaps_of(self.result.coverage)],
        )


COUNTED = ("forums", "organisations", "people", "posts", "decisions", "delegations", "agreements")


def _number(section: str, of: int) -> str:
    return f"{of} {section if of > 1 else SECTIONS[section][0]}"


def _bodies(tree: Accountability) -> Iterator[Branch]:
    for root in tree.branches:
        yield from (branch for _, _, branch in root.lines())


def _nodes(branches: Sequence[Branch]) -> Iterator[TreeNode]:
    for root in branches:
        for level, branch in root.levels():
            if not branch.again:
                yield TreeNode(branch.body, level, branch.others, branch.more)
