"""Which findings an earlier state had already, and which of its own are found no longer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from govlint.finding import INCOMPLETE, Earlier, Finding, Gone, Result


def past(found: Finding) -> Gone:
    """Give what is kept of a finding to know it again."""
    return Gone(found.fingerprint, found.rule, found.place.path, found.entity, found.message)


def held_to(
    result: Result,
    name: str,
    earlier: Iterable[Gone],
    looked_at: Callable[[Gone], bool],
    *,
    moved: Mapping[str, str],
) -> Result:
    """Set aside the findings that an earlier state had; those that are left are new.

    A finding is the same where its fingerprint and its file are, else where its fingerprint is
    and it moved to another file. What the earlier state had and is not found now is gone, unless
    it was not looked at, which `looked_at` tells.
    """
    left: defaultdict[str, list[Gone]] = defaultdict(list)
    for one in earlier:
        left[one.fingerprint].append(replace(one, path=moved.get(one.path, one.path)))
    known = _recognised(result.findings, left)
    findings = list(enumerate(result.findings))
    new = [found for number, found in findings if number not in known]
    sure = not any(found.rule in INCOMPLETE for found in new)
    gone = [one for same in left.values() for one in same if sure and looked_at(one)]
    return replace(
        result,
        findings=new,
        earlier=Earlier(
            name,
            [found for number, found in findings if number in known],
            sorted(gone, key=lambda one: (one.path, one.rule, one.message)),
        ),
    )


def _recognised(findings: Sequence[Finding], left: Mapping[str, list[Gone]]) -> set[int]:
    """Say by their positions which findings are known, and take away what each is known by."""
    known: set[int] = set()
    for same_file in (True, False):
        for number, found in enumerate(findings):
            if number not in known and _take(left[found.fingerprint], found, same_file=same_file):
                known.add(number)
    return known


def _take(left: list[Gone], found: Finding, *, same_file: bool) -> bool:
    """Take away what a finding is known by, if there is any."""
    if found.rule in INCOMPLETE:
        return False
    for number, one in enumerate(left):
        if one.path == found.place.path or not same_file:
            del left[number]
            return True
    return False
