"""Checks a folder against a revision."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from command import govlint


class Ended(NamedTuple):
    """How a run ended, the entities of what was new, known and gone, and all that it said."""

    code: int
    new: list[str]
    known: list[str]
    gone: list[str]
    err: str
    out: str


def since(
    folder: Path, revision: str = "main~1", *paths: str, also: Mapping[str, str] | None = None
) -> Ended:
    """Run `govlint check --since` in a folder."""
    asked = ("check", *paths, f"--since={revision}", "--format", "json")
    run = govlint(*asked, cwd=folder, also=also)
    data = run.data if run.out else {"findings": [], "earlier": {"known": [], "gone": []}}
    found = (data["findings"], data["earlier"]["known"], data["earlier"]["gone"])
    new, known, gone = ([one["entity"] for one in some] for some in found)
    return Ended(run.code, new, known, gone, run.err, run.out)
