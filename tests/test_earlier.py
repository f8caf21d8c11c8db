"""Baselines and revisions: what was there before is known, and only the rest is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from command import ROOT, TODAY, Run, govlint, write
from govlint.cli.earlier_state.checkout import laid_out
from govlint.cli.exit_codes import Code
from govlint.lint.long_lists import MOST_IN_EACH
from repository import git

ORPHANS = "govlint: 1\nname: A\nforums:\n{}"
FORUM = "  {}: {{form: committee}}\n"
ENTRY = (
    '{{"version": 1, "findings": [{{"fingerprint": "f", "rule": "orphan-forum", "path": "{}", '
    '"entity": null, "message": "m"}}]}}'
)
BROKEN = "govlint: 1\nname: [\n"
REAL = sorted((ROOT / "tests" / "real").glob("*.yaml"))


def forums(*names: str) -> str:
    return ORPHANS.format("".join(FORUM.format(name) for name in names))


def place(folder: Path, *names: str, file: str = "structure.yaml") -> Path:
    return write(folder / file, forums(*names))


def checked(folder: Path, *arguments: str | Path) -> Run:
    return govlint("check", *arguments, "--format", "json", cwd=folder)


def told(folder: Path, *arguments: str | Path) -> tuple[int, list[str], list[str], list[str]]:
    """Give the exit code, and the entities of what is new, known and gone."""
    run = checked(folder, *arguments)
    earlier = run.data["earlier"]
    new, known, gone = run.data["findings"], earlier["known"], earlier["gone"]
    return (run.code, *([one["entity"] for one in found] for found in (new, known, gone)))


def recorded(folder: Path, *names: str) -> Path:
    place(folder, *names)
    assert govlint("baseline", "--output", "known.json", cwd=folder).code == Code.CLEAN
    return folder


def committed(folder: Path, *names: str) -> Path:
    place(folder, *names)
    git(folder, "init")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "A structure")


def entries(folder: Path) -> Any:
    return json.loads((folder / "known.json").read_text("utf-8"))["findings"]


def test_what_a_baseline_holds_is_known(tmp_path: Path) -> None:
    assert told(recorded(tmp_path, "a", "b"), "--baseline", "known.json") == (
        Code.CLEAN, [], ["a", "b"], [],
    )  # fmt: skip


def test_what_a_baseline_does_not_hold_is_told(tmp_path: Path) -> None:
    place(recorded(tmp_path, "a", "b"), "a", "b", "c")
    assert told(tmp_path, "--baseline", "known.json") == (Code.FINDINGS, ["c"], ["a", "b"], [])


def test_what_a_baseline_holds_and_is_mended_is_gone(tmp_path: Path) -> None:
    place(recorded(tmp_path, "a", "b"), "b")
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["b"], ["a"])


def test_the_words_say_what_is_known_and_what_is_gone(tmp_path: Path) -> None:
    place(recorded(tmp_path, "a", "b"), "b", "c")
    said = govlint("check", "--baseline", "known.json", cwd=tmp_path).out
    assert "gone orphan-forum a " in said
    assert "1 new finding: 1 warning.\n1 finding is the same as in known.json." in said
    assert "1 finding is gone since known.json." in said


@pytest.mark.parametrize("option", [(), ("--anonymous",)])
def test_a_baseline_by_a_day_that_is_to_come_says_so(
    option: tuple[str, ...], tmp_path: Path
) -> None:
    text = "govlint: 1\nname: A\nforums: {f: {terms_of_reference: {review_due: 2026-09-30}}}\n"
    write(tmp_path / "structure.yaml", text)
    govlint("baseline", "-o", "known.json", "--as-of", "2030-01-01", cwd=tmp_path)
    held = ("check", "--baseline", "known.json", *option, "--as-of")
    said = [govlint(*held, day, cwd=tmp_path).err for day in ("2027-06-01", "2030-01-01")]
    assert ["a day that is to come; what lapses until then" in one for one in said] == [True, False]


def test_what_has_not_lapsed_by_an_earlier_day_is_kept_unless_it_was_put_right(
    tmp_path: Path,
) -> None:
    text = "govlint: 1\nname: A\nforums: {{f: {{terms_of_reference: {{review_due: {}}}}}}}\n"
    home = tmp_path / "structure.yaml"
    write(home, text.format("2026-09-30"))
    asked = ("--baseline", "known.json", "--select", "overdue-tor-review", "--as-of")
    govlint("baseline", "-o", "known.json", *asked[2:], "2027-01-01", cwd=tmp_path)
    run = govlint("check", *asked, "2026-01-01", "--prune", "-f", "json", cwd=tmp_path)
    assert run.data["earlier"]["gone"] == []
    assert govlint("check", *asked, "2027-01-02", cwd=tmp_path).code == Code.CLEAN
    write(home, text.format("2029-09-30"))
    run = govlint("check", *asked, "2026-01-01", "-f", "json", cwd=tmp_path)
    assert [one["rule"] for one in run.data["earlier"]["gone"]] == ["overdue-tor-review"]


def test_what_is_known_in_part_is_not_gone_where_the_rest_lapsed_again(tmp_path: Path) -> None:
    forum = "{}: {{accountable_to: b, terms_of_reference: {{approved_by: b, approved_on: {}}}}}"
    asked = ("--select", "overdue-tor-review")

    def writes(*days: str) -> None:
        forums = ", ".join(map(forum.format, "cdef", days))
        write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\nforums: {{b: {{}}, {forums}}}\n")

    writes(*["2023-10-10"] * 4)
    govlint("baseline", "-o", "known.json", "--as-of", "2026-01-05", *asked, cwd=tmp_path)
    writes("2026-02-01", *["2023-10-10"] * 3)
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", "2027-06-05", *asked)
    summary = run.data["summary"]
    assert [summary[one] for one in ("new", "better", "gone")] == [1, 1, 0]


def test_pruning_takes_out_what_is_gone_and_says_so(tmp_path: Path) -> None:
    place(recorded(tmp_path, "a", "b"), "b", "c")
    run = checked(tmp_path, "--baseline", "known.json", "--prune")
    said = "govlint: known.json: 1 taken out (orphan-forum of a), 1 left\n"
    assert (run.code, run.err) == (Code.FINDINGS, said)
    assert [one["entity"] for one in entries(tmp_path)] == ["b"]


def test_of_many_that_pruning_takes_out_the_first_are_named(tmp_path: Path) -> None:
    place(recorded(tmp_path, *"abcde"), "e")
    run = checked(tmp_path, "--baseline", "known.json", "--prune")
    first = ", ".join(f"orphan-forum of {name}" for name in "abc")
    assert f"4 taken out ({first} and 1 more), 1 left" in run.err


def test_what_rules_of_ones_own_found_is_named_last_of_what_pruning_takes_out(
    tmp_path: Path,
) -> None:
    place(tmp_path, *"abcde")
    rule = "id: {0}\nsummary: x\nwhy: x\nfix: x\nseverity: error\nauthority: guidance\n"
    asks = "check: {kind: stated, on: forum, field: purpose, not_stated: true}\n"
    write(tmp_path / "ours" / "any-purpose.yaml", rule.format("any-purpose") + asks)
    asked = ("--select", "any-purpose,orphan-forum", "--rules", "ours")
    govlint("baseline", "-o", "known.json", *asked, cwd=tmp_path)
    place(tmp_path, "e")
    run = checked(tmp_path, "--baseline", "known.json", "--prune", *asked)
    assert "8 taken out (orphan-forum of a, orphan-forum of b, orphan-forum of c and 5" in run.err


def test_what_was_not_looked_at_is_not_gone(tmp_path: Path) -> None:
    place(tmp_path, "a", file="one/structure.yaml")
    recorded(tmp_path, "b")
    checked(tmp_path, "one", "--baseline", "known.json", "--prune")
    checked(tmp_path, "--baseline", "known.json", "--prune", "--select", "size")
    assert [one["entity"] for one in entries(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize("kept", [("--select", "rests-on-inactive-forum"), ()])
def test_what_is_silent_by_a_rule_that_is_not_asked_stays(
    kept: tuple[str, ...], tmp_path: Path
) -> None:
    ended = "  a: {form: board}\n  b: {form: board, ends: 2025-12-31}\n"
    risks = "risks: {flood: {forum: b}, fire: {forum: b}}\n"
    write(tmp_path / "structure.yaml", ORPHANS.format(ended) + risks)
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    better = risks.replace(", fire: {forum: b}", "")
    write(tmp_path / "structure.yaml", ORPHANS.format(ended) + better)
    checked(tmp_path, "--baseline", "known.json", "--prune", *kept)
    (resting,) = [one for one in entries(tmp_path) if one["rule"] == "rests-on-inactive-forum"]
    assert [one["rule"] for one in resting["unsaid"]] == ["expired-forum-still-active"]
    assert told(tmp_path, "--baseline", "known.json")[:2] == (Code.CLEAN, [])


def test_what_a_rule_found_that_is_not_here_is_not_gone(tmp_path: Path) -> None:
    rule = (ROOT / "rules" / "structure" / "orphan-forum.yaml").read_text("utf-8")
    write(tmp_path / "ours" / "lonely.yaml", rule.replace("orphan-forum", "lonely"))
    place(tmp_path, "a")
    govlint("baseline", "--output", "known.json", "--rules", "ours", cwd=tmp_path)
    run = checked(tmp_path, "--baseline", "known.json", "--prune")
    said = "not asked, for there is no such rule without its --rules: lonely"
    assert run.err == f"govlint: known.json: 0 taken out, 2 left; {said}\n"
    assert [one["rule"] for one in entries(tmp_path)] == ["lonely", "orphan-forum"]


def test_what_is_asked_of_another_structure_alone_is_not_gone(tmp_path: Path) -> None:
    place(tmp_path, "a", file="one/structure.yaml")
    recorded(tmp_path, "b")
    write(tmp_path / "one" / ".govlint.yaml", "set: {orphan-forum: off}\n")
    checked(tmp_path, "--baseline", "known.json", "--prune")
    assert [one["entity"] for one in entries(tmp_path)] == ["a", "b"]


def test_what_was_not_looked_at_moves_along_where_it_is_pruned(tmp_path: Path) -> None:
    large = "{form: committee, members: [{seat: M, count: 41}]}"
    write(tmp_path / "structure.yaml", ORPHANS.format(f"  a: {large}\n"))
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    (tmp_path / "structure.yaml").rename(tmp_path / "other.yaml")
    checked(tmp_path, "--baseline", "known.json", "--prune", "--select", "orphan-forum")
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["a", "a"], [])


def test_what_is_off_where_a_structure_moved_to_is_not_gone(tmp_path: Path) -> None:
    large = "  a: {form: committee, members: [{seat: M, count: 41}]}\n"
    write(tmp_path / "old" / "structure.yaml", ORPHANS.format(large))
    recorded(tmp_path, "b")
    (tmp_path / "old").rename(tmp_path / "new")
    write(tmp_path / "new" / ".govlint.yaml", "set: {orphan-forum: off}\n")
    run = checked(tmp_path, "--baseline", "known.json", "--prune")
    assert (run.found, len(entries(tmp_path))) == ([], 3)
    (tmp_path / "new" / ".govlint.yaml").unlink()
    assert told(tmp_path, "--baseline", "known.json")[:2] == (Code.CLEAN, [])


def test_a_file_that_is_deleted_is_gone(tmp_path: Path) -> None:
    place(tmp_path, "a", file="one/structure.yaml")
    (recorded(tmp_path, "b") / "one" / "structure.yaml").unlink()
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["b"], ["a"])


def test_a_file_whose_name_no_file_can_have_is_gone(tmp_path: Path) -> None:
    write(place(tmp_path, "a").with_name("known.json"), ENTRY.format("x" * 3000))
    assert told(tmp_path, "--baseline", "known.json") == (Code.FINDINGS, ["a"], [], [None])


def test_a_path_that_leads_in_a_circle_is_gone(tmp_path: Path) -> None:
    write(place(tmp_path, "a").with_name("known.json"), ENTRY.format("loop/structure.yaml"))
    (tmp_path / "loop").symlink_to("loop")
    assert told(tmp_path, "--baseline", "known.json") == (Code.FINDINGS, ["a"], [], [None])
    said = checked(tmp_path, "--baseline", "loop").err
    assert said == "govlint: loop: cannot be read: Too many levels of symbolic links\n"


def test_a_baseline_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    known = recorded(tmp_path, "a") / "known.json"
    write(known, b"\xef\xbb\xbf" + known.read_bytes())
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["a"], [])


def test_of_an_entry_that_stands_twice_one_is_pruned(tmp_path: Path) -> None:
    known = recorded(tmp_path, "a") / "known.json"
    write(known, json.dumps({"version": 1, "findings": entries(tmp_path) * 2}))
    checked(tmp_path, "--baseline", "known.json", "--prune")
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["a"], [])


@pytest.mark.parametrize("version", [1, 2])
def test_an_entry_that_stands_twice_hides_no_second_finding(tmp_path: Path, version: int) -> None:
    text = "govlint: 1\nname: A\nforums: {{b: {{form: board, members: [{}]}}}}\n"
    write(tmp_path / "structure.yaml", text.format("ghost"))
    govlint("baseline", "-o", "known.json", cwd=tmp_path)
    first = ("fingerprint", "rule", "path", "entity", "message")
    had = {1: first, 2: (*first, "structures")}[version]
    found = [{field: one[field] for field in had} for one in entries(tmp_path)]
    write(tmp_path / "known.json", json.dumps({"version": version, "findings": found * 2}))
    run = checked(tmp_path, "--baseline", "known.json")
    assert (run.code, run.data["summary"]["gone"]) == (Code.CLEAN, 0)
    write(tmp_path / "structure.yaml", text.format("ghost, {who: ghost, capacity: observer}"))
    run = checked(tmp_path, "--baseline", "known.json")
    assert (run.code, run.data["summary"]["new"]) == (Code.FINDINGS, 1)


def test_pruning_writes_nothing_where_nothing_changed(tmp_path: Path) -> None:
    write(
        tmp_path / "structure.yaml",
        "govlint: 1\nname: A\n"
        "organisations: {wick: {name: Wick Town Council, kind: local-authority}}\n"
        "forums: {b: {name: Town Council, form: board, of: wick, quorum: {min: 5},\n"
        "  members: [{seat: Councillor, count: 17}]}}\n",
    )
    asked = ("--select", "quorum-too-low", "--select", "quorum-below-law")
    govlint("baseline", "-o", "known.json", *asked, cwd=tmp_path)
    before = (tmp_path / "known.json").read_text("utf-8")
    assert '"unsaid"' in before
    checked(tmp_path, "--baseline", "known.json", "--prune", *asked)
    assert (tmp_path / "known.json").read_text("utf-8") == before


def test_a_file_that_cannot_be_checked_is_no_reason_to_prune(tmp_path: Path) -> None:
    write(recorded(tmp_path, "a") / "structure.yaml", BROKEN)
    before = entries(tmp_path)
    run = checked(tmp_path, "--baseline", "known.json", "--prune")
    assert (run.code, entries(tmp_path)) == (Code.NOT_CHECKED, before)
    assert "left as it is" in run.err


def test_two_structures_may_hold_the_same_finding(tmp_path: Path) -> None:
    recorded(tmp_path, "a")
    place(tmp_path, "a", file="copy.yaml")
    run = checked(tmp_path, "--baseline", "known.json")
    assert [one["path"] for one in run.data["findings"]] == ["copy.yaml"]


def test_a_finding_is_known_after_its_file_moved(tmp_path: Path) -> None:
    (recorded(tmp_path, "a") / "structure.yaml").rename(tmp_path / "other.yaml")
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["a"], [])


@pytest.mark.parametrize(
    "settings", ["profile: open-source", "set: {orphan-forum: off}", "set: {no-such-rule: {}}"]
)
def test_settings_of_a_neighbour_that_no_run_is_told_of_do_not_say_what_has_moved(
    tmp_path: Path, settings: str
) -> None:
    (recorded(tmp_path, "a") / "structure.yaml").unlink()
    for name in ("one", "two"):
        place(tmp_path, "a", file=f"{name}/structure.yaml")
    write(tmp_path / "one" / ".govlint.yaml", f"{settings}\n")
    run = checked(tmp_path, "two", "--baseline", "known.json")
    assert (run.code, run.err) == (Code.FINDINGS, "")


def test_a_rule_that_settings_change_does_not_say_what_has_moved(tmp_path: Path) -> None:
    seats = "".join(f"      - {{seat: {seat}, capacity: member}}\n" for seat in "PQRST")
    text = f"govlint: 1\nname: A\nforums:\n  a:\n    form: board\n    members:\n{seats}"
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 3}}\n")
    old = write(tmp_path / "structure.yaml", text)
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    old.unlink()
    for name in ("one", "two"):
        write(tmp_path / name / "structure.yaml", text)
    found = [checked(tmp_path, name, "--baseline", "known.json").found for name in ("one", "two")]
    assert [("forum-too-large", "a") in one for one in found] == [True, True]


def test_of_two_copies_one_has_moved_whichever_is_looked_at(tmp_path: Path) -> None:
    (recorded(tmp_path, "a") / "structure.yaml").unlink()
    for name in ("one", "two"):
        place(tmp_path, "a", file=f"{name}/structure.yaml")
    apart = [told(tmp_path, name, "--baseline", "known.json") for name in ("one", "two")]
    assert apart == [(Code.CLEAN, [], ["a"], []), (Code.FINDINGS, ["a"], [], [])]
    checked(tmp_path, "two", "--baseline", "known.json", "--prune")
    assert told(tmp_path, "one", "--baseline", "known.json")[0] == Code.CLEAN


def exchanged(folder: Path, *moves: tuple[str, str], more: tuple[str, ...] = ()) -> None:
    """Commit two structures that share an id, rename them, and add findings to the second."""
    before = {"a": forums("x", "y"), "b": forums("z").replace("name: A", "name: B")}
    after = {**before, "b": forums("z", *more).replace("name: A", "name: B")}
    for name, text in before.items():
        write(folder / f"{name}.yaml", text)
    git(folder, "init")
    commit(folder)
    govlint("baseline", "--output", "known.json", cwd=folder)
    for old, _ in moves:
        (folder / f"{old}.yaml").unlink()
    for old, new in moves:
        write(folder / f"{new}.yaml", after[old])
    commit(folder)


HELD_TO = pytest.mark.parametrize("held_to", [("--baseline", "known.json"), ("--since", "HEAD")])


def known_then(folder: Path, **texts: str) -> None:
    """Commit files, and write a baseline of them."""
    for name, text in texts.items():
        write(folder / f"{name}.yaml", text)
    git(folder, "init")
    govlint("baseline", "--output", "known.json", cwd=folder)
    commit(folder)


EXCHANGED = {
    "one after the other": (("a", "b"), ("b", "c")),
    "one for the other": (("a", "b"), ("b", "a")),
}


@pytest.mark.parametrize("held_to", [("--baseline", "known.json"), ("--since", "HEAD~1")])
@pytest.mark.parametrize("moves", EXCHANGED.values(), ids=EXCHANGED)
@pytest.mark.parametrize(("more", "new"), [((), []), (("x",), ["x"])])
def test_structures_that_take_each_other_s_place_are_known_by_their_names(
    moves: tuple[tuple[str, str], ...],
    held_to: tuple[str, str],
    more: tuple[str, ...],
    new: list[str],
    tmp_path: Path,
) -> None:
    exchanged(tmp_path, *moves, more=more)
    assert told(tmp_path, *held_to)[1] == new


NAMED = {name: f"name: {name.upper()}" for name in "abc"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("ba", ([], ["x", "y", "z"])),
        ("ca", ([], ["x", "y", "z"])),
        ("bc", ([], ["x", "y", "z"])),
    ],
    ids=["for one another", "one after the other", "the first"],
)
@pytest.mark.parametrize("grown", [(), ("x",)])
def test_names_that_are_exchanged_alone_hide_and_move_nothing(
    names: str, expected: tuple[list[str], list[str]], grown: tuple[str, ...], tmp_path: Path
) -> None:
    exchanged(tmp_path)
    for file, name, found in zip("ab", names, (("x", "y"), ("z", *grown)), strict=True):
        write(tmp_path / f"{file}.yaml", forums(*found).replace("name: A", NAMED[name]))
    new, known = expected
    said = told(tmp_path, "--baseline", "known.json")
    assert said[1:] == ([*new, *grown], known, [])


@HELD_TO
@pytest.mark.parametrize(("path", "known"), [("a.yaml", ["x", "y"]), ("b.yaml", ["z"])])
def test_nor_do_they_where_one_of_two_is_looked_at(
    path: str, known: list[str], held_to: tuple[str, str], tmp_path: Path
) -> None:
    exchanged(tmp_path)
    for file, name, found in zip("ab", "ba", (("x", "y"), ("z",)), strict=True):
        write(tmp_path / f"{file}.yaml", forums(*found).replace("name: A", NAMED[name]))
    assert told(tmp_path, path, *held_to)[:3] == (Code.CLEAN, [], known)


def test_a_name_that_a_new_structure_took_takes_no_findings_with_it(tmp_path: Path) -> None:
    exchanged(tmp_path)
    write(tmp_path / "a.yaml", forums("x", "y").replace("name: A", NAMED["c"]))
    write(tmp_path / "c.yaml", forums("x", "y"))
    assert told(tmp_path, "--baseline", "known.json")[1:] == (["x", "y"], ["x", "y", "z"], [])


@pytest.mark.parametrize(
    ("name", "board", "new"), [("A", "Yew", []), ("B", "Bay", []), ("B", "Yew", ["board"])]
)
def test_a_structure_of_another_name_has_to_say_something_in_the_words_of_then(
    name: str, board: str, new: list[str], tmp_path: Path
) -> None:
    text = "govlint: 1\nname: {}\nforums:\n  board: {{name: {}, form: committee}}\n"
    known_then(tmp_path, a=text.format("A", "Bay"))
    (tmp_path / "a.yaml").unlink()
    write(tmp_path / "b.yaml", text.format(name, board))
    assert told(tmp_path, "--baseline", "known.json")[1] == new


@HELD_TO
@pytest.mark.parametrize("path", [".", "a.yaml"])
def test_what_stands_where_another_was_that_keeps_its_name_hides_nothing(
    path: str, held_to: tuple[str, str], tmp_path: Path
) -> None:
    others = "".join(f"  f{at}: {{form: board}}\n" for at in range(6))
    known_then(tmp_path, a=forums("x", "y") + others)
    write(tmp_path / "b.yaml", forums("y") + others)
    write(tmp_path / "a.yaml", forums("x", "y").replace("name: A", "name: C"))
    assert told(tmp_path, path, *held_to)[1][:1] == ["x"]


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        (("known", "grown"), ["b.yaml"]),
        (("known", "known"), ["b.yaml"]),
        (("mended", "mended"), []),
        (("grown", "mended"), ["a.yaml"]),
    ],
)
def test_a_finding_hides_behind_no_name_that_was_exchanged(
    seats: tuple[str, str], expected: list[str], tmp_path: Path
) -> None:
    for file, state in zip("ab", ("known", "mended"), strict=True):
        text = BOARD.format(SEATS[state]).replace("name: A", NAMED[file])
        write(tmp_path / f"{file}.yaml", text)
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    for file, name, state in zip("ab", "ba", seats, strict=True):
        text = BOARD.format(SEATS[state]).replace("name: A", NAMED[name])
        write(tmp_path / f"{file}.yaml", text)
    run = checked(tmp_path, "--baseline", "known.json")
    assert [one["path"] for one in run.data["findings"]] == expected


@pytest.mark.parametrize("to", ["b", "c"])
def test_who_takes_a_name_alone_takes_no_findings_with_it(to: str, tmp_path: Path) -> None:
    exchanged(tmp_path)
    remarks = "".join(f"x-line-{number}: {number}\n" for number in range(20))
    write(tmp_path / "a.yaml", forums("x", "y"))
    write(tmp_path / "b.yaml", f"{forums('z').replace('name: A', 'name: B')}{remarks}")
    commit(tmp_path)
    (tmp_path / "b.yaml").unlink()
    write(tmp_path / f"{to}.yaml", f"{forums('x', 'z')}{remarks}")
    if to == "b":
        write(tmp_path / "a.yaml", forums("y").replace("name: A", "name: B"))
    else:
        (tmp_path / "a.yaml").unlink()
    assert told(tmp_path, "--since", "HEAD")[:2] == (Code.FINDINGS, ["x"])


@HELD_TO
@pytest.mark.parametrize("path", [".", "one", "one/a.yaml"])
def test_what_takes_the_place_of_another_and_keeps_its_name_has_moved(
    path: str, held_to: tuple[str, str], tmp_path: Path
) -> None:
    other = forums("p", "q", "r").replace("name: A", "name: B")
    known_then(tmp_path, **{"one/a": forums("x", "y", "z"), "b": other})
    (tmp_path / "b.yaml").unlink()
    write(tmp_path / "one/a.yaml", forums("p", "q", "r", "x").replace("name: A", "name: B"))
    found = (Code.FINDINGS, ["x"], ["p", "q", "r"], ["x", "y", "z"])
    assert told(tmp_path, path, *held_to) == found


def test_what_takes_the_place_of_one_without_findings_has_moved(tmp_path: Path) -> None:
    clean = "govlint: 1\nname: B\nforums: {board: {name: Board, form: board}}\n"
    known_then(tmp_path, **{"one/a": forums("x", "y", "z"), "b": clean})
    (tmp_path / "b.yaml").unlink()
    (tmp_path / "one/a.yaml").rename(tmp_path / "b.yaml")
    assert told(tmp_path, "--baseline", "known.json")[:3] == (Code.CLEAN, [], ["x", "y", "z"])


@pytest.mark.parametrize(("now", "change"), [("grown", "same"), ("known", "new")])
def test_what_is_said_otherwise_under_the_name_of_one_that_is_deleted_is_new(
    now: str, change: str, tmp_path: Path
) -> None:
    for file, state in zip("ab", ("grown", "mended"), strict=True):
        text = BOARD.format(SEATS[state]).replace("name: A", NAMED[file])
        write(tmp_path / f"{file}.yaml", text)
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    (tmp_path / "b.yaml").unlink()
    write(tmp_path / "a.yaml", BOARD.format(SEATS[now]).replace("name: A", NAMED["b"]))
    data = checked(tmp_path, "--baseline", "known.json").data
    found = [one["change"] for one in (*data["findings"], *data["earlier"]["known"])]
    assert (found, [one.get("why") for one in data["earlier"]["gone"]]) == (
        [change],
        [None] * (change == "new"),
    )


@HELD_TO
@pytest.mark.parametrize("mended", [["x", "y", "z"], ["x", "y"]])
def test_what_takes_the_name_alone_of_one_that_is_deleted_stays(
    held_to: tuple[str, str], mended: list[str], tmp_path: Path
) -> None:
    other = forums("p").replace("name: A", "name: B")
    known_then(tmp_path, a=forums("x", "y", "z"), b=other)
    (tmp_path / "b.yaml").unlink()
    write(tmp_path / "a.yaml", forums(*mended, "p").replace("name: A", "name: B"))
    assert told(tmp_path, *held_to)[:3] == (Code.FINDINGS, ["p"], mended)


@HELD_TO
def test_of_two_that_exchange_their_places_one_may_take_another_name(
    held_to: tuple[str, str], tmp_path: Path
) -> None:
    texts = {"a": forums("x", "y"), "b": forums("p", "q").replace("name: A", "name: B")}
    known_then(tmp_path, **texts)
    write(tmp_path / "b.yaml", texts["a"])
    write(tmp_path / "a.yaml", forums("p", "q", "x").replace("name: A", "name: C"))
    assert told(tmp_path, *held_to)[:2] == (Code.FINDINGS, ["x"])


def place_of(name: str, form: str) -> str:
    """Write a structure whose forum has the id that all such forums have, and a name of its own."""
    return f"govlint: 1\nname: {name}\nforums:\n  x: {{form: {form}, name: Place {name}}}\n"


@pytest.mark.parametrize(
    ("path", "new"), [(".", ["a.yaml"]), ("a.yaml", ["a.yaml"]), ("b.yaml", []), ("c.yaml", [])]
)
@pytest.mark.parametrize("ring", ["AB", "ABC"])
def test_where_folders_took_each_other_s_place_each_path_says_what_all_say(
    ring: str, path: str, new: list[str], tmp_path: Path
) -> None:
    known_then(
        tmp_path,
        a=place_of("A", "committee"),
        b=place_of("B", "board"),
        c=place_of("C", "board"),
    )
    turned = dict(zip("abc", ring[1:] + ring[:1] + "C" * (len(ring) == 2), strict=True))
    for file, name in turned.items():
        form = "committee" if name == "A" or file == "a" else "board"
        write(tmp_path / f"{file}.yaml", place_of(name, form))
    run = checked(tmp_path, path, "--baseline", "known.json", "--select", "orphan-forum")
    assert [one["path"] for one in run.data["findings"]] == new


def test_what_moved_and_is_not_looked_at_moves_along_where_it_is_pruned(tmp_path: Path) -> None:
    known_then(tmp_path, a=place_of("A", "committee"), b=place_of("B", "board"))
    write(tmp_path / "a.yaml", place_of("B", "committee"))
    write(tmp_path / "b.yaml", place_of("A", "committee"))
    for _ in range(2):
        run = checked(tmp_path, "a.yaml", "--baseline", "known.json", "--prune")
        assert [one["path"] for one in run.data["findings"]] == ["a.yaml"]
    assert told(tmp_path, "b.yaml", "--baseline", "known.json")[:2] == (Code.CLEAN, [])


@pytest.mark.parametrize("path", [".", "gov", "gov/b.yaml"])
@pytest.mark.parametrize("moved", [True, False])
@HELD_TO
def test_a_new_part_at_the_path_of_a_root_is_another(
    held_to: tuple[str, str], moved: bool, path: str, tmp_path: Path
) -> None:
    more = "  y: {form: board}\n  z: {form: board}\n"
    known_then(
        tmp_path, **{"gov/a": place_of("A", "committee") + more, "gov/b": place_of("B", "board")}
    )
    (tmp_path / "gov" / "a.yaml").unlink()
    if moved:
        write(tmp_path / "a.yaml", place_of("A", "committee") + more)
    write(
        tmp_path / "gov" / "b.yaml",
        "govlint: 1\nname: B\ninclude: a.yaml\nforums: {b: {form: board}}\n",
    )
    write(tmp_path / "gov" / "a.yaml", "forums:\n  x: {form: committee, name: Place B}\n")
    run = checked(tmp_path, path, *held_to)
    assert [one["entity"] for one in run.data["findings"]] == ["x"]
    assert all(one.get("why") != "not-asked" for one in run.data["earlier"]["gone"])


MAIN = "govlint: 1\nname: M\ninclude: parts/*.yaml\n"
OWN = "forums:\n" + FORUM.format("m")


def body(*names: str) -> str:
    return forums(*names).partition("name: A\n")[2]


@HELD_TO
@pytest.mark.parametrize("path", [".", "main.yaml"])
def test_a_structure_that_became_a_part_keeps_its_findings(
    path: str, held_to: tuple[str, str], tmp_path: Path
) -> None:
    known_then(tmp_path, **{"main": MAIN.replace("include", "x-was") + OWN, "parts/b": forums("x")})
    write(tmp_path / "main.yaml", MAIN + OWN)
    write(tmp_path / "parts" / "b.yaml", body("x", "z"))
    assert told(tmp_path, path, *held_to) == (Code.FINDINGS, ["z"], ["m", "x"], [])


@HELD_TO
@pytest.mark.parametrize("path", [".", "b.yaml"])
def test_a_structure_that_another_takes_in_brings_what_its_parts_had(
    path: str, held_to: tuple[str, str], tmp_path: Path
) -> None:
    root = "govlint: 1\nname: {}\n{}\n"
    own = "forums:\n  x: {form: committee}\n  y: {form: committee}\n"
    known_then(
        tmp_path,
        **{
            "a": root.format("A", "include: parts/p.yaml") + own,
            "parts/p": body("p"),
            "b": root.format("B", "posts: {q: {title: Q}}"),
        },
    )
    write(tmp_path / "a.yaml", own)
    write(tmp_path / "parts" / "p.yaml", body("p", "z"))
    write(tmp_path / "b.yaml", root.format("B", "include: [a.yaml, parts/p.yaml]"))
    new = (Code.FINDINGS, ["z"], ["x", "y", "p"], [])
    assert told(tmp_path, path, *held_to) == new


@HELD_TO
@pytest.mark.parametrize("home", [True, False])
def test_a_part_that_became_a_structure_keeps_its_findings(
    home: bool, held_to: tuple[str, str], tmp_path: Path
) -> None:
    known_then(tmp_path, **{"main": MAIN + OWN, "parts/b": body("x"), "parts/c": body("y")})
    write(tmp_path / "main.yaml", MAIN.replace("include", "x-was") + OWN)
    if not home:
        (tmp_path / "main.yaml").unlink()
    for name, texts in {"b": forums("x", "z"), "c": forums("y")}.items():
        write(tmp_path / "parts" / f"{name}.yaml", texts.replace("name: A", f"name: {name}"))
    rest = (["m"], []) if home else ([], ["m"])
    assert told(tmp_path, *held_to) == (Code.FINDINGS, ["z"], [*rest[0], "x", "y"], rest[1])


@HELD_TO
def test_a_structure_written_where_a_part_was_is_another(
    held_to: tuple[str, str], tmp_path: Path
) -> None:
    part = place_of("A", "committee").partition("name: A\n")[2]
    known_then(tmp_path, **{"main": MAIN + OWN, "parts/b": part})
    write(tmp_path / "main.yaml", MAIN.replace("include", "x-was") + OWN)
    write(tmp_path / "parts" / "b.yaml", place_of("B", "committee"))
    assert told(tmp_path, *held_to)[1] == ["x"]


@HELD_TO
def test_a_part_that_moved_hides_nothing_in_a_structure_at_its_place(
    held_to: tuple[str, str], tmp_path: Path
) -> None:
    known_then(tmp_path, **{"main": MAIN + OWN, "parts/b": body("x")})
    write(tmp_path / "main.yaml", MAIN.replace("parts/", "others/") + OWN)
    write(tmp_path / "others" / "b.yaml", body("x").replace("committee", "board"))
    write(tmp_path / "parts" / "b.yaml", forums("x"))
    assert told(tmp_path, *held_to) == (Code.FINDINGS, ["x"], ["m"], ["x"])


@HELD_TO
def test_a_structure_that_moved_hides_nothing_in_a_part_at_its_place(
    held_to: tuple[str, str], tmp_path: Path
) -> None:
    known_then(
        tmp_path, **{"main": MAIN.replace("include", "x-was") + OWN, "parts/b": forums("x", "y")}
    )
    write(tmp_path / "b.yaml", forums("y"))
    write(tmp_path / "main.yaml", MAIN + OWN)
    write(tmp_path / "parts" / "b.yaml", body("x"))
    new = told(tmp_path, *held_to)[1]
    assert "x" in new


@pytest.mark.parametrize("prune", [(), ("--prune",)])
def test_what_is_left_in_the_structure_of_a_part_is_no_finding_of_what_it_became(
    prune: tuple[str, ...], tmp_path: Path
) -> None:
    known_then(tmp_path, **{"main": MAIN + OWN, "parts/b": body("x")})
    write(tmp_path / "main.yaml", MAIN.replace("include", "x-was") + OWN)
    write(tmp_path / "parts" / "b.yaml", forums("x").replace("name: A", "name: B"))
    checked(tmp_path, "parts/b.yaml", "--baseline", "known.json", *prune)
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["m", "x"], [])


@pytest.mark.parametrize("to", ["a", "archive"])
def test_a_new_structure_that_takes_a_name_takes_no_findings_since_a_revision(
    to: str, tmp_path: Path
) -> None:
    board = "  board: {{form: board, members: [{{seat: Member, count: {}}}]}}\n"
    fillers = "".join(f"  f{at}: {{form: board}}\n" for at in range(6))
    text = ORPHANS.format(board.format(41) + fillers)
    known_then(tmp_path, a=text)
    (tmp_path / "a.yaml").unlink()
    mended = text.replace("41", "4").replace("name: A", "name: A before")
    write(tmp_path / f"{to}.yaml", mended)
    others = "".join(f"  g{at}: {{form: board}}\n" for at in range(8))
    write(tmp_path / "new.yaml", ORPHANS.format(board.format(41) + others))
    run = checked(tmp_path, "--select", "forum-too-large", "--since", "HEAD")
    assert [(one["path"], one["change"]) for one in run.data["findings"]] == [("new.yaml", "new")]


def test_a_structure_without_findings_that_moved_is_not_one_that_is_deleted(
    tmp_path: Path,
) -> None:
    for name, forum in (("a", FORUM), ("b", "  {}: {{form: board}}\n")):
        text = ORPHANS.format(forum.format("x")).replace("name: A", f"name: {name}")
        write(tmp_path / f"{name}.yaml", text)
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    (tmp_path / "a.yaml").replace(tmp_path / "c.yaml")
    (tmp_path / "b.yaml").unlink()
    write(tmp_path / "c.yaml", forums("x").replace("name: A", "name: b"))
    assert told(tmp_path, "--baseline", "known.json") == (Code.FINDINGS, ["x"], [], ["x"])


def test_a_baseline_without_names_is_read(tmp_path: Path) -> None:
    known = recorded(tmp_path, "a") / "known.json"
    data = json.loads(known.read_text("utf-8"))
    write(known, json.dumps({**data, "structures": [*data["structures"]]}))
    (tmp_path / "structure.yaml").rename(tmp_path / "other.yaml")
    assert told(tmp_path, "--baseline", "known.json") == (Code.CLEAN, [], ["a"], [])


def test_a_baseline_holds_from_whatever_folder(tmp_path: Path) -> None:
    away = recorded(tmp_path / "here", "a").parent / "away"
    away.mkdir()
    baseline = "../here/known.json"
    assert told(away, "../here", "--baseline", baseline) == (Code.CLEAN, [], ["a"], [])
    assert told(away, tmp_path / "here", "--baseline", baseline)[0] == Code.CLEAN


def test_a_baseline_is_the_same_whatever_the_folder(tmp_path: Path) -> None:
    first = (recorded(tmp_path / "here", "a", "b") / "known.json").read_bytes()
    govlint("baseline", "here", "--output", "here/known.json", cwd=tmp_path)
    assert (tmp_path / "here" / "known.json").read_bytes() == first


def test_a_baseline_is_written_anew_with_the_change_in_count(tmp_path: Path) -> None:
    place(recorded(tmp_path, "a", "b", "c"), "c", "d")
    said = govlint("baseline", "--output", "known.json", cwd=tmp_path).out
    assert said == "Written: known.json, 2 findings; there were 3: 2 gone, 1 new\n"


@pytest.mark.parametrize("structure", REAL, ids=lambda path: path.stem)
def test_a_baseline_of_a_real_structure_leaves_nothing_to_tell(
    structure: Path, tmp_path: Path
) -> None:
    arguments = (structure, "--as-of", TODAY)
    govlint("baseline", *arguments, "--output", tmp_path / "known.json")
    run = checked(ROOT, *arguments, "--baseline", tmp_path / "known.json")
    assert (run.code, run.found, run.data["earlier"]["gone"]) == (Code.CLEAN, [], [])


def test_a_structure_that_cannot_be_checked_gets_no_baseline(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", BROKEN)
    run = govlint("baseline", "--output", "known.json", cwd=tmp_path)
    assert (run.code, (tmp_path / "known.json").exists()) == (Code.NOT_CHECKED, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a baseline of govlint: not JSON: EOF while parsing a value at line 1 column 0"),
        ("{", "not a baseline of govlint: not JSON: EOF while parsing an object at line 1"),
        (
            '{"version": 2,}',
            "not a baseline of govlint: not JSON: trailing comma at line 1 column 15; mend",
        ),
        ("[]", "not a baseline of govlint: the file: Input should be an object"),
        ('{"findings": []}', 'not a baseline of govlint: "version" is missing'),
        ('{"version": 3, "findings": []}', "a baseline of version 3; this govlint reads version 1"),
        ('{"version": 1, "findings": [{"rule": "a"}]}', 'not a baseline of govlint: "findings.0.'),
        (b"\xff\xfe", "not a baseline"),
        ("?", "not a baseline of govlint: not JSON: expected value at line 1"),
        (
            '{\n "version": 2,\n<<<<<<< HEAD\n "a": 1\n=======\n>>>>>>> main\n}\n',
            'not a baseline of govlint: line 3: "<<<<<<< HEAD" marks two versions that were not me',
        ),
        (ENTRY.format("\\u0000"), "not a baseline of govlint: \N{REPLACEMENT CHARACTER} is no"),
        ("[" * 100_000, "not a baseline of govlint: not JSON: recursion limit exceeded"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused(
    text: str | bytes, said: str, tmp_path: Path
) -> None:
    write(place(tmp_path, "a").with_name("known.json"), text)
    run = govlint("check", "--baseline", "known.json", cwd=tmp_path)
    assert (run.code, run.out) == (Code.NOT_CHECKED, "")
    assert run.err.startswith(f"govlint: known.json: {said}")


def test_a_baseline_that_was_cut_may_be_written_anew(tmp_path: Path) -> None:
    write(place(tmp_path, "a").with_name("known.json"), "")
    run = govlint("check", "--baseline", "known.json", cwd=tmp_path)
    assert run.err.endswith(", or write it anew with `govlint baseline`\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--baseline", "no.json"), "no.json: there is no such baseline; `govlint base"),
        (("check", "--baseline", "."), ".: cannot be read: Is a directory"),
        (("check", "--baseline", "known.json", "--since", "main"), "--baseline and --since: give"),
        (
            ("check", "--baseline", "known.json", "-f", "json", "-o", "./known.json"),
            "--output: known",
        ),
        (("check", "--fail-on", "worse"), "--fail-on worse: worse than what? give --baseline or"),
        (("check", "--prune"), "--prune: takes entries out of a baseline; name it with"),
        (("baseline", "--output", "structure.yaml"), "--output: structure.yaml is a structure,"),
        (("baseline", "--output", "notes.txt"), "notes.txt: not a baseline"),
        (("baseline", "--output", "notes.txt/known.json"), "notes.txt/known.json: cannot be w"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    write(recorded(tmp_path, "a") / "notes.txt", "Notes")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    run = govlint(*arguments, cwd=tmp_path)
    assert (run.code, run.err[: len(said) + 9]) == (Code.NOT_CHECKED, f"govlint: {said}")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


BOARD = (
    "govlint: 1\nname: A\nforums: {{board: {{form: board, members: [{{seat: M, count: {}}}]}}}}\n"
)
SEATS = {"mended": 9, "known": 20, "grown": 41}


def two_boards(folder: Path, a: str, b: str) -> Path:
    """Write two structures that both have a board, of so many seats."""
    for name, state in (("a", a), ("b", b)):
        write(folder / name / "structure.yaml", BOARD.format(SEATS[state]))
    return folder


@pytest.mark.parametrize("by", ["--baseline=known.json", "--since=HEAD"])
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("known", "mended"), ("known", "grown"), (["b/structure.yaml"], 1, 0)),
        (("known", "mended"), ("mended", "known"), (["b/structure.yaml"], 0, 1)),
        (("known", "known"), ("grown", "mended"), (["a/structure.yaml"], 0, 1)),
        (("known", "known"), ("known", "known"), ([], 2, 0)),
    ],
    ids=["the other grows", "the other breaks", "the one grows", "nothing"],
)
def test_equal_ids_in_two_structures_hide_nothing(
    by: str,
    before: tuple[str, str],
    after: tuple[str, str],
    expected: tuple[list[str], int, int],
    tmp_path: Path,
) -> None:
    git(two_boards(tmp_path, *before), "init")
    commit(tmp_path)
    govlint("baseline", "-o", "known.json", cwd=tmp_path)
    run = checked(two_boards(tmp_path, *after), by)
    earlier = run.data["earlier"]
    paths = [one["path"] for one in run.data["findings"]]
    assert (paths, len(earlier["known"]), len(earlier["gone"])) == expected
    assert run.code == (Code.FINDINGS if paths else Code.CLEAN)


@pytest.mark.parametrize("by", ["--baseline=known.json", "--since=HEAD"])
def test_one_structure_alone_hides_no_finding_behind_another(by: str, tmp_path: Path) -> None:
    git(two_boards(tmp_path, "known", "mended"), "init")
    commit(tmp_path)
    govlint("baseline", "-o", "known.json", cwd=tmp_path)
    assert told(two_boards(tmp_path, "known", "grown"), "b", by) == (1, ["board"], [], [])


def director(folder: Path, forums: int) -> Path:
    """Write a post that sits on so many forums."""
    seats = "".join(
        f"  f{number}: {{form: board, members: [{{who: director}}]}}\n" for number in range(forums)
    )
    text = "govlint: 1\nname: A\nposts: {director: {title: Place Director}}\nforums:\n"
    write(folder / "structure.yaml", text + seats)
    return folder


@pytest.mark.parametrize(
    ("then", "now", "change", "code"),
    [(11, 10, "better", 0), (11, 11, "same", 0), (11, 12, "worse", 1), (11, 6, "gone", 0)],
)
def test_a_seat_more_or_less_is_the_same_finding(
    then: int, now: int, change: str, code: int, tmp_path: Path
) -> None:
    asked = ("--select", "over-committed-person")
    govlint("baseline", "-o", "known.json", *asked, cwd=director(tmp_path, then))
    run = checked(director(tmp_path, now), "--baseline", "known.json", *asked)
    counts = {
        name: run.data["summary"][name] for name in ("new", "worse", "better", "same", "gone")
    }
    assert (run.code, counts) == (code, dict.fromkeys(counts, 0) | {change: 1})


VACANCY = (
    "govlint: 1\nname: A\nposts:\n  p: {{title: P, holder: vacant, vacant_since: {}}}\n"
    "decisions:\n  d: {{decided_by: p, name: D}}\n"
)


@pytest.mark.parametrize(
    ("since", "day", "change"),
    [
        ("2026-11-01", "2026-11-20", "same"),
        ("2026-11-01", "2026-12-20", "same"),
        ("2026-01-01", "2026-11-10", "worse"),
        ("2026-01-01", "2026-12-20", "worse"),
    ],
)
def test_what_only_ages_is_no_worse(since: str, day: str, change: str, tmp_path: Path) -> None:
    rule = ("--select", "rests-on-vacant-post")
    write(tmp_path / "structure.yaml", VACANCY.format("2026-11-01"))
    govlint("baseline", "-o", "known.json", "--as-of", "2026-11-10", *rule, cwd=tmp_path)
    write(tmp_path / "structure.yaml", VACANCY.format(since))
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", day, *rule, "--prune")
    again = checked(tmp_path, "--baseline", "known.json", "--as-of", day, *rule)
    assert [one.data["summary"][change] for one in (run, again)] == [1, 1]


def test_what_it_is_worse_by_is_said_where_its_sentence_differs_anyway(tmp_path: Path) -> None:
    rules = ("--select", "rests-on-vacant-post", "--select", "post-left-vacant")
    vacant = VACANCY.partition("decisions:")[0] + "risks: {{r: {{owner: p}}}}\n"
    write(tmp_path / "structure.yaml", vacant.format("2026-11-01"))
    govlint("baseline", "-o", "known.json", "--as-of", "2026-11-20", *rules, cwd=tmp_path)
    write(tmp_path / "structure.yaml", vacant.format("2026-06-01"))
    (found,) = checked(tmp_path, "--baseline", "known.json", "--as-of", "2026-11-20", *rules).data[
        "findings"
    ]
    was, _, yet = found["before"]["message"].partition("; not yet: ")
    assert "vacant since 2026-11-01" in was
    assert "has been vacant for 172 days" in yet


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("overdue-tor-review", "forums: {{f: {{terms_of_reference: {{review_due: {}}}}}}}"),
        ("term-expired", "forums: {{f: {{members: [{{seat: M, until: {}}}]}}}}"),
        ("post-left-vacant", "posts: {{p: {{holder: vacant, vacant_since: {}}}}}"),
        (
            "rests-on-vacant-post",
            "posts: {{p: {{holder: vacant, vacant_since: {}}}}}\nrisks: {{r: {{owner: p}}}}",
        ),
        (
            "rests-on-inactive-forum",
            "forums: {{f: {{ends: {}}}}}\nrisks: {{r: {{owner: f}}}}",
        ),
        (
            "unretired-predecessor",
            "forums: {{f: {{}}, g: {{replaces: f, starts: {}}}}}",
        ),
        (
            "rests-on-inactive-forum",
            "forums: {{f: {{status: stood-down, ends: {}}}}}\nrisks: {{r: {{owner: f}}}}",
        ),
        (
            "taken-decision-without-action",
            "forums: {{f: {{}}}}\ndecisions: {{d: {{decided_by: f, status: taken, taken_on: {}}}}}",
        ),
    ],
)
@pytest.mark.parametrize(
    ("now", "change"), [("2025-01-01", "same"), ("2025-02-02", "same"), ("2026-08-01", "new")]
)
def test_what_was_put_right_and_lapsed_again_is_new(
    rule: str, text: str, now: str, change: str, tmp_path: Path
) -> None:
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format('2025-01-01')}\n")
    asked = ("--select", rule)
    govlint("baseline", "-o", "known.json", "--as-of", "2026-01-01", *asked, cwd=tmp_path)
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format(now)}\n")
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", "2026-12-31", *asked)
    assert (run.data["summary"][change], run.data["summary"]["gone"]) == (1, change == "new")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            "stood-down-forum-with-members",
            "posts: {p: {}}\nforums: {f: {status: stood-down, ends: 2026-03-31, members: [p]}}",
        ),
        (
            "taken-decision-without-action",
            "forums: {f: {}}\ndecisions: {d: {decided_by: f, status: taken, taken_on: 2026-03-31}}",
        ),
    ],
)
@pytest.mark.parametrize("is_pruned", [False, True])
def test_what_is_written_before_its_day_is_known_after_it(
    rule: str, text: str, *, is_pruned: bool, tmp_path: Path
) -> None:
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text}\n")
    asked = ("--baseline", "known.json", "--select", rule)
    early = ("--as-of", "2026-01-15")
    govlint("baseline", "-o", "known.json", *early, "--select", rule, cwd=tmp_path)
    if is_pruned:
        checked(tmp_path, *asked, *early, "--prune")
    run = checked(tmp_path, *asked, "--as-of", "2026-04-15")
    assert (run.code, run.data["summary"]["same"]) == (Code.CLEAN, 1)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("{seat: A, count: 21}", "{seat: A, count: 12}, {seat: B, count: 9, since: 2026-05-01}"),
        (
            "{seat: A, count: 21}, {seat: B, until: 2026-05-01}",
            "{seat: A, count: 21}, {seat: B, until: 2026-05-01}",
        ),
    ],
)
def test_what_begins_or_ends_beside_what_is_wrong_makes_nothing_new(
    then: str, now: str, tmp_path: Path
) -> None:
    text = "govlint: 1\nname: A\nforums: {{f: {{form: committee, members: [{}]}}}}\n"
    asked = ("--select", "forum-too-large")
    write(tmp_path / "structure.yaml", text.format(then))
    govlint("baseline", "-o", "known.json", "--as-of", "2026-01-01", *asked, cwd=tmp_path)
    write(tmp_path / "structure.yaml", text.format(now))
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", "2026-12-31", *asked)
    assert run.code == 0


def test_of_terms_that_are_over_one_that_ended_again_is_worse(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums: {{f: {{members: [{{seat: M, until: {}}}, {}]}}}}\n"
    other, rule = "{seat: N, until: 2025-01-01}", ("--select", "term-expired")
    write(tmp_path / "structure.yaml", text.format("2025-01-01", other))
    govlint("baseline", "-o", "known.json", "--as-of", "2026-01-01", *rule, cwd=tmp_path)
    write(tmp_path / "structure.yaml", text.format("2026-08-01", other))
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", "2026-12-31", *rule)
    assert run.data["summary"]["worse"] == 1


PLANNED = (
    "govlint: 1\nname: A\nforums:\n  b: {{form: board}}\n"
    "  f: {{form: committee, accountable_to: b, {}, members: [{{seat: M, count: 25}}]}}\n"
)
LATER = "starts: 2028-01-01"


@pytest.mark.parametrize(
    ("then", "now", "day", "change"),
    [
        (LATER, LATER, "2026-12-01", "same"),
        (LATER, LATER, "2028-01-01", "same"),
        (LATER, "starts: 2026-11-25", "2026-11-24", "same"),
        (LATER, "starts: 2026-11-25", "2026-12-01", "worse"),
        ("status: proposed", "starts: 2026-11-25", "2026-12-01", "worse"),
    ],
)
def test_what_was_planned_for_later_is_worse_where_it_is_brought_forward(
    then: str, now: str, day: str, change: str, tmp_path: Path
) -> None:
    rule = ("--select", "forum-too-large")
    write(tmp_path / "structure.yaml", PLANNED.format(then))
    govlint("baseline", "-o", "known.json", "--as-of", "2026-11-21", *rule, cwd=tmp_path)
    write(tmp_path / "structure.yaml", PLANNED.format(now))
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", day, *rule, "--prune")
    again = checked(tmp_path, "--baseline", "known.json", "--as-of", day, *rule)
    assert [one.data["summary"][change] for one in (run, again)] == [1, 1]


def test_a_baseline_that_says_no_day_of_what_is_planned_is_read(tmp_path: Path) -> None:
    rule = ("--select", "forum-too-large")
    write(tmp_path / "structure.yaml", PLANNED.format(LATER))
    govlint("baseline", "-o", "known.json", "--as-of", "2026-11-21", *rule, cwd=tmp_path)
    known = json.loads((tmp_path / "known.json").read_text("utf-8"))
    assert known["findings"][0].pop("planned_until") == "2027-12-31"
    write(tmp_path / "known.json", json.dumps(known))
    run = checked(tmp_path, "--baseline", "known.json", "--as-of", "2028-01-01", *rule)
    assert run.data["summary"]["same"] == 1


EITHER = (
    "govlint: 1\nname: A\nforums: {{b: {{form: board}}}}\nposts: {{d: {{}}, t: {{}}}}\n"
    "decisions: {{k: {{decided_by: [d, t], acting: either, value: {{up_to: 500}}}}}}\n"
    "delegations:\n  to-d: {{from: b, to: d, matters: [k], limit: {}}}\n"
    "  to-t: {{from: b, to: t, matters: [k], limit: {}}}\n"
)


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        ((100, 200), (200, 200), "better"),
        ((100, 200), (300, 200), "better"),
        ((100, 200), (500, 200), "better"),
        ((100, 200), (500, 500), "gone"),
        ((100, 200), (100, 150), "worse"),
        ((100, 500), (100, 200), "worse"),
    ],
)
def test_a_limit_of_one_who_acts_alone_is_compared_with_what_it_was(
    then: tuple[int, int], now: tuple[int, int], change: str, tmp_path: Path
) -> None:
    rule = ("--select", "decision-exceeds-decider")
    write(tmp_path / "structure.yaml", EITHER.format(*then))
    govlint("baseline", "-o", "known.json", *rule, cwd=tmp_path)
    write(tmp_path / "structure.yaml", EITHER.format(*now))
    run = checked(tmp_path, "--baseline", "known.json", *rule)
    assert run.data["summary"][change] == 1


def test_what_is_worse_says_what_it_was(tmp_path: Path) -> None:
    asked = ("--select", "over-committed-person")
    govlint("baseline", "-o", "known.json", *asked, cwd=director(tmp_path, 11))
    (found,) = checked(director(tmp_path, 12), "--baseline", "known.json", *asked).data["findings"]
    assert (found["value"], found["limit"], found["change"]) == (12, 6, "worse")
    assert found["before"] == {
        "message": "Place Director has seats on 11 active forums: f0, f1, f2, f3, f4 and 6 more; "
        "the limit is 6",
        "value": 11,
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--fail-on", "error"], 0), (["--fail-on", "worse"], 1), ([], 0)],
    ids=["error", "worse", "configured"],
)
def test_worse_fails_a_run_whatever_its_severity(
    arguments: list[str], code: int, tmp_path: Path
) -> None:
    write(tmp_path / ".govlint.yaml", "set: {over-committed-person: {severity: info}}\n")
    asked = ("--select", "over-committed-person")
    govlint("baseline", "-o", "known.json", *asked, cwd=director(tmp_path, 11))
    run = checked(director(tmp_path, 12), "--baseline", "known.json", *asked, *arguments)
    assert run.code == code


@pytest.mark.parametrize("held", [True, False])
def test_worse_may_be_configured_and_is_a_warning_without_an_earlier_state(
    held: bool, tmp_path: Path
) -> None:
    write(tmp_path / ".govlint.yaml", "fail_on: worse\n")
    run = checked(recorded(tmp_path, "a"), *["--baseline", "known.json"][: 2 * held])
    assert run.code == (Code.CLEAN if held else Code.FINDINGS)


@pytest.mark.parametrize("form", ["concise", "sarif", "gitlab", "github", "azure", "text"])
def test_a_format_without_a_summary_says_it_on_standard_error(form: str, tmp_path: Path) -> None:
    place(recorded(tmp_path, "a", "b"), "b", "c")
    run = govlint("check", "--baseline", "known.json", "-f", form, cwd=tmp_path)
    said = (
        "govlint: 1 new finding: 1 warning. 1 finding is the same as in known.json. "
        "1 finding is gone since known.json.\n"
    )
    assert run.err == ("" if form == "text" else said)


TWICE = (
    "govlint: 1\nname: A\nforums: {{x: {{form: board}}, y: {{form: board}}}}\ndecisions: {{{}}}\n"
)
SPENDS = [f"{key}: {{name: Spend, decided_by: {by}}}" for key, by in zip("abc", "xyx", strict=True)]


@pytest.mark.parametrize("form", ["text", "junit", "csv", "markdown", "sarif", "html", "json"])
@pytest.mark.parametrize("options", [(), ("--anonymous",)])
def test_what_is_better_without_a_number_is_said_to_be(
    form: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    write(tmp_path / "structure.yaml", TWICE.format(", ".join(SPENDS)))
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", TWICE.format(", ".join(SPENDS[:2])))
    rule = ("--select", "decision-described-twice")
    run = govlint("check", "--baseline", "known.json", "-f", form, *rule, *options, cwd=tmp_path)
    said = [words in run.out for words in ("etter", "he same as", "before: \n", ", \n")]
    assert said == [True, False, False, False]
    assert ("described 3 times" in run.out) == (not options and form != "junit")


RESERVED = (
    "govlint: 1\nname: A\n"
    "forums: {{b: {{form: board}}, c: {{form: committee, accountable_to: b}}}}\n"
    "decisions:\n"
    "  k: {{name: Spend, type: t, decided_by: b, reserved_to: b, value: {{over: 50}}}}\n"
    "  d: {{name: Spend, type: t, decided_by: c, value: {{up_to: {}}}}}\n"
    "  e: {{name: Spend, type: t, decided_by: c, value: {{up_to: {}}}}}\n"
)


def test_what_is_worse_for_a_part_that_it_does_not_name_says_so(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", RESERVED.format(90, 60))
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", RESERVED.format(90, 80))
    rule = ("--select", "reserved-matter-decided-below", "--baseline", "known.json")
    (found,) = checked(tmp_path, *rule).data["findings"]
    said = f"{found['message']}; one part of it was smaller"
    assert (found["change"], found["before"]["message"]) == ("worse", said)


OVER = (
    "govlint: 1\nname: A\nposts: {{c: {{}}}}\nforums: {{b: {{form: board}}}}\n"
    "delegations: {{d: {{from: b, to: c, matters: {}, limit: 5, ends: 2020-01-01}}}}\n"
)


@pytest.mark.parametrize(
    ("matters", "said"),
    [
        ("[m, n]", "one part of it was not wrong yet"),
        ("[n, o]", "2 parts of it were not wrong yet"),
    ],
)
def test_what_is_worse_for_parts_that_are_new_says_so(
    tmp_path: Path, matters: str, said: str
) -> None:
    write(tmp_path / "structure.yaml", OVER.format("[m]"))
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", OVER.format(matters))
    rule = ("--select", "expired-delegation", "--baseline", "known.json")
    (found,) = checked(tmp_path, *rule).data["findings"]
    assert found["before"]["message"] == f"{found['message']}; {said}"


VERSION_1 = (
    '{"version": 1, "findings": [{"fingerprint": "f", "rule": "orphan-forum", '
    '"path": "structure.yaml", "entity": "a", "message": "m"}]}'
)


def test_a_baseline_of_version_1_is_known_by_path_rule_and_entity(tmp_path: Path) -> None:
    write(place(tmp_path, "a", "b").with_name("known.json"), VERSION_1)
    assert told(tmp_path, "--baseline", "known.json") == (Code.FINDINGS, ["b"], ["a"], [])


def test_pruning_makes_a_baseline_of_version_1_one_of_today(tmp_path: Path) -> None:
    write(place(tmp_path, "a", "b").with_name("known.json"), VERSION_1)
    checked(tmp_path, "--baseline", "known.json", "--prune")
    data = json.loads((tmp_path / "known.json").read_text("utf-8"))
    assert (data["version"], data["structures"]) == (2, {"structure.yaml": "A"})
    assert told(tmp_path, "--baseline", "known.json") == (Code.FINDINGS, ["b"], ["a"], [])


def test_pruning_notes_what_is_better_and_not_what_is_worse(tmp_path: Path) -> None:
    govlint("baseline", "-o", "known.json", cwd=two_boards(tmp_path, "grown", "known"))
    run = checked(two_boards(tmp_path, "known", "grown"), "--baseline", "known.json", "--prune")
    assert run.err == "govlint: known.json: 0 taken out, 2 left, 1 of them better\n"
    assert [one["value"] for one in entries(tmp_path)] == [20, 20]


def test_pruning_takes_out_a_part_that_was_put_right_where_another_came_up(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\npeople: {{a: {{}}, b: {{}}}}\nforums:\n  f: {{{}}}\n"
    known = ("--baseline", "known.json", "--select", "stood-down-forum-with-members")
    for member, option in (("a", ()), ("b", ("--prune",)), ("a", ())):
        forum = f"status: stood-down, members: [{member}]"
        write(tmp_path / "structure.yaml", text.format(forum))
        if not (tmp_path / "known.json").exists():
            govlint("baseline", "-o", "known.json", *known[2:], cwd=tmp_path)
        run = checked(tmp_path, *known, *option)
    assert run.code == 1


SHARED = {
    "forums": (
        "duplicate-forum-name",
        "forums: {{a: {{name: {0[0]}}}, b: {{name: {0[0]}}}, c: {{name: {0[1]}}}}}",
    ),
    "decisions": (
        "decision-described-twice",
        (
            "forums: {{f: {{form: board}}, g: {{form: committee}}}}\ndecisions: "
            "{{a: {{name: {0[0]}, decided_by: f}}, b: {{name: {0[0]}, decided_by: g}}, "
            "c: {{name: {0[1]}, decided_by: g}}}}"
        ),
    ),
    "people": (
        "same-person-twice",
        (
            "organisations: {{o: {{}}}}\npeople: {{a: {{name: {0[0]}, employer: o}}, "
            "b: {{name: {0[0]}, employer: o}}, c: {{name: {0[1]}, employer: o}}}}"
        ),
    ),
}


@pytest.mark.parametrize("kind", SHARED)
def test_a_group_that_is_called_otherwise_is_the_same(kind: str, tmp_path: Path) -> None:
    rule, text = SHARED[kind]
    known = ("--baseline", "known.json", "--select", rule)

    def run(*names: str) -> tuple[int, list[str]]:
        write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format(names)}\n")
        if not (tmp_path / "known.json").exists():
            govlint("baseline", "-o", "known.json", *known[2:], cwd=tmp_path)
        data = checked(tmp_path, *known, "--prune").data
        known_ones = [one["change"] for one in data["earlier"]["known"]]
        return data["summary"]["new"], [*known_ones, *(one["change"] for one in data["findings"])]

    assert run("Ann Old", "Ann Old") == (0, ["same"])
    assert run("Ann New", "Ann New") == (0, ["same"])
    assert run("Ann New", "Bea Box") == (0, ["better"])
    assert run("Ann Oak", "Bea Box") == (0, ["same"])


def test_a_baseline_says_what_is_worse_and_better_when_written_anew(tmp_path: Path) -> None:
    govlint("baseline", "-o", "known.json", cwd=two_boards(tmp_path, "grown", "known"))
    said = govlint("baseline", "-o", "known.json", cwd=two_boards(tmp_path, "known", "grown")).out
    assert said.endswith("; there were 2: 0 gone, 0 new, 1 worse, 1 better\n")


def test_what_a_revision_had_is_known(tmp_path: Path) -> None:
    place(committed(tmp_path, "a", "b"), "b", "c")
    assert told(tmp_path, "--since", "HEAD") == (Code.FINDINGS, ["c"], ["b"], ["a"])


def test_a_revision_before_the_structure_knows_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init")
    write(tmp_path / "notes.txt", "Notes")
    commit(tmp_path)
    place(tmp_path, "a")
    assert told(tmp_path, "--since", "HEAD") == (Code.FINDINGS, ["a"], [], [])


def test_a_revision_is_read_with_its_parts(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\ninclude: parts/*.gov\n")
    part = write(tmp_path / "parts" / "a.gov", "forums:\n" + FORUM.format("a"))
    git(tmp_path, "init")
    commit(tmp_path)
    write(part, "forums:\n" + FORUM.format("a") + FORUM.format("b"))
    assert told(tmp_path, "--since", "HEAD") == (Code.FINDINGS, ["b"], ["a"], [])
    assert told(tmp_path, part, "--since", "HEAD")[1] == ["b"]


def test_a_part_that_is_new_brings_its_own_findings_alone(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\ninclude: parts/*.yaml\n")
    write(tmp_path / "parts" / "a.yaml", "forums:\n" + FORUM.format("a"))
    git(tmp_path, "init")
    commit(tmp_path)
    part = write(tmp_path / "parts" / "b.yaml", "forums:\n" + FORUM.format("b"))
    assert told(tmp_path, part, "--since", "HEAD") == (Code.FINDINGS, ["b"], ["a"], [])


def test_a_hook_of_another_repository_does_not_mislead(tmp_path: Path) -> None:
    committed(tmp_path / "other", "b")
    here = committed(tmp_path / "here", "a")
    hook = {"GIT_DIR": str(tmp_path / "other" / ".git"), "GIT_WORK_TREE": ".."}
    run = govlint("check", "--since", "HEAD", "-f", "json", cwd=here, also=hook)
    assert (run.code, run.found) == (Code.CLEAN, [])


def test_a_copy_that_has_lost_a_file_is_refused(tmp_path: Path) -> None:
    kept = committed(tmp_path, "a") / ".git" / "objects"
    blob = git(tmp_path, "rev-parse", "HEAD:structure.yaml")
    (kept / blob[:2] / blob[2:]).unlink()
    run = checked(tmp_path, "--since", "HEAD")
    assert (run.code, run.err[:40]) == (
        Code.NOT_CHECKED,
        f"govlint: --since: this copy has lost {blob}"[:40],
    )


def test_a_structure_that_moved_brings_its_findings_along(tmp_path: Path) -> None:
    committed(tmp_path, "a")
    (tmp_path / "deep").mkdir()
    git(tmp_path, "mv", "structure.yaml", "deep/other.yaml")
    assert told(tmp_path, "--since", "HEAD") == (Code.CLEAN, [], ["a"], [])


def test_a_revision_is_judged_by_the_rules_of_today(tmp_path: Path) -> None:
    committed(tmp_path, "a")
    write(tmp_path / ".govlint.yaml", "set: {forum-without-purpose: {severity: error}}\n")
    assert told(tmp_path, "--since", "HEAD")[:2] == (Code.CLEAN, [])


def test_a_revision_holds_from_a_folder_below(tmp_path: Path) -> None:
    place(tmp_path, "z", file="one/two/structure.yaml")
    place(committed(tmp_path, "a"), "z", "y", file="one/two/structure.yaml")
    assert told(tmp_path / "one", "--since", "HEAD") == (Code.FINDINGS, ["y"], ["z"], [])


def test_the_place_where_two_branches_parted_is_a_revision(tmp_path: Path) -> None:
    committed(tmp_path, "a", "b")
    git(tmp_path, "branch", "--move", "main")
    git(tmp_path, "branch", "change")
    place(tmp_path, "b")
    commit(tmp_path)
    git(tmp_path, "switch", "change")
    assert told(tmp_path, "--since", "main")[1] == ["a"]
    assert told(tmp_path, "--since", "main...HEAD") == (Code.CLEAN, [], ["a", "b"], [])
    assert told(tmp_path, "--since", "main...")[1] == []


def test_a_revision_that_cannot_be_checked_is_spoken_of(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", BROKEN)
    git(tmp_path, "init")
    commit(tmp_path)
    place(tmp_path, "a")
    run = checked(tmp_path, "--since", "HEAD")
    assert (run.code, run.found) == (Code.FINDINGS, [("orphan-forum", "a")])
    assert run.err.startswith("govlint: HEAD: structure.yaml could not be checked: ")


def test_links_of_a_revision_lead_nowhere_outside(tmp_path: Path) -> None:
    inside = committed(tmp_path / "here", "a")
    (inside / "in.yaml").symlink_to("structure.yaml")
    (inside / "out.yaml").symlink_to(write(tmp_path / "secret.yaml", forums("secret")))
    commit(inside)
    with laid_out("HEAD", [inside], ()) as laid:
        links = [path.name for path in laid.then(inside).iterdir() if path.is_symlink()]
    assert links == ["in.yaml"]


def test_a_revision_never_runs_what_its_repository_says(tmp_path: Path) -> None:
    committed(tmp_path, "a")
    write(tmp_path / ".gitattributes", "*.yaml filter=trap\n")
    git(tmp_path, "config", "filter.trap.smudge", "touch sprung")
    git(tmp_path, "config", "core.fsmonitor", "touch sprung")
    checked(tmp_path, "--since", "HEAD")
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nowhere", '--since: git knows no revision "nowhere" here'),
        ("no...HEAD", '--since: git knows no revision "no" here'),
        ("--output=x", '--since: git knows no revision "--output=x" here'),
        ("HEAD:structure.yaml", '--since: git knows no revision "HEAD:structure.yaml" here'),
        ("", '--since: git knows no revision "" here'),
    ],
)
def test_a_revision_that_is_not_there_is_refused(revision: str, said: str, tmp_path: Path) -> None:
    run = checked(committed(tmp_path, "a"), f"--since={revision}")
    assert (run.code, run.out, run.err) == (Code.NOT_CHECKED, "", f"govlint: {said}\n")


def test_a_folder_without_a_repository_is_refused(tmp_path: Path) -> None:
    place(tmp_path, "a")
    run = checked(tmp_path, "--since", "HEAD")
    assert run.code == Code.NOT_CHECKED
    assert "not a git repository" in run.err


def test_a_copy_without_the_history_says_how_to_get_it(tmp_path: Path) -> None:
    committed(tmp_path / "whole", "a")
    commit_again = place(tmp_path / "whole", "a", "b").parent
    commit(commit_again)
    git(tmp_path, "clone", "--depth", "1", f"file://{tmp_path}/whole", "part")
    said = checked(tmp_path / "part", "--since", "HEAD~1").err
    assert "this copy has only the end of the history" in said


def test_a_path_outside_of_the_repository_is_refused(tmp_path: Path) -> None:
    place(tmp_path / "out", "b")
    run = checked(committed(tmp_path / "here", "a"), ".", "../out", "--since", "HEAD")
    assert run.code == Code.NOT_CHECKED
    assert f"not a git repository: {tmp_path / 'out'}" in run.err
    committed(tmp_path / "out", "b")
    run = checked(tmp_path / "here", ".", "../out", "--since", "HEAD")
    assert f"{tmp_path / 'out'} is outside of the repository {tmp_path / 'here'}" in run.err


def test_without_git_a_revision_is_refused(tmp_path: Path) -> None:
    committed(tmp_path, "a")
    run = govlint("check", "--since", "HEAD", cwd=tmp_path, also={"PATH": str(tmp_path)})
    assert (run.code, run.err) == (
        Code.NOT_CHECKED,
        "govlint: --since: git cannot be run: No such file or directory\n",
    )


def _note_all(path: Path) -> None:
    """Write a note beside each entry of a baseline, with the message of what it is about."""
    known = json.loads(path.read_text())
    known["findings"] = [{**one, "note": f"Asked: {one['entity']}"} for one in known["findings"]]
    path.write_text(json.dumps(known))


@pytest.mark.parametrize("command", [("baseline", "-o"), ("check", "--prune", "--baseline")])
def test_a_note_beside_a_finding_of_a_baseline_stays_with_it(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = recorded(tmp_path, "a", "b") / "known.json"
    _note_all(path)
    place(tmp_path, "b", "c")
    govlint(*command, "known.json", cwd=tmp_path)
    new = [("c", None)] if command[0] == "baseline" else []
    assert [(one["entity"], one.get("note")) for one in entries(tmp_path)] == [
        ("b", "Asked: b"), *new,
    ]  # fmt: skip


def test_a_note_of_a_baseline_is_shown_nowhere(tmp_path: Path) -> None:
    _note_all(recorded(tmp_path, "a", "b") / "known.json")
    place(tmp_path, "b", "c")
    run = govlint("check", "--baseline", "known.json", "-f", "json", cwd=tmp_path)
    assert "Asked" not in run.out + run.err


@pytest.mark.parametrize("kind", SHARED)
def test_those_of_a_group_who_have_another_name_are_worse_after_pruning_too(
    kind: str, tmp_path: Path
) -> None:
    rule, text = SHARED[kind]
    found = []
    for names in (("Ann Old", "Ann Old"), ("Bea Box", "Ann Old"), ("Bea Box", "Ann Old")):
        write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format(names)}\n")
        if not (tmp_path / "known.json").exists():
            govlint("baseline", "-o", "known.json", "--select", rule, cwd=tmp_path)
        known = ("--baseline", "known.json", "--select", rule)
        data = checked(tmp_path, *known, "--prune").data
        found.append([one["change"] for one in data["findings"]])
    assert found == [[], ["worse"], ["worse"]]


def ending_together(folder: Path, number: int) -> Path:
    members = ", ".join(f"{{seat: S{one}, kind: lay, until: 2027-05-01}}" for one in range(number))
    forum = f"  a: {{name: A, form: board, members: [{members}]}}\n"
    return write(folder / "structure.yaml", ORPHANS.format(forum))


@pytest.mark.parametrize(
    ("before", "now", "new"),
    [(MOST_IN_EACH, MOST_IN_EACH + 2, 1), (MOST_IN_EACH + 2, MOST_IN_EACH, 0),
     (MOST_IN_EACH + 2, MOST_IN_EACH + 3, 1), (MOST_IN_EACH + 3, MOST_IN_EACH + 2, 0)],
)  # fmt: skip
def test_of_very_many_parts_it_is_known_how_many_they_are(
    before: int, now: int, new: int, tmp_path: Path
) -> None:
    asked = ("--select", "terms-end-together", "--as-of", TODAY)
    ending_together(tmp_path, before)
    assert govlint("baseline", "--output", "known.json", *asked, cwd=tmp_path).code == 0
    ending_together(tmp_path, now)
    _, worse, _, _ = told(tmp_path, "--baseline", "known.json", *asked)
    assert len(worse) == new


def test_pruning_keeps_what_got_worse_and_is_only_counted_by_now(tmp_path: Path) -> None:
    asked = ("--baseline", "known.json", "--select", "terms-end-together", "--as-of", TODAY)
    ending_together(tmp_path, MOST_IN_EACH - 1)
    govlint("baseline", "--output", "known.json", *asked[2:], cwd=tmp_path)
    ending_together(tmp_path, MOST_IN_EACH + 1)
    worse = checked(tmp_path, *asked, "--prune").data["findings"]
    assert [one["change"] for one in worse] == ["worse"]
    ending_together(tmp_path, MOST_IN_EACH - 1)
    assert checked(tmp_path, *asked).data["findings"] == []


def namesakes(folder: Path, name: str, number: int) -> None:
    called = [name if one < number else f"X {one}" for one in range(MOST_IN_EACH + 9)]
    forums = [f"  f{at}: {{name: {one}, form: committee}}" for at, one in enumerate(called)]
    write(folder / "structure.yaml", "\n".join(["govlint: 1\nname: A\nforums:", *forums, ""]))


@pytest.mark.parametrize("number", [MOST_IN_EACH + 5, MOST_IN_EACH - 5])
def test_of_very_many_who_have_one_name_those_who_have_another_are_worse(
    number: int, tmp_path: Path
) -> None:
    asked = ("--baseline", "known.json", "--select", "duplicate-forum-name")
    namesakes(tmp_path, "Place", MOST_IN_EACH + 6)
    govlint("baseline", "--output", "known.json", *asked[2:], cwd=tmp_path)
    for name, changes in (("Frailty", ["worse"]), ("Frailty", ["worse"]), ("Place", [])):
        namesakes(tmp_path, name, number)
        data = checked(tmp_path, *asked, "--prune").data
        assert [one["change"] for one in data["findings"]] == changes


def test_fewer_of_very_many_parts_are_better_where_the_share_is_as_before(tmp_path: Path) -> None:
    asked = ("--select", "seats-left-vacant", "--as-of", TODAY)
    change = []
    for number in (MOST_IN_EACH + 10, MOST_IN_EACH - 5):
        vacant = [f"{{seat: V{one}, vacant: 1}}" for one in range(number)]
        members = ", ".join((*vacant, f"{{seat: Lay, count: {number}}}"))
        forum = f"  a: {{name: A, form: board, members: [{members}]}}\n"
        write(tmp_path / "structure.yaml", ORPHANS.format(forum))
        if not (tmp_path / "known.json").exists():
            govlint("baseline", "--output", "known.json", *asked, cwd=tmp_path)
        known = checked(tmp_path, "--baseline", "known.json", *asked).data["earlier"]["known"]
        change.append([one["change"] for one in known])
    assert change == [["same"], ["better"]]


@pytest.mark.parametrize(
    ("now", "change"), [(0, ["same"] * 2), (1, ["worse"] * 2), (-1, ["better", "same"])]
)
def test_parts_that_were_named_are_compared_by_their_number_where_they_are_counted_now(
    now: int, change: list[str], tmp_path: Path
) -> None:
    asked = ("--select", "terms-end-together", "--as-of", TODAY)
    ending_together(tmp_path, MOST_IN_EACH + 2)
    govlint("baseline", "--output", "known.json", *asked, cwd=tmp_path)
    known = json.loads((tmp_path / "known.json").read_text("utf-8"))
    known["findings"][0]["parts"] = [f"S{one}" for one in range(MOST_IN_EACH + 2)]
    del known["findings"][0]["amounts"]
    write(tmp_path / "known.json", json.dumps(known))
    ending_together(tmp_path, MOST_IN_EACH + 2 + now)
    found = [checked(tmp_path, "--baseline", "known.json", "--prune", *asked).data for _ in "12"]
    here = [(*data["findings"], *data["earlier"]["known"]) for data in found]
    assert [one["change"] for (one,) in here] == change


def test_pruning_keeps_what_is_worse_and_told_only_because_it_was(tmp_path: Path) -> None:
    given = "delegations: {d: {from: x, to: p, matters: [m]}}\n"
    text = (
        "govlint: 1\nname: A\norganisations: {{a: {{}}, b: {{}}, c: {{}}}}\nposts: {{p: "
        "{{organisation: a}}, q: {{organisation: b}}, r: {{organisation: c}}}}\nforums: {{x: "
        "{{form: board, of: a}}, y: {{form: board, of: b}}, z: {{form: board, of: c}}, j: {{form: "
        "joint-committee, of: [a, b, c], members: [p, {}]}}}}\n{}"
    )
    asked = ("--baseline", "known.json", "--select", "representative-without-authority")
    write(tmp_path / "structure.yaml", text.format("q", given))
    govlint("baseline", "--output", "known.json", *asked[2:], cwd=tmp_path)
    write(tmp_path / "structure.yaml", text.format("r", ""))
    for _ in "123":
        worse = checked(tmp_path, *asked, "--prune").data["findings"]
        assert [one["change"] for one in worse] == ["worse"]


def test_what_is_silent_is_not_forgotten_while_it_is_explained(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: A\nforums: {{b: {{form: board, "
        "members: [{{seat: Lay, count: 20}}]{}}}}}\n"
        "decisions: {{x: {{decided_by: b}}}}\n"
    )
    explained = ", explain: {too-many-voters: {reason: Known to all., until: 2099-12-31}}"
    asked = ("--baseline", "known.json", "--select", "size")
    write(tmp_path / "structure.yaml", text.format(""))
    govlint("baseline", "--output", "known.json", *asked[2:], cwd=tmp_path)
    assert '"unsaid"' in (tmp_path / "known.json").read_text("utf-8")
    for beside in (explained, explained, ""):
        write(tmp_path / "structure.yaml", text.format(beside))
        assert checked(tmp_path, *asked, "--prune").data["findings"] == []


def test_pruning_keeps_what_is_worse_for_settings_alone_asked_for_it_before(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: A\nforums:\n"
        "  b: {{form: board, {}members: [{{seat: Lay, count: 30}}]}}\n"
    )
    asked = ("--baseline", "known.json", "--select", "forum-too-large")
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {unless: {}}}\n")
    write(tmp_path / "structure.yaml", text.format("statutory_composition: true, "))
    govlint("baseline", "--output", "known.json", *asked[2:], cwd=tmp_path)
    write(tmp_path / "structure.yaml", text.format(""))
    for _ in "123":
        worse = checked(tmp_path, *asked, "--prune").data["findings"]
        assert [one["change"] for one in worse] == ["worse"]
