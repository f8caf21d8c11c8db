"""Five public structures with faults that their owners found themselves, and nothing made up."""

from collections import Counter
from functools import cache

import pytest

from command import ROOT, Run, govlint

REAL = ROOT / "tests" / "real"
DAYS = {
    "rust-2023-11-29": "2023-11-29",
    "rust-2024-03-19": "2024-03-19",
    "congress-2023-05-14": "2023-05-14",
    "congress-2015-02-06": "2015-02-06",
    "opentelemetry": "2026-08-19",
}
FOUND = {
    "rust-2023-11-29": {
        "stood-down-forum-with-members": 15,
        "orphan-forum": 23,
        "over-committed-person": 16,
        "overlapping-membership": 3,
        "forum-without-members": 1,
    },
    "rust-2024-03-19": {
        "orphan-forum": 8,
        "over-committed-person": 15,
        "overlapping-membership": 2,
        "forum-without-members": 1,
    },
    "congress-2023-05-14": {"forum-without-members": 32, "duplicate-forum-name": 2},
    "congress-2015-02-06": {"former-holder-still-member": 170, "no-chair": 2},
    "opentelemetry": {"no-escalation-route": 14, "overlapping-membership": 1},
}
"""The number of findings of each rule of `core`; the truths at the heads stand first."""


@cache
def checked(name: str) -> Run:
    return govlint("check", REAL / f"{name}.yaml", "--as-of", DAYS[name], "--format", "json")


def concerned(name: str, rule: str) -> int:
    return len({entity for found, entity in checked(name).found if found == rule})


def former_members() -> list[str]:
    """The text of each membership whose holder is no longer in office."""
    lines = (REAL / "congress-2015-02-06.yaml").read_text().splitlines()
    starts = [
        place["line"] - 1
        for one in checked("congress-2015-02-06").data["findings"]
        if one["rule"] == "former-holder-still-member"
        for place in one["related"]
    ]
    return ["\n".join(lines[start : _end(lines, start)]) for start in starts]


def _end(lines: list[str], start: int) -> int:
    """Find where the list item ends that begins on a line."""
    indent = lines[start].index("-")
    below = range(start + 1, len(lines))
    return next((n for n in below if not lines[n].startswith(" " * (indent + 1))), len(lines))


def test_fifteen_archived_rust_teams_still_had_members() -> None:
    assert concerned("rust-2023-11-29", "stood-down-forum-with-members") == 15


def test_eight_rust_teams_answered_to_nobody() -> None:
    assert concerned("rust-2024-03-19", "orphan-forum") == 8


def test_thirty_two_subcommittees_of_congress_had_no_members() -> None:
    assert concerned("congress-2023-05-14", "forum-without-members") == 32


def test_485_memberships_of_congress_were_held_by_people_out_of_office() -> None:
    assert len(former_members()) == 485


def test_33_of_the_people_out_of_office_were_chairs() -> None:
    assert sum("capacity: chair" in text for text in former_members()) == 33


def test_fourteen_interest_groups_had_no_escalation_route() -> None:
    assert concerned("opentelemetry", "no-escalation-route") == 14


@pytest.mark.parametrize("name", FOUND)
def test_nothing_else_is_raised_than_this_table_says(name: str) -> None:
    assert Counter(rule for rule, _ in checked(name).found) == FOUND[name]


@pytest.mark.parametrize("name", FOUND)
def test_every_real_structure_still_says_whence_it_came(name: str) -> None:
    head = (REAL / f"{name}.yaml").read_text().splitlines()[:6]
    wanted = ("# repo: ", "# commit: ", "# licence: ", "# truth: ")
    assert all(any(line.startswith(word) for line in head) for word in wanted)
