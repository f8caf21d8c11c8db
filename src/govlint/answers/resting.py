"""What rests on a forum: everything living that names it and would have to look elsewhere."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from govlint.graph.authority.delegations import live
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import in_force
from govlint.graph.standing_on_a_day import stands
from govlint.structure.field_types import Kind, listed
from govlint.structure.word_lists import counted, in_words

MOST_NAMED = 2
"""Things of one sort that are named; more are counted."""


class Resting(NamedTuple):
    """One thing that names a forum, and in which field."""

    entity: str
    field: str


class _NamingField(NamedTuple):
    """A field that names forums, and what is said of a forum that stands there."""

    kind: Kind
    name: str
    verb: str
    of_theirs: bool = False
    """Whether the entity named is the one that acts: `Group answers to it`."""


FIELDS = (
    _NamingField("forum", "accountable_to", "answers to it", of_theirs=True),
    _NamingField("forum", "escalates_to", "escalates to it", of_theirs=True),
    _NamingField("forum", "scrutinises", "scrutinises it", of_theirs=True),
    _NamingField("post", "reports_to", "reports to it", of_theirs=True),
    _NamingField("decision", "decided_by", "decides"),
    _NamingField("decision", "reserved_to", "keeps"),
    _NamingField("decision", "must_agree", "must agree to"),
    _NamingField("decision", "recommended_by", "recommends on"),
    _NamingField("decision", "consulted", "is consulted on"),
    _NamingField("decision", "performed_by", "carries out"),
    _NamingField("decision", "appeal_to", "hears appeals on"),
    _NamingField("delegation", "to", "holds a delegation from"),
    _NamingField("delegation", "from_", "has delegated to"),
    _NamingField("agreement", "leadership", "leads"),
    _NamingField("agreement", "management", "manages"),
    _NamingField("agreement", "approved_by", "approved"),
    _NamingField("programme", "forum", "runs"),
    _NamingField("outcome", "owner", "owns"),
    _NamingField("risk", "owner", "owns the risk"),
    _NamingField("risk", "forum", "watches the risk"),
    _NamingField("report", "from_", "reports to"),
    _NamingField("report", "to", "gets reports from"),
    _NamingField("forum", "established_by", "set up"),
    _NamingField("forum", "terms_of_reference.approved_by", "approves the terms of"),
    _NamingField("forum", "urgent_action.told_to", "hears what is done between the meetings of"),
)
"""What rests on a forum, in the order in which it is said."""

BESIDE = (
    _NamingField("forum", "in_common_with", "meets in common with it", of_theirs=True),
    _NamingField("forum", "replaces", "replaces it", of_theirs=True),
    _NamingField("forum", "reports_to", "informs it", of_theirs=True),
    _NamingField("decision", "informed", "is told of"),
)
"""What names a forum and does not rest on it."""


@once
def resting(graph: Graph, day: date) -> Mapping[str, Sequence[Resting]]:
    """Give by forum what rests on it on a day."""
    return _naming(graph, day, FIELDS)


@once
def beside(graph: Graph, day: date) -> Mapping[str, Sequence[Resting]]:
    """Give by forum what names it without resting on it."""
    return _naming(graph, day, BESIDE)


def in_short(graph: Graph, forum: str, found: Sequence[Resting]) -> str:
    """Say what rests on a forum: what it does, sort by sort, and then who depends on it."""
    said = [
        _sort(graph, forum, field, [one.entity for one in found if one.field == _shown(field)])
        for field in (*FIELDS, *BESIDE)
        if any(one.field == _shown(field) and _is(graph, one, field) for one in found)
    ]
    return "; ".join(said)


def _is(graph: Graph, one: Resting, field: _NamingField) -> bool:
    return graph.kinds[one.entity] == field.kind


def _shown(field: _NamingField) -> str:
    return field.name.rstrip("_")


def _sort(graph: Graph, forum: str, field: _NamingField, entities: Sequence[str]) -> str:
    of_kind = [key for key in entities if graph.kinds[key] == field.kind]
    if field.of_theirs:
        if len(of_kind) > MOST_NAMED:
            return f"{counted(len(of_kind), field.kind)} {_plural(field.verb)}"
        verb = field.verb if len(of_kind) == 1 else _plural(field.verb)
        return f"{graph.labels(of_kind)} {verb}"
    names = [_name(graph, forum, key) for key in of_kind]
    if len(names) > MOST_NAMED:
        return f"{field.verb} {counted(len(names), _counted_as(field.kind))}"
    return f"{field.verb} {in_words(list(dict.fromkeys(names)))}"


def _name(graph: Graph, forum: str, entity: str) -> str:
    """Name a thing; a delegation or a report by whoever is at its other end."""
    known = graph.entities[entity]
    if graph.kinds[entity] in ("delegation", "report"):
        return graph.label(known.to if known.from_ == forum else known.from_)
    return graph.label(entity)


def _counted_as(kind: Kind) -> str:
    return {"delegation": "body", "report": "body"}.get(kind, kind)


def _plural(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"{first.removesuffix('s')} {rest}"


def _naming(
    graph: Graph, day: date, fields: Sequence[_NamingField]
) -> Mapping[str, Sequence[Resting]]:
    found: dict[str, dict[Resting, None]] = {}
    for field in fields:
        for key, entity in graph.of_kind(field.kind).items():
            if LIVING.get(field.kind, _always)(graph, key, entity, day):
                for forum in _named(entity, field.name):
                    if forum in graph.forums and forum != key:
                        found.setdefault(forum, {})[Resting(key, _shown(field))] = None
    return {forum: list(ones) for forum, ones in found.items()}


def _named(entity: Any, field: str) -> Iterator[str]:
    value: Any = entity
    for name in field.split("."):
        value = getattr(value, name, None)
    for one in listed(value) or ():
        yield getattr(one, "to", one)


def _always(graph: Graph, key: str, entity: Any, day: date) -> bool:
    return True


def _forum_lives(graph: Graph, key: str, entity: Any, day: date) -> bool:
    return entity.status == "shadow" or stands(graph, key, max(day, entity.starts or day))


def _decision_lives(graph: Graph, key: str, entity: Any, day: date) -> bool:
    return entity.status in ("standing", "open")


def _delegation_lives(graph: Graph, key: str, entity: Any, day: date) -> bool:
    return live(entity, max(day, entity.starts or day))


def _agreement_lives(graph: Graph, key: str, entity: Any, day: date) -> bool:
    return in_force(entity, max(day, entity.starts or day))


def _post_lives(graph: Graph, key: str, entity: Any, day: date) -> bool:
    return entity.ends is None or entity.ends >= day


LIVING: Mapping[Kind, Callable[[Graph, str, Any, date], bool]] = {
    "forum": _forum_lives,
    "decision": _decision_lives,
    "delegation": _delegation_lives,
    "agreement": _agreement_lives,
    "post": _post_lives,
}
"""Whether an entity of a kind is not over; those of other kinds have no end."""
