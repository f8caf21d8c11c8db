"""Quorum: its share of the votes, and what vacancies and absences do to it."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.owners import owner_kinds
from govlint.graph.quorums import EffectiveQuorum, effective_quorum
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import ordering_body, quorum_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import Quorum
from govlint.structure.word_lists import counted, in_words, listing, per_cent, portion

SMALL_FORMS = ("committee", "sub-committee")
"""Forms of forums by which a board may let one person decide."""


def _quorum_percent(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the quorum in hundredths of the votes; one person alone is no meeting and counts 0.

    Where only one is left who votes, nobody asks for a quorum; where each party must be there, and
    it is not known which the parties are, more than that may be asked for.
    """
    quorum = effective_quorum(graph, forum)
    if quorum is None or not quorum.seats:
        return None
    share = 0 if _is_no_meeting(graph, forum, quorum) else 100 * quorum.number / quorum.seats
    in_doubt = quorum.seats == 1 or bool(quorum.stated.each_party and not quorum.parties)
    return Reading(share, lambda: _enough(graph, forum, quorum, share), in_doubt=in_doubt)


def _is_no_meeting(graph: Graph, forum: str, quorum: EffectiveQuorum) -> bool:
    """Tell whether one alone may decide, whoever it is, and not as a committee.

    A council has no committee of one.
    """
    if quorum.number > 1 or (quorum.stated.must_include and quorum.seats > 1):
        return False
    known = graph.forums[forum]
    of_council = "local-authority" in (owner_kinds(graph, forum, known) or ())
    return quorum.seats == 1 or of_council or known.form not in SMALL_FORMS


def _enough(graph: Graph, forum: str, quorum: EffectiveQuorum, share: float) -> Sentence:
    part = per_cent(quorum.number, quorum.seats)
    voting = f"{part} of its voting members present, {quorum.number} of {quorum.seats}"
    one = "its one" if quorum.seats == 1 else f"one of its {quorum.seats}"
    members = f"voting member{'s' * (quorum.seats > 1)}"
    alone = f"nobody there but {one} {members}, which is no meeting"
    words = f"can decide with {voting if share else alone}"
    alone_of = {} if share else {as_words("one alone"): float(quorum.seats)}
    whole = quorum.seats if share else 0
    if isinstance(graph.forums[forum].quorum, Quorum):
        at = graph.key_path(forum, "quorum")
        return Sentence(words, at=at, parts=alone_of, whole=whole)
    owner = ordering_body(graph, forum)
    assert owner is not None
    orders = f"the standing orders of {graph.label(owner)}"
    place = (orders, graph.key_path(owner, "forum_defaults", "quorum"))
    return Sentence(f"{words}, by {orders}", (place,), parts=alone_of, whole=whole)


def _present(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count who must be present; None where the quorum also names classes or parties."""
    quorum = effective_quorum(graph, forum)
    if quorum is None or not quorum.seats:
        return None
    if quorum.stated.must_include or quorum.stated.each_party:
        return None
    return Reading(quorum.number, lambda: _with_few(graph, forum, quorum))


def _with_few(graph: Graph, forum: str, quorum: EffectiveQuorum) -> Sentence:
    who = counted(quorum.number, "voting member")
    words = f"can decide with {who} present out of {quorum.seats}{quorum.worked_out}"
    return Sentence(words, at=graph.key_path(forum, "quorum"))


def _spare(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the filled votes beyond the quorum; None where no seat is vacant, or deputies act."""
    quorum = effective_quorum(graph, forum)
    if quorum is None or (quorum.number == quorum.seats and quorum.all_have_deputies):
        return None
    empty = _empty(quorum.voting)
    if not empty:
        return None
    spare = quorum.seats - sum(empty.values()) - quorum.number
    if not spare and _have_deputies(quorum):
        return None
    return Reading(spare, lambda: _filled(graph, forum, quorum, empty))


def _filled(
    graph: Graph, forum: str, quorum: EffectiveQuorum, empty: Mapping[int, int]
) -> Sentence:
    filled = quorum.seats - sum(empty.values())
    spare = filled - quorum.number
    votes = counted(abs(spare), "filled voting seat")
    words = (
        f"{'is' if spare < 0 else 'has'} {votes} {'short of' if spare < 0 else 'beyond'} its "
        f"quorum: {portion(filled, quorum.seats, 'voting seat')} {'is' if filled == 1 else 'are'} "
        f"filled, and {quorum.number} must be present{quorum.worked_out}"
    )
    seats = [seat for seat in quorum.voting if seat.position in empty]
    return Sentence(words, graph.seat_places(seats), at=("forums", forum, "members"))


def _have_deputies(quorum: EffectiveQuorum) -> bool:
    """Tell whether a deputy who counts may stand in for everybody who is there."""
    filled = [seat for seat in quorum.voting if seat.vacant < seat.number]
    return quorum.stated.deputies_count is not False and all(seat.deputy for seat in filled)


def _empty(seats: Sequence[Seat]) -> dict[int, int]:
    """Count the places that nobody holds, by position."""
    return {seat.position: seat.vacant for seat in seats if seat.vacant}


def _needed(graph: Graph, forum: str) -> list[Seat]:
    """List the seats without which there is no quorum and for which nobody stands in."""
    quorum = quorum_of(graph, forum)
    if not quorum or quorum.deputies_count is False:
        return []
    must = set(quorum.named)
    return [
        seat
        for seat in graph.seats_of(forum) or ()
        if seat.votes
        and seat.deputy is None
        and must & {seat.member.who, *ids_of(graph, seat.holder or "")}
    ]


def _needed_alone(graph: Graph, day: date, forum: str) -> Reading:
    seats = _needed(graph, forum)
    return Reading(len(seats), lambda: _without_deputy(graph, forum, seats))


def _without_deputy(graph: Graph, forum: str, seats: Sequence[Seat]) -> Sentence:
    names = in_words([graph.seat(seat) for seat in seats])
    have = "has" if len(seats) == 1 else "have"
    words = f"has {counted(len(seats), 'member')} needed for its quorum who {have} no named deputy"
    at, parts = ("forums", forum, "quorum"), tuple(seat.called for seat in seats)
    return Sentence(listing(words, names), graph.seat_places(seats), at=at, parts=parts)


MEASURES = (
    Measure(
        "forum.quorum-percent",
        "forum",
        "per cent of the votes",
        _quorum_percent,
        ("quorum", "members"),
    ),
    Measure(
        "forum.quorum-present",
        "forum",
        "members who must be present",
        _present,
        ("quorum", "members"),
    ),
    Measure(
        "forum.quorum-spare",
        "forum",
        "filled votes beyond the quorum",
        _spare,
        ("members", "quorum"),
    ),
    Measure(
        "forum.needed-without-deputy",
        "forum",
        "members needed for the quorum without a deputy",
        _needed_alone,
        ("members",),
    ),
)
"""What can be measured of a quorum."""
