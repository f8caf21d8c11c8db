"""Suggestion of the word of a field that was meant, or of the list of its words."""

import re
from collections.abc import Collection, Iterator

from govlint.structure.entity_names import SITTERS
from govlint.structure.flow_style import flow
from govlint.structure.informal.absent import is_none, is_vacant, may_be_surname
from govlint.structure.informal.phrases import phrase
from govlint.structure.nearest_word import (
    did_you_mean,
    hint_of,
    is_turned,
    nearest,
    only_near,
    usually,
)
from govlint.structure.suggestions.forms_and_kinds import basis, form, kind_of_organisation
from govlint.structure.suggestions.lists import as_list, words_of
from govlint.structure.suggestions.majorities import (
    is_supermajority,
    large_majorities,
    majority,
)
from govlint.structure.suggestions.more_than_half import is_more_than_half
from govlint.structure.suggestions.said_by_another_key import said_by_another_key
from govlint.structure.suggestions.statuses import of_status
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import IN_BRACKETS, left_out, write
from govlint.structure.synonyms import MEANT, OTHER_END
from govlint.structure.typed_text import is_short

_BEHIND_WORD = re.compile(
    r"\s*[(,;:#]|\s+(?:since|until|from|with|by|each|every|of|no\.?|number|reg(?:istered)?\.?)(?!\w)"
    r"|\s+(?:on )?(?=\d{1,2}[ ./-])",
    re.IGNORECASE,
)


_YET_TO_BE = re.compile(r"(?:to be|due to be|about to be|soon) ", re.IGNORECASE)
"""What says of a word that it does not hold yet."""


def of_words(field: TypedField, known: Collection[str]) -> str:
    """Say which word to write, several where they were strung together, or all there are."""
    match field.value:
        case [str() as only] if only in known:
            return f"; write {only}"
        case [str() as only]:
            return of_words(field._replace(value=only, text=only), known)
        case dict() as group if len(group) == 1:
            [(key, value)] = group.items()
            only = key if value is None else value
            if isinstance(only, str) and nearest(only, known):
                return f"; write {nearest(only, known)}"
    if known == ["1"]:
        return ""
    said = next(filter(None, _of_each_sort(field, known)), "")
    if not said and _YET_TO_BE.match(field.text):
        return f"; known: {', '.join(known)}"
    return said or hint_of(_head(field.text, known), known)


def _of_each_sort(field: TypedField, known: Collection[str]) -> Iterator[str]:
    """Give what each sort of suggestion says, the surest first."""
    text = field.text
    by_usage = next((word for word in MEANT.get(usually(text), ()) if word in known), "")
    yield "" if by_usage else left_out(text, or_none="none" in known)
    yield write(form(text)) if field.key == "form" else ""
    yield write(kind_of_organisation(text)) if field.key_path[:1] == ("organisations",) else ""
    takes_none = field.in_list and not field.is_item and not by_usage
    yield "; write []" if takes_none and is_none(text) else ""
    yield of_status(field)
    yield said_by_another_key(field, known)
    meant = _of_many_words(field, known)
    yield did_you_mean(meant, known) if meant else ""
    yield write(large_majorities(known)) if is_supermajority(text) else ""
    yield _of_votes(text, known) if field.key == "rule" else ""
    yield f'; did you mean "{by_usage}"?' if by_usage and usually(text) in OTHER_END else ""
    if field.key == "chair" and "named" in known:
        yield _of_chair(field, known)
    else:
        yield _strung(field, known)
        yield _one_alone(field, known)


def _of_votes(text: str, known: Collection[str]) -> str:
    """Say which word, or else which share, stands for so much of the votes."""
    if is_more_than_half(text):
        return "; write majority"
    found = majority(text, known)
    if "rule" in found:
        return f"; write {found['rule']}"
    return f"; any other share of the votes is said by share: {found['share']}" if found else ""


def _of_chair(field: TypedField, known: Collection[str]) -> str:
    """Say whether there is a chair, and where it is said who it is."""
    text, names = field.text, field.around.names
    said = field.value.get("who", "") if isinstance(field.value, dict) else text
    said = IN_BRACKETS.sub("", str(said))
    if holder := names.exactly(said, SITTERS) or names.by_part(said, SITTERS):
        return _among_members({"who": holder, "capacity": "chair"})
    if is_vacant(text):
        return _among_members({"seat": "Chair", "capacity": "chair", "vacant": 1})
    if is_none(text) and not may_be_surname(text):
        return "; write none"
    meant = nearest(_head(text, known), known)
    if meant and not _is_name_like(text, meant):
        return hint_of(_head(text, known), known)
    if isinstance(field.value, list | bool) or not text:
        return hint_of(text, known)
    nobody = "; nobody chairs? write none" if meant or may_be_surname(text) else ""
    seat = said if said[:1].isupper() and not nobody and is_short(said) else "Chair"
    return nobody + _among_members({"seat": seat, "capacity": "chair"})


def _is_name_like(text: str, meant: str) -> bool:
    """Tell whether a word that is spelled like a known one may be a name: by its capital."""
    usual = usually(text)
    return text[:1].isupper() and usual != meant and meant not in MEANT.get(usual, ())


def _among_members(member: dict[str, str | int]) -> str:
    return f"; who chairs is said among the members, as {flow(member)}: here write named"


def _head(text: str, known: Collection[str]) -> str:
    """Leave out what follows a known word: in brackets, after a comma, a since or an until."""
    head = _BEHIND_WORD.split(text)[0]
    fitting = head and head != text and (usually(head) in known or usually(head) in MEANT)
    return head if fitting and nearest(head, known) else text


def _of_many_words(field: TypedField, known: Collection[str]) -> str:
    """Read a word where people write more: a place in a paper, what a decision is about."""
    match field.key:
        case "basis":
            return basis(field.text)
        case "category":
            return _named_within(field.text, known)
    return ""


def _named_within(text: str, known: Collection[str]) -> str:
    """Find the one known word that stands among others, unless something turns it."""
    words = usually(text).split("-")
    found = [word for word in known if word in words]
    return found[0] if len(found) == 1 and not is_turned(words) else ""


def _one_alone(field: TypedField, known: Collection[str]) -> str:
    """Say that one word alone may stand in a field, where several known ones were typed."""
    words = field.value if isinstance(field.value, list) else phrase(field.text).parts
    if field.in_list or not words or len(words) < 2:
        return ""
    meant = [nearest(word, known) for word in words if isinstance(word, str)]
    found = list(dict.fromkeys(word for word in meant if word))
    if len(found) == len(words):
        return f"; one alone may stand here: {' or '.join(found)}"
    if len(found) == 1 and not isinstance(field.value, list):
        return f'; did you mean "{found[0]}"?'
    return ""


def _strung(field: TypedField, known: Collection[str]) -> str:
    """Read several words that were strung together, each of which is sure."""
    words = words_of(field.text, lambda one: _surely(one, known))
    if not words and field.in_list and usually(field.text) not in known:
        parts = phrase(field.text).parts
        meant = {part: _surely(part, known) for part in parts if len(parts) > 1}
        found = list(dict.fromkeys(word for word in meant.values() if word))
        if len(found) > 1 and not field.is_item:
            other = ", ".join(f'"{part}"' for part, word in meant.items() if not word)
            return f"; write {flow(found)} ({other} is none of its words)"
        return f'; did you mean "{found[0]}"?' if found else ""
    if not field.in_list or not words:
        return ""
    if field.is_item:
        return f"; each is an item of its own: {', '.join(words)}"
    return as_list(words)


def _surely(word: str, known: Collection[str]) -> str | None:
    """Find the known word that a part of a text is: by the field's usage, or by a slip of it."""
    said = (usually(word), *MEANT.get(usually(word), ()))
    return next((one for one in said if one in known), None) or only_near(word, known)
