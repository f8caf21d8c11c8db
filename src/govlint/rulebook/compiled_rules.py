"""Compiled rules: the shipped rule files as one file in the wheel, so that no YAML is read.

It has a line of JSON for the hash and the names of the files, and two for each file: its plain
data, and the rule or profile, frozen, which is made without validation. Each is read when it is
asked for.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from govlint.rulebook.frozen_models import thaw

NAME = "_rules.jsonl"


class CompiledFile(NamedTuple):
    """A shipped file as two lines of JSON."""

    plain: bytes
    frozen: bytes

    def data(self) -> Mapping[str, Any]:
        """Give the file as plain data."""
        read: Mapping[str, Any] = json.loads(self.plain)
        return read

    def model(self) -> Any:
        """Make the rule or the profile; none where the file is something else."""
        return thaw(json.loads(self.frozen))


@cache
def compiled_rules() -> Mapping[str, CompiledFile]:
    """Give each shipped file by its path; nothing in a checkout."""
    path = Path(__file__).parents[1] / NAME
    if not path.is_file():
        return {}
    head, *lines = path.read_bytes().split(b"\n")
    files = json.loads(head)["files"]
    return dict(zip(files, map(CompiledFile, lines[::2], lines[1::2]), strict=True))
