"""Every message that says what to write: writing that, at that place, takes the fault away."""

from time import process_time

import pytest

from govlint.structure.entity_names import names_in
from govlint.structure.suggestions import lists
from typed_rows import COMMAS, LEFT_OUT, NO_LINE, VALUES, Row
from typed_structure import (
    BASE,
    ends_in,
    followed,
    in_block,
    in_braces,
    told,
    without,
)

SIGNS = "{}[]:"
"""What means something else inside of braces."""


def _id(row: Row) -> str:
    return f"{row.field}={row.typed}"


def _fits_in_braces(row: Row) -> bool:
    inside = "." in row.field and "-" not in row.field.split(".")
    return inside and not set(SIGNS) & set(row.typed)


def test_the_structure_around_what_is_typed_is_in_order() -> None:
    assert told(BASE) == []


@pytest.mark.parametrize("row", VALUES, ids=_id)
def test_what_is_typed_on_a_line_becomes_what_was_meant(row: Row) -> None:
    _follow(in_block(row), row.meant)


@pytest.mark.parametrize("row", [*filter(_fits_in_braces, VALUES), *COMMAS], ids=_id)
def test_what_is_typed_in_braces_becomes_what_was_meant(row: Row) -> None:
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


def test_an_entity_may_be_called_like_a_key_of_its_kind() -> None:
    place = "  place:\n    name: Place Committee\n    terms of reference: {}\n"
    [found] = told(f"govlint: 1\nname: A\nforums:\n{place}")
    assert found.message.endswith('did you mean "terms_of_reference"?')


def test_a_list_that_was_typed_as_one_text_takes_a_time_that_follows_its_length() -> None:
    names = names_in({"people": {"pq": {"name": "Pat and Quinn"}}})
    many = "".join(f"\u2022 n{at} " for at in range(4000))
    begun = process_time()
    found = lists.seats(f"{many}\u2022 Pat \u2022 Quinn", names)
    assert (len(found), found[-1]) == (4001, "pq")
    assert process_time() - begun < 3
