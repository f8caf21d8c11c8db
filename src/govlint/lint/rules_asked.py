"""Rules asked: what the command line and a configuration choose, and where rules are looked for."""

import os
from collections.abc import Iterable, Sequence
from operator import itemgetter
from pathlib import Path
from typing import get_args

from govlint.config import Configuration, FailOn, border_around
from govlint.files.way import LONGEST_PATH
from govlint.finding import UNCHECKED
from govlint.lint.reading.paths import folders_in
from govlint.lint.request import Request
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.keys_elsewhere import is_rule
from govlint.rulebook.profile_lines import BY_DEFAULT
from govlint.rulebook.rule_folder import is_rule_folder, its_folder
from govlint.rulebook.rules_in_force import DEFAULT_PROFILE, Choice
from govlint.rulebook.source_file import Origin
from govlint.structure.nearest_word import did_you_mean

DEFAULT_FAIL_ON = "warning"
WORSE = "worse"
"""What counts only against an earlier state; without one it is as the default."""
STRICTEST_FIRST = get_args(FailOn)

MOST_FOLDERS = 100
"""Folders of rules in one configuration, each of which is searched."""


def known_rules(asked: Request, configs: Iterable[Configuration]) -> Catalogue:
    """Load the shipped rules and those of every folder named; raises `RuleFault`."""
    folders = [folder for config in configs for folder in folders_of(asked, config)]
    return load_catalogue(tuple(dict.fromkeys(folders)))


def choice_of(asked: Request, config: Configuration) -> Choice:
    """Put together what a configuration and the command line choose."""
    profiles = [(DEFAULT_PROFILE, BY_DEFAULT)]
    if asked.profiles:
        cell = asked.named_by
        chooser = Origin("workbook", cell) if cell else Origin("command", "--profile")
        profiles = [(name, chooser) for name in asked.profiles]
    elif names := config.says.profile:
        profiles = [(name, config.origin("profile", at)) for name, at in _last(names)]
    own = tuple(folders_of(asked, config))
    select = asked.select or (() if asked.findings_wanted else UNCHECKED)
    return Choice(profiles, own, config.says.set, config.origin("set"), select, asked.ignore)


def folders_of(asked: Request, config: Configuration) -> dict[Path, Origin]:
    """Find the rule folders: those of the command, and the configured, which are beside it."""
    folders = {folder: Origin("command", "--rules") for folder in asked.rules}
    if len(config.says.rules) > MOST_FOLDERS:
        said = f"more than {MOST_FOLDERS} folders; put the rules into one, each theme in a folder"
        raise config.origin("rules", MOST_FOLDERS).fault(said)
    for name, at in _last(config.says.rules):
        folders.setdefault(configured_folder(config, name, at), config.origin("rules", at))
    for folder, origin in folders.items():
        if not is_rule_folder(folder):
            hint = did_you_mean(folder.name, folders_in(folder.parent), own_words=False)
            raise origin.fault(f"{folder} is not a folder of rules{_meant(folder, origin) or hint}")
    return folders


def _meant(folder: Path, origin: Origin) -> str:
    """Say of what is no folder of rules that it is a file in one, or the name of a rule."""
    if origin.kind == "configuration" and is_rule(folder.name):
        return f"; a rule is changed below set: write set: {{{folder.name}: {{severity: error}}}}"
    return its_folder(folder)


def configured_folder(config: Configuration, name: str, at: int) -> Path:
    """Find a rule folder that a file names; raises `RuleFault` where it leads out of the border.

    What stands before `..` may be a link, so the name is held to the border as it is read by people
    and as it is followed.
    """
    assert config.path
    if len(name) > LONGEST_PATH:
        raise config.origin("rules", at).fault("no folder has so long a name")
    home, border = config.path.parent, border_around(config.path)
    named = Path(os.path.normpath(os.path.realpath(home) / Path(name)))
    inside = named.is_relative_to(border.folder) and border.holds(named)
    if not (inside and border.holds(home, name)):
        said = f"{name} leads out of {border.name}; only --rules can name such a folder"
        raise config.origin("rules", at).fault(said)
    return home / name


def _last(names: Sequence[str]) -> list[tuple[str, int]]:
    """Give each name once, with the last of its positions, which is the one that wins."""
    return sorted({name: at for at, name in enumerate(names)}.items(), key=itemgetter(1))


def fail_on_of(asked: Request, configs: Iterable[Configuration]) -> tuple[str, Origin]:
    """Take the argument, else the strictest of the configurations."""
    if asked.fail_on:
        return asked.fail_on, Origin("command", "--fail-on")
    stated = [(one.says.fail_on, one.origin("fail_on")) for one in configs]
    bars = [(bar, origin) if bar else (DEFAULT_FAIL_ON, BY_DEFAULT) for bar, origin in stated]
    return min(bars, key=lambda bar: STRICTEST_FIRST.index(bar[0]))
