"""What is asked of a graph: costly answers are kept, groups of kinds hold words of the format."""

import gc
import weakref
from fractions import Fraction

import pytest

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.rulebook.impossible_values import BOUNDED, misfit
from govlint.rulebook.queryable_fields import Sort, known_fields, taken_by
from govlint.structure.bounds import Bounds, each_meets, meets
from govlint.structure.kind_groups import CLINICAL, FROM_OUTSIDE, THERE_TO_SPEAK
from govlint.structure.model import ENTITIES, Structure
from govlint.structure.reader import read_structure


def structure() -> Structure:
    read = read_structure({"govlint": 1, "name": "A"})
    assert isinstance(read, Structure)
    return read


def test_a_costly_answer_is_kept_by_its_function_in_the_graph_asked() -> None:
    asked = []

    @once
    def double(graph: Graph, number: int) -> int:
        asked.append(number)
        return number * 2

    first, second = (Graph(structure()) for _ in range(2))
    assert [double(first, 2), double(first, 2), double(first, 3), double(second, 2)] == [4, 4, 6, 4]
    assert asked == [2, 3, 2]
    gone = weakref.ref(first)
    del first
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize(
    ("owner", "group"),
    [("organisation", CLINICAL), ("organisation", THERE_TO_SPEAK), ("post", FROM_OUTSIDE)],
)
def test_every_kind_in_a_group_is_a_word_of_the_format(owner: str, group: tuple[str, ...]) -> None:
    assert {*group} <= {*taken_by(owner, "kind").words}


def test_of_every_field_it_is_known_what_it_takes_and_the_rest_is_refused() -> None:
    fields = [
        (kind, one)
        for kind in ENTITIES
        for field in known_fields(kind)
        for one in (field, *known_fields(kind, field))
    ]
    taken = [(one[1], taken_by(*one)) for one in fields]
    assert [field for field, takes in taken if not (takes and (takes.words or takes.sorts))] == []
    closed = [one for one in taken if Sort.TEXT not in one[1].sorts]
    assert [one for one in closed if misfit(*one, "no such word") is None] == []
    unbounded = [one for one in taken if not one[1].sorts & {*BOUNDED}]
    assert [one for one in unbounded if misfit(*one, Bounds(at_least=1)) is None] == []


@pytest.mark.parametrize(("end", "said"), [(20000.75, "20000.75"), (0.51, "0.51"), (15, "15")])
def test_a_bound_is_said_as_it_is_written(end: float, said: str) -> None:
    assert str(Bounds(at_least=end)) == f"at least {said}"


def test_wanted_values_that_equal_others_of_another_sort_are_told_apart() -> None:
    """True equals 1 and one half equals 0.5 in Python, and neither is the other in a file."""
    odd = [1, True, 0.5, Fraction(1, 2), None, "1", ("1",), 1.0]
    for wanted in [(Bounds(at_least=1),), ("1/2",), (1,), ("1",)]:
        for values in (odd, [*odd, {"1": 1}, {}]):
            assert [meets(one, wanted) for one in values] == each_meets(values, wanted)
