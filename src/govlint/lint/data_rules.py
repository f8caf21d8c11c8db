"""The two rules that read the plain data: unknown references, and text that is not as meant."""

from collections.abc import Mapping, Sequence

from govlint.finding import Finding
from govlint.lint.precedence import Said
from govlint.place import Place

UNKNOWN_REFERENCE = "unknown-reference"
TEXT_NOT_AS_MEANT = "text-not-as-meant"
OF_DATA = (UNKNOWN_REFERENCE, TEXT_NOT_AS_MEANT)
"""They are asked first, so that the data can be let go."""


def each_told_once(found: Sequence[Said]) -> list[Said]:
    """Leave out what a text has in it that is an unknown id for want of that."""
    unknown: dict[tuple[str, int], list[Place]] = {}
    for one, *_ in found:
        if one.rule == UNKNOWN_REFERENCE:
            unknown.setdefault((one.place.page, one.place.line), []).append(one.place)
    return [said for said in found if not _is_told(said[0], unknown)]


def _is_told(one: Finding, unknown: Mapping[tuple[str, int], Sequence[Place]]) -> bool:
    """Tell whether a character is told of that stands in an id which is told of as well."""
    there = unknown.get((one.place.page, one.place.line), ())
    return one.rule == TEXT_NOT_AS_MEANT and any(_holds(whole, one.place) for whole in there)


def _holds(whole: Place, part: Place) -> bool:
    return whole.column <= part.column and part.end_column <= whole.end_column
