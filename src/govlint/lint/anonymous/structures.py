"""Structures without names: the texts that stand in the place of files, and what was taken out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from govlint.config import FILE_NAME
from govlint.lint.anonymous.names_in_texts import Mentions, renamed
from govlint.lint.anonymous.new_values import Removals, Wording
from govlint.lint.anonymous.ordinary_words import folded
from govlint.lint.anonymous.people import WORD, numbered
from govlint.lint.anonymous.rewritten_files import rewritten
from govlint.lint.reading.loader import LoadedStructure, load
from govlint.lint.reading.texts import Texts
from govlint.lint.task import LintTask
from govlint.refusal import Refusal
from govlint.result import Settings
from govlint.structure.model import SECTIONS
from govlint.structure.references import unresolved

HOME = Path("/structure").absolute()
"""The folder in which the texts seem to stand; there is none."""

CALLED_AS_PEOPLE_ARE = ("organisations", "services")
"""Sections whose names hold words that people are called by as well, such as those of places."""


class Anonymous(NamedTuple):
    """Tasks with texts in which nobody is named, and what that took."""

    tasks: Sequence[LintTask]
    people: int
    tally: Removals
    counts: Mapping[str, int]
    """The entities of each section."""
    originals: Mapping[str, str]
    """The files that the texts stand for, and their new names."""
    without_names: Callable[[str], str]
    """Takes the same names out of any other text."""

    def texts(self) -> dict[str, str]:
        """Give every text by its new name."""
        return {name: text for task in self.tasks if task.texts for name, text in _named(task)}


def anonymous(tasks: Sequence[LintTask], *, visible_only: bool = False) -> Anonymous:
    """Give the same tasks with texts that name nobody; raises `Refusal` where one cannot be read.

    Texts for others hold what can be seen only; those of a run are held to what its files have.
    People are numbered in the order in which they are written, the same way in all structures.
    """
    structures = [_read(task, at, len(tasks)) for at, task in enumerate(tasks, 1)]
    people = numbered(one for loaded in structures for one in _people(loaded))
    mentions = Mentions(people, {word for loaded in structures for word in _in_use(loaded)})
    all_ids = dict.fromkeys(id_ for loaded in structures for id_ in loaded.homes)
    ids = renamed(all_ids, mentions, people)
    tally = Removals(ids=len(ids.keys() & all_ids.keys() - {person.id for person in people}))
    wording = Wording(
        people, {id_: id_ for id_ in all_ids} | ids, mentions, tally, visible_only=visible_only
    )
    number = len({person.number for person in people})
    names = _names(structures)
    parts = {shown: part for loaded in structures for shown, part in loaded.parts.items()}
    texts = {shown: rewritten(document, wording) for shown, document in parts.items()}
    made = [
        _task(task, loaded, names, texts) for task, loaded in zip(tasks, structures, strict=True)
    ]
    counts = {section: _counted(structures, section) for section in SECTIONS}
    return Anonymous(made, number, tally, counts, names, mentions.without)


def _read(task: LintTask, at: int, of: int) -> LoadedStructure:
    loaded = load(task.root, task.shown, task.texts)
    if loaded.structure is None or loaded.faults:
        which = f"structure {at} of {of}" if of > 1 else "the structure"
        raise Refusal(
            f"--anonymous: {which} cannot be read, and what cannot be read cannot be made "
            "anonymous; `govlint check` says what to mend, with names"
        )
    return loaded


def _people(loaded: LoadedStructure) -> Iterator[tuple[str, str]]:
    """Give all who are described, and after them whoever is named where people stand."""
    assert loaded.structure
    for id_, person in loaded.structure.people.items():
        yield id_, person.name or ""
    kinds = {key: kind for kind, _, key, _ in loaded.structure.entities()}
    for one in unresolved(loaded.structure, kinds):
        if "person" in one.kinds and one.id not in kinds:
            yield one.id, ""


def _in_use(loaded: LoadedStructure) -> Iterator[str]:
    """Give the folded words of names that are no people's."""
    for section in CALLED_AS_PEOPLE_ARE:
        for entity in getattr(loaded.structure, section).values():
            yield from map(folded, WORD.findall(entity.name or ""))


def _names(structures: Sequence[LoadedStructure]) -> dict[str, str]:
    """Give each file a name that says nothing: the roots first, each part once."""
    roots = [loaded.path for loaded in structures]
    parts = dict.fromkeys(
        shown for loaded in structures for shown in loaded.parts if shown not in roots
    )
    digits = len(str(len(parts)))
    named = {shown: f"part-{at:0{digits}}.yaml" for at, shown in enumerate(parts, 1)}
    if len(roots) == 1:
        return {roots[0]: "structure.yaml", **named}
    return {**{root: f"structure-{at}.yaml" for at, root in enumerate(roots, 1)}, **named}


def _task(
    task: LintTask, loaded: LoadedStructure, names: Mapping[str, str], texts: Mapping[str, str]
) -> LintTask:
    name = names[loaded.path]
    own = {names[shown]: texts[shown] for shown in loaded.parts}
    settings = [*dict.fromkeys(nowhere(one) for one in task.settings_with(loaded.parts))]
    return task._replace(root=HOME / name, shown=name, texts=Texts(own, HOME), settings=settings)


def nowhere(settings: Settings) -> Settings:
    """Leave the folders out in which configurations stand, and the names of profiles."""
    folder = "a folder of the structures" if settings.instead_of else "a profile"
    path = FILE_NAME if Path(settings.path).name == FILE_NAME else folder
    instead = f"another {FILE_NAME}" if settings.instead_of else None
    return settings._replace(path=path, instead_of=instead)


def _named(task: LintTask) -> Iterator[tuple[str, str]]:
    assert task.texts
    yield from task.texts.by_name()


def _counted(structures: Sequence[LoadedStructure], section: str) -> int:
    entities: list[Any] = [getattr(loaded.structure, section) for loaded in structures]
    return len({id_ for one in entities for id_ in one})
