"""The file of known findings: how it is read, written, and held against a run."""

import json
import os
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from govlint.cli.ending import Unusable
from govlint.cli.files import write_whole
from govlint.cli.paths import from_here
from govlint.finding import Gone, Result
from govlint.lint.known import held_to
from govlint.report.formats import saved
from govlint.report.formats.restored import restored_gone
from govlint.report.misread import misread
from govlint.rulebook.catalogue import Catalogue

VERSION = 1


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Literal[1]
    findings: tuple[saved.Gone, ...]
    """What was found; the paths begin at the folder of the file."""


def read_baseline(path: Path, result: Result) -> list[Gone]:
    """Read the known findings, with their paths as the result shows them; raises `Unusable`."""
    home = path.resolve().parent
    shown = {Path(read).resolve(): read for read in result.texts}
    known = []
    for one in _read(path).findings:
        place = _resolved(home, one.path, path)
        named = shown.get(place, from_here(place).as_posix())
        known.append(replace(restored_gone(one), path=named))
    return known


def _resolved(home: Path, named: str, path: Path) -> Path:
    try:
        return (home / named).resolve()
    except ValueError:
        raise Unusable(f"{path}: not a baseline of govlint: {named} is no path") from None


def write_baseline(path: Path, findings: Iterable[Gone]) -> None:
    """Write findings, one a line, so that a change of one is a change of one line."""
    home = path.resolve().parent
    placed = [replace(one, path=_from(home, one.path)) for one in findings]
    placed.sort(key=lambda one: (one.path, one.rule, one.fingerprint))
    lines = ",\n".join(f"  {json.dumps(asdict(one), ensure_ascii=False)}" for one in placed)
    write_whole(path, f'{{\n "version": {VERSION},\n "findings": [\n{lines}\n ]\n}}\n')


def held_to_baseline(result: Result, path: Path, catalogue: Catalogue) -> Result:
    """Set the known findings aside; raises `Unusable`."""

    def looked_at(one: Gone) -> bool:
        asked = one.rule in result.seconds or one.rule not in catalogue.rules
        return asked and (one.path in result.texts or not _is_there(one.path))

    return held_to(result, str(path), read_baseline(path, result), looked_at, moved={})


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:  # a name that no file can have
        return False


def _read(path: Path) -> _File:
    try:
        return _File.model_validate_json(path.read_bytes().removeprefix(BOM_UTF8))
    except FileNotFoundError:
        way_out = f"`govlint baseline --output {path}` writes one"
        raise Unusable(f"{path}: there is no such baseline; {way_out}") from None
    except OSError as error:
        raise Unusable(f"{path}: cannot be read: {error.strerror}") from None
    except ValidationError as error:
        why = misread(error, "baseline", "; delete it, and write it anew with `govlint baseline`")
        raise Unusable(f"{path}: {why}") from None


def _from(home: Path, path: str) -> str:
    """Name a path from a folder, or as it is where there is no way from there."""
    try:
        return Path(os.path.relpath(Path(path).resolve(), home)).as_posix()
    except ValueError:  # another drive
        return path
