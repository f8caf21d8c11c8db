"""Extent of what is wrong: how much a faulty delegation passes on, or a faulty decider decides."""

from collections.abc import Mapping, Sequence

from govlint.graph.authority.delegations import most_of, passed_on
from govlint.graph.graph import Graph
from govlint.hit import Hit, all_sums_of
from govlint.parts_of_findings import Parts, as_words
from govlint.structure.model import Agreement
from govlint.structure.model_fields import fields_of

WHO_HAS_A_PART = (
    "decided_by", "reserved_to", "recommended_by", "must_agree", "consulted", "informed",
)  # fmt: skip
"""Fields of a decision that say who has a part in it, on which more hangs where sums grow."""


def with_extent(graph: Graph, hit: Hit) -> Hit:
    """Add as parts how much is wrong, where all of a delegation, decider or old agreement is.

    So no matter, no sum and no party that is added to it hides behind what is known of it, nor
    does what is given to a forum that answers to nobody. Fields that are not stated stay parts.
    """
    if hit.word or hit.alike is not None or (hit.parts and isinstance(hit.parts, Mapping)):
        return hit
    extent = _extent(graph, hit)
    if not hit.parts:
        return hit._replace(parts=extent)
    if not isinstance(extent, Mapping) or not _name_fields(graph, hit):
        return hit
    return hit._replace(parts={**dict.fromkeys(hit.parts, 0.0), **extent})


def _name_fields(graph: Graph, hit: Hit) -> bool:
    """Tell whether the parts of a hit are fields of what it is about."""
    known = {*map(as_words, fields_of(type(graph.entities[str(hit.key_path[1])])))}
    return all(part in known for part in hit.parts)


def _extent(graph: Graph, hit: Hit) -> Parts:
    match hit.unsaid or hit.key_path:
        case ("delegations", key, *_):
            return passed_on(graph.structure.delegations[str(key)])
        case ("decisions", key, str() as field, *_) if field in WHO_HAS_A_PART:
            return all_sums_of(graph.structure.decisions[str(key)])
        case ("forums", key, "accountable_to") if not graph.forums[str(key)].accountable_to:
            held = {one: most_of(graph, one) for one in graph.deciding.get(str(key), ())}
            return {str(key): 0.0, **held}
        case ("agreements", key, "ends"):
            return (str(key), *_resting_on(graph.structure.agreements[str(key)]))
    return ()


def _resting_on(agreement: Agreement) -> Sequence[str]:
    """Name the parties and services of an agreement, and the forums that run it."""
    return (*(agreement.parties or ()), *(agreement.services or ()), *agreement.forums)
