"""Which findings are told together: by structure, then by rule, the gravest first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from govlint.finding import Checked, Finding, Result, Severity
from govlint.rulebook.catalogue import Entry

ELSEWHERE = "Other files"
"""What stands for a structure where a file could be of several."""


@dataclass(frozen=True, slots=True)
class OfRule:
    """The findings of one rule in one structure, at least one; some rules are not known."""

    rule: str
    entry: Entry | None
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
    result: Result, findings: Iterable[Finding], rules: Mapping[str, Entry]
) -> list[OfStructure]:
    """Arrange findings by structure, in the order of the structures, and by rule."""
    home = homes(result.structures)
    found: dict[str | None, list[Finding]] = {one.path: [] for one in result.structures}
    for one in findings:
        found.setdefault(home(one.place.path), []).append(one)
    names = _names(result.structures)
    return [
        OfStructure(names[path] if path else ELSEWHERE, _by_rule(of, rules))
        for path, of in found.items()
        if of
    ]


def _names(structures: Sequence[Checked]) -> Mapping[str, str]:
    """Name each structure by its root file, with that file where the name is not its own alone."""
    often = Counter(one.name for one in structures)
    return {
        one.path: f"{one.name} ({one.path})" if often[one.name] > 1 else one.name or one.path
        for one in structures
    }


def _by_rule(findings: Iterable[Finding], rules: Mapping[str, Entry]) -> list[OfRule]:
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.rule, []).append(one)
    groups = [OfRule(rule, rules.get(rule), of) for rule, of in found.items()]
    return sorted(groups, key=lambda group: group.severity.rank)


def homes(structures: Sequence[Checked]) -> Callable[[str], str | None]:
    """Give a function that names the root file of the structure that a file is of, where sure."""
    roots = {one.path for one in structures}
    folders: dict[PurePosixPath, list[str]] = {}
    for root in roots:
        folders.setdefault(PurePosixPath(root).parent, []).append(root)

    def home(path: str) -> str | None:
        if path in roots or len(roots) == 1:
            return path if path in roots else next(iter(roots))
        near = next((folders[it] for it in PurePosixPath(path).parents if it in folders), [])
        return near[0] if len(near) == 1 else None

    return home


def severities(result: Result) -> Iterator[tuple[Checked, Counter[Severity]]]:
    """Give each structure with the number of its findings of each severity."""
    home = homes(result.structures)
    found = {one.path: Counter[Severity]() for one in result.structures}
    for one in result.findings:
        path = home(one.place.path)
        if path is not None:
            found[path][one.severity] += 1
    for checked in result.structures:
        yield checked, found[checked.path]
