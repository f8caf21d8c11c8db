"""What a person sees: goldens of frames that are hard to draw, at two widths and in colour."""

import os
import re
import sys
from cProfile import Profile
from io import StringIO
from pathlib import Path
from subprocess import DEVNULL, Popen

import pytest
from rich.cells import cell_len
from rich.console import Console

import govlint as govlint_package
from command import environment, govlint, write
from goldens import golden
from govlint.place import Place
from govlint.report.frame import LETTERS_A_CELL, Pages, frame
from govlint.report.text import print_text

HEAD = "govlint: 1\nname: Frames\n"
LONG_NAME = "A committee whose name goes on and on " * 8
FORTY = "".join(f"      {{seat: Partner member {n}}},\n" for n in range(1, 39))
CASES = {
    "wide": "forums:\n  a: {name: 河畔地域統合委員会, form: committee, chair: なし}\n",
    "emoji": 'forums:\n  a: {name: "🦉 Owls 👩🏽‍⚕️", chair: "🦉"}  # 👍\n',
    "long-line": f"forums:\n  a: {{name: {LONG_NAME}, accountable_to: nobody-here}}\n",
    "long-line-begin": f"forums:\n  a: {{accountable_to: nobody-here, name: {LONG_NAME}}}\n",
    "forty-lines": f"forums:\n  a:\n    members: [\n{FORTY}    ]\n",
    "tabs": "forums:\n  a:\t{name:\tTabs,\taccountable_to:\tnobody}\n",
    "two-places": "forums:\n  a: {}\npeople:\n  a: {}\n",
    "returns": "forums:\r  a:\r    accountable_to: nobody\r",
    "separators": "x-a: b\u2028c\x85d\nforums:\n  a: {name: A\u2028B, accountable_to: nobody}\n",
    "crlf": "forums:\r\n  a:\r\n    accountable_to: nobody\r\n",
}
WIDTHS = ("80", "140")
ROOM = 80


def shown(folder: Path, text: str, **also: str) -> str:
    write(folder / "structure.yaml", HEAD + text)
    return govlint("check", cwd=folder, also=also).out


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_frame_looks_as_it_did_when_we_looked(tmp_path: Path, case: str, width: str) -> None:
    out = shown(tmp_path, CASES[case], COLUMNS=width)
    assert out == golden(f"frame-{case}-{width}.txt", out)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_place_in_an_included_file_is_shown_from_that_file(tmp_path: Path, width: str) -> None:
    write(tmp_path / "parts" / "forums.yaml", "# Forums\nforums:\n  a: {accountable_to: nobody}\n")
    out = shown(tmp_path, "include: parts/*.yaml\n", COLUMNS=width)
    assert out == golden(f"frame-included-{width}.txt", out)


def test_colours_look_as_they_did_when_we_looked(tmp_path: Path) -> None:
    colours = {"FORCE_COLOR": "1", "TERM": "xterm-256color", "COLORTERM": "", "COLUMNS": "80"}
    out = shown(tmp_path, CASES["wide"], **colours)
    assert out == golden("frame-colour.txt", out)


def test_colour_changes_nothing_but_colour(tmp_path: Path) -> None:
    plain = shown(tmp_path, CASES["forty-lines"], COLUMNS="80")
    coloured = shown(tmp_path, CASES["forty-lines"], COLUMNS="80", FORCE_COLOR="1")
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize("width", ["40", "80", "100", "140"])
@pytest.mark.parametrize("case", CASES)
def test_no_line_is_wider_than_the_terminal(tmp_path: Path, case: str, width: str) -> None:
    lines = shown(tmp_path, CASES[case], COLUMNS=width).splitlines()
    assert [line for line in lines if cell_len(line) > int(width)] == []


def test_a_place_in_a_line_of_megabytes_is_drawn_from_the_letters_around_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[str] = []
    monkeypatch.setattr(
        "govlint.report.frame.printable", lambda text: (looked_at.append(text), text)[1]
    )
    pages = Pages({"a": "é" * 5_000_000})
    for column in range(1, 4_000_000, 200_000):
        text, under = map(str, frame(pages, Place("a", 1, column, 1, column + 5), ROOM, ""))
        assert (len(text), under.count("^")) == (ROOM, 5)
    assert max(map(len, looked_at)) <= LETTERS_A_CELL * ROOM


@pytest.mark.parametrize("case", CASES)
def test_no_line_ends_with_blanks(tmp_path: Path, case: str) -> None:
    lines = shown(tmp_path, CASES[case]).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("case", "cells"), [("wide", "河畔"), ("emoji", '"🦉"'), ("tabs", "nobody")]
)
def test_the_underline_stands_below_its_text(tmp_path: Path, case: str, cells: str) -> None:
    """Wide characters take two cells, a tab takes the room that it is shown in."""
    text = f"forums:\n  x: {{name: 河畔🦉, accountable_to: {cells}}}\n"
    lines = shown(tmp_path, text.replace(" x:", f" {case}:\t")).splitlines()
    place = next(n for n, line in enumerate(lines) if line.lstrip().startswith("4 |"))
    before = lines[place + 1].index("^")
    length = lines[place + 1].count("^")
    assert _cells(lines[place], before, length) == cells


def _cells(line: str, start: int, length: int) -> str:
    """Give the characters that stand in some of the cells of a line."""
    kept, cell = "", 0
    for character in line:
        if start <= cell < start + length:
            kept += character
        cell += cell_len(character)
    return kept


@pytest.mark.parametrize(("also", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_is_coloured_unless_it_asks_not_to_be(
    tmp_path: Path, also: dict[str, str], coloured: bool
) -> None:
    write(tmp_path / "structure.yaml", HEAD + CASES["wide"])
    said = _in_terminal(tmp_path, {"TERM": "xterm-256color", **also})
    assert bool(re.search(r"\x1b\[[0-9;]*3[0-9]", said)) == coloured


def _in_terminal(folder: Path, also: dict[str, str]) -> str:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "govlint", "check"]
    process = Popen(command, cwd=folder, env=environment(also), stdin=DEVNULL, stdout=theirs)
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 4096):
            said += part
    except OSError:  # the other end of a terminal closes with an error
        pass
    process.wait()
    os.close(ours)
    return said.decode()


def test_findings_are_printed_together(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f"  f{at}: {{form: comittee}}\n" for at in range(300))
    result = govlint_package.check({"structure.yaml": f"govlint: 1\nname: A\nforums:\n{rows}"})
    console = Console(file=StringIO(), width=100)
    shown: dict[int, tuple[int, str]] = {}
    for at_once in (1, 100):
        monkeypatch.setattr("govlint.report.text.AT_ONCE", at_once)
        console.file = StringIO()
        with Profile(subcalls=False, builtins=False) as profile:
            print_text(console, result, {})
        prints = (one.callcount for one in profile.getstats() if one.code is PRINT)
        shown[at_once] = sum(prints), console.file.getvalue()
    assert shown[1][1] == shown[100][1]
    assert (shown[1][0] > 300, shown[100][0] < 15) == (True, True)


PRINT = Console.print.__code__
