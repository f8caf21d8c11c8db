"""Relaxations by settings: a run is held to the rules as they are shipped, whoever changed them.

What a run does not ask, or asks less of, than the profiles that come with govlint is told with the
file that made it so: of all files of settings, whoever named them, and whatever another says.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from govlint.config import FILE_NAME, Configuration, find_config, find_displaced
from govlint.files.border import upward
from govlint.lint.reading.paths import from_here
from govlint.result import Settings
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.leniency import Leniency, leniency, together
from govlint.rulebook.moved_rules import current_id
from govlint.rulebook.rule import Rule
from govlint.rulebook.rule_folder import lies_in
from govlint.rulebook.rule_setting import Setting
from govlint.rulebook.rules_in_force import (
    BY_DEFAULT,
    DEFAULT_PROFILE,
    Choice,
    Selection,
    chosen,
    in_turn,
)
from govlint.rulebook.shipped_rules import is_shipped
from govlint.rulebook.source_file import Origin

LAX = ("error", "never")
"""What lets more pass than a run does by default."""

NOTHING = Leniency((), (), ())


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
    """Say what each file of settings loosens, first the configuration.

    `begun` are the configurations where the run begins, from `configs_around`. Held to an earlier
    state, a run must not ask more by a shipped profile without a word either.
    """
    found = _by_file(
        catalogue, config, choice, _loosened(catalogue, choice, rules, is_held=is_held)
    )
    if config.path:
        bar, origin = fail_on
        lax = config.says.fail_on if bar in LAX and origin.kind == "configuration" else None
        home = Path(os.path.realpath(config.path.parent))
        others = [one for one in begun if one != config.path]
        above = find_displaced(config.path) or _around(home, others)
        said = found.pop(config.path, NOTHING)
        if any(said) or lax or above:
            instead_of = from_here(above).as_posix() if above else None
            yield Settings(config.path.as_posix(), *said, lax, instead_of)
    for path, said in found.items():
        yield Settings(path.as_posix(), *said)


def settings_without(home: Path, begun: Sequence[Path]) -> Iterator[Settings]:
    """Say that no configuration holds for a folder, though it lies below one where the run begins.

    A repository inside of another is one of its own, and anybody can unpack an archive with one.
    """
    if above := _around(home, begun):
        *_, top = upward(home)
        yield Settings(from_here(top).as_posix(), instead_of=above.as_posix())


def without_settings(
    catalogue: Catalogue, choice: Choice, rules: Iterable[Rule]
) -> dict[str, Rule]:
    """Give the rules that settings change, as they would be without these.

    One that they switch on is as its own file says.
    """
    if _is_as_shipped(catalogue, choice):
        return {}
    *_, shipped = _references(catalogue, choice)
    held = {one.id: one for one in _held_to(catalogue, choice, shipped)}
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


def _loosened(
    catalogue: Catalogue, choice: Choice, rules: Sequence[Rule], *, is_held: bool
) -> Leniency:
    """Hold the rules of a run to the first set of rules and to all together.

    What the first asks others that are shipped may ask more; what settings ask more is changed in
    any case. Of two that are shipped the later may change a limit, and none switch a rule off.
    """
    if _is_as_shipped(catalogue, choice):
        return NOTHING
    first, *more, every = _references(catalogue, choice)
    found = (
        leniency(_held_to(catalogue, choice, every), rules),
        leniency(_held_to(catalogue, choice, first), rules, may_ask_more=not is_held),
        *(leniency(_held_to(catalogue, choice, one), rules).only_off() for one in more),
    )
    return together(found)


def _is_as_shipped(catalogue: Catalogue, choice: Choice) -> bool:
    """Tell whether the rules are those of shipped profiles that the command line names, or none."""
    return not choice.settings and all(
        origin.kind in ("command", "default") and catalogue.is_shipped(name)
        for name, origin in choice.profiles
    )


def _references(catalogue: Catalogue, choice: Choice) -> Iterator[Sequence[str]]:
    """Give the shipped profiles that the command line names, else the default.

    Then the same with each that something else chooses, and last with all of these.
    """
    first = [
        name
        for name, origin in choice.profiles
        if origin.kind == "command" and catalogue.is_shipped(name)
    ] or [DEFAULT_PROFILE]
    more = [
        name
        for name in in_turn(catalogue, choice.profiles)
        if catalogue.is_shipped(name) and name not in first
    ]
    yield first
    yield from ([*first, name] for name in more)
    in_order = [name for name in in_turn(catalogue, choice.profiles) if name in {*first, *more}]
    yield [*(one for one in first if one not in in_order), *in_order]


def _held_to(catalogue: Catalogue, choice: Choice, profiles: Sequence[str]) -> Sequence[Rule]:
    """Give the rules of shipped profiles as they are, what matters most first."""
    named = [(name, BY_DEFAULT) for name in profiles]
    return [
        one.rule
        for one in by_weight(chosen(catalogue, replace(choice, profiles=named, settings={})))
    ]


def by_weight(picked: Selection) -> list[CatalogueEntry]:
    """Put what matters most first, and a repository's own rules last, with which it could hide it.

    A summary names only the first.
    """
    return sorted((one.entry for one in picked.kept), key=_weight)


def _weight(entry: CatalogueEntry) -> tuple[bool, int]:
    return not is_shipped(entry.path), entry.rule.severity.rank


def _by_file(
    catalogue: Catalogue, config: Configuration, choice: Choice, found: Leniency
) -> dict[Path, Leniency]:
    """Part what is loosened by the file that spoke last of each rule, or chose what does."""
    if not any(found):
        return {}
    speaks = _speakers(catalogue, config, choice)
    chooser = _chooser(catalogue, config, choice)
    files = dict.fromkeys(filter(None, [*speaks.values(), chooser]))
    parted = (
        (
            path,
            [tuple(rule for rule in some if speaks.get(rule, chooser) == path) for some in found],
        )
        for path in files
    )
    return {path: Leniency(*said) for path, said in parted if any(said)}


def _speakers(catalogue: Catalogue, config: Configuration, choice: Choice) -> Mapping[str, Path]:
    """Give by rule the file of settings that says something of it last.

    A profile in a folder that the configuration names is a part of that.
    """
    said: list[tuple[Path, Mapping[str, Setting]]] = []
    for name in in_turn(catalogue, choice.profiles):
        path = catalogue.sheets[name].path
        if config.path and lies_in(path.parent, configured_in(config)):
            path = config.path
        if not catalogue.is_shipped(name):
            said.append((path, catalogue.profiles[name].rules))
    if config.path:
        said.append((config.path, choice.settings))
    return {
        current_id(written, catalogue.rules): path
        for path, rules in said
        for written, setting in rules.items()
        if setting
    }


def _chooser(catalogue: Catalogue, config: Configuration, choice: Choice) -> Path | None:
    """Name the file that chose the profiles: the configuration, or the last profile of one's own.

    What a workbook chose is told by its cell.
    """
    kinds = {origin.kind for _, origin in choice.profiles}
    if kinds == {"workbook"}:
        return None
    own = [name for name in in_turn(catalogue, choice.profiles) if not catalogue.is_shipped(name)]
    if config.path and not (own and kinds == {"command"}):
        return config.path
    return catalogue.sheets[own[-1]].path
