"""Boards that a decision concerns: which have a part in it, which it passes by."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.authority.delegations import held_for, owners_of
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.placeholders import is_no_text
from govlint.graph.rights import is_elected_by_public
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.model import Decision
from govlint.structure.name_words import OF_NO_TEXT
from govlint.structure.word_lists import counted, listing, portion


def _boards_with_a_part(graph: Graph, day: date, decision: str) -> Reading | None:
    """Count the boards that have a part in a decision that is taken below them."""
    known = graph.structure.decisions[decision]
    bodies = _with_boards(graph, _deciding_below_boards(graph, decision))
    if not bodies:
        return None
    aware = _aware(known) | _givers(graph, decision, day)
    number = sum(one in graph.forums and graph.is_board(one) for one in aware) or sum(
        body in aware for body in bodies
    )
    return Reading(number, lambda: _known_to(graph, decision, number, bodies))


def _givers(graph: Graph, decision: str, day: date) -> set[str]:
    """Collect who delegated the matter, by a paper, to those who decide it."""
    return {
        held.from_
        for decider in graph.structure.decisions[decision].decided_by or ()
        for held in held_for(graph, decider, decision, day).values()
        if held.instrument and not is_no_text(held.instrument)
    }


def _known_to(graph: Graph, decision: str, number: int, bodies: Sequence[str]) -> Sentence:
    known = graph.structure.decisions[decision]
    deciders = known.decided_by or known.reserved_to or ()
    boards = [board for body in bodies for board in graph.boards[body]]
    some = counted(number, "board") if number else "no board"
    words = (
        f"gives {some} a part in it; it is decided by {graph.labels(deciders)}, and concerns "
        f"{graph.labels(boards)}"
    )
    unaware = _unaware(graph, decision, bodies)
    places = (*graph.places(deciders), *_placed_boards(graph, tuple(bodies)))
    return Sentence(words, places, parts=tuple(unaware))


def _own_boards(graph: Graph, day: date, decision: str) -> Reading | None:
    bodies = _deciding_below_boards(graph, decision)
    return _passed_by(graph, decision, bodies) if bodies else None


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
        return graph.kinds.get(decider) == "organisation" or is_elected_by_public(graph, decider)
    powers = forum_value(graph, decider, "powers")
    return graph.is_board(decider) or powers == "own" or forum.statutory_composition


def _affected_boards(graph: Graph, day: date, decision: str) -> Reading | None:
    known = graph.structure.decisions[decision]
    if known.affects is None or not (known.decided_by or known.reserved_to):
        return None
    return _passed_by(graph, decision, known.affects)


def _unaware(graph: Graph, decision: str, bodies: Sequence[str]) -> list[str]:
    """List the bodies whose board is in the file and has no part in a decision."""
    aware = _aware(graph.structure.decisions[decision])
    known = _with_boards(graph, bodies)
    return [
        body for body in known if body not in aware and aware.isdisjoint(_boards_of(graph, body))
    ]


@once
def _boards_of(graph: Graph, body: str) -> frozenset[str]:
    return frozenset(graph.boards[body])


@once
def _placed_boards(graph: Graph, bodies: tuple[str, ...]) -> Sequence[tuple[str, KeyPath]]:
    return graph.places(board for body in bodies for board in graph.boards[body])


def _with_boards(graph: Graph, bodies: Sequence[str]) -> list[str]:
    return [body for body in dict.fromkeys(bodies) if body in graph.boards]


def _aware(decision: Decision) -> set[str]:
    """Collect all who have a part in a decision before or after it is taken."""
    parts = (
        decision.decided_by, decision.reserved_to, decision.recommended_by, decision.must_agree,
        decision.consulted, decision.informed,
    )  # fmt: skip
    return {one for part in parts for one in part or ()}


def _passed_by(graph: Graph, decision: str, bodies: Sequence[str]) -> Reading:
    unaware = _unaware(graph, decision, bodies)
    return Reading(len(unaware), lambda: _without_a_part(graph, decision, bodies, unaware))


def _without_a_part(
    graph: Graph, decision: str, bodies: Sequence[str], unaware: Sequence[str]
) -> Sentence:
    known = graph.structure.decisions[decision]
    deciders = known.decided_by or known.reserved_to or ()
    boards = [board for body in unaware for board in graph.boards[body]]
    number, concerned = len(unaware), len(_with_boards(graph, bodies))
    some = portion(number, concerned, "board", of="the")
    named = listing(f"leaves out {some} that it concerns", graph.labels(boards))
    words = f"{named}; it is decided by {graph.labels(deciders)}"
    places = (*graph.places(deciders), *_placed_boards(graph, tuple(unaware)))
    return Sentence(words, places, parts=tuple(unaware))


MEASURES = (
    Measure(
        "decision.boards-with-a-part",
        "decision",
        "boards that agree, are consulted or told",
        _boards_with_a_part,
        ("decided_by",),
        goes_by=OF_NO_TEXT,
    ),
    Measure(
        "decision.own-boards-passed-by",
        "decision",
        "boards of those who decide that are not told",
        _own_boards,
        ("decided_by",),
    ),
    Measure(
        "decision.affected-boards-passed-by",
        "decision",
        "boards of those affected that are not told",
        _affected_boards,
    ),
)
"""What can be measured of the boards that a decision concerns."""
