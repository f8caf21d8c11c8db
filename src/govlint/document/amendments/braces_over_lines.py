"""Amendments of braces over several lines: commas at their ends, and keys below the last brace."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.amendments.brackets import brackets_in
from govlint.document.amendments.indents import in_spaces
from govlint.document.lines import TextLine

_SIMPLE = re.compile(r"[^,{}\[\]:#]+|\[[^{}\[\]]*\]|\"[^\"]*\"")
_LONGEST = 30
"""Lines that one pair of braces is looked for."""


def line_commas(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put a comma at the end of each line inside of braces that goes on with another key."""
    inside = _to_the_last_brace(lines, at)
    pairs = [
        (one, after) for one, after in pairwise(inside)
        if one.content[-1] not in ",{[" and after.content[0] not in ",}]"
    ]  # fmt: skip
    if not pairs:
        return
    lacking = {one.number for one, _ in pairs}
    first, last = pairs[0][0], pairs[-1][0]
    whole = "\n".join(
        f"{one.content},{one.text[one.indent + len(one.content) :]}"
        if one is first
        else f"{one.text[: one.indent]}{one.content}{',' * (one.number in lacking)}"
        f"{one.text[one.indent + len(one.content) :]}"
        for one in lines[at:]
        if first.number <= one.number <= last.number
    )
    many = f", and {len(pairs) - 1} more below it" if len(pairs) > 1 else ""
    said = f'A comma is missing at the end of "{first_words(first.content)}"{many}'
    yield Amendment(said, first.start, last.begin + len(last.text), whole, shown=False)


def _to_the_last_brace(lines: Sequence[TextLine], at: int) -> Sequence[TextLine]:
    """Give the lines from one that opens a brace to the one that closes it, if one does."""
    content, found = "", []
    for one in lines[at : at + _LONGEST]:
        content += f"{one.content}\n"
        found += [one] if one.content else []
        if (
            one is not lines[at]
            and one.content[-1:] in ("}", "]")
            and not brackets_in(content, closed=True)
        ):
            return found
        if one is lines[at] and not brackets_in(content, closed=True):
            return ()
    return ()


def opening_below(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set in a brace that opens below its key."""
    line, above = lines[at], next((one for one in reversed(lines[:at]) if one.content), None)
    if above and above.key and not above.value and line.content[:1] in ("{", "["):
        step = above.indent + len(above.hyphens) + 2
        if line.indent <= above.indent:
            said = f'"{first_words(line.content)}" belongs to "{above.key}" above it'
            said = f"{said}: {in_spaces(step, line.indent)}"
            yield Amendment(said, line.begin, line.start, " " * step, shown=False)


def keys_below(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take the keys that stand below closed braces into them."""
    line = lines[at]
    if not line.key or not line.value.startswith("{") or not line.value.endswith("}"):
        return
    below = list(takewhile(lambda one: one.content and one.indent > line.indent, lines[at + 1 :]))
    if not below or not all(one.key and _SIMPLE.fullmatch(one.value) for one in below):
        return
    more = ", ".join(one.content for one in below)
    whole = f"{line.value[:-1]}, {more}}}"
    said = f'"{first_words(below[0].content)}" stands below what is closed already'
    yield Amendment(said, line.value_start, below[-1].end, whole)
