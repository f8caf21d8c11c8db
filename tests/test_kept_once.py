"""What many places of a structure say alike is kept once, and what is read no more is let go."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from command import write
from govlint.document.document import read
from govlint.graph.graph import Graph
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.quorums import effective_quorum
from govlint.graph.reach import Reach
from govlint.graph.reporting import voters
from govlint.graph.scopes import scope_of
from govlint.graph.seating.known_voters import known_voters
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure

TEXT = """\
govlint: 1
name: Two forums
organisations:
  larkfield:
people:
  ann-lee: {employer: larkfield}
  bo-roy: {employer: larkfield}
forums:
  finance:
    members: [ann-lee, {who: bo-roy, capacity: chair}]
    services: [podiatry, dietetics]
    quorum: {min: 2}
    starts: 2025-01-31
    accountable_to: board
  estates:
    members: [ann-lee, bo-roy]
    services: [podiatry, dietetics]
    quorum: {min: 2}
    starts: 2025-01-31
    accountable_to: board
  board:
    members: [ann-lee]
"""


@pytest.fixture
def graph() -> Graph:
    structure = read_structure(read(TEXT).data)
    assert isinstance(structure, Structure)
    return Graph(structure, date(2026, 6, 30))


def test_who_is_only_named_is_one_member_on_however_many_forums(graph: Graph) -> None:
    first, second = (graph.forums[forum].members or () for forum in ("finance", "estates"))
    assert first[0] is second[0]
    assert first[1] != second[1]


def test_two_structures_share_no_members() -> None:
    one, other = (read_structure(read(TEXT).data) for _ in range(2))
    assert isinstance(one, Structure)
    assert isinstance(other, Structure)
    first, second = (known.forums["board"].members or () for known in (one, other))
    assert first == second
    assert first[0] is not second[0]


def test_a_day_is_one_date(graph: Graph) -> None:
    assert graph.forums["finance"].starts is graph.forums["estates"].starts


def test_an_id_and_what_refers_to_it_are_one_text() -> None:
    data = read(TEXT).data
    assert data["forums"]["finance"]["members"][0] is next(iter(data["people"]))


def test_a_number_for_an_id_stays_a_text() -> None:
    assert read("people: {7: {}}\nforums: {true: {members: [7]}}\n").data == {
        "people": {"7": {}},
        "forums": {"true": {"members": [7]}},
    }


def test_those_of_one_employer_speak_for_one_list(graph: Graph) -> None:
    first, second = graph.seats.by_forum["finance"]
    assert first.represents == ("larkfield",)
    assert first.represents is second.represents


def test_voters_services_and_parties_are_shared(graph: Graph) -> None:
    assert voters(graph, "finance") is known_voters(graph, "finance")
    assert scope_of(graph, "finance") is scope_of(graph, "estates")
    quorums = [effective_quorum(graph, forum) for forum in ("finance", "estates")]
    assert len({id(one.parties) for one in quorums if one}) == 1


def test_reach_keeps_no_graph(graph: Graph) -> None:
    reach = Reach([("a", "b")])
    assert reach.beyond("a") == reach.of(["b"])
    held = [*vars(reach).values(), *vars(exemptions_of(graph)).values()]
    assert not [one for one in held if isinstance(one, nx.Graph)]


def test_what_lies_beyond_an_entity_is_added_up_when_it_is_asked_about() -> None:
    reach = Reach([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("e", "b")])
    assert [*reach.names(reach.beyond("b"))] == ["d", "b", "c"]
    assert reach._beyond.keys() == {"b", "c", "d"}
    assert [*reach.names(reach.beyond("a"))] == ["d", "b", "c"]


def test_a_relation_keeps_nothing_by_nodes_and_edges(graph: Graph) -> None:
    kept = graph.relation("forum.accountable_to")._graph
    attributes = [*dict(kept.nodes.data()).values(), *(one for *_, one in kept.edges.data())]
    assert len(attributes) == 5
    assert len({id(one) for one in attributes}) == 1
    assert attributes[0] == {}


def test_what_tries_fixes_is_loaded_where_there_are_some(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", TEXT)
    assert loaded(tmp_path, "govlint.change.mending.offer") == "False"
    write(tmp_path / "structure.yaml", TEXT.replace("to: board", "to: bord", 1))
    assert loaded(tmp_path, "govlint.change.mending.offer") == "True"


def test_a_title_that_may_say_more_needs_no_reading_of_days(tmp_path: Path) -> None:
    seat = "forums: {board: {name: Board, members: [{seat: Member (north)}]}}\n"
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{seat}")
    both = "govlint.structure.suggestions.seat_titles", "govlint.structure.informal.dates"
    assert loaded(tmp_path, *both) == "True False"


def loaded(folder: Path, *modules: str) -> str:
    """Check a folder in a process of its own, and tell of each module whether that loads it."""
    program = (
        "import sys; from govlint.cli.run import run; sys.argv[1:] = ['check', '.']; run(); "
        f"print(*(one in sys.modules for one in {modules!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.splitlines()[-1]
