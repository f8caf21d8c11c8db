"""What a shell offers at the press of the tab key, and how little is loaded for it."""

import re
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from command import ROOT, govlint, run
from govlint.answers.report.answer import PARTS
from govlint.cli.choices import LIST_FORMATS, SCHEMAS
from govlint.config import FailOn
from govlint.finding import Authority
from govlint.report.formats import FORMATS
from govlint.rulebook.catalogue import Catalogue

SCRIPT = str(Path(sys.executable).parent / "govlint")
SHELLS = ("bash", "zsh", "fish")


def typed(line: str, shell: str = "bash") -> dict[str, str]:
    """Give the environment in which a shell asks what may follow."""
    return {
        "_GOVLINT_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(f"{line}.".split()) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


def as_script() -> None:
    """Be called as a shell calls the program, by its name."""
    sys.modules["__main__"] = ModuleType("__main__")
    sys.argv[0] = SCRIPT


def offered(line: str) -> list[str]:
    return govlint(also=typed(line), before=as_script).out.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("govlint che", ["check"]),
        ("govlint check --stat", ["--statistics"]),
        ("govlint explain forum-too-l", ["forum-too-large"]),
        ("govlint check --select forum-too-l", ["forum-too-large"]),
        ("govlint check --select meeti", ["meeting-load", "meetings"]),
        ("govlint check --ignore own-t", ["own-terms"]),
        ("govlint check --profile uk-l", ["uk-listed-company", "uk-local-authority"]),
        ("govlint check --format c", ["concise", "csv"]),
        ("govlint check --format json --format c", ["concise", "csv"]),
        ("govlint check --profile nothing-like", []),
    ],
)
def test_what_was_begun_is_completed(line: str, words: list[str]) -> None:
    assert offered(line) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("govlint check --format ", FORMATS),
        ("govlint render --format ", FORMATS),
        ("govlint check --fail-on ", get_args(FailOn)),
        ("govlint rules --format ", LIST_FORMATS),
        ("govlint schema --of ", SCHEMAS),
        ("govlint report --part ", PARTS),
    ],
)
def test_everything_that_is_taken_is_offered(line: str, words: list[str]) -> None:
    assert sorted(offered(line)) == sorted(words)


def test_every_rule_theme_and_authority_is_offered(catalogue: Catalogue) -> None:
    words = [*catalogue.rules, *catalogue.themes, *Authority]
    assert sorted(offered("govlint check --select ")) == sorted(words)


def test_every_rule_and_profile_is_offered(catalogue: Catalogue) -> None:
    lines = ["govlint explain ", "govlint check --profile "]
    known = [sorted(catalogue.rules), sorted(catalogue.profiles)]
    assert [sorted(offered(line)) for line in lines] == known


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_is_told(shell: str) -> None:
    told = run([SCRIPT], cwd=ROOT, also=typed("govlint explain forum-too-l", shell))
    assert (told.code, "forum-too-large" in told.out, told.err) == (0, True, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_rules_are_offered_without_loading_a_library_or_the_linter(shell: str) -> None:
    asked = typed("govlint check --select forum-too-l", shell)
    told = run([sys.executable, "-X", "importtime", SCRIPT], cwd=ROOT, also=asked)
    costly = r" (?:networkx|ruamel|rich|govlint\.structure\.model|govlint\.lint).*"
    loaded = re.findall(costly, told.err)
    assert ("forum-too-large" in told.out, loaded) == (True, [])


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes_a_rule() -> None:
    lines = [
        f'PATH="{Path(SCRIPT).parent}:$PATH"',
        'eval "$(_GOVLINT_COMPLETE=source_bash govlint)"',
        "COMP_WORDS=(govlint explain forum-too-l) COMP_CWORD=2",
        "_govlint_completion govlint",
        'echo "${COMPREPLY[@]}"',
    ]
    told = run(["bash", "--norc", "-c", "\n".join(lines)], cwd=ROOT)
    assert (told.out, told.err) == ("forum-too-large\n", "")
