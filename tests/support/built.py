"""What a built page holds, as a browser or a screen reader meets it."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

Attributes = list[tuple[str, str | None]]

LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
"""Where an element names what a browser fetches by itself."""


@dataclass
class Built(HTMLParser):
    """One page: its language, title, headings, ids, links and what it loads."""

    path: Path
    language: str = ""
    title: str = ""
    headings: list[int] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)
    """Pictures without words for those who do not see them."""

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self._open = ""
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Note what an element says."""
        named = {name: value or "" for name, value in attrs}
        self._open = tag
        self.ids.update(filter(None, [named.get("id")]))
        if tag == "html":
            self.language = named.get("lang", "")
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if tag == "a" and named.get("href"):
            self.links.append(named["href"])
        if tag in LOADED and named.get(LOADED[tag]):
            self.loads.append(named[LOADED[tag]])
        if tag == "img" and not named.get("alt"):
            self.unnamed.append(named.get("src", ""))

    def handle_data(self, data: str) -> None:
        """Note the title."""
        if self._open == "title":
            self.title += data
            self._open = ""

    @cached_property
    def within(self) -> list[tuple[Path, str]]:
        """List what the links of the page lead to inside the site, each with its anchor."""
        split = [urlsplit(link) for link in self.links]
        return [
            (self._beside(unquote(it.path)) if it.path else self.path, it.fragment)
            for it in split
            if not it.scheme and not it.netloc
        ]

    def _beside(self, path: str) -> Path:
        return Path(normpath(self.path.parent / path))
