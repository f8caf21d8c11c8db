"""Importer: what reads one kind of list, be it one of govlint's own or of an installed package."""

from collections.abc import Callable
from dataclasses import dataclass

from govlint.exchange.lists.draft import ImportedList
from govlint.exchange.lists.source import ListSource


@dataclass(frozen=True)
class Importer:
    """Reads one kind of list as a structure."""

    says: str
    """What it reads, as in "a list of who reports to whom"."""
    read: Callable[[ListSource], ImportedList]
    """Reads the files; raises `Refusal` where they are no such list."""
    recognises: Callable[[ListSource], bool]
    """Tells whether files are such a list, and nothing else that is known."""
    wants: Callable[[str], bool]
    """Tells of a file in a folder, by its path below that, whether it belongs to the list."""
    beside: tuple[str, ...] = ()
    """What files are called that belong to the list, and lie beside the one that is named."""
