"""What `init` writes, and what it leaves alone."""

import pytest

from command import govlint


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
    assert "# yaml-language-server: $schema=govlint.schema.json" in text.splitlines()
    assert "govlint schema > govlint.schema.json" in text


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
