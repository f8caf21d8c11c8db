"""`fix` takes out no explanation that is needed once the rest is mended."""

from pathlib import Path

import pytest

from command import TODAY, govlint, write

WHY = "      RULE: {reason: The same three hear all., by: The Board, until: 2027-01-31}\n"
TEXT = f"""\
govlint: 1
name: Larkfield
organisations: {{trust: {{name: The Trust, kind: company}}}}
posts:
  head: {{title: Head, organisation: trust}}
  deputy: {{title: Deputy, organisation: trust}}
  bursar: {{title: Bursar, organisation: trust}}
forums:
  board: {{name: The Board, form: board, of: trust, members: [head, deputy, bursar]}}
  panel:
    name: Appeals Panel
    form: committee
    of: trust
    accountable_to: board
    members:
      - {{seat: Chair, capacity: chair}}
      - {{seat: Panel members, count: 2}}
    quorum: {{min: 3}}
    explain:
{WHY.replace("RULE", "quorum-is-everyone")}"""
SEATS = "{seat: Panel members, count: 2}"
MISREAD = {
    "seats": "Panel members (2)",
    "a member twice": "head\n      - head\n      - deputy",
}


def _fixed(path: Path, text: str) -> str:
    govlint("fix", write(path / "structure.yaml", text), "--as-of", TODAY)
    return (path / "structure.yaml").read_text()


@pytest.mark.parametrize("slip", MISREAD)
def test_an_explanation_stays_that_the_same_run_makes_needed(tmp_path: Path, slip: str) -> None:
    fixed = _fixed(tmp_path, TEXT.replace(SEATS, MISREAD[slip]))
    assert WHY.replace("RULE", "quorum-is-everyone") in fixed


def test_an_explanation_stays_while_a_reference_leads_nowhere(tmp_path: Path) -> None:
    text = TEXT.replace(SEATS, "zanzibar")
    assert _fixed(tmp_path, text) == text


def test_an_explanation_that_nothing_needs_goes_after_the_rest(tmp_path: Path) -> None:
    idle = TEXT.replace("quorum-is-everyone", "forum-too-large").replace(
        "- {seat: Panel", "- {seat: Panel"
    )
    slipped = idle.replace(SEATS, MISREAD["seats"])
    assert _fixed(tmp_path, slipped) == idle[: idle.index("    explain:")]
