"""Driver of the page: a browser that opens it from a disk, and a server that hears any request."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

LISTENING = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
DROPPING = """
(files) => {
  const transfer = new DataTransfer();
  for (const [name, text] of files)
    transfer.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
}
"""
PASTING = """
([text, at]) => {
  const rows = [...document.querySelectorAll(".grid tbody tr:not(.filler)")];
  const isMeant = (row) => at === null ? !row.classList.contains("example")
    : row.querySelector("th").textContent === String(at + 1);
  const row = rows.find(isMeant);
  const cell = row.querySelector("td");
  cell.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}
"""
MESSAGES = "[...document.querySelectorAll('.finding .said')].map((one) => one.textContent)"
KEYS = ("Enter", "Tab", "ArrowDown", "ArrowRight", "Home")
PATIENCE = 120_000
"""Milliseconds."""


@contextmanager
def hearing() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server on this machine, and the list of what is asked of it."""
    heard: list[str] = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_error(404)

        do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815  # as the library calls them

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Ear)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", heard
    finally:
        server.shutdown()
        server.server_close()


class Desk:
    """The page in a browser, as somebody uses it."""

    def __init__(self, page: Any, file: Path, day: str) -> None:
        """Open the page from the disk, and judge by a day."""
        self.page = page
        self.errors: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.add_init_script(LISTENING)
        page.goto(file.as_uri())
        page.wait_for_selector("body.ready")
        page.on("dialog", lambda dialog: dialog.accept())
        page.fill("#day", day)

    def home(self) -> None:
        """Leave what is open, with its changes, once nothing else is being opened."""
        self.page.wait_for_selector("#progress:not(.busy)", state="attached")
        if self.page.locator("#again").is_visible():
            self.page.locator("#again").click()

    def drop(self, *paths: Path) -> None:
        """Drop files onto the page, and wait for what is found."""
        files = [[path.name, b64encode(path.read_bytes()).decode()] for path in paths]
        self.page.evaluate(DROPPING, files)
        self.page.wait_for_selector("body.open #findings h2")

    @property
    def messages(self) -> list[str]:
        """What is found, in the order of the page."""
        found: list[str] = self.page.evaluate(MESSAGES)
        return found

    def wait_for(self, heading: str) -> None:
        """Wait until so much is found."""
        self.page.wait_for_function(
            "(text) => document.getElementById('findings-heading').textContent === text",
            arg=heading,
        )

    def lead(self, words: str) -> None:
        """Choose a finding."""
        self.page.locator(".finding .message", has_text=words).first.click()

    def type(self, *keys: str) -> None:
        """Press keys; what is no key is typed."""
        for key in keys:
            if key in KEYS:
                self.page.keyboard.press(key)
            else:
                self.page.keyboard.type(key)

    def press(self, *keys: str) -> None:
        """Press keys, each with those that are held with it, such as `Shift+ArrowDown`."""
        for key in keys:
            self.page.keyboard.press(key)

    def cell(self, row: int, column: int) -> Any:
        """Give a cell that is in sight, by its row and column from 1."""
        return self.page.locator(f'.grid [data-row="{row - 1}"][data-column="{column - 1}"]')

    @property
    def where(self) -> str:
        """Where the page says that one is."""
        where: str = self.page.locator(".where").inner_text()
        return where

    @property
    def clipboard(self) -> str:
        """What was copied."""
        text: str = self.page.evaluate("navigator.clipboard.readText()")
        return text

    def sheet(self, title: str) -> None:
        """Go to a sheet."""
        self.page.locator(f'.tabs button:text-matches("^{title}( |$)")').first.click()

    def add(self, kind: str) -> None:
        """Take onto the sheet of membership all of a kind that is not on it."""
        button = self.page.locator(".offers button", has_text=kind)
        if button.count():
            button.first.click()

    def paste(self, rows: list[list[str]], at_row: int | None) -> None:
        """Paste rows as a spreadsheet copies them, where nothing but an example stands."""
        text = "\n".join("\t".join(row) for row in rows)
        self.page.evaluate(PASTING, [text, at_row])

    def view(self, title: str) -> Any:
        """Go to a view, and give the frame in it."""
        self.page.locator("#views").get_by_role("button", name=title, exact=True).click()
        return self.page.frame_locator("#work iframe")

    def saved(self, label: str, folder: Path) -> Path:
        """Save something, and give the file."""
        self.page.locator("#save summary").click()
        with self.page.expect_download() as waiting:
            self.page.locator("#saves").get_by_role("button", name=label).click()
        path = folder / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    @property
    def quiet(self) -> bool:
        """Whether nothing was forbidden and nothing failed."""
        violations = self.page.evaluate("violations")
        assert (violations, self.errors) == ([], [])
        return True
