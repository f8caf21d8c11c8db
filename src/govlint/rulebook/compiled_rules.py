"""Compiled rules: the shipped rule files as one JSON file in the wheel, so that no YAML is read."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

NAME = "_rules.json"


@cache
def compiled_rules() -> Mapping[str, Any]:
    """Give the plain data of each shipped file by its path; nothing in a checkout."""
    path = Path(__file__).parents[1] / NAME
    if not path.is_file():
        return {}
    rules: Mapping[str, Any] = json.loads(path.read_bytes())["rules"]
    return rules


def compiled_from(folder: Path) -> str:
    """Compile a folder of rules; the hash tells by which files."""
    from govlint.rulebook.rule_folder import rule_files
    from govlint.rulebook.source_file import read_sheet

    paths = rule_files(folder)
    rules = {path.relative_to(folder).as_posix(): read_sheet(path).document.data for path in paths}
    return json.dumps({"hash": hash_of(folder), "rules": rules}, ensure_ascii=False)


def hash_of(folder: Path) -> str:
    """Hash the names and bytes of a folder's rule files."""
    from govlint.rulebook.rule_folder import rule_files

    found = sha256()
    for path in rule_files(folder):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()
