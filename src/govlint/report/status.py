"""Status of every finding of a result: open, explained, or known from before."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from govlint.finding import SCHEMA, Change, Finding
from govlint.place import Place
from govlint.result import ExplainedFinding, Gone, Result, WhyGone
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

SETTINGS = "settings"
"""Stands in the place of a rule where a format says what a configuration loosened."""


class FindingStatus(NamedTuple):
    """A finding, its explanation if it has one, and the name of what had it before."""

    finding: Finding
    explained: ExplainedFinding | None = None
    known_from: str = ""

    @property
    def state(self) -> str:
        """Say in a word how the finding stands."""
        if self.explained:
            return "explained"
        return self.finding.change or (Change.SAME if self.known_from else "open")

    @property
    def excuse(self) -> str:
        """Say in a line why the finding does not count; nothing where it does."""
        if self.explained is None:
            return self._known if self.known_from else ""
        by = f" by {printable(self.explained.by)}" if self.explained.by else ""
        return f"Explained{by} until {self.explained.until}: {printable(self.explained.reason)}"

    @property
    def _known(self) -> str:
        verb = "Better since" if self.finding.change is Change.BETTER else "The same as in"
        return f"{verb} {printable(self.known_from)}"


def compared_by(found: Finding) -> str:
    """Give the fingerprint by which others compare results.

    It is another one where settings alone show a finding, which so never is an earlier one of what
    every run tells.
    """
    if not (found.by_settings or found.is_beside):
        return found.fingerprint
    first, sign, number = found.fingerprint.partition("-")
    other = sha256(f"{first} by settings".encode()).hexdigest()[: len(first)]
    return f"{other}{sign}{number}"


def statuses_of(result: Result) -> Iterator[FindingStatus]:
    """Give what is open, then what is explained, then what is known."""
    yield from (FindingStatus(found) for found in result.findings)
    yield from (FindingStatus(one.finding, explained=one) for one in result.explained)
    if result.earlier:
        name = result.earlier.name
        yield from (FindingStatus(found, known_from=name) for found in result.earlier.known)


def marked(found: Finding) -> str:
    """Give the message with what became of the finding since an earlier state."""
    message = printable(found.message)
    return f"{message} ({found.change})" if found.change else message


def before(found: Finding) -> str:
    """Say in a line what a finding was that is worse or better now; nothing of others."""
    return f"before: {printable(found.before.message)}" if found.before else ""


def state_of(gone: Gone) -> str:
    """Say in a word or two how something that is gone stands."""
    return "gone, not asked" if gone.why is WhyGone.NOT_ASKED else Change.GONE.value


def gone_since(gone: Gone, name: str) -> str:
    """Say since what it is gone, and why."""
    return ". ".join(filter(None, [f"Gone since {printable(name)}", why_gone(gone)]))


def why_gone(gone: Gone) -> str:
    """Say in a sentence why a finding is gone; nothing if it is not found, or that is not known."""
    match gone.why:
        case WhyGone.REMOVED:
            return "Removed: what was wrong is not in the structure any more."
        case WhyGone.NOT_ASKED:
            by = f": {printable(gone.because)}" * bool(gone.because)
            return f"Still so for all that is known, but the rule does not look at it any more{by}."
    return ""


def homes(found: Finding) -> str:
    """Name the structures of a finding that is of several; nothing of others."""
    several = len(found.structures) > 1
    return f"in {' and '.join(map(printable, found.structures))}" if several else ""


def at(place: Place) -> str:
    """Write a place as compilers do; in a workbook, the cell."""
    if place.sheet:
        return f"{printable(place.path)}: {printable(place.cell)}"
    return f"{printable(place.path)}:{place.line}:{place.column}"


_OF_SHEETS = {
    SCHEMA: "Mend the cell by the message; each heading has a note on what may stand below it.",
    "text-not-as-meant": "Change the cell or the sheet, or leave it where it is meant so.",
    "unknown-reference": "Write the name as its own sheet has it, or add a row for it there.",
}
"""What to do in a workbook, where a rule speaks of lines and ids."""


def advice_in_headings(said: str, found: Finding) -> str:
    """Say advice in the words of a workbook, where a finding is in one."""
    if not found.place.sheet:
        return said
    from govlint.exchange.workbook.headings import in_headings

    return _OF_SHEETS.get(found.rule) or in_headings(said, found.key_path)


def advice(rules: Mapping[str, CatalogueEntry], found: Finding) -> str:
    """Say in a line what to do, in the words of a workbook; nothing where the rule is unknown."""
    entry = rules.get(found.rule)
    said = printable(" ".join(entry.rule.fix.split())) if entry else ""
    return advice_in_headings(said, found)


def why(rules: Mapping[str, CatalogueEntry], rule: str) -> str:
    """Say in a line why a rule asks; nothing where the rule is unknown."""
    entry = rules.get(rule)
    return printable(" ".join(entry.rule.why.split())) if entry else ""


def annotation(rules: Mapping[str, CatalogueEntry], found: Finding) -> Iterator[str]:
    """Give the lines of a finding beside its place: its message, what it was, what to do."""
    cell = found.place.cell
    yield f"{cell}: {marked(found)}" if cell else marked(found)
    yield from filter(None, [before(found)])
    if to_do := advice(rules, found):
        yield f"To do: {to_do}"


def theme(rules: Mapping[str, CatalogueEntry], rule: str) -> str:
    """Name the theme of a rule; nothing where the rule is not known."""
    entry = rules.get(rule)
    return printable(entry.theme) if entry else ""
