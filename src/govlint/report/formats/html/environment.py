"""Environment of a page of HTML: what fills it is escaped, and what runs in it is known by hash."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from jinja2 import Template


def filled(template: str, style: str, script: str = "", **values: Any) -> str:
    """Fill a template; style and script are our own and go in as they are, with their hashes."""
    from markupsafe import Markup

    page = _compiled(template).render(
        style=Markup(style),  # noqa: S704  # our own; what is not is encoded by `in_css`
        script=Markup(script),  # noqa: S704  # our own
        style_hash=_hash(style),
        script_hash=_hash(script),
        **values,
    )
    return page.rstrip() + "\n"


@cache
def _compiled(template: str) -> "Template":
    """Compile a template, once a process: that takes longer than to fill it in."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, finalize=_shown, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.from_string(template)


def part(package: str, name: str) -> str:
    """Read a part of a page that is a file of its own, beside the code of its package."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


def in_css(text: str) -> str:
    """Encode a text for a string of CSS, whatever is in it."""
    return "".join(
        letter if letter.isascii() and letter.isalnum() else f"\\{ord(letter):06x}"
        for letter in text
    )


def _shown(value: Any) -> Any:
    return printable(value) if type(value) is str else value


def _hash(text: str) -> str:
    """Give the hash by which a content security policy knows a text."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
