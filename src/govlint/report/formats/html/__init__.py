"""HTML: the result as one page for a browser or for paper, which needs nothing but itself."""

from collections.abc import Mapping
from importlib.resources import files

from govlint.finding import Result
from govlint.report.formats.html.environment import filled, in_css
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

LONGEST_RUNNING_HEAD = 80


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a result as a page of HTML."""
    from govlint.report.formats.html.page_model import PageModel

    matter = PageModel(result, rules)
    style = part("page.css").replace("RUNNING HEAD", in_css(_running_head(matter.running_head())))
    return filled(part("page.html.jinja"), style, part("page.js"), matter=matter, result=result)


def part(name: str) -> str:
    """Read a part of the page that is a file of its own."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _running_head(text: str) -> str:
    text = printable(text)
    too_long = len(text) > LONGEST_RUNNING_HEAD
    return f"{text[: LONGEST_RUNNING_HEAD - 1]}…" if too_long else text
