"""What two versions do not say of a change."""

from collections.abc import Iterator

from govlint.change.answer.names import Names
from govlint.change.change import NOTHING, Change
from govlint.measures.meetings.hours import time_of


def not_stated(change: Change) -> Iterator[str]:
    """Give what was looked for and is in neither version."""
    if change.verdict == NOTHING:
        return
    names = Names(change, 4)
    forums = change.forums
    if forums.unclear:
        yield f"which forum takes the place of {names.of(forums.unclear)}: several might"
    silent = [one for one in forums.ceased if one not in forums.followed | {*forums.unclear}]
    if silent:
        yield f"what takes the place of {names.of(silent)}"
    undated = [one for one in forums.changes.described if not change.after.forums[one].starts]
    if undated:
        yield f"since when there {'is' if len(undated) == 1 else 'are'} {names.of(undated)}"
    graph = change.after
    new = [*forums.changes.added, *forums.changes.described, *forums.changes.begun]
    if missing := [one for one in new if graph.seats_of(one) is None]:
        yield f"members of {names.of(missing)}"
    if missing := [one for one in new if time_of(graph, one) is None]:
        yield f"how often {names.of(missing)} {'meets' if len(missing) == 1 else 'meet'}"
    before, after = change.totals
    if before.hours is None or after.hours is None:
        which = "both versions" if before.hours is after.hours is None else (
            "BEFORE" if before.hours is None else "AFTER"
        )  # fmt: skip
        yield f"rhythm and members from which meetings and hours of {which} could be counted"
    elif unknown := [one for one in after.unknown if one not in new]:
        verb = "takes" if len(unknown) == 1 else "take"
        yield f"what the meetings of {names.of(unknown)} {verb}"
