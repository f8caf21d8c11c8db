"""Rails: the lines of the tree inside a column, from a box down to those that stand below it."""

from collections.abc import Iterator, Sequence

from govlint.report.answers.map.sheet import Card, Point

INDENT = 13.0
"""How far a box stands to the right of the one that it is below."""


def rails(cards: Sequence[Card], lengths: Sequence[int]) -> Sequence[Sequence[Point]]:
    """Draw the lines of the tree in columns of so many cards."""
    found: list[Sequence[Point]] = []
    begun = 0
    for length in lengths:
        found += _of_column(cards[begun : begun + length])
        begun += length
    return found


def _of_column(cards: Sequence[Card]) -> Iterator[Sequence[Point]]:
    there = {one.box.id: one for one in cards}
    below: dict[str, list[Card]] = {}
    for one in cards:
        if one.box.under:
            below.setdefault(one.box.under, []).append(one)
    for under, those in below.items():
        head = there.get(under)
        x = those[0].x - INDENT / 2
        begin = head.bottom if head else _height(those[0])
        if head or len(those) > 1:
            yield [(x, begin), (x, _height(those[-1]))]
        for one in those:
            if head or len(those) > 1:
                yield [(x, _height(one)), (one.x, _height(one))]


def _height(card: Card) -> float:
    """Give where a line of the tree comes to a card: at its name."""
    return card.y + 12.0
