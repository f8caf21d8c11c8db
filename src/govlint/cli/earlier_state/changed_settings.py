"""Changed settings: the configurations and rule files that are not as a revision has them."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from govlint.cli.earlier_state.checkout import Checkout
from govlint.cli.git.listing import blob_of
from govlint.cli.git.places_today import PlacesToday
from govlint.cli.git.tree import CommitTree
from govlint.cli.reading_and_writing import real
from govlint.config import FILE_NAME, border_around, read_config
from govlint.document.decoding import SIZE_LIMIT, TextFault
from govlint.files.border import left_by, upward
from govlint.files.content import content_of
from govlint.lint.loosened_settings.relaxations import configured_in
from govlint.lint.reading.paths import from_here
from govlint.lint.task import LintTask
from govlint.refusal import Refusal
from govlint.report.summary import MOST_NAMED, first_of
from govlint.result import Result
from govlint.rulebook.rule_folder import ENDING, rule_files
from govlint.rulebook.source_file import LARGEST, data_in

MOST_STEPS = 1000
"""Folders and links on the way to a file, lest one leads back to itself."""

MOST_READ = 200
"""Files that are read as they were then; of more, each is taken to say something else."""

Blobs = dict[str, tuple[CommitTree, str]]
"""The tree and the blob of each file of settings of then, by where it stands today."""


def noting_settings(held: Result, revision: str, changed: Sequence[str]) -> Result:
    """Say which settings are not those of then, by which nothing is judged."""
    said = settings_not_as_then(revision, changed)
    return replace(held, notes=(*held.notes, said)) if changed else held


def settings_not_as_then(revision: str, changed: Sequence[str]) -> str:
    """Say which settings judge both versions, without a path where none is given."""
    said = f"--since: settings are not as in {revision}, and those of today judge both"
    return f"{said}: {first_of(changed, MOST_NAMED)}" if changed else said


def changed_settings(
    tasks: Sequence[LintTask], rules: Sequence[Path], laid: Checkout, moved: Mapping[Path, Path]
) -> Sequence[str]:
    """Name what is otherwise, new or gone: what holds for structures, and rules that are named.

    Configurations come first, for only so many are named, and of these what is gone, then what
    is otherwise; so do those under which a structure stood that has moved to where another holds.
    """
    homes = {real(task.root).parent for task in tasks}
    came = {laid.today(then).parent: real(today).parent for then, today in moved.items()}
    came = {then: today for then, today in came.items() if today in homes and then != today}
    folders_up = [*chain.from_iterable(map(upward, homes)), *_up_then(laid, came)]
    above = {str(folder / FILE_NAME) for folder in folders_up}
    places = PlacesToday()
    there = [path for path in map(Path, above) if places.holds(str(path)) and not left_by(path)]
    given = [*rules, *configured(there)]
    folders = {str(real(one)) for one in given}
    today = {str(path) for folder in folders for path in files_in(Path(folder))}
    nearest = {name for home in homes for name in _nearest(upward(home), os.path.lexists)}
    way = {str(step) for one in (*given, *map(Path, nearest | today)) for step in _way(one)}
    then = _then(laid, above | way, folders)
    nearest |= {name for home in homes for name in _nearest(upward(home), then.__contains__)}
    inside = {name for name in then if name not in above}
    named = {name for name in today | inside | way if _is_of(laid, name)}
    configs = sorted(nearest, key=lambda one: (os.path.lexists(one), one not in then, one))
    names = [*configs, *sorted(named - nearest)]
    left = dict.fromkeys(
        one for old, new in came.items() for one in _left(_up_then(laid, [old]), new, then)
    )
    others = [one for one in names if not _is_same(Path(one), then)]
    same = {one for one in others[:MOST_READ] if one in then and _says_same(Path(one), *then[one])}
    changed = dict.fromkeys([*left, *(one for one in others if one not in same)])
    return [from_here(Path(one)).as_posix() for one in changed]


def configured(configs: Sequence[Path]) -> Iterator[Path]:
    """Give the rule folders that configurations name, as far as they may."""
    for path in configs:
        with suppress(Refusal):  # it is told where it matters
            border = border_around(path)
            yield from filter(border.holds, configured_in(read_config(path)))


def files_in(folder: Path) -> Sequence[Path]:
    """List the files of a folder of rules, as far as it may be read."""
    with suppress(Refusal, OSError):
        return rule_files(folder)
    return ()


def _up_then(laid: Checkout, folders: Iterable[Path]) -> Iterator[Path]:
    """Give folders of then and those above, up to their repository.

    What stands there today may be a link out, behind which nothing is asked.
    """
    tops = {tree.repository.top for tree in laid.trees}
    for folder in folders:
        for one in (folder, *folder.parents):
            yield one
            if one in tops:
                break


def _left(old: Iterable[Path], new: Path, then: Blobs) -> Iterator[str]:
    """Give the configuration that held where a structure stood, unless an equal one does today.

    `old` are the folders up from there.
    """
    today = next(_nearest(upward(new), os.path.lexists), None)
    for one in _nearest(old, then.__contains__):
        if today is None or not _is_same(Path(today), {today: then[one]}):
            yield one


def _way(path: Path) -> Iterator[Path]:
    """Give the links on the way to a file or a folder, and the file at the end."""
    first, *left = path.absolute().parts
    at = Path(first)
    with suppress(OSError):
        for _ in range(MOST_STEPS):
            if not left:
                break
            name, *left = left
            step = at.parent if name == ".." else at / name
            if step.is_symlink():
                yield step
                left = [*step.readlink().parts, *left]
            else:
                at = step
        if at.is_file():
            yield at


def _then(laid: Checkout, names: Collection[str], folders: Collection[str]) -> Blobs:
    """Find the files of settings that there were, and the links on the way to them."""
    below = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118  # ends so
    endings = (ENDING, *{Path(name).name for name in names if not name.endswith(ENDING)})
    found = {}
    for tree in laid.trees:
        for entry in (*tree.files, *tree.links):
            if entry.path.endswith(endings):
                name = tree.name_today(entry)
                if name in names or (name.startswith(below) and name.endswith(ENDING)):
                    found[name] = tree, entry.blob
    return found


def _nearest(folders: Iterable[Path], is_there: Callable[[str], bool]) -> Iterator[str]:
    """Give the configuration that holds for a folder, or held, of those in it and above."""
    names = (str(folder / FILE_NAME) for folder in folders)
    yield from islice(filter(is_there, names), 1)


def _is_of(laid: Checkout, name: str) -> bool:
    """Tell whether a file is of the repository, and not of another that a command names."""
    return any(Path(name).is_relative_to(tree.repository.top) for tree in laid.trees)


def _says_same(path: Path, tree: CommitTree, blob: str) -> bool:
    """Tell whether a file says what it did, though it is written otherwise."""
    git = tree.repository.git
    try:
        (size,) = git.sizes([blob])
        is_file = PlacesToday().holds(str(path)) and not path.is_symlink()
        if size is None or size > LARGEST or not is_file:
            return False
        (then,) = git.contents([blob])
        return bool(data_in(content_of(path, LARGEST)) == data_in(then))
    except (OSError, TextFault):
        return False


def _is_same(path: Path, then: Blobs) -> bool:
    """Tell whether a file is as it was, but for its line ends, or a link leads where it did."""
    _, blob = then.get(str(path), (None, ""))
    if not blob or not PlacesToday().holds(str(path)):
        return False
    try:
        is_link = path.is_symlink()
        content = os.fsencode(path.readlink()) if is_link else content_of(path, SIZE_LIMIT)
    except OSError:
        return False
    plain = content.replace(b"\r\n", b"\n")
    return blob in {blob_of(content, len(blob)), blob_of(plain, len(blob))}
