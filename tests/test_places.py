"""Where things stand in a text, by example."""

import pytest

from govlint.document.decoding import Span, decode
from govlint.document.document import read


def test_a_byte_order_mark_moves_nothing() -> None:
    assert read(decode(b"\xef\xbb\xbfa: {b: 1}")).span(("a", "b")) == Span(1, 8, 1, 9)


def test_crlf_counts_as_one_line_break() -> None:
    assert read("a:\r\n  b: 1\r\n  c: 2\r\n").span(("a", "c")) == Span(3, 6, 3, 7)


def test_columns_count_characters_and_not_bytes() -> None:
    assert read("a: {日本: 🦉, b: 1}").span(("a", "b")) == Span(1, 15, 1, 16)


def test_an_alias_has_the_value_of_its_anchor_and_its_own_place() -> None:
    document = read("a: &n [1, 2]\nb: *n\n")
    assert (document.data["b"], document.span(("b",))) == ([1, 2], Span(2, 4, 2, 6))


def test_a_place_inside_an_alias_is_the_alias() -> None:
    assert read("a: &n {c: [1, 2]}\nb: *n\n").span(("b", "c", 1)) == Span(2, 4, 2, 6)


def test_a_block_is_shown_by_its_key() -> None:
    assert read("forums:\n  a:\n    members:\n      - b\n").span(
        ("forums", "a", "members")
    ) == Span(3, 5, 3, 12)


def test_what_is_not_stated_is_shown_where_it_would_stand() -> None:
    assert read("forums:\n  a: {form: board}\n").span(("forums", "a", "quorum")) == Span(
        2, 6, 2, 19
    )


def test_a_repeated_key_keeps_the_first_and_shows_the_second() -> None:
    document = read("a: 1\nb: 2\na: 3\n")
    assert (document.data["a"], document.repeated[0].second) == (1, Span(3, 1, 3, 2))


def test_a_repeated_mapping_does_not_move_the_places_of_the_first() -> None:
    document = read("forums:\n  a: {form: board}\nforums:\n  a: 7\n")
    assert document.span(("forums", "a")) == Span(2, 6, 2, 19)


@pytest.mark.parametrize(
    "number", ["012", "1.10", "0x1F", "1_000", "0o17", "1e3", "+5", ".5", "5."]
)
def test_a_number_that_would_lose_its_writing_stays_text(number: str) -> None:
    assert read(f"a: {number}").data == {"a": number}


def test_a_key_that_stands_in_many_entities_is_held_once() -> None:
    first, second = (
        read("forums:\n  a: {accountable_to: b}\n  b: {accountable_to: c}\n")
        .data["forums"]
        .values()
    )
    assert next(iter(first)) is next(iter(second))


def test_the_first_of_two_equal_entries_keeps_its_place_among_others() -> None:
    document = read("forums:\n  a: {}\n  b:\n  a: {form: board}\n")
    assert [path for path, _ in document.entries.items()] == [
        ("forums", "a"), ("forums", "b"), ("forums",)
    ]  # fmt: skip
