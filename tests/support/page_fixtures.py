"""Fixtures of a browser: it is started once, and the page is packed once and opened once in it."""

from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from filelock import FileLock

from command import TODAY
from govlint.cli.choices import STARTS
from govlint.cli.starts import start_of
from govlint.refusal import Refusal
from govlint.web.build import page as packed
from govlint.web.fetching import fetched
from govlint.web.programs import refuse_without_npm
from page_driver import Desk

CHROMIUM = which("chromium") or which("chromium-browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A browser, whose every user opens a window of its own."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def file(shared: Path) -> Path:
    """The page, packed once for all workers."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    path = shared / "govlint.html"
    with FileLock(shared / "page.lock"):
        if not path.exists():
            starts = {kind: (start_of(kind), fits) for kind, fits in STARTS.items()}
            try:
                refuse_without_npm()
                fetched(lambda _: None)
            except Refusal as refusal:
                pytest.skip(f"what the page is packed of cannot be had here: {refusal}")
            path.write_text(packed(starts, lambda _: None), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def opened(file: Path, browser: Any) -> Iterator[Desk]:
    """The page, opened once, which takes longer than all else."""
    with browser.new_context(
        viewport={"width": 1366, "height": 768},
        permissions=["clipboard-read", "clipboard-write"],
    ) as context:
        yield Desk(context.new_page(), file, TODAY)


@pytest.fixture
def desk(opened: Desk) -> Desk:
    """The page at its start, with nothing open."""
    opened.home()
    return opened
