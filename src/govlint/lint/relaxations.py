"""What a configuration loosens: its run is held to the one that would be without it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govlint.config import Configuration, find_displaced
from govlint.finding import Settings
from govlint.lint.paths import from_here
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.leniency import Leniency, leniency
from govlint.rulebook.rule import Rule
from govlint.rulebook.selection import BY_DEFAULT, DEFAULT_PROFILE, Choice, chosen, lineage
from govlint.rulebook.source_file import Origin

LAX = ("error", "never")
"""What lets more pass than a run does by default."""


def settings_of(
    catalogue: Catalogue,
    config: Configuration,
    choice: Choice,
    rules: Sequence[Rule],
    fail_on: tuple[str, Origin],
) -> Settings | None:
    """Say what a configuration loosens; None where that is nothing."""
    if config.path is None:
        return None
    found = _leniency(catalogue, choice, rules)
    bar, origin = fail_on
    lax = config.says.fail_on if bar in LAX and origin.kind == "configuration" else None
    above = find_displaced(config.path)
    if not (any(found) or lax or above):
        return None
    instead_of = from_here(above).as_posix() if above else None
    return Settings(config.path.as_posix(), *found, lax, instead_of)


def _leniency(catalogue: Catalogue, choice: Choice, rules: Sequence[Rule]) -> Leniency:
    profiles = list(_unloosened(catalogue, choice))
    if not choice.settings and profiles == choice.profiles:
        return Leniency((), (), ())
    plain = chosen(catalogue, replace(choice, profiles=profiles, settings={}))
    return leniency((one.entry.rule for one in plain.kept), rules)


def _unloosened(catalogue: Catalogue, choice: Choice) -> Iterator[tuple[str, Origin]]:
    """Give the profiles of the command line, else the default and the configured that are shipped.

    A profile of the repository's own is its setting; what it extends is not.
    """
    if all(origin.kind == "command" for _, origin in choice.profiles):
        yield from choice.profiles
        return
    yield DEFAULT_PROFILE, BY_DEFAULT
    for name, _ in choice.profiles:
        for one in lineage(catalogue, name):
            if catalogue.is_shipped(one):
                yield one, BY_DEFAULT
