"""YAML that is written of data: it reads back the same, and reads as a person would write it."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import ROOT, govlint, write
from govlint.document.document import read
from govlint.exchange.ids import IdRequest, made_ids, slug
from govlint.exchange.yaml_files import yaml_files, yaml_text
from govlint.invisible_characters import ORDER
from govlint.refusal import Refusal
from govlint.structure.field_types import ID_PATTERN
from govlint.structure.model import SECTIONS

ODD = (
    "yes", "NO", "on", "null", "~", "true", "12", "1.5", "1e3", "0x1F", "0o17", "1_000", "1:30",
    "2026-01-31", "2026-13-45", "#x", "a #b", "a: b", "a:b", ":a", "- a", "-", "--- a", "...",
    "<<", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "'", '"', "\\", "{", "}", "[a]", "a, b",
    "?", "? a", " a", "a ", "", "\t", "a\tb", "a\nb", "a\n", "\na", "a\n\nb", "a\r\nb", "\0",
    "\x85", "\u2028", "\ufeff", "\u200b", "\u202e", "\u00a0", "\u00e9", "\U0001f600", "=", ".inf",
    "a\xad", "a\u200d", "a\u034f", "a\U0001d173", "\u2764\ufe0f", "\u2764\ufe0f\ufe01", "a\ufe0f",
    "word " * 40, "word: " * 40, "word  " * 40, "x" * 300, "- " * 80 + "a", "# " * 80 + "a",
)  # fmt: skip

TEXTS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), max_size=150)
)
SCALARS = st.one_of(
    TEXTS,
    st.booleans(),
    st.none(),
    st.integers(-(10**15), 10**15),
    st.sampled_from([0.5, 0.2, -1.25, 1e-07, 0.0]),
)
KEYS = st.one_of(st.sampled_from(ODD), st.text("abc-._:#é ", min_size=1, max_size=12))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
KEPT = ("currency", "explain", "x-kept")


@st.composite
def structures(draw: st.DrawFn) -> dict[str, Any]:
    sections = draw(st.lists(st.sampled_from([*SECTIONS]), max_size=3, unique=True))
    entities = st.dictionaries(KEYS, VALUES, max_size=4)
    kept = draw(st.lists(st.sampled_from(KEPT), unique=True))
    made = {"name": draw(TEXTS)} | {key: draw(VALUES) for key in kept}
    return made | {section: draw(entities) for section in sections}


def merged(files: dict[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for text in files.values():
        made |= read(text).data
    assert made.pop("include", []) == [*files][1:]
    return made


@given(structures())
def test_what_is_written_reads_back_as_the_data(data: dict[str, Any]) -> None:
    assert merged(yaml_files(data, ["From a list\n", "x\u2028y"])) == {"govlint": 1, **data}


@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_reads_back_wherever_it_stands(text: str) -> None:
    forum = {"name": text, "functions": [text, text], "members": [{"seat": text}, text], text: text}
    data = {"name": text, "forums": {text: forum, "b": text}}
    assert merged(yaml_files(data)) == {"govlint": 1, **data}


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "examples").rglob("*.yaml")) + sorted((ROOT / "tests/real").glob("*.yaml")),
)
def test_every_shipped_structure_is_written_without_a_loss(path: Path) -> None:
    data = read(path.read_text(encoding="utf-8")).data
    if isinstance(data, dict) and "govlint" in data:
        data.pop("include", None)
        assert merged(yaml_files(data)) == data


def test_a_larger_structure_stands_in_a_file_for_each_long_section(tmp_path: Path) -> None:
    people = {f"p-{at}": {"name": f"Person {at}"} for at in range(70)}
    forum = {"name": "Board", "form": "board", "members": [*people][:9]}
    files = yaml_files({"name": "A", "people": people, "forums": {"board": forum}}, ["Of a list"])
    for name, text in files.items():
        write(tmp_path / name, text)
    assert list(files) == ["structure.yaml", "people.yaml"]
    assert all(text.startswith("# Of a list\n") for text in files.values())
    assert govlint("check", tmp_path, "--fail-on", "never").code == 0


def test_a_structure_is_written_as_a_person_would() -> None:
    assert yaml_files(WRITTEN_DATA, ["Read from seats.csv on 2026-11-21"]) == {
        "structure.yaml": WRITTEN
    }


WRITTEN_DATA = {
    "name": "Riverford: place",
    "posts": {"chair": {"title": "Chair", "kind": ["lay", "independent"], "holder": "vacant"}},
    "forums": {
        "board": {
            "name": "No: 1, the board",
            "members": ["chair", {"who": "p-lee", "capacity": "secretary", "since": "2026-04-01"}],
            "quorum": {"min": 3, "fraction": "1/3"},
            "terms_of_reference": {"url": "https://example.org/terms"},
            "escalates_to": [],
        },
        "group": {"members": []},
    },
    "agreements": {
        "mou": {
            "rationale": "Why it exists, for those who come after us and want to know what it was "
            "that eight bodies had in mind: one table.",
            "exit": "Six months' notice.\nIn writing.",
        }
    },
}

WRITTEN = """\
# Read from seats.csv on 2026-11-21
govlint: 1
name: "Riverford: place"

posts:
  chair:
    title: Chair
    kind: [lay, independent]
    holder: vacant

forums:
  board:
    name: "No: 1, the board"
    escalates_to: []
    members:
      - chair
      - {who: p-lee, capacity: secretary, since: 2026-04-01}
    quorum: {min: 3, fraction: 1/3}
    terms_of_reference: {url: "https://example.org/terms"}

  group:
    members: []

agreements:
  mou:
    rationale: >-
      Why it exists, for those who come after us and want to know what it was that eight bodies had
      in mind: one table.
    exit: |-
      Six months' notice.
      In writing.
"""


def test_a_number_that_yaml_does_not_keep_is_refused() -> None:
    with pytest.raises(Refusal, match="digits"):
        yaml_files({"name": "A", "risks": {"r": {"score": 10**30}}})


NAMES = {
    "Finance & Performance Committee": "finance-and-performance-committee",
    "Łódź Borough's Board": "lodz-boroughs-board",
    "Ärzte-Rat (Straße)": "arzte-rat-strasse",
    "Совет директоров": "sovet-direktorov",
    "Διοικητικό Συμβούλιο": "dioikitiko-symvoylio",
    "ひらがな": "hiragana",
    "取締役会": "forum",
    "2026": "forum-2026",
    "yes": "forum-yes",
    "": "forum",
    "A" * 200: "a" * 60,
}


def test_ids_are_names_in_small_letters_and_hyphens() -> None:
    assert {name: slug(name, "forum") for name in NAMES} == NAMES


NAMED = st.builds(
    IdRequest,
    st.sampled_from(["forum", "post", "person"]),
    st.one_of(TEXTS, st.sampled_from("AaBé")),
)


@given(st.lists(NAMED, unique=True), st.randoms())
def test_ids_are_each_given_once_whatever_the_order(entities: list[IdRequest], chance: Any) -> None:
    ids = made_ids(entities, taken=["a", "forum"])
    shuffled = chance.sample(entities, len(entities))
    assert len({*ids, "a", "forum"}) == len(ids) + 2
    assert all(re.match(ID_PATTERN, id_) and id_.isascii() for id_ in ids)
    assert dict(zip(entities, ids, strict=True)) == dict(
        zip(shuffled, made_ids(shuffled, taken=["a", "forum"]), strict=True)
    )


@pytest.mark.parametrize(
    "one", "\xad\u034f\u17b4\u200c\u200d\u202e\ufff0\U0001bca0\U0001d173\U000e0041"
)
def test_what_nobody_sees_is_written_as_its_number(one: str) -> None:
    said = {"name": f"Bo{one}ard", "currency": f"{one} word" * 40}
    text = yaml_text(said)
    assert (read(text).data, one in text) == ({"govlint": 1, **said}, False)


def test_selectors_of_forms_in_a_heap_are_written_as_their_numbers() -> None:
    assert yaml_text({"name": "\u2764\ufe0f x"}) == 'govlint: 1\nname: "\u2764\ufe0f x"\n'
    assert '"\u2764\\ufe0f\\ufe01"' in yaml_text({"name": "\u2764\ufe0f\ufe01"})


@pytest.mark.parametrize(
    "order", ["##[add-mask]", "##vso[task.x]", "##TeamCity[x", "::add-mask::x"]
)
def test_no_pipeline_takes_a_name_for_an_order(order: str) -> None:
    said = {
        "name": order,
        "currency": f"{order} word, " * 40 + "end",
        "x-a": {order: f"a{order}\n{order}"},
    }
    text = yaml_text(said)
    assert read(text).data == {"govlint": 1, **said}
    assert not ORDER.search(text)
    assert not re.search(r"^\s*::", text, re.MULTILINE)
