"""Writes the page of the catalogue, `rules/README.md`, when it is run as a program."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.markdown import linked
from govlint.report.rule_list import rules_markdown
from govlint.report.rule_phrases import named
from govlint.rulebook.bibliography import Work
from govlint.rulebook.catalogue import Catalogue, load_catalogue

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "rules" / "README.md"
CLAIMS = ROOT / "docs" / "claims.md"

HEAD = """\
# The catalogue

Made from the rule files by `python docs/catalogue.py`, and compared in the suite. Each rule is one
file in the folder of its theme, with its reasons, its sources, and a bad and a good structure.
"""


def page(catalogue: Catalogue) -> str:
    """Put the page together: rules, claims, sources."""
    claims = CLAIMS.read_text(encoding="utf-8").replace("\n## ", "\n### ").replace("# ", "## ", 1)
    parts = [
        HEAD,
        "\n".join(rules_markdown(catalogue, catalogue.rules)),
        claims,
        "\n".join(_sources(catalogue)),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def claimed() -> set[str]:
    """Give everything in the table of claims that looks like the id of a rule."""
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \|$", CLAIMS.read_text(encoding="utf-8"), re.MULTILINE)
    listed = (row.partition(";")[0] for row in rows if not row.startswith(("Rules", "not ")))
    return {rule for row in listed for rule in re.findall(r"[a-z]+(?:-[a-z]+)+(?=[,)]|$)", row)}


def _sources(catalogue: Catalogue) -> Iterator[str]:
    supports: dict[Work, list[str]] = {}
    for entry in catalogue.rules.values():
        for work, part, _ in entry.sources:
            said = f"`{entry.rule.id}`{f' ({part})' if part else ''}"
            supports.setdefault(work, []).append(said)
    yield "## Sources, and what each supports"
    yield ""
    yield "| source | read on | rules |"
    yield "|---|---|---|"
    for work in sorted(supports, key=lambda work: named(work).casefold()):
        rules = "; ".join(sorted(supports[work]))
        yield f"| {linked(named(work), work.url)} | {work.read_on or ''} | {rules} |"


if __name__ == "__main__":
    PAGE.write_text(page(load_catalogue()), encoding="utf-8")
