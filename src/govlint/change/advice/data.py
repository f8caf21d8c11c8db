"""Data of `advise`: the keys of its JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from govlint.answers.data import documented
from govlint.change.data import FindingChangesData, HomeNeeded


@documented
@dataclass(frozen=True, slots=True)
class AdvisedChange:
    """A change that was tried, and what it comes to."""

    sort: str
    """stand-down, merge, rhythm, papers or deputy."""
    words: str
    command: Sequence[str]
    """The words of the command that tries it again."""
    hours_freed: float | None
    """Hours a year of everybody together; null where no forum states its rhythm and members."""
    estimated: bool
    """Whether they hold minutes or preparation that nobody stated."""
    clears: Sequence[dict[str, Any]]
    """The findings of overlay, size, load and layers that go."""
    homes: Sequence[HomeNeeded]
    """What would have to name something else."""
    voices: Sequence[str]
    """Who would be heard nowhere in the place of what goes."""
    no_successor: int
    """The seats that have no successor."""
    deputies_to_find: int
    """The deputies of whom nobody is stated."""
    quorums: Sequence[str]
    """What becomes of quorum and voting, forum by forum."""
    findings: FindingChangesData
    """All findings that come and go."""


@documented
@dataclass(frozen=True, slots=True)
class AdviceData:
    """Single changes that clear findings, most hours first."""

    findings: int
    """The findings of overlay, size, load and layers that there are."""
    candidates: int
    """The changes that they suggest."""
    tried: int
    """Those of them that were tried."""
    with_errors: int
    """Those that were left out since they bring an error, or make one worse."""
    changes: Sequence[AdvisedChange]
    left: Sequence[dict[str, Any]]
    """The findings that none of the changes clears."""
