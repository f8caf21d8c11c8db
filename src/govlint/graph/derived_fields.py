"""What no entry of a file states and rules may ask of it: fields that follow from other entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from govlint.structure.fields import Kind
from govlint.structure.model import Delegation, Outcome, Programme, Service

if TYPE_CHECKING:
    from govlint.graph.graph import Graph

NHS_KINDS = ("icb", "nhs-trust", "nhs-foundation-trust", "primary-care")
"""Kinds of organisation whose services are clinical."""


def _serves(graph: Graph, key: str, forum: Any) -> bool:
    """Tell whether a forum owns an outcome or runs a programme that has one."""
    return key in graph.kept("serving forums", lambda: _serving(graph))


def _serving(graph: Graph) -> set[str | None]:
    owners = {outcome.owner for outcome in graph.structure.outcomes.values()}
    programmes = graph.structure.programmes.values()
    return owners | {programme.forum for programme in programmes if programme.outcomes}


def _pursued(graph: Graph, key: str, outcome: Outcome) -> bool:
    """Tell whether a forum or a programme is there for an outcome."""

    def named() -> set[str]:
        forums, programmes = graph.forums.values(), graph.structure.programmes.values()
        lists = [*(one.outcomes for one in forums), *(one.outcomes for one in programmes)]
        return {outcome for outcomes in lists for outcome in outcomes or ()}

    return key in graph.kept("pursued outcomes", named)


def _clinical(graph: Graph, key: str, service: Service) -> bool:
    """Tell whether a service is in an agreement and somebody clinical provides it."""
    return key in graph.kept("agreed services", lambda: _agreed(graph)) and any(
        getattr(graph.structure.organisations.get(body), "kind", None) in NHS_KINDS
        or body in graph.kept("clinical bodies", lambda: _clinical_bodies(graph))
        for body in service.providers or ()
    )


def _agreed(graph: Graph) -> set[str]:
    agreements = graph.structure.agreements.values()
    return {service for agreement in agreements for service in agreement.services or ()}


def _clinical_bodies(graph: Graph) -> set[str | None]:
    return {service.clinically_accountable for service in graph.structure.services.values()}


def _resources_group(graph: Graph, key: str, programme: Programme) -> tuple[str, ...] | None:
    """Give the live forums for the system's resources; None where no forum states that duty."""

    def found() -> tuple[str, ...]:
        return tuple(
            forum
            for forum, known in graph.forums.items()
            if "system-resources" in (known.duty or ()) and known.status == "active"
        )

    return graph.kept("resources groups", found) or None


def _voting(field: str) -> Callable[[Graph, str, Any], Any]:
    """Read how a forum votes, by its own terms or by standing orders."""
    return lambda graph, key, forum: getattr(
        graph.value("forum", key, forum, "voting"), field, None
    )


def _delegate_form(graph: Graph, key: str, delegation: Delegation) -> str | None:
    """Give the form of the forum that receives authority."""
    forum = graph.forums.get(delegation.to)
    return forum.form if forum else None


FOLLOWING: Mapping[tuple[Kind, str], Callable[[Graph, str, Any], Any]] = {
    ("forum", "serves"): _serves,
    ("forum", "voting.rule"): _voting("rule"),
    ("forum", "voting.casting_vote"): _voting("casting_vote"),
    ("delegation", "delegate_form"): _delegate_form,
    ("outcome", "pursued"): _pursued,
    ("service", "clinical"): _clinical,
    ("programme", "resources_group"): _resources_group,
}
"""Fields that follow from several entries, each with the way to tell it of one."""
