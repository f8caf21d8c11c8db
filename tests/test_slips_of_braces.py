"""Slips in braces, texts and quotation marks; what is said, and what is mended."""

import pytest

from govlint.lint.reading.loader import load_text
from mended import mended
from place_in_yaml import PLACE

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
    "keys behind closed braces": (
        CYBER,
        "  cyber: {name: Cyber attack, owner: cfo}, forum: audit, score: 15\n",
        f"All keys of one thing stand in one pair of braces; write {IN_BRACES}",
    ),
    "semicolons and no braces": (
        CYBER,
        CYBER.replace(", ", "; ").replace("{", "").replace("}", ""),
        f"Several keys on one line stand in braces; write {IN_BRACES}",
    ),
    "a comma behind each closed brace": (
        f"{CYBER}  fraud: {{name: Fraud, owner: cfo}}\n",
        f"{CYBER}  fraud: {{name: Fraud, owner: cfo}}\n".replace("}", "},"),
        (
            "No comma stands at the end of a line, save inside of braces or brackets; "
            f"write {IN_BRACES}, and so in the lines below it"
        ),
    ),
    "two colons": (
        "rationale: One",
        "rationale: : One",
        "There is one colon too many; write One budget for care",
    ),
    "braces twice": (
        CYBER,
        CYBER.replace("{", "{{").replace("}", "}}"),
        f"One pair of braces is too much; write {IN_BRACES}",
    ),
    "a sign before a key without its colon": (
        "govlint: 1\nname: Place\n",
        "govlint: 1\n!name Place\n",
        '"name" is a key like any other; write name: Place',
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


def test_a_no_break_space_alone_in_a_line_leaves_it_empty() -> None:
    said = "A no-break space stands here, as word processors write it: leave the line empty"
    slipped = PLACE.replace("\nrisks:", "\n\xa0\nrisks:")
    assert mended(slipped) == (said, slipped.replace("\xa0", ""))


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
    "an id below its key": (
        "    score: 16\n",
        "    forum:\n    audit\n    score: 16\n",
        '"audit" is text of "forum": put 6 spaces before it, not 4',
        "    forum:\n      audit\n    score: 16\n",
    ),
    "quotation marks that are not alike": (
        "One budget for care.",
        "'One budget\"",
        'The quotation marks around \'One budget" are not alike; write "One budget"',
        '"One budget"',
    ),
    "a straight quotation mark and a curly one": (
        "One budget for care.",
        '"One budget”',
        'The quotation marks around "One budget” are not alike; write "One budget"',
        '"One budget"',
    ),
    "an apostrophe behind a mark that is not closed": (
        "One budget for care.",
        "'The trust's fund",
        'The quotation mark before "The trust\'s fund" is not closed; write "The trust\'s fund"',
        '"The trust\'s fund"',
    ),
    "an apostrophe behind such a mark in braces": (
        "Cyber attack, owner",
        "'The trust's risk, owner",
        'The quotation mark before "The trust\'s risk" is not closed; write "The trust\'s risk"',
        '"The trust\'s risk", owner',
    ),
    "a word in quotation marks before others": (
        "One budget for care.",
        "'Care' has one budget",
        "The text goes on behind its closing quotation mark; write \"'Care' has one budget\"",
        "\"'Care' has one budget\"",
    ),
    "quotation marks twice": (
        "One budget for care.",
        "''One budget''",
        'One quotation mark is enough around One budget; write "One budget"',
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
    "a sentence that goes on": (
        RATIONALE,
        f"{RATIONALE}    Chair informed.\n",
        '"Chair informed." goes on from the text above: put 6 spaces before it, not 4',
        f"{RATIONALE}      Chair informed.\n",
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
    "a row of a table for an entity": (
        CYBER,
        "  cyber | Cyber attack | cfo | 15\n",
        (
            "A row of a table cannot stand here: "
            "write an id and a colon, and below it each cell behind its key"
        ),
    ),
    "two items on a line": (
        "      - by: Chief",
        "      - {by: x} - y\n      - by: Chief",
        "A hyphen that does not fit here: an item of a list begins on a line of its own",
    ),
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
