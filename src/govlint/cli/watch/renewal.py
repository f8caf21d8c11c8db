"""Renewal of an open page: a page that is written on each save looks for a newer one by itself.

A browser lets a page of a file read no other file, but it shows an image that stands beside it. Its
size says which page was written last; an image runs nothing, whoever put it there.
"""

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from govlint.cli.reading_and_writing import read_whole, write_whole
from govlint.files.border import left_by
from govlint.files.plain_file import opened
from govlint.lint.reading.walk import leads_out
from govlint.refusal import Refusal

BESIDE = ".saved.svg"
"""What the image beside a page is called, behind the name of the page."""

LONGEST_IMAGE = 100
"""Bytes that are read of what stands there."""

LOOK = """
(() => {
  const size = "SIZE";
  const look = () => {
    if (document.hidden) return;
    const image = new Image();
    image.onload = () => {
      if (`${image.naturalWidth}x${image.naturalHeight}` !== size) location.reload();
    };
    image.src = `NAME?${Date.now()}`;
  };
  setInterval(look, 700);
  document.addEventListener("visibilitychange", look);
})();
"""
"""Looks for a newer page while this one is open."""

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')

_SAVED = re.compile(
    rb'<svg xmlns="http://www\.w3\.org/2000/svg" width="\d{1,5}" height="\d{1,5}"/>\n'
)
"""All that an image beside a page holds."""


class Renewal:
    """The pages that a command writes, as long as they are watched.

    A page behind a link out is not renewed, nor one beside which a file of another's stands under
    the name of the image.
    """

    def __init__(self, pages: Iterable[Path]) -> None:
        mine = (
            page
            for page in pages
            if page.suffix.lower() == ".html" and not left_by(page, written=True)
        )
        self._pages = [page for page in mine if _is_free(_beside(page))]
        self._plain: dict[Path, str] = {}

    def after_writing(self) -> None:
        """Let the pages that were just written look for newer ones, and tell those that are open.

        A page that could not be written stays as it is.
        """
        for page, text in self._written():
            self._plain[page] = text
            write_whole(page, looking(text, f"{page.name}{BESIDE}"))
            if _is_free(_beside(page)):
                write_whole(_beside(page), _image(*_size(text)))

    def end(self) -> None:
        """Leave the pages as the command alone would have written them."""
        for page, text in self._plain.items():
            with suppress(Refusal, OSError):
                write_whole(page, text)
                if _is_free(_beside(page)):
                    _beside(page).unlink(missing_ok=True)

    def _written(self) -> Iterator[tuple[Path, str]]:
        for page in self._pages:
            if left_by(page, written=True) or not page.is_file() or leads_out(page):
                continue
            with suppress(Refusal, OSError, UnicodeDecodeError):
                text = read_whole(page, "a page").decode()
                if LOOK[:20] not in text and _POLICY.search(text):
                    yield page, text


def _beside(page: Path) -> Path:
    return page.with_name(page.name + BESIDE)


def _is_free(image: Path) -> bool:
    """Tell whether there is nothing, or what an earlier run wrote and left behind."""
    if not os.path.lexists(image):
        return True
    if image.is_symlink() or not image.is_file():
        return False
    with opened(image) as file:
        return _SAVED.fullmatch(file.read(LONGEST_IMAGE)) is not None


def _size(text: str) -> tuple[int, int]:
    """Give a width and a height that tell a page from others."""
    stamp = sha256(text.encode()).digest()
    return 1 + int.from_bytes(stamp[:2]) % 30_000, 1 + int.from_bytes(stamp[2:4]) % 30_000


def _image(width: int, height: int) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"/>\n'


def looking(text: str, name: str) -> str:
    """Add to a page the script that looks for a newer one, and let its policy allow both."""
    safe = re.sub(r"[^\w.~-]", lambda sign: "".join(f"%{it:02X}" for it in sign[0].encode()), name)
    width, height = _size(text)
    script = LOOK.replace("SIZE", f"{width}x{height}").replace("NAME", safe)
    own = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"

    def allowed(found: re.Match[str]) -> str:
        policy = _with(_with(found[2], "script-src", own), "img-src", "'self' file:")
        return f"{found[1]}{policy}{found[3]}"

    page = _POLICY.sub(allowed, text, count=1)
    head, end, rest = page.rpartition("</body>")
    return f"{head}<script>{script}</script>{end}{rest}"


def _with(policy: str, directive: str, source: str) -> str:
    """Add a source to a directive of a policy."""
    known = re.search(rf"{directive} [^;]*", policy)
    if known:
        return policy.replace(known[0], f"{known[0]} {source}")
    return f"{policy}; {directive} {source}"
