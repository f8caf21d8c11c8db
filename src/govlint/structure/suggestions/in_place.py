"""Suggestion for a word that means one thing in one place, whatever it means elsewhere."""

from collections.abc import Mapping
from typing import Any

from govlint.structure.entity_names import SITTERS
from govlint.structure.enumerations import Capacity, DisputeKind, PostKind
from govlint.structure.flow_style import flow
from govlint.structure.forums import CompositionRequirement, Forum, Meetings, Member
from govlint.structure.informal.figures import figure, number
from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.model import Decision
from govlint.structure.model_fields import words_in
from govlint.structure.spelling import nearest, usually
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.synonyms import MEANT

_SITS_AS = ("capacity", "position", "rank", "role", "sits-as", "status", "title")
_RHYTHM = ("frequency", "how-often", "meeting-frequency", "meets", "rhythm")
_HOW_MANY = (
    "max-members", "max-membership", "maximum-members", "maximum-membership", "membership-size",
    "number-of-members", "size",
)  # fmt: skip
_PUBLIC = ("held-in-public", "in-public", "meets-in-public", "open-to-public", "public")
_LIMIT = ("ceiling", "limit", "max", "maximum", "up-to", "upper-limit")
_SAID_THERE: Mapping[str, str] = {
    "authority": 'each delegation to it says it, as "limit"',
    "budget": 'each delegation to it says it, as "limit"',
    "decides": 'each decision says it, as "decided_by"',
    "decisions": 'each decision says it, as "decided_by"',
    "delegated-authority": 'each delegation to it says it, as "limit"',
    "delegated-limit": 'each delegation to it says it, as "limit"',
    "financial-limit": 'each delegation to it says it, as "limit"',
    "limit": 'each delegation to it says it, as "limit"',
    "programmes": 'each programme says it, as "forum"',
    "risks": 'each risk says it, as "forum"',
    "spending-limit": 'each delegation to it says it, as "limit"',
}
"""What is said of a forum somewhere else, and how."""

_FORMS: Mapping[str, Readings] = {
    "alliance": (
        Interpretation("contractual-body"),
        Interpretation("joint-committee", "if the parties have delegated to it"),
    ),
    "cabinet": (Interpretation("committee", "and duty: executive"),),
    "council": (
        Interpretation("board"),
        Interpretation("committee", "if another body can overrule it"),
    ),
    "executive": (
        Interpretation("management-group"),
        Interpretation("committee", "if it has duty: executive"),
    ),
    "governing-body": (
        Interpretation("board"),
        Interpretation("committee", "if another body can overrule it"),
    ),
    "local-governing-body": (
        Interpretation("committee"),
        Interpretation("board", "if no other body can overrule it"),
    ),
    "partnership": (
        Interpretation("statutory-partnership"),
        Interpretation("joint-committee", "if its bodies, and not the law, set it up"),
    ),
    "working-group": (
        Interpretation("task-and-finish"),
        Interpretation("management-group", "if it has no last day"),
    ),
}
"""Forms of forum that the field gives one name."""


def form(text: str) -> Readings:
    """Read a name that the field has for forums of several forms."""
    usual = usually(text).replace("working-party", "working-group")
    return _FORMS.get(usual, ())


def included(text: str) -> Mapping[str, Any] | None:
    """Read a capacity or a sort of member of whom some must be there for a quorum."""
    words = (usually(text), *MEANT.get(usually(text), ()))
    if capacity := next((one for one in words if one in words_in(Capacity)), None):
        return {"capacity": capacity}
    kind = next((one for one in words if one in words_in(PostKind)), None)
    return {"kind": kind, "at_least": 1} if kind else None


def step_of_dispute(text: str) -> Mapping[str, Any]:
    """Read who settles a dispute, and of which kind that step is where a word of it says so."""
    words = [usually(text), *map(usually, text.split())]
    known = words_in(DisputeKind)
    meant = [one for word in words for one in (word, *MEANT.get(word, ())) if one in known]
    return {"by": text, **({"kind": meant[0]} if meant else {})}


def in_place(field: TypedField, home: Any) -> str:
    """Say what a key of a member, a forum, a decision or a composition is to become."""
    key = usually(field.key_path[-1])
    if home is Member:
        return _of_member(field, key)
    if home is Forum:
        return _of_rhythm(field, key) or _of_forum(field, key)
    if home is Meetings and key in _RHYTHM and not isinstance(field.value, int):
        often = _times_a_year(field)
        return "" if often is None else f"; write per_year: {often}"
    if home is Decision and key in _LIMIT and (sum_ := number(field.text)) is not None:
        beside = field.around.at(field.key_path[:-1])
        return "" if "value" in beside else f"; write value: {flow({'up_to': figure(sum_)})}"
    return '; did you mean "kind"?' if home is CompositionRequirement and key in _SITS_AS else ""


def _of_rhythm(field: TypedField, key: str) -> str:
    """Say how a forum states its rhythm, where that was typed as a key of its own."""
    if key not in _RHYTHM or "meetings" in field.around.at(field.key_path[:-1]):
        return ""
    often = _times_a_year(field)
    return "" if often is None else f"; write meetings: {flow({'per_year': often})}"


def _times_a_year(field: TypedField) -> Any:
    """Read how often something is; what reads rhythms is loaded where one is written."""
    from govlint.structure.informal.rhythms import times_a_year

    return next((one.value for one in times_a_year(field.text)), None)


def _of_member(field: TypedField, key: str) -> str:
    """Read what somebody is: a capacity, a sort of member, or the name of the seat."""
    if field.value is True and (capacity := _capacity(key)):
        return f"; write capacity: {capacity}"
    if key not in _SITS_AS or not isinstance(field.value, str):
        return ""
    if _capacity(field.text):
        return '; did you mean "capacity"?'
    beside = field.around.at(field.key_path[:-1])
    kind = nearest(field.text, words_in(PostKind))
    if kind and "kind" not in beside:
        return f"; write kind: {kind}"
    if not {"who", "seat"} & beside.keys():
        return f"; write seat: {flow(field.text)}"
    return '; a title belongs to a post: describe the post under posts, and name it in "who"'


def _of_forum(field: TypedField, key: str) -> str:
    """Say where it is said who serves a forum, how many sit there, what it decides."""
    if (capacity := _capacity(key)) and isinstance(field.value, str) and key != "chair":
        names, text = field.around.names, field.text
        id_ = names.exactly(text, SITTERS) or names.by_part(text, SITTERS)
        member = {"who": id_} if id_ else {"seat": text}
        return f"; it is said among the members, as {flow({**member, 'capacity': capacity})}"
    if key in _HOW_MANY and (many := number(field.text)) is not None and many.denominator == 1:
        return f"; its terms say it, as composition: [{flow({'at_most': int(many)})}]"
    if key in _PUBLIC and isinstance(field.value, bool):
        return f'; it belongs to "meetings": put it in there, as public: {flow(field.value)}'
    listed = isinstance(field.value, list) or is_plain(field.value)
    return f"; {_SAID_THERE[key]}" if listed and key in _SAID_THERE else ""


def _capacity(text: str) -> str | None:
    return nearest(text, words_in(Capacity))
