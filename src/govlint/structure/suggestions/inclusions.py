"""Suggestion of whom a quorum must include: somebody in a capacity, or of a sort."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from govlint.structure.entity_names import SITTERS
from govlint.structure.enumerations import Capacity, PostKind
from govlint.structure.flow_style import flow
from govlint.structure.forums import Quorum, QuorumInclusion
from govlint.structure.informal.numbers import number
from govlint.structure.informal.phrases import phrase
from govlint.structure.model_fields import fields_of, words_in
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.lists import as_list
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.synonyms import MEANT

_SOME = re.compile(
    r"(?:at least |min(?:imum)?\.? )?(?P<many>\d{1,2}|an?|one|two|three|four|five) (?P<who>\D+?)"
    r"(?: members?)?",
    re.IGNORECASE,
)
"""So many of a sort of member."""


def included(text: str) -> Mapping[str, Any] | None:
    """Read a capacity or a sort of member of whom some must be there for a quorum."""
    if (found := _SOME.fullmatch(text.strip())) and (many := number(found["many"])):
        asked = included(found["who"].removesuffix("s")) or included(found["who"])
        whole = many.denominator == 1 and asked is not None and "kind" in asked
        return {**(asked or {}), "at_least": int(many)} if whole else None
    words = (usually(text), *MEANT.get(usually(text), ()))
    if capacity := next((one for one in words if one in words_in(Capacity)), None):
        return {"capacity": capacity}
    kind = next((one for one in words if one in words_in(PostKind)), None)
    return {"kind": kind, "at_least": 1} if kind else None


def of_included(field: TypedField) -> str:
    """Read who must be there: posts and people by name, capacities and sorts of member."""
    if asked := included(field.text):
        return f"; write {flow(asked)}"
    joined = phrase(field.text)
    parts = joined.parts
    if joined.either and len(parts) > 1:
        return _one_of(parts)
    ids = [field.around.names.exactly(one, SITTERS) for one in parts]
    known = field.around.names.kinds
    read = [
        id_ if all(ids) or one in known else included(one) or id_
        for one, id_ in zip(parts, ids, strict=True)
    ]
    return as_list(read) if len(read) > 1 and all(read) and not field.is_item else ""


def of_inclusion(field: TypedField, home: Any) -> str:
    """Put the keys together that say who must be there, and stand among those of a quorum."""
    known = fields_of(QuorumInclusion)
    beside = field.around.at(field.key_path[:-1]) if home is Quorum else {}
    stated = {key: beside[key] for key in beside if key in known}
    of_whom = stated.keys() - {"at_least"}
    if not of_whom or field.key_path[-1] not in stated or "must_include" in beside:
        return ""
    each = [stated] if len(of_whom) == 1 else [{key: stated[key]} for key in stated]
    if len(of_whom) > 1 and "at_least" in stated:
        return ""
    return f"; these are said together: write must_include: {flow(each)}"


def _one_of(parts: Collection[str]) -> str:
    """Read capacities of which one must be there; other lists ask for all who stand there."""
    bare = [re.sub(r"^(?:the|a|an|either) ", "", one, flags=re.IGNORECASE) for one in parts]
    capacities = [(included(one) or {}).get("capacity") for one in bare]
    if all(capacities):
        return f"; write {flow({'capacity': capacities})}"
    return "; whoever stands here must be there: that one of several is enough has no key"
