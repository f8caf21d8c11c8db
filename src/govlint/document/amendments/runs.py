"""Amendments of several lines in a row that have the same slip, as somebody has one who is new."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.amendments.indents import in_spaces
from govlint.document.lines import TextLine

_APART = {
    "needs a space behind its colon": re.compile(r"(?P<key>[A-Za-z]\w*):(?P<value>[^\s:/].*)"),
    "lacks its colon": re.compile(
        r"(?P<key>[A-Za-z]\w*)(?:\s*[;=\uff1a]\s*|\s+[\u2013\u2014-]\s+)(?P<value>\S.*)"
    ),
    "lacks its colon, as the lines below it do": re.compile(
        r"(?P<key>[a-z]+(?:_[a-z]+)*)\s+(?P<value>\S.*)"
    ),
}
"""What keeps a key from its value, the surest first."""

_QUOTED = re.compile(r">+ ?")
_ITEM = re.compile(r"\{.*\}|[\w.-]+")


def tight_or_no_colons(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Part the key from the value on each of several lines."""
    begin, line = at, lines[at]
    for said, pattern in _APART.items():

        def found(one: TextLine, pattern: re.Pattern[str] = pattern) -> re.Match[str] | None:
            return None if one.key else pattern.fullmatch(one.content[len(one.hyphens) :])

        while begin and found(lines[begin - 1]) and lines[begin - 1].indent == line.indent:
            begin -= 1
        run = list(takewhile(lambda one: not one.content or one.key or found(one), lines[begin:]))
        slips = [one for one in run if found(one)]
        if len(slips) < 2 or slips[0].number != lines[begin].number:
            continue
        apart = {one.number: match for one in slips if (match := found(one))}
        inside = [one for one in run if one.number <= slips[-1].number]
        first = apart[slips[0].number]
        message = (
            f'"{first["key"]}" {said.partition(",")[0]}; write {first["key"]}: {first["value"]}, '
            "and so in the lines below it"
        )
        yield _all_of(inside, message, {
            number: f"{match['key']}: {match['value']}" for number, match in apart.items()
        })  # fmt: skip


def _all_of(inside: Sequence[TextLine], message: str, instead: dict[int, str]) -> Amendment:
    """Write other content on some lines, and keep their indents, hyphens and remarks."""
    whole = "\n".join(
        one.text[: one.indent] + one.hyphens + instead[one.number] + one.text[one.end - one.begin :]
        if one.number in instead
        else one.text
        for one in inside
    )
    begin, last = inside[0].begin, inside[-1]
    return Amendment(
        message,
        inside[0].start,
        last.begin + len(last.text),
        whole[inside[0].start - begin :],
        shown=False,
    )


def hyphens_of_keys(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take the hyphens off several keys that stand below one without."""
    begin, line = at, lines[at]
    while begin and lines[begin - 1].hyphens and lines[begin - 1].indent == line.indent:
        begin -= 1
    run = list(takewhile(lambda one: one.hyphens == "- " and one.key and one.value, lines[begin:]))
    above = next((one for one in reversed(lines[:begin]) if one.content), None)
    keys = {one.key for one in run}
    if len(run) < 2 or not above or above.hyphens or len(keys) < len(run):
        return
    if above.indent == run[0].indent and above.key and above.value:
        first = run[0].content[2:]
        said = f'"{first_words(run[0].content)}" stands among keys: its hyphen is too much'
        message = f"{said}; write {first}, and so in the lines below it"
        whole = "\n".join(f"{one.text[: one.indent]}{one.text[one.indent + 2 :]}" for one in run)
        end = run[-1].begin + len(run[-1].text)
        yield Amendment(message, run[0].start, end, whole[run[0].indent :], shown=False)


def items_without_hyphens(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put the hyphen before each of several items below their key, where none has it."""
    begin, line = at, lines[at]
    while (
        begin
        and lines[begin - 1].indent == line.indent
        and _ITEM.fullmatch(lines[begin - 1].content)
    ):
        begin -= 1
    run = list(takewhile(lambda one: one.indent == line.indent, lines[begin:]))
    above = next((one for one in reversed(lines[:begin]) if one.content), None)
    if len(run) < 2 or not all(_ITEM.fullmatch(one.content) for one in run):
        return
    if above and above.key and not above.value and above.indent < line.indent:
        first = f"- {run[0].content}"
        said = f'"{first_words(run[0].content)}" lacks its hyphen'
        message = f"{said}; write {first}, and so in the lines below it"
        whole = "\n".join(f"{one.text[: one.indent]}- {one.text[one.indent :]}" for one in run)
        end = run[-1].begin + len(run[-1].text)
        yield Amendment(message, run[0].start, end, whole[run[0].indent :], shown=False)


def quoted_mail(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take off the sign with which programs for e-mail quote."""
    begin = at
    while begin and lines[begin - 1].content.startswith(">"):
        begin -= 1
    run = list(takewhile(lambda one: one.content.startswith(">"), lines[begin:]))
    bare = [_QUOTED.sub("", one.text, count=1) for one in run]
    if bare and re.match(r"\s*[\w.-]+:(?:\s|$)", bare[0]):
        aside = min(len(one.text) - len(one.text.lstrip(" ")) for one in run)
        said = f'"{first_words(run[0].content)}" is quoted as in an e-mail: take the > out'
        said += f", and {len(run) - 1} below it" if len(run) > 1 else ""
        whole = "\n".join(bare)[aside:]
        end = run[-1].begin + len(run[-1].text)
        yield Amendment(said, run[0].begin + aside, end, whole, shown=False)


def shifted(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set several lines in as far as the ones above and below them, with what belongs to each."""
    begin, step = at, lines[at].indent
    while begin and lines[begin - 1].content and lines[begin - 1].indent == step:
        begin -= 1
    above = next((one for one in reversed(lines[:begin]) if one.content), None)
    if not above or not above.key or not lines[begin].key or step == above.indent:
        return
    run = _alike(lines[begin:], step, too_far=step > above.indent)
    below = next((one for one in lines[begin + len(run) :] if one.content), None)
    aim = _level(lines[:begin], above, step, below)
    if aim is None or len(run) < 2:
        return
    often = Counter(one.indent for one in lines if one.content and one not in run)
    usual = aim == above.indent + 2 and not above.value
    if often[aim] < 2 and not usual:
        return
    whole = "\n".join(
        f"{' ' * max(0, one.indent + aim - step)}{one.text[one.indent :]}"
        if one.content
        else one.text
        for one in run
    )
    said = f'"{first_words(run[0].content)}" does not line up: {in_spaces(aim, step)}'
    said = f"{said}, and so before the lines below it"
    yield Amendment(said, run[0].begin, run[-1].begin + len(run[-1].text), whole, shown=False)


def _alike(inside: Sequence[TextLine], step: int, *, too_far: bool) -> Sequence[TextLine]:
    """Give the lines that are set in too far with what belongs to them, or too little alone."""
    if too_far:
        run = list(takewhile(lambda one: not one.content or one.indent >= step, inside))
    else:
        run = list(takewhile(lambda one: one.value and one.indent == step, inside))
    while run and not run[-1].content:
        run.pop()
    return run


def _level(
    before: Sequence[TextLine], above: TextLine, step: int, below: TextLine | None
) -> int | None:
    """Give how far the lines around some are set in, if those above and below agree."""
    if not above.value:
        inner = below is not None and above.indent < below.indent < step
        return below.indent if below and inner else None
    if step > above.indent:
        fits = below is None or below.indent <= above.indent
        return above.indent if fits and not _was_met(before, above, step) else None
    return above.indent if below is None or below.indent == above.indent else None


def _was_met(before: Sequence[TextLine], above: TextLine, step: int) -> bool:
    """Tell whether the lines above have their place by another line than the one above."""
    for one in reversed(before):
        if one.content and one.indent == step:
            return True
        if one.key and not one.value and one.indent < step:
            return one.indent == above.indent
    return False


def items_above(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set the first items of a list in as far as those below them."""
    line = lines[at]
    above = [one for one in lines[:at] if one.content]
    if not line.hyphens or not above:
        return
    items = list(takewhile(lambda one: one.hyphens or one.indent < line.indent + 2, above[::-1]))
    first = next((one for one in items if one.hyphens and one.indent < line.indent), None)
    key = next((one for one in items if one.key and not one.value and not one.hyphens), None)
    if not first or not key or key.number >= first.number or first.indent < key.indent:
        return
    run = lines[lines.index(key) + 1 : at]
    if min((one.indent for one in run if one.content), default=0) != first.indent:
        return
    shift = line.indent - first.indent
    whole = "\n".join(f"{' ' * shift}{one.text}" if one.content else one.text for one in run)
    begun = next(one for one in run if one.content)
    said = f'"{first_words(begun.content)}" does not line up with the items below it'
    said = f"{said}: {in_spaces(line.indent, first.indent)}"
    said += ", and so before the lines that belong to it" if len(run) > 1 else ""
    yield Amendment(said, run[0].begin, run[-1].begin + len(run[-1].text), whole, shown=False)
