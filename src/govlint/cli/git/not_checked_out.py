"""Sparse checkouts: a working tree that leaves out files of its repository, which are not gone."""

import os
import re
from contextlib import suppress
from pathlib import Path

from govlint.cli.git.repository import WORKTREES, own_folder
from govlint.files.border import left_by, repository_of
from govlint.files.content import head_of
from govlint.files.unfetched import is_unfetched
from govlint.refusal import Refusal

MOST_OF_SETTINGS = 1_000_000

PATTERNS = Path("info") / "sparse-checkout"
"""The file of git that says what is checked out."""

OF_THIS_TREE = "config.worktree"

SPARSE = re.compile(rb"""(?im)^[ \t]*sparsecheckout[ \t]*=[ \t]*"?(\w+)""")
NO = (b"false", b"no", b"off", b"0")


def is_not_checked_out(path: str) -> bool:
    """Tell whether a file may only be not checked out, or not fetched, where it is not here.

    Nothing is asked along a link out.
    """
    if left_by(Path(path)) or os.path.lexists(path):
        return False
    there = Path(os.path.abspath(path))  # noqa: PTH100  # takes no link for its end
    home = next(filter(Path.is_dir, there.parents), None)
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
        if (folder := own_folder(top)) and (folder / PATTERNS).is_file():
            common = [folder.parent.parent] if folder.parent.name == WORKTREES else []
            settings = [folder / OF_THIS_TREE, *(one / "config" for one in (folder, *common))]
            said = (SPARSE.findall(head_of(one, MOST_OF_SETTINGS)) for one in settings)
            return next(filter(None, said), [b""])[-1].lower() not in NO
    return False
