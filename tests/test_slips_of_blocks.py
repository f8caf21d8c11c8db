"""Slips of YAML in blocks and braces: hyphens, indents, signs; what is said, and what is mended."""

import pytest

from govlint.lint.reading.loader import load_text
from mended import mended

STRUCTURE = """\
govlint: 1
name: Council
posts:
  chairman:
    title: Chairman
    kind: councillor
  clerk:
    title: Clerk
forums:
  council:
    name: Full Council
    members:
      - {who: chairman, capacity: chair}
      - seat: Councillor
        count: 7
      - who: clerk
        capacity: secretary
    quorum:
      fraction: 1/3
      min: 3
    meetings:
      per_year: 11
      minutes: 120
  planning:
    name: Planning Committee
    members: [{who: clerk, capacity: secretary}, {seat: Member, count: 4}]
    terms_of_reference: {url: a.pdf, review_due: 2027-01-31}
delegations:
  repairs: {from: council, to: clerk, matters: repairs, limit: 500}
"""
TOO_MUCH = "stands among keys: its hyphen is too much; write"
HEADING = "A heading of a table cannot stand here: take the line out"
OFF = "does not line up: put"

MENDED = {
    "a hyphen at the first id": (
        "  chairman:\n",
        "  - chairman:\n",
        f'"- chairman:" {TOO_MUCH}',
    ),
    "a hyphen before a later id": ("  planning:\n", "  - planning:\n", f'"- planning:" {TOO_MUCH}'),
    "an id a space too far in": ("  planning:\n", "   planning:\n", f'"planning:" {OFF} 2 spaces'),
    "an item a space too far out": (
        "      - who: clerk\n        capacity",
        "     - who: clerk\n       capacity",
        f'"- who: clerk" {OFF} 6 spaces before it, not 5',
    ),
    "one brace too many": (
        "capacity: secretary}, {seat",
        "capacity: secretary}}, {seat",
        "There is one } too many; write {who: clerk, capacity: secretary}",
    ),
    "a word of code": (
        "name: Full Council",
        "name: `Full Council`",
        "Back quotes hold no text here",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), MENDED.values(), ids=MENDED)
def test_a_slip_of_a_block_is_mended_as_it_was(written: str, slipped: str, said: str) -> None:
    found, after = mended(STRUCTURE.replace(written, slipped))
    assert found.startswith(said)
    assert after == STRUCTURE


ASKED = {
    "a question mark in braces": (
        "review_due: 2027-01-31",
        "review_due: ?",
        '"?" says nothing: not known yet? leave "review_due" out',
    ),
    "a key and a sum": (
        "limit: 500",
        "limit: each: 500",
        (
            "A key with its value stands in braces here; "
            'write {each: 500} (or "each: 500", if it is text)'
        ),
    ),
    "a handle": (
        "to: clerk",
        "to: @clerk",
        'A word cannot begin with @; write clerk (or "@clerk", if the sign belongs to it)',
    ),
    "a heading of a table": (
        "      - seat: C",
        "      | who | capacity |\n      - seat: C",
        HEADING,
    ),
    "a line of a table": ("      - seat: C", "      |-----|-----|\n      - seat: C", HEADING),
    "a number without its key": (
        "      min: 3\n",
        "      3\n",
        '"3" lacks its key: write the key and a colon before it',
    ),
    "a list of delegations": (
        "  repairs: {from",
        "  - {from",
        (
            "A list stands where keys with values belong; "
            "each begins with an id of its own in place of the hyphen"
        ),
    ),
    "an item of nothing": (
        "      - seat: C",
        "      -\n      - seat: C",
        "Nothing stands where keys with values belong; take its hyphen out",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), ASKED.values(), ids=ASKED)
def test_what_may_be_meant_otherwise_is_left_to_people(
    written: str, slipped: str, said: str
) -> None:
    [fault] = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).faults
    assert (fault.message.rstrip("."), fault.fix) == (said, None)


WORDS = {
    "a word in braces": ("name: Full Council", "name: {Full} Council", '"{Full} Council"'),
    "a line that is drawn": ("  planning:\n", "  ----------\n  planning:\n", "# ----------"),
}


@pytest.mark.parametrize(("written", "slipped", "line"), WORDS.values(), ids=WORDS)
def test_words_and_lines_are_kept(written: str, slipped: str, line: str) -> None:
    [fault] = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).faults
    assert fault.message.endswith(f"write {line}")


AT_ITS_PLACE = {
    "the first item set in too little": (
        "      - {who: chairman, capacity: chair}\n      - seat: Councillor\n        count: 7\n",
        "    - {who: chairman, capacity: chair}\n    - seat: Councillor\n      count: 7\n",
        (
            '"- {who: chairman, capacity: chair}" does not line up with the items below it: '
            "put 6 spaces before it, not 4, and so before the lines that belong to it"
        ),
    ),
    "the first of several keys on the line of theirs": (
        "    quorum:\n      fraction: 1/3\n",
        "    quorum: fraction: 1/3\n",
        '"fraction: 1/3" belongs to "quorum": it begins a line of its own below it',
    ),
    "an id on the line of its section": (
        "forums:\n  council:\n",
        "forums: council:\n",
        '"council:" belongs to "forums": it begins a line of its own below it',
    ),
    "a section as an e-mail quotes it": (
        "delegations:\n",
        "> delegations:\n",
        '"> delegations:" is quoted as in an e-mail: take the > out',
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), AT_ITS_PLACE.values(), ids=AT_ITS_PLACE)
def test_a_line_is_set_where_it_was(written: str, slipped: str, said: str) -> None:
    assert mended(STRUCTURE.replace(written, slipped)) == (said, STRUCTURE)
