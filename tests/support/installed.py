"""Packages that are installed beside govlint, and a rule that asks their checks."""

import os
from pathlib import Path

RULE = """\
id: {id}
summary: Something is so.
why: Because.
fix: Do it.
severity: warning
authority: convention
check: {check}
"""


def site(*folders: Path) -> dict[str, str]:
    """Let Python find packages in more folders, as an environment with them installed does."""
    already = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": os.pathsep.join(filter(None, [*map(str, folders), already]))}
