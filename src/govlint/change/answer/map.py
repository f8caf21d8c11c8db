"""Answer to `map` of two versions: one drawing of both, with what came, went and moved."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from govlint.answers.answer import Answer, Drawing
from govlint.answers.data import plain
from govlint.answers.drawing import Map, Mark
from govlint.answers.map.answer import MapOptions, draw
from govlint.change.difference import Versions
from govlint.change.drawing import both
from govlint.structure.word_lists import counted, in_words

WORDS = {Mark.ADDED: "came", Mark.GONE: "went", Mark.MOVED: "moved"}


def map_of(made: Versions, wish: MapOptions) -> Answer:
    """Draw both versions; the boxes and what is said of them are those of AFTER."""
    change = made.change
    assert change
    found = made.after.result.findings
    whole = replace(wish, only=None)  # the organisation may be new
    before = draw(change.before, change.day, made.before.result.findings, whole)
    after = draw(change.after, change.day, found, wish)
    assert before.drawing
    assert after.drawing
    united = both(before.drawing.map, after.drawing.map, change.pairing)
    return replace(
        after,
        sentence=f"{after.sentence} {_sentence(united)}",
        data=plain(united),
        drawing=Drawing(united, after.drawing.heading, after.drawing.page),
    )


def _sentence(united: Map) -> str:
    said = [*_counted(united)]
    return f"Since the earlier version {in_words(said)}." if said else "No box or line changed."


def _counted(united: Map) -> Iterator[str]:
    boxes = Counter(box.mark for box in united.boxes)
    lines = Counter(line.mark for line in united.lines)
    for mark, word in WORDS.items():
        things = [
            counted(number, *nouns)
            for number, nouns in ((boxes[mark], ("box", "boxes")), (lines[mark], ("line", "")))
            if number
        ]
        if things:
            yield f"{in_words(things)} {word}"
