"""The same slip in several lines, as somebody makes it who is new: told once, mended in all."""

import pytest

from govlint.lint.reading.loader import load_text
from mended import mended
from place_in_yaml import PLACE

TOO_MUCH = "stands among keys: its hyphen is too much; write"
OFF = "does not line up: put"

BESIDE = "    owner: cfo\n    forum: audit\n    score: 16\n"
LINES_BELOW = "and so in the lines below it"

OF_MANY_LINES = {
    "no space behind any colon": (
        "    owner:cfo\n    forum:audit\n    score:16\n",
        f'"owner" needs a space behind its colon; write owner: cfo, {LINES_BELOW}',
    ),
    "an equals sign for each colon": (
        "    owner = cfo\n    forum = audit\n    score = 16\n",
        f'"owner" lacks its colon; write owner: cfo, {LINES_BELOW}',
    ),
    "no colon at all": (
        "    owner cfo\n    forum audit\n    score 16\n",
        f'"owner" lacks its colon; write owner: cfo, {LINES_BELOW}',
    ),
    "a hyphen before each": (
        "    - owner: cfo\n    - forum: audit\n    - score: 16\n",
        f'"- owner: cfo" {TOO_MUCH} owner: cfo, {LINES_BELOW}',
    ),
    "a tab before each": (
        "\towner: cfo\n\tforum: audit\n\tscore: 16\n",
        (
            "A tab stands here: YAML is set in with spaces alone; put 4 spaces before it, "
            "and so before the lines below it"
        ),
    ),
    "no-break spaces before each": (
        BESIDE.replace("    ", "\u00a0" * 4),
        (
            "A no-break space stands here, as word processors write it: type an ordinary space; "
            "put 4 spaces before it, and so before the lines below it"
        ),
    ),
    "all set in too little": (
        BESIDE.replace("    ", "  "),
        f'"owner: cfo" {OFF} 4 spaces before it, not 2, and so before the lines below it',
    ),
    "all set in too far": (
        BESIDE.replace("    ", "      "),
        f'"owner: cfo" {OFF} 4 spaces before it, not 6, and so before the lines below it',
    ),
}


@pytest.mark.parametrize(("slipped", "said"), OF_MANY_LINES.values(), ids=OF_MANY_LINES)
def test_the_same_slip_in_several_lines_is_told_once_and_mended_in_all(
    slipped: str, said: str
) -> None:
    whole = PLACE.replace("    score: 16\n", f"{BESIDE}    register: BAF\n    shared_by: x\n")
    assert mended(whole.replace(BESIDE, slipped)) == (said, whole)


WHOLE = {
    "tabs before an id and its keys": (
        "\twinter:\n\t\tname: Winter\n\t\tscore: 16\n",
        (
            "A tab stands here: YAML is set in with spaces alone; put 2 spaces before it, "
            "and so before the lines below it"
        ),
    ),
    "the first keys set in too far": (
        "  winter:\n        name: Winter\n        owner: cfo\n    score: 16\n",
        f'"name: Winter" {OFF} 4 spaces before it, not 8, and so before the lines below it',
    ),
    "the first key as far in as its id": (
        "  winter:\n  name: Winter\n    score: 16\n",
        f'"name: Winter" {OFF} 4 spaces before it, not 2',
    ),
}


@pytest.mark.parametrize(("slipped", "said"), WHOLE.values(), ids=WHOLE)
def test_what_begins_an_entity_is_set_in_as_far_as_its_kind(slipped: str, said: str) -> None:
    rows = "  winter:\n    name: Winter\n    score: 16\n"
    if "owner" in slipped:
        rows = rows.replace("    score", "    owner: cfo\n    score")
    whole = PLACE.replace("  winter:\n    name: Winter\n    score: 16\n", rows)
    assert mended(whole.replace(rows, slipped)) == (said, whole)


def test_keys_that_all_lack_their_colons_are_no_name() -> None:
    typed = "  winter:\n    name Winter\n    score 16\n"
    text = PLACE.replace("  winter:\n    name: Winter\n    score: 16\n", typed)
    [fault] = load_text(text, "structure.yaml", {}).faults
    said = "; each key has a colon behind it, and a line of its own"
    assert (fault.message[fault.message.index(";") :], fault.fix) == (said, None)


@pytest.mark.parametrize("sign", ["|", ">"])
def test_a_sign_that_makes_a_text_of_a_section_is_named(sign: str) -> None:
    [fault] = load_text(PLACE.replace("risks:", f"risks: {sign}"), "structure.yaml", {}).faults
    said = "; the | or > behind it makes one text of all below: take that sign out"
    assert (fault.message[fault.message.index(";") :], fault.fix) == (said, None)
