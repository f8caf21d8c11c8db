"""Cycles, chains, shared members and seats of random structures, against the naive answer."""

from collections import Counter
from datetime import date
from itertools import chain, pairwise, permutations, zip_longest
from math import ceil
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from govlint.checks.overlap import OverlapCheck
from govlint.graph.graph import Graph
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.overlap.shared_voters import SharedVoters
from govlint.graph.relations import Relation
from govlint.measures.catalogue import MEASURES
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure

DAY = date(2026, 1, 1)
FORUMS = [f"forum-{letter}" for letter in "abcdefgh"]
PEOPLE = [f"p-{letter}" for letter in "klmnopqr"]
VOTING = ("chair", "co-chair", "deputy-chair", "member")
CAPACITIES = (*VOTING, "attendee", "adviser", "observer", "secretary")

edges = st.lists(
    st.tuples(st.sampled_from(FORUMS), st.sampled_from(FORUMS)), unique=True, max_size=16
)
seat = st.fixed_dictionaries(
    {"capacity": st.sampled_from(CAPACITIES)},
    optional={"voting": st.booleans(), "count": st.integers(0, 4)},
)
rooms = st.lists(st.lists(st.sampled_from(PEOPLE), unique=True, min_size=1), max_size=len(FORUMS))


def graph_of(forums: dict[str, Any]) -> Graph:
    data = {"govlint": 1, "name": "Random", "people": dict.fromkeys(PEOPLE), "forums": forums}
    structure = read_structure(data)
    assert isinstance(structure, Structure), structure
    return Graph(structure)


def answering(pairs: list[tuple[str, str]]) -> Graph:
    """Make a graph in which the first of each pair answers to the second."""
    forums = {key: {"accountable_to": [up for low, up in pairs if low == key]} for key in FORUMS}
    return graph_of(forums)


def reached(pairs: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Find what can be reached from each forum in one step or more, by walking every way."""
    found: dict[str, set[str]] = {key: set() for key in FORUMS}
    for key in FORUMS:
        waiting = [key]
        while waiting:
            here = waiting.pop()
            new = {up for low, up in pairs if low == here} - found[key]
            found[key] |= new
            waiting += new
    return found


def knots(pairs: list[tuple[str, str]]) -> set[frozenset[str]]:
    """Find the sets of forums that can all reach one another, and themselves."""
    far = reached(pairs)
    return {frozenset(x for x in far[key] if key in far[x]) for key in FORUMS if key in far[key]}


def relation(pairs: list[tuple[str, str]]) -> Relation:
    return Relation((low, up, ("forums", low)) for low, up in pairs)


@given(edges)
def test_a_cycle_goes_along_edges_that_are_there(pairs: list[tuple[str, str]]) -> None:
    steps = {step for _, cycle in relation(pairs).cycles() for step in pairwise([*cycle, cycle[0]])}
    assert steps <= set(pairs)


@given(edges)
def test_a_cycle_meets_nobody_twice(pairs: list[tuple[str, str]]) -> None:
    assert all(len(set(cycle)) == len(cycle) for _, cycle in relation(pairs).cycles())


@given(edges)
def test_there_is_one_cycle_for_each_knot(pairs: list[tuple[str, str]]) -> None:
    cycles = list(relation(pairs).cycles())
    assert Counter(frozenset(knot) for knot, _ in cycles) == Counter(knots(pairs))
    assert all(set(cycle) <= set(knot) for knot, cycle in cycles)


@given(edges)
def test_a_cycle_begins_at_its_first_written_forum(pairs: list[tuple[str, str]]) -> None:
    order = list(dict.fromkeys(forum for pair in pairs for forum in pair))
    cycles = [cycle for _, cycle in relation(pairs).cycles()]
    assert [cycle[0] for cycle in cycles] == [min(cycle, key=order.index) for cycle in cycles]


@given(edges)
def test_what_lies_beyond_is_what_can_be_walked_to(pairs: list[tuple[str, str]]) -> None:
    far, answers = reached(pairs), answering(pairs).relation("forum.accountable_to")
    assert {key: answers.beyond(key) for key in FORUMS} == {key: far[key] - {key} for key in FORUMS}


@given(edges)
def test_one_chain_is_the_same_from_both_ends(pairs: list[tuple[str, str]]) -> None:
    far, graph = reached(pairs), answering(pairs)
    exemptions = exemptions_of(graph)
    for one in FORUMS:
        line = {one, *far[one], *(other for other in FORUMS if one in far[other])}
        assert set(exemptions.names(exemptions.exempt(one))) == line


def sitting(people_by_room: list[list[str]]) -> Graph:
    return graph_of(
        {key: {"members": who} for key, who in zip(FORUMS, people_by_room, strict=False)}
    )


def shares_most(small: list[str], large: list[str], share: float) -> bool:
    return len(set(small) & set(large)) >= ceil(share * len(small) - 1e-9)


@given(rooms, st.integers(1, 4), st.sampled_from((0, 1, 64)))
def test_those_who_share_voters_are_found_however_many_forums_a_voter_has(
    people_by_room: list[list[str]], least: int, few: int
) -> None:
    graph = sitting(people_by_room)
    exemptions = exemptions_of(graph)
    voters = {key: frozenset(who) for key, who in zip(FORUMS, people_by_room, strict=False)}
    shared = SharedVoters(exemptions, voters, few)
    for room in voters.values():
        naive = {forum for forum, there in voters.items() if len(there & room) >= least}
        if len(room) >= least:
            assert set(exemptions.names(shared.having(room, least))) == naive


@given(rooms, st.integers(1, 4))
def test_a_forum_is_named_once_when_a_larger_or_equal_one_has_most_of_its_voters(
    people_by_room: list[list[str]], least: int
) -> None:
    check = OverlapCheck(kind="overlap", by="members", share_at_least=0.7, smaller_at_least=least)
    graph = sitting(people_by_room)
    members = dict(zip(FORUMS, people_by_room, strict=False))
    named = {frozenset(members[str(hit.key_path[1])]) for hit in check.ask(graph, DAY)}
    smaller = {
        frozenset(members[one])
        for one, other in permutations(members, 2)
        if (len(members[one]), list(members).index(one))
        < (len(members[other]), list(members).index(other))
        and shares_most(members[one], members[other], 0.7)
        and len(members[one]) >= least
    }
    assert named == smaller


LONGEST_OF_FORUM = 3
"""Keys up to a forum's members, of whom each stands further down."""


@given(edges, rooms)
def test_forums_of_one_chain_may_share_their_members(
    pairs: list[tuple[str, str]], people_by_room: list[list[str]]
) -> None:
    forums: dict[str, Any] = {
        key: {"members": who, "accountable_to": [up for low, up in pairs if low == key]}
        for key, who in zip_longest(FORUMS, people_by_room, fillvalue=())
    }
    graph = graph_of(forums)
    check = OverlapCheck(kind="overlap", by="members", share_at_least=0.7)
    said = [
        (str(hit.key_path[1]), str(path[1]))
        for hit in check.ask(graph, DAY)
        for _, path in hit.related
        if len(path) <= LONGEST_OF_FORUM
    ]
    far = reached(pairs)
    assert [(one, other) for one, other in said if other in far[one] or one in far[other]] == []


@given(st.lists(seat, max_size=8))
def test_seats_are_counted_by_who_takes_part_and_who_votes(seats: list[dict[str, Any]]) -> None:
    members = [{"seat": "Seat", **one} for one in seats]
    graph = graph_of({"forum-a": {"members": members}})
    votes = sum(
        one.get("count", 1) for one in seats if one.get("voting", one["capacity"] in VOTING)
    )
    there = sum(
        one.get("count", 1) for one in seats if one["capacity"] not in ("observer", "secretary")
    )
    found = [
        MEASURES[name].of(graph, DAY, "forum-a")
        for name in ("forum.voting-seats", "forum.participants")
    ]
    assert [reading and reading.value for reading in found] == [votes, there]


@given(rooms)
def test_a_person_has_every_seat_that_names_them_or_their_post(
    people_by_room: list[list[str]],
) -> None:
    posts = {f"post-{who}": {"holder": who} for who in PEOPLE}
    forums = {key: {"members": who} for key, who in zip(FORUMS, people_by_room, strict=False)}
    through = {
        f"{key}-post": {"members": [f"post-{person}" for person in who]}
        for key, who in zip(FORUMS, people_by_room, strict=False)
    }
    data = {"govlint": 1, "name": "Random", "people": dict.fromkeys(PEOPLE), "posts": posts}
    structure = read_structure({**data, "forums": {**forums, **through}})
    assert isinstance(structure, Structure)
    held = {who: len(seats) for who, seats in Graph(structure).seats.by_holder.items()}
    assert held == {who: 2 * n for who, n in Counter(chain(*people_by_room)).items()}


def test_a_forum_that_is_planned_or_over_is_in_no_chain() -> None:
    graph = graph_of(
        {
            "forum-a": {"accountable_to": "forum-b", "status": "stood-down"},
            "forum-b": {"accountable_to": "forum-c"},
            "forum-c": {},
        }
    )
    exemptions = exemptions_of(graph)
    lines = [[*exemptions.names(exemptions.exempt(forum))] for forum in ("forum-a", "forum-b")]
    assert lines == [["forum-a"], ["forum-c", "forum-b"]]
