"""Formats of an answer by name: each writes the same value."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from govlint.answers.answer import Answer

FORMATS = ("text", "markdown", "html", "json")
"""What an answer is written in; text needs a console and stands by itself."""

DIARY_FORMATS = (*FORMATS, "ics", "csv")
"""What a diary is written in."""

DRAWN = ("html", "svg", "mermaid", "dot")
"""What a map is drawn in."""

MAP_FORMATS = ("text", *DRAWN, "markdown", "json")
"""What a map is written in."""

WITHOUT_NOTES = ("svg", "mermaid", "dot", "ics", "csv", "ttl")
"""Those that have no place for notes."""

CHANGE_FORMATS = (*FORMATS, "docx")
"""What a change is written in; a file of Word holds no text and stands by itself."""

PAPER_FORMATS = ("html", "markdown", "docx")
"""What a paper for a board is written in."""

BINARY = ("docx", "xlsx")
"""Those that are no text, and need a file."""

Where = tuple[tuple[str, str], ...]
"""Names, each with the file and line where it is written."""


def written(answer: Answer, form: str, where: Where = ()) -> str:
    """Write an answer in a format other than text."""
    package = "map." if answer.drawing and form in DRAWN else ""
    module = import_module(f"govlint.report.answers.{package}{form}")
    write = cast("Callable[[Answer, Where], str]", module.write)
    return write(answer, where)


def as_bytes(answer: Answer, form: str) -> bytes:
    """Write an answer in a format that is no text."""
    if form == "xlsx":
        from govlint.report.answers.xlsx import in_excel

        return in_excel(answer)
    from govlint.report.answers.docx import in_word

    return in_word(answer)
