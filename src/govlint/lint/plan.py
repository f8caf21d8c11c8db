"""Plan of a run: which structures, rules and bar it comes to."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from govlint.config import Configuration, read_config
from govlint.lint.loosened_settings.at_links import settings_at_links
from govlint.lint.loosened_settings.laid_aside import configs_around, settings_without
from govlint.lint.loosened_settings.of_terms import joined_by_file, settings_of_terms
from govlint.lint.loosened_settings.relaxations import asked_anyway, settings_of, without_settings
from govlint.lint.request import Request
from govlint.lint.rules_asked import (
    DEFAULT_FAIL_ON,
    WORSE,
    choice_of,
    fail_on_of,
    folders_of,
    known_rules,
)
from govlint.lint.sites import Site, config_for
from govlint.lint.task import LintTask
from govlint.result import Settings
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.profile_lines import in_turn
from govlint.rulebook.rule import Rule
from govlint.rulebook.rules_in_force import chosen
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import Origin


class Plan(NamedTuple):
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
    originals: Mapping[str, str] = MappingProxyType({})
    """The files in the place of which texts without names are read, and what those are called."""


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
    anyway = {
        path: asked_anyway(catalogue, choice_of(asked, config)) for path, config in configs.items()
    }
    known = _known(asked, catalogue, configs) if len(configs) > 1 else {}
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
            asked_anyway=anyway[path],
            known=known.get(path),
            links=site.links,
        )
        for site, path in found.items()
        for rules, settings, _ in [held[path]]
    ]
    strictest, _ = fail_on
    if strictest == WORSE and not asked.is_held:
        strictest = DEFAULT_FAIL_ON
    notes = dict.fromkeys(note for *_, said in held.values() for note in said)
    return Plan(tasks, catalogue, strictest, tuple(notes))


def _known(
    asked: Request, catalogue: Catalogue, configs: Mapping[Path | None, Configuration]
) -> Mapping[Path | None, Collection[str]]:
    """Give the rules that are known under each configuration, whatever folders others name."""
    folders = {
        path: [shipped_folder(), *folders_of(asked, config)] for path, config in configs.items()
    }
    return {path: dict.fromkeys(catalogue.rules.inside(some)) for path, some in folders.items()}


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
