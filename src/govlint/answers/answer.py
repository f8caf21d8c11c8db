"""Answer: a sentence, its evidence and what is not stated, in blocks that every format can show."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from govlint.answers.drawing import Map
from govlint.finding import Finding, Severity
from govlint.place import KeyPath
from govlint.rulebook.weight import ranked


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, and what is to be said of it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their texts, below one another."""

    rows: Sequence[Fact]
    title: str = ""
    least: int = 4
    """Rows that stand on one screen before those of other blocks go."""
    close: bool = False
    """Whether it follows the block before it without a line free, and counts in its last row."""
    level: int = 1
    """How deep its title is: 1 for a section, 2 for what is inside one."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str = ""
    right: bool = False
    """Whether it holds figures, which end below one another."""
    spare: int = 0
    """Where a screen is too narrow, the column with the highest number goes first; 0 stays."""
    least: int = 0
    """The cells that it needs where its words wrap; 0 where it is as any other."""
    to_fill: bool = False
    """Whether somebody writes into it by hand, so that paper has room there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: Sequence[str]
    marked: bool = False
    """Whether it is the row that was asked for."""
    guide: str = ""
    """Lines of a tree before its first cell."""
    stays: bool = False
    """Whether it stands on one screen before others, as a neighbour of what was asked for."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below headings."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    title: str = ""
    total: Row | None = None
    """A last row that always stands."""
    what: str = "more"
    """What rows that have no room are counted as."""
    what_one: str = ""
    """What one such row is counted as, where that is said otherwise."""
    least: int = 3
    level: int = 1
    """How deep its title is: 1 for a section, 2 for what is inside one."""
    of: str = ""
    """What its title names, such as a forum, where several tables are alike but for that."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is worth knowing before somebody relies on an answer; a finding, where it has a rule."""

    text: str
    severity: Severity | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Remarks:
    """Findings and other remarks, below one another."""

    rows: Sequence[Remark]
    title: str = ""
    least: int = 2
    fewest: int = 1
    """Rows that always stand; with none, a screen without room has their number alone."""
    level: int = 1
    """How deep its title is: 1 for a section, 2 for what is inside one."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text."""

    text: str
    title: str = ""
    level: int = 1
    """How deep its title is: 1 for a section, 2 for what is inside one."""


@dataclass(frozen=True, slots=True)
class Event:
    """What falls on a day, for a calendar or a list."""

    on: date
    sort: str
    """overdue, due, begins or ends."""
    name: str
    """What it is of, by name."""
    what: str
    who_acts: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map with its heading, and the page behind each of its boxes."""

    map: Map
    heading: str
    page: Callable[[str], "Answer | None"]
    """What `show` says of a body; none where it is described nowhere."""


Block = Facts | Table | Remarks | Paragraph


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that one question was answered with.

    Texts hold names and never ids; `data` holds ids and numbers that nothing has rounded.
    """

    command: str
    structure: str
    as_of: date
    question: str
    sentence: str
    blocks: Sequence[Block]
    not_stated: Sequence[str]
    data: Mapping[str, Any]
    """The keys of the JSON beside those that every answer has."""
    title: str = ""
    """What the answer is about, where it is one thing."""
    notes: Sequence[str] = ()
    """What whoever asked may have meant instead, and last what is explained and loosened."""
    beside: int = 0
    """How many of the notes are of the latter."""
    side_by_side: bool = False
    """Whether a wide screen may show the first block beside the others."""
    events: Sequence[Event] = ()
    """The days of a diary."""
    places: Mapping[str, KeyPath] = field(default_factory=dict)
    """Where what it names is written, by name."""
    drawing: Drawing | None = None
    """What is drawn, for the formats that draw."""
    unshortened: Sequence[Block] = ()
    """The blocks with every name in them, where those for one screen count some of them."""
    contents: bool = False
    """Whether it is long enough to begin with a table of contents, where it is on paper."""

    @property
    def whole(self) -> Sequence[Block]:
        """The blocks where there is room for everything."""
        return self.unshortened or self.blocks


SHAPES = {Severity.ERROR: "◆", Severity.WARNING: "▲", Severity.INFO: "●"}
"""What stands for a severity, so that no colour is needed to tell them apart."""

NOTHING_MISSING = "Everything asked for is stated."


def table(columns: Sequence[Column], rows: Sequence[Row], title: str = "") -> Table:
    """Make a table of the columns in which any row says something."""
    kept = [one for one in range(len(columns)) if any(row.cells[one] for row in rows)]
    return Table(
        [columns[one] for one in kept],
        [replace(row, cells=[row.cells[one] for one in kept]) for row in rows],
        title,
    )


def titled(title: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Put a title over the first of some blocks."""
    return [replace(blocks[0], title=title), *blocks[1:]] if blocks else []


def remarks(findings: Sequence[Finding]) -> Sequence[Remark]:
    """Give findings as remarks, the gravest first, and those of one's own rules last.

    What settings alone ask for stands by turns with the others.
    """
    return [Remark(one.message, one.severity, one.rule) for one in ranked(findings)]
