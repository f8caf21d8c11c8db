"""`due`: what is overdue, falls due, begins and ends."""

from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

from command import TODAY, Run, govlint, write
from goldens import golden
from govlint.cli.commands.schema import schema_named

DAY = "2026-01-01"


def _due(tmp_path: Path, sections: str, *arguments: str) -> Run:
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{sections}")
    run = govlint("due", path, "--as-of", DAY, *arguments)
    assert (run.code, run.err) == (0, "")
    return run


def _data(tmp_path: Path, sections: str, *arguments: str) -> Any:
    data = _due(tmp_path, sections, "-f", "json", *arguments).data
    Draft202012Validator(schema_named("due")).validate(data)
    return data


def _days(data: Any) -> dict[str, list[tuple[str | None, str, str, int]]]:
    return {
        sort: [(one["entity"], one["what"], one["on"], one["days"]) for one in data[sort]]
        for sort in ("overdue", "due", "begins", "ends")
        if data[sort]
    }


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford(columns: int) -> None:
    also = {"COLUMNS": str(columns)}
    run = govlint("due", "examples/riverford", "--within", "2y", "--as-of", TODAY, also=also)
    assert golden(f"due-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 28


@pytest.mark.parametrize(
    ("sections", "days"),
    [
        (
            "forums: {f: {terms_of_reference: {review_due: 2026-01-31}}}",
            {"due": [("f", "terms of reference", "2026-01-31", 30)]},
        ),
        (
            "forums: {f: {terms_of_reference: {approved_on: 2025-02-01}}}",
            {"due": [("f", "terms of reference", "2026-02-01", 31)]},
        ),
        ("forums: {f: {form: board, terms_of_reference: {approved_on: 2020-02-01}}}", {}),
        (
            "forums: {f: {terms_of_reference: {review_due: 2025-12-31}}}",
            {"overdue": [("f", "terms of reference", "2025-12-31", -1)]},
        ),
        (
            "forums: {f: {status: stood-down, terms_of_reference: {review_due: 2025-12-31}}}",
            {},
        ),
        (
            "forums: {f: {status: shadow, live_from: 2026-04-01}}",
            {"begins": [("f", "goes live", "2026-04-01", 90)]},
        ),
        ("forums: {f: {ends: 2026-04-01}}", {"ends": [("f", "last day", "2026-04-01", 90)]}),
        ("forums: {f: {ends: 2026-04-02}}", {}),
        ("forums: {f: {ends: 2025-04-02}}", {"overdue": [("f", "last day", "2025-04-02", -274)]}),
        ("agreements: {m: {starts: 2026-01-01}}", {"begins": [("m", "begins", "2026-01-01", 0)]}),
        ("agreements: {m: {starts: 2024-08-01}}", {"due": [("m", "review", "2026-02-01", 31)]}),
        ("agreements: {m: {starts: 2020-01-01, ends: 2025-01-01}}", {}),
        (
            "decisions: {d: {status: open, due: 2025-12-01}, e: {status: taken, due: 2025-12-01}}",
            {"overdue": [("d", "decision", "2025-12-01", -31)]},
        ),
        (
            "decisions: {d: {status: taken, act_by: 2026-01-02}}",
            {"due": [("d", "to be carried out", "2026-01-02", 1)]},
        ),
        (
            "forums: {f: {}, g: {}}\ndelegations: {d: {from: f, to: g, ends: 2025-12-31}}",
            {"overdue": [("d", "ends", "2025-12-31", -1)]},
        ),
        (
            "people: {p: {until: 2025-06-30}, q: {until: 2026-01-01}}",
            {"ends": [("q", "leaves office", "2026-01-01", 0)]},
        ),
        (
            "people: {p: {until: 2025-06-30}}\nforums: {f: {members: [p]}}",
            {"overdue": [("p", "leaves office", "2025-06-30", -185)]},
        ),
        (
            "posts: {p: {holder: vacant, vacant_since: 2025-10-15}}",
            {"due": [("p", "post to be filled", "2026-01-13", 12)]},
        ),
        (
            "posts: {p: {vacant_since: 2025-10-15}}",
            {"due": [("p", "post to be filled", "2026-01-13", 12)]},
        ),
        (
            "outcomes: {o: {priority: true, reviewed_on: 2025-08-01}, p: {priority: true}}",
            {"due": [("o", "review", "2026-01-31", 30)]},
        ),
        (
            "explain: {forum-too-large: {reason: A, until: 2026-02-01}}",
            {"ends": [(None, "explanation of forum too large", "2026-02-01", 31)]},
        ),
    ],
)
def test_a_day_is_what_it_is(tmp_path: Path, sections: str, days: object) -> None:
    assert _days(_data(tmp_path, sections)) == days


def test_terms_of_members_end_unless_somebody_follows(tmp_path: Path) -> None:
    sections = """
posts: {a: {title: Amy}, b: {title: Bea}, c: {title: Cat}, d: {title: Dee}}
forums:
  f:
    terms: {years: 3}
    members:
      - {who: a, until: 2025-06-30}
      - {who: b, since: 2025-07-01, until: 2026-02-28}
      - {who: c, until: 2024-01-01, capacity: chair}
      - {who: d, since: 2023-02-01}
"""
    assert _days(_data(tmp_path, sections)) == {
        "overdue": [("f", "term of Cat", "2024-01-01", -731)],
        "ends": [
            ("f", "term of Dee", "2026-02-01", 31),
            ("f", "term of Bea", "2026-02-28", 58),
        ],
    }


def test_gaps_and_double_running(tmp_path: Path) -> None:
    sections = """
forums:
  old: {ends: 2026-02-28}
  new: {status: shadow, live_from: 2026-04-01, replaces: old}
  first: {ends: 2026-03-31}
  second: {starts: 2026-01-15, replaces: first}
  lasting: {}
  other: {starts: 2025-01-01, replaces: lasting}
  neat: {ends: 2026-01-31}
  next: {starts: 2026-02-01, replaces: neat}
  gone: {status: stood-down, ends: 2025-01-31}
  since: {starts: 2025-03-01, replaces: gone}
"""
    data = _data(tmp_path, sections)
    assert data["gaps"] == [
        {
            "entity": "old",
            "successor": "new",
            "from": "2026-03-01",
            "until": "2026-03-31",
            "days": 31,
        }
    ]
    assert [
        (one["entity"], one["from"], one["until"], one["days"]) for one in data["double_running"]
    ] == [("first", "2026-01-15", "2026-03-31", 76), ("lasting", "2025-01-01", None, None)]


def test_equal_days_fold_and_say_who_acts_and_how_often_they_meet_before(tmp_path: Path) -> None:
    sections = """
forums:
  board: {name: Board, form: board, meetings: {per_year: 12}}
  f: {name: Flood Group, terms_of_reference: {review_due: 2026-03-01, approved_by: board}}
  g: {name: Grant Group, terms_of_reference: {review_due: 2026-03-01, approved_by: board}}
"""
    told = _due(tmp_path, sections, "-f", "markdown").out
    assert "**Nothing is overdue; 2 fall due within 3 months, by 1 April 2026.**" in told
    assert (
        "| in 59 days | 1 March 2026 | Flood Group and Grant Group: terms of reference "
        "| Board (meets once before) |"
    ) in told


def test_whoever_gave_a_power_that_ends_has_to_act(tmp_path: Path) -> None:
    sections = """
posts: {ceo: {title: Chief Executive}}
forums: {board: {name: Board, form: board, meetings: {per_year: 12}}}
delegations: {d: {from: board, to: ceo, ends: 2026-03-01}}
"""
    told = _due(tmp_path, sections, "-f", "markdown").out
    assert "Chief Executive: ends | Board (meets once before) |" in told


def test_a_forum_that_hardly_meets_or_has_not_begun_may_not_meet_before(tmp_path: Path) -> None:
    sections = """
forums:
  board: {name: Board, form: board, meetings: {per_year: 12}}
  later: {name: Later, form: board, starts: 2026-06-01, meetings: {per_year: 12}}
decisions:
  d: {name: Buy, decided_by: board, status: open, due: 2026-01-11}
  e: {name: Sell, decided_by: later, status: open, due: 2026-03-11}
"""
    told = _due(tmp_path, sections, "-f", "markdown").out
    assert "| Board (may not meet before) |" in told
    assert "| Later (may not meet before) |" in told


def test_an_interest_is_named_and_days_are_in_order(tmp_path: Path) -> None:
    sections = """
organisations: {o: {name: Org}}
people: {p: {name: Ann, since: 2026-01-05}}
interests: {i: {person: p, organisation: o, declared_on: 2025-01-10}}
agreements: {m: {name: Pact, kind: mou, ends: 2026-01-07}}
"""
    told = _due(tmp_path, sections, "-f", "csv").out
    assert "Interest of Ann in Org" in told
    told = _due(tmp_path, sections).out
    assert told.index("Ann: takes") < told.index("Pact: ends") < told.index("Interest of Ann")


@pytest.mark.parametrize(
    ("within", "found"),
    [("58d", False), ("59d", True), ("8w", False), ("9w", True), ("2m", True), ("1M", False),
     ("1 year", True), ("100y", True)],
)  # fmt: skip
def test_days_weeks_months_years(tmp_path: Path, within: str, found: bool) -> None:
    sections = "forums: {f: {ends: 2026-03-01}}"
    assert bool(_days(_data(tmp_path, sections, "--within", within))) is found


@pytest.mark.parametrize(("last", "found"), [("2026-02-28", False), ("2026-03-01", True)])
def test_a_last_day_may_be_named(tmp_path: Path, last: str, found: bool) -> None:
    data = _data(tmp_path, "forums: {f: {ends: 2026-03-01}}", "--within", last)
    assert bool(_days(data)) is found
    assert data["sentence"].endswith(
        f" by {int(last[-2:])} {'March' if found else 'February'} 2026."
    )
    assert "within" not in data["sentence"]


def test_a_last_day_in_words_is_told_as_it_is_written() -> None:
    run = govlint("due", "examples/riverford", "--within", "31 March 2027")
    assert (run.code, run.err.endswith("; write 2027-03-31\n")) == (2, True)


@pytest.mark.parametrize(
    "within",
    ["", "3", "m", "-3m", "3x", "1.5y", "101y", "99999d", "x" * 99, "1999-01-01", "2027-02-30",
     "9999-01-01"],
)  # fmt: skip
def test_a_time_that_is_none(within: str) -> None:
    run = govlint("due", "examples/riverford", "--within", within)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("govlint: --within: ")


def test_what_has_no_day_is_counted(tmp_path: Path) -> None:
    sections = "forums: {f: {}, g: {}}\ndelegations: {d: {from: f, to: g}}"
    data = _data(tmp_path, sections)
    assert data["sentence"].startswith("Nothing that states a day is overdue, falls due")
    assert data["not_stated"] == [
        "when its terms are reviewed for any of 2 forums",
        "an end for the one delegation",
    ]


def test_a_calendar_program_reads_the_days(tmp_path: Path) -> None:
    long = "Über " * 40
    sections = f'forums: {{f: {{name: "{long}, a; b\\\\ c", ends: 2026-02-01}}}}'
    out = _due(tmp_path, sections, "-f", "ics").out
    assert all(len(line.encode()) <= 75 for line in out.splitlines())
    (event,) = Calendar.from_ical(out).walk("VEVENT")
    assert str(event["SUMMARY"]).startswith(f"{long.strip()}"[:90])
    assert str(event["DTSTART"].dt) == "2026-02-01"
    assert str(event["DTEND"].dt) == "2026-02-02"
    assert out == _due(tmp_path, sections, "-f", "ics").out


def test_what_falls_due_is_reminded_of_a_week_before(tmp_path: Path) -> None:
    sections = (
        "forums: {f: {ends: 2026-02-01, terms_of_reference: {review_due: 2026-02-20}},"
        " g: {terms_of_reference: {review_due: 2025-02-20}}}"
    )
    events = Calendar.from_ical(_due(tmp_path, sections, "-f", "ics").out).walk("VEVENT")
    triggers = [[one["TRIGGER"].dt.days for one in event.walk("VALARM")] for event in events]
    assert sorted(triggers) == [[], [], [-7]]


def test_what_reads_the_same_is_an_event_for_each(tmp_path: Path) -> None:
    sections = "forums: {f: {name: B, ends: 2026-02-01}, g: {name: B, ends: 2026-02-01}}"
    events = Calendar.from_ical(_due(tmp_path, sections, "-f", "ics").out).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) == 2


def test_a_list_for_a_spreadsheet_calculates_nothing(tmp_path: Path) -> None:
    sections = 'forums: {f: {name: "=1+1", ends: 2026-02-01}}'
    head, row = _due(tmp_path, sections, "-f", "csv").out.splitlines()
    assert head == "\ufeffday,days,sort,of,what,who acts"
    assert row == "2026-02-01,31,ends,'=1+1,last day,"


def test_the_last_day_of_the_calendar_is_an_event_too(tmp_path: Path) -> None:
    sections = "forums: {f: {ends: 9999-12-31}}"
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{sections}")
    run = govlint("due", path, "--as-of", "9999-12-01", "-f", "ics")
    assert run.code == 0
    assert "DTSTART;VALUE=DATE:99991231" in run.out


def test_a_post_stands_for_a_person_unless_names_are_wanted(tmp_path: Path) -> None:
    sections = (
        "people: {lee: {name: Kim Lee, until: 2026-02-01}}\n"
        "posts: {head: {title: Head, holder: lee}}"
    )
    assert "Kim" not in _due(tmp_path, sections, "-f", "ics").out
    assert "Head (Kim Lee): leaves office" in _due(tmp_path, sections, "--names").out


def test_all_days_of_a_line_are_written_alike(tmp_path: Path) -> None:
    out = _due(tmp_path, "posts: {p: {holder: vacant, vacant_since: 2025-10-15}}").out
    assert "since 15 October 2025)" in " ".join(out.split())


def test_double_running_since_an_unknown_day_says_so(tmp_path: Path) -> None:
    out = _due(tmp_path, "forums: {old: {}, new: {replaces: old}}").out
    assert "both are active today; since when" in " ".join(out.split())


DATED = """
forums: {f: {name: Group, terms_of_reference: {approved_on: 2025-07-01}}}
agreements: {m: {name: Pact, kind: mou, starts: 2025-07-01}}
posts: {clerk: {title: Clerk, holder: vacant, vacant_since: 2025-07-01}}
outcomes: {o: {name: Well, priority: true, reviewed_on: 2025-07-01}}
people: {ann: {name: Ann}}
organisations: {org: {name: Org}}
interests: {i: {person: ann, organisation: org, declared_on: 2025-07-01}}
"""
SET = """set:
  overdue-tor-review: {or_since: {field: terms_of_reference.approved_on, months: 3}}
  overdue-agreement-review: {or_since: {field: starts, months: 3}}
  post-left-vacant: {grace_days: 30}
  priorities-not-reviewed: {grace_days: 30}
  interest-not-reviewed: {at_most: 3}
"""


@pytest.mark.parametrize("settings", ["", SET])
def test_what_is_overdue_is_what_the_rules_report(tmp_path: Path, settings: str) -> None:
    write(tmp_path / ".govlint.yaml", settings or "{}\n")
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: Example\n{DATED}")
    late = set()
    for day in (f"2025-{month:02}-15" for month in range(7, 13)):
        asked = ("--as-of", day, "-f", "json")
        rules = ("overdue-tor-review", "overdue-agreement-review", "post-left-vacant",
                 "priorities-not-reviewed", "interest-not-reviewed")  # fmt: skip
        chosen = [each for rule in rules for each in ("--select", rule)]
        found = govlint("check", path, *chosen, *asked).data["findings"]
        overdue = govlint("due", path, *asked).data["overdue"]
        assert {one["entity"] for one in found} == {one["entity"] for one in overdue}
        late |= {one["entity"] for one in overdue}
    assert late == ({"f", "m", "clerk", "o", "i"} if settings else {"clerk"})


def test_what_is_proposed_begins_on_its_day_and_the_gap_before_it_is_said(tmp_path: Path) -> None:
    sections = (
        "forums:\n  old: {name: Old, status: stood-down, ends: 2025-12-31}\n"
        "  next: {name: Next, status: proposed, starts: 2026-03-01, replaces: old}\n"
        "  open: {name: Open, status: proposed, replaces: old}\n"
    )
    data = _data(tmp_path, sections)
    assert _days(data) == {"begins": [("next", "begins, as proposed", "2026-03-01", 59)]}
    assert [(one["successor"], one["days"]) for one in data["gaps"]] == [("next", 59)]
    assert "its successor Next (proposed): neither" in _due(tmp_path, sections).out
