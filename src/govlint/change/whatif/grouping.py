"""Grouping of proposals: those that follow one another and have nothing to do with one another."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from govlint.change.whatif.draft import Draft
from govlint.change.whatif.proposals import Proposal, SetField, StandDown
from govlint.change.whatif.stand_down import stand_down
from govlint.change.whatif.statements import field_edits
from govlint.change.whatif.subjects import standing_forum
from govlint.edit import Edit
from govlint.place import KeyPath
from govlint.refusal import Refusal
from govlint.structure.flow_style import flow
from govlint.structure.model import SECTIONS

_NAMING = ("name", "short", "title", "status", "starts", "ends")
"""Fields by which it is told what the words of a later proposal mean."""


def grouped(proposals: Iterable[Proposal]) -> Iterator[Sequence[Proposal]]:
    """Give proposals in lists that may be made at once, in their order.

    Only forums that are stood down by one word, and fields of entities that are named by one.
    """
    waiting: list[Proposal] = []
    kind: type[Proposal] | None = None
    subjects: set[Hashable] = set()
    for proposal in proposals:
        subject = _subject(proposal)
        if waiting and (subject is None or subject in subjects or type(proposal) is not kind):
            yield waiting
            waiting, subjects = [], set()
        waiting.append(proposal)
        kind = type(proposal)
        subjects.add(subject)
        if subject is None:
            yield waiting
            waiting, subjects = [], set()
    if waiting:
        yield waiting


def _subject(proposal: Proposal) -> Hashable:
    """Give what a proposal alone may change; none where it may change more."""
    match proposal:
        case StandDown(words):
            return words
        case SetField(path, _):
            steps = path.split(".")
            steps = steps[1:] if steps[0] in SECTIONS else steps
            return None if steps[-1] in _NAMING or len(steps) < 2 else tuple(steps[:2])
    return None


def alone(draft: Draft, proposal: Proposal) -> tuple[KeyPath, Iterable[Edit], str]:
    """Give what a proposal is about, its edits, and what is said of it."""
    match proposal:
        case StandDown(words):
            forum = standing_forum(draft, words)
            line = f"{draft.graph.label(forum)} is stood down"
            return ("forums", forum), stand_down(draft, forum), line
        case SetField(path, value):
            key_path, edits = field_edits(draft, path, value)
            return key_path[:3], edits, _stated(path, value)
    raise Refusal("one by one")


def _stated(path: str, value: object) -> str:
    """Say what is stated at a key path, in words."""
    return f"{path} {'is no longer stated' if value is None else f'is {flow(value)}'}"
