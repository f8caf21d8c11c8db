"""Tasks of somebody: what is owned, led, run and declared, beside seats and decisions."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from govlint.answers.show.page import NamesInWords
from govlint.graph.graph import Graph
from govlint.structure.field_types import Kind


@dataclass(frozen=True, kw_only=True)
class Tasks:
    """The ids of what names somebody for a task."""

    leads: Sequence[str]
    """Programmes with this senior responsible owner."""
    works_for: Sequence[str]
    """Programmes with this clinical or finance lead, or service manager."""
    outcomes: Sequence[str]
    risks: Sequence[str]
    funds: Sequence[str]
    """Agreements with a pooled fund that is managed here."""
    services: Sequence[str]
    """Services for which somebody is clinically accountable."""
    acts_for: Sequence[str]
    """Forums for which somebody acts between meetings."""
    interests: Sequence[str]


def tasks_of(graph: Graph, ids: Collection[str]) -> Tasks:
    """Collect what names somebody for a task, by whatever id."""

    def those(kind: Kind, names: Callable[[Any], Sequence[str | None]]) -> list[str]:
        return [key for key, one in graph.of_kind(kind).items() if set(names(one)) & set(ids)]

    return Tasks(
        leads=those("programme", lambda one: [one.sro]),
        works_for=those(
            "programme",
            lambda one: [one.clinical_lead, one.finance_lead, *(one.service_managers or ())],
        ),
        outcomes=those("outcome", lambda one: [one.owner]),
        risks=those("risk", lambda one: [one.owner]),
        funds=those("agreement", lambda one: [one.pooled_fund.manager] if one.pooled_fund else []),
        services=those("service", lambda one: [one.clinically_accountable]),
        acts_for=those("forum", lambda one: one.urgent_action.by if one.urgent_action else []),
        interests=those("interest", lambda one: [one.person]),
    )


def task_facts(names: NamesInWords, tasks: Tasks) -> Iterator[tuple[str, str]]:
    """Say what somebody owns, leads and has declared."""
    owned = (
        ("", tasks.outcomes),
        ("the risk of ", tasks.risks),
        ("the pooled fund of ", tasks.funds),
        ("clinically ", tasks.services),
    )
    said = [f"{before}{names.of(keys)}" for before, keys in owned if keys]
    yield "Leads", names.of(tasks.leads)
    yield "Works for", names.of(tasks.works_for)
    yield "Answers for", "; ".join(said)
    acts = names.of(tasks.acts_for)
    yield "Acts for", f"{acts}, between meetings" if acts else ""
    interests = [
        names.graph.structure.interests[key].organisation or key for key in tasks.interests
    ]
    yield "Interests", names.of(interests)
