"""Deciders: who decides something, and which sums, as what a finding is made of."""

from collections.abc import Callable, Mapping, Sequence

from govlint.hit import all_sums_of
from govlint.structure.model import Decision


def decided_by(decision: Decision, deciders: Sequence[str]) -> Mapping[str, float]:
    """Give as parts who decides, and the sums that they decide."""
    return {**all_sums_of(decision), **dict.fromkeys(deciders, 0.0)}


def is_theirs(decision: Decision, surely: Callable[[str], bool]) -> bool:
    """Tell whether it surely is for those who decide it: one of them if jointly, else each."""
    deciders = decision.decided_by or ()
    enough = any if decision.acting == "jointly" else all
    return bool(deciders) and enough(surely(one) for one in deciders)
