"""Suggestion that fits what is wrong with a value."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from govlint.structure.flow_style import flow, quoted
from govlint.structure.forums import Explanation
from govlint.structure.id_messages import as_id, set_in
from govlint.structure.informal.absent import is_none, is_open
from govlint.structure.informal.money import other_currency
from govlint.structure.informal.numbers import number
from govlint.structure.messages import (
    GROUP,
    is_none_or_group,
    known_keys,
    known_words,
    owner,
)
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of, models_in
from govlint.structure.nearest_word import did_you_mean, hint_of, nearest, usually
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.approvals import approval
from govlint.structure.suggestions.days import of_day
from govlint.structure.suggestions.entities import of_entity, of_section, with_keys
from govlint.structure.suggestions.explanations import (
    is_within,
    of_explanation,
    of_missing_day,
)
from govlint.structure.suggestions.groups import of_group
from govlint.structure.suggestions.in_place import step_of_dispute
from govlint.structure.suggestions.its_own import of_its_own
from govlint.structure.suggestions.lists import as_list
from govlint.structure.suggestions.lists_of_members import chairs_in, of_members, seats
from govlint.structure.suggestions.members_by_key import members_by_key
from govlint.structure.suggestions.missing_ends import of_missing_end
from govlint.structure.suggestions.more_than_half import of_more_than_half
from govlint.structure.suggestions.named_in_groups import each_a_delegation, named_in
from govlint.structure.suggestions.numbers import of_number
from govlint.structure.suggestions.one_member import one_member
from govlint.structure.suggestions.pasted_lines import of_pasted_lines
from govlint.structure.suggestions.requirements import requirements
from govlint.structure.suggestions.same_as_another import same_as_another
from govlint.structure.suggestions.seats import TITLE
from govlint.structure.suggestions.shares import of_share
from govlint.structure.suggestions.terms_of_office import terms_in_all
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import LEFT_OUT, left_out, write
from govlint.structure.suggestions.words import of_words

_OF_THE_FORMAT = ("dataclass_type", "literal_error")
"""What pydantic calls it where keys are missing in a structure, and not in another file."""

_SAYS_SO: Mapping[str, tuple[str, ...]] = {
    "casting_vote": ("chair", "the-chair", "second-or-casting"),
    "each_party": ("one-from-each", "one-of-each", "one-per-p", "at-least-one-from-each"),
    "public": ("open-to-the-public", "open-to-public", "in-public", "public-meeting"),
}
"""How words for a flag begin that say it holds."""

_ALL = ("all", "all of them", "all seats", "all vacant", "both", "every seat")
"""What says that nobody holds any of several seats."""

_SO_MANY = re.compile(
    r"(?:up to |at (?:least|most) |max(?:imum)?\.?(?: of)? )?(?P<many>[\w-]+)"
    r"(?: (?:members|people|persons|places|seats))?",
    re.IGNORECASE,
)
"""So many members, of whom nothing more was typed."""

_ANYBODY = re.compile(
    r"(?:membership (?:is )?)?open(?: to (?:all|anyone|anybody|everyone|everybody|the public)\b.*)?"
    r"|(?:any|every)(?:one|body)(?: who .*| interested| welcome)?|all (?:are )?welcome",
    re.IGNORECASE,
)
"""What says that a forum has no members who could be listed."""

STATED = "stated"
"""The tag by which pydantic chooses the keys beside the word for nothing."""


def suggestion(details: ErrorDetails, field: TypedField, model: Any) -> str:
    """Say what to write instead, as the end of a message; nothing where nobody can tell."""
    kind = details["type"]
    if kind == "missing" and (said := of_missing_end(field, str(details["loc"][-1]))):
        return said
    if isinstance(field.value, str) and not field.value.strip():
        return LEFT_OUT
    if is_within(field) and (said := _of_explanation(details, field)):
        return said
    if kind in ("literal_error", "enum") and not is_none_or_group(details, model):
        return of_words(field, known_words(details))
    if kind == "union_tag_invalid":
        return hint_of(details["ctx"]["tag"], known_words(details))
    if kind in GROUP and field.value is None and field.is_item:
        return "; take its hyphen out"
    if _takes_several_lines(kind, field) and (said := same_as_another(field)):
        return said
    if kind in GROUP or kind == "literal_error":
        return _of_group(details, field, model)
    of_value = _BY_KIND.get(kind)
    return of_value(field) if of_value else ""


def _takes_several_lines(kind: str, field: TypedField) -> bool:
    """Tell whether a text stands in the place of keys of an entity, or of a list of groups."""
    within = len(field.key_path) > len(("forums", "id"))
    return within and (kind in (*GROUP, "literal_error") or field.key in ("members", "composition"))


def _of_explanation(details: ErrorDetails, field: TypedField) -> str:
    """Say how an explanation is written, or that it has a last day."""
    match details["type"]:
        case "missing" if details["loc"][-1] == "until":
            return of_missing_day()
        case "day":
            none = is_open(field.text) or is_none(field.text) or left_out(field.text)
            return "" if not none and of_day(field) else of_missing_day()
        case kind if kind in GROUP:
            return with_keys(field.text, list(fields_of(Explanation))) or of_explanation(field)
    return ""


def _of_flag(field: TypedField) -> str:
    if meant := {"1": "true", "0": "false"}.get(field.text):
        return f"; write {meant}"
    said = left_out(field.text) or did_you_mean(field.text, ("true", "false"))
    first = re.match(r"(?:yes|no)\b", field.text.lower())
    if not said and not first:
        return _of_text_for_flag(field)
    return said or (did_you_mean(first[0], ("true", "false")) if first else "")


def _of_text_for_flag(field: TypedField) -> str:
    """Read words that say the same as their key, or a number that belongs beside it."""
    text = usually(field.text)
    if field.key == "clear_days" and text.isdigit():
        return f"; both are said by papers_days_before: {text} and clear_days: true"
    says_it = nearest(text, [field.key]) or text.startswith(_SAYS_SO.get(field.key, "\n"))
    return "; write true (no more is said here)" if says_it else "; write true or false"


def _of_number(field: TypedField, *, whole: bool = False) -> str:
    if isinstance(field.value, list) and len(field.value) == 1:
        return f"; write {flow(field.value[0])}"
    if isinstance(field.value, dict) and len(field.value) == 1 and _is_flat(field.value):
        [only] = field.value.values()
        return f"; write {flow(only)}"
    if field.key == "vacant" and (many := _vacant(field)):
        return f"; write {many}"
    if field.key == "at_most" and (many := terms_in_all(field)):
        return f"; write {many} (it counts terms, and no years)"
    return _in_its_currency(of_number(field.key, field.text, whole=whole), field)


def _vacant(field: TypedField) -> str:
    """Read whether one seat is vacant, or that all of several are."""
    if flag := {"yes": "1", "no": "0"}.get(field.text.lower()):
        return flag
    beside = field.around.at(field.key_path[:-1])
    count = beside.get("count") if field.text.lower() in _ALL else None
    return str(count) if isinstance(count, int) and not isinstance(count, bool) else ""


def _in_its_currency(said: str, field: TypedField) -> str:
    """Add to a sum that it was typed in another currency than the one of the file."""
    data = field.around.data if isinstance(field.around.data, dict) else {}
    other = other_currency(field.text, data.get("currency"))
    return f'{said} ("{other}" is not the currency of the file)' if said and other else said


def _of_whole_number(field: TypedField) -> str:
    return of_more_than_half(field) or _of_number(field, whole=True)


def _of_text(field: TypedField) -> str:
    """Take the brackets or braces off a text, unless several things stand in them."""
    match field.value:
        case [str() | int() as only]:
            return f"; write {flow(only)}"
        case [_, *_] as several if field.key == "title" and all(map(_is_word, several)):
            return f"; write {quoted(', '.join(several))} (or one alone)"
        case [_, *_] as several if field.key == "who" and all(map(_is_word, several)):
            return f"; each is an item of its own: {', '.join(several)}"
        case [_, *_] as several if all(isinstance(one, str | int) for one in several):
            return f"; one alone may stand here: {' or '.join(map(flow, several))}"
        case dict() as group if group and not any(group.values()):
            return f"; write {flow(', '.join(group))}"
        case dict() as group if field.is_item and len(group) == 1 and _is_flat(group):
            return named_in(group, field, is_item=True)
        case dict() | [dict(), *_] as sums:
            return each_a_delegation(sums, field)
        case bool() as flag:
            return _of_flag_for_text(field, said=flag)
    return ""


def _of_flag_for_text(field: TypedField, *, said: bool) -> str:
    """Read a yes or a no where text belongs, or the id of something."""
    if not kinds_named_by(owner(Structure, field.key_path), field.key):
        return f"; write {quoted(str(said).lower())}"
    return "; name the one that is meant by its id" if said else "; leave the line out"


def _is_word(value: Any) -> bool:
    return isinstance(value, str)


def _of_list(field: TypedField) -> str:
    """Say how a list is written: of ids, of words, of members, of groups of keys."""
    match field.value:
        case dict() as group if group and not any(group.values()):
            return as_list(list(group))
        case dict() as group if field.key == "members":
            return of_members(members) if (members := members_by_key(group, field)) else ""
        case dict() as group if _is_flat(group):
            return as_list([group]) if _holds_groups(field) else named_in(group, field)
        case str() | int() | float() if not isinstance(field.value, bool):
            return _of_one_line(field)
    return ""


def _of_one_line(field: TypedField) -> str:
    if is_none(field.text):
        return "; write []"
    if field.key != "members":
        if field.key == "disputes" and not left_out(field.text):
            return as_list([step_of_dispute(field.text)])
        if field.key == "composition" and (required := requirements(field.text)):
            return as_list(required)
        return left_out(field.text) or _of_other_file(field)
    if _ANYBODY.fullmatch(field.text.strip(" .")):
        return "; whoever comes is not a list: leave the line out"
    said = _SO_MANY.fullmatch(field.text)
    many = number(said["many"]) if said else None
    if many and many.denominator == 1:
        return as_list([{"seat": TITLE, "count": int(many)}])
    return left_out(field.text) or _of_seats(field)


def _of_other_file(field: TypedField) -> str:
    """Write one word as the list of a rule file, or as the title of the only source."""
    if field.around.model is Structure:
        return ""
    return as_list([{"title": field.text} if _holds_groups(field) else field.text])


def _of_seats(field: TypedField) -> str:
    if said := of_pasted_lines(field):
        return said
    names = field.around.names
    return of_members(seats(field.text, names), [*chairs_in(field.text, names)])


def _holds_groups(field: TypedField) -> bool:
    """Tell whether the items of a list are groups of keys, and no ids or words."""
    known = fields_of(owner(field.around.model, field.key_path)).get(field.key)
    return known is not None and next(models_in(known.annotation), None) is not None


def _is_flat(group: dict[str, Any]) -> bool:
    return bool(group) and all(isinstance(one, str | int | float) for one in group.values())


def _of_group(details: ErrorDetails, field: TypedField, model: Any) -> str:
    """Say which keys to write, or which there are to choose from."""
    location, value = details["loc"], field.value
    known = known_keys(model, (*location, "")) if details["type"] in _OF_THE_FORMAT else []
    or_none = details["type"] == "literal_error" or location[-1:] == (STATED,)
    such = f", such as {', '.join(known[:3])}{'; or none' * or_none}" if known else ""
    if too_far_out := set_in(
        field.key_path, value, model, field.holder, field.around.at(field.key_path[:1])
    ):
        return too_far_out
    if len(field.key_path) in (1, 2) and field.key_path[0] in SECTIONS:
        said = (of_section if len(field.key_path) == 1 else of_entity)(field)
        if said or not isinstance(value, list) or len(field.key_path) == 1:
            return said or such
    if said := of_its_own(field) or _of_cells(field):
        return said
    match value:
        case [dict(), *_] as parts if all(isinstance(one, dict) and _is_flat(one) for one in parts):
            whole = {key: one for part in parts for key, one in part.items()}
            remark = " (without a second hyphen)" if field.is_item else ""
            return f"; write {flow(whole)}{remark}" if len(whole) == sum(map(len, parts)) else such
        case [str() | int() | float() as only] if field.is_item:
            return f"; write {flow(only)} (without brackets or a second hyphen)"
        case [str() | int() | float() as only]:
            field = field._replace(value=only, text=flow(only))
        case str() | int() | float() if not isinstance(value, bool):
            pass
        case _:
            return such
    wanted = owner(model, (*location, ""))
    if model is not Structure and "title" in fields_of(wanted):
        return f"; write {flow({'title': field.text})}"
    return (
        of_more_than_half(field)
        or approval(field)
        or _in_its_currency(of_group(wanted, field.text, or_none=or_none), field)
        or with_keys(field.text, known)
        or such
    )


def _of_cells(field: TypedField) -> str:
    """Read a member that was typed as a list: who sits there, and what is said of them."""
    cells = field.value if field.key == "members" and isinstance(field.value, list) else []
    if len(cells) < len(("who", "capacity")) or not all(map(_is_word, cells)):
        return ""
    return write(one_member(" | ".join(cells), field.around.names))


_BY_KIND: Mapping[str, Callable[[TypedField], str]] = {
    **dict.fromkeys(("bool_type", "bool_parsing"), _of_flag),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number", "sum"), _of_number),
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), _of_whole_number),
    **dict.fromkeys(("list_type", "tuple_type"), _of_list),
    **dict.fromkeys(("day", "no_such_day"), of_day),
    "share": of_share,
    "string_pattern_mismatch": lambda field: as_id(field.text),
    "string_type": _of_text,
}
"""What is said of a value, by pydantic's name for what is wrong with it."""
