"""A linter for governance structures.

`check` and `load` are what a program needs; `Check`, `Hit`, `Measure` and what stands beside them
is for packages that bring checks and measures of their own, and `Importer`, `ListDraft` and
`ListSource` for those that read a list of their own. Each is loaded when it is asked for.
"""

TYPE_CHECKING = False  # that of typing would load thirty modules before the places are mended
if TYPE_CHECKING:
    from govlint.api import check, load
    from govlint.exchange.lists.draft import ImportedList, ListDraft, Ref
    from govlint.exchange.lists.importer import Importer
    from govlint.exchange.lists.source import ListSource
    from govlint.finding import Authority, Circumstance, Finding, RelatedPlace, Severity
    from govlint.graph.field_values import value_of
    from govlint.graph.graph import Graph
    from govlint.graph.matching_entities import Scope
    from govlint.graph.seats import Seat
    from govlint.hit import Check, Hit, Need
    from govlint.measures.measure import Measure, Reading, Sentence
    from govlint.place import Place
    from govlint.refusal import Refusal
    from govlint.result import Result
    from govlint.structure.model import Structure

__version__ = "0.1.0"

HOME = "https://github.com/govlint/govlint"
"""Where govlint lives."""

_HOMES = {
    "check": "api",
    "load": "api",
    "ListDraft": "exchange.lists.draft",
    "ImportedList": "exchange.lists.draft",
    "Importer": "exchange.lists.importer",
    "ListSource": "exchange.lists.source",
    "Ref": "exchange.lists.draft",
    "Authority": "finding",
    "Circumstance": "finding",
    "Finding": "finding",
    "Place": "place",
    "Refusal": "refusal",
    "RelatedPlace": "finding",
    "Result": "result",
    "Severity": "finding",
    "Graph": "graph.graph",
    "Seat": "graph.seats",
    "Check": "hit",
    "Hit": "hit",
    "Need": "hit",
    "Scope": "graph.matching_entities",
    "Measure": "measures.measure",
    "Reading": "measures.measure",
    "Sentence": "measures.measure",
    "Structure": "structure.model",
    "value_of": "graph.field_values",
}
"""The module of each public name."""

__all__ = [
    "Authority",
    "Check",
    "Circumstance",
    "Finding",
    "Graph",
    "Hit",
    "ImportedList",
    "Importer",
    "ListDraft",
    "ListSource",
    "Measure",
    "Need",
    "Place",
    "Reading",
    "Ref",
    "Refusal",
    "RelatedPlace",
    "Result",
    "Scope",
    "Seat",
    "Sentence",
    "Severity",
    "Structure",
    "__version__",
    "check",
    "load",
    "value_of",
]


def __getattr__(name: str) -> object:
    """Load what is public when it is asked for, so that a command loads only what it needs."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
