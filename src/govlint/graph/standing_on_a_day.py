"""Standing on a day: forums, posts and people that are there to do what they are named for."""

from collections.abc import Mapping
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seated_on_a_day import in_office, post_is_held, says_vacant
from govlint.graph.seats import Seat
from govlint.structure.forums import Forum
from govlint.structure.model import Programme


def stands(graph: Graph, entity: str, day: date) -> bool:
    """Tell whether a forum is active, a post held and a person in office on a day.

    Organisations stand always, and so does what is described nowhere.
    """
    match graph.kinds.get(entity):
        case "forum":
            return _is_live(graph, entity, day) and is_within(graph, entity, day)
        case "post":
            return _is_held(graph, entity, day)
        case "person":
            return in_office(graph.structure.people[entity], day)
    return True


@once
def _is_held(graph: Graph, post: str, day: date) -> bool:
    """Tell whether a post, which may have many holders and be named as often, is held on a day."""
    return post_is_held(graph.structure, graph.structure.posts[post], day)


def is_idle(graph: Graph, programme: Programme) -> bool:
    """Tell whether the forum that runs a programme is not there on the day of the graph."""
    forum = programme.forum
    if forum is None or forum not in graph.forums or graph.day is None:
        return False
    return not stands(graph, forum, graph.day)


def stand_always(graph: Graph) -> frozenset[str]:
    """Collect all of whom nothing says that they are not there on every day.

    A post is there with one holder who is, or whose holder is not stated.
    """
    active = {key: one for key, one in graph.forums.items() if one.status == "active"}
    forums = (key for key, one in active.items() if not (one.starts or one.ends))
    known = graph.structure.people
    people = {key for key, one in known.items() if not (one.since or one.until)}
    posts = (
        key
        for key, one in graph.structure.posts.items()
        if not (one.ends or says_vacant(one))
        if not one.holder or any(who in people or who not in known for who in one.holder)
    )
    return frozenset([*forums, *people, *posts])


def first_day(graph: Graph, entity: str, day: date) -> date | None:
    """Give the day on which something that has not begun on a day begins; None if it has begun.

    A shadow forum begins on the day on which it goes live; where that is not stated, at the end of
    time, for nothing can be asked of it.
    """
    match graph.kinds.get(entity):
        case "forum":
            forum = graph.forums[entity]
            begins = forum.live_from or date.max if forum.status == "shadow" else forum.starts
            over = forum.status == "stood-down"
        case "person":
            begins, over = graph.structure.people[entity].since, False
        case _:
            return None
    return begins if begins and begins > day and not over else None


def left_on(graph: Graph, seat: Seat, day: date) -> date | None:
    """Give the last day of the person or the post that sits somewhere, if it is past on a day."""
    people, posts = left_by(graph, day)
    return people.get(seat.holder) or posts.get(seat.member.who)


@once
def left_by(graph: Graph, day: date) -> tuple[Mapping[str | None, date], Mapping[str | None, date]]:
    """Give the people who have left by a day, and the posts that have ended, with their last."""
    people, posts = graph.structure.people.items(), graph.structure.posts.items()
    return (
        {key: one.until for key, one in people if one.until and one.until < day},
        {key: one.ends for key, one in posts if one.ends and one.ends < day},
    )


def absence(graph: Graph, key: str, day: date) -> str:
    """Say in what way a forum, post or person that does not stand is not there."""
    match graph.kinds[key]:
        case "person":
            person = graph.structure.people[key]
            if person.until and person.until < day:
                return f"left office on {person.until}"
            return f"takes office on {person.since}"
        case "post":
            post = graph.structure.posts[key]
            if post.ends and post.ends < day:
                return f"ended on {post.ends}"
            since = post.vacant_since
            return f"has been vacant since {since}" if since else "is vacant"
    forum = graph.forums[key]
    if forum.status == "stood-down":
        return f"has been stood down since {forum.ends}" if forum.ends else "is stood down"
    if forum.ends and forum.ends < day:
        return f"ended on {forum.ends}"
    if forum.status == "shadow":
        return "is in shadow" + (f" until {forum.live_from}" if forum.live_from else "")
    return "is only proposed" if forum.status == "proposed" else f"begins on {forum.starts}"


def _is_live(graph: Graph, key: str, day: date) -> bool:
    """Tell whether a forum is active, or in shadow with its day of going live behind it."""
    forum = graph.forums[key]
    if forum.status == "shadow":
        return forum.live_from is not None and forum.live_from <= day
    return forum.status == "active"


def is_over(forum: Forum, day: date | None) -> bool:
    """Tell whether a forum is stood down, or its last day is past."""
    ended = day is not None and forum.ends is not None and forum.ends < day
    return forum.status == "stood-down" or ended


def is_within(graph: Graph, key: str, day: date) -> bool:
    """Tell whether a forum has begun by a day, and not ended."""
    forum = graph.forums[key]
    return (not forum.starts or forum.starts <= day) and (not forum.ends or forum.ends >= day)
