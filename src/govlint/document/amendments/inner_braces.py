"""Amendments of braces inside of others: the colon before them, and where a group closes."""

import re
from collections.abc import Iterator, Sequence

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.amendments.brackets import brackets_in, without_quoted
from govlint.document.amendments.list_items import KEYS_OF_GROUPS
from govlint.document.lines import TextLine

_NO_COLON = re.compile(r"(?<=[{,])\s*(?P<key>[a-z][a-z_]*)\s*(?P<opening>[{\[])")
_GROUP = re.compile(rf"(?<!\w)(?P<group>{'|'.join(KEYS_OF_GROUPS)}):\s+\{{")
_KEY = re.compile(r",\s*(?P<key>[a-z_]+):\s")


def inner_colons(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put the colon between a key inside of braces and the braces or brackets behind it."""
    line = lines[at]
    if "{" not in line.content:
        return
    bare = without_quoted(line.content)
    for found in _NO_COLON.finditer(bare):
        begin, opening = found.start("key"), found.start("opening")
        end = _closes(bare, opening)
        if end and _is_in_braces(bare, begin):
            said = f'"{found["key"]}" lacks its colon'
            whole = f"{found['key']}: {line.content[opening:end]}"
            yield Amendment(said, line.start + begin, line.start + end, whole)


def groups_left_open(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Close the braces of a group before the first key that is none of its own."""
    line = lines[at]
    if not brackets_in(line.content, closed=True):
        return
    bare = without_quoted(line.content)
    for found in _GROUP.finditer(bare):
        begin, own = found.end() - 1, KEYS_OF_GROUPS[found["group"]]
        for after in _KEY.finditer(bare, begin):
            inside = bare[begin + 1 : after.start()]
            if not any(sign in inside for sign in "{}[]") and after["key"] not in own:
                words = first_words(inside)
                said = f'The brace before "{words}" is not closed'
                whole = f"{line.content[begin : after.start()].rstrip()}}}"
                yield Amendment(said, line.start + begin, line.start + after.start(), whole)
                break


def _closes(bare: str, opening: int) -> int:
    """Give where the brace or bracket that opens at a place is closed; 0 where it is not."""
    depth = 0
    for place in range(opening, len(bare)):
        depth += (bare[place] in "{[") - (bare[place] in "}]")
        if not depth:
            return place + 1
    return 0


def _is_in_braces(bare: str, place: int) -> bool:
    """Tell whether what opened last before a place is a brace."""
    left_open = brackets_in(bare[:place], closed=True)
    return bool(left_open) and bare[left_open[-1]] == "{"
