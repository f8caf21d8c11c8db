"""Effective settings: every value that holds for a structure, and who gave it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.reading_and_writing import real
from govlint.config import FILE_NAME, Configuration, read_config
from govlint.lint.loosened_settings.laid_aside import configs_around, settings_without
from govlint.lint.loosened_settings.relaxations import settings_of
from govlint.lint.reading.paths import from_here
from govlint.lint.rules_asked import choice_of, fail_on_of, folders_of, known_rules
from govlint.lint.sites import NoStructure, config_for, sites_of
from govlint.report.config_json import (
    VERSION,
    ChosenProfile,
    ConfigSection,
    EffectiveSettings,
    NamedValue,
    RuleSettings,
    RuleValue,
    ValueOrigin,
)
from govlint.report.summary import loosened_by
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.profile_lines import lineage
from govlint.rulebook.rules_in_force import ActiveRule, chosen
from govlint.rulebook.source_file import Origin


def settings_for(asked: Arguments) -> EffectiveSettings:
    """Collect every value that holds and where it comes from; raises `RuleFault`."""
    paths = [path.parent if path.name == FILE_NAME else path for path in asked.paths]
    asked = replace(asked, paths=paths)
    governed = _governed(asked)
    configs = {path: read_config(path) for path in governed}
    catalogue = known_rules(asked, configs.values())
    begun = configs_around(asked.paths, {folder for some in governed.values() for folder in some})
    return EffectiveSettings(
        version=VERSION,
        fail_on=_named(*fail_on_of(asked, configs.values())),
        configurations=[
            _section(asked, catalogue, config, governed[path], begun)
            for path, config in configs.items()
        ],
    )


def _governed(asked: Arguments) -> Mapping[Path | None, Mapping[Path, Sequence[str]]]:
    """Give for each configuration the folders it is found from, with their structures."""
    folders: dict[Path, list[str]] = {}
    with suppress(NoStructure):
        for site in sites_of(asked, say):
            folders.setdefault(site.home, []).append(site.shown)
    governed: dict[Path | None, dict[Path, Sequence[str]]] = {}
    for folder, structures in (folders or {real(path): [] for path in asked.paths}).items():
        governed.setdefault(config_for(folder), {})[folder] = structures
    return governed


def _section(
    asked: Arguments,
    catalogue: Catalogue,
    config: Configuration,
    governed: Mapping[Path, Sequence[str]],
    begun: Sequence[Path],
) -> ConfigSection:
    choice = choice_of(asked, config)
    picked = chosen(catalogue, choice)
    fail_on = fail_on_of(asked, [config])
    settings = [*settings_of(catalogue, config, choice, picked, fail_on, begun, is_held=False)]
    if config.path is None:
        settings += [one for folder in governed for one in settings_without(folder, begun)]
    for note in picked.notes:
        say(note)
    rules = (_rule(catalogue, kept) for kept in picked.kept)
    themes = catalogue.themes
    by_theme = sorted(rules, key=lambda rule: themes.index(rule.theme))
    return ConfigSection(
        path=config.path.as_posix() if config.path else None,
        looked_in=[from_here(folder).as_posix() for folder in governed],
        structures=[structure for structures in governed.values() for structure in structures],
        profiles=[_profile(catalogue, name, origin) for name, origin in choice.profiles],
        rule_folders=[
            _named(folder.as_posix(), origin)
            for folder, origin in folders_of(asked, config).items()
        ],
        select=list(choice.select),
        fail_on=_named(*fail_on),
        rules=by_theme,
        off=[_named(rule, origin) for rule, origin in picked.off.items()],
        loosened=[said for _, said in loosened_by(settings)],
    )


def _named(value: str, origin: Origin) -> NamedValue:
    return NamedValue(value=value, origin=_source(origin))


def _profile(catalogue: Catalogue, name: str, origin: Origin) -> ChosenProfile:
    *others, _ = lineage(catalogue, name)
    return ChosenProfile(value=name, origin=_source(origin), extends=others[::-1])


def _rule(catalogue: Catalogue, kept: ActiveRule) -> RuleSettings:
    rule = kept.entry.rule.id
    own = dict(_values(catalogue.rules[rule].data))
    values = {
        name: RuleValue(value=value, own=own.get(name), origin=_source(kept.origin(name)))
        for name, value in _values(kept.entry.data)
    }
    return RuleSettings(id=rule, theme=kept.entry.theme, values=values)


def _values(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give the severity and the parameters that a rule states, all of which may be changed."""
    yield "severity", data["severity"]
    yield from ((name, value) for name, value in data["check"].items() if name != "kind")


def _source(origin: Origin) -> ValueOrigin:
    span = origin.span()
    return ValueOrigin(
        kind=origin.kind,
        name=origin.name or None,
        path=origin.sheet.path.as_posix() if origin.sheet else None,
        line=span.line if span else None,
        column=span.column if span else None,
    )
