"""Terms of reference of one forum: a skeleton with what is stated, and gaps in brackets."""

from collections.abc import Callable, Iterator, Sequence

from govlint.answers.ambiguity import only
from govlint.answers.answer import Answer, Block, Paragraph
from govlint.answers.papers.conduct import (
    chair,
    conflicts,
    meetings,
    papers,
    quorum,
    review,
    urgent_action,
    voting,
)
from govlint.answers.papers.paper import Material, PaperParts, answer_of, called
from govlint.answers.papers.register import members_table
from govlint.answers.papers.remit import (
    accountability,
    decisions,
    delegations,
    escalation,
    membership,
    powers,
    purpose,
)
from govlint.answers.show.naming import naming
from govlint.answers.show.page import days_in_full
from govlint.graph.standing_on_a_day import absence, stands
from govlint.structure.word_lists import counted, verb_for

GAP = "["
"""How a paragraph begins that holds the place of what is not stated."""

Clauses = Callable[[Material, str], Iterator[str]]

SECTIONS: Sequence[tuple[str, Clauses]] = (
    ("Purpose", purpose),
    ("Status and powers", powers),
    ("Accountability and reporting", accountability),
    ("Membership", membership),
    ("Chair and deputies", chair),
    ("Quorum", quorum),
    ("Voting", voting),
    ("Meetings", meetings),
    ("Papers and minutes", papers),
    ("Decisions", decisions),
    ("Delegated authority", delegations),
    ("Urgent action", urgent_action),
    ("Escalation", escalation),
    ("Conflicts of interest", conflicts),
    ("Review", review),
)
"""The sections of the terms, each with what gives its clauses."""

WITH_MEMBERS = "Membership"
"""The section in which the members stand as a table."""


def terms(material: Material) -> Answer:
    """Write the terms of the forum that words call; raises `Refusal`."""
    key, notes = only(material.graph, material.words or "", ("forum",))
    said = {title: list(clauses(material, key)) for title, clauses in SECTIONS}
    gaps = [one.strip("[].") for clauses in said.values() for one in clauses if one[:1] == GAP]
    name = called(material.graph, key)
    paper = PaperParts(
        name="terms",
        title=f"{name}: terms of reference",
        sentence=_sentence(material, key, len(gaps)),
        blocks=_blocks(material, key, said),
        not_stated=[gap.removesuffix(": not stated") for gap in gaps],
        findings=naming(material.graph, material.result.findings, [key]),
        notes=notes,
    )
    return answer_of(material, paper)


def _sentence(material: Material, key: str, gaps: int) -> str:
    graph, day = material.graph, material.day
    name = called(graph, key)
    stand = "" if stands(graph, key, day) else f" {name} {days_in_full(absence(graph, key, day))}."
    if not gaps:
        return f"A draft of the terms of {name}; everything that it asks for is stated.{stand}"
    left = f"{counted(gaps, 'gap')} in brackets {verb_for(gaps, 'is', 'are')} to be filled"
    return f"A draft of the terms of {name}; {left}.{stand}"


def _blocks(material: Material, key: str, said: dict[str, list[str]]) -> Iterator[Block]:
    for number, (title, clauses) in enumerate(said.items(), 1):
        heading = f"{number}. {title}"
        for clause in clauses:
            yield Paragraph(clause, heading)
            heading = ""
        table = members_table(material, key, heading) if title == WITH_MEMBERS else None
        if table:
            yield table
