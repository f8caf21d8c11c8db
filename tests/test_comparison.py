"""Findings of two states held together: new, worse, better, the same and gone, whatever moved."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from command import ROOT, write
from govlint.document.document import read
from govlint.finding import UNCHECKED, Finding
from govlint.lint.loading import load, load_text
from govlint.lint.roots import is_root
from govlint.lint.run import Run, Task, lint
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule import Rule
from govlint.structure.model import SECTIONS

DAY = date(2026, 11, 21)
HEAD = "govlint: 1\nname: A\n"
BOARD = HEAD + "forums:\n  board: {{form: board, members: [{{seat: Member, count: {}}}]}}\n"
WRITTEN = sorted(
    path for folder in ("examples", "tests/real") for path in (ROOT / folder).rglob("*.yaml")
)
ROOTS = [path for path in WRITTEN if is_root(path)]
IMPLIED = {"govlint": 1, "name": "Example"}

Known = tuple[str, str]
"""The rule and the fingerprint of a finding."""


def every_rule(*ids: str) -> list[Rule]:
    rules = load_catalogue().rules
    return [rules[id_].rule for id_ in ids or rules]


def found_in(data: Any, day: date = DAY, *rules: str) -> Mapping[Known, Finding]:
    """Check plain data, and give what is found, explained or not, by what it is known by."""
    run = Run(load_catalogue(), day, names=False)
    run.check(load_text(json.dumps(data), "structure.yaml", IMPLIED), every_rule(*rules))
    result = run.result()
    found = [*result.findings, *(one.finding for one in result.explained)]
    return {(one.rule, one.fingerprint): one for one in found}


def measured(found: Mapping[Known, Finding]) -> dict[Known, tuple[object, ...]]:
    return {known: (one.severity, one.value) for known, one in found.items()}


def shuffled(data: Any, random: Random) -> Any:
    """Put the keys of every mapping and the items of every list in another order."""
    if isinstance(data, dict):
        keys = random.sample(list(data), len(data))
        return {key: shuffled(data[key], random) for key in keys}
    if isinstance(data, list):
        return [shuffled(item, random) for item in random.sample(data, len(data))]
    return data


@pytest.mark.parametrize("rule", load_catalogue().rules)
def test_order_is_no_part_of_a_finding(rule: str, catalogue: Catalogue) -> None:
    own = catalogue.rules[rule].rule
    asked = () if own.always else (rule,)
    for text in () if rule in UNCHECKED else (*own.bad, *own.good):
        data = read(text).data
        expected = measured(found_in(data, own.as_of, *asked))
        for seed in range(4):
            again = found_in(shuffled(data, Random(seed)), own.as_of, *asked)
            assert measured(again) == expected


@pytest.mark.parametrize("path", ROOTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_order_is_no_part_of_a_finding_in_a_whole_structure(path: Path) -> None:
    data = {key: value for key, value in load(path, "a").data.items() if key != "include"}
    assert measured(found_in(shuffled(data, Random(1)))) == measured(found_in(data))


@pytest.mark.parametrize("path", ROOTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_structure_in_parts_has_the_same_findings(path: Path, tmp_path: Path) -> None:
    data = dict(load(path, "a").data) | {"include": "parts/*.json"}
    for section in SECTIONS:
        for number, (id_, entity) in enumerate((data.pop(section, None) or {}).items()):
            part = tmp_path / "parts" / f"{section}-{number % 3}.json"
            there = json.loads(part.read_text()) if part.exists() else {section: {}}
            there[section][id_] = entity
            write(part, json.dumps(there))
    root = write(tmp_path / "structure.yaml", json.dumps(data))
    split = lint([Task(root, "structure.yaml", every_rule())], load_catalogue(), DAY)
    data.pop("include")
    whole = load(path, "a").data
    expected = found_in({key: value for key, value in whole.items() if key != "include"})
    now = [*split.findings, *(one.finding for one in split.explained)]
    assert measured({(one.rule, one.fingerprint): one for one in now}) == measured(expected)
