"""JSON: an answer for other programs, with ids and numbers that nothing rounded."""

from govlint.answers.answer import Answer
from govlint.report.json_text import as_json


def write(answer: Answer, where: tuple[tuple[str, str], ...] = ()) -> str:
    """Write an answer as one object."""
    data = {
        "version": 1,
        "as_of": str(answer.as_of),
        "question": answer.question,
        "sentence": answer.sentence,
        **answer.data,
        "not_stated": list(answer.not_stated),
    }
    if answer.notes:
        data["notes"] = list(answer.notes)
    if where:
        data["places"] = dict(where)
    return as_json(data)
