"""Which ids are used and described nowhere, or name something of another kind."""

from collections.abc import Iterator
from typing import Any

from govlint.finding import KeyPath
from govlint.graph.graph import Graph, in_words
from govlint.question import Hit
from govlint.structure.labels import with_article
from govlint.structure.names import Named, Names
from govlint.structure.references import Reference, unresolved
from govlint.structure.suggestions.references import of_reference
from govlint.structure.suggestions.typed_field import Around, TypedField

GUESSES = 50
"""Suggestions in one structure; each looks at many ids."""


def unknown_references(graph: Graph, data: Any) -> Iterator[Hit]:
    """Give a hit for every reference that leads nowhere, or to an unfitting kind."""
    around = Around(data, Names(_named(graph)))
    guesses = 0
    for reference in unresolved(graph.structure, graph.kinds):
        kind = graph.kinds.get(reference.id)
        if kind:
            wanted = in_words([*map(with_article, reference.kinds)]).replace(" and ", " or ")
            message = f'"{graph.label(reference.id)}" is {with_article(kind)}; this names {wanted}'
            yield Hit(message, reference.key_path, ((kind, graph.key_path(reference.id)),))
            continue
        hint = _hint(reference, around) if guesses < GUESSES else ""
        guesses += 1
        message = f'"{graph.label(reference.id)}" is described nowhere{hint}'
        yield Hit(message, _place(reference, around))


def _hint(reference: Reference, around: Around) -> str:
    written = around.written(reference.key_path)
    field = TypedField(written, reference.id, reference.id, around)
    return of_reference(field, reference.kinds)


def _place(reference: Reference, around: Around) -> KeyPath:
    """Point at a member as a whole, since the suggestion is of the whole."""
    path = reference.key_path
    return path[:-1] if path[-1] == "who" and around.written(path) == path else path


def _named(graph: Graph) -> Iterator[Named]:
    for id_, kind in graph.kinds.items():
        entity = graph.entities[id_]
        names = (getattr(entity, key, None) for key in ("name", "title", "short"))
        yield Named(id_, kind, tuple(name for name in names if name))
