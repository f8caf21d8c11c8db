"""What `explain` and `rules` tell, for every rule and every word of the format."""

import json

import pytest

from command import ROOT, govlint
from govlint.lint.loading import load
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.examples import EXAMPLE, example_of
from govlint.structure.model import ENTITIES
from govlint.structure.vocabulary import ID, known_words, meanings

KEYS = [
    "id", "theme", "summary", "why", "fix", "severity", "authority", "sources", "applies_to",
    "profiles", "check",
]  # fmt: skip


def test_a_rule_tells_what_it_asks_and_how_to_answer() -> None:
    told = govlint("explain", "forum-too-large").out
    for part in (
        "A forum has fewer than twenty people taking part.",
        "people taking part (forum.participants)",
        "not where     statutory composition; or form: network or members-meeting",
        "at most       19",
        "profiles      core",
        "forum-too-large: {at_most: 19}",
        "members:  # here",
        "until: YYYY-MM-DD",
    ):
        assert part in told


@pytest.mark.parametrize("rule", load_catalogue().rules)
def test_every_rule_can_be_explained(rule: str) -> None:
    run = govlint("explain", rule)
    assert (run.code, run.err) == (0, "")
    assert max(map(len, run.out.splitlines())) <= 110


@pytest.mark.parametrize(
    ("word", "part"),
    [
        (
            "quorum",
            "forums > … > quorum, organisations > … > forum_defaults > quorum",
        ),
        ("answers to", "accountable_to, a field, “answers to” in messages"),
        ("forums", "forums, a section of the file"),
        ("forum", "“forum” has 3 meanings."),
        ("sub committee", "form: sub-committee"),
        ("capacity", "if not stated member"),
        ("fraction", "may be        like 1/3 or 0.5"),
    ],
)
def test_a_word_tells_what_it_means_and_where_it_stands(word: str, part: str) -> None:
    assert part in govlint("explain", word).out


def test_every_word_is_described_and_shown_in_its_place() -> None:
    for word in known_words():
        for meaning in meanings(word):
            assert meaning.description
            assert meaning.allowed
            value = meaning.word if meaning.sort == "value" else None
            wanted = f"{meaning.places[0][0]}:" if meaning.sort == "entity" else meaning.word
            assert wanted in "\n".join(example_of(meaning.places[0], value))


def test_every_entity_and_section_is_a_word() -> None:
    for kind, (section, _) in ENTITIES.items():
        assert "entity" in {one.sort for one in meanings(kind)}
        assert (section, ID) in {place for one in meanings(kind) for place in one.places}


def test_the_example_of_the_words_is_itself_a_structure() -> None:
    flaws = [flaw for flaw in load(EXAMPLE, "example").flaws if "names no file" not in flaw.message]
    assert flaws == []


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("explain", "forum-to-large"), "forum-too-large"),
        (("explain", "quoracy"), "quorum"),
        (("rules", "--format", "jsn"), "json"),
        (("schema", "--of", "structur"), "structure"),
    ],
)
def test_what_is_unknown_gets_a_suggestion(arguments: tuple[str, ...], meant: str) -> None:
    run = govlint(*arguments)
    assert (run.code, run.out) == (2, "")
    assert f'did you mean "{meant}"?' in run.err


def test_the_catalogue_as_json_has_every_rule_with_the_same_keys() -> None:
    rules = govlint("rules", "--format", "json").data
    assert {rule["id"] for rule in rules} == set(load_catalogue().rules)
    assert all(list(rule) == KEYS for rule in rules)
    assert next(rule for rule in rules if rule["id"] == "syntax")["profiles"] == ["every"]


def test_the_catalogue_as_markdown_has_a_table_for_each_theme() -> None:
    lines = govlint("rules", "--format", "markdown").out.splitlines()
    assert [line[3:] for line in lines if line.startswith("## ")] == load_catalogue().themes
    assert all(line.count("|") == 6 for line in lines if line.startswith("| `"))


def test_rules_of_ones_own_are_listed_and_explained(tmp_path) -> None:
    own = json.dumps(
        {
            "id": "no-teams",
            "summary": "There are no teams.",
            "why": "None.",
            "fix": "None.",
            "severity": "info",
            "authority": "convention",
            "check": {"kind": "forbidden", "on": "forum", "has": [{"form": "team"}]},
        }
    )
    (tmp_path / "no-teams.yaml").write_text(own)
    assert "no profile" in govlint("rules", "--rules", tmp_path).out
    assert "has           form: team" in govlint("explain", "no-teams", "--rules", tmp_path).out
    assert govlint("explain", "no-teams", "--rules", ROOT / "nowhere").code == 2
