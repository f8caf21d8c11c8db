"""Answer to what would follow: what it frees, what needs a home, and who is not heard."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govlint.answers.answer import Answer, Block, Column, Fact, Facts, Paragraph, Row, Table
from govlint.answers.show.page import EVERY
from govlint.change.answer.answer import MOST_ROWS, answer_of, estimates
from govlint.change.answer.authority import authority_topic, decision_topic
from govlint.change.answer.findings import graver
from govlint.change.answer.homes import home_topic, voice_topic
from govlint.change.answer.hours import freed, hour_topic
from govlint.change.answer.merged_conduct import conduct_topic
from govlint.change.answer.names import MANY_NAMED
from govlint.change.answer.quorum import quorum_topic
from govlint.change.answer.routes import route_topic
from govlint.change.answer.seats import seat_topic
from govlint.change.answer.sentence import MINUS
from govlint.change.answer.topic import Topic
from govlint.change.difference import NOTHING, Difference
from govlint.change.whatif.trial import Trial
from govlint.rulebook.weight import ranked
from govlint.structure.figures import about, figure, half_up
from govlint.structure.word_lists import counted

TITLE = "What if"
UNWRITTEN = "Nothing is written; --write makes the change, --diff shows the text that it changes."
WRITTEN = "The change is written."

TOPICS = (decision_topic, authority_topic, route_topic, quorum_topic, hour_topic, seat_topic)
"""What of a change is said on one screen; the rest says itself by what is tried."""

COLUMNS = (
    Column(), Column("now", right=True), Column(), Column("then", right=True), Column(right=True),
)  # fmt: skip
ARROW = "→"


def what_if(trial: Trial, *, everything: bool = True, written: bool = False) -> Answer:
    """Put the answer together from what proposals come to."""
    change = trial.versions.change
    assert change
    answer = answer_of(change, everything=everything, command="whatif", title=TITLE)
    room, rows = (EVERY, EVERY) if everything else (MANY_NAMED, MOST_ROWS)
    nothing = change.verdict == NOTHING
    own = [] if nothing else [*_own(trial, change, room)]
    topics = own if nothing else [*own, *(make(change, room) for make in TOPICS)]
    figures = [] if nothing else [*_figures(change)]
    last = Paragraph(WRITTEN if written else UNWRITTEN)
    short = [
        _tried(trial),
        *_in_a_line(figures),
        *(block for topic in topics for block in topic.in_short()),
        *_gone(change),
        *estimates(change),
        *graver(change),
        last,
    ]
    whole = [
        _tried(trial),
        *([Table(COLUMNS, figures)] if figures else []),
        *(block for topic in own for block in topic.in_full(rows)),
        *answer.unshortened,
        last,
    ]
    return replace(answer, sentence=sentence(trial), blocks=short, unshortened=whole)


def _own(trial: Trial, change: Difference, room: int) -> Iterator[Topic]:
    """Give what there is to say of what is tried alone."""
    yield home_topic(change, room)
    yield voice_topic(change, trial.losses, room)
    yield conduct_topic(change, trial.merged)


def _in_a_line(figures: Sequence[Row]) -> Sequence[Block]:
    """Give the figures that are other than now, for the screen."""
    changed = [" ".join(filter(None, row.cells)) for row in figures if row.cells[1] != row.cells[3]]
    return [Facts([Fact("Then", "; ".join(changed))], close=True)] if changed else []


def _tried(trial: Trial) -> Block:
    labels = ["Tried", *[""] * (len(trial.lines) - 1)]
    return Facts(list(map(Fact, labels, trial.lines)), least=2, close=True)


def sentence(trial: Trial) -> str:
    """Say what proposals free, what becomes of the findings, and what is left open."""
    change = trial.versions.change
    assert change
    if change.verdict == NOTHING:
        return "Nothing would change."
    parts = [freed(change), _findings(change), _left(change, trial)]
    return " ".join(filter(None, parts))


def _gone(change: Difference) -> Iterator[Block]:
    """Name the rules whose findings go."""
    rules = dict.fromkeys(one.rule for one in ranked(change.findings.gone))
    if rules:
        yield Facts([Fact("Goes", ", ".join(rules))], close=True)


def _findings(change: Difference) -> str:
    found = change.findings
    words = (
        (found.gone, "goes", "go"), (found.new, "comes", "come"),
        (found.worse, "gets worse", "get worse"), (found.better, "gets better", "get better"),
        (found.explained, "is explained", "are explained"),
    )  # fmt: skip
    said = [f"{len(those)} {one if len(those) == 1 else more}" for those, one, more in words
            if those]  # fmt: skip
    if not said:
        return "No finding comes or goes."
    first, *rest = said
    number, _, verb = first.partition(" ")
    noun = "finding" if number == "1" else "findings"
    return ", ".join([f"{number} {noun} {verb}", *rest]) + "."


def _left(change: Difference, trial: Trial) -> str:
    parts = []
    if homes := len(change.homes):
        parts.append(f"{counted(homes, 'thing')} {'needs' if homes == 1 else 'need'} a new home")
    if seats := sum(one.number for one in trial.losses):
        parts.append(f"{counted(seats, 'seat')} {'has' if seats == 1 else 'have'} no successor")
    return f"{', and '.join(parts)}." if parts else ""


def _figures(change: Difference) -> Iterator[Row]:
    before, after = change.totals
    yield _row("forums that meet", before.forums, after.forums)
    if before.meetings is not None and after.meetings is not None:
        yield _row("meetings a year", before.meetings, after.meetings)
    if before.hours is not None and after.hours is not None:
        sides = [about(one.hours or 0, estimated=one.estimated) for one in (before, after)]
        yield Row(["hours a year", sides[0], ARROW, sides[1], _less(before.hours, after.hours)])
    found = change.findings
    yield _row("findings", found.before, found.after)


def _row(label: str, before: float, after: float) -> Row:
    return Row([label, figure(before), ARROW, figure(after), _less(before, after)])


def _less(before: float, after: float) -> str:
    less = half_up(after) - half_up(before)
    return f"({MINUS if less < 0 else '+'}{figure(abs(less))})" if less else ""
