"""Typical lines: how each command is typed, and what the value of an option is like."""

from collections.abc import Mapping

LINES: Mapping[str, str] = {
    "accept": (
        'govlint accept forum-too-large "place committee" --reason "Agreed in May." '
        "--until 2027-03-31"
    ),
    "advise": "govlint advise structure.yaml",
    "anonymise": "govlint anonymise structure.yaml --output without-names",
    "baseline": "govlint baseline --output known.json",
    "check": "govlint check structure.yaml",
    "config": "govlint config structure.yaml",
    "diff": "govlint diff before.yaml after.yaml",
    "due": "govlint due structure.yaml --within 3m",
    "explain": "govlint explain forum-too-large",
    "export": "govlint export structure.yaml --to sord --output sord.docx",
    "fix": "govlint fix structure.yaml --diff",
    "import": "govlint import members.csv --output our-structure",
    "init": "govlint init our-structure --like charity",
    "map": "govlint map structure.yaml --output map.html",
    "meetings": "govlint meetings structure.yaml",
    "new-rule": "govlint new-rule audit-committee-under-three our-rules",
    "render": "govlint render result.json --format html --output report.html",
    "report": "govlint report structure.yaml",
    "rules": "govlint rules --format markdown",
    "schema": "govlint schema --of config",
    "show": 'govlint show "place committee"',
    "template": "govlint template --output structure.xlsx",
    "test": "govlint test our-rules",
    "trace": 'govlint trace "place committee"',
    "watch": "govlint watch check structure.yaml",
    "web": "govlint web --output govlint.html",
    "whatif": 'govlint whatif --stand-down "old board"',
    "who": 'govlint who "place budget" 300k',
}
"""A line of each command with what it cannot do without."""

WANTED: Mapping[tuple[str, str], str] = {
    ("accept", "rule"): "which rule",
    ("accept", "words"): "what the finding is about",
    ("accept", "reason"): "why, behind --reason",
    ("accept", "until"): "until when, behind --until",
    ("anonymise", "output"): "where to, behind --output",
    ("baseline", "output"): "where to, behind --output",
    ("explain", "words"): "which rule, measure or word",
    ("import", "path"): "which workbook, list or folder",
    ("new-rule", "rule"): "what the rule is called",
    ("render", "saved"): "which result, saved by check --format json",
    ("show", "words"): "of what",
    ("trace", "words"): "from where",
}
"""What a command asks for by each argument and option that it cannot do without."""

VALUES: Mapping[str, str] = {
    "--as-of": "2026-11-21",
    "--baseline": "known.json",
    "--before": "before.yaml",
    "--by": '"Board Secretary"',
    "--depth": "2",
    "--fail-on": "error",
    "--focus": '"place committee"',
    "--folder": "govlint-page",
    "--for": "board",
    "--format": "html",
    "--forum": '"place committee"',
    "--from": "membership",
    "--ignore": "size",
    "--like": "charity",
    "--of": "config",
    "--only": '"Riverford Council"',
    "--output": "report.html",
    "--part": "loads",
    "--profile": "uk-charity",
    "--reason": '"Agreed in May."',
    "--rules": "our-rules",
    "--select": "size",
    "--since": "HEAD",
    "--structure": "structure.yaml",
    "--to": "sord",
    "--until": "2027-03-31",
    "--within": "3m",
}
"""A value of each option that takes one, as it is typed."""
