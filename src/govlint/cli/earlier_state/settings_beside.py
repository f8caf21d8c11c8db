"""Settings beside an earlier version, where that is a path: those that judge neither version."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from govlint.cli.earlier_state.changed_settings import configured, files_in
from govlint.config import read_config
from govlint.document.decoding import TextFault
from govlint.files.content import content_of
from govlint.lint.sites import Site, config_for
from govlint.refusal import Refusal
from govlint.report.summary import MOST_NAMED, first_of
from govlint.rulebook.source_file import LARGEST, data_in


def settings_beside(pairs: Iterable[tuple[Site, Site]]) -> list[str]:
    """Name the configurations of structures whose other version is held to one that says else."""
    found = ((config_for(then.home), config_for(now.home)) for then, now in pairs)
    unlike = (one or other for one, other in found if one != other and not _say_same(one, other))
    return [path.as_posix() for path in dict.fromkeys(filter(None, unlike))]


def not_as_before(before: Path, after: Path, paths: Iterable[str]) -> str:
    """Say which settings judge both versions."""
    named = first_of([*paths], MOST_NAMED)
    return f"settings are not as in {before}, and those of {after} judge both: {named}"


def _say_same(one: Path | None, other: Path | None) -> bool:
    says = [_says(path) for path in (one, other)]
    return says[0] == says[1]


def _says(path: Path | None) -> tuple[Any, list[tuple[str, Any]]]:
    """Give what a configuration says, and the rules in the folders that it names."""
    if path is None:
        return None, []
    with suppress(Refusal):
        return read_config(path).says, [*_rules(path)]
    return path, []


def _rules(path: Path) -> Iterator[tuple[str, Any]]:
    for folder in configured([path]):
        for file in files_in(folder):
            said: Any = file
            with suppress(OSError, Refusal, TextFault):
                said = data_in(content_of(file, LARGEST))
            yield os.path.relpath(file, path.parent), said
