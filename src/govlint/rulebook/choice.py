"""Which rules a run keeps, and with which numbers: profiles, settings, select and ignore."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from govlint.finding import Authority
from govlint.rulebook.catalogue import ALWAYS, Catalogue, Entry, RuleFault
from govlint.structure.words import did_you_mean

DEFAULT_PROFILE = "core"
Settings = Mapping[str, Mapping[str, Any] | Literal["off"]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user asked for; what stands later in the list of `chosen` wins."""

    profiles: Sequence[str] = (DEFAULT_PROFILE,)
    settings: Settings = field(default_factory=dict)
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()


def chosen(catalogue: Catalogue, choice: Choice) -> list[Entry]:
    """Give the rules of a run in the order of their ids; raises `RuleFault`."""
    changes = _from_profiles(catalogue, choice.profiles)
    wanted = set(changes) | catalogue.own
    for rule, setting in choice.settings.items():
        _known(catalogue, rule, "set")
        if setting != "off":
            wanted.add(rule)
            changes[rule] = [*changes.get(rule, []), ("set", setting)]
    if choice.select:
        wanted = _named(catalogue, choice.select, "--select")
    wanted |= {rule for rule in catalogue.rules if catalogue.rules.theme(rule) == ALWAYS}
    wanted -= {rule for rule, setting in choice.settings.items() if setting == "off"}
    wanted -= _named(catalogue, choice.ignore, "--ignore")
    rules = []
    for key in sorted(wanted):
        entry = catalogue.rules[key]
        for origin, change in changes.get(key, []):
            if change:
                entry = entry.changed(change, origin)
        rules.append(entry)
    return rules


def profiles_with(catalogue: Catalogue, rule: str) -> list[str]:
    """List the profiles that keep a rule, by themselves or from the one that they extend."""
    return [
        name
        for name in catalogue.profiles
        if any(rule in catalogue.profiles[one].rules for one in _lineage(catalogue, name))
    ]


def _from_profiles(
    catalogue: Catalogue, names: Iterable[str]
) -> dict[str, list[tuple[str, Mapping[str, Any]]]]:
    changes: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    for name in names:
        for profile in _lineage(catalogue, name):
            for rule, change in catalogue.profiles[profile].rules.items():
                _known(catalogue, rule, f"profile {profile}")
                changes.setdefault(rule, []).append((f"profile {profile}", change))
    return changes


def _lineage(catalogue: Catalogue, name: str) -> list[str]:
    """List a profile after the one that it extends."""
    lineage: list[str] = []
    wanted: str | None = name
    while wanted and wanted not in lineage:
        if wanted not in catalogue.profiles:
            hint = did_you_mean(wanted, catalogue.profiles, own_words=False)
            raise RuleFault(f'there is no profile "{wanted}"{hint}')
        lineage.append(wanted)
        wanted = catalogue.profiles[wanted].extends
    return lineage[::-1]


def _known(catalogue: Catalogue, rule: str, origin: str) -> None:
    if rule not in catalogue.rules:
        hint = did_you_mean(rule, catalogue.rules, own_words=False)
        raise RuleFault(f'{origin}: there is no rule "{rule}"{hint}')


def _named(catalogue: Catalogue, names: Iterable[str], option: str) -> set[str]:
    """Find the rules that ids, themes and authorities stand for."""
    found: set[str] = set()
    for name in (part.strip() for given in names for part in given.split(",")):
        by_authority = name in list(Authority)
        rules = {
            rule
            for rule in catalogue.rules
            if name in (rule, catalogue.rules.theme(rule))
            or (by_authority and catalogue.rules[rule].rule.authority == name)
        }
        if not rules and not by_authority:
            known = [*catalogue.rules, *catalogue.themes, *Authority]
            hint = did_you_mean(name, known, own_words=False)
            raise RuleFault(f'{option}: there is no rule, theme or authority "{name}"{hint}')
        found |= rules
    return found
