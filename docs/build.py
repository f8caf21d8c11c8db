"""Builds the documentation site: `python docs/build.py` writes it into the folder `site`."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from generator.claims import claims_page
from generator.commands import command_pages
from generator.markdown import Page
from generator.measures import measure_pages
from generator.names import name_pages
from generator.own_check import own_check_page
from generator.profiles import profile_pages
from generator.rules import by_theme, rule_pages
from generator.schemas import schema_pages
from generator.words import word_pages
from govlint.cli.choices import SCHEMAS
from govlint.rulebook.catalogue import Catalogue, load_catalogue

DOCS = Path(__file__).resolve().parent
PARTS = ("pages", "theme")
SITE = DOCS.parent / "site"

_MADE = {"rules/README.md": "rules/index.md", "rules/profiles": "profiles/index.md"}
"""The page that is made of what stands in the repository."""
_TO_RULES = re.compile(rf"\]\(\.\./\.\./(?P<up>(?:\.\./)*)(?P<place>{'|'.join(_MADE)})\)")


def build(site: Path) -> int:
    """Write the site into a folder; gives the status of the program that does it."""
    catalogue = load_catalogue()
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for part in PARTS:
            shutil.copytree(DOCS / part, folder / part)
        shutil.copy(DOCS / "riverford.svg", folder / "pages")
        for path in (folder / "pages").rglob("*.md"):
            path.write_text(_of_site(path.read_text(encoding="utf-8")), encoding="utf-8")
        for page in pages(catalogue):
            path = folder / "pages" / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.text, encoding="utf-8")
        settings = folder / "mkdocs.yml"
        settings.write_text(json.dumps(_settings(catalogue)), encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(settings)]
        if status := subprocess.run(command, cwd=folder, check=False).returncode:  # noqa: S603  # our own words
            return status
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(folder / "site", site)
    return 0


def _of_site(text: str) -> str:
    """Lead links to what stands in the repository to the pages that are made of it."""
    return _TO_RULES.sub(lambda found: f"]({found['up']}{_MADE[found['place']]})", text)


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give every page that is made from the program."""
    yield from rule_pages(catalogue)
    yield from profile_pages(catalogue)
    yield from command_pages()
    yield from word_pages(catalogue)
    yield from name_pages(catalogue)
    yield from measure_pages()
    yield from schema_pages()
    yield claims_page(catalogue)
    yield own_check_page()


def _settings(catalogue: Catalogue) -> dict[str, Any]:
    settings: dict[str, Any] = yaml.safe_load((DOCS / "mkdocs.yml").read_text(encoding="utf-8"))
    themes = [
        {theme.capitalize(): [f"rules/{rule}.md" for rule in rules]}
        for theme, rules in by_theme(catalogue).items()
    ]
    profiles = [f"profiles/{name}.md" for name in ("index", *catalogue.profiles)]
    schemas = [f"schemas/{name}.md" for name in ("index", *SCHEMAS)]
    made: dict[str, list[Any]] = {
        "Rules": ["rules/index.md", *themes, {"Profiles": profiles}],
        "Files and their fields": schemas,
    }
    nav = [_filled(part, made) for part in settings["nav"]]
    return {**settings, "nav": nav, "docs_dir": "pages", "site_dir": "site"}


def _filled(part: Any, made: Mapping[str, list[Any]]) -> Any:
    """Put what is made under its heading, wherever in the list of pages that stands."""
    if not isinstance(part, dict):
        return part
    [(heading, inner)] = part.items()
    if isinstance(inner, list):
        inner = made.get(heading) or [_filled(one, made) for one in inner]
    return {heading: inner}


if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1]) if sys.argv[1:] else SITE))
