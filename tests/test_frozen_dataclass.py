"""Models compare by their fields, say what they hold and never change."""

from copy import deepcopy
from dataclasses import FrozenInstanceError

import pytest

from govlint.structure.model import Person, Risk

ANN = Person(name="Ann", since="2024-01-01")  # type: ignore[arg-type]  # pydantic reads the day


def test_models_compare_by_their_fields() -> None:
    same = Person(name="Ann", since="2024-01-01")  # type: ignore[arg-type]
    assert (same, deepcopy(ANN)) == (ANN, ANN)
    assert len({ANN, same, Person(name="Bo")}) == 2
    assert Person(name="Ann") != Risk(name="Ann")
    assert ANN != "Ann"


def test_a_model_says_what_it_holds() -> None:
    said = repr(ANN)
    assert said.startswith("Person(name='Ann', employer=None, since=datetime.date(2024, 1, 1), ")


def test_a_model_never_changes() -> None:
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        ANN.name = "Bo"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del ANN.name
