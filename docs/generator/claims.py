"""The page of the founding claims, with every rule it names leading to its page."""

import re
from pathlib import Path

from generator.markdown import Page
from govlint.rulebook.catalogue import Catalogue

CLAIMS = Path(__file__).parents[1] / "claims.md"


def claims_page(catalogue: Catalogue) -> Page:
    """Give the page."""
    text = CLAIMS.read_text(encoding="utf-8")

    def linked(found: re.Match[str]) -> str:
        word = found[0]
        return f"[{word}](../rules/{word}.md)" if word in catalogue.rules else word

    return Page("reference/claims.md", re.sub(r"\b[a-z]+(?:-[a-z]+)+\b", linked, text))
