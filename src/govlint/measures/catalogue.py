"""Every measure by name: those that govlint brings, and those of installed packages."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from govlint.measures.measure import Measure

MODULES = (
    "decisions.boards",
    "decisions.deadlock",
    "decisions.deciders",
    "delegation",
    "escalation.receivers",
    "escalation.triggers",
    "meetings.conflicts",
    "meetings.deadlock",
    "meetings.hours",
    "meetings.quorum",
    "meetings.schedule",
    "outcomes.leads",
    "outcomes.organisations",
    "outcomes.priorities",
    "outcomes.programmes",
    "outcomes.tracks",
    "overlay.reports",
    "overlay.shadows",
    "oversight.both_sides",
    "oversight.clinicians",
    "oversight.dual_roles",
    "oversight.interests",
    "oversight.own_work",
    "oversight.reporting",
    "oversight.tiers",
    "partnership.agreements",
    "partnership.disputes",
    "partnership.parties",
    "partnership.pooled_funds",
    "partnership.secretaries",
    "people.chairs",
    "people.contradictions",
    "people.deputy_chairs",
    "people.double_seats",
    "people.identity",
    "people.incompatible",
    "people.load",
    "people.own_terms",
    "people.sole_roles",
    "people.terms",
    "people.vacancies",
    "records.dashboards",
    "records.risks",
    "records.terms_of_reference",
    "size.forums",
    "size.rooms",
    "structure.layers",
    "structure.lines",
    "structure.members",
    "structure.names",
)
"""The modules of each theme, named as the folders of the rules that use them."""

MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for module in MODULES
    for measure in import_module(f"govlint.measures.{module}").MEASURES
}

GROUP = "govlint.measures"
"""The entry point group in which packages offer measures."""


def find_measure(name: str) -> Measure | None:
    """Find a measure by name; a package is loaded only when a rule names its measure.

    Raises ValueError where the package cannot be loaded, or offers something else.
    """
    return MEASURES.get(name) or _installed(name)


@cache
def _installed(name: str) -> Measure | None:
    from govlint.measures.plugins import load_offered, offered, package_of

    entry = offered(GROUP, name)
    if entry is None:
        return None
    measure = load_offered(entry)
    if isinstance(measure, Measure):
        return measure
    raise ValueError(f"{package_of(entry)} offers {entry.value}, which is no measure")
