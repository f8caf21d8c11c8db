"""The structure as a graph of networkx, for whoever goes on from there."""

from typing import TYPE_CHECKING

import networkx as nx

from govlint.structure.references import references

if TYPE_CHECKING:
    from govlint.graph.graph import Graph

MEMBERS = "members"


def to_networkx(graph: "Graph") -> "nx.MultiDiGraph[str]":
    """Give every entity as a node and every reference to another as an edge."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, kind in graph.kinds.items():
        made.add_node(key, kind=kind, label=graph.label(key))
    for _, key_path, key, entity in graph.structure.entities():
        for one in references(entity, key_path):
            field = str(one.key_path[2])
            if one.id in graph.kinds and field != MEMBERS:
                made.add_edge(key, one.id, key=field, key_path=one.key_path)
    for forum, seats in graph.seats.by_forum.items():
        for seat in seats:
            if seat.member.who in graph.kinds:
                made.add_edge(
                    forum,
                    seat.member.who,
                    key=MEMBERS,
                    key_path=seat.key_path,
                    capacity=seat.member.capacity,
                    votes=seat.votes,
                    represents=seat.represents,
                )
    return made
