"""Does something have several features that do not go together?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal

from govlint.graph.graph import Graph, in_words
from govlint.question import Check, Hit, Need, Shape, matches
from govlint.structure.fields import Kind


class Forbidden(Check):
    """No subject has all of these shapes at once."""

    kind: Literal["forbidden"]
    on: Kind
    has: tuple[Shape, ...]

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject that has every one of the shapes."""
        for key, entity in self.scope(graph, self.on).entities.items():
            if all(matches(graph, self.on, key, entity, shape) for shape in self.has):
                said = in_words([self._said(graph, key, entity, shape) for shape in self.has])
                field = next(iter(self.has[0]))
                yield Hit(f"{graph.label(key)} {said}", graph.key_path(key, field))

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that every field of the shapes is needed."""
        fields = dict.fromkeys(field for shape in self.has for field in shape)
        return self.needs_of(graph, self.on, *fields)

    def _said(self, graph: Graph, key: str, entity: Any, shape: Shape) -> str:
        words = []
        for field, wanted in shape.items():
            value = graph.value(self.on, key, entity, field)
            values = value if isinstance(value, tuple) else (value,)
            found = [item for item in values if item in wanted]
            values_found = in_words([str(item) for item in found])
            verb = "is for a" if field == "delegate" else f"has the {field}"
            words.append(f"{verb} {values_found}")
        return in_words(words)
