"""Import of a workbook: as the files of a structure, or into the structure that is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, print_line, say
from govlint.cli.outputs import printed
from govlint.cli.reading_and_writing import STANDARD_OUTPUT, write_new, write_whole
from govlint.cli.workbooks.new_workbook import only_structure
from govlint.config import FILE_NAME
from govlint.exchange.workbook.endings import ENDINGS, WorkbookFault
from govlint.files.border import refuse_leaving
from govlint.lint.reading.loader import LoadedStructure, load, texts
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import entries, leads_out, may_be_structure
from govlint.refusal import Refusal
from govlint.structure.command_words import command_word
from govlint.structure.model import SECTIONS
from govlint.structure.word_lists import counted, shortened

if TYPE_CHECKING:
    from govlint.exchange.workbook.document import SheetsDocument
    from govlint.exchange.workbook.grids import CellPlace

MOST_NAMED = 12
"""Things that are named which came or went; more are counted."""

FEW = 5
"""Things that may go without a question, however few there are."""


def of_workbook(path: Path, kind: str | None, output: Path | None, day: date, *, ids: bool) -> int:
    """Write a workbook as YAML, or into the structure that is there; gives the exit code.

    Raises `Refusal`.
    """
    from govlint.exchange.workbook.document import SheetsDocument
    from govlint.exchange.workbook.revision import with_known_ids
    from govlint.exchange.workbook.stated import stated
    from govlint.exchange.yaml_files import ROOT, yaml_files, yaml_text

    if kind not in (None, "workbook"):
        raise Refusal(f"--from: {path} is a workbook; leave the option out")
    loaded = only_structure(Arguments(paths=[path], day=day))
    assert loaded.structure
    document = loaded.parts[loaded.path]
    assert isinstance(document, SheetsDocument)
    _tell_rule_sets(document)
    is_file = output is not None and output != STANDARD_OUTPUT
    there = _structure_in(output) if output and is_file else None
    made, pages = document.sheets.made, document.pages(loaded.path)
    if there and there.structure:
        document = with_known_ids(document, stated(there.structure))
    if ids:
        ids_of = document.sheets.ids_by_row()
        _write_ids(path, pages, {cell: ids_of[cell.sheet, cell.row] for cell in made})
    if there:
        return _into(there, document)
    data = stated(loaded.structure)
    head = (f"Read from the workbook {path.name} on {day:%Y-%m-%d}.",)
    if output is None or not is_file:
        if not ids:
            printed("yaml", lambda file: file.writelines([yaml_text(data, head)]))
        return Code.CLEAN
    new = yaml_files(data, head)
    write_new({output / name: text for name, text in new.items()})
    for name in new:
        print_line(f"Written: {output / name}")
    print_line(f"Next:    govlint check {command_word(output / ROOT)}")
    return Code.CLEAN


def _tell_rule_sets(document: SheetsDocument) -> None:
    """Say where the sets of rules belong that a workbook names; a structure has no key for them."""
    from govlint.rulebook.catalogue import load_catalogue

    known = load_catalogue().profiles
    named = document.rule_sets
    if names := [name for name in named.names if name in known] if named else []:
        held = f"{FILE_NAME} keeps them: profile: [{', '.join(names)}]"
        say(f"The structure does not hold the workbook's sets of rules; a {held}")


def _structure_in(folder: Path) -> LoadedStructure | None:
    """Read the structure that stands in a folder; raises `Refusal` where it cannot be read."""
    if not (root := _root_in(folder)):
        return None
    loaded = load(root, str(root))
    if loaded.structure is None or loaded.faults:
        raise Refusal(f"{root} is there and cannot be read as a structure yet; check it first")
    return loaded


def _root_in(folder: Path) -> Path | None:
    """Find the structure that stands in a folder; raises `Refusal` where there are several."""
    refuse_leaving(folder, written=True)
    seen = entries(str(folder), say)
    found = [Path(entry.path) for entry in seen if may_be_structure(entry.name)]
    roots = [path for path in found if not leads_out(path) and is_root(path)]
    if len(roots) > 1:
        names = " and ".join(path.name for path in roots[:4])
        raise Refusal(f"--output: {folder} holds several structures, {names}; name another folder")
    return roots[0] if roots else None


def _into(loaded: LoadedStructure, document: SheetsDocument) -> int:
    """Change in a structure what a workbook has otherwise; all else keeps its bytes."""
    from govlint import edit
    from govlint.change.workbook_edits import edits_to
    from govlint.exchange.workbook.revision import revised
    from govlint.exchange.workbook.stated import stated

    assert loaded.structure
    root = Path(loaded.path)
    before = stated(loaded.structure)
    data = revised(before, document)
    gone, new = _apart(before, data), _apart(data, before)
    _refuse_another(root, before, gone)
    edits = list(edits_to(before, data))
    edited = edit.apply(texts(loaded), loaded.path, edits)
    if not edited.changed:
        say("Nothing is other in the workbook; nothing is written.")
        return Code.CLEAN
    edit.write(edited, named=[root])
    number = len(edits)
    print_line(f"Written: {', '.join(edited.changed)} ({counted(number, 'change')})")
    for word, those in (("Taken out", gone), ("New", new)):
        if those:
            print_line(f"{word}: {', '.join(shortened(those, MOST_NAMED))}")
    if gone and new:
        print_line("If one of these is only called otherwise, `import --ids` first keeps its id.")
    print_line(f"Next:    govlint check {command_word(root)}")
    return Code.CLEAN


def _apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Name the entities of one structure that are not in another."""
    return [
        str(entity.get("name") or entity.get("title") or id_)
        for section in SECTIONS
        for id_, entity in one.get(section, {}).items()
        if id_ not in other.get(section, {})
    ]


def _refuse_another(root: Path, before: Mapping[str, Any], gone: Sequence[str]) -> None:
    """Raise `Refusal` where most of what is there would be taken out."""
    there = sum(len(before.get(section, {})) for section in SECTIONS)
    if len(gone) > FEW and 2 * len(gone) > there:
        raise Refusal(
            f"{root}: {len(gone)} of its {there} things are not in the workbook, which seems to be "
            "of something else; name another folder, or delete what is there"
        )


def _write_ids(path: Path, pages: Mapping[str, str], made: Mapping[CellPlace, str]) -> None:
    """Write the ids that were made into the grey column of a workbook."""
    from govlint.cli.workbook_again import read_again
    from govlint.exchange.workbook.in_place.cells import with_cells

    if not made:
        say(f"Every row of {path} has an id already.")
        return
    if path.suffix.lower() != ENDINGS[0]:
        raise Refusal(f"--ids: {path}: ids are written to a file that ends in .xlsx")
    try:
        content = with_cells(read_again(path, pages)[0], made)
    except WorkbookFault as error:
        raise Refusal(f"--ids: {path}: {error}") from None
    write_whole(path, content)
    print_line(f"Written: {len(made)} ids to {path}")
