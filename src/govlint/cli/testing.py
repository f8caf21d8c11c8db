"""What `test` does: runs the bad and good examples of rules."""

import sys
from pathlib import Path

from govlint.cli.ending import Code
from govlint.lint.examples import failures
from govlint.rulebook.catalogue import RuleFault, load_catalogue, load_folder, shipped_folder


def test_rules(folder: Path | None) -> int:
    """Run every example and print what is not as it says."""
    try:
        entries = load_folder(folder or shipped_folder())
        catalogue = load_catalogue(() if folder is None else (folder,))
    except RuleFault as error:
        print(f"govlint: {error}", file=sys.stderr)
        return Code.NOT_CHECKED
    number = 0
    for entry in entries:
        for failure in failures(entry.rule, catalogue):
            number += 1
            print(f"{entry.path}: {failure}")
    examples = sum(len(entry.rule.bad) + len(entry.rule.good) for entry in entries)
    rules = f"{len(entries)} rule{'s' * (len(entries) != 1)}"
    verdict = f"{number} not as they say" if number else "all as they say"
    print(f"{rules}, {examples} examples: {verdict}.")
    return Code.FINDINGS if number else Code.CLEAN
