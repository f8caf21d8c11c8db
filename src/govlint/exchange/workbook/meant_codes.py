"""Meant codes: what was meant by a mark of the membership sheet that is no code."""

import re
from collections.abc import Iterable, Mapping

from govlint.exchange.workbook.seat_codes import CODES, capacity_of_letters, decoded
from govlint.structure.informal.absent import is_none, is_unknown, is_vacant
from govlint.structure.nearest_word import nearest

_BY_CAPACITY = {capacity: code for code, capacity in CODES.items()}

_MEANT: Mapping[str, str] = {
    "ch": "C", "chr": "C", "cch": "CC", "co-ch": "CC", "vc": "DC", "v/c": "DC", "vch": "DC",
    "dch": "DC", "mem": "M", "memb": "M", "mbr": "M", "vm": "M", "att": "A", "ia": "A", "i/a": "A",
    "in att": "A", "obs": "O", "ob": "O", "sec": "S", "secy": "S", "adv": "AD", "clk": "S",
    "y": "M", "yes": "M", "true": "M", "j": "M", "ja": "M", "oui": "M", "wahr": "M", "vrai": "M",
    "trustee": "M", "governor": "M", "councillor": "M", "1": "M", "*": "M", "+": "M",
    "attends": "A", "chairs": "C",
    "\u2022": "M", "\u25cf": "M", "\u25cb": "M", "\u221a": "M", "\u00fc": "M",
}  # fmt: skip
"""Shortened words and marks, among them a tick as the font Wingdings writes it."""

_NOT = frozenset((
    "-", "\u2013", "\u2014", "'", ".", "0", "n", "no", "nein", "non", "false", "falsch", "faux",
    "n/a", "na",
))  # fmt: skip
"""What stands in a cell instead of nothing."""

_DEPUTY = frozenset(("d", "deputy", "stv", "stv.", "stellvertreter", "stellvertreterin"))
_NO_VOTE = re.compile(r"nv|non[- ]?voting|no vote|without (?:a )?vote", re.IGNORECASE)
LONGEST = 80
"""Characters of a mark that are looked at."""
_WORDS = r"[^\W\d_]{1,20}(?: [^\W\d_]{1,20}){0,3}"
_SEVERAL = re.compile(
    rf"(?:(?P<before>\d{{1,4}}) ?(?:[x\u00d7] ?)?(?P<word>{_WORDS})"
    rf"|(?P<first>{_WORDS}?)(?: ?[x\u00d7])? ?(?P<behind>\d{{1,4}}))"
    r"(?: ?(?P<sign>[-\u2010-\u2015\u2212(,+&]|and) ?(?P<vacant>\d{1,4}) ?[vacntieys.]{0,10}\)?)?",
    re.IGNORECASE,
)
"""How many of which seats, in either order, and how many of them are vacant."""
_MORE = re.compile(r"(?P<code>[^\W_]{1,20})(?P<rest> ?[^\w ].{0,80}| .{1,80})")
"""A code with more behind it."""
_VACANT = re.compile(
    r"(?:(?P<count>\d{1,4})[ ,;(-]*+(?:incl?\.?|including|of (?:which|whom|them)|with)?[ (]*)?"
    r"(?P<vacant>\d{1,4}) ?(?:[x\u00d7] ?)?\(?(?:are |is )?vac[antcies]*\.?\)?",
    re.IGNORECASE,
)
"""A number of seats that are vacant, alone or behind how many there are."""
_AND = re.compile(r"(?<!\s)\s*+(?:[+&,;]|\band\b|\bplus\b)\s*(?:(?:a|the|1) )?", re.IGNORECASE)
_TWO = re.compile(r"[/,;&+]|\band\b|\bor\b")


def meant_by(mark: str) -> str:
    """Say which code was meant by a mark that is none, as the end of a message."""
    said = " ".join("".join(filter(str.isprintable, mark)).split())[:LONGEST]
    if said != mark.strip() and decoded(said) is not None:
        return f"; a character that is not seen stands here; write {said}"
    word = said.casefold()
    if word in _NOT or is_none(word):
        return "; leave the cell empty"
    if word in ("v", "vac") or is_vacant(word):
        return "; for a seat that is vacant write M-1"
    if word in _DEPUTY:
        return "; write DC if the deputy chair is meant"
    if (
        one := _one(said)
        or _vacancies(said)
        or _and_another(said)
        or _several(said)
        or _choice(said)
        or _with_more(said)
    ):
        return f"; {one}"
    if is_unknown(word):
        return "; not known yet? leave the cell empty"
    if "vacan" in word:
        return "; for a seat that is vacant write M-1"
    if near := nearest(said, _BY_CAPACITY):
        return f"; write {_BY_CAPACITY[near]}"
    return "; write C, CC, DC, M, A, AD, O or S, or 3M for three members"


def _one(said: str) -> str:
    return f"write {code}" if (code := _MEANT.get(said.casefold())) else ""


def _vacancies(said: str) -> str:
    """Read vacant seats: "3 vacant", "4 (2 vacant)"."""
    found = _VACANT.fullmatch(said)
    if not found:
        return ""
    vacant = int(found["vacant"])
    count = int(found["count"] or vacant)
    if vacant > count:
        return f"of {count} no more than {count} can be vacant"
    one = "for a seat that is vacant " if count == 1 else ""
    return f"{one}write {count if count > 1 else ''}M-{vacant}"


def _and_another(said: str) -> str:
    """Read so many seats, and somebody who is something else there: "7 + chair"."""
    parts = _AND.split(said)
    counted = {one: _several(f"{one}M" if one.isdecimal() else one) for one in parts}
    seats = [one.removeprefix("write ") for one in counted.values() if one.startswith("write ")]
    others = [code for one, several in counted.items() if not several and (code := _code(one))]
    if len(parts) != len(counted) or (len(seats), len(others)) != (1, 1):
        return ""
    return f"write {seats[0]}, and {others[0]} in a row of its own"


def _several(said: str) -> str:
    """Read a number of seats: "M5", "5 x M", "5 trustees", "5M (1 vacant)" or "4M + 1 vacant"."""
    if said.isdecimal() and said.isascii():
        return f"for {said[:9]} members write {said[:9]}M"
    found = _SEVERAL.fullmatch(said)
    if not found:
        return ""
    word = (found["word"] or found["first"]).strip()
    code = _code(word) or ("M" if found["before"] and word.casefold().endswith("s") else "")
    if not code:
        return ""
    count, vacant = int(found["before"] or found["behind"]), int(found["vacant"] or 0)
    if found["sign"] in ("+", "&", "and"):
        count += vacant
    if vacant > count:
        return f"of {count} no more than {count} can be vacant"
    return f"write {count}{code}{f'-{vacant}' if vacant else ''}"


def _choice(said: str) -> str:
    """Read two codes in one cell."""
    parts = [_code(part.strip()) for part in _TWO.split(said)]
    if len(parts) < 2 or not all(parts):
        return ""
    return _one_of(parts)


def _one_of(codes: Iterable[str]) -> str:
    """Say that of several codes one alone may stand in a cell."""
    different = [*dict.fromkeys(codes)]
    said = "write" if len(different) == 1 else "one alone may stand here:"
    return f"{said} {' or '.join(different)}"


def _with_more(said: str) -> str:
    """Read a code with something behind it, which has a place on another sheet or none."""
    if _NO_VOTE.fullmatch(said):
        return _without_vote("M")
    found = _MORE.fullmatch(said)
    code = _code(found["code"]) if found else ""
    if not found or not code:
        return ""
    rest = found["rest"].strip(" ()*+?.,;:-\u2013")
    if _NO_VOTE.fullmatch(rest):
        return _without_vote(code)
    if is_vacant(rest):
        return f"for a seat that is vacant write {code}-1"
    if not rest or rest.casefold() == "voting" or is_unknown(rest):
        return f"write {code}"
    if other := _code(rest):
        return _one_of((code, other))
    return f"write {code} (more of a seat may stand on the sheet Seats in detail)"


def _without_vote(code: str) -> str:
    return f'write {code}, and no under "Votes" on the sheet Seats in detail'


def _code(word: str) -> str:
    """Give the code of a word or of letters; none where it has none."""
    capacity = capacity_of_letters(word) or nearest(word, _BY_CAPACITY)
    return _MEANT.get(word.casefold(), "") or _BY_CAPACITY.get(capacity or "", "")
