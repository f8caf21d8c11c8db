"""Long lists in hits: of parts and places that the hits of one rule have, so many are kept."""

from collections.abc import Iterable, Iterator

from govlint.hit import Hit

MOST_IN_EACH = 50
"""Parts, or places, that a hit keeps however many the others have."""

MOST_IN_ALL = 10_000
"""Parts, or places, that the hits of one rule have together before long lists are cut."""


def with_short_lists(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Give hits of which those with long lists keep few, once those before them have very many.

    So a list that many meet, as the seats of a forum that takes every decision, is not in each of
    their findings. Of many parts none is kept, as each would count for all: how many they are is
    the number of a hit without another. Places that are not kept are counted.
    """
    parts = places = 0
    for hit in hits:
        kept = hit
        if len(hit.parts) > MOST_IN_EACH and parts + len(hit.parts) > MOST_IN_ALL:
            kept = _counting_parts(kept)
        if len(hit.related) > MOST_IN_EACH and places + len(hit.related) > MOST_IN_ALL:
            more = len(hit.related) - MOST_IN_EACH
            kept = kept._replace(related=hit.related[:MOST_IN_EACH], unlisted=more)
        parts += len(kept.parts)
        places += len(kept.related)
        yield kept


def _counting_parts(hit: Hit) -> Hit:
    if hit.value is None:
        hit = hit._replace(value=len(hit.parts), limit=0)
    return hit._replace(parts=())
