"""Every command says the same figure of the same thing."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import govlint
from command import ROOT, TODAY, write
from command import govlint as run
from govlint.answers.meetings.answer import meetings
from govlint.answers.report.answer import ReportOptions, report
from govlint.answers.show.answer import show
from govlint.graph.graph import Graph
from govlint.result import Result
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.figures import half_up

DAY = date.fromisoformat(TODAY)
STRUCTURES = ("riverford", "riverford-mended", "harbourside/good.yaml", "york-urgency")

PENCE = """
govlint: 1
name: Pence
organisations: {b: {name: Body, kind: charity}}
posts:
  chief: {title: Chief, organisation: b, reports_to: board}
  deputy: {title: Deputy, organisation: b, reports_to: chief}
forums:
  board: {name: Board, form: board, of: b}
  a: {name: Alpha, form: committee, of: b, accountable_to: board,
      escalates_to: {to: board, value_over: 5000.50}}
decisions:
  d1: {name: Small, type: spend, decided_by: chief, value: {up_to: 5000.50}}
  d2: {name: Large, type: spend, decided_by: a, value: {over: 20000.75, up_to: 90000.25}}
  d3: {name: Larger, type: spend, decided_by: board, value: {over: 80000.60, up_to: 1000000.10}}
  low: {name: Low, type: held, decided_by: deputy, value: {up_to: 3000.35}}
  kept: {name: Kept, type: held, reserved_to: board, value: {over: 1000.15}}
delegations:
  x: {from: board, to: chief, matters: held, limit: 2000.45}
"""


@cache
def _graph(structure: str) -> Graph:
    return govlint.load(ROOT / "examples" / structure, as_of=TODAY)


def _meetings(structure: str) -> Any:
    return meetings(_graph(structure), DAY).data


def _page(structure: str, words: str) -> Any:
    return show(_graph(structure), words, DAY, ()).data


def _loaded(structure: str) -> Any:
    nothing = Result(DAY, [], [], [], [])
    rules = load_catalogue().rules
    return report(_graph(structure), nothing, rules, ReportOptions()).data["loaded"]


@pytest.mark.parametrize("structure", STRUCTURES)
def test_the_hours_of_each_forum_are_those_of_its_page(structure: str) -> None:
    for forum in _meetings(structure)["forums"]:
        page = _page(structure, forum["forum"])
        assert (page["hours_a_year"], page["estimated"]) == (
            forum["hours_a_year"],
            forum["estimated"],
        ), forum["forum"]


@pytest.mark.parametrize("structure", STRUCTURES)
def test_the_load_of_each_person_is_that_of_the_page(structure: str) -> None:
    for one in _loaded(structure):
        page = _page(structure, one["holder"])
        hours = half_up(page["hours_a_year"] / 12, 1)
        assert (hours, page["estimated"]) == (one["hours_a_month"], one["estimated"]), one["holder"]


@pytest.mark.parametrize("structure", STRUCTURES)
def test_the_hours_of_all_forums_are_those_of_all_seats(structure: str) -> None:
    """Named and unnamed seats add up to the total."""
    meetings = _meetings(structure)
    pages = [_page(structure, one["forum"]) for one in meetings["forums"]]
    total = sum(page["hours_a_year"] or 0 for page in pages)
    assert total == pytest.approx(meetings["total_hours"] or 0)


@pytest.mark.parametrize("structure", STRUCTURES)
def test_what_a_load_of_meetings_says_is_what_the_report_says(structure: str) -> None:
    loads = {one["holder"]: one["hours_a_month"] for one in _loaded(structure)}
    path = ROOT / "examples" / structure
    checked = run("check", path, "--as-of", TODAY, "--select", "meeting-load", "-f", "json")
    for found in checked.data["findings"]:
        assert f"has {loads[found['entity']]:g} hours of meetings" in found["message"]


def test_a_sum_keeps_its_pence_wherever_it_is_written(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", PENCE)
    of = ("-s", path)
    asked = [
        ("check", path), ("report", path), ("map", path), ("who", "spend", *of),
        ("show", "alpha", *of), ("show", "board", *of), ("trace", "large", *of),
        ("trace", "alpha", *of), ("whatif", "--stand-down", "alpha", *of),
    ]  # fmt: skip
    stated = {f"{float(one):,.2f}" for one in re.findall(r"[0-9]+\.[0-9]{2}", PENCE)}
    said = {one: run(*one, "--as-of", TODAY).out for one in asked}
    sums = {one: {*re.findall(r"[0-9]+,[0-9,.]*[0-9]", out)} for one, out in said.items()}
    assert {one: found - stated for one, found in sums.items() if found - stated} == {}
