"""The command line from end to end: paths, options, exit codes and streams."""

import os
import re
import sys
from pathlib import Path
from signal import SIGALRM, SIGHUP, SIGTERM, getsignal
from subprocess import PIPE, Popen

import pytest

from command import ROOT, TODAY, Run, environment, forked, govlint, started, write

CLEAN = "govlint: 1\nname: Clean\n"
ORPHAN = "govlint: 1\nname: Orphan\nforums:\n  a: {form: committee}\n"
BROKEN = "govlint: 1\nname: Broken\nforums: 7\n"
RIVERFORD = ("check", "examples/riverford", "--as-of", TODAY)


def check(folder: Path, *arguments: str | Path) -> Run:
    return govlint("check", *arguments, cwd=folder)


def found(folder: Path, *arguments: str | Path) -> list[tuple[str, str | None]]:
    return check(folder, *arguments, "--format", "json").found


@pytest.fixture
def orphan(tmp_path: Path) -> Path:
    """A folder whose structure has one warning."""
    write(tmp_path / "structure.yaml", ORPHAN)
    return tmp_path


@pytest.mark.parametrize(
    "arguments", [RIVERFORD, ("check", "nowhere"), ("chekc",), ("check", "--help")], ids=" ".join
)
def test_a_call_a_fork_and_a_start_say_the_same(arguments: tuple[str, ...]) -> None:
    call, fork, start = (begin(*arguments) for begin in (govlint, forked, started))
    assert said(call) == said(fork) == said(start)


def test_without_a_command_the_help_is_shown_in_its_lines() -> None:
    asked, bare = govlint("--help"), govlint()
    assert (bare.code, bare.out) == (2, "")
    assert bare.err.splitlines() == asked.out.splitlines()


def said(run: Run) -> tuple[int, str, str]:
    return run.code, run.out, run.err


def test_a_call_leaves_the_process_as_it_was(orphan: Path) -> None:
    before = around()
    check(orphan)
    govlint("check", "nowhere", also={"COLUMNS": "40"}, mixed=True)
    assert around() == before


def around() -> list[object]:
    """Give what a run of its own would not share with this process."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    handlers = [*map(getsignal, (SIGTERM, SIGHUP, SIGALRM))]
    return [Path.cwd(), dict(os.environ), sys.argv, sys.modules["__main__"], streams, handlers]


@pytest.mark.parametrize(
    ("text", "code"), [(CLEAN, 0), (ORPHAN, 1), (BROKEN, 2), ("forums: {}\n", 3)]
)
def test_the_exit_code_says_how_it_went(tmp_path: Path, text: str, code: int) -> None:
    write(tmp_path / "structure.yaml", text)
    assert check(tmp_path).code == code


@pytest.mark.parametrize(
    ("word", "code"), [("info", 1), ("warning", 1), ("error", 0), ("never", 0)]
)
def test_a_warning_fails_at_warning_and_below(orphan: Path, word: str, code: int) -> None:
    assert check(orphan, "--fail-on", word).code == code


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_the_format_never_changes_the_exit_code(orphan: Path, form: str) -> None:
    assert check(orphan, "--format", form).code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--bogus"], "there is no option --bogus"),
        (["--fail-on", "warnin"], 'did you mean "warning"?'),
        (["--as-of", "2026-13-01"], "2026-13-01 is not a day; write 2026-01-13"),
        (["--as-of", "soon"], "soon is not a day; write it like 2026-01-31"),
        (["--select", "orphan-forun"], 'did you mean "orphan-forum"?'),
        (["--select", "structur"], 'did you mean "structure"?'),
        (["--select", "own-term"], 'did you mean "own-terms"?'),
        (["--ignore", "orphans"], "there is no rule, theme or authority"),
        (["--format", "jsn"], 'did you mean "json"?'),
        (["--profile", "cor"], 'did you mean "core"?'),
        (["--rules", "nowhere"], "nowhere is not a folder of rules"),
        (["nowhere.yaml"], "nowhere.yaml: there is no such file"),
        (["--output", "structure.yaml/out.txt"], "structure.yaml/out.txt: cannot be written"),
        (["-f", "json", "-o", "a", "-o", "b"], "there are more files than formats"),
    ],
)
def test_a_wrong_argument_is_named_on_standard_error(
    orphan: Path, arguments: list[str], said: str
) -> None:
    run = check(orphan, *arguments)
    assert (run.code, said in run.err, run.out) == (2, True, "")


def test_no_path_means_every_structure_below_here(orphan: Path) -> None:
    write(orphan / "deep" / "er" / "other.yml", ORPHAN.replace(" a:", " b:"))
    write(orphan / ".hidden" / "structure.yaml", ORPHAN.replace(" a:", " c:"))
    assert found(orphan) == [("orphan-forum", "b"), ("orphan-forum", "a")]


def test_a_structure_named_twice_is_checked_once(orphan: Path) -> None:
    assert found(orphan, ".", "structure.yaml", orphan) == [("orphan-forum", "a")]


def test_a_structure_that_cannot_be_read_does_not_keep_others_from_being_checked(
    orphan: Path,
) -> None:
    write(orphan / "broken.yaml", BROKEN)
    run = check(orphan, "--format", "json")
    assert (run.code, run.found) == (2, [("schema", None), ("orphan-forum", "a")])


def test_no_other_rule_runs_on_a_structure_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", f"{ORPHAN}  b: 7\n")
    assert found(tmp_path) == [("schema", "b")]


def test_a_part_named_alone_is_checked_with_its_root() -> None:
    alone = govlint("check", "examples/riverford/forums/icb.yaml", "--as-of", TODAY)
    assert alone.out == govlint(*RIVERFORD).out


def test_a_file_that_is_neither_root_nor_part_cannot_be_checked(orphan: Path) -> None:
    write(orphan / "lonely.yaml", "forums: {}\n")
    run = check(orphan, "lonely.yaml")
    assert (run.code, run.err.startswith("govlint: lonely.yaml: neither")) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        (["--select", "multiple-accountability"], {"multiple-accountability"}),
        (["--select", "size"], {"too-many-voters"}),
        (["--select", "size,overdue-tor-review"], {"too-many-voters", "overdue-tor-review"}),
        (["--select", "size", "--select", "overdue-tor-review"], {
            "too-many-voters", "overdue-tor-review",
        }),
        (["--select", "overlay", "--ignore", "own-terms"], {
            "bilateral-channel-on-integrated-scope", "overlapping-membership", "overlapping-remit",
        }),
    ],
)  # fmt: skip
def test_select_and_ignore_take_rules_themes_and_authorities(
    arguments: list[str], rules: set[str]
) -> None:
    run = govlint(*RIVERFORD, *arguments, "--format", "json")
    assert {rule for rule, _ in run.found} == rules


def test_completeness_asks_for_what_is_not_stated(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums: {a: {form: board}}\ndecisions: {d: {decided_by: a}}\n"
    write(tmp_path / "structure.yaml", text)
    assert ("missing-quorum", "a") in found(tmp_path, "--profile", "completeness")


def test_concise_is_one_line_for_each_finding(orphan: Path) -> None:
    run = check(orphan, "--format", "concise")
    assert run.out == "structure.yaml:4:3: warning orphan-forum a does not say to whom it answers\n"


def test_each_format_goes_to_the_file_of_its_place_in_the_list(orphan: Path) -> None:
    printed = [check(orphan, "-f", form).out for form in ("concise", "json")]
    check(orphan, "-f", "concise", "-o", "a.txt", "-f", "json", "-o", "a.json")
    assert [(orphan / name).read_text() for name in ("a.txt", "a.json")] == printed


def test_a_file_of_findings_may_be_read_by_those_who_may_read_others(orphan: Path) -> None:
    ordinary = write(orphan / "ordinary.txt", "").stat().st_mode
    check(orphan, "-f", "json", "-o", "a.json")
    assert (orphan / "a.json").stat().st_mode == ordinary


def test_an_output_that_cannot_be_written_leaves_nothing_behind(orphan: Path) -> None:
    (orphan / "taken").mkdir()
    check(orphan, "-f", "json", "-o", "taken")
    assert sorted(path.name for path in orphan.iterdir()) == ["structure.yaml", "taken"]


def test_the_list_of_rules_takes_what_check_selects() -> None:
    chosen = govlint("rules", "--select", "law", "-f", "json").data
    assert {one["authority"] for one in chosen} == {"law"}
    printed = govlint("rules", "--select", "too-many-voters").out
    assert "\n\n1 rule. `govlint explain" in printed
    assert "no rule, theme or authority" in govlint("rules", "--select", "lawful").err


def test_the_list_of_rules_takes_a_profile_and_shows_each_as_it_is_there() -> None:
    listed = govlint("rules", "--profile", "strict", "-f", "json").data
    [run] = govlint("config", "--profile", "strict", "-f", "json").data["configurations"]
    severities = {one["id"]: one["values"]["severity"]["value"] for one in run["rules"]}
    assert {one["id"]: one["severity"] for one in listed} == severities
    law = govlint("rules", "--profile", "uk-health", "--select", "law", "-f", "json").data
    assert {"uk-health" in one["profiles"] for one in law} == {True}
    assert "did you mean" in govlint("rules", "--profile", "uk-charit").err


def test_statistics_go_to_standard_error(orphan: Path) -> None:
    run = check(orphan, "--statistics", "-f", "json")
    assert (run.data["version"], run.err.splitlines()[0].split()[0::3]) == (
        1,
        ["1", "orphan-forum"],
    )


def test_statistics_only_count_what_found_nothing_in_no_time(
    orphan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govlint.report.statistics.BRIEF", 60)
    said = check(orphan, "--statistics", "-f", "json").err.splitlines()
    assert (len(said), said[0].split()[-1]) == (2, "orphan-forum")
    assert re.fullmatch(r" +0 +[\d.]+ ms  \d+ rules without findings, each below .*", said[1])


def test_after_five_findings_of_a_rule_the_rest_are_lines(tmp_path: Path) -> None:
    forums = "".join(f"  f{n}: {{form: committee}}\n" for n in range(9))
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\nforums:\n{forums}")
    advised = [check(tmp_path, *options).out.count("To do:") for options in ([], ["--full"])]
    assert advised == [5, 9]


def test_people_are_named_only_on_request(tmp_path: Path) -> None:
    forums = "".join(f"  f{n}: {{form: board, members: [chief]}}\n" for n in range(7))
    people = "people: {p: {name: Pat Lee}}\nposts: {chief: {title: Chief, holder: p}}\n"
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{people}forums:\n{forums}")
    said = ["Pat Lee" in check(tmp_path, *options).out for options in ([], ["--names"])]
    assert said == [False, True]


def test_a_closed_pipe_is_no_reason_to_complain() -> None:
    command = f"{sys.executable} -m govlint check examples/riverford --as-of {TODAY} --full | true"
    process = Popen(["sh", "-c", command], cwd=ROOT, env=environment(), stderr=PIPE)
    assert process.communicate()[1] == b""


@pytest.mark.parametrize(
    ("also", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"NO_COLOR": "1"}, False)]
)
def test_a_pipe_is_coloured_only_by_force(
    orphan: Path, also: dict[str, str], coloured: bool
) -> None:
    assert ("\x1b[" in govlint("check", cwd=orphan, also=also).out) == coloured


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Nothing is described in structure.yaml; begin with the key forums."),
        ("forums:\n", "Nothing is described in structure.yaml; begin with the key forums."),
        ("posts: {p: {title: P}}\n", ""),
    ],
)
def test_an_empty_structure_is_no_good_one(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text}")
    run = check(tmp_path)
    assert (run.code, "Nothing is" in run.out, said in run.out) == (0, bool(said), True)


def test_an_empty_workbook_is_no_good_one(tmp_path: Path) -> None:
    govlint("template", "--output", "a.xlsx", cwd=tmp_path)
    said = "Nothing is described in a.xlsx; begin with the sheet Forums."
    assert said in govlint("check", "a.xlsx", cwd=tmp_path).out
