"""Every message that says what to write: writing that, at that place, takes the fault away."""

from collections.abc import Iterable
from time import process_time
from typing import Any

import pytest

from govlint.lint.fixes_from_messages import line_to_write
from govlint.structure.entity_names import names_in
from govlint.structure.suggestions import lists_of_members
from typed_rows import COMMAS, LEFT_OUT, NO_LINE, VALUES, Row
from typed_slips import OFFERED
from typed_structure import (
    BASE,
    ends_in,
    followed,
    in_block,
    in_braces,
    replaced,
    told,
    with_entity,
    without,
)

SIGNS = "{}[]:"
"""What means something else inside of braces."""


def _by_field(rows: Iterable[Row]) -> list[Any]:
    """Give the rows of each field, named by it."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.field, []).append(row)
    return [pytest.param(those, id=field) for field, those in found.items()]


def _fits_in_braces(row: Row) -> bool:
    inside = "." in row.field and "-" not in row.field.split(".")
    return inside and not set(SIGNS) & set(row.typed)


def test_the_structure_around_what_is_typed_is_in_order() -> None:
    assert told(BASE) == []


@pytest.mark.parametrize("rows", _by_field(VALUES))
def test_what_is_typed_on_a_line_becomes_what_was_meant(rows: list[Row]) -> None:
    for row in rows:
        _follow(in_block(row), row.meant)


@pytest.mark.parametrize("rows", _by_field([*filter(_fits_in_braces, VALUES), *COMMAS]))
def test_what_is_typed_in_braces_becomes_what_was_meant(rows: list[Row]) -> None:
    for row in rows:
        _follow(in_braces(row), row.meant)


def _follow(text: str, meant: tuple[str, ...]) -> None:
    """Write each line that is offered where it belongs, and see that nothing is left to say."""
    [found] = told(text)
    assert ends_in(found.message, meant), found.message
    left = [told(followed(text, found.place, line)) for line in meant]
    assert left == [[] for _ in meant]


@pytest.mark.parametrize(("field", "typed"), LEFT_OUT)
def test_what_is_not_known_is_left_out(field: str, typed: str) -> None:
    text = in_block(Row(field, typed, ()))
    [found] = told(text)
    assert "leave the line out" in found.message
    assert told(without(text, found.place)) == []


@pytest.mark.parametrize(("field", "typed", "said"), NO_LINE)
def test_a_line_that_would_be_a_guess_is_not_offered(field: str, typed: str, said: str) -> None:
    [found] = told(in_block(Row(field, typed, ())))
    assert (said in found.message, "; write " in found.message) == (True, False), found.message


@pytest.mark.parametrize(("field", "typed", "said"), OFFERED)
def test_a_line_that_leaves_something_open_is_for_people_to_write(
    field: str, typed: str, said: str
) -> None:
    [found] = told(in_block(Row(field, typed, ())))
    assert said in found.message
    assert line_to_write(found.message) is None


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("annually", "2027-03-12"),
        ("12 months after approval", "2027-03-12"),
        ("every 2 years", "2028-03-12"),
        ("six months", "2026-09-12"),
    ],
)
def test_a_review_is_reckoned_from_the_day_of_approval(typed: str, due: str) -> None:
    terms = f"terms_of_reference: {{approved_on: 2026-03-12, review_due: {typed}}}"
    [found] = told(with_entity("forums", f"  new:\n    {terms}\n"))
    assert found.message.endswith(f"; write {due} (so long after approved_on)")


EXPLAINED = [
    ("explain: The panel is small", "{RULE: {reason: The panel is small, until: YYYY-MM-DD}}"),
    ("explain: {no-chair: Small}", "{reason: Small, until: YYYY-MM-DD}"),
    ("explain: {no-chair: {reason: Small, until: permanent}}", "until: YYYY-MM-DD"),
    ("explain: {no-chair: {reason: Small, until: TBC}}", "until: YYYY-MM-DD"),
    ("explain: {no-chair: {reason: Small}}", "until: YYYY-MM-DD"),
]


@pytest.mark.parametrize(("typed", "line"), EXPLAINED)
def test_an_explanation_is_written_with_its_reason_and_its_last_day(typed: str, line: str) -> None:
    text = with_entity("forums", f"  new:\n    {typed}\n")
    [found] = told(text)
    assert f"write {line} (" in found.message
    assert line_to_write(found.message) is None
    if line.startswith("{"):
        written = line.replace("YYYY-MM-DD", "2027-01-31").replace("RULE", "no-chair")
        assert told(replaced(text, found.place, written)) == []


def test_an_explanation_without_its_rule_is_given_one() -> None:
    typed = "explain: {reason: Small, until: 2027-01-31}"
    first, *_ = told(with_entity("forums", f"  new:\n    {typed}\n"))
    assert "explain: {RULE: {reason: Small, until: 2027-01-31}}" in first.message


MEMBERS = "members: [{who: chair, capacity: chair}, nem, {who: ce, voting: false}"
HALVES = [
    ("majority", f"{MEMBERS}, {{seat: Lay, count: 2}}]", "its 4 voting seats: write {min: 3}"),
    ("half plus one", f"{MEMBERS}, {{seat: Lay, count: 2}}]", "write {min: 3}"),
    ("half plus one", f"{MEMBERS}, {{seat: Lay}}]", "write {min: 2} (or {min: 3}, if half is"),
    ("{min: half + 1}", f"{MEMBERS}, {{seat: Lay}}]", "write 2 (or 3, if half is rounded up"),
    ("half of the members plus one", f"{MEMBERS}]", "its 2 voting seats: write {min: 2}"),
    ("{fraction: majority}", f"{MEMBERS}, {{seat: Lay, count: 2}}]", "seats is said by min: 3"),
    (
        "{fraction: half + 1}",
        f"{MEMBERS}, {{seat: Lay}}]",
        "its 3 voting seats is said by min: 2 (or min: 3, if half is rounded up first)",
    ),
    ("{fraction: majority}", f"{MEMBERS}]\n    members_listed: leads", "number is said by min"),
    ("majority", f"{MEMBERS}, {{seat: Lay, until: 2027-01-31}}]", "its number is said by min"),
    ("majority", f"{MEMBERS}]\n    members_listed: leads", "its number is said by min"),
]


@pytest.mark.parametrize(("typed", "members", "said"), HALVES)
def test_more_than_half_is_counted_where_the_seats_can_be(
    typed: str, members: str, said: str
) -> None:
    [found] = told(with_entity("forums", f"  new:\n    quorum: {typed}\n    {members}\n"))
    assert said in found.message


def test_what_else_sends_a_problem_up_is_kept() -> None:
    typed = "{to: icb-board over £10k, within_days: 5}"
    text = in_block(Row("forums.escalates_to", typed, ()))
    [found] = told(text)
    line = "{to: icb-board, within_days: 5, value_over: 10000}"
    assert found.message.endswith(f"; write {line}")
    assert told(text.replace(typed, line)) == []


def test_how_many_all_of_them_are_is_left_to_the_writer() -> None:
    [found] = told(in_block(Row("forums.members", "all trustees", ())))
    assert found.message.endswith("write [{seat: trustees, count: N}] (N is how many there are)")
    assert line_to_write(found.message) is None


def test_a_chair_among_ids_is_said_to_be_written_with_a_capacity() -> None:
    [found] = told(in_block(Row("forums.members", "nem and the Chair", ())))
    assert found.message.endswith("(who chairs it is written {who: chair, capacity: chair})")


def test_an_entity_may_be_called_like_a_key_of_its_kind() -> None:
    place = "  place:\n    name: Place Committee\n    terms of reference: {}\n"
    [found] = told(f"govlint: 1\nname: A\nforums:\n{place}")
    assert found.message.endswith('did you mean "terms_of_reference"?')


def test_a_list_that_was_typed_as_one_text_takes_a_time_that_follows_its_length() -> None:
    names = names_in({"people": {"pq": {"name": "Pat and Quinn"}}})
    many = "".join(f"\u2022 n{at} " for at in range(4000))
    begun = process_time()
    found = lists_of_members.seats(f"{many}\u2022 Pat \u2022 Quinn", names)
    assert (len(found), found[-1]) == (4001, "pq")
    assert process_time() - begun < 3
