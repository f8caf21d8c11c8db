"""Text to plain data and back to places, and the two readers held to the same answers."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from both_parsers import everything, key_paths, slowly
from command import ROOT
from govlint.document.decoding import LINE_BREAK, Span, TextFault, decode
from govlint.document.document import read
from govlint.place import KeyPath
from yaml_pen import yaml_texts

REAL = {
    path.stem.partition("-")[0]: path for path in sorted((ROOT / "tests" / "real").glob("*.yaml"))
}
"""The latest of each real structure."""

LONGEST_NUMBER = 17
"""Characters of a number that is read as one; longer ones stay text."""

words = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
    )
    | st.sampled_from("\n\t\"'#:{}&*x-<"),
    max_size=12,
)
plain_data = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=20,
)
keyed_data = st.dictionaries(words, plain_data, max_size=4)


def as_read(value: Any) -> Any:
    """Say what is read where a value was written: long numbers as text."""
    match value:
        case dict():
            return {key: as_read(v) for key, v in value.items()}
        case list():
            return [as_read(item) for item in value]
        case bool() | None | str():
            return value
    written = json.dumps(value)
    return value if len(written) <= LONGEST_NUMBER else written


def cut(text: str, span: Span) -> str:
    """Give the text of a span."""
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    return text[
        starts[span.line - 1] + span.column - 1 : starts[span.end_line - 1] + span.end_column - 1
    ]


@pytest.fixture(scope="module")
def without_extension() -> Iterator[pytest.MonkeyPatch]:
    """Take away the C extension, as in a browser."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def refusal(text: str, patch: pytest.MonkeyPatch | None = None) -> tuple[str, Span] | None:
    """Give why and where a text is refused."""
    try:
        slowly(text, patch) if patch else everything(text)
    except TextFault as error:
        return error.message, error.span
    return None


@given(plain_data)
def test_json_is_read_as_what_it_says(value: Any) -> None:
    assert repr(read(json.dumps(value, ensure_ascii=False)).data) == repr(as_read(value))


@given(keyed_data, st.sampled_from((None, 1, 4)))
def test_every_span_of_json_holds_the_text_of_its_value(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    document = read(text)
    found = [read(cut(text, document.span(path))).data for path, _ in key_paths(document.data)]
    assert repr(found) == repr([inner for _, inner in key_paths(document.data)])


@given(keyed_data)
def test_every_key_span_of_json_holds_the_key(value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False)
    document = read(text)
    paths = [path for path, _ in key_paths(document.data) if isinstance(path[-1], str)]
    found = [json.loads(cut(text, document.span(path, of_key=True))) for path in paths]
    assert found == [path[-1] for path in paths]


@given(yaml_texts())
def test_every_span_of_yaml_holds_its_value_or_its_key(text: str) -> None:
    document = read(text)
    wrong = [
        (path, cut(text, document.span(path)))
        for path, value in key_paths(document.data)
        if not _shows(cut(text, document.span(path)), path, value)
    ]
    assert wrong == []


def _shows(shown: str, path: KeyPath, value: Any) -> bool:
    """Tell whether a text stands for a value, for its key, or for an alias of it."""
    bare = re.sub(r"^&[\w:]+\s*", "", shown)
    if bare.startswith("*") or (isinstance(value, dict | list) and not _flows(bare)):
        return bool(bare) or isinstance(path[-1], int)
    if bare.startswith(("|", ">")):
        return isinstance(value, str)
    return value is None or bool(read(bare).data in (value, path[-1]))


def _flows(text: str) -> bool:
    return text.startswith(("{", "["))


@given(yaml_texts())
def test_both_readers_give_the_same_of_any_yaml(
    without_extension: pytest.MonkeyPatch, text: str
) -> None:
    assert slowly(text, without_extension) == everything(text)


@pytest.mark.parametrize("path", REAL.values(), ids=REAL)
def test_both_readers_give_the_same_of_the_real_structures(
    without_extension: pytest.MonkeyPatch, path: Path
) -> None:
    text = path.read_text()
    assert slowly(text, without_extension) == everything(text)


@given(st.text(st.sampled_from("ab0 \n\t:-#?{}[],&*!|>'\"%@`x\u2028é🦉\ufeff\r"), max_size=60))
def test_any_text_is_read_or_refused(without_extension: pytest.MonkeyPatch, text: str) -> None:
    for reading in (everything, lambda text: slowly(text, without_extension)):
        with suppress(TextFault):
            reading(text)


@pytest.mark.parametrize(
    "text", ["a:\n", "a:\nb: 1\n", "a:\n  b:\n  c: 1\n", "? a\n:\n", "a:\n  -\n  - b\n"]
)
def test_nothing_after_a_key_stands_at_one_place_for_both_readers(
    without_extension: pytest.MonkeyPatch, text: str
) -> None:
    assert slowly(text, without_extension)[3] == everything(text)[3]


def test_a_yaml_directive_is_read_without_the_extension(
    without_extension: pytest.MonkeyPatch,
) -> None:
    assert slowly("%YAML 1.2\n---\na: 1\n", without_extension)[0] == {"a": 1}


ESCAPES = {
    r"""{"a": "\ud83d\ude42", "b": 1}""": {"a": "🙂", "b": 1},
    r"""{"\uD83D\uDE42": "x \ud83d\ude42\ud83e\udd89 \u00e9"}""": {"🙂": "x 🙂🦉 é"},
    r"""a: ["\\ud83d\\ude42", "\\\ud83d\ude42"]""": {"a": [r"\ud83d\ude42", "\\🙂"]},
    r"""a: '\ud83d\ude42'""": {"a": r"\ud83d\ude42"},
    r"""a: \ud83d and \U00110000""": {"a": r"\ud83d and \U00110000"},
    "a: |\n  \\ud83d\n": {"a": "\\ud83d\n"},
    r'''a: "\ud83d\ude42\ue000"''': {"a": "🙂\ue000"},
    'a: "\\ud83d\\ude42 \ue000 \ue001"': {"a": "🙂 \ue000 \ue001"},
}


@pytest.mark.parametrize("text", ESCAPES)
def test_two_escapes_of_json_are_one_character(
    without_extension: pytest.MonkeyPatch, text: str
) -> None:
    both = slowly(text, without_extension), everything(text)
    assert (both[0], both[0][0]) == (both[1], ESCAPES[text])


@given(keyed_data)
def test_json_in_ascii_is_read_as_what_it_says(
    without_extension: pytest.MonkeyPatch, value: Any
) -> None:
    text = json.dumps(value)
    both = slowly(text, without_extension), everything(text)
    assert (both[0], repr(both[0][0])) == (both[1], repr(as_read(value)))


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (r'''a: "b \ud83d"''', 7),
        (r'''a: "\ude42\ud83d"''', 5),
        (r'''a: "\ud83d\ude42 \ude42"''', 18),
        ('a: "\\ud83d\n \\ude42"', 5),
        (r'''a: "\U0000d83d"''', 5),
        (r'''a: "\UFFFFFFFF"''', 5),
    ],
)
def test_half_a_character_is_refused_where_it_stands(
    without_extension: pytest.MonkeyPatch, text: str, column: int
) -> None:
    said = "This escape is half of a character, or none: write the character itself."
    expected = (said, Span(1, column, 1, column + 1))
    assert (refusal(text), refusal(text, without_extension)) == (expected, expected)


@given(st.binary(max_size=40))
def test_any_bytes_are_decoded_or_refused(raw: bytes) -> None:
    with suppress(TextFault):
        assert decode(raw).encode() in (raw, raw.removeprefix(b"\xef\xbb\xbf"))


def test_a_character_that_yaml_refuses_is_placed_behind_letters_of_two_bytes() -> None:
    with pytest.raises(TextFault) as refused:
        read("name: Ålesund\na: x\x0by\nb: éé\n")
    assert (refused.value.span.line, refused.value.span.column) == (2, 5)
