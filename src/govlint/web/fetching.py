"""Fetching of locked packages through npm and pip, each held to its hash."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from govlint.refusal import Refusal
from govlint.web.cache import cache_folder
from govlint.web.lock import LockedPackage, locked
from govlint.web.programs import npm, pip

PYTHON, ABI = "3.14", "cp314"
"""The Python that runs inside the page."""


def fetched(say: Callable[[str], None]) -> dict[LockedPackage, Path]:
    """Give the file of every package, from the cache where it is there; raises `Refusal`."""
    folder = cache_folder() / "packages"
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for package in locked():
        path = folder / package.file
        if not _is_it(path, package):
            say(f"fetching {package.name} {package.version}")
            _fetch(package, path)
        found[package] = path
    return found


def _fetch(package: LockedPackage, path: Path) -> None:
    with TemporaryDirectory(dir=path.parent) as name:
        folder = Path(name)
        _download(package, folder)
        files = list(folder.iterdir())
        if len(files) != 1 or not _is_it(files[0], package):
            raise Refusal(
                f"{package.name} {package.version} is not what is locked: its hash is another"
            )
        files[0].replace(path)


def _download(package: LockedPackage, folder: Path) -> None:
    wanted = package.name, package.version
    if not package.platform:
        npm(["pack", "--silent", "--ignore-scripts", "@".join(wanted)], folder)
        return
    is_pure = package.platform == "any"
    abi = ["--implementation", "py", "--abi", "none"] if is_pure else ["--abi", ABI]
    said = ["--platform", package.platform, "--python-version", PYTHON, *abi]
    pip(["download", "-q", "--no-deps", "--only-binary", ":all:", "-d", ".", *said,
         "==".join(wanted)], folder)  # fmt: skip


def _is_it(path: Path, package: LockedPackage) -> bool:
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == package.sha256
