"""What people mistype who are new to YAML, and what is said of it where."""

from pathlib import Path

import pytest

from command import govlint, write
from govlint.lint.loading import load_text

STRUCTURE = """\
govlint: 1
name: St Olave's Hospice
organisations: {hospice: {name: St Olave's Hospice, kind: charity}}
posts:
  ceo: {title: Chief Executive, organisation: hospice}
forums:
  trustees:
    name: Board of Trustees
    members:
      - {who: ceo, capacity: attendee}
      - {seat: Trustee, count: 8}
    quorum: {min: 4}
  finance:
    name: Finance Committee
    accountable_to: trustees
    quorum: {min: 2}
"""

PART = STRUCTURE.partition("name: St")[2].partition("\n")[2]

COLON = "A key without its colon, an item of a list without its hyphen, or text that needs quotes"
BELOW = "A colon that does not fit here: the line above lacks its own, or the indent is wrong"
BRACKET = "A bracket is opened and not closed, or a comma is missing"
AFTER = (
    "This stands after a closing quotation mark or bracket: take it out, or put the whole text "
    "in double quotes"
)
ITEM = "An item of a list begins with a hyphen and a space"
SPACE = "A no-break space stands here, as word processors write it: type an ordinary space"
TAB = "A tab stands here: YAML is set in with spaces alone"
KEYS = "stands where keys with values belong"
ID = "cannot be an id; an id has letters, digits, full stops, underscores and hyphens"

SLIPS = {
    "a tab": ("    name: Fin", "\tname: Fin", f"14:1 {TAB}"),
    "a tab after a key": ("quorum: {min: 4}", "quorum:\n\t\tmin: 4", f"13:1 {TAB}"),
    "a no-break space": ("    name: Fin", "\u00a0   name: Fin", f"14:1 {SPACE}"),
    "a no-break space after a colon": ("{min: 2}", "{min:\u00a02", f"16:18 {SPACE}"),
    "a dash": ("- {seat", "– {seat", f"11:7 {ITEM}"),  # noqa: RUF001
    "a bullet": ("- {seat", "• {seat", f"11:7 {ITEM}"),
    "a hyphen without a space": ("- {seat", "-{seat", f"11:7 {ITEM}"),
    "no hyphen": ("- {seat", "{seat", f"11:7 {COLON}"),
    "no colon": ("finance:", "finance", f"13:3 {COLON}"),
    "no colon in a line": (
        "name: Fin",
        "name Fin",
        f"15:19 {BELOW}",
    ),
    "an open quotation mark": (
        "Finance Committee",
        '"Finance Committee',
        "14:11 A quotation mark is opened here and not closed",
    ),
    "an apostrophe in quotation marks": (
        "Finance Committee",
        "'St Olave's Finance Committee'",
        f"14:21 {AFTER}",
    ),
    "more after a bracket": ("Finance Committee", "[Finance] Committee", f"14:21 {AFTER}"),
    "one bracket too many": ("{min: 2}", "{min: 2}}", f"16:21 {AFTER}"),
    "an open bracket at the end": ("{min: 2}", "{min: 2", f"16:13 {BRACKET}"),
    "no comma": ("Trustee, count", "Trustee count", f"11:29 {BRACKET}"),
    "no comma's quotes": (
        "Chief Executive,",
        "Chief Executive, interim since May,",
        (
            '5:33 "interim since May" is not a key of a post; '
            "text with a comma needs quotes inside of braces"
        ),
    ),
    "a key set in too little": (
        "    quorum: {min: 2}",
        "  quorum: {min: 2}",
        '16:12 "min" is not a key of a forum; if "quorum" is not an id, set it in further',
    ),
    "a word set in too little": (
        "    quorum: {min: 2}",
        "  quorum: none",
        f'16:3 "none" {KEYS}; if "quorum" is not an id, set it in further',
    ),
    "an id set in too little": (
        "  finance:",
        "finance:",
        (
            '13:1 "finance" is not a key of a structure file; '
            'if "finance" is an id, set it in below its section'
        ),
    ),
    "a section in American": (
        "organisations:",
        "organizations:",
        '3:1 "organizations" is not a key of a structure file; did you mean "organisations"?',
    ),
    "a share for a quorum": (
        "{min: 4}",
        "1/3",
        f'12:13 "1/3" {KEYS}, such as min, fraction, must_include; or none',
    ),
    "a name for an id": (
        "  finance:",
        "  Trustees' Finance & Audit:",
        f'13:3 "Trustees\' Finance & Audit" {ID}, as in "trustees-finance-audit"',
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_where_it_was_made(written: str, slipped: str, said: str) -> None:
    flaw = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).flaws[0]
    assert f"{flaw.place.line}:{flaw.place.column} {flaw.message}" == said


@pytest.mark.parametrize("named", ["Board of Trustees", "“trustees”"])
def test_the_id_is_told_where_a_name_or_a_quotation_stands(tmp_path: Path, named: str) -> None:
    text = STRUCTURE.replace("accountable_to: trustees", f"accountable_to: {named}")
    path = write(tmp_path / "structure.yaml", text)
    said = f'"{named}" is described nowhere; did you mean "trustees"?'
    assert said in govlint("check", path).out


def test_a_file_named_without_its_ending_is_suggested(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", STRUCTURE)
    said = 'govlint: structure: there is no such file; did you mean "structure.yaml"?\n'
    assert govlint("check", "structure", cwd=tmp_path).err == said


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (PART.encode("utf-16"), "the file is UTF-16; save it as UTF-8"),
        (PART.encode("utf-32-le"), "the file is UTF-32; save it as UTF-8"),
        (b"PK\x03\x04\x14\x00", "not a text file; write the structure in a text editor"),
    ],
)
def test_a_file_that_is_no_plain_text_is_named_as_such(
    tmp_path: Path, raw: bytes, said: str
) -> None:
    path = tmp_path / "terms.yaml"
    path.write_bytes(raw)
    assert govlint("check", path.name, cwd=tmp_path).err == f"govlint: terms.yaml: {said}\n"


def test_a_word_of_several_words_needs_no_quotes() -> None:
    assert "deputy-chair, a value" in govlint("explain", "deputy", "chair").out


def test_a_profile_is_no_word_and_says_where_its_rules_are_listed() -> None:
    said = '"uk-charity" is a profile; `govlint config --profile uk-charity` lists its rules'
    assert govlint("explain", "uk-charity").err == f"govlint: {said}\n"
