"""What `explain` and `rules` tell, for every rule and every word of the format."""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from command import ROOT, govlint, run, write
from govlint.cli.app import app
from govlint.finding import Authority, Severity
from govlint.graph.graph import BOARD_FORMS, JOINT_FORMS
from govlint.lint.reading.loader import load
from govlint.measures.meetings.hours import MINUTES
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.definitions import glossary, tables
from govlint.structure.enumerations import SENTENCES
from govlint.structure.examples import EXAMPLE, example_of
from govlint.structure.forums import CHAIR_BY_FORM, POWERS_BY_FORM
from govlint.structure.glossary import ID, known_words, meanings
from govlint.structure.model import ENTITIES
from govlint.structure.name_words import NAME_WORDS
from govlint.structure.schema import REMARK, structure_schema

KEYS = [
    "id", "theme", "summary", "why", "limits", "fix", "severity", "severity_when", "authority",
    "sources", "applies_to", "profiles", "yields_to", "check",
]  # fmt: skip


def parts_of(schema: Any) -> Iterator[Mapping[str, Any]]:
    """Give every mapping inside a schema, the schema too."""
    if isinstance(schema, Mapping):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from parts_of(inner)


def values_of(schema: Any) -> Iterator[tuple[str, str]]:
    for part in parts_of(schema):
        yield from zip(part.get("enum", ()), part.get(SENTENCES, ()), strict=True)
        if isinstance(part.get("const"), str):
            yield part["const"], part["description"]


def fields_of(schema: Any) -> list[Mapping[str, Any]]:
    models = (schema, *schema["$defs"].values())
    return [field for model in models for field in model["properties"].values()]


def test_a_rule_tells_what_it_asks_and_how_to_answer() -> None:
    told = govlint("explain", "forum-too-large").out
    for part in (
        "A forum has fewer than twenty people taking part.",
        "people taking part (forum.participants)",
        "silent        where room-in-common-too-large has reported the same",
        "not where     statutory composition; or most of its members are elected;",
        "at most       19",
        "profiles      all but open-source",
        "forum-too-large: {at_most: 19}",
        "members:  # here",
        "until: YYYY-MM-DD",
    ):
        assert part in told


def test_a_rule_is_written_as_markdown_for_a_wiki() -> None:
    told = govlint("explain", "forum-too-large", "-f", "markdown").out
    for part in (
        "## forum-too-large\n\n**What to do.** Keep those",
        "**Why.** In a room of twenty,",
        "**On whose word.** Guidance.",
        "](<https://www.integrationatplace.org>)",
        "```yaml\nexplain:\n  forum-too-large:",
    ):
        assert part in told
    said = 'govlint: --format: "quorum" is no rule, and a rule alone is written as markdown\n'
    assert govlint("explain", "quorum", "-f", "markdown").err == said


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        ("quorum-is-everyone", "seats at least 3"),
        ("overlapping-membership", "share at least 0.7"),
    ],
)
def test_a_label_as_wide_as_its_column_stands_apart_from_its_number(rule: str, asked: str) -> None:
    assert f"  {asked}\n" in govlint("explain", rule).out


def test_every_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for rule in load_catalogue().rules:
        code = app(["explain", rule], standalone_mode=False)
        printed = capsys.readouterr()
        assert (rule, code, printed.err) == (rule, 0, "")
        lines = [line for line in printed.out.splitlines() if not line.lstrip().startswith("http")]
        assert max(map(len, lines)) <= 110


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
        ("management-group", "management-group, a value of “form”"),
        ("management-group", "`personal`"),
        ("attendee", "Comes to the meetings and speaks, without a vote"),
        ("form", "task-and-finish             A working group for one piece of work"),
        ("form", "`govlint explain board` says what follows from it."),
        ("aims", "states: [aims]"),
        ("quorum basis", "Where the quorum is laid down."),
        ("organisation kind", "A body that speaks for many others"),
        ("decision status", "It is still to be taken, once."),
        ("standing orders", "“standing-orders” has 2 meanings."),
        ("forums.quorum.min", "The number of voting members present."),
        ("taking part", "every seat but those of observers and secretaries"),
        ("overlay", "see           replaces, unretired-predecessor"),
        ("chain of accountability", "line, a word of govlint"),
        ("law", "“law” has 2 meanings."),
        ("capacity", "if not stated member"),
        ("fraction", "may be        like 1/3 or 0.5"),
    ],
)
def test_a_word_tells_what_it_means_and_where_it_stands(word: str, part: str) -> None:
    assert part in govlint("explain", word).out


def test_a_word_stands_in_each_place_once() -> None:
    places = [meaning.places for meaning in meanings("capacity")]
    assert [len(where) for where in places] == [len({*where}) for where in places]


@pytest.mark.parametrize(
    "word",
    [
        "overlay", "layer", "joint", "decides", "sovereign board", "seat-holder", "taking part",
        "seated", "stands", "line", "route", "residual", "in common", "ladder", "quorum basis",
        "coverage", "explained", "fingerprint", "baseline", "root", "part", "profile",
        *Severity, *Authority,
    ],
)  # fmt: skip
def test_the_words_of_messages_and_documentation_can_be_explained(word: str) -> None:
    run = govlint("explain", word)
    assert (run.code, run.err) == (0, "")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tor", '"terms_of_reference"'),
        ("Quoracy", '"quorum"'),
        ("vice chair", '"deputy-chair"'),
        ("parent", '"accountable_to" or "part_of"'),
    ],
)
def test_what_people_call_a_word_is_explained_as_that_word(word: str, meant: str) -> None:
    run = govlint("explain", word)
    assert (run.code, run.err) == (0, f'govlint: "{word}" is called {meant} here\n')
    assert meant.split('"')[1] in run.out


@pytest.mark.parametrize(
    ("word", "other", "difference"),
    [
        ("reports_to", "accountable_to", "only informs"),
        ("accountable_to", "reports_to", "can overrule it"),
    ],
)
def test_informing_and_answering_name_each_other_and_the_difference(
    word: str, other: str, difference: str
) -> None:
    assert [one for one in meanings(word) if f"`{other}`" not in one.description] == []
    assert difference in " ".join(govlint("explain", word).out.split())


def test_every_value_is_said_to_be_something_and_then_what_follows_from_it() -> None:
    said = [text for table in tables().values() for text in table.values()]
    assert [text for text in said if text.count(". ") < 1 or not text.endswith(".")] == []


def test_every_value_has_one_sentence_and_no_sentence_is_for_another() -> None:
    said = [text for table in tables().values() for text in table.values()]
    assert sorted(said) == sorted({text for _, text in values_of(structure_schema())})


def test_a_form_is_said_to_have_the_powers_and_the_chair_that_it_has() -> None:
    for form, said in tables()["form"].items():
        assert f"powers are `{POWERS_BY_FORM.get(form, 'delegated')}`" in said
        assert ("needs no chair" in said) is (CHAIR_BY_FORM.get(form) == "none")
        assert ("joint forum" in said) is (form in JOINT_FORMS)
        assert ("sovereign board" in said) is (form in BOARD_FORMS)


def test_what_is_said_names_only_words_and_rules_that_there_are() -> None:
    catalogue = load_catalogue()
    known = {*catalogue.rules, *catalogue.profiles, *known_words(), REMARK}
    texts = [text for table in tables().values() for text in table.values()]
    texts += [term.means for term in glossary().values()]
    texts += [one.means for one in NAME_WORDS]
    texts += [said["description"] for said in fields_of(structure_schema())]
    named = {word for text in texts for word in re.findall(r"`(\w[\w-]*)`", text)}
    named |= {word for one in (*glossary().values(), *NAME_WORDS) for word in one.see}
    assert {word for word in named if word not in known} == set()


def test_what_is_estimated_is_explained_with_the_minutes_that_are_counted() -> None:
    (meaning,) = meanings("partly estimated")
    assert f"{MINUTES} minutes are counted" in meaning.description


def test_no_word_of_the_glossary_is_written_twice() -> None:
    written = [word for word, term in glossary().items() for word in (word, *term.also)]
    written += [one.name for one in NAME_WORDS]
    assert sorted(written) == sorted(set(written))


def test_every_word_is_described_and_shown_in_its_place() -> None:
    for word in known_words():
        for meaning in meanings(word):
            assert meaning.description
            if meaning.sort in ("term", "names"):
                continue
            assert meaning.allowed
            value = meaning.word if meaning.sort == "value" else None
            wanted = f"{meaning.places[0][0]}:" if meaning.sort == "entity" else meaning.word
            assert wanted in "\n".join(example_of(meaning.places[0], value))


def test_every_entity_and_section_is_a_word() -> None:
    for kind, (section, _) in ENTITIES.items():
        assert "entity" in {one.sort for one in meanings(kind)}
        assert (section, ID) in {place for one in meanings(kind) for place in one.places}


def test_the_example_of_the_words_is_itself_a_structure() -> None:
    faults = [
        fault for fault in load(EXAMPLE, "example").faults if "names no file" not in fault.message
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("explain", "forum-to-large"), "forum-too-large"),
        (("explain", "number"), "at_least"),
        (("explain", "two-thir"), "two-thirds"),
        (("explain", "uk-heath"), "uk-health"),
        (("rules", "--format", "jsn"), "json"),
        (("schema", "--of", "structur"), "structure"),
    ],
)
def test_what_is_unknown_gets_a_suggestion(arguments: tuple[str, ...], meant: str) -> None:
    run = govlint(*arguments)
    assert (run.code, run.out) == (2, "")
    assert f'did you mean "{meant}"?' in run.err


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("sovereig", '"sovereign board", "no-path-to-sovereign-board" or "oversight"'),
        (
            "audit-committee",
            (
                '"audit-committee-not-apart", "audit-committee-composition" or '
                '"executive-on-audit-committee"'
            ),
        ),
    ],
)
def test_of_several_near_words_each_is_named(word: str, near: str) -> None:
    told = f'govlint: "{word}" is neither a rule, a measure nor a word here; did you mean {near}?\n'
    assert govlint("explain", word).err == told


def test_a_measure_is_explained_with_the_rules_that_go_by_it() -> None:
    out = " ".join(govlint("explain", "forum.participants").out.split())
    assert out.startswith("forum.participants, a measure of each forum counts people taking part")
    assert "needs members rules escalation-to-larger-forum, forum-too-large" in out
    assert "none of the catalogue" in govlint("explain", "forum.hours-per-year").out
    assert "a measure of whoever holds seats" in govlint("explain", "person.hours-per-month").out


@pytest.mark.parametrize("word", ["zzzz", "", " ", "?"])
def test_what_is_near_nothing_is_told_where_the_rules_stand(word: str) -> None:
    run = govlint("explain", word)
    assert (run.code, run.err.rpartition("; ")[2]) == (2, "`govlint rules` lists the rules\n")


def test_a_check_reads_none_of_the_sentences() -> None:
    program = (
        "import sys; from govlint.cli.run import run\n"
        f"sys.argv = ['govlint', 'check', {str(ROOT / 'examples' / 'riverford')!r}]\n"
        "run(); print('tomllib' in sys.modules, 'govlint.structure.glossary' in "
        "sys.modules)"
    )
    ran = run([sys.executable, "-c", program], cwd=ROOT)
    assert ran.out.splitlines()[-1] == "False False"


def test_the_catalogue_as_json_has_every_rule_with_the_same_keys() -> None:
    rules = govlint("rules", "--format", "json").data
    assert {rule["id"] for rule in rules} == set(load_catalogue().rules)
    assert all(list(rule) == KEYS for rule in rules)
    assert next(rule for rule in rules if rule["id"] == "syntax")["profiles"] == ["every"]


def test_the_catalogue_as_markdown_has_a_table_for_each_theme() -> None:
    lines = govlint("rules", "--format", "markdown").out.splitlines()
    assert [line[3:] for line in lines if line.startswith("## ")] == load_catalogue().themes
    assert all(line.count("|") == 6 for line in lines if line.startswith("| `"))


def test_what_a_rule_of_others_says_is_no_markdown(tmp_path) -> None:
    rule = {
        "id": "odd",
        "summary": "<img src=x> [a](//b) @all | c",
        "why": "None.",
        "fix": "None.",
        "severity": "info",
        "authority": "convention",
        "check": {"kind": "stated", "on": "forum", "field": "name"},
    }
    write(tmp_path / "own" / "odd.yaml", json.dumps(rule))
    lines = govlint("rules", "--rules", "own", "-f", "markdown", cwd=tmp_path).out.splitlines()
    (line,) = (line for line in lines if line.startswith("| `odd`"))
    assert line.endswith(r"| \<img src=x> \[a\](//b) @&#8203;all \| c |")


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
