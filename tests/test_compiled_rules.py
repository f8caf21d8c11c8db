"""The compiled rules of a wheel are those of the rule files, in content and in name."""

import json

import pytest

from govlint.rulebook.compiled_rules import compiled_from, compiled_rules, hash_of
from govlint.rulebook.rule_folder import rule_files
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import read_sheet


def test_what_is_compiled_is_what_each_file_says() -> None:
    folder = shipped_folder()
    compiled = json.loads(compiled_from(folder))
    assert compiled["hash"] == hash_of(folder)
    assert compiled["rules"] == {
        path.relative_to(folder).as_posix(): read_sheet(path).document.data
        for path in rule_files(folder)
    }


def test_every_file_is_named_in_the_order_of_the_folder() -> None:
    folder = shipped_folder()
    names = [path.relative_to(folder).as_posix() for path in rule_files(folder)]
    assert list(json.loads(compiled_from(folder))["rules"]) == names


@pytest.mark.skipif(not compiled_rules(), reason="a checkout reads the rule files themselves")
def test_a_wheel_holds_what_its_rule_files_say() -> None:
    path = shipped_folder().parent / "_rules.json"
    assert path.read_text(encoding="utf-8") == compiled_from(shipped_folder())
