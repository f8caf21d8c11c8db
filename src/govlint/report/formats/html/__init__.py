"""HTML: the result as one page for a browser or for paper, which needs nothing but itself."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from govlint.finding import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from jinja2 import Template

LONGEST_RUNNING_HEAD = 80


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a result as a page of HTML."""
    from markupsafe import Markup

    from govlint.report.formats.html.page_model import PageModel

    matter = PageModel(result, rules)
    style = _part("page.css").replace("RUNNING HEAD", _in_css(matter.running_head()))
    script = _part("page.js")
    page = _template().render(
        matter=matter,
        result=result,
        style=Markup(style),  # noqa: S704  # our own, but for the running head, which is encoded
        script=Markup(script),  # noqa: S704  # our own
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return page.rstrip() + "\n"


@cache
def _template() -> "Template":
    """Compile the page's template, once a process: that takes longer than to fill it in."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, finalize=_shown, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.from_string(_part("page.html.jinja"))


def _shown(value: Any) -> Any:
    return printable(value) if type(value) is str else value


def _part(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _in_css(text: str) -> str:
    """Encode a text for a string of CSS, whatever is in it."""
    text = printable(text)
    if len(text) > LONGEST_RUNNING_HEAD:
        text = text[: LONGEST_RUNNING_HEAD - 1] + "…"
    return "".join(
        letter if letter.isascii() and letter.isalnum() else f"\\{ord(letter):06x}"
        for letter in text
    )


def _hash(text: str) -> str:
    """Give the hash by which a content security policy knows a text."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
