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


PAGES = (
    "adult social services", "place director", "place executive", "riverford hospitals",
    "place-spend-to-1m", "intermediate care", "place mou",
)  # fmt: skip


@pytest.mark.parametrize("words", PAGES)
def test_riverford_on_one_screen(words: str) -> None:
    run = govlint("show", words, "-s", "examples/riverford", "--as-of", TODAY)
    name = f"riverford-show-{words.replace(' ', '-')}.txt"
    assert (golden(name, run.out), run.code, run.err) == (run.out, 0, "")
    assert len(run.out.splitlines()) <= 28
