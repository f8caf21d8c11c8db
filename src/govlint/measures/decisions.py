"""How many a decision belongs to, how many can stop it, and whom it passes by."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.delegations import owners_of
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Sentence
from govlint.structure.model import Decision


class Conflict(NamedTuple):
    """The votes on a forum that an interest takes out, and how many the quorum then lacks."""

    forum: str
    seats: Sequence[Seat]
    bodies: Sequence[str]
    votes: int
    quorum: int

    @property
    def short(self) -> int:
        """The votes that are missing from the quorum once those with an interest have left."""
        return self.quorum - self.votes + sum(seat.number for seat in self.seats)


def _owners(graph: Graph, day: date, decision: str) -> float | None:
    owners = graph.structure.decisions[decision].decided_by
    return None if owners is None else len(owners)


def _owners_told(graph: Graph, day: date, decision: str) -> Sentence:
    owners = graph.structure.decisions[decision].decided_by or ()
    words = f"is decided by {len(owners)}: {graph.labels(owners)}"
    return Sentence(words, graph.places(owners), at=("decisions", decision, "decided_by"))


def _vetoes(graph: Graph, day: date, decision: str) -> float | None:
    if graph.structure.decisions[decision].must_agree is None:
        return None
    return len(_who_can_stop(graph, decision))


def _vetoes_told(graph: Graph, day: date, decision: str) -> Sentence:
    able = _who_can_stop(graph, decision)
    words = f"can be stopped by {len(able)}: {graph.labels(able)}"
    return Sentence(words, graph.places(able), at=("decisions", decision, "must_agree"))


def _who_can_stop(graph: Graph, decision: str) -> Sequence[str]:
    """List those who must agree, without those who speak for a body that may be worse off."""
    known = graph.structure.decisions[decision]
    worse_off = set(known.affects or ())
    return [one for one in known.must_agree or () if not worse_off & set(owners_of(graph, one))]


def _stages(graph: Graph, day: date, decision: str) -> float | None:
    steps = _way(graph, decision)
    return len(steps) if graph.structure.decisions[decision].decided_by else None


def _stages_told(graph: Graph, day: date, decision: str) -> Sentence:
    steps = _way(graph, decision)
    named = [one for step in steps for one in step]
    words = f"goes through {len(steps)}: {' > '.join(graph.labels(step) for step in steps)}"
    return Sentence(words, graph.places(named))


def _way(graph: Graph, decision: str) -> Sequence[Sequence[str]]:
    """List the forums that recommend, one by one, then those who must agree and who decides."""
    known = graph.structure.decisions[decision]
    recommend = [(one,) for one in known.recommended_by or () if one in graph.forums]
    agree = tuple(one for one in known.must_agree or () if one in graph.forums)
    return [step for step in (*recommend, agree, known.decided_by or ()) if step]


def _short_of_quorum(graph: Graph, day: date, decision: str) -> float | None:
    worst = _worst_conflict(graph, decision)
    return worst.short if worst else None


def _short_of_quorum_told(graph: Graph, day: date, decision: str) -> Sentence:
    worst = _worst_conflict(graph, decision)
    assert worst is not None
    out = sum(seat.number for seat in worst.seats)
    words = (
        f"concerns {graph.labels(worst.bodies)}, in which {out} of the {worst.votes} votes on "
        f"{graph.label(worst.forum)} have an interest: "
        f"{worst.votes - out} are left, and the quorum is {worst.quorum}"
    )
    holders = graph.seat_places(worst.seats)
    return Sentence(words, (*graph.places([worst.forum, *worst.bodies]), *holders))


def _worst_conflict(graph: Graph, decision: str) -> Conflict | None:
    conflicts = list(_conflicts(graph, graph.structure.decisions[decision]))
    return max(conflicts, key=lambda one: (one.short, one.forum), default=None)


def _conflicts(graph: Graph, decision: Decision) -> Iterator[Conflict]:
    bodies = dict.fromkeys((*(decision.affects or ()), *_providers(graph, decision.services or ())))
    if not bodies or not graph.structure.interests:
        return
    interests = _interests(graph)
    for forum in decision.decided_by or ():
        quorum = effective_quorum(graph, forum) if forum in graph.forums else None
        if quorum is None:
            continue
        touched: dict[str, None] = {}
        seats = []
        for seat in quorum.voting:
            own = bodies.keys() & interests.get(seat.holder or "", set())
            if own := own - set(seat.represents or ()):
                seats.append(seat)
                touched |= dict.fromkeys(body for body in bodies if body in own)
        if seats:
            yield Conflict(forum, seats, list(touched), quorum.seats, quorum.number)


@once
def _interests(graph: Graph) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for interest in graph.structure.interests.values():
        if interest.person and interest.organisation:
            holder = one_holder(graph, interest.person)
            found.setdefault(holder, set()).add(interest.organisation)
    return found


def _providers(graph: Graph, services: Iterable[str]) -> Iterator[str]:
    for service in services:
        known = graph.structure.services.get(service)
        yield from (known.providers or ()) if known else ()


def _boards_with_a_part(graph: Graph, day: date, decision: str) -> float | None:
    """Count the boards that have a part; None where another rule asks after those worse off."""
    known = graph.structure.decisions[decision]
    bodies = _with_boards(graph, _deciding_below_boards(graph, decision))
    if not bodies or _unaware(graph, decision, known.affects or ()):
        return None
    return sum(one in graph.forums and graph.is_board(one) for one in _aware(known)) or sum(
        body in _aware(known) for body in bodies
    )


def _own_boards(graph: Graph, day: date, decision: str) -> float | None:
    bodies = _deciding_below_boards(graph, decision)
    return len(_unaware(graph, decision, bodies)) if bodies else None


def _own_boards_told(graph: Graph, day: date, decision: str) -> Sentence:
    return _passed_by(graph, decision, _deciding_below_boards(graph, decision))


def _deciding_below_boards(graph: Graph, decision: str) -> Sequence[str]:
    """Name the bodies for which a decision is taken by others than their boards or by law."""
    known = graph.structure.decisions[decision]
    deciders = known.decided_by or ()
    if known.reserved_to or any(_decides_of_right(graph, one) for one in deciders):
        return ()
    bodies = [
        body for one in deciders for body in (*owners_of(graph, one), *graph.bound_by.get(one, ()))
    ]
    return [body for body in dict.fromkeys(bodies) if body not in (known.affects or ())]


def _decides_of_right(graph: Graph, decider: str) -> bool:
    forum = graph.forums.get(decider)
    if forum is None:
        return graph.kinds.get(decider) == "organisation"
    powers = value_of(graph, "forum", decider, forum, "powers")
    return graph.is_board(decider) or powers == "own" or forum.statutory_composition


def _affected_boards(graph: Graph, day: date, decision: str) -> float | None:
    known = graph.structure.decisions[decision]
    if known.affects is None or not (known.decided_by or known.reserved_to):
        return None
    return len(_unaware(graph, decision, known.affects))


def _affected_boards_told(graph: Graph, day: date, decision: str) -> Sentence:
    return _passed_by(graph, decision, graph.structure.decisions[decision].affects or ())


def _unaware(graph: Graph, decision: str, bodies: Sequence[str]) -> list[str]:
    """List the bodies whose board is in the file and has no part in a decision."""
    aware = _aware(graph.structure.decisions[decision])
    known = _with_boards(graph, bodies)
    return [body for body in known if not aware & {body, *graph.boards[body]}]


def _with_boards(graph: Graph, bodies: Sequence[str]) -> list[str]:
    return [body for body in bodies if body in graph.boards]


def _aware(decision: Decision) -> set[str]:
    """Collect all who have a part in a decision before or after it is taken."""
    parts = (
        decision.decided_by, decision.reserved_to, decision.recommended_by, decision.must_agree,
        decision.consulted, decision.informed,
    )  # fmt: skip
    return {one for part in parts for one in part or ()}


def _passed_by(graph: Graph, decision: str, bodies: Sequence[str]) -> Sentence:
    known = graph.structure.decisions[decision]
    unaware = _unaware(graph, decision, bodies)
    deciders = known.decided_by or known.reserved_to or ()
    boards = [board for body in unaware for board in graph.boards[body]]
    verb = "has" if len(unaware) == 1 else "have"
    words = (
        f"is decided by {graph.labels(deciders)}, and {len(unaware)} of "
        f"{len(_with_boards(graph, bodies))} boards concerned {verb} no part in it: "
        f"{graph.labels(boards)}"
    )
    return Sentence(words, graph.places([*deciders, *boards]), parts=tuple(unaware))


MEASURES = (
    Measure("decision.owners", "deciders", _owners, _owners_told),
    Measure("decision.vetoes", "who can stop it", _vetoes, _vetoes_told),
    Measure("decision.stages", "steps on the way", _stages, _stages_told),
    Measure(
        "decision.votes-short-of-quorum",
        "votes short of the quorum",
        _short_of_quorum,
        _short_of_quorum_told,
    ),
    Measure(
        "decision.boards-with-a-part",
        "boards that agree, are consulted or told",
        _boards_with_a_part,
        _own_boards_told,
        ("decided_by",),
    ),
    Measure(
        "decision.own-boards-passed-by",
        "boards of those who decide that are not told",
        _own_boards,
        _own_boards_told,
        ("decided_by",),
    ),
    Measure(
        "decision.affected-boards-passed-by",
        "boards of those affected that are not told",
        _affected_boards,
        _affected_boards_told,
    ),
)
"""What can be measured of a decision."""
