"""What `test` does: runs the bad and good examples of rules."""

import sys
from collections.abc import Iterable
from pathlib import Path

from govlint.cli.ending import Code
from govlint.lint.examples import Failure, failures, place_in
from govlint.rulebook.catalogue import Entry, load_catalogue, load_folder
from govlint.rulebook.sheet import RuleFault, read_sheet
from govlint.rulebook.shipped import shipped_folder


def test_rules(folder: Path | None) -> int:
    """Run every example and print what is not as it says; files that are no rules come first."""
    try:
        entries, faults = load_folder(folder or shipped_folder())
        if faults:
            return _refused(faults)
        catalogue = load_catalogue(() if folder is None else (folder,))
    except RuleFault as fault:
        return _refused([fault])
    if not entries:
        return _refused([f"{folder} holds no rules; a rule is a file like our-rule.yaml"])
    number = 0
    for entry in entries:
        for failure in failures(entry.rule, catalogue):
            number += 1
            print(_told(entry, failure))
    examples = sum(len(entry.rule.bad) + len(entry.rule.good) for entry in entries)
    rules = f"{len(entries)} rule{'s' * (len(entries) != 1)}"
    verdict = f"{number} not as they say" if number else "all as they say"
    print(f"{rules}, {examples} examples: {verdict}.")
    return Code.FINDINGS if number else Code.CLEAN


def _told(entry: Entry, failure: Failure) -> str:
    line, column = place_in(read_sheet(entry.path).document, failure)
    return f"{entry.path}:{line}:{column}: {failure}"


def _refused(faults: Iterable[object]) -> int:
    for fault in faults:
        print(f"govlint: {fault}", file=sys.stderr)
    return Code.NOT_CHECKED
