"""Slips of a copied block and of authority that goes the wrong way, which no format refuses."""

import pytest

from govlint.lint.not_as_meant.text import text_not_as_meant
from govlint.lint.reading.loader import load_text

HEAD = {"govlint": 1, "name": "Example"}


def said(text: str) -> list[str]:
    """Give what is said of a structure, with the key path it is said of."""
    loaded = load_text(text, "structure.yaml", HEAD)
    assert loaded.faults == []
    return [
        f"{'.'.join(map(str, one.key_path))} {one.message}{' *' * (one.fix is not None)}"
        for one in text_not_as_meant(loaded)
    ]


LISTED = "is listed twice; take it out here, or write who is meant"
OF_BOARD = "{board: {name: Board, of: o}, finance: {name: %s, of: o, accountable_to: board%s}}"
POSTS = "posts: {chair: {title: Chair of the Board}, %s: {title: %s}}\n"
NAMES = {
    "a forum called like the one above": (
        f"forums: {OF_BOARD % ('The Board', '')}\n",
        [
            (
                'forums.finance.name "finance" has the name of "board", to which it answers: '
                '"The Board"; give it its own name'
            )
        ],
    ),
    "a shadow of the one above": (f"forums: {OF_BOARD % ('Board', ', status: shadow')}\n", []),
    "a forum of another body": (
        "forums: {board: {name: B, of: o}, other: {name: B, of: p, accountable_to: board}}\n",
        [],
    ),
    "an office that another post has": (
        POSTS % ("vice-chair", "Chair of the Board"),
        [
            (
                'posts.vice-chair.title "vice-chair" has the title of "chair" in one organisation: '
                '"Chair of the Board"; give it its own title'
            )
        ],
    ),
    "an office that two share": (POSTS % ("chair-2", "Chair of the Board"), []),
    "a title that many have": (
        "posts: {ned: {title: Non-executive Director}, other: {title: Non-executive Director}}\n",
        [],
    ),
    "an attendee who is listed again": (
        "forums: {a: {members: [{who: b, capacity: attendee}, {who: b, capacity: attendee}]}}\n",
        [f'forums.a.members.1.who "b" {LISTED}'],
    ),
    "an attendee in two capacities": (
        "forums: {a: {members: [{who: b, capacity: attendee}, {who: b, capacity: secretary}]}}\n",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_a_name_that_was_copied_is_reported_where_nothing_else_is_meant(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected


LINES = """\
forums:
  board: {{name: Board}}
  committee: {{name: Committee, accountable_to: board}}
  panel: {{name: Panel, accountable_to: [committee]}}
posts: {{chief: {{title: Chief, reports_to: board}}, head: {{title: Head, reports_to: chief}}}}
delegations: {{a: {{from: {}, to: {}, matters: rents}}}}
"""


@pytest.mark.parametrize(
    ("giver", "taker"), [("committee", "board"), ("panel", "board"), ("head", "board")]
)
def test_authority_that_is_passed_up_is_reported(giver: str, taker: str) -> None:
    assert said(LINES.format(giver, taker)) == [
        (
            f'delegations.a.from "a" passes authority up: "{giver}" answers to "{taker}"; '
            f"the wrong way round? write from: {taker} and to: {giver}"
        )
    ]
    assert said(LINES.format(taker, giver)) == []


def test_authority_between_those_of_whom_neither_answers_to_the_other_is_left() -> None:
    assert said(LINES.format("panel", "head")) == []


NOBODY = (
    '"min: 0" lets a meeting decide without anybody there; '
    "write quorum: none, or how many must be there"
)
DEFAULTS = "organisations: {o: {name: O, kind: charity, forum_defaults: {quorum: {min: 0}}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("forums: {a: {quorum: {min: 0}}}\n", [f"forums.a.quorum.min {NOBODY}"]),
        (DEFAULTS, [f"organisations.o.forum_defaults.quorum.min {NOBODY}"]),
        ("forums: {a: {quorum: {min: 0, each_party: true}}}\n", []),
        ("forums: {a: {quorum: {min: 1}}}\n", []),
        ("forums: {a: {quorum: none}}\n", []),
    ],
)
def test_a_quorum_of_nobody_is_reported(text: str, expected: list[str]) -> None:
    assert said(text) == expected


TYPES = """\
decisions:
  a: {{name: A, type: place-spend, value: {{up_to: 5}}}}
  b: {{name: B, type: {}, value: {{over: 5}}}}
  c: {{name: C, type: place-spend}}
"""


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [("Place-Spend", " *"), ("place spend", " *"), ("Place_spend", " *"), ("place-spends", "")],
)
def test_a_type_that_is_spelled_otherwise_is_reported(typed: str, fixed: str) -> None:
    meant = "write type: place-spend, as elsewhere"
    expected = f'decisions.b.type "{typed}" is read as a type of its own; {meant}{fixed}'
    assert said(TYPES.format(typed)) == [expected]


def test_another_type_is_left() -> None:
    assert said(TYPES.format("icb-spend")) == []


TITLE = "posts: {{a: {{title: {}}}}}\n"
PLACEHOLDERS = {
    TITLE.format("Treasurer (vacant)"): (
        'posts.a.title "Treasurer (vacant)" is read as its title; '
        "write title: Treasurer and holder: vacant *"
    ),
    TITLE.format("Vacant"): (
        'posts.a.title "Vacant" is read as its title; '
        "write its title, and that nobody holds it as holder: vacant"
    ),
    TITLE.format("TBC"): 'posts.a.title "TBC" is read as its title; write what it is called',
    "forums: {a: {name: 'Board,'}}\n": (
        'forums.a.name "Board," is read as its name, with its last sign; write name: Board *'
    ),
    "forums: {a: {terms_of_reference: {url: TBC}}}\n": (
        'forums.a.terms_of_reference.url "TBC" is read as an address; '
        "not known yet? leave the line out"
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLACEHOLDERS.items())
def test_what_stands_in_the_place_of_a_name_is_reported(text: str, expected: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        TITLE.format("Vacant Property Officer"),
        "posts: {a: {title: Treasurer (vacant), holder: b}}\n",
        "people: {a: {name: TBC}}\n",
        "forums: {a: {name: Friends Ltd.}}\n",
    ],
)
def test_a_name_that_may_be_one_is_left(text: str) -> None:
    assert said(text) == []
