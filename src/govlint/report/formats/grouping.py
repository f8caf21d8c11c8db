"""Grouping of findings: by structure, then by rule, the gravest first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from govlint.finding import Finding, Severity
from govlint.result import CheckedStructure, Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.word_lists import in_words

ELSEWHERE = "Other files"
"""What stands for a structure in results saved before findings named theirs."""


@dataclass(frozen=True, slots=True)
class OfRule:
    """The findings of one rule in one structure, at least one; some rules are not known."""

    rule: str
    entry: CatalogueEntry | None
    findings: Sequence[Finding]

    @property
    def severity(self) -> Severity:
        """The gravest severity among them."""
        return min((found.severity for found in self.findings), key=lambda one: one.rank)


@dataclass(frozen=True, slots=True)
class OfStructure:
    """The findings of one structure by rule."""

    name: str
    groups: Sequence[OfRule]

    @property
    def number(self) -> int:
        """How many findings there are."""
        return sum(len(group.findings) for group in self.groups)


def by_structure(
    result: Result, findings: Iterable[Finding], rules: Mapping[str, CatalogueEntry]
) -> list[OfStructure]:
    """Arrange findings by structure, in the order of the structures, and by rule."""
    found: dict[Sequence[str], list[Finding]] = {(one.path,): [] for one in result.structures}
    for one in findings:
        found.setdefault(one.structures, []).append(one)
    names = _names(result.structures)
    return [
        OfStructure(_together(roots, names), _by_rule(of, rules))
        for roots, of in found.items()
        if of
    ]


def _together(roots: Sequence[str], names: Mapping[str, str]) -> str:
    """Name the structures that share findings."""
    return in_words([names.get(root, root) for root in roots]) or ELSEWHERE


def _names(structures: Sequence[CheckedStructure]) -> Mapping[str, str]:
    """Name each structure by its root file, with that file where the name is not its own alone."""
    often = Counter(one.name for one in structures)
    return {
        one.path: f"{one.name} ({one.path})" if often[one.name] > 1 else one.name or one.path
        for one in structures
    }


def _by_rule(findings: Iterable[Finding], rules: Mapping[str, CatalogueEntry]) -> list[OfRule]:
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.rule, []).append(one)
    groups = [OfRule(rule, rules.get(rule), of) for rule, of in found.items()]
    return sorted(groups, key=lambda group: group.severity.rank)


def severities(result: Result) -> Iterator[tuple[CheckedStructure, Counter[Severity]]]:
    """Give each structure with the number of its findings of each severity."""
    found = {one.path: Counter[Severity]() for one in result.structures}
    for one in result.findings:
        for root in found.keys() & one.structures:
            found[root][one.severity] += 1
    for checked in result.structures:
        yield checked, found[checked.path]
