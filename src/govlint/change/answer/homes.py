"""Homes and successors of a what-if in words: what still names what goes, and who is not heard."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, listed
from govlint.change.data import HomeNeeded
from govlint.change.difference import Difference
from govlint.change.whatif.voices import Loss
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.word_lists import counted, in_words, shortened

MOST_SEATS = 4
"""Names of unnamed seats that one line gives."""


def home_topic(change: Difference, room: int) -> Topic:
    """Say what has to name something else, for each thing that goes."""
    short = [*_homes(change, NamesOfBoth(change))]
    whole = listed(_homes(change, NamesOfBoth(change, room)))
    return Topic("New homes", short, "Needs a new home", whole, least=4)


def _homes(change: Difference, names: NamesOfBoth) -> Iterator[str]:
    ordered = sorted(change.homes, key=lambda one: (one.of, one.entity))
    for of, those in groupby(ordered, key=lambda one: one.of):
        said = [
            f"{names.one(entity)} ({', '.join(_label(change, one) for one in ones)})"
            for entity, ones in groupby(those, key=lambda one: one.entity)
        ]
        yield f"{names.one(of)} is named by {'; '.join(shortened(said, names.most))}"


def _label(change: Difference, one: HomeNeeded) -> str:
    """Give the label of the field in which something names what goes."""
    model = ENTITIES[change.after.kinds[one.entity]][1]
    field, _, inner = one.field.partition(".")
    label = label_of(model, field)
    return f"{label}, {inner.replace('_', ' ')}" if inner else label


def voice_topic(change: Difference, losses: Sequence[Loss], room: int) -> Topic:
    """Say who has no successor where a forum meets no more."""
    short = [*_voices(NamesOfBoth(change), losses, MOST_SEATS)]
    whole = listed(_voices(NamesOfBoth(change, room), losses, room))
    return Topic("Not heard", short, "Who is not heard any more", whole, least=3)


def _voices(names: NamesOfBoth, losses: Sequence[Loss], most: int) -> Iterator[str]:
    for loss in losses:
        where = f"on {names.one(loss.instead)}" if loss.instead else "anywhere"
        forum = names.one(loss.forum)
        if loss.bodies:
            verb = "has" if len(loss.bodies) == 1 else "have"
            yield f"{forum}: {names.of(loss.bodies)} {verb} no seat {where}"
        yield from (f"{forum}: {said}" for said in _absent(names, loss, where))
        if loss.seats:
            number = sum(loss.seats.values())
            verb = "has" if number == 1 else "have"
            said = [
                f"{name} ({count})" if count > 1 else name for name, count in loss.seats.items()
            ]
            alike = "of that name and party" if loss.by_party else "of that name"
            yield (
                f"{forum}: {counted(number, 'unnamed seat')} {verb} none {alike} {where}: "
                f"{in_words(shortened(said, most))}"
            )


def _absent(names: NamesOfBoth, loss: Loss, where: str) -> Iterator[str]:
    """Say which seat-holders have no seat in place of theirs, or one in which they take no part."""
    absent = [one for one in loss.holders if one not in loss.silent]
    if absent and loss.instead:
        yield f"{names.of(absent)} {'does' if len(absent) == 1 else 'do'} not sit {where}"
    elif absent:
        yield f"{names.of(absent)} {'sits' if len(absent) == 1 else 'sit'} nowhere else"
    if loss.silent:
        sit = "sits" if len(loss.silent) == 1 else "sit"
        there = where if loss.instead else "elsewhere"
        yield f"{names.of(loss.silent)} {sit} {there} without taking part"
