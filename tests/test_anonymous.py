"""`--anonymous` and `anonymise`: nobody is named in anything, and nothing else is lost."""

import inspect
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from command import TODAY, govlint, write
from govlint.cli.app import COMMANDS, function_of
from govlint.document.document import read
from govlint.invisible_characters import PILED, UNSEEN
from govlint.lint.anonymous.names_in_texts import Mentions, renamed
from govlint.lint.anonymous.new_values import Removals, Wording
from govlint.lint.anonymous.people import numbered
from govlint.lint.anonymous.rewritten_files import rewritten
from govlint.report.answers import DIARY_FORMATS, MAP_FORMATS
from govlint.report.answers import FORMATS as ANSWER_FORMATS
from govlint.report.formats import BINARY, FORMATS
from named import FILES, NAMED
from repository import committed

TEXTS = [form for form in FORMATS if form not in BINARY]

QUESTIONS = (
    ["report"], ["who", "--list"], ["who", "budget", "20k"], ["who", "secondment"],
    ["trace", "review"], ["trace", "flood"], ["trace", "secondment"], ["show", "person-1"],
    ["show", "person-2", "--places"], ["show", "person-3"], ["show", "board"], ["show", "chair"],
    ["show", "review"], ["show", "deal"], ["show", "secondment"], ["show", "beds"],
    ["show", "g"], ["show", "two"], ["show", "care"], ["show", "well"],
    ["meetings"], ["due", "--within", "1y"], ["map"],
    ["whatif", "--remove", "person-2", "--from", "review"],
    ["whatif", "--stand-down", "review"], ["advise"],
)  # fmt: skip
"""Questions to every command that answers."""

STRICT = ["--profile", "strict", "--profile", "completeness", "--profile", "uk-health"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a structure that names people wherever it can."""
    home = tmp_path_factory.mktemp("mandeville")
    for name, text in FILES.items():
        write(home / name, text)
    return home


def _named_in(text: str) -> list[str]:
    return [one for one in NAMED if re.search(rf"(?<![^\W_]){one}(?![^\W_])", text.casefold())]


def _asked(folder: Path, *words: str | Path) -> Any:
    where = ["-s", "."] if words[0] in ("who", "trace", "show", "whatif") else []
    return govlint(*words, *where, "--anonymous", "--as-of", TODAY, cwd=folder)


@pytest.mark.parametrize("form", TEXTS)
def test_no_finding_names_anybody(folder: Path, form: str) -> None:
    more = ["--full", "--coverage", "--statistics", *STRICT]
    run = _asked(folder, "check", "-f", form, *more)
    assert run.code == 1
    assert len(run.out) > 500
    assert not _named_in(run.out + run.err)
    assert str(folder) not in run.out + run.err


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_no_answer_names_anybody(folder: Path, question: list[str]) -> None:
    for form in DIARY_FORMATS if question[0] == "due" else ("json", "html"):
        run = _asked(folder, *question, "-f", form, *["--all"] * (question[0] != "trace"))
        assert not _named_in(run.out + run.err), form
        assert run.code == 0 or "fits several" in run.err, run.err


def test_no_difference_names_anybody(folder: Path, tmp_path: Path) -> None:
    for name, text in FILES.items():
        write(tmp_path / "later" / name, text.replace("Okafor, Dr Precious MBE", "Olawale, P."))
    later = tmp_path / "later"
    for form in ("text", "json", "markdown", "html"):
        whole = ["--anonymous", "--as-of", TODAY, "-f", form, "--all", "--places"]
        run = govlint("diff", folder, later, *whole)
        assert run.code == 0, run.err
        said = run.out + run.err
        assert not _named_in(said)
        assert "olawale" not in said.casefold()
        assert str(folder) not in said
        assert str(later) not in said


def test_every_command_that_can_name_people_can_leave_them_out() -> None:
    for name in COMMANDS:
        options = inspect.signature(function_of(name)).parameters
        assert ("names" in options) == ("anonymous" in options), name


def _findings(run: Any) -> list[tuple[Any, ...]]:
    return sorted(
        (one["rule"], one["severity"], one["line"], str(one["value"]), len(one["related"]))
        for one in (*run.data["findings"], *run.data["explained"])
    )


def test_the_same_is_found_in_the_same_lines(folder: Path) -> None:
    named = govlint("check", "-f", "json", "--as-of", TODAY, *STRICT, cwd=folder)
    run = _asked(folder, "check", "-f", "json", *STRICT)
    assert _findings(run) == _findings(named)
    assert run.code == named.code
    assert len(run.data["explained"]) == len(named.data["explained"]) == 1
    assert run.data["coverage"] == named.data["coverage"]


def test_people_have_the_same_number_in_every_answer(folder: Path) -> None:
    findings = _asked(folder, "check", "-f", "json", *STRICT).data
    page = _asked(folder, "show", "person-1", "-f", "json").data
    assert "precious" not in str(page)
    assert page["question"] == ""
    assert page["sentence"].startswith("Chair")  # the post of the first who is described
    said = {word for one in findings["findings"] for word in re.findall(r"person.\d+", str(one))}
    assert {word[-1] for word in said} <= {*"123456"}


@pytest.mark.parametrize("words", ["Precious Okafor", "zoq", "Bishop", "nobody in it"])
def test_no_name_is_found_and_no_question_repeated(folder: Path, words: str) -> None:
    for command in ("show", "trace", "who"):
        run = _asked(folder, command, words)
        assert (run.code, run.out) == (2, "")
        assert words.casefold() not in run.err.casefold()
        assert "no words fit a person's name" in run.err
    focused = govlint("report", "--focus", words, "--anonymous", cwd=folder)
    assert focused.code == 2
    assert words.casefold() not in focused.err.casefold()


def test_what_is_asked_for_is_no_part_of_an_answer(folder: Path) -> None:
    run = _asked(folder, "show", "revie", "-f", "json")
    assert (run.code, run.data["question"]) == (0, "")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--names"], "--anonymous and --names"),
        (["--baseline", "b.json", "--prune"], "--anonymous and --prune"),
    ],
)
def test_what_would_name_people_again_is_refused(folder: Path, more: list[str], said: str) -> None:
    run = _asked(folder, "check", *more)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a baseline, in which something has changed since."""
    home = committed(tmp_path_factory.mktemp("quirke"), FILES)
    govlint("baseline", "-o", "okafor.json", "--as-of", TODAY, *STRICT, cwd=home)
    worse = FILES["zoe.yaml"].replace("[{by: Tom Bishop}]", "[{by: Tom Bishop}, {by: Zoë}]")
    write(home / "zoe.yaml", worse.replace("    exit:", "    x-exit:"))
    better = FILES["structure.yaml"].replace("name: TBC", "name: Ada")
    write(
        home / "structure.yaml", better.replace("meetings: {per_year: 6", "voting: {}\n    x-a: {a")
    )
    return home


@pytest.mark.parametrize("earlier", [["--baseline", "okafor.json"], ["--since", "HEAD"]])
def test_what_is_new_is_told_without_names(
    changed: Path, earlier: list[str], tmp_path: Path
) -> None:
    asked = ("check", *earlier, "--as-of", TODAY, *STRICT)
    files = {form: tmp_path / form for form in TEXTS}
    pairs = [word for form, path in files.items() for word in ("-f", form, "-o", path)]
    run = govlint(*asked, "--anonymous", *pairs, "-f", "json", cwd=changed)
    for form, path in files.items():
        assert not _named_in(path.read_text("utf-8") + run.err), form
    named = govlint(*asked, "-f", "json", cwd=changed)
    assert run.code == named.code
    assert run.data["summary"] == named.data["summary"]
    assert run.data["summary"]["worse"] > 0
    assert run.data["summary"]["gone"] > 0
    changes = [[one["change"] for one in told.data["findings"]] for told in (run, named)]
    assert changes[0] == changes[1]


def test_what_is_found_only_where_it_was_before_is_told_without_names(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: A\nforums:\n  audit: {{form: committee, members: [{}]}}\n"
        "  quality: {{form: committee, members: [{{seat: L}}, {{seat: M}}, {{seat: N}}]}}\n"
    )
    write(tmp_path / "structure.yaml", text.format("{seat: C, capacity: chair}, {seat: M}"))
    govlint("baseline", "--select", "no-chair", "-o", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", text.format("{seat: M, count: 4}"))
    asked = ("--select", "no-chair", "--baseline", "known.json", "--anonymous", "-f", "concise")
    done = govlint("check", *asked, cwd=tmp_path)
    assert (done.code, done.out.count("no-chair")) == (1, 1)


def test_what_cannot_be_read_is_not_shown(tmp_path: Path) -> None:
    write(tmp_path / "okafor.yaml", "govlint: 1\nname: Okafor\npeople: {okafor: {nam: Okafor}}\n")
    run = _asked(tmp_path, "check")
    assert (run.code, run.out) == (2, "")
    assert not _named_in(run.err)


def test_a_file_of_the_structure_is_not_written_over(folder: Path) -> None:
    for command in ("check", "report"):
        run = _asked(folder, command, "-o", "okafor/a.yaml")
        assert run.code == 2
        assert (folder / "okafor/a.yaml").read_text() == FILES["okafor/a.yaml"]


def test_two_structures_share_numbers_and_parts(tmp_path: Path) -> None:
    part = "people: {okafor: {name: Precious Okafor}}\nforums: {f: {members: [okafor]}}\n"
    write(tmp_path / "parts" / "okafor.yaml", part)
    for name in ("a", "b"):
        write(tmp_path / f"{name}.yaml", f"govlint: 1\nname: {name}\ninclude: parts/*.yaml\n")
    more = ["-f", "json", *STRICT]
    named = govlint("check", *more, "--as-of", TODAY, cwd=tmp_path)
    run = _asked(tmp_path, "check", *more)
    assert _findings(run) == _findings(named)
    assert {one["path"] for one in run.data["findings"]} == {"part-1.yaml"}
    assert not _named_in(run.out)


@pytest.mark.parametrize("form", [*ANSWER_FORMATS])
def test_no_change_names_anybody(changed: Path, form: str) -> None:
    run = govlint("diff", "--since", "HEAD", "--anonymous", "-f", form, "--all", cwd=changed)
    assert run.code == 0, run.err
    assert not _named_in(run.out + run.err)
    assert "Ada" not in run.out
    if form == "json":
        named = govlint("diff", "--since", "HEAD", "-f", form, cwd=changed)
        counts = [
            [len(one) for one in told.data.values() if isinstance(one, list)]
            for told in (run, named)
        ]
        assert counts[0] == counts[1]


def _tried(folder: Path, *words: str) -> Any:
    return govlint("whatif", *words, "-s", ".", "--as-of", TODAY, "--anonymous", cwd=folder)


def test_no_trial_names_anybody(folder: Path) -> None:
    for form in ANSWER_FORMATS:
        run = _tried(folder, "--stand-down", "review", "-f", form)
        assert run.code == 0, run.err
        assert not _named_in(run.out + run.err), form
    stated = _tried(folder, "--set", "posts.chair.title=Seat of Okafor", "--diff")
    assert "Seat of person 1" in stated.out
    assert not _named_in(stated.out + stated.err)
    assert "taken out: 5 people" in stated.err
    for who in ("Precious Okafor", "zoq", "Tom Bishop"):
        run = _tried(folder, "--remove", who, "--from", "board")
        assert run.code == 2
        assert not _named_in(run.err)


@pytest.mark.parametrize("command", ["check", "report"])
def test_no_paper_for_a_board_names_anybody(folder: Path, tmp_path: Path, command: str) -> None:
    paper = tmp_path / "paper.docx"
    assert _asked(folder, command, "--for", "board", "-o", paper).code < 2
    with ZipFile(paper) as parts:
        written = "".join(parts.read(name).decode(errors="replace") for name in parts.namelist())
    for form in ("html", "markdown"):
        written += _asked(folder, command, "--for", "board", "-f", form).out
    assert not _named_in(written)


@pytest.mark.parametrize("form", MAP_FORMATS)
def test_no_picture_names_anybody(folder: Path, form: str) -> None:
    run = _asked(folder, "map", "-f", form)
    assert run.code == 0
    assert len(run.out) > 100
    assert not _named_in(run.out + run.err)


def test_the_note_says_what_went_what_stays_and_what_to_read(folder: Path) -> None:
    run = _asked(folder, "meetings")
    assert "taken out: 5 people (person 1 … person 5, the same everywhere in this run)" in run.err
    assert "names in 4 other things' names" in run.err
    assert "remarks after #" in run.err
    assert "still there: 4 posts, 2 organisations, 2 forums. A post can tell who" in run.err
    assert "read yourself: " in run.err
    assert "1 exit clause" in run.err
    assert 'such as "Six months after Board minute 14"' in run.err


PEOPLE = (
    ("precious-okafor", "Dr Precious Okafor MBE"),
    ("ng", "Li Ng"),
    ("js", "Smith, Jane A."),
    ("son", "Séan O\u2019Neill"),
    ("young", "Mark Young"),
    ("john", "John Smith"),
    ("owl", "night-owl"),
    ("li-wei", "李伟"),
    ("ceo", "Chief Executive"),
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dr. P. Okafor's seat", "person 1's seat"),
        ("OKAFOR, or precious", "person 1, or person 1"),
        ("precious-okafor-chair", "person-1-chair"),
        ("https://x.org/Precious_Okafor.pdf", "https://x.org/person-1.pdf"),
        ("mail pokafor@x.org", "mail person 1@x.org"),
        ("A Okafor review", "A person 1 review"),
        ("Cllr Ng and Li Ng; not Ng", "person 2 and person 2; not Ng"),
        ("Precious of Okafor, Precious", "person 1 of person 1"),
        ("Jane\n  Smith, Smith and Mr J. Smith", "person 3, a person and a person"),
        ("Sean O'Neill and ONeill or o-neill", "person 4 and person 4 or person 4"),
        ("Children and Young People mark it", "Children and Young People mark it"),
        ("Mr Young and M. Young or Mark Young", "person 5 and person 5 or person 5"),
        ("The night-owl of the night shift", "The person 7 of the night shift"),
        ("Se\u0301an and O\u200bkafor or Oka\u00adfor", "person 4 and person 1 or person 1"),
        ("请李伟负责", "请person 8负责"),
        ("The Chief Nurse tells the Chief Executive", "The Chief Nurse tells the person 9"),
        ("U.S. Postal Service", "U.S. Postal Service"),
    ],
)
def test_names_in_texts(text: str, said: str) -> None:
    assert Mentions(numbered(PEOPLE)).without(text) == said


def test_a_word_of_a_place_or_of_the_language_is_no_name_alone() -> None:
    mentions = Mentions(numbered([("a", "Ann Riverford"), ("b", "Grace Field")]), {"riverford"})
    text = "Riverford Council has the grace to field it"
    assert mentions.without(text) == text
    assert mentions.cleaned("Asked by Grace").doubtful


def test_files_without_names_hold_the_same_structure(folder: Path, tmp_path: Path) -> None:
    there = tmp_path / "out"
    run = govlint("anonymise", folder, "--output", there)
    assert (run.code, run.err) == (0, "")
    written = {path.name: path.read_text() for path in there.iterdir()}
    assert written.keys() == {"structure.yaml", "part-1.yaml", "part-2.yaml"}
    assert not _named_in("".join(written.values()))
    assert "#" not in "".join(written.values()).replace("Clerk #2", "").replace("# really", "")
    assert "structure.yaml:53: reason: person 1 asked for it" in run.out
    assert not _named_in(run.out)
    more = ["-f", "json", "--as-of", TODAY, *STRICT]
    assert _findings(govlint("check", there, *more)) == _findings(govlint("check", folder, *more))


HIDDEN = "".join(chr(0xE0000 + ord(letter)) for letter in "Ann Smith")
HEAP = "".join(chr(0xE0100 + ord(letter)) for letter in "Ann Smith")


def test_files_without_names_hold_nothing_that_nobody_sees(tmp_path: Path) -> None:
    reason = f"Said by A\u200bnn\xa0Smith{HEAP} \U0001f3f4{HIDDEN}\u202e, a\\x85\\tb by Ann\\tSmith"
    text = f"""\
govlint: 1
name: Place{HIDDEN}
people:
  ann: {{name: Ann Smith}}
forums:
  board: {{form: board, name: "Bo\\U000e0041ard\\u202e", members: [ann]}}
  other:
    form: committee
    explain: {{orphan-forum: {{reason: "{reason}", until: 2099-01-01}}}}
"""
    write(tmp_path / "home" / "structure.yaml", text)
    run = govlint("anonymise", "home", "--output", "out", cwd=tmp_path)
    made = (tmp_path / "out" / "structure.yaml").read_text()
    assert (run.code, "what nobody sees in 3 texts" in run.out) == (0, True)
    assert UNSEEN.search(made.replace("\n", "")) is PILED.search(made) is None
    data = read(made).data
    assert (data["name"], data["forums"]["board"]["name"]) == ("Place", "Board")
    said = data["forums"]["other"]["explain"]["orphan-forum"]["reason"]
    assert said == "Said by person 1 \U0001f3f4, a \tb by person 1"


def test_files_without_names_go_into_a_folder_of_their_own(folder: Path, tmp_path: Path) -> None:
    inside = govlint("anonymise", folder, "--output", folder / "new")
    assert inside.code == 2
    assert "lies in the structure's own folder" in inside.err
    write(tmp_path / "there" / "a.txt", "")
    full = govlint("anonymise", folder, "--output", tmp_path / "there")
    assert full.code == 2
    assert "is not an empty folder" in full.err
    assert govlint("anonymise", tmp_path, "--output", tmp_path / "x").code == 3


ODD = (
    "%YAML 1.2 # Okafor\n---\npeople: {okafor: {name: Precious Okafor}} # Okafor\n... # Okafor\n",
    "people:\r\n  okafor: # Okafor\r\n    name: Precious\r\n      Okafor\t# Okafor\r\n",
    "\ufeffpeople: {'okafor': {\"name\": 'Precious Okafor'}, # Okafor\n  # Okafor\n}\n",
    "people: &okafor\n  ? okafor\n  : {name: &precious Precious Okafor}\nx-a: *okafor\n",
    "people:\n  &okafor okafor: {}\nposts: {a: {holder: *okafor}, b: {holder: [*okafor]}}\n",
    "people:\n  okafor:\n    name: >- # Okafor\n      Precious\n\n      Okafor\n  # Okafor\n\n",
    "people:\n  okafor:\n    name: |2-\n      Precious Okafor\nposts: {}\n",
    '{"people": {"okafor": {"name": "Precious\\u0020Okafor"}}, "x-okafor": [1, {"a": null}]}',
    "x-a: &p {okafor: {name: Precious Okafor, x-b: Bertram}}\npeople: *p\n",
    "people: {okafor: {name: Precious Okafor, x-b: {c: Bertram}}}\nx-b:\n-\n  - Bertram\n",
)
"""Texts that are written in ways that few people write in."""


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_keep_their_lines_and_nothing_of_a_name(text: str) -> None:
    document = read(text)
    people = numbered([("okafor", "Precious Okafor")])
    mentions = Mentions(people)
    wording = Wording(people, renamed(["okafor"], mentions, people), mentions, Removals())
    made = rewritten(document, wording)
    assert not _named_in(made)
    assert "#" not in made
    assert made.count("\n") == document.text.count("\n")
    said = read(made).data
    assert said["people"].keys() == {"person-1"}
    named = said["people"]["person-1"]
    assert named.get("name", "person 1").strip() == "person 1"


def test_a_text_that_would_be_read_otherwise_is_written_anew(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: A\npeople: {okafor: {name: Precious Okafor}}\n"
        "agreements: {a: {stakeholders: {Okafor: x, Precious: y}}}  # Okafor\n"
    )
    write(tmp_path / "in" / "structure.yaml", text)
    run = govlint("anonymise", tmp_path / "in", "--output", tmp_path / "out")
    made = (tmp_path / "out" / "structure.yaml").read_text()
    assert run.code == 0
    assert not _named_in(made)
    assert read(made).data["people"] == {"person-1": {"name": "person 1"}}


def test_entries_of_one_name_have_one_number(tmp_path: Path) -> None:
    people = "people: {a: {name: Dr Li Quirke}, b: {name: Li Quirke}, c: {name: Jane Quirke}}"
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: By Quirke\n{people}\n")
    run = _asked(tmp_path, "show", "person-2", "-f", "json")
    assert run.data["sentence"].startswith("person 1 ")
    assert "By a person" in _asked(tmp_path, "report").out


def test_what_is_passed_over_is_not_left_out_in_silence(tmp_path: Path) -> None:
    write(tmp_path / "in" / "structure.yaml", "govlint: 1\nname: A\n")
    write(tmp_path / "in" / "venv" / "structure.yaml", "govlint: 1\nname: B\n")
    run = govlint("anonymise", "in", "--output", "out", cwd=tmp_path)
    assert "1 structure is passed over" in run.err
