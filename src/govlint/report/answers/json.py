"""JSON: an answer for other programs, with ids and numbers that nothing rounded."""

from collections.abc import Mapping
from typing import Any

from govlint.answers.answer import Answer
from govlint.finding import Finding
from govlint.report.formats.json import explained_data, finding_data, gone_data
from govlint.report.json_text import as_json
from govlint.result import ExplainedFinding, Gone


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


def _with_findings(data: Any) -> Any:
    """Write findings as `check` does, where an answer holds whole ones."""
    match data:
        case Finding():
            return finding_data(data)
        case ExplainedFinding():
            return explained_data(data)
        case Gone():
            return gone_data(data)
        case Mapping():
            return {key: _with_findings(value) for key, value in data.items()}
        case list() | tuple():
            return [_with_findings(one) for one in data]
    return data
