"""Parser messages: what they mean to a writer, where no amendment can be made."""

from ruamel.yaml.error import MarkedYAMLError

from govlint.document.amendments.amendment import first_words

_AFTER_CLOSING = (
    "This stands after a closing quotation mark or bracket: take it out, or put the whole text "
    "in double quotes"
)
_ALONE = (
    '"{}" is a key without its colon, an item of a list without its hyphen, or text that '
    "needs quotes"
)
_BEHIND_SIGN = (
    "Behind > or | a text begins on the next line: put it in quotation marks to keep it on this one"
)
_COMPLETE = (
    '"{}" stands behind what is complete: it is a key without its colon, or text that needs a key'
)
_NOTHING_ABOVE = (
    '"{}" is set in, and nothing stands above it: is the line of its section missing, '
    "such as forums:?"
)
_LINE_UP = '"{}" does not line up with the lines above it'
_WORDS = {
    "mapping values are not allowed": (
        "A colon that does not fit here: put text with a colon in quotes, or mend the indent"
    ),
    "cannot start any token": (
        "A character that cannot begin a value, such as a tab or @: use spaces or quotes"
    ),
    "found a tab character": "A tab stands here: YAML is set in with spaces alone",
    "quoted scalar": 'The quotation mark in "{}" is not closed',
    "expected ',' or": 'The brace or bracket in "{}" is not closed, or a comma is missing',
    "found unexpected ':'": "A colon needs a space after it; text with a colon needs quotes",
    "could not find expected ':'": _ALONE,
    "incompatible YAML document": (
        "This names another version of YAML: write %YAML 1.2, or leave the line out"
    ),
    "directive": "A line that begins with % speaks to the parser: put the text in quotes",
    "node content": "A sign that cannot stand here: put text in quotes, or take the sign out",
    "comment or line break": _BEHIND_SIGN,
    "comment or a line break": _BEHIND_SIGN,
    "indentation indicator": _BEHIND_SIGN,
    "document start": _COMPLETE,
    "after document end": _COMPLETE,
    "entries are not allowed": (
        "A hyphen that does not fit here: an item of a list begins on a line of its own"
    ),
    "block mapping": _LINE_UP,
    "block collection": _LINE_UP,
}
"""Parts of the parser's own messages, and what they mean; {} stands for the first words there."""


def in_words(error: MarkedYAMLError, text: str, met: int) -> tuple[str, int]:
    """Give the message on what the parser stumbled over, and the offset of the slip."""
    place = _line_above(text, met) if _lacks_colon(error, text, met) else _place(error, met)
    rest = text[place : text.find("\n", place) if "\n" in text[place:] else len(text)]
    before = text[text.rfind("\n", 0, met) + 1 : met]
    words = _ALONE if _lacks_colon(error, text, met) else _words(error, before)
    if words is _COMPLETE and not before and (first := _first_set_in(text)):
        first_line = text[first : text.find("\n", first)]
        return _NOTHING_ABOVE.replace("{}", first_words(first_line)), first
    return words.replace("{}", first_words(rest)), place


def _first_set_in(text: str) -> int:
    """Give where the words of the first line begin, where it is set in; 0 where it is not."""
    begun = 0
    for line in text.splitlines(keepends=True):
        bare = line.lstrip(" ")
        if bare.strip() and not bare.startswith("#"):
            is_inside = bare != line and not bare.startswith("govlint")
            return begun + len(line) - len(bare) if is_inside else 0
        begun += len(line)
    return 0


def _words(error: MarkedYAMLError, before: str) -> str:
    said = " ".join(filter(None, (error.context, error.problem)))
    if "block mapping" in said and before.strip():
        return _AFTER_CLOSING
    known = (words for pattern, words in _WORDS.items() if pattern in said)
    return next(known, f"This is not YAML: {error.problem or error.context}")


def _place(error: MarkedYAMLError, met: int) -> int:
    """Point at what was begun rather than at the place where it was missed."""
    begun = error.context_mark
    return begun.index if begun and "block" not in str(error.context) else met


def _lacks_colon(error: MarkedYAMLError, text: str, met: int) -> bool:
    """Tell whether a colon does not fit because the line above has none."""
    before = text[text.rfind("\n", 0, met) + 1 : met]
    return "mapping values are not allowed" in str(error.problem) and ":" not in before


def _line_above(text: str, met: int) -> int:
    """Find where the words begin on the last line before that holds any."""
    above = text[: text.rfind("\n", 0, met) + 1].rstrip()
    line = above.rfind("\n") + 1
    return line + len(above[line:]) - len(above[line:].lstrip())
