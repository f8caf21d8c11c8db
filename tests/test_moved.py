"""An id that a rule had before is known wherever rules are named, and one that was dropped too."""

import json
from pathlib import Path

import pytest

import govlint as library
from command import Run, govlint, write
from govlint.rulebook import moved_rules
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.moved_rules import MovedRule
from rule_faults import RULE

OLD, NEW, DROPPED = "parentless-forum", "orphan-forum", "odd-committee"
CALLED = f"{OLD} is called {NEW} since 0.2"
GONE = f"{DROPPED} was dropped in 0.2: An odd number is as good."
ORPHAN = "govlint: 1\nname: Orphan\nforums:\n  a:\n    form: committee\n"
EXPLAINED = f"{ORPHAN}    explain:\n      %s: {{reason: New., until: 2099-01-01}}\n"


@pytest.fixture(autouse=True)
def _moved(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = {
        OLD: MovedRule(now=NEW, since="0.2"),
        DROPPED: MovedRule(now=None, since="0.2", why="An odd number is as good."),
    }
    monkeypatch.setattr(moved_rules, "moved_rules", lambda: listed)


def check(folder: Path, *arguments: str, text: str = ORPHAN, config: str = "") -> Run:
    write(folder / "structure.yaml", text)
    write(folder / ".govlint.yaml", config)
    return govlint("check", "-f", "json", *arguments, cwd=folder)


def has(run: Run) -> bool:
    """Tell whether the rule found what there is to find."""
    return (NEW, "a") in run.found


@pytest.mark.parametrize(
    ("arguments", "config", "where", "finds"),
    [
        (["--select", OLD], "", "--select: ", True),
        (["--ignore", f"size,{OLD}"], "", "--ignore: ", False),
        ([], f"set: {{{OLD}: off}}", ".govlint.yaml:1:7: ", False),
        ([], f"set: {{{OLD}: {{severity: error}}}}", ".govlint.yaml:1:7: ", True),
        ([], "rules: ours\nprofile: ours", "ours/profiles/ours.yaml:3:9: ", False),
    ],
)
def test_an_old_id_works_and_the_new_one_is_said(
    tmp_path: Path, arguments: list[str], config: str, where: str, finds: bool
) -> None:
    profile = f"id: ours\nsummary: S.\nrules: {{{OLD}: off}}\n"
    write(tmp_path / "ours" / "profiles" / "ours.yaml", profile)
    run = check(tmp_path, *arguments, config=config)
    assert (has(run), run.err) == (finds, f"govlint: {where}{CALLED}\n")


@pytest.mark.parametrize(
    ("arguments", "config", "where"),
    [
        (["--select", f"{NEW},{DROPPED}"], "", "--select: "),
        (["--ignore", DROPPED], "", "--ignore: "),
        ([], f"set: {{{DROPPED}: {{at_most: 3}}}}", ".govlint.yaml:1:7: "),
    ],
)
def test_a_dropped_rule_is_answered_with_the_reason(
    tmp_path: Path, arguments: list[str], config: str, where: str
) -> None:
    run = check(tmp_path, *arguments, config=config)
    assert (has(run), run.err) == (True, f"govlint: {where}{GONE}\n")


def test_an_explanation_under_an_old_id_holds(tmp_path: Path) -> None:
    run = check(tmp_path, text=EXPLAINED % OLD)
    said = f"govlint: structure.yaml:7:7: {CALLED}\n"
    assert (run.found, run.data["summary"]["explained"], run.err) == ([], 1, said)


def test_an_explanation_of_a_dropped_rule_is_unused(tmp_path: Path) -> None:
    run = check(tmp_path, text=EXPLAINED % DROPPED)
    messages = [it["message"] for it in run.data["findings"] if it["rule"] == "unused-explanation"]
    assert messages == [f"There is no rule to explain: {GONE}"]


@pytest.mark.parametrize("version", [1, 2])
def test_a_baseline_knows_a_finding_by_the_old_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    (found,) = check(tmp_path).data["findings"]
    kept = {key: found[key] for key in ("fingerprint", "path", "entity", "message")}
    roots = {"structures": ["structure.yaml"]} if version == 2 else {}
    before = {"version": version, "findings": [{**kept, "rule": OLD, **roots}], **roots}
    write(tmp_path / "known.json", json.dumps(before))
    run = check(tmp_path, "--baseline", "known.json")
    assert (run.found, run.data["summary"]["same"], run.data["summary"]["gone"]) == ([], 1, 0)


def test_a_fingerprint_outlives_a_new_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = check(tmp_path).data["findings"][0]["fingerprint"]
    monkeypatch.setattr(moved_rules, "moved_rules", dict)
    assert renamed != check(tmp_path).data["findings"][0]["fingerprint"]


def test_both_are_explained() -> None:
    old, dropped = govlint("explain", OLD), govlint("explain", DROPPED)
    assert (old.code, old.out.split()[0], old.err) == (0, NEW, f"govlint: {CALLED}\n")
    assert (dropped.code, dropped.out) == (0, f"{GONE}\n")


def test_a_rule_of_ones_own_begins_from_neither_but_may_begin_from_what_it_is_called_now(
    tmp_path: Path,
) -> None:
    taken = govlint("new-rule", OLD, cwd=tmp_path)
    assert (taken.code, taken.err) == (
        2,
        f"govlint: {CALLED}; give yours another id, such as our-{OLD}\n",
    )
    begun = govlint("new-rule", "ours", "--like", OLD, cwd=tmp_path)
    assert (begun.code, begun.err) == (0, f"govlint: --like: {CALLED}\n")
    gone = govlint("new-rule", "other", "--like", DROPPED, cwd=tmp_path)
    assert (gone.code, gone.err) == (2, f"govlint: --like: {GONE}\n")


@pytest.mark.parametrize("rule", [OLD, DROPPED])
def test_a_rule_of_ones_own_may_have_the_id_of_one_that_was_dropped(
    tmp_path: Path, rule: str
) -> None:
    text = (
        f"id: {rule}\nsummary: S.\nwhy: W.\nfix: F.\nseverity: info\nauthority: own-terms\n"
        "check: {kind: stated, on: forum, field: name, not_stated: true}\n"
    )
    write(tmp_path / "ours" / f"{rule}.yaml", text)
    run = check(tmp_path, "--select", rule, config="rules: ours\n")
    said = f"govlint: ours/{OLD}.yaml:1:5: {CALLED}; give yours another id, such as our-{OLD}\n"
    if rule == DROPPED:
        assert (run.found, run.err) == ([(DROPPED, "a")], "")
    else:
        assert (run.code, run.err) == (2, said)


def test_a_rule_of_ones_own_may_yield_to_either(tmp_path: Path) -> None:
    first = f"yields_to: [{OLD}, {DROPPED}]"
    rule = RULE.format(id="ours").replace("limits: It counts seats.", first)
    write(tmp_path / "own" / "ours.yaml", rule)
    assert govlint("test", "own", cwd=tmp_path).code == 0


def test_the_library_warns(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", ORPHAN)
    with pytest.warns(UserWarning, match=f"select: {CALLED}"):
        library.check(path, select=OLD)


def test_settings_say_it_too(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", f"set: {{{OLD}: off}}\n")
    run = govlint("config", cwd=tmp_path)
    assert run.err == f"govlint: .govlint.yaml:1:7: {CALLED}\n"


def test_the_shipped_list_leads_to_rules_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    known = load_catalogue().rules
    listed = moved_rules.moved_rules()
    assert [old for old in listed if old in known] == []
    assert [one.now for one in listed.values() if one.now and one.now not in known] == []
