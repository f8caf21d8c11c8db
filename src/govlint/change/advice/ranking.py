"""Ranking: the changes that findings suggest, each tried in memory, ranked by hours freed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from govlint.change.advice import candidates_of_loads as loads
from govlint.change.advice import candidates_of_overlays as overlays
from govlint.change.advice import papers
from govlint.change.advice.candidate import Candidate, ChangeSort
from govlint.change.advice.queue import PendingTrial, by_hours
from govlint.change.difference import of_checked
from govlint.change.hours import Totals, totals
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.plain_draft import PlainDraft
from govlint.change.whatif.trial import Trial, judged
from govlint.finding import Finding, Severity
from govlint.lint.run import LintedStructure, lint_data
from govlint.result import Gone
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.weight import are_extra, is_error_anyway, ranked

MOST_CHANGES = 10

WORK = 9_000
"""Forums that are checked in all, so that seconds are enough: as many trials as that allows."""

FEWEST_TRIALS, MOST_TRIALS = 12, 60

THEMES = ("overlay", "size")
"""Themes whose findings a change is to clear."""

Suggest = Callable[[Draft, Finding], Iterator[Candidate]]

SUGGESTIONS: Mapping[str, Suggest | None] = {
    "unretired-predecessor": overlays.replaced,
    "overlapping-membership": overlays.doubled,
    "overlapping-remit": overlays.doubled,
    "bilateral-channel-on-integrated-scope": overlays.beside_agreement,
    "side-meeting-without-scope": overlays.beside_agreement,
    "pass-through-layer": overlays.layer,
    "layer-of-the-same-people": overlays.layer,
    "too-many-layers": overlays.one_layer_of_many,
    "too-many-child-forums": None,
    "forum-too-large": papers.smaller_room,
    "room-in-common-too-large": papers.smaller_room,
    "meeting-load": loads.fewer_hours,
    "over-committed-person": loads.fewer_seats,
    "secretariat-overload": None,
    "chair-concentration": None,
    "key-person-dependency": None,
}
"""Rules whose findings a change is to clear, and what suggests one; the themes bring others."""


@dataclass(frozen=True, slots=True)
class HelpfulChange:
    """A change that was tried and helps."""

    candidate: Candidate
    trial: Trial
    freed: float | None
    """Hours a year; None where no forum states its rhythm and its members."""
    cleared: Sequence[Gone]
    """The findings that it is to clear, and does."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What was tried, and what of it helps, most hours first, but for settings alone last."""

    before: LintedStructure
    totals: Totals
    findings: Sequence[Finding]
    """Those that a change is to clear."""
    changes: Sequence[HelpfulChange]
    candidates: int
    tried: int
    with_errors: int
    """Changes that were left out since they bring an error also without settings, or worsen one."""
    in_vain: int
    """Changes that clear nothing of what they are to clear."""
    more: int
    """Changes that help, beyond those that are listed."""
    cut: bool
    """Whether there was no time for those that may free more than the last of them."""

    @property
    def left(self) -> Sequence[Finding]:
        """The findings that none of the changes clears."""
        cleared = {one.fingerprint for change in self.changes for one in change.cleared}
        return [one for one in self.findings if one.fingerprint not in cleared]


def advised(draft: Draft, catalogue: Catalogue, *, names: bool = False) -> Advice:
    """Try the changes that findings suggest, on a structure that can be read."""
    return _Adviser(draft, catalogue, names=names).advice()


class _Adviser:
    def __init__(self, draft: Draft, catalogue: Catalogue, *, names: bool) -> None:
        self.draft = PlainDraft(draft.task, draft.loaded, draft.day, names)
        self.catalogue, self.names = catalogue, names
        self.before = self._checked(self.draft)
        assert self.before.graph
        self.totals = totals(self.before.graph, draft.day)
        self.tried = self.with_errors = self.in_vain = 0
        self.cut = False
        self.most = max(
            FEWEST_TRIALS, min(MOST_TRIALS, WORK // max(1, len(self.before.graph.forums)))
        )

    def advice(self) -> Advice:
        """Make the changes, and check those that free most."""
        findings = [one for one in self.before.result.findings if self._is_meant(one.rule)]
        known: set[str] = set()
        asked, extra = (
            [*self._candidates([one for one in findings if are_extra([one]) is more], known)]
            for more in (False, True)
        )
        helpful: list[HelpfulChange] = []
        for candidates in (asked, extra):
            pending = by_hours(self.draft, candidates)
            helpful += self._helpful(pending, helpful)
        return Advice(
            self.before,
            self.totals,
            findings,
            sorted(helpful, key=_rank)[:MOST_CHANGES],
            len(asked) + len(extra),
            self.tried,
            self.with_errors,
            self.in_vain,
            max(0, len(helpful) - MOST_CHANGES),
            self.cut,
        )

    def _is_meant(self, rule: str) -> bool:
        return rule in SUGGESTIONS or self.catalogue.rules.theme(rule) in THEMES

    def _candidates(self, findings: Sequence[Finding], known: set[str]) -> Iterator[Candidate]:
        """Give each change once, those first that the findings suggest which matter most."""
        for one in ranked(findings):
            suggest = SUGGESTIONS.get(one.rule)
            for candidate in suggest(self.draft, one) if suggest else ():
                if repr(candidate.proposals) not in known:
                    known.add(repr(candidate.proposals))
                    yield candidate

    def _helpful(
        self, pending: Iterable[PendingTrial], known: Sequence[HelpfulChange]
    ) -> Sequence[HelpfulChange]:
        """Check changes in order, until those are known that free most, beside some that are."""
        abouts = {_about(one.candidate) for one in known}
        room = MOST_CHANGES - len(known)
        found: list[HelpfulChange] = []
        for one in pending:
            least = min((change.freed or 0 for change in found), default=inf)
            enough = len(found) >= room and (one.freed or 0) < least
            self.cut = self.cut or (not enough and self.tried >= self.most)
            if enough or self.cut:
                break
            if _about(one.candidate) not in abouts and (change := self._tried(one)):
                abouts.add(_about(one.candidate))
                found.append(change)
        return found

    def _tried(self, one: PendingTrial) -> HelpfulChange | None:
        """Check a change; gives nothing unless it clears what it is to clear, without an error.

        One by settings alone is a cost, lest these take away what others would be advised.
        """
        self.tried += 1
        after = self._checked(one.made.draft)
        versions = of_checked(self.before, after, self.draft.day)
        assert versions.change
        found = versions.change.findings
        cleared = [gone for gone in found.gone if self._is_meant(gone.rule)]
        if not cleared:
            self.in_vain += 1
            return None
        if any(map(is_error_anyway, (*found.new, *found.worse))):
            self.with_errors += 1
            return None
        trial = judged(self.draft, one.made, versions)
        return HelpfulChange(one.candidate, trial, one.freed, cleared)

    def _checked(self, draft: Draft) -> LintedStructure:
        return lint_data(draft.loaded, draft.task, self.catalogue, draft.day, names=self.names)


def _about(one: Candidate) -> tuple[ChangeSort, tuple[str, ...]]:
    return one.sort, one.about


def _rank(one: HelpfulChange) -> tuple[bool, bool, float, int, int, int]:
    """Rank by hours, then by what is cleared, then by what has to be found a place.

    What clears nothing but what settings alone ask for comes last, however much it frees, and
    before it what brings an error by settings alone.
    """
    assert one.trial.versions.change
    found = one.trial.versions.change.findings
    errs = any(worse.severity is Severity.ERROR for worse in (*found.new, *found.worse))
    homes = len(one.trial.versions.change.homes) + one.candidate.to_find
    lost = sum(loss.number for loss in one.trial.losses)
    asked = sum(not are_extra([gone]) for gone in one.cleared)
    return not asked, errs, -(one.freed or 0), -asked, -len(one.cleared), homes + lost
