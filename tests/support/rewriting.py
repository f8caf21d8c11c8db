"""Writes a structure otherwise without changing what it says: other ids, order, files and style."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.structure.model import SECTIONS
from govlint.structure.schema import structure_schema
from mutation import Data, entities

IN_ORDER = ("disputes", "recommended_by", "include")
"""Lists that say something by their order."""

FREE = ("matters", "type", "functions")
"""Fields whose words may be the ids of decisions."""

WHERE_KEYS_ARE_FIELDS = (0, 4)
"""Spaces before the keys of the top and of an entity, which are not ids."""

_ID_FIELDS = {
    name
    for model in structure_schema()["$defs"].values()
    for name, field in model["properties"].items()
    if "x-names" in json.dumps(field)
} | {"who", "to", "members", "escalates_to", "complete_for"}


def named(data: Data) -> Data:
    """Give every entity the name that messages would give it, so that its id stands in none."""
    for section, key in entities(data):
        model = structure_schema()["$defs"][SECTIONS[section][1].__name__]
        label = next((one for one in ("name", "title") if one in model["properties"]), None)
        entity = data[section][key]
        if label and isinstance(entity, dict) and not entity.get(label):
            entity[label] = key
    return data


def renamed(data: Any, new: Callable[[str], str], field: str = "") -> Any:
    """Write every id otherwise, wherever it is used."""
    ids = {key for _, key in entities(data)}
    top = {key: value for key, value in data.items() if key not in SECTIONS}
    sections = {
        section: {new(key): _renamed(entity, ids, new) for key, entity in data[section].items()}
        for section in SECTIONS
        if isinstance(data.get(section), dict)
    }
    return {**_renamed(top, ids, new), **sections}


def _renamed(value: Any, ids: set[str], new: Callable[[str], str], field: str = "") -> Any:
    use = field in _ID_FIELDS or field in FREE
    match value:
        case dict():
            return {
                new(key) if use and key in ids else key: _renamed(
                    inner, ids, new, "" if use and key in ids else key
                )
                for key, inner in value.items()
            }
        case list():
            return [_renamed(inner, ids, new, field) for inner in value]
        case str() if use and value in ids:
            return new(value)
    return value


def reordered(value: Any, random: Random, field: str = "") -> Any:
    """Shuffle keys, entities and the lists whose order says nothing."""
    match value:
        case dict():
            keys = random.sample(list(value), len(value))
            return {key: reordered(value[key], random, key) for key in keys}
        case list():
            items = [reordered(inner, random, "") for inner in value]
            return items if field in IN_ORDER else random.sample(items, len(items))
    return value


def split(data: Data, random: Random) -> dict[str, Data]:
    """Spread the entities of a structure over a root and two parts."""
    files: dict[str, Data] = {"root": {**data, "include": ["part-b.yaml", "part-*.yaml"]}}
    files |= {"part-a": {}, "part-b": {}}
    for section in SECTIONS:
        if isinstance(data.get(section), dict):
            files["root"][section] = {}
            for key, entity in data[section].items():
                home = files[random.choice(list(files))]
                home.setdefault(section, {})[key] = entity
    return files


def restyled(value: Any, random: Random, indent: int = 0) -> str:
    """Write data as YAML in any mix of styles, with remarks and keys that are left out."""
    return _Pen(random).block(value, indent).lstrip("\n") + "\n"


class _Pen:
    def __init__(self, random: Random) -> None:
        self.random = random

    def block(self, value: Any, indent: int) -> str:
        """Write what follows a key or a hyphen."""
        if (
            not isinstance(value, dict | list)
            or not value
            or (indent and self.random.random() < 0.3)
        ):
            return f" {self.flow(value)}{self.remark()}"
        lines = (
            [self.item(value, step, indent) for step in value]
            if isinstance(value, dict)
            else [f"{' ' * indent}-{self.block(inner, indent + 2)}" for inner in value]
        )
        return "\n" + self.between(indent).join(lines)

    def item(self, value: Any, key: str, indent: int) -> str:
        written = (
            f"{' ' * indent}{self.scalar(key, flow=False)}:{self.block(value[key], indent + 2)}"
        )
        if indent in WHERE_KEYS_ARE_FIELDS and self.random.random() < 0.05:
            written += f"\n{' ' * indent}x-note-{self.random.randrange(10**6)}: [a, {{b: c}}]"
        return written

    def between(self, indent: int) -> str:
        return self.random.choice(("\n", "\n", "\n\n", f"\n{' ' * indent}# Between\n"))

    def flow(self, value: Any) -> str:
        """Write a value in flow style."""
        comma = self.random.choice((", ", ",\n" + " " * 40))
        match value:
            case dict():
                return (
                    "{"
                    + comma.join(f"{self.scalar(k)}: {self.flow(v)}" for k, v in value.items())
                    + "}"
                )
            case list():
                return "[" + comma.join(self.flow(inner) for inner in value) + "]"
        return self.scalar(value)

    def scalar(self, value: Any, *, flow: bool = True) -> str:
        """Write a scalar bare, or in quotes of either sort."""
        if not isinstance(value, str):
            return json.dumps(value)
        ways = [json.dumps(value, ensure_ascii=False)]
        if not re.search(r"[\x00-\x1f\x85\u2028\u2029\ufeff]", value) and value == value.strip():
            ways.append("'" + value.replace("'", "''") + "'")
            ways += [value] * 4 if bare(value) else []
        return self.random.choice(ways)

    def remark(self) -> str:
        return self.random.choice(("", "", "", "  # So"))


_BARE: dict[str, bool] = {}


def bare(text: str) -> bool:
    """Tell whether a text can stand without quotes anywhere."""
    if text not in _BARE:
        try:
            _BARE[text] = read(f"{{k: {text}, ? {text} : 1}}").data == {
                "k": text,
                text: 1,
            } and read(f"k: {text}\n").data == {"k": text}
        except TextFault:
            _BARE[text] = False
    return _BARE[text]
