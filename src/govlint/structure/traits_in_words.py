"""Traits in words: how a sentence says that something has a value in a field."""

from collections.abc import Sequence

ALONE = "answers to nobody, informs nobody, and shares no member, decision or report"

TRAITS: dict[tuple[str, object], str] = {
    ("decides", True): "takes decisions of its own",
    ("delegate", "person"): "goes to a person",
    ("delegate", "post"): "goes to a post",
    ("duty", "system-resources"): "has the duty of sharing resources across the system",
    ("kind", "executive"): "is an executive",
    ("kind", "officer"): "is an officer",
    ("limit", "none"): "has no limit",
    ("linked", False): ALONE,
    ("meetings.public", False): "does not meet in public",
    ("placeholder", True): "stands among the people, and is nobody's name",
    ("powers", "none"): "has no powers",
    ("powers", "personal"): "decides only through its members' own authority",
    ("purpose", "assurance"): "gives assurance",
    ("purpose", "delivery"): "delivers",
    ("purpose", "oversight"): "oversees",
    ("to_councillor", True): "lets one councillor decide alone",
    ("vacant", True): "is said to be vacant",
}
"""What is said of a value of a field; of any other, that it has the field's name and the value."""


def traits(field: str, values: Sequence[object]) -> list[str]:
    """Say of each value of a field that something has it."""
    return [TRAITS.get((field, value)) or _has(plain(field), value) for value in values]


def plain(value: object) -> str:
    """Write a word of the format as people do."""
    return str(value).replace("-", " ").replace("_", " ")


def _has(field: str, value: object) -> str:
    if isinstance(value, bool):
        return f"has {'the' if value else 'no'} {field}"
    return f"has the {field} {plain(value)}"
