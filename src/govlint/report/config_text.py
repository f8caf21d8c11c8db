"""Effective settings as text: what the configuration says, then every rule with its values."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from govlint.finding import Severity
from govlint.report.config_json import (
    ChosenProfile,
    ConfigSection,
    EffectiveSettings,
    RuleSettings,
    RuleValue,
    ValueOrigin,
)
from govlint.report.labels_and_columns import GAP, heading, labelled, paragraph
from govlint.report.line_wrapping import hanging
from govlint.report.summary import FAILING
from govlint.report.text import STYLES
from govlint.structure.sanitise import printable

MOST_STRUCTURES = 6
"""Structures that are named."""

CHANGED = "bold magenta"
WORST = max(len(severity) for severity in Severity)


def print_settings(
    console: Console, settings: EffectiveSettings, *, only_changed: bool = False
) -> None:
    """Print each configuration, and what holds for all of them together."""
    for number, section in enumerate(settings.configurations):
        if number:
            console.print()
        _print_section(console, section, only_changed=only_changed)
    if len(settings.configurations) > 1:
        heading(console, "All together")
        labelled(console, "fail on", _bar(settings.fail_on.value, settings.fail_on.origin))


def _print_section(console: Console, section: ConfigSection, *, only_changed: bool) -> None:
    paragraph(console, Text(section.path or "No .govlint.yaml", "bold"))
    for label, text in _facts(section):
        labelled(console, label, text)
    shown = [rule for rule in section.rules if rule.changed() or not only_changed]
    width = max((len(rule.id) for rule in shown), default=0)
    for theme, rules in groupby(shown, key=lambda rule: rule.theme):
        heading(console, theme)
        for rule in rules:
            _print_rule(console, rule, width)
    if section.off:
        heading(console, "Off")
        for off in section.off:
            text = _from(off.origin)
            hanging(console, Text(f"  {off.value:<{width}}"), Text(" " * 4), text)


def _facts(section: ConfigSection) -> Iterator[tuple[str, Text]]:
    if section.path is None:
        folders = ["this folder" if name == "." else name for name in section.looked_in]
        yield (
            "looked in",
            Text(f"{_listed(folders)}, and every folder above in the repository"),
        )
    yield "governs", Text(_listed(section.structures) or "no structure yet")
    for number, profile in enumerate(section.profiles):
        yield "" if number else "profiles", Text.assemble(_profile(profile), _from(profile.origin))
    for number, folder in enumerate(section.rule_folders):
        said = Text.assemble(printable(folder.value), _from(folder.origin))
        yield "" if number else "own rules", said
    if section.select:
        yield "only", Text.assemble(", ".join(section.select), ("  --select", "dim"))
    yield "fail on", _bar(section.fail_on.value, section.fail_on.origin)
    yield "rules", _counted(section)
    yield "", Text("where no origin is named, the rule's own file says so", "dim")
    for number, sentence in enumerate(section.loosened):
        yield "" if number else "loosened", Text(printable(sentence))


def _profile(profile: ChosenProfile) -> str:
    extends = f", with all of {' and '.join(profile.extends)}" if profile.extends else ""
    return printable(f"{profile.value}{extends}")


def _bar(value: str, origin: ValueOrigin) -> Text:
    return Text.assemble(f"{value}: {FAILING[value]}", _from(origin))


def _counted(section: ConfigSection) -> Text:
    changed = sum(bool(rule.changed()) for rule in section.rules)
    said = Text(f"{len(section.rules)} run, ")
    said.append(f"{changed or 'none'} of them changed", CHANGED if changed else "")
    said.append(f", {len(section.off)} turned off" if section.off else "")
    return said


def _print_rule(console: Console, rule: RuleSettings, width: int) -> None:
    """Print a rule on a line, and below it each value that its own file does not give."""
    changed = rule.changed()
    severity = (f"{rule.severity:<{WORST}}", STYLES[rule.severity] if changed else "")
    told = Text.assemble("  ", (f"{rule.id:<{width}}", "bold" if changed else ""), "  ", severity)
    plain = [
        f"{name} {value.value}"
        for name, value in rule.values.items()
        if not value.changed and _is_number(value.value)
    ]
    hanging(console, Text.assemble(told, " " * GAP), Text(" " * (width + 4)), ", ".join(plain))
    for name, value in changed.items():
        text = Text.assemble((f"{name}: {in_yaml(value.value)}", CHANGED), _instead(value))
        hanging(console, Text(" " * 4), Text(" " * 6), Text.assemble(text, _from(value.origin)))


def _instead(value: RuleValue) -> str:
    return "" if value.own is None else f" instead of {in_yaml(value.own)}"


def _from(origin: ValueOrigin) -> Text:
    match origin.kind:
        case "configuration":
            said = f"{origin.path}:{origin.line}:{origin.column}"
        case "default":
            said = "by default"
        case "profile":
            said = f"profile {origin.name}"
        case _:
            said = str(origin.name)
    return Text(f"  {printable(said)}", "dim")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def in_yaml(value: Any) -> str:
    """Write a value as it may stand in a configuration."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return f"{{{', '.join(f'{key}: {in_yaml(inner)}' for key, inner in value.items())}}}"
        case list() | tuple():
            return f"[{', '.join(map(in_yaml, value))}]"
    return printable(str(value))


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_STRUCTURES
    shown = [printable(name) for name in names[:MOST_STRUCTURES]]
    return ", ".join([*shown, f"{more} more"] if more > 0 else shown)
