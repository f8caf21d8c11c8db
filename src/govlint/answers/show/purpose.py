"""Purpose of a forum: the services, outcomes, programmes, risks and agreements that it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govlint.answers.show.page import NamesInWords, plainly
from govlint.graph.graph import Graph
from govlint.graph.reporting import led_by
from govlint.graph.scopes import scope_of


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """The ids of what a forum is for."""

    purpose: Sequence[str]
    duty: Sequence[str]
    functions: Sequence[str]
    services: Sequence[str]
    outcomes: Sequence[str]
    """Those that it is there to improve."""
    owns: Sequence[str]
    """The outcomes and risks that it answers for."""
    runs: Sequence[str]
    """The programmes that it runs."""
    watches: Sequence[str]
    """The risks that it watches."""
    agreements: Sequence[str]
    """The agreements that it leads or delivers."""
    urgent_action: Sequence[str]
    """Who acts for it between meetings."""


def purpose_of(graph: Graph, key: str) -> Purpose:
    """Collect what a forum is for."""
    forum, structure = graph.forums[key], graph.structure
    return Purpose(
        purpose=forum.purpose or (),
        duty=forum.duty or (),
        functions=forum.functions or (),
        services=scope_of(graph, key).among(structure.services),
        outcomes=forum.outcomes or (),
        owns=[
            *(name for name, one in structure.outcomes.items() if one.owner == key),
            *(name for name, one in structure.risks.items() if one.owner == key),
        ],
        runs=[name for name, one in structure.programmes.items() if one.forum == key],
        watches=[name for name, one in structure.risks.items() if one.forum == key],
        agreements=led_by(graph, key),
        urgent_action=forum.urgent_action.by if forum.urgent_action else (),
    )


def purpose_facts(names: NamesInWords, known: Purpose) -> Iterator[tuple[str, str]]:
    """Say what a forum is for."""
    yield "Duty", ", ".join(map(plainly, known.duty))
    yield "Answers for", names.of(known.owns)
    yield "Runs", names.of(known.runs)
    yield "Delivers", names.of(known.agreements)
    yield "Watches", names.of(known.watches)
    yield "Services", names.of(known.services)
    yield "Outcomes", names.of(known.outcomes)
    yield "Acts for it", names.of(known.urgent_action)
