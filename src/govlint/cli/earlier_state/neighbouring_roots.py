"""Root files that stand beside those of a run, so that of two copies one alone has moved."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.reading_and_writing import real
from govlint.lint.plain_rules import lint_by_plain_rules
from govlint.lint.reading.paths import from_here
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import below, border_around, leads_out
from govlint.lint.sites import Site
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue


def roots_beside(top: Path, known: Collection[Path]) -> Iterator[Path]:
    """Find the root files below a folder, but for those that are known by their real paths.

    A link out is none of them: whoever names its folder is told of it.
    """
    for path in below(top, say):
        if leads_out(path):
            continue
        root = real(path)
        if root not in known and is_root(root):
            yield root


def checked_beside(
    asked: Arguments, catalogue: Catalogue, tops: Iterable[Path]
) -> Callable[[Collection[str]], Result | None]:
    """Give the way to check the root files below some folders that a run knows nothing of.

    Their configurations are not read: nobody is told of them, and they would say what has moved.
    """

    def check(known: Collection[str]) -> Result | None:
        found = dict.fromkeys(
            one for top in dict.fromkeys(tops) for one in _unknown_below(top, known)
        )
        sites = [Site(one, from_here(one).as_posix(), one.parent) for one in found]
        return lint_by_plain_rules(asked, catalogue, sites) if sites else None

    return check


def _unknown_below(top: Path, known: Iterable[str]) -> Iterator[Path]:
    around = border_around(top)  # what a link out leads to is none of them, whatever it is
    ends = (around.end(Path(root)) for root in known if around.is_around(root))
    return roots_beside(top, {end for end in ends if end})
