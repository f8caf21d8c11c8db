"""What settings alone ask for, and what is there without them, which comes first."""

import json
from datetime import date
from pathlib import Path

import pytest

import govlint
from command import govlint as command
from command import write
from govlint.cli.arguments import Arguments
from govlint.cli.watch.news import news
from govlint.cli.watch.reading import read
from govlint.finding import Change

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


DECIDED = "decisions: {d: {name: D, decided_by: a}}\n"
ANYWAY_NOW = pytest.mark.parametrize(
    ("settings", "before", "now"),
    [
        ("profile: [core, completeness]", "null", "none"),
        ("set: {quorum-too-low: {}}", "{min: 2}", "{min: 1}"),
    ],
)


@ANYWAY_NOW
def test_what_settings_alone_found_before_is_new_to_those_who_compare_results(
    tmp_path: Path, settings: str, before: str, now: str
) -> None:
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    prints = []
    for quorum in (before, now):
        write(tmp_path / "structure.yaml", ROOM % quorum + DECIDED)
        forms = ("-f", "gitlab", "-o", "gitlab.json", "-f", "sarif", "-o", "log.sarif")
        command("check", *forms, cwd=tmp_path)
        of_quorum = [
            one
            for one in json.loads((tmp_path / "gitlab.json").read_text())
            if "quorum" in one["check_name"]
        ]
        (run,) = json.loads((tmp_path / "log.sarif").read_text())["runs"]
        of_quorum += [one for one in run["results"] if "quorum" in one["ruleId"]]
        prints.append([one.get("partialFingerprints", one.get("fingerprint")) for one in of_quorum])
    assert [one for one in prints[1] if one in prints[0]] == []
    assert len(prints[0]) == len(prints[1]) == 2


@ANYWAY_NOW
def test_what_settings_alone_found_before_a_save_is_worse_once_every_run_finds_it(
    tmp_path: Path, settings: str, before: str, now: str
) -> None:
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    readings = []
    for quorum in (before, now):
        write(tmp_path / "structure.yaml", ROOM % quorum + DECIDED)
        readings.append(read(Arguments(paths=[tmp_path], day=date(2026, 1, 1))))
    assert [one.change for one in news(*readings).findings] == [Change.WORSE]


AGREEMENTS = "organisations:\n  i: {name: I, kind: icb}\n  c: {name: C, kind: local-authority}\n"
AGREEMENT = "  s%d: {kind: section-75, parties: [c, i], pooled_fund: {host: c, states: [aims]}}\n"


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_settings_alone_ask_for_leaves_room_in_a_comparison(tmp_path: Path, form: str) -> None:
    whole = "agreements:\n" + "".join(AGREEMENT % at for at in range(45))
    write(tmp_path / "o" / "structure.yaml", ROOM % "{min: 5}" + AGREEMENTS)
    write(tmp_path / "n" / "structure.yaml", ROOM % "{min: 1}" + AGREEMENTS + whole)
    write(tmp_path / ".govlint.yaml", "set: {pooled-fund-incomplete: {}}\n")
    assert "can decide with" in command("diff", "o", "n", "-f", form, cwd=tmp_path).out
