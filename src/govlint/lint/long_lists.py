"""Long lists in hits: parts and places of which one hit keeps so many, and counts the rest."""

from govlint.hit import Hit
from govlint.parts_of_findings import MANY, shared_names

MOST_IN_EACH = 100
"""Parts, or places, that a hit keeps."""


def with_short_lists(hit: Hit) -> Hit:
    """Give a hit whose lists are short, so that what many meet is not listed in each finding.

    Of many parts their number is kept alone, as each that is left out would be new as soon as
    another is put right. So is the name that all of a group have, which tells it from another.
    """
    if len(hit.parts) > MOST_IN_EACH:
        names = dict.fromkeys(shared_names(hit.parts), 0.0)
        hit = hit._replace(parts={MANY: float(len(hit.parts)), **names})
    if len(hit.related) > MOST_IN_EACH:
        unlisted = len(hit.related) - MOST_IN_EACH
        hit = hit._replace(related=hit.related[:MOST_IN_EACH], unlisted=unlisted)
    return hit
