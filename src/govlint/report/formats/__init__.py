"""Output formats of a result, and what writes each; all of them say what was loosened."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govlint.result import Result
    from govlint.rulebook.catalogue import CatalogueEntry

    Writer = Callable[[Result, Mapping[str, CatalogueEntry]], str]

FORMATS = {
    "text": "for people, in a terminal",
    "concise": "one line a finding",
    "json": "for programs, and to render again",
    "sarif": "for code scanning, version 2.1.0",
    "junit": "for lists of tests",
    "gitlab": "for GitLab's code quality",
    "github": "for annotations by GitHub Actions",
    "azure": "for annotations by Azure Pipelines",
    "markdown": "for a pull request or a paper",
    "csv": "for a spreadsheet; where all is in one column, take `xlsx`",
    "xlsx": "a sheet of findings, and a copy of a workbook with its cells marked",
    "html": "one page for a browser, or to print",
}
"""Every format, with what it is for."""

BINARY = ("xlsx",)
"""Formats that are no text, and go to a file."""

WITHOUT_SUMMARY = ("concise", "sarif", "gitlab", "github", "azure")
"""Formats that hold findings alone, and neither a summary nor what is gone."""

WITHOUT_EXPLAINED = ("concise", "gitlab", "github", "azure")
"""Formats that hold what counts alone, and nothing of what is explained."""


def written(form: str, result: "Result", rules: "Mapping[str, CatalogueEntry]") -> str:
    """Write a result in a format other than `text`, whole, with a line break at the end.

    The module of the format's name does it. `rules` are those that can be named; a saved result
    may speak of others. Raises `ValueError` where the format is another, or no text.
    """
    if form in ("text", *BINARY) or form not in list(FORMATS):
        known = ", ".join(one for one in FORMATS if one not in ("text", *BINARY))
        raise ValueError(f"form: one of {known} is needed, and not {form!r}")
    write: Writer = import_module(f"govlint.report.formats.{form}").write
    return write(result, rules)
