"""Wording of messages for readers of sheets: headings, names and cells, not fields, ids, lines."""

import re
from collections.abc import Mapping

from govlint.exchange.workbook.headings import heading_of, in_headings, is_own
from govlint.exchange.workbook.seat_codes import code
from govlint.exchange.workbook.sheet_layouts import DETAILS, NONE, home_of
from govlint.place import KeyPath
from govlint.structure.model import SECTIONS

_QUOTED = re.compile(r'"([\w.-]{1,200})"')
_SUBJECT = re.compile(r'"([a-z_]{2,40})" (?=cannot be |needs |holds )')
_PAIR = re.compile(
    r"\{?\b([a-z_]{2,40}): (\"[^\"]*\"|[^\s{}\[\],;()\"]+"
    r"(?: (?!and [a-z_]{2,40}:)[^\s{}\[\],;()\":]+)*)\}?"
)
"""A key with its value, as a line of a file would have them."""
_ADVICE = re.compile(r"(?<=; )|(?<=\? )|(?<=: )(?=write )")
_ITEMS = re.compile(r"each is an item of its own: (.+)\Z", re.DOTALL)
_LIST = re.compile(r"(?<=write )\[([^\[\]{}]*)\](?:, or each on a line of its own after a hyphen)?")
_UNDER = re.compile(r"describe it under ([a-z]+(?:, [a-z]+)*(?: or [a-z]+)?)")

_OF_IDS = ("deputy", "to", "who")
_NEEDS = re.compile(r'(?<= needs )"([a-z_]{2,40})"')
_BELONGS = re.compile(r"is said by ([a-z_]{2,40})\b(:?)")

_SAID: Mapping[str, str] = {
    "neither true nor false": "neither yes nor no",
    "write true or false": "write yes or no",
    "write true": "write yes",
    "write false": "write no",
    'did you mean "true"?': "write yes",
    'did you mean "false"?': "write no",
    "has no key of its own": "has no column of its own",
    "leave the line out": "leave the cell empty",
    "leave this line out": "leave the cell empty",
    "take this line out": "empty the cell",
    "take it out of the list": "take it out",
    "described nowhere": "on none of the sheets",
}
_PLAIN = re.compile("|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)))
_MARKED = {
    "capacity": re.compile(r',? ([a-z-]{2,20}) under "Sits as"'),
    "count": re.compile(r',? (\d{1,9}) under "How many"'),
    "vacant": re.compile(r',? (\d{1,9}) under "Vacant"'),
}
"""What the mark of a seat says."""
_ROWS = re.compile("part them by semicolons")
_ID = re.compile(r"(?:(?<=write )|(?<=here: )|(?<= or )|(?<= own for ))[\w.-]{1,200}(?![\w.:-])")
"""An id that is written out, or one of several."""
_FIELD = re.compile(r'\b[a-z]{2,20}(?:_[a-z]{2,20}){1,3}\b(?![^"]*"(?:[^"]*"[^"]*")*[^"]*\Z)(?!\.)')
"""A field of the format, outside of quotation marks."""
_FLAG = re.compile(r'("(?:yes|no|all)") is on none of the sheets.*', re.DOTALL | re.IGNORECASE)
"""What is said of an answer to a question that nobody put, and of all without their names."""


def in_sheet_words(message: str, key_path: KeyPath, labels: Mapping[str, str]) -> str:
    """Say a message about an entity in the words of the sheets."""
    said = _SUBJECT.sub(lambda found: _subject(found, key_path), message, count=1)
    said = _QUOTED.sub(lambda found: f'"{labels.get(found[1], found[1])}"', said)
    said = _PLAIN.sub(lambda found: _SAID[found[0]], said)
    said = _FLAG.sub(
        r"Names are wanted here, and not \1; write them, or leave the cell empty", said
    )
    said = _NEEDS.sub(lambda found: heading_of((*key_path, found[1])) or found[0], said)
    said = _BELONGS.sub(lambda found: _belongs(found, key_path), said)
    said = _UNDER.sub(lambda found: f"write it onto the sheet {_titles(found[1])}", said)
    begin = _ADVICE.search(said)
    if begin:
        advice = _advice(said[begin.start() :], key_path, labels)
        said = said[: begin.start()] + advice
    said = _ID.sub(lambda found: labels.get(found[0], found[0]), said)
    said = _FIELD.sub(lambda found: heading_of((*key_path[:2], found[0])) or found[0], said)
    return in_headings(said, key_path)


def in_row_of_marks(said: str) -> str:
    """Say of a row of the membership sheet what its first columns say, and the rest by a mark."""
    parts = {key: found[1] for key, pattern in _MARKED.items() if (found := pattern.search(said))}
    for pattern in _MARKED.values():
        said = pattern.sub("", said)
    if parts.keys() & {"count", "vacant"}:
        numbers = {key: int(one) for key, one in parts.items() if one.isdecimal()}
        said = f"{said}, {code({**parts, **numbers})} for its mark"
    return _ROWS.sub("each has a row of their own", said)


def _subject(found: re.Match[str], key_path: KeyPath) -> str:
    heading = heading_of(key_path) if key_path and found[1] in key_path else None
    return f"{heading} " if heading else found[0]


def _advice(said: str, key_path: KeyPath, labels: Mapping[str, str]) -> str:
    if items := _ITEMS.search(said):
        several = _parted(items[1], labels)
        return f"{said[: items.start()]}part them by semicolons: {several}"
    said = _LIST.sub(lambda found: _parted(found[1], labels) or NONE, said)
    return _PAIR.sub(lambda found: _pair(found, key_path, labels), said)


def _titles(sections: str) -> str:
    """Give the sheets of sections that are listed."""
    return re.sub("|".join(SECTIONS), lambda found: home_of(found[0]).title, sections)


def _parted(items: str, labels: Mapping[str, str]) -> str:
    return "; ".join(labels.get(one, one) for one in items.split(", ") if one)


def _belongs(found: re.Match[str], key_path: KeyPath) -> str:
    heading = heading_of((*key_path[:2], *_around(key_path), found[1]))
    return f"belongs under {heading}{found[2]}" if heading else found[0]


def _pair(found: re.Match[str], key_path: KeyPath, labels: Mapping[str, str]) -> str:
    """Say under which heading a value stands, unless that is where the reader looks already."""
    key, value = found[1], found[2].strip('"')
    value = labels.get(value, value) if key in _OF_IDS else value
    value = {"true": "yes", "false": "no"}.get(value, value)
    if is_own(key_path, key):
        return value
    heading = heading_of((*key_path[:2], *_around(key_path), key)) if key_path else None
    if not heading and found[0][0] == "{" and key_path[2:]:
        field = ".".join(str(step) for step in key_path[2:])
        row = " | ".join((labels.get(str(key_path[1]), ""), f"{field}.{key}", value))
        return f"nothing here, but a row on the sheet {DETAILS}: {row}"
    return f"{value} under {heading}" if heading else found[0]


def _around(key_path: KeyPath) -> KeyPath:
    return tuple(step for step in key_path[2:-1] if isinstance(step, str))
