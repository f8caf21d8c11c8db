"""The page of the catalogue is what the rule files say, and speaks of nothing that is not there."""

from catalogue import PAGE, claimed, page
from govlint.checks.limit import LimitCheck
from govlint.measures.catalogue import MEASURES
from govlint.rulebook.catalogue import load_catalogue

CATALOGUE = load_catalogue()


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(CATALOGUE)


def test_every_rule_of_the_claims_exists() -> None:
    assert sorted(claimed() - set(CATALOGUE.rules)) == []


def test_every_rule_stands_in_a_profile_or_runs_always() -> None:
    kept = {rule for profile in CATALOGUE.profiles.values() for rule in profile.rules}
    left = {rule for rule in CATALOGUE.rules if not CATALOGUE.rules[rule].rule.always}
    assert sorted(left - kept) == []


def test_core_holds_no_law() -> None:
    core = CATALOGUE.profiles["core"].rules
    assert [rule for rule in core if CATALOGUE.rules[rule].rule.authority == "law"] == []


def test_most_checks_serve_several_rules() -> None:
    kinds = [type(entry.rule.check) for entry in CATALOGUE.rules.values()]
    lonely = [kind for kind in set(kinds) if kinds.count(kind) == 1]
    assert len(lonely) * 2 <= len(set(kinds)), lonely


def test_a_measure_stands_in_the_theme_of_a_rule_that_it_serves() -> None:
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
    assert [name for name in themes if stands[name] not in themes[name]] == []
