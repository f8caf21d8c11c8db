"""Lock: which packages go into the page, each by its version and the hash of its file."""

import tomllib
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
        LockedPackage(name, **said) for part in ("npm", "wheels") for name, said in table[part].items()
    )


def digest() -> str:
    """Name the lock by its hash."""
    return sha256(_text().encode()).hexdigest()


def _text() -> str:
    return files(__package__ or "").joinpath("lock.toml").read_text(encoding="utf-8")
