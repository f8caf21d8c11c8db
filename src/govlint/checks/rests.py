"""What rests on whom: is everybody there who is named for something to do?"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import ClassVar, Literal

from govlint.finding import Circumstance
from govlint.graph.calendar import days_later
from govlint.graph.graph import Graph
from govlint.graph.seats import in_office
from govlint.graph.standing import first_day, stands
from govlint.graph.tasks import Task, tasks_of
from govlint.hit import Check, Hit
from govlint.structure.word_lists import counted, in_words

MOST_NAMED = 6
"""Things that a message names; all stand beside it."""


class RestsCheck(Check):
    """Whatever is named to decide, lead, own, watch or be answered to is there to do it."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.ALONE,)

    kind: Literal["rests"]
    on: Literal["forum", "post", "person"]
    """Whether forums that are not active, posts that nobody holds or people who left are asked."""
    alone_after_days: int = 0
    """The days for which a post may be vacant before it matters that it decides alone."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each that does not stand, with all that rests on it."""
        given = tasks_of(graph, day)
        for key in self.scope(graph, self.on).entities:
            tasks = [task for one in self._ids(graph, key, day) for task in given.get(one, ())]
            missed = [task for task in tasks if _is_missed(graph, task)]
            if missed:
                yield self._hit(graph, key, day, missed)

    def _ids(self, graph: Graph, key: str, day: date) -> Sequence[str]:
        """Give the ids whose tasks are told of one; a leaver has those of the posts left empty."""
        posts = graph.structure.posts
        if self.on == "post":
            return () if _left_by(graph, key, day) else (key,)
        if self.on == "forum":
            return (key,)
        return (key, *(post for post in posts if _left_by(graph, post, day) == key))

    def _hit(self, graph: Graph, key: str, day: date, missed: Sequence[Task]) -> Hit:
        number = len(missed)
        rest = "rests" if number == 1 else "rest"
        said = _in_words(graph, missed)
        message = (
            f"{graph.label(key)} {_is(graph, key, day)}, and {counted(number, 'thing')} still "
            f"{rest} on {'them' if self.on == 'person' else 'it'}: {said}"
        )
        alone = any(task.decides for task in missed) and self._long_enough(graph, key, day)
        parts: dict[str, float] = {}
        for task in sorted(missed, key=lambda task: task.decides):
            parts[f"{task.key_path[1]} {task.does}"] = 1 + task.decides
        return Hit(
            message,
            graph.key_path(key),
            tuple((graph.label(task.given_by), task.key_path) for task in missed),
            Circumstance.ALONE if alone else None,
            wrong=(key,),
            value=number,
            limit=0,
            parts=tuple(sorted(parts)),
            amounts=tuple(parts[one] for one in sorted(parts)),
        )

    def _long_enough(self, graph: Graph, key: str, day: date) -> bool:
        post = graph.structure.posts.get(key)
        if post is None or not self.alone_after_days:
            return True
        if post.ends and post.ends < day:
            return True
        since = post.vacant_since
        return since is not None and days_later(since, self.alone_after_days) <= day


def _is_missed(graph: Graph, task: Task) -> bool:
    """Tell whether somebody is not there on the day of a task; what begins later may wait."""
    if stands(graph, task.to, task.on):
        return False
    return first_day(graph, task.to, task.on) is None or task.dated


def _left_by(graph: Graph, post: str, day: date) -> str | None:
    """Name the first of those who have all left a post that is neither vacant nor abolished."""
    known = graph.structure.posts[post]
    named = [holder for holder in known.holder or () if holder in graph.structure.people]
    if not named or (known.ends and known.ends < day):
        return None
    left = all(not in_office(graph.structure.people[one], day) for one in named)
    return named[0] if left and len(named) == len(known.holder or ()) else None


def _is(graph: Graph, key: str, day: date) -> str:
    """Say in what way something is not there."""
    match graph.kinds[key]:
        case "person":
            person = graph.structure.people[key]
            if person.until and person.until < day:
                return f"left office on {person.until}"
            return f"takes office on {person.since}"
        case "post":
            post = graph.structure.posts[key]
            if post.ends and post.ends < day:
                return f"was abolished on {post.ends}"
            return "is vacant" + (f" since {post.vacant_since}" if post.vacant_since else "")
    forum = graph.forums[key]
    if forum.status == "stood-down":
        return "is stood down" + (f" since {forum.ends}" if forum.ends else "")
    if forum.ends and forum.ends < day:
        return f"ended on {forum.ends}"
    if forum.status == "shadow":
        return "is in shadow" + (f" until {forum.live_from}" if forum.live_from else "")
    return "is only proposed" if forum.status == "proposed" else f"begins on {forum.starts}"


def _in_words(graph: Graph, tasks: Sequence[Task]) -> str:
    """Say first what they do themselves, verb by verb, and then who else depends on them."""
    own: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for task in tasks[:MOST_NAMED]:
        if task.of_theirs:
            others.setdefault(graph.label(task.given_by), []).append(task.does)
        else:
            own.setdefault(task.does, []).append(graph.label(task.given_by))
    said = [f"{does} {in_words(list(dict.fromkeys(names)))}" for does, names in own.items()]
    parts = [f"it {', '.join(said)}"] if said else []
    parts += [f"{name} {in_words(does)}" for name, does in others.items()]
    more = len(tasks) - MOST_NAMED
    return "; ".join([*parts, *([f"and {more} more"] if more > 0 else [])])
