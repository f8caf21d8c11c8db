"""Own pay: decisions by their names on what is paid to the one who alone decides."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date

from govlint.graph.alone import is_one_person, may_alone
from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids, one_holder
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
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
    brought = (*(known.must_agree or ()), *(known.recommended_by or ()))
    found = (
        _is_about(graph, known.name, holder)
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


def _is_about(graph: Graph, name: str, holder: str) -> bool:
    """Tell whether a name speaks of the pay of an office of somebody, and nobody else has it."""
    titles, plain = _own_titles(graph, holder), _plain(name)
    return any(_speaks_of(plain, title) for title in titles)


@once
def _own_titles(graph: Graph, holder: str) -> Collection[str]:
    """Collect the titles that somebody has and nobody else; none where they are very many."""
    posts = [graph.structure.posts.get(one) for one in all_ids(graph, holder)]
    titles = {_plain(post.title) for post in posts if post and post.title}
    own = {title for title in titles if _posts_called(graph)[title] == 1}
    return own if len(own) <= MOST_TITLES else ()


def _speaks_of(name: str, title: str) -> bool:
    """Tell whether the title stands for itself in a name, and what is paid behind it."""
    before, there, after = name.partition(title)
    return bool(there and re.search(BEFORE_OFFICE, before)) and OWN_PAY.found_in(after)


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
