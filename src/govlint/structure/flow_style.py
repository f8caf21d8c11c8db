"""Flow style: how a value is written on one line."""

import re
from typing import Any

_SIGNS_FIRST = re.compile(r"[!&*?|>@`\"'%#\[\]{},:-]")
_SIGNS = re.compile(r"[\[\]{},:]|\s#|^\s|\s$|\n|^$")
"""What ends or begins something else in YAML, wherever it stands."""


def flow(value: Any) -> str:
    """Write a value in braces, in brackets, as a bare word, or in quotation marks."""
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.items())}}}"
        case list() | tuple():
            return f"[{', '.join(map(flow, value))}]"
        case bool():
            return str(value).lower()
    return _bare_or_quoted(str(value))


def quoted(text: str) -> str:
    """Write a text in quotation marks that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'{}'".format(text.replace("'", "''"))


def _bare_or_quoted(text: str) -> str:
    return quoted(text) if _SIGNS_FIRST.match(text) or _SIGNS.search(text) else text
