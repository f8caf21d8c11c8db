"""Slips of YAML in blocks and braces: hyphens, indents, signs; what is said, and what is mended."""

import pytest

from govlint.lint.reading.loader import load_text

STRUCTURE = """\
govlint: 1
name: Council
posts:
  chairman:
    title: Chairman
    kind: councillor
  clerk:
    title: Clerk
forums:
  council:
    name: Full Council
    members:
      - {who: chairman, capacity: chair}
      - seat: Councillor
        count: 7
      - who: clerk
        capacity: secretary
    quorum:
      fraction: 1/3
      min: 3
    meetings:
      per_year: 11
      minutes: 120
  planning:
    name: Planning Committee
    members: [{who: clerk, capacity: secretary}, {seat: Member, count: 4}]
    terms_of_reference: {url: a.pdf, review_due: 2027-01-31}
delegations:
  repairs: {from: council, to: clerk, matters: repairs, limit: 500}
"""
TOO_MUCH = "stands among keys: its hyphen is too much; write"
HEADING = "A heading of a table cannot stand here: take the line out"
OFF = "does not line up: put"


def mended(text: str) -> tuple[str, str]:
    """Give the only message, and the text as its fix leaves it."""
    [fault] = load_text(text, "structure.yaml", {}).faults
    assert fault.fix is not None
    [change] = fault.fix.replacements
    lines = text.splitlines(keepends=True)
    place = change.place
    begin = sum(map(len, lines[: place.line - 1])) + place.column - 1
    end = sum(map(len, lines[: place.end_line - 1])) + place.end_column - 1
    return fault.message.rstrip("."), text[:begin] + change.text + text[end:]


MENDED = {
    "a hyphen at the first id": (
        "  chairman:\n",
        "  - chairman:\n",
        f'"- chairman:" {TOO_MUCH}',
    ),
    "a hyphen before a later id": ("  planning:\n", "  - planning:\n", f'"- planning:" {TOO_MUCH}'),
    "an id a space too far in": ("  planning:\n", "   planning:\n", f'"planning:" {OFF} 2 spaces'),
    "an item a space too far out": (
        "      - who: clerk\n        capacity",
        "     - who: clerk\n       capacity",
        f'"- who: clerk" {OFF} 6 spaces before it, not 5',
    ),
    "one brace too many": (
        "capacity: secretary}, {seat",
        "capacity: secretary}}, {seat",
        "There is one } too many; write {who: clerk, capacity: secretary}",
    ),
    "a word of code": (
        "name: Full Council",
        "name: `Full Council`",
        "Back quotes hold no text here",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), MENDED.values(), ids=MENDED)
def test_a_slip_of_a_block_is_mended_as_it_was(written: str, slipped: str, said: str) -> None:
    found, after = mended(STRUCTURE.replace(written, slipped))
    assert found.startswith(said)
    assert after == STRUCTURE


ASKED = {
    "a question mark in braces": (
        "review_due: 2027-01-31",
        "review_due: ?",
        '"?" says nothing: not known yet? leave "review_due" out',
    ),
    "a key and a sum": (
        "limit: 500",
        "limit: each: 500",
        (
            "A key with its value stands in braces here; "
            'write {each: 500} (or "each: 500", if it is text)'
        ),
    ),
    "a handle": (
        "to: clerk",
        "to: @clerk",
        'A word cannot begin with @; write clerk (or "@clerk", if the sign belongs to it)',
    ),
    "a heading of a table": (
        "      - seat: C",
        "      | who | capacity |\n      - seat: C",
        HEADING,
    ),
    "a line of a table": ("      - seat: C", "      |-----|-----|\n      - seat: C", HEADING),
    "a number without its key": (
        "      min: 3\n",
        "      3\n",
        '"3" lacks its key: write the key and a colon before it',
    ),
    "a list of delegations": (
        "  repairs: {from",
        "  - {from",
        (
            "A list stands where keys with values belong; "
            "each begins with an id of its own in place of the hyphen"
        ),
    ),
    "an item of nothing": (
        "      - seat: C",
        "      -\n      - seat: C",
        "Nothing stands where keys with values belong; take its hyphen out",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), ASKED.values(), ids=ASKED)
def test_what_may_be_meant_otherwise_is_left_to_people(
    written: str, slipped: str, said: str
) -> None:
    [fault] = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).faults
    assert (fault.message.rstrip("."), fault.fix) == (said, None)


WORDS = {
    "a word in braces": ("name: Full Council", "name: {Full} Council", '"{Full} Council"'),
    "a line that is drawn": ("  planning:\n", "  ----------\n  planning:\n", "# ----------"),
}


@pytest.mark.parametrize(("written", "slipped", "line"), WORDS.values(), ids=WORDS)
def test_words_and_lines_are_kept(written: str, slipped: str, line: str) -> None:
    [fault] = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).faults
    assert fault.message.endswith(f"write {line}")


PLACE = """\
govlint: 1
name: Place
agreements:
  care:
    name: Care at home
    rationale: One budget for care.
    obligations:
      vale-icb: Pays in advance.
      council: Hosts the fund.
    disputes:
      - by: Chief executives
        kind: parties
        within_days: 10
    exit: In writing.
outcomes:
  beds:
    name: Fewer beds
    measure: Beds
    priority: true
risks:
  cyber: {name: Cyber attack, owner: cfo, forum: audit, score: 15}
  fraud: {name: Fraud, owner: cfo}
  winter:
    name: Winter
    score: 16
"""
CYBER = "  cyber: {name: Cyber attack, owner: cfo, forum: audit, score: 15}\n"
IN_BRACES = "{name: Cyber attack, owner: cfo, forum: audit, score: 15}"
RATIONALE = "    rationale: One budget for care.\n"

AS_IT_WAS = {
    "a semicolon for each comma": (
        CYBER,
        CYBER.replace(", ", "; "),
        f'Commas belong before "owner", "forum", "score", and not semicolons; write {IN_BRACES}',
    ),
    "no commas": (
        CYBER,
        CYBER.replace(", owner", " owner").replace(", score", " score"),
        f'Commas are missing before "owner", "score"; write {IN_BRACES}',
    ),
    "a comma of another keyboard": (
        CYBER,
        CYBER.replace(", owner", "\uff0cowner"),
        f'A comma belongs before "owner", and not a semicolon; write {IN_BRACES}',
    ),
    "keys below closed braces": (
        CYBER,
        "  cyber: {name: Cyber attack, owner: cfo}\n    forum: audit\n    score: 15\n",
        f'"forum: audit" stands below what is closed already; write {IN_BRACES}',
    ),
    "two pairs of braces": (
        CYBER,
        CYBER.replace("cfo, ", "cfo} {"),
        f"All keys of one thing stand in one pair of braces; write {IN_BRACES}",
    ),
    "braces twice": (
        CYBER,
        CYBER.replace("{", "{{").replace("}", "}}"),
        f"One pair of braces is too much; write {IN_BRACES}",
    ),
    "a comma for a colon": (
        CYBER,
        CYBER.replace("cyber:", "cyber,"),
        f'"cyber" lacks its colon; write cyber: {IN_BRACES}',
    ),
    "an invisible character at the end": (
        CYBER,
        CYBER.replace("}", "}\u200b"),
        f"An invisible character stands behind what closes; write cyber: {IN_BRACES}",
    ),
    "a dash for the colon of an id": (
        "vale-icb: Pays",
        "vale-icb - Pays",
        '"vale-icb" lacks its colon; write vale-icb: Pays in advance',
    ),
    "the last key of an item set in too far": (
        "        within_days",
        "         within_days",
        '"within_days: 10" belongs to the item above: put 8 spaces before it, not 9',
    ),
    "a tab before a section": (
        "risks:",
        "\trisks:",
        "A tab stands here: YAML is set in with spaces alone; begin it at the margin",
    ),
    "a tab before an id": (
        "  winter:",
        "\twinter:",
        "A tab stands here: YAML is set in with spaces alone; put 2 spaces before it",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), AS_IT_WAS.values(), ids=AS_IT_WAS)
def test_a_slip_of_braces_is_mended_as_it_was(written: str, slipped: str, said: str) -> None:
    assert mended(PLACE.replace(written, slipped)) == (said, PLACE)


TEXTS = {
    "a block text that is not set in": (
        RATIONALE,
        "    rationale: |\n    One budget.\n    No queues.\n",
        (
            '"One budget." is text of "rationale": put 6 spaces before it, not 4, '
            "as before each line of it"
        ),
        "    rationale: |\n      One budget.\n      No queues.\n",
    ),
    "a text of two lines below its key": (
        RATIONALE,
        "    rationale:\n    One budget.\n    No queues.\n",
        (
            '"One budget." is text of "rationale": put 6 spaces before it, not 4, '
            "as before each line of it"
        ),
        "    rationale:\n      One budget.\n      No queues.\n",
    ),
    "quotation marks that are not alike": (
        "One budget for care.",
        "'One budget\"",
        'The quotation marks around \'One budget" are not alike; write "One budget"',
        '"One budget"',
    ),
    "a full stop behind quotation marks": (
        "One budget for care.",
        '"One budget".',
        ('Nothing stands behind a closing quotation mark: . is too much; write "One budget"'),
        '"One budget"',
    ),
    "a colon in curly quotation marks": (
        "One budget for care.",
        "\u201cOne: budget\u201d",
        'A text with a colon needs quotation marks; write "One: budget"',
        '"One: budget"',
    ),
    "brackets in braces": (
        "Cyber attack",
        "Cyber [attack]",
        ('A text with brackets needs quotation marks inside of braces; write "Cyber [attack]"'),
        '"Cyber [attack]"',
    ),
    "a remark behind a dash": (
        CYBER,
        CYBER.replace("}", "} - new"),
        (f'Nothing but a remark stands behind what closes: "new"; write cyber: {IN_BRACES} # new'),
        CYBER.replace("}", "} # new"),
    ),
    "a note in round brackets": (
        "    score: 16\n",
        "    (was 20)\n    score: 16\n",
        "A remark begins with # and a space; write # (was 20)",
        "    # (was 20)\n    score: 16\n",
    ),
    "a note": (
        "    score: 16\n",
        "    NB was 20\n    score: 16\n",
        "A remark begins with # and a space; write # NB was 20",
        "    # NB was 20\n    score: 16\n",
    ),
    "a name for an id": (
        "  beds:\n    name: Fewer beds\n",
        "  - Fewer beds\n",
        (
            '"Fewer beds" stands where an id belongs, a word of your own with a colon; '
            "write fewer-beds: and below it name: Fewer beds"
        ),
        "  fewer-beds:\n    name: Fewer beds\n",
    ),
    "no commas at the ends of lines in braces": (
        CYBER,
        "  cyber: {\n    name: Cyber attack\n    owner: cfo # new\n    score: 15\n  }\n",
        'A comma is missing at the end of "name: Cyber attack", and 1 more below it',
        "  cyber: {\n    name: Cyber attack,\n    owner: cfo, # new\n    score: 15\n  }\n",
    ),
    "a brace below its key": (
        CYBER,
        "  cyber:\n  {\n    name: Cyber attack,\n    owner: cfo\n  }\n",
        '"{" belongs to "cyber" above it: put 4 spaces before it, not 2',
        "  cyber:\n    {\n    name: Cyber attack,\n    owner: cfo\n  }\n",
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said", "line"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_mended_as_the_message_says(
    written: str, slipped: str, said: str, line: str
) -> None:
    assert mended(PLACE.replace(written, slipped)) == (said, PLACE.replace(written, line))


OPEN = {
    "a word with a colon in braces": (
        "Cyber attack,",
        "Cyber attack: fraud,",
        (
            'A text with a colon needs quotation marks; write "Cyber attack: fraud" '
            '(or Cyber, attack: fraud, if "attack" is a key)'
        ),
    ),
    "a sign of a block with its text": (
        "One budget for care.",
        "> One budget",
        (
            "Behind > a text begins on the next line; write One budget "
            '(or "> One budget", if the sign belongs to it)'
        ),
    ),
    "two risks on a line": (
        "15}",
        "15} {name: Fraud, owner: cfo}",
        (
            "This stands after a closing quotation mark or bracket: take it out, "
            "or put the whole text in double quotes"
        ),
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), OPEN.values(), ids=OPEN)
def test_no_line_is_written_where_two_may_be_meant(written: str, slipped: str, said: str) -> None:
    [fault] = load_text(PLACE.replace(written, slipped), "structure.yaml", {}).faults
    assert (fault.message.rstrip("."), fault.fix) == (said, None)


def test_a_text_that_begins_like_a_share_keeps_its_sign() -> None:
    text = PLACE.replace("measure: Beds", "measure: >95% in 4 hours")
    said = 'A text that begins with > needs quotation marks; write ">95% in 4 hours"'
    assert mended(text) == (said, text.replace(">95% in 4 hours", '">95% in 4 hours"'))
