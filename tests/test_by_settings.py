"""What settings alone ask for, and what is there without them, which comes first."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

import govlint
from command import govlint as command
from command import write
from govlint.answers.answer import Table
from govlint.answers.report.findings_by_theme import by_theme, findings_block
from govlint.cli.arguments import Arguments
from govlint.cli.watch.change_lines import changes
from govlint.cli.watch.news import news
from govlint.cli.watch.panel import remarks
from govlint.cli.watch.reading import Snapshot, read
from govlint.finding import Change, Severity
from govlint.lint.findings_from_hits import explained_once
from govlint.report.formats import markdown, sarif, written
from govlint.report.formats.markdown import MOST, ON_A_SCREEN, OPEN
from govlint.report.summary import MOST_GAPS
from govlint.report.text import FRAMES
from govlint.result import WhyGone
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.own_rules import default_first
from govlint.rulebook.weight import SHOWN
from results import hostile

ROOM = """\
govlint: 1
name: A
forums:
  a:
    name: Board
    form: board
    members: [{seat: Chair, capacity: chair}, {seat: M, count: 7}]
    quorum: %s
"""
OURS = (
    "id: {name}\nsummary: Ours.\nwhy: Ours.\nfix: Ours.\nseverity: info\nauthority: guidance\n"
    "check: {{kind: stated, on: forum, field: purpose, not_stated: true}}\n"
)
LEVELS = ("error", "warning", "note")
SAID = ("can decide with", "people taking part")


def marks(folder: Path, quorum: str, settings: str) -> dict[str, bool]:
    """Give the rules of findings with whether settings alone ask for them."""
    write(folder / "structure.yaml", ROOM % quorum)
    write(folder / ".govlint.yaml", f"{settings}\n")
    return {one.rule: one.by_settings for one in govlint.check(folder).findings}


@pytest.mark.parametrize(("quorum", "is_extra"), [("{min: 1}", False), ("{min: 2}", True)])
def test_what_speaks_for_a_finding_that_is_there_anyway_is_not_only_by_settings(
    tmp_path: Path, quorum: str, is_extra: bool
) -> None:
    found = marks(tmp_path, quorum, "set: {quorum-too-low: {}}")
    assert found["quorum-too-low"] == is_extra


@pytest.mark.parametrize(("quorum", "is_extra"), [("none", False), ("null", True)])
def test_what_a_rule_finds_that_is_asked_of_more_may_be_there_anyway(
    tmp_path: Path, quorum: str, is_extra: bool
) -> None:
    found = marks(tmp_path, quorum, "set: {missing-quorum: {not_stated: true}}")
    assert found["missing-quorum"] == is_extra


AGREEMENTS = "organisations:\n  i: {name: I, kind: icb}\n  c: {name: C, kind: local-authority}\n"
AGREEMENT = "  s%d: {kind: section-75, parties: [c, i], pooled_fund: {host: c, states: [aims]}}\n"


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_settings_alone_ask_for_leaves_room_in_a_comparison(tmp_path: Path, form: str) -> None:
    whole = "agreements:\n" + "".join(AGREEMENT % at for at in range(45))
    write(tmp_path / "o" / "structure.yaml", ROOM % "{min: 5}" + AGREEMENTS)
    write(tmp_path / "n" / "structure.yaml", ROOM % "{min: 1}" + AGREEMENTS + whole)
    write(tmp_path / ".govlint.yaml", "set: {pooled-fund-incomplete: {}}\n")
    assert "can decide with" in command("diff", "o", "n", "-f", form, cwd=tmp_path).out


def shown(folder: Path, form: str, quorum: str, settings: str) -> str:
    """Give what a format shows of a room that has so many voting and this quorum."""
    write(folder / "structure.yaml", ROOM % quorum)
    write(folder / ".govlint.yaml", f"{settings}\n")
    return command("check", "-f", form, cwd=folder).out


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_what_every_run_finds_is_new_to_whoever_compares_where_settings_asked_for_more(
    tmp_path: Path, form: str
) -> None:
    settings = "set: {quorum-too-low: {}}"
    marks = '"fingerprint": "(.*?)"|"primaryLocationLineHash": "(.*?)"'
    before, after = (
        {*re.findall(marks, shown(tmp_path, form, f"{{min: {least}}}", settings))}
        for least in (2, 1)
    )
    assert before
    assert before.isdisjoint(after)


@pytest.mark.parametrize("form", ["github", "azure"])
def test_what_settings_raise_stays_among_those_that_a_forge_shows(
    tmp_path: Path, form: str
) -> None:
    more = "".join(ROOM.partition("forums:\n")[2].replace("  a:", f"  a{at}:") % "{min: 9}"
                   for at in range(SHOWN))  # fmt: skip
    write(tmp_path / "structure.yaml", f"{ROOM % '{min: 9}'}{more}  z: {{form: committee}}\n")
    plain = command("check", "-f", form, cwd=tmp_path).out
    write(tmp_path / ".govlint.yaml", "set: {orphan-forum: {severity: error}}\n")
    assert command("check", "-f", form, cwd=tmp_path).out == plain


def test_fields_that_settings_ask_for_take_the_place_of_no_other(tmp_path: Path) -> None:
    plain, more = (
        re.findall('"([^"]+)" is (?:not )?described', shown(tmp_path, "text", "{min: 5}", settings))
        for settings in ("", "profile: [core, uk-health]")
    )
    assert (more, len(plain)) == (plain, MOST_GAPS)


def test_names_of_what_settings_alone_ask_for_leave_no_finding_out(tmp_path: Path) -> None:
    long = "x@y " * 80
    room = ROOM.replace("name: Board", f"name: 'Board {long}'").replace("count: 7", "count: 41")
    for at in range(40):
        write(tmp_path / f"a{at}" / "structure.yaml", room % "{min: 1}")
    plain = command("check", "-f", "markdown", cwd=tmp_path).out
    for at in range(30):
        name = f"our-rule-on-what-a-committee-is-to-state-number-{at}"
        write(tmp_path / "ours" / f"{name}.yaml", OURS.format(name=name))
    write(tmp_path / ".govlint.yaml", "rules: [ours]\n")
    made = command("check", "-f", "markdown", cwd=tmp_path).out
    assert [made.count(said) for said in SAID] == [plain.count(said) for said in SAID]
    assert re.search(r"30 more rules with findings: .*\d+ by settings alone", made)


@pytest.mark.parametrize(
    ("settings", "before", "now"),
    [
        ("profile: [core, completeness]", "null", "none"),
        ("set: {quorum-too-low: {}}", "{min: 2}", "{min: 1}"),
    ],
)
def test_what_settings_alone_found_before_a_save_is_worse_once_every_run_finds_it(
    tmp_path: Path, settings: str, before: str, now: str
) -> None:
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    readings = []
    for quorum in (before, now):
        decided = "decisions: {d: {name: D, decided_by: a}}\n"
        write(tmp_path / "structure.yaml", ROOM % quorum + decided)
        readings.append(read(Arguments(paths=[tmp_path], day=date(2026, 1, 1))))
    assert [one.change for one in news(*readings).findings] == [Change.WORSE]


TEXT = """\
govlint: 1
name: A
outcomes: {{{}}}
forums:
  z: {{name: Z, form: board, members: [{{seat: M, count: {}}}]}}
"""
OUTCOMES = ", ".join(f"o{at}: {{name: O {at}}}" for at in range(40))


def read_with(folder: Path, outcomes: str, number: int) -> Snapshot:
    """Read a structure in which settings alone ask who owns an outcome."""
    write(folder / ".govlint.yaml", "set: {outcome-nobody-owns: {}}\n")
    write(folder / "structure.yaml", TEXT.format(outcomes, number))
    return read(Arguments(paths=[folder], day=date(2026, 1, 1)))


def test_what_is_worse_by_a_save_is_seen_beside_what_is_new_by_settings_alone(
    tmp_path: Path,
) -> None:
    before, now = read_with(tmp_path, "", 41), read_with(tmp_path, OUTCOMES, 45)
    told = changes(Console(width=80), now, news(before, now))
    assert "forum-too-large" in "".join(line.plain for line in told)


def test_what_every_run_finds_is_seen_beside_what_settings_alone_find_of_what_was_written(
    tmp_path: Path,
) -> None:
    found = read_with(tmp_path, OUTCOMES, 45).shown
    about = [replace(one, also=("o1",)) if "outcome" in one.rule else one for one in found]
    assert "outcome" not in next(iter(remarks(about, "o1"))).rule


def test_of_what_is_gone_settings_alone_leave_room_for_what_was_put_right() -> None:
    whole = hostile("x")
    assert whole.earlier
    gone = replace(whole.earlier.gone[0], rule="orphan-forum", why=WhyGone.NOT_ASKED)
    extra = [replace(gone, message=f"{at}", by_settings=True) for at in range(MOST[0])]
    asked = replace(gone, message="It was put right", why=WhyGone.NOT_FOUND)
    many = replace(whole, earlier=whole.earlier._replace(gone=[*extra, asked]))
    assert "It was put right" in written("markdown", many, {})


def test_themes_and_rules_of_what_settings_alone_find_come_last() -> None:
    one = replace(hostile("x").findings[0], rule="orphan-forum")
    extra = replace(one, rule="no-chair", by_settings=True)
    assert [*by_theme([extra, one], {"orphan-forum": "b", "no-chair": "a"})] == ["b", "a"]
    block = findings_block([extra, one], {"orphan-forum": "a", "no-chair": "a"})
    assert isinstance(block, Table)
    assert block.rows[0].cells[-1] == "orphan forum, no chair"


def test_of_rules_that_wait_for_a_field_those_of_the_default_profile_come_first() -> None:
    rules = ["a-rule-of-ours", "outcome-nobody-owns", "orphan-forum"]
    assert default_first(rules) == [*reversed(rules)]


@pytest.mark.parametrize("settings", ["rules: [ours]", "profile: [core, completeness]"])
def test_what_is_only_counted_takes_no_room_of_what_every_run_finds(
    settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "ours" / "our-own.yaml", OURS.format(name="our-own"))
    for at in range(6):
        room = ROOM.replace("count: 7", "count: 41") % "{min: 1}"
        write(tmp_path / f"a{at}" / "structure.yaml", room.replace("name: A", f"name: A{at}"))
    rules = load_catalogue((tmp_path / "ours",)).rules
    plain = markdown.write(govlint.check(tmp_path), rules)
    monkeypatch.setattr(markdown, "LIMIT", len(plain))
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    made = markdown.write(govlint.check(tmp_path), rules)
    assert [made.count(said) for said in SAID] == [plain.count(said) for said in SAID]
    assert "1 more rule with findings: 1 by settings alone" in made or "ours" not in settings


@pytest.mark.parametrize("is_left", [True, False])
def test_what_settings_alone_found_is_worse_than_in_a_baseline_once_every_run_finds_it(
    is_left: bool, tmp_path: Path
) -> None:
    decided = "decisions: {d: {name: D, decided_by: a}}\n"
    marks(tmp_path, "null", "profile: [core, completeness]")
    write(tmp_path / "structure.yaml", ROOM % "null" + decided)
    command("baseline", "--output", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", ROOM % "none" + decided)
    if not is_left:
        (tmp_path / ".govlint.yaml").unlink()
    run = command("check", "--baseline", "known.json", "-f", "concise", cwd=tmp_path)
    assert (run.code, "(worse)" in run.out) == (1, True)


def sharing_a_table(together: str, count: int = 22) -> str:
    """Give two forums, the first of which is too large, and that may meet in common."""
    members = "[{seat: Chair, capacity: chair}, {seat: M, count: %d}]"
    rows = "".join(
        f"  l{at}: {{name: L {at}, form: committee, accountable_to: b0, {said}quorum: {{min: 9}}, "
        f"members: {members % seats}}}\n"
        for at, said, seats in ((0, together, count), (1, "", 6))
    )
    return f"govlint: 1\nname: A\nforums:\n{BOARD.format(0)}\n{rows}"


RESTS_ON_A_POST = """\
govlint: 1
name: A
posts: {{fd: {{title: Finance Director, holder: vacant, vacant_since: {}}}}}
decisions: {{w: {{name: Write off debts, decided_by: fd}}}}
"""


@pytest.mark.parametrize("said", ["{severity: error}", "{severity: warning}"])
@pytest.mark.parametrize("other", ["", ", room-in-common-too-large: off"])
def test_what_settings_alone_showed_beside_another_is_worse_once_every_run_tells_it(
    tmp_path: Path, said: str, other: str
) -> None:
    write(tmp_path / ".govlint.yaml", f"set: {{forum-too-large: {said}{other}}}\n")
    write(tmp_path / "structure.yaml", sharing_a_table("in_common_with: l1, "))
    command("baseline", "--output", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", sharing_a_table(""))
    run = command("check", "--baseline", "known.json", "-f", "concise", cwd=tmp_path)
    assert (run.code, "forum-too-large L 0" in run.out) == (1, True)


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_what_settings_alone_showed_beside_another_is_new_to_whoever_compares(
    tmp_path: Path, form: str
) -> None:
    marks = '"fingerprint": "(.*?)"|"primaryLocationLineHash": "(.*?)"'
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {severity: error}}\n")
    made = []
    for together in ("in_common_with: l1, ", ""):
        write(tmp_path / "structure.yaml", sharing_a_table(together))
        made.append({*re.findall(marks, command("check", "-f", form, cwd=tmp_path).out)})
    before, after = made
    assert len(after - before) == 1


@pytest.mark.parametrize("settings", ["", "set: {rests-on-vacant-post: {severity: error}}"])
def test_what_became_graver_is_worse_also_where_settings_raised_all_of_a_rule(
    tmp_path: Path, settings: str
) -> None:
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    write(tmp_path / "structure.yaml", RESTS_ON_A_POST.format("2026-11-10"))
    day = ["--as-of", "2026-11-21"]
    command("baseline", "--output", "known.json", *day, cwd=tmp_path)
    aged = command("check", "--baseline", "known.json", "--as-of", "2026-12-21", cwd=tmp_path)
    write(tmp_path / "structure.yaml", RESTS_ON_A_POST.format("2026-10-10"))
    run = command("check", "--baseline", "known.json", "-f", "concise", *day, cwd=tmp_path)
    assert (aged.code, run.code, "(worse)" in run.out) == (0, 1, True)


MANY = """\
govlint: 1
name: A
forums:
  z: {name: Z, form: board, members: [{seat: M, count: 40}, {seat: Chair, capacity: chair}]}
"""
ONE = """\
  a%d:
    name: A
    form: committee
    accountable_to: z
    members: [{seat: Chair, capacity: chair}, {seat: M, count: 8}]
"""
EVEN_BOARD = """\
  z:
    name: Z
    form: board
    members: [{seat: Chair, capacity: chair}, {seat: M, count: 7}]
    quorum: {min: 6}
    voting: {rule: majority, casting_vote: false}
"""
YIELDING = """\
id: our-own
summary: Ours.
why: Ours.
fix: Ours.
severity: warning
authority: guidance
yields_to: [quorum-too-low]
check: {kind: limit, on: forum, measure: forum.quorum-present, at_least: 4}
"""


@pytest.mark.parametrize(
    ("settings", "more"),
    [
        (
            "set: {quorum-too-low: {}}",
            "quorum: {min: 8}\n    explain: {quorum-too-low: {reason: Known, until: 2099-01-01}}",
        ),
        ("{rules: [ours], set: {quorum-too-low: {}}}", "quorum: {min: 2}"),
    ],
)
def test_idle_explanations_and_own_rules_that_are_silent_push_out_nothing_of_every_run(
    settings: str, more: str, tmp_path: Path
) -> None:
    many = "".join(f"{ONE % at}    {more}\n" for at in range(SHOWN + 2))
    write(tmp_path / "ours" / "our-own.yaml", YIELDING)
    head, _, board = MANY.partition("  z:")
    write(tmp_path / "structure.yaml", f"{head}{many}  z:{board}")
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    made = command("check", "-f", "github", cwd=tmp_path).out
    warnings = [line for line in made.splitlines() if line.startswith("::warning")]
    assert len(warnings) > SHOWN
    assert "forum-too-large" in "".join(warnings[:SHOWN])


JOINT = """\
  z:
    name: Z
    form: joint-committee
    members:
      - {seat: Chair, capacity: chair, represents: x}
      - {seat: Deputy, capacity: deputy-chair, represents: x}
      - {seat: M, represents: y, count: 2}
    quorum: {min: 3}
organisations: {x: {name: X}, y: {name: Y}}
"""


def test_what_settings_alone_ask_for_pushes_out_nothing_that_a_named_profile_raises(
    tmp_path: Path,
) -> None:
    many = "".join(f"{ONE % at}    quorum: {{min: 2}}\n" for at in range(SHOWN + 2))
    write(tmp_path / "structure.yaml", MANY.partition("  z:")[0] + many + JOINT)
    write(tmp_path / ".govlint.yaml", "set: {quorum-too-low: {}}\n")
    made = command("check", "-f", "github", "--profile", "alliance", cwd=tmp_path).out
    warnings = [line for line in made.splitlines() if line.startswith("::warning")]
    assert len(warnings) > SHOWN
    assert "chair-and-deputy" in "".join(warnings[:SHOWN])


def test_a_remark_is_among_the_warnings_that_azure_shows_before_those_of_settings_alone(
    tmp_path: Path,
) -> None:
    many = "".join(f"{ONE % at}    quorum: {{min: 2}}\n" for at in range(SHOWN + 2))
    write(tmp_path / "structure.yaml", MANY.partition("  z:")[0] + many + EVEN_BOARD)
    write(tmp_path / ".govlint.yaml", "set: {quorum-too-low: {}}\n")
    made = command("check", "-f", "azure", cwd=tmp_path).out.splitlines()
    assert len(made) > SHOWN
    assert "even-votes" in "".join(made[:SHOWN])


def test_what_is_explained_in_a_shared_part_is_by_settings_alone_where_it_is_everywhere() -> None:
    one = hostile("x").explained[0]
    graver = replace(one.finding, severity=Severity.ERROR, by_settings=True)
    (joined,) = explained_once([one, one._replace(finding=graver)])
    assert not joined.finding.by_settings


def test_what_settings_alone_find_does_not_hide_that_nothing_is_described(tmp_path: Path) -> None:
    explained = "explain: {quorum-too-low: {reason: We know, until: 2099-01-01}}\n"
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{explained}")
    write(tmp_path / ".govlint.yaml", "set: {quorum-too-low: {}}\n")
    made = command("check", "-f", "markdown", cwd=tmp_path).out
    assert "Nothing is described" in made


def test_a_rule_that_another_configuration_names_is_not_known_to_explanations(
    tmp_path: Path,
) -> None:
    explained = "explain: {our-own: {reason: We know, until: 2099-01-01}}\n"
    write(tmp_path / "b" / "ours" / "our-own.yaml", OURS.format(name="our-own"))
    for folder in ("a", "b"):
        write(tmp_path / folder / "structure.yaml", ROOM % "{min: 5}" + explained)
    write(tmp_path / "b" / ".govlint.yaml", "rules: [ours]\n")
    found = govlint.check(tmp_path).findings
    unknown = [one.place.path for one in found if 'no rule "our-own"' in one.message]
    assert unknown == [(tmp_path / "a" / "structure.yaml").as_posix()]


def large_after_small(small: int, large: int) -> str:
    """Describe some forums of three, and behind them others that are too large in any run."""
    sizes = [*([3] * small), *([25] * large)]
    forums = (
        f"  f{at}: {{name: F {at}, form: board, members: [{{seat: M, count: {size}}}]}}\n"
        for at, size in enumerate(sizes)
    )
    return f"govlint: 1\nname: A\nforums:\n{''.join(forums)}"


BOARD = "  b{0}: {{name: B {0}, form: board, quorum: {{min: 9}}, members: [{{seat: M, count: 5}}]}}"
BOARDS = "\n".join(BOARD.format(at) for at in range(SHOWN))
"""As many boards with an error each as a forge shows."""


def test_a_line_on_settings_leaves_the_room_of_a_forge_to_what_every_run_finds(
    tmp_path: Path,
) -> None:
    write(tmp_path / "structure.yaml", large_after_small(4, 6))
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 2}}\n")
    made = command("check", "-f", "azure", cwd=tmp_path).out.splitlines()
    assert "".join(made[:SHOWN]).count("has 25 people") == 6


def test_many_configurations_leave_notices_to_what_was_found(tmp_path: Path) -> None:
    for at in range(SHOWN):
        write(tmp_path / f"a{at}" / "structure.yaml", large_after_small(0, 1))
        write(tmp_path / f"a{at}" / ".govlint.yaml", "set: {forum-too-large: {severity: info}}\n")
    made = command("check", "-f", "github", cwd=tmp_path).out.splitlines()
    notices = [line for line in made if line.startswith("::notice")]
    assert "".join(notices[:SHOWN]).count("has 25 people") == SHOWN // 2


def test_what_every_run_finds_has_its_frame_before_what_settings_alone_ask_for(
    tmp_path: Path,
) -> None:
    write(tmp_path / "structure.yaml", large_after_small(FRAMES, FRAMES))
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 2}}\n")
    made = command("check", cwd=tmp_path).out
    assert len(re.findall("^warning forum-too-large F .* has 25", made, re.MULTILINE)) == FRAMES


def test_what_stands_open_in_markdown_is_what_every_run_finds(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", large_after_small(OPEN, OPEN))
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 2}}\n")
    made = command("check", "-f", "markdown", cwd=tmp_path).out
    assert made.partition("<details>")[0].count("has 25 people") == OPEN


def listed(folder: Path) -> int:
    """Count the findings that Markdown lists, apart from what is explained."""
    made = command("check", "-f", "markdown", cwd=folder).out
    return sum("has 25 people" in line and "Explained" not in line for line in made.splitlines())


def test_sentences_on_settings_leave_the_room_in_markdown_to_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "structure.yaml", large_after_small(0, 40))
    homes = [tmp_path / f"n{at}" / ("x" * 200) for at in range(10)]
    for home in homes:
        write(home / "structure.yaml", ROOM % "{min: 9}")
    plain = len(command("check", "-f", "markdown", cwd=tmp_path).out)
    monkeypatch.setattr(markdown, "LIMIT", plain + 100)
    monkeypatch.setattr(markdown, "COMMENT", plain + 2_500)
    assert listed(tmp_path) == 40
    for home in homes:
        write(home / ".govlint.yaml", "set: {no-chair: off}\n")
    assert listed(tmp_path) == 40


def test_what_is_explained_leaves_the_room_in_markdown_to_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    why = f"{{reason: {'So it is ' * 30}, until: 2099-01-01}}"
    explained = "".join(
        f"  e{at}: {{name: E {at}, form: board, members: [{{seat: M, count: 25}}], "
        f"explain: {{forum-too-large: {why}}}}}\n"
        for at in range(20)
    )
    write(tmp_path / "structure.yaml", large_after_small(0, 40))
    plain = len(command("check", "-f", "markdown", cwd=tmp_path).out)
    monkeypatch.setattr(markdown, "LIMIT", plain + 1_000)
    write(tmp_path / "structure.yaml", f"{large_after_small(0, 40)}{explained}")
    assert listed(tmp_path) == 40


def test_results_by_settings_alone_leave_the_room_of_code_scanning_to_what_every_run_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "SHOWN", 6)
    own = OURS.format(name="ours").replace("severity: info", "severity: error")
    write(tmp_path / "ours" / "ours.yaml", own)
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    write(tmp_path / "structure.yaml", large_after_small(4, 4))
    (run,) = command("check", "-f", "sarif", cwd=tmp_path).data["runs"]
    said = [
        one["message"]["text"] for one in run["invocations"][0]["toolConfigurationNotifications"]
    ]
    assert Counter(one["ruleId"] for one in run["results"]) == {"forum-too-large": 4, "ours": 2}
    whole = "6 findings by settings, own rules or explanations alone"
    assert said == [f"Left out, for only 6 results are shown: {whole}."]


def test_what_settings_raise_leaves_the_room_of_code_scanning_to_what_is_graver_without_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "SHOWN", 3)
    voting = "accountable_to: [f0], voting: {rule: majority, casting_vote: false}"
    tie = f"members: [{{seat: Chair, capacity: chair}}, {{seat: M, count: 5}}], {voting}"
    ties = "\n".join(f"  t{at}: {{name: T {at}, form: committee, {tie}}}" for at in range(4))
    text = large_after_small(0, 1).replace("forums:\n", f"forums:\n{ties}\n")
    write(tmp_path / "structure.yaml", text)
    shown = []
    for severity in ("info", "error"):
        settings = f"set: {{even-votes-no-casting-vote: {{severity: {severity}}}}}\n"
        write(tmp_path / ".govlint.yaml", settings)
        (run,) = command("check", "-f", "sarif", cwd=tmp_path).data["runs"]
        results = sorted(run["results"], key=lambda one: LEVELS.index(one["level"]))
        shown.append(Counter(one["ruleId"] for one in results[:3]))
    assert [one["forum-too-large"] for one in shown] == [1, 1]


@pytest.mark.parametrize(
    ("setting", "lines"),
    [("too-many-voters: {severity: error}", 0), ("forum-too-large: {unless: {form: network}}", 1)],
)
def test_what_speaks_beside_another_by_settings_alone_leaves_the_room_of_a_forge(
    tmp_path: Path, setting: str, lines: int
) -> None:
    write(tmp_path / "structure.yaml", large_and_voting())
    shown = []
    for settings in ("", setting):
        write(tmp_path / ".govlint.yaml", f"set: {{{settings}}}\n")
        made = command("check", "-f", "github", "--profile", "strict", cwd=tmp_path).out
        notices = [line for line in made.splitlines() if line.startswith("::notice")]
        shown.append("".join(notices[:SHOWN]).count("14 voting members"))
    assert shown == [SHOWN - 1, SHOWN - 1 - lines]


@pytest.mark.parametrize("form", ["github", "azure"])
def test_what_settings_lower_pushes_out_nothing_that_a_forge_shows(
    tmp_path: Path, form: str
) -> None:
    large = large_after_small(0, SHOWN - 1).replace("forums:\n", f"forums:\n{BOARDS}\n")
    write(tmp_path / "structure.yaml", large)
    write(tmp_path / ".govlint.yaml", "set: {quorum-impossible: {severity: warning}}\n")
    made = command("check", "-f", form, cwd=tmp_path).out.splitlines()
    warnings = [line for line in made if "::notice" not in line]
    assert "".join(warnings[:SHOWN]).count("has 25 people") == SHOWN - 1


@pytest.mark.parametrize("form", ["github", "azure"])
def test_what_settings_lower_below_a_circumstance_pushes_out_nothing_that_a_forge_shows(
    tmp_path: Path, form: str
) -> None:
    vacant = "".join(
        f"  p{at}: {{title: P {at}, holder: vacant, vacant_since: 2025-01-01}}\n"
        for at in range(SHOWN)
    )
    decided = "".join(f"  d{at}: {{name: D {at}, decided_by: p{at}}}\n" for at in range(SHOWN))
    before = f"posts:\n{vacant}decisions:\n{decided}forums:\n"
    large = large_after_small(0, SHOWN - 1).replace("forums:\n", before)
    write(tmp_path / "structure.yaml", large)
    write(tmp_path / ".govlint.yaml", "set: {rests-on-vacant-post: {severity: warning}}\n")
    made = command("check", "-f", form, cwd=tmp_path).out.splitlines()
    warnings = [line for line in made if "::notice" not in line]
    assert "".join(warnings[:SHOWN]).count("has 25 people") == SHOWN - 1


def test_what_a_named_profile_raises_is_as_grave_with_settings_as_without_any(
    tmp_path: Path,
) -> None:
    write(tmp_path / "structure.yaml", MANY.partition("  z:")[0] + JOINT)
    anyway = []
    for settings in ("{}", "set: {orphan-forum: {severity: error}}"):
        write(tmp_path / ".govlint.yaml", f"{settings}\n")
        found = govlint.check(tmp_path, profile="alliance").findings
        anyway += [one.severity_anyway for one in found if "chair-and-deputy" in one.rule]
    assert anyway == [Severity.WARNING] * 2


@pytest.mark.parametrize("setting", ["", "forum-too-large: {at_most: 2}"])
def test_in_markdown_what_settings_alone_ask_for_folds_nothing_else(
    tmp_path: Path, setting: str
) -> None:
    write(tmp_path / "structure.yaml", large_after_small(ON_A_SCREEN, OPEN))
    write(tmp_path / ".govlint.yaml", f"set: {{{setting}}}\n")
    made = command("check", "-f", "markdown", cwd=tmp_path).out
    assert made.partition("<details>")[0].count("has 25 people") == OPEN


def test_in_markdown_a_rule_that_settings_alone_ask_is_folded_beyond_a_screen(
    tmp_path: Path,
) -> None:
    write(tmp_path / "structure.yaml", large_after_small(ON_A_SCREEN, OPEN))
    write(tmp_path / "ours/a/own.yaml", OURS.format(name="own"))
    write(tmp_path / ".govlint.yaml", "rules: [ours]\n")
    before, _, folded = command("check", "-f", "markdown", cwd=tmp_path).out.partition("<details>")
    assert "has 25 people" in before
    assert "`own`" in folded


@pytest.mark.parametrize(
    "setting",
    [
        "",
        "too-many-voters: off",
        "rules: ours",
        "forum-too-large: {at_most: 18}",
        "forum-too-large: {at_least_by: {duty: {audit: 3}}}",
    ],
)
def test_what_a_shared_part_says_is_told_once_whatever_settings_one_structure_has(
    tmp_path: Path, setting: str
) -> None:
    def committee(name: str, votes: int) -> str:
        members = f"[{{seat: Chair, capacity: chair}}, {{seat: M, count: {votes}}}]"
        said = f"form: committee, accountable_to: [b0], members: {members}"
        return f"  {name}: {{name: {name}, {said}}}\n"

    rooms = "".join(committee(f"large{at}", 25) for at in range(SHOWN // 2))
    alone = "".join(committee(f"alone{at}", 21) for at in range(SHOWN // 2 - 1))
    decided = "".join(f"  d{at}: {{name: D, decided_by: large{at}}}\n" for at in range(SHOWN // 2))
    write(tmp_path / "a/part.yaml", f"forums:\n{BOARDS}\n{rooms}decisions:\n{decided}")
    write(tmp_path / "a/structure.yaml", "govlint: 1\nname: A\ninclude: part.yaml\n")
    text = f"govlint: 1\nname: B\ninclude: a/part.yaml\nforums:\n{alone}"
    write(tmp_path / "structure.yaml", text)
    own = OURS.format(name="own") + "yields_to: [forum-too-large]\n"
    write(tmp_path / "a/ours/a/own.yaml", own)
    said = setting if setting.startswith("rules") else f"set: {{{setting}}}"
    write(tmp_path / "a/.govlint.yaml", f"{said}\n")
    made = command("check", "-f", "github", "--profile", "strict", cwd=tmp_path).out
    warnings = [line for line in made.splitlines() if line.startswith("::warning")][:SHOWN]
    assert "".join(warnings).count("22 people") == SHOWN // 2 - 1
    found = govlint.check(tmp_path, profile="strict").findings
    rooms_told = [one.entity for one in found if one.rule == "forum-too-large"]
    assert len(rooms_told) == len({*rooms_told})


@pytest.mark.parametrize("setting", ["", "forum-too-large: {at_most: 24}"])
@pytest.mark.parametrize("until", ["2099-01-01", "2020-01-01"])
def test_an_explanation_that_settings_leave_without_a_finding_pushes_out_nothing(
    tmp_path: Path, setting: str, until: str
) -> None:
    explained = f"    explain: {{forum-too-large: {{reason: New, until: {until}}}}}\n"
    small = "".join(ONE.replace("count: 8", "count: 22") % at + explained for at in range(SHOWN))
    large = "".join(ONE.replace("count: 8", "count: 24") % (at + SHOWN) for at in range(SHOWN))
    write(tmp_path / "structure.yaml", MANY.partition("  z:")[0] + small + large + EVEN_BOARD)
    write(tmp_path / ".govlint.yaml", f"set: {{{setting}}}\n")
    found = govlint.check(tmp_path).findings
    idle = [one.by_settings for one in found if one.rule == "unused-explanation"]
    assert idle == [True] * (SHOWN if setting else 0)
    made = command("check", "-f", "github", cwd=tmp_path).out.splitlines()
    warnings = [line for line in made if line.startswith("::warning")]
    if until > "2090":
        assert "".join(warnings[:SHOWN]).count("has 25 people") == SHOWN - 1


def test_what_is_held_back_unless_it_is_compared_is_by_settings_alone_as_all_else(
    tmp_path: Path,
) -> None:
    def forums(chair: str) -> str:
        rows = "".join(
            f"  {form}{at}: {{name: {form} {at}, form: {form}, accountable_to: [b0], members: "
            f"[{{seat: One{chair if at else ''}}}, {{seat: Two}}, {{seat: Three}}]}}\n"
            for form in ("advisory-group", "committee")
            for at in range(SHOWN + 1)
        )
        return f"govlint: 1\nname: A\nforums:\n{BOARDS}\n{rows}"

    write(tmp_path / "structure.yaml", forums(", capacity: chair"))
    limits = "{at_least_by: {form: {committee: 1, advisory-group: 1}}}"
    write(tmp_path / ".govlint.yaml", f"set: {{no-chair: {limits}}}\n")
    command("baseline", "-o", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", forums(""))
    made = command("check", "-f", "github", "--baseline", "known.json", cwd=tmp_path).out
    warnings = [line for line in made.splitlines() if line.startswith("::warning")]
    assert "".join(warnings[:SHOWN]).count("title=no-chair::committee") == SHOWN


def test_a_stricter_limit_beside_limits_by_fields_is_by_settings_alone(tmp_path: Path) -> None:
    rows = "".join(
        f"{ONE % at}    meetings: {{per_year: 6, papers_days_before: {days}}}\n"
        for at, days in enumerate((6, 3))
    )
    write(tmp_path / "structure.yaml", f"{MANY.partition('  z:')[0]}{rows}{EVEN_BOARD}")
    write(tmp_path / ".govlint.yaml", "set: {late-papers: {at_least: 7}}\n")
    found = govlint.check(tmp_path, profile="strict").findings
    late = [one for one in found if one.rule == "late-papers"]
    assert [one.by_settings for one in late] == [True, False]


def test_what_speaks_in_place_of_another_comes_last_of_what_a_forge_shows(tmp_path: Path) -> None:
    explained = "explain: {forum-too-large: {reason: x, until: 2099-01-01}}"
    shown = []
    for settings, explain in (("", ""), ("", explained), ("set: {forum-too-large: off}", "")):
        write(tmp_path / "structure.yaml", large_and_voting(explain))
        write(tmp_path / ".govlint.yaml", f"{settings}\n")
        made = command("check", "-f", "github", "--profile", "strict", cwd=tmp_path).out
        notices = [line for line in made.splitlines() if line.startswith("::notice")]
        shown.append("".join(notices[:SHOWN]).count("14 voting members"))
    assert shown == [SHOWN - 1, SHOWN - 1, SHOWN - 2]


def large_and_voting(explain: str = "") -> str:
    """Give rooms that are too large, where too many vote, and some of which that alone is so."""

    def committee(name: str, votes: int, more: str = "") -> str:
        members = f"[{{seat: Chair, capacity: chair}}, {{seat: M, count: {votes}}}]"
        said = f"form: committee, accountable_to: [b0], members: {members}{more}"
        return f"  {name}: {{name: {name}, {said}}}\n"

    more = explain and f", {explain}"
    rooms = "".join(committee(f"large{at}", 25, more) for at in range(SHOWN))
    rooms += "".join(committee(f"voting{at}", 13) for at in range(SHOWN))
    names = [f"{size}{at}" for size in ("large", "voting") for at in range(SHOWN)]
    decisions = "".join(f"  d-{one}: {{name: D {one}, decided_by: {one}}}\n" for one in names)
    return f"govlint: 1\nname: A\nforums:\n{BOARDS}\n{rooms}decisions:\n{decisions}"


def test_what_speaks_in_place_of_another_takes_no_room_of_what_every_run_tells(
    tmp_path: Path,
) -> None:
    members = "members: [{seat: Chair, capacity: chair}, {seat: M, count: %d}]"
    said = "form: committee, accountable_to: b0, quorum: {min: 9}"
    number = ON_A_SCREEN
    tables = "".join(
        f"  l{at}: {{name: L {at}, {said}, in_common_with: l{(at + 1) % number}, {members % 22}}}\n"
        for at in range(number)
    )
    alone = "".join(f"  v{at}: {{name: V {at}, {said}, {members % 23}}}\n" for at in range(OPEN))
    forums = f"{BOARD.format(0)}\n{tables}{alone}"
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\nforums:\n{forums}")
    write(tmp_path / ".govlint.yaml", "set: {room-in-common-too-large: off}\n")
    made = command("check", "-f", "markdown", cwd=tmp_path).out
    framed = command("check", cwd=tmp_path).out
    assert made.partition("<details>")[0].count("has 24 people") == OPEN
    assert len(re.findall("^warning forum-too-large V . has 24", framed, re.MULTILINE)) == FRAMES


def test_idle_explanations_in_a_shared_part_are_told_once_whatever_settings_there_are(
    tmp_path: Path,
) -> None:
    explained = "    explain: {forum-too-large: {reason: New, until: 2099-01-01}}\n"
    idle = "".join(ONE % at + explained for at in range(SHOWN))
    large = "".join(
        ONE.replace("count: 8", f"count: {many}").replace("name: A", f"name: Large {many}") % many
        for many in (18, 22)
    )
    _, _, forums = MANY.partition("forums:\n")
    write(tmp_path / "x/part.yaml", f"forums:\n{idle}{large}{forums}")
    write(tmp_path / "x/structure.yaml", "govlint: 1\nname: X\ninclude: part.yaml\n")
    write(tmp_path / "structure.yaml", "govlint: 1\nname: Y\ninclude: x/part.yaml\n")
    write(tmp_path / "x/.govlint.yaml", "set: {forum-too-large: {at_most: 18}}\n")
    rules = Counter(one.rule for one in govlint.check(tmp_path).findings)
    assert rules["unused-explanation"] == SHOWN


def test_what_is_held_back_in_a_shared_part_is_told_once_whatever_settings_there_are(
    tmp_path: Path,
) -> None:
    def part(chair: str) -> str:
        rows = "".join(
            f"  c{at}: {{name: C {at}, form: committee, accountable_to: b0, members: "
            f"[{{seat: One{chair if at else ''}}}, {{seat: Two}}, {{seat: Three}}]}}\n"
            for at in range(SHOWN)
        )
        return f"forums:\n{BOARD.format(0)}\n{rows}"

    write(tmp_path / "x/part.yaml", part(", capacity: chair"))
    write(tmp_path / "x/structure.yaml", "govlint: 1\nname: X\ninclude: part.yaml\n")
    write(tmp_path / "structure.yaml", "govlint: 1\nname: Y\ninclude: x/part.yaml\n")
    limits = "{at_least_by: {form: {committee: 2}}}"
    write(tmp_path / "x/.govlint.yaml", f"set: {{no-chair: {limits}}}\n")
    command("baseline", "-o", "known.json", cwd=tmp_path)
    write(tmp_path / "x/part.yaml", part(""))
    made = command("check", "-f", "concise", "--baseline", "known.json", cwd=tmp_path).out
    assert made.count("no-chair C") == len({*re.findall("no-chair (C [0-9])", made)})
