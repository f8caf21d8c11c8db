"""Amendments of indents: lines that do not line up with those around them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from govlint.document.amendments.amendment import Amendment, first_words, in_quotes
from govlint.document.amendments.joined_lines import KEY_IN_BRACES
from govlint.document.lines import TextLine


def parents(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take the value off an id that has keys below it; where `id` is the key, it is the value."""
    line, below = lines[at], [one for one in lines[at + 1 : at + 5] if one.content][:2]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    begun = above.indent == line.indent and above.key and not above.value
    entities = min((one.indent for one in lines if one.content and one.indent), default=0)
    plain = line.value and line.key not in ("", "name", "title", "currency", "govlint")
    if begun or not plain or line.indent not in (0, entities) or len(below) < 2:
        return
    if all(one.key and one.indent > line.indent for one in below) and not _is_inner(lines, at):
        said = f'"{first_words(line.content)}" has keys below it, and so stands alone on its line'
        alone, or_else = _alone(line, lines[at + 1 :])
        yield Amendment(said, line.start, line.end, alone, or_else=or_else)


_WORD = re.compile(r"[a-z0-9][\w.-]*|[\[{\"'].*")
"""What stands behind a key, where the name of something has capitals and spaces."""


def _is_inner(lines: Sequence[TextLine], at: int) -> bool:
    """Tell whether a line has the key and the value of those inside of an entity, set in less."""
    line, others = lines[at], [one for one in lines if one is not lines[at]]
    if line.key.lower() == "id":
        return False
    deeper = {one.key for one in others if one.indent + len(one.hyphens) > line.indent}
    if line.key in deeper or any(line.key in KEY_IN_BRACES.findall(one.text) for one in others):
        return True
    below = next(one for one in lines[at + 1 :] if one.content)
    if not line.indent:
        return bool(below.value) and not below.value.startswith("{")
    return bool(_WORD.fullmatch(line.value))


def _alone(line: TextLine, below: Sequence[TextLine]) -> tuple[str, str]:
    """Write an id without what stands behind it, and say where that belongs."""
    if line.key.lower() == "id":
        return f"{line.value}:", ""
    inside = list(takewhile(lambda one: one.indent > line.indent or not one.content, below))
    if any(one.value == line.value for one in inside):
        return f"{line.key}:", ""
    if not line.indent:
        return f"{line.key}:  # {line.value}", ""
    named = "title" if any(one.key == "organisation" for one in inside) else "name"
    return f"{line.key}:", f"(and below it {named}: {line.value}, if that is its {named})"


def continued(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set a key in as far as the one that stands behind the hyphen above it."""
    line, above = lines[at], _item_above(lines, at)
    if not above or not above.key or not line.key or line.hyphens:
        return
    step = above.indent + len(above.hyphens)
    if above.indent <= line.indent <= step + 2 and line.indent != step:
        said = f'"{first_words(line.content)}" belongs to the item above'
        said = f"{said}: {in_spaces(step, line.indent)}"
        yield Amendment(said, line.begin, line.start, " " * step, shown=False)


def _item_above(lines: Sequence[TextLine], at: int) -> TextLine | None:
    """Give the line where the item began of which the lines above one are keys with values."""
    for one in reversed(lines[:at]):
        if one.hyphens:
            above = next(line for line in reversed(lines[:at]) if line.content)
            step = one.indent + len(one.hyphens)
            fits = above.indent == step and above.value and one.value and lines[at].value
            return one if above is one or fits else None
        if one.content and not one.key:
            return None
    return None


_GOING_ON = re.compile(
    r"(?:and|or|but|the|an?|with|which|that|as|for|in|on|at|where|when|so|their|our|its|this|these"
    r"|not|through|between) "
)
"""How a line begins that is the rest of a text."""

_SENTENCE = re.compile(r"[^\W\d][^:#]*[.!]")


def wrapped(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Join a line to the text above it, of which it is the rest."""
    line, above = lines[at], next((one for one in reversed(lines[:at]) if one.content), None)
    if not above or not above.key or not above.value or above.value[0] in "{[\"'|>":
        return
    ends = _SENTENCE.fullmatch(line.content) and " " in above.value
    if not ends and not _GOING_ON.match(line.content):
        return
    if line.key and line.indent > above.indent:
        whole = in_quotes(f"{above.value} {line.content}")
        said = "A text with a colon needs quotation marks, also where it goes on below"
        yield Amendment(said, above.value_start, line.end, whole)
    elif not line.key and line.indent <= above.indent:
        step = above.indent + len(above.hyphens) + 2
        said = f'"{first_words(line.content)}" goes on from the text above'
        said = f"{said}: {in_spaces(step, line.indent)}"
        yield Amendment(said, line.begin, line.start, " " * step, shown=False)


def outer_keys(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set a key with a list below it in as far as the keys before it and behind that list."""
    line, below = lines[at], [one for one in lines[at + 1 :] if one.content]
    above = next((one for one in reversed(lines[:at]) if one.content), line)
    items = below and below[0].hyphens
    if line.value or not line.key or not above.value or above.hyphens or not items:
        return
    after = next((one for one in below if one.indent <= above.indent), None)
    if after and line.indent < above.indent == after.indent < below[0].indent:
        yield from _set_in(lines, at, [above.indent])


def outliers(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set a line in as far as the ones above and below it, or below its key, stand alike."""
    line = lines[at]
    above = [one for one in reversed(lines[:at]) if one.content][:2]
    below = next((one for one in lines[at + 1 :] if one.content), line)
    if len(above) < 2 or line.indent == below.indent:
        return
    if _is_first_below(above[0], line) and line.indent < below.indent:
        yield from _set_in(lines, at, [below.indent])
        return
    if _is_entity(line) and line.indent < above[0].indent and not _is_entity(above[0]):
        return
    other = above[1].indent == line.indent or _is_first_below(above[1], above[0])
    above_is_out = other and line.indent > above[0].indent and not _is_entity(line)
    if above[0].indent == below.indent and above[0].value and not above_is_out:
        yield from _set_in(lines, at, [above[0].indent])


def _is_entity(line: TextLine) -> bool:
    """Tell whether a line is an id and, in braces, all of what it stands for, with its name."""
    named = {"name", "title"} & {*KEY_IN_BRACES.findall(line.value)}
    return bool(line.key and named and line.value.startswith("{"))


def _is_first_below(above: TextLine, line: TextLine) -> bool:
    """Tell whether a line stands first under a key without a value, and not set in."""
    begun = above.key and not above.value and line.value and not line.hyphens
    return bool(begun) and above.indent == line.indent


def indents(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set a line in as far as most lines around it."""
    steps = Counter(one.indent for one in _around(lines, at))
    yield from _set_in(lines, at, [step for step, often in steps.items() if often > 1])


def nested(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set a key in as far as one under which the lines above it stand."""
    if lines[at].key and not lines[at].hyphens:
        yield from _set_in(lines, at, _levels(lines, at))


def blocks(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set an item in as far as the ones above it, with the lines that belong to it."""
    line = lines[at]
    above = next((one for one in reversed(lines[:at]) if one.hyphens), None)
    if not above or not line.hyphens or not 0 < abs(above.indent - line.indent) <= 1:
        return
    inside = takewhile(lambda one: not one.content or one.indent > line.indent, lines[at + 1 :])
    block = [line, *inside]
    while not block[-1].content:
        block.pop()
    step, shift = above.indent, above.indent - line.indent
    moved = "\n".join(f"{' ' * (one.indent + shift)}{one.text[one.indent :]}" for one in block)
    said = f'"{first_words(line.content)}" does not line up: {in_spaces(step, line.indent)}'
    end = block[-1].begin + len(block[-1].text)
    yield Amendment(said, line.begin, end, moved, shown=False)


def siblings(lines: Sequence[TextLine], at: int) -> list[TextLine]:
    """Give the lines that stand as far in as one, under the same line."""
    step = lines[at].indent

    def inside(one: TextLine) -> bool:
        return not one.content or one.indent >= step

    around = [*takewhile(inside, reversed(lines[:at])), *takewhile(inside, lines[at:])]
    return [one for one in around if one.indent == step and one.content]


def _levels(lines: Sequence[TextLine], at: int) -> list[int]:
    """Give how far the lines are set in under which the one above stands."""
    found: list[int] = []
    for one in reversed(lines[:at]):
        if one.content and (not found or one.indent < found[-1]):
            found.append(one.indent)
    return found


def rarer_indents(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Set a line in as far as any line around it, or as the key of an item above it."""
    around = _around(lines, at)
    yield from _set_in(
        lines, at, [step for one in around for step in (one.indent, one.indent + len(one.hyphens))]
    )


def _around(lines: Sequence[TextLine], at: int) -> list[TextLine]:
    return [one for one in lines[max(0, at - 12) : at + 6] if one.content and one is not lines[at]]


def _set_in(lines: Sequence[TextLine], at: int, steps: Collection[int]) -> Iterator[Amendment]:
    """Try the indent that fits the line below first, then the nearest."""
    line, child = lines[at], next((one for one in lines[at + 1 : at + 3] if one.content), None)
    if child and line.key and not line.value and line.indent < child.indent:
        steps = [max((step for step in steps if step < child.indent), default=line.indent)]
    if _is_entity(line):
        steps = [min((one.indent for one in lines if one.content and one.indent), default=0)]
    nearest_first = sorted(
        set(steps), key=lambda step: (abs(step - line.indent), step < line.indent)
    )
    if not line.key and not line.hyphens and not re.search(r"[^\W\d]", line.content):
        return  # a number or a sign that would become a part of the text above
    for step in filter(lambda step: step != line.indent, nearest_first):
        said = f'"{first_words(line.content)}" does not line up: {in_spaces(step, line.indent)}'
        yield Amendment(said, line.begin, line.start, " " * step, shown=False)


def in_spaces(step: int, indent: int) -> str:
    """Say how many spaces belong before a line, and how many stand there."""
    if not step:
        return "begin it at the margin"
    return f"put {'one space' if step == 1 else f'{step} spaces'} before it, not {indent or 'none'}"
