"""What settings alone ask for, and what is there without them, which comes first."""

import re
from pathlib import Path

import pytest

import govlint
from command import govlint as command
from command import write
from govlint.report.formats import markdown
from govlint.report.summary import MOST_GAPS
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.weight import SHOWN

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
