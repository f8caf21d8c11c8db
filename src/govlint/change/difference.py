"""Change between two versions of a structure: all that differs, and what it amounts to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.change.authority import AuthorityGap, authority_changes, gap_changes, owner_changes
from govlint.change.data import (
    AuthorityChange,
    FieldChange,
    HomeNeeded,
    OwnerChange,
    RouteChange,
    SeatChanges,
)
from govlint.change.fields import field_changes
from govlint.change.findings import FindingChanges, finding_changes
from govlint.change.forums import Forums, forums_of, renamed_forums
from govlint.change.hours import Holders, Totals, holders, totals
from govlint.change.known_again import known_again
from govlint.change.pairs import AFTER_FORUMS, IN_TURN, Pairing, joined, renamed_of
from govlint.change.routes import route_changes
from govlint.change.seats import seat_changes
from govlint.change.succession import Succession, succession
from govlint.graph.graph import Graph
from govlint.lint.as_it_was import sorts_of
from govlint.lint.run import LintedStructure, lint_one
from govlint.lint.task import LintTask
from govlint.lint.why_gone import Reasons
from govlint.rulebook.catalogue import Catalogue

NOTHING, OVERLAID, REPLACED, NEITHER = "nothing", "overlaid", "replaced", "neither"


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two versions, both judged by the same rules and on one day."""

    before: Graph
    after: Graph
    day: date
    pairing: Pairing
    """Which id of the one is which of the other."""
    verdict: str
    forums: Forums
    seats: Sequence[SeatChanges]
    totals: tuple[Totals, Totals]
    described: Totals
    """What AFTER takes without the forums that are only described now."""
    holders: Holders
    decisions: Sequence[OwnerChange]
    gaps: Sequence[AuthorityGap]
    authority: Sequence[AuthorityChange]
    routes: Sequence[RouteChange]
    fields: Sequence[FieldChange]
    findings: FindingChanges
    homes: Sequence[HomeNeeded] = ()
    """What names a thing that goes, where the change is not yet written."""
    voices: Sequence[str] = ()
    """Who would be heard nowhere, where the change is not yet written."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of one structure, checked; no change where one of them cannot be read."""

    before: LintedStructure
    after: LintedStructure
    change: Difference | None


def compared(
    before: LintTask,
    after: LintTask,
    catalogue: Catalogue,
    day: date,
    *,
    since: date | None = None,
    names: bool = False,
) -> Versions:
    """Check two versions by the rules of AFTER and compare them.

    Each is read from its files or from texts; new is what began since a day, or within a year.
    """
    is_now = lint_one(after, catalogue, day, names=names)
    met: list[tuple[Pairing, Succession]] = []

    def called(graph: Graph) -> Mapping[str, str]:
        assert is_now.graph
        met.append(paired(graph, is_now.graph, day))
        return known_again(graph, is_now.graph, met[0][0].renamed)

    held = before._replace(rules=after.rules, called=called if is_now.graph else None)
    was = lint_one(held, catalogue, day, names=names)
    if was.graph is None or is_now.graph is None:
        return Versions(was, is_now, None)
    pairing, gone = met[0]
    assert is_now.loaded
    called_now = known_again(was.graph, is_now.graph, pairing.renamed)
    were = {
        (section, called_now.get(key, key)): sort
        for (section, key), sort in sorts_of(was.graph.structure).items()
    }
    reasons = Reasons(is_now.loaded, is_now.graph, after.rules, day, called_now, were=were)
    findings = finding_changes(was.result, is_now.result, reasons)
    change = _change(was.graph, is_now.graph, pairing, gone, day, since, findings)
    return Versions(was, is_now, change)


def of_checked(was: LintedStructure, is_now: LintedStructure, day: date) -> Versions:
    """Compare two versions that were checked already, and in which all ids are the same."""
    assert was.graph
    assert is_now.graph
    pairing, gone = paired(was.graph, is_now.graph, day)
    findings = finding_changes(was.result, is_now.result)
    change = _change(was.graph, is_now.graph, pairing, gone, day, None, findings)
    return Versions(was, is_now, change)


def paired(before: Graph, after: Graph, day: date) -> tuple[Pairing, Succession]:
    """Pair the ids of two versions, and find what has taken the place of forums that went."""
    renamed: dict[str, str] = {}
    for kinds in IN_TURN:
        renamed |= renamed_of(before, after, kinds, renamed)
    gone = succession(before, after, day, renamed)
    called = renamed_forums(before, after, gone, day)
    renamed |= called
    renamed |= renamed_of(before, after, AFTER_FORUMS, renamed)
    rest = {key: by for key, by in gone.by.items() if key not in called}
    return joined(before, after, renamed), gone._replace(by=rest)


def _change(
    before: Graph,
    after: Graph,
    pairing: Pairing,
    gone: Succession,
    day: date,
    since: date | None,
    findings: FindingChanges,
) -> Difference:
    forums = forums_of(before, after, pairing, gone, day, since)
    fields = field_changes(before, after, pairing)
    is_now, described = totals(after, day), forums.changes.described
    return Difference(
        before,
        after,
        day,
        pairing,
        _verdict(fields, forums, pairing),
        forums,
        seat_changes(before, after, pairing),
        (totals(before, day), is_now),
        totals(after, day, described) if described else is_now,
        holders(before, after, pairing),
        owner_changes(before, after, pairing),
        gap_changes(before, after, pairing),
        authority_changes(before, after, pairing, day),
        route_changes(before, after, pairing, day),
        fields,
        findings,
    )


def _verdict(fields: Sequence[FieldChange], forums: Forums, pairing: Pairing) -> str:
    """Give the first word that applies."""
    made = forums.changes
    if not (fields or made.renamed or pairing.renamed):
        return NOTHING
    if made.overlaid:
        return OVERLAID
    return REPLACED if forums.followed & {*forums.ceased} else NEITHER
