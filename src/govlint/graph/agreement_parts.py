"""Parts in an agreement: what its parties, and those whom it touches, may have in it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import with_those_above
from govlint.graph.once import once
from govlint.structure.model import Agreement


class AgreementPart(NamedTuple):
    """What bodies may have in an agreement: whose it is, who has it, and how to say it lacks."""

    whose: Callable[[Graph, Agreement], Sequence[str]]
    having: Callable[[Graph, Agreement], set[str]]
    told: Callable[[Graph, Agreement], bool]
    """Says whether enough is stated to name who does not have it."""
    lacks: str
    field: str
    called: tuple[str, str] = ("party", "parties")
    """What one of them is called, and several."""


def forums_under(graph: Graph, agreement: Agreement) -> frozenset[str]:
    """Collect the forums that lead or manage an agreement, or are of several parties alone."""
    of_parties = _of_parties(graph, *dict.fromkeys(agreement.parties or ()))
    named = {one for one in agreement.forums if one in graph.forums and one not in of_parties}
    return of_parties | named if named else of_parties


def agreements_over(graph: Graph, forum: str) -> Sequence[Agreement]:
    """List the agreements that a forum is under."""
    known = graph.structure.agreements
    owners = dict.fromkeys(graph.forums[forum].of or ())
    between = _between(graph, *owners) if len(owners) > 1 else {}
    named = [one for one in _naming(graph).get(forum, ()) if one not in between]
    return [known[one] for one in (*named, *between)]


@once
def _of_parties(graph: Graph, *parties: str) -> frozenset[str]:
    """Give the forums of which some bodies, and no others, are the owners."""
    owners = dict.fromkeys(one for party in parties for one in _owners_with(graph).get(party, ()))
    inside = (one for one in owners if one <= {*parties})
    return frozenset(forum for one in inside for forum in _by_owners(graph)[one])


@once
def _by_owners(graph: Graph) -> Mapping[frozenset[str], Sequence[str]]:
    """Give the forums of several owners by these."""
    found: dict[frozenset[str], list[str]] = {}
    for key, forum in graph.forums.items():
        if len(forum.of or ()) > 1 and forum.of:
            found.setdefault(frozenset(forum.of), []).append(key)
    return found


@once
def _owners_with(graph: Graph) -> Mapping[str, Sequence[frozenset[str]]]:
    """Give all owners of a forum by each of them."""
    found: dict[str, list[frozenset[str]]] = {}
    for owners in _by_owners(graph):
        for one in owners:
            found.setdefault(one, []).append(owners)
    return found


@once
def _between(graph: Graph, *bodies: str) -> Mapping[str, None]:
    """Give the agreements to which all of some bodies are parties."""
    known = graph.structure.agreements
    first = _with_party(graph).get(bodies[0], ()) if bodies else ()
    return dict.fromkeys(one for one in first if {*bodies} <= {*(known[one].parties or ())})


@once
def _with_party(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give the agreements of each party."""
    found: dict[str, list[str]] = {}
    for key, agreement in graph.structure.agreements.items():
        for party in dict.fromkeys(agreement.parties or ()):
            found.setdefault(party, []).append(key)
    return found


@once
def _naming(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give the agreements that each forum leads or manages."""
    found: dict[str, list[str]] = {}
    for key, agreement in graph.structure.agreements.items():
        for forum in agreement.forums:
            found.setdefault(forum, []).append(key)
    return found


def _parties(graph: Graph, agreement: Agreement) -> Sequence[str]:
    return [party for party in agreement.parties or () if party in graph.kinds]


def _obliged_parties(graph: Graph, agreement: Agreement) -> Sequence[str]:
    """List the parties that may owe something; who speaks for a sector only lends its voice."""
    known = graph.structure.organisations
    parties = _parties(graph, agreement)
    return [one for one in parties if one not in known or known[one].kind != "sector-voice"]


def _parties_with_boards(graph: Graph, agreement: Agreement) -> Sequence[str]:
    return [party for party in agreement.parties or () if party in graph.boards]


def _stakeholders(graph: Graph, agreement: Agreement) -> Sequence[str]:
    parties = agreement.parties or ()
    return [body for body in agreement.stakeholders or () if body not in parties]


def _known(graph: Graph, bodies: Collection[str] | None) -> bool:
    """Tell whether bodies are stated, none of them an id that may be a slip of the pen."""
    return bodies is not None and all(body in graph.kinds for body in bodies)


def _obliged(graph: Graph, agreement: Agreement) -> set[str]:
    obliged = with_those_above(graph, agreement.obligations or ())
    return obliged | _through_those_above(graph, agreement, obliged)


def _gaining(graph: Graph, agreement: Agreement) -> set[str]:
    gaining = _with_outcome(graph)
    return gaining | _through_those_above(graph, agreement, gaining)


def _through_those_above(graph: Graph, agreement: Agreement, having: Collection[str]) -> set[str]:
    """Collect the parties of which what they are part of, and no party itself, has something."""
    parties = {*(agreement.parties or ())}
    return {
        party
        for party in parties
        if not (with_those_above(graph, [party]) - parties).isdisjoint(having)
    }


@once
def _with_outcome(graph: Graph) -> set[str]:
    """Collect the bodies for which an outcome is stated."""
    outcomes = graph.structure.outcomes.values()
    return with_those_above(graph, {body for outcome in outcomes for body in outcome.of or ()})


def _all_outcomes(graph: Graph, agreement: Agreement) -> bool:
    """Tell whether it is known whose each outcome is, and that some are those of an agreement.

    They may be another's, where no party has one, or the agreement has its objectives in words.
    """
    outcomes = graph.structure.outcomes
    aims = agreement.objectives or ()
    are_named = not outcomes.keys().isdisjoint(aims)
    are_its_own = are_named or (
        not aims and not _gaining(graph, agreement).isdisjoint(agreement.parties or ())
    )
    return are_its_own and all(_known(graph, outcome.of) for outcome in outcomes.values())


def _approving(graph: Graph, agreement: Agreement) -> set[str]:
    """Collect the bodies that approved, or whose board did, or who may in its place."""
    approved = {*(agreement.approved_by or ())}
    parties = agreement.parties or ()
    above = with_those_above(graph, parties)
    by_board = {body for body in above if approved & {*graph.boards.get(body, ())}}
    acting = {body for one in approved for body in _acting_for(graph, one)}
    approving = with_those_above(graph, approved | by_board | acting)
    return approving | _through_those_above(graph, agreement, by_board)


def _acting_for(graph: Graph, approver: str) -> Sequence[str]:
    """Name the bodies of an executive such as a cabinet, or of a holder of their boards' authority.

    So may a meeting of all members, who are above the board, or a committee with its own powers.
    """
    forum = graph.forums.get(approver)
    if forum is None or not forum.of:
        return ()
    of_right = forum.form == "members-meeting" or forum.powers == "own"
    if len(forum.of) == 1 and (of_right or "executive" in (forum.duty or ())):
        return forum.of
    givers = {delegation.from_ for _, delegation in graph.delegations_to.get(approver, ())}
    return [body for body in forum.of if givers & {*graph.boards.get(body, ())}]


def _heard(graph: Graph, agreement: Agreement) -> set[str]:
    return _with_voice(graph)


@once
def _with_voice(graph: Graph) -> set[str]:
    """Collect the bodies that sit somewhere, are sent a report or are asked before a decision."""
    heard = {
        body
        for forum, seats in graph.seats.by_forum.items()
        if graph.forums[forum].status == "active"
        for seat in seats
        for body in seat.represents or ()
    }
    for report in graph.structure.reports.values():
        to = _bodies(graph, [report.to])
        heard |= to if report.per_year != 0 and report.from_ not in {report.to, *to} else set()
    for decision in graph.structure.decisions.values():
        for asked in (decision.consulted, decision.must_agree, decision.recommended_by):
            heard |= _bodies(graph, asked or ())
    for forum in graph.forums.values():
        heard |= _bodies(graph, forum.reports_to or ())
    return with_those_above(graph, heard)


def _bodies(graph: Graph, named: Sequence[str]) -> set[str]:
    """Collect organisations as they are named, or as those whose forum or post is."""
    owners = {
        owner
        for one in named
        for owner in owners_of(graph, one)
        if graph.kinds.get(one) in ("forum", "post")
    }
    return {*named, *owners}


PARTS: Mapping[str, AgreementPart] = {
    "obligations": AgreementPart(
        _obliged_parties,
        _obliged,
        lambda graph, agreement: _known(graph, agreement.obligations),
        "states no obligation of",
        "obligations",
    ),
    "outcomes": AgreementPart(
        _parties, _gaining, _all_outcomes, "leads to no outcome stated for", "parties"
    ),
    "approval": AgreementPart(
        _parties_with_boards,
        _approving,
        lambda graph, agreement: _known(graph, agreement.approved_by),
        "states no approval by the board of",
        "approved_by",
        ("party whose board is described", "parties whose board is described"),
    ),
    "voice": AgreementPart(
        _stakeholders,
        _heard,
        lambda *_: True,
        "gives no seat, report or consultation to",
        "stakeholders",
        ("stakeholder", "stakeholders"),
    ),
}
"""The parts that a rule may ask for."""
