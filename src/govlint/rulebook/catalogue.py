"""Which rules there are: the shipped catalogue and the user's own folders, with their themes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from govlint.document.document import Document, read
from govlint.document.text import Span, Unreadable, decode
from govlint.rulebook.rule import Profile, Rule
from govlint.structure.reading import faults, gravest
from govlint.structure.words import did_you_mean

Model = TypeVar("Model", bound=BaseModel)

PROFILES = "profiles"
ALWAYS = "always"


class RuleFault(Exception):
    """A rule file, a profile or a choice of rules that cannot be used; says where and why."""

    def __init__(self, message: str, path: Path | None = None, span: Span | None = None) -> None:
        place = f"{path}:{span.line}:{span.column}: " if path and span else ""
        super().__init__(f"{place}{message}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule, the folder it stands in, and its file as plain data."""

    rule: Rule
    theme: str
    path: Path
    data: Mapping[str, Any]

    def changed(self, changes: Mapping[str, Any], origin: str) -> "Entry":
        """Give the rule with other severities or parameters; raises `RuleFault`."""
        data = {**self.data, "check": dict(self.data["check"])}
        for name, value in changes.items():
            if name == "severity":
                data = {**data, "severity": value}
                data.pop("inferred", None)
            else:
                self._parameter(name, origin)
                data["check"][name] = value
        try:
            return Entry(Rule.model_validate(data), self.theme, self.path, data)
        except ValidationError as error:
            fault = next(faults(error, data, Rule))
            raise RuleFault(f"{origin}, {self.rule.id}: {fault.message}") from None

    def _parameter(self, name: str, origin: str) -> None:
        known = ["severity", *type(self.rule.check).model_fields]
        if name not in known or name == "kind":
            hint = did_you_mean(name, known, own_words=False)
            raise RuleFault(f'{origin}: {self.rule.id} has no parameter "{name}"{hint}')


class Shelf(Mapping[str, Entry]):
    """Rules by id, each read when it is first asked for; the id is the name of its file."""

    def __init__(self, paths: Mapping[str, tuple[Path, Path]]) -> None:
        self._paths = paths
        self._read: dict[str, Entry] = {}

    def __getitem__(self, rule: str) -> Entry:
        """Read a rule; raises `RuleFault`."""
        if rule not in self._read:
            self._read[rule] = _rule(*self._paths[rule])
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

    def theme(self, rule: str) -> str:
        """Name the folder that a rule stands in, without reading the rule."""
        return _theme(*self._paths[rule])


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every rule and profile that can be named."""

    rules: Shelf
    profiles: Mapping[str, Profile]
    own: frozenset[str] = frozenset()
    """The rules of the user's own folders, which run in every profile."""

    def demands(self, rules: Iterable[str]) -> dict[str, str]:
        """Give what each of these rules asks, in its one sentence."""
        return {rule: self.rules[rule].rule.summary for rule in rules}

    @property
    def themes(self) -> list[str]:
        """List the folders that rules stand in."""
        return list(dict.fromkeys(self.rules.theme(rule) for rule in self.rules))


def shipped_folder() -> Path:
    """Find the rules: beside the package in a wheel, at the top in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent.parent / "rules"


def load_catalogue(folders: tuple[Path, ...] = ()) -> Catalogue:
    """Find the shipped rules and the user's own; raises `RuleFault`."""
    paths: dict[str, tuple[Path, Path]] = {}
    profiles: dict[str, Profile] = {}
    for folder in (shipped_folder(), *folders):
        if not folder.is_dir():
            raise RuleFault(f"{folder} is not a folder of rules")
        for path in sorted(folder.rglob("*.yaml")):
            if path.parent.name == PROFILES:
                profile = _profile(path)
                profiles[profile.id] = profile
            elif path.stem in paths:
                raise _twice(path, paths[path.stem][0])
            else:
                paths[path.stem] = path, folder
    rules = Shelf(paths)
    own = [rule for rule, (_, folder) in paths.items() if folder in folders]
    for rule in own:
        rules[rule]  # a fault in a rule of the user's own is told at once
    return Catalogue(rules, profiles, frozenset(own))


def load_folder(folder: Path) -> list[Entry]:
    """Read the rules of one folder alone; raises `RuleFault`."""
    paths = (path for path in sorted(folder.rglob("*.yaml")) if path.parent.name != PROFILES)
    return [_rule(path, folder) for path in paths]


def _twice(path: Path, first: Path) -> RuleFault:
    return RuleFault(f"there is a rule {path.stem} already, in {first}", path, Span(1, 1, 1, 1))


def _rule(path: Path, folder: Path) -> Entry:
    document = read_file(path)
    rule = validated(path, document, Rule)
    if rule.id != path.stem:
        span = document.span(("id",))
        raise RuleFault(f'the id is "{rule.id}" and the file name says "{path.stem}"', path, span)
    return Entry(rule, _theme(path, folder), path, document.data)


def _theme(path: Path, folder: Path) -> str:
    return path.parent.name if path.parent != folder else "own"


def _profile(path: Path) -> Profile:
    return validated(path, read_file(path), Profile)


def read_file(path: Path) -> Document:
    """Read a file of rules or settings; raises `RuleFault`."""
    try:
        document = read(decode(path.read_bytes()))
    except Unreadable as error:
        raise RuleFault(error.message, path, error.span) from None
    for key_path, span in document.repeated:
        raise RuleFault(f'"{key_path[-1]}" is written twice', path, span)
    return document


def validated(path: Path, document: Document, model: type[Model]) -> Model:
    """Hold what was read to its model; raises `RuleFault` at what is wrong first."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        fault = gravest(error, document.data, model)
        span = document.span(fault.key_path, of_key=fault.of_key)
        raise RuleFault(fault.message, path, span) from None
