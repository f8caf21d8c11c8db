"""Kinds that count alike, where a measure or a derived field asks and no rule file can say so.

Change a group here, and every rule that builds on it follows; `enumerations.toml` says what each
kind is.
"""

from collections.abc import Iterable

OF_THE_KIND = {
    "executive": ("accountable-officer",),
    "elected": ("councillor",),
    "non-executive": ("independent",),
}
"""Kinds that are of another kind as well, for who must be there by a forum's own terms.

The rules required-role-missing, quorum-impossible and terms-contradict-themselves.
"""


def with_those_of(kinds: Iterable[str]) -> tuple[str, ...]:
    """Give kinds and those that are of them as well."""
    return tuple(one for kind in kinds for one in (kind, *OF_THE_KIND.get(kind, ())))


CLINICAL = ("icb", "nhs-trust", "nhs-foundation-trust", "primary-care")
"""Organisations whose services are clinical, so that a clinician answers for them.

The field `clinical` of a service; the rule clinical-responsibility-unassigned.
"""

NHS = ("icb", "nhs-trust", "nhs-foundation-trust")
"""NHS bodies, which pool money with councils under one law.

The field `health_and_council` of an agreement; the rules on pooled funds.
"""

THERE_TO_SPEAK = ("sector-voice", "public-body")
"""Organisations that join an agreement to speak or to watch, and need no task in it.

The measure `agreement.passive-parties`; the rule passive-partner.
"""

FROM_OUTSIDE = ("non-executive", "independent", "lay")
"""Posts and seats of those who come from outside the management.

Their number by a forum's own terms, an audit in pairs, and a quorum of executives alone.
"""

LEAVING_IN_TURN = (*FROM_OUTSIDE, "trustee", "governor")
"""Posts and seats whose holders serve for terms that should not all end at once.

The measure `forum.terms-ending-together`; the rule terms-end-together.
"""

FOR_A_TERM = (
    "non-executive", "independent", "lay", "elected", "trustee", "governor", "councillor",
)  # fmt: skip
"""Posts and seats that somebody is appointed or elected to for a time.

The measure `forum.members-beyond-terms`; the rule serves-beyond-own-terms.
"""

ELECTED = ("elected", "councillor", "governor")
"""Seats of those who are elected, whose number law or statutes lay down.

The derived field `mostly_elected` of a forum; the rules forum-too-large and
room-in-common-too-large.
"""

EMPLOYED = ("executive", "employee", "accountable-officer")
"""Posts and seats of those who work for the organisation whose forum it is.

The sort `employed` of a composition; as in the rules board-mostly-employees and members-not-apart.
"""
