"""Identity of a post, a person or an organisation: its holder, its posts, what it is part of."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.place import KeyPath
from govlint.structure.word_lists import in_words


def same_holder(graph: Graph, holder: str) -> set[str]:
    """Collect a post or person with its holders and all posts that they hold."""
    post = graph.structure.posts.get(holder)
    people = {holder} if post is None else {*(post.holder or ())} & graph.structure.people.keys()
    return {
        holder,
        *people,
        *(post for one in people for post in _posts_by_person(graph).get(one, ())),
    }


def one_holder(graph: Graph, holder: str) -> str:
    """Give the seat-holder that a post or person is."""
    post = graph.structure.posts.get(holder)
    people = post.holder if post and post.holder else ()
    return people[0] if len(people) == 1 and people[0] in graph.structure.people else holder


def holder_of(graph: Graph, key: str) -> str:
    """Give the person who alone holds a post on the day, else the post or person itself."""
    post = graph.structure.posts.get(key)
    people = (post.holder or ()) if post else ()
    return next((one for one in people if key in graph.seats.posts_of.get(one, ())), key)


def ids_of(graph: Graph, holder: str) -> tuple[str, ...]:
    """Give the ids by which a file may name a seat-holder: the person's and the posts'."""
    return (holder, *graph.seats.posts_of.get(holder, ()))


def all_ids(graph: Graph, key: str) -> Sequence[str]:
    """Give the ids of whoever has one: a forum's own, or all of a seat-holder."""
    return list(dict.fromkeys((key, *ids_of(graph, one_holder(graph, key)))))


def named(graph: Graph, holders: Iterable[str]) -> str:
    """Name posts, people and bodies in words; a person by the post, unless names are wanted."""
    return in_words([graph.label(holder) for holder in holders])


def by_its_ends(graph: Graph, key: str) -> str:
    """Name what has no name, as a delegation, by its two ends; nothing where a thing has one."""
    known = graph.entities.get(key)
    match graph.kinds.get(key):
        case "delegation" | "report" as kind:
            assert known
            return f"{kind} from {graph.label(known.from_)} to {graph.label(known.to)}"
        case "interest":
            assert known
            whose = f" of {graph.label(known.person)}" if known.person else ""
            where = f" in {graph.label(known.organisation)}" if known.organisation else ""
            return f"interest{whose}{where}"
    return ""


def places_of(graph: Graph, holders: Iterable[str]) -> tuple[tuple[str, KeyPath], ...]:
    """Give the same names with their places."""
    known = [holder for holder in holders if holder in graph.kinds]
    homes = [next(iter(graph.seats.posts_of.get(holder, ())), holder) for holder in known]
    return tuple(
        (graph.label(holder), graph.key_path(home))
        for holder, home in zip(known, homes, strict=True)
    )


def with_those_above(graph: Graph, bodies: Collection[str]) -> set[str]:
    """Collect organisations and all that they are part of."""
    lines = graph.relation("organisation.part_of").reach
    return {*bodies, *lines.names(reduce(or_, map(lines.beyond, bodies), 0))}


def persons_in_law(graph: Graph, bodies: Sequence[str]) -> set[str]:
    """Collect what bodies are in law: a department is its body, and so is a body's own part."""
    heads = {_person_in_law(graph, one) for one in bodies}
    above = graph.relation("organisation.part_of")
    return {head for head in heads if heads.isdisjoint({*above.beyond(head)} - {head})}


def _person_in_law(graph: Graph, body: str) -> str:
    """Name the first of an organisation and those above it that says of what kind it is."""
    seen: set[str] = set()
    while body not in seen:
        seen.add(body)
        known = graph.structure.organisations.get(body)
        if known is None or known.part_of is None or known.kind not in (None, "other"):
            break
        body = known.part_of
    return body


def belongs_to(graph: Graph, body: str, other: str) -> bool:
    """Tell whether an organisation is another or a part of it."""
    return body == other or graph.relation("organisation.part_of").leads_to(body, other)


def have_one_above(graph: Graph, bodies: Collection[str]) -> bool:
    """Tell whether organisations are one of them or have something of which all are part."""
    lines = graph.relation("organisation.part_of").reach
    return bool(reduce(and_, (lines.of([one]) | lines.beyond(one) for one in bodies)))


@once
def _posts_by_person(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, post in graph.structure.posts.items():
        for holder in post.holder or ():
            found.setdefault(holder, []).append(key)
    return found
