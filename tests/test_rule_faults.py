"""Whatever is wrong in a rule file is told in one line, with its place and what was meant."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from command import Run, govlint, write
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.source_file import RuleFault
from rule_faults import EXAMPLES, RULE, SLIPS, with_slip

STRUCTURE = "govlint: 1\nname: A\nforums:\n  a: {form: board}\n"
PLACE = r"own/[\w-]+\.yaml:\d+:\d+: "


@pytest.fixture(scope="module")
def tested(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What `test` says of a folder that holds every slip at once."""
    folder = tmp_path_factory.mktemp("slips")
    for name, slip in SLIPS.items():
        write(folder / "own" / f"{name}.yaml", with_slip(name, slip))
    run = govlint("test", "own", cwd=folder)
    assert (run.code, run.out) == (2, "")
    return run.err.splitlines()


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_its_place_when_rules_are_tested(name: str, tested: list[str]) -> None:
    [said] = [line for line in tested if f"/{name}.yaml:" in line]
    assert re.match(f"govlint: {PLACE}", said)
    assert SLIPS[name].said in said


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_its_place_when_rules_are_used(name: str, tmp_path: Path) -> None:
    write(tmp_path / "own" / f"{name}.yaml", with_slip(name, SLIPS[name]))
    with pytest.raises(RuleFault, match=re.escape(SLIPS[name].said)):
        load_catalogue((tmp_path / "own",))


def checked(folder: Path) -> Run:
    """Check a structure with the rules in `own`."""
    write(folder / "structure.yaml", STRUCTURE)
    return govlint("check", "--rules", "own", cwd=folder)


def test_a_check_with_a_faulty_rule_says_one_line_and_checks_nothing(tmp_path: Path) -> None:
    write(tmp_path / "own" / "tab.yaml", with_slip("tab", SLIPS["tab"]))
    run = checked(tmp_path)
    assert (run.code, run.out) == (2, "")
    assert re.fullmatch(rf"govlint: {PLACE}A tab [^\n]*\n", run.err)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_that_is_not_as_it_says_is_told_at_its_line(name: str, tmp_path: Path) -> None:
    slip = EXAMPLES[name]
    write(tmp_path / "own" / f"{name}.yaml", with_slip(name, slip))
    run = govlint("test", "own", cwd=tmp_path)
    assert (run.code, run.err) == (1, "")
    assert f"own/{name}.yaml:{slip.said}" in run.out.splitlines()


def test_the_rule_without_a_slip_is_in_order(tmp_path: Path) -> None:
    write(tmp_path / "own" / "sound.yaml", RULE.format(id="sound"))
    run = govlint("test", "own", cwd=tmp_path)
    assert (run.code, run.out) == (0, "1 rule, 2 examples: all as they say.\n")


def odd_files(folder: Path) -> None:
    """Put what is no text file among the rules."""
    write(folder / "own" / "latin.yaml", b"id: caf\xe9\n")
    (folder / "own" / "folder.yaml").mkdir()
    (folder / "own" / "ring.yaml").symlink_to("ring.yaml")
    (folder / "own" / "nowhere.yaml").symlink_to("gone.yaml")


@pytest.mark.parametrize("file", ["latin", "folder", "ring", "nowhere"])
def test_what_is_no_text_file_is_told_and_never_a_crash(file: str, tmp_path: Path) -> None:
    odd_files(tmp_path)
    run = govlint("test", "own", cwd=tmp_path)
    assert run.code == 2
    assert re.search(rf"(?m)^govlint: own/{file}\.yaml:1:\d+: [A-Z].*\.?$", run.err), run.err


def test_the_first_of_them_stops_a_check_in_one_line(tmp_path: Path) -> None:
    odd_files(tmp_path)
    run = checked(tmp_path)
    assert (run.code, run.err.count("\n")) == (2, 1), run.err


@pytest.mark.parametrize("command", [("test", "own"), ("check", "--rules", "own")])
@pytest.mark.parametrize(
    ("second", "first"),
    [("a/tied.yaml", "own/a/tied.yaml"), ("forum-too-large.yaml", "/size/forum-too-large.yaml")],
)
def test_a_rule_that_is_there_twice_is_told_with_the_other(
    tmp_path: Path, command: tuple[str, ...], second: str, first: str
) -> None:
    write(tmp_path / "structure.yaml", STRUCTURE)
    for path in ("tied.yaml", second):
        write(tmp_path / "own" / path, RULE.format(id=Path(path).stem))
    run = govlint(*command, cwd=tmp_path)
    assert run.code == 2
    assert re.fullmatch(
        rf"govlint: {PLACE}there is a rule [\w-]+ already, in \S*{first}\n", run.err
    ), run.err


@pytest.mark.parametrize(
    ("folder", "said"),
    [("own", "own holds no rules"), ("none", "none is not a folder"), ("file", "not a folder")],
)
def test_a_folder_without_rules_is_told(tmp_path: Path, folder: str, said: str) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "file", "")
    run = govlint("test", folder, cwd=tmp_path)
    assert (run.code, said in run.err, run.err.count("\n")) == (2, True, 1), run.err


@pytest.mark.parametrize("held", [(), ("README.md",), (".aside/two.yaml",)])
def test_a_folder_without_rules_is_not_taken_for_one(held: Sequence[str], tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    for name in held:
        write(tmp_path / "own" / name, RULE.format(id="two"))
    run = checked(tmp_path)
    said = "govlint: own holds no rules; a rule is a file like our-rule.yaml\n"
    assert (run.code, run.out, run.err) == (2, "", said)


@pytest.mark.parametrize("name", ["two.yml", "two.YAML", "deeper/two.yaml.txt", "two.yml.txt"])
def test_a_rule_of_a_wrong_name_is_not_passed_over(name: str, tmp_path: Path) -> None:
    write(tmp_path / "own" / "one.yaml", RULE.format(id="one"))
    write(tmp_path / "own" / name, RULE.format(id="two"))
    run = checked(tmp_path)
    said = f"govlint: own/{name}: not read under this name; call it two.yaml\n"
    assert (run.code, run.out, run.err) == (2, "", said)


@pytest.mark.parametrize(
    ("led", "ending"),
    [("shared", (2, "govlint: own/more: a link to a folder, where no rules are read; ")),
     ("own/.aside", (2, "govlint: own/more: a link to a folder, where no rules are read; ")),
     ("papers", (2, "govlint: own/more: a link to a folder, where no rules are read; ")),
     ("two.yaml", (2, "govlint: own/more: a link to a rule, not read under this name; ")),
     ("nowhere", (2, "govlint: own/more: a link that leads nowhere; ")),
     ("own/deeper", (0, "")), ("papers/a.md", (0, ""))],
)  # fmt: skip
def test_rules_that_a_link_alone_leads_to_are_not_passed_over(
    led: str, ending: tuple[int, str], tmp_path: Path
) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "own" / "one.yaml", RULE.format(id="one"))
    write(tmp_path / "papers" / "a.md", "")
    for path in ("shared", "own/.aside", "own/deeper"):
        write(tmp_path / path / "three.yaml", RULE.format(id="three"))
    write(tmp_path / "two.yaml", RULE.format(id="two"))
    (tmp_path / "own" / "more").symlink_to(tmp_path / led)
    run = checked(tmp_path)
    assert (run.code, run.err[: len(ending[1])]) == ending, run.err


@pytest.mark.parametrize(
    ("held", "ending"),
    [
        ((), (2, "govlint: own/vendor is empty; ")),
        ((".git",), (2, "govlint: own/vendor is empty; ")),
        ((".gitkeep",), (0, "")),
    ],
)
def test_an_empty_folder_among_rules_is_one_that_was_not_fetched(
    held: Sequence[str], ending: tuple[int, str], tmp_path: Path
) -> None:
    write(tmp_path / "own" / "one.yaml", RULE.format(id="one"))
    (tmp_path / "own" / "vendor").mkdir()
    for name in held:
        (tmp_path / "own" / "vendor" / name).touch()
    run = checked(tmp_path)
    assert (run.code, run.err[: len(ending[1])]) == ending, run.err
