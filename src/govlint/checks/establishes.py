"""Required forums and posts: does an organisation that is described in full have them?"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.hit import Check, Hit, Shape, Shapes, matching
from govlint.parts_of_findings import as_words
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField, in_shapes
from govlint.structure.traits_in_words import plain
from govlint.structure.word_lists import any_of, in_words


class EstablishesCheck(Check):
    """An organisation that is described in full has a forum, or a post, of each of some shapes."""

    subject = "organisation"
    kind: Literal["establishes"]
    what: Literal["forum", "post"]
    """Whether a forum or a post is looked for."""
    shapes: Shapes
    """What is looked for, one of each shape: fields, each with the values of which it has one."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each organisation in `complete_for` that lacks something."""
        complete = graph.structure.complete_for or ()
        for key in self.scope(graph, "organisation").entities:
            if key in complete:
                missing = [shape for shape in self.shapes if not self._has(graph, key, shape)]
                if missing:
                    parts = tuple(
                        as_words(f"no {self.what} {self._said(shape)}") for shape in missing
                    )
                    said = any_of([self._called(shape) for shape in missing])
                    message = f"{graph.label(key)} is described in full, and has no {said}"
                    place = graph.key_path(key)
                    yield Hit(message, place, value=len(missing), limit=0, parts=parts)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_shapes(self.what, self.shapes, "shapes")

    def _has(self, graph: Graph, owner: str, shape: Shape) -> bool:
        return self._seats(graph, owner, shape) or any(
            owner in (entity.of or () if self.what == "forum" else entity.organisation or ())
            and (self.what == "post" or entity.status == "active")
            for entity in matching(graph, self.what, shape).values()
        )

    def _seats(self, graph: Graph, owner: str, shape: Shape) -> bool:
        """Tell whether a seat on one of its forums is of the kind of post that is wanted."""
        if self.what != "post" or list(shape) != ["kind"]:
            return False
        return any(
            set(seat.member.kind or ()) & set(shape["kind"])
            for key, forum in graph.forums.items()
            if owner in (forum.of or ()) and forum.status == "active"
            for seat in graph.seats_of(key) or ()
        )

    def _called(self, shape: Shape) -> str:
        """Name in a sentence what is looked for."""
        model = ENTITIES[self.what][1]
        wanted = [
            f"{'with' if field == 'duty' else 'of'} the {label_of(model, field)} "
            f"{'of ' if field == 'duty' else ''}{any_of([plain(value) for value in values])}"
            for field, values in shape.items()
        ]
        return f"{self.what} {in_words(wanted)}"

    def _said(self, shape: Shape) -> str:
        model = ENTITIES[self.what][1]
        return " and ".join(
            f'of the {label_of(model, field)} "{" or ".join(str(value) for value in wanted)}"'
            for field, wanted in shape.items()
        )
