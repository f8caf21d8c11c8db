"""What installed packages offer, and what is said where it cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import EntryPoint, entry_points


class PluginGroup(StrEnum):
    """Entry point group: what packages offer in it."""

    CHECKS = "govlint.checks"
    MEASURES = "govlint.measures"
    IMPORTERS = "govlint.importers"


def offered(group: PluginGroup, name: str) -> EntryPoint | None:
    """Find what a package offers under a name, without loading the package."""
    return next(iter(entry_points(group=group, name=name)), None)


def load_offered(entry: EntryPoint) -> object:
    """Load what a package offers; raises ValueError where the package fails at that."""
    with of_package(entry):
        loaded: object = entry.load()
    return loaded


@contextmanager
def of_package(entry: EntryPoint) -> Iterator[None]:
    """Turn whatever goes wrong in a package into a ValueError that names it."""
    try:
        yield
    except ValueError:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001  # a package may fail in any way
        said = " ".join(f"{type(error).__name__}: {error}".split())
        raise ValueError(f"{package_of(entry)} offers it and cannot be used: {said}") from None


def package_of(entry: EntryPoint) -> str:
    """Name the package, and its version, that an offer comes from."""
    known = entry.dist
    return f"the package {known.name} {known.version}" if known else f"the package of {entry.value}"
