"""Silent before: what another finding was told instead of, which is explained or not asked now."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import replace

from govlint.finding import Unsaid
from govlint.lint.earlier.groups import Key
from govlint.lint.earlier.recognition import bare, key_of
from govlint.result import Gone, Result, measurement_of


def silent_before(
    result: Result,
    known: Collection[tuple[int, str]],
    before: Iterable[Gone],
    moved: Mapping[str, str],
    is_asked: Callable[[Gone], bool],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Find again what an earlier finding was told instead of, where that one is explained today.

    An explanation answers for one rule, so the other is told now; nothing came up and nothing was
    mended by that. So it is where the first is one that this run does not ask.
    """
    explained = explained_in(result)
    silent: dict[tuple[str, str], Gone] = {}
    for one in (one for one in before if one.unsaid):
        key = key_of(one, moved)
        if key in explained or not is_asked(one):
            silent |= {(str(key[0]), bare(was.fingerprint)): _told(one, was) for was in one.unsaid}
    for at, found in enumerate(result.findings) if silent else ():
        for root in found.structures:
            then = silent.get((root, bare(found.fingerprint)))
            if then and (at, root) not in known:
                yield (at, root), then


def explained_in(result: Result) -> Container[Key]:
    """Give by root and fingerprint what is explained today."""
    return {
        (root, bare(one.finding.fingerprint))
        for one in result.explained
        for root in one.finding.structures
    }


def _told(first: Gone, silent: Unsaid) -> Gone:
    """Give what was silent as if it had been told in the place of the first, before the others.

    No baseline keeps what a silent one says; there it is what was told in its place.
    """
    message = silent.message or first.message
    return replace(first, **measurement_of(silent), message=message)
