"""Rules in force in a run, with their numbers: profiles, settings, select and ignore."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from govlint.finding import INCOMPLETE
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.changed_rule import RuleChange, with_changes
from govlint.rulebook.named_rules import rule_to_set, rules_named
from govlint.rulebook.profile_lines import BY_DEFAULT, in_turn, lineage
from govlint.rulebook.rule_setting import OFF, Setting
from govlint.rulebook.source_file import Origin

DEFAULT_PROFILE = "core"


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
        rule = rule_to_set(catalogue, written, choice.set_at, notes)
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
        wanted = rules_named(catalogue, choice.select, "--select", notes)
        off = {rule: origin for rule, origin in off.items() if rule not in wanted}
    wanted |= {*catalogue.rules.always()}
    ignored = rules_named(catalogue, choice.ignore, "--ignore", notes) & wanted
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
            if rule := rule_to_set(catalogue, written, rules, notes):
                given.setdefault(rule, []).append(GivenSetting(rules.inside(written), setting))
    return given
