"""An editor completes, explains and checks the files of govlint by the schemas that it prints."""

from collections.abc import Iterator

import pytest

from command import ROOT, govlint
from editor import SERVER, Editor, opened, with_schemas

pytestmark = pytest.mark.skipif(
    SERVER is None, reason="no yaml-language-server: a program of tests/consumers"
)

HEAD = "govlint: 1\nname: Example\nforums:\n  board:\n"
RULE = "id: no-such-rule\nsummary: Something is so.\n"
FILES = ("structure", "rule", "config")


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    schemas = {name: govlint("schema", "--of", name).out for name in FILES}
    with opened(with_schemas(tmp_path_factory.mktemp("editor"), schemas)) as found:
        yield found


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("examples/riverford/structure.yaml", "structure"),
        ("examples/riverford/forums/icb.yaml", "structure"),
        ("examples/riverford-mended/structure.yaml", "structure"),
        ("examples/harbourside/good.yaml", "structure"),
        ("tests/real/rust-2024-03-19.yaml", "structure"),
        ("rules/size/forum-too-large.yaml", "rule"),
        ("rules/overlay/overlapping-remit.yaml", "rule"),
    ],
)
def test_a_good_file_is_left_alone(editor: Editor, path: str, schema: str) -> None:
    assert editor.faults((ROOT / path).read_text(encoding="utf-8"), schema) == []


@pytest.mark.parametrize(
    ("text", "schema", "fault"),
    [
        (HEAD + "    form: bord\n", "structure", '5: Value is not accepted. Valid values: "board"'),
        (HEAD + "    quorom: {min: 2}\n", "structure", "5: Property quorom is not allowed."),
        (HEAD + "    quorum: {mim: 2}\n", "structure", "5: Property mim is not allowed."),
        (HEAD + "    starts: 2026-9-1\n", "structure", "5: String does not match the pattern"),
        ("forum: {}\n", "structure", "1: Property forum is not allowed."),
        (RULE + "severity: high\n", "rule", '3: Value is not accepted. Valid values: "error"'),
        (RULE, "rule", '1: Missing property "why".'),
        ("fail_on: sometimes\n", "config", '1: Value is not accepted. Valid values: "info"'),
        ("profil: core\n", "config", "1: Property profil is not allowed."),
    ],
)
def test_a_mistake_is_marked(editor: Editor, text: str, schema: str, fault: str) -> None:
    assert any(said.startswith(fault) for said in editor.faults(text, schema))


@pytest.mark.parametrize(
    ("text", "schema", "shown"),
    [
        ("for|ums: {}\n", "structure", "#### forums\n\nEvery body that meets."),
        (
            HEAD + "    o|f: a\n",
            "structure",
            "#### belongs to\n\nThe organisation or organisations",
        ),
        (HEAD + "    form: bo|ard\n", "structure", "#### form\n\nWhat sort of forum it is in law"),
        (
            HEAD + "    terms_of_ref|erence: {approved_on: 2026-09-01}\n",
            "structure",
            "#### Terms of reference\n\nThe document that sets a forum up.",
        ),
        ("sever|ity: error\n", "rule", "#### severity\n\nHow much a finding matters."),
        ("fail|_on: never\n", "config", "#### fail on\n\nThe least severity that fails a run"),
    ],
)
def test_a_word_says_what_it_means(editor: Editor, text: str, schema: str, shown: str) -> None:
    assert editor.hover(text, schema).startswith(shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (HEAD + "    form: bo|ard\n", "* `board`: The governing body of an organisation"),
        (HEAD + "    quorum: no|ne\n", "There is no quorum"),
        (HEAD + "    purpose: [adv|ice]\n", "* `advice`: It gives counsel"),
    ],
)
def test_a_value_says_what_it_means(editor: Editor, text: str, shown: str) -> None:
    assert shown in editor.hover(text, "structure")


@pytest.mark.parametrize(
    ("text", "schema", "offered"),
    [
        ("|\n", "structure", {"organisations", "forums", "decisions", "delegations"}),
        (HEAD + "    |\n", "structure", {"form", "members", "quorum", "accountable_to"}),
        (HEAD + "    form: |\n", "structure", {"board", "committee", "network"}),
        (HEAD + "    purpose:\n      - |\n", "structure", {"strategy", "oversight", "delivery"}),
        (HEAD + "    quorum: |\n", "structure", {"none"}),
        (HEAD + "    members:\n      - |\n", "structure", {"who", "seat", "capacity"}),
        ("severity: |\n", "rule", {"error", "warning", "info"}),
        ("check:\n  kind: |\n", "rule", {"limit", "overlap", "stated"}),
        ("check:\n  kind: limit\n  |\n", "rule", {"measure", "at_least", "at_most"}),
        ("|\n", "config", {"profile", "rules", "fail_on", "set"}),
        ("fail_on: |\n", "config", {"info", "warning", "error", "never"}),
    ],
)
def test_what_may_be_written_is_offered(
    editor: Editor, text: str, schema: str, offered: set[str]
) -> None:
    assert offered <= set(editor.offers(text, schema))


def test_a_word_that_is_offered_comes_with_its_meaning(editor: Editor) -> None:
    said = editor.offers(HEAD + "    |\n", "structure")
    assert said["accountable_to"].startswith("The one body, or post, that can overrule it;")


@pytest.mark.parametrize(
    ("text", "schema", "value", "meaning"),
    [
        (HEAD + "    form: |\n", "structure", "network", "People who meet to learn"),
        (HEAD + "    purpose:\n      - |\n", "structure", "advice", "It gives counsel"),
        (
            HEAD + "    members:\n      - {seat: A, capacity: |}\n",
            "structure",
            "observer",
            "Listens",
        ),
        (HEAD + "    quorum: |\n", "structure", "none", "There is no quorum"),
        (HEAD + "    powers: |\n", "structure", "own", "It decides by law"),
        ("applies_to:\n  - |\n", "rule", "charity", "A charity, whatever its form"),
    ],
)
def test_a_value_that_is_offered_comes_with_its_meaning(
    editor: Editor, text: str, schema: str, value: str, meaning: str
) -> None:
    assert editor.offers(text, schema)[value].startswith(meaning)


def test_a_word_that_is_there_is_not_offered_again(editor: Editor) -> None:
    assert "form" not in editor.offers(HEAD + "    form: board\n    |\n", "structure")
