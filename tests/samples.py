"""Results to be told to people: a small one, a large one, and any text in every place for one."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from command import TODAY, govlint, write
from govlint.finding import Related, Result
from govlint.report.formats import written
from govlint.report.formats.saved import read_result
from govlint.rulebook.catalogue import load_catalogue

BEFORE = """\
govlint: 1
name: Larkfield Trust
forums:
  trustees: {name: Trustees, form: board, members: [{seat: Trustee, count: 24}]}
  appeals:
    name: Appeals Panel
    form: committee
    accountable_to: trustees
    members: [{seat: Chair, capacity: chair}, {seat: Member, count: 2}]
    quorum: {min: 3}
    explain:
      quorum-is-everyone: {reason: The same three hear all., by: Trustees, until: 2027-08-31}
  estates: {name: Estates, form: committee}
"""
AFTER = BEFORE.replace("count: 24", "count: 25").replace(
    "estates: {name: Estates, form: committee}",
    "estates: {name: Estates, form: committee, accountable_to: trustees}\n"
    "  premises: {name: Premises, form: committee, members: []}",
)
"""A change that mends one finding, keeps one and brings others."""

MANY = "govlint: 1\nname: Many\nforums:\n" + "".join(
    f"  f{number}: {{name: Forum {number}, form: committee}}\n" for number in range(300)
)
BROKEN = "govlint: 1\nname: Broken\nforums: {a: {form: comittee}}\n"
EMPTY = '{"version": 1, "as_of": "2026-11-21", "structures": [], "findings": [], "explained": [], \
"coverage": [], "summary": {"error": 0, "warning": 0, "info": 0, "explained": 0}}'

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></script></title><img src=x onerror=alert(1)>",
    "\"><svg onload='alert(1)'>",
    "x' onmouseover='alert(1)",
    "</details></summary><h1>Big</h1>",
    "{{ 7 * 7 }}{% raw %}${7*7}",
    '";} * { display: none } /* \\',
    "[link](https://example.org) ![picture](//example.org) <https://example.org>",
    "**bold** _x_ __y__ `code` ``` ~~gone~~ | a | b | &copy; \\",
    "```",
    "# Heading #",
    "1. First",
    "> Said",
    "===",
    "- [ ] item\n\n1. one\n> quote\n---\n<!-- ",
    "@team, ask @org/team about #123, GH-12, org/repo#5, !7 and www.example.org :tada:",
    "\u202egnirts\u2066 \x1b[31m \x00 \u200f line\u2028end",
    "x" * 5000,
    " ",
]
"""Texts that mean harm in one format or another."""


@cache
def saved(structure: str, before: str = "") -> str:
    """Check a structure, against a baseline of what it was before, and give the saved result."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        options = []
        if before:
            write(folder / "structure.yaml", before)
            govlint("baseline", "--as-of", TODAY, "-o", "known.json", cwd=folder)
            options = ["--baseline", "known.json"]
        write(folder / "structure.yaml", structure)
        return govlint("check", "--as-of", TODAY, "-f", "json", *options, cwd=folder).out


def told(form: str, text: str) -> str:
    """Write a saved result in a format."""
    return written(form, read_result(text), load_catalogue().rules)


def hostile(text: str) -> Result:
    """Give the small result with one text in every place where a result has a free one."""
    result = read_result(saved(AFTER, BEFORE))
    finding = result.findings[0]
    place = replace(finding.place, path=text)
    bad = replace(
        finding, rule=text, message=text, entity=text, fingerprint=text, place=place,
        related=(Related(text, place, text),),
    )  # fmt: skip
    assert result.earlier
    gone = replace(result.earlier.gone[0], rule=text, path=text, message=text)
    return replace(
        result,
        structures=[replace(result.structures[0], path=text, name=text)],
        findings=[bad, replace(bad, rule=finding.rule)],
        explained=[replace(result.explained[0], finding=bad, reason=text, by=text)],
        coverage=[replace(result.coverage[0], field=text, stated=0, rules=(text,))],
        earlier=replace(result.earlier, name=text, known=[bad], gone=[gone]),
    )
