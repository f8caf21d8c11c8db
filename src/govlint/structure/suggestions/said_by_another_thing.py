"""Suggestion of the other thing that says what was typed at a post or a person."""

from collections.abc import Mapping
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.model import Person, Post
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.typed_field import TypedField

_MEMBER: Mapping[str, Mapping[str, str | bool]] = {
    "chair-of": {"capacity": "chair"},
    "chairs": {"capacity": "chair"},
    **{key: {} for key in ("boards", "committees", "member-of", "memberships", "sits-on")},
    "non-voting": {"voting": False},
}
"""What the forum says of somebody among its members, by the key that was typed for it."""

_OF_MEMBER = ("capacity", "represents", "voting")
"""Keys of a member that people write at the post."""

_DEPUTY = ("alternate", "deputised-by", "deputy", "deputy-is", "stand-in", "substitute")
_DEPUTY_FOR = ("deputises-for", "deputy-for", "deputy-of", "deputy-to", "stands-in-for")
_LIMIT = (
    "approval-limit", "authority", "authority-limit", "budget", "delegated-authority",
    "delegated-limit", "delegation", "delegation-limit",
    "financial-limit", "limit", "spending-limit",
)  # fmt: skip
_BELOW = ("direct-reports", "line-reports", "manages", "reports", "staff", "team")
_POST = ("job", "job-title", "position", "post", "posts", "role", "title")


def said_by_another_thing(field: TypedField, home: Any) -> str:
    """Say where that is stated which was typed at a post or a person."""
    if home not in (Person, Post):
        return ""
    key, id_ = usually(field.key_path[-1]), field.key_path[1]
    among = "; the forum says it among its members, as"
    if key in _MEMBER:
        return f"{among} {flow({'who': id_, **_MEMBER[key]})}"
    if key in _OF_MEMBER:
        return f"{among} {key} beside {flow({'who': id_})}"
    if key in _DEPUTY:
        deputy = field.around.names.exactly(field.text)
        return f"{among} {flow({'who': id_, 'deputy': deputy})}" if deputy else f"{among} deputy"
    if key in _DEPUTY_FOR and (member := field.around.names.exactly(field.text)):
        return f"{among} {flow({'who': member, 'deputy': id_})}"
    if home is Post and key in _BELOW and isinstance(field.value, list):
        return '; each of those posts says it, as "reports_to"'
    if home is Person and key in _POST:
        return '; the post says it, as "holder"'
    if home is Person and key == "interests":
        return '; each of the interests says it, as "person"'
    return '; each delegation to it says it, as "limit"' if key in _LIMIT else ""
