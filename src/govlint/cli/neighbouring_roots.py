"""Root files that stand beside those of a run, so that of two copies one alone has moved."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.files import real
from govlint.finding import Refusal, Result
from govlint.lint.plan import Site, config_for, planned
from govlint.lint.reading.paths import from_here
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import below, leads_out
from govlint.lint.run import lint


def roots_beside(top: Path, known: Collection[Path]) -> Iterator[Path]:
    """Find the root files below a folder, but for those that are known by their real paths.

    A link out is none of them: whoever names its folder is told of it.
    """
    for path in below(top, say):
        root = real(path)
        if root not in known and not leads_out(path) and is_root(root):
            yield root


def checked_beside(asked: Arguments, top: Path) -> Callable[[Collection[str]], Result | None]:
    """Give the way to check the root files below a folder that a run knows nothing of."""

    def check(known: Collection[str]) -> Result | None:
        found = roots_beside(top, {real(Path(root)) for root in known})
        by_config: defaultdict[Path | None, list[Site]] = defaultdict(list)
        for one in found:
            site = Site(one, from_here(one).as_posix(), one.parent)
            by_config[config_for(one.parent)].append(site)
        sites = [*_plannable(asked, by_config.values())]
        if not sites:
            return None
        plan = planned(asked, sites)
        return lint(plan.tasks, plan.catalogue, asked.day, names=asked.names)

    return check


def _plannable(asked: Arguments, groups: Iterable[Sequence[Site]]) -> Iterator[Site]:
    """Give the root files whose configuration can be read, and say of the others why not."""
    for sites in groups:
        try:
            planned(asked, sites[:1])
        except Refusal as error:
            say(f"{sites[0].shown}: not held against what moved: {error}")
        else:
            yield from sites
