"""Suggestion of the key that should have been written, or of where this one belongs."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from govlint.structure.allowed_values import one_of
from govlint.structure.entity_names import SITTERS
from govlint.structure.field_types import REMARK
from govlint.structure.flow_style import flow
from govlint.structure.forums import Explanation, Forum, Member
from govlint.structure.id_messages import is_id, set_in
from govlint.structure.informal.absent import is_open
from govlint.structure.informal.rhythms import times_a_year
from govlint.structure.messages import REMARKED
from govlint.structure.model import SECTIONS, Decision, Limits
from govlint.structure.model_fields import fields_of, models_in, parts_of, words_in
from govlint.structure.nearest_word import did_you_mean, nearest, only_near, usually
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.as_written import as_written, is_of_sort, may_stand
from govlint.structure.suggestions.entities import of_entity
from govlint.structure.suggestions.escalations import of_condition, of_escalation
from govlint.structure.suggestions.explanations import of_values
from govlint.structure.suggestions.groups import of_group
from govlint.structure.suggestions.heads import of_head
from govlint.structure.suggestions.in_place import in_place
from govlint.structure.suggestions.inclusions import of_inclusion
from govlint.structure.suggestions.member_keys import of_member, of_seats_in_composition
from govlint.structure.suggestions.misplaced_keys import (
    of_another_kind,
    of_another_section,
    of_group_inside,
    of_group_outside,
    of_larger,
    of_needless_group,
    of_section_by_entities,
    of_word_in_group,
    set_in_less,
    without_the_forum,
)
from govlint.structure.suggestions.missing_colons import of_colon
from govlint.structure.suggestions.names_in_parts import of_name_in_parts
from govlint.structure.suggestions.numbers import of_number
from govlint.structure.suggestions.other_units import in_another_unit
from govlint.structure.suggestions.said_by_another_thing import said_by_another_thing
from govlint.structure.suggestions.sums import of_sums
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.vacancies import VACANT, vacancy
from govlint.structure.synonyms import MEANT, OTHER_END
from govlint.structure.word_lists import any_of

Part = Literal["key", "pair", "item", "list"]
"""How much a suggestion is of: the key, its value with it, the item that holds it, or its list."""

_REPORTING = (
    "line-of-reporting", "report", "report-to", "reported-to", "reporting", "reporting-line",
    "reporting-to", "reports", "reports-into", "reports-to", "reports-up-to",
)  # fmt: skip
"""What people call it that a forum answers to a body, or only informs it: nobody can tell which."""

_COMPRISES = re.compile(
    r"(?:\d+(?:\.\d+)*[.)]? )?(?:the|our|this) (?:[\w-]+ ){1,4}?(?:shall |will |is |are |to |be )*"
    r"(?:compris(?:e|es|ed of)|consists? of|made up of|composed of)"
    r"(?: the following(?: members)?)?",
    re.IGNORECASE,
)
"""What stands before the members in terms of reference."""


class KeySuggestion(NamedTuple):
    """What to write in the place of a key, and how much that is of."""

    words: str = ""
    part: Part = "key"


def of_key(field: TypedField, home: Any, model: Any) -> KeySuggestion:
    """Say which key was meant, or what a key that is none should become."""
    is_stated = home is Forum and "members" in field.around.at(field.key_path[:-1])
    if home is Forum and not is_stated and _COMPRISES.fullmatch(str(field.key_path[-1])):
        field = field._replace(key_path=(*field.key_path[:-1], "membership"))
    if home is Forum and (bare := without_the_forum(str(field.key_path[-1]))):
        field = field._replace(key_path=(*field.key_path[:-1], bare))
    for words, part in _of_each_sort(field, home, model):
        if words:
            is_line = ": write " in words or words.startswith("; write")
            return KeySuggestion(words, part if part in ("item", "list") or is_line else "key")
    return KeySuggestion()


def _of_each_sort(field: TypedField, home: Any, model: Any) -> Iterator[tuple[str, Part]]:
    """Give what each sort of suggestion says, the surest first.

    In a crowd only what a key says alone, for each would be held to all that stands beside it.
    """
    key, known = str(field.key_path[-1]), fields_of(home)
    yield of_colon(field, list(known)), "key" if field.value is None else "pair"
    yield of_section_by_entities(field, home), "key"
    yield of_head(field, home), "key"
    yield "" if is_id(key, field.value) else _section(key, home), "key"
    if len(field.around.at(field.key_path[:-1])) > _CROWD:
        yield _guess(field, home), "key"
        return
    yield _id(field), "key"
    yield _only_sum(field, home), "item"
    yield of_sums(field, home), "key"
    yield of_inclusion(field, home), "key"
    yield _only_values(field, home), "item"
    yield _reporting(key, home), "key"
    yield _other_end(key), "key"
    yield _of_words_alone(field, home), "item"
    of = field.around.at(field.key_path[:1])
    yield set_in(field.key_path, field.value, model, field.holder, of), "key"
    yield of_seats_in_composition(field, home), "list"
    yield of_member(field, home), "item"
    yield of_name_in_parts(field, home), "item"
    yield of_escalation(field, home), "item"
    yield _same_as_group(field, home), "item"
    yield of_condition(field, home), "pair"
    yield in_place(field, home), "pair"
    yield _matrix(field, home), "pair"
    yield of_group_inside(field, home), "pair"
    yield in_another_unit(field, home), "pair"
    yield vacancy(field, home), "pair" if usually(key) in VACANT else "key"
    yield _word_as_key(field, home), "pair"
    yield of_another_section(field), "key"
    yield said_by_another_thing(field, home), "key"
    yield _key_and_value(field, home), "pair"
    yield of_needless_group(field, home), "key"
    yield _guess(field, home), "key"
    yield of_group_outside(field, home, model), "key"
    yield of_larger(field, home, model), "key"
    yield set_in_less(field), "key"
    yield of_another_kind(field, home), "key"
    yield _named(field, home), "key"
    yield _stated(field, known), "key"
    yield remark(key), "key"


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
    if home is Explanation:
        return of_values(list(group))
    if len(field.key_path) == 3 and [*group.values()] == [None]:
        text = str(field.key_path[-1])
        return of_entity(field._replace(key_path=field.key_path[:2], value=text, text=text))
    if said := of_group(home, ", ".join(map(str, group))):
        return said
    if not all(str(key).isdigit() for key in group):
        return ""
    return (
        f"; each needs a key before it, such as {next(iter(fields_of(home)))}: {next(iter(group))}"
    )


_MOST_KEYS = 6
"""Keys that a message lists."""

_CROWD = 50
"""Keys in one place; no entity has so many fields, and no file so many sections."""

_SUM = ("amount", "figure", "money", "sum", "total", "value")
_IN_A_MATRIX = {
    **dict.fromkeys(
        ("a", "approves", "d", "decides", "x", "y", "yes", "\u2713", "\u2714"), "decided_by"
    ),
    **dict.fromkeys(("r", "does"), "performed_by"),
    "c": "consulted",
    "i": "informed",
}
"""What stands in the cells of a matrix of decisions, and the key for it."""


def _same_as_group(field: TypedField, home: Any) -> str:
    """Read a group that holds nothing but a key of its own name."""
    *_, group, key = (None, *field.key_path)
    alone = group == key and len(field.around.at(field.key_path[:-1])) == 1
    return of_group(home, field.text) if alone and field.text else ""


def _only_sum(field: TypedField, home: Any) -> str:
    """Take a limit of which one sum alone was typed out of its braces."""
    group = field.around.at(field.key_path[:-1])
    if home is not Limits or usually(field.key_path[-1]) not in _SUM:
        return ""
    if len(group) > 1 or isinstance(field.value, bool):
        return "; write each (for one matter) or a_year (for all of a year)"
    plain = isinstance(field.value, int | float)
    return f"; write {flow(field.value)}" if plain else of_number("limit", field.text, whole=False)


def _matrix(field: TypedField, home: Any) -> str:
    """Read an id with a letter or a cross behind it, as a matrix of decisions has them."""
    if home is not Decision:
        return ""
    beside = field.around.at(field.key_path[:-1])
    cell = "x" if field.value is True else field.text.strip().lower()
    key = _IN_A_MATRIX.get(cell)
    kinds = kinds_named_by(Decision, "decided_by")
    named = [one for one in beside if field.around.names.exactly(str(one), kinds)]
    id_ = field.around.names.exactly(str(field.key_path[-1]), kinds) if key else None
    if not key or not id_ or key in beside:
        return ""
    if len(named) > 1 or (key == "decided_by" and "reserved_to" in beside):
        return f'; "{id_}" stands behind a key, such as {key}'
    return f"; write {key}: {id_}"


def _word_as_key(field: TypedField, home: Any) -> str:
    """Say of which key the word is a value that stands as a key with a yes behind it."""
    word = usually(field.key_path[-1])
    if field.value is not True and field.text.lower() not in ("yes", "y"):
        return ""
    words = {word, *MEANT.get(word, ())}
    said = [
        (key, one)
        for key, field in fields_of(home).items()
        for one in words_in(field.annotation)
        if one in words
    ]
    beside = field.around.at(field.key_path[:-1])
    if not said:
        return of_word_in_group(field, home, words)
    if len(said) != 1 or said[0][0] in beside:
        return ""
    return f"; write {said[0][0]}: {said[0][1]}"


def _key_and_value(field: TypedField, home: Any) -> str:
    """Say the whole line where the key and its value are both written otherwise."""
    known = fields_of(home)
    meant = _meant(field, known)
    is_flag = meant is not None and bool in set(parts_of(known[meant].annotation))
    if not meant or not isinstance(field.value, str | int if is_flag else str):
        return ""
    if meant in field.around.at(field.key_path[:-1]):
        return ""
    if model := next(models_in(known[meant].annotation), None):
        said = of_group(model, field.text)
        return said.replace("write {", f"write {meant}: {{") if said.startswith("; write {") else ""
    value = as_written(meant, field.value, known[meant].annotation)
    if is_flag and not isinstance(value, bool):
        return ""
    if value != field.text:
        return f"; write {meant}: {flow(value)}"
    kinds = kinds_named_by(home, meant)
    id_ = field.around.names.exactly(field.text, kinds) if kinds else None
    named = id_ is not None and id_ != field.text
    return f"; did you mean {flow({meant: id_})[1:-1]}?" if named else ""


def _meant(field: TypedField, known: Mapping[str, Any]) -> str | None:
    """Find the known key that is near; of several with one name, the one that such a value has."""
    key = field.key_path[-1]
    called = [one for one in MEANT.get(usually(key), ()) if one in known]
    fitting = [one for one in called if is_of_sort(one, field.value, known[one].annotation)]
    meant = nearest(key, known)
    return fitting[0] if fitting and meant in called and meant not in fitting else meant


def _reporting(key: str, home: Any) -> str:
    if home is not Forum or usually(key) not in _REPORTING:
        return ""
    return "; write reports_to (it only informs) or accountable_to (that body can overrule it)"


def _other_end(key: str) -> str:
    said = OTHER_END.get(usually(key))
    return f"; {said}" if said else ""


def _guess(field: TypedField, home: Any) -> str:
    """Ask for the known key that is near, unless it is stated or the value cannot stand there."""
    key, known = field.key_path[-1], fields_of(home)
    meant = _meant(field, known)
    if not meant or meant in field.around.at(field.key_path[:-1]):
        return ""
    kinds = kinds_named_by(home, meant)
    names = field.around.names
    of_others = names.exactly(field.text) if kinds and not names.exactly(field.text, kinds) else ""
    parts = set(parts_of(known[meant].annotation))
    is_other_sort = isinstance(field.value, int) and (kinds or (bool in parts and field.value > 1))
    if is_other_sort or of_others:
        return ""
    if _is_prose(field.text, words_in(known[meant].annotation)):
        words = one_of(words_in(known[meant].annotation))
        return f'; "{meant}" takes {words}{remark(str(key))}'
    is_spelled = meant not in MEANT.get(usually(key), ())
    surely = only_near(key, known) == meant and date not in set(parts_of(known[meant].annotation))
    is_day = date in set(parts_of(known[meant].annotation))
    if (is_day or (is_spelled and not surely)) and not may_stand(
        field.value, known[meant].annotation
    ):
        is_no_day = times_a_year(field.text) or is_open(field.text)
        return f"; the day is said by {meant}" if is_day and is_no_day else ""
    return f'; did you mean "{meant}"?'


def _is_prose(text: str, words: Collection[str]) -> bool:
    """Tell whether a text is a sentence in the place of words that are known, and holds none."""
    said = text.lower().replace(",", " ").split()
    return bool(words) and len(said) >= _SENTENCE and {*said}.isdisjoint(words)


_SENTENCE = 4
"""Words of which one at least is no name and joins none."""

STANDS_HERE = "stands here already: one of them is too much"
"""What is said of a key where another that it may stand for is stated."""


def _stated(field: TypedField, known: Mapping[str, Any]) -> str:
    """Say that what may be meant by a key is stated already."""
    key = field.key_path[-1]
    meant = next((one for one in known if usually(one) == usually(key)), None)
    meant = meant or next((one for one in MEANT.get(usually(key), ()) if one in known), None)
    meant = meant or only_near(key, known)
    if meant is None or meant not in field.around.at(field.key_path[:-1]):
        return ""
    is_word = words_in(known[meant].annotation) and not [*models_in(known[meant].annotation)]
    if (is_word or meant == "measure") and len(field.text.split()) > 1:
        of_words = "a word" if is_word else "words"
        and_remark = remark(str(key)).replace(";", ", and", 1)
        return f'; "{meant}" says it in {of_words} already{and_remark}'
    return f'; "{meant}" {STANDS_HERE}'


def _of_words_alone(field: TypedField, home: Any) -> str:
    """Read a member in braces of whom nothing but names and words was typed."""
    group = field.around.at(field.key_path[:-1]) if home is Member else {}
    alone = len(group) > 1 and all(value is None for value in group.values())
    return of_member(field, home) if alone else ""


def _named(field: TypedField, home: Any) -> str:
    """Say in which keys something stands that a value names, for no remark is a reference."""
    named = {
        key: field.around.names.exactly(field.text, kinds)
        for key in fields_of(home)
        if field.text and (kinds := kinds_named_by(home, key))
    }
    keys = [key for key, id_ in named.items() if id_ and id_ not in field.key_path[1:2]]
    beside = field.around.at(field.key_path[:-1])
    if usually(field.key_path[-1]) in [usually(one) for one in fields_of(home) if one in beside]:
        return ""
    if home is Forum and (sits := field.around.names.exactly(field.text, SITTERS)):
        return _sits_there(sits, field.key)
    if len(keys) == 1 and fields_of(home)[keys[0]].is_required() and keys[0] not in beside:
        return f"; write {keys[0]}: {flow(named[keys[0]])}"
    return f"; what it names can stand in {any_of(keys[:_MOST_KEYS])}" if keys else ""


def _sits_there(id_: str, key: str) -> str:
    """Say where it stands that somebody is on a forum, and how anything else is written."""
    among = f"; who sits there is said among the members, as {flow({'who': id_})}"
    name = usually(key)
    return f"{among}, and a remark of your own begins with {REMARK}, as {REMARK}{name}"


def remark(key: str) -> str:
    """Say how a remark of one's own is written, where the key is near to nothing."""
    name = usually(key)
    plain = re.fullmatch(r"[\w-]+", name) and len(name) <= 40
    return f"{REMARKED} begins with {REMARK}: write {REMARK}{name}" if plain else ""
