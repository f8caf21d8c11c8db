"""The README is true: what it shows runs, what it prints is printed, its links lead somewhere."""

import re
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest

from command import ROOT, govlint, write
from govlint.cli.exit_codes import Code
from govlint.rulebook.catalogue import load_catalogue
from pages import UPDATE, Block, blocks, update
from picture import PICTURES, file_of, picture

README = ROOT / "README.md"
GUIDES = ROOT / "docs" / "pages" / "secretaries"
TEXT = README.read_text(encoding="utf-8")


def yaml_with(first: str) -> str:
    return next(block.text for block in blocks(TEXT, "yaml") if block.text.startswith(first))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Everything that the README tells to save, and the examples that it speaks of."""
    write(tmp_path / "structure.yaml", yaml_with("govlint: 1"))
    rule = yaml_with("id: ")
    write(tmp_path / "our-rules" / f"{rule.split()[1]}.yaml", rule)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    return tmp_path


def test_every_yaml_block_is_a_structure_a_rule_a_configuration_or_a_hook() -> None:
    starts = [block.text.splitlines()[0] for block in blocks(TEXT, "yaml")]
    said = ["# .govlint.yaml", "# .pre-commit-config.yaml", "govlint: 1"]
    assert sorted(starts) == [*said, "id: audit-committee-under-three"]


def test_the_structure_checks_clean(folder: Path) -> None:
    run = govlint("check", "structure.yaml", "--as-of", "2026-11-21", "-f", "json", cwd=folder)
    assert (run.code, run.found) == (Code.CLEAN, [])


def test_the_rule_passes_its_own_examples(folder: Path) -> None:
    assert govlint("test", "our-rules", cwd=folder).code == Code.CLEAN


def test_the_configuration_brings_the_rule_in(folder: Path) -> None:
    write(folder / ".govlint.yaml", yaml_with("# .govlint.yaml"))
    smaller = yaml_with("govlint: 1").replace("Trustee, count: 3", "Trustee, count: 1")
    write(folder / "structure.yaml", smaller)
    run = govlint("check", "--as-of", "2026-11-21", "-f", "json", cwd=folder)
    assert ("audit-committee-under-three", "audit-committee") in run.found


def test_a_rule_of_the_users_own_runs_as_the_page_says(folder: Path) -> None:
    Path(folder, "structure.yaml").write_text(f"govlint: 1\nname: Bad\n{_bad_example()}", "utf-8")
    assert "`--rules our-rules`" in TEXT
    said = govlint("check", "structure.yaml", "--rules", "our-rules", cwd=folder)
    assert "audit-committee-under-three" in said.out


def _bad_example() -> str:
    rule = next(block.text for block in blocks(TEXT, "yaml") if block.text.startswith("id:"))
    bad = rule.partition("bad: |\n")[2].partition("good: |")[0]
    return dedent(bad)


@pytest.mark.parametrize("block", blocks(TEXT, "text"), ids=lambda block: block.command)
def test_what_a_command_is_said_to_print_is_printed(block: Block, folder: Path) -> None:
    said = govlint(*block.command.split(), cwd=folder).out
    if UPDATE:
        update(README, block, said)
    assert block.text == said


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_is_printed(name: str) -> None:
    now = picture(name)
    if UPDATE:
        file_of(name).write_text(now, encoding="utf-8")
    assert file_of(name).read_text(encoding="utf-8") == now


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_needs_nothing_from_the_network(name: str) -> None:
    drawn = file_of(name).read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|@font-face|@import|url\((?!#)|href", drawn)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)\s]+)\)", TEXT))))
def test_a_link_leads_somewhere(target: str) -> None:
    path, _, heading = target.partition("#")
    assert (ROOT / path).exists()
    assert not heading or re.search(rf"(?mi)^#+ {heading.replace('-', ' ')}$", TEXT)


def test_every_theme_is_told() -> None:
    told = set(re.findall(r"\]\(rules/([\w-]+)\)", TEXT))
    assert told == set(load_catalogue().themes)


def test_the_profiles_with_law_and_codes_are_told() -> None:
    told = re.search(r"Law and codes of a sector stand in (.*?), and the guidance", TEXT)
    catalogue = load_catalogue()
    numbers = {
        name: sum(catalogue.rules[rule].rule.authority in {"law", "code"} for rule in profile.rules)
        for name, profile in catalogue.profiles.items()
    }
    several = {name for name, number in numbers.items() if number > 1}
    assert told is not None
    assert set(re.findall(r"`([\w-]+)`", told[1])) == several
    assert {name for name, number in numbers.items() if number == 1} == {"completeness", "core"}


def test_every_exit_code_is_told() -> None:
    assert [int(code) for code in re.findall(r"(?m)^\| (\d) \|", TEXT)] == list(Code)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`govlint ([a-z][a-z-]*)", TEXT))))
def test_a_command_that_is_named_exists(command: str) -> None:
    assert f"govlint {command} " in help_of(command)


@pytest.mark.parametrize("option", sorted(set(re.findall(r"(?<![\w-])--[a-z-]+(?=[ `])", TEXT))))
def test_an_option_that_is_named_exists(option: str) -> None:
    commands = ("", "check", "init", "schema", "new-rule", "due", "who", "whatif", "accept")
    assert option in "".join(map(help_of, commands)) or option == "--quiet"


@cache
def help_of(command: str) -> str:
    run = govlint(*command.split(), "--help")
    assert run.code == Code.CLEAN
    return run.out


def test_two_blocks_install_and_run_from_a_clean_clone() -> None:
    first, second = (block.text.splitlines() for block in blocks(TEXT, "sh"))
    assert first[0] == second[0] == "python3 -m venv .venv"
    assert all(line.startswith(".venv/bin/") for line in (*first[1:], *second[1:]))
    assert second[-1].startswith(".venv/bin/python -m pytest")


@pytest.mark.parametrize("block", blocks(TEXT, "sh"), ids=("try", "work"))
def test_the_paths_of_an_sh_block_exist(block: Block) -> None:
    words = [word for word in block.text.split() if "/" in word and not word.startswith(".venv/")]
    assert all((ROOT / word).exists() for word in words)


def test_the_first_block_ends_well_and_shows_findings() -> None:
    last = blocks(TEXT, "sh")[0].text.splitlines()[-1].split()
    run = govlint(*last[1:])
    assert run.code == Code.CLEAN
    assert run.out.count("To do:") == 15


def test_the_second_paragraph_leads_a_secretary_to_each_guide() -> None:
    guides = {f"docs/pages/secretaries/{path.name}" for path in GUIDES.glob("*.md")}
    assert set(re.findall(r"\]\(([^)]+)\)", TEXT.split("\n\n")[2])) == guides


def test_the_readme_is_short() -> None:
    assert len(TEXT.splitlines()) <= 300
