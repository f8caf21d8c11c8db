"""What nothing depends on is not worked out."""

import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

import govlint
from command import TODAY, run
from govlint.checks.overlap import OverlapCheck
from govlint.document.document import read
from govlint.graph.graph import Graph
from govlint.graph.overlap.alike_remits import AlikeRemits
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.reach import Reach
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure

GIVEN = """\
govlint: 1
name: A
organisations: {trust: {kind: company}}
forums:
  board: {form: board, of: trust}
  finance: {form: committee, of: trust, accountable_to: board}
  estates: {form: committee, of: trust, accountable_to: TO}
delegations:
  to-finance: {from: board, to: finance, matters: [leases], limit: 500}
  to-estates: {from: finance, to: estates, matters: [leases], limit: 900}
"""


OF_INFORMAL_VALUES = ("dates", "money", "numbers", "rhythms", "shares", "times")
OF_OTHERS = ("escalations", "inclusions", "members", "one_member", "seat_titles", "seats")
UNASKED = {
    *(f"govlint.structure.informal.{one}" for one in OF_INFORMAL_VALUES),
    *(f"govlint.structure.suggestions.{one}" for one in OF_OTHERS),
    "govlint.lint.earlier.recognition",
    "govlint.lint.not_as_meant.escapes",
    "govlint.lint.not_as_meant.left_out_by_a_sign",
    "govlint.lint.not_as_meant.odd_characters",
    "govlint.lint.reading.disguised_roots",
    "govlint.lint.texts_in_place",
    "govlint.structure.pasted_in_values",
    "govlint.structure.suggestions.entities",
}
"""What an id that is described nowhere, and plain letters, give no reason to load."""
OF_IDS = "govlint.structure.suggestions.typed_field"


@pytest.mark.parametrize(
    ("above", "said", "unasked"),
    [
        ("nowhere", "describe it under forums", UNASKED),
        ("board", "delegation-exceeds-delegator", {*UNASKED, OF_IDS}),
    ],
)
def test_a_check_loads_nothing_for_slips_that_a_file_has_not(
    above: str, said: str, unasked: set[str], tmp_path: Path
) -> None:
    path = tmp_path / "structure.yaml"
    path.write_text(GIVEN.replace("TO}", f"{above}}}"))
    program = (
        "import sys; from govlint.cli.run import run\n"
        f"sys.argv = ['govlint', 'check', '-f', 'concise', '--as-of', '{TODAY}', {str(path)!r}]\n"
        "run(); print(*sys.modules)"
    )
    shown, loaded = run([sys.executable, "-c", program], cwd=tmp_path).out.rstrip().rsplit("\n", 1)
    assert (said in shown, unasked & {*loaded.split()}) == (True, set())


@pytest.mark.parametrize(("above", "reached"), [("finance", False), ("board", True)])
def test_who_stands_above_is_asked_where_not_all_of_them_gave_something(
    above: str, reached: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    reach = Mock(side_effect=Reach)
    monkeypatch.setattr("govlint.checks.ladder.seniors.Reach", reach)
    govlint.check({"structure.yaml": GIVEN.replace("TO}", f"{above}}}")}, as_of=TODAY)
    assert reach.called == reached


ROOMS = """\
govlint: 1
name: A
people: {ann: {}, bo: {}, cy: {}, di: {}, ed: {}, flo: {}, gus: {}}
forums:
  finance: {members: [ann, bo, cy, di]}
  estates: {members: [cy, ed, flo, gus]}
"""


@pytest.mark.parametrize(("one", "compared"), [("ed, flo", False), ("ann, bo", True)])
def test_forums_are_compared_where_some_have_most_of_the_same_people(
    one: str, compared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = Mock(return_value=0)
    monkeypatch.setattr(OverlapCheck, "_others", others)
    govlint.check({"structure.yaml": ROOMS.replace("ed, flo", one)}, as_of=TODAY)
    assert others.called == compared


def test_what_forums_state_is_read_where_it_is_asked_for() -> None:
    structure = read_structure(read(ROOMS).data)
    assert isinstance(structure, Structure)
    graph = Graph(structure)
    alike = AlikeRemits(exemptions_of(graph), graph, graph.forums)
    alike.of_service("finance")
    asked = {name for name, one in vars(alike).items() if "_having" in getattr(one, "__dict__", ())}
    assert asked == {"_duty"}
