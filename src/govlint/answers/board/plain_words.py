"""Plain words: what a message says without ids, keys and code, as people read it in a paper."""

import re
from collections.abc import Iterator

from govlint.graph.graph import Graph
from govlint.result import Result

_QUOTED = re.compile(r'"([a-z0-9]+(?:[-_.][a-z0-9]+)*)"')
"""An id, a type or a key in quotation marks."""

_CODE = re.compile(r"`([^`]*)`")
_WORD = re.compile(r"(?<![\w-])(?<!\w\.)\w++(?:[-.]\w++)*+(?![\w-])")


class PlainWords:
    """Writes what a structure calls by an id with the words of that id."""

    def __init__(self, graph: Graph) -> None:
        self._nameless = {key for key in graph.entities if graph.own_name(key) == key}

    def said(self, message: str) -> str:
        """Give a message without ids, keys and code."""
        plain = _CODE.sub(lambda found: spaced(found[1]), message)
        plain = _QUOTED.sub(lambda found: spaced(found[1]), plain)
        return _WORD.sub(self._named, plain)

    def sentence(self, message: str) -> str:
        """Give a message so, beginning with a capital letter."""
        said = self.said(message)
        return said[:1].upper() + said[1:]

    def _named(self, found: re.Match[str]) -> str:
        return spaced(found[0]) if found[0] in self._nameless else found[0]


def spaced(word: str) -> str:
    """Write the parts of an id or a key as words."""
    return re.sub(r"[-_.]+", " ", word).strip() or word


def as_name(name: str, entity: str) -> str:
    """Give a name, or where there is none, the words of the id with a capital letter."""
    if name != entity:
        return name
    words = spaced(entity)
    return words[:1].upper() + words[1:]


def loosened(result: Result) -> Iterator[str]:
    """Say how many rules settings switch off or make more lenient, without naming any."""
    number = len(
        {rule for one in result.settings for rule in (*one.off, *one.changed, *one.lowered)}
    )
    if number:
        were = "question was" if number == 1 else "questions were"
        yield f"{number} {were} left out or asked less strictly than usual."
