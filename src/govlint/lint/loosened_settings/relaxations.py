"""Relaxations by settings: a run is held to the rules as they are shipped, whoever changed them.

What a run does not ask, or asks less of, than the profiles that come with govlint is told with the
file that made it so: of all files of settings, whoever named them, and whatever another says.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from govlint.config import Configuration
from govlint.lint.loosened_settings.laid_aside import laid_aside
from govlint.result import Settings
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.leniency import KINDS, Loosening, leniency
from govlint.rulebook.profile_lines import BY_DEFAULT, in_turn, lineage
from govlint.rulebook.rule import Rule
from govlint.rulebook.rules_in_force import DEFAULT_PROFILE, ActiveRule, Choice, Selection, chosen
from govlint.rulebook.shipped_rules import is_shipped
from govlint.rulebook.source_file import Origin

LAX = ("error", "never")
"""What lets more pass than a run does by default."""


def settings_of(
    catalogue: Catalogue,
    config: Configuration,
    choice: Choice,
    picked: Selection,
    fail_on: tuple[str, Origin],
    begun: Sequence[Path],
    *,
    is_held: bool,
) -> Iterator[Settings]:
    """Say what each file of settings loosens, first the configuration.

    `begun` are the configurations where the run begins, from `configs_around`. Held to an earlier
    state, a run must not ask more by a shipped profile without a word either.
    """
    found = _by_file(catalogue, config, choice, picked, is_held=is_held)
    if config.path:
        bar, origin = fail_on
        lax = bar if bar in LAX and origin.kind == "configuration" else None
        name = config.path.as_posix()
        above = laid_aside(config.path, begun)
        said = found.pop(name, Settings(name))._replace(fail_on=lax, instead_of=above)
        if said != Settings(name):
            yield said
    yield from found.values()


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


def asked_anyway(catalogue: Catalogue, choice: Choice) -> Mapping[str, Rule] | None:
    """Give the rules of a run without any settings; nothing where there are none."""
    if _is_as_shipped(catalogue, choice):
        return None
    first, *_ = _references(catalogue, choice)
    return {one.id: one for one in _held_to(catalogue, choice, first)}


def configured_in(config: Configuration) -> list[Path]:
    """List the rule folders that a configuration names, from here."""
    return [config.path.parent / name for name in config.says.rules] if config.path else []


def _by_file(
    catalogue: Catalogue,
    config: Configuration,
    choice: Choice,
    picked: Selection,
    *,
    is_held: bool,
) -> dict[str, Settings]:
    """Part what is loosened by the file that gives the value, or chose what does."""
    if _is_as_shipped(catalogue, choice):
        return {}
    kept = {one.entry.rule.id: one for one in picked.kept}
    found: defaultdict[str, list[Loosening]] = defaultdict(list)
    for one in _loosened(catalogue, config, choice, picked, is_held=is_held):
        rule = kept.get(one.rule)
        origin = rule.origin(one.value) if rule else picked.off.get(one.rule, BY_DEFAULT)
        if path := _file_of(catalogue, config, choice, origin):
            found[path].append(one)
    return {
        path: _settings(path, some)._replace(values=tuple(_values(some, kept)))
        for path, some in found.items()
    }


def _values(found: Iterable[Loosening], kept: Mapping[str, ActiveRule]) -> Iterator[str]:
    """Say each value that rules have instead, as it is written."""
    for one in dict.fromkeys(one for one in found if one.value):
        data = kept[one.rule].entry.data
        value = data["severity"] if one.value == "severity" else data["check"].get(one.value)
        yield f"{one.rule} {one.value}: {json.dumps(value, ensure_ascii=False)}"


def _settings(path: str, found: Sequence[Loosening]) -> Settings:
    off, changed, lowered = (
        tuple(dict.fromkeys(one.rule for one in found if one.kind == kind)) for kind in KINDS
    )
    return Settings(path, off, changed, lowered)


def _loosened(
    catalogue: Catalogue,
    config: Configuration,
    choice: Choice,
    picked: Selection,
    *,
    is_held: bool,
) -> Iterator[Loosening]:
    """Hold the rules of a run to the first set of rules and to all together.

    What the first asks others that are shipped may ask more; what settings ask more is changed in
    any case. Of two that are shipped the later may change a limit, and none switch a rule off.
    What a workbook chooses is held as well to what its configuration does.
    """
    rules = [one.entry.rule for one in picked.kept]
    first, *more, every = _references(catalogue, choice)
    yield from leniency(_held_to(catalogue, choice, every), rules)
    yield from leniency(_held_to(catalogue, choice, first), rules, may_ask_more=not is_held)
    for one in more:
        beside = leniency(_held_to(catalogue, choice, one), rules)
        yield from (loosening for loosening in beside if loosening.kind == "off")
    if config.says.profile and _chooser(choice).kind == "workbook":
        chosen_there = _held_to(catalogue, choice, config.says.profile)
        yield from leniency(chosen_there, rules, may_ask_more=True)


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
        for one in by_weight(chosen(catalogue, choice._replace(profiles=named, settings={})))
    ]


def by_weight(picked: Selection) -> list[CatalogueEntry]:
    """Put what matters most first, and a repository's own rules last, with which it could hide it.

    A summary names only the first.
    """
    return sorted((one.entry for one in picked.kept), key=_weight)


def _weight(entry: CatalogueEntry) -> tuple[bool, int]:
    return not is_shipped(entry.path), entry.rule.severity.rank


def _file_of(
    catalogue: Catalogue, config: Configuration, choice: Choice, origin: Origin
) -> str | None:
    """Name the file that gave a value, or the one that chose the shipped profile that did.

    A workbook is named by its cell, and nobody for a shipped profile that the command line names.
    """
    if own := _own_profile(catalogue, choice, origin):
        return catalogue.sheets[own].path.as_posix()
    chooser = _chooser(choice)
    if origin.kind != "configuration" and chooser.kind == "workbook":
        return chooser.name
    if (origin.kind, chooser.kind) == ("profile", "command"):
        return None
    return config.path.as_posix() if config.path else None


def _own_profile(catalogue: Catalogue, choice: Choice, origin: Origin) -> str | None:
    """Find the profile of one's own that gave a value, or extends the shipped one that did.

    What none gives the first leaves out that the command line names.
    """
    own = [name for name in in_turn(catalogue, choice.profiles) if not catalogue.is_shipped(name)]
    if origin.kind == "profile":
        heirs = [name for name in own if origin.name in lineage(catalogue, name)]
        return origin.name if origin.name in heirs else next(iter(heirs), None)
    is_nobodys = origin.kind != "configuration" and _chooser(choice).kind == "command"
    return next(iter(own), None) if is_nobodys else None


def _chooser(choice: Choice) -> Origin:
    """Say who chose the profiles, which is one alone."""
    return choice.profiles[-1][1]
