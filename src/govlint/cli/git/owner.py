"""Owner of a repository: one of somebody else is read only where the user says so."""

import os
from pathlib import Path

from govlint.cli.git.process import Workplace, vouched_for
from govlint.cli.reading_and_writing import real
from govlint.refusal import Refusal
from govlint.structure.command_words import command_word


def check_owner(top: Path, places: tuple[Path, ...], home: Workplace) -> None:
    """Refuse a repository of somebody else, unless the user has named it as safe, as git does."""
    if not hasattr(os, "geteuid"):
        return  # nothing of a repository is started, so git's own judgement is not missed
    users = {str(os.geteuid())}
    if users == {"0"}:
        users.add(os.environ.get("SUDO_UID", "0"))
    if all(str(path.lstat().st_uid) in users for path in (top, *places)):
        return
    if not _is_vouched_for(top, vouched_for(home)):
        way_out = f"git config --global --add safe.directory {command_word(top)}"
        raise Refusal(f"--since: {top} is somebody else's repository; if you trust it: {way_out}")


def _is_vouched_for(top: Path, named: list[str]) -> bool:
    """Tell whether a folder is among those named; an empty name takes back those before it."""
    safe = False
    for name in named:
        folder = name.removesuffix("/*")
        below = folder != name and real(Path(folder)) in top.parents
        safe = bool(name) and (safe or name == "*" or below or real(Path(name)) == top)
    return safe
