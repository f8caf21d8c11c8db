"""Sentence of a change: the verdict with every count, and the net figures."""

from collections.abc import Iterator

from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import unless_same
from govlint.change.difference import NOTHING, Difference
from govlint.change.pairs import in_one_case
from govlint.result import WhyGone
from govlint.structure.figures import about, figure, half_up
from govlint.structure.word_lists import counted, verb_for

MINUS = "\N{MINUS SIGN}"
SAME = "Nothing changed: both versions state the same."
REWRITTEN = "Nothing changed but how it is written."


def sentence_of(change: Difference) -> str:
    """Say what a change amounts to, in sentences for the minutes."""
    if change.verdict == NOTHING:
        found = change.findings
        told = found.new or found.worse or found.better or found.gone or found.explained
        return f"{REWRITTEN} {_findings(change)}" if told else SAME
    parts = [_overlaid(change), _forums(change), _net(change), _findings(change)]
    return " ".join(filter(None, parts))


def _overlaid(change: Difference) -> str:
    made = change.forums.changes
    if not made.overlaid:
        return ""
    came = {*made.added, *made.begun}
    both = {one.over for one in made.overlaid} & came
    if len(made.overlaid) == 1:
        (one,) = made.overlaid
        names = NamesOfBoth(change)
        which = "came as well" if both else "goes on"
        return f"{names.one(one.forum)} is laid over {names.one(one.over)}, which {which}."
    lying = {one.forum for one in made.overlaid} | both
    those = "it" if len(came) == 1 else f"{len(lying)} of them"
    over = len({one.over for one in made.overlaid} - came)
    laid = [f"over {over} that {'goes' if over == 1 else 'go'} on"] if over else []
    laid += ["over one another"] if both else []
    verb = verb_for(len(lying), "is", "are")
    return f"{counted(len(came), 'forum')} came, and {those} {verb} laid {' and '.join(laid)}."


def _forums(change: Difference) -> str:
    """Count what became of the forums."""
    parts = [*_ceased(change), *_came(change)]
    made = change.forums.changes
    if described := len(made.described):
        verb = verb_for(described, "is", "are")
        parts.append(f"{described} {verb} now described, not new")
    if not parts:
        return "No forum came or went."
    first, *others = parts
    number, _, rest = first.partition(" ")
    noun = "forum" if number == "1" else "forums"
    return "; ".join([f"{number.capitalize()} {noun} {rest}", *others]) + "."


def _ceased(change: Difference) -> Iterator[str]:
    forums = change.forums
    ceased = {*forums.ceased}
    down = [one for one in forums.changes.stood_down if one in ceased]
    gone = [one for one in forums.changes.gone if one in ceased]
    said = []
    if down:
        said.append(f"{len(down)} {verb_for(len(down), 'was', 'were')} stood down")
    if gone:
        said.append(f"{len(gone)} {verb_for(len(gone), 'is', 'are')} no longer written")
    if said:
        yield f"{' and '.join(said)}, {_followed(change)}"
    if past := [one for one in forums.changes.gone if one not in ceased]:
        verb = verb_for(len(past), "is", "are")
        yield f"{len(past)} that did not meet any more {verb} no longer written"


def _followed(change: Difference) -> str:
    """Say how many of those that ceased have one that has taken their place."""
    made, ceased = change.forums.changes, {*change.forums.ceased}
    split = [one for one in made.split if one.from_ in ceased]
    followed = [one for one in made.replaced if one.forum in ceased]
    parts = []
    if followed:
        whom = "one that is named"
        if len(followed) == len(ceased):
            all_of = {1: "", 2: "both "}.get(len(ceased), "all ")
            parts.append(f"{all_of}replaced by {whom}")
        else:
            parts.append(f"{len(followed)} of them replaced by {whom}")
    if split:
        those = "" if len(ceased) == 1 else f"{len(split)} of them "
        parts.append(f"{those}split into {sum(len(one.into) for one in split)}")
    return " and ".join(parts) or "no successor named"


def _came(change: Difference) -> Iterator[str]:
    made = change.forums.changes
    if change.forums.ceased or made.added:
        number = str(len(made.added)) if made.added else "none"
        yield f"{number} {'were' if len(made.added) > 1 else 'was'} added"
    if made.begun:
        yield f"{len(made.begun)} {verb_for(len(made.begun), 'has', 'have')} begun"
    if made.planned:
        yield f"{len(made.planned)} {verb_for(len(made.planned), 'is', 'are')} planned"
    other_id = [
        one for one in made.renamed if in_one_case(one.names[0]) == in_one_case(one.names[1])
    ]
    other_name = [one for one in made.renamed if one not in other_id]
    if other_name:
        yield f"{len(other_name)} {verb_for(len(other_name), 'has', 'have')} another name"
    if other_id:
        yield f"{len(other_id)} {verb_for(len(other_id), 'has', 'have')} another id"


def _net(change: Difference) -> str:
    """Give meetings and hours, with what forums add that are only described now apart."""
    before, net = change.totals[0], change.described
    if before.hours is None or net.hours is None or before.meetings is None or net.meetings is None:
        return ""
    less = half_up(net.hours) - half_up(before.hours)
    sign = MINUS if less < 0 else "+"
    apart = f" ({sign}{figure(abs(less))})" if less else ""
    hours = unless_same(
        about(before.hours, estimated=before.estimated), about(net.hours, estimated=net.estimated)
    )
    meetings = unless_same(figure(before.meetings, 1), figure(net.meetings, 1))
    least = "at least " if before.unknown or net.unknown else ""
    as_before = ", as before" if "→" not in meetings + hours else ""
    figures = f"{least}{meetings} meetings and {hours} hours a year{apart}{as_before}"
    return f"{figures[:1].upper()}{figures[1:]}{_beside(change)}."


def _beside(change: Difference) -> str:
    """Say what the forums take that are now described and stand apart from the figures."""
    after, net = change.totals[1], change.described
    hours = (after.hours or 0) - (net.hours or 0)
    if not half_up(hours):
        return ""
    number = len(change.forums.changes.described)
    meetings = figure((after.meetings or 0) - (net.meetings or 0), 1)
    take = f"{meetings} and {about(hours, estimated=after.estimated and not net.estimated)}"
    return f", beside {take} of {counted(number, 'forum')} now described"


def _findings(change: Difference) -> str:
    found = change.findings
    counts = [
        f"{len(those)} {word}"
        for those, word in ((found.new, "new"), (found.worse, "worse"), (found.better, "better"))
        if those
    ]
    if found.explained:
        counts.append(f"{len(found.explained)} explained")
    if found.before == found.after and not (counts or found.gone):
        return f"Findings {found.after} as before." if found.after else "No findings, as before."
    not_asked = sum(one.why is WhyGone.NOT_ASKED for one in found.gone)
    if (counts and found.gone) or not_asked:
        still = f" ({not_asked} of them still so, and not asked any more)" * bool(not_asked)
        counts.append(f"{len(found.gone)} gone{still}")
    return f"Findings {found.before} → {found.after}{': ' * bool(counts)}{', '.join(counts)}."
