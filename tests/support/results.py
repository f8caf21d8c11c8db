"""Results made by hand, with any text in every place that takes one."""

from dataclasses import replace
from datetime import date

from govlint.finding import Authority, Before, Change, Finding, RelatedPlace, Severity
from govlint.place import Place
from govlint.result import (
    CheckedStructure,
    Coverage,
    Earlier,
    ExplainedFinding,
    Gone,
    Result,
    Settings,
    WhyGone,
)

DAY = date(2026, 11, 21)
MACHINE = ("sarif", "junit", "gitlab", "github", "azure", "csv")
"""The formats that programs of others read."""

SHIPPED = "orphan-forum"

HOSTILE = {
    "control characters": "\x00\x07\x1b[31m red \x9b",
    "line breaks": "a\nb\r\nc\u2028d\x0b\x0c\x85e",
    "command of GitHub": "a\n::error file=b::c%0A::warning::d",
    "properties of GitHub": "a,line=99::b",
    "command of Azure": "##vso[task.setvariable variable=a]b",
    "properties of Azure": "a;linenumber=99]b%5D%AZP25",
    "XML": "]]><failure/>&amp;<!--",
    "XML without": "a\ufffeb\uffffc",
    "JSON": '"}],"runs":[{\\',
    "half a character": "a\udcffb",
    "right to left": "a\u202eb\u2066c\u200fd",
    "byte order mark": "\ufeffa",
    "quotes": "a\",'b",
    "link": "[a](https://example.org) \\[b\\](2)",
    "place to fill in": "{0} {{1}} %s $a",
    "path": "../a b/%2e%2e/ü:c?d#e",
    "nothing": "",
    "script": "<script>alert(1)</script>",
    "end of a style": "</style></script></title><img src=x onerror=alert(1)>",
    "picture": "\"><svg onload='alert(1)'>",
    "attribute": "x' onmouseover='alert(1)",
    "end of a part": "</details></summary><h1>Big</h1>",
    "template": "{{ 7 * 7 }}{% raw %}${7*7}",
    "style": '";} * { display: none } /* \\',
    "link of Markdown": "[link](https://example.org) ![picture](//example.org) <https://example.org>",
    "words of Markdown": "**bold** _x_ __y__ `code` ``` ~~gone~~ | a | b | &copy; \\",
    "fence": "```",
    "heading": "# Heading #",
    "numbered list": "1. First",
    "quotation": "> Said",
    "underline": "===",
    "lists of Markdown": "- [ ] item\n\n1. one\n> quote\n---\n<!-- ",
    "calls": "@team, ask @org/team about #123, GH-12, org/repo#5, !7 and www.example.org :tada:",
    "letters that steer": "\u202egnirts\u2066 \x1b[31m \x00 \u200f line\u2028end",
    "long": "x" * 5000,
    "space": " ",
}
"""Texts that mean harm in one format or another, by what they try."""


def one(text: str = "a", **changed: object) -> Finding:
    """Make a finding of a rule that no catalogue knows, with a text wherever one can be."""
    other = RelatedPlace(text, Place(text, 7, 2, 7, 3), text)
    values = {
        "rule": text,
        "severity": Severity.WARNING,
        "authority": Authority.LAW,
        "message": text,
        "place": Place(text, 3, 5, 3, 9),
        "entity": text,
        "key_path": ("forums", text, 0),
        "related": (other,),
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**{**values, **changed})  # type: ignore[arg-type]


def result(*findings: Finding, **changed: object) -> Result:
    """Make a result of one structure."""
    values = {"explained": [], "coverage": [], "structures": [CheckedStructure("a.yaml", "A", {})]}
    return Result(as_of=DAY, findings=findings, **{**values, **changed})  # type: ignore[arg-type]


def saying(text: str) -> Result:
    """Make a result that says a text wherever it can: open, explained, known and gone."""
    was = Before(text, 2)
    shared = {"structures": (text, text), "value": 3.0, "limit": 1.5, "before": was}
    known = one(text, fingerprint="c", change=Change.BETTER, **shared)
    return result(
        one(text, change=Change.WORSE, **shared),
        explained=[
            ExplainedFinding(one(text, fingerprint="b", structures=(text,)), text, text, DAY)
        ],
        earlier=Earlier(text, [known], [still_so(text)]),
        structures=[CheckedStructure(text, text, {})],
        settings=[Settings(text, (text,), (text,), (text,), "never", text)],
    )


def still_so(text: str) -> Gone:
    """Make something that is gone and still so, for a reason that says it as well."""
    gone = Gone("d", text, text, text, text, (text,), 4.0)
    return replace(gone, why=WhyGone.NOT_ASKED, because=text)


def hostile(text: str) -> Result:
    """Make a result that says it of a rule that is shipped as well, and of what is not seen."""
    said = saying(text)
    return replace(
        said,
        findings=[*said.findings, one(text, rule=SHIPPED, structures=(text,))],
        coverage=[Coverage(text, 0, 2, (text,))],
    )
