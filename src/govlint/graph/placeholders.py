"""Placeholders: words that stand where there is nobody, or where a text is still to come."""

import re

from govlint.structure.name_words import DRAFT, NOBODY

_ASKING = r"(?:insert|enter|add)"
_BETWEEN = r"(?:an?|the|of|or|and|for|its|this|here)"
_ASKED = (
    r"(?:agreement|approval|date|details|document|id|instrument|link|meeting|minutes?|name|number"
    r"|paper|ref|reference|resolution|source|text|title|url|version)"
)
_ASKS = rf"{_ASKING}(?: {_BETWEEN})* {_ASKED}(?: {_BETWEEN}| {_ASKED})*"
"""What a template asks for, where nobody has written it yet."""

_ASKS_FOR_A_NAME = rf"{_ASKING}(?: [^ ]+){{0,4}} names?(?: .*)?"
"""Words of a template that identify nobody."""


def is_no_text(value: object) -> bool:
    """Tell whether a text says nothing: empty, a dash, or a word for what is still to come."""
    if not isinstance(value, str):
        return False
    words = value.casefold().strip(" .()[]<>*_")
    asked = bool(re.fullmatch(_ASKS, words))
    return not words or words in DRAFT.words or asked or is_nobody(value)


def is_nobody(name: str) -> bool:
    """Tell whether a name is a word for nobody, whatever brackets stand round it."""
    words = name.casefold().strip(" .()[]<>*")
    spaced = words.replace("-", " ").replace("_", " ")
    known = (words or name.strip()) in NOBODY.words or spaced in NOBODY.words
    return known or bool(re.fullmatch(_ASKS_FOR_A_NAME, spaced))
