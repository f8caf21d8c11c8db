"""Line managers: who has one at home, in the organisation whose executive they look at."""

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of, one_holder
from govlint.structure.forums import CHAIRS
from govlint.structure.kind_groups import FOR_A_TERM
from govlint.structure.model import Post
from govlint.structure.name_words import EXECUTIVE_CHAIRS

OF_STAFF = ("employee", "elected")
"""Kinds of seat that somebody who works there has on its board."""


def is_managed_at_home(graph: Graph, key: str, post: Post) -> bool:
    """Tell whether a post is managed by one of its organisation, who is there to manage alone.

    Not by one who is a trustee, non-executive or elected as well, leads a forum on which the post
    sits, or is by title an executive chair where no board has another; nor is a post at home that
    several organisations have, that sits only elsewhere, or that is over.
    """
    above = graph.structure.posts.get(post.reports_to or "")
    home = post.organisation or ()
    if above is None or len(home) != 1 or home != above.organisation:
        return False
    if {*(above.kind or ())} & {*FOR_A_TERM} or _is_executive_chair(
        graph, post.reports_to or "", home[0]
    ):
        return False
    if graph.day and post.ends and post.ends < graph.day:
        return False
    seats = graph.seats.by_holder.get(one_holder(graph, key), ())
    own = [seat for seat in seats if seat.member.who == key]
    if any({*(seat.member.kind or ())} & {*OF_STAFF} for seat in own):
        return False
    forums = {seat.forum for seat in own}
    owners = {owner for forum in forums for owner in graph.forums[forum].of or home}
    return not forums or (home[0] in owners and not _leads(graph, post, forums))


def _is_executive_chair(graph: Graph, key: str, body: str) -> bool:
    """Tell whether a post chairs its body's board by title, and no other is stated to."""
    posts = graph.structure.posts
    if not EXECUTIVE_CHAIRS.found_in(posts[key].title or ""):
        return False
    seats = [seat for board in graph.boards.get(body, ()) for seat in graph.seats_of(board) or ()]
    chairs = {seat.member.who for seat in seats if seat.member.capacity in CHAIRS} - {None}
    ids = ids_of(graph, one_holder(graph, key))
    is_known = bool(posts[key].holder) or chairs <= posts.keys()
    return not chairs or not chairs.isdisjoint(ids) or not is_known


def _leads(graph: Graph, post: Post, forums: set[str]) -> bool:
    """Tell whether the manager of a post has the chair of one of some forums."""
    above = ids_of(graph, one_holder(graph, post.reports_to or ""))
    return any(
        seat.forum in forums and seat.member.capacity in CHAIRS
        for one in above
        for seat in graph.seats.by_holder.get(one, ())
    )
