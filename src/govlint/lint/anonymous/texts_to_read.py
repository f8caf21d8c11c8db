"""Passages of free text, which nobody but a reader can judge."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govlint.document.decoding import LINE_BREAK
from govlint.document.document import read
from govlint.document.scalars import scalars
from govlint.graph.placeholders import is_no_text
from govlint.structure.slots import slot_of


class Passage(NamedTuple):
    """A text that somebody wrote in words of their own, and where it stands."""

    file: str
    line: int
    field: str
    text: str


def passages(texts: Mapping[str, str]) -> Iterator[Passage]:
    """Give each passage of the texts of a structure, in the order written."""
    for file, text in texts.items():
        for one in scalars(read(text)):
            slot = slot_of(one.key_path)
            is_prose = slot.sort == "prose" and slot.field != "include"
            if is_prose and not one.of_key and not is_no_text(one.value):
                line = len(LINE_BREAK.findall(text, 0, one.start)) + 1
                yield Passage(file, line, slot.field, one.value)
