"""Sparse checkouts: a working tree that leaves out files of its repository, which are not gone."""

import os
import re
from contextlib import suppress
from pathlib import Path

from govlint.cli.git.repository import WORKTREES, own_folder
from govlint.files.border import left_by, repository_of
from govlint.files.content import head_of
from govlint.files.unfetched import is_unfetched
from govlint.files.way import may_be_link
from govlint.refusal import Refusal

_MOST_OF_SETTINGS = 1_000_000
"""Bytes of a file of git's settings that are read."""

_PATTERNS = Path("info") / "sparse-checkout"
"""The file of git that says what is checked out."""

_OF_THIS_TREE = "config.worktree"
"""The file of git with the settings of one working tree."""

_SPARSE = re.compile(rb"""(?im)^[ \t]*sparsecheckout[ \t]*=[ \t]*"?(\w+)""")
_NO = (b"false", b"no", b"off", b"0")


def is_not_checked_out(path: str) -> bool:
    """Tell whether a file may only be not checked out, or not fetched, where it is not here.

    Nothing is asked along a link out.
    """
    if left_by(Path(path)) or os.path.lexists(path):
        return False
    there = Path(os.path.abspath(path))  # noqa: PTH100  # takes no link for its end
    home = next(filter(os.path.isdir, there.parents), None)  # takes any text
    if home is None:
        return False
    if is_unfetched(home):
        return True
    around = repository_of(Path(os.path.realpath(home)))
    return around is not None and is_sparse(around.folder)


def is_sparse(top: Path) -> bool:
    """Tell whether a working tree leaves out files, any of which may be one that is not here.

    So it is taken to do where its patterns are kept and no setting of the repository says no.
    """
    with suppress(OSError, Refusal):
        if (folder := own_folder(top)) and _has_patterns(folder):
            common = [folder.parent.parent] if folder.parent.name == WORKTREES else []
            settings = [folder / _OF_THIS_TREE, *(one / "config" for one in (folder, *common))]
            said = (_SPARSE.findall(head_of(one, _MOST_OF_SETTINGS)) for one in settings)
            return next(filter(None, said), [b""])[-1].lower() not in _NO
    return False


def _has_patterns(folder: Path) -> bool:
    """Tell whether there are patterns; behind a link there are some, whatever it leads to."""
    patterns = folder / _PATTERNS
    return may_be_link(patterns.parent) or os.path.lexists(patterns)
