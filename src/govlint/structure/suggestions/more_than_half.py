"""Suggestion of the number that is more than half of a forum's voting seats."""

import re
from typing import Any

from govlint.place import KeyPath
from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.enumerations import Capacity
from govlint.structure.flow_style import flow
from govlint.structure.forums import VOTING_CAPACITIES
from govlint.structure.model_fields import words_in
from govlint.structure.suggestions.typed_field import TypedField

_MORE_THAN_HALF = re.compile(
    r"(?:a |simple )?majority(?: of .*)?|(?:over|more than) (?:half|50 ?%).*"
    r"|(?:half|50 ?%)(?: [^+]*?)? ?(?:\+|plus) ?(?:1|one)"
)
_COUNTED = frozenset(("who", "seat", "count", "vacant", "kind", "capacity", "voting", "represents"))
"""Keys of a member whose seats count whatever the day is."""

UNCOUNTED = "; more than half is no share of the seats: its number is said by min"
"""What is said where the seats cannot be counted."""

BY_MIN = "; say the number: 4, where there are 6 or 7 seats"
"""What is said of that in the place of a number."""


def is_more_than_half(text: str) -> bool:
    """Tell whether a text asks for more than half of the members."""
    return bool(_MORE_THAN_HALF.fullmatch(text.lower().strip(" .")))


def of_more_than_half(field: TypedField) -> str:
    """Say how many are more than half of those who vote, where they can be counted."""
    within = field.key_path[2:]
    if within not in (("quorum",), ("quorum", "min")) or not is_more_than_half(field.text):
        return ""
    seats = _voting_seats(field.around.at(field.key_path[:2]), field.around.names)
    if not seats:
        return BY_MIN if within[-1] == "min" else ""
    least, rounded_up = (_written(seats // 2 + more, within) for more in (1, 2))
    said = f"; more than half of its {seats} voting seats: write {least}"
    return f"{said}{_or_rounded_up(field.text, seats, rounded_up)}"


def more_than_half_as_a_share(field: TypedField) -> str:
    """Say that a share of a quorum is a number where it is more than half, and which."""
    if field.key_path[-2:] != ("quorum", "fraction") or not is_more_than_half(field.text):
        return ""
    is_of_forum = field.key_path[2:] == ("quorum", "fraction")
    seats = (
        _voting_seats(field.around.at(field.key_path[:2]), field.around.names) if is_of_forum else 0
    )
    if not seats:
        return UNCOUNTED
    least, rounded_up = seats // 2 + 1, f"min: {seats // 2 + 2}"
    said = f"; more than half of its {seats} voting seats is said by min: {least}"
    return f"{said}{_or_rounded_up(field.text, seats, rounded_up)}"


def _or_rounded_up(text: str, seats: int, rounded_up: str) -> str:
    """Say what half and one more are where half of an odd number is rounded up first."""
    if seats % 2 and "half" in text.lower() and re.search(r"\+|plus", text):
        return f" (or {rounded_up}, if half is rounded up first)"
    return ""


def _written(number: int, within: KeyPath) -> str:
    return flow(number if within[-1] == "min" else {"min": number})


def _voting_seats(forum: Any, names: EntityNames) -> int:
    """Count the seats with a vote; none where a day or a fault decides how many there are."""
    members = forum.get("members")
    if not isinstance(members, list) or forum.get("members_listed", "all") != "all":
        return 0
    counts = [_votes(one, names) for one in members]
    return 0 if None in counts else sum(one or 0 for one in counts)


def _votes(member: Any, names: EntityNames) -> int | None:
    if isinstance(member, str):
        return 1 if names.exactly(member, SITTERS) else None
    if not isinstance(member, dict) or not member.keys() <= _COUNTED:
        return None
    count, votes = member.get("count", 1), member.get("voting")
    if not isinstance(count, int) or votes not in (None, True, False):
        return None
    capacity = member.get("capacity", "member")
    if capacity not in words_in(Capacity):
        return None
    has_vote = capacity in VOTING_CAPACITIES if votes is None else votes
    return count if has_vote else 0
