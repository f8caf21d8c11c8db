"""Amendments of colons: a key that lacks its colon, or the space behind it."""

import re
from collections.abc import Iterator, Sequence

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.lines import TextLine

_TIGHT_COLON = re.compile(r"(?<![\w/])(?P<key>[A-Za-z_]+):(?P<value>[^\s/,{}\[\]][^,{}\[\]]*)")
_TIGHT_BRACE = re.compile(r"(?P<key>[A-Za-z_][\w.-]*):(?P<value>[{\[].*)")
_NAME = r"[a-z_]*(?: (?:to|by|on|of|for|at|from|until|up|at least)\b)?"
_INSTEAD_OF_COLON = r"\s*[;=\uff1a]\s*|\.\s+|\s+[/\u2013\u2014-]\s+|\s+(?:is|are)\s+"
_NO_COLON = re.compile(
    rf"(?P<key>[a-z]{_NAME})(?:{_INSTEAD_OF_COLON}|\s+)(?P<value>\S.*)"
    rf"|(?P<Key>[A-Z]{_NAME})(?:{_INSTEAD_OF_COLON})(?P<Value>\S.*)"
    r"|(?P<id>[a-z0-9][\w.-]*)\s+[\u2013\u2014-]\s+(?P<of_id>\S.*)"
)
_KEY_ALONE = re.compile(r"(?P<key>\w(?:[\w.-]*\w)?)\s*[:.,;=-]*")
_QUOTED_KEY = re.compile(r"(?P<sign>[\"'])(?P<key>[A-Za-z_]\w*)(?:(?P=sign)|:(?P=sign)?)")
"""A key in quotation marks that lacks its colon, or has it inside of them."""

_NO_SPACE = '"{}" needs a space behind its colon'


def spaces(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put the space behind a colon."""
    line = lines[at]
    bare = line.content[len(line.hyphens) :]
    if found := _TIGHT_BRACE.fullmatch(bare):
        apart = f"{line.hyphens}{found['key']}: {found['value']}"
        yield Amendment(_NO_SPACE.format(found["key"]), line.start, line.end, apart)
    for found in _TIGHT_COLON.finditer(line.content):
        begin, end = found.span()
        if not line.content[:begin].strip(" -"):
            end = len(line.content)
        apart = f"{found['key']}: {line.content[found.start('value') : end]}"
        said = _NO_SPACE.format(found["key"])
        yield Amendment(said, line.start + begin, line.start + end, apart)


def colons(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put the colon behind a key: before braces, before a value, at the end of a line."""
    line = lines[at]
    bare = line.content[len(line.hyphens) :]
    if braces := re.fullmatch(r"(?P<key>[\w][\w /-]*?)\s*[,;.=]?\s*(?P<value>[{\[].*)", bare):
        yield _with_colon(line, braces["key"], braces["value"])
    below = next((one for one in lines[at + 1 :] if one.content), line)
    deeper = below.indent > line.indent
    if (alone := _KEY_ALONE.fullmatch(bare)) and (deeper or _begins_list(lines, at)):
        yield _with_colon(line, alone["key"], "")
    if deeper and not line.hyphens and (alone := _QUOTED_KEY.fullmatch(bare)):
        yield _of_quoted(line, alone["key"], ends=bare.endswith(bare[0]))
    if not line.key and (found := _NO_COLON.fullmatch(bare)):
        key = found["key"] or found["Key"] or found["id"]
        value = found["value"] or found["Value"] or found["of_id"]
        yield _with_colon(line, key, value)


def bare_values(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Ask for the key of a number that stands alone among keys."""
    line = lines[at]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    below = next((one for one in lines[at + 1 :] if one.content), line)
    if line.content.isdigit() and any(
        one.key and one.indent == line.indent for one in (above, below)
    ):
        said = f'"{first_words(line.content)}" lacks its key: write the key and a colon before it'
        yield Amendment(said, line.start, line.end, "", shown=False)


def _of_quoted(line: TextLine, key: str, *, ends: bool) -> Amendment:
    """Write a key alone that stood with a quotation mark before it, or in two."""
    said = (
        f'"{key}" lacks its colon' if ends else f'The quotation mark before "{key}" is not closed'
    )
    return Amendment(said, line.start, line.end, f"{line.hyphens}{key}:")


def _with_colon(line: TextLine, key: str, value: str) -> Amendment:
    whole = f"{line.hyphens}{key}: {value}".rstrip()
    said = f'"{first_words(key)}" lacks its colon'
    return Amendment(said, line.start, line.end, whole)


def _begins_list(lines: Sequence[TextLine], at: int) -> bool:
    return at + 1 < len(lines) and bool(lines[at + 1].hyphens) and not lines[at].hyphens
