"""`applies_to`: is a rule for certain kinds of organisation meant for what it hit?"""

from collections.abc import Iterator

from govlint.graph.graph import Graph
from govlint.hit import Hit
from govlint.rulebook.rule import Rule
from govlint.structure.word_lists import any_of

FIELDS = ("of", "organisation", "employer", "parties", "commissioner", "shared_by")
"""Where an entity names the organisations that it belongs to."""

FORUM_FIELDS = ("from_", "decided_by", "reserved_to", "forum")
"""Where an entity names the forums whose organisations it belongs to."""


def applies(rule: Rule, graph: Graph, hit: Hit) -> bool:
    """Tell whether one of the organisations concerned is of a kind that the rule is for."""
    if not rule.applies_to:
        return True
    organisations = graph.structure.organisations
    return any(organisations[one].kind in rule.applies_to for one in _concerned(graph, hit))


def not_for(rule: Rule, graph: Graph, hit: Hit) -> str:
    """Say why a rule is not meant for what it hit."""
    organisations = graph.structure.organisations
    concerned = list(dict.fromkeys(_concerned(graph, hit)))
    if not concerned:
        return "whose it is, by which the rule is meant for it or not, is not stated"
    if unknown := [one for one in concerned if organisations[one].kind is None]:
        return f"no kind of {graph.labels(unknown)} is stated, by which the rule is meant for it"
    kinds = dict.fromkeys(f'"{organisations[one].kind}"' for one in concerned)
    return f"the rule is not meant for the kind {any_of(list(kinds))}"


def _concerned(graph: Graph, hit: Hit) -> Iterator[str]:
    """Give the organisations whose kind tells whether a rule is meant for a hit."""
    home = str(hit.key_path[1]) if len(hit.key_path) > 1 else ""
    for entity in (home, *hit.wrong):
        yield from (one for one in _owners(graph, entity) if one in graph.structure.organisations)


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
