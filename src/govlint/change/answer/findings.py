"""Findings of a change: what each says that came, went or changed."""

from collections.abc import Iterator

from govlint.answers.answer import Block, Remark, Remarks, remarks
from govlint.change.answer.topic import Topic
from govlint.change.difference import Difference
from govlint.result import Gone, WhyGone
from govlint.rulebook.weight import in_turn, ranked


def finding_topic(change: Difference, room: int) -> Topic:
    """Say what each finding says that came, went or changed; the sentence has counted them."""
    found = change.findings
    whole: list[Block] = []
    for those, word in ((found.new, "New"), (found.worse, "Worse"), (found.better, "Better")):
        if those:
            whole.append(Remarks(remarks(those), f"{word} findings"))
    not_asked = ranked([one for one in found.gone if one.why is WhyGone.NOT_ASKED])
    mended = ranked([one for one in found.gone if one.why is not WhyGone.NOT_ASKED])
    if mended:
        whole.append(Remarks([Remark(one.message) for one in mended], "Findings gone"))
    if not_asked:
        whole.append(Remarks(list(map(_still_so, not_asked)), "Findings gone, not asked"))
    if found.explained:
        explained = in_turn(found.explained, lambda one: [one.finding])
        rows = [Remark(f"{one.finding.message}. {one.reason}") for one in explained]
        whole.append(Remarks(rows, "Findings explained, not mended"))
    return Topic("Findings", [], "New findings", whole)


def _still_so(one: Gone) -> Remark:
    """Say of a finding what keeps its rule from looking at what is so still."""
    because = f": {one.because}" * bool(one.because)
    return Remark(f"{one.message}. Still so, but the rule does not look at it any more{because}")


def graver(change: Difference) -> Iterator[Block]:
    """Give the findings that are new or worse, for the screen."""
    those = [*change.findings.new, *change.findings.worse]
    if those:
        yield Remarks(remarks(those), "Findings new or worse", least=3, fewest=0)
