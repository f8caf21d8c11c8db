"""Placeholders: words that stand where there is nobody, or where a text is still to come."""

import re

from govlint.structure.name_words import DRAFT, NOBODY

_ASKED = "reference|minute|date|paper|instrument|source|document|title|number|name|text|details"
_ASKS = rf"(?:insert|enter|add) (?:the |a )?(?:{_ASKED})(?: number)?(?: here)?"
"""What a template asks for, where nobody has written it yet; words that identify nobody."""


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
    return (words or name.strip()) in NOBODY.words or spaced in NOBODY.words
