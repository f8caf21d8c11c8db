"""Tabs and no-break spaces that were typed where YAML wants spaces, and how many of these."""

import re
import unicodedata
from itertools import takewhile

from govlint.document.decoding import TextFault, TextMend, span_at, span_between
from govlint.document.lines import TextLine, lines_of
from govlint.invisible_characters import SPACES


def tab_or_no_break_space(text: str, met: int) -> TextFault | None:
    """Say so where one stands in the line in which the parser stumbled, or the one before it."""
    nearby = _last_lines(text, met)
    for pattern, words in _TYPED.items():
        if found := pattern.search(text, nearby, _line_end(text, met)):
            return _typed(words.format(_named(text[found.end()])), text, found.end())
    return None


def _typed(words: str, text: str, place: int) -> TextFault:
    """Say what was typed in the place of spaces, and how many there are to be."""
    every = lines_of(text)
    line = every[span_at(text, place).line - 1]
    while line.number and _begins_odd(every[line.number - 1]) and _begins_odd(line):
        line = every[line.number - 1]
        place = line.begin + len(line.text) - len(line.text.lstrip(" -"))
    if not line.text.strip():
        mend = TextMend(span_between(text, line.begin, line.begin + len(line.text)), "")
        said = f"{words.partition(':')[0]}: leave the line empty."
        return TextFault(said, span_at(text, place), mend)
    step = _spaces_for(every, line.number)
    said = "" if step is None else f"; put {step} spaces before it"
    said = said if step else said and "; begin it at the margin"
    begin, end, instead = place, place + 1, " "
    if step is not None:
        run = list(takewhile(lambda one: _ODD.match(one.text), every[line.number :]))
        begin, last = line.begin, run[-1]
        end = last.begin + len(_blank(last))
        shift = step - len(_as_spaces(line))
        instead = "\n".join(
            f"{' ' * max(0, len(_as_spaces(one)) + shift)}{one.text[len(_blank(one)) :]}"
            for one in run
        ).removesuffix(last.text[len(_blank(last)) :])
        said += ", and so before the lines below it" if len(run) > 1 else ""
    mend = TextMend(span_between(text, begin, end), instead)
    return TextFault(f"{words}{said}.", span_at(text, place), mend)


def _named(character: str) -> str:
    """Name a character with its article."""
    name = unicodedata.name(character, "").lower()
    return f"{'An' if name[:1] in 'aeiou' else 'A'} {name}"


def _begins_odd(line: TextLine) -> bool:
    return bool(_ODD_SIGN.match(line.text))


def _blank(line: TextLine) -> str:
    return line.text[: len(line.text) - len(_BLANK.sub("", line.text, count=1))]


def _as_spaces(line: TextLine) -> str:
    """Give what stands before a line with two spaces for each tab."""
    return _blank(line).replace("\t", "  ")


_ODD_SIGN = re.compile(f"[\t{SPACES}]")
_BLANK = re.compile(f"[ \t{SPACES}]*")


def _spaces_for(every: list[TextLine], at: int) -> int | None:
    """Give how many spaces to indent a line with that begins otherwise, from the line above."""
    line = every[at].text
    bare = _BLANK.sub("", line, count=1)
    above = next((one for one in reversed(every[:at]) if one.content), None)
    if above is None or len(line) == len(bare) or not _ODD.match(line):
        return None
    if "\t" not in line[: len(line) - len(bare)]:
        return len(line) - len(bare)
    if above.hyphens and not above.key and not bare.startswith("- "):
        return _behind_list(every, above)
    this, below = lines_of(bare)[0], next((one for one in every[at + 1 :] if one.content), None)
    if below and this.key and not this.value and below.indent and not below.hyphens:
        return below.indent - 2
    tabs = len(line) - len(line.lstrip("\t"))
    if below and this.key and not this.value and below.text.startswith("\t" * (tabs + 1)):
        levels = {one.indent for one in every[:at] if one.content}
        return 2 * tabs if 2 * tabs in levels else above.indent
    begun = above.key and not above.value
    inside = 2 if begun else 0
    return above.indent + inside + (0 if bare.startswith("- ") else len(above.hyphens))


def _behind_list(every: list[TextLine], item: TextLine) -> int | None:
    """Give how far the key of a list is set in, beside which stands what follows its last item."""
    before = reversed(every[: item.number])
    keys = (one for one in before if one.key and not one.hyphens and one.indent <= item.indent)
    return next((one.indent for one in keys), None)


_ODD = re.compile(f"[ ]*[\t{SPACES}]")


def _last_lines(text: str, offset: int) -> int:
    """Find where the line before the one at an offset begins."""
    line = text.rfind("\n", 0, offset)
    return text.rfind("\n", 0, max(line, 0)) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


_TYPED = {
    re.compile(r"^[ -]*(?=\t)", re.MULTILINE): (
        "A tab stands here: YAML is set in with spaces alone"
    ),
    re.compile(f"(?:^[ -]*|:)(?=[{SPACES}])", re.MULTILINE): (
        "{} stands here, as word processors write it: type an ordinary space"
    ),
}
"""What comes of a keyboard or a word processor, in the line of the fault or the one before it."""
