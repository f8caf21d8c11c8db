"""What `.govlint.yaml`, rule folders and explanations change, and what is said of their slips."""

from pathlib import Path

import pytest

from command import Run, govlint, write

ORPHAN = "govlint: 1\nname: Orphan\nforums:\n  a: {form: committee}\n"
OWN_RULE = """\
id: nameless-forum
summary: Every forum has a name.
why: Nobody knows what an id stands for.
fix: Give the forum a `name`.
severity: warning
authority: convention
check: {kind: stated, on: forum, field: name, not_stated: true}
bad: |
  forums:
    a: {}  # expect
good: |
  forums:
    a: {name: A}
"""


def check(folder: Path, text: str = ORPHAN, *arguments: str) -> Run:
    write(folder / "structure.yaml", text)
    return govlint("check", *arguments, "--format", "json", cwd=folder)


def configured(folder: Path, config: str) -> Run:
    write(folder / ".govlint.yaml", config)
    return check(folder)


def explained(until: str, rule: str = "orphan-forum", form: str = "committee") -> str:
    because = f"{{{rule}: {{reason: New., by: Chair, until: {until}}}}}"
    return f"govlint: 1\nname: A\nforums:\n  a: {{form: {form}, explain: {because}}}\n"


@pytest.mark.parametrize(
    ("config", "code", "findings"),
    [
        ("", 1, [("orphan-forum", "a")]),
        ("fail_on: error\n", 0, [("orphan-forum", "a")]),
        ("set: {orphan-forum: off}\n", 0, []),
        ("set: {orphan-forum: {severity: info}}\n", 0, [("orphan-forum", "a")]),
        ("set: {forum-too-large: {at_most: 1}}\n", 1, [("orphan-forum", "a")]),
        ("profile: [core, completeness]\n", 1, [("orphan-forum", "a")]),
    ],
)
def test_a_configuration_changes_rules_and_the_bar(
    tmp_path: Path, config: str, code: int, findings: list[tuple[str, str]]
) -> None:
    run = configured(tmp_path, config)
    shown = [one for one in run.found if one[0] == "orphan-forum"]
    assert (run.code, shown) == (code, findings)


def test_a_parameter_that_is_set_is_the_limit(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 1}}\n")
    run = check(tmp_path, "govlint: 1\nname: A\nforums: {a: {members: [{seat: A, count: 2}]}}\n")
    assert ("forum-too-large", "a") in run.found


def test_a_configuration_is_found_upward_from_the_structure(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {orphan-forum: off}\n")
    write(tmp_path / "one" / "two" / "structure.yaml", ORPHAN)
    away = write(tmp_path / "away" / "x", "").parent
    assert govlint("check", "../one", cwd=away).code == 0


def test_the_nearest_configuration_holds(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {orphan-forum: off}\n")
    write(tmp_path / "one" / ".govlint.yaml", "fail_on: info\n")
    assert check(tmp_path / "one").code == 1


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (
            "profil: core\n",
            '.govlint.yaml:1:1: "profil" is not a key of a config file; did you mean',
        ),
        (
            "fail_on: warnin\n",
            '.govlint.yaml:1:10: "warnin" is not known here; did you mean "warning"',
        ),
        ("profile: cor\n", 'there is no profile "cor"; did you mean "core"?'),
        (
            "set: {orphan-forun: off}\n",
            'there is no rule "orphan-forun"; did you mean "orphan-forum"?',
        ),
        (
            "set: {forum-too-large: {at_mots: 3}}\n",
            'no parameter "at_mots"; did you mean "at_most"?',
        ),
        ("set: {forum-too-large: {at_most: many}}\n", '"many" is not a number'),
        ("set: {forum-too-large: 12}\n", ".govlint.yaml:1:24: "),
        ("rules: [nowhere/]\n", "nowhere is not a folder of rules"),
        ("a: [\n", ".govlint.yaml:"),
        ("- core\n", ".govlint.yaml:1:"),
        ("7\n", ".govlint.yaml:1:"),
        ("profile: core\nprofile: completeness\n", ".govlint.yaml:2:1: "),
    ],
)
def test_a_slip_in_the_configuration_is_shown_with_its_place(
    tmp_path: Path, config: str, said: str
) -> None:
    run = configured(tmp_path, config)
    assert (run.code, said in run.err, "Traceback" in run.err) == (2, True, False), run.err[-500:]


def test_rules_of_ones_own_run_beside_the_shipped_ones(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    run = check(tmp_path, ORPHAN, "--rules", "our-rules", "--select", "nameless-forum,orphan-forum")
    assert sorted(run.found) == [("nameless-forum", "a"), ("orphan-forum", "a")]


def test_rules_in_the_configuration_stand_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    write(tmp_path / ".govlint.yaml", "rules: [our-rules/]\nset: {nameless-forum: {}}\n")
    assert ("nameless-forum", "a") in check(tmp_path / "below").found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning", "severity: warn", 'did you mean "warning"?'),
        ("summary:", "sumary:", 'did you mean "summary"?'),
        ("kind: stated", "kind: state", 'did you mean "stated"?'),
        ("field: name", "filed: name", "nameless-forum.yaml:7:"),
        ("nameless-forum", "forum-nameless", 'the id is "forum-nameless" and the file name says'),
        ("id: nameless-forum", "id: Nameless!", "nameless-forum.yaml:1:5: "),
        ("kind: stated", "kind: acme.gone", "no installed package offers a check of this kind"),
        ("check: {", "check: [", "nameless-forum.yaml:"),
        ("why:", "summary: Again.\nwhy:", "nameless-forum.yaml:3:1: "),
    ],
)
def test_a_slip_in_a_rule_is_shown_with_its_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE.replace(old, new, 1))
    run = check(tmp_path, ORPHAN, "--rules", "our-rules")
    assert (run.code, said in run.err, "Traceback" in run.err) == (2, True, False), run.err[-500:]


def test_a_rule_may_not_take_the_id_of_another(tmp_path: Path) -> None:
    text = OWN_RULE.replace("nameless-forum", "orphan-forum")
    write(tmp_path / "our-rules" / "orphan-forum.yaml", text)
    run = check(tmp_path, ORPHAN, "--rules", "our-rules")
    assert (run.code, "there is a rule orphan-forum already" in run.err) == (2, True)


def test_a_folder_of_rules_is_tested_by_its_examples(tmp_path: Path) -> None:
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE)
    good = govlint("test", "our-rules", cwd=tmp_path).code
    write(tmp_path / "our-rules" / "nameless-forum.yaml", OWN_RULE.replace("  # expect", ""))
    assert (good, govlint("test", "our-rules", cwd=tmp_path).code) == (0, 1)


@pytest.mark.parametrize(
    ("text", "code", "findings", "number"),
    [
        (explained("2099-01-01"), 0, [], 1),
        (explained("2026-01-01"), 0, [], 1),
        (explained("2025-12-31"), 1, [("orphan-forum", "a"), ("stale-explanation", "a")], 0),
        (explained("2099-01-01", form="board"), None, [("unused-explanation", "a")], 0),
        (explained("2099-01-01", "orphan-forun"), 1,
         [("orphan-forum", "a"), ("unused-explanation", "a")], 0),
    ],
)  # fmt: skip
def test_an_explanation_holds_until_its_day_and_must_be_needed(
    tmp_path: Path, text: str, code: int | None, findings: list[tuple[str, str]], number: int
) -> None:
    run = check(tmp_path, text, "--as-of", "2026-01-01")
    assert (sorted(run.found), run.data["summary"]["explained"]) == (findings, number)
    assert code in (None, run.code)


def test_an_explanation_of_an_unknown_rule_suggests_a_known_one(tmp_path: Path) -> None:
    run = check(tmp_path, explained("2099-01-01", "orphan-forun"))
    said = [one["message"] for one in run.data["findings"] if one["rule"] == "unused-explanation"]
    assert said == ['There is no rule "orphan-forun" to explain; did you mean "orphan-forum"?']


def test_an_explanation_is_shown_with_its_reason(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", explained("2099-01-01"))
    assert "New." in govlint("check", cwd=tmp_path).out
