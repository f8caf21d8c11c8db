"""Forums of one name are told of at the first, whatever their number."""

from collections.abc import Iterator
from datetime import date

import pytest

from govlint.graph.graph import Graph
from govlint.measures.structure import names
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure

DAY = date(2026, 1, 1)


class _Uncopied(list[str]):
    """A list that may be asked for its first item, and not be gone through."""

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("the whole is gone through for each")


def test_only_the_first_of_a_name_goes_through_all(monkeypatch: pytest.MonkeyPatch) -> None:
    read = read_structure(
        {"govlint": 1, "name": "A", "forums": {one: {"name": "Board"} for one in "abc"}}
    )
    assert isinstance(read, Structure)
    monkeypatch.setattr(names, "_group", lambda *_: _Uncopied("abc"))
    reading = names._namesakes(Graph(read, DAY), DAY, "b")  # what one costs
    assert reading
    assert reading.value == 0


def test_a_name_is_the_same_however_its_letters_are_put_together() -> None:
    called = {"a": "Caf\u00e9", "b": "Cafe\u0301", "c": "\uff23af\u00e9"}
    forums = {one: {"name": name} for one, name in called.items()}
    read = read_structure({"govlint": 1, "name": "A", "forums": forums})
    assert isinstance(read, Structure)
    reading = names._namesakes(Graph(read, DAY), DAY, "a")
    assert reading
    assert reading.value == 2
