"""Naming: the findings that name a thing, by its id or by its whole name, and no others."""

import re
from collections.abc import Collection, Iterator, Sequence

from govlint.finding import Finding
from govlint.graph.graph import Graph

SHORTEST = 6
"""Letters of a name that a message can hold by chance no more."""


def naming(graph: Graph, findings: Sequence[Finding], ids: Collection[str]) -> list[Finding]:
    """Give the findings about a thing, and then those that speak of it or have its name."""
    wanted = set(ids)
    spelt = [_Name(graph, name) for name in _names(graph, wanted)]
    named = [
        one
        for one in findings
        if wanted & set(_entities(graph, one)) or any(name.stands_in(one.message) for name in spelt)
    ]
    return sorted(named, key=lambda one: one.entity not in wanted)


def _entities(graph: Graph, finding: Finding) -> Iterator[str]:
    """Give what a finding speaks of; of a seat-holder's forums only those that it says by name."""
    if finding.entity:
        yield finding.entity
    about_somebody = graph.kinds.get(finding.entity or "") in ("post", "person")
    places = (*(one.entity for one in finding.related if one.entity), *finding.also)
    for entity in places:
        if not (about_somebody and entity in graph.forums):
            yield entity


def _names(graph: Graph, ids: Collection[str]) -> list[str]:
    """Give the names of things that nothing else is called."""
    names = {graph.label(key) for key in ids}
    others = {graph.label(key) for key in graph.kinds if key not in ids}
    return sorted(name for name in names - others if len(name) >= SHORTEST)


class _Name:
    """A whole name, told apart from longer names that it is a part of."""

    def __init__(self, graph: Graph, name: str) -> None:
        self.name = name
        labels = {graph.label(key) for key in graph.kinds} - {name}
        self.longer = sorted((one for one in labels if name in one), key=len, reverse=True)
        self.whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")

    def stands_in(self, message: str) -> bool:
        """Tell whether a message has the name itself."""
        if self.name not in message:
            return False
        for longer in self.longer:
            message = message.replace(longer, "")
        return bool(self.whole.search(message))
