"""Offices to keep apart: who holds two of them in one council, or one body."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice

from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids, one_holder
from govlint.graph.once import once
from govlint.graph.owners import is_principal
from govlint.graph.seated_on_a_day import post_is_held
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.kind_groups import FOR_A_TERM
from govlint.structure.model import Post
from govlint.structure.name_words import (
    CHIEF_EXECUTIVES,
    CHIEF_FINANCE_OFFICERS,
    DATA_PROTECTION_OFFICERS,
    HEADS_OF_COUNCILS,
    HEADS_OF_PAID_SERVICE,
    MONITORING_OFFICERS,
    OTHER_AUTHORITIES,
    PARISH_COUNCILS,
    POSTS_THAT_USE_DATA,
    NameWords,
)
from govlint.structure.word_lists import counted, in_words, listing, shortened

BY_LAW = "statutory-officer"
"""The kind of post without which nothing is taken from its title."""

MOST_PASSED_BY = 5
"""Posts above one that may be over or its holder's own, before whoever manages that holder."""


ANYWHERE = ""
"""Stands for all bodies together."""

MOST_POSTS = 50
"""Posts of one holder that are held against each of them; more tell no more."""


def _held_with_it(graph: Graph, day: date, post: str) -> Reading | None:
    """Count the offices that the monitoring officer of a council holds and may not hold."""
    known = graph.structure.posts[post]
    if not _is_in_force(graph, known, MONITORING_OFFICERS):
        return None
    found = list(_barred(graph, post, known))
    words = f"is held together with {counted(len(found), 'office')} that law keeps apart from it"
    called = ["one in the same post" if one == post else graph.label(one) for one in found]
    names = in_words(shortened(called))
    others = [one for one in found if one != post]
    return Reading(
        len(found),
        lambda: Sentence(
            listing(words, names), graph.places(others), wrong=(post, *others), parts=tuple(found)
        ),
    )


def _using_data(graph: Graph, day: date, post: str) -> Reading | None:
    """Count the posts that use personal data and that a data protection officer holds as well."""
    known = graph.structure.posts[post]
    if not _is_held_as(graph, known, DATA_PROTECTION_OFFICERS):
        return None
    bodies = dict.fromkeys(known.organisation or ())
    uses = _uses_of_data(graph, one_holder(graph, post))
    own = [post] if post in uses.get(ANYWHERE, ()) else []
    there = (one for body in bodies for one in uses.get(body, ()))
    found = list(dict.fromkeys(islice(chain(own, there), MOST_POSTS)))
    settling = "that settles" if len(found) == 1 else "that settle"
    words = f"is held together with {counted(len(found), 'post')} {settling} how data are used"
    called = ["one in the same post" if one == post else graph.label(one) for one in found]
    said = listing(words, in_words(shortened(called)))
    others = [one for one in found if one != post]
    return Reading(
        len(found),
        lambda: Sentence(said, graph.places(others), wrong=(post, *others), parts=tuple(found)),
    )


def _above_finance(graph: Graph, day: date, post: str) -> Reading | None:
    """Count the line managers of a council's chief finance officer who are not its head.

    The head is so called, in that post or another of the same holder, or is managed by nobody else
    who works there. A post of the officer's own, or one that is over, is no line manager.
    """
    known = graph.structure.posts[post]
    if not _is_in_force(graph, known, CHIEF_FINANCE_OFFICERS):
        return None
    manager = _line_manager(graph, post)
    above = graph.structure.posts.get(manager)
    if above is None:
        return None
    home = known.organisation or ()
    if len(home) != 1 or above.organisation != home or not is_principal(graph, home[0]):
        return None
    is_head = _is_head(graph, manager) or not _is_managed(graph, above)
    between = [] if is_head else [manager]
    words = f"has {counted(len(between), 'line manager')} below the head of the council"
    said = listing(words, in_words([graph.label(one) for one in between]) if between else "")
    at = graph.key_path(post, "reports_to")
    return Reading(
        len(between),
        lambda: Sentence(said, graph.places(between), at=at, parts=tuple(between)),
    )


def _line_manager(graph: Graph, post: str) -> str:
    """Give the line manager of a post who is somebody else in a post that is not over."""
    posts, holder = graph.structure.posts, one_holder(graph, post)
    above = posts[post].reports_to or ""
    for _ in range(MOST_PASSED_BY):
        if above not in posts:
            break
        is_own = one_holder(graph, above) == holder
        if not is_own and post_is_held(graph.structure, posts[above], graph.day):
            break
        above = posts[above].reports_to or ""
    return above


def _is_head(graph: Graph, manager: str) -> bool:
    """Tell whether a manager is called head of the council's staff, in whichever post."""
    posts = [graph.structure.posts.get(one) for one in all_ids(graph, manager)]
    titles = [post.title or "" for post in posts if post]
    return any(
        HEADS_OF_PAID_SERVICE.found_in(one) or CHIEF_EXECUTIVES.found_in(one) for one in titles
    )


def _is_managed(graph: Graph, post: Post) -> bool:
    """Tell whether a post has a line manager at home, and neither is there for a term.

    So is a leader, a mayor or a convener, whatever kind is stated.
    """
    above = graph.structure.posts.get(post.reports_to or "")
    if above is None or above.organisation != post.organisation:
        return False
    if HEADS_OF_COUNCILS.found_in(above.title or ""):
        return False
    return {*(post.kind or ()), *(above.kind or ())}.isdisjoint(FOR_A_TERM)


@once
def _uses_of_data(graph: Graph, holder: str) -> Mapping[str, Mapping[str, None]]:
    """Give by body, and all together, somebody's posts that settle what personal data are for."""
    found: dict[str, dict[str, None]] = {}
    for one in all_ids(graph, holder):
        post = graph.structure.posts.get(one)
        if post and _is_held_as(graph, post, POSTS_THAT_USE_DATA):
            for body in (ANYWHERE, *(post.organisation or ())):
                found.setdefault(body, {})[one] = None
    return found


def _is_held_as(graph: Graph, post: Post, office: NameWords) -> bool:
    """Tell whether a post that is not over is one of an office by its title."""
    return post_is_held(graph.structure, post, graph.day) and office.found_in(post.title or "")


def _barred(graph: Graph, post: str, known: Post) -> Iterator[str]:
    """Give the posts by which whoever holds one is the council's finance officer or its head."""
    bodies = dict.fromkeys(known.organisation or ())
    councils = [body for body in bodies if _is_council(graph, body)]
    own = [] if {*councils}.isdisjoint(_bodies_barred(graph, post)) else [post]
    barring = _barring(graph, one_holder(graph, post))
    others = (one for body in councils for one in barring.get(body, ()))
    yield from dict.fromkeys(islice(chain(own, others), MOST_POSTS))


@once
def _barring(graph: Graph, holder: str) -> Mapping[str, Sequence[str]]:
    """Give by body the posts by which somebody is its finance officer, or its head."""
    found: dict[str, list[str]] = {}
    for one in all_ids(graph, holder):
        for body in _bodies_barred(graph, one):
            found.setdefault(body, []).append(one)
    return found


def _bodies_barred(graph: Graph, one: str) -> Iterator[str]:
    """Give the bodies of which a post is that of the finance officer, or of the head of one."""
    post = graph.structure.posts.get(one)
    if post is None:
        return
    is_finance = _is_in_force(graph, post, CHIEF_FINANCE_OFFICERS)
    if is_finance or _is_in_force(graph, post, HEADS_OF_PAID_SERVICE):
        bodies = post.organisation or ()
        yield from (body for body in bodies if is_finance or is_principal(graph, body))


def _is_in_force(graph: Graph, post: Post, office: NameWords) -> bool:
    """Tell whether a post is one of an office by law, of its deputies or of one that is over."""
    return BY_LAW in (post.kind or ()) and _is_held_as(graph, post, office)


def _is_council(graph: Graph, body: str) -> bool:
    known = graph.structure.organisations.get(body)
    return known is not None and known.kind == "local-authority"


MEASURES = (
    Measure(
        "post.offices-to-keep-apart",
        "post",
        "offices that law keeps apart from it",
        _held_with_it,
        goes_by=(
            MONITORING_OFFICERS,
            CHIEF_FINANCE_OFFICERS,
            HEADS_OF_PAID_SERVICE,
            PARISH_COUNCILS,
            OTHER_AUTHORITIES,
        ),
    ),
    Measure(
        "post.managers-above-finance",
        "post",
        "line managers of a council's finance officer who are below its head",
        _above_finance,
        goes_by=(
            CHIEF_FINANCE_OFFICERS,
            HEADS_OF_PAID_SERVICE,
            CHIEF_EXECUTIVES,
            HEADS_OF_COUNCILS,
            PARISH_COUNCILS,
            OTHER_AUTHORITIES,
        ),
    ),
    Measure(
        "post.uses-of-data-held",
        "post",
        "posts that settle how data are used",
        _using_data,
        goes_by=(DATA_PROTECTION_OFFICERS, POSTS_THAT_USE_DATA),
    ),
)
"""What can be measured of offices to keep apart."""
