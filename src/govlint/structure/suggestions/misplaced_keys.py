"""Suggestion of where a key belongs: in a smaller group, in a larger thing, in another section."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.messages import owner
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of, models_in, parts_of, takes_list, words_in
from govlint.structure.nearest_word import usually
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.as_written import (
    as_written,
    clear_days,
    is_of_sort,
    may_be_of,
    may_stand,
)
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.synonyms import MEANT
from govlint.structure.word_lists import in_words

_SURELY = 2
"""Keys that say of what sort a thing is."""

_KINDS: Mapping[type, str] = {
    model: f"{'an' if kind[0] in 'aeio' else 'a'} {kind}" for kind, model in SECTIONS.values()
}
"""What each kind of entity is called, with its article."""

_OF_THE_FORUM = re.compile(
    r"(?: (?:of|for) (?:the |this |its |our )?(?:board|committee|forum|group|meetings?|panel)s?)?"
    r"(?: \([^()]*\))?$",
    re.IGNORECASE,
)
"""What headings of terms of reference have behind their subject."""

_COUNTED = ("terms",)
"""Groups of which nobody can tell whether a number counts them, or measures one."""

_VAGUE = ("date",)
"""Words of which nobody can tell to which day they belong."""


def without_the_forum(key: str) -> str:
    """Leave off what a heading of terms of reference has behind its subject."""
    return _OF_THE_FORUM.sub("", key)


def of_group_inside(field: TypedField, home: Any) -> str:
    """Say of which smaller group this is a key, with all that belongs to it."""
    key = str(field.key_path[-1])
    if key in fields_of(home):
        return ""
    beside = field.around.at(field.key_path[:-1])
    if key not in beside:
        beside = {without_the_forum(one): value for one, value in beside.items()}
    for group, inner in _groups(home):
        if not (meant := _meant(key, field.value, group, inner)):
            continue
        others = beside.keys() - fields_of(home)
        moved = {one: _meant(one, beside[one], group, inner) for one in beside if one in others}
        belongs = f'; it belongs to "{group}"'
        if group in beside or key != next(one for one, found in moved.items() if found):
            return f"{belongs}: put it in there{_as_line(meant)}"
        whole = {inside: value for found in moved.values() for inside, value in found.items()}
        if not all(_can_stand(one, said, inner) for one, said in whole.items()):
            return belongs + (f" as {in_words([*whole])}" if [*whole] != [key] else "")
        return f"{belongs}: write {group}: {flow(whole)}" if _is_short(whole) else belongs
    return ""


def of_word_in_group(field: TypedField, home: Any, words: Collection[str]) -> str:
    """Say in which smaller group a word is the value that stands as a key with a yes behind it."""
    said = [
        (group, key, one)
        for group, inner in _groups(home)
        for key, each in inner.items()
        for one in words_in(each.annotation)
        if one in words
    ]
    if len(said) != 1 or said[0][0] in field.around.at(field.key_path[:-1]):
        return ""
    group, key, word = said[0]
    return f"; write {group}: {flow({key: word})}"


def _without(group: str, key: str) -> str:
    """Leave the name of a smaller group off a key of it: the length of a meeting length."""
    words = usually(key).split("-") if group not in _COUNTED else []
    for end in range(len(words) - 1, 0, -1):
        first = "-".join(words[:end])
        if usually(group) in (first, f"{first}s") or group in MEANT.get(first, ()):
            return "-".join(words[end:])
    return ""


def _can_stand(key: str, value: Any, inner: Mapping[str, Any]) -> bool:
    """Tell whether a value may stand at a key: a number's takes no other text."""
    parts, words = {*parts_of(inner[key].annotation)}, words_in(inner[key].annotation)
    if not isinstance(value, str) or value.isdecimal():
        return True
    return value in words if words and str not in parts else not {int, float, bool} & parts


def _as_line(meant: Mapping[str, Any]) -> str:
    return f", as {flow(meant)[1:-1]}" if all(map(is_plain, meant.values())) else ""


def _meant(key: str, value: Any, group: str, inner: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a key of a smaller group with its value; by another word only a flag, a day, a time."""
    if one := next((one for one in inner if usually(one) == usually(key)), ""):
        written = as_written(one, value, inner[one].annotation)
        return {one: written} if may_be_of(written, inner[one].annotation) else {}
    if rest := _without(group, key):
        known = (rest, *MEANT.get(rest, ()))
        if one := next((one for one in inner if {one, usually(one)} & {*known}), ""):
            return {one: as_written(one, value, inner[one].annotation)}
    for one in MEANT.get(usually(key), ()) if usually(key) not in _VAGUE else ():
        if one in inner and is_of_sort(one, value, inner[one].annotation):
            return clear_days(one, value) or {one: as_written(one, value, inner[one].annotation)}
    return {}


def of_group_outside(field: TypedField, home: Any, model: Any) -> str:
    """Say where keys belong that stand in a group beside their own, or in one too many."""
    key, path = str(field.key_path[-1]), field.key_path
    if (
        isinstance(field.value, dict)
        and field.value
        and field.value.keys() <= fields_of(home).keys()
    ):
        plain = all(map(is_plain, field.value.values()))
        said = f": {flow(field.value)[1:-1]}" if plain and _is_short(field.value) else ""
        return f'; its keys stand here without "{key}"{said}'
    if len(path) < 3 or not isinstance(path[-2], str):
        return ""
    beside = owner(model, path[:-1])
    group = next((one for one, inner in _groups(beside) if key in inner), None)
    if group is None or group == path[-2] or beside is home or key in fields_of(beside):
        return ""
    return f'; it belongs to "{group}" beside "{path[-2]}"{_as_line({key: field.value})}'


def of_needless_group(field: TypedField, home: Any) -> str:
    """Take a key out below which keys stand that all belong where it stands itself."""
    key, value = str(field.key_path[-1]), field.value
    if home not in _KINDS or not isinstance(value, dict) or len(value) < _SURELY:
        return ""
    if not value.keys() <= fields_of(home).keys():
        return ""
    if said := _of_one_below(field, home):
        return said
    return f'; its keys stand here without "{key}": take that line out, and set them in less'


def _of_one_below(field: TypedField, home: Any) -> str:
    """Say where an entity belongs that was set in below another, by a name of its own."""
    key, beside = str(field.key_path[-1]), field.around.at(field.key_path[:-1])
    named = {"name", "title"} & field.value.keys()
    above, kind = field.key_path[1], SECTIONS[str(field.key_path[0])][0]
    if len(field.key_path) != 3 or not named or usually(key) in (kind, *SECTIONS):
        return ""
    set_in = f'set it in as far as "{above}"'
    if named & beside.keys():
        return f'; if "{key}" is a {kind} of its own, {set_in}'
    return f'; if "{key}" is a {kind} of its own, {set_in}; if not, take that line out'


def of_another_kind(field: TypedField, home: Any) -> str:
    """Say of what else a key is, where nothing but one kind of thing has it."""
    key = field.key_path[-1]
    if home not in _KINDS or field.value is None:
        return ""
    has_it = [section for section, (_, model) in SECTIONS.items() if key in fields_of(model)]
    if len(has_it) != 1:
        return ""
    return f"; it is a key of {_KINDS[SECTIONS[has_it[0]][1]]}, which stands under {has_it[0]}"


def of_section_by_entities(field: TypedField, home: Any) -> str:
    """Say which section is meant by the keys of the entities that stand in it."""
    key, given = str(field.key_path[-1]), field.value
    if len(field.key_path) != 1 or not fields_of(home).keys() >= SECTIONS.keys():
        return ""
    entities = [*given.values()] if isinstance(given, dict) else []
    fits = sections_of(entities)
    if len(fits) != 1:
        return ""
    if fits[0] in field.around.data:
        return f'; "{key}" is no section: these stand under {fits[0]}'
    return f'; did you mean "{fits[0]}"?'


def sections_of(entities: Sequence[Any]) -> Sequence[str]:
    """Give the sections in which each of some entities may stand, by their keys."""
    if not entities or not all(isinstance(one, dict) and len(one) >= _SURELY for one in entities):
        return []
    return [
        section
        for section, (_, model) in SECTIONS.items()
        if all(one.keys() <= fields_of(model).keys() for one in entities)
    ]


def of_larger(field: TypedField, home: Any, model: Any) -> str:
    """Say to which larger thing this is a key of, where it was set in too far."""
    key, path = str(field.key_path[-1]), field.key_path
    larger = fields_of(SECTIONS[str(path[0])][1]) if path[0] in SECTIONS else {}
    if len(path) > 3 and key in larger:
        kind = SECTIONS[str(path[0])][0]
        if key in field.holder:
            return f"; it is a key of the {kind}, and stands there already"
        is_no_id = isinstance(field.value, int) and kinds_named_by(SECTIONS[str(path[0])][1], key)
        if is_no_id or not may_stand(field.value, larger[key].annotation):
            return ""
        return f"; it is a key of the {kind}: set it in less, or take it out of the braces"
    if len(path) > 2 and key in SECTIONS:
        return f'; "{key}" begins a section: take it to the margin'
    return ""


def of_another_section(field: TypedField) -> str:
    """Say which section begins above an entity whose keys are all of one of its kind."""
    match field.key_path:
        case (str() as section, _, _) if section in SECTIONS:
            keys = field.around.at(field.key_path[:-1]).keys()
            here = fields_of(SECTIONS[section][1])
            other = [one for one in keys if one not in here]
            if len(other) < len(keys) and all(
                {*MEANT.get(usually(one), ())} & here.keys() for one in other
            ):
                return ""  # it has a key of this section, and other words for the rest
            fits = [one for one, (_, model) in SECTIONS.items() if keys <= fields_of(model).keys()]
            alone = len(keys) > 1 and len(fits) == 1
            return f'; is "{fits[0]}:" missing on a line above?' if alone else ""
    return ""


def set_in_less(field: TypedField) -> str:
    """Say that a key without a value may be the id of another entity."""
    match field.key_path:
        case (section, _, str() as key) if field.value is None and section in SECTIONS:
            return f'; if "{key}" is an id, set it in less'
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


def _is_short(group: Mapping[str, Any]) -> bool:
    return 0 < len(group) <= 6 and all(map(is_plain, group.values()))
