"""Words of a stranger in a command that is shown stay words where it is typed."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from command import govlint, write
from govlint.cli.exit_codes import Code

HOSTILE = [
    "spend $(touch one)",
    "`touch one`",
    "a; touch one;",
    "it's $HOME",
    "-o=one",
    "a&b|c>one",
]
LADDER = """govlint: 1
name: A
decisions:
  d1: {{name: Spend some, type: "{0}", value: {{up_to: 100}}}}
  d2: {{name: Spend more, type: "{0}", value: {{over: 100}}}}
"""


def words(command: str, folder: Path) -> list[str]:
    """Give the words that a shell makes of some."""
    run = subprocess.run(
        ["sh", "-c", f"printf '%s\\n' {command}"], cwd=folder, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert [one.name for one in folder.iterdir() if one.name == "one"] == []
    return run.stdout.splitlines()


@pytest.mark.parametrize("said", HOSTILE)
def test_a_type_is_one_word(said: str, tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", LADDER.format(said))
    run = govlint("show", "spend", cwd=tmp_path)
    command = run.err.partition("ladder with `")[2].rpartition("`:")[0]
    assert words(command, tmp_path) == ["govlint", "who", *["--"] * (said[0] == "-"), said]


@pytest.mark.parametrize("said", HOSTILE)
@pytest.mark.parametrize("command", ["due", "anonymise . --output away"])
def test_the_name_of_a_file_is_one_word(said: str, command: str, tmp_path: Path) -> None:
    names = [f"{said}.yaml", "~.yaml"]
    for name in names:
        write(tmp_path / name, "govlint: 1\nname: A\n")
    run = govlint(*command.split(), cwd=tmp_path)
    named = run.err.partition("as in ")[2].partition(f": {names[0]}")[0].strip()
    assert words(named, tmp_path) == [f"{'./' * (said[0] == '-')}{names[0]}"]


@pytest.mark.parametrize("said", HOSTILE)
def test_the_name_of_a_baseline_is_one_word(said: str, tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\n")
    run = govlint("check", f"--baseline={said}.json", cwd=tmp_path)
    assert run.code == Code.NOT_CHECKED
    command = run.err.partition("baseline; `")[2].rpartition("` writes")[0]
    name = f"{'./' * (said[0] == '-')}{said}.json"
    assert words(command, tmp_path) == ["govlint", "baseline", "--output", name]


@pytest.mark.parametrize(
    "said", ["x$(touch one)&touch one", "`touch one`", "-oone", "--output=one"]
)
def test_a_profile_that_a_workbook_names_is_the_word_of_one_option(
    said: str, tmp_path: Path
) -> None:
    write(tmp_path / "s.yaml", "govlint: 1\nname: A\n")
    govlint("export", "s.yaml", "--output", "book.xlsx", cwd=tmp_path)
    book = load_workbook(tmp_path / "book.xlsx")
    book["Start"].append(["Rules", said])
    book.save(tmp_path / "book.xlsx")
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    profile = f"id: '{said}'\nsummary: Ours.\nextends: core\n"
    write(tmp_path / "ours" / "profiles" / f"{said}.yaml", profile)
    told = govlint("check", "book.xlsx", cwd=tmp_path).err.splitlines()
    options = next(line for line in told if "all that it names: " in line).split("names: ")[1]
    typed = " ".join(words(options, tmp_path))
    assert typed in (f"--profile {said}", f"--profile={said}")
    assert ("=" in typed.removesuffix(said)) == said.startswith("-")
