"""Answer to which single changes clear findings: hours freed, what each costs, how to try it."""

from collections.abc import Iterator, Mapping, Sequence
from shlex import join
from typing import Any

from govlint.answers.answer import (
    Answer,
    Block,
    Column,
    Fact,
    Facts,
    Paragraph,
    Remarks,
    Row,
    Table,
    remarks,
)  # fmt: skip
from govlint.answers.data import plain
from govlint.change.advice.advising import Advice, Advised
from govlint.change.advice.candidate import words_of
from govlint.change.advice.data import AdvisedChange
from govlint.change.answer.answer import ESTIMATED
from govlint.change.answer.homes import home_topic, voice_topic
from govlint.change.answer.names import EVERY
from govlint.change.answer.not_stated import not_stated
from govlint.change.answer.quorum import quorum_topic
from govlint.change.change import Change
from govlint.finding import Severity
from govlint.structure.figures import about
from govlint.structure.word_lists import counted, shortened

TITLE = "Single changes, by the hours that they free"

ARITHMETIC = (
    "This is arithmetic on what is written, not advice on people: whether a meeting is worth its "
    "hours, and who should sit where, no figure says."
)

COLUMNS = (
    Column(right=True), Column("change"), Column("frees a year", right=True), Column("clears"),
    Column("costs"),
)  # fmt: skip

MOST_RULES = 3


def advise(advice: Advice, command: Sequence[str], *, everything: bool = False) -> Answer:
    """Put the answer together; `command` is what tries a change on the same structure."""
    graph = advice.before.graph
    assert graph
    assert graph.day
    numbered = [*enumerate(advice.changes, 1)]
    rows = [_row(number, one) for number, one in numbered]
    commands = [Fact(str(number), _command(command, one)) for number, one in numbered]
    table = [Table(COLUMNS, rows, what="more changes", least=8)] if rows else []
    tries = [Facts(commands, "To try one", least=2)] if commands else []
    last = [*_beside(advice), *([Paragraph(ARITHMETIC)] if rows else [])]
    return Answer(
        "advise",
        graph.structure.name,
        graph.day,
        "",
        sentence(advice),
        [*table, *_left(advice), *tries, *last],
        list(_not_stated(advice)),
        _data(advice, command),
        title=TITLE,
        unshortened=[*table, *_costs(advice), *tries, *_left(advice), *last],
    )


def sentence(advice: Advice) -> str:
    """Say how many changes help, what they free at most, and how many were tried."""
    number = len(advice.findings)
    if not number:
        return "There is no finding of overlay, size, load or layers that a change could clear."
    found = f"{counted(number, 'finding')} of overlay, size, load and layers"
    if not advice.changes:
        tried = f"{counted(advice.tried, 'change')} tried" if advice.tried else "none to try"
        return f"No single change clears any of {found} ({tried})."
    cleared = number - len(advice.left)
    one = len(advice.changes) == 1
    helps = "1 change clears" if one else f"{len(advice.changes)} changes, each alone, clear"
    which = f"{cleared} of {found}" if cleared < number else f"the {found}" if number > 1 else found
    most = advice.changes[0]
    frees = ""
    if most.freed and most.freed > 0:
        frees = f"; {'it' if one else 'the first'} frees {_hours(most)} hours a year"
    return f"{helps} {which}{frees}."


def _row(number: int, one: Advised) -> Row:
    freed = "not stated" if one.freed is None else f"{_hours(one)} hours"
    return Row([str(number), one.candidate.words, freed, _clears(one), _costs_in_short(one)])


def _hours(one: Advised) -> str:
    assert one.freed is not None
    return about(one.freed, estimated=_estimated(one))


def _estimated(one: Advised) -> bool:
    change = _change(one)
    return any(side.estimated for side in change.totals)


def _clears(one: Advised) -> str:
    rules = list(dict.fromkeys(gone.rule for gone in one.cleared))
    others = len(_change(one).findings.gone) - len(one.cleared)
    said = ", ".join(shortened(rules, MOST_RULES))
    return f"{said}; {counted(others, 'other finding')}" if others else said


def _costs_in_short(one: Advised) -> str:
    change = _change(one)
    parts = []
    if homes := len(change.homes):
        parts.append(counted(homes, "new home"))
    if lost := _lost(one):
        parts.append(f"{counted(lost, 'seat')} without successor")
    if one.candidate.to_find:
        parts.append(f"{counted(one.candidate.to_find, 'deputy', 'deputies')} to find")
    if quorums := len(quorum_topic(change, EVERY).lines):
        parts.append(f"another quorum on {counted(quorums, 'forum')}")
    found = change.findings
    for severity in Severity:
        number = sum(one.severity is severity for one in (*found.new, *found.worse))
        if number:
            parts.append(f"{counted(number, severity.value)} new or worse")
    return ", ".join(parts) or "nothing that is stated"


def _lost(one: Advised) -> int:
    return sum(loss.number for loss in one.trial.losses)


def _change(one: Advised) -> Change:
    assert one.trial.versions.change
    return one.trial.versions.change


def _costs(advice: Advice) -> Iterator[Block]:
    """Say of each change by name what it costs."""
    for number, one in enumerate(advice.changes, 1):
        change = _change(one)
        topics = (
            home_topic(change, EVERY), voice_topic(change, one.trial.losses, EVERY),
            quorum_topic(change, EVERY),
        )  # fmt: skip
        facts = [
            Fact("" if at else topic.label, line)
            for topic in topics
            for at, line in enumerate(topic.lines)
        ]
        found = change.findings
        graver = remarks([*found.new, *found.worse])
        facts += [
            Fact("" if at else "New or worse", remark.text) for at, remark in enumerate(graver)
        ]
        if facts:
            yield Facts(facts, f"What {number} costs: {one.candidate.words}")


def _command(command: Sequence[str], one: Advised) -> str:
    return join([*command, *words_of(one.candidate.proposals)])


def _left(advice: Advice) -> Iterator[Block]:
    """Give the findings that none of the changes clears."""
    if advice.left:
        yield Remarks(remarks(advice.left), "Cleared by none of them", least=2, fewest=0)


def _beside(advice: Advice) -> Iterator[Block]:
    """Say how far the trials went."""
    if not advice.candidates:
        return
    suggested = f"{counted(advice.candidates, 'change')} that the findings suggest were tried"
    said = [f"{advice.tried} of {suggested}"]
    if advice.with_errors:
        verb = "it brings" if advice.with_errors == 1 else "they bring"
        said.append(f"{advice.with_errors} left out since {verb} an error")
    if advice.more:
        said.append(f"{advice.more} more help and free less")
    rows = [Fact("Tried", "; ".join(said))]
    if any(_estimated(one) for one in advice.changes):
        rows.append(Fact("~", ESTIMATED))
    yield Facts(rows)


def _not_stated(advice: Advice) -> Iterator[str]:
    if advice.changes:
        yield from not_stated(_change(advice.changes[0]))


def _data(advice: Advice, command: Sequence[str]) -> Mapping[str, Any]:
    changes = [_advised(one, command) for one in advice.changes]
    return {
        "findings": len(advice.findings),
        "candidates": advice.candidates,
        "tried": advice.tried,
        "with_errors": advice.with_errors,
        "changes": changes,
        "left": advice.left,
    }


def _advised(one: Advised, command: Sequence[str]) -> Mapping[str, Any]:
    change = _change(one)
    found = change.findings
    made = AdvisedChange(
        one.candidate.sort.value,
        one.candidate.words,
        [*command, *words_of(one.candidate.proposals)],
        one.freed,
        _estimated(one),
        [],
        change.homes,
        change.voices,
        _lost(one),
        one.candidate.to_find,
        quorum_topic(change, EVERY).lines,
        None,  # type: ignore[arg-type]
    )
    findings = {
        "new": found.new, "worse": found.worse, "better": found.better, "gone": found.gone,
    }  # fmt: skip
    return {**plain(made), "clears": one.cleared, "findings": findings}
