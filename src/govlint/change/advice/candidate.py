"""Candidate: one change that a finding suggests, as it is proposed and in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from govlint.change.whatif.proposals import (
    ALL,
    THEIRS,
    Merge,
    Proposal,
    Remove,
    SetField,
    StandDown,
)
from govlint.structure.flow_style import flow


class ChangeSort(StrEnum):
    """What sort of change it is."""

    STAND_DOWN = "stand-down"
    MERGE = "merge"
    RHYTHM = "rhythm"
    PAPERS = "papers"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One change, which may take several steps of a what-if."""

    sort: ChangeSort
    proposals: tuple[Proposal, ...]
    words: str
    about: tuple[str, ...]
    """Whom it is about; of several changes of one sort about the same the first that helps stays.
    """
    to_find: int = 0
    """The deputies of whom nobody is stated."""


WHO: Mapping[str, str] = {ALL: "with its members", THEIRS: "without its members"}
"""What is said of those who sit on the forum that goes into another."""


def words_of(proposals: Sequence[Proposal]) -> Sequence[str]:
    """Give the words that say the same on the command line of `whatif`."""
    return [word for one in proposals for word in _words(one)]


def _words(proposal: Proposal) -> Sequence[str]:
    match proposal:
        case StandDown(forum):
            return ["--stand-down", forum]
        case Merge(forums, into, members):
            who = ["--members", ",".join(members)] if members else []
            return [word for one in forums for word in ("--merge", one, "--into", into, *who)]
        case Remove(who, forums):
            return ["--remove", who, "--from", ",".join(forums)]
        case SetField(path, value):
            return ["--set", f"{path}={'' if value is None else flow(value)}"]
    raise NotImplementedError(proposal)
