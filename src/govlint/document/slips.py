"""What is wrong with a text that is not YAML, for people who do not know its grammar."""

import re

from ruamel.yaml.error import MarkedYAMLError

from govlint.document.text import Unreadable, span_at


def slip(error: MarkedYAMLError, text: str) -> Unreadable:
    """Say what the parser stumbled over, at the place where the writer slipped."""
    mark = error.problem_mark or error.context_mark
    met = mark.index if mark else 0
    nearby = _last_lines(text, met)
    for pattern, words in _TYPED.items():
        if found := pattern.search(text, nearby, _line_end(text, met)):
            return Unreadable(words, span_at(text, found.end()))
    return Unreadable(_in_words(error, text, met), span_at(text, _place(error, text, met)))


def _last_lines(text: str, offset: int) -> int:
    """Find where the line before the one at an offset begins."""
    line = text.rfind("\n", 0, offset)
    return text.rfind("\n", 0, max(line, 0)) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _place(error: MarkedYAMLError, text: str, met: int) -> int:
    """Point at what was begun rather than at the place where it was missed."""
    begun = error.context_mark
    scanning = error.context in ("while scanning a simple key", "while scanning a quoted scalar")
    at_end = not text[met:].strip() and "while parsing a flow" in str(error.context)
    return begun.index if begun and (scanning or at_end) else met


def _in_words(error: MarkedYAMLError, text: str, met: int) -> str:
    said = " ".join(filter(None, (error.context, error.problem)))
    before = text[text.rfind("\n", 0, met) + 1 : met]
    if "block mapping" in said and before.strip():
        return _AFTER_CLOSING
    if "mapping values are not allowed" in said and ":" not in before:
        return _COLON_BELOW
    for pattern, words in _WORDS.items():
        if pattern in said:
            return words
    return f"This is not YAML: {error.problem or error.context}."


_TYPED = {
    re.compile(r"^[ -]*(?=\t)", re.MULTILINE): (
        "A tab stands here: YAML is set in with spaces alone."
    ),
    re.compile("(?:^[ -]*|:)(?=\u00a0)", re.MULTILINE): (
        "A no-break space stands here, as word processors write it: type an ordinary space."
    ),
    re.compile(r"^ *(?=[–—•·]|-[{\['\"])", re.MULTILINE): (  # noqa: RUF001
        "An item of a list begins with a hyphen and a space."
    ),
}
"""What comes of a keyboard or a word processor, in the line of the fault or the one before it."""

_AFTER_CLOSING = (
    "This stands after a closing quotation mark or bracket: take it out, or put the whole text "
    "in double quotes."
)

_COLON_BELOW = (
    "A colon that does not fit here: the line above lacks its own, or the indent is wrong."
)

_UNCLOSED = "A bracket is opened and not closed, or a comma is missing."

_WORDS = {
    "mapping values are not allowed": (
        "A colon that does not fit here: put text with a colon in quotes, or mend the indent."
    ),
    "cannot start any token": (
        "A character that cannot begin a value, such as a tab or @: use spaces or quotes."
    ),
    "found a tab character": "A tab stands here: YAML is set in with spaces alone.",
    "quoted scalar": "A quotation mark is opened here and not closed.",
    "expected ',' or": _UNCLOSED,
    "found unexpected ':'": "A colon needs a space after it; text with a colon needs quotes.",
    "could not find expected ':'": (
        "A key without its colon, an item of a list without its hyphen, or text that needs quotes."
    ),
    "incompatible YAML document": (
        "This names another version of YAML: write %YAML 1.2, or leave the line out."
    ),
    "directive": "A line that begins with % speaks to the parser: put the text in quotes.",
    "node content": "A sign that cannot stand here: put text in quotes, or take the sign out.",
    "block mapping": "This line does not line up with the lines above it.",
    "block collection": "This line does not line up with the lines above it.",
}
"""Parts of the parser's own messages, and what they mean to a writer."""
