"""`export --to`: the papers of a secretary, each made from the structure and dated."""

import re
from collections.abc import Iterator
from cProfile import Profile
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import html5lib
import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from command import ROOT, TODAY, Run, govlint, write
from govlint.answers.papers.all_papers import PAPERS as MAKERS
from govlint.answers.papers.paper import DASH, Material
from govlint.cli.choices import PAPERS
from govlint.lint.plan import planned
from govlint.lint.request import Request
from govlint.lint.run import LintedStructure, lint_one
from govlint.lint.sites import sites_of
from govlint.report.answers import BINARY, as_bytes, written
from govlint.rulebook.catalogue import Shelf

RIVERFORD = ROOT / "examples" / "riverford"
STRUCTURES = [
    RIVERFORD,
    ROOT / "examples" / "harbourside" / "good.yaml",
    ROOT / "examples" / "york-urgency",
    ROOT / "tests" / "real" / "opentelemetry.yaml",
]
ENDINGS = {
    "xlsx": "xlsx",
    "docx": "docx",
    "html": "html",
    "markdown": "md",
    "ics": "ics",
    "ttl": "ttl",
}

OF_ALL = [paper for paper in PAPERS if paper != "terms" and "markdown" in PAPERS[paper]]
"""The papers in words that are of the whole structure."""

CLINICS = """\
govlint: 1
name: Marsh Street Clinics
currency: GBP
organisations: {marsh: {name: Marsh Clinics}, hill: {name: Hill Care}}
people:
  ann: {name: Ann Able, employer: marsh}
  bob: {name: Bob Brown, employer: hill}
posts:
  chair: {title: Chair, organisation: marsh, holder: ann}
  nurse: {title: Head Nurse, organisation: marsh, holder: vacant, vacant_since: 2026-01-01}
  manager:
    title: Practice Manager
    organisation: marsh
    hours_per_month: 2
    explain: {meeting-load: {reason: Nobody else can., by: Chair, until: 2027-01-31}}
services: {beds: {name: Beds, providers: [hill]}}
forums:
  board:
    name: Board
    form: board
    of: marsh
    members:
      - {who: chair, capacity: chair}
      - {seat: Partner, count: 3, vacant: 1}
      - {who: bob, since: 2024-01-01, until: 2026-06-30}
    quorum: {min: 3}
    meetings: {per_year: 6, minutes: 120, prep_minutes: 60}
  quality:
    name: Quality Group
    form: committee
    of: marsh
    accountable_to: board
    purpose: [assurance]
    functions: [infection-control]
    escalates_to: [{to: board, risk_at_least: 12, within_days: 10}]
    members:
      - {who: chair, capacity: chair}
      - nurse
      - {who: manager, since: 2026-01-01, deputy: chair}
    terms: {years: 2}
    meetings: {per_year: 12, minutes: 90, prep_minutes: 60}
    terms_of_reference: {approved_by: board, review_due: 2027-03-01}
  council: {name: Council, form: board, of: hill}
  old: {name: Old Group, status: stood-down, ends: 2026-01-31}
decisions:
  buy: {name: Buy, type: spend, value: {up_to: 1000}, decided_by: manager, informed: board}
  buy-more:
    {name: Buy more, type: spend, value: {over: 1000, up_to: 5000}, decided_by: [chair, manager],
     acting: jointly, services: beds}
  plan: {name: Plan, reserved_to: board, decided_by: board, must_agree: quality}
  merge: {name: Merge, reserved_to: [board, council], acting: jointly}
  gone: {name: Gone, status: withdrawn, reserved_to: board}
  lost: {name: Lost}
  own: {name: Own, decided_by: [ann, chair]}
delegations:
  one: {from: board, to: manager, matters: spend, limit: {each: 1000, a_year: 5000},
        instrument: SFI 3, onward: prohibited, reports_back: monthly}
  two: {from: board, to: nurse, matters: residual, ends: 2025-12-31}
interests:
  ann-hill: {person: ann, organisation: hill, declared_on: 2025-01-10, managed_by: Leaves the room.}
risks:
  flood: {name: Flood, score: 16, owner: manager, forum: quality}
  theft: {name: Theft, score: 6, forum: quality}
  fire: {name: Fire, score: 20, owner: nurse, forum: old}
"""


def _said(folder: Path, paper: str, *more: str) -> str:
    """Write a paper of the clinics as Markdown, with plain characters and single blanks."""
    source = write(folder / "structure.yaml", CLINICS)
    run = govlint("export", source, "--to", paper, "--as-of", TODAY, "-f", "markdown", *more)
    assert run.code == 0, run.err
    return re.sub(r"[  ]+", " ", run.out.replace("\\", ""))


@pytest.mark.parametrize(
    ("paper", "facts"),
    [
        pytest.param(
            "sord",
            [
                "2 bodies keep 2 decisions; 1 delegation is in force",  # none that is withdrawn
                "| Plan | | Quality Group |",
                "| Merge | Council, jointly | |",
                "| Practice Manager | spend | up to 1,000 each, 5,000 a year | SFI 3 |",
                "### Delegations not in force",
                "| Head Nurse (has been vacant since 1 January 2026) | all the rest |",
                "| 1,000 to 5,000 | Chair and Practice Manager, jointly | Buy more |",
                "**over 5,000** | **nobody is stated**",
            ],
            id="sord",
        ),
        pytest.param(
            "map",
            [
                "3 forums are mapped; 2 of them take decisions",
                "Quality Group | committee | assurance | infection control | | Board |",
                "| Buy, up to 1,000; Buy more, 1,000 to 5,000 | spend, from Board |",
                "| Chair | Buy more, 1,000 to 5,000; Own | |",  # the post and its holder are one
            ],
            id="map",
        ),
        pytest.param(
            "register",
            [
                "2 forums have 7 seats; 2 are vacant",  # none that is over
                "| 3 x Partner (1 vacant) | member | yes | not stated |",
                "| 1 January 2026 | 1 January 2028, by its term | Chair |",
                "| Board | Partner | 1 | yes |",
                "| Board | Bob Brown | member | was over on 30 June 2026 |",
            ],
            id="register",
        ),
        pytest.param(
            "raci",
            [
                "6 decisions: 3 with one who is accountable, 2 with several, 1 with nobody stated",
                f"| **{DASH} not one: Chair and Practice Manager, jointly** |",
                f"| **Lost** | | **{DASH} not stated** | **{DASH} not stated** |",
                f"| Own | | {DASH} not stated | Chair |",  # of one person by two ids
            ],
            id="raci",
        ),
        pytest.param(
            "interests",
            [
                "1 interest is declared; 1 is due for review",
                "**10 January 2026 (overdue)**",
                "**Board (chair); Quality Group (chair)**",  # by the post of the person
                "| Chair | Hill Care | Buy more | Leaves the room. |",
            ],
            id="interests",
        ),
        pytest.param(
            "calendar",
            [
                "and 2 dates fall into the twelve months to 21 November 2027",
                "| Quality Group | 12 times a year | 90 |",
                "Together at least 18 meetings a year",
                "#### Overdue",
                "Interest of Chair in Hill Care",  # by the post, unless names are wanted
                "#### March 2027",
            ],
            id="calendar",
        ),
        pytest.param(
            "load",
            [
                "3 forums take at least 18 meetings and 114 hours",  # of those who are there
                "| Quality Group | 12 | 3 | 30 | 60 |",
                "**Practice Manager** | **1** | **2.5** | **30** | **2**",
            ],
            id="load",
        ),
        pytest.param(
            "assurance",
            [
                "3 risks are described: nobody watches 1, and 1 reaches a board",
                "| Flood | 16 | Practice Manager | Quality Group | Board |",
                "none; stops at Quality Group: only a risk of 12 or more goes on from there",
                "none; stops at Old Group, which has been stood down since 31 January 2026",
                "| Head Nurse (has been vacant since 1 January 2026) | Old Group (has been stood",
            ],
            id="assurance",
        ),
    ],
)
def test_what_a_lesser_paper_would_get_wrong(tmp_path: Path, paper: str, facts: list[str]) -> None:
    said = _said(tmp_path, paper)
    assert [fact for fact in facts if fact not in said] == [], said


def test_the_register_lists_who_sits_on_this_day_alone(tmp_path: Path) -> None:
    write(
        tmp_path / "structure.yaml",
        "govlint: 1\nname: A\nforums:\n"
        "  now: {name: Now, members: [{seat: Chair, capacity: chair}]}\n"
        "  later: {name: Later, starts: 2027-01-01, members: [{seat: Elder}]}\n"
        "  over: {name: Over, status: stood-down, members: [{seat: Elder}]}\n"
        "  empty: {name: Empty, members: []}\n",
    )
    said = govlint("export", tmp_path, "--to", "register", "--as-of", TODAY, "-f", "markdown").out
    assert "1 forum has 1 seat; none is stated to be vacant." in said
    assert "Not sitting on this day: Later and Over." in said
    assert "Stated to have no members: Empty." in said
    assert "Elder" not in said


def test_terms_hold_what_is_stated_and_gaps_in_brackets(tmp_path: Path) -> None:
    said = _said(tmp_path, "terms", "--forum", "quality")
    wanted = [
        "### 6. Quorum\n\n[quorum: not stated]",
        "### 4. Membership\n\nA seat is held for 2 years.\n\n| who | sits as |",
        "It escalates to Board: risk 12 or more, within 10 days.",
        "Chair has an interest in Hill Care: Leaves the room.",
        "[when they were approved: not stated]\n\nTo be reviewed by 1 March 2027.",
    ]
    assert [one for one in wanted if one not in said] == [], said


def test_terms_do_not_say_that_a_body_cannot_overrule_what_answers_to_it(tmp_path: Path) -> None:
    write(
        tmp_path / "structure.yaml",
        "govlint: 1\nname: A\nforums:\n  board: {name: Board, form: board}\n"
        "  other: {name: Other Board, form: board}\n"
        "  audit: {name: Audit, accountable_to: board, reports_to: [board, other]}\n",
    )
    words = ("--to", "terms", "--forum", "audit", "--as-of", TODAY, "-f", "markdown")
    said = govlint("export", tmp_path, *words).out
    assert "It answers to Board.\n\nIt reports to Other Board, which cannot overrule it." in said


def test_what_is_explained_stands_apart_from_what_is_not(tmp_path: Path) -> None:
    explained, found = _said(tmp_path, "comply").split("### Found, and not explained")
    assert "| Nobody else can. | Chair | 31 January 2027 |" in explained
    assert "Practice Manager" not in found


def test_each_says_its_day_and_how_much_was_found(tmp_path: Path) -> None:
    for paper in OF_ALL:
        said = _said(tmp_path, paper)
        assert "Marsh Street Clinics, as of 21 November 2026" in said
        assert "findings in the whole structure on this day:" in said


@cache
def _linted(source: Path) -> tuple[LintedStructure, Shelf]:
    asked = Request(paths=[source], day=date.fromisoformat(TODAY))
    plan = planned(asked, sites_of(asked, print))
    return lint_one(plan.tasks[0], plan.catalogue, asked.day, names=False), plan.catalogue.rules


def _files(source: Path, paper: str, words: str = "") -> Iterator[object]:
    """Write a paper in each format that it fits into, and open it."""
    linted, rules = _linted(source)
    assert linted.graph
    forum = words or next(iter(linted.graph.forums))
    answer = MAKERS[paper](Material(linted.graph, linted.result, rules, forum))
    for form in PAPERS[paper]:
        if form in BINARY:
            yield _opened(form, as_bytes(answer, form))
        elif form != "text":
            yield _opened(form, written(answer, form).encode())


def _opened(form: str, raw: bytes) -> object:
    match form:
        case "xlsx":
            return load_workbook(BytesIO(raw))
        case "docx":
            return docx.Document(BytesIO(raw))
        case "html":
            return html5lib.HTMLParser(strict=True).parse(raw.decode())
        case "ics":
            return Calendar.from_ical(raw.decode())
    return raw.decode()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("source", STRUCTURES, ids=lambda one: one.stem)
def test_every_paper_of_every_structure_opens(source: Path, paper: str) -> None:
    assert all(_files(source, paper))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_written_as_the_file_ends(tmp_path: Path, paper: str) -> None:
    source = write(tmp_path / "structure.yaml", CLINICS)
    forum = ["--forum", "quality"] if paper == "terms" else []
    for form in {*PAPERS[paper]} - {"text"}:
        to = tmp_path / f"paper.{ENDINGS[form]}"
        run = govlint("export", source, "--to", paper, "-o", to, "--as-of", TODAY, *forum)
        assert (run.code, run.err.splitlines()[-1]) == (0, f"govlint: written: {to}")
        assert _opened(form, to.read_bytes())


HOSTILE = """\
govlint: 1
name: "=cmd|' /C calc'!A0"
organisations: {a: {name: "\\e[2JAcme"}}
posts:
  one: {title: "=1+1", organisation: a}
  two: {title: "@SUM(A1)", organisation: a}
forums:
  first: {name: Same, form: board, of: a, members: [one, {who: two, since: 0001-01-01}],
          meetings: {per_year: 12}}
  second: {name: Same, accountable_to: first, members: [one], functions: ["LONG"]}
  "x1": {name: "[]:*?/\\\\'", members: [one], established_by: first}
  third: {name: "LONG", members: [two], accountable_to: second, escalates_to: {to: first}}
decisions:
  d1: {name: "=HYPERLINK(\\"http://x\\")", type: "LONG", decided_by: one, value: {up_to: 5}}
  d2: {name: "2026-13-99", reserved_to: [first, second]}
  d3: {name: "_x0041_ \\x07 & <b>", reserved_to: [first]}
delegations:
  g1: {from: first, to: one, matters: [LONG], instrument: "CELL", basis: "=A1", reports_back: "-1"}
interests: {i1: {person: one, organisation: a, managed_by: "CELL"}}
risks: {r1: {name: "LONG", forum: third, owner: two, register: "+1"}}
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = HOSTILE.replace("LONG", "n" * 10_000).replace("CELL", "c" * 40_000)
    return write(tmp_path_factory.mktemp("hostile") / "structure.yaml", text)


@pytest.mark.parametrize("paper", PAPERS)
def test_hostile_texts_are_texts(hostile: Path, paper: str) -> None:
    for opened in _files(hostile, paper, "third"):
        if isinstance(opened, Workbook):
            assert [cell for cell in _cells(opened) if cell[0] == "f"] == []
        elif isinstance(opened, str):
            assert "\x1b" not in opened


def _cells(book: Workbook) -> Iterator[tuple[str, object]]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from ((cell.data_type, cell.value) for cell in row)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    to = tmp_path_factory.mktemp("book") / "sord.xlsx"
    govlint("export", RIVERFORD, "--to", "sord", "-o", to, "--as-of", TODAY)
    return load_workbook(to)


def test_alike_tables_are_one_sheet_that_filters_and_prints(book: Workbook) -> None:
    sheet = book["Delegated"]
    assert [cell.value for cell in sheet[1]][:3] == ["passed on by", "passed on to", "matters"]
    assert sheet.max_row == 9
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:G9")
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$1", "landscape")
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)


def test_figures_are_numbers_and_days_are_days(tmp_path: Path) -> None:
    load, calendar = tmp_path / "load.xlsx", tmp_path / "calendar.xlsx"
    source = write(tmp_path / "structure.yaml", CLINICS)
    govlint("export", source, "--to", "load", "-o", load, "--as-of", TODAY)
    govlint("export", source, "--to", "calendar", "-o", calendar, "--as-of", TODAY)
    assert load_workbook(load)["By forum"]["E2"].value == 60
    assert load_workbook(calendar)["Days"]["B2"].is_date


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_the_same_structure_gives_the_same_bytes(tmp_path: Path, ending: str) -> None:
    files = [tmp_path / f"{name}.{ending}" for name in ("one", "two")]
    for file in files:
        govlint("export", RIVERFORD, "--to", "sord", "-o", file, "--as-of", TODAY)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_document_has_contents_that_lead_to_its_headings(tmp_path: Path) -> None:
    to = tmp_path / "sord.docx"
    govlint("export", RIVERFORD, "--to", "sord", "-o", to, "--as-of", TODAY)
    document = docx.Document(to)
    paragraphs = [(one.style.name, one.text) for one in document.paragraphs]
    headings = [text for style, text in paragraphs if style.startswith("Heading")]
    assert [text for style, text in paragraphs if style.startswith("toc")] == headings
    xml = ZipFile(to).read("word/document.xml").decode()
    assert re.findall(r'w:anchor="(\w+)"', xml) == re.findall(r'w:name="(_Toc\w+)"', xml)
    assert r'TOC \o "1-2"' in xml
    assert "updateFields" in ZipFile(to).read("word/settings.xml").decode()
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert xml.count("w:tblHeader") == len(document.tables)


def test_a_calendar_holds_what_due_holds(tmp_path: Path) -> None:
    to = tmp_path / "days.ics"
    govlint("export", RIVERFORD, "--to", "calendar", "-o", to, "--as-of", TODAY)
    run = govlint("due", RIVERFORD, "--within", "12m", "-f", "ics", "--as-of", TODAY)
    assert to.read_bytes().decode() == run.out


def test_the_organization_ontology_says_who_holds_what(tmp_path: Path) -> None:
    source = write(tmp_path / "structure.yaml", CLINICS.replace("Ann Able", "Ann 'A' Able"))
    said = govlint("export", source, "--to", "org", "--as-of", TODAY).out
    wanted = [
        '<#chair> a org:Post ;\n    skos:prefLabel "Chair" ;\n    org:postIn <#marsh> ;',
        "<#quality> a org:OrganizationalUnit ;",
        "org:reportsTo <#board>",
        "org:member <#ann> ;\n    org:organization <#board> ;\n    org:role <#role/chair> .",
    ]
    assert [one for one in wanted if one not in said] == [], said
    assert "<#old>" not in said  # which is stood down


def test_a_vacant_post_is_a_post_of_the_organization_ontology(tmp_path: Path) -> None:
    without = CLINICS.replace("holder: vacant, vacant_since", "vacant_since")
    said = govlint("export", write(tmp_path / "a.yaml", CLINICS), "--to", "org", "--as-of", TODAY)
    same = govlint("export", write(tmp_path / "b.yaml", without), "--to", "org", "--as-of", TODAY)
    assert ("<#nurse> a org:Post" in said.out, said.out) == (True, same.out)


def _refused(run: Run) -> str:
    assert run.code == 2
    return run.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "sodr"], '--to: "sodr" is not known; did you mean "sord"?'),
        (["--to", "terms"], "--to terms: name the forum"),
        (["--to", "sord", "--forum", "x"], "--forum: sord is of the whole structure"),
        (["--to", "terms", "--forum", "x", "-o", "t.xlsx"], "terms is written to a file that ends"),
        (["--to", "sord", "-o", "s.pdf"], "sord is written to a file that ends in .html, .md"),
        (["--to", "sord", "-o", "s.ics"], "sord is written to a file that ends in .html, .md"),
        (["--to", "sord", "-f", "xlsx"], "--format xlsx: name a file"),
        (["--to", "sord", "-f", "docx", "-o", "s.xlsx"], "s.xlsx would get docx"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_read(
    tmp_path: Path, words: list[str], said: str
) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: [broken\n")
    assert said in _refused(govlint("export", *words, cwd=tmp_path))


def test_without_a_file_it_is_printed(tmp_path: Path) -> None:
    source = write(tmp_path / "structure.yaml", CLINICS)
    plain = govlint("export", source, "--to", "raci", "--as-of", TODAY)
    dashed = govlint("export", source, "--to", "raci", "--as-of", TODAY, "-o", "-")
    assert plain.out == dashed.out
    assert plain.out.startswith("Who does what in each decision (RACI)")


@pytest.mark.parametrize(
    ("ending", "library", "extra"), [("xlsx", "xlsxwriter", "excel"), ("docx", "docx", "word")]
)
def test_without_its_library_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, library: str, extra: str
) -> None:
    from govlint.cli import office_files

    monkeypatch.setattr(office_files.util, "find_spec", lambda name: None)
    source = write(tmp_path / "structure.yaml", CLINICS)
    run = govlint("export", source, "--to", "sord", "-o", tmp_path / f"sord.{ending}")
    assert f'pip install "govlint[{extra}]"' in _refused(run)
    assert library in office_files.NEEDS[ending]


@pytest.mark.parametrize("paper", OF_ALL)
def test_nobody_is_named_where_nobody_is_to_be(tmp_path: Path, paper: str) -> None:
    said = _said(tmp_path, paper, "--anonymous")
    assert [name for name in ("Ann", "Able", "Bob", "Brown") if name in said] == []


def _calls_to_write(folder: Path, number: int, form: str) -> int:
    """Count the calls of functions for a register of so many forums, each with a table."""
    seats = ", ".join(f"{{seat: S{at}}}" for at in range(5))
    forums = "".join(f"  f{at}: {{name: F{at}, members: [{seats}]}}\n" for at in range(number))
    path = write(folder / f"{number}.yaml", f"govlint: 1\nname: A\nforums:\n{forums}")
    linted, rules = _linted(path)
    assert linted.graph
    answer = MAKERS["register"](Material(linted.graph, linted.result, rules, "f0"))
    with Profile(subcalls=False, builtins=False) as profile:
        as_bytes(answer, form)
    return sum(one.callcount for one in profile.getstats())


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_paper_of_four_times_as_many_tables_costs_at_most_five_times_as_much(
    form: str, tmp_path: Path
) -> None:
    _calls_to_write(tmp_path, 1, form)  # what is read once in a process
    small, large = (_calls_to_write(tmp_path, number, form) for number in (20, 80))
    assert large <= 5 * small


def test_a_remark_of_word_has_one_mark(tmp_path: Path) -> None:
    paper = tmp_path / "sord.docx"
    govlint("export", ROOT / "examples" / "riverford", "--to", "sord", "--output", paper)
    marked = [one for one in docx.Document(str(paper)).paragraphs if one.text[:1] in {*"◆▲●"}]
    assert {one.style.name for one in marked if one.style} == {"List"}


def test_a_table_of_who_does_what_explains_the_columns_that_it_has(tmp_path: Path) -> None:
    text = "govlint: 1\nname: R\nforums: {b: {form: board}}\ndecisions: {d: {decided_by: b}}\n"
    path = write(tmp_path / "structure.yaml", text)
    bare = govlint("export", path, "--to", "raci").out
    write(path, text.replace("decided_by: b", "decided_by: b, informed: b"))
    told = govlint("export", path, "--to", "raci").out
    assert ("Accountable: " in bare, "Informed: " in bare) == (True, False)
    assert ("Informed: told after." in told, "Consulted: " in told) == (True, False)
