"""Executives of councils: the forums in which those sit whom scrutiny and audit look at."""

import re
from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once

CALLED = re.compile(r"\b(cabinet|executive)\b", re.IGNORECASE)
"""What an executive is called, where a forum under scrutiny states no duty."""


def executives_of(graph: Graph, forum: str) -> list[str]:
    """List the executive of the council that a forum belongs to, as far as it is known.

    Where no forum of the council states the duty of its executive, it is the forum of the same
    council that this one scrutinises and that is called its cabinet or executive.
    """
    known = graph.forums[forum]
    owners = set(known.of or ())
    marked = [key for owner in known.of or () for key in _marked(graph).get(owner, ())]
    if marked:
        return [key for key in marked if key != forum]
    return [
        body
        for body in known.scrutinises or ()
        if body in graph.forums
        and owners & set(graph.forums[body].of or ())
        and CALLED.search(graph.label(body))
    ]


@once
def _marked(graph: Graph) -> Mapping[str, Sequence[str]]:
    """List by organisation the active forums that state the duty of the executive."""
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        if "executive" in (forum.duty or ()) and forum.status == "active":
            for owner in forum.of or ():
                found.setdefault(owner, []).append(key)
    return found
