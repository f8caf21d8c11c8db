"""How govlint writes JSON: in short lines that can be compared, with letters as they are."""

import json
from typing import Any


def as_json(data: Any) -> str:
    """Write plain data, with a line break at the end."""
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def number(value: float | None) -> float | None:
    """Give a whole number without a point."""
    return int(value) if value is not None and value.is_integer() else value
