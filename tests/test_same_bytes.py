"""The same input gives the same bytes under any hash seed, whatever is written."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

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


def _written(folder: Path, seed: str, written: Mapping[str, str]) -> Mapping[str, bytes]:
    """Write every file in a process of its own, whose hashes come from a seed."""
    folder.mkdir()
    lines = [f"{words} --as-of {TODAY} -o {folder / name}" for name, words in written.items()]
    ended = run([sys.executable, "-c", ALL, *lines], cwd=ROOT, also={"PYTHONHASHSEED": seed})
    assert ended.code == Code.CLEAN, ended.err
    return {name: (folder / name).read_bytes() for name in written}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[Mapping[str, bytes]]:
    """What is written under each of three seeds; the last writes only what is found of several."""
    home = tmp_path_factory.mktemp("seeds")
    (home / "several.yaml").write_text(_of_several_councils())
    several = {
        profile: f"check {home / 'several.yaml'} --profile {profile} -f json"
        for profile in ("alliance", "uk-local-authority")
    }
    return [
        _written(home / seed, seed, {**several, **also})
        for seed, also in (("1", WRITTEN), ("2", WRITTEN), ("3", {}))
    ]


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed(
    runs: list[Mapping[str, bytes]],
) -> None:
    first, second, _ = runs
    assert [name for name in WRITTEN if first[name] != second[name] or not first[name]] == []


def _of_several_councils() -> str:
    """Give a report to a joint board of four parties, and officers whom four councils share."""
    councils = [f"council-{one}" for one in range(4)]
    known = ", ".join(f"{one}: {{kind: local-authority}}" for one in councils)
    offices = {
        "lawyer": ("Monitoring Officer", "statutory-officer"),
        "protector": ("Data Protection Officer", "executive"),
        **{f"{one}-money": ("Section 151 Officer", "statutory-officer") for one in councils},
        **{f"{one}-head": ("Head of IT", "executive") for one in councils},
    }
    bodies = {name: name.removesuffix("-money").removesuffix("-head") for name in offices}
    posts = "".join(
        f"  {name}: {{title: {title}, kind: {kind}, holder: quinn, organisation: "
        f"[{bodies[name] if bodies[name] in councils else ', '.join(councils)}]}}\n"
        for name, (title, kind) in offices.items()
    )
    agreements = "".join(
        f"  {one}-{number}: {{parties: [{one}, other, third-{number}], services: [beds],"
        " leadership: team}\n"
        for one in councils
        for number in range(6)
    )
    thirds = ", ".join(f"third-{number}: {{}}" for number in range(6))
    return (
        f"govlint: 1\nname: Four councils\norganisations: {{{known}, other: {{}}, {thirds}}}\n"
        "people: {quinn: {}}\n"
        f"services: {{beds: {{}}}}\nposts:\n{posts}"
        f"forums: {{board: {{of: [{', '.join(councils)}]}}, team: {{form: contractual-body}}}}\n"
        f"agreements:\n{agreements}"
        "reports: {figures: {from: other, to: board, services: [beds]}}\n"
    )


def test_what_is_found_of_several_bodies_stands_in_one_order(
    runs: list[Mapping[str, bytes]],
) -> None:
    *first, last = runs
    assert all(one[name] == last[name] for one in first for name in last)
    assert b"report-bypasses-leadership" in last["alliance"]
    assert b"monitoring-officer-not-apart" in last["uk-local-authority"]
    assert b"data-protection-officer-not-apart" in last["uk-local-authority"]
