"""YAML errors, for people who do not know the grammar of YAML."""

import re
from collections.abc import Iterator
from math import inf

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import StreamEndEvent

from govlint.document.amendments.amendment import Amendment, in_quotes
from govlint.document.amendments.order import AMENDERS
from govlint.document.amendments.quotation_marks import keys
from govlint.document.decoding import Span, TextFault, TextMend, span_at
from govlint.document.events import readings
from govlint.document.lines import TextLine, lines_of
from govlint.document.parser_messages import in_words

LONGEST_LINE = 1_000
"""Characters of a line that somebody typed; to amend longer ones would cost their square."""

ABOVE, BELOW = 300, 30
"""Lines around a slip that are read again with each amendment."""


def slip(error: MarkedYAMLError, text: str) -> TextFault:
    """Say what the parser stumbled over, at the place where the writer slipped."""
    mark = error.problem_mark or error.context_mark
    met = mark.index if mark else 0
    nearby = _last_lines(text, met)
    for pattern, words in _TYPED.items():
        if found := pattern.search(text, nearby, _line_end(text, met)):
            return _typed(words, text, found.end())
    of_version = "incompatible" in str(error.problem)
    if not of_version and (amendment := _amendment(error, lines_of(text), text)):
        return _in_place(amendment, text)
    message, place = in_words(error, text, met)
    return TextFault(message, span_at(text, place))


def _typed(words: str, text: str, place: int) -> TextFault:
    """Say what was typed in the place of spaces, and how many there are to be."""
    line = lines_of(text)[span_at(text, place).line - 1]
    step = _spaces_for(lines_of(text), line.number)
    said = "" if step is None else f"; put {step} spaces before it"
    said = said if step else said and "; begin it at the margin"
    begin, end = place, place + 1
    if step is not None:
        begin, end = line.begin, line.begin + len(line.text) - len(line.text.lstrip(_BLANK))
    mend = TextMend(_span(text, begin, end), " " * (1 if step is None else step))
    return TextFault(f"{words}{said}.", span_at(text, place), mend)


_BLANK = " \t\u00a0"


def _spaces_for(every: list[TextLine], at: int) -> int | None:
    """Give how many spaces to indent a line with that begins otherwise, from the line above."""
    line = every[at].text
    bare = line.lstrip(_BLANK)
    above = next((one for one in reversed(every[:at]) if one.content), None)
    if above is None or len(line) == len(bare) or not _ODD.match(line):
        return None
    if above.hyphens and not above.key and not bare.startswith("- "):
        return _behind_list(every, above)
    begun = above.key and not above.value
    inside = 2 if begun else 0
    return above.indent + inside + (0 if bare.startswith("- ") else len(above.hyphens))


def _behind_list(every: list[TextLine], item: TextLine) -> int | None:
    """Give how far the key of a list is set in, beside which stands what follows its last item."""
    before = reversed(every[: item.number])
    keys = (one for one in before if one.key and not one.hyphens and one.indent <= item.indent)
    return next((one.indent for one in keys), None)


_ODD = re.compile("[ ]*[\t\u00a0]")


def as_text(refused: TextFault, text: str) -> TextFault:
    """Add how a text is written that begins with the sign of an alias or a tag."""
    line = lines_of(text)[refused.span.line - 1]
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
    message = f"{refused.message.rstrip('.')}; if it is text, write {in_quotes(whole)}"
    begin = line.begin + sign
    span = _span(text, begin, begin + len(whole))
    return TextFault(message, span, TextMend(span, in_quotes(whole)))


def _where_nothing_stands(refused: TextFault, text: str, place: int) -> TextFault:
    """Place what is missing behind what stands before it; the parsers differ on that."""
    before = len(text[:place].rstrip())
    return TextFault(refused.message, span_at(text, min(place, before)))


_NOTHING = "A key is missing"


def _in_place(one: Amendment, text: str) -> TextFault:
    end_of_message = f"; write {one.instead}" if one.shown else ""
    or_else = f" {one.or_else}" if one.or_else else ""
    begin, end = (one.begin, one.end) if one.shown else (one.begin, max(one.begin + 1, one.end))
    open_ = or_else or not one.instead
    as_here = one.instead.replace("\n", "\r\n" if "\r\n" in text else "\n")
    mend = None if open_ else TextMend(_span(text, one.begin, one.end), as_here)
    return TextFault(f"{one.said}{end_of_message}{or_else}", _span(text, begin, end), mend)


def _span(text: str, begin: int, end: int) -> Span:
    return Span(*span_at(text, begin)[:2], *span_at(text, end)[:2])


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
    re.compile("(?:^[ -]*|:)(?=\u00a0)", re.MULTILINE): (
        "A no-break space stands here, as word processors write it: type an ordinary space"
    ),
}
"""What comes of a keyboard or a word processor, in the line of the fault or the one before it."""
