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
            kinds = {*(graph.structure.posts[one].kind or ())}
            return bool(kinds & {*BY_OFFICE}) or is_elected_by_public(graph, one)
        case "person":
            posts = graph.seats.posts_of.get(one, ())
            return any(decides_of_right(graph, post) for post in posts)
    return True


def is_elected_by_public(graph: Graph, one: str) -> bool:
    """Tell whether the public elects who holds a post to decide, as a mayor or a commissioner."""
    post = graph.structure.posts.get(one)
    if post is None or "elected" not in (post.kind or ()) or "councillor" in (post.kind or ()):
        return False
    bodies = [graph.structure.organisations.get(one) for one in post.organisation or ()]
    return any(one and one.kind in ("local-authority", "public-body") for one in bodies)


def _is_council_executive(graph: Graph, forum: Forum) -> bool:
    """Tell whether a forum is a council's executive, to which law gives what it decides."""
    owners = [graph.structure.organisations.get(one) for one in forum.of or ()]
    councils = [one for one in owners if one and one.kind == "local-authority"]
    return "executive" in (forum.duty or ()) and bool(councils)
