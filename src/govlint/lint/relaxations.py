"""Relaxations by a configuration: its run is held to the one that would be without it."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from govlint.config import FILE_NAME, Configuration, find_config, find_displaced
from govlint.files.border import upward
from govlint.finding import Settings
from govlint.lint.reading.paths import from_here
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.leniency import Leniency, leniency
from govlint.rulebook.rule import Profile, Rule
from govlint.rulebook.rule_folder import lies_in
from govlint.rulebook.rule_setting import OFF, Setting
from govlint.rulebook.selection import (
    BY_DEFAULT,
    DEFAULT_PROFILE,
    Choice,
    Selection,
    chosen,
    in_turn,
)
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import Origin

LAX = ("error", "never")
"""What lets more pass than a run does by default."""


def settings_of(
    catalogue: Catalogue,
    config: Configuration,
    choice: Choice,
    rules: Sequence[Rule],
    fail_on: tuple[str, Origin],
    begun: Sequence[Path],
    *,
    is_held: bool,
) -> Iterator[Settings]:
    """Say what a configuration loosens, where that is anything.

    `begun` are the configurations where the run begins, from `configs_around`. Held to an earlier
    state, a run must not ask more by a shipped profile without a word either.
    """
    if config.path is None:
        return
    found = _leniency(catalogue, config, choice, rules, is_held=is_held)
    bar, origin = fail_on
    lax = config.says.fail_on if bar in LAX and origin.kind == "configuration" else None
    home = Path(os.path.realpath(config.path.parent))
    above = find_displaced(config.path) or _around(
        home, [one for one in begun if one != config.path]
    )
    if any(found) or lax or above:
        instead_of = from_here(above).as_posix() if above else None
        yield Settings(config.path.as_posix(), *found, lax, instead_of)


def settings_without(home: Path, begun: Sequence[Path]) -> Iterator[Settings]:
    """Say that no configuration holds for a folder, though it lies below one where the run begins.

    A repository inside of another is one of its own, and anybody can unpack an archive with one.
    """
    if above := _around(home, begun):
        *_, top = upward(home)
        yield Settings(from_here(top).as_posix(), instead_of=above.as_posix())


def without_settings(
    catalogue: Catalogue, config: Configuration, choice: Choice, rules: Iterable[Rule]
) -> dict[str, Rule]:
    """Give the rules that a configuration changes, as they would be without it.

    One that it switches on is as its own file says.
    """
    if config.path is None:
        return {}
    plain = _without_changes(catalogue, config, choice)
    profiles = list(_unloosened(catalogue, choice))
    if not choice.settings and profiles == choice.profiles and plain is catalogue:
        return {}
    held = {one.id: one for one in _held_to(plain, replace(choice, profiles=profiles))}
    before = ((now, held.get(now.id, catalogue.rules[now.id].rule)) for now in rules)
    return {now.id: then for now, then in before if then != now}


def configured_in(config: Configuration) -> list[Path]:
    """List the rule folders that a configuration names, from here."""
    return [config.path.parent / name for name in config.says.rules] if config.path else []


def configs_around(paths: Sequence[Path], homes: Iterable[Path]) -> list[Path]:
    """Find the configurations that hold where the run begins, and those on the way to structures.

    It begins here, and where paths are named. The nearest to a structure come first.
    """
    try:
        folders = [Path.cwd()]
    except FileNotFoundError:  # it is there no longer
        folders = []
    folders += [path if path.is_dir() else path.parent for path in paths]
    begun = {Path(os.path.realpath(folder)) for folder in folders}
    on_the_way = {one for home in homes for one in _up_to(home, begun)} - begun
    found = {*map(find_config, begun), *(folder / FILE_NAME for folder in on_the_way)}
    there = [path for path in found if path and os.path.lexists(path)]
    return [from_here(path) for path in sorted(there, key=lambda it: (-len(it.parts), it))]


def _up_to(home: Path, ends: Collection[Path]) -> Iterator[Path]:
    """Give the folders above one that lie in one of some others."""
    above = [home, *home.parents]
    reached = [at for at, folder in enumerate(above) if folder in ends]
    yield from above[: max(reached, default=0)]


def _around(home: Path, configs: Sequence[Path]) -> Path | None:
    places = ((one, os.path.realpath(one.parent)) for one in configs)
    return next((one for one, folder in places if home.is_relative_to(folder)), None)


def _leniency(
    catalogue: Catalogue,
    config: Configuration,
    choice: Choice,
    rules: Sequence[Rule],
    *,
    is_held: bool,
) -> Leniency:
    profiles = list(_unloosened(catalogue, choice))
    plain = _without_changes(catalogue, config, choice)
    if not choice.settings and profiles == choice.profiles and plain is catalogue:
        return Leniency((), (), ())
    first = profiles if _are_of_the_command(choice) else profiles[:1]
    given = [*dict.fromkeys((tuple(profiles), tuple(first)))]
    found = [
        leniency(
            _held_to(plain, replace(choice, profiles=one)),
            rules,
            may_ask_more=not is_held and one is not given[0],
        )
        for one in given
    ]
    return Leniency(*(_each_once(names) for names in zip(*found, strict=True)))


def _held_to(plain: Catalogue, choice: Choice) -> Sequence[Rule]:
    """Give the rules of profiles as they are, what matters most first."""
    picked = chosen(plain, replace(choice, settings={}))
    return [one.rule for one in by_weight(picked)]


def _each_once(names: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(names)))


def by_weight(picked: Selection) -> list[CatalogueEntry]:
    """Put what matters most first, and a repository's own rules last, with which it could hide it.

    A summary names only the first.
    """
    return sorted((one.entry for one in picked.kept), key=_weight)


def only_listing(catalogue: Catalogue, profiles: Iterable[str]) -> Catalogue:
    """Give the catalogue as if these profiles changed none of the rules that they list."""
    listing = {
        name: profile.model_copy(update={"rules": _listed(profile)})
        for name in profiles
        for profile in [catalogue.profiles[name]]
    }
    return replace(catalogue, profiles={**catalogue.profiles, **listing})


def _weight(entry: CatalogueEntry) -> tuple[bool, int]:
    return not entry.path.is_relative_to(shipped_folder()), entry.rule.severity.rank


def _without_changes(catalogue: Catalogue, config: Configuration, choice: Choice) -> Catalogue:
    """Give the catalogue as if the profiles in the configured folders only listed their rules.

    Whoever names one on the command line asks for its rules, and not for what it makes of them.
    A shipped profile that the configuration chooses switches nothing off without a word.
    """
    folders = configured_in(config)
    listing = {
        name: profile.model_copy(update={"rules": _listed(profile)})
        for name, profile in catalogue.profiles.items()
        if lies_in(catalogue.sheets[name].path.parent, folders)
    }
    if not _are_of_the_command(choice):
        listing |= {
            name: profile.model_copy(update={"rules": _switched_on(profile)})
            for name in in_turn(catalogue, choice.profiles)
            if name not in listing and OFF in (profile := catalogue.profiles[name]).rules.values()
        }
    return replace(catalogue, profiles={**catalogue.profiles, **listing}) if listing else catalogue


def _listed(profile: Profile) -> Mapping[str, Setting]:
    return {rule: {} for rule, setting in profile.rules.items() if setting != OFF}


def _switched_on(profile: Profile) -> Mapping[str, Setting]:
    return {rule: setting for rule, setting in profile.rules.items() if setting != OFF}


def _are_of_the_command(choice: Choice) -> bool:
    return all(origin.kind == "command" for _, origin in choice.profiles)


def _unloosened(catalogue: Catalogue, choice: Choice) -> Iterator[tuple[str, Origin]]:
    """Give the profiles of the command line, else the default and the configured that are shipped.

    A profile of the repository's own is its setting; what it extends is not.
    """
    if _are_of_the_command(choice):
        yield from choice.profiles
        return
    yield DEFAULT_PROFILE, BY_DEFAULT
    for name in in_turn(catalogue, choice.profiles):
        if catalogue.is_shipped(name):
            yield name, BY_DEFAULT
