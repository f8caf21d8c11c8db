"""Own pay: decisions by their names on what is paid to the one who alone decides."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from govlint.graph.alone import is_one_person, may_alone
from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids, one_holder
from govlint.graph.once import once
from govlint.graph.seated_on_a_day import post_is_held
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.model import Decision, Post
from govlint.structure.name_words import BEFORE_OFFICE, OF_SEVERAL_PEOPLE, OWN_PAY

MOST_TITLES = 20
"""Posts of one person whose titles are looked for in a name."""


def _own_pay(graph: Graph, day: date, decision: str) -> Reading | None:
    """Tell whether whoever alone decides does so on their own pay; None without a name.

    Not where somebody else must agree or brings it, nor where nobody else is there.
    """
    known = graph.structure.decisions[decision]
    hands = {one_holder(graph, one) for one in known.decided_by or ()}
    if known.name is None or len(hands) != 1:
        return None
    (holder,) = hands
    posts = _acting_for(graph, known, holder)
    brought = (*(known.must_agree or ()), *(known.recommended_by or ()))
    found = (
        _is_about(graph, known.name, posts)
        and {one_holder(graph, one) for one in brought} <= hands
        and is_one_person(graph, holder)
        and not may_alone(graph, holder)
    )
    return Reading(int(found), lambda: _said(graph, holder, found=found))


def _said(graph: Graph, holder: str, *, found: bool) -> Sentence:
    if not found:
        return Sentence("is in the hands of nobody whose own pay it is")
    words = f"is in the hands of one person whose own pay it is: {graph.label(holder)}"
    return Sentence(words, graph.places([holder]), parts=(holder,))


def _acting_for(graph: Graph, decision: Decision, holder: str) -> Sequence[Post]:
    """List the posts that somebody has where the decision is made, which may be for others alone.

    One that is over, or is of another body than the post that decides, is none of them.
    """
    deciding = [graph.structure.posts.get(one) for one in decision.decided_by or ()]
    bodies = {body for post in deciding if post for body in post.organisation or ()}
    affected = {*(decision.affects or ())}
    return [
        post
        for post in _posts_of(graph, holder)
        if _is_at_one_of(post, bodies) and _is_at_one_of(post, affected)
    ]


def _is_at_one_of(post: Post, bodies: Collection[str]) -> bool:
    """Tell whether a post is in one of these bodies, as far as both are stated."""
    homes = {*(post.organisation or ())}
    return not homes or not bodies or not homes.isdisjoint(bodies)


@once
def _posts_of(graph: Graph, holder: str) -> Sequence[Post]:
    """List the posts of somebody that are not over; none where they are very many."""
    posts = [graph.structure.posts.get(one) for one in all_ids(graph, holder)]
    held = [post for post in posts if post and post_is_held(graph.structure, post, graph.day)]
    return held if len(held) <= MOST_TITLES else ()


def _is_about(graph: Graph, name: str, posts: Sequence[Post]) -> bool:
    """Tell whether a name speaks of the pay of one of these offices, and nobody else has it."""
    titles = {_plain(post.title) for post in posts if post.title}
    alone = (title for title in titles if _posts_called(graph)[title] == 1)
    return any(_speaks_of(graph, _plain(name), title) for title in alone)


def _speaks_of(graph: Graph, name: str, title: str) -> bool:
    """Tell whether the title stands for itself in a name, and what is paid behind it.

    Director pay is that of all directors, where there is a director of something.
    """
    before, there, after = name.partition(title)
    if not there or not re.search(BEFORE_OFFICE, before) or not OWN_PAY.found_in(after):
        return False
    return not (after.startswith(" ") and _is_of_many(graph, title))


@once
def _is_of_many(graph: Graph, title: str) -> bool:
    return any(one.startswith(f"{title} ") for one in _posts_called(graph))


@once
def _posts_called(graph: Graph) -> Mapping[str, int]:
    return Counter(_plain(post.title or "") for post in graph.structure.posts.values())


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


MEASURES = (
    Measure(
        "decision.own-pay",
        "decision",
        "own pay decided alone",
        _own_pay,
        ("name",),
        yes_or_no=True,
        goes_by=(OWN_PAY, OF_SEVERAL_PEOPLE),
    ),
)
"""What can be measured of decisions on one's own pay."""
