"""Forbidden combinations: does something have several features that do not go together?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from govlint.graph.authority.delegations import most_of
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.tasks import by_task, tasks_of_everybody
from govlint.hit import Check, Hit, Need, Shape, Shapes, added_up, matching
from govlint.parts_of_findings import as_words
from govlint.structure.bounds import meets
from govlint.structure.field_types import Kind
from govlint.structure.labels import with_article
from govlint.structure.model import SECTIONS
from govlint.structure.name_words import BEFORE_FIELD, WORD_BEGINS, has_word
from govlint.structure.named_field import NamedField, in_shapes
from govlint.structure.references import references
from govlint.structure.traits_in_words import traits
from govlint.structure.word_lists import in_words


class ForbiddenCheck(Check):
    """No subject has all of these shapes at once."""

    kind: Literal["forbidden"]
    on: Kind
    """The kind of entity that is asked."""
    has: Shapes
    """What does not go together: fields, each with the values of which it has one."""
    named: tuple[str, ...] = ()
    """Words, one of which must stand in its name as well."""
    not_named: tuple[str, ...] = ()
    """Words, none of which may stand in its name then."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject that has every one of the shapes."""
        having = [matching(graph, self.on, shape) for shape in self.has]
        for key, entity in self.scope(graph, self.on).entities.items():
            if not all(key in found for found in having):
                continue
            word = self._word(graph, key) if self.named else None
            if self.named and not word:
                continue
            said = in_words(
                [one for shape in self.has for one in self._said(graph, key, entity, shape)]
            )
            field = next(iter(self.has[0]))
            name = f"is called {with_article(word)}, and " if word else ""
            message = f"{graph.label(key)} {name}{said}"
            place = graph.key_path(key, *field.split("."))
            posts = graph.memberships.posts_of.get(key, ())
            parts = self._parts(graph, key, entity, day)
            yield Hit(message, place, parts=parts, speaks_for=posts)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that every field of the shapes is needed."""
        fields = dict.fromkeys(field for shape in self.has for field in shape)
        return self.needs_of(graph, self.on, *fields)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_shapes(self.on, self.has, "has")

    def _parts(self, graph: Graph, key: str, entity: Any, day: date) -> Mapping[str, float]:
        """Give the words of lists that do not go together, and for what: services and decisions.

        Services are parts where purposes are wrong, and what is decided, with the sums, where it is
        wrong that anything is. Of somebody who is nobody it is what posts and seats they fill, and
        what they are named for.
        """
        fields = [(field, wanted) for shape in self.has for field, wanted in shape.items()]
        parts = {
            as_words(str(item)): 0.0
            for field, wanted in fields
            for item in _listed(value_of(graph, self.on, key, entity, field))
            if meets(item, wanted)
        }
        named = {field for field, _ in fields}
        if self.on == "forum" and "purpose" in named:
            parts |= dict.fromkeys(graph.forums[key].services or (), 0.0)
        if "decides" in named:
            parts |= {one: most_of(graph, one) for one in graph.deciding.get(key, ())}
        if "placeholder" in named:
            parts |= {key: 0.0, **_filled(graph, key), **_named_for(graph, key, day)}
        return parts

    def _word(self, graph: Graph, key: str) -> str | None:
        """Give a word that says what something is: at the end of its name, or before its field."""
        words = graph.label(key).casefold().split()
        if any(word.casefold() in words for word in self.not_named):
            return None
        name = graph.label(key)
        found = (one for one in self.named if has_word((one,), name, BEFORE_FIELD, WORD_BEGINS))
        return next(found, None)

    def _said(self, graph: Graph, key: str, entity: Any, shape: Shape) -> Iterator[str]:
        for field, wanted in shape.items():
            value = value_of(graph, self.on, key, entity, field)
            values = value if isinstance(value, tuple) else (value,)
            yield from traits(field, [item for item in values if meets(item, wanted)])


def _listed(value: Any) -> Sequence[Any]:
    """Give the items of a list; of what is no list, none can be added."""
    return value if isinstance(value, tuple) else ()


def _filled(graph: Graph, person: str) -> Mapping[str, float]:
    """Give the posts that somebody holds, the forums with how many seats, and in what capacity.

    To hold a post alone weighs more.
    """
    alone = graph.memberships.posts_of.get(person, ())
    posts = graph.structure.posts.items()
    held = [(key, 1.0 + (key in alone)) for key, post in posts if person in (post.holder or ())]
    seats = graph.memberships.by_holder.get(person, ())
    capacities = (
        (f"{one.forum} {as_words(one.member.capacity)}", one.number)
        for one in seats
        if one.member.capacity != "member"
    )
    return added_up([*held, *((one.forum, one.number) for one in seats), *capacities])


def _named_for(graph: Graph, person: str, day: date) -> Mapping[str, float]:
    """Give what somebody, or a post that they hold alone, has to do, and each field that says so.

    A field counts as often as it names them, as whose deputy they are.
    """
    given, naming = tasks_of_everybody(graph, day), _naming(graph)
    ids = (person, *graph.memberships.posts_of.get(person, ()))
    tasks = by_task(task for one in ids for task in given.get(one, ()))
    return {**tasks, **added_up((field, 1.0) for one in ids for field in naming.get(one, ()))}


@once
def _naming(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give by id all that names it, each with the field."""
    found: dict[str, list[str]] = {}
    for section in SECTIONS:
        for key, entity in getattr(graph.structure, section).items():
            for one in references(entity, (section, key)):
                found.setdefault(one.id, []).append(f"{key} {as_words(one.field)}")
    return found
