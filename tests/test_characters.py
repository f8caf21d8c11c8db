"""What steers a terminal, an editor or a browser, or is seen by nobody, leaves nothing as it is."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

from command import govlint, write
from govlint.cli.console import screen
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from govlint.report.formats import BINARY, FORMATS, written
from govlint.report.formats.saved_reader import read_result
from govlint.report.text import print_text
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.sanitise import printable
from govlint.web.session.new_workbook import new_workbook
from readers import BOM
from results import hostile

RANGES = [
    (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x061C, 0x061C), (0x180E, 0x180E),
    (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF), (0xE0000, 0xE007F),
]  # fmt: skip
EVERY = [chr(number) for first, last in RANGES for number in range(first, last + 1)]
HIDDEN = "a\ufe0f\ufe00\ufe01\U000e0100" + "b\u180b\u180f" + "c\ufe05d\U000e0100"
"""Forms of a letter one after the other, in which anything can be written."""
RAW = re.compile(
    f"[{''.join(EVERY)}]".replace("\n", "")
    + "|[\ufe00-\ufe0f]{2}|(?<=[a-z])[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
TOGETHER = 24
TEXTS = [
    *(
        "".join(f"a{one}a" for one in EVERY[at : at + TOGETHER])
        for at in range(0, len(EVERY), TOGETHER)
    ),
    HIDDEN,
]


def raw(text: str) -> set[str]:
    """Find what may not be there; the mark at the beginning of a table is no text."""
    return set(RAW.findall(text.removeprefix(BOM)))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_no_format_holds_one(form: str, text: str, catalogue: Catalogue) -> None:
    said = (
        _text(text, catalogue) if form == "text" else written(form, hostile(text), catalogue.rules)
    )
    assert raw(said) == set()


def _text(text: str, catalogue: Catalogue) -> str:
    file = StringIO()
    said = replace(hostile(text), texts={text: f"one\ntwo\nforums: {text}\n"})
    print_text(screen(file), said, catalogue.rules)
    return file.getvalue()


def copied(folder: Path, text: str, title: str) -> bytes:
    """Give the copy, with findings, of a workbook with a text in a cell and a title."""
    write(folder / "s.xlsx", new_workbook({"Forums": [["Name"], [text]], title: [["x"]]}))
    govlint("check", "s.xlsx", "--format", "xlsx", "--output", "copy.xlsx", cwd=folder)
    return (folder / "copy.xlsx").read_bytes()


@pytest.mark.parametrize("text", TEXTS)
def test_no_copy_of_a_workbook_holds_one(text: str, tmp_path: Path) -> None:
    with ZipFile(BytesIO(copied(tmp_path, text, f"I{text}"))) as copy:
        assert set().union(*(raw(copy.read(one).decode()) for one in copy.namelist())) == set()


def test_a_copy_of_a_workbook_keeps_line_breaks_and_a_long_title(tmp_path: Path) -> None:
    grids = sheets_of_file(copied(tmp_path, "Fine\r\nstill", "\U0001f469" * 31)).grids
    assert list(grids) == ["Findings", "Forums", "\U0001f469" * 15]
    assert grids["Forums"][1] == ["Fine\nstill"]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_json_loses_none(text: str) -> None:
    once = read_result(written("json", hostile(text), {}))
    again = read_result(written("json", once, {}))
    assert (once.findings[0].message, once.explained[0].reason, again) == (text, text, once)


@pytest.mark.parametrize("order", ["##vso[task.prependpath]evil", "a ##[error]", "##TeamCity[x]"])
def test_json_holds_no_order_for_a_pipeline_and_loses_none(order: str, tmp_path: Path) -> None:
    forum = {"form": "committee", "name": order}
    data = {"govlint": 1, "name": order, "forums": {"a": forum}}
    write(tmp_path / "structure.yaml", json.dumps(data))
    for command in (["check"], ["show", "a"], ["trace", "a"]):
        run = govlint(*command, "-f", "json", cwd=tmp_path)
        assert ("##" in run.out, order in json.dumps(run.data)) == (False, True)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\U0001f468\u200d\U0001f469 Parents", "\U0001f468\U0001f469 Parents"),
        ("\u2764\ufe0f", "\u2764\ufe0f"),
        ("1\ufe0f\u20e3 \u845b\U000e0100", "1\ufe0f\u20e3 \u845b\U000e0100"),
        ("Ver\xadwal\xadtung", "Verwaltung"),
        ("\u0645\u06cc\u200c\u062e\u0648", "\u0645\u06cc\u062e\u0648"),
        ("Bo\u200bard", "Bo\ufffdard"),
        ("#\u200d#vso[task.complete]", "# #vso[task.complete]"),
        ("##teamcity[message]", "# #teamcity[message]"),
        (":\u200d:stop-commands::a, fe80::1", ": :stop-commands: :a, fe80::1"),
    ],
)  # fmt: skip
def test_what_writing_holds_in_good_faith_reads_on(text: str, read: str) -> None:
    assert printable(text) == read


SAID = "\x1b]0;a\x07\x9b\xadc\u061cd\u200be\u200cf\u200dg\u2028h\u202ei\u2066j\ufeffk\U000e0041m"
FAULTS = {
    "configuration": {".govlint.yaml": {SAID: 1}},
    "setting": {".govlint.yaml": {"set": {"no-chair": {SAID: 1}}}},
    "profile": {".govlint.yaml": {"profile": SAID}},
    "folder": {".govlint.yaml": {"rules": SAID}},
    "structure": {"structure.yaml": {"govlint": 1, "name": SAID, SAID: 1, "forums": {SAID: SAID}}},
    "include": {"structure.yaml": {"govlint": 1, "name": SAID, "include": SAID}},
    "rule": {"ours/x/odd.yaml": {"id": SAID, SAID: SAID}},
    "part": {f"{SAID}.yaml": {"forums": {"a": {SAID: 1}}},
             "structure.yaml": {"govlint": 1, "name": "A", "include": ["*m*.yaml"]}},
    "result": {"result.json": {SAID: SAID, "version": SAID}},
    "baseline": {"known.json": {"version": 1, "findings": [], SAID: 1}},
}  # fmt: skip
COMMANDS = {
    **{
        f"check -f {form}": ["check", "-f", form, "--statistics", "--full"]
        for form in FORMATS
        if form not in BINARY
    },
    "coverage": ["check", "--coverage"],
    "baseline": ["baseline", "-o", "new.json"],
    "known": ["check", "--baseline", "known.json"],
    "report": ["report", "--names"],
    "config": ["config"],
    "config as JSON": ["config", "-f", "json"],
    "explain": ["explain", "odd", "--rules", "ours"],
    "explain as Markdown": ["explain", "odd", "-f", "markdown", "--rules", "ours"],
    "explain nothing": ["explain", SAID, "--rules", "ours"],
    "rules": ["rules", "--rules", "ours"],
    "rules as JSON": ["rules", "-f", "json", "--rules", "ours"],
    "rules as Markdown": ["rules", "-f", "markdown", "--rules", "ours"],
    "test": ["test", "ours"],
    "render": ["render", "result.json", "-f", "text", "-f", "json", "-f", "html", "-f", "markdown"],
    "init": ["init", SAID],
    "new-rule": ["new-rule", "another", SAID, "--rules", "ours"],
    "schema": ["schema", "--of", SAID],
    "since": ["check", "--since", SAID],
    "option": ["check", f"--{SAID}"],
    "day": ["check", "--as-of", SAID],
    "command": [SAID],
    "path": ["check", SAID],
    "help": ["--help"],
}


QUOTE = '"'


def in_yaml(data: object) -> str:
    """Write data so that YAML reads every character of it, also those that JSON writes in two."""
    written = json.dumps(data)
    halves = re.compile(r"\\ud[89ab]..\\ud[c-f]..")
    return halves.sub(
        lambda two: f"\\U{ord(json.loads(f'[{QUOTE}{two[0]}{QUOTE}]')[0]):08x}", written
    )


RULE = {
    "id": "odd", "summary": SAID, "why": SAID, "fix": SAID, "severity": "warning",
    "authority": "convention", "sources": [{"title": SAID, "part": SAID}],
    "check": {"kind": "limit", "on": "forum", "measure": "forum.participants", "at_most": 0,
              "unless": {"name": SAID}},
    "bad": in_yaml({"forums": {"a": {"name": SAID}}}),
}  # fmt: skip
EXPLAINED = {"no-chair": {"reason": SAID, "by": SAID, "until": "2099-01-01"}}
FILES = {
    "structure.yaml": {
        "govlint": 1, "name": SAID, "include": "parts/*.yaml",
        "people": {"p": {"name": SAID}},
        "posts": {"q": {"title": SAID, "holder": "p", "reports_to": SAID}},
        "forums": {"b": {"name": SAID, "form": "committee", "accountable_to": [SAID, "c"],
                         "members": [{"seat": SAID, "count": 30}, "q"], "explain": EXPLAINED}},
    },
    f"parts/{SAID}.yaml": {"forums": {"c": {"name": SAID, "form": "committee", "chair": "named",
                                            "members": ["q"], "quorum": {"min": 9}}}},
    ".govlint.yaml": {"rules": "ours", "profile": ["core", "odd"], "set": {"no-chair": "off"}},
    f"ours/{SAID}/odd.yaml": RULE,
    "ours/profiles/odd.yaml": {"id": "odd", "summary": SAID,
                               "rules": {"forum-too-large": {"unless": {"name": SAID}}}},
    "result.json": json.loads(written("json", hostile(SAID), {})),
    "known.json": {"version": 1, "findings": [{"fingerprint": SAID, "rule": SAID, "entity": SAID,
                                               "path": "structure.yaml", "message": SAID}]},
}  # fmt: skip


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., str]:
    """Run a command in a folder that says it everywhere, and give all that comes of it."""
    write_all(tmp_path, FILES)

    def of(*arguments: str) -> str:
        shown = govlint(*arguments, cwd=tmp_path)
        return shown.out.removeprefix(BOM) + shown.err

    return of


def write_all(folder: Path, files: dict[str, object]) -> None:
    for name, data in files.items():
        write(folder / name, in_yaml(data))


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_no_command_shows_one(said: Callable[..., str], command: list[str]) -> None:
    shown = said(*command)
    assert (raw(shown), "Traceback" in shown, bool(shown)) == (set(), False, True)


@pytest.mark.parametrize("files", FAULTS.values(), ids=FAULTS)
def test_no_fault_shows_one(
    said: Callable[..., str], tmp_path: Path, files: dict[str, object]
) -> None:
    write_all(tmp_path, files)
    shown = [said("check"), said("config"), said("test", "ours"), said("render", "result.json")]
    shown += [said("check", "--baseline", "known.json")]
    assert raw("".join(shown)) == set()


def test_a_baseline_holds_none_and_loses_none(said: Callable[..., str], tmp_path: Path) -> None:
    said("baseline", "-o", "new.json")
    text = (tmp_path / "new.json").read_text(encoding="utf-8")
    paths = {one["path"] for one in json.loads(text)["findings"]}
    assert (raw(text), paths) == (set(), {"structure.yaml", f"parts/{SAID}.yaml"})


OWN_RULE = (
    "id: our-rule\nsummary: S\nwhy: w\nfix: f\nseverity: warning\nauthority: own-terms\n"
    "check: {kind: limit, on: forum, measure: forum.participants, at_most: 2}\n"
    "bad: |\n  forums: {b: {members: [{seat: x, count: 5}]}}  # expect\n"
    "good: |\n  forums: {b: {members: [{seat: x, count: 1}]}}\n"
)


@pytest.mark.parametrize("form", ["junit", "sarif", "html", "markdown", "csv", "json"])
def test_a_theme_s_name_leaves_no_format_raw(form: str, tmp_path: Path) -> None:
    theme = tmp_path / "our" / "the\x1b]0;T\x07\u202eme"
    theme.mkdir(parents=True)
    (theme / "our-rule.yaml").write_text(OWN_RULE, encoding="utf-8")
    (tmp_path / ".govlint.yaml").write_text("rules: [our]\n", encoding="utf-8")
    forums = {"b": {"form": "board", "chair": "none", "members": [{"seat": "x", "count": 9}]}}
    write_all(tmp_path, {"structure.yaml": {"govlint": 1, "name": "O", "forums": forums}})
    run = govlint("check", "-f", form, cwd=tmp_path)
    assert ("our-rule" in run.out, raw(run.out)) == (True, set())
    if form == "junit":
        fromstring(run.out)


@pytest.mark.parametrize(
    "command",
    [["check"], ["check", "-f", "concise"], ["check", "-f", "junit"], ["report"], ["config"]],
    ids=" ".join,
)
def test_no_line_gives_an_order_to_a_pipeline(tmp_path: Path, command: list[str]) -> None:
    order = "::stop-commands::a"
    name = f"{'A long name ' * 6}{order} {order}"
    forums = {"a": {"name": name, "form": "committee"}, "b": {"name": order}}
    structure = {"govlint": 1, "name": order, "forums": forums}
    write_all(tmp_path, {f"{order}/structure.yaml": structure, f"{order}/.govlint.yaml": {}})
    said = govlint(*command, cwd=tmp_path)
    assert "stop-commands" in said.out
    assert [line for line in said.out.splitlines() if line.lstrip().startswith("::")] == []


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "-f", "markdown"],
        ["check", "-f", "csv"],
        ["report", "a\nNext"],
        ["config"],
        ["rules", "--rules", "ours"],
        ["explain", "odd", "--rules", "ours"],
        ["explain", "odd", "-f", "markdown", "--rules", "ours"],
        ["render", "result.json"],
    ],
    ids=" ".join,
)
def test_no_name_begins_a_line(tmp_path: Path, command: list[str]) -> None:
    name = "a\nNext"
    structure = {"govlint": 1, "name": name, "forums": {"a": {"name": name}}}
    write_all(
        tmp_path,
        {
            f"{name}/structure.yaml": structure,
            f"{name}/.govlint.yaml": {"rules": f"../ours/{name}", "set": {"no-chair": "off"}},
            f"ours/{name}/odd.yaml": {**RULE, "summary": name, "sources": [{"title": name}]},
            "result.json": json.loads(written("json", hostile(name), {})),
            ".git": {},
        },
    )
    said = govlint(*command, cwd=tmp_path)
    lines = (said.out + said.err).splitlines()
    assert [line for line in lines if line.startswith("Next")] == []
