"""Odd characters, which no keyboard types: where they may stand hangs on the sort of text."""

import re
from typing import Literal

from govlint.invisible_characters import INVISIBLE, OF_NOTHING, SPACES

HYPHENS = "\u2010\u2011\u2012"
DASHES = "\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
ANGLED = "\u00ab\u00bb\u2039\u203a"
QUOTES = f"\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b{ANGLED}"
ODD = re.compile(
    rf"[{HYPHENS}{SPACES}{INVISIBLE}]|{OF_NOTHING}|(?<=\w)[{DASHES}](?=\w)|(?<![^\s\[{{,])[{QUOTES}]"
)
"""Whatever may be not as it was meant, which hangs on where it stands."""

Sort = Literal["name", "prose", "exact"]
