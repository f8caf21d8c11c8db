"""Drawing of two versions at once: all boxes and lines of both, each with what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.answers.drawing import Box, Line, Map, Mark, Outside
from govlint.change.pairs import Pairing


def both(before: Map, after: Map, pairing: Pairing) -> Map:
    """Unite two maps; what is gone stands where it stood, below what it stood below.

    Ids are those of AFTER, and those of BEFORE for what is gone.
    """
    then = [_now(box, pairing) for box in before.boxes]
    boxes = _boxes(then, after.boxes)
    lines = _lines([_line_now(line, pairing) for line in before.lines], after.lines, boxes)
    return Map(
        boxes,
        lines,
        _once(after.organisations, before.organisations, pairing),
        _once(after.outside, before.outside, pairing),
        after.only,
    )


def _now(box: Box, pairing: Pairing) -> Box:
    under = box.under and pairing.now(box.under)
    return replace(box, id=pairing.now(box.id), under=under)


def _line_now(line: Line, pairing: Pairing) -> Line:
    return replace(line, from_=pairing.now(line.from_), to=pairing.now(line.to))


def _boxes(then: Sequence[Box], now: Sequence[Box]) -> Sequence[Box]:
    """Mark the boxes of AFTER, and put those that are gone in their places."""
    were = {box.id: box for box in then}
    made = [replace(box, mark=_mark(were.get(box.id), box)) for box in now]
    there = {box.id for box in now}
    top = None
    for box in then:
        if box.id not in there:
            made = _with(made, replace(box, mark=Mark.GONE), top)
        top = box.id if box.under is None else top
    return made


def _mark(was: Box | None, box: Box) -> Mark:
    if was is None:
        return Mark.ADDED
    return Mark.SAME if (was.under, was.joint) == (box.under, box.joint) else Mark.MOVED


def _with(boxes: Sequence[Box], gone: Box, top: str | None) -> list[Box]:
    """Put a box behind all that stands below its own parent, or else below the one before it."""
    places = {box.id: at for at, box in enumerate(boxes)}
    under = gone.under if gone.under in places else None
    at = places.get(under or top or "")
    if at is None:
        return [*boxes, replace(gone, under=None, level=0)]
    end = at + 1
    while end < len(boxes) and boxes[end].level > boxes[at].level:
        end += 1
    level = boxes[at].level + 1 if under else 0
    return [*boxes[:end], replace(gone, under=under, level=level), *boxes[end:]]


Ends = tuple[str, str, str]


def _lines(then: Iterable[Line], now: Iterable[Line], boxes: Sequence[Box]) -> Sequence[Line]:
    """Mark the lines of AFTER, and add those that are gone, across where the box has moved."""
    were = {_ends(line): line for line in then}
    are = {_ends(line): line for line in now}
    under = {box.id: box.under for box in boxes}
    made = [replace(line, mark=_line_mark(were.get(ends))) for ends, line in are.items()]
    gone = [
        replace(line, tree=line.tree and under.get(line.from_) == line.to, mark=Mark.GONE)
        for ends, line in were.items()
        if ends not in are
    ]
    return [*made, *gone]


def _ends(line: Line) -> Ends:
    return line.from_, line.to, line.sort


def _line_mark(was: Line | None) -> Mark:
    return Mark.ADDED if was is None else Mark.SAME


def _once(
    after: Sequence[Outside], before: Sequence[Outside], pairing: Pairing
) -> Sequence[Outside]:
    found: Mapping[str, Outside] = {one.id: one for one in _all(after, before, pairing)}
    return list(found.values())


def _all(
    after: Sequence[Outside], before: Sequence[Outside], pairing: Pairing
) -> Iterator[Outside]:
    known = {one.id for one in after}
    yield from after
    for one in before:
        if pairing.now(one.id) not in known:
            yield replace(one, id=pairing.now(one.id))
