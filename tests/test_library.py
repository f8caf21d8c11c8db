"""The library gives what the command line prints, also of texts that are no files."""

import gc
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import govlint
from command import ROOT, TODAY, run, write
from command import govlint as command
from govlint.api import Source
from govlint.lint.reading.texts import Texts
from govlint.report.formats import BINARY, FORMATS, written

ROOT_TEXT = "govlint: 1\nname: Draft\ninclude: {}\n"
PART = "forums:\n  board: {form: board, of: nobody-known}\n"


@pytest.mark.parametrize("path", ["examples/riverford", "examples/harbourside/broken.yaml"])
def test_the_findings_are_those_that_the_command_prints(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    result = govlint.check(path, as_of=TODAY)
    printed = command("check", path, "--as-of", TODAY, "-f", "json").data
    found = [(one.rule, one.place.path, one.place.line, one.message) for one in result.findings]
    assert found == [
        (one["rule"], one["path"], one["line"], one["message"]) for one in printed["findings"]
    ]


def test_several_paths_are_checked_as_the_command_checks_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("south", "north", "west"):
        write(
            tmp_path / name / "structure.yaml", f"govlint: 1\nname: {name}\nforums: {{a: {{}}}}\n"
        )
    monkeypatch.chdir(tmp_path)
    result = govlint.check(["south", Path("north"), "north/structure.yaml"], as_of=TODAY)
    asked = ("south", "north", "north/structure.yaml", "--as-of", TODAY, "-f", "json")
    printed = command("check", *asked, cwd=tmp_path).data
    assert [one.name for one in result.structures] == ["south", "north"]
    assert [(one.rule, one.place.path) for one in result.findings] == [
        (one["rule"], one["path"]) for one in printed["findings"]
    ]


def test_the_configuration_that_holds_for_a_file_holds(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums:\n  a: {form: committee}\n")
    before = {one.rule for one in govlint.check(tmp_path).findings}
    write(tmp_path / ".govlint.yaml", "set: {orphan-forum: off}\n")
    after = {one.rule for one in govlint.check(tmp_path).findings}
    assert before - after == {"orphan-forum"}


def test_what_is_asked_for_is_as_on_the_command_line(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", ROOT_TEXT.format("[]") + PART)
    day = date(2026, 1, 1)
    selected = govlint.check(path, select="overlay", as_of=day)
    assert ([one.rule for one in selected.findings], selected.as_of) == (["unknown-reference"], day)
    ignoring = govlint.check(path, ignore=["unknown-reference"], profile="core")
    assert [one.rule for one in ignoring.findings] == []


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("parts/f.yaml", ["parts/f.yaml"]),
        ("parts/*.yaml", ["parts/f.yaml", "parts/g.yaml"]),
        ("'**/*.yaml'", ["deep/er/h.yaml", "parts/f.yaml", "parts/g.yaml"]),
        ("'parts/[f-f]?*'", ["parts/f.yaml"]),
        ("'deep/**/h.yaml'", ["deep/er/h.yaml"]),
        ("'deep/**/**/**/h.yaml'", ["deep/er/h.yaml"]),
    ],
)
def test_an_include_finds_its_parts_among_texts_as_among_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, parts: list[str]
) -> None:
    texts = {"structure.yaml": ROOT_TEXT.format(pattern)}
    texts |= {
        name: f"posts:\n  p{number}: {{title: P}}\n"
        for number, name in enumerate(["parts/f.yaml", "parts/g.yaml", "deep/er/h.yaml"])
    }
    for name, text in texts.items():
        write(tmp_path / name, text)
    monkeypatch.chdir(tmp_path)
    of_texts, of_files = govlint.check(texts, as_of=TODAY), govlint.check(as_of=TODAY)
    assert sorted(of_texts.texts) == sorted(["structure.yaml", *parts])
    assert (of_texts.findings, of_texts.texts) == (of_files.findings, of_files.texts)


def test_a_text_stands_in_for_the_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: Saved\n")
    write(tmp_path / "part.yaml", PART)
    monkeypatch.chdir(tmp_path)
    [finding] = govlint.check({"structure.yaml": ROOT_TEXT.format("part.yaml")}).findings
    assert finding.message == '"part.yaml" names no file'


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("nowhere.yaml", "nowhere.yaml: there is no such file"),
        ({"../a.yaml": "govlint: 1\n"}, "'../a.yaml': the name of a text is a path below"),
        ({"/a.yaml": "govlint: 1\n"}, "'/a.yaml': the name of a text is a path below"),
        ({"./": "govlint: 1\n"}, "'./': the name of a text is a path below"),
        ({"a\0/b/c.yaml": "govlint: 1\n"}, r"'a\\x00/b/c.yaml': the name of a text is a path"),
        ({"\ud800/b/c.yaml": "govlint: 1\n"}, r"'\\ud800/b/c.yaml': the name of a text is a path"),
        ({"a/" * 3000: "govlint: 1\n"}, "'[a/]*': the name of a text is a path below"),
        ({"a.yaml": "", "./a.yaml": ""}, "'./a.yaml': there is another text of this name"),
        ({}, "no structure found"),
        ([], "source: this list names no path"),
        ({"a.yaml": "name: A\n"}, "no structure found"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Source, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(govlint.Refusal, match="^" + said.replace(".", r"\.")):
        govlint.check(source)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"source": 5},
            "source: texts by the names of files, a path or a list of them is needed, and",
        ),
        ({"source": None}, "source: texts by the names of files, a path or a list of them is"),
        (
            {"source": ["a.yaml", 5]},
            "source: texts by the names of files, a path or a list of them is",
        ),
        ({"source": b"a.yaml"}, "source: texts by the names of files, a path or a list of them is"),
        ({"source": {"a.yaml": b"govlint: 1"}}, "source: a mapping of file names to texts, all"),
        ({"source": {1: "govlint: 1"}}, "source: a mapping of file names to texts, all"),
        ({"profile": 1}, "profile: a name or a list of them is needed, and not int"),
        ({"profile": [None]}, "profile: a name or a list of them is needed, and not NoneType"),
        ({"profile": Path("core")}, "profile: a name or a list of them is needed, and not P"),
        ({"rules": None}, "rules: a folder or a list of them is needed, and not NoneType"),
        ({"rules": b"ours"}, "rules: a folder or a list of them is needed, and not bytes"),
        ({"select": {"size": 1}}, "select: a word or a list of them is needed, and not dict"),
        ({"ignore": [1]}, "ignore: a word or a list of them is needed, and not int"),
        ({"as_of": 2026}, "as_of: a date, or text like 2026-01-31, is needed, and not int"),
        ({"names": "no"}, "names: True or False is needed, and not str"),
    ],
)
def test_an_argument_of_a_wrong_type_is_named(given: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=f"^{said}"):
        govlint.check(**given)


@pytest.mark.parametrize("form", ["text", "xml", "saved", "os", None, ["json"]])
def test_a_format_that_there_is_not_is_named(form: Any) -> None:
    with pytest.raises(ValueError, match=r"^form: one of concise, json, .*html is needed, and not"):
        written(form, govlint.check({"a.yaml": "govlint: 1\nname: A\n"}), {})


def test_texts_behind_a_link_are_held_to_what_governs_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "outside" / ".govlint.yaml", "hunter2: hunter2\n")
    write(tmp_path / "home" / ".git" / "config", "")
    write(tmp_path / "home" / "lax" / ".govlint.yaml", "set: {orphan-forum: off}\n")
    write(tmp_path / "home" / "real" / "x", "")
    (tmp_path / "home" / "lax" / "link").symlink_to("../real")
    (tmp_path / "home" / "away").symlink_to("../outside")
    monkeypatch.chdir(tmp_path / "home")
    text = "govlint: 1\nname: A\nforums:\n  a: {form: committee}\n"
    [finding] = govlint.check({"lax/link/a.yaml": text}).findings
    assert finding.rule == "orphan-forum"
    with pytest.raises(govlint.Refusal, match=r"^away/a\.yaml: a link out of the repository"):
        govlint.check({"away/a.yaml": text})


def test_texts_have_no_place_in_a_folder_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(govlint.Refusal, match="the working folder is there no longer"):
        govlint.load({"a.yaml": "govlint: 1\nname: A\n"})


def test_patterns_cost_what_the_names_of_texts_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govlint.lint.reading.glob_patterns.EFFORT", 1000)
    patterns = [f"'**/{number}*'" for number in range(20)]
    texts = {"a.yaml": ROOT_TEXT.format(f"[{', '.join(patterns)}]")}
    *_, last = govlint.check(texts).findings
    assert last.message.startswith("The patterns from here on are held against too many names")


def test_no_refusal_holds_what_steers_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / ".govlint.yaml", 'profile: "\\e[31m"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(govlint.Refusal, match=r'there is no profile "\ufffd\[31m"'):
        govlint.check({"a.yaml": "govlint: 1\nname: A\n"})


def test_a_moment_is_judged_by_its_day() -> None:
    text = "govlint: 1\nname: A\nforums:\n  a: {form: committee, ends_on: 2020-01-01}\n"
    by_moment, by_day = (
        govlint.check({"a.yaml": text}, profile="strict", as_of=day)
        for day in (datetime(2026, 1, 1, 12), date(2026, 1, 1))  # noqa: DTZ001  # as people write it
    )
    assert (by_moment.findings, by_moment.as_of) == (by_day.findings, by_day.as_of)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(govlint.Refusal, match="tomorrow is not a day"):
        govlint.check({"a.yaml": "govlint: 1\nname: A\n"}, as_of="tomorrow")


def test_a_day_in_other_words_is_refused_with_the_day_to_write() -> None:
    with pytest.raises(govlint.Refusal, match="21/11/2026 is not a day; write 2026-11-21"):
        govlint.check({"a.yaml": "govlint: 1\nname: A\n"}, as_of="21/11/2026")


def test_a_text_in_the_place_of_a_path_is_told_from_one() -> None:
    with pytest.raises(govlint.Refusal, match="this is a text, and no path"):
        govlint.check("govlint: 1\nname: A\n")


@pytest.mark.parametrize("collects", [True, False])
def test_the_garbage_collector_is_left_as_it_was(
    *, collects: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    during: list[bool] = []
    read = Texts.text

    def text(texts: Texts, path: Path) -> str:
        during.append(gc.isenabled())
        return read(texts, path)

    monkeypatch.setattr(Texts, "text", text)
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        govlint.check({"a.yaml": "govlint: 1\nname: A\n"})
        assert (during[-1], gc.isenabled()) == (False, collects)
    finally:
        (gc.enable if before else gc.disable)()


def test_a_structure_that_cannot_be_read_has_no_graph() -> None:
    with pytest.raises(govlint.Refusal, match=r"a\.yaml:3: "):
        govlint.load({"a.yaml": "govlint: 1\nname: A\nforms: {}\n"})


def test_a_structure_with_several_mistakes_says_how_many_more_there_are() -> None:
    texts = {"a.yaml": "govlint: 1\nname: A\nforms: {}\npeeple: {}\npsts: {}\n"}
    left = len(govlint.check(texts).findings) - 1
    with pytest.raises(
        govlint.Refusal, match=rf"a\.yaml:3: .*; `govlint\.check` gives {left} more$"
    ):
        govlint.load(texts)
    assert left == 2


def test_of_several_structures_one_is_named() -> None:
    texts = {f"{name}.yaml": f"govlint: 1\nname: {name}\n" for name in "ab"}
    with pytest.raises(govlint.Refusal, match="name one: a"):
        govlint.load(texts)


def test_the_graph_of_networkx_has_every_entity_and_reference() -> None:
    text = """\
govlint: 1
name: A
organisations:
  trust: {}
people:
  lee: {name: Lee, employer: trust}
forums:
  board: {form: board, of: trust, members: [{who: lee, capacity: chair}]}
  group: {accountable_to: board}
"""
    made = govlint.load({"a.yaml": text}).to_networkx()
    assert sorted(made.edges(keys=True)) == [
        ("board", "lee", "members"),
        ("board", "trust", "of"),
        ("group", "board", "accountable_to"),
        ("lee", "trust", "employer"),
    ]
    assert made.nodes["lee"] == {"kind": "person", "label": "Lee"}
    seat = made.edges["board", "lee", "members"]
    assert (seat["capacity"], seat["votes"], seat["represents"]) == ("chair", True, ("trust",))


@pytest.mark.parametrize("name", govlint.__all__)
def test_what_is_public_is_there(name: str) -> None:
    assert getattr(govlint, name) is not None


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    program = "import sys, govlint; print([one for one in sys.modules if one.startswith('govl')])"
    assert run([sys.executable, "-c", program], cwd=ROOT).out == "['govlint']\n"


def test_every_format_but_text_is_written_without_rich_and_typer() -> None:
    program = (
        "import sys\n"
        "sys.modules |= dict.fromkeys(('rich', 'typer', 'click'))\n"
        "import govlint\n"
        "from govlint.report.formats import BINARY, FORMATS, written\n"
        "from govlint.rulebook.catalogue import load_catalogue\n"
        "result = govlint.check('examples/riverford', as_of='2026-11-21')\n"
        "for form in FORMATS:\n"
        "    if form not in ('text', *BINARY):\n"
        "        print(form, len(written(form, result, load_catalogue().rules)) > 1000)\n"
    )
    ran = run([sys.executable, "-c", program], cwd=ROOT)
    told = "".join(f"{form} True\n" for form in FORMATS if form not in ("text", *BINARY))
    assert (ran.out, ran.err) == (told, "")
