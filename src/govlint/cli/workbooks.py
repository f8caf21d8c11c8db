"""Workbooks: a structure written to one, and one written as the files of a structure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, print_line, say
from govlint.cli.files import STANDARD_OUTPUT, write_new, write_whole
from govlint.cli.outputs import printed
from govlint.cli.structures import plan_of
from govlint.config import FILE_NAME
from govlint.exchange.workbook.endings import ENDINGS, WorkbookFault, is_workbook
from govlint.files.border import refuse_leaving
from govlint.finding import Refusal
from govlint.lint.reading.loader import LoadedStructure, load, load_text, texts
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import may_be_structure
from govlint.structure.command_words import command_word
from govlint.structure.field_types import REMARK
from govlint.structure.model import SECTIONS
from govlint.structure.word_lists import counted, shortened, verb_for

if TYPE_CHECKING:
    from govlint.exchange.workbook.document import SheetsDocument
    from govlint.exchange.workbook.grids import CellPlace

NOT_INSTALLED = 'workbooks are written with another library: pip install "govlint[excel]"'
_REMARKS = re.compile(r"^[^\S\r\n]*#|[^\S\r\n]#\s", re.MULTILINE)


def write_workbook(asked: Arguments, output: Path | None) -> int:
    """Write a structure as a workbook; gives the exit code. Raises `Refusal`."""
    from govlint.exchange.workbook.stated import stated
    from govlint.exchange.workbook.structure_as_sheets import as_sheets

    to = _new_workbook(output)
    loaded = only_structure(asked)
    assert loaded.structure
    sheets = as_sheets(stated(loaded.structure))
    write_whole(to, as_file(sheets.grids))
    print_line(f"Written: {to}")
    if lost := [*_lost(loaded), *sheets.left_out]:
        print_line(f"Not in it: {'; '.join(lost)}")
    print_line(f"Next:    govlint check {command_word(to)}")
    return Code.CLEAN


def as_file(grids: Sequence[Any], examples: Mapping[str, Any] | None = None) -> bytes:
    """Give sheets as the bytes of a workbook; raises `Refusal` where nothing writes them."""
    from govlint.exchange.workbook.writing import workbook

    try:
        return workbook(grids, examples=examples)
    except ImportError:
        raise Refusal(NOT_INSTALLED) from None


def _new_workbook(output: Path | None) -> Path:
    """Give where a workbook is written; raises `Refusal` where it cannot be, or one is there."""
    if output is None:
        raise Refusal(
            "--output: say where to, as in --output structure.xlsx, or which paper is wanted, as "
            "in --to sord"
        )
    if output.suffix.lower() != ENDINGS[0]:
        raise Refusal(f"--output: {output}: a workbook is written to a file that ends in .xlsx")
    refuse_leaving(output, written=True)
    if output.exists():
        raise Refusal(f"--output: {output} is there already; a workbook is never written over")
    return output


def only_structure(asked: Arguments) -> LoadedStructure:
    """Read the one structure that is named; raises `Refusal` where it is none yet, or several."""
    plan = plan_of(asked)
    if len(plan.tasks) > 1:
        known = ", ".join(task.shown for task in plan.tasks[:4])
        raise Refusal(f"there are several structures: {known}; name one")
    task = plan.tasks[0]
    loaded = load(task.root, task.shown, task.texts)
    if loaded.structure is None or loaded.faults:
        number = len(loaded.faults)
        raise Refusal(
            f"{task.shown} cannot be read as a structure yet; `govlint check` says why at "
            f"{counted(number, 'place')}"
        )
    return loaded


def _lost(loaded: LoadedStructure) -> Iterator[str]:
    """Say what of the files of a structure a workbook has no place for."""
    if is_workbook(Path(loaded.path)):
        return
    remarks = sum(len(_REMARKS.findall(text)) for text in texts(loaded).values())
    if remarks:
        yield counted(remarks, "remark")
    if keys := sum(1 for _ in _remark_keys(loaded.data)):
        yield f"{counted(keys, 'key')} that {verb_for(keys, 'begins', 'begin')} with {REMARK}"
    forums = loaded.structure.forums.values() if loaded.structure else ()
    if any(len(forum.members or ()) > 1 for forum in forums):
        yield "the order in which members are listed"
    if len(loaded.parts) > 1:
        yield f"which of the {len(loaded.parts)} files each thing stands in"


def _remark_keys(data: Any) -> Iterator[str]:
    waiting = [data]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict):
            yield from (key for key in held if str(key).startswith(REMARK))
            waiting += held.values()
        elif isinstance(held, list):
            waiting += held


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
    if not folder.is_dir():
        return None
    refuse_leaving(folder)
    found = [path for path in sorted(folder.iterdir()) if may_be_structure(path.name)]
    roots = [path for path in found if not is_workbook(path) and is_root(path)]
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


MOST_NAMED = 12


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


FEW = 5
"""Things that may go without a question, however few there are."""


def _write_ids(path: Path, pages: Mapping[str, str], made: Mapping[CellPlace, str]) -> None:
    """Write the ids that were made into the grey column of a workbook."""
    from govlint.cli.workbook_again import read_again
    from govlint.exchange.workbook.cells_in_place import with_cells

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


def write_template(output: Path, like: str | None) -> int:
    """Write a workbook without a structure; gives the exit code. Raises `Refusal`."""
    from govlint.cli.choices import STARTS
    from govlint.cli.starts import start_of
    from govlint.exchange.workbook.sheet_layouts import DETAILS, MEMBERSHIP
    from govlint.exchange.workbook.stated import stated
    from govlint.exchange.workbook.structure_as_sheets import as_example, as_sheets
    from govlint.structure.nearest_word import known_or_refuse

    if like is not None:
        known_or_refuse(like, STARTS, "--like")
    to = _new_workbook(output)
    shown = load_text(start_of(like), "example", {}).structure
    assert shown
    examples = {
        one.title: as_example(one.title, one.rows[1])
        for one in as_sheets(stated(shown)).grids
        if one.rows[1:] and one.title != DETAILS
    }
    first = next(iter(stated(shown)["posts"].values()))
    examples[MEMBERSHIP] = as_example(MEMBERSHIP, [first["title"]])
    empty = as_sheets({"govlint": 1}).grids
    write_whole(to, as_file(empty, examples))
    print_line(f"Written: {to}")
    print_line(f"Next:    fill it in, and then: govlint check {command_word(to)}")
    return Code.CLEAN
