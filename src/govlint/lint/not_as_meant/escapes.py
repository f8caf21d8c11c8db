"""Escapes of characters, as JSON and YAML write them between double quotation marks."""

import json
import re
import sys
from collections.abc import Iterator

from govlint.structure.odd_characters import ODD

_ESCAPE = re.compile(
    r"\\(?:\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|[N_LP])"
)
_NAMED_ESCAPES = {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def odd_escapes(text: str) -> Iterator[re.Match[str]]:
    """Find the escapes of characters that may not be meant."""
    return (found for found in _ESCAPE.finditer(text) if ODD.search(unescaped(found[0])))


def unescaped(escape: str) -> str:
    """Give the character of an escape, which may be two surrogates; a backslash stays one."""
    if escape[1] in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[escape[1]]
    if escape.startswith("\\u"):
        return str(json.loads(f'"{escape}"'))
    code = escape[2:]
    number = int(code, 16) if escape[1] in "xU" else ord("\\")
    return chr(number) if number <= sys.maxunicode else ""
