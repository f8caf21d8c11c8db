"""Organization Ontology of the W3C: bodies, forums, posts, people and seats as linked data."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import Answer
from govlint.answers.papers.paper import Material, called
from govlint.graph.graph import Graph
from govlint.graph.seated_on_a_day import says_vacant
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import stands
from govlint.structure.model import Person, Post
from govlint.structure.word_lists import counted


class Name(NamedTuple):
    """The id of a thing, where a text would be a text."""

    id: str


Value = Name | date | str
"""What is said of a thing: another one, a day or a text."""


def organisation_ontology(material: Material) -> Answer:
    """Give the things with what is said of each; nothing that has ended or has not begun."""
    things = dict(_things(material.graph, material.day))
    number = counted(len(things), "thing")
    return Answer(
        "org",
        material.graph.structure.name,
        material.day,
        "",
        f"{number} as linked data, by the Organization Ontology of the W3C.",
        [],
        [],
        {"things": things},
        title="Organization Ontology",
    )


def _things(graph: Graph, day: date) -> Iterator[tuple[str, list[tuple[str, Value]]]]:
    structure = graph.structure
    for key, one in structure.organisations.items():
        above = [("org:subOrganizationOf", Name(one.part_of))] if one.part_of else []
        yield key, [*_called(graph, key, "org:FormalOrganization"), *above]
    for key, post in structure.posts.items():
        if stands(graph, key, day) or says_vacant(post):
            yield key, [*_called(graph, key, "org:Post"), *_of_post(structure.people, post)]
    for key, person in structure.people.items():
        if stands(graph, key, day):
            works = [("org:memberOf", Name(person.employer))] if person.employer else []
            is_named = graph.names or key not in graph.seats.posts_of
            name = [("foaf:name", graph.own_name(key))] if is_named else []
            yield key, [("a", Name("foaf:Person")), *name, *works]
    yield from _forums_and_seats(graph, day)


def _forums_and_seats(graph: Graph, day: date) -> Iterator[tuple[str, list[tuple[str, Value]]]]:
    for key in graph.forums:
        if stands(graph, key, day):
            yield key, [*_called(graph, key, "org:OrganizationalUnit"), *_of_forum(graph, key)]
            for seat in graph.seats_of(key) or ():
                if seat.holder in graph.structure.people:
                    yield f"{key}/members/{seat.position}", list(_membership(seat))
    for capacity in dict.fromkeys(seat.member.capacity for seat in _all_seats(graph)):
        yield f"role/{capacity}", [("a", Name("org:Role")), ("skos:prefLabel", capacity)]


def _all_seats(graph: Graph) -> Iterator[Seat]:
    for seats in graph.seats.by_forum.values():
        yield from seats


def _called(graph: Graph, key: str, kind: str) -> Iterator[tuple[str, Value]]:
    yield "a", Name(kind)
    yield "skos:prefLabel", called(graph, key)
    if short := getattr(graph.entities[key], "short", None):
        yield "skos:altLabel", short


def _of_post(people: Mapping[str, Person], post: Post) -> Iterator[tuple[str, Value]]:
    for body in post.organisation or ():
        yield "org:postIn", Name(body)
    for holder in post.holder or ():
        if holder in people:
            yield "org:heldBy", Name(holder)
    if post.reports_to:
        yield "org:reportsTo", Name(post.reports_to)


def _of_forum(graph: Graph, key: str) -> Iterator[tuple[str, Value]]:
    forum = graph.forums[key]
    for body in forum.of or ():
        yield "org:unitOf", Name(body)
    for above in forum.accountable_to or ():
        yield "org:reportsTo", Name(above)
    for purpose in (*(forum.purpose or ()), *(forum.functions or ())):
        yield "org:purpose", purpose
    for seat in graph.seats_of(key) or ():
        if seat.member.who in graph.structure.posts:
            yield "org:hasPost", Name(seat.member.who or "")


def _membership(seat: Seat) -> Iterator[tuple[str, Value]]:
    yield "a", Name("org:Membership")
    yield "org:member", Name(seat.holder or "")
    yield "org:organization", Name(seat.forum)
    yield "org:role", Name(f"role/{seat.member.capacity}")
    if seat.member.since:
        yield "schema:startDate", seat.member.since
    if seat.member.until:
        yield "schema:endDate", seat.member.until
