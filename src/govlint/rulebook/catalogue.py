"""Catalogue of rules: those shipped and those of the user's own folders, with their themes."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from govlint.rulebook.bibliography import (
    MOST_NAMES,
    Source,
    Work,
    Works,
    is_bibliography,
    refuse_unknown,
    shipped_works,
    unused,
    works_of,
)
from govlint.rulebook.compiled_rules import compiled_rules
from govlint.rulebook.keys_of_profiles import of_profile, of_rule
from govlint.rulebook.moved_rules import is_list_of_moved, moved, what_became_of
from govlint.rulebook.rule import Profile, Rule
from govlint.rulebook.rule_folder import (
    NO_RULES,
    folders_in,
    is_rule_folder,
    its_folder,
    rule_files,
)
from govlint.rulebook.shipped_rules import PROFILES, is_shipped, shipped_folder
from govlint.rulebook.source_file import (
    TOP,
    Origin,
    RuleFault,
    SourceFile,
    read_sheet,
    read_shipped,
)
from govlint.structure.messages import short
from govlint.structure.nearest_word import did_you_mean

ALWAYS = "always"

MOST_FILES = 3_000
"""Rule files of one's own in all folders; each is read, and nobody writes so many."""


class CatalogueEntry(NamedTuple):
    """A rule, the folder it stands in, and its file."""

    rule: Rule
    theme: str
    path: Path
    read: Callable[[], Mapping[str, Any]]
    """Gives its file as plain data."""
    works: Works | None = None
    """The works that a rule of the user's own may cite; a shipped one cites the shipped."""

    @property
    def data(self) -> Mapping[str, Any]:
        """Its file as plain data, with the changes that were made."""
        return self.read()

    @property
    def sources(self) -> tuple[Source, ...]:
        """What it rests on, as the bibliography has it."""
        works = shipped_works() if self.works is None else self.works
        return tuple(
            Source(works[one.source], one.part, one.source)
            if one.source
            else Source(Work(title=one.title or "", year=one.year, url=one.url), one.part)
            for one in self.rule.sources
        )


class Shelf(Mapping[str, CatalogueEntry]):
    """Rules by id, each read when it is first asked for; the id is the name of its file."""

    def __init__(self, paths: Mapping[str, tuple[Path, Path]], works: Mapping[Path, Works]) -> None:
        self._paths = paths
        self._works = works
        self._read: dict[str, CatalogueEntry] = {}

    def __getitem__(self, rule: str) -> CatalogueEntry:
        """Read a rule; raises `RuleFault`."""
        if rule not in self._read:
            path, folder = self._paths[rule]
            own = self._works.get(folder)
            self._read[rule] = (
                _shipped_rule(path, folder) if own is None else _rule(path, folder, own)
            )
        return self._read[rule]

    def __contains__(self, rule: object) -> bool:
        """Tell whether there is a rule of this id, without reading it."""
        return rule in self._paths

    def __iter__(self) -> Iterator[str]:
        """Give the ids in the order of the folders and their files."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Count the rules."""
        return len(self._paths)

    def held_to(self, rules: Iterable[Rule]) -> "Shelf":
        """Give the same rules, some of them as a structure is held to them."""
        shelf = Shelf(self._paths, self._works)
        shelf._read = {one.id: self[one.id]._replace(rule=one) for one in rules}
        return shelf

    def theme(self, rule: str) -> str:
        """Name the folder that a rule stands in, without reading the rule."""
        return _theme(*self._paths[rule])

    def always(self) -> Sequence[str]:
        """List the rules of every run, which come with govlint, whatever folders are called."""
        shipped = (rule for rule, (_, home) in self._paths.items() if home == shipped_folder())
        return [rule for rule in shipped if self.theme(rule) == ALWAYS]

    def inside(self, folders: Collection[Path]) -> list[str]:
        """List the rules that stand in some folders, without reading them."""
        if not folders:
            return []
        wanted = folders_in({path.parent for path, _ in self._paths.values()}, folders)
        return [rule for rule, (path, _) in self._paths.items() if path.parent in wanted]


class Catalogue(NamedTuple):
    """Every rule and profile that can be named."""

    rules: Shelf
    profiles: Mapping[str, Profile]
    sheets: Mapping[str, SourceFile]
    """The file of each profile."""

    def origin(self, profile: str) -> Origin:
        """Say of a profile where it is written."""
        return Origin("profile", profile, self.sheets[profile])

    def is_shipped(self, profile: str) -> bool:
        """Tell whether a profile comes with govlint."""
        return is_shipped(self.sheets[profile].path)

    def demands(self, rules: Iterable[str]) -> dict[str, str]:
        """Give what each of these rules asks, in its one sentence."""
        return {rule: self.rules[rule].rule.summary for rule in rules}

    def held_to(self, rules: Iterable[Rule]) -> "Catalogue":
        """Give the catalogue with some rules as a structure is held to them."""
        return self._replace(rules=self.rules.held_to(rules))

    @property
    def themes(self) -> list[str]:
        """List the folders that rules stand in."""
        return list(dict.fromkeys(self.rules.theme(rule) for rule in self.rules))


def load_catalogue(folders: tuple[Path, ...] = ()) -> Catalogue:
    """Find the shipped rules and the user's own; raises `RuleFault`, also where a folder has none.

    A folder may be named in several ways, or lie in another one: each file is read once.
    """
    shipped = _shipped()
    found = _Found({**shipped.paths}, {**shipped.profiles}, {**shipped.sheets})
    works: dict[Path, Works] = {}
    for folder, files in _listed(folders):
        if folder != shipped_folder():
            works[folder] = works_of(folder, files)
        found.add(folder, files)
    rules = Shelf(found.paths, works)
    for rule in rules.inside(folders):
        _refuse_unknown_first(rules[rule], found.paths)  # one's own faults are reported at once
    return Catalogue(rules, found.profiles, found.sheets)


class _Found(NamedTuple):
    """Where each rule stands and in which folder, the profiles, and the file of each."""

    paths: dict[str, tuple[Path, Path]]
    profiles: dict[str, Profile]
    sheets: dict[str, SourceFile]

    def add(self, folder: Path, files: Iterable[Path]) -> None:
        """Take in the files of a folder; raises `RuleFault` where a name is taken."""
        for path in files:
            if is_list_of_moved(path, folder) or is_bibliography(path, folder):
                continue
            if path.parent.name == PROFILES:
                self._add_profile(folder, path)
            elif path.stem in self.paths:
                _refuse_another("rule", path, self.paths[path.stem][0])
            else:
                self.paths[path.stem] = path, folder

    def _add_profile(self, folder: Path, path: Path) -> None:
        if path.stem in self.profiles:
            _refuse_another("profile", path, self.sheets[path.stem].path)
            return
        read = _shipped_profile if folder == shipped_folder() else _profile
        self.profiles[path.stem], self.sheets[path.stem] = read(path)


@cache
def _shipped() -> _Found:
    """Find what no run can change, once."""
    found = _Found({}, {}, {})
    found.add(shipped_folder(), _shipped_files())
    return found


def _listed(folders: Iterable[Path]) -> Iterator[tuple[Path, list[Path]]]:
    """Give each folder with its files; raises `RuleFault` at one without, and at too many in all.

    One without any may be a submodule that was not fetched, whose rules would not be missed.
    """
    room = MOST_FILES
    for folder in folders:
        if not is_rule_folder(folder):
            raise RuleFault(f"{folder} is not a folder of rules{its_folder(folder)}")
        files = _files(folder)
        if not files:
            raise RuleFault(f"{folder} {NO_RULES}")
        room -= len(files) if folder != shipped_folder() else 0
        if room < 0:
            raise RuleFault(f"{folder}: more than {MOST_FILES:,} files of rules in all")
        yield folder, files


def _files(folder: Path) -> list[Path]:
    return _shipped_files() if folder == shipped_folder() else rule_files(folder)


@cache
def _shipped_files() -> list[Path]:
    """List the files that no run can change, once."""
    folder = shipped_folder()
    return [folder / name for name in compiled_rules()] or rule_files(folder)


def load_folder(folder: Path) -> tuple[list[CatalogueEntry], list[RuleFault]]:
    """Read the rules of one folder alone, and give the faults of those that cannot be used."""
    entries: list[CatalogueEntry] = []
    faults: list[RuleFault] = []
    files = rule_files(folder)
    works = works_of(folder, files)
    known = {path.stem for path in (*files, *_shipped_files()) if path.parent.name != PROFILES}
    for path in files:
        try:
            if path.parent.name == PROFILES:
                _profile(path)
            elif not (is_list_of_moved(path, folder) or is_bibliography(path, folder)):
                entry = _rule(path, folder, works)
                _refuse_unknown_first(entry, known)
                entries.append(entry)
        except RuleFault as fault:
            faults.append(fault)
    cited = (source for entry in entries for source in entry.sources)
    return entries, faults or unused(folder, files, cited)


def _refuse_another(kind: str, path: Path, first: Path) -> None:
    """Raise `RuleFault` where two files have one name, unless it is one that is named twice."""
    homes = {os.path.realpath(one.parent) for one in (first, path)}
    if first.name != path.name or len(homes) > 1:
        raise RuleFault(f"there is a {kind} {path.stem} already, in {first}", path, TOP)


def _refuse_unknown_first(entry: CatalogueEntry, known: Collection[str]) -> None:
    """Raise `RuleFault` where a rule yields to one that there is not, and was not before."""
    for position, first in enumerate(entry.rule.yields_to):
        if first not in known and not moved(first, known):
            hint = did_you_mean(first, [*islice(known, MOST_NAMES)], own_words=False)
            said = f'there is no rule "{short(first)}"{hint}'
            raise read_sheet(entry.path).fault(said, ("yields_to", position))


def _rule(path: Path, folder: Path, works: Works) -> CatalogueEntry:
    sheet = read_sheet(path)
    rule = sheet.validated(Rule, of_rule)
    _named(sheet, rule.id)
    _refuse_former(sheet, rule.id)
    refuse_unknown(sheet, [one.source for one in rule.sources], works)
    data = sheet.document.data
    return CatalogueEntry(rule, _theme(path, folder), path, lambda: data, works)


def _refuse_former(sheet: SourceFile, rule: str) -> None:
    """Raise `RuleFault` where a shipped rule had the id before.

    Else the two would be one to whoever selects the rule, sets it or has a baseline by that id.
    """
    became = moved(rule, ())
    if became and became.now:
        said = f"{what_became_of(rule, became)}; give yours another id, such as our-{rule}"
        raise sheet.fault(said, ("id",))


@cache
def _shipped_rule(path: Path, folder: Path) -> CatalogueEntry:
    """Read a rule that no run can change, once; tests hold all of them to the bibliography."""
    if compiled := compiled_rules().get(path.relative_to(folder).as_posix()):
        return CatalogueEntry(compiled.model(), _theme(path, folder), path, compiled.data)
    sheet = read_shipped(path)
    rule, data = sheet.validated(Rule, of_rule), sheet.document.data
    return CatalogueEntry(rule, _theme(path, folder), path, lambda: data)


@cache
def _theme(path: Path, folder: Path) -> str:
    return path.parent.name if path.parent != folder else "own"


def _profile(path: Path) -> tuple[Profile, SourceFile]:
    sheet = read_sheet(path)
    profile = sheet.validated(Profile, of_profile)
    _named(sheet, profile.id)
    return profile, sheet


@cache
def _shipped_profile(path: Path) -> tuple[Profile, SourceFile]:
    """Read a profile that no run can change, once."""
    compiled = compiled_rules().get(f"{PROFILES}/{path.name}")
    if compiled:
        return compiled.model(), SourceFile(path)
    sheet = read_shipped(path)
    return sheet.validated(Profile, of_profile), sheet


def _named(sheet: SourceFile, name: str) -> None:
    """Hold the id in a file to the name of the file."""
    if name != sheet.path.stem:
        said = f'the id is "{name}" and the file name says "{sheet.path.stem}"'
        raise sheet.fault(said, ("id",))
