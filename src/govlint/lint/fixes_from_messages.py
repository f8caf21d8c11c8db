"""Fixes of faults: what a message says to write, as a fix that another program can make."""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.document.notation import Notation, is_json
from govlint.finding import Fix, FixStep, TextChange
from govlint.place import KeyPath, Place
from govlint.structure.model import SECTIONS
from govlint.structure.nearest_word import only_near

if TYPE_CHECKING:
    from govlint.structure.faults import Fault
    from govlint.structure.references import Reference
    from govlint.structure.suggestions.typed_field import Around

_GUESS = re.compile(r'; did you mean "([^"]*)"\?\Z')
_WRITE = re.compile(r"[;:?](?: [^;:]*)? write (?P<line>.+)\Z", re.DOTALL)
_OR_BELOW = ", or each on a line of its own after a hyphen"
_OPEN = re.compile(
    r" \((?:or |without |and )| \([^()]*\)\Z|\bits (?:title|id|whole)\b|…"
    r"|\bYYYY-|-DD\b|\bcount: N\b"
)
"""What a line holds that is not all of what is to be written, or leaves a choice."""
_ACTING = re.compile(r",? and acting: (?P<acting>jointly|either)\Z")
_ASKS = re.compile(
    r"\? (?:nobody|a name)|true or false\Z|, and acting: |\ba remark of your own\b"
    r"|among the members, .*: here write named\Z"
)
"""Where somebody has to say which of several things is meant, or to write at two places."""


def of_text(fault: TextFault, path: str) -> Fix | None:
    """Give what makes a text readable, where a message says it."""
    if fault.mend is None:
        return None
    change = TextChange(Place(path, *fault.mend.span), fault.mend.text)
    return Fix((FixStep("write", (), fault.mend.text),), (change,))


def of_fault(fault: "Fault", place: Place, data: Any, text: str) -> Fix | None:
    """Give what mends a key or a value that the format does not allow, in the text of its file."""
    if guess := _GUESS.search(fault.message):
        return _respelled(fault, guess[1], data) if fault.sole else None
    line = line_to_write(fault.message)
    if line is None:
        return None
    if fault.whole or fault.of_key:
        return fix_of_line(fault.key_path, place, line, text)
    return Fix(tuple(_set(fault.key_path, line))) if _value(line) is not None else None


def fix_of_line(key_path: KeyPath, place: Place, line: str, text: str) -> Fix | None:
    """Give the fix that writes a line in a place of a text, as JSON where the text is JSON."""
    in_notation = _as_json(line) if is_json(text) else line
    if in_notation is None:
        return None
    return Fix((FixStep("write", key_path, in_notation),), (TextChange(place, in_notation),))


def line_to_write(message: str) -> str | None:
    """Give the line with which a message ends, if it is all of it and no choice is left."""
    found = _WRITE.search(message)
    if not found:
        return None
    line = found["line"].removesuffix(_OR_BELOW)
    return None if _OPEN.search(line) or _ASKS.search(message) else line


def of_reference(around: "Around", reference: "Reference", hint: str) -> Fix | None:
    """Give the id that was meant, where nothing else may have been."""
    key_path = around.written(reference.key_path)
    if guess := _GUESS.search(hint):
        sure = _is_sure(around, reference, guess[1])
        return Fix((FixStep("set", key_path, guess[1]),)) if sure else None
    line = line_to_write(hint)
    if line is None or _value(line) is None:
        return None
    last = reference.key_path[-1:] if reference.key_path[-1:] == key_path[-1:] else ()
    whole = last == ("who",) or (last == ("to",) and line.startswith("{"))
    return Fix(tuple(_set(key_path[:-1] if whole else key_path, line)))


def taken_out(key_path: KeyPath) -> Fix:
    """Give what takes away what stands at a key path."""
    return Fix((FixStep("remove", key_path),))


def respelled(key_path: KeyPath, known: Collection[str]) -> Fix | None:
    """Give the key that was meant, where nothing else is near."""
    meant = only_near(key_path[-1], known)
    return Fix((FixStep("rename", key_path, meant),)) if meant else None


def _is_sure(around: "Around", reference: "Reference", guess: str) -> bool:
    """Tell whether an id is misspelt with one near neighbour, or a name that one thing has."""
    names = around.names
    if names.exactly(reference.id, reference.kinds) == guess:
        return True
    fitting = {
        name: ids for name, ids in names.called.items()
        if any(names.kinds[one] in reference.kinds for one in ids)
    }  # fmt: skip
    near = only_near(reference.id, fitting)
    return near is not None and [*fitting[near]] == [guess]


def _respelled(fault: "Fault", meant: str, data: Any) -> Fix | None:
    if not fault.of_key:
        value = {"true": True, "false": False}.get(meant, meant)
        return Fix((FixStep("set", fault.key_path, value),))
    beside = _at(data, fault.key_path[:-1])
    if not isinstance(beside, dict) or meant in beside:
        return None
    return Fix((FixStep("rename", fault.key_path, meant),))


def _set(key_path: KeyPath, line: str) -> Iterator[FixStep]:
    """Give the steps that write a line, which may say how several go together."""
    acting = _ACTING.search(line)
    yield FixStep("set", key_path, _value(line))
    if acting and key_path[0] in SECTIONS:
        yield FixStep("set", (*key_path[:2], "acting"), acting["acting"])


def _value(line: str) -> Any:
    """Read a line as data; none where it is not."""
    try:
        return read(_ACTING.sub("", line)).data
    except TextFault:
        return None


def _as_json(line: str) -> str | None:
    """Write a line as JSON, with its keys and texts in quotation marks; none if it is no data."""
    value = _value(line)
    if value is None:
        return None
    written = Notation(json=True).flow(value)
    return written if line.startswith("{") or not isinstance(value, dict) else written[1:-1]


def _at(data: Any, key_path: KeyPath) -> Any:
    for step in key_path:
        data = data[step]
    return data
