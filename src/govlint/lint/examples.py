"""Whether a rule's own examples come out as they say."""

import re
from collections.abc import Iterator

from govlint.finding import UNCHECKED, Finding
from govlint.lint.loading import load_text
from govlint.lint.run import Run
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Rule

EXPECT = re.compile(r"#\s*expect\b")
IMPLIED = {"govlint": 1, "name": "Example"}
"""What an example may leave out."""


def failures(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    """Give a sentence for each example that a rule does not judge as its file says."""
    for sort, examples in (("bad", rule.bad), ("good", rule.good)):
        for number, text in enumerate(examples, 1):
            which = f"{sort} example {number}"
            found = _findings(rule, catalogue, text)
            yield from (f"{which}: {flaw}" for flaw in _flaws(rule, found))
            expected = [
                line for line, written in enumerate(text.splitlines(), 1) if EXPECT.search(written)
            ]
            lines = sorted(one.place.line for one in found if one.rule == rule.id)
            if lines != expected:
                yield f"{which}: expected findings on lines {expected}, found {lines}"
            if (sort == "bad") != bool(lines) and lines == expected:
                yield f"{which}: {'nothing' if sort == 'bad' else 'something'} is found"


def _findings(rule: Rule, catalogue: Catalogue, text: str) -> list[Finding]:
    """Run one rule on a text; the rules that the run keeps need the others to be judged."""
    rules = (
        [entry.rule for entry in catalogue.rules.values()]
        if rule.always
        else [rule, catalogue.rules["unknown-reference"].rule]
    )
    run = Run(catalogue, rule.as_of, names=False)
    run.check(load_text(text, "example", IMPLIED), rules)
    return list(run.result().findings)


def _flaws(rule: Rule, found: list[Finding]) -> Iterator[str]:
    for one in found:
        if one.rule in (*UNCHECKED, "unknown-reference", "internal") and one.rule != rule.id:
            yield f"line {one.place.line}: {one.message}"
