"""Rules in force in a run, with their numbers: profiles, settings, select and ignore."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from govlint.finding import INCOMPLETE, Authority
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.changed_rule import RuleChange, with_changes
from govlint.rulebook.moved_rules import current_id, moved, what_became_of
from govlint.rulebook.rule_setting import OFF, Setting
from govlint.rulebook.source_file import Origin, RuleFault
from govlint.structure.command_words import command_option
from govlint.structure.labels import with_article
from govlint.structure.messages import short
from govlint.structure.nearest_word import did_you_mean, hint_of, usually

DEFAULT_PROFILE = "core"
BY_DEFAULT = Origin("default")


class Choice(NamedTuple):
    """What the user asked for; what stands later in the list of `chosen` wins."""

    profiles: Sequence[tuple[str, Origin]] = ((DEFAULT_PROFILE, BY_DEFAULT),)
    own: Sequence[Path] = ()
    """The user's own folders, whose rules run in every profile."""
    settings: Mapping[str, Setting] = MappingProxyType({})
    set_at: Origin = BY_DEFAULT
    """Where the settings are written."""
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()


class ActiveRule(NamedTuple):
    """A rule of a run with the numbers that hold, and the changes that made them so."""

    entry: CatalogueEntry
    changes: Sequence[RuleChange]

    def origin(self, name: str) -> Origin:
        """Say where the severity or a parameter comes from."""
        for change in reversed(self.changes):
            if name in change.values:
                return change.origin.inside(name)
        return Origin("rule", self.entry.rule.id)


class Selection(NamedTuple):
    """The rules of a run in the order of their ids, and what turned others off."""

    kept: Sequence[ActiveRule]
    off: Mapping[str, Origin]
    notes: Sequence[str] = ()
    """What became of ids that are named as rules were called before."""


def chosen(catalogue: Catalogue, choice: Choice) -> Selection:
    """Choose the rules of a run; raises `RuleFault`."""
    notes: dict[str, None] = {}
    given = _from_profiles(catalogue, choice.profiles, notes)
    off = {rule: origin for rule, made in given.items() if (origin := _switched_off(made))}
    wanted = {*given, *catalogue.rules.inside(choice.own)}
    for written, setting in choice.settings.items():
        rule = _changeable(catalogue, written, choice.set_at, notes)
        if rule is None:
            continue
        origin = choice.set_at.inside(written)
        given.setdefault(rule, []).append(GivenSetting(origin, setting))
        off.pop(rule, None)
        if setting == OFF:
            off[rule] = origin
        else:
            wanted.add(rule)
    if choice.select:
        wanted = _named(catalogue, choice.select, "--select", notes)
        off = {rule: origin for rule, origin in off.items() if rule not in wanted}
    wanted |= {*catalogue.rules.always()}
    ignored = _named(catalogue, choice.ignore, "--ignore", notes) & wanted
    off |= dict.fromkeys(sorted(ignored - set(INCOMPLETE)), Origin("command", "--ignore"))
    return Selection(
        [_kept(catalogue, rule, given.get(rule, ())) for rule in sorted(wanted - set(off))],
        off,
        tuple(notes),
    )


def _kept(catalogue: Catalogue, rule: str, given: Iterable["GivenSetting"]) -> ActiveRule:
    entry = catalogue.rules[rule]
    made = [
        RuleChange(one.origin, one.says)
        for one in given
        if one.says and not isinstance(one.says, str)
    ]
    return ActiveRule(with_changes(entry, made) if made else entry, made)


def profiles_with(catalogue: Catalogue, rule: str) -> list[str]:
    """List the profiles that keep a rule, by themselves or from the one that they extend."""

    def given(name: str) -> list[GivenSetting]:
        line = [catalogue.profiles[one].rules for one in lineage(catalogue, name)]
        return [GivenSetting(BY_DEFAULT, rules[rule]) for rules in line if rule in rules]

    return [
        name for name in catalogue.profiles if (made := given(name)) and not _switched_off(made)
    ]


def lineage(catalogue: Catalogue, name: str, origin: Origin = BY_DEFAULT) -> list[str]:
    """List a profile after the one that it extends; raises `RuleFault`."""
    found: dict[str, None] = {}
    wanted: str | None = name
    while wanted is not None:
        if wanted not in catalogue.profiles:
            known = catalogue.profiles
            hint = _several(wanted, origin, known) or _called(wanted)
            hint = hint or hint_of(wanted, known, own_words=False)
            raise origin.fault(f'there is no profile "{short(wanted)}"{hint}')
        if wanted in found:
            raise origin.fault(f'"{wanted}" ends up extending itself')
        found[wanted] = None
        origin = catalogue.origin(wanted).inside("extends")
        wanted = catalogue.profiles[wanted].extends
    return [*found][::-1]


MOST_SAID = 6
"""Names that a hint repeats."""


_PROFILES_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("basic", "default", "none", "normal", "standard"), "core"),
    **dict.fromkeys(("hospital", "icb", "nhs"), "uk-health"),
    **dict.fromkeys(("mat", "school", "schools"), "academy-trust"),
    **dict.fromkeys(("council", "local-government", "parish-council"), "uk-local-authority"),
    **dict.fromkeys(("company", "plc"), "uk-listed-company"),
}
"""What people call a profile, in lower case with hyphens."""


def _called(wanted: str) -> str:
    meant = _PROFILES_CALLED.get(usually(wanted))
    return f'; did you mean "{meant}"?' if meant else ""


def _several(wanted: str, origin: Origin, known: Collection[str]) -> str:
    """Say how several profiles are named, where a comma or their names show that they are meant."""
    parts = [part.strip() for part in wanted.split(",")]
    if len(parts) == 1:
        parts = [one for one in re.split(r"[\s;+&]+", wanted) if one != "and"]
        parts = parts if all(one in known for one in parts) else []
    names = [short(part) for part in parts]
    if not 1 < len(names) <= MOST_SAID:
        return ""
    if origin.key_path[-1:] == ("extends",):
        return f"; one alone may stand here: {' or '.join(names)}"
    if origin.kind == "command":
        return f"; write {' '.join(command_option('--profile', name) for name in names)}"
    return f"; write [{', '.join(names)}]"


class GivenSetting(NamedTuple):
    """What a profile or the configuration says of a rule, and where."""

    origin: Origin
    says: Setting


def _switched_off(given: Iterable[GivenSetting]) -> Origin | None:
    """Say what switched a rule off, if it is so in the end; to list the rule alone is no answer."""
    off = None
    for one in given:
        if one.says == OFF:
            off = one.origin
        elif one.says:
            off = None
    return off


def _from_profiles(
    catalogue: Catalogue, names: Iterable[tuple[str, Origin]], notes: dict[str, None]
) -> dict[str, list[GivenSetting]]:
    given: dict[str, list[GivenSetting]] = {}
    for profile in in_turn(catalogue, names):
        rules = catalogue.origin(profile).inside("rules")
        for written, setting in catalogue.profiles[profile].rules.items():
            if rule := _changeable(catalogue, written, rules, notes):
                given.setdefault(rule, []).append(GivenSetting(rules.inside(written), setting))
    return given


def in_turn(catalogue: Catalogue, names: Iterable[tuple[str, Origin]]) -> Iterable[str]:
    """Give each profile once: where it is named last, and else before the first that extends it.

    Otherwise a profile that extends `core` would undo what the one before it changes of `core`.
    """
    turns: dict[str, None] = {}
    for name, origin in names:
        *above, own = lineage(catalogue, name, origin)
        turns |= dict.fromkeys(one for one in above if one not in turns)
        turns.pop(own, None)
        turns[own] = None
    return turns


def _changeable(
    catalogue: Catalogue, written: str, origin: Origin, notes: dict[str, None]
) -> str | None:
    """Find the rule that is named, none where it was dropped.

    Raises `RuleFault` where there is no such rule, or no setting may change it.
    """
    rule = written
    if became := moved(written, catalogue.rules):
        said = origin.fault(what_became_of(written, became), written, of_key=True)
        notes[str(said)] = None
        if became.now is None:
            return None
        rule = became.now
    _known(catalogue, rule, origin)
    if rule in INCOMPLETE:
        raise origin.fault(f"every run keeps {rule} as it is", rule, of_key=True)
    return rule


def _known(catalogue: Catalogue, rule: str, origin: Origin) -> None:
    if rule not in catalogue.rules:
        hint = _of_several(catalogue, rule) or did_you_mean(rule, catalogue.rules, own_words=False)
        hint = hint or "; `govlint rules` lists them all"
        raise origin.fault(f'there is no rule "{rule}"{hint}', rule, of_key=True)


def _of_several(catalogue: Catalogue, name: str) -> str:
    """Say of what several rules have in common that each of them is set by itself."""
    sorts: Mapping[str, Collection[str]] = {
        "theme": catalogue.themes,
        "authority": list(Authority),
        "profile": catalogue.profiles,
    }
    sort = next((sort for sort, names in sorts.items() if name in names), None)
    each = "each rule of it is named by itself, and `govlint rules` lists them"
    return f"; it is {with_article(sort)}: {each}" if sort else ""


def _chosen_otherwise(catalogue: Catalogue, name: str) -> str:
    """Say by which option something is chosen that is neither rule, theme nor authority."""
    if name in catalogue.profiles:
        return f"; it is a profile: {command_option('--profile', name)}"
    word = name.lower().removesuffix("s")
    severe = word in ("error", "warning", "info")
    return f"; it is a severity: {command_option('--fail-on', word)}" if severe else ""


def _named(
    catalogue: Catalogue, names: Iterable[str], option: str, notes: dict[str, None]
) -> set[str]:
    """Find the rules that ids, themes and authorities stand for."""
    found: set[str] = set()
    for written in (part.strip() for given in names for part in given.split(",")):
        if became := moved(written, catalogue.rules):
            notes[f"{option}: {what_became_of(written, became)}"] = None
            if became.now is None:
                continue
        name = current_id(written, catalogue.rules)
        by_authority = name in list(Authority)
        rules = {
            rule
            for rule in catalogue.rules
            if name in (rule, catalogue.rules.theme(rule))
            or (by_authority and catalogue.rules[rule].rule.authority == name)
        }
        if not rules and not by_authority:
            known = [*catalogue.rules, *catalogue.themes, *Authority]
            hint = did_you_mean(name, known, own_words=False) or _chosen_otherwise(catalogue, name)
            raise RuleFault(f'{option}: there is no rule, theme or authority "{name}"{hint}')
        found |= rules
    return found
