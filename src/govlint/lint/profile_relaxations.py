"""Relaxations by profiles of the user's own: what their files make of rules, chosen by command."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from govlint.finding import Settings
from govlint.lint.relaxations import by_weight, only_listing
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.leniency import Leniency, leniency
from govlint.rulebook.moved_rules import current_id
from govlint.rulebook.rule import Rule
from govlint.rulebook.rule_folder import lies_in
from govlint.rulebook.selection import BY_DEFAULT, DEFAULT_PROFILE, Choice, chosen, in_turn


def settings_of_profiles(
    catalogue: Catalogue,
    choice: Choice,
    rules: Sequence[Rule],
    asked: Collection[Path],
    configured: Collection[Path],
    told: Sequence[Settings],
) -> Iterator[Settings]:
    """Say what each profile loosens that stands in a folder which the configuration does not name.

    The command line names the folder, or the configuration of other structures. Such a file belongs
    to a repository as its configuration does, and neither excuses what the other says as well.
    What is loosened is said of the last profile that speaks of the rule, unless it is `told` of the
    configuration; whoever chooses a shipped one knows what it holds.
    """
    of_command = all(origin.kind == "command" for _, origin in choice.profiles)

    def is_unsaid(name: str) -> bool:
        folder = catalogue.sheets[name].path.parent
        chosen_here = of_command or lies_in(folder, asked)
        return chosen_here and not catalogue.is_shipped(name) and not lies_in(folder, configured)

    own = [name for name in in_turn(catalogue, choice.profiles) if is_unsaid(name)]
    if not own:
        return
    strict = by_weight(chosen(only_listing(catalogue, own), replace(choice, settings={})))
    found = _beside(told, leniency((one.rule for one in strict), rules))
    speaks = {
        current_id(written, catalogue.rules): name
        for name in own
        for written in catalogue.profiles[name].rules
    }
    for name in own:
        if any(said := _said_by(name, found, speaks)):
            yield Settings(catalogue.sheets[name].path.as_posix(), *said)


def settings_without_default(
    catalogue: Catalogue, choice: Choice, rules: Sequence[Rule], told: Sequence[Settings]
) -> Iterator[Settings]:
    """Say what the default asks and profiles of the user's own on the command line do not.

    Who names a shipped one beside them, or one that extends it, has chosen by what to be held.
    """
    names = [*in_turn(catalogue, choice.profiles)]
    of_command = all(origin.kind == "command" for _, origin in choice.profiles)
    if not of_command or any(map(catalogue.is_shipped, names)):
        return
    default = replace(choice, profiles=[(DEFAULT_PROFILE, BY_DEFAULT)], settings={})
    strict = by_weight(chosen(catalogue, default))
    off, *_ = _beside(told, leniency((one.rule for one in strict), rules))
    if off:
        yield Settings(catalogue.sheets[names[-1]].path.as_posix(), off)


def _beside(told: Sequence[Settings], found: Leniency) -> Leniency:
    """Leave out what is told already."""
    said = Leniency(
        tuple(rule for one in told for rule in one.off),
        tuple(rule for one in told for rule in one.changed),
        tuple(rule for one in told for rule in one.lowered),
    )
    pairs = zip(found, said, strict=True)
    return Leniency(*(tuple(rule for rule in some if rule not in known) for some, known in pairs))


def _said_by(name: str, found: Leniency, speaks: Mapping[str, str]) -> Leniency:
    return Leniency(*(tuple(rule for rule in some if speaks.get(rule) == name) for some in found))
