"""What is meant by a few words, and by a sum."""

from datetime import date

import pytest

import govlint
from govlint.answers.ambiguity import only
from govlint.answers.lookup import find, folded
from govlint.answers.sums_in_questions import question, sum_of
from govlint.graph.graph import Graph
from govlint.refusal import Refusal, Unclear
from govlint.structure.field_types import Kind

TEXT = """
govlint: 1
name: A
organisations: {north: {name: North Trust}, south: {name: South Trust}}
people: {p-oneill: {name: Siobh\u00e1n O\u2019Neill}}
posts: {north.chief: {title: Chief Executive, organisation: north}}
forums:
  board: {name: Board of the Trust, of: north}
  lib: {name: Locality Integration Board, short: LIB}
  urgent-care_board: {name: A&E Delivery Board, short: "A & E"}
  audit-n: {name: Audit Committee, of: north}
  audit-s: {name: Audit Committee, of: south}
  finance: {name: Board}
"""
FORUMS: tuple[Kind, ...] = ("forum",)


def _graph(text: str = TEXT) -> Graph:
    return govlint.load({"structure.yaml": text}, as_of=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("lib", ["lib"]),
        ("Locality integration BOARD", ["lib"]),
        ("integr", ["lib"]),
        ("board integration", ["lib"]),
        ("urgent care board", ["urgent-care_board"]),
        ("urgent.care.board", ["urgent-care_board"]),
        ("a&e", ["urgent-care_board"]),
        ("A and E", ["urgent-care_board"]),
        ("AandE", []),
        ("ntegration", []),
        ("board", ["board"]),
        ("BOARD", ["board"]),
        ("audit committee", ["audit-n", "audit-s"]),
        ("audit\u2010n", ["audit-n"]),
        ("", []),
        ("'", []),
        ("x" * 10_000, []),
    ],
)
def test_words_find(words: str, ids: list[str]) -> None:
    assert ids == list(find(_graph(), words, FORUMS).ids)


def test_the_last_part_of_an_id_and_a_name_without_its_accents_are_whole() -> None:
    kinds: tuple[Kind, ...] = ("post", "person")
    assert list(find(_graph(), "chief", kinds).ids) == ["north.chief"]
    assert list(find(_graph(), "Siobhan O'Neill", kinds).ids) == ["p-oneill"]


def test_a_whole_match_names_what_it_hides() -> None:
    key, notes = only(_graph(), "board", FORUMS)
    assert key == "board"
    assert notes == ['"board" is also in Board and 2 more.']


def test_equal_names_are_told_apart() -> None:
    with pytest.raises(Unclear) as raised:
        only(_graph(), "audit", FORUMS)
    assert str(raised.value) == '"audit" fits 2; say more, or give an id:'
    assert list(raised.value.listed) == [
        "Audit Committee, North Trust (audit-n)",
        "Audit Committee, South Trust (audit-s)",
    ]


def test_twenty_are_listed_and_the_rest_counted() -> None:
    forums = "".join(f"  f{number}: {{name: Group {number}}}\n" for number in range(30))
    graph = govlint.load({"structure.yaml": f"govlint: 1\nname: A\nforums:\n{forums}"})
    with pytest.raises(Unclear) as raised:
        only(graph, "group", FORUMS)
    assert (len(raised.value.listed), raised.value.listed[-1]) == (21, "and 10 more")


def test_a_slip_is_suggested() -> None:
    with pytest.raises(Refusal, match='did you mean "Locality Integration Board"'):
        only(_graph(), "locallity integration", FORUMS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300k", 300_000),
        ("300000", 300_000),
        ("300,000", 300_000),
        ("1,300,000", 1_300_000),
        ("£300,000", 300_000),
        ("GBP 300k", 300_000),
        ("300k GBP", 300_000),
        ("gbp 300k", 300_000),
        ("1.5m", 1_500_000),
        ("1.5 million", 1_500_000),
        ("2 mio", 2_000_000),
        ("300 tsd", 300_000),
        ("2bn", 2_000_000_000),
        ("2 Billion", 2_000_000_000),
        ("12.50", 12.5),
        ("0", 0),
    ],
)
def test_a_sum(text: str, value: float) -> None:
    assert sum_of(text, "GBP") == value


@pytest.mark.parametrize(
    "text",
    [
        "€300k", "$300k", "USD 300k", "10%", "10 per cent", "100-200", "100 to 200", "-5", "1,00",
        "1,0000", "1.2.3", "3.000", "300q", "k", "1e5", "9" * 41, "10000000000bn", "½", "٣٠٠",
    ],
)  # fmt: skip
def test_no_sum(text: str) -> None:
    with pytest.raises(Refusal):
        sum_of(text, "GBP")


def test_a_sign_needs_the_currency_of_the_structure() -> None:
    with pytest.raises(Refusal, match="the file states no currency"):
        sum_of("£300", None)


@pytest.mark.parametrize(
    ("arguments", "words", "value"),
    [
        (["pooled fund", "300k"], "pooled fund", 300_000),
        (["pooled", "fund", "300k"], "pooled fund", 300_000),
        (["pooled", "fund", "1.5", "million"], "pooled fund", 1_500_000),
        (["pooled", "fund"], "pooled fund", None),
        (["committee 5"], "committee 5", None),
        (["300k"], "300k", None),
        (["section", "half"], "section half", None),
    ],
)
def test_a_sum_is_a_last_argument_of_its_own(
    arguments: list[str], words: str, value: float | None
) -> None:
    assert question(arguments, "GBP")[:2] == (words, value)


@pytest.mark.parametrize("last", ["10%", "100-200", "€300k", "-5", "<300k"])
def test_what_is_meant_for_a_sum_is_not_taken_for_words(last: str) -> None:
    with pytest.raises(Refusal):
        question(["pooled fund", last], "GBP")


@pytest.mark.parametrize("apostrophe", "'\u2018\u2019\u02bc\u2032`\u00b4")
def test_a_name_is_found_whatever_its_apostrophe_is(apostrophe: str) -> None:
    assert folded(f"O{apostrophe}Neill") == "oneill"


def test_words_are_folded() -> None:
    assert (
        folded("  The O\u2019Neill\u00ad—Smith_Group.1 (R&D)") == "the oneill smith group 1 r and d"
    )


def test_what_an_id_hides_of_the_same_name_is_told_apart() -> None:
    text = (
        "govlint: 1\nname: A\norganisations: {o: {name: Org}}\n"
        "forums: {team: {name: Team}, other: {name: Team, of: o}}\n"
    )
    assert only(_graph(text), "team", FORUMS) == ("team", ['"team" is also in Team, Org.'])
