"""Findings of a change: what each says that came, went or changed."""

from collections.abc import Iterator

from govlint.answers.answer import Block, Remark, Remarks, remarks
from govlint.change.answer.topic import Topic
from govlint.change.difference import Difference


def finding_topic(change: Difference, room: int) -> Topic:
    """Say what each finding says that came, went or changed; the sentence has counted them."""
    found = change.findings
    whole: list[Block] = []
    for those, word in ((found.new, "New"), (found.worse, "Worse"), (found.better, "Better")):
        if those:
            whole.append(Remarks(remarks(those), f"{word} findings"))
    if found.gone:
        whole.append(Remarks([Remark(one.message) for one in found.gone], "Findings gone"))
    return Topic("Findings", [], "New findings", whole)


def graver(change: Difference) -> Iterator[Block]:
    """Give the findings that are new or worse, for the screen."""
    those = [*change.findings.new, *change.findings.worse]
    if those:
        yield Remarks(remarks(those), "Findings new or worse", least=3, fewest=0)
