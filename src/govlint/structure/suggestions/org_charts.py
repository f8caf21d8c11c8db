"""Suggestion of a section that was typed as an organisation chart, or as lines without hyphens."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from govlint.structure.flow_style import flow
from govlint.structure.id_messages import id_of
from govlint.structure.model import SECTIONS
from govlint.structure.suggestions.typed_field import TypedField

_ABOVE: Mapping[str, str] = {
    "forums": "accountable_to",
    "organisations": "part_of",
    "posts": "reports_to",
}
"""The key by which each says what it stands below in a chart."""

_OTHER_SECTION = "; each begins with an id of its own in place of the hyphen"
_MOST = 8
"""Entities of a chart that are written out in a message."""

_LONGEST = 60
"""Characters of a line that names something, and is no line of a paragraph."""

_BULLET = re.compile(r"(?:[-*\u2022\u00b7\u25aa\u25e6\u2013]|\d{1,2}[.)]|[a-z][.)])\s+")
_CELLS = re.compile(r"[,;\t|]")


class ChartedName(NamedTuple):
    """A name of a chart, with how far it is set in."""

    depth: int
    name: str


def of_chart(field: TypedField, named: str) -> str:
    """Read items of a list below which others are set in; nothing of a plain list."""
    section = str(field.key_path[0])
    items = field.value if isinstance(field.value, list) else []
    lines = [*_lines_of(field, items)]
    if not any(line.depth for line in lines):
        return ""
    if not _all_names(lines) or section not in _ABOVE:
        return _OTHER_SECTION
    return (
        f"; write {flow(dict(_entities(lines, section, named)))} "
        f"(if each answers to what it is set in below)"
    )


def of_lines(field: TypedField, named: str) -> str:
    """Read lines without hyphens, each as an entity; of a table, only how one is written."""
    typed = [*filter(str.strip, field.around.typed(field.key_path).splitlines())]
    if len(typed) < 2 and named:
        return ""
    section = str(field.key_path[0])
    lines = [ChartedName(0, _name(one)) for one in typed]
    if not named or _CELLS.search("".join(one.name for one in lines)) or not _all_names(lines):
        keys = f"; each {SECTIONS[section][0]} begins with an id and a colon, "
        return f"{keys}with keys and values of its own below it"
    return f"; write {flow(dict(_entities(lines, section, named)))}"


def _name(line: str) -> str:
    return _BULLET.sub("", line.strip())


def _lines_of(field: TypedField, items: Sequence[Any]) -> Iterator[ChartedName]:
    """Give each name of a list with its depth: below a colon, or set in without one."""
    for place, item in enumerate(items):
        if isinstance(item, str):
            typed = [*filter(str.strip, field.around.typed((*field.key_path, place)).splitlines())]
            is_chart = len(typed) > 1 and all(map(_BULLET.match, map(str.strip, typed[1:])))
            yield from _set_in(typed if is_chart else [item])
        else:
            yield from _below(item, 0)


def _set_in(typed: Sequence[str]) -> Iterator[ChartedName]:
    """Give the first of several lines, and the others below it by how far they are set in."""
    ends = sorted({len(one) - len(one.lstrip()) for one in typed[1:]})
    yield ChartedName(0, _name(typed[0]))
    for one in typed[1:]:
        yield ChartedName(1 + ends.index(len(one) - len(one.lstrip())), _name(one))


def _below(item: Any, depth: int) -> Iterator[ChartedName]:
    """Give a name with a list below it."""
    match item:
        case str():
            yield ChartedName(depth, item)
        case dict() if len(item) == 1 and isinstance(next(iter(item.values())), list | None):
            [(name, rest)] = item.items()
            yield ChartedName(depth, str(name))
            for one in rest or ():
                yield from _below(one, depth + 1)
        case _:
            yield ChartedName(depth, "")


def _all_names(lines: Sequence[ChartedName]) -> bool:
    """Tell whether all lines are names of different things, and few enough to write out."""
    ids = [id_of(one.name) for one in lines]
    short = all(0 < len(one.name) <= _LONGEST and ":" not in one.name for one in lines)
    return short and all(ids) and len({*ids}) == len(ids) <= _MOST


def _entities(
    lines: Sequence[ChartedName], section: str, named: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Make an entity of each line, which names the one above it."""
    above: list[ChartedName] = []
    for line in lines:
        while above and above[-1].depth >= line.depth:
            above.pop()
        below = {_ABOVE[section]: id_of(above[-1].name)} if above and section in _ABOVE else {}
        yield id_of(line.name), {named: line.name, **below}
        above.append(line)
