"""How govlint writes JSON: in short lines that can be compared, with letters as they are."""

import json
from typing import Any


def as_json(data: Any) -> str:
    """Write plain data, with a line break at the end."""
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
