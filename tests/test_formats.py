"""The formats for machines: what readers of each take from them, and that nothing breaks out."""

import re
from pathlib import Path

import pytest

from command import ROOT, TODAY, govlint, write
from goldens import golden
from govlint.finding import Severity
from govlint.place import Place
from govlint.report.formats import FORMATS, written
from govlint.report.formats.saved_reader import read_result
from govlint.result import CheckedStructure
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.sanitise import printable
from readers import BOM, READERS, cases, table
from results import DAY, HOSTILE, MACHINE, one, result, saying
from samples import SMALL, all_formats

FORMULAS = ["=1+1", "+1", "-1", "@A1", "\t=1", " =1", "\r=1", "\uff1d1", "a;=1+1", '";=1']
MESSAGE = "50% of \"them\", 'a;b' [c] <d> &amp; %0A %25 %AZP25 %5D :: é \u4e2d"
SEVERITIES = {
    "sarif": ["error", "warning", "note"],
    "junit": ["Failure", "Failure", "said"],
    "gitlab": ["major", "minor", "info"],
    "github": ["error", "warning", "notice"],
    "azure": ["error", "warning", "warning"],
    "csv": ["error", "warning", "info"],
}
LINES = {
    "sarif": [3, 3, 3], "junit": [3, 3, 3, 0], "csv": [3, 3, 3, 0, 0],
    "github": [1, 3], "azure": [1, 3],
}  # fmt: skip
"""The lines told by formats that hold what is explained, known or, without a line, gone.

The others tell the finding, and what the configuration loosened, which forges that show a few have
first.
"""

STILL_SO = "Still so for all that is known, but the rule does not look at it any more: a."


@pytest.fixture
def small(tmp_path: Path) -> dict[str, str]:
    write(tmp_path / "structure.yaml", SMALL)
    return all_formats(tmp_path / "out", "check", "--as-of", TODAY)


def test_a_small_structure_is_written_as_expected(small: dict[str, str]) -> None:
    assert {form: golden(f"small.{form}", small[form]) for form in MACHINE} == {
        form: small[form] for form in MACHINE
    }


def test_a_saved_result_is_written_as_the_run_would(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", SMALL)
    write(tmp_path / "more" / "of: it, 5%.yaml", SMALL)
    govlint("baseline", "structure.yaml", "-o", "known", "--as-of", TODAY, cwd=tmp_path)
    command = ("check", "--as-of", TODAY, "--baseline", "known")
    now = all_formats(tmp_path / "out", *command)
    assert now == all_formats(tmp_path / "again", "render", "out/result.json")


def test_the_same_structure_gives_the_same_bytes(small: dict[str, str], tmp_path: Path) -> None:
    assert small == all_formats(tmp_path / "again", "check", "--as-of", TODAY)


OWN_ORDER = re.compile(r"^(##vso\[task\.logissue |::\w+ [^:]*::)", re.MULTILINE)
"""What the formats of two pipelines begin each line with."""


@pytest.mark.parametrize("form", MACHINE)
def test_nothing_breaks_out(form: str, catalogue: Catalogue) -> None:
    for text in HOSTILE.values():
        said = written(form, saying(text), catalogue.rules)
        lines = [read.line for read in READERS[form](said)]
        assert lines == LINES.get(form, [3, 1])
        ours = OWN_ORDER.sub("", said.removeprefix(BOM))
        assert all(printable(line) == line for line in ours.split("\n"))


@pytest.mark.parametrize("form", MACHINE)
def test_a_saved_result_says_the_same(form: str, catalogue: Catalogue) -> None:
    for text in HOSTILE.values():
        now = saying(text)
        saved = read_result(written("json", now, {}).encode(errors="replace").decode())
        assert written(form, saved, catalogue.rules) == written(form, now, catalogue.rules)


@pytest.mark.parametrize("form", MACHINE)
def test_a_message_arrives_as_it_is(form: str, catalogue: Catalogue) -> None:
    said = written(form, result(one(message=MESSAGE, related=())), catalogue.rules)
    assert [read.message.removeprefix("a: ") for read in READERS[form](said)] == [MESSAGE]


@pytest.mark.parametrize("form", MACHINE)
def test_a_severity_becomes_the_format_s_own(form: str, catalogue: Catalogue) -> None:
    found = [one(severity=severity, message=severity) for severity in Severity]
    said = written(form, result(*found), catalogue.rules)
    assert [read.kind for read in READERS[form](said)] == SEVERITIES[form]


@pytest.mark.parametrize("form", MACHINE)
def test_four_hundred_findings_are_all_written_in_order(form: str, catalogue: Catalogue) -> None:
    found = [one(place=Place("a.yaml", line, 1, line, 2)) for line in range(1, 401)]
    said = written(form, result(*found), catalogue.rules)
    assert [read.line for read in READERS[form](said)] == list(range(1, 401))


@pytest.mark.parametrize("form", MACHINE)
def test_nothing_found_is_nothing_to_read(form: str, catalogue: Catalogue) -> None:
    assert not list(READERS[form](written(form, result(), catalogue.rules)))


@pytest.mark.parametrize("form", MACHINE)
def test_a_structure_that_cannot_be_read_is_told(form: str, tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: [\n")
    said = govlint("check", "-f", form, cwd=tmp_path).out
    assert [read.line for read in READERS[form](said)] == [2]
    assert "syntax" in said


def test_each_test_of_a_suite_has_a_name_of_its_own(catalogue: Catalogue) -> None:
    said = written("junit", result(one(), one(), one()), catalogue.rules)
    found = [case.name for case in cases(said) if case.result]
    assert found == ["a", "a (2)", "a (3)"]


def test_a_structure_without_findings_is_a_test_that_passed(catalogue: Catalogue) -> None:
    said = written("junit", result(), catalogue.rules)
    assert [(case.name, case.is_passed) for case in cases(said)] == [("nothing found", True)]


def test_suites_say_how_many_tests_they_hold(catalogue: Catalogue) -> None:
    structures = [CheckedStructure("b", "B", {}), CheckedStructure("a", "A", {})]
    said = written("junit", result(one(), structures=structures), catalogue.rules)
    counts = re.findall(r'tests="(\d)" failures="(\d)" skipped="(\d)"', said)
    assert counts == [("2", "1", "0"), ("1", "1", "0"), ("1", "0", "0")]


def test_every_test_has_a_time_and_every_suite_its_day(catalogue: Catalogue) -> None:
    structures = [CheckedStructure("b", "B", {}), CheckedStructure("a", "A", {})]
    said = written("junit", result(one(), structures=structures), catalogue.rules)
    timed = re.findall(r'<test(?:suites?|case) [^>]* time="0"', said)
    assert len(timed) == len(re.findall("<test", said))
    assert re.findall(r' timestamp="([^"]*)"', said) == [f"{DAY}T00:00:00"] * 2


def test_gitlab_gets_a_fingerprint_for_every_structure(catalogue: Catalogue) -> None:
    found = [one(structures=(path,)) for path in ("a.yaml", "b.yaml")]
    said = written("gitlab", result(*found), catalogue.rules)
    assert len(set(re.findall(r'"fingerprint": "(\w{64})"', said))) == 2


def test_columns_are_left_out_where_a_place_has_several_lines(catalogue: Catalogue) -> None:
    said = written("github", result(one(place=Place("a", 1, 5, 2, 3))), catalogue.rules)
    assert said.startswith("::warning file=a,line=1,endLine=2,title=a::")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_calculates_no_cell(text: str, catalogue: Catalogue) -> None:
    said = written("csv", saying(text), catalogue.rules)
    cells = [cell for row in table(said) for field in row.values() for cell in field.split(";")]
    assert not [cell for cell in cells if re.match("\\s*[=+@\uff1d-]", cell)]


def test_a_table_ends_with_why_a_rule_asks(catalogue: Catalogue) -> None:
    found = one(rule="no-chair")
    [row] = table(written("csv", result(found), catalogue.rules))
    [unknown] = table(written("csv", result(found), {}))
    why = " ".join(catalogue.rules["no-chair"].rule.why.split())
    assert (list(row)[-1], row["why"], unknown["why"]) == ("why", why, "")


def test_a_table_says_how_a_finding_stands(catalogue: Catalogue) -> None:
    rows = table(written("csv", saying("a"), catalogue.rules))
    assert [(row["status"], row["reason"], row["by"], row["until"]) for row in rows] == [
        ("worse", "", "", ""),
        ("explained", "a", "a", "2026-11-21"),
        ("better", "Better since a", "", ""),
        ("gone, not asked", f"Gone since a. {STILL_SO}", "", ""),
        ("settings", "", "", ""),
    ]


def test_the_readme_lists_every_format() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("\n## Formats")[2].partition("\n### ")[0]
    assert dict(re.findall(r"(?m)^\| `(\w+)` \| (.+) \|$", section)) == FORMATS


@pytest.mark.parametrize("form", ["text", "concise", "markdown"])
def test_no_name_gives_orders_to_a_pipeline_that_reads_its_log(form: str, tmp_path: Path) -> None:
    text = 'govlint: 1\nname: A\nforums:\n  a: {name: "##VSO[task.complete]", form: committee}\n'
    write(tmp_path / "structure.yaml", text)
    assert "##VSO[" not in govlint("check", "--format", form, cwd=tmp_path).out
