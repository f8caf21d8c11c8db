"""`whatif`: changes made in memory, in order, as the same edit on disk would be."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from jsonschema import Draft202012Validator

from command import ROOT, TODAY, govlint, write
from goldens import golden
from govlint.change.whatif import draft
from govlint.cli.commands.schema import schema_named
from govlint.document.document import read
from govlint.lint.reading.loader import load

RIVERFORD = ("-s", "examples/riverford", "--as-of", TODAY)

SMALL = """\
govlint: 1
name: Small
posts:
  chief: {title: Chief, organisation: trust}
  nurse: {title: Nurse, organisation: trust}
  clerk: {title: Clerk, organisation: council}
  treasurer: {title: Treasurer, organisation: council}
organisations: {trust: {name: Trust}, council: {name: Council}}
forums:
  board: {name: The Board, form: board, of: trust, members: [chief]}   # a remark
  works:
    name: Works Group
    short: WG
    accountable_to: [estates]
    escalates_to: [{to: estates, risk_at_least: 9}]
    services: [beds]
    members:
      - {who: chief, capacity: chair}
      - nurse   # since the start
      - {who: clerk, since: 2027-01-01}
    meetings: {per_year: 12, minutes: 60, prep_minutes: 60}
  estates:
    name: Estates Group
    accountable_to: [board]
    escalates_to: [{to: board, risk_at_least: 12}]
    services: [grounds]
    duty: [finance]
    members:
      - {who: treasurer, capacity: chair, since: 2026-01-01}
      - chief
      - {seat: Doctor, count: 2, represents: trust}
    meetings: {per_year: 6, minutes: 60, prep_minutes: 60}
  crew: {name: Crew, accountable_to: [estates, works], members: [nurse]}
services: {beds: {name: Beds}, grounds: {name: Grounds}}
decisions:
  roof: {name: Mend the roof, decided_by: [estates, works], acting: jointly}
  past: {name: Bought the field, decided_by: [estates], status: taken}
delegations:
  money: {from: board, to: estates, matters: [roof], limit: 1000}
reports:
  up: {from: works, to: estates}
"""


def _small(tmp_path: Path) -> Path:
    return write(tmp_path / "structure.yaml", SMALL)


def _after(path: Path, *words: str) -> Any:
    """Make a change and give the data that is then written."""
    run = govlint("whatif", "-s", path, "--as-of", TODAY, *words, "--write")
    assert run.code == 0, run.err
    return read(path.read_text()).data


def _data(path: Path, *words: str) -> Any:
    run = govlint("whatif", "-s", path, "--as-of", TODAY, *words, "-f", "json")
    assert run.code == 0, run.err
    Draft202012Validator(schema_named("whatif")).validate(run.data)
    return run.data


def _refused(path: Path, *words: str) -> str:
    before = path.read_bytes()
    run = govlint("whatif", "-s", path, "--as-of", TODAY, *words, "--write")
    assert (run.code, run.out) == (2, "")
    assert path.read_bytes() == before
    return run.err.removeprefix("govlint: ").strip()


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford(columns: int) -> None:
    also = {"COLUMNS": str(columns)}
    two = ("--stand-down", "A&E", "--stand-down", "HWB Steering")
    run = govlint("whatif", *RIVERFORD, *two, also=also)
    assert golden(f"whatif-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 30


def test_a_merger_without_members_is_shown_with_all_and_with_theirs() -> None:
    run = govlint("whatif", *RIVERFORD, "--merge", "lib", "--into", "place executive")
    assert golden("whatif-choices.txt", run.out) == run.out
    assert "Frees 12 meetings and 48 hours a year." in run.out
    assert "720 hours a year, 0.4 of a full-time post of 1,650 hours." in run.out


def test_a_forum_that_is_stood_down_ends_with_its_memberships_the_day_before(
    tmp_path: Path,
) -> None:
    works = _after(_small(tmp_path), "--stand-down", "WG")["forums"]["works"]
    assert (works["status"], works["ends"]) == ("stood-down", "2026-11-20")
    assert works["members"] == [
        {"who": "chief", "capacity": "chair", "until": "2026-11-20"},
        {"who": "nurse", "until": "2026-11-20"},
    ]


def test_before_the_first_day_of_the_calendar_there_is_none(tmp_path: Path) -> None:
    run = govlint("whatif", "-s", _small(tmp_path), "--as-of", "0001-01-01", "--stand-down", "WG")
    assert run.code == 0, run.err


def test_writing_keeps_every_remark(tmp_path: Path) -> None:
    path = _small(tmp_path)
    _after(path, "--stand-down", "WG")
    assert "# a remark" in path.read_text()
    assert "# since the start" in path.read_text()


def test_what_names_a_forum_that_is_stood_down_needs_a_home(tmp_path: Path) -> None:
    homes = _data(_small(tmp_path), "--stand-down", "estates")["homes"]
    assert {(one["entity"], one["field"]) for one in homes} == {
        ("works", "accountable_to"),
        ("crew", "accountable_to"),
        ("works", "escalates_to"),
        ("roof", "decided_by"),
        ("money", "to"),
        ("up", "to"),
    }


def test_a_field_that_names_what_goes_is_called_by_its_label(tmp_path: Path) -> None:
    run = govlint("whatif", "-s", _small(tmp_path), "--as-of", TODAY, "--stand-down", "board")
    assert "(from)" in run.out


def test_all_that_would_be_missed_of_a_forum_needs_a_home(tmp_path: Path) -> None:
    text = """\
govlint: 1
name: Small
posts: {clerk: {title: Clerk}, chief: {title: Chief, reports_to: works}}
forums:
  board: {name: The Board, form: board}
  works: {name: Works Group, accountable_to: [board]}
  crew:
    name: Crew
    accountable_to: [board]
    urgent_action: {by: [clerk], told_to: works}
    in_common_with: [works]
decisions: {roof: {name: Mend the roof, decided_by: crew, performed_by: works, appeal_to: works}}
"""
    path = write(tmp_path / "structure.yaml", text)
    data = _data(path, "--stand-down", "works")
    named = {(one["entity"], one["field"]) for one in data["homes"]}
    assert named == {
        ("chief", "reports_to"),
        ("crew", "urgent_action.told_to"),
        ("crew", "in_common_with"),
        ("roof", "performed_by"),
        ("roof", "appeal_to"),
    }
    assert "and 5 things still rest on it" in data["findings"]["new"][0]["message"]


def test_what_a_forum_decides_with_somebody_who_leaves_it_needs_a_home(tmp_path: Path) -> None:
    text = """\
govlint: 1
name: Small
posts: {clerk: {title: Clerk}, chief: {title: Chief}}
forums:
  board: {name: The Board, form: board}
  crew: {name: Crew, form: committee, accountable_to: [board], members: [clerk, chief]}
decisions:
  roof: {name: Mend the roof, decided_by: crew, recommended_by: clerk, performed_by: [clerk]}
  door: {name: Mend the door, decided_by: crew, must_agree: clerk, status: taken}
  lock: {name: Mend the lock, decided_by: clerk}
"""
    path = write(tmp_path / "structure.yaml", text)
    homes = _data(path, "--remove", "clerk", "--from", "crew")["homes"]
    assert {(one["entity"], one["field"]) for one in homes} == {
        ("roof", "recommended_by"),
        ("roof", "performed_by"),
    }


STOPS = """\
govlint: 1
name: Small
people: {p.x: {name: P X}}
organisations: {t: {name: T}, u.v: {name: U}}
forums:
  a.b: {name: The Board, form: board, members: [p.x]}
  crew: {name: Crew, accountable_to: a.b, escalates_to: [{to: a.b, risk_at_least: 3}]}
agreements: {mou: {parties: [t, u.v], obligations: {u.v: Pays.}}}
"""


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("crew.escalates_to.a.b.risk_at_least", "5"),
        ("forums.crew.escalates_to.0.risk_at_least", "5"),
        ("a.b.members.p.x.capacity", "observer"),
        ("mou.obligations.u.v", "Houses."),
    ],
)
def test_an_id_inside_a_key_path_may_hold_stops(tmp_path: Path, path: str, value: str) -> None:
    file = write(tmp_path / "structure.yaml", STOPS)
    _after(file, "--set", f"{path}={value}")
    assert f": {value}" in file.read_text()


def test_who_sits_nowhere_else_is_not_heard(tmp_path: Path) -> None:
    data = _data(_small(tmp_path), "--stand-down", "estates")
    assert data["voices"] == ["council", "treasurer"]
    assert "3 seats have no successor" in data["sentence"]


def test_a_merger_carries_the_work_the_line_and_the_members(tmp_path: Path) -> None:
    data = _after(_small(tmp_path), "--merge", "estates", "--into", "WG", "--members", "all")
    works = data["forums"]["works"]
    assert works["replaces"] == ["estates"]
    assert works["accountable_to"] == ["board"]
    assert works["escalates_to"] == [{"to": "board", "risk_at_least": 12}]
    assert works["services"] == ["beds", "grounds"]
    assert works["duty"] == ["finance"]
    assert works["members"][3:] == [
        "treasurer",
        {"seat": "Doctor", "count": 2, "represents": "trust"},
    ]
    assert data["forums"]["crew"]["accountable_to"] == ["works"]
    assert data["decisions"]["roof"]["decided_by"] == ["works"]
    assert "up" not in data["reports"]


def test_a_merger_rewrites_neither_delegations_nor_the_past(tmp_path: Path) -> None:
    data = _after(_small(tmp_path), "--merge", "estates", "--into", "WG", "--members", "theirs")
    assert data["delegations"]["money"]["to"] == "estates"
    assert data["decisions"]["past"]["decided_by"] == ["estates"]
    assert len(data["forums"]["works"]["members"]) == 3


def test_who_begins_later_comes_along_and_begins_then(tmp_path: Path) -> None:
    words = ("--merge", "works", "--into", "estates", "--members")
    run = govlint("whatif", "-s", _small(tmp_path), "--as-of", TODAY, *words, "all")
    assert "with all who sit there; Clerk from 1 January 2027" in " ".join(run.out.split())
    members = _after(_small(tmp_path), *words, "all")["forums"]["estates"]["members"]
    assert members[3:] == ["nurse", {"who": "clerk", "since": "2027-01-01"}]


def test_who_begins_later_on_both_forums_begins_once(tmp_path: Path) -> None:
    both = SMALL.replace(
        "      - chief\n", "      - chief\n      - {who: clerk, since: 2027-06-01}\n"
    )
    path = write(tmp_path / "structure.yaml", both)
    after = _after(path, "--merge", "works", "--into", "estates", "--members", "all")
    assert after["forums"]["estates"]["members"][4:] == ["nurse"]


@pytest.mark.parametrize("change", ["--stand-down works", "--merge works --into estates"])
def test_who_was_to_begin_is_not_heard_where_they_do_not(tmp_path: Path, change: str) -> None:
    theirs = ["--members", "theirs"] if "merge" in change else []
    assert "clerk" in _data(_small(tmp_path), *change.split(), *theirs)["voices"]


LAY = "{seat: Lay, count: 2, represents: council}"


def _with_lay_seats(tmp_path: Path, there: str) -> Path:
    text = SMALL.replace("members: [nurse]", f"members: [nurse, {LAY}]")
    return write(
        tmp_path / "structure.yaml",
        text.replace("      - chief\n", f"      - chief\n      - {there}\n"),
    )


def test_seats_that_are_alike_on_both_forums_count_once_and_that_is_said(tmp_path: Path) -> None:
    path = _with_lay_seats(tmp_path, LAY)
    words = ("--merge", "crew", "--into", "estates", "--members", "all")
    said = govlint("whatif", "-s", path, "--as-of", TODAY, *words).out
    assert "with all who sit there; 2 unnamed seats count once: Lay" in " ".join(said.split())


def test_unnamed_seats_of_another_party_are_no_successors(tmp_path: Path) -> None:
    path = _with_lay_seats(tmp_path, "{seat: Lay, count: 9, represents: trust}")
    words = ("--merge", "crew", "--into", "estates", "--members", "theirs")
    said = " ".join(govlint("whatif", "-s", path, "--as-of", TODAY, *words).out.split())
    assert "2 unnamed seats have none of that name and party on Estates Group: Lay (2)" in said


def test_how_both_forums_meet_and_decide_is_shown_of_a_merger(tmp_path: Path) -> None:
    path = _small(tmp_path)
    write(path, path.read_text().replace("    duty:", "    voting: {rule: unanimous}\n    duty:"))
    words = ("--merge", "works", "--into", "estates", "--members", "all", "--set", "crew.short=C")
    said = " ".join(govlint("whatif", "-s", path, "--as-of", TODAY, *words).out.split())
    assert (
        "Kept Estates Group keeps 6 times a year for 60 minutes, no stated quorum, voting "
        "unanimous; Works Group had 12 times a year for 60 minutes, no stated quorum, no stated "
        "voting"
    ) in said


def test_a_mistake_in_one_of_two_files_of_changes_names_the_file(tmp_path: Path) -> None:
    path = _small(tmp_path)
    one = write(tmp_path / "one.yaml", "- {stand_down: works}\n")
    two = write(tmp_path / "two.yaml", "- {stand_down: nowhere}\n")
    run = govlint("whatif", "-s", path, "--as-of", TODAY, one, two, "--compare")
    assert run.err.startswith('govlint: two.yaml: no forum is called "nowhere"')


def test_what_was_changed_before_a_merger_is_what_stays(tmp_path: Path) -> None:
    words = ("--set", "estates.meetings.per_year=4", "--merge", "WG", "--into", "estates")
    run = govlint("whatif", "-s", _small(tmp_path), "--as-of", TODAY, *words, "--members", "all")
    assert "Estates Group keeps 4 times a year" in " ".join(run.out.split())


def test_who_sits_there_as_secretary_is_not_said_to_be_absent(tmp_path: Path) -> None:
    path = _small(tmp_path)
    text = path.read_text().replace("- chief\n", "- {who: chief, capacity: secretary}\n", 1)
    words = ("--merge", "WG", "--into", "estates", "--members", "theirs")
    run = govlint("whatif", "-s", write(path, text), "--as-of", TODAY, *words)
    said = " ".join(run.out.split())
    assert "Chief sits on Estates Group without taking part" in said
    assert "Nurse and Clerk do not sit on Estates Group" in said


def test_some_members_come_along(tmp_path: Path) -> None:
    words = ("--merge", "estates", "--into", "WG", "--members", "treasurer, doctor")
    members = _after(_small(tmp_path), *words)["forums"]["works"]["members"]
    assert members[3:] == ["treasurer", {"seat": "Doctor", "count": 2, "represents": "trust"}]


def test_an_unnamed_seat_is_meant_by_its_name_before_a_part_of_another(tmp_path: Path) -> None:
    seats = "[{seat: Non-executive director}, {seat: Non-executive director for people}]"
    path = write(
        tmp_path / "structure.yaml", SMALL.replace("members: [nurse]", f"members: {seats}")
    )
    after = _after(path, "--remove", "non-executive director", "--from", "crew")
    assert after["forums"]["crew"]["members"] == [{"seat": "Non-executive director for people"}]


def test_who_moves_leaves_chair_and_days_behind(tmp_path: Path) -> None:
    words = ("--move", "treasurer", "--from", "estates", "--to", "crew")
    forums = _after(_small(tmp_path), *words)["forums"]
    assert forums["crew"]["members"] == ["nurse", "treasurer"]
    assert len(forums["estates"]["members"]) == 2


def test_changes_are_made_in_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    path = _small(tmp_path)
    words = ("--stand-down", "WG", "--answer-to", "board", "--forum", "crew")
    assert _after(path, *words)["forums"]["crew"]["accountable_to"] == ["board"]
    ended = _refused(_small(tmp_path), "--stand-down", "WG", "--move", "nurse", "--from", "WG",
                     "--to", "estates")  # fmt: skip
    assert ended.startswith("Works Group has been stood down since 2026-11-20")


SETTINGS = {
    "works.meetings.per_year=4": ("meetings", {"per_year": 4, "minutes": 60, "prep_minutes": 60}),
    "Works Group.short=": ("short", None),
    "works.members.nurse.capacity=observer": (
        "members",
        [
            {"who": "chief", "capacity": "chair"},
            {"who": "nurse", "capacity": "observer"},
            {"who": "clerk", "since": "2027-01-01"},
        ],
    ),
    "forums.works.quorum={min: 2}": ("quorum", {"min": 2}),
}


@pytest.mark.parametrize("said", SETTINGS)
def test_a_field_is_set_by_its_key_path(tmp_path: Path, said: str) -> None:
    field, meant = SETTINGS[said]
    assert _after(_small(tmp_path), "--set", said)["forums"]["works"].get(field) == meant


DOTTED = """\
govlint: 1
name: A
people: {p.x: {name: P X}}
forums:
  a.b: {name: Ab, form: board, members: [p.x]}
  g: {name: Gee, accountable_to: a.b, escalates_to: [{to: a.b, risk_at_least: 3}]}
"""


@pytest.mark.parametrize(
    "said", ["g.escalates_to.a.b.risk_at_least=5", "a.b.members.p.x.capacity=observer"]
)
def test_an_item_is_named_by_an_id_that_holds_full_stops(tmp_path: Path, said: str) -> None:
    forums = _after(write(tmp_path / "structure.yaml", DOTTED), "--set", said)["forums"]
    observer = {"who": "p.x", "capacity": "observer"}
    assert forums["g"]["escalates_to"][0]["risk_at_least"] == (5 if said.startswith("g") else 3)
    assert forums["a.b"]["members"] == (["p.x"] if said.startswith("g") else [observer])


REFUSED = {
    (
        "--merge",
        "WG",
        "--into",
        "works",
        "--members",
        "all",
    ): '"Works Group" is named on both sides',
    ("--remove", "clerk", "--from", "board"): "Clerk does not sit on The Board",
    ("--move", "nurse", "--from", "WG", "--to", "crew"): "Nurse sits on Crew already",
    ("--answer-to", "board", "--forum", "estates"): "Estates Group answers to The Board already",
    ("--set", "works.short=WG"): '"works.short" is stated so already',
    ("--set", "works.quorum="): 'nothing is stated at "works.quorum"',
    ("--set", "works.quorun=2"): (
        'what comes of it cannot be read: "quorun" is not a key of a forum; did you mean "quorum"?'
    ),
    ("--set", "works.meetings.peryear=2"): (
        'what comes of it cannot be read: "peryear" is not a key of "meetings"; did you mean '
        '"per_year"?'
    ),
    ("--set", "works.meetings=5"): (
        'what comes of it cannot be read: works.meetings: "5" stands where keys with values '
        "belong; write {per_year: 5}"
    ),
    ("--set", "works"): "--set works: write KEY.PATH=VALUE, such as lib.meetings.per_year=6",
    ("--merge", "WG"): "--merge WG: --into is missing",
    ("--into", "WG"): "--into: stands behind --merge",
    ("--remove", "nurse", "--to", "WG"): "--to: stands behind --move",
    ("--standdown", "WG"): 'whatif: there is no option --standdown; did you mean "--stand-down"?',
    ("--stand-down",): "--stand-down: say what, as in --stand-down WORDS",
    ("--merge", "estates", "--into", "WG"): (
        "--write: choose one first, such as with --members all"
    ),
    ("--merge", "estates", "--into", "WG", "--members", " , "): (
        "--members: say what, as in --members WORDS"
    ),
    ("--remove", "nurse", "--from", ""): "--from: say what, as in --from WORDS",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_contradicts_itself_is_refused_and_nothing_is_written(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert _refused(_small(tmp_path), *words) == REFUSED[words]


FILE = """\
- {stand_down: WG}
- {remove: chief, from: [estates]}
- {move: treasurer, from: estates, to: crew}
- {answer_to: board, forum: crew}
- {add: {forums.new-group: {name: New Group, accountable_to: board}}}
- {set: {forums.estates.meetings.per_year: 2, estates.duty: null}}
"""


def test_a_file_of_changes(tmp_path: Path) -> None:
    changes = write(tmp_path / "smaller.yaml", FILE)
    forums = _after(_small(tmp_path), str(changes))["forums"]
    assert forums["new-group"] == {"name": "New Group", "accountable_to": "board"}
    assert forums["estates"]["meetings"]["per_year"] == 2
    assert "duty" not in forums["estates"]
    assert [one for one in forums["estates"]["members"] if "seat" in one] == (
        forums["estates"]["members"]
    )


def test_a_mistake_in_a_file_of_changes_has_its_place(tmp_path: Path) -> None:
    changes = write(tmp_path / "bad.yaml", "- {stand_down: WG}\n- {merge: WG, in: estates}\n")
    said = _refused(_small(tmp_path), str(changes))
    assert said.startswith(f"{changes}:2:")
    assert '"in" is not a key' in said


WRONG_ENTRIES = {
    "{stand_down: WG, merge: crew, into: estates}": (
        '"merge" is not a key of a change that says stand_down; write it in an item of its own'
    ),
    "{move: nurse, from: WG, too: crew}": (
        '"too" is not a key of a change that says move; did you mean "to"?'
    ),
    "{set: {}}": "A group of keys is empty",
    "{add: {}}": "A group of keys is empty",
}


@pytest.mark.parametrize("entry", WRONG_ENTRIES)
def test_an_entry_that_says_nothing_or_two_things_is_refused(tmp_path: Path, entry: str) -> None:
    changes = write(tmp_path / "bad.yaml", f"- {entry}\n")
    assert WRONG_ENTRIES[entry] in _refused(_small(tmp_path), str(changes))


def test_who_is_named_twice_comes_along_once(tmp_path: Path) -> None:
    words = ("--merge", "works", "--into", "estates", "--members", "nurse, Nurse")
    members = _after(_small(tmp_path), *words)["forums"]["estates"]["members"]
    assert members.count("nurse") == 1


def test_it_says_that_something_is_written_only_where_it_is(tmp_path: Path) -> None:
    path = _small(tmp_path)
    there = ("--set", "works.meetings.per_year=6", "--set", "works.meetings.per_year=12")
    run = govlint("whatif", "-s", path, "--as-of", TODAY, *there, "--write")
    assert "The change is written" not in run.out


def test_many_changes_are_read_as_few_times_as_they_hang_together(tmp_path: Path) -> None:
    """What comes of it is what comes of one after the other."""
    forums = "".join(f"  f{at}: {{name: F{at}, meetings: {{per_year: 12}}}}\n" for at in range(20))
    one, other = (
        write(tmp_path / name / "s.yaml", SMALL.replace("forums:\n", f"forums:\n{forums}"))
        for name in ("one", "other")
    )
    halved = "".join(f"- {{set: {{f{at}.meetings.per_year: 6}}}}\n" for at in range(10))
    stopped = "".join(f"- {{stand_down: f{at}}}\n" for at in range(10))
    said = ", ".join(f"forums.g{at}: {{name: G{at}}}" for at in range(10))
    changes = write(tmp_path / "many.yaml", f"{halved}{stopped}- {{add: {{{said}}}}}\n")
    reads = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(draft, "load", lambda *given: reads.append(1) or load(*given))
        _after(one, str(changes))
    assert len(reads) == 4
    for line in changes.read_text().splitlines():
        _after(other, str(write(tmp_path / "single.yaml", f"{line}\n")))
    assert one.read_text() == other.read_text()


def test_a_forum_that_is_named_in_two_ways_is_stood_down_once(tmp_path: Path) -> None:
    changes = write(tmp_path / "twice.yaml", "- {stand_down: works}\n- {stand_down: WG}\n")
    assert _refused(_small(tmp_path), str(changes)).startswith("Works Group has been stood down")


def test_options_stand_side_by_side(tmp_path: Path) -> None:
    path = _small(tmp_path)
    one = write(tmp_path / "a.yaml", "- {stand_down: WG}\n")
    other = write(tmp_path / "b.yaml", "- {merge: WG, into: estates, members: all}\n")
    options = _data(path, str(one), str(other), "--compare")["options"]
    assert [option["name"] for option in options] == ["a.yaml", "b.yaml"]
    assert [len(option["change"]["homes"]) for option in options] == [3, 0]
    assert [option["reach_no_board"] for option in options] == [0, 0]


def test_options_as_a_file_of_word(tmp_path: Path) -> None:
    path, paper = _small(tmp_path), tmp_path / "options.docx"
    one = write(tmp_path / "a.yaml", "- {stand_down: WG}\n")
    other = write(tmp_path / "b.yaml", "- {merge: WG, into: estates, members: all}\n")
    words = ("--compare", "-s", path, "-o", paper, "--as-of", TODAY)
    run = govlint("whatif", one, other, *words)
    assert run.code == 0, run.err
    tables = Document(str(paper)).tables
    assert [cell.text for cell in tables[0].rows[0].cells] == ["", "now", "a.yaml", "b.yaml"]


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_cannot_be_answered_writes_nothing(tmp_path: Path, form: str) -> None:
    assert "--format" in _refused(_small(tmp_path), "--stand-down", "WG", "-f", form)


def test_options_say_what_is_not_stated(tmp_path: Path) -> None:
    text = SMALL.replace("    meetings: {per_year: 12, minutes: 60, prep_minutes: 60}\n", "")
    path = write(tmp_path / "structure.yaml", text)
    said = _data(path, "--merge", "crew", "--into", "estates")["not_stated"]
    assert said == ["what the meetings of The Board and Works Group take"]


def test_it_says_what_the_same_edit_on_disk_would(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    shutil.copytree(ROOT / "examples" / "riverford", before)
    shutil.copytree(before, after)
    words = ("--merge", "lib", "--into", "place executive", "--members", "all")
    tried = govlint("whatif", "-s", before, "--as-of", TODAY, *words, "-f", "json").data
    govlint("whatif", "-s", after, "--as-of", TODAY, *words, "--write")
    made = govlint("diff", before, after, "--as-of", TODAY, "-f", "json").data
    for key in ("forums", "seats", "hours", "meetings", "decisions", "authority", "routes"):
        assert tried[key] == made[key], key
    counts = [
        {word: len(those) for word, those in one["findings"].items()} for one in (tried, made)
    ]
    assert counts[0] == counts[1]


def test_the_text_that_would_change(tmp_path: Path) -> None:
    path = _small(tmp_path)
    run = govlint("whatif", "-s", path, "--set", "works.short=W", "--diff", "--as-of", TODAY)
    changed = [line for line in run.out.splitlines() if line[:1] in "+-" and line[1:3] != line[:2]]
    assert changed == ["-    short: WG", "+    short: W"]
    assert path.read_text() == SMALL


def test_a_structure_that_cannot_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", "govlint: 1\nname: [\n")
    run = govlint("whatif", "-s", path, "--stand-down", "x")
    assert (run.code, run.out) == (2, "")
    assert "structure.yaml:2" in run.err


def test_json_of_options_is_described(tmp_path: Path) -> None:
    words = ("--merge", "works", "--into", "estates")
    data = _data(_small(tmp_path), *words)
    assert json.dumps(data)
    assert [one["name"] for one in data["options"]] == ["--members all", "--members theirs"]


def test_words_that_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums: {b: {form: board}}\n")
    run = govlint("whatif", "--set", "forums.b.name=\udcff", cwd=tmp_path)
    assert (run.code, run.err) == (2, "govlint: --set forums.b.name=?: not UTF-8\n")
