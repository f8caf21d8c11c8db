"""How many go by the same name."""

from collections.abc import Hashable, Iterator, Mapping
from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Told


def _namesakes(graph: Graph, day: date, forum: str) -> float | None:
    """Count the other active forums of its name, said of the one that is written first."""
    if not (graph.forums[forum].name or graph.forums[forum].short):
        return None
    first, *others = _group(graph, forum)
    return len(others) if first == forum else 0


def _namesakes_told(graph: Graph, day: date, forum: str) -> Told:
    _, *others = _group(graph, forum)
    names = {name for key in _keys(graph, forum) for name in key[:1] if len(_index(graph)[key]) > 1}
    named = graph.forums[forum]
    field = "name" if named.name and _plain(named.name) in names else "short"
    number = "another forum" if len(others) == 1 else f"{len(others)} other forums"
    words = f"shares its {'name' if field == 'name' else 'short name'} with {number}: "
    return Told(f"{words}{', '.join(others)}", graph.places(others), at=("forums", forum, field))


def _group(graph: Graph, forum: str) -> list[str]:
    """List the forum and its namesakes in the order written."""
    found = {other for key in _keys(graph, forum) for other in _index(graph)[key]}
    order = graph.kept("order of forums", lambda: {key: n for n, key in enumerate(graph.forums)})
    return sorted(found, key=order.__getitem__)


def _index(graph: Graph) -> Mapping[tuple[Hashable, ...], list[str]]:
    def collect() -> Mapping[tuple[Hashable, ...], list[str]]:
        found: dict[tuple[Hashable, ...], list[str]] = {}
        for forum, known in graph.forums.items():
            if known.status == "active":
                for key in _keys(graph, forum):
                    found.setdefault(key, []).append(forum)
        return found

    return graph.kept("forums by name", collect)


def _keys(graph: Graph, forum: str) -> Iterator[tuple[Hashable, ...]]:
    """Give what a namesake has as well: a name, the owners, the parents and the place."""
    known = graph.forums[forum]
    home = (
        frozenset(known.of or ()),
        frozenset(known.accountable_to or ()),
        _plain(known.place or ""),
    )
    for name in dict.fromkeys(_plain(word) for word in (known.name, known.short) if word):
        yield (name, *home)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


MEASURES = (
    Measure("forum.namesakes", "other forums of its name", _namesakes, _namesakes_told, ("name",)),
)
"""What can be measured of names."""
