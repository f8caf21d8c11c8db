"""A change that helps, in words and as data: what it frees, clears and costs, and how to try it."""

from collections.abc import Iterator, Mapping, Sequence
from shlex import join
from typing import Any

from govlint.answers.answer import Fact, Remarks, remarks
from govlint.answers.data import plain
from govlint.answers.show.page import EVERY
from govlint.change.advice.candidate import words_of
from govlint.change.advice.ranking import HelpfulChange
from govlint.change.answer.homes import home_topic, voice_topic
from govlint.change.answer.quorum import quorum_topic
from govlint.change.difference import Difference
from govlint.finding import Severity
from govlint.structure.figures import about, half_up
from govlint.structure.word_lists import counted

NOTHING = "nothing that is stated"


def change_of(one: HelpfulChange) -> Difference:
    """Give what a change comes to."""
    assert one.trial.versions.change
    return one.trial.versions.change


def is_estimated(one: HelpfulChange) -> bool:
    """Tell whether its hours hold minutes or preparation that nobody stated."""
    return bool(one.freed) and any(side.estimated for side in change_of(one).totals)


def hours(one: HelpfulChange) -> str:
    """Say how many hours a year it frees; nothing where none are stated."""
    if one.freed is None:
        return ""
    freed = half_up(one.freed)
    if not freed:
        return "none"
    said = about(abs(freed), estimated=is_estimated(one))
    return said if freed > 0 else f"takes {said}"


def freed(changes: Sequence[HelpfulChange]) -> str:
    """Say what the first of some changes frees."""
    first = changes[0]
    which = "it" if len(changes) == 1 else "the first"
    if first.freed is None:
        return "what hours that frees is not stated"
    return f"{which} frees {hours(first) if first.freed > 0 else 'no'} hours a year"


def gains_by_name(one: HelpfulChange) -> Iterator[Fact]:
    """Say by name what it clears, and what else gets better."""
    found = change_of(one).findings
    cleared = {gone.fingerprint for gone in one.cleared}
    others = [gone.message for gone in found.gone if gone.fingerprint not in cleared]
    yield from _labelled("Clears", [gone.message for gone in one.cleared])
    yield from _labelled("Also goes", others)
    yield from _labelled("Better", [better.message for better in found.better])


def costs(one: HelpfulChange) -> str:
    """Count what it costs."""
    change = change_of(one)
    found = (*change.findings.new, *change.findings.worse)
    bodies = len({body for loss in one.trial.losses for body in loss.bodies})
    parts = [
        (len(change.homes), "new home", ""),
        (lost(one), "seat without successor", "seats without successor"),
        (bodies, "body not heard", "bodies not heard"),
        (one.candidate.to_find, "deputy to find", "deputies to find"),
        (len(quorums(one)), "other quorum", ""),
        *((_number(found, severity), f"new {severity}", "") for severity in Severity),
    ]
    said = [counted(number, noun, nouns) for number, noun, nouns in parts if number]
    return ", ".join(said) or NOTHING


def costs_by_name(one: HelpfulChange) -> Iterator[Fact]:
    """Say by name what it costs."""
    change = change_of(one)
    for topic in (home_topic(change, EVERY), voice_topic(change, one.trial.losses, EVERY)):
        rows = [row for block in topic.whole if isinstance(block, Remarks) for row in block.rows]
        yield from _labelled(topic.label, [row.text for row in rows])
    yield from _labelled("Quorum", quorums(one))
    found = change.findings
    yield from _labelled("New findings", [row.text for row in remarks(found.new)])
    yield from _labelled("Worse", [row.text for row in remarks(found.worse)])


def command(start: Sequence[str], one: HelpfulChange) -> str:
    """Give the command that tries it again, as a shell reads it."""
    return join([*start, *words_of(one.candidate.proposals)])


def data_of(start: Sequence[str], one: HelpfulChange) -> Mapping[str, Any]:
    """Give the keys of its JSON; findings stay as they are, for who writes them."""
    change = change_of(one)
    return {
        "sort": one.candidate.sort.value,
        "words": one.candidate.words,
        "command": [*start, *words_of(one.candidate.proposals)],
        **plain({"hours_freed": one.freed, "estimated": is_estimated(one)}),
        "clears": one.cleared,
        **plain({"homes": change.homes, "voices": change.voices}),
        "no_successor": lost(one),
        "deputies_to_find": one.candidate.to_find,
        "quorums": quorums(one),
        "findings": change.findings.by_key(),
    }


def lost(one: HelpfulChange) -> int:
    """Count the seats that have no successor."""
    return sum(loss.number for loss in one.trial.losses)


def quorums(one: HelpfulChange) -> Sequence[str]:
    """Say what becomes of quorum and voting."""
    return quorum_topic(change_of(one), EVERY).lines


def _number(found: Sequence[Any], severity: Severity) -> int:
    return sum(one.severity is severity for one in found)


def _labelled(label: str, lines: Sequence[str]) -> Iterator[Fact]:
    """Put the label before the first of some lines."""
    for at, line in enumerate(lines):
        yield Fact("" if at else label, line)
