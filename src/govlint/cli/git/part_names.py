"""Names of parts: which files a root may take in, told by what its patterns say of their names."""

import re
from collections.abc import Collection, Mapping
from fnmatch import translate

from govlint.lint.reading.glob_patterns import is_wild

MOST_SIGNS = 1000
"""Signs of patterns of one root that are held against the name of each file."""


class NamePatterns:
    """The names and patterns of names of the parts of one root."""

    def __init__(self, names: Collection[str]) -> None:
        self._plain = frozenset(names)
        wild = sorted(filter(is_wild, names))
        self._is_any = sum(map(len, wild)) > MOST_SIGNS
        self._wild = re.compile("|".join(map(translate, wild)) or r"(?!)")

    def may_be(self, name: str) -> bool:
        """Tell whether a file is named like one of these; of too many patterns, any file is."""
        return self._is_any or name in self._plain or bool(self._wild.match(name))


class Homes:
    """The folders of roots, each with the names of its parts; paths begin at one top folder."""

    def __init__(self, patterns: Mapping[str, NamePatterns]) -> None:
        self._patterns = patterns
        self._around: dict[str, tuple[NamePatterns, ...]] = {}

    def name(self, path: str) -> bool:
        """Tell whether a root that stands above a file, or beside it, may take it in."""
        folder, _, name = path.rpartition("/")
        return any(one.may_be(name) for one in self._above(folder))

    def _above(self, folder: str) -> tuple[NamePatterns, ...]:
        """Give the patterns of the roots of a folder and of those above it."""
        if folder not in self._around:
            steps = folder.split("/") if folder else []
            homes = ("/".join(steps[:at]) for at in range(len(steps) + 1))
            found = (self._patterns[home] for home in homes if home in self._patterns)
            self._around[folder] = tuple(found)
        return self._around[folder]
