"""Slips of braces inside of braces, of items that lack all hyphens, and of spaces and indents."""

import pytest

from govlint import check
from govlint.document.amendments.list_items import KEYS_OF_GROUPS
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of, models_in
from mended import mended

STRUCTURE = """\
govlint: 1
name: Schools
organisations:
  trust: {name: Trust, kind: academy-trust}
forums:
  board:
    name: Board
    form: board
    members:
      - {seat: Chair, capacity: chair}
      - {seat: Trustee, count: 6}
    quorum: {min: 3}
  pay: {name: Pay, accountable_to: board, quorum: {min: 2}, terms_of_reference: {url: a}}
  cabinet: {name: Cabinet, form: board}
  meals:
    name: Meals
    accountable_to: board
"""
EN_SPACE = "An en space stands here, as word processors write it: type an ordinary space"

AS_IT_WAS = {
    "no colon before inner braces": (
        "quorum: {min: 2}",
        "quorum {min: 2}",
        '"quorum" lacks its colon; write quorum: {min: 2}',
    ),
    "no colon before the last inner braces": (
        "terms_of_reference: {url: a}",
        "terms_of_reference {url: a}",
        '"terms_of_reference" lacks its colon; write terms_of_reference: {url: a}',
    ),
    "an inner brace left open": (
        "quorum: {min: 2}, terms",
        "quorum: {min: 2, terms",
        'The brace before "min: 2" is not closed; write {min: 2}',
    ),
    "the outer brace left open": (
        "{url: a}}\n",
        "{url: a}\n",
        (
            'The brace before "name: Pay, accountable_to: board,…" is not closed; write {name: '
            "Pay, accountable_to: board, quorum: {min: 2}, terms_of_reference: {url: a}}"
        ),
    ),
    "items in braces without a hyphen": (
        "      - {seat: Chair, capacity: chair}\n      - {seat: Trustee, count: 6}\n",
        "      {seat: Chair, capacity: chair}\n      {seat: Trustee, count: 6}\n",
        (
            '"{seat: Chair, capacity: chair}" lacks its hyphen; '
            "write - {seat: Chair, capacity: chair}, and so in the lines below it"
        ),
    ),
    "an entity in braces set in too far": (
        "  cabinet:",
        "    cabinet:",
        '"cabinet: {name: Cabinet, form: board}" does not line up: put 2 spaces before it, not 4',
    ),
    "an entity in braces set in further than what is above it": (
        "  pay: {",
        "      pay: {",
        (
            '"pay: {name: Pay, accountable_to: board,…" does not line up: '
            "put 2 spaces before it, not 6"
        ),
    ),
    "spaces of a word processor": (
        "    form: board\n    members",
        "\u2002\u2002\u2002\u2002form: board\n    members",
        f"{EN_SPACE}; put 4 spaces before it",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), AS_IT_WAS.values(), ids=AS_IT_WAS)
def test_a_slip_is_mended_as_it_was(written: str, slipped: str, said: str) -> None:
    assert mended(STRUCTURE.replace(written, slipped)) == (said, STRUCTURE)


def said_of(text: str) -> list[str]:
    return [one.message for one in check({"structure.yaml": text}).findings]


def test_keys_without_an_id_are_told_that_one_is_missing() -> None:
    risks = "risks:\n  name: Roof\n  score: 12\n"
    message = '"Roof" stands where keys with values belong; an id with a colon is missing before'
    assert said_of(STRUCTURE + risks)[0] == f'{message} "name"'


def test_whoever_is_to_be_appointed_is_vacant() -> None:
    posts = "posts: {head: {title: Head, organisation: trust, holder: to be appointed}}\n"
    assert '"to be appointed" is described nowhere; write vacant' in said_of(STRUCTURE + posts)


def test_the_keys_of_a_group_are_those_of_the_format() -> None:
    known = dict.fromkeys(KEYS_OF_GROUPS, frozenset[str]())
    for _, model in SECTIONS.values():
        for group in known.keys() & fields_of(model):
            for one in models_in(fields_of(model)[group].annotation):
                known[group] |= fields_of(one).keys()
    assert {group: {*keys} for group, keys in KEYS_OF_GROUPS.items()} == known
