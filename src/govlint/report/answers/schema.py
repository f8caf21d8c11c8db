"""JSON Schema of each answer, with what each key means."""

from collections.abc import Mapping
from functools import reduce
from importlib import import_module
from operator import or_
from typing import Any

from pydantic import TypeAdapter

from govlint.structure.schema import DIALECT

MODELS: Mapping[str, tuple[str, ...]] = {
    "report": ("report.data:Overview",),
    "who": ("who.data:WhoDecides",),
    "who-list": ("who.listing:WhoDecidesWhat",),
    "trace": ("trace.data:Trace",),
    "show": (
        "show.forum:ForumPage",
        "show.seat_holder:SeatHolderPage",
        "show.organisation:OrganisationPage",
        "show.decision:DecisionPage",
        "show.service:ServicePage",
        "show.agreement:AgreementPage",
        "show.delegation:DelegationPage",
        "show.programme:ProgrammePage",
        "show.outcome:OutcomePage",
        "show.risk:RiskPage",
        "show.report:ReportPage",
        "show.interest:InterestPage",
    ),
    "meetings": ("meetings.data:AllMeetings",),
    "due": ("due.data:Diary",),
    "map": ("drawing:Map",),
    "diff": ("govlint.change.data:ChangeData",),
    "whatif": ("govlint.change.data:ChangeData", "govlint.change.answer.options:Options"),
    "advise": ("govlint.change.advice.data:AdviceData",),
}
"""The data of each answer, by module and name, those of `govlint.answers` without that.

`show` has a page a kind.
"""

FIRST: Mapping[str, Any] = {
    "version": {"const": 1, "description": "The version of the format; always 1."},
    "as_of": {"type": "string", "format": "date", "description": "The day that is asked about."},
    "question": {"type": "string", "description": "What was asked."},
    "sentence": {"type": "string", "description": "The answer in a sentence."},
}
LAST: Mapping[str, Any] = {
    "not_stated": {
        "type": "array",
        "items": {"type": "string"},
        "description": "What was looked for and is not in the file.",
    },
    "notes": {
        "type": "array",
        "items": {"type": "string"},
        "description": "What the words fit as well, and what settings loosen; only where any do.",
    },
    "places": {
        "type": "object",
        "additionalProperties": {"type": "string"},
        "description": "With `--places`: the file and line of what is named.",
    },
}


def answer_schema(name: str) -> dict[str, Any]:
    """Give the JSON Schema of an answer."""
    data: Any = reduce(or_, map(_model, MODELS[name]))
    made = _with_plain_keys(TypeAdapter(data).json_schema(mode="serialization"))
    made["properties"] = {**FIRST, **made.get("properties", {}), **LAST}
    made["required"] = [*FIRST, *made.get("required", ()), "not_stated"]
    made.setdefault("description", "The page of one thing, by what kind of thing it is.")
    return {"$schema": DIALECT, **made, "title": f"govlint {name}"}


def _model(name: str) -> Any:
    module, _, model = name.partition(":")
    home = module if module.startswith("govlint.") else f"govlint.answers.{module}"
    return getattr(import_module(home), model)


def _with_plain_keys(schema: Any) -> Any:
    """Leave off the stroke at the end of a key that is a word of Python, such as `from`."""
    if isinstance(schema, list):
        return [_with_plain_keys(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _with_plain_keys(one) for key, one in schema.items()}
    if isinstance(made.get("properties"), dict):
        made["properties"] = {key.rstrip("_"): one for key, one in made["properties"].items()}
        made["required"] = [key.rstrip("_") for key in made.get("required", ())]
    return made
