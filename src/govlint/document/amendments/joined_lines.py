"""Amendments of lines that hold several keys, each of which has a line of its own."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from govlint.document.amendments.amendment import Amendment, first_words, in_quotes
from govlint.document.lines import TextLine

KEY_IN_BRACES = re.compile(r"[{,]\s*(\w+):\s")
_CLOSED = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}|\"[^\"]*\"|'[^']*'")
_JOINT = re.compile(
    r"(?P<sign>\s*[;,|]\s*|\s+[/\u2013\u2014-]\s+)?(?(sign)|\s+)(?P<key>[A-Za-z]\w*):\s+(?=\S)"
)
_PAIR = re.compile(r"[\w.-]+:(?P<value>\s+\S.*)?")
_WORD = re.compile(r"[a-z0-9][\w.-]*")
_OF_TEXT = ("name", "title", "short", "reason", "instrument")
_OF_ONE_TEXT = "if it is one text"


class _Joint(NamedTuple):
    """Where in a line another key begins."""

    end_before: int
    begin: int
    key: str
    sure: bool
    """Whether nobody would write that within a text."""


def joined_lines(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Begin a line with each key that stands behind a value."""
    line = lines[at]
    section = _section(lines, at) if line.key and line.value else []
    joints = _joints(line, _keys_beside(line, section)) if section else []
    if not joints:
        return
    ends = [*(one.end_before for one in joints), len(line.content)]
    begins = [0, *(one.begin for one in joints)]
    parts = [line.content[begin:end] for begin, end in zip(begins, ends, strict=True)]
    behind = " and ".join(f'"{first_words(part)}"' for part in parts[1:])
    own = "each begins a line of its own" if len(parts) > 2 else "it begins a line of its own"
    said = f"{behind} stand{'s' * (len(parts) == 2)} behind another key: {own}"
    apart = f"\n{' ' * _column(line)}".join(parts)
    keys = [line.key, *(one.key for one in joints)]
    again = len({*keys}) < len(keys) or {*keys[1:]} & _keys_of_the_same(lines, at)
    sure = not again and all(one.sure for one in joints)
    or_else = "" if sure else f"(or {in_quotes(line.value)} behind {line.key}:, {_OF_ONE_TEXT})"
    yield Amendment(said, line.start, line.end, apart, shown=False, or_else=or_else)


def inner_keys(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Begin a line with the first of several keys that stands behind the one they belong to."""
    line, below = lines[at], next((one for one in lines[at + 1 :] if one.content), None)
    found = _PAIR.fullmatch(line.value) if line.key else None
    if not found or not below or not below.key or below.indent <= line.indent:
        return
    step = below.indent if found["value"] else line.indent + 2
    if found["value"] or below.indent > step:
        apart = f"\n{' ' * step}{line.value}"
        end = (
            line.value_start
            - len(line.content[: -len(line.value)])
            + len(line.content[: -len(line.value)].rstrip())
        )
        said = f'"{first_words(line.value)}" belongs to "{line.key}": it begins a line of its own'
        yield Amendment(f"{said} below it", end, line.end, apart, shown=False)


def _joints(line: TextLine, known: Collection[str]) -> list[_Joint]:
    """Give where keys begin outside of braces, brackets and quotation marks."""
    bare, begin = _masked(line.content), line.value_start - line.start
    found: list[_Joint] = []
    for one in _JOINT.finditer(bare, begin):
        before = line.content[begin : one.start()]
        next_ = _JOINT.search(bare, one.end())
        after = line.content[one.end() : next_.start() if next_ else None]
        is_word = line.key not in _OF_TEXT and bool(_WORD.fullmatch(before) or _closed(before))
        words = is_word or _WORD.fullmatch(after) or _closed(after)
        sign = (one["sign"] or "").strip()
        fits = (sign or words) if one["key"] in known else sign in (";", "|") or is_word
        if not fits or set("{}[]\"'") & set(bare[begin : one.start()]):
            continue
        sure = one["key"] in known and bool(sign or is_word)
        found.append(_Joint(one.start(), one.start("key"), one["key"], sure))
        begin = one.end()
    return found


def _masked(content: str) -> str:
    """Write letters where braces, brackets and quotation marks hold something."""
    bare = ""
    while bare != content:
        bare, content = content, _CLOSED.sub(lambda found: "x" * len(found[0]), content)
    return content


def _closed(value: str) -> bool:
    return value[:1] in ("[", "{", '"', "'") and not _masked(value).strip("x")


def _section(lines: Sequence[TextLine], at: int) -> Sequence[TextLine]:
    """Give the lines around one that stand in its section; for one at the margin all."""
    if not lines[at].indent:
        return lines
    margins = [place for place, one in enumerate(lines) if one.content and not one.indent]
    begin = max((place for place in margins if place < at), default=0)
    return lines[begin : min((place for place in margins if place > at), default=len(lines))]


def _column(line: TextLine) -> int:
    return line.indent + len(line.hyphens)


def _keys_beside(line: TextLine, section: Sequence[TextLine]) -> set[str]:
    """Collect the keys that stand as far in, and those in braces; at the margin all."""
    alike = {one.key for one in section if not line.indent or _column(one) == _column(line)}
    return {*alike, *(key for one in section for key in KEY_IN_BRACES.findall(one.text))} - {""}


def _keys_of_the_same(lines: Sequence[TextLine], at: int) -> set[str]:
    """Collect the other keys of the thing that a line is a key of."""
    column, found = _column(lines[at]), set()
    for one in lines[at + 1 :]:
        if one.content and (_column(one) < column or one.indent < column):
            break
        found |= {one.key} if one.indent == column else set()
    for one in () if lines[at].hyphens else reversed(lines[:at]):
        if one.content and _column(one) < column:
            break
        found |= {one.key} if _column(one) == column else set()
        if one.hyphens and _column(one) == column:
            break
    return found
