"""Presumed owners: whose a forum is that does not say so, by what it answers to."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once


@once
def presumed_owners(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give with each forum its owners, or the one owner of the first above it that has one.

    A post above it belongs to its organisation. In a line that runs in a circle nobody does.
    """
    found: dict[str, Sequence[str]] = {}
    for key in graph.forums:
        line = list(_unknown_line(graph, key, found))
        if line:
            stated = _stated(graph, line[-1])
            owners = stated or found.get(_above(graph, line[-1]) or "", ())
            found.update(dict.fromkeys(line, owners if len(owners) == 1 else ()))
            found[line[-1]] = stated or found[line[-1]]
    return found


def _unknown_line(graph: Graph, key: str, found: Collection[str]) -> Iterator[str]:
    """Give a forum and those above it, the first of each, up to one whose owner is known."""
    seen: set[str] = set()
    one: str | None = key
    while one is not None and one not in found and one not in seen:
        seen.add(one)
        yield one
        one = None if _stated(graph, one) else _above(graph, one)


def _stated(graph: Graph, one: str) -> Sequence[str]:
    """Give whose a forum, or a post, is by its own words."""
    if one in graph.forums:
        return graph.forums[one].of or ()
    post = graph.structure.posts.get(one)
    if post is not None:
        return post.organisation or ()
    return (one,) if one in graph.structure.organisations else ()


def _above(graph: Graph, one: str) -> str | None:
    return next(iter(graph.relation("forum.accountable_to").next(one)), None)
