"""Every fix and every change of a what-if, byte by byte, in each form that files are kept in."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_fix import IDLE, MENDED, STOOD_DOWN, TEXT, TWICE, VACANT

from command import TODAY, govlint, write
from forms import FORMS, ROOT_FILE, found_in, written
from slips import outcome, slipped

FIXES = {
    **{
        f"{table}: {name}": (TEXT.replace(right, wrong), TEXT)
        for table, those in (("slip", MENDED), ("twice", TWICE), ("idle", IDLE))
        for name, (right, wrong) in those.items()
    },
    "moved rule": (
        VACANT.replace("RULE", "vacant-seat"),
        VACANT.replace("RULE", "post-left-vacant"),
    ),
    "last days": (
        STOOD_DOWN,
        STOOD_DOWN.replace("- director ", "- {who: director, until: 2026-03-31} ").replace(
            "      - surveyor", "      - {who: surveyor, until: 2026-03-31}"
        ),
    ),
}


OF_WHOLE_FILES = ("slip: a key set in too little", "slip: two keys on a line")
"""Slips that are mended by what stands around them, which is elsewhere where there are parts."""


@pytest.mark.parametrize(
    ("fix", "form"),
    [
        (fix, form)
        for fix in FIXES
        for form in FORMS
        if form != "parts" or fix not in OF_WHOLE_FILES
    ],
)
def test_a_fix_in_every_form(tmp_path: Path, fix: str, form: str) -> None:
    before, after = FORMS[form](*FIXES[fix])
    root = written(tmp_path, before)
    also = ["--unsafe"] if fix == "last days" else []
    run = govlint("fix", root, "--as-of", TODAY, *also)
    assert found_in(tmp_path, after) == after, run.out + run.err


BASE = """\
govlint: 1
name: Small
organisations:
  trust: {name: Trust}
  council: {name: Council}
posts:
  chief: {title: Chief, organisation: trust}
  nurse: {title: Nurse, organisation: trust}
  clerk: {title: Clerk, organisation: council}
  treasurer: {title: Treasurer, organisation: council}
forums:
  board:
    name: The Board
    form: board
    of: trust
    members: [chief]
  works:
    name: Works Group
    accountable_to: [estates]
    services: [beds]
    members:
      - {who: chief, capacity: chair}
      - nurse
      - {who: clerk, since: 2027-01-01}
    meetings: {per_year: 12, minutes: 60}
  estates:
    name: Estates Group
    accountable_to: [board]
    services: [grounds]
    members:
      - {who: treasurer, capacity: chair}
      - chief
  crew:
    name: Crew
    accountable_to: [estates, works]
    members: [nurse]
services:
  beds: {name: Beds}
  grounds: {name: Grounds}
decisions:
  roof:
    name: Mend the roof
    decided_by: [estates, works]
"""

STOPPED = (
    ("- {who: chief, capacity: chair}", "- {who: chief, capacity: chair, until: 2026-11-20}"),
    ("      - nurse\n", "      - {who: nurse, until: 2026-11-20}\n"),
    ("      - {who: clerk, since: 2027-01-01}\n", ""),
    (
        "    meetings: {per_year: 12, minutes: 60}\n",
        "    meetings: {per_year: 12, minutes: 60}\n    status: stood-down\n    ends: 2026-11-20\n",
    ),
)
MERGED = (
    *STOPPED,
    ("services: [grounds]", "services: [grounds, beds]"),
    ("accountable_to: [estates, works]", "accountable_to: [estates]"),
    ("decided_by: [estates, works]", "decided_by: [estates]"),
)
ALONE = (*MERGED, ("      - chief\n", "      - chief\n    replaces: [works]\n"))
JOINED = (*MERGED, ("      - chief\n", "      - chief\n      - nurse\n    replaces: [works]\n"))
LATER = "      - {who: clerk, since: 2027-01-01}\n"
AND_LATER = (
    *MERGED,
    ("      - chief\n", f"      - chief\n      - nurse\n{LATER}    replaces: [works]\n"),
)
MERGE = ("--merge", "works", "--into", "estates", "--members")
FILE = """\
- {set: {works.meetings.minutes: 90}}
- {answer_to: board, forum: crew}
- {add: {forums.yard: {name: Yard, accountable_to: board}}}
"""

CHANGES = {
    "stand down": (("--stand-down", "works"), STOPPED),
    "merge, all": ((*MERGE, "all"), AND_LATER),
    "merge, theirs": ((*MERGE, "theirs"), ALONE),
    "merge, names": ((*MERGE, "nurse"), JOINED),
    "remove": (("--remove", "nurse", "--from", "works"), [("      - nurse\n", "")]),
    "remove the last": (
        ("--remove", "nurse", "--from", "crew"),
        [("members: [nurse]", "members: []")],
    ),
    "move": (
        ("--move", "treasurer", "--from", "estates", "--to", "crew"),
        [
            ("      - {who: treasurer, capacity: chair}\n", ""),
            ("members: [nurse]", "members: [nurse, treasurer]"),
        ],
    ),
    "answer to": (
        ("--answer-to", "board", "--forum", "crew"),
        [("accountable_to: [estates, works]", "accountable_to: [board]")],
    ),
    "set": (("--set", "works.meetings.per_year=6"), [("per_year: 12", "per_year: 6")]),
    "set to nothing": (("--set", "works.services="), [("    services: [beds]\n", "")]),
    "set what is not there": (
        ("--set", "crew.quorum={min: 2}"),
        [("    members: [nurse]\n", "    members: [nurse]\n    quorum: {min: 2}\n")],
    ),
    "set below a word": (
        ("--set", "works.members.nurse.capacity=observer"),
        [("      - nurse\n", "      - {who: nurse, capacity: observer}\n")],
    ),
    "add a seat": (
        ("--set", "estates.members.2={seat: Lay member}"),
        [("      - chief\n", "      - chief\n      - {seat: Lay member}\n")],
    ),
    "set a list": (
        ("--set", "works.members=[{who: chief, capacity: chair}, nurse, treasurer]"),
        [("      - {who: clerk, since: 2027-01-01}\n", "      - treasurer\n")],
    ),
    "set a mapping": (
        ("--set", "works.meetings={per_year: 12, minutes: 90}"),
        [("minutes: 60}", "minutes: 90}")],
    ),
    "a file": (
        ("FILE",),
        [
            ("minutes: 60}", "minutes: 90}"),
            (
                "    accountable_to: [estates, works]\n    members: [nurse]\n",
                (
                    "    accountable_to: [board]\n    members: [nurse]\n"
                    "  yard: {name: Yard, accountable_to: board}\n"
                ),
            ),
        ],
    ),
}


HELD_BY_OTHERS = {
    "stand down": "merge, all",
    "merge, theirs": "merge, all",
    "merge, names": "merge, all",
    "answer to": "a file",
    "set": "a file",
    "set a mapping": "a file",
}
"""Changes that write what another writes among more, which is tried in every form."""


@pytest.mark.parametrize(
    ("change", "form"),
    [
        (change, form)
        for change in CHANGES
        for form in FORMS
        if form == "lines" or change not in HELD_BY_OTHERS
    ],
)
def test_a_change_in_every_form(tmp_path: Path, change: str, form: str) -> None:
    words, pairs = CHANGES[change]
    meant = BASE
    for pair in pairs:
        assert meant.count(pair[0]) == 1
        meant = meant.replace(*pair)
    before, after = FORMS[form](BASE, meant)
    root = written(tmp_path, before)
    file = str(write(tmp_path / "changes/smaller.yml", FILE))
    words = [file if word == "FILE" else word for word in words]
    run = govlint("whatif", "-s", root, "--as-of", TODAY, *words, "--write")
    assert run.code == 0, run.err
    assert found_in(tmp_path, after) == after


@settings(max_examples=4)
@given(st.randoms(use_true_random=False))
def test_a_random_slip_is_mended_or_left_and_nothing_else_is_touched(random) -> None:
    texts = {ROOT_FILE: random.choice([TEXT, BASE])}
    with TemporaryDirectory() as folder:
        assert outcome(Path(folder), texts, slipped(random, texts))
