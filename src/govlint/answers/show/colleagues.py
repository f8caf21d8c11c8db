"""Colleagues of one holder: above and below in the line, at the same tables, in the same post."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from govlint.answers.show.page import NamesInWords
from govlint.answers.show.seats import Held
from govlint.graph.graph import Graph
from govlint.structure.model import Post
from govlint.structure.word_lists import in_words

FEWEST_MET = 2
"""Forums on which somebody is met before that is worth a word."""


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who sits on the same forums."""

    holder: str
    forums: int


def managed(graph: Graph, ids: Collection[str]) -> list[str]:
    """List the posts that report to somebody."""
    return [key for key, post in graph.structure.posts.items() if post.reports_to in ids]


def line(names: NamesInWords, post: Post | None, ids: Collection[str]) -> str:
    """Say to whom a post reports, and who reports to it."""
    above = post.reports_to if post else None
    below = managed(names.graph, ids)
    said = [f"reports to {names.one(above)}"] if above else []
    verb = "reports" if len(below) == 1 else "report"
    said += [f"{names.of(below)} {verb} to this post"] if below else []
    return "; ".join(said)


def met(graph: Graph, ids: Collection[str], held: Held) -> list[Met]:
    """Give those who sit on at least half of the same forums, most often met first."""
    there = Counter(
        holder
        for forum in held.forums
        for holder in dict.fromkeys(seat.holder for seat in graph.seats_of(forum) or ())
        if holder and holder not in ids
    )
    least = max(FEWEST_MET, len(held.forums) / 2)
    return [Met(key, number) for key, number in there.most_common() if number >= least]


def meets_again(names: NamesInWords, held: Held, most: Sequence[Met]) -> str:
    """Name those who sit on the same forums."""
    whole = len(held.forums)
    if most and all(one.forums == whole for one in most):
        on = "both" if whole == 2 else f"all {whole}"
        return f"{names.of(one.holder for one in most)} on {on}"
    said = [f"{names.one(one.holder)} on {one.forums}" for one in most]
    return f"{names.some(said)} of the {whole}" if said else ""


def shared_post(names: NamesInWords, posts: Sequence[str]) -> str:
    """Say what else the same hand holds, and with how many a post is shared."""
    known = names.graph.structure.posts
    said = [f"also holds {names.of(posts[1:])}"] if posts[1:] else []
    for post in posts:
        people = known[post].holder or ()
        if len(people) < 2:
            continue
        whose = f" ({in_words([names.graph.label(one) for one in people])})"
        said.append(
            f"{names.one(post)} is shared by {len(people)}{whose if names.graph.names else ''}: "
            "one seat, and its hours are on the page of each"
        )
    return "; ".join(said)
