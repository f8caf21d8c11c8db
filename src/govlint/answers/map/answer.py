"""Answer to `map`: a structure as boxes and lines, and as a tree for the screen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from govlint.answers.accountability_tree import Accountability, accountability
from govlint.answers.accountability_tree_rows import SITS_THERE, tree_blocks
from govlint.answers.ambiguity import only
from govlint.answers.answer import Answer, Block, Drawing, Paragraph
from govlint.answers.data import plain
from govlint.answers.drawing import Box, Map, Outside
from govlint.answers.map.boxes import boxes_of
from govlint.answers.map.lines import lines_of
from govlint.answers.map.order import SHOWN, OrderedBody, branch_of, in_order
from govlint.answers.named_places import places
from govlint.answers.show.answer import shown
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.structure.field_types import Kind
from govlint.structure.word_lists import counted, in_words

BODIES: Sequence[Kind] = ("forum", "organisation")

MOST_NAMED = 5
"""Forums without a row that are named."""


@dataclass(frozen=True, slots=True)
class MapOptions:
    """What is wanted of a map."""

    focus: str | None = None
    """The words for one body, whose branch is drawn."""
    depth: int | None = None
    """The levels that are drawn."""
    only: str | None = None
    """The words for one organisation; what it has no seat in is dimmed."""
    lines: int | None = None
    """The lines that the tree on the screen may take; None for all of it."""


def draw(graph: Graph, day: date, findings: Sequence[Finding], wish: MapOptions) -> Answer:
    """Draw a structure; raises `Refusal` where words fit nothing."""
    focus, notes = only(graph, wish.focus, BODIES) if wish.focus is not None else (None, [])
    whose, also = only(graph, wish.only, ("organisation",)) if wish.only is not None else (None, [])
    placed = in_order(graph)
    if focus is not None:
        placed = branch_of(placed, focus, graph)
    placed, below = _cut(placed, wish.depth)
    drawn = _map(graph, day, placed, findings, below, whose)
    heading = graph.structure.name if focus is None else graph.label(focus)
    tree = _tree(graph, placed, wish, focus)
    seated = [box.id for box in drawn.boxes if whose in box.seated]
    return Answer(
        "map",
        graph.structure.name,
        day,
        wish.focus or "",
        _sentence(graph, drawn),
        [*tree_blocks(graph, day, tree, findings, seated), *_marked(graph, whose, seated, tree)],
        list(_not_stated(graph, drawn.boxes)),
        plain(drawn),
        title=graph.label(focus) if focus else "",
        notes=[*notes, *also],
        places=places(graph, [one.id for one in drawn.boxes]),
        drawing=Drawing(
            drawn,
            heading,
            lambda key: shown(graph, key, day, findings) if key in graph.kinds else None,
        ),
    )


def _cut(
    placed: Sequence[OrderedBody], depth: int | None
) -> tuple[Sequence[OrderedBody], Mapping[str, int]]:
    """Leave out what lies deeper, and count it at the body under which it would stand."""
    if depth is None:
        return placed, {}
    below: Counter[str] = Counter()
    last = ""
    for one in placed:
        if one.level == depth - 1:
            last = one.body
        elif one.level >= depth:
            below[last] += 1
    return [one for one in placed if one.level < depth], below


def _tree(
    graph: Graph, placed: Sequence[OrderedBody], wish: MapOptions, focus: str | None
) -> Accountability:
    """Arrange what the screen shows; in a branch, all else that answers to it stands behind."""
    tree = accountability(graph, wish.lines, wish.depth, focus)
    if focus is None:
        return tree
    tops = [one.body for one in placed if one.under is None and one.body != focus]
    others = [accountability(graph, wish.lines, wish.depth, top).branches for top in tops]
    return replace(tree, branches=[*tree.branches, *(one for those in others for one in those)])


def _map(
    graph: Graph,
    day: date,
    placed: Sequence[OrderedBody],
    findings: Sequence[Finding],
    below: Mapping[str, int],
    whose: str | None,
) -> Map:
    boxes = boxes_of(graph, day, placed, findings, below)
    lines = lines_of(graph, placed)
    seated = {body for box in boxes for body in box.seated}
    known = [key for key in graph.structure.organisations if key in seated]
    bodies = {box.id for box in boxes}
    outside = dict.fromkeys(line.to for line in lines if line.to not in bodies)
    return Map(
        boxes,
        lines,
        [Outside(key, graph.label(key)) for key in (*known, *sorted(seated - {*known}))],
        [Outside(key, graph.label(key)) for key in outside],
        whose,
    )


def _marked(
    graph: Graph, whose: str | None, seated: Sequence[str], tree: Accountability
) -> Iterator[Block]:
    """Say what the mark means, and where else the organisation has a seat."""
    if whose is None:
        return
    shown = {branch.body for root in tree.branches for _, branch in root.levels()}
    others = [key for key in seated if key not in shown]
    has = f"{graph.label(whose)} has a seat"
    elsewhere = f"on {graph.labels(others, MOST_NAMED)}, without a row" if others else ""
    if len(others) == len(seated):
        yield Paragraph(f"{has} {elsewhere or 'on none of these'}.")
    else:
        also = f", and {elsewhere}" if others else ""
        yield Paragraph(f"{SITS_THERE.strip()} {has} there{also}.")


def _sentence(graph: Graph, drawn: Map) -> str:
    forums = [box for box in drawn.boxes if box.id in graph.forums]
    if not forums:
        return "No forum is there to draw."
    sorts = Counter("answers" if line.tree else line.sort for line in drawn.lines)
    others = sum(sorts.values()) - sorts["answers"]
    said = [
        counted(len(forums), "forum"),
        f"{counted(sorts['answers'], 'line')} of accountability",
        *([counted(others, "other line")] if others else []),
    ]
    return f"The map has {in_words(said)}."


def _not_stated(graph: Graph, boxes: Sequence[Box]) -> Iterator[str]:
    forums = [box for box in boxes if box.kind == "forum"]
    members = [box.id for box in forums if box.votes is None]
    rhythm = [box.id for box in forums if box.meetings_a_year is None]
    if members:
        yield f"all members of {graph.labels(members, 3)}"
    if rhythm:
        yield f"how often {graph.labels(rhythm, 3)} {'meets' if len(rhythm) == 1 else 'meet'}"
    left = Counter(str(one.status) for one in graph.forums.values() if one.status not in SHOWN)
    for status, of in sorted(left.items()):
        yield f"{counted(of, f'{status} forum')}, left out"
