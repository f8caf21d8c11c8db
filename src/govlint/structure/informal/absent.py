"""Absent values as people type them: nothing to say yet, nothing at all, or no end."""

import re

_UNKNOWN = frozenset((
    "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to be advised",
    "to be determined", "to be announced", "to be appointed", "to be set", "to follow", "todo",
    "to do", "not known", "not yet known", "unknown", "n/k", "nk", "not stated", "not yet",
    "none specified", "not specified",
    "not sure", "unsure", "unclear", "don't know", "dont know", "pending", "awaited", "awaiting",
    "not recorded", "not set", "undecided", "blank", "various", "varies", "see below", "xxx", "xx",
    "ask", "check", "as above",
))  # fmt: skip
_DOUBTFUL = frozenset(("n/a", "na", "not applicable"))
_NONE = frozenset((
    "none", "nil", "no", "null", "nothing", "not any", "nobody", "no one", "no-one", "noone",
    "zero", "none at all", "there is none", "no quorum", "no terms", "not needed", "not required",
    "no limit set", "never",
))  # fmt: skip
_ENDLESS = frozenset((
    "unlimited", "no limit", "without limit", "limitless", "any", "any amount", "any sum",
    "any value", "all", "all sums", "infinite", "infinity", "∞", "uncapped", "no maximum", "no cap",
    "no upper limit",
))  # fmt: skip
_OPEN = frozenset((
    "ongoing", "on-going", "open", "open-ended", "open ended", "permanent", "indefinite",
    "indefinitely", "no end", "no end date", "none", "present", "current", "to date", "continuing",
    "rolling", "standing", "forever", "further notice", "until further notice", "resignation",
    "until resignation", "until replaced", "until revoked", "for life", "life", "unbefristet",
    "perpetual", "in perpetuity",
))  # fmt: skip
_VACANT = frozenset((
    "vacant", "vacancy", "empty", "vacant post", "vacant seat", "post vacant", "seat vacant",
    "currently vacant", "unfilled", "not filled", "not appointed", "to be filled",
    "to be recruited", "to be appointed", "recruiting", "being recruited", "in recruitment",
    "under recruitment", "out to recruitment", "to be elected", "not in post", "nobody in post",
    "vakant", "unbesetzt", "nicht besetzt", "à pourvoir", "vacature", "vacante", "nn", "n. n",
    "position open", "open position",
))  # fmt: skip
_IRREGULAR = frozenset((
    "ad hoc", "ad-hoc", "adhoc", "as required", "as needed", "as necessary", "when required",
    "when needed", "when necessary", "on demand", "irregular", "irregularly", "as and when",
    "as and when required", "varies", "if needed", "if required", "occasionally", "sometimes",
))  # fmt: skip
_SURNAMES = frozenset(("Ask", "Blank", "Check", "Empty", "Na", "Nil", "Noone", "Standing"))
_NOW = re.compile(
    r",? \(?(?:at (?:present|the moment)|as yet|currently|for now|now|so far|yet|at this time)$"
)
_SIGNS = re.compile("[?.\u2026_\u2013\u2014-]+")


def is_unknown(text: str) -> bool:
    """Tell whether a text says that something is not known yet, or does not apply."""
    bare = _bare(text)
    said = bare in _UNKNOWN | _DOUBTFUL or " ".join(text.lower().split()) in _UNKNOWN
    return said or bool(_SIGNS.fullmatch(text.strip()))


def may_be_surname(text: str) -> bool:
    """Tell whether a word that says that there is nothing is somebody's name as well."""
    return text.strip(" .,\"'") in _SURNAMES


def is_none(text: str) -> bool:
    """Tell whether a text says that there is none."""
    return _bare(text) in _NONE


def is_endless(text: str) -> bool:
    """Tell whether a text says that there is no limit."""
    return _bare(text) in _ENDLESS


def is_open(text: str) -> bool:
    """Tell whether a text says that there is no last day."""
    return _bare(text) in _OPEN


def is_vacant(text: str) -> bool:
    """Tell whether a text says that nobody sits there."""
    return _bare(text) in _VACANT


def is_irregular(text: str) -> bool:
    """Tell whether a text says that there is no rhythm."""
    return _bare(text) in _IRREGULAR


def _bare(text: str) -> str:
    """Leave out capitals, brackets, full stops and question marks around the words."""
    words = " ".join(text.lower().replace("\u2019", "'").split()).strip(" .?!()[]*\"'")
    words = _NOW.sub("", words)
    return "".join(words.split(".")) if re.fullmatch(r"(\w\.)+\w", words) else words
