"""Classifying fields: those that say what something is, and not how it is done."""

OF_WHAT = frozenset({
    "category", "clinical", "delegate", "delegate_form", "duty", "employers_only", "for_care",
    "form", "full_council", "health_and_council", "in_own_right", "joint", "kind", "made_by_law",
    "mostly_elected", "off_board", "only_engages", "owner_kinds", "parish", "principal_council",
    "priority", "purpose", "quorum.basis", "sits_in_panels", "statutory_composition", "subsidiary",
    "works_in_open",
})  # fmt: skip
"""Fields that say what something is: whoever writes another there has put nothing right."""

LIVE = ("active",)
PLANNED_OR_LIVE = ("active", "proposed", "shadow")
