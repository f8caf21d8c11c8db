"""Page model: what stands on the page, in the order of the page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from govlint import __version__
from govlint.answers.answer import SHAPES
from govlint.finding import Change, Finding, Severity
from govlint.graph.days_in_words import in_full
from govlint.report.formats.grouping import OfRule, by_structure, severities
from govlint.report.formats.html.blocks import Anchors, Block, Item, PagePart
from govlint.report.formats.phrases import heading, spoken, title
from govlint.report.status import why_gone
from govlint.report.summary import NOT_ASSURANCE, field_label, gaps, summary
from govlint.result import CheckedStructure, Gone, Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.model import SECTIONS

MEANINGS = {
    Severity.ERROR: "means that the structure contradicts itself or a law, or is written wrong.",
    Severity.WARNING: "means that it is likely to fail here, or departs from a code.",
    Severity.INFO: "means that it is worth a look.",
}


class PageModel:
    """A result, arranged for the page."""

    version = __version__
    severities = tuple(Severity)
    shapes = SHAPES
    meanings = MEANINGS

    def __init__(self, result: Result, rules: Mapping[str, CatalogueEntry]) -> None:
        self.result = result
        self.rules = rules
        self.anchors = Anchors()
        self._numbers = count(1)
        self.day = in_full(result.as_of)
        self.heading = heading(result.structures)
        told = summary(replace(result, coverage=()))
        self.headline, *self.sentences = [one for one in told if one != NOT_ASSURANCE]
        self.counts = result.by_severity()
        self.parts = self._parts(result.findings)
        self.explained = [
            (self.anchors.new(f"f-{one.finding.fingerprint}"), one, in_full(one.until))
            for one in result.explained
        ]
        known = result.earlier.known if result.earlier else ()
        self.better = self._parts([one for one in known if one.change is Change.BETTER])
        self.same = self._parts([one for one in known if one.change is not Change.BETTER])
        self.gone: Sequence[Gone] = result.earlier.gone if result.earlier else ()
        self.several = len(result.structures) > 1
        self.gaps = gaps(result)
        self.full = sum(one.stated == one.of for one in result.coverage)

    title = staticmethod(title)
    spoken = staticmethod(spoken)
    label = staticmethod(field_label)
    why_gone = staticmethod(why_gone)

    @property
    def blocks(self) -> list[Block]:
        """Every rule that found something, in the order of the page."""
        return [block for part in self.parts for block in part.blocks]

    @property
    def themes(self) -> list[tuple[str, int]]:
        """The themes of what was found, by name, with the number of findings."""
        counts: Counter[str] = Counter()
        for block in self.blocks:
            counts[block.theme] += len(block.items)
        return sorted(counts.items())

    @property
    def sections(self) -> list[tuple[str, str, int]]:
        """The sections below the summary, each with its heading and how much is in it."""
        earlier = self.result.earlier
        heading = "New and worse findings" if earlier else "Findings"
        found = [("findings", heading, len(self.result.findings))]
        if self.explained:
            found.append(("explained", "Explained", len(self.explained)))
        if self.better:
            number = sum(part.number for part in self.better)
            found.append(("better", "Better than before", number))
        if self.same:
            found.append(("same", "The same as before", sum(part.number for part in self.same)))
        if self.gone:
            found.append(("gone", "Gone since", len(self.gone)))
        return [*found, ("unseen", "What could not be seen", len(self.gaps))]

    def running_head(self) -> str:
        """Give what stands at the head of every sheet of paper."""
        return f"{self.heading}, as of {self.day}"

    def structures(self) -> Iterator[tuple[CheckedStructure, str, Counter[Severity]]]:
        """Give each structure with its size in words and its findings by severity."""
        for checked, counts in severities(self.result):
            yield checked, _size(checked), counts

    def _parts(self, findings: Sequence[Finding]) -> list[PagePart]:
        return [
            PagePart(
                self.anchors.new(f"in-{of.name}"),
                of.name,
                of.number,
                [self._block(group) for group in of.groups],
            )
            for of in by_structure(self.result, findings, self.rules)
        ]

    def _block(self, group: OfRule) -> Block:
        anchor = self.anchors.new(f"r-{group.rule}")
        return Block(anchor, group, [self._item(found) for found in group.findings])

    def _item(self, found: Finding) -> Item:
        return Item(self.anchors.new(f"f-{found.fingerprint}"), next(self._numbers), found)


def _size(checked: CheckedStructure) -> str:
    """Count what a structure describes, in words."""
    known = [
        f"{of} {section if of > 1 or section not in SECTIONS else SECTIONS[section][0]}"
        for section, of in checked.counts.items()
        if of
    ]
    nothing = "nothing is described" if checked.counts else "could not be read"
    return ", ".join(known) or nothing
