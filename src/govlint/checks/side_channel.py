"""Side channels: do parties of an agreement meet or decide apart about what it covers?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.delegations import owners_of, received
from govlint.graph.graph import Graph
from govlint.hit import Check, Hit, Need
from govlint.structure.forums import Forum
from govlint.structure.model import Agreement, Decision

BILATERAL = 2
"""Parties that meet apart from the others."""


class SideChannelCheck(Check):
    """No meeting of two parties, or decision of one, takes up the services of their agreement."""

    kind: Literal["side-channel"]
    on: Literal["forum", "decision"] = "forum"
    """Whether meetings or decisions are asked."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each meeting, or decision, and agreement with services in common."""
        if self.on == "decision":
            yield from self._decisions(graph, day)
            return
        for key, forum in self.scope(graph, "forum").entities.items():
            bodies = {*(forum.of or ()), *graph.represented(key)}
            for name, agreement in graph.structure.agreements.items():
                if agreement.ends and agreement.ends < day:
                    continue
                parties = [party for party in agreement.parties or () if party in bodies]
                services = _shared(forum, agreement)
                if len(parties) == BILATERAL and services:
                    yield _hit(graph, key, name, parties, services)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the scope of the meeting is needed."""
        return self.needs_of(graph, "forum", "services") if self.on == "forum" else ()

    def _decisions(self, graph: Graph, day: date) -> Iterator[Hit]:
        for key, decision in self.scope(graph, "decision").entities.items():
            deciders = decision.decided_by or ()
            if not deciders or not decision.services or decision.reserved_to:
                continue
            for name, agreement in graph.structure.agreements.items():
                if agreement.ends and agreement.ends < day:
                    continue
                services = _shared(decision, agreement)
                parties = _alone(graph, agreement, decision, day) if services else ()
                if parties:
                    yield _apart(graph, key, name, parties, services)


def _alone(graph: Graph, agreement: Agreement, decision: Decision, day: date) -> Sequence[str]:
    """Name the one party, or the two of a meeting apart, that decide without the others."""
    deciders = decision.decided_by or ()
    known = all(_bodies(graph, one) for one in deciders)
    if not known or any(_for_all(graph, one, agreement, day) for one in deciders):
        return ()
    with_say = dict.fromkeys(
        body for one in (*deciders, *(decision.must_agree or ())) for body in _bodies(graph, one)
    )
    parties = [party for party in agreement.parties or () if party in with_say]
    if len(parties) == 1:
        return parties
    forums = [graph.forums[one] for one in deciders if one in graph.forums]
    meeting = any(forum.form == "bilateral-meeting" for forum in forums)
    return parties if meeting and len(parties) == BILATERAL else ()


def _for_all(graph: Graph, decider: str, agreement: Agreement, day: date) -> bool:
    """Tell whether a decider leads or manages the agreement, answers to such, or acts for it."""
    own = {forum for forum in (agreement.leadership, agreement.management) if forum}
    givers = {delegation.from_ for _, delegation in received(graph, decider, day)}
    lines = graph.relation("forum.accountable_to")
    standing = {one for source in (decider, *givers) for one in (source, *lines.beyond(source))}
    shared = any(
        giver in graph.forums and len(_bodies(graph, giver) & set(agreement.parties or ())) > 1
        for giver in givers
    )
    return bool(own & standing) or shared


def _bodies(graph: Graph, decider: str) -> set[str]:
    """Collect the organisations that have a say where somebody decides."""
    votes = graph.represented(decider) if decider in graph.forums else ()
    return {*owners_of(graph, decider), *votes}


def _shared(subject: Forum | Decision, agreement: Agreement) -> list[str]:
    scope = subject.services or ()
    inside = [
        service
        for service in agreement.services or ()
        if "all" in scope or service == "all" or service in scope
    ]
    return [
        service for service in inside if service not in (getattr(subject, "excludes", None) or ())
    ]


def _apart(
    graph: Graph, decision: str, agreement: str, parties: Sequence[str], services: Sequence[str]
) -> Hit:
    deciders = graph.structure.decisions[decision].decided_by or ()
    everyone = graph.structure.agreements[agreement].parties or ()
    message = (
        f"{graph.label(decision)} is decided by {graph.labels(deciders)}, "
        f"{len(parties)} of the {len(everyone)} parties to {graph.label(agreement)}, "
        f"which covers {graph.labels(services)}"
    )
    related = graph.places([*deciders, agreement, *parties, *services])
    place, wrong = graph.key_path(decision, "decided_by"), (decision, agreement)
    number, parts = len(services), tuple(services)
    return Hit(message, place, related, wrong=wrong, value=number, limit=0, parts=parts)


def _hit(
    graph: Graph, forum: str, agreement: str, parties: Sequence[str], services: Sequence[str]
) -> Hit:
    message = (
        f"{graph.labels(parties)} discuss {graph.labels(services)} at {graph.label(forum)}, "
        f"outside {graph.label(agreement)}"
    )
    covered = (graph.label(agreement), graph.key_path(agreement, "services"))
    related = (covered, *graph.places([*parties, *services]))
    place, wrong = graph.key_path(forum, "services"), (forum, agreement)
    number, parts = len(services), tuple(services)
    return Hit(message, place, related, wrong=wrong, value=number, limit=0, parts=parts)
