"""Every rule against its own examples, and every number of a rule against being changed."""

import re
from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from command import govlint
from govlint.api import check
from govlint.cli.exit_codes import Code
from govlint.finding import Finding
from govlint.lint.reading.loader import load_text
from govlint.lint.rule_examples import IMPLIED, failures
from govlint.lint.run import Run
from govlint.measures.catalogue import MEASURES
from govlint.place import KeyPath
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry, load_catalogue
from govlint.rulebook.changed_rule import RuleChange, with_changes
from govlint.rulebook.profile_lines import BY_DEFAULT
from govlint.rulebook.rule import Rule
from govlint.rulebook.shipped_rules import shipped_folder

SHIPPED = load_catalogue()
SHARE_STEP = Fraction(1, 20)
"""A vote in twenty: forums are too small for a share to be told more exactly."""
SHARES = ("share_at_least", "share_over", "share_from")
PER_CENT_STEP = Fraction(10)
"""The same of limits in per cent, of forums that are smaller still."""


OF_SEVERITY = ("alone_after_days",)
"""Numbers that change how grave a finding is and not whether there is one."""


def numbers(value: Any, key_path: KeyPath = ()) -> Iterator[tuple[KeyPath, Fraction]]:
    """Give every number inside a check, also those written as a fraction."""
    match value:
        case bool():
            return
        case int() | float():
            yield key_path, Fraction(str(value))
        case str() if re.fullmatch(r"\d+/\d+", value):
            yield key_path, Fraction(value)
        case dict():
            for key, inner in value.items():
                yield from numbers(inner, (*key_path, key))
        case list():
            for position, inner in enumerate(value):
                yield from numbers(inner, (*key_path, position))


def mutants(entry: CatalogueEntry) -> Iterator[tuple[KeyPath, Fraction]]:
    """Give every number of a rule, once a little lower and once a little higher."""
    for key_path, number in numbers(entry.data["check"]):
        if key_path[-1] not in OF_SEVERITY:
            step = _step(entry, key_path)
            yield from ((key_path, number - step), (key_path, number + step))


def _step(entry: CatalogueEntry, key_path: KeyPath) -> Fraction:
    measure = MEASURES.get(getattr(entry.rule.check, "measure", ""))
    if measure and measure.unit.startswith("per cent") and key_path[0] in ("at_least", "at_most"):
        return PER_CENT_STEP
    return SHARE_STEP if key_path[-1] in SHARES else Fraction(1)


def changed(entry: CatalogueEntry, key_path: KeyPath, number: Fraction) -> Rule:
    """Give a rule with one number changed."""
    data: Any = deepcopy(dict(entry.data))
    inner = data["check"]
    for step in key_path[:-1]:
        inner = inner[step]
    was = inner[key_path[-1]]
    if isinstance(was, str):
        inner[key_path[-1]] = str(number)
    else:
        inner[key_path[-1]] = int(number) if isinstance(was, int) else float(number)
    return Rule.model_validate(data)


@pytest.mark.parametrize("rule", SHIPPED.rules)
def test_the_examples_of_a_rule_come_out_as_they_say(rule: str, catalogue: Catalogue) -> None:
    assert list(failures(catalogue.rules[rule].rule, catalogue)) == []


def test_a_rule_shows_a_bad_and_a_good_structure(catalogue: Catalogue) -> None:
    rules = [entry.rule for entry in catalogue.rules.values()]
    assert [one.id for one in rules if not (one.bad and one.good)] == ["internal"]


def test_the_id_in_a_file_is_its_name() -> None:
    paths = sorted(shipped_folder().glob("*/*.yaml"))
    ids = [re.search(r"(?m)^id: (.*)$", path.read_text()) for path in paths]
    assert [one and one[1] for one in ids] == [path.stem for path in paths]


NUMBERED = [rule for rule, entry in SHIPPED.rules.items() if any(mutants(entry))]


@pytest.mark.parametrize("rule", NUMBERED)
def test_an_example_fails_when_a_number_is_changed(rule: str, catalogue: Catalogue) -> None:
    entry = catalogue.rules[rule]
    assert [
        (key_path, number)
        for key_path, number in mutants(entry)
        if next(failures(changed(entry, key_path, number), catalogue), None) is None
    ] == []


@pytest.mark.parametrize(
    ("since", "severity"), [("2025-12-04", "error"), ("2025-12-05", "warning")]
)
def test_a_post_that_decides_alone_may_be_vacant_for_four_weeks(since: str, severity: str) -> None:
    text = f"""\
govlint: 1
name: A
posts: {{clerk: {{holder: vacant, vacant_since: {since}}}}}
decisions: {{permits: {{decided_by: clerk}}}}
"""
    found = check({"structure.yaml": text}, as_of="2026-01-01", select="rests-on-vacant-post")
    assert [one.severity for one in found.findings] == [severity]


@pytest.mark.parametrize(("limit", "severity"), [(6000, "error"), (4000, "warning")])
def test_what_others_were_given_is_less_grave_than_a_sum_that_is_too_large(
    limit: int, severity: str
) -> None:
    matter = "hire" if severity == "warning" else "buy"
    text = (
        "govlint: 1\nname: A\ndecisions: {hire: {name: Hire}, buy: {name: Buy}}\n"
        "posts: {chief: {title: Chief}}\nforums: {b: {form: board}, "
        "f: {form: committee, accountable_to: b}, p: {form: committee, accountable_to: b}}\n"
        "delegations:\n  d1: {from: b, to: f, matters: buy, limit: 5000}\n"
        "  d2: {from: b, to: p, matters: hire, limit: 5000}\n"
        f"  d3: {{from: f, to: chief, matters: {matter}, limit: {limit}}}\n"
    )
    [found] = check({"s.yaml": text}, select=["delegation-exceeds-delegator"]).findings
    assert found.severity == severity


def test_a_theme_of_the_shipped_rules_can_be_tested_alone() -> None:
    assert govlint("test", shipped_folder() / "size").code == Code.CLEAN


@pytest.mark.parametrize(
    "rule",
    ["delegation-exceeds-delegator", "onward-delegation-barred", "reserved-matter-delegated"],
)
def test_a_rule_on_delegations_is_asked_of_those_that_it_is_for(
    rule: str, catalogue: Catalogue
) -> None:
    entry = catalogue.rules[rule]
    narrowed = with_changes(entry, [RuleChange(BY_DEFAULT, {"where": {"instrument": "none"}})]).rule
    found = [said.message for said in failures(narrowed, catalogue)]
    assert set(found) == {"a finding is expected on this line, and none is here"}


NAMING = ("matters", "type", "by", "functions", "appointed_by", "removed_by")
"""Fields whose values may be parts of findings where there is no entity of that id."""


def named(data: Any, field: str = "") -> Iterator[str]:
    """Give the words of what a structure names in these fields, and of nothing else."""
    if isinstance(data, dict):
        yield from (one for key, value in data.items() for one in named(value, key))
    elif isinstance(data, list):
        yield from (one for item in data for one in named(item, field))
    elif field in NAMING:
        yield from str(data).split(" ")


def in_words(data: Any) -> Iterator[tuple[str, str]]:
    """Give each id with its name or title, if that is more than a word that may mean anything."""
    for section in data.values():
        for key, entity in section.items() if isinstance(section, dict) else ():
            name = entity.get("name") or entity.get("title") if isinstance(entity, dict) else ""
            if " " in str(name):
                yield str(key), str(name)


class Reported(NamedTuple):
    """A bad example of a rule: the ids and words in it, its names, and what the rule finds."""

    known: frozenset[str]
    names: list[tuple[str, str]]
    found: list[Finding]


@pytest.fixture(scope="module")
def reported(catalogue: Catalogue) -> list[Reported]:
    """Every bad example of every rule, asked by that rule alone."""
    return [
        _reported(entry.rule, text) for entry in catalogue.rules.values() for text in entry.rule.bad
    ]


def _reported(rule: Rule, text: str) -> Reported:
    loaded = load_text(text, "example", IMPLIED)
    known, names = frozenset([*loaded.homes, *named(loaded.data)]), [*in_words(loaded.data)]
    run = Run(SHIPPED, rule.as_of, names=False)
    run.check(loaded, [rule])
    return Reported(known, names, run.result().findings)


def test_what_a_rule_says_in_a_part_looks_like_no_id(reported: list[Reported]) -> None:
    for example in reported:
        words = {word for one in example.found for each in one.parts for word in each.split()}
        assert {one for one in words - example.known if not one.startswith(":")} == set()


NAMED_AT_A_FIELD = ("text-not-as-meant", "due-soon")
"""Rules that say what stands at a field or a seat, which may be the name of something else."""


def test_whoever_a_message_names_stands_beside_it(reported: list[Reported]) -> None:
    for example in reported:
        for one in example.found:
            if one.rule in NAMED_AT_A_FIELD:
                continue
            beside = {one.entity, *one.also, *(place.entity for place in one.related)}
            said = [place.message for place in one.related]
            said += [name for key, name in example.names if key in beside]
            names = {name for _, name in example.names if name in one.message}
            assert {name for name in names if not any(name in each for each in said)} == set()
