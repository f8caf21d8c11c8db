"""Blocks of findings as the page arranges them, each thing with an anchor of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govlint.finding import Finding
from govlint.report.formats.grouping import OfRule
from govlint.report.formats.phrases import title
from govlint.report.rule_phrases import AUTHORITIES, cited
from govlint.report.status import advice_in_headings

RELATED = 20
"""Related places that are shown under one finding."""

LONG = 5
"""Findings of a rule from which on they can be skipped."""

OWN = ("summary", "contents", "findings", "explained", "better", "same", "gone", "unseen", "narrow")
"""Anchors that the page has of its own."""


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with its number on the page and its anchor."""

    anchor: str
    number: int
    found: Finding

    @property
    def related(self) -> Sequence[tuple[str, str]]:
        """What else it speaks of, and where, as far as it is shown."""
        return [(one.message, one.place.line_or_cell) for one in self.found.related[:RELATED]]

    @property
    def more(self) -> int:
        """How many related places are not shown."""
        return len(self.found.related[RELATED:]) + self.found.unlisted


@dataclass(frozen=True, slots=True)
class Block:
    """The findings of one rule, under one heading."""

    anchor: str
    group: OfRule
    items: Sequence[Item]

    @property
    def title(self) -> str:
        """The heading."""
        return title(self.group.rule)

    @property
    def theme(self) -> str:
        """The theme of the rule."""
        return self.group.entry.theme if self.group.entry else "other"

    @property
    def long(self) -> bool:
        """Whether it is long enough that a reader may want to skip it."""
        return len(self.items) > LONG

    @property
    def after(self) -> str:
        """The anchor of what follows the findings."""
        return f"{self.anchor}-why"

    @property
    def fix(self) -> str:
        """The advice of the rule: what to do."""
        if not self.group.entry:
            return ""
        said = self.group.entry.rule.fix
        return advice_in_headings(said, self.items[0].found) if self.items else said

    def about(self) -> Iterator[tuple[str, str]]:
        """Give what is known of the rule: why, and on whose word."""
        if self.group.entry:
            rule = self.group.entry.rule
            yield "Why", rule.why
            if rule.limits:
                yield "What it does not see", rule.limits
            told = AUTHORITIES[rule.authority]
            yield "On whose word", f"{told[:1].upper()}{told[1:]}"

    @property
    def sources(self) -> Sequence[tuple[str, str | None]]:
        """The works that the rule rests on, each with its address."""
        entry = self.group.entry
        return [(cited(one), one.work.url) for one in entry.sources] if entry else []


@dataclass(frozen=True, slots=True)
class PagePart:
    """The findings of one structure, under one heading."""

    anchor: str
    name: str
    number: int
    blocks: Sequence[Block]


@dataclass
class Anchors:
    """Names for places on the page, none twice."""

    taken: set[str] = field(default_factory=lambda: set(OWN))

    def new(self, wish: str) -> str:
        """Give a name like the one wished for that is safe and free."""
        safe = re.sub(r"[^A-Za-z0-9_]+", "-", wish)
        free = safe
        number = 1
        while free in self.taken:
            number += 1
            free = f"{safe}-{number}"
        self.taken.add(free)
        return free
