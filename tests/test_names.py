"""Class names: none stands twice in the package, and none is a participle."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src/govlint"

NOUNS = {"HomeNeeded", "Need"}
"""Names that end as a participle does, or may be read as one, and are nouns."""


@pytest.fixture(scope="module")
def classes() -> list[tuple[str, str]]:
    """Every class of the package, with its file."""
    return list(_classes())


def _classes() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, path.relative_to(PACKAGE).as_posix()


def test_no_two_classes_share_a_name(classes: list[tuple[str, str]]) -> None:
    places = defaultdict(list)
    for name, path in classes:
        places[name].append(path)
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_no_class_is_named_by_a_participle(classes: list[tuple[str, str]]) -> None:
    names = {name.lstrip("_") for name, _ in classes}
    assert [name for name in sorted(names - NOUNS) if name.endswith("ed")] == []
