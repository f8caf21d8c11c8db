"""Words in names that rules go by: whoever meets such a rule can see them, and none is hidden."""

import ast
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from command import ROOT, govlint, write
from generator.names import name_pages
from govlint.graph import reporting
from govlint.lint.reading.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.lint.run import Run
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule_words import rules_by_words, words_of
from govlint.structure.glossary import known_words, meanings
from govlint.structure.name_words import NAME_WORDS, OF_NO_TEXT, OF_SEVERAL_PEOPLE, NameWords

PACKAGE = ROOT / "src" / "govlint"
ENGINE = ("graph", "measures", "checks")

NO_NAMES = {
    "agreement_parts.py": "nouns of messages",
    "days_in_words.py": "names of months",
    "given.py": "what people call measures",
    "classifying_fields.py": "names of fields",
    "deadlines.py": "ends of labels",
    "links.py": "attributes",
    "requirement.py": "parameters",
}
"""Modules that list words that are neither of the format nor looked for in names."""

ONLY_OF_THE_FORMAT = {"incomplete-terms-of-reference"}
"""Rules that put a word of the format to the lists, of which none is there."""

SCRUTINY = """\
govlint: 1
name: Ours
organisations: {moorside: {name: Moorside Borough, kind: local-authority}}
posts: {lee: {title: Member for Health, kind: elected, organisation: moorside}}
forums:
  leading: {name: Leading Group, form: committee, of: moorside, members: [lee]}
  scrutiny: {form: scrutiny-committee, of: moorside, scrutinises: [leading], members: [lee]}
"""

CABINET = """\
govlint: 1
name: Ours
organisations: {moorside: {name: Moorside Borough, kind: local-authority}}
forums:
  cabinet:
    duty: executive
    form: committee
    of: moorside
    members:
      - {seat: Leader, capacity: chair}
      - {seat: Cabinet member, count: 9}
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_the_rules_said_to_go_by_a_list_are_those_whose_examples_ask_for_it(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = rules_by_words(catalogue)
    asked = asked_for(catalogue, monkeypatch)
    untold = {name: rules - {*said[name]} - ONLY_OF_THE_FORMAT for name, rules in asked.items()}
    assert {name: rules for name, rules in untold.items() if rules} == {}
    assert {name for name in said if not asked[name] & {*said[name]}} == set()


def asked_for(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> defaultdict[str, set[str]]:
    """Collect by list the rules that look into it when they judge their own examples."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    held = NameWords.words
    rule = ""

    def words(one: NameWords) -> frozenset[str]:
        asked[one.name].add(rule)
        return held.__get__(one)  # type: ignore[no-any-return, attr-defined]

    monkeypatch.setattr(NameWords, "words", property(words))
    monkeypatch.setattr(reporting, "known_voters", lambda *_: None)  # asked to keep one set of two
    for rule, entry in catalogue.rules.items():  # noqa: B007  # it is read in `words`
        for text in (*entry.rule.bad, *entry.rule.good) if not entry.rule.always else ():
            run = Run(catalogue, entry.rule.as_of, names=False)
            run.check(load_text(text, "example", IMPLIED), [entry.rule])
    return asked


@pytest.mark.parametrize("one", NAME_WORDS, ids=lambda one: one.name)
def test_a_list_is_explained_with_its_words_and_the_rules_that_go_by_it(
    one: NameWords, catalogue: Catalogue
) -> None:
    out = " ".join(govlint("explain", *one.name.split()).out.split())
    assert f"words {', '.join(sorted(one.words))} rules " in out
    assert f"rules {', '.join(rules_by_words(catalogue)[one.name])}" in out


def test_a_rule_says_which_lists_it_goes_by() -> None:
    out = " ".join(govlint("explain", "cabinet-too-large").out.split())
    told = "words in names, which `govlint explain` lists: parish councils, other authorities"
    assert f"goes by {told} profiles" in out
    assert "goes by" not in govlint("explain", "decision-with-two-owners").out


def test_a_rule_on_lists_of_ids_goes_by_no_words_for_text(catalogue: Catalogue) -> None:
    assert {*words_of(catalogue.rules["orphan-forum"].rule.check)}.isdisjoint(OF_NO_TEXT)


def test_every_name_of_a_list_has_one_meaning() -> None:
    assert [len(meanings(one.name)) for one in NAME_WORDS] == [1] * len(NAME_WORDS)


def test_the_page_holds_every_list_every_rule_and_the_words_of_single_rules(
    catalogue: Catalogue,
) -> None:
    [page] = name_pages(catalogue)
    for one in NAME_WORDS:
        assert f"*{', '.join(sorted(one.words))}*" in page.text.replace("\\", "")
        for rule in rules_by_words(catalogue)[one.name]:
            assert f"[`{rule}`](../rules/{rule}.md)" in page.text
    row = "| [`scrutiny-executive-overlap`](../rules/scrutiny-executive-overlap.md) | `or_called` |"
    assert f"{row} cabinet, executive |" in page.text


@pytest.mark.parametrize(("called", "found"), [("cabinet", 0), ("leading group", 1)])
def test_the_words_of_one_rule_can_be_set(tmp_path: Path, called: str, found: int) -> None:
    asked = f"{{of: {{also_on: executive, or_called: [{called}]}}, at_most: 0}}"
    write(tmp_path / "structure.yaml", SCRUTINY)
    (tmp_path / ".govlint.yaml").write_text(
        f"set:\n  scrutiny-executive-overlap: {{requires: [{asked}]}}\n"
    )
    run = govlint("check", tmp_path, "--select", "scrutiny-executive-overlap", "-f", "json")
    assert len(run.data["findings"]) == found


@pytest.mark.parametrize(
    ("seat", "found"), [("Leader's aide", 0), ("Cabinet member's manager", 0), ("Mayor's son", 1)]
)
def test_those_who_work_for_councillors_are_told_by_the_words_of_the_rule(
    tmp_path: Path, seat: str, found: int
) -> None:
    write(tmp_path / "structure.yaml", CABINET + f"      - {{seat: {seat}}}\n")
    run = govlint("check", tmp_path, "--select", "cabinet-too-large", "-f", "json")
    assert len(run.data["findings"]) == found


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Lead officers", "officers"),
        ("Lead members", "members"),
        ("Head Office team", "team"),
        ("Heads of service", "heads"),
        ("Lead officer for the team", ""),
        ("Team leader", ""),
        ("Head of the Members' Office", ""),
    ],
)
def test_a_title_of_several_is_told_by_a_word_alone(title: str, word: str) -> None:
    assert OF_SEVERAL_PEOPLE.first_in(title) == word


def test_no_module_of_the_engine_lists_words_that_nobody_is_shown() -> None:
    known = {word.replace("_", "-") for word in known_words()}
    hidden = [
        (path.name, sorted(words))
        for folder in ENGINE
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for words in lists_of_words(path)
        if path.name not in NO_NAMES
        and not {word.partition(".")[0].replace("_", "-") for word in words} <= known
    ]
    assert hidden == []


def test_no_module_of_the_engine_compiles_a_pattern_before_it_is_asked() -> None:
    compiled = [
        path.name
        for folder in ENGINE
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for node in constants(path)
        for call in ast.walk(node)
        if isinstance(call, ast.Attribute) and call.attr == "compile"
    ]
    assert compiled == ["shared_duties.py"]  # what a word is, and none of them


def constants(path: Path) -> Iterator[ast.expr]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            yield node.value


def lists_of_words(path: Path) -> Iterator[set[str]]:
    """Give each tuple, list or set of a module's constants that holds text alone."""
    for value in constants(path):
        for node in ast.walk(value):
            if isinstance(node, ast.Tuple | ast.List | ast.Set):
                texts = {one.value for one in node.elts if isinstance(one, ast.Constant)}
                if len(texts) == len(node.elts) and all(isinstance(one, str) for one in texts):
                    yield texts


GATHERED = (
    "Asamblea de Delegados", "Congrès fédéral", "Vertreterversammlung", "Assemblea dei soci",
    "Assembleia Geral", "Algemene vergadering", "Walne Zebranie", "Cynhadledd Flynyddol",
    "Ard Fheis", "Föreningsstämma 2026", "Repræsentantskab", "Landsmøte",
)  # fmt: skip


@pytest.mark.parametrize(("name", "found"), [*((one, 0) for one in GATHERED), ("Consejo", 1)])
def test_an_assembly_in_any_language_may_be_large(tmp_path: Path, name: str, found: int) -> None:
    forum = f"f: {{name: {name}, members: [{{seat: Member, count: 25}}]}}"
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\nforums: {{{forum}}}\n")
    said = govlint("check", "--select", "forum-too-large", "-f", "json", cwd=tmp_path).out
    assert len(json.loads(said)["findings"]) == found
