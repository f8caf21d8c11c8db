"""The compiled rules of a wheel are those of the rule files, in content and in name."""

import json
from functools import cache

import pytest

from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.compiled_rules import CompiledFile, compiled_rules
from govlint.rulebook.rule_compiler import compiled_from, hash_of
from govlint.rulebook.rule_folder import rule_files
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import read_sheet, read_shipped


@cache
def compiled() -> list[bytes]:
    return compiled_from(shipped_folder()).encode().split(b"\n")


def compiled_files() -> dict[str, CompiledFile]:
    head, *lines = compiled()
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return dict(
        zip(json.loads(head)["files"], [CompiledFile(*pair) for pair in pairs], strict=True)
    )


def test_what_is_compiled_is_what_each_file_says() -> None:
    folder = shipped_folder()
    assert json.loads(compiled()[0])["hash"] == hash_of(folder)
    assert {name: file.data() for name, file in compiled_files().items()} == {
        path.relative_to(folder).as_posix(): read_sheet(path).document.data
        for path in rule_files(folder)
    }


def test_a_file_that_comes_with_govlint_is_read_as_one_of_ones_own_is() -> None:
    files = rule_files(shipped_folder())
    read, own = ([one(path).document.data for path in files] for one in (read_shipped, read_sheet))
    assert read == own


def test_every_rule_and_profile_is_made_as_its_file_is_validated() -> None:
    catalogue = load_catalogue()
    validated = {
        **{f"{entry.theme}/{rule}.yaml": entry.rule for rule, entry in catalogue.rules.items()},
        **{f"profiles/{name}.yaml": profile for name, profile in catalogue.profiles.items()},
    }
    made = {name: file.model() for name, file in compiled_files().items()}
    assert {name: model for name, model in made.items() if model} == validated
    assert [repr(made[name]) for name in validated] == [repr(one) for one in validated.values()]


def test_every_file_is_named_in_the_order_of_the_folder() -> None:
    folder = shipped_folder()
    names = [path.relative_to(folder).as_posix() for path in rule_files(folder)]
    assert list(compiled_files()) == names


@pytest.mark.skipif(not compiled_rules(), reason="a checkout reads the rule files themselves")
def test_a_wheel_holds_what_its_rule_files_say() -> None:
    path = shipped_folder().parent / "_rules.jsonl"
    assert path.read_bytes().split(b"\n") == compiled()
