"""Saved files that the page hands out, and the workbooks that it begins with."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from govlint.exchange.workbook.stated import stated
from govlint.exchange.workbook.writing.examples import examples_of
from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets
from govlint.exchange.workbook.writing.workbook import workbook
from govlint.lint.reading.loader import load_text
from govlint.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def empty_workbook(text: str) -> bytes:
    """Write a workbook without a structure, with a grey example of each row."""
    return workbook(as_sheets({"govlint": 1}).grids, examples=examples_of(_stated_in(text)))


def example_workbook(text: str) -> bytes:
    """Write a workbook of a worked structure."""
    return workbook(as_sheets(_stated_in(text)).grids)


def _stated_in(text: str) -> dict[str, Any]:
    shown = load_text(text, "example", {}).structure
    assert shown
    return stated(shown)


def texts_as_file(texts: Mapping[str, str], only: str | None) -> tuple[str, bytes]:
    """Give one text as its file, or several in an archive."""
    if only or len(texts) == 1:
        name = only or next(iter(texts))
        if name not in texts:
            raise Refusal(f"{name} is not open")
        return name.rpartition("/")[2], texts[name].encode(errors="replace")
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode(errors="replace"))
    return "structure.zip", made.getvalue()


def report(result: Result, catalogue: Catalogue) -> bytes:
    """Write the findings as a page of HTML."""
    from govlint.report.formats import written

    return written("html", result, catalogue.rules).encode(errors="replace")


def saved(form: str, graph: Graph, result: Result, catalogue: Catalogue) -> tuple[str, bytes]:
    """Write the structure, or an answer about it, as a file; raises `Refusal`."""
    from govlint.web.session.answers import QUESTIONS, answer, picture

    if form == "svg":
        return "map.svg", picture(graph, result).encode(errors="replace")
    if form == "xlsx":
        return "structure.xlsx", workbook(as_sheets(stated(graph.structure)).grids)
    if form == "yaml":
        return _as_yaml(graph)
    if form in QUESTIONS:
        page = answer(form, "", graph, result, catalogue)
        return f"{form}.html", page.encode(errors="replace")
    raise Refusal(f"{form} is nothing that is saved")


def _as_yaml(graph: Graph) -> tuple[str, bytes]:
    from govlint.exchange.yaml_files import yaml_files

    files = yaml_files(stated(graph.structure))
    return texts_as_file(files, None)


def names_in(graph: Graph) -> list[str]:
    """Give what may be asked about, by name."""
    from govlint.answers.lookup import name_of

    structure = graph.structure
    sections = ("forums", "posts", "people", "organisations", "decisions", "services", "agreements")
    return [name_of(graph, key) for one in sections for key in getattr(structure, one)]
