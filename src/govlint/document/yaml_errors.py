"""YAML errors, for people who do not know the grammar of YAML."""

import re
from collections.abc import Iterator
from math import inf

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import StreamEndEvent

from govlint.document.amendments.amendment import Amendment, in_quotes
from govlint.document.amendments.order import AMENDERS
from govlint.document.amendments.quotation_marks import keys
from govlint.document.decoding import TextFault, TextMend, span_at, span_between
from govlint.document.events import readings
from govlint.document.lines import TextLine, lines_of
from govlint.document.parser_messages import in_words
from govlint.document.tabs_and_no_break_spaces import tab_or_no_break_space
from govlint.document.unmerged import unmerged

LONGEST_LINE = 1_000
"""Characters of a line that somebody typed; to amend longer ones would cost their square."""

ABOVE, BELOW = 300, 30
"""Lines around a slip that are read again with each amendment."""


def slip(error: MarkedYAMLError, text: str) -> TextFault:
    """Say what the parser stumbled over, at the place where the writer slipped."""
    if of_merge := unmerged(text):
        return of_merge
    mark = error.problem_mark or error.context_mark
    met = mark.index if mark else 0
    if of_space := tab_or_no_break_space(text, met):
        return of_space
    of_version = "incompatible" in str(error.problem)
    if not of_version and (amendment := _amendment(error, lines_of(text), text)):
        return _in_place(amendment, text)
    message, place = in_words(error, text, met)
    return TextFault(message, span_at(text, place))


def as_text(refused: TextFault, text: str) -> TextFault:
    """Add how a text is written that begins with the sign of an alias or a tag."""
    line = lines_of(text)[refused.span.line - 1]
    braces = _TWICE.fullmatch(line.value) if refused.message.startswith(_NO_WORD) else None
    if braces:
        amendment = Amendment(_ONCE, line.value_start, line.end, braces["once"])
        return _in_place(amendment, text)
    if line.text.strip() == "---" and refused.message.startswith(_SECOND):
        above = text[: line.begin].rstrip().rpartition("\n")[2]
        said = "" if above.startswith("%") else _GOES_ON
        return TextFault(f"{refused.message.rstrip('.')}{said}", refused.span)
    if refused.message.startswith(_NOTHING):
        return _where_nothing_stands(refused, text, line.begin + refused.span.column - 1)
    sign = refused.span.column - 1
    if line.text[sign : sign + 1] not in ("*", "!"):
        return refused
    if sign == line.indent and (amended := next(keys([line], 0), None)):
        return _in_place(amended, text)
    in_flow = re.search(r"[{\[]", line.text[:sign])
    end = re.compile(r"\s*[,}\]]" if in_flow else r"$").search(line.text, sign)
    whole = line.text[sign : end.start() if end else len(line.text)].rstrip()
    begin = line.begin + sign
    if other := _OTHER_FILE.fullmatch(whole):
        said = f"; another file is named at the head of this one, as include: [{other['name']}]"
        span = span_between(text, begin, begin + len(whole))
        return TextFault(f"{refused.message.rstrip('.')}{said}", span)
    message = f"{refused.message.rstrip('.')}; if it is text, write {in_quotes(whole)}"
    span = span_between(text, begin, begin + len(whole))
    return TextFault(message, span, TextMend(span, in_quotes(whole)))


def _where_nothing_stands(refused: TextFault, text: str, place: int) -> TextFault:
    """Place what is missing behind what stands before it; the parsers differ on that."""
    before = len(text[:place].rstrip())
    return TextFault(refused.message, span_at(text, min(place, before)))


_OTHER_FILE = re.compile(r"![\w-]*(?:include|import|file)\s+[\"']?(?P<name>[^\s\"']+\.\w+)[\"']?")
_NOTHING = "A key is missing"
_SECOND = "A second document"
_GOES_ON = "; if it belongs to the one above, take this line out"
_NO_WORD = "A key must be a word"
_ONCE = "One pair of braces is too much"
_TWICE = re.compile(r"\{\s*(?P<once>\{[^{}]*:\s[^{}]*\})\s*\}")


def _in_place(one: Amendment, text: str) -> TextFault:
    end_of_message = f"; write {one.instead}" if one.shown else ""
    or_else = f" {one.or_else}" if one.or_else else ""
    begin, end = (one.begin, one.end) if one.shown else (one.begin, max(one.begin + 1, one.end))
    open_ = or_else or not one.instead
    as_here = one.instead.replace("\n", "\r\n" if "\r\n" in text else "\n")
    mend = None if open_ else TextMend(span_between(text, one.begin, one.end), as_here)
    return TextFault(f"{one.said}{end_of_message}{or_else}", span_between(text, begin, end), mend)


def _amendment(error: MarkedYAMLError, every: list[TextLine], text: str) -> Amendment | None:
    """Find the amendment with which the text can be read furthest, the surest of several."""
    suspects = _suspects(error, every)
    lines = _window(every, suspects)
    if max(len(line.text) for line in lines) > LONGEST_LINE:
        return None
    begin, end = lines[0].begin, lines[-1].begin + len(lines[-1].text)
    window = text[begin:end]
    best, furthest = None, _reads_as_far_as(window) + 1
    for one in _amendments(lines, [line.number - lines[0].number for line in suspects]):
        amended = window[: one.begin - begin] + one.instead + window[one.end - begin :]
        reached = _reads_as_far_as(amended)
        if reached > furthest:
            best, furthest = one, reached
        if reached == inf:
            break
    return best


def _window(every: list[TextLine], suspects: list[TextLine]) -> list[TextLine]:
    """Take the lines around a slip, from one that begins at the margin."""
    above = min(line.number for line in suspects)
    top = max(above - ABOVE, 0)
    first = next((at for at in range(above, top, -1) if _begins_section(every[at])), top)
    return every[first : max(line.number for line in suspects) + BELOW]


def _begins_section(line: TextLine) -> bool:
    return line.indent == 0 and bool(line.key) and not line.value


def _reads_as_far_as(text: str) -> float:
    """Give the line that cannot be read; endless where all can."""
    try:
        get = readings(text)[0](text)
        while type(get()) is not StreamEndEvent:
            pass
    except MarkedYAMLError as error:
        return error.problem_mark.line if error.problem_mark else 0
    except YAMLError:
        return 0
    return inf


def _amendments(lines: list[TextLine], suspects: list[int]) -> Iterator[Amendment]:
    """Try each way of amending on each line where the slip may be."""
    for amender in AMENDERS:
        for at in suspects:
            if len(lines[at].text) <= LONGEST_LINE:
                yield from amender(lines, at)


def _suspects(error: MarkedYAMLError, every: list[TextLine]) -> list[TextLine]:
    """Give the lines where a slip may be: where it was met, begun, and the ones before."""
    met = min(error.problem_mark.line, len(every) - 1) if error.problem_mark else 0
    filled = [line for line in every[met::-1][:ABOVE] if line.content] or [every[met]]
    quotes = [line for line in filled[1:] if _opens_quote(line)]
    outer = [line for line in filled[1:] if line.indent < filled[0].indent and line.indent]
    begun = error.context_mark.line if error.context_mark else met
    opened = [every[begun]] if begun < met and "block" not in str(error.context) else []
    items = [every[begun]] if begun < met and "collection" in str(error.context) else []
    return list(
        dict.fromkeys([*filled[:1], *opened, *filled[1:3], *quotes[:1], *outer[:1], *items])
    )


def _opens_quote(line: TextLine) -> bool:
    sign = line.value[:1]
    return sign in ("'", '"') and line.value.count(sign) % 2 == 1
