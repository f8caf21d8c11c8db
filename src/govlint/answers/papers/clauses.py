"""Clauses of terms of reference: a sentence where something is stated, else a gap in brackets."""

from collections.abc import Iterator

from govlint.answers.papers.paper import Material, called
from govlint.graph.field_values import forum_value
from govlint.graph.standing_orders import ordering_body


def gap(what: str) -> str:
    """Hold the place of what is not stated."""
    return f"[{what}: not stated]"


def clause(what: str, text: str) -> Iterator[str]:
    """Give a sentence, or the gap where it says nothing."""
    yield f"{text[:1].upper()}{text[1:]}." if text else gap(what)


def by_orders(material: Material, forum: str, field: str) -> str:
    """Say that a field is laid down by standing orders and not by the forum's own terms."""
    graph = material.graph
    own: object = graph.forums[forum]
    for part in field.split("."):
        own = getattr(own, part, None)
    body = ordering_body(graph, forum)
    if own is not None or body is None or forum_value(graph, forum, field) is None:
        return ""
    return f" (by the standing orders of {called(graph, body)})"
