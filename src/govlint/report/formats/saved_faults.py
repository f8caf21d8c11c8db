"""Faults of a saved result: where a file in JSON is not what govlint once wrote."""

from pydantic import ValidationError

from govlint.document.unmerged import unmerged


def misread(error: ValidationError, what: str, mend: str = "", anew: str = "") -> str:
    """Say what is wrong first, and where; then how to mend it, or that it is to be made anew."""
    first = error.errors(include_url=False)[0]
    place = ".".join(map(str, first["loc"]))
    unlike = f"not a {what} of govlint"
    match first["type"]:
        case "json_invalid" if fault := unmerged(_text_of(first["input"])):
            return f"{unlike}: line {fault.span.line}: {fault.message}"
        case "json_invalid":
            return f"{unlike}: not JSON: {first['ctx']['error']}{mend}"
        case "literal_error" if place == "version":
            versions = f"of version {first['input']}; this govlint reads version"
            return f"a {what} {versions} {first['ctx']['expected']}{anew}"
        case "missing":
            return f'{unlike}: "{place}" is missing'
    return f"{unlike}: {place or 'the file'}: {first['msg']}"


def _text_of(raw: str | bytes) -> str:
    return raw if isinstance(raw, str) else raw.decode(errors="replace")
