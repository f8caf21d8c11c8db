"""Amendments of texts below their key: lines that are not set in, and signs with text behind."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from govlint.document.amendments.amendment import Amendment, first_words, in_quotes
from govlint.document.amendments.indents import in_spaces
from govlint.document.lines import TextLine

_SIGN = re.compile(r"[|>][+-]?\d?[+-]?")
_SIGN_AND_TEXT = re.compile(r"(?:\|[+-]?\s*|>[+-]?\s*(?=[^\W\d]))(?P<text>\w.*)")


def unset_texts(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set in the lines of a text that stand no further in than their key."""
    line = lines[at]
    if not line.key or (line.value and not _SIGN.fullmatch(line.value)):
        return
    step = line.indent + len(line.hyphens)
    inside = list(takewhile(lambda one: _is_text(one, step), lines[at + 1 :]))
    while inside and not inside[-1].content:
        inside.pop()
    out = [one for one in inside if one.content and one.indent <= step]
    below = next((one for one in lines[at + 1 + len(inside) :] if one.content), None)
    between = below is not None and bool(below.key) and below.indent == line.indent
    alone = len(inside) < 2 and not line.value and not between
    if not out or out[0].content[0] in "{[" or alone:
        return
    aim = step + 2
    moved = "\n".join(
        f"{' ' * max(aim, one.indent)}{one.text[one.indent :]}" if one.content else ""
        for one in inside
    )
    said = f'"{first_words(out[0].content)}" is text of "{line.key}"'
    said = (
        f"{said}: {in_spaces(aim, out[0].indent)}{', as before each line of it' * (len(out) > 1)}"
    )
    end = inside[-1].begin + len(inside[-1].text)
    yield Amendment(said, inside[0].begin, end, moved, shown=False)


def _is_text(line: TextLine, step: int) -> bool:
    """Tell whether a line may belong to a text, and is no key or item beside its key."""
    return not line.content or line.indent > step or not (line.key or line.hyphens)


def signs_of_blocks(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take off the sign of a text over several lines that stands before one on its own line."""
    line = lines[at]
    if line.key and (found := _SIGN_AND_TEXT.fullmatch(line.value)):
        said = f"Behind {line.value[0]} a text begins on the next line"
        text = found["text"]
        bare = text if not re.search(r":\s|\s#|:$", text) else in_quotes(text)
        or_else = f"(or {in_quotes(line.value)}, if the sign belongs to it)"
        yield Amendment(said, line.value_start, line.end, bare, or_else=or_else)
