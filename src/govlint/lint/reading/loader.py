"""Loader of a root file and its parts as one structure, with every place in them known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from govlint.document.decoding import TextFault
from govlint.document.document import Document, read
from govlint.exchange.workbook.endings import WorkbookFault, is_workbook
from govlint.finding import DUPLICATE_ID, SCHEMA, SYNTAX, Fix
from govlint.lint.fixes_from_messages import fix_of_line, of_fault, of_text
from govlint.lint.reading.file_text import content_at, text_of
from govlint.lint.reading.glob_patterns import Folders
from govlint.lint.reading.include import included
from govlint.lint.reading.texts import Texts
from govlint.place import KeyPath, Place
from govlint.structure.field_types import REMARK, ROOT_KEY
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.nearest_word import did_you_mean
from govlint.structure.reader import read_structure

if TYPE_CHECKING:
    from govlint.exchange.workbook.document import SheetsDocument

NAMED_BY_NOTHING = "delegations"
"""The section whose ids no other entity names, so that one of them is changed in one place."""


class PlacedFault(NamedTuple):
    """Something that keeps a structure from being checked, under its always-on rule."""

    rule: str
    message: str
    place: Place
    key_path: KeyPath = ()
    related: tuple[tuple[str, Place], ...] = ()
    fix: Fix | None = None


class Home(NamedTuple):
    """Where an entity is written: its section, and the file."""

    section: str
    file: str


@dataclass(slots=True)
class LoadedStructure:
    """A root with its parts: the structure where there is one, else what is in its way."""

    path: str
    structure: Structure | None = None
    data: dict[str, Any] = field(default_factory=dict)
    faults: list[PlacedFault] = field(default_factory=list)
    parts: dict[str, Document] = field(default_factory=dict)
    homes: dict[str, Home] = field(default_factory=dict)
    """The section of each id, and the file that wrote it."""
    called: Mapping[str, str] = field(default_factory=dict)
    """What ids are called in another version, by which its findings are known again."""
    other_ids: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What else something may have been known by before.

    It is each post of a person, and all that a row of a workbook says where its id is made of some.
    """
    named_seats: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """By forum, what those who sit on seats with a name were before they stood there."""
    seated: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By forum, everybody who sits there with how many seats."""

    def entity(self, key_path: KeyPath) -> str | None:
        """Name the entity around a key path; None for the root."""
        home = self._home(key_path)
        return str(key_path[1]) if home else None

    def locate(self, key_path: KeyPath, *, of_key: bool = False) -> tuple[KeyPath, Place]:
        """Give as much of a key path as was written, and the place of its end."""
        home = self._home(key_path)
        path = home.file if home else self.path
        of_key = of_key or (home is not None and len(key_path) == 2)
        return self.parts[path].place(path, key_path, of_key=of_key)

    def worded(self, message: str, key_path: KeyPath) -> str:
        """Say a message in the words that its reader sees: those of the sheets of a workbook."""
        sheets = as_sheets(self.parts.get(self.path))
        return sheets.worded(message, key_path) if sheets else message

    def drop_data(self) -> None:
        """Let go of the plain data, which takes as much room as the structure made of it."""
        self.data = {}
        for part in self.parts.values():
            part.data = None

    def typed(self, key_path: KeyPath, *, with_key: bool = False) -> tuple[str, Place]:
        """Give what was typed after a key, or with it, as far as the next one, and its place."""
        from govlint.document.raw_value import typed

        home = self._home(key_path)
        path = home.file if home else self.path
        part = self.parts[path]
        if sheets := as_sheets(part):
            return sheets.typed(key_path), self.locate(key_path)[1]
        text, span = typed(part, key_path, with_key=with_key)
        return text, Place(path, *span)

    def _home(self, key_path: KeyPath) -> Home | None:
        home = self.homes.get(str(key_path[1])) if len(key_path) > 1 else None
        return home if home and home.section == key_path[0] else None


def as_sheets(part: Document | None) -> "SheetsDocument | None":
    """Give what was read as a workbook, which a check of texts need not know of."""
    return cast("SheetsDocument", part) if part is not None and part.is_of_sheets else None


def load(root: Path, shown: str, texts: Texts | None = None) -> LoadedStructure:
    """Read a root file and all it includes; whatever is wrong comes back as faults.

    Where texts are given, they are read and no file is.
    """
    loaded = LoadedStructure(shown)
    read_text = texts.text if texts else text_of
    folders = texts.folders(root.parent) if texts else Folders(root.parent)
    if is_workbook(root) and (reader := _reader(root, texts)):
        _load_workbook(loaded, reader)
        return loaded
    document = _noted(loaded, lambda: read_text(root), shown)
    if document is not None and _take_root(loaded, document):
        for path in _included(loaded, root, folders):
            part = _noted(loaded, partial(read_text, path), _beside(shown, root, path))
            if part is not None:
                _take_in(loaded, part, _beside(shown, root, path))
        _validate(loaded)
    return loaded


def load_text(text: str, shown: str, defaults: Mapping[str, Any]) -> LoadedStructure:
    """Read a structure that is no file of its own, such as a rule's example."""
    loaded = LoadedStructure(shown)
    document = _noted(loaded, lambda: text, shown)
    if document is not None and _take_root(loaded, document):
        loaded.data = {**defaults, **loaded.data}
        _validate(loaded)
    return loaded


def _reader(root: Path, texts: Texts | None) -> "Callable[[], SheetsDocument] | None":
    """Give what reads a workbook; none where it is a text that is only called so."""
    if texts:
        return texts.workbook(root)
    from govlint.exchange.workbook.document import workbook_in

    return lambda: workbook_in(content_at(root), root.stem)


def _load_workbook(loaded: LoadedStructure, reader: "Callable[[], SheetsDocument]") -> None:
    """Read a workbook, which is a whole structure."""
    try:
        document = reader()
    except (WorkbookFault, TextFault, OSError) as error:
        loaded.parts[loaded.path] = Document("", None)
        message = f"The workbook cannot be read: {error}"
        loaded.faults.append(PlacedFault(SYNTAX, message, Place(loaded.path, 1, 1, 1, 1)))
        return
    loaded.parts[loaded.path] = document
    for one in document.sheets.faults:
        places = tuple((said, there.place(loaded.path)) for said, there in one.related)
        fault = PlacedFault(SCHEMA, one.message, one.cell.place(loaded.path), related=places)
        loaded.faults.append(fault)
    loaded.other_ids = {key: (one,) for key, one in document.sheets.in_full.items()}
    if _take_root(loaded, document):
        _validate(loaded)


def _take_root(loaded: LoadedStructure, document: Document) -> bool:
    """Begin with what the root file holds; False where it holds no keys."""
    if not isinstance(document.data, dict):
        said = "The file is empty" if document.data is None else "The file is not a set of keys"
        loaded.faults.append(PlacedFault(SCHEMA, said, Place(loaded.path, 1, 1, 1, 1)))
        return False
    loaded.data = dict(document.data)
    for section in SECTIONS:
        _merge(loaded, section, document.data.get(section), loaded.path)
    return True


def _noted(loaded: LoadedStructure, text: Callable[[], str], shown: str) -> Document | None:
    """Read a text; where it cannot be read, note why."""
    written = ""
    try:
        written = text()
        document = read(written)
    except TextFault as error:
        loaded.faults.append(
            PlacedFault(
                SYNTAX,
                error.message.rstrip("."),
                Place(shown, *error.span),
                fix=of_text(error, shown),
            )
        )
        document = None
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}"
        loaded.faults.append(PlacedFault(SYNTAX, message, Place(shown, 1, 1, 1, 1)))
        document = None
    loaded.parts[shown] = document or Document(written, None)
    if document and document.repeated:
        _note_repeats(loaded, document, shown)
    return document


def _note_repeats(loaded: LoadedStructure, document: Document, shown: str) -> None:
    from govlint.lint.reading.duplicate_keys import repeats

    for message, key_path, second in repeats(document):
        first = Place(shown, *document.span(key_path, of_key=True))
        loaded.faults.append(_twice(message, key_path, Place(shown, *second), first))


def _twice(message: str, key_path: KeyPath, second: Place, first: Place) -> PlacedFault:
    related = ((f'the first "{key_path[-1]}"', first),)
    return PlacedFault(DUPLICATE_ID, message, second, key_path, related)


def _included(loaded: LoadedStructure, root: Path, folders: Folders) -> Iterator[Path]:
    """Give the parts that a root names, and note what it names in vain."""
    for position, part in included(root, loaded.data.get("include"), folders):
        if isinstance(part, Path):
            yield part
            continue
        _, place = loaded.locate(("include", position))
        loaded.faults.append(PlacedFault(SCHEMA, part.message, place, ("include", position)))


def _beside(shown: str, root: Path, path: Path) -> str:
    """Name a part the way its root was named."""
    inside = path.relative_to(root.parent).as_posix()
    folder = Path(shown).parent.as_posix()
    return inside if folder == "." else f"{folder}/{inside}"


def _take_in(loaded: LoadedStructure, document: Document, shown: str) -> None:
    """Add the sections of a part, and say what else it holds."""
    data = document.data
    if data is None:
        return
    if not isinstance(data, dict):
        place = Place(shown, 1, 1, 1, 1)
        said = "A part holds sections with entities, such as forums: and below it each by its id"
        loaded.faults.append(PlacedFault(SCHEMA, said, place))
        return
    for key, value in data.items():
        if key in SECTIONS:
            _merge(loaded, key, value, shown)
        elif not key.startswith(REMARK):
            place = Place(shown, *document.span((key,), of_key=True))
            if key == ROOT_KEY:
                loaded.faults.append(_part_as_root(loaded, document, place))
                continue
            if key == "name" and ROOT_KEY in data:
                continue
            message = f'A part holds sections of entities, and no "{key}"{_why(key, value, loaded)}'
            loaded.faults.append(PlacedFault(SCHEMA, message, place, (key,)))


def _why(key: str, value: Any, loaded: LoadedStructure) -> str:
    """Say what a part is to hold in the place of a key that is no section."""
    from govlint.structure.schema import ROOT_ONLY
    from govlint.structure.suggestions.keys import remark
    from govlint.structure.suggestions.misplaced_keys import sections_of

    if key == "include":
        return "; only the root file includes"
    if key in ROOT_ONLY:
        return f"; it belongs in {Path(loaded.path).name}: take it out here"
    entities = [*value.values()] if isinstance(value, dict) else []
    if len(within := sections_of(entities)) == 1:
        return f'; did you mean "{within[0]}"?'
    if len(above := sections_of([value])) == 1:
        return f'; is "{above[0]}:" missing on a line above?'
    if said := did_you_mean(key, SECTIONS):
        return said
    return "" if isinstance(value, dict) else remark(key)


def _part_as_root(loaded: LoadedStructure, document: Document, place: Place) -> PlacedFault:
    """Say what to take out of a part that begins as a root does."""
    line = f"{ROOT_KEY}: {document.data[ROOT_KEY]}"
    said = f'This file is a part of {Path(loaded.path).name}: take out the line "{line}"'
    if "name" in document.data:
        said += ' and its "name"; or, if it is a structure of its own, leave it out of "include"'
    return PlacedFault(SCHEMA, said, place, (ROOT_KEY,))


def _merge(loaded: LoadedStructure, section: str, entities: Any, shown: str) -> None:
    """Put the entities of one file into the structure, one namespace for all."""
    if not isinstance(entities, dict):
        if entities is not None and shown != loaded.path:
            place = Place(shown, *loaded.parts[shown].span((section,)))
            message = f'"{section}" holds entities by id, and this is something else'
            loaded.faults.append(PlacedFault(SCHEMA, message, place, (section,)))
        return
    merged = loaded.data[section] = (
        {} if shown == loaded.path else dict(loaded.data.get(section) or {})
    )
    home = Home(section, shown)
    for key, entity in entities.items():
        if earlier := loaded.homes.get(key):
            second = Place(shown, *loaded.parts[shown].span((section, key), of_key=True))
            first = loaded.locate((earlier.section, key))[1]
            sections = (earlier.section, section)
            if first.path == second.path and second < first:
                first, second, sections = second, first, sections[::-1]
            loaded.faults.append(_id_of_two(key, sections, first, second, loaded.parts))
        else:
            loaded.homes[key] = home
            merged[key] = entity


def _id_of_two(
    key: str, sections: tuple[str, str], first: Place, second: Place, parts: Mapping[str, Document]
) -> PlacedFault:
    """Say what to do about an id of two entities; those of two sections are never the same."""
    said = f'"{key}" is written twice'
    if sections[0] == sections[1]:
        said += "; rename one and what names it, or merge the two"
        return _twice(said, (sections[1], key), second, first)
    said += f', under "{sections[0]}" and "{sections[1]}"; an id is of one thing only, '
    if NAMED_BY_NOTHING not in sections:
        return _twice(f"{said}so rename one", (sections[1], key), second, first)
    place, other = (second, first) if sections[1] == NAMED_BY_NOTHING else (first, second)
    renamed = f"{key}-{SECTIONS[NAMED_BY_NOTHING][0]}"
    key_path = (NAMED_BY_NOTHING, key)
    return PlacedFault(
        DUPLICATE_ID,
        f"{said}so rename the delegation; write {renamed}:",
        place,
        key_path,
        ((f'the other "{key}"', other),),
        fix_of_line(key_path, place, renamed, parts[place.path].text),
    )


def _validate(loaded: LoadedStructure) -> None:
    read_as = read_structure(loaded.data, lambda key_path: loaded.typed(key_path)[0])
    if isinstance(read_as, Structure):
        loaded.structure = read_as
        return
    told = {one.key_path for one in loaded.faults if one.rule == DUPLICATE_ID}
    of_cells = set[tuple[str, Place]]()
    for fault in read_as:
        if fault.of_key and fault.key_path in told:
            continue
        key_path, place = loaded.locate(fault.key_path, of_key=fault.of_key)
        if fault.whole:
            place = loaded.typed(key_path, with_key=fault.of_key)[1]
        if place.sheet and (fault.message, place) in of_cells:
            continue
        of_cells.add((fault.message, place))
        fix = of_fault(
            fault._replace(key_path=key_path), place, loaded.data, loaded.parts[place.path].text
        )
        loaded.faults.append(PlacedFault(SCHEMA, fault.message, place, key_path, fix=fix))


def texts(loaded: LoadedStructure) -> Mapping[str, str]:
    """Give the text of every file that was read."""
    return {path: document.text for path, document in loaded.parts.items()}


def sheets(loaded: LoadedStructure) -> Mapping[str, str]:
    """Give the rows of every sheet of a workbook, by the page of places on it."""
    read_as = as_sheets(loaded.parts.get(loaded.path))
    return read_as.pages(loaded.path) if read_as else {}
