"""Suggestion of a number with more behind it: a vacancy, the chair, a condition, a letter O."""

import re

from govlint.structure.informal.reading import Readings

_VACANT = re.compile(
    r"(?P<many>\d{1,3})(?: \(|, )(?:of wh(?:ich|om) |including |incl\.? )?(?P<vacant>\d{1,2})"
    r" (?:are |is )?(?:currently )?(?:vacant|vacanc(?:y|ies))\)?",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?P<many>\d{1,3})[, ]*\(?(?:(?:currently|now|at present) (?P<now>\d{1,3})"
    r"|(?:(?:of wh(?:om|ich)|with) )?(?P<held>\d{1,3}) (?:filled|in post|appointed|serving))\)?",
    re.IGNORECASE,
)
_VACANT_OF = re.compile(r"(?P<vacant>\d{1,3}) (?:out )?of (?:the )?\d{1,3}", re.IGNORECASE)
_WITH_CHAIR = re.compile(
    r"(?P<many>\d{1,3}),? \(?(?:incl(?:uding|\.)?|inc\.?) (?:the )?chair\w*\)?", re.IGNORECASE
)
_SUM = re.compile(r"(?P<one>\d{1,3}) ?\+ ?(?P<other>\d{1,3})")
_SIGN = re.compile(r"^(?:up to )?[£€$]\s?", re.IGNORECASE)
_LETTER_O = re.compile(r"\d[\doO,]*[oO][\doO]*")
_LETTER_L = re.compile(r"[lI][\d,]*\d|\d[\d,]*[lI][\d,]*\d")
_MORE = re.compile(r" \(?(?P<more>(?:max\b|min\b|subject to |if |unless |approx)[^()]*)\)?$")
_MONEY = ("a_year", "each", "limit", "over", "unbudgeted", "up_to", "value_over")


def without_more(text: str) -> str:
    """Leave out a condition behind a number."""
    return _MORE.sub("", text.strip())


def with_more(key: str, text: str, read: Readings) -> str:
    """Say where that belongs which stands behind a number, as far as the number was read alone."""
    bare = text.strip()
    if key == "count" and (found := _VACANT.fullmatch(bare)):
        return f"; both are said by count: {found['many']} and vacant: {found['vacant']}"
    if key == "count" and (found := _NOW.fullmatch(bare)):
        vacant = int(found["many"]) - int(found["now"] or found["held"])
        return f"; both are said by count: {found['many']} and vacant: {vacant}" * (vacant > 0)
    if key == "vacant" and (found := _VACANT_OF.fullmatch(bare)):
        return f"; write {found['vacant']}"
    if key in ("count", "min") and (found := _WITH_CHAIR.fullmatch(bare)):
        many = int(found["many"])
        return f"; write {many} (or {many - 1}, if the chair is a member of its own)"
    if key == "count" and (found := _SUM.fullmatch(bare)):
        return f"; write {int(found['one']) + int(found['other'])}"
    if key in _MONEY:
        bare = _SIGN.sub("", bare)
    if key in _MONEY and _LETTER_O.fullmatch(bare):
        return f"; write {re.sub('[oO]', '0', bare).replace(',', '')} (a letter O stands in it)"
    if key in _MONEY and _LETTER_L.fullmatch(bare):
        return f"; write {re.sub('[lI]', '1', bare).replace(',', '')} (a letter stands in it for 1)"
    found = _MORE.search(bare)
    if not found or len(read) != 1 or read[0].remark:
        return ""
    return f'; write {read[0].value} ("{found["more"]}" has no key of its own)'
