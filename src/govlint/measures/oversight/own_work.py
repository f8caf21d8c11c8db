"""Own work: how much of what a forum oversees its own people do."""

from collections.abc import Iterator, Mapping
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.reporting import forums_below, voters
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.forums import CHAIRS


def _own_work(graph: Graph, day: date, forum: str) -> float | None:
    """Count the delivering forums below that its chair leads or its majority sits on."""
    delivering = _overseen(graph, forum)
    return len(list(_of_its_own(graph, forum))) if delivering else None


def _own_work_told(graph: Graph, day: date, forum: str) -> Sentence:
    own = list(_of_its_own(graph, forum))
    words = "; ".join(said for _, said in own)
    below = tuple(key for key, _ in own)
    said = f"oversees the work of its own people: {words}"
    return Sentence(said, graph.places(below), parts=below)


def _of_its_own(graph: Graph, forum: str) -> Iterator[tuple[str, str]]:
    """Give each forum of that sort with the sum that says so."""
    votes = [seat for seat in graph.seats_of(forum) or () if seat.votes]
    chairs = _chairs(graph, forum)
    for below in _overseen(graph, forum):
        there = voters(graph, below)
        shared = seats_in(seat for seat in votes if seat.holder in there)
        leading = chairs & _leading(graph, below)
        said = []
        if leading:
            names = " and ".join(graph.seat_holder(one) for one in sorted(leading))
            said.append(f"{names} chairs it and leads {graph.label(below)}")
        if shared * 2 > seats_in(votes):
            said.append(f"{shared} of its {seats_in(votes)} voters vote on {graph.label(below)}")
        if said:
            yield below, ", and ".join(said)


def _overseen(graph: Graph, forum: str) -> list[str]:
    """List the delivering forums that answer to a forum or whose decisions it reviews."""
    scrutinised = [
        other for other in graph.forums[forum].scrutinises or ()
        if other in graph.forums and graph.forums[other].status == "active"
    ]  # fmt: skip
    return [
        other
        for other in dict.fromkeys([*forums_below(graph, forum), *scrutinised])
        if "delivery" in (graph.forums[other].purpose or ()) and other != forum
    ]


def _leading(graph: Graph, forum: str) -> set[str]:
    """Collect who chairs a forum or answers for a programme that it runs."""
    return _chairs(graph, forum) | _programme_owners(graph).get(forum, set())


@once
def _programme_owners(graph: Graph) -> Mapping[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for programme in graph.structure.programmes.values():
        if programme.forum and programme.sro:
            owners.setdefault(programme.forum, set()).add(one_holder(graph, programme.sro))
    return owners


def _chairs(graph: Graph, forum: str) -> set[str]:
    seats = graph.seats_of(forum) or ()
    return {seat.holder for seat in seats if seat.holder and seat.member.capacity in CHAIRS}


MEASURES = (
    Measure(
        "forum.own-work-overseen",
        "forum",
        "forums that do its own people's work",
        paired(_own_work, _own_work_told),
        ("members", "purpose"),
    ),
)
"""What can be measured of oversight of one's own work."""
