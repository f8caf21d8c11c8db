"""Findings in the report, by theme, and what is explained."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from govlint.answers.answer import Block, Column, Paragraph, Remark, Remarks, Row, table
from govlint.finding import Finding, Severity
from govlint.result import ExplainedFinding
from govlint.rulebook.weight import are_extra, in_turn
from govlint.structure.word_lists import counted

Themes = Mapping[str, str]
"""The theme of each rule."""


def findings_block(findings: Sequence[Finding], themes: Themes) -> Block:
    """Give the findings by theme, with what each rule found in a few words."""
    if not findings:
        return Paragraph("No findings.")
    rows = [
        Row((theme, severities(of), _named(of))) for theme, of in by_theme(findings, themes).items()
    ]
    return table((Column("theme"), Column("how many"), Column("what")), rows)


def explained_block(explained: Sequence[ExplainedFinding]) -> Iterator[Block]:
    """Give the findings that the structure explains, with the reasons."""
    if explained:
        rows = [
            Remark(f"{one.finding.message}: {one.reason} (until {one.until})",
                   one.finding.severity, one.finding.rule)
            for one in in_turn(explained, lambda one: [one.finding])
        ]  # fmt: skip
        yield Remarks(rows, "Explained")


def by_theme(findings: Sequence[Finding], themes: Themes) -> Mapping[str, Sequence[Finding]]:
    """Sort findings by theme, the themes by name, and last those by settings or own rules alone."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(themes[one.rule], []).append(one)
    by_name = sorted(found.items())
    return dict(sorted(by_name, key=lambda theme: are_extra(theme[1])))


def severities(findings: Sequence[Finding]) -> str:
    """Count findings by severity in words."""
    counts = Counter(one.severity for one in findings)
    return ", ".join(counted(counts[one], one) for one in Severity if counts[one])


def _named(findings: Sequence[Finding]) -> str:
    rules: dict[str, list[Finding]] = {}
    for one in findings:
        rules.setdefault(one.rule, []).append(one)
    return ", ".join(
        f"{rule.replace('-', ' ')}{f' ({len(of)})' if len(of) > 1 else ''}"
        for rule, of in sorted(rules.items(), key=lambda one: (are_extra(one[1]), one[0]))
    )
