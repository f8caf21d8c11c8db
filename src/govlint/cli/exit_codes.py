"""Exit codes, which are a contract, and the line that says why a run ends as it does."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum

from govlint.finding import INTERNAL, UNCHECKED, Severity
from govlint.refusal import Unclear
from govlint.result import Result, Settings
from govlint.structure.sanitise import printable


class Code(IntEnum):
    """Exit codes of govlint."""

    CLEAN = 0
    FINDINGS = 1
    NOT_CHECKED = 2
    NO_STRUCTURE = 3
    FAILED = 4
    STOPPED = FAILED
    """By Ctrl-C, or by whoever ends the process."""


MEANINGS = {
    Code.CLEAN: "clean",
    Code.FINDINGS: "findings",
    Code.NOT_CHECKED: "could not check",
    Code.NO_STRUCTURE: "no structure found",
    Code.FAILED: "govlint itself failed",
}
"""Each code in the words of the help."""


def say(message: object) -> None:
    """Show the user something on standard error, on one line; where it is full, in vain."""
    with suppress(OSError):
        print(f"govlint: {printable(str(message))}", file=sys.stderr)


def say_loosened(settings: Iterable[Settings]) -> None:
    """Say in sentences what configurations loosen, beside an output that has no place for it."""
    from govlint.report.summary import loosened_by

    for _, sentence in loosened_by(tuple(settings)):
        say(sentence)


def print_line(message: object) -> None:
    """Show the user something on standard output, on one line."""
    print(printable(str(message)))


def refused(message: object) -> Code:
    """Say why something could not be done, with the list of what fits; gives the exit code."""
    from govlint.lint.sites import NoStructure

    say(message)
    if isinstance(message, Unclear):
        with suppress(OSError):
            for line in message.listed:
                print(f"  {printable(line)}", file=sys.stderr)
    return Code.NO_STRUCTURE if isinstance(message, NoStructure) else Code.NOT_CHECKED


def code_of(result: Result, fail_on: str) -> Code:
    """Give the first of failed, not checked, findings and clean that applies."""
    rules = {found.rule for found in result.findings}
    if INTERNAL in rules:
        return Code.FAILED
    if rules & set(UNCHECKED):
        return Code.NOT_CHECKED
    if fail_on == "never":
        return Code.CLEAN
    if fail_on == "worse":
        return Code.FINDINGS if result.findings else Code.CLEAN
    limit = Severity(fail_on).rank
    grave = any(found.severity.rank <= limit for found in result.findings)
    return Code.FINDINGS if grave else Code.CLEAN
