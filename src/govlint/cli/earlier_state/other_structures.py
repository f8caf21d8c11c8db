"""Other structures: what makes two roots that git takes for one another two structures."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from govlint.cli.earlier_state.checkout import Checkout, gone_roots
from govlint.cli.git.renames import ALIKE, FileLines, can_be_read, in_all, in_both, lines_of
from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.exchange.workbook.endings import is_workbook
from govlint.lint.reading.file_text import text_of
from govlint.lint.reading.include import parts_of
from govlint.lint.reading.loader import load
from govlint.lint.reading.roots import is_root


class OtherStructures:
    """The structures beside two that are held together: those that are gone, and that stayed."""

    def __init__(self, laid: Checkout, then: Iterable[Path], stayed: Iterable[Path]) -> None:
        self._laid = laid
        self._known = [*then, *stayed]
        self.name_of = cache(name_of)
        self._of = cache(self._with_parts)

    def are_two(self, then: Path, today: Path) -> bool:
        """Tell whether two roots are alike alone, and not by what else tells structures apart.

        What has a name that no other had is what had it. Else they are alike with their parts, by
        what no other structure says: a list of bodies that many have makes none of them another.
        """
        name = self.name_of(then)
        if name == self.name_of(today) and not self._is_name_of_others(str(name), then):
            return False
        if is_workbook(today) or is_workbook(then):
            return False
        return self._have_other_parts(then, today) or self._say_other_things(then, today)

    def _is_name_of_others(self, name: str, then: Path) -> bool:
        words = name.encode()
        return any(
            one != then
            and any(words in line for line in lines.each)
            and self.name_of(one) == self.name_of(then)
            for one, lines in self._roots.items()
        )

    def _have_other_parts(self, then: Path, today: Path) -> bool:
        were, are = self._parts(then), self._parts(today)
        if not (were and are):
            return False
        both = {self._laid.today(one) for one in were}.intersection(are)
        lists = {one for one in both if "forums" not in _data_of(one)}
        own = [one for one in were if self._laid.today(one) not in lists]
        came = [one for one in are if one not in lists]
        two = [in_all(map(lines_of, files)) for files in ([then, *own], [today, *came])]
        return in_both(*two) < ALIKE * max(one.total for one in two)

    def _say_other_things(self, then: Path, today: Path) -> bool:
        """Tell whether less than half of what one alone says is what the other alone says."""
        was, now = self._of(then), self._of(today)
        own = _without(was, [line for line in was.each if self._number[line] > 1])
        came = _without(now, [line for line in now.each if self._number[line] > (line in was.each)])
        return in_both(own, came) < ALIKE * min(own.total, came.total)

    @cached_property
    def _roots(self) -> Mapping[Path, FileLines]:
        """The lines of the roots that were there then."""
        roots = dict.fromkeys([*self._known, *gone_roots(self._laid)])
        return {one: lines_of(one) for one in roots if not is_workbook(one)}

    @cached_property
    def _number(self) -> Counter[bytes]:
        """How many of the structures of then say each line."""
        return Counter(line for one in self._roots for line in self._of(one).each)

    def _with_parts(self, root: Path) -> FileLines:
        return in_all(map(lines_of, [root, *self._parts(root)]))

    def _parts(self, root: Path) -> list[Path]:
        return [*filter(can_be_read, map(Path, parts_of(root)))]


def _without(lines: FileLines, left_out: Iterable[bytes]) -> FileLines:
    out = {*left_out}
    each = {line: length for line, length in lines.each.items() if line not in out}
    return FileLines(each, sum(each.values()))


def name_of(root: Path) -> object:
    """Read the name of a structure; nothing where there is none, or it cannot be read."""
    if not is_root(root):
        return None
    if is_workbook(root):
        structure = load(root, root.name).structure
        return structure.name if structure else None
    return _data_of(root).get("name")


def _data_of(file: Path) -> Mapping[Any, Any]:
    """Read what a file says; nothing where it cannot be read."""
    try:
        data = read(text_of(file)).data
    except (TextFault, OSError):
        return {}
    return data if isinstance(data, dict) else {}
