"""What a repository's own settings loosen is said in every format, with the file that does it."""

import re
from pathlib import Path
from shutil import rmtree
from typing import get_args

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from command import Run, govlint, write
from govlint.cli.exit_codes import Code
from govlint.config import FailOn
from govlint.report.formats import BINARY, FORMATS, WITHOUT_EXPLAINED
from govlint.rulebook.shipped_rules import shipped_folder
from repository import committed, git

ORPHAN = "govlint: 1\nname: Orphan\nforums:\n  a: {form: committee}\n"
OWN_RULE = """\
id: nameless-forum
summary: Every forum has a name.
why: None.
fix: None.
severity: warning
authority: convention
check: {kind: stated, on: forum, field: name, not_stated: true}
"""
LARGE = "forum-too-large"
ORPHANS = "orphan-forum"


def check(folder: Path, config: str, *arguments: str) -> Run:
    write(folder / "structure.yaml", ORPHAN)
    write(folder / ".govlint.yaml", config)
    return govlint("check", *arguments, cwd=folder)


def profile(changes: str, extends: str = "core") -> str:
    return f"id: ours\nsummary: Ours.\nextends: {extends}\nrules: {{{changes}}}\n"


PROFILE = "ours/profiles/ours.yaml"


def said(run: Run, path: str = ".govlint.yaml") -> list[str]:
    """Give the lines that name the file."""
    lines = run.out.replace(f"\n{path}", f" {path}").splitlines()
    return [line for line in lines if line.endswith(f": {path}.")]


OPEN = f"2 rules are off ({LARGE}, room-in-common-too-large), 1 limit is changed ({ORPHANS})"
"""What the default asks and that profile does not, or not of all."""

OTHER = f"1 rule is off (room-in-common-too-large), 1 limit is changed ({ORPHANS})"
BOTH = f"1 limit is changed ({LARGE}), 1 severity is lowered ({ORPHANS})"


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        (f"set: {{{LARGE}: off}}", f"1 rule is off ({LARGE})"),
        (f"set: {{{LARGE}: off, no-chair: off}}", f"2 rules are off ({LARGE}, no-chair)"),
        ("set: {unknown-reference: off}", "1 rule is off (unknown-reference)"),
        ("set: {nameless-forum: off}\nrules: ours", "1 rule is off (nameless-forum)"),
        (f"set: {{{LARGE}: {{at_most: 20}}}}", f"1 limit is changed ({LARGE})"),
        (f"set: {{{LARGE}: {{where: {{form: board}}}}}}", f"1 limit is changed ({LARGE})"),
        (f"set: {{{LARGE}: {{unless: {{status: active}}}}}}", f"1 limit is changed ({LARGE})"),
        (f"set: {{{LARGE}: {{measure: forum.voting-seats}}}}", f"1 limit is changed ({LARGE})"),
        (f"set: {{{LARGE}: {{at_most: 12}}}}", f"1 limit is changed ({LARGE})"),
        (f"set: {{{ORPHANS}: {{not_stated: true}}}}", f"1 limit is changed ({ORPHANS})"),
        ("set: {overlapping-remit: {named_duties: {audit: [audit, risk], quality: quality}}}",
         "1 limit is changed (overlapping-remit)"),
        ("set: {no-chair: {given: []}}", "1 limit is changed (no-chair)"),
        ("set: {overlapping-remit: {named_duties: {}}}", "1 limit is changed (overlapping-remit)"),
        (f"set: {{{ORPHANS}: {{severity: info}}}}", f"1 severity is lowered ({ORPHANS})"),
        (f"set: {{{LARGE}: {{severity: info, at_most: 99}}}}",
         f"1 limit is changed ({LARGE}), 1 severity is lowered ({LARGE})"),
        ("profile: open-source", OPEN),
        ("profile: [uk-health, open-source]", OPEN),
        (f"profile: open-source\nset: {{{LARGE}: {{}}, room-in-common-too-large: {{}}}}",
         f"1 limit is changed ({ORPHANS})"),
        ("fail_on: error", "only errors fail a run"),
        ("fail_on: never", "no finding fails a run"),
        (f"set: {{{LARGE}: off, {ORPHANS}: {{severity: info}}}}\nfail_on: never",
         f"1 rule is off ({LARGE}), 1 severity is lowered ({ORPHANS}), no finding fails a run"),
    ],
)  # fmt: skip
def test_what_a_configuration_loosens_is_counted(
    tmp_path: Path, config: str, sentence: str
) -> None:
    write(tmp_path / "ours" / "nameless-forum.yaml", OWN_RULE)
    assert said(check(tmp_path, f"{config}\n")) == [f"{sentence}: .govlint.yaml."]


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ("profile: [ours]", BOTH),
        ("profile: [core, ours]", BOTH),
        ("profile: [ours, core]", BOTH),
        (
            f"profile: [ours]\nset: {{{LARGE}: {{at_most: 19}}}}",
            f"1 severity is lowered ({ORPHANS})",
        ),
    ],
)
def test_what_a_profile_of_its_own_loosens_is_counted_by_its_file(
    tmp_path: Path, config: str, sentence: str
) -> None:
    loose = profile(f"{LARGE}: {{at_most: 99}}, {ORPHANS}: {{severity: info}}")
    write(tmp_path / PROFILE, loose)
    run = check(tmp_path, f"rules: ours\n{config}\n")
    assert (said(run, PROFILE), said(run)) == ([f"{sentence}: {PROFILE}."], [])


LOWERED = f"{LARGE}: {{severity: info}}"


@pytest.mark.parametrize(
    ("profiles", "config", "told"),
    [
        ([profile(LOWERED)], f"set: {{{LARGE}: {{}}}}", [f"1 severity is lowered ({LARGE}): a"]),
        (
            [profile(LOWERED)],
            f"set: {{{LARGE}: {{at_most: 20}}}}",
            [f"1 limit is changed ({LARGE}): config", f"1 severity is lowered ({LARGE}): a"],
        ),
        (
            [profile(f"{LARGE}: off"), profile(f"{LARGE}: {{}}", "a")],
            "",
            [f"1 rule is off ({LARGE}): a"],
        ),
        (
            [profile(f"{LARGE}: {{severity: error}}")],
            "profile: [a, open-source]",
            [f"{OPEN}: config"],
        ),
        ([profile(f"{LARGE}: {{severity: error}}", "open-source")], "", [f"{OTHER}: a"]),
        ([profile("")], "", []),
    ],
    ids=["listed", "another value", "listed below", "chosen after", "extended", "nothing"],
)
def test_the_file_that_gives_the_value_is_named_and_not_the_last_that_names_the_rule(
    tmp_path: Path, profiles: list[str], config: str, told: list[str]
) -> None:
    names = "ab"[: len(profiles)]
    for name, text in zip(names, profiles, strict=True):
        write(tmp_path / "ours" / "profiles" / f"{name}.yaml", text.replace("ours", name, 1))
    chosen = [] if "profile:" in config else ["--profile", names[-1]]
    run = check(tmp_path, f"{config}\n", "--rules", "ours", *chosen)
    out = " ".join(run.out.split())
    files = {"config": ".govlint.yaml", "a": "ours/profiles/a.yaml", "b": "ours/profiles/b.yaml"}
    sentences = [": ".join((said, files[file])) for said, file in (one.split(": ") for one in told)]
    assert [one for one in sentences if f"{one}." in out] == sentences
    assert out.count(".yaml.") == len(told)


@pytest.mark.parametrize(
    "config",
    [
        "",
        "fail_on: info",
        "fail_on: warning",
        "profile: [core, completeness, strict, alliance, uk-health]",
        "profile: strict",
        "rules: ours",
        f"set: {{{LARGE}: {{}}}}",
        f"set: {{{LARGE}: {{at_most: 19}}}}",
        f"set: {{{LARGE}: {{at_most: '19'}}}}",
        f"set: {{{LARGE}: {{severity: error}}}}",
        "set: {chair-concentration: {at_most: 99}}",
    ],
)
def test_what_is_as_strict_or_graver_needs_no_word(tmp_path: Path, config: str) -> None:
    write(tmp_path / "ours" / "nameless-forum.yaml", OWN_RULE)
    run = check(tmp_path, f"{config}\n", "-f", "text", "-f", "json")
    assert (said(run), '"settings"' in run.out) == ([], False)


def test_a_shipped_profile_that_asks_more_is_said_where_a_run_is_held_to_an_earlier_one(
    tmp_path: Path,
) -> None:
    check(tmp_path, "")
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    config = "profile: completeness\n"
    assert said(check(tmp_path, config)) == []
    told = " ".join(check(tmp_path, config, "--baseline", "known.json").out.split())
    assert re.search(r"\d+ limits are changed \(.*\): \.govlint\.yaml\.", told)


FORUMS = "govlint: 1\nname: %s\nforums:\n  board: {name: Board of %s, form: board}\n"


def moved(folder: Path, then: str, now: str) -> None:
    """Commit a structure under one name and path, and write another elsewhere in its place."""
    committed(folder, {"east/structure.yaml": FORUMS % ("East", "East") + then})
    (folder / "east" / "structure.yaml").unlink()
    text = "# An alliance of its own, of which each line is written anew.\n" + now
    write(folder / "west" / "structure.yaml", FORUMS % ("West", "the West") + text)


MORE = "{forum-without-purpose: {}}"


@pytest.mark.parametrize(
    ("settings", "options"),
    [
        ({".govlint.yaml": f"set: {MORE}\n"}, []),
        (
            {"ours/profiles/ours.yaml": f"id: ours\nsummary: O.\nextends: core\nrules: {MORE}\n"},
            ["--rules", "ours", "--profile", "ours"],
        ),
        (
            {"ours/nameless-forum.yaml": OWN_RULE.replace("field: name", "field: purpose")},
            ["--rules", "ours"],
        ),
    ],
    ids=["configuration", "profile", "rule"],
)
def test_findings_that_settings_alone_ask_for_make_no_structure_another_that_moved(
    tmp_path: Path, settings: dict[str, str], options: list[str]
) -> None:
    forums = "".join(f"  {one}: {{form: team, accountable_to: board}}\n" for one in "defgh")
    orphan = "  a: {name: %s, form: committee}\n"
    more = "  b: {form: committee}\n  c: {form: committee}\n"
    now = forums.replace("{form: team,", "{name: Another Team, form: team,", 4)
    moved(tmp_path, orphan % "Audit" + more + forums, orphan % "Audit and Risk" + now)
    for name, text in settings.items():
        write(tmp_path / name, text)
    run = govlint("check", *options, "--since", "HEAD", "-f", "json", cwd=tmp_path)
    assert ("orphan-forum", "a") in run.found


def test_what_is_silent_for_a_rule_that_settings_switch_on_speaks_of_what_moved(
    tmp_path: Path,
) -> None:
    seats = "members: [{seat: Chair, capacity: chair}, {seat: Trustee, count: 8}]"
    alone = "  %s: {name: Board of %s, form: board, of: %s, %s, quorum: {min: 1}}\n"
    orphan = "  a: {name: Audit, form: committee}\n"
    of = "organisations: {u: {name: U}, v: {name: V}, w: {name: W}}\n"
    moved(
        tmp_path,
        "".join(alone % (one, one, one[0], seats) for one in ("u1", "v1", "w1")) + orphan + of,
        orphan,
    )
    check = ("check", "--since", "HEAD", "-f", "json")
    assert ("orphan-forum", "a") in govlint(*check, cwd=tmp_path).found
    write(tmp_path / "east" / ".govlint.yaml", "set: {quorum-too-low: {}}\n")
    assert ("orphan-forum", "a") in govlint(*check, cwd=tmp_path).found


def test_where_a_structure_is_taken_for_another_that_and_the_settings_of_both_are_said(
    tmp_path: Path,
) -> None:
    orphan = "  %s: {name: %s, form: committee}\n"
    then = "".join(orphan % (one, one) for one in "abcdef")
    now = "".join(orphan % (one, f"{one} of the West") for one in "abcde") + orphan % ("f", "f")
    now = now.replace("form", "quorum: none, form", 1)
    moved(tmp_path, then, now)
    write(tmp_path / "east" / ".govlint.yaml", "set: {missing-quorum: {not_stated: true}}\n")
    run = govlint("check", "--since", "HEAD", cwd=tmp_path)
    assert "1 limit is changed (missing-quorum): east/.govlint.yaml." in run.out
    assert "west/structure.yaml is taken for east/structure.yaml of HEAD: most " in run.err


@pytest.mark.parametrize("held", ["--since HEAD", "--baseline known.json"])
def test_a_structure_that_was_followed_by_git_or_by_its_name_is_said_to_be_taken_for_it(
    tmp_path: Path, held: str
) -> None:
    committed(tmp_path, {"east/structure.yaml": FORUMS % ("A", "a") + "  b: {form: committee}\n"})
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    git(tmp_path, "mv", "east", "west")
    run = govlint("check", *held.split(), cwd=tmp_path)
    name = held.split()[1]
    said = f"west/structure.yaml is taken for east/structure.yaml of {name}: what was found there"
    assert run.code == 0
    assert said in run.err


def test_a_structure_that_moved_is_looked_for_in_its_repository_and_not_around_a_baseline(
    tmp_path: Path,
) -> None:
    text = FORUMS % ("A", "a") + "  b: {form: committee}\n"
    repository = tmp_path / "repository"
    committed(repository, {"east/structure.yaml": text})
    govlint("baseline", "--output", "../known.json", cwd=repository)
    write(tmp_path / "old" / "east" / "structure.yaml", text)
    git(repository, "mv", "east", "west")
    run = govlint("check", "--baseline", "../known.json", cwd=repository)
    assert run.code == 0, run.out


@pytest.mark.parametrize(("number", "lines"), [(3, 3), (5, 1)])
def test_of_many_structures_that_are_taken_for_others_one_is_named(
    tmp_path: Path, number: int, lines: int
) -> None:
    def written(folder: str, name: str) -> None:
        for at in range(number):
            forums = "".join(f"  {one}{at}: {{form: committee}}\n" for one in "abcdef")
            text = FORUMS % (f"{name} {at}", name) + forums
            write(tmp_path / folder / str(at) / "structure.yaml", text)

    written("east", "the East")
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    rmtree(tmp_path / "east")
    written("west", "the West")
    run = govlint("check", "--baseline", "known.json", cwd=tmp_path)
    told = [line for line in run.err.splitlines() if "is taken for" in line]
    assert (run.code, len(told)) == (0, lines)
    assert "and so are 4 other structures for others" in told[0] or number < 5


def test_what_is_a_part_today_is_held_to_the_settings_of_the_structure_that_takes_it_in(
    tmp_path: Path,
) -> None:
    part = "forums:\n  a: {form: committee, accountable_to: board%s}\n"
    part += "".join(f"  {one}: {{form: team, accountable_to: a}}\n" for one in "bcdefghijkl")
    head, top = "govlint: 1\nname: Below\n", FORUMS % ("Top", "Top")
    below = head + part.replace("\n", "\n  board: {form: board}\n", 1) % ""
    committed(tmp_path, {"structure.yaml": top, "forums/structure.yaml": below})
    write(tmp_path / "structure.yaml", f"{top}include: forums/s*.yaml\n")
    write(tmp_path / "forums" / "structure.yaml", part % ", quorum: none")
    more = "set: {missing-quorum: {not_stated: true}}\n"
    write(tmp_path / "forums" / ".govlint.yaml", more)
    run = govlint("check", "--since", "HEAD", "-f", "json", cwd=tmp_path)
    assert run.found == [("missing-quorum", "a")]


@pytest.mark.parametrize("options", [[], ["--anonymous"]])
def test_what_judged_the_past_by_a_rule_that_is_no_default_otherwise_than_today_is_said(
    tmp_path: Path, options: list[str]
) -> None:
    moved(tmp_path, "  a: {form: team}\n", "  b: {form: team}\n")
    rule = "forum-without-purpose"
    write(tmp_path / ".govlint.yaml", f"set: {{{rule}: {{severity: warning}}}}\n")
    write(tmp_path / "east" / ".govlint.yaml", f"set: {{{rule}: {{unless: {{}}}}}}\n")
    run = govlint("check", "--since", "HEAD", *options, cwd=tmp_path)
    home = "" if options else "east/"
    assert f"1 limit is changed ({rule}): {home}.govlint.yaml." in run.out
    write(tmp_path / ".govlint.yaml", f"set: {{{rule}: {{unless: {{}}}}}}\n")
    assert "changed" not in govlint("check", "--since", "HEAD", *options, cwd=tmp_path).out


def test_a_profile_that_leaves_out_the_default_counts_what_is_lost(tmp_path: Path) -> None:
    write(tmp_path / "ours" / "profiles" / "bare.yaml", "id: bare\nsummary: Nothing.\n")
    config = "rules: ours\nprofile: bare\n"
    (lost,) = check(tmp_path, config, "-f", "json").data["settings"]
    core = govlint("config", "--profile", "core", "-f", "json").data["configurations"][0]["rules"]
    assert sorted(lost["off"]) == sorted(one["id"] for one in core if one["theme"] != "always")


@pytest.mark.parametrize(
    ("options", "off"),
    [
        (["--select", f"{LARGE},no-chair"], []),
        (["--select", "no-chair"], []),
        (["--ignore", LARGE], []),
        (["--profile", "completeness"], [LARGE]),
        (["--profile", "core"], [LARGE]),
    ],
)
def test_only_what_the_command_line_asks_for_can_be_missing(
    tmp_path: Path, options: list[str], off: list[str]
) -> None:
    run = check(tmp_path, f"set: {{{LARGE}: off}}\n", *options, "-f", "json")
    assert [one["off"] for one in run.data.get("settings", [])] == ([off] if off else [])


@pytest.mark.parametrize("command", ["report .", "show a -s .", "trace a -s .", "who --list -s ."])
def test_an_answer_to_programs_says_it_as_well(command: str, tmp_path: Path) -> None:
    check(tmp_path, f"set: {{{LARGE}: off}}\n")
    data = govlint(*command.split(), "-f", "json", cwd=tmp_path).data
    assert data["notes"] == [f"1 rule is off ({LARGE}): .govlint.yaml."]
    schema = "who-list" if "--list" in command else command.split(maxsplit=1)[0]
    Draft202012Validator(govlint("schema", "--of", schema).data).validate(data)


def test_the_command_line_is_the_user_s_own(tmp_path: Path) -> None:
    options = ("--fail-on", "never", "--ignore", "size", "--profile", "completeness")
    assert said(check(tmp_path, "fail_on: never\n", *options)) == []


def test_each_configuration_speaks_for_itself(tmp_path: Path) -> None:
    for name, config in {"one": "set: {no-chair: off}\n", "two": "fail_on: never\n"}.items():
        check(tmp_path / name, config)
    run = govlint("check", cwd=tmp_path)
    assert [line for line in run.out.splitlines() if ".govlint.yaml" in line] == [
        "1 rule is off (no-chair): one/.govlint.yaml."
    ]


def test_a_bar_is_said_only_where_it_lets_more_pass(tmp_path: Path) -> None:
    for name, bar in {"one": "error", "two": "never"}.items():
        check(tmp_path / name, f"fail_on: {bar}\n")
    run = govlint("check", "-f", "json", cwd=tmp_path)
    assert [one["fail_on"] for one in run.data["settings"]] == ["error", "error"]


def test_a_nearer_configuration_says_what_it_holds_instead_of(tmp_path: Path) -> None:
    check(tmp_path, "profile: strict\n")
    check(tmp_path / "below" / "deep", "set: {no-chair: off}\n")
    check(tmp_path / "other", "")
    run = govlint("check", cwd=tmp_path)
    assert [line for line in run.out.splitlines() if "instead" in line] == [
        "1 rule is off (no-chair): below/deep/.govlint.yaml, which holds instead of .govlint.yaml.",
        "other/.govlint.yaml holds instead of .govlint.yaml.",
    ]


def test_what_is_made_milder_silences_nothing_that_is_graver(tmp_path: Path) -> None:
    ended = "  b: {form: board}\n  a: {form: committee, accountable_to: b, ends: 2020-01-01}\n"
    text = f"govlint: 1\nname: A\nforums:\n{ended}  c: {{form: committee, accountable_to: a}}\n"
    write(tmp_path / "structure.yaml", text)
    rests, expired = ("rests-on-inactive-forum", "a"), ("expired-forum-still-active", "a")
    for severity, found in {"error": [rests], "info": [expired, rests]}.items():
        write(tmp_path / ".govlint.yaml", f"set: {{{rests[0]}: {{severity: {severity}}}}}\n")
        run = govlint("check", "-f", "json", "--as-of", "2026-11-21", cwd=tmp_path)
        assert (sorted(run.found), run.code) == (found, Code.FINDINGS)


@pytest.mark.parametrize("options", [[], ["--profile", "core"], ["--profile", "top"]])
def test_a_profile_of_its_own_that_the_command_line_names_is_its_setting(
    tmp_path: Path, options: list[str]
) -> None:
    loose = profile(f"{LARGE}: {{at_most: 99}}, {ORPHANS}: {{severity: info}}")
    write(tmp_path / PROFILE, loose)
    top = "id: top\nsummary: Top.\nextends: ours\n"
    write(tmp_path / "ours" / "profiles" / "top.yaml", top)
    for config in ("rules: ours\n", "rules: ours\nprofile: strict\n"):
        run = check(tmp_path, config, "--profile", "ours", *options)
        assert (said(run, PROFILE), said(run)) == ([f"{BOTH}: {PROFILE}."], [])


@pytest.mark.parametrize("config", ["", "fail_on: info\n", f"set: {{{LARGE}: {{at_most: 19}}}}\n"])
@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_a_profile_in_a_folder_that_the_command_line_names_is_said_with_its_file(
    tmp_path: Path, config: str, form: str
) -> None:
    loose = profile(f"{LARGE}: {{at_most: 99}}, {ORPHANS}: {{severity: info}}, no-chair: off")
    write(tmp_path / "ours" / "profiles" / "ours.yaml", loose)
    write(tmp_path / "ours" / "profiles" / "top.yaml", "id: top\nsummary: T.\nextends: ours\n")
    chosen = ("--rules", "ours", "--profile", "strict", "--profile", "top")
    run = check(tmp_path, config, *chosen, "-f", form)
    out = run.out.replace("\n", " ")
    limit = "" if "at_most" in config else f", 1 limit is changed ({LARGE})"
    if form == "json":
        *_, said = run.data["settings"]
        assert (said["path"], said["off"]) == ("ours/profiles/ours.yaml", ["no-chair"])
    else:
        sentence = f"1 rule is off (no-chair){limit}, 1 severity is lowered ({ORPHANS}): "
        assert f"{sentence}ours/profiles/ours.yaml." in out


def test_a_configuration_and_a_profile_that_say_the_same_do_not_excuse_each_other(
    tmp_path: Path,
) -> None:
    loose = f"{LARGE}: {{at_most: 99}}, {ORPHANS}: off"
    write(tmp_path / "ours" / "profiles" / "ours.yaml", profile(loose))
    chosen = ("--rules", "ours", "--profile", "ours", "-f", "json")
    run = check(tmp_path, f"set: {{{loose}}}\n", *chosen)
    told = [(one["path"], one["off"], one["changed"]) for one in run.data["settings"]]
    assert told == [(".govlint.yaml", [ORPHANS], [LARGE])]


@pytest.mark.parametrize("config", ["{}\n", "rules: [ours]\n"])
def test_a_profile_of_its_own_does_not_choose_by_what_it_is_held(
    tmp_path: Path, config: str
) -> None:
    def told(extends: str) -> list[str]:
        text = f"id: ours\nsummary: Ours.\nextends: {extends}\nrules: {{missing-quorum: {{}}}}\n"
        write(tmp_path / "ours" / "profiles" / "ours.yaml", text)
        run = check(tmp_path, config, "--rules", "ours", "--profile", "ours", "-f", "json")
        return [rule for one in run.data.get("settings", ()) for rule in one["off"]]

    assert LARGE in told("open-source")
    assert told("core") == []


@pytest.mark.parametrize("order", [("first", "second"), ("second", "first")])
def test_two_profiles_that_say_the_same_do_not_excuse_each_other(
    tmp_path: Path, order: tuple[str, str]
) -> None:
    for name in order:
        text = f"id: {name}\nsummary: Ours.\nextends: core\nrules: {{{ORPHANS}: off}}\n"
        write(tmp_path / f"of-{name}" / "profiles" / f"{name}.yaml", text)
    named = [f"--profile={name}" for name in order]
    run = check(tmp_path, "rules: of-first\n", "--rules", "of-second", *named, "-f", "json")
    assert [one["off"] for one in run.data["settings"]] == [[ORPHANS]]


def test_what_is_left_out_and_brought_back_milder_is_milder(tmp_path: Path) -> None:
    text = "id: ours\nsummary: Ours.\nrules: {missing-quorum: {}}\n"
    write(tmp_path / "ours" / "profiles" / "ours.yaml", text)
    milder = f"set: {{{ORPHANS}: {{severity: info}}, {LARGE}: {{at_most: 99}}}}\n"
    run = check(tmp_path, milder, "--rules", "ours", "--profile", "ours", "-f", "json")
    told = {one["path"]: (one["changed"], one["lowered"]) for one in run.data["settings"]}
    assert told[".govlint.yaml"] == ([LARGE], [ORPHANS])


@pytest.mark.parametrize("config", ["{}\n", "rules: ours\n"])
def test_a_profile_of_its_own_that_extends_none_says_that_the_default_is_not_asked(
    tmp_path: Path, config: str
) -> None:
    def told(*more: str, extends: str) -> list[int]:
        text = f"id: ours\nsummary: Ours.\n{extends}rules: {{missing-quorum: {{}}}}\n"
        write(tmp_path / "ours" / "profiles" / "ours.yaml", text)
        chosen = ("--rules", "ours", "--profile", "ours", *more, "-f", "json")
        settings = check(tmp_path, config, *chosen).data.get("settings", [])
        assert {one["path"] for one in settings} <= {"ours/profiles/ours.yaml"}
        return [len(one["off"]) for one in settings]

    (off,) = told(extends="")
    assert off > 50
    assert told(extends="extends: core\n") == told("--profile", "alliance", extends="") == []


def test_what_a_profile_of_its_own_switches_off_is_its_setting(tmp_path: Path) -> None:
    write(tmp_path / "ours" / "profiles" / "ours.yaml", profile(f"{LARGE}: off, {ORPHANS}: {{}}"))
    run = check(tmp_path, "rules: ours\nprofile: ours\n")
    assert said(run, PROFILE) == [f"1 rule is off ({LARGE}): {PROFILE}."]


def test_a_profile_changes_nothing_of_what_every_run_keeps(tmp_path: Path) -> None:
    write(tmp_path / "ours" / "profiles" / "ours.yaml", profile("schema: {severity: info}"))
    run = check(tmp_path, "rules: ours\nprofile: ours\n")
    said = "ours/profiles/ours.yaml:4:9: every run keeps schema as it is"
    assert (run.code, run.err) == (Code.NOT_CHECKED, f"govlint: {said}\n")


@pytest.mark.parametrize(("folder", "mode"), [("below/.git", 0o755), ("below", 0o1777)])
def test_a_folder_that_a_configuration_does_not_reach_is_said(
    tmp_path: Path, folder: str, mode: int
) -> None:
    check(tmp_path, "profile: strict\n")
    check(tmp_path / "below" / "deep", "")
    (tmp_path / "below" / "deep" / ".govlint.yaml").unlink()
    (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folder).chmod(mode)
    home = "below" if folder != "below" else "below/deep"
    assert f"{home} is not held to .govlint.yaml." in govlint("check", cwd=tmp_path).out
    write(tmp_path / "below" / "deep" / ".govlint.yaml", "set: {no-chair: off}\n")
    sentence = (
        "1 rule is off (no-chair): below/deep/.govlint.yaml, which holds instead of .govlint.yaml."
    )
    assert sentence in govlint("check", "below", cwd=tmp_path).out


def test_a_configuration_on_the_way_that_does_not_reach_a_folder_is_said(tmp_path: Path) -> None:
    check(tmp_path / "mid" / "deep", "")
    (tmp_path / "mid" / "deep" / ".govlint.yaml").unlink()
    write(tmp_path / "mid" / ".govlint.yaml", "profile: strict\n")
    (tmp_path / "mid" / "deep" / ".git").mkdir()
    run = govlint("check", cwd=tmp_path)
    assert "mid/deep is not held to mid/.govlint.yaml." in run.out


@pytest.mark.parametrize(
    ("link", "to", "path"),
    [
        ("gov/structure.yaml", "../hidden/structure.yaml", "."),
        ("gov/structure.yaml", "../hidden/structure.yaml", "gov"),
        ("gov/structure.yaml", "../hidden/structure.yaml", "gov/structure.yaml"),
        ("gov/x", "../hidden", "gov/x"),
    ],
)
def test_a_configuration_beside_a_link_that_does_not_hold_where_it_leads_is_said(
    tmp_path: Path, link: str, to: str, path: str
) -> None:
    write(tmp_path / "hidden" / "structure.yaml", ORPHAN)
    write(tmp_path / "gov" / ".govlint.yaml", "profile: strict\n")
    (tmp_path / ".git").mkdir()
    (tmp_path / link).symlink_to(to)
    run = govlint("check", path, cwd=tmp_path)
    assert "structure.yaml is not held to gov/.govlint.yaml." in run.out
    write(tmp_path / "hidden" / ".govlint.yaml", "{}\n")
    (tmp_path / "gov" / ".govlint.yaml").unlink()
    assert ".govlint.yaml" not in govlint("check", path, cwd=tmp_path).out


@pytest.mark.parametrize("path", ["gov/x", "gov/x/structure.yaml"])
@pytest.mark.parametrize("own", ["{}\n", None])
def test_a_configuration_beside_a_link_to_a_folder_is_said_whatever_holds_in_there(
    tmp_path: Path, path: str, own: str | None
) -> None:
    write(tmp_path / "hidden" / "structure.yaml", ORPHAN)
    if own:
        write(tmp_path / "hidden" / ".govlint.yaml", own)
    write(tmp_path / "gov" / ".govlint.yaml", "profile: strict\n")
    (tmp_path / ".git").mkdir()
    (tmp_path / "gov" / "x").symlink_to("../hidden")
    run = govlint("check", path, cwd=tmp_path)
    assert run.out.count("gov/x/structure.yaml is not held to gov/.govlint.yaml.") == 1


def test_a_configuration_beside_parts_that_does_not_hold_for_them_is_said_once(
    tmp_path: Path,
) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\ninclude: ['*/?.yaml']\n")
    write(tmp_path / ".govlint.yaml", "{}\n")
    for name in ("gov/b", "gov/a", "other/c"):
        write(tmp_path / f"{name}.yaml", f"forums: {{{name[-1]}: {{form: committee}}}}\n")
    write(tmp_path / "gov" / ".govlint.yaml", "profile: strict\n")
    run = govlint("check", cwd=tmp_path)
    told = [line for line in run.out.splitlines() if ".govlint.yaml" in line]
    assert told == ["gov/a.yaml is not held to gov/.govlint.yaml."]


@pytest.mark.parametrize("way", ["parts/a.yaml", "strict/p/a.yaml"])
def test_a_configuration_where_a_link_on_the_way_to_a_part_stands_is_said(
    tmp_path: Path, way: str
) -> None:
    write(tmp_path / "gov" / "structure.yaml", f"govlint: 1\nname: A\ninclude: {way}\n")
    write(tmp_path / "gov" / "real" / "a.yaml", "forums: {a: {form: committee}}\n")
    config = write(tmp_path / "gov" / Path(way).parts[0] / ".govlint.yaml", "fail_on: info\n")
    link = Path(way) if way.startswith("parts") else Path("strict/p")
    (tmp_path / "gov" / link).symlink_to("../real/a.yaml" if link.suffix else "../real")
    told = f"gov/{way} is not held to {config.relative_to(tmp_path)}."
    assert told in govlint("check", cwd=tmp_path).out


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["check", "--anonymous"], "another .govlint.yaml"),
        (["show", "board", "--anonymous"], "another .govlint.yaml"),
        (["advise"], "gov/.govlint.yaml"),
        (["fix", "--diff"], "gov/.govlint.yaml"),
        (["accept", ORPHANS, "C", "--reason", "So", "--until", "2099-01-01"], "gov/.govlint.yaml"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else "",
)
def test_a_configuration_beside_parts_is_said_whatever_reads_them(
    tmp_path: Path, command: list[str], name: str
) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\ninclude: gov/part.yaml\n")
    forums = "  board: {name: Board, form: board}\n  c: {name: C, form: committee}\n"
    write(tmp_path / "gov" / "part.yaml", f"forums:\n{forums}")
    write(tmp_path / "gov" / ".govlint.yaml", "profile: strict\n")
    run = govlint(*command, cwd=tmp_path)
    assert f"is not held to {name}." in " ".join(f"{run.out}{run.err}".split())


@pytest.mark.parametrize("paths", [["."], ["a/part.yaml"]])
def test_a_shared_part_is_graded_as_the_stricter_configuration_asks(
    tmp_path: Path, paths: list[str]
) -> None:
    write(tmp_path / "a" / "part.yaml", "forums:\n  a: {form: committee}\n")
    write(tmp_path / "a" / "structure.yaml", "govlint: 1\nname: A\ninclude: part.yaml\n")
    write(tmp_path / "structure.yaml", "govlint: 1\nname: B\ninclude: a/part.yaml\n")
    write(tmp_path / "a" / ".govlint.yaml", f"set: {{{ORPHANS}: {{severity: info}}}}\n")
    (found,) = govlint("check", *paths, "-f", "json", cwd=tmp_path).data["findings"]
    assert found["severity"] == "warning"
    assert sorted(found["structures"]) == ["a/structure.yaml", "structure.yaml"]


LOOSE = f"set: {{{LARGE}: off, {ORPHANS}: {{severity: info}}}}\nfail_on: never\n"
SENTENCE = (
    f"1 rule is off ({LARGE}), 1 severity is lowered ({ORPHANS}), "
    "no finding fails a run: .govlint.yaml."
)


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_every_format_says_it(tmp_path: Path, form: str) -> None:
    run = check(tmp_path, LOOSE, "-f", form)
    if form == "json":
        assert run.data["settings"] == [
            {
                "path": ".govlint.yaml", "off": [LARGE], "changed": [], "lowered": [ORPHANS],
                "fail_on": "never", "instead_of": None,
                "values": [f'{ORPHANS} severity: "info"'],
            }
        ]  # fmt: skip
    else:
        assert (SENTENCE in run.out.replace("\n", " "), run.err) == (True, "")


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_every_format_says_what_is_explained_or_standard_error_does(
    tmp_path: Path, form: str
) -> None:
    because = f"explain: {{{ORPHANS}: {{reason: New this year., until: 2026-12-31}}}}"
    text = ORPHAN.replace("committee}", f"committee, {because}}}")
    write(tmp_path / "structure.yaml", text)
    run = govlint("check", "-f", form, "--as-of", "2026-11-21", cwd=tmp_path)
    said = run.err == "govlint: 1 finding is explained, until 2026-12-31.\n"
    assert (run.code, said, "New this year." in run.out) == (
        Code.CLEAN, form in WITHOUT_EXPLAINED, form not in WITHOUT_EXPLAINED,
    )  # fmt: skip


@pytest.mark.parametrize("form", WITHOUT_EXPLAINED)
def test_what_one_format_says_in_a_file_the_screen_says_beside_another(
    tmp_path: Path, form: str
) -> None:
    because = f"explain: {{{ORPHANS}: {{reason: New this year., until: 2099-12-31}}}}"
    write(tmp_path / "structure.yaml", ORPHAN.replace("committee}", f"committee, {because}}}"))
    formats = ["-f", form, "-f", "json", "-o", "-", "-o", "result.json"]
    first = govlint("check", *formats, cwd=tmp_path)
    govlint("baseline", "-o", "known.json", cwd=tmp_path)
    again = govlint("check", *formats, "--baseline", "known.json", cwd=tmp_path)
    said = "govlint: 1 finding is explained, until 2099-12-31.\n"
    assert (first.err, again.err) == (said, f"govlint: No new or worse findings.\n{said}")


def test_of_several_explanations_the_day_on_which_the_first_ends_is_said(tmp_path: Path) -> None:
    days = ("2027-03-31", "2026-12-31", "2028-01-31")
    reasons = (f"{{orphan-forum: {{reason: New., until: {day}}}}}" for day in days)
    forums = "".join(
        f"  f{at}: {{form: committee, explain: {one}}}\n" for at, one in enumerate(reasons)
    )
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\nforums:\n{forums}")
    run = govlint("check", "--select", "orphan-forum", "--as-of", "2026-11-21", cwd=tmp_path)
    assert "3 findings are explained, the first until 2026-12-31." in run.out


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_a_saved_result_says_it_again(tmp_path: Path, form: str) -> None:
    write(tmp_path / "result.json", check(tmp_path, LOOSE, "-f", "json").out)
    once = govlint("check", "-f", form, cwd=tmp_path)
    again = govlint("render", "result.json", "-f", form, cwd=tmp_path)
    assert (once.err, once.out.endswith(again.out[-200:])) == (again.err, True)
    if form != "text":  # whose frames a saved result has not
        assert once.out == again.out


@pytest.mark.parametrize("form", ["github", "azure"])
def test_where_a_forge_shows_only_the_first_it_stands_first(tmp_path: Path, form: str) -> None:
    first, *_ = check(tmp_path, f"set: {{{LARGE}: off}}\n", "-f", form).out.splitlines()
    assert f"1 rule is off ({LARGE})" in first


def test_a_merge_request_that_switches_off_one_more_is_new_to_gitlab(tmp_path: Path) -> None:
    some = "accountability-cycle: off, duplicate-forum-name: off, no-chair: off"
    marks = [
        check(tmp_path, f"set: {{{some}, {last}: off}}\n", "-f", "gitlab").data[-1]["fingerprint"]
        for last in ("pass-through-layer", ORPHANS)
    ]
    assert len({*marks}) == 2


def test_a_merge_request_that_raises_a_limit_further_is_new_to_gitlab(tmp_path: Path) -> None:
    marks = [
        check(tmp_path, f"set: {{{LARGE}: {{at_most: {most}}}}}\n", "-f", "gitlab").data[-1]
        for most in (30, 99)
    ]
    assert len({one["fingerprint"] for one in marks}) == 2


def test_a_result_with_settings_fits_its_schema(tmp_path: Path) -> None:
    schema = govlint("schema", "--of", "result").data
    assert Draft202012Validator(schema).is_valid(check(tmp_path, LOOSE, "-f", "json").data)


def test_the_page_of_a_structure_says_it(tmp_path: Path) -> None:
    check(tmp_path, LOOSE)
    assert SENTENCE in " ".join(govlint("report", cwd=tmp_path).out.split())


@pytest.mark.parametrize("bar", get_args(FailOn))
def test_every_bar_is_put_in_words(tmp_path: Path, bar: str) -> None:
    write(tmp_path / ".govlint.yaml", f"fail_on: {bar}\n")
    run = govlint("config", cwd=tmp_path)
    assert (run.code, f"fail on       {bar}: " in run.out) == (Code.CLEAN, True)


def test_of_many_rules_the_first_are_named(tmp_path: Path) -> None:
    off = ("forum-too-large", "orphan-forum", "overlapping-remit", "post-left-vacant")
    run = check(tmp_path, "set:\n" + "".join(f"  {rule}: off\n" for rule in off))
    named = "forum-too-large, orphan-forum, overlapping-remit and 1 more"
    assert f"4 rules are off ({named}): .govlint.yaml." in " ".join(run.out.split())


def test_a_rule_of_its_own_does_not_hide_another_in_the_summary(tmp_path: Path) -> None:
    decoys = [f"aaa-{at}" for at in range(4)]
    for name in decoys:
        write(tmp_path / "ours" / f"{name}.yaml", OWN_RULE.replace("nameless-forum", name))
    off = "".join(f"  {rule}: off\n" for rule in (*decoys, LARGE, "accountability-cycle"))
    run = check(tmp_path, f"rules: ours\nset:\n{off}")
    named = f"accountability-cycle, {LARGE}, aaa-0 and 3 more"
    assert f"6 rules are off ({named}): .govlint.yaml." in " ".join(run.out.split())


def test_a_long_path_is_whole_where_there_is_room_for_it(tmp_path: Path) -> None:
    long = "/".join(["structures-that-are-kept-by-the-secretariat"] * 4)
    write(tmp_path / long / "structure.yaml", ORPHAN)
    write(tmp_path / long / ".govlint.yaml", f"set: {{{LARGE}: off}}\n")
    run = govlint("check", "-f", "concise", cwd=tmp_path)
    assert f"1 rule is off ({LARGE}): {long}/.govlint.yaml." in run.out


def test_in_the_note_at_a_cell_what_rules_of_ones_own_find_comes_last(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums:\n  a: {name: A, form: committee}\n"
    govlint("export", write(tmp_path / "s.yaml", text), "-o", tmp_path / "structure.xlsx")
    (tmp_path / "s.yaml").unlink()
    for at in range(12):
        own = OWN_RULE.replace("nameless-forum", f"a-{at}").replace("warning", "error")
        own = own.replace("fix: None", f"fix: {'So. ' * 60}").replace(
            ": name,", ": accountable_to,"
        )
        write(tmp_path / "ours" / f"a-{at}.yaml", own)
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    govlint("check", "structure.xlsx", "-f", "xlsx", "-o", "made.xlsx", cwd=tmp_path)
    cells = [cell for row in load_workbook(tmp_path / "made.xlsx")["Forums"] for cell in row]
    (note,) = (cell.comment.text for cell in cells if cell.comment)
    assert "does not say to whom it answers" in note.split("\n")[0]
    assert re.search(r"and \d+ more: see Findings$", note)


@pytest.mark.parametrize("form", ["github", "azure"])
def test_where_a_forge_shows_ten_those_are_among_them_that_loosen_most(
    tmp_path: Path, form: str
) -> None:
    for name in "abcdefghijz":
        write(tmp_path / name / "structure.yaml", ORPHAN)
        write(tmp_path / name / ".govlint.yaml", "set: {no-chair: off}\n")
    write(tmp_path / "z" / ".govlint.yaml", f"set: {{no-chair: off, {LARGE}: off}}\n")
    lines = govlint("check", "-f", form, cwd=tmp_path).out.splitlines()
    settings = [line for line in lines if "more configurations" in line or "off (" in line]
    assert f"2 rules are off ({LARGE}, no-chair): z/.govlint.yaml" in settings[0]
    assert "j/.govlint.yaml" in "".join(settings[:10])


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_of_many_configurations_it_is_said_of_those_that_loosen_most_and_all_are_named(
    tmp_path: Path, form: str
) -> None:
    for at in range(30):
        write(tmp_path / f"a{at}" / "structure.yaml", ORPHAN)
        write(tmp_path / f"a{at}" / ".govlint.yaml", "set: {no-chair: off}\n")
    write(tmp_path / "z" / "structure.yaml", ORPHAN)
    write(tmp_path / "z" / ".govlint.yaml", f"set: {{no-chair: off, {LARGE}: off}}\n")
    run = govlint("check", "-f", form, cwd=tmp_path)
    told = " ".join((run.out + run.err).split())
    assert (told.count(" off ("), "z/.govlint.yaml" in told) == (20, True)
    assert "11 more configurations loosen as much or less: " in told
    assert all(f"a{at}/.govlint.yaml" in told for at in range(30))


def test_a_baseline_says_what_it_did_not_look_for(tmp_path: Path) -> None:
    text = ORPHAN.replace("form: committee", "form: committee, explain: {orphan-forum: {}}")
    reason = "{reason: It is new, by: the clerk, until: 2099-01-01}"
    write(tmp_path / "structure.yaml", text.replace("{}", reason))
    write(tmp_path / ".govlint.yaml", f"set: {{{LARGE}: off}}\n")
    run = govlint("baseline", "-o", "known.json", cwd=tmp_path)
    said = ("1 finding is explained, until 2099-01-01.", f"1 rule is off ({LARGE}): .govlint.yaml.")
    assert run.err.splitlines() == [f"govlint: {one}" for one in said]


def test_a_baseline_that_was_written_under_other_settings_says_so(tmp_path: Path) -> None:
    more = "set: {missing-quorum: {not_stated: true}}\n"

    def told(config: str, *options: str) -> bool:
        run = check(tmp_path, config, "--baseline", "known.json", *options)
        return "was written under other settings of missing-quorum; " in " ".join(run.err.split())

    check(tmp_path, more)
    govlint("baseline", "--output", "known.json", cwd=tmp_path)
    assert (told(more), told("{}\n"), told("{}\n", "--ignore", "missing-quorum")) == (
        False, True, False,
    )  # fmt: skip
    told(more, "--prune")
    assert told("{}\n")
    told("{}\n", "--prune")
    assert not told("{}\n")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_what_would_come_of_a_change_says_by_which_rules(tmp_path: Path, form: str) -> None:
    check(tmp_path, f"set: {{{LARGE}: off}}\n")
    run = govlint("whatif", "--set", "forums.a.name=A", "-f", form, cwd=tmp_path)
    assert f"1 rule is off ({LARGE}): .govlint.yaml." in " ".join(run.out.split())


def test_options_side_by_side_say_by_which_rules(tmp_path: Path) -> None:
    check(tmp_path, f"set: {{{LARGE}: off}}\n")
    for name in "xy":
        write(tmp_path / name, f"- set: {{forums.a.name: {name}}}\n")
    run = govlint("whatif", "--compare", "x", "y", cwd=tmp_path)
    assert f"1 rule is off ({LARGE}): .govlint.yaml." in " ".join(run.out.split())


@pytest.mark.parametrize(
    "command",
    [
        ["whatif", "--set", "forums.a.name=A"],
        ["diff", "../before", "."],
        ["map", "--before", "../before"],
    ],
)
def test_where_two_versions_are_compared_a_shipped_profile_that_asks_more_is_said(
    tmp_path: Path, command: list[str]
) -> None:
    for name in "before", "after":
        check(tmp_path / name, "profile: completeness\n")
    run = govlint(*command, cwd=tmp_path / "after")
    told = " ".join(f"{run.out}{run.err}".split())
    assert re.search(r"\d+ limits are changed \(.*\): \.govlint\.yaml", told)


@pytest.mark.parametrize("form", ["text", "json", "ics", "csv"])
def test_what_falls_due_by_other_terms_is_said_with_the_file_and_nothing_else(
    tmp_path: Path, form: str
) -> None:
    late = "{or_since: {field: terms_of_reference.approved_on, months: 999}}"
    config = f"set: {{overdue-tor-review: {late}, {ORPHANS}: off}}\nfail_on: never\n"
    check(tmp_path, config)
    run = govlint("due", "-f", form, cwd=tmp_path)
    told = "1 limit is changed (overdue-tor-review): .govlint.yaml."
    assert told in " ".join(f"{run.out}{run.err}".split())
    assert govlint("meetings", cwd=tmp_path).out.count(".govlint.yaml") == 0


@pytest.mark.parametrize("command", [["check", "--for", "board"], ["map"]])
def test_beside_a_paper_or_a_picture_it_is_said(tmp_path: Path, command: list[str]) -> None:
    check(tmp_path, f"set: {{{LARGE}: off}}\nfail_on: never\n")
    form = "svg" if command == ["map"] else "markdown"
    run = govlint(*command, "-f", form, "-o", "-", cwd=tmp_path)
    said = f"1 rule is off ({LARGE}), no finding fails a run: .govlint.yaml."
    assert (run.code, run.err) == (Code.CLEAN, f"govlint: {said}\n")


@pytest.mark.parametrize(
    "command",
    [
        ["show", "a"],
        ["show", "a", "-f", "json"],
        ["map"],
        ["map", "-f", "svg"],
        ["map", "-f", "html"],
        ["trace", "a"],
        ["advise"],
        ["report"],
        ["report", "-f", "json"],
        ["report", "--part", "tree"],
        ["diff", "structure.yaml", "structure.yaml"],
        ["whatif", "--set", "forums.a.name=B"],
        ["fix"],
        ["fix", "--diff"],
    ],
    ids=" ".join,
)
def test_an_answer_that_shows_findings_says_what_is_explained(
    tmp_path: Path, command: list[str]
) -> None:
    why = "{reason: It is new, until: 2099-01-01}"
    text = ORPHAN.replace("form: committee", f"form: committee, explain: {{{ORPHANS}: {why}}}")
    write(tmp_path / "structure.yaml", text)
    run = govlint(*command, cwd=tmp_path)
    assert f"{run.out}{run.err}".count("1 finding is explained, until 2099-01-01.") == 1


@pytest.mark.parametrize("words", [["map"], ["report"]], ids=" ".join)
def test_on_one_screen_lines_on_settings_leave_the_room_to_everything_else(
    tmp_path: Path, words: list[str]
) -> None:
    forums = "".join(
        f"  f{at}: {{name: F {at}, form: committee, accountable_to: [b], "
        "members: [{seat: Chair, capacity: chair}, {seat: M, count: 30}]}\n"
        for at in range(12)
    )
    board = "  b: {name: Hub, form: board, members: [{seat: M, count: 30}]}\n"
    text = f"govlint: 1\nname: A\ninclude: [parts/*/p.yaml]\nforums:\n{board}{forums}"
    write(tmp_path / "structure.yaml", text)
    for at in range(12):
        write(tmp_path / "parts" / f"p{at}" / "p.yaml", f"risks: {{r{at}: {{name: R {at}}}}}\n")
    plain = govlint(*words, cwd=tmp_path).out.splitlines()
    for at in range(12):
        write(tmp_path / "parts" / f"p{at}" / ".govlint.yaml", f"set: {{{LARGE}: off}}\n")
    shown = govlint(*words, cwd=tmp_path).out.splitlines()
    assert [one for one in shown if "is not held to" not in one] == plain
    assert len(shown) == len(plain) + 12


def test_a_profile_from_the_folder_of_another_configuration_is_said(tmp_path: Path) -> None:
    write(tmp_path / "ours" / "profiles" / "ours.yaml", profile(f"{LARGE}: off"))
    check(tmp_path / "below", "")
    run = check(tmp_path, f"rules: ours\nset: {{{LARGE}: {{}}}}\n", "--profile", "ours")
    out = " ".join(run.out.split())
    assert f"1 rule is off ({LARGE}): ours/profiles/ours.yaml." in out


@pytest.mark.parametrize(
    "command",
    [
        ["fix"],
        ["fix", "--diff"],
        ["accept", ORPHANS, "a", "--reason", "So", "--until", "2099-01-01"],
    ],
    ids=" ".join,
)
def test_what_is_written_is_said_with_what_is_loosened(tmp_path: Path, command: list[str]) -> None:
    write(tmp_path / "structure.yaml", ORPHAN)
    write(tmp_path / ".govlint.yaml", f"set: {{{LARGE}: off}}\n")
    run = govlint(*command, cwd=tmp_path)
    assert (run.code, run.err.splitlines()[-1]) == (
        Code.CLEAN,
        f"govlint: 1 rule is off ({LARGE}): .govlint.yaml.",
    )


@pytest.mark.parametrize(
    "command",
    [["check", "--for", "board"], ["export", "--to", "comply"], ["export", "--to", "interests"]],
    ids=" ".join,
)
def test_a_paper_counts_a_rule_once_that_is_loosened_twice(
    tmp_path: Path, command: list[str]
) -> None:
    check(tmp_path, f"set: {{{LARGE}: {{severity: info, at_most: 99}}}}\n")
    run = govlint(*command, "-f", "markdown", cwd=tmp_path)
    assert "1 question was left out or asked less strictly than usual." in run.out


def test_a_folder_that_is_named_by_way_of_the_shipped_rules_is_ones_own(tmp_path: Path) -> None:
    write(tmp_path / "ours" / "profiles" / "ours.yaml", profile(f"{ORPHANS}: off"))
    shipped = shipped_folder()
    way = shipped / Path(*[".."] * (len(shipped.parts) - 1)) / tmp_path.relative_to("/") / "ours"
    run = check(tmp_path, "{}\n", "--rules", str(way), "--profile", "ours", "-f", "json")
    assert [one["off"] for one in run.data["settings"]] == [[ORPHANS]]


def test_a_folder_of_ones_own_called_always_holds_where_its_configuration_does(
    tmp_path: Path,
) -> None:
    write(tmp_path / "ours" / "always" / "nameless-forum.yaml", OWN_RULE)
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    write(tmp_path / "structure.yaml", ORPHAN)
    write(tmp_path / "sub" / "structure.yaml", ORPHAN)
    write(tmp_path / "sub" / ".govlint.yaml", "profile: core\n")
    found = govlint("check", "-f", "json", cwd=tmp_path).data["findings"]
    of_own = [one["path"] for one in found if one["rule"] == "nameless-forum"]
    assert of_own == ["structure.yaml"]
    selected = govlint("check", "structure.yaml", "--select", ORPHANS, "-f", "json", cwd=tmp_path)
    assert {one["rule"] for one in selected.data["findings"]} == {ORPHANS}
