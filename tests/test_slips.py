"""What people mistype who are new to YAML, and what is said of it where."""

from pathlib import Path

import pytest

from command import govlint, write
from govlint.lint.reading.loader import load_text

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

FINANCE = STRUCTURE[STRUCTURE.index("  finance:") :]

ITEM = "An item of a list begins with a hyphen and a space; write - {seat: Trustee, count: 8}"
ITEM_OF_ID = "An item of a list begins with a hyphen and a space; write - ceo"
SPACE = "A no-break space stands here, as word processors write it: type an ordinary space"
TAB = "A tab stands here: YAML is set in with spaces alone"
KEYS = "stands where keys with values belong"
ID = "cannot be an id; an id has letters, digits, full stops, underscores and hyphens"

SLIPS = {
    "a tab": ("    name: Fin", "\tname: Fin", f"14:1 {TAB}; put 4 spaces before it"),
    "a tab after a key": (
        "quorum: {min: 4}",
        "quorum:\n\t\tmin: 4",
        f"13:1 {TAB}; put 6 spaces before it",
    ),
    "a no-break space": (
        "    name: Fin",
        "\u00a0   name: Fin",
        f"14:1 {SPACE}; put 4 spaces before it",
    ),
    "a no-break space after a colon": ("{min: 2}", "{min:\u00a02", f"16:18 {SPACE}"),
    "a dash": ("- {seat", "– {seat", f"11:7 {ITEM}"),  # noqa: RUF001
    "a bullet": ("- {seat", "• {seat", f"11:7 {ITEM}"),
    "a number": ("- {seat", "2. {seat", f"11:7 {ITEM}"),
    "a hyphen without a space": ("- {seat", "-{seat", f"11:7 {ITEM}"),
    "a table's row": (
        "- {seat: Trustee, count: 8}",
        "| Trustee | member |",
        "11:7 A row of a table cannot stand here; write - Trustee, member",
    ),
    "a letter in brackets": ("- {seat", "(b) {seat", f"11:7 {ITEM}"),
    "two hyphens": ("- {seat", "-- {seat", f"11:7 {ITEM}"),
    "a star after a hyphen": ("- {seat: Trustee, count: 8}", "- * ceo", f"11:7 {ITEM_OF_ID}"),
    "a sign of a quotation": ("- {seat: Trustee, count: 8}", "> ceo", f"11:7 {ITEM_OF_ID}"),
    "a remark of a program": (
        "    name: Fin",
        "    // was Resources\n    name: Fin",
        "14:5 A remark begins with # and a space; write # was Resources",
    ),
    "a full stop for the colon of an id": (
        "  finance:",
        "  finance.",
        '13:3 "finance" lacks its colon; write finance:',
    ),
    "no colon behind a section in quotation marks": (
        "\nposts:",
        '\n"posts"',
        '4:1 "posts" lacks its colon; write posts:',
    ),
    "a section with one quotation mark": (
        "\nposts:",
        '\n"posts:',
        '4:1 The quotation mark before "posts" is not closed; write posts:',
    ),
    "what nobody sees before a hyphen": (
        "- {seat: Trustee, count: 8}",
        "\u200b- ceo",
        "11:7 An invisible character stands at the begin of this line; write - ceo",
    ),
    "an equals sign for the colon of a section": (
        "\nposts:",
        "\nposts =",
        '4:1 "posts" lacks its colon; write posts:',
    ),
    "a dash for a colon": (
        "accountable_to: trustees",
        "Accountable to - trustees",
        '15:5 "Accountable to" lacks its colon; write Accountable to: trustees',
    ),
    "an is for a colon": (
        "quorum: {min: 2}",
        "quorum is 2",
        '16:5 "quorum" lacks its colon; write quorum: 2',
    ),
    "no space before a brace": (
        "ceo: {title",
        "ceo:{title",
        (
            '5:3 "ceo" needs a space behind its colon; '
            "write ceo: {title: Chief Executive, organisation: hospice}"
        ),
    ),
    "no space before a brace with one key": (
        "quorum: {min: 2}",
        "quorum:{min: 2}",
        (
            '16:5 "quorum:{min" is not a key of a forum; a colon and a space part a key '
            "from its value: write quorum: {min: 2}"
        ),
    ),
    "a semicolon for a comma": (
        "Trustee, count",
        "Trustee; count",
        (
            '11:9 A comma belongs before "count", and not a semicolon; '
            "write {seat: Trustee, count: 8}"
        ),
    ),
    "a semicolon for a colon": (
        "Trustee, count: 8",
        "Trustee, count; 8",
        (
            '11:25 "count; 8" is not a key of "members"; a colon and a space part a key '
            "from its value: write count: 8"
        ),
    ),
    "one comma too many": (
        "Trustee, count",
        "Trustee,, count",
        ('11:9 There is one comma too many before "count: 8}"; write {seat: Trustee, count: 8}'),
    ),
    "no comma between braces": (
        "members:\n      - {who: ceo, capacity: attendee}\n      - {seat: Trustee, count: 8}",
        "members: [{who: ceo} {seat: Trustee, count: 8}]",
        (
            '9:15 A comma is missing before "{seat: Trustee, count: 8}]"; '
            "write {who: ceo}, {seat: Trustee, count: 8}]"
        ),
    ),
    "round brackets": (
        "{seat: Trustee, count: 8}",
        "(seat: Trustee, count: 8)",
        (
            '11:9 Round brackets hold nothing together: "(seat: Trustee, count: 8)"; '
            "write {seat: Trustee, count: 8}"
        ),
    ),
    "a hash in braces": (
        "{title: Chief Executive, organisation",
        "{title: Chief #1, organisation",
        '5:16 # after a space begins a remark, and so all behind it is left out; write "Chief #1"',
    ),
    "a hash first in braces": (
        "{title: Chief Executive, organisation",
        "{title: #1 Chief, organisation",
        '5:16 # after a space begins a remark, and so all behind it is left out; write "#1 Chief"',
    ),
    "an open bracket after closed braces": (
        "members:\n      - {who: ceo, capacity: attendee}\n      - {seat: Trustee, count: 8}",
        "members: [{who: ceo}, {seat: Trustee}",
        (
            '9:14 The bracket before "{who: ceo}, {seat: Trustee}" is not closed; '
            "write [{who: ceo}, {seat: Trustee}]"
        ),
    ),
    "a hyphen among keys": (
        "    accountable_to",
        "    - accountable_to",
        (
            '15:5 "- accountable_to: trustees" stands among keys: its hyphen is too much; '
            "write accountable_to: trustees"
        ),
    ),
    "a hyphen before an id": (
        "  finance:",
        "  - finance:",
        '13:3 "- finance:" stands among keys: its hyphen is too much; write finance:',
    ),
    "a name beside an id": (
        "  finance:",
        "  finance: Finance Committee",
        (
            '13:3 "finance: Finance Committee" has keys below it, '
            "and so stands alone on its line; write finance:"
        ),
    ),
    "a name that stands beside an id alone": (
        "  finance:\n    name: Finance Committee",
        "  finance: Finance Committee",
        (
            '13:3 "finance: Finance Committee" has keys below it, and so stands alone on its '
            "line; write finance: (and below it name: Finance Committee, if that is its name)"
        ),
    ),
    "a key between others set in too little": (
        "    accountable_to: trustees",
        "  accountable_to: trustees",
        '15:1 "accountable_to: trustees" does not line up: put 4 spaces before it, not 2',
    ),
    "a key at the margin": (
        "    accountable_to: trustees\n",
        "accountable_to: trustees\n    status: active\n",
        '15:1 "accountable_to: trustees" does not line up: put 4 spaces before it, not none',
    ),
    "the first of three keys set in too little": (
        "    quorum: {min: 2}",
        "    quorum:\n    min: 2\n      basis: law",
        '17:1 "min: 2" does not line up: put 6 spaces before it, not 4',
    ),
    "two keys on a line": (
        "Committee\n    accountable_to",
        "Committee; accountable_to",
        (
            '14:5 "accountable_to: trustees" stands behind another key: it begins a line of its '
            'own (or "Finance Committee; accountable_to: trustees" behind name:, '
            "if it is one text)"
        ),
    ),
    "three keys on a line": (
        "Committee\n    accountable_to: trustees\n    quorum: {min: 2}",
        "Committee; quorum: {min: 2}; members: [ceo]",
        (
            '14:5 "quorum: {min: 2}" and "members: [ceo]" stand behind another key: '
            "each begins a line of its own"
        ),
    ),
    "a word and a key on a line": (
        "accountable_to: trustees\n    quorum:",
        "accountable_to: trustees quorum:",
        '15:5 "quorum: {min: 2}" stands behind another key: it begins a line of its own',
    ),
    "what may be a text or a key": (
        "name: Finance Committee",
        "name: Finance Committee kind: audit",
        (
            "14:11 A text with a colon needs quotation marks; "
            'write "Finance Committee kind: audit" '
            '(or kind: audit on a line of its own, if "kind" is a key)'
        ),
    ),
    "an id said as one": (
        "  finance:",
        "  id: finance",
        ('13:3 "id: finance" has keys below it, and so stands alone on its line; write finance:'),
    ),
    "an id said twice": (
        "    name: Fin",
        "    id: finance\n    name: Fin",
        (
            '14:5 "id" is not a key of a forum; its id is "finance", which stands above: '
            "take this line out"
        ),
    ),
    "an id set in like a key": (
        "  finance:",
        "    finance:",
        '13:5 "finance" is an id and set in like a key; set it in as far as "trustees"',
    ),
    "a key of a group set in too little": (
        "    quorum: {min: 4}",
        "    meetings:\n      per_year: 6\n    minutes: 90\n      prep_minutes: 60",
        '14:1 "minutes: 90" does not line up: put 6 spaces before it, not 4',
    ),
    "a line without a key": (
        "    name: Finance Committee",
        "    Finance Committee",
        (
            '14:5 "Finance Committee" is a key without its colon, an item of a list without '
            "its hyphen, or text that needs quotes"
        ),
    ),
    "a numbered id": (
        "  finance:",
        "  2. finance:",
        f'13:3 "2. finance" {ID}, as in "finance"',
    ),
    "a section in the singular": (
        "\nforums:",
        "\nforum:",
        '6:1 "forum" is not a key of a structure file; did you mean "forums"?',
    ),
    "a section of two names": (
        "\nforums:",
        "\nForums and committees:",
        ('6:1 "Forums and committees" is not a key of a structure file; did you mean "forums"?'),
    ),
    "a title for a name": (
        "govlint: 1\nname:",
        "govlint: 1\ntitle:",
        '2:1 "title" is not a key of a structure file; did you mean "name"?',
    ),
    "a capital letter": (
        "govlint: 1\nname:",
        "govlint: 1\nName:",
        '2:1 "Name" is not a key of a structure file; did you mean "name"?',
    ),
    "a word as a key": (
        "    quorum: {min: 2}",
        "    active: true",
        '16:5 "active" is not a key of a forum; write status: active',
    ),
    "a vacant seat without a number": (
        "Trustee, count: 8",
        "Trustee, vacant",
        '11:16 "Trustee, vacant" ends at its comma inside of braces; write Trustee, vacant: 1',
    ),
    "a hyphen twice": (
        "- {seat: Trustee, count: 8}",
        "- - {seat: Trustee, count: 8}",
        (f"11:11 A list {KEYS}; write {{seat: Trustee, count: 8}} (without a second hyphen)"),
    ),
    "a full stop after a brace": (
        "{seat: Trustee, count: 8}",
        "{seat: Trustee, count: 8}.",
        (
            '11:7 Nothing but a remark stands behind what closes: "."; '
            "write - {seat: Trustee, count: 8}"
        ),
    ),
    "a word beside a section": (
        "\nforums:",
        "\nforums: three",
        (
            '6:1 "forums: three" has keys below it, and so stands alone on its line; '
            "write forums:  # three"
        ),
    ),
    "a section left out": (
        "\nforums:",
        "",
        ('7:5 "name" is not a key of a post; is "forums:" missing on a line above?'),
    ),
    "a colon after a seat": (
        "{seat: Trustee, count: 8}",
        "Trustee:",
        '11:9 "Trustee" is not a key of "members"; write {seat: Trustee} (without its colon)',
    ),
    "no hyphen": (
        "- {seat",
        "{seat",
        '11:7 "{seat: Trustee, count: 8}" lacks its hyphen; write - {seat: Trustee, count: 8}',
    ),
    "no colon": ("finance:", "finance", '13:3 "finance" lacks its colon; write finance:'),
    "no colon in a line": (
        "name: Fin",
        "name Fin",
        '14:5 "name" lacks its colon; write name: Finance Committee',
    ),
    "no space behind a colon": (
        "name: Fin",
        "name:Fin",
        '14:5 "name" needs a space behind its colon; write name: Finance Committee',
    ),
    "a sign before a text": (
        "Finance Committee",
        "& Finance",
        '14:11 A text that begins with & needs quotation marks; write "& Finance"',
    ),
    "an exclamation mark before a text": (
        "Finance Committee",
        "!Finance Committee",
        (
            "14:11 Tags such as !Finance are not part of the format; if it is text, "
            'write "!Finance Committee"'
        ),
    ),
    "a star before a text": (
        "Finance Committee",
        "*Finance",
        '14:11 *Finance stands for nothing that ends before it; if it is text, write "*Finance"',
    ),
    "an open quotation mark": (
        "Finance Committee",
        '"Finance Committee',
        (
            '14:11 The quotation mark before "Finance Committee" is not closed; '
            'write "Finance Committee"'
        ),
    ),
    "an apostrophe in quotation marks": (
        "Finance Committee",
        "'St Olave's Finance Committee'",
        (
            "14:11 The apostrophe inside of 'St Olave's Finance Committee' ends the text there; "
            'write "St Olave\'s Finance Committee"'
        ),
    ),
    "more after a bracket": (
        "Finance Committee",
        "[Finance] Committee",
        '14:11 The text goes on behind its closing bracket; write "[Finance] Committee"',
    ),
    "a colon in a text": (
        "Finance Committee",
        "Finance: all of it",
        '14:11 A text with a colon needs quotation marks; write "Finance: all of it"',
    ),
    "one bracket too many": (
        "{min: 2}",
        "{min: 2}}",
        '16:13 What closes the brace before "min: 2}}" does not fit; write {min: 2}',
    ),
    "the wrong bracket": (
        "{min: 2}",
        "{min: 2]",
        '16:13 What closes the brace before "min: 2]" does not fit; write {min: 2}',
    ),
    "an open bracket at the end": (
        "{min: 2}",
        "{min: 2",
        '16:13 The brace before "min: 2" is not closed; write {min: 2}',
    ),
    "a closing bracket alone": (
        "{min: 2}",
        "min: 2}",
        '16:13 The brace is not opened that closes after "min: 2"; write {min: 2}',
    ),
    "no comma": (
        "Trustee, count",
        "Trustee count",
        '11:9 A comma is missing before "count"; write {seat: Trustee, count: 8}',
    ),
    "no comma's quotes": (
        "Chief Executive,",
        "Chief Executive, interim since May,",
        (
            '5:16 "Chief Executive, interim since May" ends at its comma inside of braces; '
            'write "Chief Executive, interim since May"'
        ),
    ),
    "no braces": (
        "{seat: Trustee, count: 8}",
        "seat: Trustee, count: 8",
        "11:7 Several keys on one line stand in braces; write - {seat: Trustee, count: 8}",
    ),
    "a list on the line of its key": (
        "members:\n      - {who",
        "members: - {who",
        (
            '9:14 A list begins below its key: move "- {who: ceo, capacity: attendee}" '
            "to the next line"
        ),
    ),
    "a sign where nothing is known": (
        "{min: 2}",
        "?",
        '16:5 "?" says nothing: not known yet? leave the line out',
    ),
    "a fence of a page": (
        "    name: Fin",
        "```yaml\n    name: Fin",
        '14:1 "```yaml" fences an example on a page: take the line out',
    ),
    "a merge that was not settled": (
        "    name: Finance Committee",
        "<<<<<<< HEAD\n    name: Finance\n=======\n    name: Money\n>>>>>>> main",
        (
            '14:1 "<<<<<<< HEAD" marks two versions that were not merged: keep one of them, '
            "and take the marks out"
        ),
    ),
    "a merge with the version before both": (
        "    name: Finance Committee",
        "<<<<<<< HEAD\n    name: A\n||||||| old\n    name: B\n=======\n    name: C\n>>>>>>> main",
        (
            '14:1 "<<<<<<< HEAD" marks two versions that were not merged: keep one of them, '
            "and take the marks out"
        ),
    ),
    "a mark of a merge at the end": (
        "    quorum: {min: 2}\n",
        "    quorum: {min: 2}\n>>>>>>> main\n",
        (
            '17:1 ">>>>>>> main" marks two versions that were not merged: keep one of them, '
            "and take the marks out"
        ),
    ),
    "a line of a footer": (
        "    quorum: {min: 2}\n",
        "    quorum: {min: 2}\nPage 1 of 3\n",
        ('17:1 "Page 1 of 3" is no key with a value; a remark begins with #; write # Page 1 of 3'),
    ),
    "a text that goes on at the margin": (
        "name: Finance Committee\n",
        "name: Finance Committee\nand all its panels\n",
        '15:1 "and all its panels" goes on from the text above: put 6 spaces before it, not none',
    ),
    "a text with a colon that goes on below": (
        "name: Finance Committee\n",
        "name: Finance Committee\n      and more: panels\n",
        (
            "14:11 A text with a colon needs quotation marks, also where it goes on below; "
            'write "Finance Committee and more: panels"'
        ),
    ),
    "a comma behind quotation marks": (
        "name: Finance Committee\n",
        'name: "Finance Committee",\n',
        (
            "14:11 No comma stands at the end of a line, save inside of braces or brackets; "
            'write "Finance Committee"'
        ),
    ),
    "a backslash in quotation marks": (
        "name: Finance Committee",
        'name: "S:\\docs"',
        (
            "14:11 A backslash between double quotation marks stands for another character; "
            "write 'S:\\docs'"
        ),
    ),
    "a sign before an id": (
        "  finance:",
        "  @finance:",
        "13:3 A key cannot begin with @; write finance:",
    ),
    "stars around a key": (
        "    name: Fin",
        "    **name**: Fin",
        "14:5 A key cannot begin with *; write name: Finance Committee",
    ),
    "a full stop for a colon": (
        "    accountable_to: trustees",
        "    accountable_to. trustees",
        '15:5 "accountable_to" lacks its colon; write accountable_to: trustees',
    ),
    "a bullet of a word processor": ("- {seat", "\uf0b7 {seat", f"11:7 {ITEM}"),
    "an item set in too little": (
        "      - {seat",
        "      - ceo\n    - {seat",
        ('12:1 "- {seat: Trustee, count: 8}" does not line up: put 6 spaces before it, not 4'),
    ),
    "the key of a list set in too little": (
        "    members:",
        "  members:",
        '9:1 "members:" does not line up: put 4 spaces before it, not 2',
    ),
    "a second structure": (
        "    quorum: {min: 2}\n",
        "    quorum: {min: 2}\n" + STRUCTURE,
        (
            "17:1 A second structure begins here, and a file holds one: "
            "put it into a file of its own"
        ),
    ),
    "a name written again on the next line": (
        "    name: Finance Committee",
        "    name: Finance Committee\n    name: Money Committee",
        '15:5 "name" is written twice; keep one of the two',
    ),
    "a day that no month has": (
        "    quorum: {min: 2}",
        "    ends: 2026-06-31",
        '16:11 "2026-06-31": there is no such day; the last of that month is 2026-06-30',
    ),
    "a day that no month has, in words": (
        "    quorum: {min: 2}",
        "    ends: 31 Sept 2026",
        (
            '16:11 "31 Sept 2026": a day is written like 2026-01-31; there is no such day; '
            "the last of that month is 2026-09-30"
        ),
    ),
    "a day that no month has, the American way": (
        "    quorum: {min: 2}",
        "    ends: 2/29/2027",
        (
            '16:11 "2/29/2027": a day is written like 2026-01-31; there is no such day; '
            "the last of that month is 2027-02-28"
        ),
    ),
    "a section to be confirmed": (
        "\nforums:",
        "\nrisks: TBC\nforums:",
        '6:8 "TBC" stands where keys with values belong; not known yet? leave the line out',
    ),
    "a hyphen before each key of a post": (
        "  ceo: {title: Chief Executive, organisation: hospice}",
        "  ceo:\n    - title: Chief Executive\n    - organisation: hospice",
        (
            "5:3 A list stands where keys with values belong; "
            "write {title: Chief Executive, organisation: hospice}"
        ),
    ),
    "a colon in the last text in braces": (
        "{title: Chief Executive, organisation: hospice}",
        "{organisation: hospice, title: Chief: Executive}",
        '5:39 A text with a colon needs quotation marks; write "Chief: Executive"',
    ),
    "stars before all items": (
        "      - {who: ceo, capacity: attendee}\n      - {seat",
        "      * ceo\n      * {seat",
        f"10:7 {ITEM_OF_ID}",
    ),
    "a wide colon": (
        "    name: Finance",
        "    name\uff1a Finance",
        '14:5 "name" lacks its colon; write name: Finance Committee',
    ),
    "no comma between quoted items": (
        "quorum: {min: 2}",
        'functions: ["a" "b"]',
        '16:16 A comma is missing before ""b"]"; write ["a", "b"]',
    ),
    "who acts between meetings": (
        "quorum: {min: 2}",
        "urgent_action: ceo",
        f'16:20 "ceo" {KEYS}; write {{by: ceo}}',
    ),
    "a line set in too far": (
        "    name: Fin",
        "     name: Fin",
        ('14:1 "name: Finance Committee" does not line up: put 4 spaces before it, not 5'),
    ),
    "an id set in by half": (
        "  finance:",
        " finance:",
        '13:1 "finance:" does not line up: put 2 spaces before it, not 1',
    ),
    "a key of an item that is not set in": (
        "{seat: Trustee, count: 8}",
        "seat: Trustee\n      count: 8",
        '12:1 "count: 8" belongs to the item above: put 8 spaces before it, not 6',
    ),
    "an id forgotten": (
        "  finance:\n",
        "",
        (
            "13:5 Another forum begins here, and its id is missing; "
            "on a line above, write finance-committee:"
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
    "an id like a section's, set in too little": (
        "  finance:",
        "risk:",
        (
            '13:1 "risk" is not a key of a structure file; '
            'if "risk" is an id, set it in below its section'
        ),
    ),
    "a section in American": (
        "organisations:",
        "organizations:",
        '3:1 "organizations" is not a key of a structure file; did you mean "organisations"?',
    ),
    "a sentence with a comma that goes on like a key": (
        "    quorum: {min: 2}",
        "    explain: {no-chair: {reason: Two partners, by statute., until: 2027-01-01}}",
        (
            '16:34 "Two partners, by statute." ends at its comma inside of braces; '
            'write "Two partners, by statute."'
        ),
    ),
    "a list for a section": (
        "  ceo: {title",
        "  - ceo: {title",
        f"4:1 A list {KEYS}; take the hyphen out before each id: write ceo:",
    ),
    "a tab behind a list": (
        "    quorum: {min: 4}",
        "\tquorum: {min: 4}",
        f"12:1 {TAB}; put 4 spaces before it",
    ),
    "a key of another group in a forum whose id is a key as well": (
        FINANCE,
        "  place:\n    name: Place Committee\n    quorum: two members",
        f'15:13 "two members" {KEYS}; write {{min: 2}}',
    ),
    "a key that is none in such a forum": (
        FINANCE,
        "  place:\n    name: Place Committee\n    quorum: {minimum: 2}",
        '15:14 "minimum" is not a key of "quorum"; did you mean "min"?',
    ),
    "a vacancy as a flag": (
        "organisation: hospice}",
        "organisation: hospice, vacant: true}",
        '5:56 "vacant" is not a key of a post; write holder: vacant',
    ),
    "a vacancy as a status": (
        "organisation: hospice}",
        "organisation: hospice, status: Vacant}",
        '5:56 "status" is not a key of a post; write holder: vacant',
    ),
    "a section of other words": (
        "posts:",
        "conflicts of interest: {}\nposts:",
        '4:1 "conflicts of interest" is not a key of a structure file; did you mean "interests"?',
    ),
    "a share for a quorum": (
        "{min: 4}",
        "1/3",
        f'12:13 "1/3" {KEYS}; write {{fraction: 1/3}}',
    ),
    "a name for an id": (
        "  finance:",
        "  Trustees' Finance & Audit:",
        f'13:3 "Trustees\' Finance & Audit" {ID}, as in "trustees-finance-audit"',
    ),
}


@pytest.mark.parametrize(("written", "slipped", "said"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_where_it_was_made(written: str, slipped: str, said: str) -> None:
    fault = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).faults[0]
    assert f"{fault.place.line}:{fault.place.column} {fault.message}" == said


@pytest.mark.parametrize(
    "slip", ["a second structure", "a section left out", "an id set in like a key"]
)
def test_a_slip_is_told_once(slip: str) -> None:
    written, slipped, said = SLIPS[slip]
    faults = load_text(STRUCTURE.replace(written, slipped), "structure.yaml", {}).faults
    assert [fault.message for fault in faults] == [said.partition(" ")[2]]


@pytest.mark.parametrize("typed", ["ceo, chair", "ceo chair", "ceo\n        chair"])
def test_two_members_in_one_item_are_told_apart(tmp_path: Path, typed: str) -> None:
    text = STRUCTURE.replace("{seat: Trustee, count: 8}", typed)
    text = text.replace("posts:\n", "posts:\n  chair: {title: Chair}\n")
    said = "each is an item of its own: ceo,"
    assert said in govlint("check", write(tmp_path / "structure.yaml", text)).out


def test_a_hyphen_before_each_key_of_a_member_is_told(tmp_path: Path) -> None:
    text = STRUCTURE.replace(
        "- {who: ceo, capacity: attendee}", "- who: ceo\n      - capacity: attendee"
    )
    said = 'A member with nothing but "capacity" is read here; if that belongs to the member above'
    run = govlint("check", write(tmp_path / "structure.yaml", text), "-f", "concise")
    assert f"structure.yaml:11:9: info text-not-as-meant {said}" in run.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tru\u00adstees", "an invisible character (soft hyphen) stands in it: write trustees"),
        ("\u2018trustees\u2019", 'did you mean "trustees"?'),
    ],
)
def test_a_pasted_character_in_an_id_is_told_once(tmp_path: Path, typed: str, said: str) -> None:
    text = STRUCTURE.replace("accountable_to: trustees", f"accountable_to: {typed}")
    run = govlint("check", write(tmp_path / "structure.yaml", text), "-f", "json")
    [found] = run.data["findings"]
    assert found["rule"] == "unknown-reference"
    assert found["message"].endswith(said)


def test_one_id_alone_may_stand_where_a_comma_parts_two() -> None:
    delegation = "delegations: {d: {from: trustees, to: ceo, finance, matters: x}}\n"
    [fault] = load_text(STRUCTURE + delegation, "structure.yaml", {}).faults
    assert fault.message.endswith("one alone may stand here: ceo or finance")


def test_what_cannot_be_read_is_not_missing_as_well() -> None:
    delegation = "delegations: {d: {trustees -> ceo, matters: x}}\n"
    assert len(load_text(STRUCTURE + delegation, "structure.yaml", {}).faults) == 1


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
    (tmp_path / ".git").mkdir()
    path = tmp_path / "terms.yaml"
    path.write_bytes(raw)
    assert govlint("check", path.name, cwd=tmp_path).err == f"govlint: terms.yaml: {said}\n"


def test_a_word_of_several_words_needs_no_quotes() -> None:
    assert "deputy-chair, a value" in govlint("explain", "deputy", "chair").out


def test_a_profile_is_no_word_and_says_where_its_rules_are_listed() -> None:
    said = '"uk-charity" is a profile; `govlint config --profile uk-charity` lists its rules'
    assert govlint("explain", "uk-charity").err == f"govlint: {said}\n"
