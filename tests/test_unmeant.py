# ruff: noqa: RUF001  # characters that look like those of a keyboard are what this is about
"""Text that is read otherwise than it was meant, and what is legitimate and left alone."""

from pathlib import Path

import pytest

from command import govlint, write
from govlint.lint.not_as_meant.currency import currency_not_as_meant
from govlint.lint.not_as_meant.text import text_not_as_meant
from govlint.lint.reading.loader import PlacedFault, load, load_text

HEAD = {"govlint": 1, "name": "Example"}

NAMES = """\
forums:
  a:
    name: {}
"""
FIELDS = "forums: {{a: {{{}}}}}\n"


def said(text: str) -> list[str]:
    """Give the span and the message of all that is reported of a structure."""
    loaded = load_text(text, "structure.yaml", HEAD)
    assert loaded.faults == []
    return [
        f"{one.place.line}:{one.place.column}-{one.place.end_column} {one.message}"
        for one in text_not_as_meant(loaded)
    ]


LEFT_OUT = "is left out: # after a space begins a remark; write"
QUOTES = "These curly quotation marks are read as part of the text; write"
HYPHEN = "A hyphen of a word processor stands here; write"
SPACE = "A no-break space stands here; write"
UNSEEN = "An invisible character (zero width space) stands here"

# fmt: off
UNMEANT = {
    "a-number": (NAMES.format("Committee #2"), f'3:21-23 "#2" {LEFT_OUT} name: "Committee #2"'),
    "a-letter": (NAMES.format("Group #B"), f'3:17-19 "#B" {LEFT_OUT} name: "Group #B"'),
    "a-roman-number": (NAMES.format("Group #IV"), f'3:17-20 "#IV" {LEFT_OUT} name: "Group #IV"'),
    "more-text": (
        NAMES.format("Area #3 Board: all"),
        f'3:16-29 "#3 Board: all" {LEFT_OUT} name: "Area #3 Board: all"',
    ),
    "a-remark-after-it": (
        NAMES.format("Group #2  # the old one"), f'3:17-19 "#2" {LEFT_OUT} name: "Group #2"'
    ),
    "in-braces": (
        FIELDS.format("name: Group #2, form: team\n"),
        f'1:26-40 "#2, form: team" {LEFT_OUT} name: "Group #2"',
    ),
    "a-title": (
        "posts:\n  a:\n    title: Officer #1\n",
        f'3:20-22 "#1" {LEFT_OUT} title: "Officer #1"',
    ),
    "a-seat": (
        "forums:\n  a:\n    members:\n      - seat: Governor #1\n",
        f'4:24-26 "#1" {LEFT_OUT} seat: "Governor #1"',
    ),
    "a-number-behind-prose": (
        "risks: {a: {name: A,\n  register: BAF #3\n  }}\n",
        f'2:17-19 "#3" {LEFT_OUT} register: "BAF #3"',
    ),
    "a-numbered-item-with-words-behind-it": (
        "agreements: {a: {objectives: [\n  Aim #1 of the plan\n  ]}}\n",
        f'2:7-21 "#1 of the plan" {LEFT_OUT} "Aim #1 of the plan"',
    ),
    "a-mark-that-ends-a-name": (
        NAMES.format('Board of Trustees"'),
        (
            '3:11-29 "Board of Trustees"" is read as its name, with the quotation mark that ends '
            "it; write name: Board of Trustees"
        ),
    ),
    "no-reason": (
        "explain: {no-chair: {reason: TBC, until: 2099-01-01}}\n",
        '1:30-33 "TBC" is read as its reason; say why it is so',
    ),
    "no-register": (
        "risks: {a: {name: A, register: To be confirmed}}\n",
        (
            '1:32-47 "To be confirmed" is read as its register; '
            "not known yet? leave the line out"
        ),
    ),
    "a-word-behind-an-ampersand": (
        NAMES.format("&Co Ltd"),
        '3:11-18 "&Co" is left out: & before a word begins a mark; write name: "&Co Ltd"',
    ),
    "nothing-but-a-mark": (
        "programmes: {a: {name: A,\n  sro: &dass\n  }}\n",
        '2:8-13 "&dass" is left out: & before a word begins a mark; write sro: dass',
    ),
    "quotes-of-a-name": (NAMES.format("“Board”"), f'3:11-18 {QUOTES} name: "Board"'),
    "quotes-that-begin-curly": (NAMES.format("‘Board\""), f'3:11-18 {QUOTES} name: "Board"'),
    "angled-quotes-of-a-name": (
        NAMES.format("«Rat»"),
        "3:11-16 These angled quotation marks are read as part of the text; write name: \"Rat\"",
    ),
    "bullets-in-a-text": (
        "agreements:\n  a:\n    objectives:\n      • Warm homes\n      • Short queues\n",
        (
            "4:7-21 The bullets are read as part of one text; "
            "write objectives: [Warm homes, Short queues]"
        ),
    ),
    "quotes-of-an-item": (
        "organisations: {b: {}}\nforums: {a: {of: [“b”]}}\n", f'2:19-22 {QUOTES} "b"'
    ),
    "quotes-of-a-reason": (
        "explain: {no-chair: {reason: “New.”, until: 2099-01-01}}\n",
        f'1:30-36 {QUOTES} reason: "New."',
    ),
    "an-invisible-character": (NAMES.format("A\u200bB"), f"3:12-13 {UNSEEN}; write name: AB"),
    "an-invisible-character-in-quotes": (
        NAMES.format('"A, \u200bB"'), f'3:15-16 {UNSEEN}; write name: "A, B"'
    ),
    "an-invisible-character-in-a-block": (
        NAMES.format("|\n      A\u200bB\n      C"), f"4:8-9 {UNSEEN}"
    ),
    "a-mark-inside": (
        NAMES.format("A\ufeffB"),
        "3:12-13 An invisible character (byte order mark) stands here; write name: AB",
    ),
    "a-soft-hyphen": (
        NAMES.format("A\u00adB"),
        "3:12-13 An invisible character (soft hyphen) stands here; write name: AB",
    ),
    "a-selector-in-a-name": (
        NAMES.format("A\ufe0fB"),
        "3:12-13 An invisible character (variation selector-16) stands here; write name: AB",
    ),
    "a-selector-at-a-beginning": (
        NAMES.format("\ufe0fAB"),
        "3:11-12 An invisible character (variation selector-16) stands here; write name: AB",
    ),
    "a-selector-behind-a-number": (
        NAMES.format("Ward 1\ufe0f"),
        "3:17-18 An invisible character (variation selector-16) stands here; write name: Ward 1",
    ),
    "a-selector-in-a-reference": (
        FIELDS.format("of: b\U000e0100c"),
        "1:19-20 An invisible character (variation selector-17) stands here; write of: bc",
    ),
    "a-blank-sign": (
        NAMES.format("A\u2800B"),
        "3:12-13 An invisible character (braille pattern blank) stands here; write name: AB",
    ),
    "a-mark-of-direction": (
        NAMES.format("A\u200fB"),
        "3:12-13 An invisible character (right-to-left mark) stands here; write name: AB",
    ),
    "a-turn-of-direction": (
        NAMES.format("A\u202eB"),
        "3:12-13 An invisible character (right-to-left override) stands here; write name: AB",
    ),
    "a-hyphen-in-a-reference": (
        FIELDS.format("of: river\u2011ford"), f"1:23-24 {HYPHEN} of: river-ford"
    ),
    "a-hyphen-in-a-function": (
        FIELDS.format("functions: [place\u2010budget]"), f"1:31-32 {HYPHEN} place-budget"
    ),
    "a-hyphen-in-a-name": (
        NAMES.format("Non\u2011executives – all"),
        f"3:14-15 {HYPHEN} name: Non-executives – all",
    ),
    "a-hyphen-in-an-id-that-is-a-key": (
        "agreements: {a: {obligations: {b\u2011c: Pays}}}\n", f"1:33-34 {HYPHEN} b-c:"
    ),
    "a-dash-in-a-word": (
        "decisions: {a: {type: pooled–fund}}\n",
        "1:29-30 A dash stands here; write type: pooled-fund",
    ),
    "a-space-in-a-reference": (FIELDS.format("of: b\u00a0c"), f"1:19-20 {SPACE} of: b c"),
    "a-thin-space-in-a-place": (
        FIELDS.format("place: b\u2009c"), "1:22-23 A thin space stands here; write place: b c"
    ),
    "a-space-after-a-name": (NAMES.format("A\u00a0B\u00a0"), f"3:14-15 {SPACE} name: A\u00a0B"),
}
# fmt: on


@pytest.mark.parametrize(("text", "expected"), UNMEANT.values(), ids=UNMEANT)
def test_text_that_is_not_read_as_it_was_meant_is_reported_where_it_stands(
    text: str, expected: str
) -> None:
    assert said(text) == [expected]


MEANT = {
    "a-remark": NAMES.format("Committee # 2"),
    "a-form-of-an-emoji": NAMES.format("\u2714\ufe0f A\xa9\ufe0f 1\ufe0f\u20e3"),
    "a-form-of-a-han-character": NAMES.format("\u8fbb\U000e0100"),
    "a-mark-that-is-used": NAMES.format("&co Board\n    short: *co"),
    "a-mark-before-an-id": "organisations: {b: {}}\nforums: {a: {of: &b b}}\n",
    "a-remark-of-a-year-behind-prose": "risks:\n  a:\n    register: BAF #2026 register\n",
    "a-remark-behind-prose-that-has-no-number": (
        "agreements: {a: {objectives: [\n  Warm homes #1 of 2\n  ]}}\n"
    ),
    "inches": NAMES.format('Pipes of 4"'),
    "a-word-in-marks": NAMES.format('The "Warm"'),
    "the-board-of-several": NAMES.format("Governors'"),
    "a-remark-after-two-spaces": NAMES.format("Committee  #2"),
    "a-remark-after-a-tab": NAMES.format('"Committee"\t#2'),
    "a-remark-in-words": NAMES.format("Committee #was the 2nd"),
    "a-remark-to-a-tool": NAMES.format("Committee #TODO"),
    "a-remark-after-quotes": NAMES.format('"Committee" #2'),
    "a-remark-after-a-word": FIELDS.format("form: team #2\n"),
    "a-hash-in-a-block": NAMES.format("|\n      Committee #2"),
    "a-hash-in-quotes": NAMES.format('"Committee #2"'),
    "a-hash-in-a-word": NAMES.format("Committee#2"),
    "a-quotation": NAMES.format("“Sam” and “Pat”"),
    "an-angled-quotation": NAMES.format("«Sam» und «Pat»"),
    "a-point-in-an-objective": "agreements: {a: {objectives: Homes · queues}}\n",
    "a-quotation-in-quotes": NAMES.format('"“Sam”"'),
    "apostrophes": NAMES.format("St Olave’s Governors’ Forum"),
    "a-dash": NAMES.format("Bath – Wells"),
    "a-span": NAMES.format("Plan 2024–25"),
    "a-no-break-space-in-a-name": NAMES.format("M.\u00a0Dupont"),
    "typography-in-a-reason": (
        "explain: {no-chair: {reason: So\u00a0– £1\u202fm\u2011wide, until: 2099-01-01}}\n"
    ),
    "a-flag": NAMES.format("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
    "a-family": NAMES.format("👩\u200d👧 ❤\ufe0f"),
    "persian": NAMES.format("نمی\u200cخواهم"),
    "hindi": NAMES.format("क्\u200dष"),
    "hebrew": NAMES.format("ועד\u200f (A)"),
    "comments": "# A\u200bB\n" + NAMES.format("A # “B” \u200b"),
    "a-remark-of-ones-own": FIELDS.format("x-note: A\u200bB, quorum: {min: 1, x-b: “b”}"),
    "remarks-of-ones-own": "x-note: {a: “b”, c\u2011d: [e\u200bf]}\n",
}


@pytest.mark.parametrize("text", MEANT.values(), ids=MEANT)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_place_is_in_the_part_that_holds_the_text_whatever_ends_its_lines(
    tmp_path: Path, end: str
) -> None:
    root = write(tmp_path / "structure.yaml", "govlint: 1\nname: A\ninclude: a.yaml\n")
    part = "posts: {b: {}}\n" + NAMES.format("Committee #2\n    short: “C”")
    write(tmp_path / "a.yaml", part.replace("\n", end))
    found = [
        (one.place.path, one.place.line) for one in text_not_as_meant(load(root, "structure.yaml"))
    ]
    assert found == [("a.yaml", 5), ("a.yaml", 4)]


@pytest.mark.parametrize(
    ("escape", "said"),
    [
        (r"\u200b", "An invisible character (zero width space) stands here"),
        (r"\xAD", "An invisible character (soft hyphen) stands here"),
        (r"\U0000200B", "An invisible character (zero width space) stands here"),
        (r"\udb40\udc01", "An invisible character (language tag) stands here"),
        (r"\\u200b", None),
        (r"\ud83d\ude42", None),
        (r"\u00e9", None),
    ],
)
@pytest.mark.parametrize("where", ["name", "id"])
def test_a_character_that_is_written_as_an_escape_is_one(
    escape: str, said: str | None, where: str
) -> None:
    key, name = ("a", f"Bo{escape}ard") if where == "name" else (f"a{escape}", "Board")
    text = f'{{"govlint": 1, "name": "A", "posts": {{"{key}": {{"title": "{name}"}}}}}}'
    found = [one.message for one in text_not_as_meant(load_text(text, "structure.json", HEAD))]
    if where == "name" or said:
        assert [one.partition(";")[0] for one in found] == [said] * bool(said)


def test_it_is_an_info_that_a_structure_can_explain(tmp_path: Path) -> None:
    because = "{reason: So it is called., until: 2099-01-01}"
    text = f"form: team\n    explain: {{text-not-as-meant: {because}}}"
    write(tmp_path / "a.yaml", "govlint: 1\nname: “B”\n" + NAMES.format(f"“A”\n    {text}"))
    run = govlint("check", "--format", "json", "--select", "syntax", cwd=tmp_path)
    found = [(one["rule"], one["severity"], one["line"]) for one in run.data["findings"]]
    explained = [(one["rule"], one["line"]) for one in run.data["explained"]]
    rule = "text-not-as-meant"
    assert (run.code, found, explained) == (0, [(rule, "info", 2)], [(rule, 5)])


# fmt: off
FAULTS = {
    "a-day": (
        "forums: {a: {starts: 2026\u201107\u201101}}\n",
        ('"2026\u201107\u201101": a day is written like 2026-01-31; '
        "a hyphen of a word processor stands in it: write 2026-07-01"),
    ),
    "a-word": (
        FIELDS.format("form: committee\u200b"),
        ('"form" cannot be "committee\u200b"; '
        "an invisible character (zero width space) stands in it: write committee"),
    ),
    "a-word-in-quotes": (
        FIELDS.format("form: “committee”"),
        '"form" cannot be "“committee”"; curly quotation marks stand around it: write committee',
    ),
    "a-key": (
        FIELDS.format("“form”: committee"),
        '"“form”" is not a key of a forum; curly quotation marks stand around it: write form',
    ),
    "an-id": (
        "forums: {icb\u2011board: {}}\n",
        ('"icb\u2011board" cannot be an id; an id has letters, digits, full stops, underscores and '
        'hyphens; a hyphen of a word processor stands in it: write icb-board'),
    ),
    "a-number": (
        "risks: {a: {score: 250\u00a0000}}\n",
        '"250 000" is not a number; a no-break space stands in it: write 250000',
    ),
}
# fmt: on


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_such_a_character_names_it(text: str, message: str) -> None:
    faults = load_text(text, "structure.yaml", HEAD).faults
    assert [fault.message for fault in faults] == [message]


TWICE = "is named twice in this list, and read once; take it out here"
NAMED_TWICE = {
    "a-holder": ("posts: {a: {title: A, holder: [p, p]}}\n", [f'1:35-36 "p" {TWICE}']),
    "as-a-number": ("posts: {a: {title: A, holder: [1, '1']}}\n", [f'1:35-38 "1" {TWICE}']),
    "of-a-member": (
        "forums: {a: {members: [b, {who: p, represents: [o, q, o, o]}]}}\n",
        [f'1:55-56 "o" {TWICE}', f'1:58-59 "o" {TWICE}'],
    ),
    "an-entity-that-begins-like-a-remark": (
        "forums: {x-ray: {of: [o, o]}}\n",
        [f'1:26-27 "o" {TWICE}'],
    ),
    "a-remark": ("forums: {a: {x-note: [o, o]}}\n", []),
    "an-item-beside-one-whose-number-is-left-out": (
        "agreements: {a: {objectives: [\n  Aim #1\n  , Aim]}}\n",
        [f'2:7-9 "#1" {LEFT_OUT} "Aim #1"'],
    ),
    "items-whose-numbers-are-left-out": (
        "agreements: {a: {objectives: [\n  Aim #1\n  , Aim #2\n  ]}}\n",
        [f'{line} {LEFT_OUT} "Aim #{n}"' for n, line in ((1, '2:7-9 "#1"'), (2, '3:9-11 "#2"'))],
    ),
    "members": ("forums: {a: {members: [o, o]}}\n", []),
    "escalations": ("forums: {a: {escalates_to: [o, o]}}\n", []),
    "different-ones": ("posts: {a: {title: A, holder: [p, q]}}\n", []),
}


@pytest.mark.parametrize(("text", "messages"), NAMED_TWICE.values(), ids=NAMED_TWICE)
def test_what_a_list_names_twice_is_reported(text: str, messages: list[str]) -> None:
    assert said(text) == messages


SHARE = """\
govlint: 1
name: X
organisations: {{o: {{name: O, kind: nhs-trust}}}}
people: {{p: {{name: Dora Oak}}}}
posts: {{coo: {{title: Chief Operating Officer, organisation: o, holder: {}, kind: executive}}}}
programmes:
  a: {{name: Urgent care, sro: coo, sro_fte: 0.9}}
  b: {{name: Frailty, sro: coo, sro_fte: 0.9}}
"""


def test_whoever_is_named_twice_is_one_and_what_is_unknown_stands_in_its_place(
    tmp_path: Path,
) -> None:
    once, twice = (
        govlint("check", write(tmp_path / "s.yaml", SHARE.format(who)), "-f", "concise").out
        for who in ("p", "[p, p, zz]")
    )
    lead = next(line for line in once.splitlines() if "lead-overcommitted" in line)
    assert lead in twice
    assert ':5:79: error unknown-reference "zz"' in twice


def test_a_second_name_is_taken_out(tmp_path: Path) -> None:
    file = write(tmp_path / "s.yaml", SHARE.format("[p, p]"))
    govlint("fix", file)
    assert file.read_text() == SHARE.format("[p]")


def read_otherwise(text: str) -> list[PlacedFault]:
    loaded = load_text(text, "structure.yaml", HEAD)
    assert loaded.faults == []
    return list(text_not_as_meant(loaded))


SEATS = {
    "Directors (4)": "{seat: Directors, count: 4}",
    "2 trustees": "{seat: trustees, count: 2}",
    "Two Lay Members": "{seat: Lay Members, count: 2}",
    "Trustee x 2": "{seat: Trustee, count: 2}",
    "2 x Trustee": "{seat: Trustee, count: 2}",
    "Up to 4 trustees": "{seat: trustees, count: 4}",
}


@pytest.mark.parametrize(("seat", "line"), SEATS.items())
def test_a_seat_that_says_how_many_there_are_is_written_with_its_count(
    seat: str, line: str
) -> None:
    text = f"forums:\n  a:\n    members:\n      - {{seat: {seat}, kind: lay}}\n"
    [found] = read_otherwise(text)
    whole = line.replace("}", ", kind: lay}")
    said = f'"{seat}" is read as the name of one seat; write {whole}'
    assert (found.message, found.place.line) == (said, 4)
    assert read_otherwise(text.replace(f"{{seat: {seat}, kind: lay}}", whole)) == []


NAMES_OF_SEATS = [
    "Section 151 officer",
    "Three Rivers councillors",
    "4th councillor",
    "Director (1)",
    "38 Degrees member",
    "Trustees (4), count: 4",
]


@pytest.mark.parametrize("seat", NAMES_OF_SEATS)
def test_a_number_that_is_part_of_the_name_of_a_seat_is_left(seat: str) -> None:
    assert read_otherwise(f"forums: {{a: {{members: [{{seat: {seat}}}]}}}}\n") == []


def test_numbers_that_tell_seats_apart_are_left() -> None:
    seats = "{seat: Lay member (1)}, {seat: Lay member (2)}, {seat: Lay member (3)}"
    assert read_otherwise(f"forums: {{a: {{members: [{seats}]}}}}\n") == []


MATTERS = {
    "pay and hire": ("[pay, hire]", "write [pay, hire]"),
    "Pay invoices": ("pay", "write pay, as that decision is called"),
    "Pay invoices and Hire staff": ("[pay, hire]", "write [pay, hire]"),
    "pay and place budget": ("[pay, place budget]", "write [pay, place budget]"),
    "everything": ("residual", "for all the rest write residual"),
    "all other matters": ("residual", "for all the rest write residual"),
    "[pay and hire]": ("[pay, hire]", "each is an item of its own: pay, hire"),
}
DECISIONS = """\
forums: {{board: {{functions: place budget}}}}
decisions:
  pay: {{name: Pay invoices, type: payment}}
  hire: {{name: Hire staff}}
delegations:
  a:
    from: board
    to: chief
    matters: {}
"""


@pytest.mark.parametrize(("typed", "line", "said"), [(one, *two) for one, two in MATTERS.items()])
def test_a_matter_that_is_none_is_written_as_those_it_names(
    typed: str, line: str, said: str
) -> None:
    [found] = read_otherwise(DECISIONS.format(typed))
    text = typed.strip("[]")
    assert found.message == f'"{text}" is read as a matter of its own; {said}'
    assert found.place.line == 9
    assert read_otherwise(DECISIONS.format(line)) == []


@pytest.mark.parametrize("matter", ["payment", "place budget", "residual", "grants", "pay and go"])
def test_a_matter_that_names_nothing_else_is_left(matter: str) -> None:
    assert read_otherwise(DECISIONS.format(matter)) == []


IN_SCALE = '"£000" is read as the name of the currency, and each sum as it stands'


@pytest.mark.parametrize(
    ("currency", "said"),
    [
        ("£", '"£" is read as the name of the currency; write its code: GBP'),
        ("gbp", '"gbp" is read as the name of the currency; write its code: GBP'),
        ("Euros", '"Euros" is read as the name of the currency; write its code: EUR'),
        (
            "$",
            '"$" is read as the name of the currency; write its code: USD (or AUD, CAD, NZD)',
        ),
        (
            "£000",
            f"{IN_SCALE}; write the code alone, and the sums in full",
        ),
        (
            "pounds sterling",
            '"pounds sterling" is read as the name of the currency; write its code: GBP',
        ),
        ("GBP (£)", '"GBP (£)" is read as the name of the currency; write its code: GBP'),
        ("US dollars", '"US dollars" is read as the name of the currency; write its code: USD'),
        (
            "GBP, EUR",
            (
                '"GBP, EUR" is read as the name of the currency, and a structure has one; '
                "write GBP or EUR"
            ),
        ),
    ],
)
def test_a_currency_is_called_by_its_code(currency: str, said: str) -> None:
    assert [one.message for one in currency_not_as_meant({"currency": currency})] == [said]


@pytest.mark.parametrize(
    "currency", ["GBP", "XAF", "Shells of the island", "GBP a year", "pound coins", None, 7]
)
def test_a_currency_that_may_be_meant_is_left_alone(currency: object) -> None:
    assert not list(currency_not_as_meant({"currency": currency}))
