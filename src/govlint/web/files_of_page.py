"""Files of the page: one of HTML with all inside, or a folder whose parts a browser keeps."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from govlint.web.parts import Parts

SOURCES = Path(__file__).parent / "page"
BLOCKS = ("wasm", "stdlib", "site", "own", "worker")
"""What stands in the page, or beside it, as a block of data, in the order in which it is needed."""

START = "index.html"


def one_file(made: Parts) -> str:
    """Write the page with all that it runs inside."""
    blocks = [_block(name, b64encode(getattr(made, name)).decode()) for name in BLOCKS]
    return _page(made, blocks, "default-src 'none'")


def folder(made: Parts) -> dict[str, bytes]:
    """Write the page for a server: each part is a file, called by its hash, so that it is kept."""
    parts = {name: getattr(made, name) for name in BLOCKS}
    called = {name: f"{name}-{sha256(raw).hexdigest()[:12]}.bin" for name, raw in parts.items()}
    blocks = [_block(name, "", f' data-file="{file}"') for name, file in called.items()]
    page = _page(made, blocks, "default-src 'none'; connect-src 'self'")
    return {START: page.encode(), **{called[name]: raw for name, raw in parts.items()}}


def _block(name: str, text: str, about: str = "") -> str:
    return f'<script type="text/plain" id="block-{name}"{about}>{text}</script>'


def _page(made: Parts, blocks: list[str], first: str) -> str:
    style = (SOURCES / "page.css").read_text(encoding="utf-8")
    values = {
        "policy": escape(policy(first, made.page, [style, *styles_of_answers()])),
        "style": style,
        "blocks": "\n".join(blocks),
        "script": made.page,
    }
    page = (SOURCES / "page.html").read_text(encoding="utf-8")
    pieces = []
    for name, value in values.items():
        before, _, page = page.partition(f"<!-- {name} -->")
        pieces += [before, value]
    return "".join([*pieces, page])


def policy(first: str, script: str, styles: list[str]) -> str:
    """Give the content security policy, which allows no request, and nothing that is not ours."""
    scripts = " ".join(map(_hash, [script, *scripts_of_answers()]))
    return "; ".join((
        first,
        f"script-src {scripts} 'wasm-unsafe-eval'",
        "worker-src blob:",
        f"style-src {' '.join(map(_hash, styles))}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types govlint",
    ))  # fmt: skip


def styles_of_answers() -> list[str]:
    """Give the styles of the pages that are shown inside the page."""
    from govlint.report.answers.html import STYLE
    from govlint.report.answers.map.html import style_of_map

    return [STYLE, style_of_map()]


def scripts_of_answers() -> list[str]:
    """Give the program of the map, which is shown inside the page."""
    from govlint.report.answers.map.html import script_of_map

    return [script_of_map()]


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
