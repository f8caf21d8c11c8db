"""JSON: an answer for other programs, with ids and numbers that nothing rounded."""

from collections.abc import Mapping
from typing import Any

from govlint.answers.answer import Answer
from govlint.finding import Finding, Gone
from govlint.report.formats.json import finding_data, gone_data
from govlint.report.json_text import as_json


def write(answer: Answer, where: tuple[tuple[str, str], ...] = ()) -> str:
    """Write an answer as one object."""
    data = {
        "version": 1,
        "as_of": str(answer.as_of),
        "question": answer.question,
        "sentence": answer.sentence,
        **_with_findings(answer.data),
        "not_stated": list(answer.not_stated),
    }
    if answer.notes:
        data["notes"] = list(answer.notes)
    if where:
        data["places"] = dict(where)
    return as_json(data)


def _with_findings(data: Mapping[str, Any]) -> dict[str, Any]:
    """Write findings as `check` does, where an answer holds whole ones."""
    found = data.get("findings")
    if not isinstance(found, Mapping):
        return dict(data)
    return {**data, "findings": {word: _written(those) for word, those in found.items()}}


def _written(held: Any) -> Any:
    if isinstance(held, Finding):
        return finding_data(held)
    if isinstance(held, Gone):
        return gone_data(held)
    return [_written(one) for one in held] if isinstance(held, list | tuple) else held
