"""Checks and measures of an installed package, and code of a linted repository that never runs."""

import re
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from command import ROOT, TODAY, Run, govlint, run, write
from installed import RULE, site

PACKAGE = ROOT / "examples" / "own-check"
README = (PACKAGE / "README.md").read_text(encoding="utf-8")
OUTRANKED = "larkfield.outranked-chair"
VOTES = "larkfield.votes-under-one-manager"
STRUCTURE = """\
govlint: 1
name: A
posts:
  head: {title: Head}
  cook: {title: Cook, reports_to: head}
forums:
  a:
    form: board
    members: [{who: cook, capacity: chair}, {who: head, capacity: attendee}, {seat: B}]
"""
TRAP = "from pathlib import Path\nPath('sprung').touch()\nraise SystemExit(77)\n"


@pytest.fixture(scope="session")
def larkfield(shared: Path) -> dict[str, str]:
    """An environment in which the example package is installed."""
    target = shared / "larkfield"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    with FileLock(shared / "larkfield.lock"):
        if not target.exists():
            installed = run(
                [*pip, "--no-build-isolation", "--target", str(target), str(PACKAGE)], cwd=PACKAGE
            )
            assert installed.code == 0, f"hatchling must be there: {installed.err[-1000:]}"
    return site(target)


def check(folder: Path, also: dict[str, str], **checks: str) -> Run:
    """Check a board of three with rules that ask these checks."""
    write(folder / "structure.yaml", STRUCTURE)
    for name, asked in checks.items():
        rule = name.replace("_", "-")
        write(folder / "own" / f"{rule}.yaml", RULE.format(id=rule, check=asked))
    selected = ("--select", ",".join(name.replace("_", "-") for name in checks))
    return govlint("check", "--rules", "own", *selected, "--format", "json", cwd=folder, also=also)


def asked(**settings: object) -> str:
    """Ask the check of the example package, with these settings."""
    return f"{{{', '.join([f'kind: {OUTRANKED}', *(f'{k}: {v}' for k, v in settings.items())])}}}"


def told(block: str) -> list[tuple[str, str]]:
    """List the commands of the example's page, each with what it is said to print."""
    return re.findall(rf"(?ms)^```{block}\n(?:\$ )?(.*?)\n(.*?)^```$", README)


def test_the_example_package_is_installed_as_its_page_says() -> None:
    [(command, rest)] = told("sh")
    assert (command, rest) == (".venv/bin/pip install ./examples/own-check", "")


@pytest.mark.parametrize(
    ("command", "said"), told("console"), ids=[one for one, _ in told("console")]
)
def test_what_the_page_of_the_example_shows_is_printed(
    command: str, said: str, larkfield: dict[str, str]
) -> None:
    assert govlint(*command.split()[1:], also=larkfield).out == said


def test_the_example_without_its_rules_is_in_order() -> None:
    run = govlint("check", PACKAGE, "--as-of", TODAY)
    assert (run.code, run.out.splitlines()[0]) == (0, "No findings.")


@pytest.mark.parametrize("rule", sorted((PACKAGE / "rules").glob("*.yaml")), ids=lambda p: p.stem)
def test_a_rule_of_the_example_is_explained(rule: Path, larkfield: dict[str, str]) -> None:
    run = govlint("explain", rule.stem, "--rules", rule.parent, also=larkfield)
    assert (run.code, "larkfield." in run.out or "has a vote" in run.out) == (0, True), run.out


def test_a_check_of_a_package_is_silent_where_its_rule_holds(
    tmp_path: Path, larkfield: dict[str, str]
) -> None:
    assert check(tmp_path, larkfield, led_below=asked()).found == []


def test_a_check_of_a_package_takes_parameters(tmp_path: Path, larkfield: dict[str, str]) -> None:
    run = check(tmp_path, larkfield, led_below=asked(attendees="true"))
    assert run.found == [("led-below", "a")]


def test_a_check_of_a_package_can_be_set(tmp_path: Path, larkfield: dict[str, str]) -> None:
    write(tmp_path / ".govlint.yaml", "set: {led-below: {attendees: true}}\n")
    assert check(tmp_path, larkfield, led_below=asked()).found == [("led-below", "a")]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"attendes": "true"}, '7:42: "attendes" is not a key of "check"'),
        ({"attendees": "7"}, '7:53: "7" is neither true nor false'),
        ({"where": "{dutty: audit}"}, '"dutty": a forum has no field of this name; did you'),
    ],
    ids=["key", "value", "field"],
)
def test_a_slip_in_a_check_of_a_package_has_a_place(
    tmp_path: Path, larkfield: dict[str, str], settings: dict[str, str], said: str
) -> None:
    run = check(tmp_path, larkfield, led_below=asked(**settings))
    assert (run.code, said in run.err, run.err.count("\n")) == (2, True, 1), run.err


def test_a_measure_of_a_package_is_used_by_a_rule(
    tmp_path: Path, larkfield: dict[str, str]
) -> None:
    limit = f"{{kind: limit, on: forum, measure: {VOTES}, at_most: 0}}"
    found = check(tmp_path, larkfield, teams=limit).data["findings"]
    assert [one["message"] for one in found] == ["a has 1 vote of people managed by Head"]


def test_a_measure_of_a_package_is_asked_of_nothing_but_what_it_measures(
    tmp_path: Path, larkfield: dict[str, str]
) -> None:
    limit = f"{{kind: limit, on: risk, measure: {VOTES}, at_most: 0}}"
    run = check(tmp_path, larkfield, teams=limit)
    said = f'own/teams.yaml:7:41: "{VOTES}": this measures a forum, and the rule is on risk'
    assert (run.code, run.err) == (2, f"govlint: {said}\n")


def test_a_package_is_loaded_only_when_a_rule_names_it(
    tmp_path: Path, larkfield: dict[str, str]
) -> None:
    write(tmp_path / "structure.yaml", STRUCTURE)
    loaded = run(
        [sys.executable, "-X", "importtime", "-m", "govlint", "check"], cwd=tmp_path, also=larkfield
    )
    assert (loaded.code, "larkfield_checks" in loaded.err) == (0, False)


SCRIPT = [str(Path(sys.executable).parent / "govlint")]
MODULE = [sys.executable, "-m", "govlint"]


@pytest.mark.parametrize(
    ("start", "modules"),
    [
        (SCRIPT, ["larkfield_checks", "networkx", "govlint", "typing"]),
        (MODULE, ["larkfield_checks", "networkx"]),  # Python itself finds govlint, and what runs it
    ],
    ids=["script", "module"],
)
def test_code_of_the_linted_repository_never_runs(
    tmp_path: Path, larkfield: dict[str, str], start: list[str], modules: list[str]
) -> None:
    check(tmp_path, larkfield, led_below=asked())
    for module in modules:
        write(tmp_path / f"{module}.py", TRAP)
    run([*start, "check", "--rules", "own"], cwd=tmp_path, also=larkfield)
    assert not (tmp_path / "sprung").exists()


def test_what_a_repository_calls_an_installed_package_is_none(tmp_path: Path) -> None:
    points = f"[govlint.checks]\n{OUTRANKED} = larkfield_checks:A\n"
    write(tmp_path / "larkfield_checks-1.0.dist-info" / "entry_points.txt", points)
    write(tmp_path / "larkfield_checks.py", TRAP)
    write(tmp_path / "own" / "tied.yaml", RULE.format(id="tied", check=asked()))
    run([*SCRIPT, "check", "--rules", "own"], cwd=tmp_path)
    assert not (tmp_path / "sprung").exists()


def test_the_version_is_said_without_loading_a_library() -> None:
    said = run([sys.executable, "-X", "importtime", "-m", "govlint", "--version"], cwd=ROOT)
    loaded = re.findall(r" (?:networkx|pydantic|ruamel|rich|jinja2).*", said.err)
    assert (said.code, said.out.startswith("govlint "), loaded) == (0, True, [])


def test_the_help_of_all_commands_is_said_without_loading_the_models() -> None:
    said = run([sys.executable, "-X", "importtime", "-m", "govlint", "--help"], cwd=ROOT)
    loaded = re.findall(r" (?:networkx|ruamel|govlint\.structure\.model)$", said.err, re.MULTILINE)
    assert (said.code, said.out.startswith("Usage: "), loaded) == (0, True, [])
