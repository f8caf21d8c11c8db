"""The page of the catalogue is what the rule files say, and speaks of nothing that is not there."""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Literal, get_args, get_origin

from catalogue import CLAIMS, PAGE, claimed, page
from govlint import measures
from govlint.checks.limit.check import LimitCheck
from govlint.hit import Check
from govlint.measures.catalogue import MEASURES, MODULES
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.field_types import Kind

CATALOGUE = load_catalogue()


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(CATALOGUE)


def test_every_rule_of_the_claims_exists() -> None:
    assert sorted(claimed() - set(CATALOGUE.rules)) == []


def test_every_claim_is_shown_by_the_structures_of_its_rules_or_says_why_none_can_be() -> None:
    rows = [
        line for line in CLAIMS.read_text(encoding="utf-8").splitlines() if line.startswith("| ")
    ]
    claims = [line.split(" | ")[-1] for line in rows if not line.startswith("| Claim")]
    shown = {rule for rule, entry in CATALOGUE.rules.items() if entry.rule.bad}
    words = [set(re.findall(r"[a-z]+(?:-[a-z]+)+", claim)) for claim in claims]
    assert len(claims) == 141
    assert [
        claim
        for claim, named in zip(claims, words, strict=True)
        if not named & shown and "not checkable" not in claim
    ] == []


def test_every_rule_stands_in_a_profile_or_runs_always() -> None:
    kept = {rule for profile in CATALOGUE.profiles.values() for rule in profile.rules}
    left = {rule for rule in CATALOGUE.rules if not CATALOGUE.rules[rule].rule.always}
    assert sorted(left - kept) == []


def test_core_holds_no_law() -> None:
    core = CATALOGUE.profiles["core"].rules
    assert [rule for rule in core if CATALOGUE.rules[rule].rule.authority == "law"] == []


def modes(check: Check) -> set[tuple[str, str]]:
    """Give all that has code for it: the kind, the measures, and the words that choose a way."""
    ways = {
        (f"{check.kind}.{name}", str(getattr(check, name)))
        for name, field in type(check).model_fields.items()
        if get_origin(field.annotation) is Literal
        and not {*get_args(field.annotation)} <= {*get_args(Kind)}
    }
    return {("kind", check.kind), *ways, *(("measure", name) for _, name in check.measures())}


def test_no_profile_makes_an_error_of_what_is_neither_law_nor_own_terms() -> None:
    errors = [
        (profile.id, rule)
        for profile in CATALOGUE.profiles.values()
        for rule, setting in profile.rules.items()
        if setting != "off"
        and setting.get("severity", CATALOGUE.rules[rule].rule.severity) == "error"
        and CATALOGUE.rules[rule].rule.authority not in ("law", "own-terms")
    ]
    assert errors == []


def test_the_readme_says_how_many_rules_bring_code_of_their_own() -> None:
    asked = [one.rule for one in CATALOGUE.rules.values() if not one.rule.always]
    serve = Counter(mode for rule in asked for mode in modes(rule.check))
    alone = [rule.id for rule in asked if any(serve[mode] == 1 for mode in modes(rule.check))]
    shared = len(asked) - len(alone)
    said = f"Of the {len(asked)} that ask something, {shared} share all of their code with others"
    rest = f"{len(alone)} bring a measure, a kind of check or a way of asking that no other uses"
    assert f"{said}; {rest}." in (PAGE.parents[1] / "README.md").read_text("utf-8")
    assert len(alone) <= shared


def test_few_kinds_of_check_serve_one_rule() -> None:
    kinds = Counter(entry.rule.check.kind for entry in CATALOGUE.rules.values())  # type: ignore[attr-defined]
    lonely = [kind for kind, rules in kinds.items() if rules == 1]
    assert len(lonely) * 2 <= len(kinds), lonely


def test_every_module_of_measures_is_listed_with_all_that_it_holds() -> None:
    folder = Path(measures.__file__).parent
    modules = [
        ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in sorted(folder.rglob("*.py"))
        if "\nMEASURES = (" in path.read_text(encoding="utf-8")
    ]
    loaded = {one: import_module(f"govlint.measures.{one}").MEASURES for one in modules}
    assert {one: tuple(it.name for it in found) for one, found in loaded.items()} == MODULES


def test_a_measure_stands_in_the_theme_of_a_rule_that_it_serves_or_among_entries() -> None:
    limited: dict[str, set[str]] = {}
    given: dict[str, set[str]] = {}
    for entry in CATALOGUE.rules.values():
        check = entry.rule.check
        if isinstance(check, LimitCheck):
            limited.setdefault(check.measure, set()).add(entry.theme)
            for bound in check.given:
                given.setdefault(bound.measure, set()).add(entry.theme)
    stands = {name: measure.of.__module__.split(".")[2] for name, measure in MEASURES.items()}
    themes = {**given, **limited}
    assert [name for name in themes if stands[name] not in {"entries", *themes[name]}] == []
