"""Forums of a change in words: what lies over what, what ceased and what came."""

from collections.abc import Iterator

from govlint.answers.show.page import days_in_full
from govlint.change.answer.names import EVERY, Names
from govlint.change.answer.topic import Topic, listed, unless_same
from govlint.change.change import Change
from govlint.change.data import OverlaidForum
from govlint.graph.calendar import in_full
from govlint.graph.standing import absence, stands


def forum_topic(change: Change) -> Topic:
    """Say what became of the forums."""
    short, whole = (list(_lines(change, Names(change, most))) for most in (4, EVERY))
    return Topic("Forums", short, "Forums", listed(whole), least=4)


def _lines(change: Change, names: Names) -> Iterator[str]:
    made = change.forums.changes
    yield from (_overlaid(change, names, one) for one in made.overlaid)
    by = {one.forum: one.by for one in made.replaced}
    parts = {one.from_: one.into for one in made.split}
    existing = {one.into for one in made.merged}
    for key in (*made.stood_down, *made.gone):
        if key in parts:
            what = f"split into {names.of(parts[key])}"
        elif key in by:
            word = "merged into" if by[key] in existing and key in made.gone else "replaced by"
            what = f"{word} {names.one(by[key])}"
        else:
            what = "nothing takes its place" if key in change.forums.ceased else ""
        yield f"{names.one(key)}: {', '.join(filter(None, [_end(change, key), what]))}"
    for key in made.added:
        yield f"{names.one(key)}: new{_since(change, key)}{_under(change, names, key)}"
    for key in made.begun:
        yield f"{names.one(key)}: has begun{_under(change, names, key)}"
    for one in made.renamed:
        yield _renamed(change, names, one.before, one.after)
    for key in made.planned:
        yield f"{names.one(key)}: planned, {_not_yet(change, key)}"
    yield from _lines_moved(change, names)
    if made.described:
        yield f"{names.of(made.described)}: now described, not new"


def _overlaid(change: Change, names: Names, one: OverlaidForum) -> str:
    what = change.forums.shared[one]
    shared = f"{one.shared} of {one.of} {what} are in both"
    return f"{names.one(one.forum)} is laid over {names.one(one.over)}: {shared}"


def _end(change: Change, key: str) -> str:
    if key in change.forums.changes.gone:
        if key in change.forums.ceased:
            return "no longer written"
        return f"no longer written; it {days_in_full(absence(change.before, key, change.day))}"
    forum = change.after.forums[key]
    if forum.status == "stood-down" or (forum.ends and forum.ends < change.day):
        return f"stood down on {in_full(forum.ends)}" if forum.ends else "stood down"
    return days_in_full(absence(change.after, key, change.day))


def _since(change: Change, key: str) -> str:
    starts = change.after.forums[key].starts
    return f" since {in_full(starts)}" if starts else ""


def _under(change: Change, names: Names, key: str) -> str:
    above = change.after.forums[key].accountable_to
    return f", answers to {names.of(above)}" if above else ""


def _not_yet(change: Change, key: str) -> str:
    return days_in_full(absence(change.after, key, change.day))


def _renamed(change: Change, names: Names, before: str, after: str) -> str:
    was, now = change.before.label(before), names.one(after)
    if was == now:
        return f"{now}: the same under another id"
    return f"{was}: now called {now}"


def _lines_moved(change: Change, names: Names) -> Iterator[str]:
    """Give the forums that answer to others now and stand in both versions."""
    for field in change.fields:
        key = field.entity or ""
        if field.field == "accountable_to" and key in change.after.forums:
            old = change.pairing.before[key]
            day = change.day
            if stands(change.after, key, day) and stands(change.before, old, day):
                then = names.of(change.pairing.all_now(field.before)) or "not stated"
                now = names.of(field.after or ()) or "not stated"
                yield f"{names.one(key)}: answers to {unless_same(then, now)}"
