"""`accept`: an explanation written where a finding is, and nothing that explains nothing."""

from pathlib import Path

import pytest

from command import TODAY, govlint, write

TEXT = """\
govlint: 1
name: Small
posts: {a: {}}
forums:
  board: {name: The Board, form: board, members: [a]}
  works:   # meets in the yard
    name: Works Group
    form: task-and-finish
    accountable_to: [board]
    members: [a]
  yard: {name: Yard, form: committee, accountable_to: [works], members: []}
"""
RULE = "forum-without-members"
WHY = ("--reason", "It begins in May: see minute 4.", "--until", "2027-05-31", "--as-of", TODAY)


def _accept(path: Path, *words: str) -> tuple[int, str, str]:
    run = govlint("accept", *words, "-s", path)
    return run.code, run.out, run.err


def test_the_explanation_is_written_at_the_entity(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT)
    code, out, err = _accept(path, RULE, "yard", *WHY, "--by", "The Chair")
    assert (code, err) == (0, f"govlint: written: {path}\n")
    assert out.startswith("Accepted until 31 May 2027: Yard")
    assert path.read_text() == TEXT.replace(
        "members: []}",
        "members: [], explain: {forum-without-members: "
        '{reason: "It begins in May: see minute 4.", by: The Chair, until: 2027-05-31}}}',
    )


def test_what_is_accepted_for_so_long_is_explained_from_today_on(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT)
    code, out, _ = _accept(path, RULE, "yard", *WHY, "--until", "1y")
    until = f"{int(TODAY[:4]) + 1}{TODAY[4:]}"
    assert (code, f"until: {until}}}" in path.read_text()) == (0, True), out


def test_what_is_accepted_is_explained(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT)
    _accept(path, RULE, "yard", *WHY)
    data = govlint("check", path, "--as-of", TODAY, "-f", "json").data
    assert [one["rule"] for one in data["explained"]] == [RULE]
    assert RULE not in [one["rule"] for one in data["findings"]]


REFUSED = {
    (RULE, "works"): f"{RULE} finds nothing about Works Group; it is about Yard",
    (RULE, "nothing"): "no organisation, person, post, service",
    ("forum-without-member", "yard"): (
        'no rule is called "forum-without-member"; did you mean "forum-without-members"?'
    ),
    ("forum-too-big", "yard"): (
        'no rule is called "forum-too-big"; did you mean "forum-too-large" or "forum-too-small"?'
    ),
    ("rooms-of-twenty", "yard"): (
        'no rule is called "rooms-of-twenty"; `govlint rules` lists them all'
    ),
    (RULE, "yard", "--reason", " "): "--reason: say why it is as it is",
    (RULE, "yard", "--until", "2026-11-20"): "--until: 20 November 2026 is past",
    (RULE, "yard", "--until", "May"): "--until: May is not a day",
    (RULE, "yard", "--until", "101y"): '--until: "101y" is more than 100 years',
    ("forum-too-large", "yard"): (
        "forum-too-large finds nothing about Yard; it finds nothing in this structure"
    ),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_explains_nothing_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    path = write(tmp_path / "structure.yaml", TEXT)
    given = [*words[:2], *WHY, *words[2:]]
    code, out, err = _accept(path, *given)
    assert (code, out) == (2, "")
    assert err.removeprefix("govlint: ").startswith(REFUSED[words])
    assert path.read_text() == TEXT


def test_what_is_explained_is_not_explained_again(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT)
    _accept(path, RULE, "yard", *WHY)
    code, _, err = _accept(path, RULE, "yard", *WHY)
    assert code == 2
    assert f"{RULE} of Yard is explained until 31 May 2027 already" in err


def test_a_rule_that_is_switched_off_is_not_said_to_find_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", TEXT)
    write(tmp_path / ".govlint.yaml", f"set: {{{RULE}: off}}\n")
    said = f"{RULE} is not asked here, so nothing is accepted; see `govlint config`"
    assert _accept(path, RULE, "yard", *WHY) == (2, "", f"govlint: {said}\n")
