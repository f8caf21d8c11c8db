"""Hints on a pattern of `include` that names no file: why, and what to write in its place."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PureWindowsPath
from posixpath import normpath
from unicodedata import normalize

from govlint.lint.reading.glob_patterns import ANY_DEPTH, OUT, Folders, is_wild
from govlint.structure.flow_style import flow
from govlint.structure.nearest_word import nearest
from govlint.structure.word_lists import cut_short

LONGEST = 1_000
"""Signs of a pattern; the path of no part is so long."""

SHOWN = 80
"""Signs of a pattern that a message repeats."""

CANDIDATES = 200
"""Names that one guess looks at."""

LENGTHS = 3
"""How much longer or shorter a name may be than what was meant."""

Find = Callable[[str, Sequence[str]], str | None]

ENDINGS = ("*.yaml", "*.yml", "*.json")

_FILES = (".yaml", ".yml", ".json")

_AROUND = " \t\r\n\"'\u00a0\u200b\u2018\u2019\u201c\u201d\u2060\ufeff"
"""What word processors and slips of the pen leave around a name."""

_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:and|und|et|&|\+|-)\s+|\s+")
"""What stands between several files in one text."""

_AND_MORE = re.compile(r"(?<![^/])\*\*(?=[^*/])")
"""The step for any depth with something behind it."""


def steps_of(pattern: str) -> Sequence[str]:
    """Take a pattern apart at its slashes; none where it is no way down from the root's folder."""
    way = normpath(pattern) if pattern else "."
    steps = way.split("/")
    no_name = (".", "..", "")
    if len(way) > LONGEST or any(step in no_name or _mixed(step) for step in steps):
        return ()
    return [
        step for step, before in zip(steps, ["", *steps], strict=False) if not _again(step, before)
    ]


def _again(step: str, before: str) -> bool:
    """Recognise a second `**` in a row, which means no more than the first and costs as much."""
    return step == before == ANY_DEPTH


def _mixed(step: str) -> bool:
    return ANY_DEPTH in step and step != ANY_DEPTH


def why_none(folders: Folders, root: Path, pattern: str, *, guess: bool) -> str:
    """Say why a pattern of a root file names no file, and guess what was meant if wanted."""
    return f'"{short(pattern)}" {_why(folders, root, pattern, guess=guess)}'


def short(pattern: str) -> str:
    """Give as much of a pattern as a message repeats."""
    return cut_short(pattern, SHOWN)


def _why(folders: Folders, root: Path, pattern: str, *, guess: bool) -> str:
    if "://" in pattern and not pattern.startswith("file:"):
        return "is on the web, and a part is a file below the folder of the root file"
    if len(pattern) > LONGEST:
        return "names no file; no path is so long"
    if _leads_out(pattern):
        return f"{OUT}{(_meant(folders, _ends(pattern)) if guess else '') or _above(pattern)}"
    if several := _several(folders, pattern):
        return f"names no file; each is an item of its own, as in {flow(several)}"
    way = normpath(pattern) if pattern else "\0"
    if not folders.why_barred(way):
        if folders.is_folder(way):
            return f"is a folder{_of_folder(folders, root, pattern)}"
        if folders.is_link(way):
            return "names no file; it is a link that leads to none"
    meant = _write(folders, _cleaned(pattern))
    if guess and not meant:
        meant = _write(folders, _respelled(folders, pattern)) or _near(folders, pattern)
    return f"names no file{meant}"


def _above(pattern: str) -> str:
    """Say where the root file stands of which a part in a folder beside its own is wanted."""
    steps = normpath(pattern).split("/")
    up = steps.count("..")
    if not up or steps[-1] == "..":
        return ""
    where = "into the folder above" if up == 1 else f"{up} folders up"
    return f"; parts stand beside the root file or below: put the root file {where}"


def _several(folders: Folders, pattern: str) -> Sequence[str]:
    """Give the files that a text names one behind the other."""
    parts = [_clean(one) for one in _BETWEEN.split(pattern.strip(_AROUND)) if one]
    one_is_there = any(_names_part(folders, one) for one in parts)
    files = all(one.endswith(_FILES) or _names_part(folders, one) for one in parts)
    return parts if len(parts) > 1 and one_is_there and files else ()


def _leads_out(pattern: str) -> bool:
    """Recognise an absolute path, of Windows too, and one that goes up further than down."""
    way = normpath(pattern)
    return (
        way.startswith(("/", "../", "~", "file:"))
        or way == ".."
        or bool(PureWindowsPath(way).drive)
    )


def _write(folders: Folders, candidates: Iterator[str]) -> str:
    """End a message with the first that names a file."""
    for one in candidates:
        if _names_part(folders, one):
            return f"; write {flow(one)}"
    return ""


def _names_part(folders: Folders, pattern: str, root: Path | None = None) -> bool:
    """Tell whether a pattern names a file, not the root, and not one that a link leads out to."""
    but = folders.real(root) if root else ""
    found = folders.matching(steps_of(pattern))
    return any(folders.holds(one) and folders.real(one) != but for one in found)


def _ends(pattern: str) -> Iterator[str]:
    """Give each end of a way that leads out, the longest first.

    What the folders above are called is not compared, for that is nobody's business.
    """
    is_windows = bool(PureWindowsPath(pattern).drive)
    way = normpath(pattern.removeprefix("file:"))
    steps = PureWindowsPath(pattern).parts[1:] if is_windows else way.split("/")
    whole = ("/".join(steps[at:]) for at in range(len(steps)))
    yield from (end for end in whole if "/" in end or not is_wild(end))


def _of_folder(folders: Folders, root: Path, pattern: str) -> str:
    """Say what names the files in a folder, or in the folders below where it holds none itself."""
    folder = normpath(pattern)
    top = "" if folder == "." else f"{folder}/"
    for before in (top, f"{top}{ANY_DEPTH}/"):
        named = [
            one for one in (f"{before}{end}" for end in ENDINGS) if _names_part(folders, one, root)
        ]
        if len(named) > 1:
            return f"; each sort of file is an item of its own, as in {flow(named)}"
        if named:
            return f"; write {flow(named[0])}"
    return ", and a part is a file"


def _cleaned(pattern: str) -> Iterator[str]:
    """Give the pattern without slips of the pen."""
    clean = _clean(pattern)
    yield clean
    if "." not in clean.rpartition("/")[2] and not is_wild(clean):
        yield from (f"{clean}{ending[1:]}" for ending in ENDINGS)
    if clean.endswith(ANY_DEPTH):
        yield from (f"{clean}/{ending}" for ending in ENDINGS)
    yield _AND_MORE.sub(f"{ANY_DEPTH}/*", clean)


def _respelled(folders: Folders, pattern: str) -> Iterator[str]:
    yield "/".join(_spelled(folders, _clean(pattern).split("/"), _same_letters))


def _near(folders: Folders, pattern: str) -> str:
    """Guess what was meant: a name that is spelled alike, or the same name in another folder."""
    return _meant(folders, _guesses(folders, _clean(pattern).split("/")))


def _meant(folders: Folders, candidates: Iterator[str]) -> str:
    """Ask for the first that names a file."""
    for one in candidates:
        if _names_part(folders, one):
            return f"; did you mean {flow(one)}?"
    return ""


def _guesses(folders: Folders, steps: Sequence[str]) -> Iterator[str]:
    if not is_wild(steps[-1]):
        elsewhere = folders.matching([ANY_DEPTH, steps[-1]])
        yield from (path.relative_to(folders.home).as_posix() for path in elsewhere[:1])
    yield "/".join(_spelled(folders, steps, _alike))


def _clean(pattern: str) -> str:
    return normpath(pattern.strip(_AROUND).replace("\\", "/"))


def _spelled(folders: Folders, steps: Sequence[str], find: Find) -> Iterator[str]:
    """Give each step as a name in its folder is written, up to the first that may mean several."""
    folder: str | None = ""
    for step in steps:
        if folder is None or is_wild(step):
            folder = None
            yield step
            continue
        names = folders.names(folder)
        name = step if step in names else find(step, names) or step
        folder += f"{name}/"
        yield name


def _same_letters(step: str, names: Sequence[str]) -> str | None:
    """Find the name that differs in capitals, in how accents are stored, or in spaces around it."""
    return next((name for name in names if _letters(name) == _letters(step)), None)


def _letters(name: str) -> str:
    return normalize("NFKC", name.strip(_AROUND)).casefold()


def _alike(step: str, names: Sequence[str]) -> str | None:
    known = [name for name in names if abs(len(name) - len(step)) <= LENGTHS]
    return nearest(step, known[:CANDIDATES], own_words=False)
