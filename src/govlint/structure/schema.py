"""JSON Schema of the structure file, and of the other files that are read as it is."""

import ast
import re
from collections.abc import Iterator
from inspect import getsource
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from govlint.structure.field_types import REMARK, ROOT_KEY
from govlint.structure.model import Structure

DIALECT = GenerateJsonSchema.schema_dialect

REMARKS = {f"^{REMARK}": True}
"""Keys that are allowed beside fields, with anything in them."""

ANY_ID = r"^[^\s!-,/:-@\[-\^`{-~]+$"
"""An id, as a pattern that Python and JavaScript read alike: letters of any script are in."""

NOTHING = {"type": "null", "title": "nothing"}
"""A key with nothing after it; without the title, editors take it for the other values."""

TOLD = ("title", "description", "default")
"""The keys of a schema that speak about a field and allow nothing."""

ROOT_ONLY = ("name", "currency", "include", "complete_for", "explain")


def structure_schema() -> JsonSchemaValue:
    """Describe a root file and its parts: what only a root may say asks for the key of a root."""
    schema = schema_of(Structure, "govlint structure file")
    del schema["required"]
    schema["dependentRequired"] = {ROOT_KEY: ["name"]} | {key: [ROOT_KEY] for key in ROOT_ONLY}
    return schema


def schema_of(model: Any, title: str) -> JsonSchemaValue:
    """Describe a model as JSON Schema 2020-12, in the terms of YAML as govlint reads it."""
    made = TypeAdapter(model).json_schema(schema_generator=_Generator)
    return {"$schema": DIALECT, **made, "title": title}


class _Generator(GenerateJsonSchema):
    """Allows what is read before pydantic sees it: remarks, blanks, and numbers for text."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Take a number where text belongs, unless the text has a pattern."""
        made = super().str_schema(schema)
        return made if "pattern" in made else {**made, "type": ["string", "number"]}

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        """Allow remarks, and blanks in all that may be left out."""
        return _read_as_yaml(super().dataclass_schema(schema))

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Allow remarks, and blanks in all that may be left out."""
        made = super().model_schema(schema)
        for field, said in _told_below(schema["cls"]):
            if field in made["properties"]:
                made["properties"][field].setdefault("description", said)
        return _read_as_yaml(made)

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Allow blanks, and ids in the letters of any script."""
        made = super().dict_schema(schema)
        by_id = [_or_nothing(one) for one in made.get("patternProperties", {}).values()]
        if by_id:
            made["patternProperties"] = {ANY_ID: by_id[0]}
        inner = made.get("additionalProperties", not by_id)
        made["additionalProperties"] = inner if isinstance(inner, bool) else _or_nothing(inner)
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave out what only OpenAPI reads."""
        made = super().tagged_union_schema(schema)
        made.pop("discriminator", None)
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Name nothing where a field's type allows it."""
        return _or_nothing(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out a default that says only that nothing is stated."""
        made = super().default_schema(schema)
        if made.get("default", ...) in (None, [], {}):
            del made["default"]
        return made


def _told_below(model: type) -> Iterator[tuple[str, str]]:
    """Give the docstring of each field of a class, also of the classes it is made from.

    Read from the source when a schema is asked for, so that no other run pays for it.
    """
    for one in model.__mro__:
        if one.__module__.startswith("govlint."):
            body = ast.parse(dedent(getsource(one))).body[0].body  # type: ignore[attr-defined]
            for field, below in pairwise(body):
                if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
                    yield ast.unparse(field.target), ast.literal_eval(below.value)


_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _read_as_yaml(made: JsonSchemaValue) -> JsonSchemaValue:
    required = made.get("required", ())
    for key, value in made["properties"].items():
        if key not in required:
            made["properties"][key] = _or_nothing(value)
    title = _INNER_CAPITAL.sub(" ", made["title"]).capitalize()
    return {**made, "title": title, "patternProperties": REMARKS}


def _or_nothing(value: JsonSchemaValue) -> JsonSchemaValue:
    """Allow a key with nothing after it."""
    choices = value.get("anyOf")
    if choices:
        return value if NOTHING in choices else {**value, "anyOf": [*choices, NOTHING]}
    told = {key: value[key] for key in TOLD if key in value}
    rest = {key: inner for key, inner in value.items() if key not in told}
    return {**told, "anyOf": [rest, NOTHING]}
