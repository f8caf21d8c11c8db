"""`applies_to`: is a rule for certain kinds of organisation meant for what it hit?"""

from collections.abc import Iterator

from govlint.graph.graph import Graph
from govlint.hit import Hit
from govlint.rulebook.rule import Rule

FIELDS = ("of", "organisation", "employer", "parties", "commissioner", "shared_by")
"""Where an entity names the organisations that it belongs to."""

FORUM_FIELDS = ("from_", "decided_by", "reserved_to", "forum")
"""Where an entity names the forums whose organisations it belongs to."""


def applies(rule: Rule, graph: Graph, hit: Hit) -> bool:
    """Tell whether one of the organisations concerned is of a kind that the rule is for."""
    if not rule.applies_to:
        return True
    home = str(hit.key_path[1]) if len(hit.key_path) > 1 else ""
    organisations = graph.structure.organisations
    return any(
        organisations[owner].kind in rule.applies_to
        for entity in (home, *hit.wrong)
        for owner in _owners(graph, entity)
        if owner in organisations
    )


def _owners(graph: Graph, entity: str) -> Iterator[str]:
    if graph.kinds.get(entity) == "organisation":
        yield entity
    known = graph.entities.get(entity)
    for field in FIELDS:
        yield from _listed(getattr(known, field, None))
    for field in FORUM_FIELDS:
        for forum in _listed(getattr(known, field, None)):
            yield from _listed(getattr(graph.forums.get(forum), "of", None))


def _listed(given: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else given or ()
