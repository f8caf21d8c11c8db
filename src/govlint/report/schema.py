"""The JSON Schema of the result that `check --format json` prints."""

from collections.abc import Mapping
from typing import Any

from govlint.finding import Authority, Severity
from govlint.report.json import VERSION

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def result_schema() -> Schema:
    """Describe a result, version 1; a later version may add keys and takes none away."""
    return {
        "$schema": DIALECT,
        "title": "govlint result",
        **_object(
            "Everything that one run found.",
            {
                "version": {"const": VERSION, "description": "The version of this format."},
                "as_of": _day("The day by which was judged."),
                "structures": _list("The structures that were looked at.", _STRUCTURE),
                "findings": _list(
                    "What stands, by path, line, column and rule.", {"$ref": "#/$defs/finding"}
                ),
                "explained": _list(
                    "What the structure explains instead of mending.", {"$ref": "#/$defs/explained"}
                ),
                "coverage": _list("How much of the structures the rules could see.", _COVERAGE),
                "summary": _object("The number of findings of each severity.", _COUNTS),
            },
        ),
        "$defs": {
            "finding": _object("One thing that a rule found.", _FINDING),
            "explained": _object("A finding with its explanation.", _FINDING | _EXPLANATION),
        },
    }


def _object(description: str, properties: Mapping[str, Schema]) -> Schema:
    return {
        "description": description,
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
    }


def _list(description: str, items: Schema) -> Schema:
    return {"description": description, "type": "array", "items": items}


def _text(description: str) -> Schema:
    return {"description": description, "type": "string"}


def _text_or_null(description: str) -> Schema:
    return {"description": description, "type": ["string", "null"]}


def _number(description: str, least: int = 0) -> Schema:
    return {"description": description, "type": "integer", "minimum": least}


def _day(description: str) -> Schema:
    return {"description": description, "type": "string", "format": "date"}


_STRUCTURE = _object(
    "One structure.",
    {
        "path": _text("Its root file, relative to the working directory."),
        "name": _text("Its name."),
        "counts": {
            "description": "Its entities by section; empty where it could not be read.",
            "type": "object",
            "additionalProperties": _number("How many there are."),
        },
    },
)
_PLACE = {
    "path": _text("The file that wrote it, relative to the working directory."),
    "line": _number("Its line, counted from 1.", 1),
    "column": _number("Its column, counted from 1.", 1),
}
_ENTITY = _text_or_null("The id of the nearest entity around the place, null for the root.")
_RELATED = _object(
    "Another place that the finding speaks of.",
    {"message": _text("What it is to the finding."), **_PLACE, "entity": _ENTITY},
)
_FINDING = {
    "rule": _text("The id of the rule."),
    "severity": {
        "description": "How much it matters.",
        "enum": [severity.value for severity in Severity],
    },
    "authority": {
        "description": "Who asks for what the rule asks for.",
        "enum": [authority.value for authority in Authority],
    },
    "message": _text("What is so, with the sum behind it."),
    **_PLACE,
    "end_line": _number("The line in which the place ends.", 1),
    "end_column": _number("The column after its last character.", 1),
    "entity": _ENTITY,
    "key_path": _list(
        "The keys and list positions that lead there from the top of the whole structure.",
        {"type": ["string", "integer"]},
    ),
    "related": _list("The other places.", _RELATED),
    "fingerprint": _text("Names the finding across edits elsewhere."),
}
_EXPLANATION = {
    "reason": _text("Why the structure is as it is."),
    "by": _text_or_null("Who answers for the explanation."),
    "until": _day("The last day on which it holds."),
}
_COVERAGE = _object(
    "A field that rules read.",
    {
        "field": _text("Its section and its key, such as forums.quorum."),
        "stated": _number("How many entities that the rules look at state it."),
        "of": _number("How many there are."),
        "rules": _list("The rules that stay silent where it is not stated.", {"type": "string"}),
    },
)
_COUNTS = {
    **{severity.value: _number(f"Findings of the severity {severity}.") for severity in Severity},
    "explained": _number("Findings that are explained."),
}
