"""Power of right: which forums, posts and people decide by law or constitution, on no paper."""

from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.structure.forums import Forum

BY_OFFICE = ("accountable-officer", "statutory-officer")
"""Kinds of post that law or a constitution gives decisions to."""


def decides_of_right(graph: Graph, one: str) -> bool:
    """Tell whether somebody's power comes from law or a constitution, or is not known."""
    match graph.kinds.get(one):
        case "forum":
            forum = graph.forums[one]
            powers = forum_value(graph, one, "powers")
            of_right = powers not in ("delegated", "none") or forum.statutory_composition
            return of_right or _is_council_executive(graph, forum)
        case "post":
            return bool(set(graph.structure.posts[one].kind or ()) & set(BY_OFFICE))
        case "person":
            posts = graph.seats.posts_of.get(one, ())
            return any(decides_of_right(graph, post) for post in posts)
    return True


def _is_council_executive(graph: Graph, forum: Forum) -> bool:
    """Tell whether a forum is a council's executive, to which law gives what it decides."""
    owners = [graph.structure.organisations.get(one) for one in forum.of or ()]
    councils = [one for one in owners if one and one.kind == "local-authority"]
    return "executive" in (forum.duty or ()) and bool(councils)
