"""Does a list hold at least one item of a certain shape?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.question import Check, Hit, Need, Shape
from govlint.structure.fields import Kind


class Contains(Check):
    """A list that is stated and not empty holds an item of the wanted shape."""

    kind: Literal["contains"]
    on: Kind
    field: str
    shape: Shape

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each list without such an item; silent where an item leaves it open."""
        for key, entity in self.scope(graph, self.on).entities.items():
            items = graph.value(self.on, key, entity, self.field)
            if not items:
                continue
            seen = [tuple(getattr(item, field) for item in items) for field in self.shape]
            if any(None in values for values in seen) or any(
                all(getattr(item, field) in wanted for field, wanted in self.shape.items())
                for item in items
            ):
                continue
            found = ", ".join(dict.fromkeys(str(value) for values in seen for value in values))
            message = (
                f"{graph.label(key)}: none of the {len(items)} steps of its {self.field} is "
                f"{_or(self.shape)}, only {found}"
            )
            yield Hit(message, graph.key_path(key, self.field))

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the list is needed."""
        return self.needs_of(graph, self.on, self.field)


def _or(shape: Shape) -> str:
    words = [str(word) for wanted in shape.values() for word in wanted]
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
