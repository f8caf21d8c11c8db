"""Compiler of rules: writes a folder of rule files as the one file that a wheel holds."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from govlint.rulebook import bibliography, moved_rules
from govlint.rulebook.frozen_models import freeze
from govlint.rulebook.rule import Profile, Rule
from govlint.rulebook.rule_folder import rule_files
from govlint.rulebook.shipped_rules import PROFILES
from govlint.rulebook.source_file import read_sheet

LISTS = (bibliography.FILE_NAME, moved_rules.FILE_NAME)
"""Files at the top of the folder that are no rules."""


def compiled_from(folder: Path) -> str:
    """Compile a folder of rules; the hash tells by which files."""
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in _lines(folder))


def _lines(folder: Path) -> Iterator[Any]:
    paths = {path.relative_to(folder).as_posix(): path for path in rule_files(folder)}
    yield {"hash": hash_of(folder), "files": list(paths)}
    for name, path in paths.items():
        data = read_sheet(path).document.data
        yield data
        yield None if name in LISTS else freeze(_model(path, data))


def _model(path: Path, data: Mapping[str, Any]) -> Rule | Profile:
    kind = Profile if path.parent.name == PROFILES else Rule
    return kind.model_validate(data)


def hash_of(folder: Path) -> str:
    """Hash the names and bytes of a folder's rule files."""
    found = sha256()
    for path in rule_files(folder):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()
