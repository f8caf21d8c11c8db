"""Examples of a rule: do they come out as they say?"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from govlint.document.decoding import LINE_BREAK
from govlint.document.document import Document
from govlint.finding import INCOMPLETE, Finding
from govlint.lint.data_rules import UNKNOWN_REFERENCE
from govlint.lint.reading.loader import load_text
from govlint.lint.run import Run
from govlint.place import KeyPath
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Rule

EXPECT = re.compile(r"#\s*expect\b")
MISWRITTEN = re.compile(r"#\s*(?:expect(?:ed|s)?|error|finding|bad|fails)\b", re.IGNORECASE)
IMPLIED = {"govlint": 1, "name": "Example"}
"""What an example may leave out."""


class Example(NamedTuple):
    """A structure inside a rule file, and the word that it is judged by."""

    sort: Literal["bad", "good"]
    position: int
    text: str


class Failure(NamedTuple):
    """What one example does not do as it says, and the line of it where that shows."""

    example: Example
    message: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        """Name the example and say what is wrong with it."""
        return f"{self.example.sort} example {self.example.position + 1}: {self.message}"


def failures(rule: Rule, catalogue: Catalogue) -> Iterator[Failure]:
    """Give a failure for each thing that a rule does not judge as its file says."""
    for example in _examples(rule):
        found = _findings(rule, catalogue, example.text)
        faults = list(_faults_of(rule, found))
        if faults:
            yield from (
                Failure(example, one.message, one.place.line, one.place.column) for one in faults
            )
        else:
            yield from _unexpected(example, [one for one in found if one.rule == rule.id])


def place_in(document: Document, failure: Failure) -> tuple[int, int]:
    """Say at which line and column of the rule file a failure shows; else where its example is."""
    sort, position, text = failure.example
    key_path: KeyPath = (sort, position)
    span = document.span(key_path)
    line = span.line + failure.line
    whole, part = LINE_BREAK.split(document.text), LINE_BREAK.split(text)
    shown = part[failure.line - 1] if failure.line <= len(part) else None
    if shown is None or line > len(whole) or not whole[line - 1].endswith(shown):
        return span.line, span.column
    return line, len(whole[line - 1]) - len(shown) + failure.column


def _examples(rule: Rule) -> Iterator[Example]:
    for number, text in enumerate(rule.bad):
        yield Example("bad", number, text)
    for number, text in enumerate(rule.good):
        yield Example("good", number, text)


def _unexpected(example: Example, found: list[Finding]) -> Iterator[Failure]:
    """Compare the lines of the findings with those that are marked."""
    expected = Counter(
        line
        for line, written in enumerate(LINE_BREAK.split(example.text), 1)
        if EXPECT.search(written)
    )
    lines = Counter(one.place.line for one in found)
    for line in sorted(expected - lines):
        yield Failure(example, "a finding is expected on this line, and none is here", line)
    for one in sorted(found, key=lambda one: one.place):
        if one.place.line in lines - expected:
            said = f"this finding is not expected: {one.message}{_of_mark(example, one.place.line)}"
            yield Failure(example, said, one.place.line, one.place.column)
    if example.sort == "bad" and not (expected or lines):
        yield Failure(example, "nothing is found, and no line is marked with # expect", 1)
    if example.sort == "good" and expected and lines == expected:
        yield Failure(example, "a good example has no findings", min(expected))


def _of_mark(example: Example, line: int) -> str:
    """Say how a line is marked, where a remark on it was meant for the mark."""
    written = LINE_BREAK.split(example.text)[line - 1]
    return "; the mark is # expect" if MISWRITTEN.search(written) else ""


def _findings(rule: Rule, catalogue: Catalogue, text: str) -> list[Finding]:
    """Run one rule on a text; the rules that the run keeps need the others to be judged."""
    rules = (
        [entry.rule for entry in catalogue.rules.values()]
        if rule.always
        else [rule, catalogue.rules[UNKNOWN_REFERENCE].rule]
    )
    run = Run(catalogue, rule.as_of, names=False)
    run.check(load_text(text, "example", IMPLIED), rules)
    return list(run.result().findings)


def _faults_of(rule: Rule, found: list[Finding]) -> Iterator[Finding]:
    """Give the findings that say that the example itself is no sound structure."""
    for one in found:
        if one.rule in (*INCOMPLETE, UNKNOWN_REFERENCE) and one.rule != rule.id:
            yield one
