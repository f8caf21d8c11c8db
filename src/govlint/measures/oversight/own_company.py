"""Decisions about a company that are in the hands of those who belong to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of, one_holder
from govlint.graph.once import once
from govlint.graph.seating.seat_conditions import declared
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence, made_once
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.model import Decision
from govlint.structure.word_lists import counted, in_words, listing, shortened

HALF = 2
"""Part of the votes, one of so many, with which nothing is decided against somebody."""


class InTheirHands(NamedTuple):
    """Those who belong to a company, and how a decision about it is in their hands."""

    company: str
    holders: Sequence[str]
    votes: int
    how: str
    by: Mapping[str, float] = {}
    """What they can settle it by: that they alone decide, their share of the votes, the chair."""


def _of_the_company(graph: Graph, day: date, decision: str) -> Reading | None:
    """Count the votes from a company on a decision about it, where they can settle it.

    They can where they are the only one or half of all, or the chair's; of a chair, who can leave
    the room, it is said only where the file keeps a register of interests.
    """
    known = graph.structure.decisions[decision]
    company = _alone(known.affects) or _contractor(graph, known)
    decider = _alone(known.decided_by)
    if company is None or decider is None or known.status == "taken":
        return None
    return _decided_about(graph, decider, company)


@once
def _decided_about(graph: Graph, decider: str, company: str) -> Reading:
    """Read once what is so of all decisions that one takes about a company."""
    found = _in_their_hands(graph, decider, company) or InTheirHands(company, (), 0, "")
    return Reading(found.votes, made_once(_said, graph, decider, found))


def _contractor(graph: Graph, known: Decision) -> str | None:
    """Name the one company that carries out what is decided, where that costs something.

    So does who gets a contract or a grant, whoever may be worse off by it.
    """
    carrying = [one for one in known.performed_by or () if _is_company(graph, one)]
    return _alone(carrying) if known.value and not known.affects else None


def _in_their_hands(graph: Graph, decider: str, company: str) -> InTheirHands | None:
    owners = {*owners_of(graph, decider)}
    if not owners or not _is_company(graph, company) or _with_projects(graph, owners):
        return None
    if decider not in graph.forums:
        own = _is_council_company(graph, company, owners)
        if not own and _goes_together(graph, company, owners):
            return None
        if _belongs(graph, one_holder(graph, decider), company, owners, nominees=own):
            return InTheirHands(company, (decider,), 1, ", the only one", {"alone": 0.0})
        return None
    if _goes_together(graph, company, owners) or graph.forums[decider].status != "active":
        return None
    voting = [seat for seat in graph.all_seats_of(decider) or () if seat.votes]
    theirs = [seat for seat in voting if _sits_for(graph, seat, company, owners)]
    total, votes = sum(seat.number for seat in voting), sum(seat.number for seat in theirs)
    holders = [seat.holder for seat in theirs if seat.holder]
    if votes == total:
        return None  # so it is where two bodies have one board
    leads = any(seat.member.capacity in CHAIRS for seat in theirs)
    chair = {"chair": 0.0} if leads and graph.structure.interests else {}
    if votes and votes * HALF >= total:
        share = {"half": votes / total}
        return InTheirHands(company, holders, votes, f" of {total}", share | chair)
    if chair:
        how = ", the chair's" if votes == 1 else ", one of them the chair's"
        return InTheirHands(company, holders, votes, how, chair)
    return None


def _sits_for(graph: Graph, seat: Seat, company: str, owners: set[str]) -> bool:
    """Tell whether a member belongs to a company and is not there to speak for it."""
    if seat.holder is None or company in (seat.member.represents or ()):
        return False
    return _belongs(graph, seat.holder, company, owners, nominees=False)


def _belongs(graph: Graph, holder: str, company: str, owners: set[str], *, nominees: bool) -> bool:
    """Tell whether somebody works for a company, or votes on its board, and has not declared it.

    A nominee sits on its board for those who decide.
    """
    if declared(graph, holder, company):
        return False
    works = any(owners_of(graph, one) == (company,) for one in ids_of(graph, holder))
    return works or any(
        seat.votes and (nominees or owners.isdisjoint(seat.represents or ()))
        for one in ids_of(graph, holder)
        for seat in graph.seats.by_holder.get(one, ())
        if seat.forum in graph.boards.get(company, ())
        and graph.forums[seat.forum].status == "active"
    )


def _is_company(graph: Graph, body: str) -> bool:
    known = graph.structure.organisations.get(body)
    return known is not None and known.kind == "company"


def _with_projects(graph: Graph, owners: set[str]) -> bool:
    """Tell whether those who decide are a project, which is often the work of one company."""
    known = [graph.structure.organisations.get(owner) for owner in owners]
    return any(one is not None and one.kind == "open-source-project" for one in known)


def _is_council_company(graph: Graph, company: str, owners: set[str]) -> bool:
    """Tell whether a company belongs to the council that decides."""
    owner = graph.structure.organisations[company].part_of
    council = graph.structure.organisations.get(owner or "")
    return owner in owners and council is not None and council.kind == "local-authority"


def _goes_together(graph: Graph, company: str, owners: set[str]) -> bool:
    """Tell whether a company and those who decide are one group, or have agreed something."""
    heads = {_head(graph, owner) for owner in owners}
    return (
        company in owners
        or _head(graph, company) in heads
        or _answers_to(graph, company, owners)
        or not owners.isdisjoint(_agreed_with(graph, company))
    )


@once
def _agreed_with(graph: Graph, company: str) -> set[str]:
    """Collect all who have agreed something with a company, itself among them."""
    parties = (agreement.parties or () for agreement in graph.structure.agreements.values())
    return {one for those in parties if company in those for one in those}


def _answers_to(graph: Graph, company: str, owners: set[str]) -> bool:
    """Tell whether the board of a company answers to those who decide, or to a forum of theirs."""
    above = (graph.forums[board].accountable_to or () for board in graph.boards.get(company, ()))
    return any(
        not owners.isdisjoint((one, *owners_of(graph, one))) for some in above for one in some
    )


def _head(graph: Graph, body: str) -> str:
    """Name the body at the head of all those of which one is a part."""
    seen: set[str] = set()
    while body not in seen:
        seen.add(body)
        known = graph.structure.organisations.get(body)
        body = (known.part_of if known else None) or body
    return body


def _alone(named: Sequence[str] | None) -> str | None:
    return named[0] if named and len(named) == 1 else None


def _said(graph: Graph, decider: str, found: InTheirHands) -> Sentence:
    votes = counted(found.votes, "vote")
    words = f"is decided with {votes} from {graph.label(found.company)} itself{found.how}"
    names = in_words(shortened([graph.label(one) for one in found.holders]))
    places = graph.places([decider, *found.holders, found.company])
    own = dict.fromkeys((f"{one} {found.company}" for one in found.holders), 0.0)
    by = {as_words(way): share for way, share in found.by.items()}
    return Sentence(listing(words, names), places, parts=own | by)


MEASURES = (
    Measure(
        "decision.votes-of-affected",
        "decision",
        "votes from the company that it is about",
        _of_the_company,
    ),
)
"""What can be measured of decisions about a company."""
