"""Groups, items, names, headings and tables that were typed where YAML reads something else."""

import pytest

from govlint import check
from govlint.lint.reading.loader import load_text
from mended import mended

STRUCTURE = """\
govlint: 1
name: Trust
organisations:
  trust: {name: Trust, kind: charity}
people:
  dev: {name: Dev Rao}
  ann: {name: Ann Lee}
posts:
  ceo:
    title: Chief Executive
    organisation: trust
forums:
  board:
    name: Board
    form: board
    members:
      - who: ceo
        capacity: chair
      - seat: Trustee
        count: 8
      - who: dev
        capacity: attendee
    voting:
      rule: majority
      casting_vote: true
    quorum:
      min: 3
      basis: constitution
    meetings:
      per_year: 6
      minutes: 150
  audit:
    name: Audit
    accountable_to: board
    members: [ann, {seat: Trustee, count: 3}]
delegations:
  to-ceo:
    from: board
    to: ceo
    matters: contract
    limit:
      each: 5000
      a_year: 50000
"""

FIRST = {
    "quorum": ("    quorum:\n      min: 3\n", "    quorum: 3\n", "quorum: and below it min: 3"),
    "voting": (
        "    voting:\n      rule: majority\n",
        "    voting: majority\n",
        "voting: and below it rule: majority",
    ),
    "meetings": (
        "    meetings:\n      per_year: 6\n",
        "    meetings: 6\n",
        "meetings: and below it per_year: 6",
    ),
    "limit": (
        "    limit:\n      each: 5000\n",
        "    limit: 5000\n",
        "limit: and below it each: 5000",
    ),
}


@pytest.mark.parametrize(("written", "typed", "meant"), FIRST.values(), ids=FIRST)
def test_a_value_with_other_keys_below_it_gets_its_own(
    written: str, typed: str, meant: str
) -> None:
    said, after = mended(STRUCTURE.replace(written, typed))
    assert (said.endswith(f"write {meant}"), after) == (True, STRUCTURE)


def test_a_value_in_words_with_keys_below_it_is_told_and_left() -> None:
    slipped = STRUCTURE.replace("    meetings:\n      per_year: 6\n", "    meetings: quarterly\n")
    assert first(slipped) == (
        '"meetings: quarterly" has other keys of meetings below it; '
        'write meetings: (and below it, behind a key, what "quarterly" says)'
    )


ITEM = "      - who: dev\n        capacity: attendee\n"
FURTHER_IN = {
    "with its keys": "        - who: dev\n          capacity: attendee\n",
    "alone": "        - who: dev\n        capacity: attendee\n",
    "by four": "          - who: dev\n            capacity: attendee\n",
}


@pytest.mark.parametrize("typed", FURTHER_IN.values(), ids=FURTHER_IN)
def test_an_item_that_stands_too_far_in_is_moved_alone(typed: str) -> None:
    said, after = mended(STRUCTURE.replace(ITEM, typed))
    assert ("is an item of its own beside the one above" in said, after) == (True, STRUCTURE)


def test_items_of_which_yaml_makes_one_text_are_told_apart() -> None:
    slipped = STRUCTURE.replace(
        "members: [ann, {seat", "members:\n    - ann\n      - dev\n    - {seat"
    )
    slipped = slipped.replace("count: 3}]", "count: 3}")
    said = [one.message for one in check({"structure.yaml": slipped}).findings]
    apart = '"ann - dev" is described nowhere; two? each is an item of its own: ann, dev'
    assert apart in said


HEADING = "A heading of a table cannot stand here: take the line out, and write each row as an item"
NAMES = {
    "hyphen": (
        "  audit:\n    name: Audit\n",
        "  - name: Audit\n",
        "audit: and below it name: Audit",
    ),
    "no hyphen": (
        "  audit:\n    name: Audit\n",
        "  name: Audit\n",
        "audit: and below it name: Audit",
    ),
}


@pytest.mark.parametrize(("written", "typed", "meant"), NAMES.values(), ids=NAMES)
def test_a_name_among_ids_gets_one(written: str, typed: str, meant: str) -> None:
    said, after = mended(STRUCTURE.replace(written, typed))
    assert (said.endswith(f"write {meant}"), after) == (True, STRUCTURE)


@pytest.mark.parametrize(
    "heading", ["Membership", "5. Reporting", "QUORUM", "Frequency of meetings"]
)
def test_a_heading_among_keys_is_told_as_a_remark(heading: str) -> None:
    slipped = STRUCTURE.replace("    accountable_to", f"    {heading}\n    accountable_to")
    assert f'"{heading}" is no key with a value; a remark begins with #' in first(slipped)


def test_the_rows_of_a_table_become_items_at_once() -> None:
    typed = (
        "      | Name | Role |\n      |---|---|\n      | Ann | Chair |\n      | Dev | Member |\n"
    )
    slipped = STRUCTURE.replace(" [ann, {seat: Trustee, count: 3}]\n", f"\n{typed}")
    assert mended(slipped) == (
        f"{HEADING}; write - Ann, Chair, and so the rows below it",
        slipped.replace(typed, "      - Ann, Chair\n      - Dev, Member\n"),
    )


def first(text: str) -> str:
    """Give the first message on a text."""
    return load_text(text, "structure.yaml", {}).faults[0].message
