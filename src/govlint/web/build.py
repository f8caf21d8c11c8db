"""Building of the page: what is locked is fetched, compiled, bundled, and put into one file."""

from collections.abc import Callable, Mapping, Sequence

from govlint.web.fetching import fetched
from govlint.web.one_file import one_file
from govlint.web.parts import parts
from govlint.web.programs import refuse_without_npm

Starts = Mapping[str, tuple[str, Sequence[str]]]
"""Worked structures to begin from, by kind: the text, and the sets of rules that fit."""


def page(starts: Starts, say: Callable[[str], None]) -> str:
    """Give the page as HTML, telling what takes long; raises `Refusal`."""
    refuse_without_npm()
    packages = fetched(say)
    return one_file(parts(packages, starts, say))
