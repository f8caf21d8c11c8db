"""Hits that no rule asks for, by which what was known of the same is not taken for mended."""

from collections.abc import Iterable, Iterator

from govlint.hit import UNASKED, Hit


def unasked(told: Iterable[Hit], beyond: Iterable[Hit]) -> Iterator[Hit]:
    """Mark what is so only beyond the bounds of a rule, or in doubt, as a reason not to be gone."""
    known = {(hit.key_path, hit.wrong, hit.word) for hit in told}
    for hit in beyond:
        if (hit.key_path, hit.wrong, hit.word) not in known:
            yield hit._replace(customs=(UNASKED,))
