"""Comparison with an earlier state: which findings it had, and which are found no longer."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from govlint.finding import INCOMPLETE, Change, Finding
from govlint.lint.earlier.changes import change_since, changed
from govlint.lint.earlier.customs import with_held_back
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.grading import as_graded
from govlint.lint.earlier.known_pairs import known_by_pairs, told_today
from govlint.lint.earlier.lapsed_again import lapsed_again, not_yet_lapsed
from govlint.lint.earlier.larger_groups import told_of_more
from govlint.lint.earlier.moved_roots import moves
from govlint.lint.earlier.past_findings import root_by_root
from govlint.lint.earlier.recognition import Recognised, UnmatchedFindings, recognised, unspoken
from govlint.lint.earlier.roots_and_parts import RootsOfBoth, in_its_place, went_along
from govlint.lint.earlier.silent_before import silent_before
from govlint.lint.findings_from_hits import in_order
from govlint.result import Earlier, Gone, Result
from govlint.structure.word_lists import counted

NOWHERE = ""
"""The path of a root file that is not there any more."""


class KnownFinding(NamedTuple):
    """A finding of today in one of its structures, and what it was there in the earlier state."""

    found: Finding
    root: str
    then: Gone

    @property
    def change(self) -> Change:
        """What became of it in that structure."""
        return change_since(self.found, self.then)


class Comparison(NamedTuple):
    """What became of every finding since an earlier state."""

    found: Sequence[Finding]
    """The findings of today, each with its change, and behind them those that were held back."""
    known: Sequence[KnownFinding]
    gone: Sequence[Gone]
    unasked: Sequence[Gone]
    """What was not looked at this time."""
    unspoken: Sequence[Gone]
    """What is as it was, and explained, or told in another finding or not told because of it."""
    moved: Mapping[str, str]
    """Where root files of then are today that moved."""
    by_findings: Mapping[str, str]
    """Those of them that are known by nothing but their findings."""


MOST_TAKEN = 3
"""Roots that are taken for others in a line each; more are counted."""


def held_to(result: Result, name: str, earlier: EarlierState) -> Result:
    """Set aside the findings that an earlier state had; those that are left are new or worse."""
    return set_aside(result, name, compare(result, earlier))


def set_aside(result: Result, name: str, compared: Comparison) -> Result:
    """Leave what is new or worse as what counts, and the rest beside it."""
    counts = (Change.NEW, Change.WORSE)
    return replace(
        result,
        findings=in_order(found for found in compared.found if found.change in counts),
        earlier=Earlier(
            name,
            in_order(found for found in compared.found if found.change not in counts),
            compared.gone,
        ),
        notes=(*result.notes, *_taken(compared, name, result)),
    )


def _taken(compared: Comparison, name: str, result: Result) -> Iterator[str]:
    """Say which roots are taken for others, lest what is known in them is a surprise."""
    here = {one.path for one in result.structures}
    has_known = {one.root for one in compared.known}
    by_findings = {then: now for then, now in compared.by_findings.items() if now in here}
    yield from _taken_for(by_findings, name, "most that was found there is in")
    others = {
        then: now
        for then, now in compared.moved.items()
        if then not in by_findings and now in here & has_known
    }
    yield from _taken_for(others, name, "what was found there is known in")


def _taken_for(pairs: Mapping[str, str], name: str, why: str) -> Iterator[str]:
    taken = [f"{now} is taken for {then}" for then, now in pairs.items() if then != now]
    if len(taken) > MOST_TAKEN:
        rest = counted(len(taken) - 1, "other structure")
        yield f"{taken[0]} of {name}, and so are {rest} for others: {why} each"
    else:
        yield from (f"{one} of {name}: {why} it" for one in taken)


def compare(result: Result, earlier: EarlierState) -> Comparison:
    """Say of every finding what it was in an earlier state, root by root.

    The same fingerprint in another structure is another finding, unless its root file moved.
    """
    then = list(root_by_root(earlier.findings))
    looked_at = earlier.looked_at
    moved, doubtful, by_findings = moves(result, then, earlier)
    today = {**_replaced(earlier.roots, moved), **moved}
    result = with_held_back(result, then, today)
    before = [one for one in then if one not in doubtful]
    left = UnmatchedFindings(before, today)
    were = {**recognised(result.findings, left)}
    here = {one.path for one in result.structures}
    roots = RootsOfBoth(earlier.roots, here, moved, earlier.is_same_file, earlier.sight)
    along = dict(went_along(result.findings, were, left.rest(), roots))
    left.take_out([*along.values()])
    were |= {key: in_its_place(one, key[1]) for key, one in along.items()}
    were |= dict(
        silent_before(result, were, before, today, lambda one: looked_at(_today(one, moved)))
    )
    were |= dict(_by_pairs(result.findings, were, then, left, today))
    again = dict(lapsed_again(result.findings, were, earlier))
    still_known = {key: one for key, one in {**were, **again}.items() if one is not None}
    in_part = {(one.structures, one.fingerprint) for one in still_known.values()}
    put_right = [
        one
        for key, one in were.items()
        if key not in still_known and (one.structures, one.fingerprint) not in in_part
    ]
    were = still_known
    known = dict(as_graded(result, were, earlier.on_that_day))
    found = [
        changed(one, [known.get((at, root)) for root in one.structures])
        for at, one in enumerate(result.findings)
    ]
    sure = not any(one.rule in INCOMPLETE for one in result.findings)
    away = {then for then, now in moved.items() if now not in here}
    still = [
        *unspoken(result, left.rest(), today),
        *told_today(result.findings, left.rest(), today),
        *told_of_more(result.findings, were, [*left.rest()], today),
    ]
    left.take_out(still)
    to_come = not_yet_lapsed([*left.rest()], today, earlier)
    left.take_out(to_come)
    rest = [
        (one, sure and looked_at(_today(one, moved)) and away.isdisjoint(one.structures))
        for one in (*left.rest(), *doubtful, *put_right)
    ]
    gone = [one for one, is_gone in rest if is_gone]
    others = {root for root in result.texts.keys() - here if not earlier.is_same_file(root)}
    unclear = {*doubtful, *put_right, *(one for one in gone if others.intersection(one.structures))}
    return Comparison(
        found,
        [KnownFinding(result.findings[at], root, one) for (at, root), one in known.items()],
        joined(_why(gone, earlier, today, unclear)),
        [*to_come, *(one for one, is_gone in rest if not is_gone)],
        still,
        moved,
        by_findings,
    )


def _by_pairs(
    findings: Sequence[Finding],
    were: Recognised,
    then: Sequence[Gone],
    left: UnmatchedFindings,
    today: Mapping[str, str],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Find again what is told of other pairs together, and take out what told them."""
    for (at, root), one, near in list(known_by_pairs(findings, were, then, today)):
        left.take_out([*told_today([findings[at]], near, today)])
        is_known = (at, root) in were
        yield (at, root), one if is_known else left.with_told(one, findings[at], root)


def _why(
    gone: Iterable[Gone],
    earlier: EarlierState,
    today: Mapping[str, str],
    doubtful: Collection[Gone],
) -> Iterator[Gone]:
    """Say why each is gone, as far as that is known; nothing of what is not known again."""
    by_root: defaultdict[str, list[Gone]] = defaultdict(list)
    for one in gone:
        root = one.structures[0] if one.structures else one.path
        if one in doubtful:
            yield one
        else:
            by_root[today.get(root, root)].append(one)
    for root, those in by_root.items():
        yield from earlier.with_reasons(root, those)


def _replaced(roots: Collection[str], moved: Mapping[str, str]) -> Mapping[str, str]:
    """Say that the roots whose place another took are nowhere today."""
    return dict.fromkeys({*moved.values()}.intersection(roots) - moved.keys(), NOWHERE)


def _today(one: Gone, moved: Mapping[str, str]) -> Gone:
    """Give a finding as one of the root files as they are called now."""
    return replace(one, structures=tuple(moved.get(root, root) for root in one.structures))


def joined(earlier: Iterable[Gone]) -> list[Gone]:
    """Put together again what `root_by_root` took apart, by path, rule and message."""
    alike: defaultdict[Gone, list[str]] = defaultdict(list)
    for one in earlier:
        alike[replace(one, structures=())] += one.structures
    whole = [replace(one, structures=tuple(roots)) for one, roots in alike.items()]
    return sorted(whole, key=lambda one: (one.path, one.rule, one.message, one.fingerprint))
