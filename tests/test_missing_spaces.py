"""Spaces that are missing behind a colon in braces: what is said, and that nothing is lost."""

import re
from pathlib import Path

import pytest

from command import TODAY, govlint, write
from mended import mended

CHAIR = "{seat: Chair, capacity: chair}"
MEMBER = "{seat: Trustee, count: 8, capacity: member}"
TRUST = "{name: Larkfield Trust, kind: academy-trust, statutory: true}"
GIVEN = "{from: board, to: head, matters: sign, limit: 50000}"
TEXT = f"""\
govlint: 1
name: Larkfield
organisations:
  larkfield: {TRUST}
posts:
  head: {{title: Head, organisation: larkfield}}
forums:
  board:
    name: The Board
    form: board
    of: larkfield
    members:
      - {CHAIR}
      - {MEMBER}
    quorum: {{fraction: 1/3, basis: constitution, min: 3}}
decisions:
  sign: {{name: Sign a contract, decided_by: head}}
delegations:
  to-head: {GIVEN}
"""
PAIRS = re.findall(r"(?<=, )\w+: [^,{}\n]+", TEXT)


def _fixed(path: Path, text: str) -> str:
    govlint("fix", write(path / "structure.yaml", text), "--as-of", TODAY)
    return (path / "structure.yaml").read_text()


@pytest.mark.parametrize("pair", PAIRS)
def test_a_key_without_its_space_is_no_part_of_the_value_before_it(pair: str) -> None:
    said, text = mended(TEXT.replace(pair, pair.replace(": ", ":")))
    shown = f"a colon and a space part a key from its value: write {pair}"
    assert (said.partition("; ")[2], text) == (shown, TEXT)


@pytest.mark.parametrize("braces", [CHAIR, MEMBER, TRUST, GIVEN])
@pytest.mark.parametrize("sign", [":", "=", " = ", ";"])
def test_several_keys_without_their_space_are_all_kept(
    tmp_path: Path, braces: str, sign: str
) -> None:
    first, *others = braces.split(", ")
    slipped = ", ".join([first, *(one.replace(": ", sign) for one in others)])
    assert _fixed(tmp_path, TEXT.replace(braces, slipped)) == TEXT


def test_several_keys_without_any_colon_are_all_kept(tmp_path: Path) -> None:
    slipped = "{seat: Trustee, count 8, capacity member}"
    assert _fixed(tmp_path, TEXT.replace(MEMBER, slipped)) == TEXT


def test_a_remark_without_its_space_stays_what_it_is(tmp_path: Path) -> None:
    noted = CHAIR.replace("}", ", x-note:ours}")
    slipped = TEXT.replace(CHAIR, noted.replace("capacity: ", "capacity:"))
    assert _fixed(tmp_path, slipped) == TEXT.replace(CHAIR, noted)
