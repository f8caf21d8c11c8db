"""Results made by hand, and results of runs, for the tests of formats."""

from datetime import date
from pathlib import Path

from command import govlint
from govlint.finding import (
    Authority,
    Checked,
    Earlier,
    Explained,
    Finding,
    Gone,
    Place,
    Related,
    Result,
    Severity,
)
from govlint.report.formats import FORMATS

DAY = date(2026, 11, 21)
MACHINE = ("sarif", "junit", "gitlab", "github", "azure", "csv")
"""The formats that programs of others read."""

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
    accountable_to: [trustees, appeals]
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
"""
"""Two findings, one of them with other places, and one that is explained."""


def all_formats(folder: Path, *command: str) -> dict[str, str]:
    """Write a result in every format for machines at one go, and read what was written."""
    folder.mkdir(exist_ok=True)
    asked = {form: folder / f"result.{form}" for form in FORMATS if form != "text"}
    pairs = [word for form, path in asked.items() for word in ("-f", form, "-o", str(path))]
    govlint(*command, *pairs, cwd=folder.parent)
    return {form: path.read_bytes().decode() for form, path in asked.items()}


def one(text: str = "a", **changed: object) -> Finding:
    """Make a finding of a rule that no catalogue knows, with a text wherever one can be."""
    other = Related(text, Place(text, 7, 2, 7, 3), text)
    values = {
        "rule": text,
        "severity": Severity.WARNING,
        "authority": Authority.LAW,
        "message": text,
        "place": Place(text, 3, 5, 3, 9),
        "entity": text,
        "key_path": ("forums", text, 0),
        "related": (other,),
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**{**values, **changed})  # type: ignore[arg-type]


def result(*findings: Finding, **changed: object) -> Result:
    """Make a result of one structure."""
    values = {"explained": [], "coverage": [], "structures": [Checked("a.yaml", "A", {})]}
    return Result(as_of=DAY, findings=findings, **{**values, **changed})  # type: ignore[arg-type]


def saying(text: str) -> Result:
    """Make a result that says a text wherever it can: open, explained, known and gone."""
    return result(
        one(text),
        explained=[Explained(one(text, fingerprint="b"), text, text, DAY)],
        earlier=Earlier(text, [one(text, fingerprint="c")], [Gone("d", text, text, text, text)]),
        structures=[Checked(text, text, {})],
    )
