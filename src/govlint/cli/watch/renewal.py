"""Renewal of an open page: a page that is written on each save looks for a newer one by itself.

A browser lets a page of a file read no other file, but it runs a script that stands beside it.
"""

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from govlint.cli.files import write_whole
from govlint.finding import Refusal
from govlint.lint.walk import leads_out

BESIDE = ".saved.js"
"""What the script beside a page is called, behind the name of the page."""

LONGEST_SCRIPT = 100
"""Bytes that are read of what stands there."""

LOOK = """
(() => {
  const stamp = "STAMP";
  globalThis.govlintSaved = (now) => { if (now !== stamp) location.reload(); };
  setInterval(() => {
    const script = document.createElement("script");
    script.src = `NAME?${Date.now()}`;
    script.onload = script.onerror = () => script.remove();
    document.head.append(script);
  }, 700);
})();
"""
"""Looks for a newer page while this one is open."""

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')
_SCRIPTS = re.compile(r"script-src ([^;]*)")


_SAVED = re.compile(rb'govlintSaved\("[0-9a-f]{16}"\);\n')
"""All that a script beside a page holds."""


class Renewal:
    """The pages that a command writes, as long as they are watched.

    A page beside which a file of another's stands under the name of the script is not renewed.
    """

    def __init__(self, pages: Iterable[Path]) -> None:
        self._pages = [
            page for page in pages if page.suffix.lower() == ".html" and _is_free(_beside(page))
        ]
        self._plain: dict[Path, str] = {}

    def after_writing(self) -> None:
        """Let the pages that were just written look for newer ones, and tell those that are open.

        A page that could not be written stays as it is.
        """
        for page, text in self._written():
            stamp = sha256(text.encode()).hexdigest()[:16]
            self._plain[page] = text
            write_whole(page, looking(text, f"{page.name}{BESIDE}", stamp))
            if _is_free(_beside(page)):
                write_whole(_beside(page), f'govlintSaved("{stamp}");\n')

    def end(self) -> None:
        """Leave the pages as the command alone would have written them."""
        for page, text in self._plain.items():
            with suppress(Refusal, OSError):
                write_whole(page, text)
                if _is_free(_beside(page)):
                    _beside(page).unlink(missing_ok=True)

    def _written(self) -> Iterator[tuple[Path, str]]:
        for page in self._pages:
            if not page.is_file() or leads_out(page):
                continue
            with suppress(OSError, UnicodeDecodeError):
                text = page.read_text(encoding="utf-8")
                if LOOK[:20] not in text and _POLICY.search(text):
                    yield page, text


def _beside(page: Path) -> Path:
    return page.with_name(page.name + BESIDE)


def _is_free(script: Path) -> bool:
    """Tell whether there is nothing, or what an earlier run wrote and left behind."""
    if not os.path.lexists(script):
        return True
    if script.is_symlink() or not script.is_file():
        return False
    with script.open("rb") as file:
        return _SAVED.fullmatch(file.read(LONGEST_SCRIPT)) is not None


def looking(text: str, name: str, stamp: str) -> str:
    """Add to a page the script that looks for a newer one, and let its policy allow both."""
    safe = re.sub(r"[^\w.~-]", lambda sign: "".join(f"%{it:02X}" for it in sign[0].encode()), name)
    script = LOOK.replace("STAMP", stamp).replace("NAME", safe)
    own = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}' 'self' file:"

    def allowed(found: re.Match[str]) -> str:
        policy = found[2]
        known = _SCRIPTS.search(policy)
        now = (
            policy.replace(known[0], f"{known[0]} {own}")
            if known
            else f"{policy}; script-src {own}"
        )
        return f"{found[1]}{now}{found[3]}"

    page = _POLICY.sub(allowed, text, count=1)
    head, end, rest = page.rpartition("</body>")
    return f"{head}<script>{script}</script>{end}{rest}"
