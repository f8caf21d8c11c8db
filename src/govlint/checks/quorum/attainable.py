"""Quorums that cannot be met, or only by everybody."""

from collections.abc import Iterator, Sequence

from govlint.checks.quorum.quorum_hit import quorum_hit, vacant_seats
from govlint.graph.graph import Graph
from govlint.graph.quorums import EffectiveQuorum, in_class, might_be_there, name_of_class
from govlint.hit import Hit
from govlint.parts_of_findings import as_words
from govlint.structure.forums import QuorumInclusion
from govlint.structure.word_lists import counted, portion


def impossible(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Say in one finding all that is impossible about a quorum, each with how much is missing."""
    said, missing = [], {}
    if quorum.number > quorum.seats:
        said.append(
            f"needs {quorum.number} present{quorum.worked_out} "
            f"and has {counted(quorum.seats, 'voting seat')}"
        )
        missing[as_words("the number")] = quorum.number - quorum.seats
    absent = _absent(graph, quorum)
    without_vote = []
    if quorum.stated.each_party:
        parties = [party for party, votes in quorum.parties.items() if not votes]
        without_vote = [party for party in parties if _sits_there(graph, quorum.forum, party)]
        absent += [party for party in parties if party not in without_vote]
    for those, what in ((absent, "seat"), (without_vote, "vote")):
        if those:
            has = "has" if len(those) == 1 else "have"
            said.append(f"needs {graph.labels(those)} present, who {has} no {what} there")
    absent += without_vote
    missing |= dict.fromkeys(absent, 1)
    if short := _too_few_of_a_class(graph, quorum):
        classes = (
            f"for {in_class(asked)} to be present, and has {there or 'none'}"
            for asked, there, _ in short
        )
        said.append(f"asks {'; '.join(classes)}")
        for asked, there, part in short:
            missing[part] = max(asked.at_least - there, missing.get(part, 0))
    if said:
        message = f"{graph.label(quorum.forum)} {', and '.join(said)}"
        places = graph.places(absent)
        value = sum(missing.values())
        parts = {**missing, **vacant_seats(quorum)}
        yield quorum_hit(graph, quorum, message, places, value=value, parts=parts)


def needs_everyone(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Say that everybody is needed, unless law says so or each has a deputy."""
    if quorum.number != quorum.seats or quorum.stated.basis == "law" or quorum.all_have_deputies:
        return
    if _binds_each_party(graph, quorum):
        return
    everyone = portion(quorum.seats, quorum.seats, "voting member")
    message = f"{graph.label(quorum.forum)} needs {everyone} present{quorum.worked_out}"
    yield quorum_hit(graph, quorum, message, parts=vacant_seats(quorum))


def _binds_each_party(graph: Graph, quorum: EffectiveQuorum) -> bool:
    """Tell whether parties of one seat each decide unanimously, so that none can be away."""
    voting = graph.forums[quorum.forum].voting
    is_unanimous = voting is not None and voting.rule == "unanimous"
    return is_unanimous and len(quorum.parties) == quorum.seats


def _sits_there(graph: Graph, forum: str, party: str) -> bool:
    """Tell whether somebody sits on a forum for a party, with a vote or without."""
    return any(party in (seat.represents or ()) for seat in graph.seats_of(forum) or ())


def _too_few_of_a_class(
    graph: Graph, quorum: EffectiveQuorum
) -> Sequence[tuple[QuorumInclusion, int, str]]:
    """Give the classes of member of whom too few have a seat: how many have, and their name."""
    seats = graph.seats_of(quorum.forum) or ()
    return [
        (one, there, as_words(name_of_class(one)))
        for one in quorum.stated.must_include
        if one.who is None and (there := might_be_there(seats, one)) < one.at_least
    ]


def _absent(graph: Graph, quorum: EffectiveQuorum) -> list[str]:
    """List those who must be there and have no seat, by whatever id they are named."""
    seats = graph.seats_of(quorum.forum) or ()
    written = {seat.member.who for seat in seats}
    absent = [one for one in quorum.stated.named if one in graph.kinds and one not in written]
    if not absent:
        return []
    holders = {seat.holder for seat in seats if seat.holder}
    posts = {post for one in holders for post in graph.seats.posts_of.get(one, ())}
    return [one for one in absent if one not in holders and one not in posts]
