"""Duplicate keys, and what is said of them: mostly an id, a hyphen or brackets were forgotten."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from govlint.document.builder import RepeatedKey
from govlint.document.decoding import Span
from govlint.document.document import Document
from govlint.document.raw_value import line_of, typed, typed_from
from govlint.place import KeyPath
from govlint.structure.field_types import ROOT_KEY
from govlint.structure.id_messages import id_of
from govlint.structure.informal.phrases import phrase
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of, takes_list
from govlint.structure.suggestions.entities import name_key
from govlint.structure.suggestions.lists import as_list


class DuplicateKey(NamedTuple):
    """What is wrong where a key comes again, and which key path it is."""

    message: str
    key_path: KeyPath
    second: Span


def repeats(document: Document) -> Iterator[DuplicateKey]:
    """Give one thing to say for each group of keys in which some are written twice."""
    told = [one for one in document.repeated if not _is_cut(document, one)]
    if second := _second_structure(told):
        yield DuplicateKey(_SECOND, second.key_path, second.second)
        told = [one for one in told if one.second < second.second]
    for above, again in groupby(told, key=lambda one: one.key_path[:-1]):
        yield from _in_group(document, above, [*again])


_SECOND = "A second structure begins here, and a file holds one: put it into a file of its own"


def _second_structure(again: Sequence[RepeatedKey]) -> RepeatedKey | None:
    """Find the key that begins a structure anew, with more that is written again behind it."""
    first = next((one for one in again if one.key_path == (ROOT_KEY,)), None)
    behind = first and any(len(one.key_path) == 1 and first.second < one.second for one in again)
    return first if behind else None


def _in_group(
    document: Document, above: KeyPath, again: Sequence[RepeatedKey]
) -> Iterator[DuplicateKey]:
    first = again[0]
    begun_anew = first.key_path[-1] == _first_key(document.data, above) or len(again) > 1
    if len(again) == 1 and _stands_below(document, first):
        begun_anew = False
    in_block = line_of(document, first.second).strip().startswith(str(first.key_path[-1]))
    if begun_anew and in_block and len(above) == 2 and above[0] in SECTIONS:
        yield _id_missing_or_too_far(document, first)
    elif begun_anew and in_block and above and isinstance(above[-1], int):
        message = f"A hyphen is missing where another item begins; write - {_line(document, first)}"
        yield DuplicateKey(message, first.key_path, first.second)
    else:
        yield from (DuplicateKey(_twice(document, one), one.key_path, one.second) for one in again)


def _stands_below(document: Document, one: RepeatedKey) -> bool:
    """Tell whether a key comes again on the next line, as where somebody kept both versions."""
    return one.second.line == document.span(one.key_path, of_key=True).line + 1


def _is_cut(document: Document, one: RepeatedKey) -> bool:
    """Tell whether a key is a part of a value that YAML ended at a comma."""
    before = line_of(document, one.second)[: one.second.column - 1]
    after = line_of(document, one.second)[one.second.end_column - 1 :]
    return before.rstrip().endswith(",") and re.match(r"\s*[,}]", after) is not None


def _first_key(data: Any, above: KeyPath) -> str | None:
    for step in above:
        data = data[step]
    return next(iter(data), None)


def _id_missing_or_too_far(document: Document, first: RepeatedKey) -> DuplicateKey:
    """Take a key with nothing after it for an id that is set in as far as the keys."""
    *above, _ = first.key_path
    section, id_ = above
    known = fields_of(SECTIONS[str(section)][1])
    group = document.data[section][id_]
    alone = next((key for key, value in group.items() if value is None and key not in known), "")
    if not alone:
        return DuplicateKey(_id_missing(document, first), first.key_path, first.second)
    key_path = (section, id_, alone)
    message = f'"{alone}" is an id and set in like a key; set it in as far as "{id_}"'
    return DuplicateKey(message, key_path, document.span(key_path, of_key=True))


def _id_missing(document: Document, first: RepeatedKey) -> str:
    """Say which id belongs above the line on which another entity begins."""
    section = str(first.key_path[0])
    kind, key = SECTIONS[section][0], first.key_path[-1]
    named = id_of(typed_from(document, first.second).text) if key == name_key(section) else ""
    new = named if named and named not in _ids(document.data) else "its id and a colon"
    wanted = f"write {new}:" if new == named else f"write {new}"
    return f"Another {kind} begins here, and its id is missing; on a line above, {wanted}"


def _ids(data: Any) -> set[str]:
    sections = (data.get(section) for section in SECTIONS)
    return {id_ for section in sections if isinstance(section, dict) for id_ in section}


def _twice(document: Document, one: RepeatedKey) -> str:
    key = str(one.key_path[-1])
    said = f'"{key}" is written twice'
    match one.key_path:
        case (section,) if section in SECTIONS:
            return f'{said}; put what stands below it under the first "{key}"'
        case (section, _) if section in SECTIONS:
            return f"{said}; rename one and what names it, or merge the two"
        case (section, _, field) if section in SECTIONS and _is_list(str(section), str(field)):
            both = [*_values(typed(document, one.key_path).text)]
            both += _values(typed_from(document, one.second).text)
            return (
                f"{said}; write {key}: {as_list(both).removeprefix('; write ')}" if both else said
            )
    return f"{said}; keep one of the two"


def _is_list(section: str, field: str) -> bool:
    known = fields_of(SECTIONS[section][1]).get(field)
    return known is not None and takes_list(known.annotation)


def _values(text: str) -> Sequence[str]:
    """List the ids of a value that stands on one line."""
    return phrase(text.strip("[]")).parts if re.fullmatch(r"\[?[\w., -]+\]?", text) else ()


def _line(document: Document, one: RepeatedKey) -> str:
    return line_of(document, one.second).strip()
