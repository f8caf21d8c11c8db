"""Suggestion of an id for what is known by another name: an office in initials, its holder."""

import re
from collections.abc import Collection

from govlint.structure.field_types import Kind
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.synonyms import MEANT

_OFFICES = {
    "CEO": "Chief Executive",
    "CFO": "Chief Financial Officer",
    "COO": "Chief Operating Officer",
    "FD": "Finance Director",
    "Chief Exec": "Chief Executive",
    "DoF": "Director of Finance",
}
_FORMER = re.compile(r"^(?:the )?(?:former|old|previous|predecessor) ", re.IGNORECASE)
_LETTERS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_ARTICLE = re.compile(r"^(?:(?:the|our|der|die|das|le|la|el|y)\s+)?(?:full\s+)?", re.IGNORECASE)
_ALONE = ("board", "council-of-governors", "members-meeting")
"""Forms of which an organisation has one forum, so that it needs no other name."""

_BODIES: tuple[Kind, ...] = ("organisation",)
_PEOPLE: tuple[Kind, ...] = ("person",)


def spelled_out(field: TypedField, kinds: Collection[Kind]) -> str:
    """Read initials of an office among other words, and a forum that is said to be a former one."""
    text, names = (
        _LETTERS.sub(lambda found: found[0].replace(".", ""), field.text),
        field.around.names,
    )
    text = re.sub(r" meetings?$", "", _without_its_body(text, field))
    for initials, office in _OFFICES.items():
        text = re.sub(rf"\b{initials}\b", office, text)
    if field.key == "replaces":
        text = _FORMER.sub("", text)
    if text == field.text:
        return ""
    return did_you_mean_id(names.exactly(text, kinds) or names.by_part(text, kinds))


def _without_its_body(text: str, field: TypedField) -> str:
    """Leave an organisation off that stands behind the name of one of its bodies or posts."""
    before, _, last = text.rpartition(" of ")
    body = field.around.names.exactly(re.sub(r"^the ", "", last, flags=re.IGNORECASE), _BODIES)
    return before if before and body else text


def of_form(field: TypedField, kinds: Collection[Kind]) -> str:
    """Name the one forum of a form, where it is called by a word for that form alone."""
    said = usually(_ARTICLE.sub("", field.text.strip()))
    forms = [one for one in (said, *MEANT.get(said, ())) if one in _ALONE]
    forums = field.around.data.get("forums") if forms and "forum" in kinds else None
    named = [
        id_ for id_, one in (forums.items() if isinstance(forums, dict) else ())
        if isinstance(one, dict) and one.get("form") in forms
        and id_ not in field.key_path
    ]  # fmt: skip
    return did_you_mean_id(named[0]) if len(named) == 1 else ""


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
