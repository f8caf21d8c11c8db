"""Checks and measures of an installed package, and code of a linted repository that never runs."""

import os
import sys
from pathlib import Path

import pytest

from command import ROOT, Run, govlint, run, write

PLUGIN = ROOT / "tests" / "plugin"
FORUM = "  a:\n    form: board\n    members: [{seat: A}, {seat: B}]\n"
STRUCTURE = f"govlint: 1\nname: A\nforums:\n{FORUM}"
RULE = """\
id: {id}
summary: Something is so.
why: Because.
fix: Do it.
severity: warning
authority: convention
check: {check}
"""
TRAP = "from pathlib import Path\nPath('sprung').touch()\nraise SystemExit(77)\n"


@pytest.fixture(scope="session")
def acme(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the package under `plugin` is installed."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    installed = run(
        [*pip, "--no-build-isolation", "--target", str(target), str(PLUGIN)], cwd=PLUGIN
    )
    assert installed.code == 0, f"hatchling must be there: {installed.err[-1000:]}"
    already = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(target), already]))}


def check(folder: Path, acme: dict[str, str], *rules: str, **checks: str) -> Run:
    """Check a board of two with rules that ask these checks."""
    write(folder / "structure.yaml", STRUCTURE)
    for name, asked in checks.items():
        rule = name.replace("_", "-")
        write(folder / "own" / f"{rule}.yaml", RULE.format(id=rule, check=asked))
    selected = ("--select", ",".join([*rules, *(name.replace("_", "-") for name in checks)]))
    return govlint("check", "--rules", "own", *selected, "--format", "json", cwd=folder, also=acme)


def test_a_check_of_a_package_is_used_by_a_rule(tmp_path: Path, acme: dict[str, str]) -> None:
    assert check(tmp_path, acme, tied_forum="{kind: acme.odd}").found == [("tied-forum", "a")]


def test_a_check_of_a_package_takes_parameters(tmp_path: Path, acme: dict[str, str]) -> None:
    assert check(tmp_path, acme, tied_forum="{kind: acme.odd, at_least: 3}").found == []


def test_a_check_of_a_package_can_be_set(tmp_path: Path, acme: dict[str, str]) -> None:
    write(tmp_path / ".govlint.yaml", "set: {tied-forum: {at_least: 3}}\n")
    assert check(tmp_path, acme, tied_forum="{kind: acme.odd}").found == []


def test_a_slip_in_a_check_of_a_package_has_a_place(tmp_path: Path, acme: dict[str, str]) -> None:
    run = check(tmp_path, acme, tied_forum="{kind: acme.odd, at_leest: 3}")
    assert (run.code, "tied-forum.yaml:7:25: " in run.err) == (2, True), run.err


def test_a_measure_of_a_package_is_used_by_a_rule(tmp_path: Path, acme: dict[str, str]) -> None:
    asked = "{kind: limit, on: forum, measure: acme.even-seats, at_most: 1}"
    found = check(tmp_path, acme, even_forum=asked).data["findings"]
    assert [one["message"] for one in found] == ["a has 2 even seats; the limit is 1"]


def test_a_check_that_fails_is_internal_and_the_others_still_report(
    tmp_path: Path, acme: dict[str, str]
) -> None:
    run = check(tmp_path, acme, tied_forum="{kind: acme.odd}", failing="{kind: acme.broken}")
    assert (run.code, run.found) == (4, [("internal", None), ("tied-forum", "a")])


def test_what_is_said_of_a_failing_check_names_the_rule(
    tmp_path: Path, acme: dict[str, str]
) -> None:
    found = check(tmp_path, acme, failing="{kind: acme.broken}").data["findings"]
    assert [one["message"] for one in found] == [
        "The rule failing failed: RuntimeError: acme fell over"
    ]


def test_a_failing_check_comes_before_a_structure_that_cannot_be_read(
    tmp_path: Path, acme: dict[str, str]
) -> None:
    write(tmp_path / "broken.yaml", "govlint: 1\nname: [\n")
    assert check(tmp_path, acme, failing="{kind: acme.broken}").code == 4


def test_a_package_is_loaded_only_when_a_rule_names_it(
    tmp_path: Path, acme: dict[str, str]
) -> None:
    write(tmp_path / "structure.yaml", STRUCTURE)
    loaded = run(
        [sys.executable, "-X", "importtime", "-m", "govlint", "check"], cwd=tmp_path, also=acme
    )
    assert (loaded.code, "acme_checks" in loaded.err) == (0, False)


def test_without_the_package_a_rule_says_what_is_missing(tmp_path: Path) -> None:
    run = check(tmp_path, {}, tied_forum="{kind: acme.odd}")
    assert (run.code, "no installed package offers" in run.err) == (2, True)


SCRIPT = [str(Path(sys.executable).parent / "govlint")]
MODULE = [sys.executable, "-m", "govlint"]


@pytest.mark.parametrize(
    ("start", "module"),
    [(SCRIPT, "acme_checks"), (SCRIPT, "networkx"), (SCRIPT, "govlint"), (SCRIPT, "typing"),
     (MODULE, "acme_checks"), (MODULE, "networkx")],
    ids=["acme", "networkx", "govlint", "typing", "acme-by-module", "networkx-by-module"],
)  # fmt: skip
def test_code_of_the_linted_repository_never_runs(
    tmp_path: Path, acme: dict[str, str], start: list[str], module: str
) -> None:
    check(tmp_path, acme, tied_forum="{kind: acme.odd}")
    write(tmp_path / f"{module}.py", TRAP)
    run([*start, "check", "--rules", "own"], cwd=tmp_path, also=acme)
    assert not (tmp_path / "sprung").exists()


def test_what_a_repository_calls_an_installed_package_is_none(tmp_path: Path) -> None:
    points = "[govlint.checks]\nacme.odd = acme_checks:Odd\n"
    write(tmp_path / "acme_checks-1.0.dist-info" / "entry_points.txt", points)
    write(tmp_path / "acme_checks.py", TRAP)
    write(tmp_path / "own" / "tied.yaml", RULE.format(id="tied", check="{kind: acme.odd}"))
    run([*SCRIPT, "check", "--rules", "own"], cwd=tmp_path)
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("library", ["networkx", "pydantic", "ruamel", "rich"])
def test_the_version_is_said_without_loading(library: str) -> None:
    said = run([sys.executable, "-X", "importtime", "-m", "govlint", "--version"], cwd=ROOT)
    loaded = [line for line in said.err.splitlines() if f" {library}" in line]
    assert (said.code, said.out.startswith("govlint "), loaded) == (0, True, [])
