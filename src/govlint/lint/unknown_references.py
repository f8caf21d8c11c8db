"""Unknown references: ids described nowhere, or of something of another kind."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from govlint.finding import Fix
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.hit import Hit
from govlint.lint.fixes_from_messages import of_reference
from govlint.lint.reading.loader import LoadedStructure
from govlint.place import KeyPath, Place
from govlint.structure.field_types import Kind
from govlint.structure.labels import with_article
from govlint.structure.references import Reference, ids_in, unresolved
from govlint.structure.word_lists import any_of

if TYPE_CHECKING:
    from govlint.structure.suggestions.typed_field import Around

HOLDS_IT = "holds it)"
"""Ends the suggestion of a post where its holder was named."""

NAMED_LIKE_OTHERS: Sequence[Kind] = ("person", "post", "forum", "organisation", "service")
"""Kinds of which one may be named where another is asked for."""

GUESSES = 50
"""Suggestions in one structure; each looks at many ids."""


def unknown_references(graph: Graph, data: Any) -> Iterator[Hit]:
    """Give a hit for every reference that leads nowhere, or to an unfitting kind."""
    unknown = [_in_its_place(one, data) for one in unresolved(graph.structure, graph.kinds)]
    if not unknown:
        return
    from govlint.structure.suggestions.typed_field import Around

    around, guesses = Around(data), 0
    times = Counter(reference.id for reference in unknown)
    for reference in unknown:
        word = _field_and_id(reference)
        kind = graph.kinds.get(reference.id)
        if kind:
            wanted = any_of([*map(with_article, reference.kinds)])
            name = graph.own_name(reference.id)
            message = f'"{name}" is {with_article(kind)}; this names {wanted}'
            related = ((kind, graph.key_path(reference.id)),)
            instead = _instead(graph, reference, kind)
            yield Hit(f"{message}{instead}", reference.key_path, related, word=word)
            continue
        guesses += 1
        message = f'"{graph.own_name(reference.id)}" is described nowhere'
        hint, key_path = _hint(around, reference) if guesses <= GUESSES else ("", None)
        if other := _named_so(around, reference, hint):
            wanted = any_of([*map(with_article, reference.kinds)])
            said = f'"{graph.own_name(reference.id)}" is {with_article(other)}'
            message = f"{said}; this names {wanted}"
            hint = hint if hint.endswith(HOLDS_IT) else ""
        elif hint.startswith("; describe it under") and _is_seat(around, reference):
            wanted = any_of([*map(with_article, reference.kinds)])
            message = f'"{reference.id}" is a seat only; this names {wanted}'
            hint = "; describe it under posts, and name the post here and in place of the seat"
        fix = of_reference(around, reference, hint) if hint else None
        if fix and times[reference.id] > 1 and _named(graph).isdisjoint(_values(fix)):
            fix = None  # what is described may be what is misspelt
        yield Hit(f"{message}{hint}", key_path or reference.key_path, word=word, fix=fix)


def _instead(graph: Graph, reference: Reference, kind: Kind) -> str:
    """Say how a person is named where posts are, and who is informed where bodies are."""
    at = reference.key_path
    if kind == "person" and "post" in reference.kinds:
        posts = graph.seats.posts_of.get(reference.id, ())
        if len(posts) == 1:
            return f"; write {posts[0]}, the post held there"
        if not posts:
            return f"; describe a post under posts with holder: {reference.id}, and write its id"
    if kind in ("person", "post") and at[0] == "forums" and at[2] == "reports_to":
        return f"; whoever hears of it is a member: {{who: {reference.id}, capacity: attendee}}"
    return ""


def once_a_cell(loaded: LoadedStructure, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Give each hit, of a workbook once where a row is told of for each of its marks."""
    told: set[tuple[Place, str]] = set()
    for hit in hits:
        _, place = loaded.locate(hit.key_path)
        if not place.sheet or (place, hit.word) not in told:
            yield hit
        told.add((place, hit.word))


def _named_so(around: "Around", reference: Reference, hint: str) -> Kind | None:
    """Give the kind of what is called so and does not fit, where nothing else may be meant."""
    if not hint.endswith(HOLDS_IT) and not hint.startswith("; describe it under"):
        return None
    named = around.names.exactly(reference.id, NAMED_LIKE_OTHERS)
    return around.names.kinds.get(named) if named else None


def _is_seat(around: "Around", reference: Reference) -> bool:
    """Tell whether a seat of the forum that names a post is called so."""
    if "post" not in reference.kinds or reference.key_path[0] != "forums":
        return False
    section, id_, field, *_ = reference.key_path
    if field == "members":
        return False
    members = around.at((section, id_)).get("members")
    seats = [one.get("seat") for one in members or () if isinstance(one, dict)]
    return reference.id.casefold() in {str(seat).casefold() for seat in seats}


def _in_its_place(reference: Reference, data: Any) -> Reference:
    """Give the place of an id in a list where another is written twice before it."""
    *steps, at = reference.key_path
    if isinstance(at, str):
        return reference
    there = data
    for step in steps:
        there = there.get(step) if isinstance(there, dict) else there[step]
    words = [str(one) for one in there] if isinstance(there, list) else []
    if reference.id not in words or words[at] == reference.id:
        return reference
    return reference._replace(key_path=(*steps, words.index(reference.id)))


@once
def _named(graph: Graph) -> frozenset[str]:
    """Give every id that some reference names."""
    return frozenset(id_ for *_, entity in graph.structure.entities() for id_ in ids_in(entity))


def _values(fix: Fix) -> Iterator[str]:
    return (step.value for step in fix.steps if isinstance(step.value, str))


def _field_and_id(reference: Reference) -> str:
    """Say what is wrong in its entity, wherever in a list it stands."""
    steps = [step for step in reference.key_path[2:] if isinstance(step, str)]
    return " ".join([*steps, reference.id])


def _of_keyboard(reference: Reference, around: "Around") -> str:
    """Say which id would be there, but for a character that no keyboard types."""
    if reference.id.isascii():
        return ""
    from govlint.structure.look_alikes import as_seen, look_alike
    from govlint.structure.odd_characters import QUOTES
    from govlint.structure.pasted_in_values import as_meant, hint

    seen = as_seen(reference.id) if look_alike(reference.id) else ""
    meant = {as_meant(reference.id, "exact"), seen} - {reference.id}
    fits = any(around.names.kinds.get(one) in reference.kinds for one in meant)
    return hint(reference.id) if fits and not set(QUOTES) & set(reference.id) else ""


def _hint(around: "Around", reference: Reference) -> tuple[str, KeyPath | None]:
    """Say what was meant, and of which key path: a member is amended as a whole."""
    from govlint.structure.suggestions.references import of_reference
    from govlint.structure.suggestions.typed_field import TypedField

    field = TypedField(around.written(reference.key_path), reference.id, reference.id, around)
    if not field.is_typed:
        return "", None
    if typed := _of_keyboard(reference, around):
        return typed, None
    hint = of_reference(field, reference.kinds)
    whole_member = reference.key_path[-1] == "who" and field.key == "who"
    whole = whole_member or (field.key_path[-1] == "to" and hint.startswith("; write {"))
    return hint, reference.key_path[: -1 if whole else None]
