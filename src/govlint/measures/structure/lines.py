"""Lines of accountability: how many a forum has up and down, and which have no link."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.reporting import (
    forums_above,
    forums_below,
    reports_described,
    sitting,
    strangers,
    told_a_year,
)
from govlint.graph.standing_on_a_day import stands
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, listing

CHAMBERS = ("members-meeting", "board")
"""Forms of which one body may have two, as a parliament has, neither of them below the other."""


def _lines(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the bodies it answers to; one for each owner of a forum of several is one line.

    So are a body and the one that it answers to, or whoever leads it. What the file does not
    describe, and what does not stand, is told by other rules and no line.
    """
    stated = graph.forums[forum].accountable_to
    if stated is None:
        return None
    standing = [body for body in stated if body in graph.kinds and stands(graph, body, day)]
    leaders = _leaders(graph, standing) if len(standing) > 1 else ()
    apart = {one_holder(graph, body): body for body in standing if body not in leaders}
    bodies = [body for body in apart.values() if not _over_another(graph, body, standing)]
    shared = _why_one(graph, forum, bodies) if len(bodies) > 1 else ""
    return Reading(1 if shared else len(bodies), lambda: _answering(graph, forum, bodies, shared))


def _why_one(graph: Graph, forum: str, bodies: Sequence[str]) -> str:
    """Say of what several bodies are one line; empty where they are several lines."""
    if _one_of_each_owner(graph, forum, bodies) or _one_of_each_shareholder(graph, forum, bodies):
        return f"one body of each of its {len(bodies)} owners"
    if _meet_in_common(graph, bodies):
        return f"one table of {len(bodies)} bodies that meet in common"
    if _are_one_membership(graph, bodies):
        return f"one membership, which meets in {len(bodies)} chambers"
    if _lead_together(graph, forum, bodies):
        return f"one head of {len(bodies)} posts that lead one body together"
    if _are_of_audit(graph, forum, bodies):
        return "one audit committee for its work, and a post for its terms"
    return ""


def _leaders(graph: Graph, bodies: Sequence[str]) -> set[str]:
    """Collect the posts and people whose holder has the chair of one of the bodies."""
    chairs = {chair for body in bodies for chair in _chairs(graph, body)}
    return {one for one in bodies if one not in graph.forums and one_holder(graph, one) in chairs}


@once
def _chairs(graph: Graph, body: str) -> frozenset[str]:
    seats = graph.seats_of(body) or ()
    return frozenset(
        seat.holder for seat in seats if seat.member.capacity in CHAIRS and seat.holder
    )


def _are_of_audit(graph: Graph, forum: str, bodies: Sequence[str]) -> bool:
    """Tell whether a team of staff has an audit committee above it, and a post as line manager.

    So internal audit has, which reports to the committee and is employed like others.
    """
    above = [graph.forums[body] for body in bodies if body in graph.forums]
    audits = len(above) == 1 and "audit" in (above[0].duty or ())
    managers = [body for body in bodies if body in graph.structure.posts]
    is_pair = len(bodies) == 2 and len(managers) == 1
    return graph.forums[forum].form == "team" and audits and is_pair


def _meet_in_common(graph: Graph, bodies: Sequence[str]) -> bool:
    """Tell whether the bodies sit at one table, as the boards of a group with one executive."""
    relation = graph.relation("forum.in_common_with")
    those = {*bodies}
    return any(those <= {one, *relation.next(one), *relation.previous(one)} for one in bodies)


def _are_one_membership(graph: Graph, bodies: Sequence[str]) -> bool:
    """Tell whether the bodies are chambers of one body, of its members or both its boards."""
    forums = [graph.forums.get(body) for body in bodies]
    if not all(forum and forum.form in CHAMBERS and forum.of for forum in forums):
        return False
    return len({(forum.form, frozenset(forum.of or ())) for forum in forums if forum}) == 1


def _lead_together(graph: Graph, forum: str, bodies: Sequence[str]) -> bool:
    """Tell whether those it answers to head one body side by side, and each has a vote on it.

    So do an artistic and an executive director who are both chief executive: each answers to the
    same forum, and neither to the other.
    """
    posts = [graph.structure.posts.get(body) for body in bodies]
    lines = {(post.reports_to, post.organisation) if post else None for post in posts}
    (line,) = lines if len(lines) == 1 else (None,)
    voting = {seat.member.who for seat in graph.seats_of(forum) or () if seat.votes}
    return bool(line and line[0] in graph.forums and line[1]) and {*bodies} <= voting


def _one_of_each_owner(graph: Graph, forum: str, bodies: Sequence[str]) -> bool:
    """Tell whether there are as many bodies as owners, and none of an owner's is known to lack.

    A forum of which neither form nor owners are stated may be a joint one of those whose they are.
    """
    owners = graph.forums[forum].of or ()
    of = [owners_of(graph, body) for body in bodies]
    theirs = {owner for owners_of_one in of for owner in owners_of_one}
    if not owners and graph.forums[forum].form is None:
        return all(of) and len(theirs) == sum(map(len, of))
    return len(bodies) == len(owners) and (not all(of) or theirs.issuperset(owners))


def _one_of_each_shareholder(graph: Graph, forum: str, bodies: Sequence[str]) -> bool:
    """Tell whether it is the board of a body that others have together, and these are theirs.

    They are the parties to its agreement, or each has a vote on it. Any forum of an agreement may
    answer to the boards of the parties.
    """
    of = [owners_of(graph, body) for body in bodies]
    owners = {owner for owners_of_one in of for owner in owners_of_one}
    if len(owners) != len(bodies) or not all(of):
        return False
    is_bound = owners <= {*graph.bound_by.get(forum, ())}
    if is_bound and all(body in graph.forums and graph.is_board(body) for body in bodies):
        return True
    is_other = owners.isdisjoint(graph.forums[forum].of or owners)
    is_theirs = is_bound or owners <= {*+graph.represented(forum)}
    return graph.is_board(forum) and is_other and is_theirs


def _answering(graph: Graph, forum: str, bodies: Sequence[str], shared: str) -> Sentence:
    words = f"answers to {shared or counted(len(bodies), 'body', 'bodies')}"
    at = ("forums", forum, "accountable_to")
    return Sentence(listing(words, graph.labels(bodies)), graph.places(bodies), at=at)


def _over_another(graph: Graph, body: str, bodies: Sequence[str]) -> bool:
    """Tell whether one of the bodies answers to another, or belongs to it: then it is one line."""
    below = [other for other in bodies if other in graph.forums and other != body]
    if not below:
        return False
    lines = exemptions_of(graph)
    return any(
        body in (graph.forums[other].of or ()) or bool(lines.above(other) & lines.of([body]))
        for other in below
    )


def _child_forums(graph: Graph, day: date, forum: str) -> Reading:
    below = forums_below(graph, forum)
    words = f"has {counted(len(below), 'forum that answers', 'forums that answer')} to it"
    return Reading(
        len(below), lambda: Sentence(listing(words, graph.labels(below)), graph.places(below))
    )


def _unlinked_parents(graph: Graph, day: date, forum: str) -> Reading | None:
    if graph.seats_of(forum) is None:
        return None
    above = _unlinked(graph, forum)
    return Reading(len(above), lambda: _without_link(graph, forum, above))


def _without_link(graph: Graph, forum: str, above: Sequence[str]) -> Sentence:
    lines = counted(len(above), "line of accountability", "lines of accountability")
    to = f", to {graph.labels(above)}," if above else ""
    words = f"has {lines}{to} without a shared member or a report"
    at = ("forums", forum, "accountable_to")
    return Sentence(words, graph.places(above), at=at, parts=tuple(above))


def _unlinked(graph: Graph, forum: str) -> list[str]:
    """List the forums above that nobody and nothing tells of its work, as far as is known."""
    return [
        above
        for above in dict.fromkeys(forums_above(graph, forum))
        if above != forum
        and strangers(graph, forum, above)
        and not told_a_year(graph, forum, [above])
        and not reports_described(graph, forum, above)
        and above not in _advised(graph).get(forum, ())
        and not _is_led_from(graph, forum, above)
    ]


@once
def _advised(graph: Graph) -> Mapping[str, Collection[str]]:
    """Give with each forum those whose decisions, standing or open, it recommends."""
    found: dict[str, set[str]] = {}
    for decision in graph.structure.decisions.values():
        if decision.status in ("standing", "open"):
            for one in decision.recommended_by or ():
                found.setdefault(one, set()).update(decision.owners)
    return found


def _is_led_from(graph: Graph, forum: str, above: str) -> bool:
    """Tell whether the one chair of a forum is a post whose manager sits on another."""
    chairs = [seat for seat in graph.seats_of(forum) or () if seat.member.capacity in CHAIRS]
    post = graph.structure.posts.get(chairs[0].member.who or "") if len(chairs) == 1 else None
    manager = post.reports_to if post else None
    return manager is not None and one_holder(graph, manager) in sitting(graph, above)


MEASURES = (
    Measure(
        "forum.lines-of-accountability",
        "forum",
        "bodies",
        _lines,
        ("accountable_to",),
    ),
    Measure(
        "forum.child-forums",
        "forum",
        "forums that answer to it",
        _child_forums,
    ),
    Measure(
        "forum.unlinked-parents",
        "forum",
        "forums above that it neither sits on nor reports to",
        _unlinked_parents,
        ("members", "accountable_to"),
    ),
)
"""What can be measured of lines of accountability."""
