"""Rule sets that are kept with a workbook, on its first sheet."""

from collections.abc import Sequence
from typing import Any

from govlint.exchange.workbook.rule_sets import cells_naming, named_rule_sets
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.rules_in_force import DEFAULT_PROFILE
from govlint.web.session.open_files import Held, HeldWorkbook, SetCell


def rule_sets_of(held: Held) -> list[str] | None:
    """Give the sets of rules that a workbook names and that there are; None where it names none."""
    named = named_rule_sets(held.grids) if isinstance(held, HeldWorkbook) else None
    if named is None:
        return None
    known = load_catalogue().profiles
    return [name for name in named.names if name in known] or None


def cell_naming(held: Held | None) -> str | None:
    """Give the cell in which a workbook names sets of rules."""
    if isinstance(held, HeldWorkbook) and (named := named_rule_sets(held.grids)):
        return named.cell.place(held.name).line_or_cell.replace("!", " ")
    return None


def name_rule_sets(held: HeldWorkbook, names: Sequence[str]) -> dict[str, Any]:
    """Write the names of sets of rules into a workbook; gives the cells, and whether it has any."""
    meant = [] if [*names] == [DEFAULT_PROFILE] else names
    cells = [SetCell(*at, text) for at, text in cells_naming(meant, held.grids)]
    held.set_cells(cells)
    return {"cells": cells, "rules_are_kept": bool(cells) or not meant}
