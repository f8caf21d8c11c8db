"""HTML: the result as one page for a browser or for paper, which needs nothing but itself."""

from collections.abc import Mapping

from govlint.report.formats.html.environment import filled, in_css, part
from govlint.result import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import cut_short

LONGEST_RUNNING_HEAD = 80


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a result as a page of HTML."""
    from govlint.report.formats.html.page_model import PageModel

    matter = PageModel(result, rules)
    head = in_css(_running_head(matter.running_head()))
    style = part(__name__, "page.css").replace("RUNNING HEAD", head)
    template, script = part(__name__, "page.html.jinja"), part(__name__, "page.js")
    return filled(template, style, script, matter=matter, result=result)


def _running_head(text: str) -> str:
    return cut_short(printable(text), LONGEST_RUNNING_HEAD)
