"""Writes the page of the catalogue, `rules/README.md`, when it is run as a program."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from command import ROOT
from govlint.document.document import read
from govlint.report.explain_rule import cited
from govlint.report.rule_list import rules_markdown
from govlint.rulebook.catalogue import Catalogue, load_catalogue

PAGE = ROOT / "rules" / "README.md"
CLAIMS = ROOT / "docs" / "claims.md"
CANDIDATES = ROOT / "docs" / "candidates.yaml"

HEAD = """\
# The catalogue

Made from the rule files by `python tests/catalogue.py`, and compared in the suite. Each rule is one
file in the folder of its theme, with its reasons, its sources, and a bad and a good structure.
"""


def page(catalogue: Catalogue) -> str:
    """Put the page together: rules, claims, candidates, sources."""
    claims = CLAIMS.read_text(encoding="utf-8").replace("\n## ", "\n### ").replace("# ", "## ", 1)
    parts = [
        HEAD,
        "\n".join(rules_markdown(catalogue)),
        claims,
        "\n".join(_candidates(catalogue)),
        "\n".join(_sources(catalogue)),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def candidates() -> Mapping[str, Mapping[str, Any]]:
    """Give every rule that was proposed, by name, with what became of it."""
    data = read(CANDIDATES.read_text(encoding="utf-8")).data
    return {name: became or {} for name, became in data.items()}


def claimed() -> set[str]:
    """Give everything in the table of claims that looks like the id of a rule."""
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \|$", CLAIMS.read_text(encoding="utf-8"), re.MULTILINE)
    listed = (row.partition(";")[0] for row in rows if not row.startswith(("Rules", "not ")))
    return {rule for row in listed for rule in re.findall(r"[a-z]+(?:-[a-z]+)+(?=[,)]|$)", row)}


def _candidates(catalogue: Catalogue) -> Iterator[str]:
    yield "## What became of the 136 rules that were proposed"
    yield ""
    yield "| | proposed | became |"
    yield "|---|---|---|"
    for number, (name, became) in enumerate(candidates().items(), 1):
        rules = became.get("rules") or ([name] if name in catalogue.rules else [])
        told = ", ".join(f"`{rule}`" for rule in rules) or "no rule"
        because = f". {became['because']}" if became else ""
        yield f"| {number} | {name} | {told}{because} |"


def _sources(catalogue: Catalogue) -> Iterator[str]:
    supports: dict[str, list[str]] = {}
    for entry in catalogue.rules.values():
        for source in entry.rule.sources:
            supports.setdefault(cited(source), []).append(entry.rule.id)
    yield "## Sources, and what each supports"
    yield ""
    yield "| source | rules |"
    yield "|---|---|"
    for source in sorted(supports, key=str.casefold):
        yield f"| {source} | {', '.join(f'`{rule}`' for rule in sorted(supports[source]))} |"


if __name__ == "__main__":
    PAGE.write_text(page(load_catalogue()), encoding="utf-8")
