"""Data that the pages of `show` have in common: the keys of its JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, kw_only=True)
class PageHead:
    """What the page of any kind of thing begins with."""

    kind: str
    id: str
    findings: Sequence[str]
    """The fingerprints of the findings that name it."""


def keys_of(*parts: object) -> Mapping[str, Any]:
    """Give the keys of several parts of a page together."""
    return {
        field.name: getattr(part, field.name)
        for part in parts
        for field in fields(part)  # type: ignore[arg-type]
    }
