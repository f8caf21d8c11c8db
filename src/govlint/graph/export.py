"""Export of the structure as a graph of networkx, for whoever goes on from there."""

from collections.abc import Mapping

import networkx as nx

from govlint.graph.seats import Seats
from govlint.structure.field_types import Kind
from govlint.structure.model import Structure
from govlint.structure.references import references

MEMBERS = "members"


def to_networkx(
    structure: Structure, kinds: Mapping[str, Kind], labels: Mapping[str, str], seats: Seats
) -> "nx.MultiDiGraph[str]":
    """Give every entity as a node and every reference to another as an edge."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, kind in kinds.items():
        made.add_node(key, kind=kind, label=labels[key])
    for _, key_path, key, entity in structure.entities():
        for one in references(entity, key_path):
            field = str(one.key_path[2])
            if one.id in kinds and field != MEMBERS:
                made.add_edge(key, one.id, key=field, key_path=one.key_path)
    for forum, there in seats.by_forum.items():
        for seat in there:
            who = seat.member.who
            if who is not None and who in kinds:
                made.add_edge(
                    forum,
                    who,
                    key=MEMBERS,
                    key_path=seat.key_path,
                    capacity=seat.member.capacity,
                    votes=seat.votes,
                    represents=seat.represents,
                )
    return made
