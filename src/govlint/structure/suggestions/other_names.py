"""Suggestion of an id for what is known by another name: an office in initials, its holder."""

import re
from collections.abc import Collection

from govlint.structure.field_types import Kind
from govlint.structure.suggestions.typed_field import TypedField

_OFFICES = {
    "CEO": "Chief Executive",
    "CFO": "Chief Financial Officer",
    "COO": "Chief Operating Officer",
    "FD": "Finance Director",
    "DoF": "Director of Finance",
}
_FORMER = re.compile(r"^(?:the )?(?:former|old|previous|predecessor) ", re.IGNORECASE)
_PEOPLE: tuple[Kind, ...] = ("person",)


def spelled_out(field: TypedField, kinds: Collection[Kind]) -> str:
    """Read initials of an office among other words, and a forum that is said to be a former one."""
    text, names = field.text, field.around.names
    for initials, office in _OFFICES.items():
        text = re.sub(rf"\b{initials}\b", office, text)
    if field.key == "replaces":
        text = _FORMER.sub("", text)
    if text == field.text:
        return ""
    return did_you_mean_id(names.exactly(text, kinds) or names.by_part(text, kinds))


def post_of(field: TypedField, kinds: Collection[Kind]) -> str:
    """Name the one post of a person, where posts belong and people do not."""
    if "post" not in kinds or "person" in kinds:
        return ""
    person = field.around.names.exactly(field.text, _PEOPLE)
    posts = field.around.data.get("posts") if person else None
    held = [
        id_ for id_, post in (posts.items() if isinstance(posts, dict) else ())
        if isinstance(post, dict) and post.get("holder") in (person, [person])
    ]  # fmt: skip
    return f'; write {held[0]} ("{field.text}" holds it)' if len(held) == 1 else ""


def did_you_mean_id(id_: str | None) -> str:
    """Ask for an id; nothing where there is none."""
    return f'; did you mean "{id_}"?' if id_ else ""
