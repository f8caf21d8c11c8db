"""A structure to check: its root, its rules, and what is said of its settings."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.lint.loosened_settings.beside_parts import settings_of_parts
from govlint.lint.reading.texts import Texts
from govlint.result import Settings
from govlint.rulebook.rule import Rule


class LintTask(NamedTuple):
    """One root file, the name it is shown by, and the rules that it is held to."""

    root: Path
    shown: str
    rules: Sequence[Rule]
    settings: Sequence[Settings] = ()
    """What its configuration and the profiles of the user's own loosened, if anything."""
    texts: Texts | None = None
    """The texts to read in the place of files."""
    called: Callable[[Graph], Mapping[str, str]] | None = None
    """Gives what ids are called in the version that this one is compared with."""
    profiles: Collection[str] = ()
    """The names of the sets of rules that it is held to."""
    compared: bool = True
    """Whether it may be compared with an earlier state, so that what is held back is kept."""
    without_settings: Mapping[str, Rule] = MappingProxyType({})
    """The rules that its configuration changes, as they would be without it."""
    asked_anyway: Mapping[str, Rule] | None = None
    """The rules that would be asked without any settings; nothing where there are none."""
    known: Collection[str] | None = None
    """The rules that its explanations may name: the shipped ones, and those of its own folders."""
    links: Sequence[Path] = ()
    """The names by which it was found that have a link in them."""

    def settings_with(self, parts: Iterable[str]) -> Sequence[Settings]:
        """Give what is said of settings, and of those beside parts that are read as files."""
        beside = settings_of_parts(self.root, parts) if self.texts is None else ()
        return [*beside, *self.settings]
