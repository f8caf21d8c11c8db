"""`test`: the bad and good examples of rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.exit_codes import Code, print_line, refused, say

if TYPE_CHECKING:
    from govlint.lint.rule_examples import Failure
    from govlint.rulebook.catalogue import CatalogueEntry


def test(
    path: Annotated[
        Path | None,
        typer.Argument(
            help="A folder of rules, or one rule's file; default: those that govlint brings."
        ),
    ] = None,
) -> None:
    """Run the bad and good examples of rules."""
    raise typer.Exit(_run_examples(path))


def _run_examples(path: Path | None) -> int:
    """Run every example and print what is not as it says; files that are no rules come first.

    A rule whose file is named is read among those of its folder, to which it may yield.
    """
    from govlint.lint.rule_examples import failures
    from govlint.rulebook.catalogue import load_catalogue, load_folder
    from govlint.rulebook.rule_folder import NO_RULES, is_rule_file
    from govlint.rulebook.shipped_rules import shipped_folder
    from govlint.structure.word_lists import counted

    only = path if path and is_rule_file(path) else None
    folder = only.parent if only else path
    entries, faults = load_folder(folder or shipped_folder())
    for fault in faults:
        say(fault)
    if faults:
        return Code.NOT_CHECKED
    catalogue = load_catalogue(() if folder is None or _shipped(folder) else (folder,))
    if only:
        entries = [entry for entry in entries if entry.path == only]
    if not entries:
        return refused(f"{path} is not a rule" if only else f"{path} {NO_RULES}")
    number = 0
    for entry in entries:
        for failure in failures(entry.rule, catalogue):
            number += 1
            print_line(_told(entry, failure))
    examples = sum(len(entry.rule.bad) + len(entry.rule.good) for entry in entries)
    rules = counted(len(entries), "rule")
    verdict = f"{number} not as they say" if number else "all as they say"
    print(f"{rules}, {counted(examples, 'example')}: {verdict}.")
    return Code.FINDINGS if number else Code.CLEAN


def _shipped(folder: Path) -> bool:
    from govlint.rulebook.shipped_rules import shipped_folder

    return folder.resolve().is_relative_to(shipped_folder().resolve())


def _told(entry: CatalogueEntry, failure: Failure) -> str:
    from govlint.lint.rule_examples import place_in
    from govlint.rulebook.source_file import read_sheet

    line, column = place_in(read_sheet(entry.path).document, failure)
    return f"{entry.path}:{line}:{column}: {failure}"
