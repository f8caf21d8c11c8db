"""Files that are put into the page, and what the command line finds in them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from command import ROOT, TODAY, govlint, write
from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file

SEVERITIES = ("error", "warning", "info")
RIVERFORD = ROOT / "examples" / "riverford"


def riverford_texts() -> dict[str, bytes]:
    """Give the files of Riverford as a folder that is dropped."""
    return {
        path.relative_to(RIVERFORD.parent).as_posix(): path.read_bytes()
        for path in sorted(RIVERFORD.rglob("*.yaml"))
    }


def riverford_workbook(folder: Path) -> Path:
    """Write Riverford as a workbook."""
    return write(folder / "riverford.xlsx", _exported())


@cache
def _exported() -> bytes:
    with TemporaryDirectory() as home:
        path = Path(home) / "riverford.xlsx"
        assert govlint("export", RIVERFORD, "--output", path, "--as-of", TODAY).code == 0
        return path.read_bytes()


def found_by_command(path: Path) -> list[Any]:
    """Give the messages of a check in the order of the page: the gravest first, then by place."""
    run = govlint("check", path.name, "-f", "json", "--as-of", TODAY, cwd=path.parent)
    found = sorted(run.data["findings"], key=lambda one: SEVERITIES.index(one["severity"]))
    return [one["message"] for one in found]


def sheets_of(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Give what stands below the headings of each sheet that is filled in."""
    for title, rows in sheets_of_file(path.read_bytes()).grids.items():
        if title != "Lists" and any(rows[1:]):
            yield (
                title,
                [[typed(cell) for cell in row] for row in rows[1 if title != "Start" else 2 :]],
            )
