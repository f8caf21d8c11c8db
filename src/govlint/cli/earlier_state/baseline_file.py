"""Baseline: the file of known findings, how it is read and written."""

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from govlint.cli.earlier_state.baseline_sight import place_in_sight
from govlint.cli.reading_and_writing import read_whole, real, write_whole
from govlint.files.border import Border
from govlint.files.way import LONGEST_PATH
from govlint.lint.earlier.comparison import joined
from govlint.lint.reading.paths import from_here
from govlint.refusal import Refusal
from govlint.report.formats import saved_schema
from govlint.report.formats.json import past_data
from govlint.report.formats.saved_faults import misread
from govlint.report.formats.saved_reader import restored_gone
from govlint.report.json_text import as_json_line
from govlint.result import Gone, Result
from govlint.rulebook.moved_rules import current_id
from govlint.structure.command_words import command_word

VERSION = 2

MEND = "; mend that line, take the file as it was before, or write it anew with `govlint baseline`"
"""What to do about a baseline that is no JSON any more, be it by one line or cut or empty."""

ANEW = "; delete it, and write it anew with `govlint baseline`"
"""What to do about a baseline of another version."""


class Baseline(NamedTuple):
    """Known findings, with all paths as a result shows them."""

    findings: Collection[Gone]
    structures: Mapping[str, str]
    """The root files that were looked at, with names; none in a baseline of version 1."""
    as_of: date | None = None
    """The day by which they were judged; none in early baselines."""
    otherwise: Collection[str] = ()
    """The rules with findings that were asked otherwise than by their own files."""


class _Known(saved_schema.SavedGone):
    note: str = ""
    """What somebody wrote beside it."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Literal[1, 2]
    as_of: date | None = None
    structures: dict[str, str] | tuple[str, ...] = ()
    """The root files with the names of their structures; early baselines have no names.

    All paths begin at the folder of the file.
    """
    asked_otherwise: tuple[str, ...] = ()
    """The rules with findings that settings or sets of rules had changed."""
    findings: saved_schema.Several[_Known]


def read_baseline(
    path: Path, result: Result, rules: Container[str], borders: Sequence[Border]
) -> Baseline:
    """Read the known findings, with paths as the result shows them; raises `Refusal`.

    Rules stand there by the ids that they have now.
    """
    home = real(path).parent
    shown = {real(Path(read)): read for read in result.texts}

    @cache
    def named(given: str) -> str:
        place = _resolved(home, given, path, borders)
        return shown.get(place, from_here(place).as_posix())

    file = _read(path)
    known = [placed(restored_gone(one), named) for one in file.findings]
    known = [_as_called_now(one, rules) for one in known]
    roots = (
        file.structures if isinstance(file.structures, dict) else dict.fromkeys(file.structures, "")
    )
    structures = {named(root): name for root, name in roots.items()}
    otherwise = [current_id(rule, rules) for rule in file.asked_otherwise]
    return Baseline(known, structures, file.as_of, otherwise)


def _as_called_now(one: Gone, rules: Container[str]) -> Gone:
    unsaid = tuple(replace(told, rule=current_id(told.rule, rules)) for told in one.unsaid)
    return replace(one, rule=current_id(one.rule, rules), unsaid=unsaid)


def placed(one: Gone, named: Callable[[str], str]) -> Gone:
    """Give a finding with other paths."""
    return replace(one, path=named(one.path), structures=tuple(map(named, one.structures)))


def _resolved(home: Path, named: str, path: Path, borders: Sequence[Border]) -> Path:
    if len(named) > LONGEST_PATH:
        raise Refusal(f"{path}: not a baseline of govlint: no path is so long as one in it")
    try:
        return place_in_sight(home, named, borders)
    except ValueError:
        raise Refusal(f"{path}: not a baseline of govlint: {named} is no path") from None


def write_baseline(path: Path, known: Baseline, place: Callable[[str], Path]) -> None:
    """Write findings, one a line, so that a change of one is a change of one line.

    `place` gives where a file that is shown by a path stands.
    """
    home, structures, day = real(path).parent, known.structures, known.as_of
    named = cache(lambda given: _from(home, place(given), given))
    findings = joined(placed(one, named) for one in known.findings)
    findings.sort(key=lambda one: (one.path, one.rule, one.fingerprint, one.message))
    lines = ",\n".join(f"  {as_json_line(past_data(one))}" for one in findings)
    roots = as_json_line({named(root): structures[root] for root in sorted(structures, key=named)})
    judged = f' "as_of": "{day}",\n' if day else ""
    found = {rule for one in findings for rule in (one.rule, *(told.rule for told in one.unsaid))}
    if otherwise := sorted(found.intersection(known.otherwise)):
        judged += f' "asked_otherwise": {as_json_line(otherwise)},\n'
    write_whole(
        path,
        f'{{\n "version": {VERSION},\n{judged} "structures": {roots},\n "findings": [\n{lines}'
        "\n ]\n}\n",
    )


def _read(path: Path) -> _File:
    try:
        return _File.model_validate_json(read_whole(path, "a baseline").removeprefix(BOM_UTF8))
    except FileNotFoundError:
        way_out = f"`govlint baseline --output {command_word(path)}` writes one"
        raise Refusal(f"{path}: there is no such baseline; {way_out}") from None
    except OSError as error:
        raise Refusal(f"{path}: cannot be read: {error.strerror}") from None
    except ValidationError as error:
        why = misread(error, "baseline", MEND, ANEW)
        raise Refusal(f"{path}: {why}") from None


def _from(home: Path, place: Path, shown: str) -> str:
    """Name a place from a folder, or as it is shown where there is no way from there."""
    try:
        return Path(os.path.relpath(place, home)).as_posix()
    except ValueError:  # another drive
        return shown
