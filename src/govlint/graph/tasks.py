"""Tasks: what a file gives those to do who may not be there: forums, posts and people."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from govlint.graph.authority.delegations import live
from govlint.graph.field_values import values_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.standing_on_a_day import stand_always
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.forums import Forum
from govlint.structure.model import ENTITIES, Agreement, Decision, Delegation, Post


class Task(NamedTuple):
    """One thing that somebody is named for, and how to say it."""

    given_by: str
    """The entity that names them."""
    to: str
    does: str
    """What they do, "decides", before the name of the entity; "answers to it" after it."""
    of_theirs: bool
    """Whether the entity is the one that acts, as a forum that answers to them does."""
    decides: bool
    """Whether they decide or hold authority by it, and nobody else beside them."""
    on: date
    """The day on which it is asked."""
    dated: bool
    """Whether that day is stated, and not just today."""
    key_path: KeyPath


class _TaskField(NamedTuple):
    """A field whose ids have something to do."""

    kind: Kind
    field: str
    does: str
    of_theirs: bool = False
    decides: bool = False
    one_is_enough: bool = False
    """Whether nothing fails while another of them is always there, as of those who are told."""


FIELDS = (
    _TaskField("decision", "decided_by", "decides", decides=True),
    _TaskField("decision", "reserved_to", "has reserved to it", decides=True),
    _TaskField("decision", "recommended_by", "recommends on"),
    _TaskField("decision", "must_agree", "must agree to"),
    _TaskField("decision", "performed_by", "carries out"),
    _TaskField("decision", "appeal_to", "hears appeals on"),
    _TaskField("delegation", "to", "holds a delegation from", decides=True),
    _TaskField("delegation", "from_", "has delegated authority to"),
    _TaskField("agreement", "leadership", "leads"),
    _TaskField("agreement", "management", "manages"),
    _TaskField("agreement", "pooled_fund.manager", "manages the pooled fund of"),
    _TaskField("programme", "forum", "runs"),
    _TaskField("programme", "sro", "answers for"),
    _TaskField("programme", "clinical_lead", "is clinical lead of"),
    _TaskField("programme", "finance_lead", "is finance lead of"),
    _TaskField("programme", "service_managers", "manages services of"),
    _TaskField("outcome", "owner", "owns"),
    _TaskField("risk", "owner", "owns the risk"),
    _TaskField("risk", "forum", "watches the risk"),
    _TaskField("service", "clinically_accountable", "is clinically accountable for"),
    _TaskField("forum", "accountable_to", "answers to it", of_theirs=True),
    _TaskField("forum", "escalates_to", "escalates to it", of_theirs=True),
    _TaskField(
        "forum", "in_common_with", "meets in common with it", of_theirs=True, one_is_enough=True
    ),
    _TaskField("forum", "urgent_action.by", "acts between the meetings of"),
    _TaskField(
        "forum",
        "urgent_action.told_to",
        "hears what is done between the meetings of",
        one_is_enough=True,
    ),
    _TaskField("post", "reports_to", "reports to it", of_theirs=True),
)
"""The fields that give somebody something to do, in the order in which they are said.

`consulted`, `informed`, `established_by`, `approved_by`, `deputy`, `who` and `replaces` do not.
"""


@once
def tasks_of(graph: Graph, day: date) -> Mapping[str, Sequence[Task]]:
    """Give by forum, post and person what living entities name them for on a day.

    Those who are there on every day are left out, for nobody misses them, but empty forums.
    """
    return _given(graph, day, stand_always(graph).difference(_empty(graph)))


@once
def tasks_of_everybody(graph: Graph, day: date) -> Mapping[str, Sequence[Task]]:
    """Give by forum, post and person what they are named for, though they are always there."""
    return _given(graph, day, frozenset())


def _given(graph: Graph, day: date, but: Container[str]) -> Mapping[str, Sequence[Task]]:
    found: dict[str, list[Task]] = {}
    for field in FIELDS:
        living = LIVING.get(field.kind, _today)
        entities = graph.of_kind(field.kind)
        values = values_of(graph, field.kind, field.field)
        for (key, entity), stated in zip(entities.items(), values, strict=True):
            if stated and not _are_all(stated, but) and (asked := living(entity, day)):
                for task in _tasks(field, key, entity, stated, asked, but):
                    found.setdefault(task.to, []).append(task)
    return found


def _are_all(stated: Any, among: Container[str]) -> bool:
    if isinstance(stated, str):
        return stated in among
    return all(getattr(item, "to", item) in among for item in stated)


def _empty(graph: Graph) -> Iterator[str]:
    """Give the forums of which it is stated that they have no members."""
    return (
        key for key in graph.forums if (seats := graph.all_seats_of(key)) is not None and not seats
    )


def by_task(tasks: Iterable[Task]) -> Mapping[str, float]:
    """Give tasks as parts of a finding; to decide, or to hold authority, alone weighs more."""
    parts: dict[str, float] = {}
    for task in sorted(tasks, key=lambda task: task.decides):
        parts[f"{task.key_path[1]} {as_words(task.does)}"] = 1 + task.decides
    return dict(sorted(parts.items()))


def _tasks(
    field: _TaskField,
    key: str,
    entity: Any,
    stated: Any,
    asked: tuple[date, bool],
    but: Container[str],
) -> Iterator[Task]:
    home = (ENTITIES[field.kind][0], key, *field.field.removesuffix("_").split("."))
    given_by = key
    if field.kind == "delegation":
        given_by = entity.from_ if field.field == "to" else entity.to
    if isinstance(stated, str):
        if stated not in but:
            yield Task(given_by, stated, field.does, field.of_theirs, field.decides, *asked, home)
        return
    enough = field.one_is_enough or _either_acts(entity, field.field)
    if enough and any(item in but for item in stated):
        return
    alone = field.decides and len(stated) == 1
    for position, item in enumerate(stated):
        to = getattr(item, "to", item)
        if to not in but:
            yield Task(given_by, to, field.does, field.of_theirs, alone, *asked, (*home, position))


def _either_acts(entity: Any, field: str) -> bool:
    """Tell whether each of those who decide, or act between meetings, may do so alone."""
    if field == "decided_by":
        return bool(entity.acting == "either")
    return field == "urgent_action.by" and bool(entity.urgent_action.acting == "either")


def _today(entity: Any, day: date) -> tuple[date, bool] | None:
    return day, False


def _decision(decision: Decision, day: date) -> tuple[date, bool] | None:
    if decision.status not in ("standing", "open"):
        return None
    return (max(decision.due, day), True) if decision.due else (day, False)


def _delegation(delegation: Delegation, day: date) -> tuple[date, bool] | None:
    begins = max(delegation.starts or day, day)
    return (begins, bool(delegation.starts)) if live(delegation, begins) else None


def _dated(entity: Agreement | Forum, day: date) -> tuple[date, bool] | None:
    if entity.ends and entity.ends < day:
        return None
    return max(entity.starts or day, day), bool(entity.starts)


def _forum(forum: Forum, day: date) -> tuple[date, bool] | None:
    if forum.status != "active":
        return None
    return _dated(forum, day) and (max(forum.starts or day, day), False)


def _post(post: Post, day: date) -> tuple[date, bool] | None:
    return None if post.ends and post.ends < day else (day, False)


LIVING: Mapping[Kind, Callable[[Any, date], tuple[date, bool] | None]] = {
    "decision": _decision,
    "delegation": _delegation,
    "agreement": _dated,
    "forum": _forum,
    "post": _post,
}
"""How an entity says on which day its tasks are asked, and whether at all; others today."""
