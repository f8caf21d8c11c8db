"""Suggestion of an id for something else: a name, several names, a word for nobody."""

import re
from collections.abc import Collection, Sequence

from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.informal.absent import is_none, is_unknown, is_vacant, may_be_surname
from govlint.structure.informal.phrases import phrase
from govlint.structure.messages import owner
from govlint.structure.model import ENTITIES, SECTIONS, Structure
from govlint.structure.model_fields import fields_of, takes_list
from govlint.structure.nearest_word import usually
from govlint.structure.references import NOT_IDS
from govlint.structure.suggestions.behind_ids import of_its_organisation, with_more
from govlint.structure.suggestions.lists import as_items, as_list, how_many, several
from govlint.structure.suggestions.other_names import did_you_mean_id, of_form, post_of, spelled_out
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import LEFT_OUT, left_out

_PROSE = re.compile(
    r"(?:who|which|that|on|by|with|after|before|subject|if|when|any|all|then|via|through|acting"
    r"|reporting|as|in|at|following|for|his|her|its|their)\s.+|[a-z][^A-Z]*(?:\s\S+){3,}"
)
"""A part of a text that names nothing: the rest of a sentence."""

_EVERYTHING = ("any", "everything", "all-services", "every-service", "whole-contract")
_PASSED_ON = ("delegated", "delegation", "as-delegated", "under-delegation", "by-delegation")


def of_reference(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say which id to write, or how it is written that there are several or none."""
    if not field.text.strip():
        return LEFT_OUT
    if field.key == "who" or field.key_path[-2:-1] == ("members",):
        return _of_member(field, kinds)
    names, text = field.around.names, field.text
    asked = _of_included(field)
    if asked and not field.is_item:
        return asked
    if meant := names.exactly(text, kinds) or _in_its_section(field, kinds):
        return did_you_mean_id(meant)
    return (
        asked
        or _way_up(field, kinds)
        or _of_person(field, kinds)
        or _of_word(field)
        or (with_more(field, kinds) if of_its_organisation(field, kinds) else "")
        or _of_several(field, kinds)
        or of_form(field, kinds)
        or did_you_mean_id(names.nearly(text, kinds) or names.by_part(text, kinds))
        or with_more(field, kinds)
        or spelled_out(field, kinds)
        or post_of(field, kinds)
        or _described(kinds)
    )


def _of_member(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say how a member is written."""
    from govlint.structure.suggestions.members import of_member

    return of_member(field, kinds)


def _of_included(field: TypedField) -> str:
    """Say how those are written who must be there; nothing of others."""
    if "must_include" not in field.key_path[-2:]:
        return ""
    from govlint.structure.suggestions.inclusions import of_included

    return of_included(field)


def _way_up(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say how a way up is written with what sends a problem there; nothing of others."""
    if "escalates_to" not in field.key_path:
        return ""
    from govlint.structure.suggestions.escalations import with_conditions

    return with_conditions(field, kinds)


def _in_its_section(field: TypedField, kinds: Collection[Kind]) -> str | None:
    """Read an id behind the name of its section, as in a path."""
    section, _, id_ = re.sub("[/:#]", ".", field.text.strip()).partition(".")
    if section not in SECTIONS or SECTIONS[section][0] not in kinds:
        return None
    return id_.strip() if field.around.names.kinds.get(id_.strip()) in kinds else None


def _of_person(field: TypedField, kinds: Collection[Kind]) -> str:
    """Read a word for nobody as somebody's name where it may be one."""
    if "person" not in kinds or not may_be_surname(field.text):
        return ""
    if meant := field.around.names.by_part(field.text, kinds):
        return did_you_mean_id(meant)
    word = NOT_IDS.get(field.key)
    nobody = f"write {word}" if word == "vacant" else "leave the line out"
    return f"; a name? describe it under people; nobody? {nobody}"


def _described(kinds: Collection[Kind]) -> str:
    """Say where it would be described what an id names."""
    *others, last = (ENTITIES[kind][0] for kind in kinds)
    return f"; describe it under {' or '.join(filter(None, (', '.join(others), last)))}"


def _of_word(field: TypedField) -> str:
    """Say how a word for everything, nobody or nothing yet is written in this field."""
    text, word = re.sub(r"\s*\([^()]*\)$", "", field.text), NOT_IDS.get(field.key)
    before = re.split(r"\s+[-\u2013\u2014]\s|[,;]\s", text)[0]
    text = before if is_unknown(before) and not may_be_surname(before) else text
    more = field.text[len(text) :].strip(" ()")
    if word == "vacant" and (since := _VACANT_SINCE.fullmatch(field.text)):
        return f'; write vacant ("{since["since"]}" belongs in vacant_since, as a day)'
    if word and (usually(text) == word or (word == "vacant" and _is_nobody(text))):
        return f"; write {word}" + (f' ("{more}" has no key of its own)' if more else "")
    if word == "all" and usually(text) in _EVERYTHING:
        return "; write all"
    if field.key == "decided_by" and usually(text) in _PASSED_ON:
        return "; who decides is named here, and what is passed on stands under delegations"
    if is_none(text):
        if field.is_item:
            return "; take it out of the list"
        return "; write []" if _is_list(field) else "; leave the line out"
    if usually(text) in ("yes", "y", "true"):
        return "; write the id of the one that is meant"
    return left_out(text if is_unknown(text) else field.text)


_VACANT_SINCE = re.compile(
    r"(?:currently |now )?(?:vacant|vacancy|unfilled),? \(?(?P<since>(?:from|since) [^()]+)\)?",
    re.IGNORECASE,
)


def _is_nobody(text: str) -> bool:
    return is_vacant(text) or is_none(text)


def _of_several(field: TypedField, kinds: Collection[Kind]) -> str:
    ids = several(field.text, field.around.names, kinds)
    if not ids:
        return ""
    known = [id_ for id_ in ids if id_ in field.around.names.kinds]
    if any(_PROSE.fullmatch(one) for one in ids if one not in known):
        return with_more(field, kinds)
    if len(known) < len(ids) and (meant := field.around.names.by_part(field.text, kinds)):
        return did_you_mean_id(meant)
    if not _is_list(field) and len(known) == 1:
        return did_you_mean_id(known[0])
    if not _is_list(field):
        return f"; one alone may stand here: {' or '.join(known)}"
    if field.is_item:
        return as_items(ids)
    return f"; {how_many(ids)}?{of_several(field, ids).removeprefix(';')}"


def of_several(field: TypedField, ids: Sequence[str]) -> str:
    """Say how several are written, and where they decide how they go together."""
    if field.key == "decided_by":
        return f"; write {flow(ids)}{_acting(field)}"
    return as_list(ids)


def _acting(field: TypedField) -> str:
    """Say how several who decide go together, where that is not stated yet."""
    if "acting" in field.around.at(field.key_path[:2]):
        return ""
    joined = phrase(field.text)
    if joined.together == joined.either:
        return ", and acting: jointly or acting: either"
    return f" and acting: {'jointly' if joined.together else 'either'}"


def _is_list(field: TypedField) -> bool:
    known = fields_of(owner(Structure, field.key_path)).get(field.key)
    return known is not None and takes_list(known.annotation)
