"""What `init` writes, and what it leaves alone."""

import re
from functools import partial
from pathlib import Path
from resource import RLIMIT_FSIZE, setrlimit

import pytest

from command import TODAY, govlint, write
from govlint.cli.choices import STARTS
from govlint.cli.starts import FILES

CONFIG = ".govlint.yaml"
ALIKE = pytest.mark.parametrize("kind", STARTS)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def none_stated(run) -> set[str]:
    return {one["field"] for one in run.data["coverage"] if one["rules"] and not one["stated"]}


@pytest.mark.parametrize("day", ["2026-01-01", "2026-11-21", "2056-01-01"])
def test_the_start_is_clean_under_core_and_completeness_on_any_day(tmp_path, day: str) -> None:
    govlint("init", tmp_path / "new folder")
    profiles = ("--profile", "core", "--profile", "completeness")
    run = govlint("check", tmp_path, *profiles, "--fail-on", "info", "--as-of", day)
    assert (run.code, run.out.splitlines()[0]) == (0, "No findings.")


def test_the_next_command_is_told_and_works(tmp_path) -> None:
    run = govlint("init", cwd=tmp_path)
    assert run.out.splitlines() == [
        "Written: structure.yaml",
        "Next:    govlint check structure.yaml",
    ]
    assert govlint("check", "structure.yaml", cwd=tmp_path).code == 0


def test_the_start_tells_editors_where_the_schema_is(tmp_path) -> None:
    govlint("init", tmp_path)
    text = (tmp_path / "structure.yaml").read_text(encoding="utf-8")
    assert "# yaml-language-server: $schema=structure.schema.json" in text.splitlines()
    assert "govlint schema -o structure.schema.json" in text


def test_a_file_that_is_there_is_left_alone(tmp_path) -> None:
    path = tmp_path / "structure.yaml"
    path.write_text("mine")
    run = govlint("init", tmp_path)
    assert (run.code, path.read_text()) == (2, "mine")
    assert run.err == f"govlint: {path} is there already; nothing written\n"


def test_a_folder_that_cannot_be_is_refused(tmp_path) -> None:
    (tmp_path / "file").touch()
    run = govlint("init", tmp_path / "file" / "below")
    assert run.code == 2
    assert run.err.startswith("govlint: ")


@ALIKE
@pytest.mark.parametrize("day", [TODAY, "2031-01-01", "2056-01-01"])
def test_every_worked_start_is_clean_by_its_own_rules_on_any_day(
    tmp_path: Path, kind: str, day: str
) -> None:
    govlint("init", "--like", kind, tmp_path)
    run = govlint("check", tmp_path, "--fail-on", "info", "--as-of", day)
    assert (run.code, run.out.splitlines()[0]) == (0, "No findings.")


@ALIKE
def test_every_worked_start_states_each_field_that_its_rules_read_but_those_that_a_day_ends(
    tmp_path: Path, kind: str
) -> None:
    govlint("init", "--like", kind, tmp_path)
    dated = {
        "forums.terms_of_reference.review_due",
        "agreements.review_due",
        "agreements.starts",
        "posts.first_appointed",
    }
    assert none_stated(govlint("check", tmp_path, "-f", "json")) <= dated


@ALIKE
def test_a_worked_start_names_nobody_explains_nothing_away_and_says_first_what_it_is(
    kind: str,
) -> None:
    lines = (FILES / f"{kind}.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# A structure to start from: ")
    assert not {"people:", "    explain:"} & set(lines)


def test_every_start_has_a_kind_or_a_length() -> None:
    assert {path.stem for path in FILES.iterdir()} == {"start", "short", *STARTS}


@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.stem)
def test_a_start_is_written_out_without_anchors(path: Path) -> None:
    text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
    assert re.findall(r"(?:^|[\s\[,])[&*]\w+", text) == []


@pytest.mark.parametrize("day", [TODAY, "2056-01-01"])
def test_the_short_start_has_three_forums_and_is_clean_under_core_on_any_day(
    tmp_path: Path, day: str
) -> None:
    run = govlint("init", "--short", cwd=tmp_path)
    assert run.out.splitlines()[-1] == "Next:    govlint check structure.yaml"
    result = govlint("check", tmp_path, "--as-of", day, "-f", "json").data
    counts = result["structures"][0]["counts"]
    assert (result["findings"], sum(counts.values()), counts["forums"]) == ([], 3, 3)


def test_the_short_start_is_less_than_half_as_long_as_the_plain_one() -> None:
    short, plain = (len((FILES / f"{name}.yaml").read_text()) for name in ("short", "start"))
    assert short < plain / 2


def test_a_worked_start_comes_in_one_length(tmp_path: Path) -> None:
    run = govlint("init", "--short", "--like", "trust", tmp_path)
    assert (run.code, files_in(tmp_path)) == (2, [])
    assert (
        run.err == "govlint: --like, --short: name one; the worked structures come in one length\n"
    )


def test_the_help_lists_the_kinds() -> None:
    said = " ".join(govlint("init", "--help").out.split())
    assert f"{', '.join(list(STARTS)[:-1])} or {list(STARTS)[-1]}." in said


def test_a_worked_start_brings_its_configuration(tmp_path: Path) -> None:
    run = govlint("init", "--like", "trust", cwd=tmp_path)
    assert run.out.splitlines() == [
        "Written: structure.yaml",
        "Written: .govlint.yaml",
        "Next:    govlint check structure.yaml",
    ]
    assert "profile: [uk-health]" in (tmp_path / CONFIG).read_text().splitlines()


@pytest.mark.parametrize("below", ["", "trusts"])
def test_a_configuration_that_is_there_stays_and_the_next_command_names_the_profiles(
    tmp_path: Path, below: str
) -> None:
    path = write(tmp_path / CONFIG, "profile: strict\n")
    run = govlint("init", "--like", "trust", tmp_path / below)
    assert run.out.splitlines()[-1].endswith("structure.yaml --profile uk-health")
    assert (path.read_text(), files_in(tmp_path / below).count(CONFIG)) == (
        "profile: strict\n",
        0 if below else 1,
    )


def test_a_worked_start_leaves_a_structure_that_is_there_alone(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", "mine")
    run = govlint("init", "--like", "icb", tmp_path)
    assert (run.code, path.read_text(), files_in(tmp_path)) == (2, "mine", ["structure.yaml"])
    assert run.err == f"govlint: {path} is there already; nothing written\n"


@pytest.mark.parametrize("like", [(), ("--like", "trust")])
def test_what_cannot_be_written_to_its_end_leaves_nothing_behind(
    tmp_path: Path, like: tuple[str, ...]
) -> None:
    limited = partial(setrlimit, RLIMIT_FSIZE, (2048, 2048))
    ended = govlint("init", *like, tmp_path, before=limited)
    assert (ended.code, files_in(tmp_path)) == (2, [])
    assert ended.err.endswith("structure.yaml cannot be written: File too large; nothing written\n")


@pytest.mark.parametrize(
    ("like", "hint"),
    [("charty", '; did you mean "charity"?'), ("ICB", '; did you mean "icb"?'), ("", ".")],
)
def test_an_unknown_kind_is_refused_with_the_known_ones(
    tmp_path: Path, like: str, hint: str
) -> None:
    run = govlint("init", "--like", like, tmp_path)
    assert (run.code, files_in(tmp_path)) == (2, [])
    assert run.err == f'govlint: --like: "{like}" is not known{hint} Known: {", ".join(STARTS)}\n'


def test_a_template_is_written_over_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "structure.xlsx").touch()
    run = govlint("template", cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("govlint: structure.xlsx is there already")
    assert run.err.endswith("name another file with --output\n")
