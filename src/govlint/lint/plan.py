"""Plan of a run: what it is asked for, and which structures and rules that comes to."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, get_args

from govlint.config import Configuration, FailOn, border_around, find_config, read_config
from govlint.exchange.workbook.endings import is_workbook
from govlint.files.border import LONGEST_PATH, is_folder, refuse_leaving
from govlint.finding import UNCHECKED
from govlint.lint.loosened_settings.at_links import settings_at_links
from govlint.lint.loosened_settings.laid_aside import configs_around, settings_without
from govlint.lint.loosened_settings.of_terms import joined_by_file, settings_of_terms
from govlint.lint.loosened_settings.relaxations import settings_of, without_settings
from govlint.lint.reading.paths import found_roots, from_here
from govlint.lint.reading.texts import Texts
from govlint.lint.reading.walk import Note, may_be_workbook
from govlint.lint.reading.workbooks_aside import holds_structure, where_it_is_named
from govlint.lint.run import LintTask
from govlint.refusal import Refusal
from govlint.result import Settings
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule import Rule
from govlint.rulebook.rules_in_force import BY_DEFAULT, DEFAULT_PROFILE, Choice, chosen, in_turn
from govlint.rulebook.source_file import Origin
from govlint.structure.nearest_word import did_you_mean

DEFAULT_FAIL_ON = "warning"
WORSE = "worse"
"""What counts only against an earlier state; without one it is as the default."""
STRICTEST_FIRST = get_args(FailOn)

MOST_FOLDERS = 100
"""Folders of rules in one configuration, each of which is searched."""

MOST_NAMES = 1000
"""Names among which one is looked for that was meant."""

NO_STRUCTURE = (
    "no structure found; a structure file begins with `govlint: 1`, and `govlint init` writes one"
)


class NoStructure(Refusal):
    """There is no structure where one was looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What one run is asked for, beside what the configurations say."""

    paths: Sequence[Path] = ()
    day: date
    profiles: Sequence[str] | None = None
    named_by: str | None = None
    """The cell of a workbook that names the profiles, where it is not whoever asks."""
    rules: Sequence[Path] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str | None = None
    names: bool = False
    findings_wanted: bool = True
    """Whether findings are part of the answer; else no rule is asked but those selected."""
    terms: Sequence[str] = ()
    """The rules by whose terms the answer counts, also where the profile does not ask them."""
    compared: bool = True
    """Whether the result may be compared with an earlier state."""

    @property
    def is_held(self) -> bool:
        """Whether the run is held to an earlier state."""
        return False


@dataclass(frozen=True, slots=True)
class Plan:
    """The structures to look at, the rules that there are, and what makes a run fail."""

    tasks: Sequence[LintTask]
    catalogue: Catalogue
    fail_on: str
    notes: Sequence[str] = ()
    """What the user is to know of the choice of rules."""
    closing: Sequence[str] = ()
    """What the user is to know of all that was shown."""
    without_names: Callable[[str], str] | None = None
    """Takes names out of a text of somebody else's, where nobody is to be named."""
    originals: Mapping[str, str] = field(default_factory=dict)
    """The files in the place of which texts without names are read, and what those are called."""


class Site(NamedTuple):
    """A root file, the name it is shown by, and the folder whose configuration holds for it."""

    root: Path
    shown: str
    home: Path
    texts: Texts | None = None
    """The texts to read in the place of files."""
    links: tuple[Path, ...] = ()
    """The names by which it was found that have a link in them."""


def sites_of(asked: Request, note: Note) -> list[Site]:
    """Find the structures that are asked for; raises `NoSuchPath` or `NoStructure`."""
    sites = [
        Site(root, from_here(root).as_posix(), Path(os.path.realpath(root)).parent, links=links)
        for root, links in found_roots(asked.paths, note)
    ]
    if not sites:
        raise NoStructure(f"{NO_STRUCTURE}{_workbook_near(asked.paths)}")
    return sites


def _workbook_near(paths: Sequence[Path]) -> str:
    """Name a workbook that stands where no structure was found, and is not known to hold one."""
    for folder in paths or [Path()]:
        for name in _names_in(folder):
            path = folder / name
            if may_be_workbook(name) and is_workbook(path) and not holds_structure(path):
                return f"; {where_it_is_named(path)}"
    return ""


def sites_in(texts: Texts) -> list[Site]:
    """Find the structures among texts; raises `NoStructure`, or `Refusal` behind a link out."""
    found = list(texts.roots())
    if not found:
        raise NoStructure(NO_STRUCTURE)
    sites = []
    for path, name in found:
        refuse_leaving(from_here(path))
        sites.append(Site(path, name, Path(os.path.realpath(path.parent)), texts))
    return sites


def planned(asked: Request, sites: Sequence[Site]) -> Plan:
    """Choose the rules of each structure; raises `RuleFault`."""
    found = {site: config_for(site.home) for site in sites}
    configs = {path: read_config(path) for path in dict.fromkeys(found.values())}
    catalogue = known_rules(asked, configs.values())
    fail_on = fail_on_of(asked, configs.values())
    begun = configs_around(asked.paths, {site.home for site in sites})
    held = {
        path: _held_with_terms(asked, catalogue, config, fail_on, begun)
        for path, config in configs.items()
    }
    without = {
        path: without_settings(catalogue, choice_of(asked, config), held[path][0])
        for path, config in configs.items()
    }
    tasks = [
        LintTask(
            site.root,
            site.shown,
            rules,
            (
                *settings,
                *([] if path else settings_without(site.home, begun)),
                *settings_at_links(site.shown, site.links, site.home, path),
            ),
            site.texts,
            profiles=tuple(in_turn(catalogue, choice_of(asked, configs[path]).profiles)),
            compared=asked.compared,
            without_settings=without[path],
        )
        for site, path in found.items()
        for rules, settings, _ in [held[path]]
    ]
    strictest, _ = fail_on
    if strictest == WORSE and not asked.is_held:
        strictest = DEFAULT_FAIL_ON
    notes = dict.fromkeys(note for *_, said in held.values() for note in said)
    return Plan(tasks, catalogue, strictest, tuple(notes))


def _held_with_terms(
    asked: Request,
    catalogue: Catalogue,
    config: Configuration,
    fail_on: tuple[str, Origin],
    begun: Sequence[Path],
) -> tuple[Sequence[Rule], Sequence[Settings], Sequence[str]]:
    """Say as well what changes the terms by which an answer counts."""
    rules, settings, notes = _held(asked, catalogue, config, fail_on, begun)
    if asked.terms:
        of_terms = replace(asked, select=asked.terms)
        _, more, _ = _held(of_terms, catalogue, config, fail_on, begun)
        settings = joined_by_file([*settings, *settings_of_terms(more, asked.terms)])
    return rules, settings, notes


def _held(
    asked: Request,
    catalogue: Catalogue,
    config: Configuration,
    fail_on: tuple[str, Origin],
    begun: Sequence[Path],
) -> tuple[Sequence[Rule], Sequence[Settings], Sequence[str]]:
    """Give the rules that a configuration holds structures to, what is loosened, and notes."""
    choice = choice_of(asked, config)
    picked = chosen(catalogue, choice)
    told = settings_of(catalogue, config, choice, picked, fail_on, begun, is_held=asked.is_held)
    return [one.entry.rule for one in picked.kept], [*told], picked.notes


def asked_otherwise(plan: Plan) -> frozenset[str]:
    """Give the rules that are asked otherwise than by their own files."""
    own = plan.catalogue.rules
    return frozenset(
        rule.id
        for task in plan.tasks
        for rule in task.rules
        if rule.check != own[rule.id].rule.check
    )


def config_for(folder: Path) -> Path | None:
    """Find the configuration that holds for a folder, named from here."""
    path = find_config(folder)
    return path and from_here(path)


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
        folders.setdefault(_configured(config, name, at), config.origin("rules", at))
    for folder, origin in folders.items():
        if not is_folder(folder):
            hint = did_you_mean(
                folder.name, _names_in(folder.parent, folders_only=True), own_words=False
            )
            raise origin.fault(f"{folder} is not a folder of rules{hint}")
    return folders


def _configured(config: Configuration, name: str, at: int) -> Path:
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
    if not (inside and border.holds(home / name)):
        said = f"{name} leads out of {border.name}; only --rules can name such a folder"
        raise config.origin("rules", at).fault(said)
    return home / name


def _last(names: Sequence[str]) -> list[tuple[str, int]]:
    """Give each name once, with the last of its positions, which is the one that wins."""
    return sorted({name: at for at, name in enumerate(names)}.items(), key=itemgetter(1))


def _names_in(folder: Path, *, folders_only: bool = False) -> list[str]:
    """Name what stands in a folder; nothing of what is none, or may not be read."""
    try:
        found = (path.name for path in folder.iterdir() if not folders_only or path.is_dir())
        return sorted(found)[:MOST_NAMES]
    except OSError:
        return []


def fail_on_of(asked: Request, configs: Iterable[Configuration]) -> tuple[str, Origin]:
    """Take the argument, else the strictest of the configurations."""
    if asked.fail_on:
        return asked.fail_on, Origin("command", "--fail-on")
    stated = [(one.says.fail_on, one.origin("fail_on")) for one in configs]
    bars = [(bar, origin) if bar else (DEFAULT_FAIL_ON, BY_DEFAULT) for bar, origin in stated]
    return min(bars, key=lambda bar: STRICTEST_FIRST.index(bar[0]))
