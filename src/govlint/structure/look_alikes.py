"""Look-alikes: letters of other alphabets that stand in a word as if they were its own."""

import unicodedata

_ALIKE = str.maketrans(
    "\u0251\u0261\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u0430\u0432\u0435\u043a"
    "\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0457\u0458\u0475\u04bb\u04cf"
    "\u0501\u051b\u051d\u0570\u0578\u057d\u0581\u0585\u1d0f\u1d1b\u1d20",
    "agaeikvoptuabekmhonpctyxsiijvhldqwhnugootv",
)
"""Letters in lower case, and the Latin letter that each of them looks like."""


def as_seen(text: str) -> str:
    """Write a text in the lower case of the letters that it seems to have."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_ALIKE)
    return "".join(one for one in plain if unicodedata.category(one) != "Cf")


def look_alike(text: str) -> str:
    """Give the first letter of another alphabet among Latin ones; empty where there is none."""
    if text.isascii() or not as_seen(text).isascii() or not any(map(_is_latin, text)):
        return ""
    return next((one for one in text if one.isalpha() and not one.isascii()), "")


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
