"""Rule folder: which files it holds, none of them a link to somewhere else."""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from govlint.files.border import Border, border_of, is_folder, left_by
from govlint.files.entries import entries_of
from govlint.files.unfetched import is_empty
from govlint.refusal import Refusal
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import TOP, RuleFault

ENDING = ".yaml"

NO_RULES = "holds no rules; a rule is a file like our-rule.yaml"
"""What is said of a folder without any."""

_MISNAMED = re.compile(r"\.ya?ml(?:\.txt)?\Z", re.IGNORECASE)
"""How files end that are meant for rules; some editors add an ending and hide it."""

MOST_ENTRIES = 2_000
"""Files and folders inside one folder; nobody writes so many rules, and no whole tree is meant."""


def is_rule_folder(folder: Path) -> bool:
    """Tell whether a folder is there; raises `RuleFault` at a link out, whatever it leads to."""
    if folder != shipped_folder():
        _refuse_linked(folder)
    return is_folder(folder)


def rule_files(folder: Path) -> list[Path]:
    """List the files of a folder of rules and of those inside it; raises `RuleFault`."""
    own = folder != shipped_folder()
    if own:
        _refuse_linked(folder)
    entries = list(islice(_entries(folder), MOST_ENTRIES + 1))
    if len(entries) > MOST_ENTRIES:
        said = f"holds more than {MOST_ENTRIES:,} files; name a folder of rules alone"
        raise RuleFault(f"{folder} {said}")
    if own:
        _refuse_links_in(folder, entries)
        _refuse_misnamed(entries)
        _refuse_linked_rules(folder, entries)
    named = (entry for entry in entries if entry.name.endswith(ENDING))
    return sorted(Path(entry.path) for entry in named)


def is_rule_file(path: Path) -> bool:
    """Tell whether a path is a file and no folder of rules; raises `RuleFault` at a link out."""
    return path.name.endswith(ENDING) and not is_rule_folder(path) and path.is_file()


def its_folder(path: Path) -> str:
    """Name the folder of a file that stands in the place of one, as the end of a message."""
    named = f"; name its folder: {path.parent}" if path.parent.name else ""
    return named if path.name.endswith(ENDING) and path.is_file() else ""


def folders_in(homes: Iterable[Path], folders: Iterable[Path]) -> set[Path]:
    """Give those folders that are one of some others or lie in one, however they are named."""
    around = {Path(os.path.realpath(one)) for one in folders}
    real = {home: Path(os.path.realpath(home)) for home in homes}
    return {home for home, one in real.items() if not around.isdisjoint([one, *one.parents])}


def _refuse_linked(folder: Path) -> None:
    """Raise `RuleFault` where a folder is a link out of the repository that it is named in."""
    if around := left_by(folder):
        raise RuleFault(f"{folder} is a link out of {around.name}; name the folder it leads to")


def _refuse_links_in(folder: Path, entries: Iterable[os.DirEntry[str]]) -> None:
    """Raise `RuleFault` where something in a folder is a link out."""
    border = border_of(Path(os.path.realpath(folder)), "the folder of rules")
    for entry in entries:
        if entry.is_symlink():
            refuse_link_out(Path(entry.path), border)


def _refuse_misnamed(entries: Iterable[os.DirEntry[str]]) -> None:
    """Raise `RuleFault` at a file that is meant for a rule by its ending, and would not be read."""
    for entry in entries:
        ending = _MISNAMED.search(entry.name)
        if ending and not entry.name.endswith(ENDING):
            meant = f"{entry.name[: ending.start()]}{ENDING}"
            raise RuleFault(f"{entry.path}: not read under this name; call it {meant}")


def _refuse_linked_rules(folder: Path, entries: Iterable[os.DirEntry[str]]) -> None:
    """Raise `RuleFault` at a link behind which rules may stand that are read by no other way."""
    home = Path(os.path.realpath(folder))
    for entry in entries:
        path = Path(entry.path)
        if not entry.is_symlink() or entry.name.endswith(ENDING):
            continue
        if not os.path.exists(path):  # noqa: PTH110  # never raises
            said = "a link that leads nowhere; put the rules there"
        elif is_folder(path) and not _is_walked(path, home):
            said = "a link to a folder, where no rules are read; name the folder it leads to"
        elif _MISNAMED.search(os.path.realpath(path)) and not is_folder(path):
            said = f"a link to a rule, not read under this name; call it {entry.name}{ENDING}"
        else:
            continue
        raise RuleFault(f"{path}: {said}, or take the link away")


def _is_walked(link: Path, home: Path) -> bool:
    """Tell whether a link leads to where the walk of a folder comes anyway."""
    there = Path(os.path.realpath(link))
    return there.is_relative_to(home) and not any(
        step.startswith(".") for step in there.relative_to(home).parts
    )


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Walk in the order of names, into no hidden folder and along no link."""
    is_own = folder != shipped_folder()
    waiting = [folder]
    while waiting:
        below = waiting.pop()
        try:
            there = entries_of(below, None if is_own else Path(os.path.realpath(below)))
        except (FileNotFoundError, NotADirectoryError):
            raise RuleFault(f"{below} is not a folder of rules{its_folder(below)}") from None
        except OSError as error:
            raise RuleFault(f"{below} cannot be searched for rules: {error.strerror}") from None
        except Refusal as refused:
            raise RuleFault(f"{refused}") from None
        if is_empty(there) and below != folder and below.suffix != ENDING:
            said = "is empty; fill it, as a submodule that was not checked out, or take it away"
            raise RuleFault(f"{below} {said}")
        seen = [entry for entry in there if not entry.name.startswith(".")]
        yield from sorted(seen, key=lambda entry: entry.name)
        waiting += [Path(entry.path) for entry in seen if entry.is_dir(follow_symlinks=False)]


def refuse_link_out(path: Path, border: Border) -> None:
    """Raise `RuleFault` where a file is a link out; nothing of what it leads to is shown."""
    if not border.holds(path):
        said = f"This is a link out of {border.name}; put the file itself in its place"
        raise RuleFault(said, path, TOP)
