"""The file of known findings: how it is read, written, and held against a run."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from govlint.cli.paths import from_here
from govlint.cli.writing import Unusable, write_whole
from govlint.finding import Gone, Result
from govlint.lint.known import held_to
from govlint.rulebook.catalogue import Catalogue

VERSION = 1


class _Known(BaseModel):
    """A finding as the file keeps it; its path begins at the folder of the file."""

    fingerprint: str
    rule: str
    path: str
    entity: str | None
    message: str


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Literal[1]
    findings: list[_Known]


def read_baseline(path: Path, result: Result) -> list[Gone]:
    """Read the known findings, with their paths as the result shows them; raises `Unusable`."""
    home = path.resolve().parent
    shown = {Path(read).resolve(): read for read in result.texts}
    known = []
    for one in _read(path).findings:
        place = (home / one.path).resolve()
        named = shown.get(place, from_here(place).as_posix())
        known.append(Gone(one.fingerprint, one.rule, named, one.entity, one.message))
    return known


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
        return asked and (one.path in result.texts or not Path(one.path).exists())

    return held_to(result, str(path), read_baseline(path, result), looked_at)


def _read(path: Path) -> _File:
    try:
        return _File.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        way_out = f"`govlint baseline --output {path}` writes one"
        raise Unusable(f"{path}: there is no such baseline; {way_out}") from None
    except OSError as error:
        raise Unusable(f"{path}: cannot be read: {error.strerror}") from None
    except ValidationError as error:
        raise Unusable(f"{path}: {_why(error)}") from None


def _from(home: Path, path: str) -> str:
    """Name a path from a folder, or as it is where there is no way from there."""
    try:
        return Path(os.path.relpath(Path(path).resolve(), home)).as_posix()
    except ValueError:  # another drive
        return path


def _why(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    if first["loc"] == ("version",) and first["type"] == "literal_error":
        return (
            f"a baseline of version {first['input']}; this govlint reads version {VERSION}: "
            "write it anew with `govlint baseline`"
        )
    if first["type"] == "json_invalid":
        return f"not a baseline: {first['ctx']['error']}"
    return f"not a baseline of govlint: {'.'.join(map(str, first['loc']))}: {first['msg']}"
