"""Every measure by name: those that govlint brings, and those of installed packages."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from govlint.measures.measure import Measure

MODULES: Mapping[str, tuple[str, ...]] = {
    "decisions.appeals": ("decision.deciders-without-appeal",),
    "decisions.boards": (
        "decision.boards-with-a-part",
        "decision.own-boards-passed-by",
        "decision.affected-boards-passed-by",
    ),
    "decisions.days": ("decision.days-without-decider",),
    "decisions.deadlock": ("decision.ways-out-of-deadlock",),
    "decisions.deciders": (
        "decision.owners",
        "decision.vetoes",
        "decision.stages",
    ),
    "decisions.one_hand": ("decision.sum-in-one-hand",),
    "decisions.own_pay": ("decision.own-pay",),
    "delegation": (
        "delegation.unused-matters",
        "delegation.misspelt-matters",
    ),
    "entries": (
        "forum.agreements-in-file",
        "delegation.decisions-in-file",
        "forum.decisions-in-file",
        "decision.interests-in-register",
        "person.interests-in-register",
        "agreement.risks-in-file",
    ),
    "escalation.receivers": (
        "forum.receivers-with-power",
        "forum.days-beyond-promise",
        "forum.escalation-growth",
    ),
    "escalation.triggers": (
        "forum.untriggered-routes",
        "forum.routes-beside-money",
        "forum.falling-routes",
    ),
    "meetings.conflicts": ("decision.votes-short-of-quorum",),
    "meetings.deadlock": (
        "forum.votes-on-a-side",
        "forum.ways-out-of-deadlock",
    ),
    "meetings.hours": ("forum.hours-per-year",),
    "meetings.lawful_quorum": ("forum.quorum-short-of-law",),
    "meetings.quorum": (
        "forum.quorum-percent",
        "forum.quorum-present",
        "forum.quorum-spare",
        "forum.needed-without-deputy",
    ),
    "meetings.schedule": (
        "forum.meetings-per-year",
        "forum.papers-days",
        "forum.papers-clear-days",
    ),
    "outcomes.leads": (
        "programme.lead-time",
        "programme.owner-time-in-all",
    ),
    "outcomes.organisations": (
        "programme.organisations-on-forum",
        "programme.organisations-gaining",
    ),
    "outcomes.priorities": ("forum.priorities",),
    "outcomes.programmes": ("forum.programmes",),
    "outcomes.tracks": ("forum.track-gaps",),
    "overlay.reports": ("report.agreements-bypassed",),
    "overlay.shadows": (
        "agreement.days-to-start",
        "agreement.teams",
        "forum.days-past-going-live",
        "forum.successors-there",
    ),
    "oversight.appointments": (
        "forum.seats-filled-by-itself",
        "forum.seats-filled-by-executive",
        "forum.seats-filled-by-member",
    ),
    "oversight.both_sides": ("decision.both-sides",),
    "oversight.clinicians": ("programme.clinicians",),
    "oversight.dual_roles": ("person.undeclared-dual-roles",),
    "oversight.interests": ("interest.months-since-review",),
    "oversight.offices": (
        "post.offices-to-keep-apart",
        "post.managers-above-finance",
        "post.uses-of-data-held",
    ),
    "oversight.own_company": ("decision.votes-of-affected",),
    "oversight.own_work": (
        "forum.own-work-overseen",
        "forum.work-of-the-same-people",
    ),
    "oversight.reporting": (
        "forum.reports-up",
        "forum.reports-up-described",
        "forum.reporters-untold",
        "forum.copies-of-a-report",
        "report.beyond-meetings",
    ),
    "oversight.scrutiny": (
        "forum.masters-scrutinised",
        "forum.chairs-chosen-by-scrutinised",
        "forum.own-boards-scrutinised",
    ),
    "oversight.shareholders": ("forum.companies-of-its-own",),
    "oversight.subsidiaries": (
        "forum.voters-off-subsidiaries",
        "forum.voters-off-owner-board",
    ),
    "oversight.tiers": ("agreement.tiers",),
    "partnership.agreements": ("forum.agreements",),
    "partnership.disputes": ("agreement.steps-without-time",),
    "partnership.parties": (
        "agreement.passive-parties",
        "agreement.acting-parties",
    ),
    "partnership.pooled_funds": (
        "agreement.hosts-apart",
        "agreement.fund-reports",
    ),
    "partnership.secretaries": (
        "agreement.secretaries",
        "agreement.secretary-usual",
    ),
    "people.chairs": (
        "forum.chairs",
        "forum.chairs-not-shared",
        "forum.chair-usual",
        "person.chairs",
        "person.chairs-over-own",
    ),
    "people.contradictions": ("forum.contradictions",),
    "people.deputy_chairs": (
        "forum.deputy-chairs",
        "forum.deputy-chair-usual",
        "forum.bodies-in-the-chair",
    ),
    "people.double_seats": ("forum.double-seats",),
    "people.identity": ("person.namesakes",),
    "people.incompatible": ("forum.incompatible-members",),
    "people.load": (
        "person.seats",
        "person.hours-per-month",
        "person.forums-serviced",
    ),
    "people.own_terms": ("forum.members-beyond-terms",),
    "people.sole_roles": ("person.sole-roles",),
    "people.terms": (
        "post.years-served",
        "forum.terms-ending-together",
    ),
    "people.vacancies": ("forum.vacant-percent", "forum.vacant-seats"),
    "records.dashboards": ("agreement.dashboards",),
    "records.risks": (
        "agreement.shared-risks",
        "agreement.risk-registers",
    ),
    "records.terms_of_reference": ("forum.rightful-approvals",),
    "size.rooms": ("forum.participants-in-common",),
    "size.seats_and_votes": (
        "forum.participants",
        "forum.voting-seats",
        "forum.votes-apart",
    ),
    "structure.layers": (
        "forum.layers",
        "forum.share-above",
        "forum.voters-of-parent",
    ),
    "structure.lines": (
        "forum.lines-of-accountability",
        "forum.child-forums",
        "forum.unlinked-parents",
    ),
    "structure.members": (
        "forum.current-seats",
        "forum.members-and-child-forums",
    ),
    "structure.names": ("forum.namesakes",),
}
"""The measures of each module; a module is named as the folder of the rules that use it.

What rules of many folders ask of the file stands in `entries`.
"""


class Measures(Mapping[str, Measure]):
    """Measures by name, each loaded with its module when it is first asked for."""

    def __init__(self) -> None:
        self._modules = {name: module for module, names in MODULES.items() for name in names}
        self._loaded: dict[str, Measure] = {}

    def __getitem__(self, name: str) -> Measure:
        """Load the module of a measure."""
        if name not in self._loaded:
            module = import_module(f"govlint.measures.{self._modules[name]}")
            self._loaded |= {measure.name: measure for measure in module.MEASURES}
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        """Tell whether there is a measure of this name, without loading it."""
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        """Give the names by module."""
        return iter(self._modules)

    def __len__(self) -> int:
        """Count the measures."""
        return len(self._modules)


MEASURES = Measures()


def find_measure(name: str) -> Measure | None:
    """Find a measure by name; a package is loaded only when a rule names its measure.

    Raises ValueError where the package cannot be loaded, or offers something else.
    """
    return MEASURES.get(name) or _installed(name)


@cache
def _installed(name: str) -> Measure | None:
    from govlint.plugins import PluginGroup, load_offered, offered, package_of

    entry = offered(PluginGroup.MEASURES, name)
    if entry is None:
        return None
    measure = load_offered(entry)
    if isinstance(measure, Measure):
        return measure
    raise ValueError(f"{package_of(entry)} offers {entry.value}, which is no measure")
