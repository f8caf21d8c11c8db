"""Lists from elsewhere: what is read of each, what is said of the rest, and what is refused."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from command import ROOT, TODAY, Run, govlint, write
from goldens import golden
from govlint.exchange.lists.kinds import KINDS, importer
from govlint.files.way import LONGEST_PATH
from installed import site
from pages import blocks

TEAM = 'name = "a"\n[people]\nleads = ["ann"]\nmembers = ["ann", "bob"]\n'
FIXTURES = Path(__file__).parent / "importers"
LISTS = {
    "membership-list": ("membership", "membership/list.csv"),
    "membership-matrix": ("membership", "membership/matrix.csv"),
    "membership-by-forum": ("membership", "membership/by-forum.csv"),
    "membership-turned": ("membership", "membership/turned.csv"),
    "membership-board-column": ("membership", "membership/board-column.csv"),
    "membership-nameless": ("membership", "membership/nameless.csv"),
    "membership-numbered": ("membership", "membership/numbered.csv"),
    "membership-councillors": ("membership", "membership/councillors.csv"),
    "reports-to-visio": ("reports-to", "reports-to/visio.csv"),
    "reports-to-unaric": ("reports-to", "reports-to/unaric.csv"),
    "reports-to-teamchart": ("reports-to", "reports-to/teamchart.csv"),
    "reports-to-positions": ("reports-to", "reports-to/positions.tsv"),
    "sigs": ("sigs", "sigs/sigs.yaml"),
    "rust-team": ("rust-team", "rust-team"),
    "opentelemetry": ("opentelemetry", "opentelemetry/workstreams.yml"),
    "congress": ("congress", "congress"),
    "openstates": ("openstates", "openstates"),
    "popolo": ("popolo", "popolo/council.json"),
    "backstage": ("backstage", "backstage"),
    "github-teams": ("github-teams", "github-teams/org.yaml"),
}


def read(path: str | Path, *more: str | Path, cwd: Path = FIXTURES) -> Run:
    return govlint("import", path, *more, "--as-of", TODAY, cwd=cwd)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_known_by_its_looks_and_read_as_it_was_found_good(name: str) -> None:
    ran = read(LISTS[name][1])
    now = f"{ran.out}---\n{ran.err}"
    assert (ran.code, now) == (0, golden(f"lists/{name}.txt", now))


@pytest.mark.parametrize("name", LISTS)
def test_what_is_written_has_no_faults_of_form(name: str, tmp_path: Path) -> None:
    kind, path = LISTS[name]
    written = read(path, "--from", kind, "--output", tmp_path / "made")
    checked = govlint("check", tmp_path / "made", "--format", "json", "--as-of", TODAY)
    rules = {one["rule"] for one in checked.data["findings"]}
    assert (written.code, rules & {"syntax", "schema", "duplicate-id", "unknown-reference"}) == (
        0,
        set(),
    )


def test_every_kind_has_a_fixture() -> None:
    assert {kind for kind, _ in LISTS.values()} == {*KINDS}
    assert all(importer(kind).says for kind in KINDS)


@pytest.mark.parametrize("name", LISTS)
def test_no_address_number_or_pay_gets_into_what_is_written(name: str) -> None:
    out = read(LISTS[name][1]).out
    private = ("@", "7946", "07700", "90000", "555-01", "1970-01-01", "C01N7PP1THC")
    assert [one for one in private if one in out] == []


def test_a_folder_with_a_structure_is_left_as_it_is(tmp_path: Path) -> None:
    first = read("sigs/sigs.yaml", "-o", tmp_path)
    before = (tmp_path / "structure.yaml").read_bytes()
    again = read("sigs/sigs.yaml", "-o", tmp_path)
    assert (first.code, again.code, again.out) == (0, 2, "")
    assert "structure.yaml is there already; name another folder" in again.err
    assert (tmp_path / "structure.yaml").read_bytes() == before


def test_a_part_that_is_there_keeps_all_from_being_written(tmp_path: Path) -> None:
    people = "".join(f"Board,Person {at}\n" for at in range(70))
    write(tmp_path / "seats.csv", f"Committee,Name\n{people}")
    write(tmp_path / "made" / "people.yaml", "mine\n")
    ran = read("seats.csv", "-o", "made", cwd=tmp_path)
    assert (ran.code, [one.name for one in (tmp_path / "made").iterdir()]) == (2, ["people.yaml"])


def said(tmp_path: Path, name: str, content: str | bytes, *more: str) -> tuple[int, str]:
    write(tmp_path / name, content)
    ran = read(name, *more, cwd=tmp_path)
    return ran.code, ran.err + ran.out


def test_what_is_no_list_is_refused_in_a_sentence(tmp_path: Path) -> None:
    code, err = said(tmp_path, "a.csv", "One,Two\n1,2\n")
    assert (code, "a.csv: not known as a list; say what it is with --from: membership," in err) == (
        2,
        True,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_another_list_is_refused_in_a_sentence(kind: str, tmp_path: Path) -> None:
    code, err = said(tmp_path, "a.txt", "nothing of the kind\n", "--from", kind)
    assert (code, err.count("\n"), err[:9]) == (2, 1, "govlint: ")


def test_a_kind_that_is_not_known_is_refused_with_those_that_are() -> None:
    ran = read("sigs/sigs.yaml", "--from", "sig")
    assert (ran.code, 'did you mean "sigs"?' in ran.err) == (2, True)


def test_of_a_folder_of_tables_one_is_to_be_named(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Committee,Name\nBoard,A\n")
    write(tmp_path / "b.csv", "Committee,Name\nBoard,B\n")
    ran = read(".", "--from", "membership", cwd=tmp_path)
    assert (ran.code, "2 files may be the list; name one: a.csv, b.csv" in ran.err) == (2, True)


def test_a_file_that_is_not_there_is_refused() -> None:
    assert read("nowhere.csv").err == "govlint: nowhere.csv: is not there\n"


HOSTILE = {
    "nul.csv": "Committee,Name\nBoard,\0\n",
    "quote.csv": 'Committee,Name\nBoard,"' + "x" * 200_000 + "\n",
    "deep.json": '{"persons": ' + "[" * 200_000,
    "nan.json": '{"persons": [NaN], "organizations": []}',
    "digits.json": '{"persons": [' + "9" * 5000 + '], "organizations": []}',
    "deep.yaml": "sigs: " + "[" * 500 + "]" * 500,
    "bomb.yaml": "a: &a [x, x, x, x, x, x, x, x]\n"
    + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join([f'*{chr(97 + at)}'] * 8)}]\n"
        for at in range(9)
    )
    + "sigs: *j\n",
    "tag.yaml": "sigs: !!python/object:os.system x\n",
    "merge.yaml": "base: &b {name: x}\nsigs: [{<<: *b}]\n",
    "half.yaml": "sigs: [{name: \ud800".encode("utf-8", "surrogatepass"),
    "empty.csv": "",
    "empty.yaml": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused_in_a_line(name: str, tmp_path: Path) -> None:
    kinds = {".csv": "membership", ".json": "popolo", ".yaml": "sigs"}
    write(tmp_path / name, HOSTILE[name])
    ran = read(name, "--from", kinds[Path(name).suffix], cwd=tmp_path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1), ran.err[:500]
    assert "Traceback" not in ran.err
    assert len(ran.err) < 400


def test_no_character_of_a_list_steers_what_shows_it(tmp_path: Path) -> None:
    odd = "\x1b[31mred\x07 \u202edne\u200b\U000e0041 ##[error]x"
    write(tmp_path / f"{odd}.csv", f"Committee,Name,Role\n{odd},{odd},{odd}\n")
    ran = read(f"{odd}.csv", cwd=tmp_path)
    assert (ran.code, [one for one in "\x1b\x07\u202e\u200b\U000e0041" if one in ran.out]) == (
        0,
        [],
    )
    assert [one for one in "\x1b\x07\u202e\u200b\U000e0041" if one in ran.err] == []


def test_odd_types_in_the_place_of_lists_are_no_failure(tmp_path: Path) -> None:
    odd = ["1", "null", "[]", "[1]", "{}", "{a: 1}", "text", "true", "[[{}]]", "{name: {a: 1}}"]
    for kind, template in SHAPES.items():
        for one in odd:
            name = template[0]
            shutil.rmtree(tmp_path, ignore_errors=True)
            write(tmp_path / name, template[1].replace("ODD", one))
            ran = read(".", "--from", kind, cwd=tmp_path)
            assert (ran.code in (0, 2), "Traceback" in ran.err) == (True, False), (kind, one)


SHAPES = {
    "sigs": (
        "sigs.yaml",
        "sigs: [{name: A, dir: ODD, leadership: ODD, meetings: ODD, subprojects: ODD}, ODD]\n",
    ),
    "opentelemetry": (
        "workstreams.yml",
        "[{id: a, kind: sig, name: ODD, parent: ODD, people: ODD}, ODD]\n",
    ),
    "congress": (
        "committees-current.yaml",
        "[{type: ODD, name: ODD, thomas_id: ODD, subcommittees: ODD}, ODD]\n",
    ),
    "openstates": (
        "a.yml",
        "{id: ocd-organization/1, classification: ODD, name: ODD, members: ODD, parent: ODD}\n",
    ),
    "backstage": (
        "a.yaml",
        "{apiVersion: backstage.io/v1, kind: Group, metadata: ODD, spec: ODD}\n",
    ),
    "github-teams": ("org.yaml", "{admins: ODD, members: ODD, teams: {a: ODD, b: {teams: ODD}}}\n"),
}


def test_a_list_of_many_rows_takes_a_moment(tmp_path: Path) -> None:
    staff = range(1, 5_001)
    rows = "".join(f"{at},Person {at},Title {at},{at // 8 or ''},p{at}@x.org\n" for at in staff)
    write(tmp_path / "staff.csv", f"ID,Name,Title,Manager ID,Email\n{rows}")
    ran = read("staff.csv", "-o", "made", cwd=tmp_path)
    assert (ran.code, ran.seconds < 4) == (0, True)
    assert "5000 people and 5000 posts" in ran.out.replace(",", "")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("beyond", [0, 1])
def test_what_cannot_be_reached_of_a_list_is_not_passed_over(
    beyond: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "list" / "teams" / "a.toml", TEAM)
    monkeypatch.chdir(tmp_path / "list")
    for _ in range(LONGEST_PATH // 201 + beyond):
        Path("f" * 200).mkdir()
        os.chdir("f" * 200)
    Path(f"{'b' * 200}.toml").write_text(TEAM, encoding="utf-8")
    os.chdir(tmp_path)
    run = govlint("import", "list", "--from", "rust-team", cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err.endswith(": File name too long\n")


def test_no_link_leads_out_of_a_folder(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.yml", "name: hush\n")
    folder = tmp_path / "lists"
    shutil.copytree(FIXTURES / "openstates", folder)
    (folder / "data/zz/committees/upper-secret.yml").symlink_to(secret)
    (folder / "data/zz/more").symlink_to(tmp_path)
    (folder / "data/zz/committees/upper-itself.yml").symlink_to("upper-itself.yml")
    with_link = read("lists", cwd=tmp_path)
    assert (with_link.code, "hush" in with_link.out + with_link.err) == (0, False)
    names = ("more", "committees/upper-itself.yml", "committees/upper-secret.yml")
    named = ", ".join(f"data/zz/{name}" for name in names)
    assert f"which are not followed (3): {named}." in with_link.err


@pytest.mark.parametrize(
    ("led", "is_told"), [("teams", True), ("nowhere", True), ("rt/deeper", False)]
)
def test_what_only_a_link_to_a_folder_leads_to_is_counted(
    led: str, is_told: bool, tmp_path: Path
) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "rt" / "teams" / "infra.toml", TEAM)
    if led != "nowhere":
        write(tmp_path / led / "two.toml", TEAM.replace('"a"', '"two"'))
    (tmp_path / "rt" / "teams" / "more").symlink_to(tmp_path / led)
    run = govlint("import", "rt", "--from", "rust-team", cwd=tmp_path)
    said = "Not carried: links to what is not read, which are not followed (1): teams/more."
    assert (run.code, said in run.err) == (0, is_told), run.err


@pytest.mark.parametrize(
    "led", ["none/../two.toml", "two.toml/", "two.toml/.", "two.toml/../two.toml"]
)
def test_a_link_that_leads_somewhere_by_its_text_alone_is_counted(led: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "two.toml", TEAM.replace('"a"', '"two"'))
    write(tmp_path / "rt" / "teams" / "infra.toml", TEAM)
    (tmp_path / "rt" / "teams" / "two.toml").symlink_to(f"../../{led}")
    run = govlint("import", "rt", "--from", "rust-team", cwd=tmp_path)
    said = "Not carried: links to what is not read, which are not followed (1): teams/two.toml."
    assert (run.code, said in run.err) == (0, True), run.err


def test_a_submodule_that_was_not_fetched_is_not_left_out_of_a_list(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".gitmodules", '[submodule "more"]\n\tpath = rt/teams/more\n\turl = ../more\n')
    write(tmp_path / "rt" / "teams" / "infra.toml", TEAM)
    (tmp_path / "rt" / "teams" / "more").mkdir()
    run = govlint("import", "rt", "--from", "rust-team", cwd=tmp_path)
    said = "govlint: rt/teams/more: a submodule that was not fetched\n"
    assert (run.code, run.out, run.err) == (2, "", said)


@pytest.mark.parametrize(
    ("led", "why"),
    [("../people.yml", "a link out of the folder; "), ("nowhere.yml", "No such file or directory")],
)
def test_what_stands_beside_a_list_and_is_not_read_is_not_passed_over(
    led: str, why: str, tmp_path: Path
) -> None:
    write(tmp_path / "people.yml", "hush\n")
    shutil.copytree(FIXTURES / "opentelemetry", tmp_path / "lists")
    (tmp_path / "lists" / "people.yml").unlink()
    (tmp_path / "lists" / "people.yml").symlink_to(led)
    run = read("lists/workstreams.yml", cwd=tmp_path)
    said = f"govlint: lists/people.yml: {why}"
    assert (run.code, run.out, run.err[: len(said)]) == (2, "", said), run.err


def test_days_are_read_with_the_month_first_where_the_column_shows_it(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Committee,Name,Since\nBoard,A,03/04/2025\nBoard,B,03/31/2025\n")
    out = read("a.csv", cwd=tmp_path).out
    assert ("since: 2025-03-04" in out, "since: 2025-03-31" in out) == (True, True)


ENCODINGS = {"utf-8-sig": "utf-8-sig", "cp1252": "cp1252", "utf-16": "utf-16", "latin-1": "latin-1"}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_table_is_read_in_whatever_a_spreadsheet_saves(
    encoding: str, sign: str, tmp_path: Path
) -> None:
    rows = [("Committee", "Name"), ("Räte", "Zoë Müller"), ("Räte", "Jan Bak")]
    text = "\r\n".join(sign.join(row) for row in rows)
    write(tmp_path / "a.csv", text.encode(encoding))
    out = read("a.csv", cwd=tmp_path).out
    assert ("name: Räte" in out, "name: Zoë Müller" in out, "- zoe-muller" in out) == (True,) * 3


def test_management_is_never_accountability() -> None:
    for path in ("reports-to/visio.csv", "reports-to/unaric.csv"):
        assert "accountable_to" not in read(path).out


IMPORTER_PAGE = (ROOT / "docs/pages/contributors/write-an-importer.md").read_text(encoding="utf-8")
ROTA = "Command: Ada Marsh\nRed Watch: Bo Lind, Cy Dara\nstray\n"


def installed(folder: Path, code: str) -> dict[str, str]:
    """Have a package of one module that offers what the page says."""
    about = folder / "site" / "brigade-1.0.dist-info"
    write(about / "entry_points.txt", "[govlint.importers]\nbrigade.rota = brigade:ROTA\n")
    write(about / "METADATA", "Metadata-Version: 2.1\nName: brigade\nVersion: 1.0\n")
    write(folder / "site" / "brigade.py", code)
    write(folder / "work" / "night.rota", ROTA)
    return site(folder / "site")


def with_package(folder: Path, code: str) -> Run:
    also = installed(folder, code)
    asked = ("import", "night.rota", "--from", "brigade.rota", "--as-of", TODAY)
    return govlint(*asked, cwd=folder / "work", also=also)


def test_an_importer_of_ones_own_reads_as_its_page_says(tmp_path: Path) -> None:
    [code] = [block.text for block in blocks(IMPORTER_PAGE, "python")]
    ran = with_package(tmp_path, code)
    assert (ran.code, ran.out) == (0, golden("lists/brigade.txt", ran.out))
    assert "Not carried: lines without a watch (1): stray" in ran.err


BROKEN = {
    "import-error": ("import nothing_of_this_name\n", "ModuleNotFoundError"),
    "no-importer": ("ROTA = 7\n", "which is no importer"),
    "raises": ("from govlint import Importer\ndef read(s):\n    1 / 0\n", "ZeroDivisionError"),
    "gives-nothing": ("from govlint import Importer\ndef read(s):\n    pass\n", "no imported list"),
    "refuses": (
        "from govlint import Importer, Refusal\ndef read(s):\n    raise Refusal('no rota')\n",
        "no rota",
    ),
    "makes-nonsense": (
        """
from govlint import Importer, ImportedList
def read(s):
    return ImportedList({'name': 'A', 'forums': {'a': {'form': 'bord'}}})
""",
        'forums.a.form: "form" cannot be "bord"',
    ),
}
MADE = "ROTA = Importer('a rota', read, lambda s: False, lambda path: True)\n"


@pytest.mark.parametrize("case", BROKEN)
def test_an_importer_that_is_broken_stops_in_one_line(case: str, tmp_path: Path) -> None:
    code, said_of_it = BROKEN[case]
    ran = with_package(tmp_path, code + (MADE if "def read" in code else ""))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1), ran.err
    assert said_of_it in ran.err


def test_nothing_in_the_working_folder_runs(tmp_path: Path) -> None:
    write(tmp_path / "brigade.py", "from pathlib import Path\nPath('sprung').touch()\n")
    about = tmp_path / "brigade-1.0.dist-info"
    write(about / "entry_points.txt", "[govlint.importers]\nbrigade.rota = brigade:ROTA\n")
    write(about / "METADATA", "Metadata-Version: 2.1\nName: brigade\nVersion: 1.0\n")
    write(tmp_path / "night.rota", ROTA)
    ran = govlint("import", "night.rota", "--from", "brigade.rota", cwd=tmp_path)
    assert (ran.code, (tmp_path / "sprung").exists()) == (2, False)


@pytest.mark.parametrize(
    ("name", "text", "kind", "said"),
    [
        ("wide.csv", "Committee,Name" + "," * 2_000 + "\nA,b\n", "membership", "1,000 cells"),
        ("long.csv", "Name" + ",A" * 999 + "\n" + "b\n" * 2_000, "membership", "1,500,000 cells"),
        ("sigs.yaml", "---\n" * 30_000, "sigs", "20,000 documents"),
        ("teams/a.toml", ".".join("a" * 1_000) + " = 1\n", "rust-team", "500 full stops"),
    ],
)
def test_a_list_that_costs_more_than_lists_do_is_refused(
    tmp_path: Path, name: str, text: str, kind: str, said: str
) -> None:
    write(tmp_path / name, text)
    done = govlint("import", tmp_path / name.partition("/")[0], "--from", kind)
    assert (done.code, said in done.err) == (2, True)


MEMBERS = {
    "total": ("Board,Bo\nTotal,1", "  board:", "rows that only add up others (1): Total 1."),
    "count": ("Board,Bo\nTotal headcount:,9", "Board\n    members:\n      - bo\n", "headcount: 9"),
    "none": ("Board,none\nBoard,n/a\nBoard,-", "name: Board\n", "nobody (3): none (Board)"),
    "open": ("Board,TBC\nBoard,to be appointed", "{seat: Member, vacant: 1}\n      - {seat", ""),
    "several": ("Board,Vacant x2", "- {seat: Member, count: 2, vacant: 2}", ""),
    "before": ("Board,3 vacancies", "- {seat: Member, count: 3, vacant: 3}", ""),
    "seats": ("Board,2 x parent reps", "- {seat: parent reps, count: 2}", ""),
    "seats in words": ("Board,Three governors", "- {seat: governors, count: 3}", ""),
    "a number behind a name": ("Board,Hugh Jones (2)", "name: Hugh Jones (2)", ""),
    "joined": ("Board,Al Bee and Cy Dee", "", "of several people; read as one (1): Al Bee and"),
    "aside": ("Board,Al Bee (sub: Cy Dee)", "name: Al Bee\n", "behind a name (1): Al Bee (sub: Cy"),
    "for whom": ("Board,vacant (Labour)", "- {seat: Member, vacant: 1}", "a name (1): vacant (Lab"),
    "per party": ("Board,Bo\nBoard,3 per group", "members:\n      - bo\n", "nobody is seated (1)"),
    "not yet": ("Board,Bo\nBoard,elected at meeting", "- bo\n", "nobody is seated (1): elected"),
    "permitted": ("Board,Bo\nBoard,none permitted", "- bo\n", "nobody is seated (1): none perm"),
    "by turns": ("Board,Bo\nBoard,rotates yearly", "- bo\n", "nobody is seated (1): rotates"),
    "a pool": ("Board,Bo\nBoard,any three of Audit", "- bo\n", "nobody is seated (1): any three"),
    "a name of per": ("Board,Anna Per Olsen", "name: Anna Per Olsen", ""),
    "all": (
        "Board,Bo\nBoard,All members of Audit",
        "members:\n      - bo\n",
        "nobody is seated (1)",
    ),
}


@pytest.mark.parametrize("case", MEMBERS)
def test_what_is_no_name_makes_no_person_and_is_said(case: str, tmp_path: Path) -> None:
    rows, made, lost = MEMBERS[case]
    write(tmp_path / "a.csv", f"Committee,Name\n{rows}\n")
    ran = read("a.csv", cwd=tmp_path)
    assert (ran.code, made in ran.out, lost in ran.err) == (0, True, True), ran.out + ran.err
    assert not [one for one in ("total", "none", "n-a", "vacan", "all-") if f"  {one}" in ran.out]


@pytest.mark.parametrize(
    ("role", "seat"),
    [
        ("Lay member", "{seat: Lay member, vacant: 1}"),
        ("Vice Chair", "{seat: Vice Chair, vacant: 1, capacity: deputy-chair}"),
        ("Trustee (non-voting)", "{seat: Trustee, vacant: 1, voting: false}"),
        ("M", "{seat: Member, vacant: 1}"),
        ("n/a", "{seat: Member, vacant: 1}"),
    ],
)
def test_a_seat_of_nobody_is_called_what_its_role_says(
    role: str, seat: str, tmp_path: Path
) -> None:
    rows = f"Board,Al Bee,Chair\nBoard,Cy Dee,Member\nBoard,Di Eff,Member\nBoard,Vacancy,{role}\n"
    write(tmp_path / "a.csv", f"Committee,Name,Role\n{rows}")
    assert f"      - {seat}\n" in read("a.csv", cwd=tmp_path).out


def test_a_cell_of_names_is_parted_where_names_part(tmp_path: Path) -> None:
    rows = 'A,"Brown, B; Green, C",n/a\nB,"Lind, Bo",vacant\nC,"Al Bee, Cy Dee","Fox, G., Hay, I"\n'
    write(tmp_path / "a.csv", f"Committee,Members,Clerk\n{rows}")
    out = read("a.csv", cwd=tmp_path).out
    names = [line.split(": ")[1] for line in out.splitlines() if line.startswith("    name: ")]
    wanted = ["B Brown", "C Green", "Bo Lind", "Al Bee", "Cy Dee", "G. Fox", "I Hay"]
    assert names == [*wanted, "A", "B", "C"]


@pytest.mark.parametrize("honoured", ["Jo Smith OBE", '"Jo Smith, CBE"', "Jo Smith OBE FRCP PhD"])
def test_honours_behind_a_name_make_nobody_another_person(honoured: str, tmp_path: Path) -> None:
    write(tmp_path / "a.csv", f"Committee,Name\nA,{honoured}\nB,Jo Smith\nB,Hay JP\n")
    out = read("a.csv", cwd=tmp_path).out
    names = [line.split(": ")[1] for line in out.splitlines() if line.startswith("    name: ")]
    assert names == ["Jo Smith", "Hay JP", "A", "B"]


@pytest.mark.parametrize("said", ["(she/her)", "(she / they)", "(She/Her/Hers)", "(she)"])
@pytest.mark.parametrize("heading", ["Name", "Members"])
def test_pronouns_behind_a_name_make_nobody_another_person(
    heading: str, said: str, tmp_path: Path
) -> None:
    write(tmp_path / "a.csv", f"Committee,{heading}\nA,Jane Smith {said}\nB,Jane Smith\nC,Al Bee\n")
    ran = read("a.csv", cwd=tmp_path)
    names = [line.split(": ")[1] for line in ran.out.splitlines() if line.startswith("    name: ")]
    assert names == ["Jane Smith", "Al Bee", "A", "B", "C"]
    assert f"words and signs behind a name (1): Jane Smith {said}." in ran.err
    assert "several people" not in ran.err


def test_a_post_of_somebody_with_honours_is_one_post(tmp_path: Path) -> None:
    rows = "A,Jo Smith OBE,Treasurer\nB,Jo Smith,Treasurer\n"
    write(tmp_path / "a.csv", f"Committee,Name,Job title\n{rows}")
    assert "    holder: jo-smith\n" in read("a.csv", cwd=tmp_path).out


READ_AS = {
    "forums called by letters": (
        "Committee,Name,Role,Voting\nA,Ann Lee,C,Yes\nA,Bo Li,M,No\nB,Ann Lee,M,Yes\n",
        {"A": ["{who: ann-lee, capacity: chair}", "{who: bo-li, voting: false}"], "B": ["ann-lee"]},
        "",
    ),
    "a forum that is called by a letter": ("Forum,Name\nA,Bo Li\n", {"A": ["bo-li"]}, ""),
    "a column of marks called Board": ("Name,Board\nBo,x\n", {"Board": ["bo"]}, ""),
    "names with and before the last": (
        'Committee,Members*\nA,"Al, Bo, and Cy"\nB,"Dee, D, & Eve, E"\nC,Fo Hay; und Gu Ito\n',
        {"A": ["al", "bo", "cy"], "B": ["d-dee", "e-eve"], "C": ["fo-hay", "gu-ito"]},
        "",
    ),
    "a column that says who chairs": (
        "Name,Audit Committee,Chair,Secretariat\nAl,M,x,\nBo,C,,x\n",
        {"Audit Committee": ["al", "{who: bo, capacity: chair}"], "Secretariat": ["bo"]},
        "has no place for (1): Chair.",
    ),
    "marks of more than one letter": (
        "Name,Board,Pay\nAl,Ch,x\nBo,Sec,Ch\nCy,x,Obs\nDi,x,x\n",
        {
            "Board": ["{who: al, capacity: chair}", "{who: bo, capacity: secretary}", "cy", "di"],
            "Pay": ["al", "{who: bo, capacity: chair}", "{who: cy, capacity: observer}", "di"],
        },
        "",
    ),
    "a mark in doubt": (
        "Name,Audit,Pay\nAl,x,C\nBo,X?,M*\n",
        {"Audit": ["al"], "Pay": ["{who: al, capacity: chair}"]},
        "marks that are not known (2): X? (Bo), M* (Bo).",
    ),
    "a role in doubt": (
        "Committee,Name,Role\nA,Al,Chair?\nA,Bo,Member\n",
        {"A": ["al", "bo"]},
        "read as member (1): Chair? (Al, A).",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", READ_AS)
def test_a_list_is_read_as_its_headings_and_cells_mean_it(case: str, tmp_path: Path) -> None:
    table, forums, lost = READ_AS[case]
    write(tmp_path / "a.csv", table)
    ran = read("a.csv", cwd=tmp_path)
    members = {
        one.splitlines()[0]: [row.split("- ")[1] for row in one.splitlines() if "      - " in row]
        for one in ran.out.partition("forums:")[2].split("    name: ")[1:]
    }
    assert (members, lost in ran.err) == (forums, True), ran.out + ran.err


def test_a_role_may_say_that_it_has_no_vote(tmp_path: Path) -> None:
    rows = "Board,Bo,Member (non-voting)\nBoard,Cy,Adviser (voting)\n"
    write(tmp_path / "a.csv", f"Committee,Name,Role\n{rows}")
    out = read("a.csv", cwd=tmp_path).out
    assert "- {who: bo, voting: false}" in out
    assert "- {who: cy, capacity: adviser, voting: true}" in out


def test_whoever_has_an_office_for_a_time_has_it(tmp_path: Path) -> None:
    rows = "Board,Bo,Acting Chair\nPay,Cy,Interim Chair\nPay,Di,Acting Vice-Chair\n"
    write(tmp_path / "a.csv", f"Committee,Name,Role\n{rows}")
    ran = read("a.csv", cwd=tmp_path)
    for who in ("bo, capacity: chair", "cy, capacity: chair", "di, capacity: deputy-chair"):
        assert f"- {{who: {who}}}" in ran.out, ran.out


def test_a_row_that_adds_up_others_is_no_post(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Title,Manager,Days\nHead,,5\nClerk,Head,5\nTotal headcount,2,10\n")
    ran = read("a.csv", cwd=tmp_path)
    assert "Total headcount 2 10 (row 4)" in ran.err
    assert "otal" not in ran.out


def test_a_matrix_keeps_a_forum_below_which_odd_marks_stand(tmp_path: Path) -> None:
    rows = "Al,C,-,2\nBo,yes,x (sub),1\nCy,no,Observer,1\nVacant,x,0,1\nTotal,3,2,5\n"
    write(tmp_path / "a.csv", f"Name,Planning,Audit & Standards,Total\n{rows}")
    ran = read("a.csv", cwd=tmp_path)
    assert "name: Audit & Standards\n    members:\n      - {who: cy, capacity: obs" in ran.out
    assert "- {who: al, capacity: chair}\n      - bo\n      - {seat: Member, vacant: 1}" in ran.out
    assert "marks that are not known (1): x (sub) (Bo)." in ran.err
    assert "has no place for (1): Total." in ran.err


def teams(folder: Path, included: dict[int, list[int]], size: int) -> Run:
    for at, others in included.items():
        people = [f"p{at}-{one}" for one in range(size)]
        names = [f"t{one}" for one in others]
        about = f"leads = []\nmembers = {json.dumps(people)}\nincluded-teams = {json.dumps(names)}"
        write(folder / "teams" / f"t{at}.toml", f'name = "t{at}"\n[people]\n{about}\n')
    return read(".", "--from", "rust-team", cwd=folder)


def test_teams_that_include_teams_are_read_at_any_depth(tmp_path: Path) -> None:
    ran = teams(tmp_path, {at: [at + 1] for at in range(1_100)}, 0)
    assert (ran.code, ran.out.count("name: t")) == (0, 1_100)


@pytest.mark.parametrize("size", [0, 40])
def test_teams_that_include_too_many_are_refused_in_a_line(size: int, tmp_path: Path) -> None:
    ran = teams(tmp_path, {at: [*range(120)] for at in range(120)}, size)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "for teams that include one another" in ran.err


def test_a_group_seats_each_of_many_once(tmp_path: Path) -> None:
    of = "{apiVersion: backstage.io/v1, kind: "
    user = f"---\n{of}User, metadata: {{name: %s}}, spec: {{memberOf: [g, g]}}}}\n"
    users = "".join(user % f"u{at}" for at in range(1_000))
    write(tmp_path / "a.yaml", f"{of}Group, metadata: {{name: g}}}}\n{users}")
    ran = read("a.yaml", cwd=tmp_path)
    assert (ran.code, ran.out.count("      - u")) == (0, 1_000)


def test_an_id_is_made_of_the_beginning_of_a_name_only(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", f"Committee,Name\nBoard,{chr(0xFDFA) * 90_000}\n")
    ran = read("a.csv", cwd=tmp_path)
    assert (ran.code, ran.seconds < 2) == (0, True)


def test_a_forum_is_one_however_it_is_spelled_and_first_spellings_stay(tmp_path: Path) -> None:
    rows = "Finance & Audit,Owen Price\nFinance and Audit,O. Price\nFINANCE AND AUDIT,OWEN PRICE\n"
    write(tmp_path / "a.csv", f"Committee,Name\n{rows}")
    ran = read("a.csv", cwd=tmp_path)
    assert "2 people and 1 forum" in ran.err
    assert ("name: Finance & Audit\n" in ran.out, "name: Owen Price\n" in ran.out) == (True, True)
    assert "several ways; the first is kept (2): Finance and Audit (Finance & Audit)" in ran.err
    assert "perhaps one, and are kept apart (1): Owen Price / O. Price." in ran.err


FACTS = """Committee,Chair,Quorum,Reports to,Meets
Board,Ada Marsh,5,,monthly
Audit & Risk,Bo Lind,3 members,board,4
Pay,Cy Dara,a third,Council,bi-monthly
Place,Di Ekow,,Audit and Risk; Board,now and then
"""


def test_what_a_list_says_of_a_forum_itself_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", FACTS)
    ran = read("a.csv", cwd=tmp_path)
    said_of = [" ".join(one.split()) for one in ran.out.partition("forums:")[2].split("\n\n")]
    assert [part in one for part, one in zip(
        ("min: 5", "min: 3", "per_year: 6", "[audit-and-risk, board]"), said_of, strict=True
    )] == [True] * 4, ran.out  # fmt: skip
    assert ("per_year: 12}" in said_of[0], "per_year: 4}" in said_of[1]) == (True, True)
    assert ("accountable_to" in said_of[2], "meetings" in said_of[3]) == (False, False)
    for lost in (
        "not in the list (1): Council (Pay)",
        "two ways; the usual one is taken (1): bi-monthly (Pay)",
        "how often a year (1): now and then (Place)",
    ):
        assert lost in ran.err


QUORUMS = """Committee,Quorum
Board,3 of 5
Audit,50%
Pay,one third
Place,3 including the chair
Grants,3/5
Estates,4 (incl. Treasurer)
Awards,as agreed
Old,0
Odd,½ of 5
"""


def test_quorums_are_read_as_people_write_them(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", QUORUMS)
    ran = read("a.csv", cwd=tmp_path)
    said_of = [" ".join(one.split()) for one in ran.out.partition("forums:")[2].split("\n\n")]
    assert [part in one for part, one in zip(
        ("min: 3}", "fraction: 1/2", "fraction: 1/3", "min: 3, must_include", "fraction: 3/5",
         "min: 4}"), said_of, strict=False
    )] == [True] * 6, ran.out  # fmt: skip
    assert [one for one in said_of[6:] if "quorum" in one] == []
    for lost in (
        "two ways; the usual one is taken (1): 3/5 (Grants)",
        "beside its number or share (1): 4 (incl. Treasurer) (Estates)",
        "no number and no share (3): as agreed (Awards), 0 (Old)",
    ):
        assert lost in ran.err


def test_a_list_of_forums_alone_is_read_and_rows_may_differ(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Committee,Quorum\nBoard,5\nAudit,2\nboard,4\n")
    ran = read("a.csv", cwd=tmp_path)
    assert (ran.out.count("min: "), "otherwise of its forum (1): 4 (Board)" in ran.err) == (2, True)


@pytest.mark.parametrize("sign", ["\u2028", "\x0b", "\x0c", "\x1c", "\x85"])
def test_a_break_inside_of_a_line_ends_no_row(tmp_path: Path, sign: str) -> None:
    write(tmp_path / "a.csv", f"Committee,Name\nBoard{sign}Group,Zoe Bell\nBoard,Jan Bak\n")
    out = read("a.csv", cwd=tmp_path).out
    assert (out.count("members:"), "name: Board Group" in out) == (2, True)


def test_an_office_among_titles_is_not_lost(tmp_path: Path) -> None:
    roles = ("Chairman", "Leader & Deputy Chair", "Head of Law", "Treasurer", "Head of Finance",
             "Member (non-voting)", "Auditor (non-voting)")  # fmt: skip
    rows = "".join(f"Board,P{at} Q,{role}\n" for at, role in enumerate(roles))
    write(tmp_path / "a.csv", f"Committee,Name,Role\n{rows}")
    assert (
        read("a.csv", cwd=tmp_path).out.split("members:\n")[1]
        == """\
      - {who: p0-q, capacity: chair}
      - {who: leader-and-deputy-chair, capacity: deputy-chair}
      - head-of-law
      - treasurer
      - head-of-finance
      - {who: p5-q, voting: false}
      - {who: auditor, voting: false}
"""
    )


def test_seats_and_what_is_in_brackets_stay_together(tmp_path: Path) -> None:
    cells = '"7 Cllrs, 2 lay members (co-opted, no vote), 3 (1 per council)"'
    write(tmp_path / "a.csv", f"Committee,Chair,Members\nAudit,Leader,{cells}\nB,X,Y + 7 heads\n")
    out = read("a.csv", cwd=tmp_path).out
    assert [line.strip() for line in out.split("members:\n")[1].splitlines()[:4]] == [
        "- {who: leader, capacity: chair}",
        "- {seat: Cllrs, count: 7}",
        "- {seat: lay members, count: 2}",
        "- {seat: Member, count: 3}",
    ]
    assert out.endswith("      - y\n      - {seat: heads, count: 7}\n")


def test_a_matrix_that_adds_up_its_columns_is_known_as_one(tmp_path: Path) -> None:
    rows = "Bo,C,,V-C\nCy,M,,M\nNumber of Members,2,3,4"
    write(tmp_path / "a.csv", f"Councillor,Council,Planning,Audit\n{rows}\n")
    ran = read("a.csv", cwd=tmp_path)
    assert (ran.code, "{who: bo, capacity: deputy-chair}" in ran.out) == (0, True)


def test_a_name_with_an_office_in_brackets_is_perhaps_the_name_without(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Committee,Chair\nCabinet,Jo Price (Leader)\nCouncil,Jo Price\n")
    assert "kept apart (1): Jo Price (Leader) / Jo Price." in read("a.csv", cwd=tmp_path).err


def test_members_named_before_their_chair_sit_there_once(tmp_path: Path) -> None:
    rows = 'Planning,"Ann Ash, Bo Bell, Cy Cole and Di Dee","Bo Bell"'
    write(tmp_path / "a.csv", f"Committee,Members,Chair\n{rows}\n")
    assert (
        read("a.csv", cwd=tmp_path).out.split("members:\n")[1]
        == """\
      - ann-ash
      - cy-cole
      - di-dee
      - {who: bo-bell, capacity: chair}
"""
    )


@pytest.mark.parametrize(
    "table",
    [
        "Name,Group,Committee 1,Committee 2\nAnn,Con,Planning (Chair),Audit\nBo,Lab,Audit,\n",
        'Cllr,Party,Committees\nAnn,Con,"Planning (Chair), Audit"\nBo,Lab,Audit\n',
        "Name,Committees\nAnn,Planning (Chair); Audit\nBo,Audit\n",
    ],
)
def test_several_committees_in_the_row_of_a_member_are_each_read(
    table: str, tmp_path: Path
) -> None:
    write(tmp_path / "a.csv", table)
    out = read("a.csv", cwd=tmp_path).out
    forums = out.split("forums:\n")[1]
    assert "  planning:\n    name: Planning\n" in forums
    assert "{who: ann, capacity: chair" in forums.split("audit:")[0]
    assert [one in forums.split("audit:")[1] for one in ("ann", "bo")] == [True, True]
    assert "con:" not in forums


@pytest.mark.parametrize(
    ("cell", "members"),
    [("Anna Lind/", ["anna-lind"]), ("Bo/ /Cy", ["bo", "cy"]), ("/", []), ("Bo; /", ["bo"])],
)
def test_a_slash_beside_which_nobody_is_named_seats_nobody(
    cell: str, members: list[str], tmp_path: Path
) -> None:
    write(tmp_path / "a.csv", f"Committee,Members\nAudit,{cell}\nBoard,Di\n")
    ran = read("a.csv", cwd=tmp_path)
    audit = ran.out.split("  audit:")[1].split("  board:")[0]
    assert (ran.code, re.findall(r"      - (.+)", audit)) == (0, members)


SEVERAL_FORUMS = {
    "nobody's": ("Ann,,Audit\nBo,,", "  audit:", "people with no forum beside them (1): Bo."),
    "a dash": ('Ann,,"Audit, -"\nBo,,-', "  audit:", "no forum beside them (1): Bo."),
    "one name": (
        'Ann,,"Audit, Risk and Assurance Committee"',
        "    name: Audit, Risk and Assurance Committee\n",
        "of several forums; read as one (1): Audit, Risk and Assurance Committee.",
    ),
    "perhaps one": ('Ann,,"Audit, Risk"', "  risk:", "be one forum; read as several (1): Audit, "),
    "its own role": ('Ann,Chair,Audit', "{who: ann, capacity: chair}", ""),
    "another role": ('Ann,Chair,Audit (Clerk)', "{who: ann, capacity: secretary}", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", SEVERAL_FORUMS)
def test_nothing_of_a_row_with_several_forums_is_lost_unsaid(case: str, tmp_path: Path) -> None:
    rows, made, lost = SEVERAL_FORUMS[case]
    write(tmp_path / "a.csv", f"Name,Role,Committees\n{rows}\n")
    ran = read("a.csv", cwd=tmp_path)
    assert (ran.code, made in ran.out, lost in ran.err) == (0, True, True), ran.out + ran.err
    assert "that name no forum" not in ran.err


@pytest.mark.parametrize(
    ("cell", "seat", "lost"),
    [
        ("1 Staff governor (vacant)", "{seat: Staff governor, vacant: 1}", ""),
        ("2 parent governors (1 vacant)", "{seat: parent governors, count: 2, vacant: 1}", ""),
        ("3 lay members (vacant)", "{seat: lay members, count: 3, vacant: 3}", ""),
        ("1 Lay member (elected)", "{seat: Lay member}", "1 Lay member (elected)."),
    ],
)
def test_seats_may_be_vacant_in_brackets(cell: str, seat: str, lost: str, tmp_path: Path) -> None:
    write(tmp_path / "a.csv", f"Committee,Name\nBoard,{cell}\n")
    ran = read("a.csv", cwd=tmp_path)
    assert (f"- {seat}\n" in ran.out, ran.err.count("Not carried")) == (True, bool(lost))
    assert lost in ran.err


def test_a_remark_with_a_year_behind_seats_is_said(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Committee,Chair,Members\nBoard,Bo,3 (elected 2024)\n")
    assert "behind a name (1): 3 (elected 2024)." in read("a.csv", cwd=tmp_path).err


def test_what_a_role_says_beside_an_office_is_not_lost_unsaid(tmp_path: Path) -> None:
    rows = "Board,Bo,Finance lead and Chair\nBoard,Cy,Member\nBoard,Di,Member and Secretary\n"
    write(tmp_path / "a.csv", f"Committee,Name,Role\n{rows}Board,Ed,Member\nBoard,Fi,Member\n")
    ran = read("a.csv", cwd=tmp_path)
    assert "{who: bo, capacity: chair}" in ran.out
    assert "beside the office (1): Finance lead and Chair (Bo, Board)." in ran.err
