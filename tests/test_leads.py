"""Where only those who lead are listed, nothing is said that counts members or misses one."""

from typing import Any

import pytest

from govlint.graph.graph import Graph
from govlint.lint.reading.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure

COUNTING = [
    "forum-too-large", "room-in-common-too-large", "too-many-voters", "forum-too-small",
    "unequal-voting-parity", "partner-over-represented-by-function", "single-partner-dominance",
    "quorum-impossible", "quorum-is-everyone", "quorum-lost-to-vacancies", "quorum-too-low",
    "quorum-without-each-partner", "even-votes-no-casting-vote", "no-chair", "no-deputy-chair",
    "seats-left-vacant", "terms-end-together", "overlapping-membership", "pass-through-layer",
    "escalation-to-larger-forum", "forum-without-members", "no-linking-member", "isolated-forum",
    "partner-not-represented", "partnership-without-secretary", "risk-owner-not-on-forum",
    "lead-not-on-programme-forum", "no-clinical-lead", "programme-forum-of-one-partner",
    "shadow-team-of-others", "representative-without-authority", "layer-of-the-same-people",
]  # fmt: skip


def with_leads_only(text: str) -> Structure:
    """Read an example as if of every forum only those who lead were listed."""
    data: Any = load_text(text, "example", IMPLIED).data
    for forum in data["forums"].values():
        forum["members_listed"] = "leads"
    structure = read_structure(data)
    assert isinstance(structure, Structure)
    return structure


@pytest.mark.parametrize("rule", COUNTING)
def test_a_rule_that_counts_members_is_silent(rule: str, catalogue: Catalogue) -> None:
    asked = catalogue.rules[rule].rule
    graphs = [Graph(with_leads_only(text), asked.as_of) for text in asked.bad]
    found = [hit.message for graph in graphs for hit in asked.check.ask(graph, asked.as_of)]
    assert found == []


@pytest.mark.parametrize(
    "rule",
    ["term-expired", "former-holder-still-member", "chairs-both-ends", "both-sides-of-the-table"],
)
def test_a_rule_that_looks_at_those_who_are_named_still_speaks(
    rule: str, catalogue: Catalogue
) -> None:
    asked = catalogue.rules[rule].rule
    graphs = [Graph(with_leads_only(text), asked.as_of) for text in asked.bad]
    assert all(list(asked.check.ask(graph, asked.as_of)) for graph in graphs)
