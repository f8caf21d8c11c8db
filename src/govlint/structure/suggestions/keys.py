"""Suggestion of the key that should have been written, or of where this one belongs."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, Literal

from govlint.structure.entity_names import SITTERS, Names
from govlint.structure.fields import REMARK
from govlint.structure.flow_style import flow
from govlint.structure.forums import Forum, Member
from govlint.structure.id_messages import set_in
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of, models_in, takes_list, words_in
from govlint.structure.spelling import did_you_mean, nearest, usually
from govlint.structure.suggestions.groups import of_group
from govlint.structure.suggestions.seats import capacity_of, sitter
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.synonyms import OTHER_END

_REPORTING = (
    "line-of-reporting", "report", "report-to", "reporting", "reporting-line", "reporting-to",
    "reports", "reports-into", "reports-to", "reports-up-to",
)  # fmt: skip
"""What people call it that a forum answers to a body, or only informs it: nobody can tell which."""

_HOURS = ("hour", "hours", "hrs", "length-in-hours", "length-hours", "duration-hours")
_NO_SPACE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)(?::|\s*[;=]\s*)(?P<value>[^\s;=].*)")
_NO_COLON = re.compile(r"(?P<key>\w+)\s+(?P<value>\S.*)")
_BEFORE_BRACE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:?(?P<rest>[{\[].*)")


def of_key(field: TypedField, home: Any, model: Any) -> str:
    """Say which key was meant, or what a key that is none should become."""
    key, known = str(field.key_path[-1]), list(fields_of(home))
    return (
        _colon(field, known)
        or _section(key, home)
        or _id(field)
        or _only_values(field, home)
        or _reporting(key, home)
        or _other_end(key)
        or set_in(field.key_path, field.value, model, is_entity=_is_entity(field, known))
        or _of_member(field, home)
        or _inside(field, home)
        or _hours(key, field.value, known)
        or _word_as_key(field, home)
        or _of_another_section(field)
        or did_you_mean(key, known)
        or _outside(field, home, model)
        or _set_in_less(field)
        or _remark(key)
    )


def _is_entity(field: TypedField, known: list[str]) -> bool:
    """Tell whether something beside a key makes what holds it an entity."""
    beside = field.around.at(field.key_path[:-1])
    return isinstance(beside, dict) and not beside.keys().isdisjoint(known)


def amended(field: TypedField, home: Any) -> Literal["key", "pair", "item"]:
    """Say how much a suggestion is of: the key, its value with it, or the item that holds it."""
    known = list(fields_of(home))
    joined = _colon(field, known)
    if joined and field.value is None:
        return "key"
    if not joined and (_of_member(field, home) or _only_values(field, home)):
        return "item"
    pair = (
        joined
        or _inside(field, home)
        or _hours(str(field.key_path[-1]), field.value, known)
        or _word_as_key(field, home)
    )
    return "pair" if ": write " in pair or pair.startswith("; write") else "key"


def _colon(field: TypedField, known: list[str]) -> str:
    """Say where a colon, or the space behind it, is missing between a key and its value."""
    key = str(field.key_path[-1])
    if (found := _BEFORE_BRACE.fullmatch(key)) and isinstance(field.value, str | int | float):
        meant = nearest(found["key"], known)
        whole = f"{meant}: {found['rest']}: {field.text}"
        return f"; a colon and a space part a key from its value: write {whole}" if meant else ""
    if field.value is not None:
        return ""
    if (found := _NO_SPACE.fullmatch(key)) and (meant := nearest(found["key"], known)):
        return f"; a colon and a space part a key from its value: write {meant}: {found['value']}"
    if (found := _NO_COLON.fullmatch(key)) and found["key"] in known:
        return f"; its colon is missing: write {found['key']}: {found['value']}"
    return ""


def _section(key: str, home: Any) -> str:
    """Take a key of a whole file for the section that it names: in the singular, among others."""
    if not fields_of(home).keys() >= SECTIONS.keys() or key in fields_of(home):
        return ""
    named = [word for word in usually(key).split("-") if word in SECTIONS] if " " in key else []
    return did_you_mean(next(iter(named), key), SECTIONS)


def _id(field: TypedField) -> str:
    """Say where the id of an entity stands."""
    match field.key_path:
        case (section, id_, str() as key) if section in SECTIONS and key.lower() == "id":
            return f'; its id is "{id_}", which stands above: take this line out'
    return ""


def _only_values(field: TypedField, home: Any) -> str:
    """Read values without keys in braces as one text."""
    group = field.around.at(field.key_path[:-1])
    if any(value not in (None, True, "yes", "Yes") for value in group.values()):
        return ""
    return of_group(home, ", ".join(map(str, group)))


def _word_as_key(field: TypedField, home: Any) -> str:
    """Say of which key the word is a value that stands as a key with a yes behind it."""
    word = usually(field.key_path[-1])
    if field.value is not True and field.text.lower() not in ("yes", "y"):
        return ""
    keys = [key for key, one in fields_of(home).items() if word in words_in(one.annotation)]
    return f"; write {keys[0]}: {word}" if len(keys) == 1 else ""


def _of_another_section(field: TypedField) -> str:
    """Say which section begins above an entity whose keys are all of one of its kind."""
    match field.key_path:
        case (str() as section, _, _) if section in SECTIONS:
            keys = field.around.at(field.key_path[:-1]).keys()
            fits = [one for one, (_, model) in SECTIONS.items() if keys <= fields_of(model).keys()]
            alone = len(keys) > 1 and len(fits) == 1
            return f'; is "{fits[0]}:" missing on a line above?' if alone else ""
    return ""


def _set_in_less(field: TypedField) -> str:
    """Say that a key without a value may be the id of another entity."""
    match field.key_path:
        case (section, _, str() as key) if field.value is None and section in SECTIONS:
            return f'; if "{key}" is an id, set it in less'
    return ""


def _reporting(key: str, home: Any) -> str:
    if home is not Forum or usually(key) not in _REPORTING:
        return ""
    return "; write reports_to (it only informs) or accountable_to (that body can overrule it)"


def _other_end(key: str) -> str:
    said = OTHER_END.get(usually(key))
    return f"; {said}" if said else ""


def _of_member(field: TypedField, home: Any) -> str:
    """Take a capacity or an id that stands as a key for what somebody is on a forum."""
    item = field.around.at(field.key_path[:-1]) if home is Member else {}
    if home is not Member or not all(map(_is_plain, filter(None, item.values()))):
        return ""
    key = str(field.key_path[-1])
    rest = {one: value for one, value in item.items() if one != key}
    if field.value is None:
        return _of_name_alone(key, rest, field)
    if isinstance(field.value, int):
        seats = not rest and not nearest(key, fields_of(Member))
        return f"; write {flow({'seat': key, 'count': field.value})}" if seats else ""
    read = _with_capacity(key, field.text, rest, field.around.names)
    return f"; write {flow({**read, **rest})}" if read else ""


def _of_name_alone(key: str, rest: Mapping[str, Any], field: TypedField) -> str:
    """Read a key with nothing after it as who sits there, or as the seat."""
    id_ = field.around.names.exactly(key, SITTERS)
    if id_ and "who" not in rest:
        return f"; write {flow({'who': id_, **rest})}"
    if rest or nearest(key, fields_of(Member)):
        return ""
    return f"; write {flow({'seat': key})} (without its colon)"


def _with_capacity(
    key: str, value: str, rest: Collection[str], names: Names
) -> Mapping[str, Any] | None:
    """Read a name beside a capacity, whichever of them is the key."""
    if key in ("name", "title") and not {"seat", "who"} & set(rest):
        return sitter(value, names)
    if found := _WITH_KEY.fullmatch(key):
        return {**sitter(found["who"], names), found["key"]: value.rstrip("} ")}
    if key not in fields_of(Member) and "capacity" in (read := capacity_of(key)):
        return {**sitter(value, names), **read}
    if names.exactly(key, SITTERS) and (read := capacity_of(value)):
        return {**sitter(key, names), **read}
    return None


_WITH_KEY = re.compile(rf"(?P<who>.+?)(?:\s*[,;]\s*|\s+\{{?)(?P<key>{'|'.join(fields_of(Member))})")
"""A member with the first of its keys behind a comma, and not in braces with it."""


def _inside(field: TypedField, home: Any) -> str:
    """Say of which smaller group this is a key, with all that belongs to it."""
    key = str(field.key_path[-1])
    for group, inner in _groups(home):
        if key in inner and key not in fields_of(home):
            beside = field.around.at(field.key_path[:-1])
            moved = {one: beside[one] for one in beside if one in inner.keys() - fields_of(home)}
            belongs = f'; it belongs to "{group}"'
            if group in beside or key != next(iter(moved)):
                return f"{belongs}: put it in there"
            return f"{belongs}: write {group}: {flow(moved)}" if _is_short(moved) else belongs
    return ""


@cache
def _groups(home: Any) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Give the keys of each smaller group that a model holds by itself, and not in a list."""
    return tuple(_groups_of(home))


def _groups_of(home: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for key, field in fields_of(home).items():
        if key in SECTIONS:
            continue
        inner = next(models_in(field.annotation), None)
        if inner is not None and not takes_list(field.annotation) and key != "explain":
            yield key, fields_of(inner)


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | bool)


def _is_short(group: Mapping[str, Any]) -> bool:
    return 0 < len(group) <= 6 and all(map(_is_plain, group.values()))


def _hours(key: str, value: Any, known: list[str]) -> str:
    if usually(key) not in _HOURS or "minutes" not in known:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool) and value * 60 % 1 == 0:
        return f"; write minutes: {value * 60:g}"
    return '; a length is in "minutes"'


def _outside(field: TypedField, home: Any, model: Any) -> str:
    """Say to which larger thing this is a key of, where it was set in too far."""
    key, path = str(field.key_path[-1]), field.key_path
    if len(path) > 3 and path[0] in SECTIONS and key in fields_of(SECTIONS[str(path[0])][1]):
        kind = SECTIONS[str(path[0])][0]
        return f"; it is a key of the {kind}: set it in less, or take it out of the braces"
    if len(path) > 2 and key in SECTIONS:
        return f'; "{key}" begins a section: take it to the margin'
    return ""


def _remark(key: str) -> str:
    """Say how a remark of one's own is written, where the key is near to nothing."""
    name = usually(key)
    plain = re.fullmatch(r"[\w-]+", name) and len(name) <= 40
    return f"; a remark of your own begins with {REMARK}: write {REMARK}{name}" if plain else ""
