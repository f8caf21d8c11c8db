"""What rests on whom: is everybody there who is named for something to do?"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar, Literal

from govlint.finding import Circumstance
from govlint.graph.day_arithmetic import days_later
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seated_on_a_day import in_office
from govlint.graph.standing_on_a_day import absence, first_day, stands
from govlint.graph.tasks import Task, by_task, tasks_of
from govlint.hit import Check, Hit
from govlint.parts_of_findings import as_words
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
        yield from self._resting(graph, day, _is_missed)

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what rests as well on what has not begun, and may wait until it has."""
        for hit in self._resting(graph, day, _is_not_there):
            yield hit._replace(message="what rests on something that is to come may wait for it")

    def _resting(
        self, graph: Graph, day: date, counts: Callable[[Graph, Task], bool]
    ) -> Iterator[Hit]:
        given = tasks_of(graph, day)
        for key in self.scope(graph, self.on).entities:
            tasks = [task for one in self._ids(graph, key, day) for task in given.get(one, ())]
            missed = [task for task in tasks if counts(graph, task)]
            if missed:
                yield self._hit(graph, key, day, missed)

    def _ids(self, graph: Graph, key: str, day: date) -> Sequence[str]:
        """Give the ids whose tasks are told of one; a leaver has those of the posts left empty."""
        if self.on == "post":
            return () if _left_by(graph, key, day) else (key,)
        if self.on == "forum":
            return (key,)
        return (key, *_left_empty(graph, day).get(key, ()))

    def _left_with(self, graph: Graph, key: str, day: date) -> tuple[str, ...] | None:
        """Give those who held the same posts as a leaver, and left them earlier."""
        if self.on != "person":
            return None
        posts = [graph.structure.posts[post] for post in _left_empty(graph, day).get(key, ())]
        return tuple(sorted({one for post in posts for one in post.holder or ()} - {key}))

    def _hit(self, graph: Graph, key: str, day: date, missed: Sequence[Task]) -> Hit:
        number = len(missed)
        rest = "rests" if number == 1 else "rest"
        said = _in_words(graph, missed, of_person=self.on == "person")
        whom = "them" if self.on == "person" else "it"
        message = (
            f"{graph.label(key)} {absence(graph, key, day)}, and {counted(number, 'thing')} still "
            f"{rest} on {whom}: {said}"
        )
        alone = any(task.decides for task in missed) and self._long_enough(graph, key, day)
        return Hit(
            message,
            graph.key_path(key),
            tuple((graph.label(task.given_by), task.key_path) for task in missed),
            Circumstance.ALONE if alone else None,
            wrong=(key,),
            alike=self._left_with(graph, key, day),
            value=number,
            limit=0,
            parts={**by_task(missed), **_for_good(graph, key)},
            speaks_for=tuple(_left_empty(graph, day).get(key, ())) if self.on == "person" else (),
        )

    def _long_enough(self, graph: Graph, key: str, day: date) -> bool:
        post = graph.structure.posts.get(key)
        if post is None or not self.alone_after_days:
            return True
        if post.ends and post.ends < day:
            return True
        since = post.vacant_since
        return since is not None and days_later(since, self.alone_after_days) <= day


def _for_good(graph: Graph, key: str) -> Mapping[str, float]:
    """Give as a part that a forum is stood down, and not to come as one in shadow may be."""
    forum = graph.forums.get(key)
    return {as_words("stood down"): 1.0} if forum and forum.status == "stood-down" else {}


def _is_missed(graph: Graph, task: Task) -> bool:
    """Tell whether somebody is not there on the day of a task; what begins later may wait."""
    if not _is_not_there(graph, task) or _is_planned_for(graph, task):
        return False
    return first_day(graph, task.to, task.on) is None or task.dated


def _is_planned_for(graph: Graph, task: Task) -> bool:
    """Tell whether a proposed forum is to have begun by the day of a task, which is to come.

    One that is to meet at another's table is planned for whenever it begins.
    """
    forum = graph.forums.get(task.to)
    if forum is None or forum.status != "proposed":
        return False
    if "in_common_with" in task.key_path:
        return True
    if not forum.starts or not graph.day:
        return False
    return graph.day < forum.starts <= task.on


def _is_not_there(graph: Graph, task: Task) -> bool:
    return not stands(graph, task.to, task.on)


@once
def _left_empty(graph: Graph, day: date) -> Mapping[str, Sequence[str]]:
    """Give with each leaver the posts that nobody has held since."""
    found: dict[str, list[str]] = {}
    for post in graph.structure.posts:
        if leaver := _left_by(graph, post, day):
            found.setdefault(leaver, []).append(post)
    return found


def _left_by(graph: Graph, post: str, day: date) -> str | None:
    """Name the last of those who have all left a post that is neither vacant nor abolished."""
    known = graph.structure.posts[post]
    people = graph.structure.people
    named = [holder for holder in known.holder or () if holder in people]
    if not named or (known.ends and known.ends < day):
        return None
    left = all(not in_office(people[one], day) for one in named)
    if not left or len(named) < len(known.holder or ()):
        return None
    return max(named, key=lambda one: (people[one].until or date.min, one))


PLURALS = {"carries": "carry", "has": "have", "is": "are", "watches": "watch"}
"""Verbs whose plural is not the word without its last letter."""


def _in_words(graph: Graph, tasks: Sequence[Task], *, of_person: bool) -> str:
    """Say first what they do themselves, verb by verb, and then who else depends on them."""
    own: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for task in tasks[:MOST_NAMED]:
        does = _of_person(task) if of_person else task.does
        if task.of_theirs:
            others.setdefault(graph.label(task.given_by), []).append(does)
        else:
            own.setdefault(does, []).append(graph.label(task.given_by))
    said = [f"{does} {in_words(list(dict.fromkeys(names)))}" for does, names in own.items()]
    parts = [f"{'they' if of_person else 'it'} {', '.join(said)}"] if said else []
    parts += [f"{name} {in_words(does)}" for name, does in others.items()]
    more = len(tasks) - MOST_NAMED
    return "; ".join([*parts, *([f"and {more} more"] if more > 0 else [])])


def _of_person(task: Task) -> str:
    """Say of a person, as they, what a task says of a thing."""
    verb, _, rest = task.does.partition(" ")
    if not task.of_theirs:
        verb = PLURALS.get(verb) or verb.removesuffix("s")
    return f"{verb} {rest.replace('to it', 'to them')}".rstrip()
