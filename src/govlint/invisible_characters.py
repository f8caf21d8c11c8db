"""Invisible characters, and those that steer what shows them: one table for all of govlint."""

import re

JOINERS = "\xad\u200c\u200d"
"""Soft hyphens and joiners: writing and emoji hold them in good faith, and read on without."""

_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_IGNORABLE = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufeff\uffa0\ufff0-\ufffc\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
)
"""What Unicode calls ignorable by default, the marks of annotations and signs that are blank."""
_TAGS = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"

INVISIBLE = f"{_DIRECTIONS}{_IGNORABLE}{_TAGS}"
"""Inside of the brackets of a pattern: what has no width of its own."""

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Inside of the brackets of a pattern: spaces that no keyboard types, and YAML takes for text."""

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_SEPARATORS = "\u2028\u2029"
_NO_CHARACTERS = "\ufffe\uffff"
_VARIATIONS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
OF_NOTHING = rf"(?<![^\x00-\u052f])(?<![\xa9\xae])[{_VARIATIONS}](?!\u20e3)"
"""The choice of a form behind a letter that has but one, which nobody sees, unless a key is drawn
around it."""

UNSEEN = re.compile(f"[{_CONTROLS}{_SEPARATORS}{INVISIBLE}{_NO_CHARACTERS}]|{OF_NOTHING}")
"""A character that no output holds as it is; line breaks are for each output to judge."""

PILED = re.compile(f"[{_VARIATIONS}]{{2,}}")
"""Variation selectors after the one that chooses a form of the character before: they hide data."""

ORDER = re.compile(r"#(?=#(vso|teamcity)?\[)", re.IGNORECASE)
"""Where begins what a pipeline that reads its own log takes for an order, wherever it stands."""

ORDERS = re.compile(rf"{ORDER.pattern}|:(?=:[a-z])", re.IGNORECASE)
"""The same, and what is one at the beginning of a line, where wrapping can put any word."""
