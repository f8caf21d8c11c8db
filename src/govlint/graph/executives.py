"""Executives of councils: the forums in which those sit whom scrutiny and audit look at."""

from collections.abc import Iterable, Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.structure.name_words import has_word


def marked_executives(graph: Graph, forum: str) -> Sequence[frozenset[str]]:
    """Give the forums that state the duty of the executive, of each owner of a forum."""
    marked = _marked(graph)
    return [marked[owner] for owner in graph.forums[forum].of or () if owner in marked]


def called_executives(graph: Graph, forum: str, words: tuple[str, ...]) -> frozenset[str]:
    """Collect the forums of the same council that this one scrutinises and that are called so."""
    known = graph.forums[forum]
    owners = set(known.of or ())
    return frozenset(
        body
        for body in known.scrutinises or ()
        if body in graph.forums
        and owners & set(graph.forums[body].of or ())
        and has_word(words, graph.label(body))
    )


@once
def _marked(graph: Graph) -> Mapping[str, frozenset[str]]:
    """Collect by organisation the active forums that state the duty of the executive."""
    return by_owner(
        graph,
        (
            key
            for key, forum in graph.forums.items()
            if "executive" in (forum.duty or ()) and forum.status == "active"
        ),
    )


def by_owner(graph: Graph, forums: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Collect some forums by the organisations whose they are."""
    found: dict[str, list[str]] = {}
    for forum in forums:
        for owner in graph.forums[forum].of or ():
            found.setdefault(owner, []).append(forum)
    return {owner: frozenset(owned) for owner, owned in found.items()}
