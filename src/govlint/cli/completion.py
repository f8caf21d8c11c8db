"""Shell completion: the values that a shell may offer where one is to be typed.

A shell asks anew at every press of the key: what reads rules or structures is not loaded here.
"""

from pathlib import Path


def formats() -> list[str]:
    """List the formats of a result."""
    from govlint.report.formats import FORMATS

    return list(FORMATS)


def answer_formats() -> list[str]:
    """List the formats of an answer."""
    from govlint.report.answers import FORMATS

    return list(FORMATS)


def change_formats() -> list[str]:
    """List the formats of a change."""
    from govlint.report.answers import CHANGE_FORMATS

    return list(CHANGE_FORMATS)


def diary_formats() -> list[str]:
    """List the formats of a diary."""
    from govlint.report.answers import DIARY_FORMATS

    return list(DIARY_FORMATS)


def map_formats() -> list[str]:
    """List the formats of a map."""
    from govlint.report.answers import MAP_FORMATS

    return list(MAP_FORMATS)


def papers() -> list[str]:
    """Name the papers."""
    from govlint.cli.choices import PAPERS

    return list(PAPERS)


def paper_formats() -> list[str]:
    """List the formats of papers."""
    from govlint.cli.choices import PAPERS

    return list(dict.fromkeys(form for forms in PAPERS.values() for form in forms))


def parts() -> list[str]:
    """List the parts of a report."""
    return ["tree", "sizes", "loads", "findings", "decisions", "routes", "coverage"]


def readers() -> list[str]:
    """List whom a paper can be for."""
    from govlint.cli.choices import READERS

    return list(READERS)


def profiles() -> list[str]:
    """Name the shipped profiles."""
    from govlint.rulebook.shipped_rules import PROFILES

    return [path.stem for path in _shipped() if path.parent.name == PROFILES]


def rules() -> list[str]:
    """Name the shipped rules, which are called like their files."""
    from govlint.rulebook.shipped_rules import PROFILES

    return [path.stem for path in _shipped() if path.parent.name != PROFILES]


def choices() -> list[str]:
    """List the selectors of rules: their ids, themes and authorities."""
    from govlint.finding import Authority
    from govlint.rulebook.shipped_rules import PROFILES

    themes = {path.parent.name for path in _shipped()} - {PROFILES}
    return [*rules(), *sorted(themes), *Authority]


def severities() -> list[str]:
    """List the values of `--fail-on`."""
    from govlint.finding import Severity

    return [*Severity, "never", "worse"]


def lists() -> list[str]:
    """List the formats of the list of rules."""
    from govlint.cli.choices import LIST_FORMATS

    return list(LIST_FORMATS)


def explanations() -> list[str]:
    """List the formats in which a rule is explained."""
    from govlint.cli.choices import RULE_FORMATS

    return list(RULE_FORMATS)


def kinds() -> list[str]:
    """Name the kinds of structure that there is a worked start for."""
    from govlint.cli.choices import STARTS

    return list(STARTS)


def list_kinds() -> list[str]:
    """Name the kinds of lists that govlint reads by itself."""
    from govlint.exchange.lists.kinds import KINDS

    return list(KINDS)


def files() -> list[str]:
    """Name the files that have a schema."""
    from govlint.cli.choices import SCHEMAS

    return list(SCHEMAS)


def _shipped() -> list[Path]:
    from govlint.rulebook.shipped_rules import shipped_folder

    return sorted(shipped_folder().glob("*/*.yaml"))
