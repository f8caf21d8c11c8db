"""Files that are put into the page, and what the command line finds in them."""

from pathlib import Path
from typing import Any

from command import ROOT, TODAY, govlint

RIVERFORD = ROOT / "examples" / "riverford"


def riverford_texts() -> dict[str, bytes]:
    """Give the files of Riverford as a folder that is dropped."""
    return {
        path.relative_to(RIVERFORD.parent).as_posix(): path.read_bytes()
        for path in sorted(RIVERFORD.rglob("*.yaml"))
    }


def riverford_workbook(folder: Path) -> Path:
    """Write Riverford as a workbook."""
    path = folder / "riverford.xlsx"
    assert govlint("export", RIVERFORD, "--output", path, "--as-of", TODAY).code == 0
    return path


def found_by_command(path: Path) -> list[Any]:
    """Give the messages of a check, with the cells where they stand."""
    run = govlint("check", path.name, "-f", "json", "--as-of", TODAY, cwd=path.parent)
    return [one["message"] for one in run.data["findings"]]
