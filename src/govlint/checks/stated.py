"""Is something said to be absent, or not said at all?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from govlint.graph.graph import Graph
from govlint.question import Check, Hit, Need, Shape, matches
from govlint.structure.fields import Kind, OneOrList, listed
from govlint.structure.model import ENTITIES


class Stated(Check):
    """A field is stated, and not stated as empty; of several fields, any is enough."""

    kind: Literal["stated"]
    on: Kind
    field: Annotated[tuple[str, ...], BeforeValidator(listed), OneOrList()]
    not_stated: bool | Shape = False
    """Whether a field that is not stated counts as well, or for which subjects it does."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject that says there is none, or says nothing."""
        for key, entity in self.scope(graph, self.on).entities.items():
            values = [graph.value(self.on, key, entity, field) for field in self.field]
            if any(value not in (None, (), "none") for value in values):
                continue
            name = graph.label(key)
            said = _first_stated(self.field, values)
            if said:
                message = f'{name} states "{self._label(said)}" as none'
                yield Hit(message, graph.key_path(key, said))
            elif self._counts(graph, key, entity):
                wanted = " nor ".join(f'"{self._label(field)}"' for field in self.field)
                verb = "states neither" if len(self.field) > 1 else "does not state"
                yield Hit(f"{name} {verb} {wanted}", graph.key_path(key))

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the field is needed, unless its absence is the question."""
        if self.not_stated is True:
            return ()
        return self.needs_of(graph, self.on, *self.field)

    def _counts(self, graph: Graph, key: str, entity: Any) -> bool:
        if isinstance(self.not_stated, bool):
            return self.not_stated
        return matches(graph, self.on, key, entity, self.not_stated)

    def _label(self, field: str) -> str:
        model: Any = ENTITIES[self.on][1]
        return str(model.__pydantic_fields__[field].title)


def _first_stated(fields: Sequence[str], values: Sequence[Any]) -> str | None:
    pairs = zip(fields, values, strict=True)
    return next((field for field, value in pairs if value is not None), None)
