"""Past findings: what is kept of those of a run, so that another run knows them again."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from govlint.finding import Finding
from govlint.lint.earlier.groups import PAIR
from govlint.result import Gone, measurement_of


def past(found: Finding) -> Gone:
    """Give what is kept of a finding to know it again."""
    gone = Gone(
        **measurement_of(found),
        path=found.place.path,
        entity=found.entity,
        message=found.message,
        structures=found.structures,
        unsaid=tuple(replace(one, group=_of_several(one.group)) for one in found.unsaid),
        other_ids=found.other_ids,
        other_fingerprints=found.other_fingerprints,
        seated=found.seated,
        by_settings=found.by_settings,
        is_beside=found.is_beside,
    )
    return gone if _is_kept(found) else replace(gone, group=_of_several(found.group))


def _is_kept(found: Finding) -> bool:
    """Tell whether a group of two is needed to know a finding again."""
    return (found.is_mutual and len(found.group) >= PAIR) or bool({*found.group} & {*found.parts})


def _of_several(group: tuple[str, ...]) -> tuple[str, ...]:
    return group if len(group) > PAIR else ()


def root_by_root(earlier: Iterable[Gone]) -> Iterator[Gone]:
    """Take findings of several structures apart, one for each."""
    for one in earlier:
        if len(one.structures) < 2:
            yield one
        else:
            yield from (replace(one, structures=(root,)) for root in one.structures)
