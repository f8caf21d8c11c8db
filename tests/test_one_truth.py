"""What YAML 1.2 allows is read, with the same values and places whichever parser reads it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from both_parsers import everything, slowly
from command import ROOT
from govlint.document.decoding import TextFault, decode
from govlint.document.document import read
from govlint.document.events import LONGEST_SLOWLY

FILES = [
    *sorted((ROOT / "examples").rglob("*.yaml")),
    *sorted((ROOT / "src" / "govlint" / "cli" / "starts").glob("*.yaml")),
]


@pytest.fixture(scope="module")
def patch() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def both(text: str, patch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """Give all that each parser makes of a text: values, places, or why and where not."""
    made = []
    for reading in (everything, lambda text: slowly(text, patch)):
        try:
            made.append(reading(text))
        except TextFault as error:
            made.append((error.message, error.span[:2]))
    return made[0], made[1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_both_give_the_same_of_what_is_shipped(patch: pytest.MonkeyPatch, path: Any) -> None:
    fast, slow = both(decode(path.read_bytes()), patch)
    assert slow == fast


READ: dict[str, Any] = {
    "{url: https://example.org/x?y=z}": {"url": "https://example.org/x?y=z"},
    "[https://example.org, 10:30, a:b]": ["https://example.org", "10:30", "a:b"],
    "{http://example.org, a:, b: c:d}": {"http://example.org": None, "a": None, "b": "c:d"},
    '{"a":"b", "c" :d, "e"\n: f}': {"a": "b", "c": "d", "e": "f"},
    '[{"a":1}, "b":2, {c: :d}]': [{"a": 1}, {"b": 2}, {"c": ":d"}],
    "{a\n  b: c}": {"a b": "c"},
    f'{{"{"k" * 2000}": 1}}': {"k" * 2000: 1},
    "[?x, a?b, a ? b, ??]": ["?x", "a?b", "a ? b", "??"],
    "{? x : y, ?z: 1}": {"x": "y", "?z": 1},
    "a: ?x\nb: x?\n?c: d": {"a": "?x", "b": "x?", "?c": "d"},
    "a: &an:chor b\nc: *an:chor": {"a": "b", "c": "b"},
    "a: &é🦉 b\nc: *é🦉": {"a": "b", "c": "b"},
    "a: &b c\n*b : d": {"a": "c", "c": "d"},
    "R&D:x: y\nS &T: z": {"R&D:x": "y", "S &T": "z"},
    "# a\x85b\u2028c\u2029d\na: b": {"a": "b"},
    "a: b\x85c\nd: e\u2028f\ng: 'h\u2029i'\n": {"a": "b\x85c", "d": "e\u2028f", "g": "h\u2029i"},
    'a: "b\x85 c\\u2028 \\N \\L"\nd: |\n  e\u2028f\n': {
        "a": "b\x85 c\u2028 \x85 \u2028",
        "d": "e\u2028f\n",
    },
    "a\u2028b: c\nd\x85: e": {"a\u2028b": "c", "d\x85": "e"},
    "a: \ue000\u2028\ue001\nb: '\ue000 ?x'": {"a": "\ue000\u2028\ue001", "b": "\ue000 ?x"},
    'a: "\\ue000\u2028"': {"a": "\ue000\u2028"},
    "a: b\ufeffc": {"a": "b\ufeffc"},
    "\ufeffa: b": {"a": "b"},
    "? a\n  b\n: c\nd: e": {"a b": "c", "d": "e"},
    '? "a\n\n  b"\n: c\nd: e': {"a\nb": "c", "d": "e"},
    "? |\n  a\n: c\nd: e": {"a\n": "c", "d": "e"},
    "a: b\rc:\r  - d\r  - e\r": {"a": "b", "c": ["d", "e"]},
    "a: b\r\nc: |\r\n  d\r\n  e\r\n": {"a": "b", "c": "d\ne\n"},
    "a:\tb\nc: \t d\t\ne:\t# f\n  - g\t# h": {"a": "b", "c": "d", "e": ["g"]},
    "-\ta\n- \tb": ["a", "b"],
    "a: 1\n\t\nb: 2\n \t \nc: d\te": {"a": 1, "b": 2, "c": "d\te"},
    "a: b\n \t c": {"a": "b c"},
    "a: >\n \n  \n  b\n": {"a": "\n\nb\n"},
    "a: |2-\n   b\n  c": {"a": " b\nc"},
    "a: |\n \tb\n": {"a": "\tb\n"},
    "a: |+ # b\n  c\n\n": {"a": "c\n\n"},
    '{\n\t"a":\t[\n\t\t1\n\t]\n}': {"a": [1]},
    "--- # a\n{b: c}\n...\n# d": {"b": "c"},
    "%YAML 1.2\n---\na: b": {"a": "b"},
    "%YAML 1.1 # a\n---\nb: [no, on, 0o7, 1_000]": {"b": ["no", "on", "0o7", "1_000"]},
    "%FOO bar\n---\na: b": {"a": "b"},
    "a: # b\n  # c\n  d # e": {"a": "d"},
    "{a: 1,}": {"a": 1},
}


@pytest.mark.parametrize("text", READ)
def test_both_read_what_yaml_allows(patch: pytest.MonkeyPatch, text: str) -> None:
    fast, slow = both(text, patch)
    assert (fast[0], slow) == (READ[text], fast)


SECOND = "A second document starts here; a file holds one"

TAG = (
    'Tags such as tag:yaml.org,2002:str are not part of the format; if it is text, write "!!str b"'
)

REFUSED = {
    "a tag": (
        "a: !!str b",
        1,
        4,
        TAG,
    ),
    "a tag before an anchor": (
        "a: !local &b c",
        1,
        4,
        'Tags such as !local are not part of the format; if it is text, write "!local &b c"',
    ),
    "a tag and an anchor before a key": (
        "!!str &a b: c",
        1,
        1,
        (
            "A key must be a word, not a list, a mapping or a tag; "
            'if it is text, write "!!str &a b: c"'
        ),
    ),
    "a merge key": (
        "a: &b {}\nc: {<<: *b}",
        2,
        5,
        "Merge keys (<<) are not part of the format; write them out.",
    ),
    "a second document": (
        "a: 1\n---\nb: 2",
        2,
        1,
        f"{SECOND}; if it belongs to the one above, take this line out",
    ),
    "a second document after a directive": ("a: 1\n...\n%YAML 1.2\n---\nb: 2", 4, 1, SECOND),
    "a document after its end": ("a: 1\n...\nb: 2", 3, 1, f"{SECOND}."),
    "a list as a key": (
        "? [a]\n: b",
        1,
        3,
        WORD := "A key must be a word, not a list, a mapping or a tag.",
    ),
    "a mapping as a key": ("{{a: b}: c}", 1, 2, WORD),
    "no key": (": b", 1, 1, MISSING := "A key is missing before this colon."),
    "no key after a question mark": ("?\n: b", 1, 2, MISSING),
    "no key on a line in braces": ("{\n? a: b,\n?\n}", 3, 2, MISSING),
    "no key in braces": ("{a: 1, : b}", 1, 9, MISSING),
    "an anchor that ends in a colon": ("&a: b", 1, 1, MISSING),
    "an alias of nothing": (
        "a: *b",
        1,
        4,
        '*b stands for nothing that ends before it; if it is text, write "*b"',
    ),
    "an alias of itself": (
        "a: &b [*b]",
        1,
        8,
        '*b stands for nothing that ends before it; if it is text, write "*b"',
    ),
    "a version to come": (
        "%YAML 1.3\n---\na: 1",
        1,
        1,
        VERSION := "This names another version of YAML: write %YAML 1.2, or leave the line out",
    ),
    "another yaml": ("%YAML 2.0\n---\na: 1", 1, 1, VERSION),
    "a directive that is none": (
        "%*\n---\na: 1",
        1,
        1,
        'A text that begins with % needs quotation marks; write "%*"',
    ),
    "a tab that sets in": (
        "a:\n\tb: c",
        2,
        1,
        TAB := "A tab stands here: YAML is set in with spaces alone; put 2 spaces before it.",
    ),
    "a tab before a value": ("a:\n \tb", 2, 2, TAB),
    "a tab before a bracket": ("\t[a]", 1, 1, TAB.replace("; put 2 spaces before it", "")),
    "a text on the line of its sign": (
        "a: > first\n  second\n",
        1,
        4,
        (
            "Behind > a text begins on the next line; "
            'write first (or "> first", if the sign belongs to it)'
        ),
    ),
    "a text behind one that is complete": (
        "a # b\nc d\n",
        2,
        1,
        '"c d" is no key with a value; a remark begins with #; write # c d',
    ),
    "a hyphen behind braces": (
        "- {a: b}- c",
        1,
        9,
        "A hyphen that does not fit here: an item of a list begins on a line of its own",
    ),
    "half a character": (
        '"\\ud83d"',
        1,
        2,
        "This escape is half of a character, or none: write the character itself.",
    ),
}
"""What YAML allows and govlint refuses by design, or what both refuse with the same words."""


@pytest.mark.parametrize("kind", REFUSED)
def test_both_refuse_the_same_with_the_same_words(patch: pytest.MonkeyPatch, kind: str) -> None:
    text, line, column, message = REFUSED[kind]
    assert both(text, patch) == ((message, (line, column)),) * 2


def test_a_url_is_read_between_brackets_however_long_the_file() -> None:
    forums = "".join(f"  f{n}: {{url: https://example.org/{n}?a=b}}\n" for n in range(4000))
    data = read(f"forums:\n{forums}").data
    assert (len(forums) > LONGEST_SLOWLY, data["forums"]["f9"]) == (
        True,
        {"url": "https://example.org/9?a=b"},
    )


def test_a_slip_is_placed_beyond_what_libyaml_alone_refuses() -> None:
    text = "a: {b: https://example.org}\nc: &d:e f\ng: [h\ni: j\n"
    with pytest.raises(TextFault) as refused:
        read(text)
    assert refused.value.span.line >= 3


LETTERS = "ab0 \n\t:-#?{}[],&*!|>'\"%@`x\\\u2028\x85é🦉\ufeff\r"


@given(st.text(st.sampled_from(LETTERS), max_size=30))
def test_both_read_or_refuse_any_text_alike(patch: pytest.MonkeyPatch, text: str) -> None:
    fast, slow = both(text, patch)
    refused = [isinstance(one[0], str) and len(one) == 2 for one in (fast, slow)]
    assert all(refused) or fast == slow


@given(st.recursive(st.text(max_size=6), lambda inner: st.lists(inner, max_size=3)))
def test_any_json_is_read_with_all_its_escapes(patch: pytest.MonkeyPatch, value: Any) -> None:
    fast, slow = both(json.dumps(value), patch)
    assert (slow, fast[0]) == (fast, json.loads(json.dumps(value)))
