"""Request: what one run is asked for, beside what the configurations say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What one run is asked for, beside what the configurations say."""

    paths: Sequence[Path] = ()
    day: date
    profiles: Sequence[str] | None = None
    named_by: str | None = None
    """The cell of a workbook that names the profiles, where it is not whoever asks."""
    rules: Sequence[Path] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str | None = None
    names: bool = False
    findings_wanted: bool = True
    """Whether findings are part of the answer; else no rule is asked but those selected."""
    terms: Sequence[str] = ()
    """The rules by whose terms the answer counts, also where the profile does not ask them."""
    compared: bool = True
    """Whether the result may be compared with an earlier state."""

    @property
    def is_held(self) -> bool:
        """Whether the run is held to an earlier state."""
        return False
