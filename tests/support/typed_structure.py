"""A small structure in which one field holds what somebody typed, and what is said of it."""

import re
from typing import NamedTuple

from govlint.document.decoding import LINE_BREAK
from govlint.graph.graph import Graph
from govlint.lint.reading.loader import load_text
from govlint.lint.unknown_references import unknown_references
from govlint.place import Place
from typed_rows import Row

SHOWN = "structure.yaml"

BASE = """\
govlint: 1
name: Larkfield Partnership
currency: GBP
organisations:
  icb: {name: Larkfield ICB, kind: icb}
  council: {name: Larkfield Council}
people:
  jane-smith: {name: Jane Smith}
posts:
  chair: {title: Chair, organisation: icb}
  ce: {title: Chief Executive, organisation: icb}
  nem: {title: Non-executive Member, organisation: icb}
forums:
  icb-board:
    name: ICB Board
    form: board
    members:
      - {who: chair, capacity: chair}
      - nem
      - ce
    quorum: {min: 2}
decisions:
  spend: {name: Spend, decided_by: ce}
delegations:
  to-ce: {from: icb-board, to: ce}
agreements:
  mou: {name: Agreement}
programmes:
  care: {name: Care}
risks:
  beds: {name: Beds}
reports:
  up: {from: icb-board, to: icb}
"""

NEEDED = {
    "delegations": ["from: icb-board", "to: nem"],
    "escalates_to": ["to: icb-board"],
    "members": ["seat: Lay member"],
    "reports": ["from: icb-board", "to: council"],
}
"""What must stand beside a key."""


class Told(NamedTuple):
    """One finding: what is said, and where."""

    message: str
    place: Place


def told(text: str) -> list[Told]:
    """Give what keeps a structure from being read, else the references that lead nowhere."""
    loaded = load_text(text, SHOWN, {})
    if loaded.structure is None:
        return [Told(fault.message, fault.place) for fault in loaded.faults]
    hits = unknown_references(Graph(loaded.structure), loaded.data)
    return [Told(hit.message, loaded.locate(hit.key_path)[1]) for hit in hits]


def in_block(row: Row) -> str:
    """Write what was typed on a line of its own."""
    section, *keys = row.field.split(".")
    if not keys:
        return with_entity(section, f"  new: {row.typed}\n")
    lines = [f"    {needed}" for needed in NEEDED.get(section, ())]
    return with_entity(
        section, "  new:\n" + "\n".join([*lines, *_block(keys, row.typed, 4)]) + "\n"
    )


def _block(keys: list[str], typed: str, indent: int) -> list[str]:
    key, *inner = keys
    space = " " * indent
    if not inner:
        return [f"{space}{key}: {typed}"]
    if inner == ["-"]:
        return [f"{space}{key}:", f"{space}  - {typed}"]
    hyphen = f"{space}  - " if inner[0] == "-" else ""
    beside = [f"{space}  {needed}" for needed in NEEDED.get(key, ())]
    if hyphen:
        beside = [f"{hyphen}{beside[0].strip()}"]
        return [f"{space}{key}:", *beside, *_block(inner[1:], typed, indent + 4)]
    return [f"{space}{key}:", *beside, *_block(inner, typed, indent + 2)]


def in_braces(row: Row) -> str:
    """Write what was typed inside of braces, with another key after it."""
    section, *keys = row.field.split(".")
    needed = NEEDED.get(section, [])
    return with_entity(section, f"  new: {_braces(keys, row.typed, needed)}\n")


def _braces(keys: list[str], typed: str, needed: list[str]) -> str:
    key, *inner = keys
    value = _braces(inner, typed, NEEDED.get(key, [])) if inner else typed
    return f"{{{', '.join([*needed, f'{key}: {value}', 'x-more: there is more'])}}}"


def with_entity(section: str, entity: str) -> str:
    """Put an entity at the head of its section."""
    return BASE.replace(f"\n{section}:\n", f"\n{section}:\n{entity}")


def replaced(text: str, place: Place, line: str) -> str:
    """Put a line where something else was typed."""
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    begin = starts[place.line - 1] + place.column - 1
    end = starts[place.end_line - 1] + place.end_column - 1
    return text[:begin] + line + text[end:]


def followed(text: str, place: Place, line: str) -> str:
    """Follow a suggestion to the letter: write the line, and a key beside it where one is told."""
    value, _, acting = line.partition(" and acting: ")
    if not acting:
        return replaced(text, place, line)
    between = ", " if "x-more" in text else "\n    "
    return replaced(text, place, f"{value.rstrip(',')}{between}acting: {acting.split(' or ')[0]}")


def ends_in(message: str, meant: tuple[str, ...]) -> bool:
    """Tell whether a message ends in the lines that were meant."""
    first, *other = meant
    if other:
        return f"; write {first} (or {other[0]}, " in message
    return bool(
        re.search(rf"\bwrite {re.escape(first)}(?:$| \([^()]*\)$|, or each on a line)", message)
    ) or message.endswith(f'did you mean "{first}"?')


def without(text: str, place: Place) -> str:
    """Take the line out that a place is on, or its key out of the braces."""
    lines = text.split("\n")
    line = lines[place.line - 1]
    if "x-more" not in line:
        return "\n".join([*lines[: place.line - 1], *lines[place.line :]])
    key = line.rfind(",", 0, place.column) if "," in line[: place.column] else line.find("{")
    begin = max(key, line.rfind("{", 0, place.column))
    end = line.index(", x-more", place.column - 1)
    mended = line[: begin + 1] + line[end + 1 :] if begin >= 0 else line
    return "\n".join([*lines[: place.line - 1], mended, *lines[place.line :]])
