"""What `new-rule` does: begins a rule of one's own from one that there is."""

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

from govlint.cli.ending import Code, Unusable, print_line, refused
from govlint.cli.files import write_new
from govlint.cli.paths import from_here
from govlint.cli.pattern import begun_from
from govlint.config import FILE_NAME, find_config, read_config
from govlint.rulebook.catalogue import ALWAYS, Catalogue, Entry, load_catalogue
from govlint.rulebook.rule import ID, NO_ID, Rule
from govlint.rulebook.sheet import RuleFault, read_sheet
from govlint.rulebook.shipped import PROFILES
from govlint.structure.words import did_you_mean

FIRST = Path(__file__).with_name("first-rule.yaml")
"""The rule that a new one is begun from where no other is named."""


def start_rule(new: str, folder: Path, like: str | None, rule_folders: Sequence[Path]) -> int:
    """Write the beginning of a rule into a folder; gives the exit code."""
    path = folder / f"{new}.yaml"
    try:
        catalogue = load_catalogue(tuple(rule_folders))
        _usable(new, folder, catalogue)
        text = _text(new, like, catalogue)
        then = _then(folder)
        write_new({path: text})
    except (RuleFault, Unusable) as error:
        return refused(error)
    print_line(f"Written: {path}")
    print_line(f"Next:    govlint test {shlex.quote(str(folder))}")
    if then:
        print_line(f"Then:    {then}")
    return Code.CLEAN


def _then(folder: Path) -> str | None:
    """Say what brings a folder of rules into every check, unless something does already."""
    config = find_config(Path(os.path.realpath(folder)))
    if config and _names(config, folder):
        return None
    home = from_here(config) if config else Path(FILE_NAME)
    shown = os.path.relpath(folder, home.parent)
    return f"`rules: {shown}/` in {home} brings it into every check"


def _usable(new: str, folder: Path, catalogue: Catalogue) -> None:
    if not ID.fullmatch(new):
        raise Unusable(f'"{new}": {NO_ID}')
    if new in catalogue.rules:
        raise Unusable(
            f"there is a rule {new} already, in {catalogue.rules[new].path}; "
            f"give yours another id, such as our-{new}"
        )
    if Path(os.path.realpath(folder)).name == PROFILES:
        raise Unusable(f"{folder}: a folder called {PROFILES} is read for profiles, not for rules")
    for there in folder.rglob("*.yaml"):
        if there.stem == new:
            raise Unusable(f"{there} is there already; nothing written")


def _text(new: str, like: str | None, catalogue: Catalogue) -> str:
    if like is None:
        first = read_sheet(FIRST)
        return begun_from(first.document.text, first.validated(Rule).question, "an example", new)
    entry = _pattern(like, catalogue)
    text = begun_from(read_sheet(entry.path).document.text, entry.rule.question, like, new)
    if "\ncheck:" not in text:
        raise Unusable(f"{entry.path} cannot be a pattern: its keys are not one below the other")
    return text


def _pattern(like: str, catalogue: Catalogue) -> Entry:
    """Find the rule to begin from; those that the run itself keeps ask no question."""
    rules = catalogue.rules
    able = [rule for rule in rules if rules.theme(rule) != ALWAYS]
    if like not in rules:
        hint = did_you_mean(like, able, own_words=False) or "; `govlint rules` lists them all"
        raise Unusable(f'--like: there is no rule "{like}"{hint}')
    if rules[like].rule.always:
        raise Unusable(
            f"--like: {like} cannot be a pattern; govlint keeps it in every run, and it asks "
            "nothing that could be asked otherwise"
        )
    return rules[like]


def _names(config: Path, folder: Path) -> bool:
    """Tell whether a configuration brings in the rules of a folder, or of one above it."""
    named = [Path(os.path.realpath(config.parent / one)) for one in read_config(config).says.rules]
    there = Path(os.path.realpath(folder))
    return any(one in (there, *there.parents) for one in named)
