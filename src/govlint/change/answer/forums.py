"""Forums of a change in words: what lies over what, what ceased and what came."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govlint.answers.show.page import days_in_full
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, listed
from govlint.change.difference import Difference
from govlint.change.forum_data import OverlaidForum
from govlint.graph.days_in_words import in_full
from govlint.graph.standing_on_a_day import absence, is_over, stands


def forum_topic(change: Difference, room: int) -> Topic:
    """Say what became of the forums."""
    short, whole = (list(_lines(change, NamesOfBoth(change, most))) for most in (4, room))
    return Topic("Forums", short, "Forums", listed(whole), least=4)


def _lines(change: Difference, names: NamesOfBoth) -> Iterator[str]:
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
            what = "no successor named" if key in change.forums.ceased else ""
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
    there = [key for key in made.described if stands(change.after, key, change.day)]
    over = [key for key in made.described if key not in there]
    if there:
        yield f"{names.of(there)}: now described, not new"
    if over:
        yield f"{names.of(over)}: now described, and not active"


def _overlaid(change: Difference, names: NamesOfBoth, one: OverlaidForum) -> str:
    what = change.forums.shared[one]
    shared = f"shares {one.shared} of {one.of} {what if one.of > 1 else what.removesuffix('s')}"
    return f"{names.one(one.forum)} is laid over {names.one(one.over)}: {shared}"


def _end(change: Difference, key: str) -> str:
    if key in change.forums.changes.gone:
        if key in change.forums.ceased:
            return "no longer written"
        return f"no longer written; it {days_in_full(absence(change.before, key, change.day))}"
    forum = change.after.forums[key]
    if is_over(forum, change.day):
        return f"stood down on {in_full(forum.ends)}" if forum.ends else "stood down"
    return days_in_full(absence(change.after, key, change.day))


def _since(change: Difference, key: str) -> str:
    starts = change.after.forums[key].starts
    return f" since {in_full(starts)}" if starts else ""


def _under(change: Difference, names: NamesOfBoth, key: str) -> str:
    above = change.after.forums[key].accountable_to
    return f", answers to {names.of(above)}" if above else ""


def _not_yet(change: Difference, key: str) -> str:
    return days_in_full(absence(change.after, key, change.day)).removeprefix("is ")


def _renamed(change: Difference, names: NamesOfBoth, before: str, after: str) -> str:
    was, now = change.before.label(before), names.one(after)
    if was == now:
        return f"{now}: the same under another id"
    return f"{was}: now called {now}"


def _lines_moved(change: Difference, names: NamesOfBoth) -> Iterator[str]:
    """Give the forums that answer to others now and stand in both versions, like ones together."""
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one in change.fields:
        key = one.entity or ""
        if one.field == "accountable_to" and _goes_on(change, key):
            above = None if one.before is None else change.pairing.all_now(one.before)
            alike[_turned(names, above, one.after)].append(key)
    for (one_does, many_do), those in alike.items():
        yield f"{names.of(those)}: {one_does if len(those) == 1 else many_do}"


def _turned(
    names: NamesOfBoth, then: Sequence[str] | None, now: Sequence[str] | None
) -> tuple[str, str]:
    """Say to whom forums answer that answered to others, of one forum and of several."""
    left = [one for one in then or () if one not in (now or ())]
    new = [one for one in now or () if one not in (then or ())]
    if then and not left:
        return f"answers to {names.of(new)} as well", f"answer to {names.of(new)} as well"
    if now and not new:
        whom = names.of(left)
        return f"answers to {whom} no longer", f"answer to {whom} no longer"
    said = f"to {_whom(names, left or then)} → {_whom(names, new or now)}"
    return f"answers {said}", f"answer {said}"


def _goes_on(change: Difference, key: str) -> bool:
    """Tell whether a forum is active in both versions."""
    old = change.pairing.before.get(key)
    return (
        key in change.after.forums
        and old is not None
        and stands(change.before, old, change.day)
        and stands(change.after, key, change.day)
    )


def _whom(names: NamesOfBoth, above: Sequence[str] | None) -> str:
    return "nobody stated" if above is None else names.of(above) or "nobody"
