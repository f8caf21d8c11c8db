"""`fix`: what needs no judgement is mended, byte by byte, and nothing else is touched."""

from pathlib import Path

import pytest

from command import TODAY, govlint, write

TEXT = """\
govlint: 1
name: Small   # a remark
organisations: {icb: {name: The ICB, kind: icb}}
posts:
  director: {title: Director, organisation: icb}
  surveyor: {title: Surveyor, organisation: icb}
forums:
  board: {name: The Board, form: board, of: icb, members: [director, surveyor], quorum: {min: 2}}
  works:   # meets in the yard
    name: Works Group
    form: task-and-finish
    purpose: [assurance]
    ends: 2027-03-31
    accountable_to: [board]
    members:
      - director   # in the chair
      - surveyor
    quorum: {min: 2}  # both
decisions:
  spend: {name: Spend, type: spend, decided_by: director, value: {up_to: 250000}}
"""

MENDED = {
    "a key": ("    purpose:", "    purpos:"),
    "a key in braces": ("organisation: icb}\n  surveyor", "organistion: icb}\n  surveyor"),
    "a value": ("form: task-and-finish", "form: task-and-finnish"),
    "a value in braces": ("form: board,", "form: bord,"),
    "an id": ("      - surveyor", "      - surveyr"),
    "an id in brackets": ("[director, surveyor]", "[director, surveyr]"),
    "money": ("{up_to: 250000}", "{up_to: £250k}"),
    "money with a comma": ("{up_to: 250000}", "{up_to: 250,000}"),
    "a day": ("ends: 2027-03-31", "ends: 31 March 2027"),
    "a list": ("members: [director, surveyor]", 'members: "director, surveyor"'),
    "a number for keys": ("quorum: {min: 2}  # both", "quorum: 2  # both"),
    "a brace": ("quorum: {min: 2}  # both", "quorum: {min: 2  # both"),
    "a colon": ("    name: Works Group", "    name Works Group"),
    "a capacity": ("      - director   #", "      - Director   #"),
}


def _fix(path: Path, *words: str) -> tuple[int, str, str]:
    run = govlint("fix", path, *words, "--as-of", TODAY)
    return run.code, run.out, run.err


@pytest.mark.parametrize("slip", MENDED)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_slip_is_mended_and_nothing_else(tmp_path: Path, slip: str, line_break: str) -> None:
    right, wrong = MENDED[slip]
    assert TEXT.count(right) == 1
    before = TEXT.replace(right, wrong).replace("\n", line_break).encode()
    after = TEXT.replace("\n", line_break).encode()
    path = tmp_path / "structure.yaml"
    path.write_bytes(before)
    code, _, _ = _fix(path, "--diff")
    assert (code, path.read_bytes()) == (1, before)
    code, out, _ = _fix(path)
    assert (code, path.read_bytes()) == (0, after)
    assert out.startswith(f"{path}:")
    assert _fix(path)[:2] == (0, "")
    assert _fix(path, "--diff")[:2] == (0, "")


LEFT = {
    "a day that may be two": ("ends: 2027-03-31", "ends: 01/02/2027"),
    "an id near nothing": ("      - surveyor", "      - treasurer"),
    "two near ids": ("      - surveyor", "      - surveyox"),
}


@pytest.mark.parametrize("slip", LEFT)
def test_what_needs_judgement_is_left(tmp_path: Path, slip: str) -> None:
    text = TEXT.replace("posts:\n", "posts:\n  surveyors: {title: All, organisation: icb}\n")
    text = text.replace(*LEFT[slip])
    path = write(tmp_path / "structure.yaml", text)
    assert _fix(path)[:1] == (0,)
    assert path.read_text() == text
