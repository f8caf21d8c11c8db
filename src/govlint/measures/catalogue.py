"""Every measure by name: those that govlint brings, and those of installed packages."""

from collections.abc import Mapping

from govlint.measures import (
    agreements,
    beginnings,
    common_money,
    decisions,
    delegations,
    escalation,
    forums,
    leading,
    lines,
    loyalties,
    meetings,
    names,
    office,
    overseeing,
    people,
    programmes,
    reporting,
    reports,
    shadows,
    standing_in,
    taking_part,
    terms,
    tracks,
    vacancies,
)
from govlint.measures.measure import Measure

MODULES = (
    agreements,
    beginnings,
    common_money,
    decisions,
    delegations,
    escalation,
    forums,
    leading,
    lines,
    loyalties,
    meetings,
    names,
    office,
    overseeing,
    people,
    programmes,
    reporting,
    reports,
    shadows,
    standing_in,
    taking_part,
    terms,
    tracks,
    vacancies,
)

MEASURES: Mapping[str, Measure] = {
    measure.name: measure for module in MODULES for measure in module.MEASURES
}

GROUP = "govlint.measures"
"""The entry point group in which packages offer measures."""


def find_measure(name: str) -> Measure | None:
    """Find a measure by name; a package is loaded only when a rule names its measure."""
    if name in MEASURES:
        return MEASURES[name]
    from importlib.metadata import entry_points

    offered = entry_points(group=GROUP, name=name)
    return next((entry.load() for entry in offered), None)
