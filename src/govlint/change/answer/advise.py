"""Answer to which single changes clear findings: hours freed, what each costs, how to try it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from govlint.answers.answer import (
    Answer,
    Block,
    Column,
    Fact,
    Facts,
    Remarks,
    Row,
    remarks,
    table,
)
from govlint.change.advice.ranking import Advice, HelpfulChange
from govlint.change.answer.advised_change import (
    command,
    costs,
    costs_by_name,
    data_of,
    freed,
    gains_by_name,
    hours,
    is_estimated,
)
from govlint.change.answer.answer import ESTIMATED
from govlint.graph.graph import Graph
from govlint.structure.word_lists import counted, in_words

TITLE = "Single changes, by the hours that they free"
UNTIMED = "Single changes, by the findings that they clear"
MEANT = "overlay, size, load or layers"
ARITHMETIC = Fact(
    "Arithmetic",
    "on what is written, and no advice on people: what a meeting is worth, no figure says",
)

FIRST = 100
"""Rows that stand on one screen before those of other blocks, as many as there is room for."""

COLUMNS = (
    Column("change", least=44), Column("hours", right=True), Column("clears", right=True),
    Column("costs"),
)  # fmt: skip


def advise(advice: Advice, start: Sequence[str]) -> Answer:
    """Put the answer together; `start` are the words that begin a what-if on the structure."""
    graph = advice.before.graph
    assert graph
    assert graph.day
    rows, left = [*_table(advice)], [*_left(advice)]
    return Answer(
        "advise",
        graph.structure.name,
        graph.day,
        "",
        sentence(advice),
        [*rows, *left, *_beside(advice, start)],
        list(_not_stated(advice, graph)),
        _data(advice, start),
        title=UNTIMED if advice.totals.hours is None else TITLE,
        unshortened=[*rows, *_one_by_one(advice, start), *left, *_beside(advice)],
    )


def sentence(advice: Advice) -> str:
    """Say how many findings changes clear, and what the first of them frees."""
    number = len(advice.findings)
    if not number:
        return f"Nothing is found of {MEANT}, so there is no change to try."
    found = f"{counted(number, 'finding')} of {MEANT}"
    if not advice.changes:
        return f"No single change that was tried clears any of {found}."
    clears = number - len(advice.left)
    which = f"{clears} of {found}" if clears < number else f"All {found}" if number > 1 else found
    many = len(advice.changes)
    by = "a single change" if many == 1 else f"one or another of {many} changes"
    return f"{which} would be cleared by {by}; {freed(advice.changes)}."


def _table(advice: Advice) -> Iterator[Block]:
    """Give a line or two for each change."""
    rows = [
        Row([_numbered(number, one), hours(one), str(len(one.cleared)), costs(one)])
        for number, one in enumerate(advice.changes, 1)
    ]
    if rows:
        yield replace(table(COLUMNS, rows), least=FIRST)


def _numbered(number: int, one: HelpfulChange) -> str:
    return f"{number}. {one.candidate.words}"


def _one_by_one(advice: Advice, start: Sequence[str]) -> Iterator[Block]:
    """Give what each change clears and costs by name, and the whole command."""
    for number, one in enumerate(advice.changes, 1):
        tries = Fact("To try it", command(start, one))
        facts = [*gains_by_name(one), *costs_by_name(one), tries]
        yield Facts(facts, _numbered(number, one))


def _left(advice: Advice) -> Iterator[Block]:
    """Give the findings that none of the changes clears."""
    if advice.left:
        title = "Cleared by none of them" if advice.changes else "What is found"
        yield Remarks(remarks(advice.left), title, least=1, fewest=0)


def _beside(advice: Advice, start: Sequence[str] = ()) -> Iterator[Block]:
    """Say how far the trials went, what they are, and how to see more of the first."""
    if not advice.candidates:
        return
    first = [command(start, one) for one in advice.changes[:1] if start]
    rows = [Fact("To try 1.", one) for one in first]
    rows.append(Fact("Tried", _tried(advice)))
    if any(is_estimated(one) for one in advice.changes):
        rows.append(Fact("~", ESTIMATED))
    if advice.changes:
        rows.append(ARITHMETIC)
    for at, one in enumerate(rows):  # each stands, however little room there is
        yield Facts([one], close=at > 0)


def _tried(advice: Advice) -> str:
    """Say how many of the changes that findings suggest were tried, and why others are not here."""
    verb = "was" if advice.tried == 1 else "were"
    suggested = f"{counted(advice.candidates, 'change')} that the findings suggest"
    said = f"{advice.tried} of {suggested} {verb} tried"
    if advice.cut:
        said += ", those that may free most, and there was no time for more"
    elif advice.tried < advice.candidates:
        said += ", the others free less or cannot be made"
    beside = []
    if advice.with_errors:
        beside.append(f"{advice.with_errors} would bring an error")
    if advice.in_vain:
        beside.append(f"{advice.in_vain} would clear nothing")
    if advice.more:
        beside.append(f"{advice.more} would help less")
    return f"{said}; of these {in_words(beside)}" if beside else said


def _not_stated(advice: Advice, graph: Graph) -> Iterator[str]:
    if not advice.changes:
        return
    if advice.totals.hours is None:
        yield "rhythm and members from which hours could be counted"
    elif unknown := advice.totals.unknown:
        verb = "takes" if len(unknown) == 1 else "take"
        yield f"what the meetings of {graph.labels(unknown, 4)} {verb}"


def _data(advice: Advice, start: Sequence[str]) -> Mapping[str, Any]:
    """Give the keys of the JSON."""
    return {
        "findings": len(advice.findings),
        "candidates": advice.candidates,
        "tried": advice.tried,
        "with_errors": advice.with_errors,
        "changes": [data_of(start, one) for one in advice.changes],
        "left": advice.left,
    }
