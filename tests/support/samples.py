"""Structures whose results are told in every format, and how they come to be told."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from command import TODAY, govlint, write
from govlint.report.formats import BINARY, FORMATS, written
from govlint.report.formats.saved_reader import read_result
from govlint.rulebook.catalogue import load_catalogue

SMALL = """\
govlint: 1
name: Small
organisations:
  trust: {name: Larkfield Trust}
forums:
  trustees:
    name: Board of Trustees
    form: board
    of: trust
    members:
      - {seat: Chair, capacity: chair}
      - {seat: Trustee, count: 24}
  finance:
    name: Finance Committee
    form: committee
    of: trust
    accountable_to: [trustees, governors]
    members:
      - {seat: Chair, capacity: chair}
      - {seat: Trustee, count: 3}
  appeals:
    name: Appeals Panel
    form: committee
    of: trust
    accountable_to: trustees
    members:
      - {seat: Chair, capacity: chair}
      - {seat: Panel member, count: 2}
    quorum: {min: 3}
    explain:
      quorum-is-everyone:
        reason: The same three people hear an appeal.
        by: Board of Trustees
        until: 2027-08-31
  governors:
    name: Council of Governors
    form: council-of-governors
    of: trust
    members:
      - {seat: Chair, capacity: chair}
      - {seat: Governor, count: 9}
"""
"""Two findings, one of them with other places, and one that is explained."""

BEFORE = """\
govlint: 1
name: Larkfield Trust
forums:
  trustees: {name: Trustees, form: board, members: [{seat: Trustee, count: 24}]}
  council:
    name: Council
    form: advisory-group
    accountable_to: trustees
    members: [{seat: Member, count: 30}]
  appeals:
    name: Appeals Panel
    form: committee
    accountable_to: trustees
    members: [{seat: Chair, capacity: chair}, {seat: Member, count: 2}]
    quorum: {min: 3}
    explain:
      quorum-is-everyone: {reason: The same three hear all., by: Trustees, until: 2027-08-31}
  estates: {name: Estates, form: committee}
  library: {name: Library, form: committee}
"""
AFTER = (
    BEFORE.replace("count: 24", "count: 25")
    .replace("count: 30", "count: 28")
    .replace(
        "estates: {name: Estates, form: committee}",
        "estates: {name: Estates, form: committee, accountable_to: trustees}\n"
        "  premises: {name: Premises, form: committee, members: []}",
    )
)
"""A change that mends a finding, betters one, worsens one, keeps one and brings others."""

MANY = "govlint: 1\nname: Many\nforums:\n" + "".join(
    f"  f{number}: {{name: Forum {number}, form: committee}}\n" for number in range(300)
)
BROKEN = "govlint: 1\nname: Broken\nforums: {a: {form: comittee}}\n"
EMPTY = '{"version": 1, "as_of": "2026-11-21", "structures": [], "findings": [], "explained": [], \
"coverage": [], "summary": {"error": 0, "warning": 0, "info": 0, "explained": 0}}'


@cache
def saved(structure: str, before: str = "") -> str:
    """Check a structure, against a baseline of what it was before, and give the saved result."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        options = []
        if before:
            write(folder / "structure.yaml", before)
            govlint("baseline", "--as-of", TODAY, "-o", "known.json", cwd=folder)
            options = ["--baseline", "known.json"]
        write(folder / "structure.yaml", structure)
        return govlint("check", "--as-of", TODAY, "-f", "json", *options, cwd=folder).out


def told(form: str, text: str) -> str:
    """Write a saved result in a format."""
    return written(form, read_result(text), load_catalogue().rules)


def all_formats(folder: Path, *command: str) -> dict[str, str]:
    """Write a result in every format for machines at one go, and read what was written."""
    folder.mkdir(exist_ok=True)
    asked = {form: folder / f"result.{form}" for form in FORMATS if form not in ("text", *BINARY)}
    pairs = [word for form, path in asked.items() for word in ("-f", form, "-o", str(path))]
    govlint(*command, *pairs, cwd=folder.parent)
    return {form: path.read_bytes().decode() for form, path in asked.items()}
