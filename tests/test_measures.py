"""Measures: what each counts where a count could be a word for something else."""

from datetime import date

import pytest

from govlint.graph.graph import Graph
from govlint.lint.reading.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.measures.catalogue import MEASURES

DAY = date(2026, 1, 1)

TWO_PARTIES = "organisations: {council: {}, tidewell: {}}\n"

ONE_TEAM = """
forums: {team: {}}
agreements: {alliance: {parties: [council, tidewell], leadership: team, management: team}}
"""

LEAD_AND_MEMBER = """
posts: {doctor: {kind: clinical}, nurse: {kind: clinical}}
services: {beds: {clinically_accountable: council}}
forums: {group: {services: beds, members: [doctor, nurse]}}
programmes: {beds-work: {forum: group, clinical_lead: doctor}}
"""

MEMBERS_OF_ONE = """
forums:
  cabinet: {members: [{seat: Clerk, capacity: secretary}]}
  team: {members: [{seat: Director}]}
  office: {}
agreements: {alliance: {leadership: team, management: office}}
"""

TELLS_OF_EVERY_MEETING = """
forums: {board: {}, group: {accountable_to: board, meetings: {per_year: 1}}}
reports: {minutes: {from: group, to: board, per_year: 1}}
"""

ONE_BELOW_HAS_ALL = """
forums: {board: {}, group: {accountable_to: board}}
programmes: {beds-work: {forum: group}}
"""

DECLARED_NEXT_YEAR = "interests: {homes: {declared_on: 2027-01-01}}"

HALF_KNOWN = "forums: {board: {}, group: {accountable_to: [board, described-nowhere]}}"

CLEAR = """
forums:
  group: {meetings: {papers_days_before: 4, clear_days: true}}
  board: {meetings: {papers_days_before: 5, clear_days: false}}
"""

TRACKS = """
forums: {group: {}}
posts: {doctor: {}}
programmes:
  now: {forum: group, horizon: short, sro: doctor}
  then: {forum: group, horizon: long, sro: doctor}
"""

STEPS = """
agreements:
  lease: {disputes: [{by: Chiefs, kind: senior, within_days: 5}, {by: Court, kind: court}]}
"""

APPEALS = """
people: {a: {}, b: {}, d: {}, e: {}}
forums:
  bd: {members: [a, b, d, e], quorum: {min: 2}}
  p: {members: [a, b, d], quorum: {min: 3}}
decisions:
  evict: {decided_by: p, appeal_to: bd}
  exclude: {decided_by: a, appeal_to: p}
"""
NO_APPEAL = "has 1 decider without an appeal to others"


@pytest.mark.parametrize(
    ("measure", "key", "text", "said"),
    [
        (
            "agreement.teams", "alliance", ONE_TEAM,
            "has 1 forum to lead or manage it, proposed, in shadow or live: team",
        ),
        (
            "programme.clinicians", "beds-work", LEAD_AND_MEMBER,
            "has 2 clinicians as its clinical lead or among the members of group: doctor and nurse",
        ),
        ("forum.lines-of-accountability", "group", HALF_KNOWN, "answers to 1 body: board"),
        (
            "forum.papers-days", "group", CLEAR,
            "sends its papers 5 days before the meeting, 4 of them clear",
        ),
        (
            "forum.papers-clear-days", "board", CLEAR,
            "sends its papers 4 clear days before the meeting, sent 5 days ahead",
        ),
        (
            "forum.track-gaps", "group", TRACKS,
            "has 1 gap between the short term and the long: doctor leads for both terms",
        ),
        ("agreement.secretaries", "alliance", MEMBERS_OF_ONE, "has no secretary on team"),
        ("forum.reports-up", "group", TELLS_OF_EVERY_MEETING, None),
        ("forum.programmes", "board", ONE_BELOW_HAS_ALL, None),
        ("interest.months-since-review", "homes", DECLARED_NEXT_YEAR, None),
        (
            "agreement.steps-without-time", "lease", STEPS,
            "leaves none of its dispute steps before any ruling without a time limit",
        ),
        (
            "decision.deciders-without-appeal", "evict", APPEALS,
            f"{NO_APPEAL}: bd needs 2 to hear it, and 1 of its 4 voting members does not sit on p",
        ),
        (
            "decision.deciders-without-appeal", "exclude", APPEALS,
            f"{NO_APPEAL}: p needs all 3 of its voting members to hear it, and 1 of them is a",
        ),
    ],
)  # fmt: skip
def test_what_a_measure_says(measure: str, key: str, text: str, said: str | None) -> None:
    structure = load_text(TWO_PARTIES + text, "example", IMPLIED).structure
    assert structure is not None
    reading = MEASURES[measure].of(Graph(structure, names=False), DAY, key)
    assert (reading and reading.sentence().words) == said
