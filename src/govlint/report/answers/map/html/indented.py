"""Indented list: all that a map shows, in words and in order, for whoever hears the page."""

from collections.abc import Iterator
from html import escape

from govlint.answers.drawing import Map
from govlint.report.answers.map.facts import (
    by_beginning,
    in_one_line,
    named,
    names_of,
    whose_in_words,
)
from govlint.structure.sanitise import printable

DEEPEST = 40
"""Levels of lists inside one another; browsers give up on many more."""


def indented(drawn: Map) -> str:
    """Write the boxes as lists inside lists, each with a link to its page."""
    return "\n".join(_parts(drawn))


def _parts(drawn: Map) -> Iterator[str]:
    said = by_beginning(one for one in drawn.lines if not one.tree)
    names = names_of(drawn)
    organisations = {one.id: printable(one.name) for one in drawn.organisations}
    depth = -1
    for number, box in enumerate(drawn.boxes):
        level = min(box.level, DEEPEST)
        if level > depth:
            yield "<ul>"
        else:
            yield "</li>" + "</ul></li>" * (depth - level)
        depth = level
        whose = whose_in_words(box, organisations)
        words = in_one_line(box, said.get(box.id, ()), names, whose)
        yield f'<li><a href="#b{number + 1}">{escape(named(box))}</a>: {escape(words)}'
    yield "</li></ul>" * (depth + 1)
