"""What is said of a text that cannot be read, and how its fix leaves it."""

from govlint.lint.reading.loader import load_text


def mended(text: str) -> tuple[str, str]:
    """Give the only message, and the text as its fix leaves it."""
    [fault] = load_text(text, "structure.yaml", {}).faults
    assert fault.fix is not None
    [change] = fault.fix.replacements
    lines = text.splitlines(keepends=True)
    place = change.place
    begin = sum(map(len, lines[: place.line - 1])) + place.column - 1
    end = sum(map(len, lines[: place.end_line - 1])) + place.end_column - 1
    return fault.message.rstrip("."), text[:begin] + change.text + text[end:]
