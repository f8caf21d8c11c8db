"""Power of right: which forums, posts and people decide by law or constitution, on no paper."""

from govlint.graph.fields import value_of
from govlint.graph.graph import Graph

BY_OFFICE = ("accountable-officer", "statutory-officer")
"""Kinds of post that law or a constitution gives decisions to."""


def decides_of_right(graph: Graph, one: str) -> bool:
    """Tell whether somebody's power comes from law or a constitution, or is not known."""
    match graph.kinds.get(one):
        case "forum":
            forum = graph.forums[one]
            powers = value_of(graph, "forum", one, forum, "powers")
            return powers not in ("delegated", "none") or forum.statutory_composition
        case "post":
            return bool(set(graph.structure.posts[one].kind or ()) & set(BY_OFFICE))
        case "person":
            posts = graph.seats.posts_of.get(one, ())
            return any(decides_of_right(graph, post) for post in posts)
    return True
