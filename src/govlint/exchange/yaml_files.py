"""YAML files of a structure that was read from elsewhere, written as a careful person would."""

from collections.abc import Mapping, Sequence
from typing import Any

from govlint.document.document import read
from govlint.document.notation import Notation
from govlint.refusal import Refusal
from govlint.structure.field_types import ROOT_KEY
from govlint.structure.forums import Member
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of
from govlint.structure.sanitise import printable

ROOT = "structure.yaml"
"""What the root file is called."""

ALONE = 60
"""Entities up to which a structure stays in one file."""

SHORT = 40
"""Lines up to which a section of a larger structure stays in the root file."""

_FIRST = ("name", "currency", "complete_for")
_APART = ("forums", "decisions", "agreements")
"""Sections whose entities are long enough for a blank line between them."""

_NOTATION = Notation(folds=True)


def yaml_files(data: Mapping[str, Any], head: Sequence[str] = ()) -> dict[str, str]:
    """Write plain data in the format's own shape as texts by file name, the root file first.

    `head` are lines that say where it comes from, and stand above every file as remarks. The texts
    read back are the data again; what YAML cannot hold raises `Refusal`.
    """
    sections = {key: _section(key, data[key]) for key in SECTIONS if key in data}
    parts = _parts(data, sections)
    short = [text for key, text in sections.items() if key not in parts]
    written = {ROOT: _text(head, [_top(data, parts), *short])}
    for key in parts:
        written[_file(key)] = _text(head, [sections[key]])
    _prove(data, written)
    return written


def yaml_text(data: Mapping[str, Any], head: Sequence[str] = ()) -> str:
    """Write plain data as one text; what YAML cannot hold raises `Refusal`."""
    sections = [_section(key, data[key]) for key in SECTIONS if key in data]
    text = _text(head, [_top(data, ()), *sections])
    _prove(data, {ROOT: text})
    return text


def _file(section: str) -> str:
    return f"{section}.yaml"


def _parts(data: Mapping[str, Any], sections: Mapping[str, str]) -> list[str]:
    """Choose the sections that get a file of their own."""
    if sum(len(data[key] or ()) for key in sections) <= ALONE:
        return []
    return [key for key, text in sections.items() if text.count("\n") > SHORT]


def _top(data: Mapping[str, Any], parts: Sequence[str]) -> str:
    """Write what is said of the structure as a whole."""
    rest = [key for key in data if key not in (*_FIRST, ROOT_KEY, *SECTIONS)]
    keys = [key for key in (*_FIRST, *rest) if key in data]
    lines = [_NOTATION.pair(ROOT_KEY, data.get(ROOT_KEY, 1), 0)]
    lines += [_pair(key, data[key], 0) for key in keys]
    if parts:
        lines.append(_NOTATION.pair("include", [_file(key) for key in parts], 0))
    return "\n".join(lines)


def _section(key: str, entities: Any) -> str:
    """Write a section, its entities by id over lines."""
    if not isinstance(entities, dict) or not entities:
        return _NOTATION.pair(key, entities, 0)
    apart = "\n\n" if key in _APART else "\n"
    model = SECTIONS[key][1]
    written = (_entity(id_, entity, model) for id_, entity in entities.items())
    return f"{key}:\n{apart.join(written)}"


def _entity(id_: str, entity: Any, model: type) -> str:
    """Write an entity, each of its fields on a line or more, in the order of the format."""
    if not isinstance(entity, dict) or not entity:
        return f"  {_NOTATION.pair(id_, entity, 2)}"
    fields = (f"    {_pair(key, value, 4)}" for key, value in _ordered(entity, model).items())
    return "\n".join((f"  {_NOTATION.key(id_, in_flow=False)}:", *fields))


def _pair(key: str, value: Any, column: int) -> str:
    """Write a field; members, and several mappings, stand below one another."""
    if not _is_table(key, value):
        return _NOTATION.pair(key, value, column)
    rows = [_ordered(one, Member) for one in value] if key == "members" else value
    items = (f"{' ' * (column + 2)}{_NOTATION.item(item, column + 2)}" for item in rows)
    return "\n".join((f"{_NOTATION.key(key, in_flow=False)}:", *items))


def _ordered(entity: Any, model: type) -> Any:
    """Put fields in the order of the format, and what it does not know behind them."""
    if not isinstance(entity, dict):
        return entity
    order = {field: at for at, field in enumerate(fields_of(model))}
    return dict(sorted(entity.items(), key=lambda field: order.get(field[0], len(order))))


def _is_table(key: str, value: Any) -> bool:
    if not isinstance(value, list) or not value:
        return False
    return key == "members" or (len(value) > 1 and any(isinstance(one, dict) for one in value))


def _text(head: Sequence[str], blocks: Sequence[str]) -> str:
    remarks = "\n".join(f"# {printable(line)}" for line in head)
    begun = f"{remarks}\n{blocks[0]}" if remarks else blocks[0]
    return "\n\n".join((begun, *blocks[1:])) + "\n"


def _prove(data: Mapping[str, Any], written: Mapping[str, str]) -> None:
    """Raise `Refusal` where the texts read back are not the data."""
    made: dict[str, Any] = {}
    for text in written.values():
        made |= read(text).data
    made.pop("include", None)
    if made != {ROOT_KEY: 1, **data}:
        raise Refusal("what was read cannot be written as YAML without a loss")
