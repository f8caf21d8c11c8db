"""Classifying fields: those that say what something is, and not how it is done."""

from collections.abc import Mapping

OF_WHAT = frozenset({
    "category", "clinical", "company_under_others", "delegate", "delegate_form", "duty",
    "employers_only", "for_care", "form", "full_council", "health_and_council", "heard_by_founder",
    "in_own_right", "joint", "judges_apart", "kind", "made_by_law", "mostly_elected",
    "needs_no_quorum", "off_board", "only_advises", "only_engages", "owner_kinds", "parish",
    "powers", "principal_council", "priority", "purpose", "quorum.basis", "sits_in_panels",
    "statutory_composition", "subsidiary", "works_in_open",
})  # fmt: skip
"""Fields that say what something is: whoever writes another there has put nothing right."""

LIVE = ("active",)

WIDER_STATUSES: Mapping[str, Mapping[tuple[object, ...], tuple[str, ...]]] = {
    "forum": {
        LIVE: ("active", "proposed", "shadow"),
        ("stood-down",): ("stood-down", "proposed", "shadow"),
    },
    "decision": {("open",): ("open", "standing"), ("taken",): ("taken", "standing")},
}
"""By kind, where one status is asked for: with those by which nothing is put right either."""
