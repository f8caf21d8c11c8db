"""Every command says the same figure of the same thing."""

from datetime import date
from functools import cache
from typing import Any

import pytest

import govlint
from command import ROOT, TODAY
from command import govlint as run
from govlint.answers.meetings.answer import meetings
from govlint.answers.report.answer import ReportOptions, report
from govlint.answers.show.answer import show
from govlint.finding import Result
from govlint.graph.graph import Graph
from govlint.structure.figures import half_up

DAY = date.fromisoformat(TODAY)
STRUCTURES = ("riverford", "riverford-mended", "harbourside/good.yaml", "york-urgency")


@cache
def _graph(structure: str) -> Graph:
    return govlint.load(ROOT / "examples" / structure, as_of=TODAY)


def _meetings(structure: str) -> Any:
    return meetings(_graph(structure), DAY).data


def _page(structure: str, words: str) -> Any:
    return show(_graph(structure), words, DAY, ()).data


def _loaded(structure: str) -> Any:
    nothing = Result(DAY, [], [], [], [])
    return report(_graph(structure), nothing, {}, ReportOptions()).data["loaded"]


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
