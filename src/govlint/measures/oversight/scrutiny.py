"""Scrutiny: does whoever reviews decisions answer to those who take them?"""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.overlap_exemptions import exemptions_of
from govlint.graph.owners import is_alone_on_top
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing

SOVEREIGN = ("members-meeting", "council-of-governors")
"""Forms that, like boards, have nobody above to whom those who scrutinise them could answer."""


def _masters_scrutinised(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count those above a forum, near or far, whose decisions it reviews and who are no board."""
    reviewed = graph.forums[forum].scrutinises
    if not reviewed or graph.forums[forum].accountable_to is None:
        return None
    lines = exemptions_of(graph)
    above = lines.above(forum)
    masters = [
        one
        for one in dict.fromkeys(reviewed)
        if above & lines.of([one]) and not _is_sovereign(graph, one)
    ]
    return Reading(len(masters), lambda: _answering(graph, forum, masters))


def _answering(graph: Graph, forum: str, masters: Sequence[str]) -> Sentence:
    words = f"stands below {counted(len(masters), 'forum')} whose decisions it scrutinises"
    at = graph.key_path(forum, "accountable_to")
    said = listing(words, graph.labels(masters))
    return Sentence(said, graph.places(masters), at=at, parts=tuple(masters))


def _is_sovereign(graph: Graph, one: str) -> bool:
    """Tell whether nobody stands above a body, so that scrutiny has nobody else to answer to."""
    forum = graph.forums.get(one)
    if forum is None or graph.is_board(one) or forum.form in SOVEREIGN:
        return True
    return is_alone_on_top(graph, one, forum)


MEASURES = (
    Measure(
        "forum.masters-scrutinised",
        "forum",
        "forums above it that it scrutinises",
        _masters_scrutinised,
    ),
)
"""What can be measured of scrutiny."""
