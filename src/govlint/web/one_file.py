"""One file: the page as HTML with all that it runs inside, known to its policy by hash."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from govlint.web.parts import Parts, squeezed

SOURCES = Path(__file__).parent / "page"
BLOCKS = ("wasm", "stdlib", "site", "own", "worker")
"""What stands in the page as a block of data, in the order in which it is needed."""


def one_file(made: Parts) -> str:
    """Write the page."""
    style = (SOURCES / "page.css").read_text(encoding="utf-8")
    blocks = {name: _packed(getattr(made, name)) for name in BLOCKS}
    values = {
        "policy": escape(policy(made.page, [style, *styles_of_answers()])),
        "style": style,
        "blocks": "\n".join(
            f'<script type="text/plain" id="block-{name}">{text}</script>'
            for name, text in blocks.items()
        ),
        "script": made.page,
    }
    page = (SOURCES / "page.html").read_text(encoding="utf-8")
    for name, value in values.items():
        before, found, after = page.partition(f"<!-- {name} -->")
        assert found, name
        page = before + value + after
    return page


def policy(script: str, styles: list[str]) -> str:
    """Give the content security policy, which allows no request and nothing that is not ours."""
    scripts = " ".join(map(_hash, [script, *scripts_of_answers()]))
    return "; ".join((
        "default-src 'none'",
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


def _packed(part: bytes | str) -> str:
    raw = part.encode() if isinstance(part, str) else part
    return b64encode(squeezed(raw)).decode()
