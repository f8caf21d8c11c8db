"""What two versions do not say of a change."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govlint.change.answer.names import NamesOfBoth
from govlint.change.difference import NOTHING, Difference
from govlint.graph.standing_on_a_day import stands
from govlint.measures.meetings.hours import time_of
from govlint.structure.word_lists import in_words


def not_stated(change: Difference) -> Iterator[str]:
    """Give what was looked for and is in neither version."""
    if change.verdict == NOTHING:
        return
    names = NamesOfBoth(change, 4)
    forums = change.forums
    if forums.unclear:
        yield f"which forum takes the place of {names.of(forums.unclear)}: several might"
    silent = [one for one in forums.ceased if one not in forums.followed | {*forums.unclear}]
    if silent:
        yield f"what takes the place of {names.of(silent)}"
    new = [*forums.changes.added, *forums.changes.described, *forums.changes.begun]
    yield from _of_new(change, names, [one for one in new if stands(change.after, one, change.day)])
    before, after = change.totals
    if before.hours is None or after.hours is None:
        which = "both versions" if before.hours is after.hours is None else (
            "BEFORE" if before.hours is None else "AFTER"
        )  # fmt: skip
        yield f"rhythm and members from which meetings and hours of {which} could be counted"
    elif unknown := [one for one in after.unknown if one not in new]:
        yield f"what the meetings of {names.of(unknown)} take"


def _of_new(change: Difference, names: NamesOfBoth, new: Sequence[str]) -> Iterator[str]:
    """Say what is not known of forums that came, those of which the same is missing together."""
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    graph = change.after
    for one in new:
        lacks = (
            "" if graph.forums[one].starts or one in change.forums.changes.begun else "first day",
            "members" if graph.seats_of(one) is None else "",
            "rhythm" if time_of(graph, one) is None else "",
        )
        alike[tuple(filter(None, lacks))].append(one)
    for missing, those in alike.items():
        if missing:
            yield f"{in_words(missing)} of {names.of(those)}"
