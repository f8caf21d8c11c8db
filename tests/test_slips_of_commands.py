"""What is typed wrong on the command line is answered with what to type."""

from pathlib import Path
from shlex import split

import pytest

from command import govlint, write
from govlint.cli.app import COMMANDS, command
from govlint.cli.typical_lines import LINES, VALUES, WANTED

STRUCTURE = """\
govlint: 1
name: Larkfield
currency: GBP
forums:
  trustees: {name: Board of Trustees, form: board}
  panel: {name: Appeals Panel, form: committee, accountable_to: trustees, quorum: none}
decisions:
  repairs: {name: Order repairs, decided_by: trustees, value: {up_to: 500000}}
"""

SLIPS = {
    "check s.yaml --as-of 21/11/2026": "--as-of: 21/11/2026 is not a day; write 2026-11-21",
    "check s.yaml --as-of 2026-11-31": "not a day; the last of that month is 2026-11-30",
    "check s.yaml \u2013as-of 2026-11-21": "two hyphens, and this is a dash: --as-of",
    "check s.yaml -output report.html": "-output: an option begins with two hyphens: --output",
    "check My Papers": 'a name with spaces needs quotation marks: "My Papers"',
    "check s.yaml --profile strict uk-charity": "--profile uk-charity",
    "check s.yaml --format html report.html": "named with --output report.html",
    "check s.yaml --format excel": 'did you mean "xlsx"?',
    "check s.yaml --output report.pdf": "write --format html --output report.html",
    "check s.yaml --output report.docx": "no file that ends in .docx is written here",
    "check s.yaml --html": "did you mean --format html?",
    "check s.yaml --only size": "did you mean --select?",
    "check s.yaml --rules own/under.yaml": "name its folder: own",
    "validate s.yaml": "did you mean `govlint check`?",
    "help": "did you mean `govlint --help`?",
    "test other": "not read under this name; call it under.yaml",
    "who order repairs 300 000 -s s.yaml": "a sum is written without a space, as 300000",
    "who can order repairs -s s.yaml": 'did you mean "order repairs"?',
    "show the board of trustees -s s.yaml": 'did you mean "board of trustees"?',
    "show forum panel -s s.yaml": 'did you mean "panel"?',
    "due s.yaml --within 90": "write 90d, if days are meant",
    "due s.yaml --within quarter": "write 3m",
    "due s.yaml --output due.pdf": "write --format html --output due.html",
    "whatif alone.yaml -s s.yaml": "such as - {stand_down: panel}",
    "whatif merge.yaml -s s.yaml": 'merge.yaml:2:4: A change that says merge needs "into"',
    "whatif with.yaml -s s.yaml": 'did you mean "into"?',
    "whatif close.yaml -s s.yaml": 'did you mean "stand_down"?',
    "whatif add.yaml -s s.yaml": "the id stands behind it: write forums.new: {…}",
    "whatif nowhere.yaml -s s.yaml": "nowhere.yaml: there is no such file of changes",
    "whatif --merge panel c-d -s s.yaml": "such file of changes; write `--into c-d`",
    "whatif --move chair c-d -s s.yaml": "write `--from c-d` or `--to c-d`",
    "whatif stand-down panel -s s.yaml": "did you mean --stand-down?",
    "whatif --stand-down appeals panel -s s.yaml": 'needs quotation marks: "appeals panel"',
    "whatif --stand-down the-panel the-board -s s.yaml": "the-board: there is no such file of",
    "whatif --remove chair from panel -s s.yaml": "did you mean --from?",
    "export s.yaml --to scheme": 'did you mean "sord"?',
    "export s.yaml --to excel": "--output structure.xlsx",
    "export s.yaml --output sord.docx": "a paper is named with --to, as in --to sord",
    "check s.yaml --select uk-charity": "it is a profile: --profile uk-charity",
    "check s.yaml --select warnings": "it is a severity: --fail-on warning",
    "init new.yaml": "init takes a folder, and writes structure.yaml into it",
    "init --like school": 'did you mean "academy"?',
}
"""What is typed, with a part of what is said."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a structure, files of changes and rules in the wrong places."""
    write(tmp_path / "s.yaml", STRUCTURE)
    write(tmp_path / "My Papers" / "s.yaml", STRUCTURE)
    write(tmp_path / "own" / "under.yaml", "id: under\n")
    write(tmp_path / "other" / "under.yml", "id: under\n")
    write(tmp_path / "alone.yaml", "stand_down: panel\n")
    write(tmp_path / "merge.yaml", "- {stand_down: panel}\n- {merge: panel}\n")
    write(tmp_path / "with.yaml", "- {merge: panel, with: trustees}\n")
    write(tmp_path / "close.yaml", "- close: panel\n")
    write(tmp_path / "add.yaml", "- add: {forums: {new: {name: New}}}\n")
    return tmp_path


@pytest.mark.parametrize("typed", SLIPS)
def test_a_slip_on_the_command_line_is_answered_with_what_to_type(typed: str, folder: Path) -> None:
    run = govlint(*typed.split(), cwd=folder)
    assert (run.code, SLIPS[typed] in run.err, run.out) == (2, True, ""), run.err


@pytest.mark.parametrize("asked", ["of 300k", "up to 300k", "over 300k", "300k"])
def test_what_leads_on_to_a_sum_is_no_part_of_what_is_decided(asked: str, folder: Path) -> None:
    run = govlint("who", "order", "repairs", *asked.split(), "-s", "s.yaml", cwd=folder)
    assert "Board of Trustees" in run.out.split("\n\n")[1]


@pytest.mark.parametrize(
    "words",
    [
        "whatif --stand-down appeals",
        "whatif --remove director --from trustees",
        "whatif --answer-to appeals --forum trustees",
        "accept quorum-is-everyone appeals --reason Small. --until 2027-01-01",
    ],
)
def test_what_fits_several_things_is_listed_by_a_command_that_changes(
    tmp_path: Path, words: str
) -> None:
    two = (
        "  second: {name: Staff Appeals, form: committee, accountable_to: trustees, quorum: none}\n"
    )
    posts = "posts: {a: {title: Finance Director}, b: {title: Estates Director}}\n"
    text = STRUCTURE.replace("decisions:", f"{two}{posts}decisions:")
    write(tmp_path / "s.yaml", text)
    run = govlint(*words.split(), "-s", "s.yaml", cwd=tmp_path)
    said = run.err.splitlines()
    assert (run.code, run.out, len(said)) == (2, "", 3)
    assert said[0].endswith("fits 2; say more, or give an id:")
    assert all(line.startswith("  ") and line.endswith(")") for line in said[1:])


def test_a_calendar_without_an_entry_says_so(folder: Path) -> None:
    run = govlint("export", "s.yaml", "--to", "calendar", "--output", "c.ics", cwd=folder)
    assert run.err.startswith("govlint: written: c.ics; it has no entry: Nothing is overdue")


NOT_STATED = {
    "accept": "say which rule, as in: govlint accept forum-too-large",
    "accept orphan-forum": "say what the finding is about, as in: govlint accept",
    "accept orphan-forum panel": "say why, behind --reason, as in: govlint accept",
    "accept orphan-forum panel --reason x": "say until when, behind --until, as in: govlint accept",
    "anonymise": "say where to, behind --output, as in: govlint anonymise",
    "baseline": "say where to, behind --output, as in: govlint baseline",
    "diff": "name two versions, or one and a revision with --since, as in: govlint diff",
    "explain": "say which rule, measure or word, as in: govlint explain",
    "import": "say which workbook, list or folder, as in: govlint import",
    "new-rule": "say what the rule is called, as in: govlint new-rule",
    "render": "say which result, saved by check --format json, as in: govlint render",
    "show": "say of what, as in: govlint show",
    "trace": "say from where, as in: govlint trace",
    "who": "say what is to be decided, or --list, as in: govlint who",
    "rules size": "size is too much, as in: govlint rules",
    "check --statistics=3": "--statistics takes no value",
    "check -o": "-o needs a value behind it, as in --output report.html",
    "map --depth two": "--depth: no such value can stand there; write it as in --depth 2",
    "who --list it": "--list: shows all decisions; leave the words out",
    "check --foo": "there is no option --foo; did you mean --for or --format?",
    "rules --foo": "there is no option --foo; did you mean --format?",
    "schema --sum 3": "there is no option --sum",
}
"""What is typed in part, or too much, with how the answer begins behind the command."""


@pytest.mark.parametrize("typed", NOT_STATED)
def test_what_is_not_stated_is_asked_for_in_one_line(typed: str, folder: Path) -> None:
    run = govlint(*typed.split(), cwd=folder)
    begins = f"govlint: {typed.split(maxsplit=1)[0]}: {NOT_STATED[typed]}"
    assert (run.code, run.err.count("\n"), run.out) == (2, 1, ""), run.err
    assert run.err.startswith(begins), run.err


@pytest.mark.parametrize("name", COMMANDS)
def test_the_typical_line_of_a_command_is_one(name: str) -> None:
    first, second, *words = split(LINES[name])
    assert (first, second) == ("govlint", name)
    command(name).make_context(name, words)


def test_every_option_that_takes_a_value_has_one_to_show() -> None:
    params = [param for name in COMMANDS for param in command(name).params]
    named = {max(one.opts, key=len) for one in params if one.param_type_name == "option"}
    flags = {max(one.opts, key=len) for one in params if getattr(one, "is_flag", False)}
    assert named - flags - {"--help"} == {*VALUES}


def test_every_argument_that_is_needed_is_asked_for() -> None:
    needed = {(name, one.name) for name in COMMANDS for one in command(name).params if one.required}
    assert needed == {*WANTED}
