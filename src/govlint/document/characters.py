"""Which characters nobody sees, or steer what shows them: the one table for all output."""

import re

JOINERS = "\xad\u200c\u200d"
"""Soft hyphens and joiners: writing and emoji hold them in good faith, and read on without."""

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_SEPARATORS = "\u2028\u2029"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
"""What Unicode calls ignorable by default, and the marks of annotations."""
_TAGS = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_NO_CHARACTERS = "\ufffe\uffff"
_VARIATIONS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

UNSEEN = re.compile(f"[{_CONTROLS}{_SEPARATORS}{_DIRECTIONS}{_INVISIBLE}{_TAGS}{_NO_CHARACTERS}]")
"""A character that no output holds as it is; line breaks are for each output to judge."""

PILED = re.compile(f"[{_VARIATIONS}]{{2,}}")
"""Variation selectors after the one that chooses a form of the character before: they hide data."""
