"""The session that the page holds: files in, findings and answers out, by name of act."""

import json
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest
from xlsxwriter import Workbook

from command import TODAY, govlint, write
from govlint.cli.choices import STARTS
from govlint.cli.starts import start_of
from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from govlint.exchange.workbook.grids import Row, cell_at
from govlint.web.session.answers import QUESTIONS
from govlint.web.session.session import PageStart, Session
from page_files import RIVERFORD, found_by_command, riverford_texts, riverford_workbook
from raw_workbooks import made as made_xlsx
from raw_workbooks import made_ods

Call = Callable[..., Any]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """A session on the day of the examples; what is asked gives data, with `bytes` of a file."""
    monkeypatch.chdir(tmp_path)  # and back at the end
    home = tmp_path / "page"
    session = Session(
        {kind: PageStart(start_of(kind), fits) for kind, fits in STARTS.items()}, home
    )

    def act(what: str, files: dict[str, bytes] | None = None, /, **said: Any) -> Any:
        made, raw = session.call(what, json.dumps(said), files or {})
        return {**json.loads(made), "bytes": raw}

    act("judge", day=TODAY)
    return act


@pytest.fixture(scope="module")
def riverford(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return riverford_workbook(tmp_path_factory.mktemp("riverford"))


def _messages(made: Any) -> list[str]:
    return [one["message"] for one in made["result"]["findings"]]


def test_a_workbook_has_the_findings_of_the_command_line(call: Call, riverford: Path) -> None:
    made = call("open", {riverford.name: riverford.read_bytes()})
    assert _messages(made) == found_by_command(riverford)
    assert made["result"]["findings"][0]["place"]["shown"] == "Decisions L10"


def test_a_folder_has_the_findings_of_the_command_line(call: Call) -> None:
    made = call("open", riverford_texts())
    assert _messages(made) == found_by_command(RIVERFORD)
    assert next(iter(made["texts"])) == "structure.yaml"  # the root comes first


def test_what_is_not_stated_leads_to_the_empty_cell_of_its_field(
    call: Call, riverford: Path
) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    found = call("judge", profiles=["completeness", "uk-health"])["result"]["findings"]
    shown = {one["rule"]: one["place"]["shown"] for one in found}
    assert shown["incomplete-terms-of-reference"].startswith("Forum rules I")


def test_findings_stand_the_gravest_first(call: Call, riverford: Path) -> None:
    found = call("open", {riverford.name: riverford.read_bytes()})["result"]["findings"]
    severities = [*dict.fromkeys(one["severity"] for one in found)]
    assert severities == ["error", "warning", "info"]
    assert len(found) == 15


def test_findings_of_ones_own_rules_come_last(call: Call) -> None:
    rule = (
        b"id: a-rule\nsummary: Ours.\nwhy: Ours.\nfix: Ours.\nseverity: error\n"
        b"authority: guidance\ncheck: {kind: stated, on: forum, field: purpose, not_stated: true}\n"
    )
    text = b"govlint: 1\nname: A\nforums: {b: {form: board}, c: {form: committee}}\n"
    files = {"s.yaml": text, "ours/a-rule.yaml": rule, ".govlint.yaml": b"rules: ours\n"}
    found = [one["rule"] for one in call("open", files)["result"]["findings"]]
    assert found[-2:] == ["a-rule", "a-rule"]
    assert len(found) > 2


def test_the_configuration_in_a_folder_holds(call: Call) -> None:
    config = {"riverford/.govlint.yaml": b"profile: [strict]\n"}
    plain, configured = call("open", riverford_texts()), call("open", riverford_texts() | config)
    assert len(_messages(plain)) < len(_messages(configured))
    assert (plain["profiles"], configured["profiles"]) == (["core"], ["strict"])
    assert call("judge", profiles=["alliance"])["profiles"] == ["alliance"]


def test_a_cell_that_is_mended_takes_its_finding_away(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    mended = call("set_cells", cells=[["Decisions", 9, 11, "250,000"]])
    assert not any(one.startswith("Nobody decides") for one in _messages(mended))
    saved = call("save", form="workbook")
    assert saved["name"] == "riverford.xlsx"
    again = call("open", {"again.xlsx": saved["bytes"]})
    assert _messages(again) == _messages(mended)


def test_what_is_typed_is_no_formula_and_a_day_is_a_day(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    call(
        "set_cells",
        cells=[["Forums", 1, 1, "=1+1"], ["People", 1, 0, "Ann"], ["People", 1, 2, "2026-01-31"]],
    )
    saved = call("save", form="workbook")["bytes"]
    grids = sheets_of_file(saved).grids
    assert grids["Forums"][1][1] == "=1+1"
    assert grids["People"][1][:3] == ["Ann", None, date(2026, 1, 31)]


def test_a_saved_workbook_keeps_what_nobody_touched(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    cells = [["Forums", 2, 1, "<&>"], ["Forums", 2, 60, "far"], ["Forums", 40, 3, "low"],
             ["Risks", 1, 0, "new"], ["Start", 2, 1, "Name"], ["Posts", 1, 0, ""]]  # fmt: skip
    call("set_cells", cells=cells)
    raw = call("save", form="workbook")["bytes"]
    before, after = (sheets_of_file(one).grids for one in (riverford.read_bytes(), raw))
    for title, row, column, text in cells:
        assert typed(cell_at(after[title][row], column)) == text
        for grid in (before[title], after[title]):
            if row < len(grid) and column < len(grid[row]):
                grid[row][column] = None
    assert _filled(after) == _filled(before)
    with ZipFile(riverford) as old, ZipFile(BytesIO(raw)) as new:
        other = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert len(other) == 4  # the sheets that were written into


def test_a_workbook_of_another_program_is_saved_as_xlsx(call: Call, riverford: Path) -> None:
    made = call("open", {"riverford.ods": riverford.read_bytes()})
    call("set_cells", cells=[["Forums", 40, 3, "=1"]])
    call("set_cells", cells=[["Forums", 40, 3, ""]])
    saved = call("save", form="workbook")
    assert saved["name"] == "riverford.xlsx"
    assert _messages(call("open", {saved["name"]: saved["bytes"]})) == _messages(made)


def _filled(grids: dict[str, list[Row]]) -> dict[tuple[str, int, int], Cell]:
    """List the cells that are not empty."""
    return {
        (title, at, position): cell
        for title, rows in grids.items()
        for at, row in enumerate(rows)
        for position, cell in enumerate(row)
        if cell is not None
    }


def test_a_text_that_is_mended_takes_its_finding_away(call: Call) -> None:
    made = call("open", {"a.yaml": b"govlint: 1\nname: A\nforums: {a: {form: comittee}}\n"})
    assert len(_messages(made)) == 1
    text = "govlint: 1\nname: A\nforums: {a: {form: committee}}\n"
    assert _messages(call("set_text", name="a.yaml", text=text)) != _messages(made)
    assert call("save", form="texts")["bytes"] == text.encode()


def test_several_files_are_saved_in_an_archive(call: Call) -> None:
    call("open", riverford_texts())
    with ZipFile(BytesIO(call("save", form="texts")["bytes"])) as archive:
        assert archive.read("posts.yaml") == (RIVERFORD / "posts.yaml").read_bytes()


@pytest.mark.parametrize("kind", STARTS)
def test_every_worked_example_is_clean_by_its_rules(call: Call, kind: str) -> None:
    made = call("begin", kind=kind, filled=True)
    assert (_messages(made), made["profiles"]) == ([], [*STARTS[kind]])


def test_an_empty_workbook_shows_examples_and_describes_nothing(call: Call) -> None:
    made = call("begin", kind="place")
    assert sum(made["result"]["described"].values()) == 0
    forums = next(one for one in made["sheets"] if one["title"] == "Forums")
    assert forums["rows"][1][forums["id"]] == forums["example"]


def test_an_empty_workbook_of_the_page_has_the_examples_of_a_template(
    call: Call, tmp_path: Path
) -> None:
    call("begin", kind="place")
    of_page = sheets_of_file(call("save", form="workbook")["bytes"]).grids
    assert govlint("template", "--like", "place", cwd=tmp_path).code == 0
    of_template = sheets_of_file((tmp_path / "structure.xlsx").read_bytes()).grids
    assert of_page | {"Start": []} == {**of_template, "Start": []}


def test_the_membership_sheet_is_headed_where_it_is_read(call: Call, tmp_path: Path) -> None:
    book = Workbook(tmp_path / "s.xlsx")
    book.add_worksheet("Forums").write_column(0, 0, ["Name", "Board"])
    page = book.add_worksheet("Membership")
    page.write(0, 0, "Who sits where")
    page.write_row(1, 0, ["post or person", "or seat", "Board"])
    page.write_row(2, 0, ["", "Chair", "C"])
    book.close()
    made = call("open", {"s.xlsx": (tmp_path / "s.xlsx").read_bytes()})
    membership = next(one for one in made["sheets"] if one["title"] == "Membership")
    is_read = b"seat: Chair" in call("save", form="yaml")["bytes"]
    assert (membership["head"], is_read) == (1, True)


@pytest.mark.parametrize("what", ["map", "report", "meetings", "who", "board"])
def test_answers_are_pages(call: Call, riverford: Path, what: str) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    assert call("ask", what=what)["html"].startswith("<!doctype html>")


@pytest.mark.parametrize("what", ["map", "report", "show", "trace"])
def test_answers_that_show_findings_say_what_is_explained(call: Call, what: str) -> None:
    why = "{orphan-forum: {reason: New., until: 2099-01-01}}"
    text = f"govlint: 1\nname: A\nforums: {{a: {{name: C, form: committee, explain: {why}}}}}\n"
    call("open", {"a.yaml": text.encode()})
    words = {"words": "a"} if what in ("show", "trace") else {}
    said = "1 finding is explained, until 2099-01-01."
    assert said in call("ask", what=what, **words)["html"]
    assert call("save", form="svg")["said"] == said


def test_who_holds_a_post_is_named_where_that_is_asked_for(call: Call) -> None:
    text = """
govlint: 1
name: A
people: {ann: {name: Ann Archer}}
posts: {clerk: {title: Clerk, holder: ann}}
forums: {a: {name: Board, form: board, members: [{who: clerk}]}}
"""
    call("open", {"a.yaml": text.encode()})
    asked = [call("ask", what="show", words="board")["html"]]
    call("judge", names=True)
    asked.append(call("ask", what="show", words="board")["html"])
    assert ["Ann Archer" in one for one in asked] == [False, True]


def test_words_that_fit_several_things_are_listed(call: Call) -> None:
    call("open", riverford_texts())
    made = call("ask", what="show", words="board")
    assert len(made["listed"]) > 3
    first = made["listed"][0]
    assert first["text"].split(",")[0] in call("ask", what="show", words=first["words"])["html"]


def test_what_cannot_be_read_is_not_asked(call: Call) -> None:
    call("open", {"a.yaml": b"govlint: 1\nforums: {a: {form: comittee}}\n"})
    assert "cannot be asked" in call("ask", what="map")["refused"]


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"a.txt": b"x"}, "there is no structure in it"),
        ({"a.yaml": b"x: 1"}, "there is no structure in it"),
        ({"a.xlsx": b"x"}, "not a workbook"),
        ({"a.xlsm": b"x"}, "may hold macros"),
        ({"a/../../b.yaml": b"govlint: 1", "c.yaml": b""}, "no name of a file"),
    ],
)
def test_other_files_are_refused_in_a_sentence(
    call: Call, files: dict[str, bytes], why: str
) -> None:
    assert why in call("open", files)["refused"]


def test_a_refused_file_leaves_what_is_open(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    bad_config = {"a.yaml": b"govlint: 1", ".govlint.yaml": b"no: 1"}
    for refused in ({"a.xlsx": b"x"}, {"a.yaml": b"x: 1"}, bad_config):
        call("open", refused)
    assert call("save", form="workbook")["name"] == "riverford.xlsx"


def test_nothing_outside_of_the_sheets_is_typed_into(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    for cell in (
        ["Nowhere", 0, 0, "x"],
        ["Lists", 0, 0, "x"],
        ["Forums", -1, 0, "x"],
        ["Forums", 10**9, 0, "x"],
    ):
        assert call("set_cells", cells=[cell])["refused"]


def test_another_day_and_other_rules_are_judged_by(call: Call, riverford: Path) -> None:
    before = call("open", {riverford.name: riverford.read_bytes()})
    assert _messages(call("judge", day="2030-01-01")) != _messages(before)
    assert len(_messages(call("judge", profiles=["strict"]))) > len(_messages(before))
    assert "is not a day" in call("judge", day="soon")["refused"]


def test_findings_are_saved_as_the_page_of_the_command_line(call: Call, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", "govlint: 1\nname: A\nforums: {a: {form: committee}}\n")
    call("open", {"a.yaml": path.read_bytes()})
    made = govlint("check", "a.yaml", "-f", "html", "--as-of", TODAY, cwd=tmp_path)
    assert call("save", form="findings")["bytes"].decode() == made.out


TYPED = {
    "12": 12.0, "1,500": 1500.0, "1,500,000.5": 1500000.5, "1.5": 1.5, "1,5": "1,5",
    "2,50": "2,50", "250,00": "250,00", ",,9": ",,9", "1,2,3": "1,2,3", "12,": "12,",
    "1.500": "1.500", "1500,000": "1500,000", "\u0661\u0662": "\u0661\u0662", "\ud800": "?",
}  # fmt: skip


def test_a_number_is_typed_with_commas_in_threes_alone(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    call("set_cells", cells=[["Forum work", at, 6, text] for at, text in enumerate(TYPED, 1)])
    rows = sheets_of_file(call("save", form="workbook")["bytes"]).grids["Forum work"]
    assert [cell_at(row, 6) for row in rows[: len(TYPED) + 1]] == ["Minutes", *TYPED.values()]


MONEY = {
    "£100,000": 100000.0, "£ 1,500.50": 1500.5, "£250000": 250000.0, "£1.500": "£1.500",
    "$100,000": "$100,000", "€5": "€5", "£100k": "£100k", "£10,00": "£10,00",
    "100,000 £": "100,000 £",
}  # fmt: skip


def test_a_sum_is_typed_with_the_sign_of_the_currency_alone(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    sums = [["Decisions", at, 11, text] for at, text in enumerate(MONEY, 1)]
    others = [["Forum work", at, 6, text] for at, text in enumerate(MONEY, 1)]
    made = call("set_cells", cells=[*sums, *others])
    grids = sheets_of_file(call("save", form="workbook")["bytes"]).grids
    assert [grids["Decisions"][at][11] for _, at, *_ in sums] == [*MONEY.values()]
    assert [grids["Forum work"][at][6] for _, at, *_ in others] == [*MONEY]
    shown = [[*cell, typed(MONEY[cell[-1]])] for cell in sums]
    assert made["became"] == [cell for cell in shown if cell[-1] != cell[-2]]


def test_where_no_currency_is_stated_a_sum_may_be_in_pounds(call: Call) -> None:
    call("begin", kind="place")
    cells = [["Decisions", 2, 11, "£5,000"], ["Decisions", 3, 11, "€5,000"]]
    assert call("set_cells", cells=cells)["became"] == [[*cells[0], "5000"]]
    call("set_cells", cells=[["Start", 3, 1, "eur"]])
    assert call("set_cells", cells=cells)["became"] == [[*cells[1], "5000"]]


DAYS = {
    "31/03/2027": "2027-03-31", "13.4.2027": "2027-04-13", "5/5/2027": "2027-05-05",
    "3 April 2027": "2027-04-03", "3 Apr 2027": "2027-04-03", "03/04/2027": "03/04/2027",
    "03/31/2027": "03/31/2027", "31/02/2027": "31/02/2027", "31/03/27": "31/03/27",
    "3 March": "3 March", "2027-02-30": "2027-02-30", "0/3/2027": "0/3/2027",
}  # fmt: skip


def test_a_day_is_typed_as_it_is_said_where_it_can_mean_but_one(
    call: Call, riverford: Path
) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    call("set_cells", cells=[["Decisions", at, 16, text] for at, text in enumerate(DAYS, 1)])
    rows = sheets_of_file(call("save", form="workbook")["bytes"]).grids["Decisions"]
    assert [typed(cell_at(row, 16)) for row in rows[: len(DAYS) + 1]] == ["Due", *DAYS.values()]


def test_nothing_of_a_refused_act_is_kept(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    before = call("save", form="workbook")["bytes"]
    cells = [["Forums", 1, 0, "Changed"], ["Forums", 25_000, 0, "x"]]
    assert call("set_cells", cells=cells)["refused"] == "a sheet has no room for more"
    assert call("save", form="workbook")["bytes"] == before
    assert "nope" in call("judge", day="2020-01-01", profiles=["nope"])["refused"]
    assert call("set_cells", cells=[])["day"] == TODAY


def test_a_workbook_is_opened_with_what_stands_beside_it(call: Call, riverford: Path) -> None:
    raw = riverford.read_bytes()
    plain = call("open", {"f/s.xlsx": raw, "f/notes.yaml": b"a: 1\n"})
    off = f"set: {{{plain['result']['findings'][0]['rule']}: off}}\n".encode()
    set_off = call("open", {"f/s.xlsx": raw, "f/.govlint.yaml": off})
    assert plain["name"] == "s.xlsx"
    assert len(_messages(set_off)) < len(_messages(plain))


ODD_NAMES = ["x" * 300 + ".yaml", "a.yaml/b.yaml"]


@pytest.mark.parametrize("folder", ["", "a/"])
@pytest.mark.parametrize("trace", ["~$river.xlsx", ".~lock.river.ods", "__MACOSX/._river.xlsx",
                                   "._river.xlsx", "__MACOSX/river.xlsx"])  # fmt: skip
def test_traces_of_other_programs_are_not_opened(
    call: Call, riverford: Path, trace: str, folder: str
) -> None:
    files = {f"{folder}{trace}": b"\x05user", f"{folder}river.xlsx": riverford.read_bytes()}
    made = call("open", files)
    assert (made["name"], made["left_out"]) == ("river.xlsx", [])
    assert "refused" in call("open", {trace: b"\x05user"})


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_that_no_file_can_have_is_refused(call: Call, name: str) -> None:
    root = b"govlint: 1\nname: A\n"
    assert "refused" in call("open", {"a.yaml": root, name: root})
    assert "refused" in call("open", {"": root})


def test_a_structure_of_json_or_in_capitals_is_opened(call: Call) -> None:
    root = b'{"govlint": 1, "name": "A", "include": ["p.json"]}'
    made = call("open", {"f/S.YAML": root, "f/p.json": b'{"people": {"a": {"name": "A"}}}'})
    assert (made["result"]["name"], made["left_out"], sorted(made["texts"])) == (
        "A", [], ["S.YAML", "p.json"]
    )  # fmt: skip


def test_an_open_document_is_saved_whatever_its_sheets_are_called(
    call: Call, tmp_path: Path
) -> None:
    tables = ["Forums", "Committees and working groups in 2026", "a/b:[c]", "History", "'x'", "x"]
    day = '<table:table-cell office:value-type="date" office:date-value="1899-12-31"/>'
    path = made_ods(tmp_path / "s.ods", f"<table:table-row>{day}</table:table-row>", tables=tables)
    call("open", {"s.ods": path.read_bytes()})
    longest = "x" * 32_767
    call("set_cells", cells=[["Forums", 2, 0, "a\ufffeb\uffff"], ["Forums", 3, 0, longest]])
    saved = call("save", form="workbook")
    grids = sheets_of_file(saved["bytes"]).grids
    assert saved["name"] == "s.xlsx"
    assert grids["Forums"] == [["Name"], ["1899-12-31"], ["a\ufffeb\uffff"], [longest]]
    assert len(grids) == len(tables)


def test_a_formula_without_a_value_is_told_until_something_is_typed_there(
    call: Call, tmp_path: Path
) -> None:
    cell = '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'
    made = call("open", {"s.ods": made_ods(tmp_path / "s.ods", cell).read_bytes()})
    assert "has no value yet" in _messages(made)[0]
    typed_in = call("set_cells", cells=[["Forums", 1, 0, "Board"]])
    assert not any("has no value yet" in one for one in _messages(typed_in))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_a_text_is_saved_without_loss_whatever_its_encoding(call: Call, encoding: str) -> None:
    text = "govlint: 1\r\nname: Caf\u00e9 \u2013 \u201cA\u201d\r\n"
    raw = text.encode(encoding)
    made = call("open", {"structure.yaml": raw})
    saved = call("save", form="texts")["bytes"]
    assert saved == (raw if encoding.startswith("utf-8") else text.encode())
    again = call("set_text", name="structure.yaml", text=made["texts"]["structure.yaml"])
    assert not any("UTF-" in one for one in _messages(again))


def test_bytes_that_no_encoding_has_are_kept_as_signs(call: Call) -> None:
    call("open", {"structure.yaml": b"govlint: 1\nname: A\x81\xff\n"})
    assert call("save", form="texts")["bytes"] == "govlint: 1\nname: A\x81\xff\n".encode()


def _foreign_workbook() -> bytes:
    raw = BytesIO()
    book = Workbook(raw, {"in_memory": True})
    book.add_worksheet("Other").write(0, 0, "x")
    book.close()
    return raw.getvalue()


NAMED_COMMAND = re.compile(
    r"govlint (?:check|explain|fix|import|init|show|template|who)\b|\s--[a-z]"
)


def test_nothing_that_the_page_says_names_a_command(call: Call, riverford: Path) -> None:
    opened = [
        {"a.yaml": b"x: 1"},
        {"a.xlsx": _foreign_workbook()},
        {"a.yaml": b"govlint: 1\nforums: {a: {form: comittee}}\n"},
        {riverford.name: riverford.read_bytes()},
    ]
    words = [("show", "board"), ("show", "zzz"), ("who", "zzz"), ("who", "place-budget")]
    said = [call("open", files) for files in opened]
    said += [call("ask", what=what, words=one) for what, one in words]
    said += [call("ask", what=what) for what in QUESTIONS]
    for made in said:
        made.pop("sheets", None)  # Start speaks of the page and of the command
        shown = re.sub(r"(?s)<(style|script).*?</\1>", "", json.dumps(made, default=str))
        assert NAMED_COMMAND.findall(shown) == []


CONTROL = (
    '<controls><control name="Check Box 1"><controlPr><anchor xmlns:xdr="x"><from><xdr:col>3'
    "</xdr:col><xdr:row>1</xdr:row></from><to><xdr:row>2</xdr:row></to></anchor></controlPr>"
    "</control></controls>"
)


@pytest.mark.parametrize("row", [1, 2, 3])
def test_what_is_typed_below_a_table_stands_among_the_cells(
    call: Call, tmp_path: Path, row: int
) -> None:
    call("open", {"s.xlsx": made_xlsx(tmp_path / "s.xlsx", below=CONTROL).read_bytes()})
    call("set_cells", cells=[["Forums", row, 0, "Board"]])
    sheet = _sheet_of(call("save", form="workbook")["bytes"])
    cells, _, below = sheet.partition("</sheetData>")
    assert ("Board" in cells, below) == (True, f"{CONTROL}</worksheet>")


FORMULAS = (
    '<row r="2"><c r="A2" t="str"><f>"a"</f><v>a</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
    '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3</f><v>1</v></c>'
    '<c r="B3"><f t="array" ref="B3">1</f><v>1</v></c></row>'
    '<row r="4"><c r="A4"><f t="shared" si="0"/><v>2</v></c>'
    '<c r="B4"><f t="array" ref="B4:C4">1</f><v>1</v></c><c r="C4"><v>1</v></c></row>'
)
WRITTEN_OVER = {
    "one of its own": [[1, 0]],
    "a text of several lines": [[1, 0], [1, 1]],
    "one that follows": [[3, 0]],
    "all that share one": [[2, 0], [3, 0]],
    "an array of one cell": [[2, 1]],
    "a whole array": [[3, 1], [3, 2]],
}


@pytest.mark.parametrize("which", WRITTEN_OVER)
@pytest.mark.parametrize("x", ["", "x:"])
def test_a_formula_is_written_over_in_place(call: Call, tmp_path: Path, which: str, x: str) -> None:
    call("open", {"s.xlsx": _with_formulas(tmp_path, x)})
    call("set_cells", cells=[["Forums", *at, f"new {at}"] for at in WRITTEN_OVER[which]])
    saved = call("save", form="workbook")
    sheet = _sheet_of(saved["bytes"])
    assert (saved["name"], saved["said"], sheet.count("new [")) == (
        "s.xlsx", "", len(WRITTEN_OVER[which])
    )  # fmt: skip
    assert sheet.count(f"<{x}f") == FORMULAS.count("<f") - len(WRITTEN_OVER[which]) + (
        [3, 2] in WRITTEN_OVER[which]
    )
    with ZipFile(BytesIO(saved["bytes"])) as archive:
        left = {name: archive.read(name) for name in archive.namelist()}
    assert not any("calcChain" in name or b"calcChain" in raw for name, raw in left.items())


@pytest.mark.parametrize(("row", "column"), [(2, 0), (3, 1), (3, 2)])
@pytest.mark.parametrize("x", ["", "x:"])
def test_a_workbook_that_is_written_anew_says_so(
    call: Call, tmp_path: Path, row: int, column: int, x: str
) -> None:
    call("open", {"s.xlsx": _with_formulas(tmp_path, x)})
    call("set_cells", cells=[["Forums", row, column, "new"]])
    saved = call("save", form="workbook")
    assert (saved["name"], sheets_of_file(saved["bytes"]).grids["Forums"][row][column]) == (
        "s-values.xlsx", "new"
    )  # fmt: skip
    at = f"{'ABC'[column]}{row + 1}"
    assert f"the formula of the cell Forums!{at} is one with those of other cells" in saved["said"]
    call("set_cells", cells=[["Forums", row, column, "1"]])
    again = call("save", form="workbook")
    assert (again["name"], again["bytes"]) == ("s.xlsx", _with_formulas(tmp_path, x))


def _with_formulas(home: Path, x: str) -> bytes:
    """Write a workbook with formulas, and the list of them that Excel keeps."""
    rows = re.sub("<(/?)(row|c|f|v)(?=[ >/])", rf"<\1{x}\2", FORMULAS)
    path = made_xlsx(home / "s.xlsx", rows, calcChain='<calcChain><c r="A2"/></calcChain>')
    with ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    override = f'<Override PartName="/xl/calcChain.xml" ContentType="{kind}"/></Types>'
    named = '<Relationship Id="r9" Type="x/relationships/calcChain" Target="calcChain.xml"/>'
    files["[Content_Types].xml"] = f'<Types xmlns="x">{override}'.encode()
    links = "xl/_rels/workbook.xml.rels"
    files[links] = files[links].replace(b"</Rel", f"{named}</Rel".encode())
    with ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name), content)
    return path.read_bytes()


ODD_TEXTS = ["x\x0by", "a\rb", "a\r\nb", "\ufffe", "\x7f\x85x", "_x0041_", "_x005F_x0041_",
             "_xD800_", "__x000D_x000D__", "a\tb", "<&>_x", "x\u2028x"]  # fmt: skip


@pytest.mark.parametrize("text", ODD_TEXTS)
@pytest.mark.parametrize("book", ["s.xlsx", "s.ods"])
def test_whatever_text_is_typed_is_read_again(
    call: Call, tmp_path: Path, text: str, book: str
) -> None:
    make = made_xlsx if book.endswith("x") else made_ods
    call("open", {book: make(tmp_path / book).read_bytes()})
    call("set_cells", cells=[["Forums", 1, 0, text]])
    saved = call("save", form="workbook")
    assert saved["name"] == "s.xlsx"
    assert sheets_of_file(saved["bytes"]).grids["Forums"][1] == [text]
    assert ("is a new workbook" in saved["said"]) == (book == "s.ods")


@pytest.mark.parametrize("at", [(1, 0), (1, 1), (2, 1), (3, 0), (4, 0), (5, 1)])
@pytest.mark.parametrize("x", ["", "x:"])
def test_empty_cells_and_rows_of_one_tag_are_written_into(
    call: Call, tmp_path: Path, at: tuple[int, int], x: str
) -> None:
    rows = (
        '<row r="2"><c r="A2"/><c r="B2" s="0"/><c r="C2"><v>7</v></c></row><row r="3" />'
        '<row r="5"><c r="A5"></c></row>'
    )
    rows = re.sub("<(/?)(row|c|v)(?=[ >/])", rf"<\1{x}\2", rows)
    call("open", {"s.xlsx": made_xlsx(tmp_path / "s.xlsx", rows).read_bytes()})
    call("set_cells", cells=[["Forums", *at, "new"]])
    saved = call("save", form="workbook")
    kept = {("Forums", 0, 0): "Name", ("Forums", 1, 2): 7.0, ("Forums", *at): "new"}
    assert (saved["name"], saved["said"]) == ("s.xlsx", "")
    assert _filled(sheets_of_file(saved["bytes"]).grids) == kept
    number = at[0] + 1
    sheet = _sheet_of(saved["bytes"])
    found = re.search(f'<({x}|)row r="{number}".*?</(x:)?row>', sheet)
    assert found
    assert (found[0].count("new"), found[0].count("row ")) == (1, 1)
    assert not re.search(r"/(x:)?row>\s*<(x:)?c\b", sheet)


@pytest.mark.parametrize("row", [2, 3, 4, 5])
def test_rows_without_numbers_are_written_where_they_are_read(
    call: Call, tmp_path: Path, row: int
) -> None:
    rows = '<row><c r="A3" x=">" t="str"><v>c</v></c></row><row><c x=">" r="A5"/></row>'
    call("open", {"s.xlsx": made_xlsx(tmp_path / "s.xlsx", rows).read_bytes()})
    call("set_cells", cells=[["Forums", row - 1, 0, "new"]])
    saved = call("save", form="workbook")
    column = {1: "Name", 3: "c", row: "new"}
    grid = sheets_of_file(saved["bytes"]).grids["Forums"]
    assert saved["name"] == "s.xlsx"
    assert grid == [[column.get(at)] for at in range(1, max(column) + 1)]


def test_a_marked_copy_that_is_edited_is_not_written_over(
    call: Call, tmp_path: Path, riverford: Path
) -> None:
    copy = tmp_path / "copy.xlsx"
    again = ("check", riverford, "--format", "xlsx", "--output", copy)
    assert [govlint(*again).code for _ in range(2)] == [1, 1]
    call("open", {copy.name: copy.read_bytes()})
    call("set_cells", cells=[["Forums", 2, 1, "worked out"]])
    saved = call("save", form="workbook")
    copy.write_bytes(saved["bytes"])
    assert (saved["said"], govlint(*again).code) == ("", 2)


@pytest.mark.parametrize("cells", [[""], ["x", ""]])
def test_a_formula_that_fails_may_be_emptied(call: Call, tmp_path: Path, cells: list[str]) -> None:
    failed = '<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    made = call("open", {"s.xlsx": made_xlsx(tmp_path / "s.xlsx", failed).read_bytes()})
    assert any("gives an error" in one for one in _messages(made))
    for cell in cells:
        made = call("set_cells", cells=[["Forums", 1, 0, cell]])
    assert not any("gives an error" in one for one in _messages(made))
    saved = call("save", form="workbook")
    assert (saved["name"], "<f" in _sheet_of(saved["bytes"])) == ("s.xlsx", False)


def test_a_workbook_does_not_grow_beyond_what_is_opened_again(call: Call, tmp_path: Path) -> None:
    call("open", {"s.xlsx": made_xlsx(tmp_path / "s.xlsx").read_bytes()})
    assert "no room" in call("set_cells", cells=[["Forums", 19_999, 499, "x"]])["refused"]
    assert "no room" in call(
        "set_cells", cells=[["Forums", 19_999, 0, "x"], ["Forums", 0, 499, "x"]]
    )["refused"]  # fmt: skip
    call("set_cells", cells=[["Forums", 1, 499, "x"]])
    saved = call("save", form="workbook")["bytes"]
    assert "refused" not in call("open", {"s.xlsx": saved})


@pytest.mark.parametrize(("row", "name"), [(0, "s-values.xlsx"), (1, "s.xlsx"), (5, "s.xlsx")])
def test_the_heading_of_a_table_of_a_spreadsheet_is_not_written_over(
    call: Call, row: int, name: str
) -> None:
    raw = BytesIO()
    book = Workbook(raw, {"in_memory": True})
    table = {"data": [["Board"]], "columns": [{"header": "Name"}, {"header": "Form"}]}
    book.add_worksheet("Forums").add_table(0, 0, 2, 1, table)
    book.close()
    call("open", {"s.xlsx": raw.getvalue()})
    call("set_cells", cells=[["Forums", row, 1, "Kind"]])
    saved = call("save", form="workbook")
    assert (saved["name"], "Forums!B1 is a heading" in saved["said"]) == (name, row == 0)


def _sheet_of(raw: bytes) -> str:
    """Read the XML of the only sheet of a workbook."""
    with ZipFile(BytesIO(raw)) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


def test_the_rules_chosen_are_kept_in_the_workbook(call: Call, riverford: Path) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    chosen = call("judge", profiles=["core", "strict"])
    assert chosen["cells"] == [["Start", 5, 0, "Rules"], ["Start", 5, 1, "core; strict"]]
    saved = call("save", form="workbook")["bytes"]
    again = call("open", {"again.xlsx": saved})
    assert again["profiles"] == ["core", "strict"]
    assert sorted(_messages(again)) == sorted(_messages(chosen))
    assert again["result"]["notes"] == []
    plain = call("judge", profiles=[])
    assert (plain["profiles"], plain["cells"][1]) == (["core"], ["Start", 5, 1, ""])
    back = call("set_cells", cells=[["Start", 5, 0, "rules"], ["Start", 5, 1, "uk-health, nope"]])
    assert back["profiles"] == ["uk-health"]
    assert back["result"]["notes"] == [
        "again.xlsx: Start!B6 names 1 set of rules that there is not"
    ]


OPEN = (
    "2 rules are off (forum-too-large, room-in-common-too-large), 1 limit is changed (orphan-forum)"
)


def test_what_a_workbook_makes_of_the_rules_by_its_own_cell_is_said_with_the_cell(
    call: Call, riverford: Path
) -> None:
    opened = call("open", {riverford.name: riverford.read_bytes()})
    chosen = call("judge", profiles=["open-source"])
    book = {"again.xlsx": call("save", form="workbook")["bytes"]}
    again = call("open", book)
    beside = call("open", book | {".govlint.yaml": b"profile: [core, completeness]\n"})
    told = [one["result"]["loosened"] for one in (opened, chosen, again, beside)]
    assert told[:2] == [[], []]
    assert [len(one) for one in told[2:]] == [1, 1]
    assert told[2][0].startswith("2 rules are off (forum-too-large, room-in-common-too-large), ")
    assert told[2][0].endswith(": again.xlsx: Start B6.")
    assert told[3] != told[2]


@pytest.mark.parametrize(
    ("named", "config", "told"),
    [
        ("strict", "set: {forum-too-large: off}", "1 rule is off (forum-too-large)"),
        ("strict", "set: {forum-too-large: {at_most: 50}}", "1 limit is changed (forum-too-large)"),
        ("no such", "profile: open-source\nset: {orphan-forum: {}}", OPEN),
    ],
)
def test_a_cell_is_not_named_for_what_the_configuration_loosens(
    call: Call, riverford: Path, named: str, config: str, told: str
) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    call("set_cells", cells=[["Start", 5, 0, "Rules"], ["Start", 5, 1, named]])
    book = {"again.xlsx": call("save", form="workbook")["bytes"]}
    opened = call("open", book | {".govlint.yaml": config.encode()})
    assert opened["result"]["loosened"] == [f"{told}: .govlint.yaml."]


@pytest.mark.parametrize("what", ["report", "map", "who", "show", "trace"])
def test_an_answer_says_what_settings_loosen(call: Call, what: str) -> None:
    config = {"riverford/.govlint.yaml": b"set: {orphan-forum: off}\n"}
    call("open", riverford_texts() | config)
    words = {"show": "place board", "trace": "place committee"}.get(what, "")
    shown = call("ask", what=what, words=words)["html"]
    assert "1 rule is off (orphan-forum): .govlint.yaml." in shown


@pytest.mark.parametrize("form", ["report", "map", "board", "svg"])
def test_a_file_that_is_saved_says_what_settings_loosen_or_the_page_does(
    call: Call, form: str
) -> None:
    config = {"riverford/.govlint.yaml": b"set: {orphan-forum: off}\n"}
    call("open", riverford_texts() | config)
    saved = call("save", form=form)
    told = "1 rule is off (orphan-forum): .govlint.yaml."
    in_file = told in saved["bytes"].decode()
    assert (in_file, saved["said"]) == ((True, "") if form in {"report", "map"} else (False, told))


def test_the_rules_of_an_empty_workbook_are_kept(call: Call) -> None:
    begun = call("begin", kind="place")
    again = call("open", {"a.xlsx": call("save", form="workbook")["bytes"]})
    assert again["profiles"] == begun["profiles"] != ["core"]


def test_rules_that_no_sheet_has_room_for_are_told(call: Call, tmp_path: Path) -> None:
    book = Workbook(tmp_path / "s.xlsx")
    book.add_worksheet("Forums").write_column(0, 0, ["Name", "Board"])
    book.close()
    call("open", {"s.xlsx": (tmp_path / "s.xlsx").read_bytes()})
    assert call("judge", profiles=["strict"])["rules_are_kept"] is False


def test_a_check_tells_of_the_rules_that_a_workbook_names(
    call: Call, riverford: Path, tmp_path: Path
) -> None:
    call("open", {riverford.name: riverford.read_bytes()})
    call("judge", profiles=["core", "strict"])
    path = tmp_path / "s.xlsx"
    path.write_bytes(call("save", form="workbook")["bytes"])
    plain = govlint("check", "s.xlsx", "--as-of", TODAY, cwd=tmp_path)
    assert plain.err == (
        "govlint: s.xlsx: Start!B6 names sets of rules that this run leaves out (strict); "
        "to be held to all that it names: --profile core --profile strict\n"
    )
    held = govlint("check", "s.xlsx", "--profile", "strict", "--as-of", TODAY, cwd=tmp_path)
    assert held.err == ""
    made = govlint("import", "s.xlsx", cwd=tmp_path)
    assert made.err == (
        "govlint: The structure does not hold the workbook's sets of rules; a .govlint.yaml keeps "
        "them: profile: [core, strict]\n"
    )


def test_yes_where_names_are_wanted_is_told_which_names(call: Call) -> None:
    call("begin", kind="place")
    made = call("set_cells", cells=[["Start", 4, 1, "yes"], ["Organisations", 2, 0, "A"]])
    (said,) = _messages(made)
    assert said == 'Names are wanted here, and not "yes"; write them, or leave the cell empty'
    assert _messages(call("set_cells", cells=[["Start", 4, 1, "a"]])) == []


def test_the_cells_of_the_first_sheet_say_what_is_wanted(call: Call) -> None:
    start, *others = call("begin", kind="place")["sheets"]
    assert start["labels"]["described in full"]["names"] == ["Organisations"]
    rules = next(one for one in others if one["title"] == "Forum rules")
    chair = next(one for one in rules["columns"] if one["field"] == "chair")
    assert chair["note"].endswith(" Write named, rotating or none.")


WHO = """
govlint: 1
name: A
currency: GBP
forums: {a: {name: Board, form: board}, b: {name: Group, form: committee}}
decisions:
  small: {name: Spend on equipment, type: spend, decided_by: b, value: {up_to: 100000}}
  large: {name: Spend on buildings, type: spend, decided_by: a, value: {over: 100000}}
"""


@pytest.mark.parametrize(
    "words", ["spend 300k", "300,000 of spend", "£300k of spend", "300 k for spend"]
)
def test_who_decides_is_asked_with_a_sum_in_any_place(call: Call, words: str) -> None:
    call("open", {"a.yaml": WHO.encode()})
    assert "Board" in call("ask", what="who", words=words)["html"]


def test_a_sum_alone_is_asked_what_it_is_for(call: Call) -> None:
    call("open", {"a.yaml": WHO.encode()})
    said = call("ask", what="who", words="300,000")["refused"]
    assert said == "300,000: for what? Write it before the sum, as in: equipment 300,000"
    assert '"nothing so"' in call("ask", what="who", words="nothing so")["refused"]


HIDDEN = b"govlint: 1\nname: H\nforums: {h: {form: committee}}\n"


def test_what_is_passed_over_in_a_folder_is_said(call: Call) -> None:
    names = [".x/structure.yaml", ".y.yaml", "sub/structure.yaml.txt"]
    made = call(
        "open", {"g/a.yaml": b"govlint: 1\nname: A\n"} | {f"g/{one}": HIDDEN for one in names}
    )
    (note,) = made["result"]["notes"]
    misnamed, _, hidden, how = note.split("; ")
    assert misnamed.startswith("sub/structure.yaml.txt looks like a structure")
    assert hidden.endswith("hidden names lead to them: .y.yaml and .x/structure.yaml")
    assert how.startswith("open them alone, under a name that begins with no full stop")
    assert made["left_out"] == []


@pytest.mark.parametrize("name", [".y.yaml", "structure.yaml.txt"])
def test_what_alone_is_passed_over_is_refused_by_its_name(call: Call, name: str) -> None:
    assert name in call("open", {name: HIDDEN})["refused"]


def test_files_are_named_as_they_can_be_shown(call: Call) -> None:
    structure = b"govlint: 1\nname: A\n"
    assert call("open", {"a\u202eb.yaml": structure})["name"] == "a\ufffdb.yaml"
    two = {"a\u202eb.yaml": structure, "a\ufffdb.yaml": b"posts: {}"}
    assert len(call("open", two)["texts"]) == len(two)


def test_a_file_that_is_refused_alone_is_named_as_it_can_be_shown(call: Call) -> None:
    refused = call("open", {"a\u202eb": b"x"})["refused"]
    assert refused.startswith("a\ufffdb is not opened: there is no structure in it")
    refused = call("open", {"a\u202eb.xlsx": b"x"})["refused"]
    assert refused.startswith("a\ufffdb.xlsx cannot be opened: ")


def test_what_is_said_of_the_choice_of_rules_is_shown(call: Call) -> None:
    files = {"a.yaml": HIDDEN, ".govlint.yaml": b"set: {vacant-seat: off}\n"}
    (note,) = call("open", files)["result"]["notes"]
    assert "vacant-seat is called post-left-vacant" in note
