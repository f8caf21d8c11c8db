"""The library: what the command line does, for programs, editors and notebooks."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from os import PathLike, fspath
from pathlib import Path

from govlint.change.mending.offer import with_offers
from govlint.graph.graph import Graph
from govlint.lint.plan import Plan, planned
from govlint.lint.reading.texts import Texts
from govlint.lint.request import Request
from govlint.lint.run import lint, lint_one
from govlint.lint.sites import Site, sites_in, sites_of
from govlint.lint.task import LintTask
from govlint.refusal import Refusal
from govlint.result import Result
from govlint.structure.sanitise import printable
from govlint.structure.suggestions.given_days import given_day

Source = str | Path | Sequence[str | Path] | Mapping[str, str]
"""A file or a folder, or several, or texts by the names of files."""

Words = str | Sequence[str]
"""One word, or several."""


@contextmanager
def _printable_refusals() -> Iterator[None]:
    """Let no refusal hold what steers a terminal, for a traceback shows it as it is."""
    try:
        yield
    except Refusal as refusal:
        refusal.args = (printable(str(refusal)),)
        raise


@_printable_refusals()
def check(
    source: Source = ".",
    *,
    profile: Words | None = None,
    rules: str | Path | Sequence[str | Path] = (),
    select: Words = (),
    ignore: Words = (),
    as_of: date | str | None = None,
    names: bool = False,
) -> Result:
    """Check structures and give what `govlint check` prints.

    `source` is a structure file, a folder that holds some, a list of these, or a mapping of file
    names, relative to the working folder, to texts; then no structure file is read. `profile`,
    `rules`, `select`, `ignore` and `names` are as on the command line, and the `.govlint.yaml` that
    holds for a file holds here too. `as_of` is the day to judge by, a date or text like 2026-01-31;
    default: today.

    Raises `Refusal` where something cannot be done as asked, and `TypeError` where an argument is
    of a wrong type. What is wrong with a structure is never raised; it is a finding.
    """
    asked = Request(
        paths=_paths(source),
        day=_day(as_of),
        profiles=None if profile is None else _several("profile", profile, "a name", str),
        rules=[Path(one) for one in _several("rules", rules, "a folder", (str, Path))],
        select=_several("select", select, "a word", str),
        ignore=_several("ignore", ignore, "a word", str),
        names=_yes_or_no(names),
    )
    plan, result = checked(asked, _sites(source, asked))
    for note in (*plan.notes, *result.notes):
        _warn(note)
    return result


@_printable_refusals()
def load(source: Source = ".", *, as_of: date | str | None = None, names: bool = False) -> Graph:
    """Read one structure and give its graph on a day, without asking any rule.

    Who sits where is counted on the day `as_of`, by default today.

    Raises `Refusal` where there is not one structure, or what is there cannot be read, and
    `TypeError` where an argument is of a wrong type.
    """
    names = _yes_or_no(names)
    asked = Request(paths=_paths(source), day=_day(as_of), findings_wanted=False, names=names)
    sites = _sites(source, asked)
    if len(sites) > 1:
        raise Refusal(f"there are {len(sites)} structures; name one: {_listed(sites)}")
    plan = planned(asked, sites)
    linted = lint_one(plan.tasks[0], plan.catalogue, asked.day, names=names)
    if linted.graph is None:
        first, *others = linted.result.findings
        more = f"; `govlint.check` gives {len(others)} more" if others else ""
        raise Refusal(f"{first.place.line_or_cell}: {first.message}{more}")
    return linted.graph


def checked(
    asked: Request,
    sites: Sequence[Site],
    each: Callable[[Sequence[LintTask]], Iterable[LintTask]] = iter,
) -> tuple[Plan, Result]:
    """Choose the rules of each structure and ask them; `each` may watch which one it is."""
    plan = planned(asked, sites)
    result = lint(each(plan.tasks), plan.catalogue, asked.day, names=asked.names)
    return plan, with_offers(result, plan.tasks, plan.catalogue)


def _paths(source: Source) -> list[Path]:
    """Give the paths that are named; raises `TypeError` where a source is no path and no texts."""
    if isinstance(source, str) and "\n" in source:
        said = "source: this is a text, and no path; give texts by their names"
        raise Refusal(f'{said}, as in {{"structure.yaml": text}}')
    if not isinstance(source, Mapping):
        what = "texts by the names of files, a path"
        given = fspath(source) if isinstance(source, PathLike) else source
        paths = [Path(one) for one in _several("source", given, what, (str, Path))]
        if not paths:
            raise Refusal("source: this list names no path; leave it out for the working folder")
        return paths
    for one in (*source, *source.values()):
        if not isinstance(one, str):
            raise _wrong("source", "a mapping of file names to texts, all of them str", one)
    return []


def _sites(source: Source, asked: Request) -> list[Site]:
    if isinstance(source, Mapping):
        return sites_in(Texts(source, _here()))
    return sites_of(asked, _warn)


def _here() -> Path:
    """Give the working folder; raises `Refusal` where it is there no longer."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise Refusal("the working folder is there no longer; go to another") from None


def _warn(message: str) -> None:
    warnings.warn(printable(message), stacklevel=4)


def _several(name: str, given: object, what: str, kind: type | tuple[type, ...]) -> list[str]:
    """List one or several words or folders; raises `TypeError`."""
    if isinstance(given, kind):
        return [str(given)]
    several = f"{what} or a list of them"
    if not isinstance(given, Iterable) or isinstance(given, bytes | Mapping):
        raise _wrong(name, several, given)
    words = list(given)
    for one in words:
        if not isinstance(one, kind):
            raise _wrong(name, several, one)
    return [str(one) for one in words]


def _yes_or_no(names: object) -> bool:
    if not isinstance(names, bool):
        raise _wrong("names", "True or False", names)
    return names


def _wrong(name: str, wanted: str, given: object) -> TypeError:
    return TypeError(f"{name}: {wanted} is needed, and not {type(given).__name__}")


def _day(given: date | str | None) -> date:
    """Read the day to judge by; raises `Refusal`, or `TypeError`."""
    if given is None:
        return date.today()
    if isinstance(given, datetime):  # which is a date to Python, and cannot be held to one
        return given.date()
    if isinstance(given, date):
        return given
    if not isinstance(given, str):
        raise _wrong("as_of", "a date, or text like 2026-01-31,", given)
    return given_day(given)


def _listed(sites: Sequence[Site]) -> str:
    return ", ".join(site.shown for site in sites)
