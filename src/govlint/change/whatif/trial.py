"""Trial: proposals made one after the other in memory, and the two versions compared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import assert_never

from govlint.answers.resting import beside, resting
from govlint.change.data import HomeNeeded
from govlint.change.difference import Difference, Versions, compared
from govlint.change.whatif.draft import Draft, draft_of
from govlint.change.whatif.grouping import alone, grouped
from govlint.change.whatif.merger import Merger, merge
from govlint.change.whatif.proposals import (
    ALL,
    THEIRS,
    Add,
    AnswerTo,
    Merge,
    Move,
    Proposal,
    Remove,
    SetField,
    StandDown,
)
from govlint.change.whatif.seat_moves import move, remove
from govlint.change.whatif.statements import add, answer_to, line_of
from govlint.change.whatif.subjects import not_itself, standing_forum
from govlint.change.whatif.voices import Loss, losses, unheard
from govlint.edit import Edit
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.seats import seats_in
from govlint.lint.task import LintTask
from govlint.place import KeyPath
from govlint.refusal import Refusal
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.word_lists import counted, in_words, shortened, verb_for


@dataclass(frozen=True, slots=True)
class Made:
    """A structure after proposals, and what they leave without a home or a successor."""

    draft: Draft
    gone: Sequence[tuple[str, str | None]] = ()
    """Forums that meet no more, and the one that takes the place of each."""
    unnamed: Sequence[HomeNeeded] = ()
    """What names somebody who has left a forum."""
    lines: Sequence[str] = ()
    """What was done, a line each."""

    def further(
        self,
        draft: Draft,
        line: str,
        gone: tuple[str, str | None] | None = None,
        unnamed: Sequence[HomeNeeded] = (),
    ) -> "Made":
        """Go on from another draft."""
        all_gone = [*self.gone, gone] if gone else self.gone
        return Made(draft, all_gone, [*self.unnamed, *unnamed], [*self.lines, line])


@dataclass(frozen=True, slots=True)
class Trial:
    """What proposals come to: both versions compared, and the texts as they would be."""

    before: Draft
    after: Draft
    versions: Versions
    losses: Sequence[Loss] = ()
    merged: Sequence[tuple[str, str]] = ()
    """Forums that went into another, with that one."""
    lines: Sequence[str] = ()
    """What was done, a line each."""


def tried(
    task: LintTask,
    proposals: Iterable[Proposal],
    catalogue: Catalogue,
    day: date,
    *,
    names: bool = False,
) -> Trial:
    """Make proposals in order and compare; raises `Refusal` where one cannot be made.

    Where the structure cannot be read nothing is made, and there is no change.
    """
    before = draft_of(task, day)
    if before.faults:
        return Trial(before, before, compared(task, task, catalogue, day, names=names))
    made = made_of(before, proposals)
    versions = compared(task, made.draft.task, catalogue, day, names=names)
    return judged(before, made, versions)


def made_of(before: Draft, proposals: Iterable[Proposal]) -> Made:
    """Make proposals in order; raises `Refusal` where one cannot be made."""
    made = Made(before)
    for alike in grouped(proposals):
        made = _made_at_once(made, alike) or reduce(_made, alike, made)
    return made


def judged(before: Draft, made: Made, versions: Versions) -> Trial:
    """Say what proposals that were made leave without a home or a successor."""
    if versions.change is None:
        return Trial(before, made.draft, versions)
    lost = losses(versions.change, made.gone)
    homes = [*_homes(versions.change, made), *made.unnamed]
    change = replace(versions.change, homes=homes, voices=unheard(lost))
    merged = [(forum, into) for forum, into in made.gone if into]
    return Trial(before, made.draft, replace(versions, change=change), lost, merged, made.lines)


def is_open(proposals: Iterable[Proposal]) -> bool:
    """Tell whether somebody still has to choose who comes along to a forum that goes on."""
    return any(isinstance(one, Merge) and one.members is None for one in proposals)


def chosen(proposals: Iterable[Proposal], who: str) -> Sequence[Proposal]:
    """Give proposals with who comes along wherever that is not said."""
    return [
        replace(one, members=[who]) if isinstance(one, Merge) and one.members is None else one
        for one in proposals
    ]


def _made_at_once(made: Made, proposals: Sequence[Proposal]) -> Made | None:
    """Make proposals that have nothing to do with one another; none where that is not so."""
    edits: list[Edit] = []
    lines: list[str] = []
    subjects: list[KeyPath] = []
    try:
        for proposal in proposals if len(proposals) > 1 else ():
            subject, own, line = alone(made.draft, proposal)
            edits += own
            lines.append(line)
            subjects.append(subject)
        if not edits or len({*subjects}) < len(subjects):
            return None
        done = made.draft.after(edits)
    except Refusal:
        return None
    gone = [(str(one[1]), None) for one in subjects if len(one) == len(("forums", "id"))]
    return replace(made, draft=done, gone=[*made.gone, *gone], lines=[*made.lines, *lines])


def _made(made: Made, proposal: Proposal) -> Made:
    """Make one proposal."""
    draft = made.draft
    label = draft.graph.label
    match proposal:
        case StandDown():
            (_, forum), edits, line = alone(draft, proposal)
            return made.further(draft.after(edits), line, (str(forum), None))
        case Merge():
            return _merged(made, proposal)
        case Remove():
            return _removed(made, proposal)
        case Move(who, out_of, to):
            moved = move(draft, who, out_of, to)
            line = f"{moved.who} sits on {label(moved.to)} in the place of {label(moved.forum)}"
            return made.further(moved.draft, line, unnamed=moved.homes)
        case AnswerTo(body, words):
            forum, to = line_of(draft, body, words)
            done = answer_to(draft, forum, to)
            return made.further(done, f"{label(forum)} answers to {label(to)}")
        case SetField():
            _, edits, line = alone(draft, proposal)
            return made.further(draft.after(edits), line)
        case Add(entities):
            done = add(draft, entities)
            names = [done.graph.label(name.partition(".")[2]) for name in entities]
            return made.further(done, f"{in_words(names)} described")
    assert_never(proposal)


def _merged(made: Made, proposal: Merge) -> Made:
    into = standing_forum(made.draft, proposal.into)
    who = list(proposal.members or [ALL])
    for words in proposal.forums:
        forum = standing_forum(made.draft, words)
        not_itself(forum, into, made.draft)
        done = merge(made.draft, forum, into, who)
        line = "; ".join(_merger_in_words(made.draft.graph, forum, into, who, done))
        made = made.further(done.draft, line, (forum, into))
    return made


def _merger_in_words(
    graph: Graph, forum: str, into: str, who: Sequence[str], done: Merger
) -> Iterator[str]:
    """Say what goes where, who comes along and begins later, and which seats count once."""
    along = WHO.get(who[0], f"with {in_words(who)}")
    yield f"{graph.label(forum)} goes into {graph.label(into)}, {along}"
    if done.later:
        begins = [f"{graph.seat(one)} from {in_full(one.member.since)}" for one in done.later
                  if one.member.since]  # fmt: skip
        yield in_words(begins)
    if done.once:
        said = counted(seats_in(done.once), "unnamed seat")
        verb = verb_for(seats_in(done.once), "counts", "count")
        names = list(dict.fromkeys(map(graph.seat, done.once)))
        yield f"{said} {verb} once: {in_words(shortened(names))}"


def _removed(made: Made, proposal: Remove) -> Made:
    for words in proposal.forums:
        left = remove(made.draft, proposal.who, standing_forum(made.draft, words))
        line = f"{left.who} leaves {left.draft.graph.label(left.forum)}"
        made = made.further(left.draft, line, unnamed=left.homes)
    return made


WHO = {ALL: "with all who sit there", THEIRS: "without those who sit there"}
"""What is said of the members that come along."""


def _homes(change: Difference, made: Made) -> Iterator[HomeNeeded]:
    """Give what still names forums that meet no more, also who meets at the same table."""
    naming, also = (found(change.after, change.day) for found in (resting, beside))
    for forum, _ in made.gone:
        table = [one for one in also.get(forum, ()) if one.field == "in_common_with"]
        for one in (*naming.get(forum, ()), *table):
            yield HomeNeeded(one.entity, one.field, forum)
