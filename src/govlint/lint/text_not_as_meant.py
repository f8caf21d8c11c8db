"""Text that is kept or left out by accident: what word processors write, and what is a remark."""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.document.offsets import OffsetEntry, Offsets
from govlint.finding import Fix, FixStep, KeyPath, Place, TextChange
from govlint.lint.data_not_as_meant import data_not_as_meant
from govlint.lint.reading.loader import LoadedStructure, PlacedFault, as_sheets
from govlint.structure.free_text import sort_of
from govlint.structure.pasted_in_values import ODD, QUOTES, Sort, as_meant, first_odd, named

RULE = "text-not-as-meant"

LONGEST = 60
"""Characters of a text that a message writes out."""

_REMARK = re.compile(r" #(?<=[^\s#] #)(?=\d|[A-Z]\b|[IVX]+\b)(?:(?!\s+# |\s\s+#)[^\r\n])*")
"""A number or a letter after a space and a hash, with which no remark begins."""

CUT_SHORT = re.compile(r" #(?<=[^\s#] #)(?:(\d+|[IVX]+\b)|[A-Z]\b)")
"""How such a remark begins, with the number alone."""

_NUMBER = re.compile(r"#\d{1,3}[.)]?")
"""What nobody writes as a remark, and many behind a word of prose."""

_ESCAPE = re.compile(
    r"\\(?:\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|[N_LP])"
)
"""A character as JSON and YAML write it between double quotation marks."""

_NAMED_ESCAPES = {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}

_NOT_PLAIN = ("'", '"', "|", ">", "&", "*", "!")
"""How a value begins that is not written as it is read."""


class _Text(NamedTuple):
    """A key or value of a structure, as it is written and as it is read."""

    stands: OffsetEntry
    sort: Sort
    written: str
    read: str

    @property
    def is_plain(self) -> bool:
        """Whether it is written without quotation marks."""
        return not self.written.startswith(_NOT_PLAIN)


def text_not_as_meant(loaded: LoadedStructure) -> Iterator[PlacedFault]:
    """Report each text of the files of a structure that is read otherwise than it was meant."""
    for one in data_not_as_meant(loaded.data):
        yield PlacedFault(
            RULE, one.message, loaded.locate(one.key_path)[1], one.key_path, fix=one.fix
        )
    for path, document in loaded.parts.items():
        if sheets := as_sheets(document):
            yield from (
                PlacedFault(RULE, one.message, one.cell.place(path)) for one in sheets.sheets.asides
            )
            continue
        text = document.text
        odd = [] if text.isascii() else [found.start() for found in ODD.finditer(text)]
        escapes = [*_odd_escapes(text)] if "\\" in text else []
        remarks = list(_REMARK.finditer(text)) if " #" in text else []
        if odd or escapes or remarks:
            standing = Offsets(document)
            yield from _with_odd_characters(path, standing, odd)
            yield from _with_odd_escapes(path, standing, escapes)
            yield from _cut_short(path, standing, remarks)


def _with_odd_characters(path: str, standing: Offsets, offsets: list[int]) -> Iterator[PlacedFault]:
    """Report each text once, at its first character that is not as it was meant."""
    seen: set[int] = set()
    for offset in offsets:
        text = _text_at(standing, offset)
        if text is None or text.stands.start in seen:
            continue
        seen.add(text.stands.start)
        if found := first_odd(text.written, text.sort, plain=text.is_plain):
            start, end = (text.stands.start + place for place in found)
            message = f"{_said(text.written[slice(*found)])}{_advice(text)}"
            place = Place(path, *standing.span(start, end))
            yield PlacedFault(
                RULE, message, place, text.stands.key_path, fix=_as_meant(path, standing, text)
            )


def _odd_escapes(text: str) -> Iterator[re.Match[str]]:
    """Find the escapes of characters that may not be meant."""
    return (found for found in _ESCAPE.finditer(text) if ODD.search(_unescaped(found[0])))


def _unescaped(escape: str) -> str:
    """Give the character of an escape, which may be two surrogates; a backslash stays one."""
    if escape[1] in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[escape[1]]
    if escape.startswith("\\u"):
        return str(json.loads(f'"{escape}"'))
    code = escape[2:]
    number = int(code, 16) if escape[1] in "xU" else ord("\\")
    return chr(number) if number <= sys.maxunicode else ""


def _with_odd_escapes(
    path: str, standing: Offsets, escapes: list[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report each text between quotation marks once, at the escape of its first odd character."""
    seen: set[int] = set()
    for escape in escapes:
        text = _text_at(standing, escape.start())
        if text is None or text.stands.start in seen or not text.written.startswith('"'):
            continue
        found = first_odd(text.read, text.sort, plain=False)
        character = _unescaped(escape[0])
        if found and text.read[slice(*found)] == character:
            seen.add(text.stands.start)
            place = Place(path, *standing.span(*escape.span()))
            fix = _as_meant(path, standing, text)
            message = f"{_said(character)}{_advice(text)}"
            yield PlacedFault(RULE, message, place, text.stands.key_path, fix=fix)


def _as_meant(path: str, standing: Offsets, text: _Text) -> Fix | None:
    """Give the text that was meant, where the message writes it out; a key is left to people."""
    if text.stands.of_key or not _advice(text):
        return None
    whole = _bare_or_quoted(text, as_meant(text.read, text.sort))
    return _written(Place(path, *standing.span(text.stands.start, text.stands.end)), text, whole)


def _written(place: Place, text: _Text, whole: str) -> Fix:
    return Fix((FixStep("write", text.stands.key_path, whole),), (TextChange(place, whole),))


def _text_at(standing: Offsets, offset: int) -> _Text | None:
    """Give the text around an offset; None in remarks of either kind."""
    stands = standing.at(offset)
    sort = stands and sort_of(stands.key_path, of_key=stands.of_key)
    if stands is None or sort is None:
        return None
    read_as = stands.key_path[-1] if stands.of_key else _value(standing, stands.key_path)
    written = standing.document.text[stands.start : stands.end]
    return _Text(stands, sort, written, str(read_as))


def _value(standing: Offsets, key_path: KeyPath) -> Any:
    value = standing.document.data
    for step in key_path:
        value = value[step]
    return value


def _said(odd: str) -> str:
    if len(odd) > 1:
        return "These curly quotation marks are read as part of the text"
    name = named(odd)
    article = "An" if name[0] in "aeiou" else "A"
    return f"{article} {name} stands here"


def _advice(text: _Text) -> str:
    meant = as_meant(text.read, text.sort)
    if len(meant) > LONGEST or "\n" in meant or not text.read:
        return ""
    return f"; write {_line(text, meant)}"


def _line(text: _Text, meant: str) -> str:
    """Write a text with its key, and with quotation marks where it needs them or had others."""
    if text.stands.of_key:
        return f"{meant}:"
    key, typed = text.stands.key_path[-1], _bare_or_quoted(text, meant)
    return f"{key}: {typed}" if isinstance(key, str) else typed


def _bare_or_quoted(text: _Text, meant: str) -> str:
    bare = text.is_plain and not text.read.startswith(tuple(QUOTES)) and _is_safe(meant)
    return meant if bare else json.dumps(meant, ensure_ascii=False)


def _is_safe(text: str) -> bool:
    """Tell whether a text is read as it is without quotation marks, between brackets too."""
    try:
        return bool(read(f"[{text}]").data == [text])
    except TextFault:
        return False


_COMMA = re.compile(r"[,\]}]")


def _in_braces(standing: Offsets, text: _Text) -> bool:
    """Tell whether a comma may end a text, by what stands before it in its line."""
    before = standing.document.text[: text.stands.start]
    return bool({*"{["} & {*before[before.rfind("\n") + 1 :]})


def _cut_short(path: str, standing: Offsets, remarks: list[re.Match[str]]) -> Iterator[PlacedFault]:
    """Report names that end before a hash, because what follows is taken for a remark."""
    for remark in remarks:
        text = _text_at(standing, remark.start() - 1)
        left_out = remark[0].strip()
        if key := _key_of_nothing(standing, remark.start()):
            yield _left_out(path, standing, key, remark)
        if text and text.is_plain and _goes_on(text, left_out, remark.start()):
            said = _COMMA.split(left_out)[0] if _in_braces(standing, text) else left_out
            line = _line(text, f"{text.read} {said}")
            message = f'"{left_out}" is left out: # after a space begins a remark; write {line}'
            start = remark.start() + 1
            place = Place(path, *standing.span(start, start + len(left_out)))
            whole = _bare_or_quoted(text, f"{text.read} {said}")
            end = remark.start() + remark[0].find(said) + len(said)
            fix = _written(Place(path, *standing.span(text.stands.start, end)), text, whole)
            yield PlacedFault(RULE, message, place, text.stands.key_path, fix=fix)


def _goes_on(text: _Text, left_out: str, offset: int) -> bool:
    """Tell whether a text that ends at an offset goes on behind it, where a remark was read."""
    is_number = text.sort == "prose" and _NUMBER.fullmatch(left_out)
    return text.stands.end == offset and (text.sort == "name" or bool(is_number))


def _key_of_nothing(standing: Offsets, offset: int) -> OffsetEntry | None:
    """Find the key of a name that stands before its colon, with nothing but a remark behind it."""
    if not standing.document.text.endswith(":", 0, offset):
        return None
    stands = standing.at(offset - 2)
    if stands is None or not stands.of_key or sort_of(stands.key_path) != "name":
        return None
    return stands if _value(standing, stands.key_path) is None else None


def _left_out(path: str, standing: Offsets, key: OffsetEntry, remark: re.Match[str]) -> PlacedFault:
    """Report a name that is left out as a whole, since it begins with a hash."""
    left_out = remark[0].strip()
    said = _COMMA.split(left_out)[0].rstrip()
    whole = json.dumps(said, ensure_ascii=False)
    name = key.key_path[-1]
    message = f'"{left_out}" is left out: # after a space begins a remark; write {name}: {whole}'
    start = remark.start() + 1
    place = Place(path, *standing.span(start, start + len(said)))
    fix = Fix((FixStep("write", key.key_path, whole),), (TextChange(place, whole),))
    return PlacedFault(RULE, message, place, key.key_path, fix=fix)
