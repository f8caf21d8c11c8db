"""Parties to an agreement: has each its part in it: a vote, a duty, an outcome, a say?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Literal

from govlint.graph.agreement_forums import voting_bodies, with_vote
from govlint.graph.agreement_parts import PARTS
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import Scope
from govlint.graph.once import once
from govlint.graph.overlap.common_tables import table_of
from govlint.hit import UNASKED, Check, Hit, Need, doubt
from govlint.structure.model import Agreement
from govlint.structure.word_lists import portion

MOST_FORUMS = 20
"""Forums of its parties that may be the one of an agreement that names none."""


class CoversCheck(Check):
    """Each party has a voting seat on the forums that an agreement names, or another part."""

    subject = "agreement"
    kind: Literal["covers"]
    by: Literal["votes", "obligations", "outcomes", "approval", "voice"] = "votes"
    """What each party must have; `voice` is asked of the stakeholders instead."""
    roles: tuple[Literal["leadership", "management"], ...] = ()
    """On which of the agreement's forums the votes must be."""
    not_stated: bool = False
    """Whether obligations, outcomes or approval that are not stated count as missing."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum without a party's vote, each agreement without its part."""
        for key, agreement in self.scope(graph, "agreement").entities.items():
            if agreement.ends and agreement.ends < day:
                continue
            if self.by != "voice" and agreement.starts and agreement.starts > day:
                continue
            if self.by != "votes":
                yield from self._without_part(graph, key, agreement)
                continue
            forums = dict.fromkeys(getattr(agreement, role) for role in self.roles)
            for forum in filter(None, forums):
                missing = _without_vote(graph, forum, agreement.parties or ())
                if missing:
                    hit = _hit(graph, key, forum, missing)
                    yield hit._replace(customs=(UNASKED,) if _is_open(graph, forum) else ())

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give the parties to an agreement whose forum, or whose forum's members, are not named."""
        if self.by != "votes":
            return
        for key, agreement in self.scope(graph, "agreement").entities.items():
            forums = [getattr(agreement, role) for role in self.roles]
            for forum in filter(None, forums):
                if not graph.all_seats_of(forum):
                    yield _unknown(graph, key, forum, "no members of the forum are stated")
            near = () if any(forums) else _shared_by(graph, agreement.parties or ())
            for forum in islice(near, MOST_FORUMS):
                yield _unknown(graph, key, forum, "no forum of the agreement is stated")

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which fields of an agreement are needed."""
        if self.by == "votes":
            return self.needs_of(graph, "agreement", "parties", *self.roles)
        if self.by == "voice" or self.not_stated:
            return ()
        if self.by == "outcomes":
            return [Need("of", Scope("outcome", graph.structure.outcomes))]
        field = {"obligations": "obligations", "approval": "approved_by"}[self.by]
        return self.needs_of(graph, "agreement", "parties", field)

    def _without_part(self, graph: Graph, key: str, agreement: Agreement) -> Iterator[Hit]:
        part = PARTS[self.by]
        whose = dict.fromkeys(part.whose(graph, agreement))
        having = part.having(graph, agreement)
        missing = [body for body in whose if body not in having]
        if not missing:
            return
        message = (
            f"{graph.label(key)} {part.lacks} {graph.labels(missing, joint='or')}, "
            f"{portion(len(missing), len(whose), *part.called)}"
        )
        stated = getattr(agreement, part.field) is not None
        place = graph.key_path(key, part.field) if stated else graph.key_path(key)
        lacking = graph.places(missing)
        customs = () if self.not_stated or part.told(graph, agreement) else (UNASKED,)
        number, parts = len(missing), tuple(missing)
        yield Hit(message, place, lacking, value=number, limit=0, parts=parts, customs=customs)


def _unknown(graph: Graph, agreement: str, forum: str, why: str) -> Hit:
    """Give a doubt of each party to an agreement, on a forum of which too little is known."""
    parties = graph.structure.agreements[agreement].parties or ()
    hit = doubt(graph.key_path(agreement), wrong=(agreement, forum), parts=parties)
    return hit._replace(message=why)


def _shared_by(graph: Graph, parties: Sequence[str]) -> Iterator[str]:
    """Give the forums that are of several bodies, and of one of these."""
    owned = _of_several(graph)
    return (forum for party in dict.fromkeys(parties) for forum in owned.get(party, ()))


@once
def _of_several(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        for owner in (forum.of or ()) if len(forum.of or ()) > 1 else ():
            found.setdefault(owner, []).append(key)
    return found


def _without_vote(graph: Graph, forum: str, parties: Sequence[str]) -> list[str]:
    """List the parties without a vote that is stated, nor part of a party that has one."""
    known = graph.forums.get(forum)
    seats = graph.all_seats_of(forum)
    if not known or known.status != "active" or not seats:
        return []
    there = with_vote(graph, forum)
    lines = graph.relation("organisation.part_of").reach
    whole = lines.of(voting_bodies(graph, table_of(graph, forum)) & {*parties})
    return [
        one for one in dict.fromkeys(parties) if one not in there and not lines.beyond(one) & whole
    ]


def _is_open(graph: Graph, forum: str) -> bool:
    """Tell whether it is open of a vote for whom it is, perhaps for whoever seems missing."""
    return any(seat.votes and seat.represents is None for seat in graph.all_seats_of(forum) or ())


def _hit(graph: Graph, agreement: str, forum: str, missing: Sequence[str]) -> Hit:
    parties = {*(graph.structure.agreements[agreement].parties or ())}
    message = (
        f"{graph.label(forum)} has no voting seat for {graph.labels(missing, joint='or')}, "
        f"{portion(len(missing), len(parties), 'party', 'parties', of='the')} to "
        f"{graph.label(agreement)}"
    )
    related = graph.places([agreement, *missing])
    place, wrong = graph.key_path(forum), (agreement, forum)
    number, parts = len(missing), tuple(missing)
    return Hit(message, place, related, wrong=wrong, value=number, limit=0, parts=parts)
