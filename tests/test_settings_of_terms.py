"""What changes the terms by which days are counted is said beside what is due, and in papers."""

import re
from pathlib import Path

import pytest

from command import govlint, write
from govlint.cli.choices import PAPERS

DUE = """\
govlint: 1
name: A
organisations: {t: {name: T}, u: {name: U}}
people: {ann: {name: Ann}}
posts:
  x: {title: Finance Lead, organisation: t, holder: ann}
  y: {title: Estates Lead, organisation: t, holder: vacant, vacant_since: 2025-11-15}
forums:
  b: {name: Board, form: board, of: t, terms_of_reference: {approved_on: 2024-11-01}}
agreements: {g: {name: Lease, parties: [t, u]}}
outcomes: {o: {name: Falls, owner: b, priority: true, reviewed_on: 2025-06-01}}
interests: {i: {person: ann, organisation: u, declared_on: 2024-12-01}}
"""
LATE = """\
set:
  priorities-not-reviewed: {grace_days: 9999}
  interest-not-reviewed: {at_most: 999}
  post-left-vacant: {grace_days: 9999}
  overdue-tor-review: {or_since: {field: terms_of_reference.approved_on, months: 999}}
"""
DAY = ("--as-of", "2026-01-01")
SETTINGS = re.compile(r"\d+ questions? w\w+ left out or asked less strictly than usual\.\n")
COUNTING = ["calendar", "interests", "register"]


def paper(folder: Path, name: str) -> tuple[str, str]:
    """Give a paper without its line on settings, and what is said beside it."""
    where = [] if name != "terms" else ["--forum", "b"]
    form = PAPERS[name][-1]
    run = govlint("export", "--to", name, *where, *DAY, "-f", form, "-o", "-", cwd=folder)
    return SETTINGS.sub("", run.out), run.err


@pytest.mark.parametrize("name", sorted({*PAPERS} - {"comply"}))  # it is about the rules asked
def test_a_paper_that_changed_terms_make_another_says_whose_terms_they_are(
    tmp_path: Path, name: str
) -> None:
    write(tmp_path / "structure.yaml", DUE)
    before, _ = paper(tmp_path, name)
    write(tmp_path / ".govlint.yaml", LATE)
    after, said = paper(tmp_path, name)
    assert (before != after) <= (name in COUNTING)
    assert ("interest-not-reviewed" in said and ".govlint.yaml" in said) == (name in COUNTING)


@pytest.mark.parametrize("name", ["calendar", "interests"])
def test_those_papers_are_others_by_the_terms(tmp_path: Path, name: str) -> None:
    write(tmp_path / "structure.yaml", DUE)
    before, _ = paper(tmp_path, name)
    write(tmp_path / ".govlint.yaml", LATE)
    assert paper(tmp_path, name)[0] != before


def test_a_file_is_named_once_beside_a_paper(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", DUE)
    write(tmp_path / ".govlint.yaml", f"{LATE}  no-chair: off\nfail_on: never\n")
    _, said = paper(tmp_path, "calendar")
    assert (said.count(".govlint.yaml"), "no-chair" in said, "fails a run" in said) == (
        1, True, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        ("gov/.govlint.yaml", "gov/.govlint.yaml holds instead of .govlint.yaml."),
        ("gov/.git/HEAD", "gov is not held to .govlint.yaml."),
    ],
)
def test_what_lays_stricter_terms_aside_is_said_beside_what_is_due(
    tmp_path: Path, inside: str, sentence: str
) -> None:
    write(tmp_path / "gov" / "structure.yaml", DUE)
    write(tmp_path / ".govlint.yaml", "set: {post-left-vacant: {grace_days: 14}}\n")
    write(tmp_path / inside, "{}\n")
    assert sentence in govlint("due", "gov", *DAY, cwd=tmp_path).out
