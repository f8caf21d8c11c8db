"""Export of a structure as a workbook, with what a workbook has no place for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, print_line
from govlint.cli.reading_and_writing import write_whole
from govlint.cli.workbooks.new_workbook import as_file, new_workbook, only_structure
from govlint.exchange.workbook.endings import is_workbook
from govlint.lint.reading.loader import LoadedStructure, texts
from govlint.structure.command_words import command_word
from govlint.structure.field_types import REMARK
from govlint.structure.word_lists import counted, verb_for

_REMARKS = re.compile(r"^[^\S\r\n]*#|[^\S\r\n]#\s", re.MULTILINE)


def write_workbook(asked: Arguments, output: Path | None) -> int:
    """Write a structure as a workbook; gives the exit code. Raises `Refusal`."""
    from govlint.exchange.workbook.stated import stated
    from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets

    to = new_workbook(output, "; a paper is named with --to, as in --to sord")
    loaded = only_structure(asked)
    assert loaded.structure
    sheets = as_sheets(stated(loaded.structure))
    write_whole(to, as_file(sheets.grids))
    print_line(f"Written: {to}")
    if lost := [*_lost(loaded), *sheets.left_out]:
        print_line(f"Not in it: {'; '.join(lost)}")
    print_line(f"Next:    govlint check {command_word(to)}")
    return Code.CLEAN


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
