"""Endings of workbooks: which files are read as one, and why others are not."""

from collections.abc import Mapping
from pathlib import Path

ENDINGS = (".xlsx", ".ods")
"""The endings of files that are read as workbooks."""

LOCK = "~$"
"""How the file begins by which Excel and Word know that another is open."""

LOCKS = (LOCK, ".~lock.")
"""How such files begin, LibreOffice's among them."""

NEAR_ENDINGS: Mapping[str, str] = {
    ".xls": "is of a form from before 2007",
    ".xlsm": "may hold macros",
    ".xlsb": "is in a form that only Excel reads",
    ".xltx": "is a template",
    ".fods": "is a flat file of one sheet after the other",
    ".numbers": "is of Numbers",
}
"""Workbooks of other forms, and what keeps them from being read."""


PROTECTED = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that a password closes, and one from before 2007."""

WHY_PROTECTED = (
    "a password protects it, or it is from before 2007; save it as .xlsx without a password"
)


class WorkbookFault(Exception):
    """A file is not a workbook that is read; says why."""


class NoSheets(WorkbookFault):
    """A workbook has none of the sheets that are read."""

    said = "it has none of the sheets that are read, such as Forums"

    def __init__(self) -> None:
        super().__init__(
            f"{self.said}; `govlint template` writes an empty one, and a list of one's own is "
            "read by `govlint import` when it is saved as CSV"
        )


def is_workbook(path: Path) -> bool:
    """Tell by its ending whether a file is read as a workbook."""
    return path.suffix.lower() in ENDINGS


def why_not(path: Path) -> str | None:
    """Say of a workbook of another form, or of the mark of one, why it is not read."""
    if path.name.startswith(LOCKS):
        return "the mark of a file that is open in another program; name the file itself"
    reason = NEAR_ENDINGS.get(path.suffix.lower())
    return f"this workbook {reason}; save it as .xlsx or .ods" if reason else None
