"""Parts of what is beyond a limit, where the worst of several is told."""

from govlint.checks.limit.allowed_range import AllowedRange
from govlint.measures.measure import Sentence


def with_parts(told: Sentence, allowed: AllowedRange, *, one_limit: bool, ages: bool) -> Sentence:
    """Make parts of all that are beyond a limit, where the sentence is of the worst.

    Like the value, each amounts to its number, or is counted from a limit that is its own; what
    grows with the days alone has no amount.
    """
    found: dict[str, float] = {}
    for part, number in told.each:
        if not allowed.holds(number):
            limit = 0 if one_limit else allowed.broken_by(number)
            amount = limit - number if number < allowed.low else number - limit
            found[part] = max(amount, found.get(part, amount))
    return told._replace(parts=tuple(found) if ages else found) if found else told
