"""Changes plain data at random: what people leave out, write twice, misplace or mistake."""

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from govlint.structure.model import ENTITIES, SECTIONS
from govlint.structure.schema import structure_schema

Data = dict[str, Any]

NUMBERS = (0, 1, 2, 3, 5, 12, 0.5, 1e9, -1, 0.1, 10**15, 1e300)
DAYS = ("2026-11-21", "2026-11-22", "2020-02-29", "2025-01-31", "2027-06-30", "0001-01-01")
TEXTS = ("", " ", "none", "vacant", "all", "residual", "x" * 120, "é 🦉", "a\nb", "#", "x-a", "1/3")
ODD = (None, True, False, *NUMBERS, *DAYS, *TEXTS, [], {}, [None], [[]], {"": None}, [{}])
MOST = 40
"""Entities that a structure gets from others at most."""

STRUCTURE = structure_schema()


class Mutator:
    """Draws changes of structures; the same `Random` gives the same changes."""

    def __init__(self, random: Random, donors: Sequence[Data]) -> None:
        self.random = random
        self.donors = donors

    def structure(self, changes: int) -> Data:
        """Take a donor and change it some times."""
        data = deepcopy(self.random.choice(self.donors))
        for _ in range(changes):
            self.random.choices(
                (
                    self.fill,
                    self.retarget,
                    self.splice,
                    self.twin,
                    self.state,
                    self.meddle,
                    self.thin,
                ),
                (3, 3, 2, 2, 4, 1, 2),
            )[0](data)
        return data

    def valid(self, changes: int) -> Data:
        """Take a donor and change it some times in ways that the format allows."""
        data = deepcopy(self.random.choice(self.donors))
        for _ in range(changes):
            self.random.choices(
                (self.fill, self.retarget, self.splice, self.twin, self.state), (3, 3, 2, 3, 4)
            )[0](data)
        return data

    def fill(self, data: Data) -> None:
        """State one more field of an entity, or state it otherwise."""
        found = list(entities(data))
        if found:
            section, key = self.random.choice(found)
            entity = data[section][key]
            fields = _resolved(STRUCTURE["$defs"][SECTIONS[section][1].__name__])["properties"]
            field = self.random.choice([name for name in fields if name != "explain"])
            if isinstance(entity, dict):
                entity[field] = self.value(fields[field], data)

    def state(self, data: Data) -> None:
        """State something inside an entity anew, as the format allows."""
        found = [
            (holder, step, schema)
            for section, key in entities(data)
            for holder, step, schema in _inside(
                data[section][key], STRUCTURE["$defs"][SECTIONS[section][1].__name__]
            )
        ]
        if found:
            holder, step, schema = self.random.choice(found)
            holder[step] = self.value(schema, data)

    def retarget(self, data: Data) -> None:
        """Let a word be another id, or another word of the same file."""
        found = [one for one in nodes(data) if isinstance(one[0][one[1]], str)]
        if found:
            holder, step = self.random.choice(found)
            other, there = self.random.choice(found)
            ids = [key for _, key in entities(data)]
            use_id = ids and self.random.random() < 0.7
            holder[step] = self.random.choice(ids) if use_id else other[there]

    def splice(self, data: Data) -> None:
        """Take in an entity of another structure, or write one of its own under another id."""
        donor = self.random.choice((data, self.random.choice(self.donors)))
        found = list(entities(donor))
        if found and len(list(entities(data))) < MOST:
            section, key = self.random.choice(found)
            if not isinstance(data.get(section), dict):
                data[section] = {}
            name = key if self.random.random() < 0.5 else f"{key}-{self.random.randint(2, 4)}"
            data[section][name] = deepcopy(donor[section][key])

    def twin(self, data: Data) -> None:
        """Write an entity once more under another id, here and there beside the first."""
        found = list(entities(data))
        if found and len(found) < MOST:
            section, key = self.random.choice(found)
            name = f"{key}-{self.random.choice('abz')}"
            data[section][name] = deepcopy(data[section][key])
            for holder, step in list(nodes(data)):
                if isinstance(holder, list) and holder[step] == key and self.random.random() < 0.6:
                    holder.insert(self.random.choice((step, step + 1)), name)

    def thin(self, data: Data) -> None:
        """Leave something out."""
        found = list(nodes(data))
        if found:
            holder, step = self.random.choice(found)
            del holder[step]

    def meddle(self, data: Data) -> None:
        """Change one node in a way that the format need not allow."""
        found = list(nodes(data))
        if not found:
            return
        holder, step = self.random.choice(found)
        value = holder[step]
        match self.random.randrange(7):
            case 0:
                holder[step] = self.random.choice(ODD)
            case 1:
                holder[step] = [value]
            case 2:
                holder[step] = {str(step): value}
            case 3 if isinstance(holder, list):
                holder.insert(step, deepcopy(value))
            case 3 | 4 if isinstance(holder, dict):
                other, there = self.random.choice(found)
                name = self.random.choice((str(there), f"{step}-2", *TEXTS))
                holder[name] = holder.pop(step)
            case 5:
                other, there = self.random.choice(found)
                holder[step] = deepcopy(other[there])
            case _:
                holder[step] = str(value)

    def value(self, schema: Mapping[str, Any], data: Data) -> Any:
        """Make up a value of a schema, of ids that the structure has as far as it can."""
        choices = list(_choices(schema))
        stated = [one for one in choices if one.get("type") != "null"]
        schema = self.random.choice(stated if self.random.random() < 0.95 else choices)
        if names := schema.get("x-names"):
            return self._id(names, data)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        if schema.get("format") == "date":
            return self.random.choice(DAYS)
        if "examples" in schema:
            return self.random.choice((*schema["examples"], "2/3", 1, "1/7"))
        return self._of_type(schema, data)

    def _of_type(self, schema: Mapping[str, Any], data: Data) -> Any:
        given = schema.get("type", "string")
        match given if isinstance(given, str) else given[0]:
            case "null":
                return None
            case "boolean":
                return self.random.random() < 0.5
            case "integer":
                return self.random.choice((0, 1, 1, 2, 3, 4, 5, 8, 12, 30, 365))
            case "number":
                return self.random.choice([one for one in NUMBERS if one >= 0])
            case "array":
                size = self.random.choice((0, 1, 1, 2, 3))
                return [self.value(schema["items"], data) for _ in range(size)]
            case "object":
                return self._object(schema, data)
        words = [key for _, key in entities(data)] or ["word"]
        return self.random.choice(("Budget", "budget", "A name", *TEXTS[:6], *words[:9]))

    def _object(self, schema: Mapping[str, Any], data: Data) -> Data:
        needed = schema.get("required", ())
        if "properties" in schema:
            wanted = {
                name: inner
                for name, inner in schema["properties"].items()
                if name in needed or (name != "explain" and self.random.random() < 0.3)
            }
            return {name: self.value(inner, data) for name, inner in wanted.items()}
        by_id = [*schema.get("patternProperties", {}).values(), schema.get("additionalProperties")]
        inner = next((one for one in by_id if isinstance(one, dict)), {"type": "string"})
        kinds = schema.get("x-names", ("organisation",))
        return {
            str(self._id(kinds, data)): self.value(inner, data)
            for _ in range(self.random.randint(0, 2))
        }

    def _id(self, kinds: Sequence[str], data: Data) -> str:
        sections = [ENTITIES[kind][0] for kind in kinds]  # type: ignore[index]
        ids = [key for section, key in entities(data) if section in sections]
        if not ids or self.random.random() < 0.05:
            ids = [key for _, key in entities(data)] or ["nobody"]
        return self.random.choice(ids)


def entities(data: Data) -> Iterator[tuple[str, str]]:
    """Give the section and id of every entity, as far as there are any."""
    for section in SECTIONS:
        found = data.get(section)
        yield from ((section, key) for key in (found if isinstance(found, dict) else ()))


def nodes(data: Any) -> Iterator[tuple[Any, Any]]:
    """Give every node as its holder and the step that leads to it."""
    steps: Any = (
        data if isinstance(data, dict) else range(len(data) if isinstance(data, list) else 0)
    )
    for step in list(steps):
        if step not in ("govlint", "name"):
            yield data, step
        yield from nodes(data[step])


def _inside(value: Any, schema: Mapping[str, Any]) -> Iterator[tuple[Any, Any, Mapping[str, Any]]]:
    """Give every node inside a value with the schema that it follows."""
    for choice in _choices(schema):
        if isinstance(value, dict) and choice.get("type") == "object":
            for key, inner in value.items():
                known = choice.get("properties", {}).get(key)
                if known and key != "explain":
                    yield value, key, known
                    yield from _inside(inner, known)
        elif isinstance(value, list) and choice.get("type") == "array":
            for position, inner in enumerate(value):
                yield value, position, choice["items"]
                yield from _inside(inner, choice["items"])


def _choices(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give what a schema may stand for, each with the kinds of id that the whole names."""
    schema = _resolved(schema)
    choices = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    names = {"x-names": schema["x-names"]} if "x-names" in schema else {}
    if not choices:
        yield schema
    for choice in choices:
        for one in _choices(choice):
            if one.get("type") == "array" and names:
                yield {**one, "items": {**one["items"], **names}}
            elif one.get("type") in ("null", "object"):
                yield one
            else:
                yield {**one, **names}


def _resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" in schema:
        return STRUCTURE["$defs"][schema["$ref"].rpartition("/")[2]]  # type: ignore[no-any-return]
    return schema


def as_json(data: Any, random: Random) -> str:
    """Write data as JSON, which is YAML, on one line or on many."""
    return json.dumps(data, ensure_ascii=False, indent=random.choice((None, 1)))
