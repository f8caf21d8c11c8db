"""A page for each schema: what may stand in a file, as tables, and the file for editors."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.markdown import Page, code, page, plain, table
from generator.words import anchor
from govlint.cli.choices import SCHEMAS
from govlint.cli.commands.schema import schema_named
from govlint.report.json_text import as_json
from govlint.structure.allowed_values import allowed

Schema = Mapping[str, Any]


def schema_pages() -> Iterator[Page]:
    """Give a page and a file for each schema, and the list of them."""
    schemas = {of: schema_named(of) for of in SCHEMAS}
    rows = [
        (f"[{of.capitalize()}]({of}.md)", plain(schema["description"]), code(f"--of {of}"))
        for of, schema in schemas.items()
    ]
    lead = (
        "A JSON Schema lets an editor complete and check what you type; `govlint schema` prints it."
    )
    parts = [lead, table(("schema", "of", "option"), rows)]
    yield page("schemas/index.md", "Files and their fields", "What may stand in a file.", parts)
    for of, schema in schemas.items():
        yield Page(f"schemas/{of}.json", as_json(schema))
        title = schema["title"].removeprefix("govlint ").capitalize()
        yield page(f"schemas/{of}.md", title, schema["description"], _schema(of, schema))


def _schema(of: str, schema: Schema) -> Iterator[str]:
    yield plain(schema["description"])
    yield f"[Download the JSON Schema]({of}.json){{ .md-button download }}"
    models = _models(schema)
    for name, model in models.items():
        if "enum" in model:
            continue
        if name:
            yield f"## {plain(_title(name, models))} {{ #{_anchor(name)} }}"
            yield plain(model.get("description", ""))
        if "properties" in model:  # a list of such things has no keys of its own
            yield table(("key", "means", "may be"), _rows(model, models))


def _models(schema: Schema) -> dict[str, Schema]:
    """List the schema and every object in it, those without a name by their key."""
    named = {name: one for name, one in schema.get("$defs", {}).items() if "properties" in one}
    unnamed: dict[str, Schema] = {}
    for model in (schema, *named.values()):
        for key, field in model.get("properties", {}).items():
            inner = field.get("items", field)
            if "properties" in inner:
                unnamed[key] = inner
    enums = {name: one for name, one in schema.get("$defs", {}).items() if "enum" in one}
    return {"": schema, **unnamed, **named} | enums


OFFERED = 3
"""Words that are told of those which an editor offers where any text may stand."""


def _rows(model: Schema, models: Mapping[str, Schema]) -> Iterator[tuple[str, str, str]]:
    for key, field in model["properties"].items():
        default = f" Not stated: {code(_json(field['default']))}." if "default" in field else ""
        must = " It must be there." if key in model.get("required", ()) else ""
        means = plain(field.get("description", "")) + default + must
        yield code(key), means, _said(key, field, models)


def _said(key: str, field: Schema, models: Mapping[str, Schema]) -> str:
    """Say what may stand after a key, with a link to what has keys of its own."""
    match field:
        case {"x-names": _}:
            return plain(allowed(field, {}))
        case {"$ref": str(name)}:
            return _linked(name.rpartition("/")[2], models)
        case {"anyOf": [*choices]} | {"oneOf": [*choices]}:
            return _any_of(key, choices, models)
        case {"properties": _}:
            return _linked(key, models) if key in models else _described(field)
        case {"type": "array", "items": items}:
            return f"a list, each item {_said(key, items, models)}"
        case {"type": [*types]} if "null" in types:
            rest = {**field, "type": [kind for kind in types if kind != "null"]}
            return f"{_said(key, rest, models)} or nothing"
        case {"enum": [*words], "enumDescriptions": _}:
            return f"one of {', '.join(_explained(word) for word in words)}"
        case {"type": _} | {"enum": _} | {"const": _}:
            return _by_name(key, field, models) or plain(allowed(field, {}))
    return "anything"


def _explained(word: str) -> str:
    return f"[{word}](../reference/words.md#{anchor(word)})"


def _by_name(key: str, field: Schema, models: Mapping[str, Schema]) -> str:
    """Say what a mapping holds whose keys are chosen by those who write it."""
    by_id = field.get("patternProperties", {})
    for inner in (*by_id.values(), field.get("additionalProperties")):
        if isinstance(inner, Mapping):
            return f"{'ids' if by_id else 'names'}, each with {_said(key, inner, models)}"
    return ""


def _described(field: Schema) -> str:
    told = plain(field.get("description", "Keys with values."))
    return told[0].lower() + told[1:].rstrip(".")


def _linked(name: str, models: Mapping[str, Schema]) -> str:
    if "enum" in models[name]:
        return f"one of {', '.join(models[name]['enum'])}"
    return f"[{plain(_title(name, models))}](#{_anchor(name)})"


def _any_of(key: str, choices: list[Schema], models: Mapping[str, Schema]) -> str:
    stated = [choice for choice in choices if choice.get("type") != "null"]
    if "enum" in stated[0] and allowed(stated[-1], {}) == "text":
        return f"text, such as {', '.join(stated[0]['enum'][:OFFERED])}"
    lists = [choice["items"] for choice in stated if "items" in choice]
    single = [_said(key, one, models) for one in stated if one.get("items") not in stated]
    told = "; or ".join(dict.fromkeys(single))
    return f"{told}, or a list of them" if any(one in stated for one in lists) else told


def _title(name: str, models: Mapping[str, Schema]) -> str:
    """Name a model as people know it: a check by its kind."""
    model = models[name]
    kind = model["properties"].get("kind", {}).get("const")
    return f"kind: {kind}" if kind else str(model.get("title", name)).lower()


def _anchor(name: str) -> str:
    return f"keys-{name.rpartition('__')[2].lower()}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
