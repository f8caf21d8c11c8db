"""Rule sets that a workbook names, and that the run leaves out."""

from collections.abc import Collection, Iterator

from govlint.lint.reading.loader import LoadedStructure, as_sheets
from govlint.structure.command_words import command_option
from govlint.structure.word_lists import counted


def rule_sets_left_out(
    loaded: LoadedStructure, held_to: Collection[str], known: Collection[str]
) -> Iterator[str]:
    """Say which sets of rules a workbook names that it is not held to.

    Whoever checks chooses the rules, so that no file talks itself out of any.
    """
    sheets = as_sheets(loaded.parts.get(loaded.path))
    named = sheets.rule_sets if sheets else None
    if named is None:
        return
    where = f"{loaded.path}: {named.cell.place(loaded.path).cell}"
    left_out = [name for name in named.names if name in known and name not in held_to]
    if left_out:
        chosen = (name for name in named.names if name in known)
        options = " ".join(command_option("--profile", name) for name in chosen)
        said = f"names sets of rules that this run leaves out ({', '.join(left_out)})"
        yield f"{where} {said}; to be held to all that it names: {options}"
    if unknown := sum(name not in known for name in named.names):
        no_such = "set of rules that there is not", "sets of rules that there are not"
        yield f"{where} names {counted(unknown, *no_such)}"
