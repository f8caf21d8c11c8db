"""`--for board`: a paper of the structure and its findings, without paths, ids and rules."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument

from command import ROOT, TODAY, govlint, write
from goldens import golden
from govlint.answers.board.plain_words import PlainWords
from govlint.graph.graph import Graph
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.labels import label_in_section

RIVERFORD = ROOT / "examples" / "riverford"
FORMATS = {"html": "html", "md": "markdown", "docx": "docx"}


def _paper(source: Path, to: Path, *more: str, command: str = "report") -> bytes:
    """Write a paper, and give it."""
    run = govlint(command, source, "--for", "board", "--as-of", TODAY, "-o", to, *more)
    assert run.err == f"govlint: written: {to}\n"
    assert run.code == (command == "check")
    return to.read_bytes()


def _words(document: WordDocument) -> Iterator[str]:
    yield from (one.text for one in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            yield from (cell.text for cell in row.cells)


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize("command", ["check", "report"])
def test_riverford(tmp_path: Path, command: str, ending: str) -> None:
    paper = _paper(RIVERFORD, tmp_path / f"paper.{ending}", command=command).decode()
    assert golden(f"board-{command}.{ending}", paper) == paper


@pytest.mark.parametrize("ending", FORMATS)
def test_no_path_no_rule_and_no_id_is_in_it(tmp_path: Path, ending: str) -> None:
    raw = _paper(RIVERFORD, tmp_path / f"paper.{ending}")
    said = "\n".join(_words(Document(BytesIO(raw)))) if ending == "docx" else raw.decode()
    assert "Riverford Joint Commissioning Board" in said
    assert ".yaml" not in said
    assert not [rule for rule in load_catalogue().rules if "-" in rule and rule in said]
    ids = re.findall(r"^  ([a-z0-9]+(?:-[a-z0-9]+)+):", _texts(RIVERFORD), re.MULTILINE)
    assert ids
    assert not [one for one in ids if re.search(rf"(?<![\w-]){one}(?![\w-])", said)]


def _texts(folder: Path) -> str:
    return "\n".join(path.read_text() for path in sorted(folder.rglob("*.yaml")))


def test_word_has_its_own_headings_and_tables_whose_heads_repeat(tmp_path: Path) -> None:
    document = Document(BytesIO(_paper(RIVERFORD, tmp_path / "paper.docx")))
    heads = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert heads == [
        "The structure",
        "Who decides",
        "◆ To be mended: the structure contradicts itself or a law",
        "▲ Likely to fail, or to be explained",
        "● Worth a look",
        "Not stated",
    ]
    assert [one.text for one in document.paragraphs if one.style.name == "Title"] == [
        "Governance: structure and findings"
    ]
    for table in document.tables:
        assert table.style.name == "Table Grid"
        first, *others = table.rows
        assert first._tr.xpath("w:trPr/w:tblHeader")
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in others)
    assert set(document.styles.element.xpath("//w:lang/@w:val")) == {"en-GB"}
    assert document.core_properties.title == "Governance: structure and findings"
    assert document.core_properties.modified.date() == date.fromisoformat(TODAY)


def test_the_same_structure_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (_paper(RIVERFORD, tmp_path / f"{one}.docx") for one in "ab")
    assert first == second
    assert {one.date_time for one in ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("ending", FORMATS)
def test_no_name_breaks_it(tmp_path: Path, ending: str) -> None:
    names = [
        r"a\0b\a\e[31mred\r\nnext\uFFFE\U0010FFFF",
        "<b>&amp;]]></b>{{ 7*7 }}",
        "| `x` | **y** [z](http://e.org) @team",
        r"\u202Eleft \u0301\u0301\u0301\u0301 \uD7FF\uE000",
        "long " * 2_000,
    ]
    forums = "\n".join(
        f'  f{one}: {{name: "{name}", form: committee, members: [a, b], quorum: {{min: 2}}, '
        f"accountable_to: f{one - 1}}}"
        for one, name in enumerate(names, 1)
    )
    text = f'govlint: 1\nname: "{names[0]}"\nposts: {{a: {{title: "{names[1]}"}}, b: {{}}}}\n'
    source = write(tmp_path / "structure.yaml", f"{text}forums:\n{forums}\n")
    to = tmp_path / f"paper.{ending}"
    run = govlint("report", source, "--for", "board", "--as-of", TODAY, "-o", to)
    assert run.code == 0, run.err
    raw = to.read_bytes()
    said = "\n".join(_words(Document(BytesIO(raw)))) if ending == "docx" else raw.decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e\ufffe]", said)
    assert "49" not in re.findall(r"\{\{ .*? \}\}|\b49\b", said)
    if ending == "docx":
        assert "<b>&amp;]]></b>" in said
    if ending == "html":
        assert "<b>" not in said


def test_an_owner_is_the_chair_where_the_forum_states_one(tmp_path: Path) -> None:
    chaired = "[{who: a, capacity: chair}, b, c, d]"
    text = f"""\
govlint: 1
name: A
posts: {{a: {{title: Chair of the Board}}, b: {{}}, c: {{}}, d: {{}}}}
forums:
  one: {{name: One, form: board, members: {chaired}, quorum: {{min: 4}}}}
  two: {{name: Two, form: board, members: [a, b, c, d], quorum: {{min: 4}}}}
"""
    source = write(tmp_path / "structure.yaml", text)
    paper = _paper(source, tmp_path / "paper.md", command="check").decode()
    owners = dict(re.findall(r"\| (One|Two) needs all 4 .*? \| (.*?) \|  \|", paper))
    assert owners == {"One": "Chair of the Board", "Two": ""}
    assert "An owner that is filled in is the chair" in paper


def test_what_has_no_name_is_called_by_the_words_of_its_id(tmp_path: Path) -> None:
    text = """\
govlint: 1
name: A
forums:
  town-board: {form: board}
  road-panel: {form: committee, accountable_to: town-board, escalates_to: old_body, members: []}
"""
    source = write(tmp_path / "structure.yaml", text)
    paper = _paper(source, tmp_path / "paper.md", command="check").decode()
    assert "| Town board |" in paper
    assert "road-panel" not in paper
    assert "old_body" not in paper
    assert "| Road panel has no members" in paper


def test_what_is_explained_stands_with_its_reason_and_its_last_day(tmp_path: Path) -> None:
    text = """\
govlint: 1
name: A
posts: {a: {}, b: {}, c: {}, d: {}}
forums:
  one:
    name: One
    form: board
    members: [a, b, c, d]
    quorum: {min: 4}
    explain:
      quorum-is-everyone: {reason: Four of us suffice, by: The Clerk, until: 2027-03-01}
"""
    source = write(tmp_path / "structure.yaml", text)
    to = tmp_path / "paper.md"
    govlint("check", source, "--for", "board", "--as-of", TODAY, "-o", to)
    row = "One needs all 4 of its voting members present | Four of us suffice | The Clerk"
    assert f"| {row} | 1 March 2027 |" in to.read_text()


def test_code_and_keys_in_a_message_become_words(tmp_path: Path) -> None:
    graph = Graph.__new__(Graph)
    graph.entities = {"a-board": object()}  # type: ignore[dict-item]
    words = PlainWords(graph)
    said = 'a-board says `escalates_to` "place-budget.spend" and a-bored well-kept'
    assert words.said(said) == "a board says escalates to place budget spend and a-bored well-kept"


def test_a_large_structure_has_one_page_and_counts_the_rest(tmp_path: Path) -> None:
    forums = "".join(
        f"  f{one}: {{name: Forum {one}, form: committee, accountable_to: f{(one - 1) // 3}}}\n"
        for one in range(1, 300)
    )
    text = f"govlint: 1\nname: A\nforums:\n  f0: {{name: Top, form: board}}\n{forums}"
    source = write(tmp_path / "structure.yaml", text)
    paper = _paper(source, tmp_path / "paper.md", command="report").decode()
    page = paper.split("### The structure")[1].split("###")[0]
    assert page.count("\n| ") <= 28
    assert "below)" in page


def test_what_was_loosened_is_said_without_rules_and_paths(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {quorum-is-everyone: off}\n")
    source = write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums: {f: {form: board}}\n")
    to = tmp_path / "paper.md"
    govlint("report", source, "--for", "board", "--as-of", TODAY, "-o", to)
    assert "1 question was left out or asked less strictly than usual." in to.read_text()
    assert "quorum-is-everyone" not in to.read_text()


def test_what_was_loosened_is_said_beside_it_also_where_rules_are_selected(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {severity: info}}\n")
    source = write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums: {f: {form: board}}\n")
    selected = ("check", source, "--select", "forum-too-large", "--as-of", TODAY)
    run = govlint(*selected, "--for", "board", "-o", tmp_path / "paper.md")
    assert "1 severity is lowered (forum-too-large)" in run.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "--for", "bored"], "board"),
        (["check", "--for", "board"], "say where to"),
        (["report", "--for", "board", "-o", "-"], "say where to"),
        (["report", "--for", "board", "-f", "docx"], "name a file"),
        (["report", "--for", "board", "-f", "json"], "json"),
        (["check", "--for", "board", "-f", "html", "--since", "main"], "--since"),
        (["check", "--for", "board", "-f", "html", "-f", "docx"], "one format"),
        (["report", "--for", "board", "-f", "html", "--focus", "x"], "--focus"),
        (["report", "-o", "paper.docx"], "docx"),
    ],
)
def test_what_cannot_be_written_is_a_sentence(words: list[str], said: str) -> None:
    run = govlint(*words, "examples/riverford")
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert said in run.err


def test_without_the_library_it_is_said_how_to_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    run = govlint("report", RIVERFORD, "--for", "board", "-o", tmp_path / "paper.docx")
    assert run.code == 2
    assert 'pip install "govlint[word]"' in run.err


def test_what_is_not_stated_is_called_by_words_that_say_it() -> None:
    assert label_in_section("forums.of") == "belongs to"


def test_the_command_that_its_page_names_writes_it(tmp_path: Path) -> None:
    page = (ROOT / "docs/pages/secretaries/board-paper.md").read_text()
    (words,) = re.findall(r"`govlint (report [^`]*)`", page)
    write(tmp_path / "structure.yaml", "govlint: 1\nname: Small\n")
    run = govlint(*words.split(), cwd=tmp_path)
    assert (run.code, run.err) == (0, "govlint: written: paper.docx\n")
