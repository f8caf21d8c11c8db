"""Deadlock of a decision: two forums that must both agree, and what follows if they do not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain, combinations, product

from govlint.graph.graph import Graph
from govlint.graph.identity import with_those_above
from govlint.graph.once import once
from govlint.graph.reach import Reach
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.model import Agreement, Decision
from govlint.structure.word_lists import counted

MOST_FORUMS = 8
"""Deciders of one decision that are set against all others; of more the first by their ids."""


def _ways_out_of_refusal(
    graph: Graph, day: date, decision: str, *, in_all: bool = False
) -> Reading | None:
    """Count the appeals and dispute steps left to the two forums that have fewest of them.

    In all of the matter neither of the two is above both, and agreements on a part are no way out.
    """
    known = graph.structure.decisions[decision]
    appeals, services = len(known.appeal_to or ()), tuple(dict.fromkeys(known.services or ()))
    pairs = [
        (appeals + _dispute_steps(graph, services, pair, day, services if in_all else ()), pair)
        for pair in _without_common_body(graph, known, in_all=in_all)
    ]
    if not pairs:
        return None
    number, pair = min(pairs, key=lambda one: one[0])
    each = tuple((" ".join(sorted(two)), ways) for ways, two in pairs)
    return Reading(number, lambda: _if_refused(graph, decision, pair, number)._replace(each=each))


def _if_refused(graph: Graph, decision: str, pair: tuple[str, str], number: int) -> Sentence:
    ways = counted(number, "way out", "ways out") if number else "no way out"
    who = graph.labels(pair)
    words = f"has {ways} if {who} disagree: both must agree, and no body is above the two"
    vetoed = pair[1] in (graph.structure.decisions[decision].must_agree or ())
    at = graph.key_path(decision, "must_agree" if vetoed else "decided_by")
    return Sentence(words, graph.places(pair), at=at)


@once
def _dispute_steps(
    graph: Graph,
    services: tuple[str, ...],
    pair: tuple[str, str],
    day: date,
    all_of: tuple[str, ...],
) -> int:
    """Add up the steps of the agreements that bind the owners of both forums in the matter.

    None where these are not about all of some services.
    """
    covering = _settling(graph, pair, day)
    asked = [*services, "all", None] if services and "all" not in services else covering
    names = dict.fromkeys(name for one in asked for name in covering.get(one, ()))
    settling = [graph.structure.agreements[name] for name in names]
    if not _cover_all(settling, all_of):
        return 0
    return sum(len(each.disputes or ()) for each in settling)


@once
def _settling(graph: Graph, pair: tuple[str, str], day: date) -> Mapping[str | None, Sequence[str]]:
    """Give by service the agreements, not over, by which owners of two forums settle disputes.

    Those that state no services may be about any, and stand under none.
    """
    one, other = (_agreements_for(graph, forum) for forum in pair)
    found: dict[str | None, list[str]] = {}
    for name in sorted(one & other):
        agreement = graph.structure.agreements[name]
        is_over = agreement.ends is not None and agreement.ends < day
        settles = agreement.disputes and not is_over
        for service in (agreement.services or (None,)) if settles else ():
            found.setdefault(service, []).append(name)
    return found


@once
def _agreements_for(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the agreements that bind the owners of a forum."""
    agreements = _agreements_of(graph)
    owners = graph.forums[forum].of or ()
    return frozenset(name for owner in owners for name in agreements.get(owner, ()))


@once
def _agreements_of(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for name, agreement in graph.structure.agreements.items():
        for party in agreement.parties or ():
            found.setdefault(party, []).append(name)
    return found


def _without_common_body(
    graph: Graph, decision: Decision, *, in_all: bool
) -> Iterator[tuple[str, str]]:
    """Give the pairs of live forums that must both agree and that nobody can overrule together."""
    deciders = _live(graph, decision.decided_by or ())
    known, few = {*deciders}, {*sorted(deciders)[:MOST_FORUMS]}
    vetoes = [one for one in _live(graph, decision.must_agree or ()) if one not in known]
    first = [one for one in deciders if one in few]
    pairs: Iterable[tuple[str, str]] = product(first, vetoes)
    if decision.acting == "jointly":
        others = [one for one in deciders if one not in few]
        pairs = chain(combinations(first, 2), product(first, others), pairs)
    return (pair for pair in pairs if _stand_apart(graph, *pair, beside_them=in_all))


def _live(graph: Graph, bodies: Sequence[str]) -> list[str]:
    forums = (body for body in bodies if body in graph.forums)
    return [forum for forum in forums if graph.forums[forum].status == "active"]


def _stand_apart(graph: Graph, one: str, other: str, *, beside_them: bool) -> bool:
    """Tell whether two forums are of different organisations and known to have no body above.

    That may be one of the two, unless it is to be another.
    """
    owners, others = set(graph.forums[one].of or ()), set(graph.forums[other].of or ())
    if not owners or not others or owners & others:
        return False
    if _groups_of(graph, one) & _groups_of(graph, other):
        return False
    mine, theirs = _above(graph, one), _above(graph, other)
    both = mine & theirs
    if beside_them:
        both &= ~_lines(graph).of([one, other])
    return not both and not (mine | theirs) & _without_line(graph)


@once
def _groups_of(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the owners of a forum and all that they are part of, where a board is described."""
    above = with_those_above(graph, graph.forums[forum].of or ())
    return frozenset(body for body in above if body in graph.boards)


def _above(graph: Graph, forum: str) -> int:
    """Collect a forum and all whom it answers or escalates to."""
    return _lines(graph).of([forum]) | _lines(graph).beyond(forum)


@once
def _lines(graph: Graph) -> Reach:
    lines = [graph.relation(name) for name in ("forum.accountable_to", "forum.escalates_to")]
    bodies = (*graph.forums, *graph.structure.posts)
    return Reach(
        ((one, above) for line in lines for one in bodies for above in line.next(one)),
        also=graph.forums,
    )


@once
def _without_line(graph: Graph) -> int:
    """Collect the forums that are no board and do not say to whom they answer."""
    return _lines(graph).of(
        key
        for key, forum in graph.forums.items()
        if forum.accountable_to is None and not graph.is_board(key)
    )


def _cover_all(agreements: Sequence[Agreement], services: Sequence[str]) -> bool:
    """Tell whether they may together be about all that is decided."""
    covered = {one for each in agreements for one in each.services or ("all",)}
    return "all" in covered or covered.issuperset(services)


MEASURES = (
    Measure(
        "decision.ways-out-of-deadlock",
        "decision",
        "ways out where two who must agree disagree",
        _ways_out_of_refusal,
        wider=partial(_ways_out_of_refusal, in_all=True),
        excuse="one of the two counts as above both, or an agreement on a part as a way out",
    ),
)
"""What can be measured of the deadlock of a decision."""
