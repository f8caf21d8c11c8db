"""Suggestion of an entity, or a section of them, where a name or a list was typed."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.id_messages import id_of
from govlint.structure.informal.phrases import phrase
from govlint.structure.model import SECTIONS, Decision, Person, Risk
from govlint.structure.model_fields import fields_of
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.org_charts import of_chart, of_lines
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out

_POINTING: Mapping[str, tuple[str, tuple[Kind, ...]]] = {
    "decisions": ("decided_by", kinds_named_by(Decision, "decided_by")),
    "people": ("employer", kinds_named_by(Person, "employer")),
    "posts": ("holder", ("person",)),
    "risks": ("owner", kinds_named_by(Risk, "owner")),
}
"""The key, and the kinds, of whom somebody names who writes one word behind an id."""

_OF_BLOCK = "; the | or > behind it makes one text of all below: take that sign out"

_FILE = re.compile(r"[\w./-]{1,80}\.ya?ml\b")

MOST_ENTITIES = 6
"""Entities of a section that are written out in a message."""


def with_keys(text: str, known: Collection[str]) -> str:
    """Read keys and values that lack a space behind the colon, or the colon itself."""
    keys = "|".join(map(re.escape, known))
    pairs = re.findall(
        rf"\b({keys})\s*(?:[:=]|[\u2013\u2014-]\s)?\s*(.+?)(?=[,;]?\s*\b(?:{keys})\s*[:=]|$)", text
    )
    begins = re.match(rf"({keys})(?:\s*[:=]|\s)", text) if known else None
    return f"; write {flow(dict(pairs))}" if begins and pairs else ""


def of_entity(field: TypedField) -> str:
    """Say how an entity is written of which only the name was typed."""
    section, id_ = field.key_path
    named = name_key(str(section))
    if not isinstance(field.value, str) or not named:
        return ""
    if ":" in field.value and "\n" in field.value:
        return _OF_BLOCK
    known = "|".join(fields_of(SECTIONS[str(section)][1]))
    if re.match(rf"(?:{known}) ", field.value) and re.search(rf". (?:{known}) ", field.value):
        return "; each key has a colon behind it, and a line of its own"
    key, kinds = _POINTING.get(str(section), ("", ()))
    parts = phrase(field.text).parts
    ids = [field.around.names.exactly(one, kinds) for one in parts] if key else []
    if left := left_out(field.text):
        return left
    if ids and all(ids) and id_ not in ids:
        return (
            f"; write {flow({key: ids[0]})}"
            if len(ids) == 1
            else f'; who is meant stands in "{key}"'
        )
    if said := _with_an_office(field, named):
        return said
    return "" if field.text in field.around.names.kinds else f"; write {flow({named: field.text})}"


_POSTS: tuple[Kind, ...] = ("post",)
_OFFICE_BEHIND = re.compile(r"(?P<name>[^(),]+?)(?: ?\((?P<inner>[^()]+)\)|, (?P<after>[^(),]+))")


def _with_an_office(field: TypedField, named: str) -> str:
    """Read a person's name with the post behind it, which says itself who holds it."""
    found = _OFFICE_BEHIND.fullmatch(field.text) if field.key_path[0] == "people" else None
    office = (found["inner"] or found["after"]) if found else ""
    post = field.around.names.exactly(office, _POSTS) if office else None
    if not found or not post:
        return ""
    return f'; write {flow({named: found["name"]})} ("{post}" says it, as holder)'


def of_section(field: TypedField) -> str:
    """Say how a section is written that was typed as one name, or as a list."""
    section = str(field.key_path[0])
    match field.value:
        case str():
            return _of_text(field, section)
        case [dict() as item, *_] if id_ := _only_id(item, section):
            return f"; take the hyphen out before each id: write {id_}:"
        case [_, *_] if name_key(section) and (chart := of_chart(field, name_key(section))):
            return chart
        case [_, *_] as items if len(items) <= MOST_ENTITIES and name_key(section):
            written = dict(_by_id(section, items))
            plain = all(isinstance(item, str) for item in items)
            if len(written) == len(items) and plain:
                return f"; write {flow(written)}"
            first = next(iter(written), f"the id of the first {SECTIONS[section][0]}")
            return f"; each begins with an id of its own in place of the hyphen, as in {first}:"
        case [dict(), *_]:
            return "; each begins with an id of its own in place of the hyphen"
    return ""


def _of_text(field: TypedField, section: str) -> str:
    """Say how a section is written that was typed as one text, or as lines without hyphens."""
    text = str(field.value)
    if ":" in text and "\n" in text:
        return _OF_BLOCK
    if found := _FILE.search(text):
        return f"; another file is named at the head of this one, as include: [{found[0]}]"
    if said := left_out(text) or of_lines(field, name_key(section)):
        return said
    several = [part for part in re.split(r"\s*[,;]\s*", text) if part]
    return f"; write {flow(dict(_by_id(section, several)))}" if name_key(section) else ""


def _only_id(item: Mapping[str, Any], section: str) -> str:
    """Give the id with which an item of a list begins that holds an entity."""
    match [*item.items()]:
        case [(id_, dict()), *rest] if id_ not in fields_of(SECTIONS[section][1]) and not rest:
            return str(id_)
    return ""


def name_key(section: str) -> str:
    """Give the key of what people call an entity of this section; nothing where it has none."""
    known = fields_of(SECTIONS[section][1])
    return next((key for key in ("name", "title") if key in known), "")


def _by_id(section: str, items: Collection[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Make an id of each name."""
    named = name_key(section)
    for item in items:
        said = item if isinstance(item, dict) else {named: item}
        id_ = id_of(str(said.get("id") or said.get(named) or ""))
        if id_:
            yield id_, said
