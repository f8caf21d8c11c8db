"""Lock: which packages go into the page, each by its version and the hash of its file."""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple


class LockedPackage(NamedTuple):
    """A package of npm or of the package index."""

    name: str
    version: str
    sha256: str
    platform: str = ""
    """The platform of a wheel; none of what comes from npm."""

    @property
    def file(self) -> str:
        """What its file is called in the cache."""
        plain = self.name.replace("@", "").replace("/", "-")
        return f"{plain}-{self.version}.{'whl' if self.platform else 'tgz'}"


@cache
def locked() -> tuple[LockedPackage, ...]:
    """Give every package, those of npm first."""
    table = tomllib.loads(_text())
    return tuple(
        LockedPackage(name, **said)
        for part in ("npm", "wheels")
        for name, said in table[part].items()
    )


def digest(packages: Iterable[LockedPackage]) -> str:
    """Name some packages by one hash."""
    return sha256("\0".join(one.sha256 for one in packages).encode()).hexdigest()


def of_python() -> Iterator[LockedPackage]:
    """Give what makes up the Python of the page."""
    return (one for one in locked() if one.platform or one.name == "pyodide")


def of_npm() -> Iterator[LockedPackage]:
    """Give what comes from npm."""
    return (one for one in locked() if not one.platform)


def _text() -> str:
    return files(__package__ or "").joinpath("lock.toml").read_text(encoding="utf-8")
