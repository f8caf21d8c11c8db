"""The schema that a wheel keeps is the one that would be worked out anew."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from command import run
from govlint.structure import kept_schema as kept
from govlint.structure.reader import built_schema

COMPARED = (
    "import sys; sys.path.insert(0, 'support'); "
    "from test_kept_schema import built_schema, kept, needed; "
    "print(kept.kept_schema() in (None, needed(built_schema())))"
)


def needed(schema: Any) -> Any:
    """Leave out of a schema what is not for reading, and where classes are in memory."""
    if isinstance(schema, list):
        return [needed(one) for one in schema]
    if isinstance(schema, str):
        return re.sub(r"(govlint\.\S+):\d+", r"\1", schema)
    if not isinstance(schema, dict):
        return schema
    return {key: needed(one) for key, one in schema.items() if key not in kept.NOT_FOR_READING}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / kept.NAME
    path.write_text(kept.written_schema(built_schema()), encoding="utf-8")
    return path


def test_a_schema_is_read_as_it_was_worked_out(written: Path) -> None:
    assert kept.kept_schema(written) == needed(built_schema())


def test_a_schema_of_other_versions_is_not_read(written: Path) -> None:
    holds = json.loads(written.read_text(encoding="utf-8"))
    written.write_text(json.dumps({**holds, "versions": ["2.0", "2.0", 3, 11]}), encoding="utf-8")
    assert kept.kept_schema(written) is None


@pytest.mark.skipif(not kept.PATH.is_file(), reason="a checkout works the schema out")
def test_a_wheel_keeps_the_schema_of_its_models() -> None:
    """In a process of its own, since models that are in use are worked out in other parts."""
    done = run([sys.executable, "-c", COMPARED], cwd=Path(__file__).parent)
    assert (done.code, done.out) == (0, "True\n")
