"""Every measure by name: those that govlint brings, and those of installed packages."""

from collections.abc import Mapping

from govlint.measures import decisions, forums, people
from govlint.measures.measure import Measure

MEASURES: Mapping[str, Measure] = {
    measure.name: measure for module in (forums, people, decisions) for measure in module.MEASURES
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
