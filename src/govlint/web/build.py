"""Building of the page: what is locked is fetched, compiled, bundled, and put into one file."""

from collections.abc import Callable, Mapping, Sequence

from govlint.web.fetching import fetched
from govlint.web.files_of_page import folder, one_file
from govlint.web.parts import Parts, parts
from govlint.web.programs import refuse_without_npm

Starts = Mapping[str, tuple[str, Sequence[str]]]
"""Worked structures to begin from, by kind: the text, and the sets of rules that fit."""


def page(starts: Starts, say: Callable[[str], None]) -> str:
    """Give the page as HTML, telling what takes long; raises `Refusal`."""
    return one_file(_made(starts, say))


def page_in_folder(starts: Starts, say: Callable[[str], None]) -> dict[str, bytes]:
    """Give the page as the files of a folder on a server; raises `Refusal`."""
    return folder(_made(starts, say))


def _made(starts: Starts, say: Callable[[str], None]) -> Parts:
    refuse_without_npm()
    return parts(fetched(say), starts, say)
