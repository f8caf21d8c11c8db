"""Forums of agreements: which lead one, seat each party once, or let most parties bind the rest."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.identity import with_those_above
from govlint.graph.once import once
from govlint.graph.overlap.common_tables import at_one_table, table_of
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import Seat
from govlint.structure.forums import Forum
from govlint.structure.model import Agreement

OF_TEAMS = ("alliance", "section-75")
"""Kinds of agreement by whose norms each party has a vote on every forum of it."""
WITH_ASSEMBLIES = ("collaboration", "joint-venture")
"""Kinds of agreement whose leadership is the meeting of all parties."""
FEWEST = 3
"""Parties of which most can bind the rest; of two, one cannot."""


def is_on_top_of_agreement(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum leads an agreement of those whose it is, none with a board in the file.

    It is one by contract, or the group that manages a project for several.

    So it is with the general assembly of a consortium, which answers to the parties as such. Where
    it is not stated whose it is, it is theirs who all have a vote there.
    """
    if forum.form not in ("contractual-body", "management-group"):
        return False
    for agreement in _agreements_of(graph).get(key, ()):
        parties = {*(agreement.parties or ())}
        owners = {*(forum.of or (parties & with_vote(graph, key)))}
        leads = agreement.leadership == key and owners == parties
        if leads and len(owners) > 1 and owners.isdisjoint(graph.boards):
            return True
    return False


def leads_alliance(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum by contract leads an alliance, for all that is stated.

    The leadership of a consortium's or another agreement does not.
    """
    kinds = {one.kind or "alliance" for one in _agreements_of(graph).get(key, ())}
    return forum.form == "contractual-body" and (not kinds or "alliance" in kinds)


def is_assembly_of_parties(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum leads a collaboration or joint venture, with one vote for each party.

    So it is with the general assembly of a consortium, which is as large as that is, and meets as
    its members' meeting does.
    """
    if forum.form != "contractual-body" or not _seats_each_once(graph, key):
        return False
    return any(
        agreement.leadership == key and agreement.kind in WITH_ASSEMBLIES
        for agreement in _agreements_of(graph).get(key, ())
    )


def seats_each_council(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a joint committee of three councils or more has one vote for each."""
    return _is_of_councils(graph, key, ()) and _seats_each_once(graph, key)


def seats_only_one_each(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether an assembly of parties, or such a joint committee, has nobody else taking part.

    So it is as large as there are bodies in it; with advisers it could be smaller.
    """
    if not (is_assembly_of_parties(graph, key, forum) or seats_each_council(graph, key, forum)):
        return False
    there = [seat for seat in graph.all_seats_of(key) or () if seat.takes_part]
    return _are_one_each(graph, key, there)


def binds_by_majority(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether three parties or more have a vote each, and most of them bind the rest.

    Then whoever stays away is bound as if outvoted, so long as most parties must be there. A joint
    committee of three councils or more has a majority, unless it states another rule, and lays
    down its quorum itself.
    """
    voting, quorum = forum.voting, effective_quorum(graph, key)
    outvotes = voting is not None and (
        voting.rule in ("majority", "two-thirds", "three-quarters")
        or (voting.share is not None and voting.share < 1)
    )
    if quorum is None:
        return False
    if (outvotes or voting is None) and _is_of_councils(graph, key, quorum.parties):
        return True
    most = 2 * quorum.number > quorum.seats >= FEWEST
    return outvotes and most and _seats_each_once(graph, key)


def _is_of_councils(graph: Graph, key: str, parties: Collection[str]) -> bool:
    """Tell whether a joint committee is of councils alone, three or more, and of no alliance."""
    forum, known = graph.forums[key], graph.structure.organisations
    bodies = {*(forum.of or ()), *parties}
    if forum.form != "joint-committee" or len(bodies) < FEWEST:
        return False
    if any(one.kind in OF_TEAMS for one in _agreements_of(graph).get(key, ())):
        return False
    return all(one in known and known[one].kind == "local-authority" for one in bodies)


def binds_parties(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is joint by its form, or leads a venture of two with equal votes.

    One that is stated to have no powers decides for nobody.
    """
    if forum.powers == "none":
        return False
    return forum.form in JOINT_FORMS or any(
        one.kind == "joint-venture" and one.leadership == key and _are_equal(graph, key, one)
        for one in _agreements_of(graph).get(key, ())
    )


def _are_equal(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether two parties have all votes on a forum, each as many as the other."""
    votes = graph.represented(key)
    shares = [votes[party] for party in dict.fromkeys(agreement.parties or ())]
    all_votes = sum(seat.number for seat in graph.all_seats_of(key) or () if seat.votes)
    return len(shares) == 2 and shares[0] == shares[1] > 0 and sum(shares) == all_votes


def is_managed_for_all(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether all parties vote on what leads an agreement, and what manages it only serves.

    It answers to the leadership, which may put into it whom it likes; so it is with the leaders of
    work packages in a consortium. An alliance has each party in both. A memorandum without a
    leadership binds nobody to what a team of one party does for all.
    """
    leading, managing = agreement.leadership, agreement.management
    if agreement.kind == "mou" and not leading:
        forum = graph.forums.get(managing or "")
        return forum is not None and len(forum.of or ()) == 1
    if agreement.kind in OF_TEAMS or not leading or not managing:
        return False
    return (
        _decides_no_more_than_daily_matters(graph, managing, leading)
        and _answers_to(graph, managing, leading)
        and with_vote(graph, leading) >= {*(agreement.parties or ())}
    )


def _decides_no_more_than_daily_matters(graph: Graph, managing: str, leading: str) -> bool:
    """Tell whether a forum decides nothing, or nothing of weight beside a leadership that decides.

    What has a sum, or a category beyond the operational, has weight, and so has what is delegated.
    """
    decisions = graph.structure.decisions
    given = [decisions.get(one) for one in graph.deciding.get(managing, ())]
    if not given:
        return True
    return leading in _with_decisions(graph) and all(
        one is not None and one.value is None and one.category in (None, "operational")
        for one in given
    )


@once
def _with_decisions(graph: Graph) -> frozenset[str]:
    """Collect those who decide something, or to whom something is reserved."""
    standing = [one for one in graph.structure.decisions.values() if one.status != "withdrawn"]
    return frozenset(owner for one in standing for owner in one.owners)


def with_vote(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the bodies that have a vote on a forum, and those that they are part of."""
    return _with_those_above(graph, table_of(graph, forum))


@once
def _with_those_above(graph: Graph, forum: str) -> frozenset[str]:
    return frozenset(with_those_above(graph, voting_bodies(graph, forum)))


@once
def voting_bodies(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the bodies that have a vote on a forum, as far as that is stated.

    So has a body that fills a seat with a vote, for whomever that is, or has one at the same table.
    """
    rooms = at_one_table(graph, forum)
    seats = [seat for one in rooms for seat in graph.all_seats_of(one) or () if seat.votes]
    sent = [(*(seat.represents or ()), *(seat.member.appointed_by or ())) for seat in seats]
    return frozenset(body for bodies in sent for body in bodies if body in graph.kinds)


def _answers_to(graph: Graph, managing: str | None, leading: str) -> bool:
    known = graph.forums.get(managing or "")
    return known is not None and leading in (known.accountable_to or ())


def _seats_each_once(graph: Graph, key: str) -> bool:
    """Tell whether the votes on a forum are one for each of the bodies that it is of."""
    return _are_one_each(graph, key, [one for one in graph.all_seats_of(key) or () if one.votes])


def _are_one_each(graph: Graph, key: str, seats: Sequence[Seat]) -> bool:
    """Tell whether seats are one for each of the bodies that a forum is of."""
    number: Counter[str | None] = Counter()
    for seat in seats:
        bodies: Sequence[str | None] = seat.represents or (None,)
        number.update(dict.fromkeys(bodies, seat.number))
    return number == Counter({*(graph.forums[key].of or ())})


@once
def _agreements_of(graph: Graph) -> Mapping[str, Sequence[Agreement]]:
    """List with each forum the agreements that it leads or manages and that have not ended."""
    found: dict[str, list[Agreement]] = {}
    for agreement in graph.structure.agreements.values():
        if not (graph.day and agreement.ends and agreement.ends < graph.day):
            for forum in agreement.forums:
                found.setdefault(forum, []).append(agreement)
    return found
