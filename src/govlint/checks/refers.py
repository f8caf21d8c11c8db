"""Does a field name something that cannot do what it is named for?"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.question import Check, Hit, Shape, matches
from govlint.structure.fields import Kind
from govlint.structure.model import ENTITIES


class Refers(Check):
    """A field names no entity of the forbidden shape."""

    kind: Literal["refers"]
    on: Kind
    field: str
    to: Kind
    shape: Shape

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each entity of that shape that the field names."""
        label = ENTITIES[self.on][1].__pydantic_fields__[self.field].title  # type: ignore[attr-defined]
        for key, entity in self.scope(graph, self.on).entities.items():
            for position, named in enumerate(getattr(entity, self.field) or ()):
                if graph.kinds.get(named) != self.to:
                    continue
                target = graph.entities[named]
                if not matches(graph, self.to, named, target, self.shape):
                    continue
                inferred = all(getattr(target, field) is None for field in self.shape)
                form = getattr(target, "form", None)
                reason = f", being of the form {form}" if inferred and form else ""
                message = (
                    f"{graph.label(key)} is {label} {graph.label(named)}, "
                    f"which has {self._said()}{reason}"
                )
                place = graph.key_path(key, self.field, position)
                related = ((graph.label(named), graph.key_path(named)),)
                yield Hit(message, place, related, inferred)

    def _said(self) -> str:
        return ", ".join(
            f"{field} {' or '.join(str(value) for value in wanted)}"
            for field, wanted in self.shape.items()
        )
