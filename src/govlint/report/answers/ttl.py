"""Turtle: things with what is said of each, as linked data for other programs."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from govlint.answers.answer import Answer
from govlint.graph.days_in_words import in_full
from govlint.report.answers import Where
from govlint.structure.sanitise import printable

PREFIXES = {
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "http://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def write(answer: Answer, where: Where = ()) -> str:
    """Write each thing with all that is said of it."""
    return "\n".join([*_head(answer), *map(_thing, answer.data["things"].items())])


def _head(answer: Answer) -> Iterator[str]:
    yield f"# {printable(answer.structure)}, as of {in_full(answer.as_of)}"
    yield from (f"@prefix {name}: <{space}> ." for name, space in PREFIXES.items())
    yield ""


def _thing(thing: tuple[str, Sequence[tuple[str, Any]]]) -> str:
    key, said = thing
    lines = [f"{verb} {_value(value)}" for verb, value in dict.fromkeys(said)]
    return f"<#{key}> " + " ;\n    ".join(lines) + " .\n"


def _value(value: Any) -> str:
    match value:
        case str():
            text = printable(value).replace("\\", "\\\\").replace('"', '\\"')
            return f'"{text}"'
        case date():
            return f'"{value}"^^xsd:date'
    prefix = value.id.partition(":")[0]
    return value.id if ":" in value.id and prefix in PREFIXES else f"<#{value.id}>"
