"""`show`: all about one thing, on a page of its kind."""

from pathlib import Path
from typing import Any

import pytest

from command import TODAY, Run, govlint, write
from goldens import golden

HEAD = "govlint: 1\nname: Example\norganisations: {a: {name: Alpha}, b: {name: Beta}}\n"


def _show(folder: Path, text: str, *words: str) -> Run:
    file = write(folder / "structure.yaml", HEAD + text)
    return govlint("show", *words, "-s", file, "--as-of", TODAY)


def _data(folder: Path, text: str, *words: str) -> Any:
    return _show(folder, text, *words, "--format", "json").data


@pytest.mark.parametrize(
    "words",
    ["adult social services", "place director", "place executive"],
)
@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford(words: str, columns: int) -> None:
    run = govlint(
        "show", words, "-s", "examples/riverford", "--as-of", TODAY, also={"COLUMNS": str(columns)}
    )
    name = f"riverford-show-{words.replace(' ', '-')}-{columns}.txt"
    assert (golden(name, run.out), run.code, run.err) == (run.out, 0, "")
