"""The same input gives the same bytes under any hash seed, whatever is written."""

import sys
from collections.abc import Mapping
from pathlib import Path

from command import ROOT, TODAY, run
from govlint.cli.exit_codes import Code

RIVERFORD = "examples/riverford"
CHECKED = f"check {RIVERFORD} examples/harbourside/broken.yaml"
WRITTEN = {
    "check.html": f"{CHECKED} -f html",
    "check.json": f"{CHECKED} -f json",
    "map.svg": f"map {RIVERFORD} -f svg",
    "map.html": f"map {RIVERFORD} -f html",
    "map.mermaid": f"map {RIVERFORD} -f mermaid",
    "map.dot": f"map {RIVERFORD} -f dot",
    "map.text": f"map {RIVERFORD} -f text",
    "structure.xlsx": f"export {RIVERFORD}",
}
"""A command for each file."""

ALL = """\
import sys
from govlint.cli.app import app
for line in sys.argv[1:]:
    app(line.split(), standalone_mode=False)
"""
"""Runs several commands in one start, which is what takes long."""


def _written(folder: Path, seed: str) -> Mapping[str, bytes]:
    """Write every file in a process of its own, whose hashes come from a seed."""
    folder.mkdir()
    lines = [f"{words} --as-of {TODAY} -o {folder / name}" for name, words in WRITTEN.items()]
    ended = run([sys.executable, "-c", ALL, *lines], cwd=ROOT, also={"PYTHONHASHSEED": seed})
    assert ended.code == Code.CLEAN, ended.err
    return {name: (folder / name).read_bytes() for name in WRITTEN}


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    first, second = (_written(tmp_path / seed, seed) for seed in "12")
    assert [name for name in WRITTEN if first[name] != second[name] or not first[name]] == []
