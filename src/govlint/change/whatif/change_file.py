"""Change file: a list of changes in YAML, as somebody keeps an option that is being weighed."""

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from govlint.answers.ambiguity import echo
from govlint.change.whatif.proposals import (
    Add,
    AnswerTo,
    Merge,
    Move,
    Proposal,
    Remove,
    SetField,
    StandDown,
)
from govlint.files.border import refuse_leaving
from govlint.place import KeyPath
from govlint.rulebook.source_file import SourceFile, read_sheet
from govlint.structure.faults import gravest
from govlint.structure.field_types import OneOrList, listed
from govlint.structure.flow_style import flow
from govlint.structure.nearest_word import did_you_mean

Words = Annotated[tuple[str, ...], BeforeValidator(listed), OneOrList(), Field(min_length=1)]


class _Entry(BaseModel):
    """A change of the list."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @abstractmethod
    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""


class StandDownEntry(_Entry):
    """A forum that is to meet no more."""

    stand_down: Words

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield from map(StandDown, self.stand_down)


class MergeEntry(_Entry):
    """Forums whose place another one takes, and who of their members comes along."""

    merge: Words
    into: str
    members: Words | None = None

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield Merge(self.merge, self.into, self.members)


class RemoveEntry(_Entry):
    """Somebody who leaves forums."""

    remove: str
    from_: Words = Field(alias="from")

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield Remove(self.remove, self.from_)


class MoveEntry(_Entry):
    """Somebody who sits on another forum in the place of one."""

    move: str
    from_: str = Field(alias="from")
    to: str

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield Move(self.move, self.from_, self.to)


class AnswerToEntry(_Entry):
    """A forum that answers to another body."""

    answer_to: str
    forum: str

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield AnswerTo(self.answer_to, self.forum)


class SetEntry(_Entry):
    """Fields that are stated otherwise, by their key paths; null takes one away."""

    set: Annotated[Mapping[str, Any], Field(min_length=1)]

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield from (SetField(path, value) for path, value in self.set.items())


class AddEntry(_Entry):
    """Entities that are described, each by its section and id."""

    add: Annotated[Mapping[str, Mapping[str, Any]], Field(min_length=1)]

    def proposals(self) -> Iterator[Proposal]:
        """Give what it proposes."""
        yield Add({name: dict(fields) for name, fields in self.add.items()})


KINDS: Mapping[str, type[_Entry]] = {
    "stand_down": StandDownEntry,
    "merge": MergeEntry,
    "remove": RemoveEntry,
    "move": MoveEntry,
    "answer_to": AnswerToEntry,
    "set": SetEntry,
    "add": AddEntry,
}
"""What an entry of the list is, by the key that says so."""


Changes = list[
    StandDownEntry | MergeEntry | RemoveEntry | MoveEntry | AnswerToEntry | SetEntry | AddEntry
]
"""What a change file holds."""

DESCRIPTION = "Changes that `whatif` tries, in the order in which they are made."


def proposals_of(path: Path) -> Sequence[Proposal]:
    """Read a change file; raises `Refusal` at what is wrong in it first, or at a link out."""
    refuse_leaving(path)  # nor is anything read along a link out
    sheet = read_sheet(path)
    entries = sheet.document.data
    if not isinstance(entries, list) or not entries:
        raise sheet.fault(f"The file is no list of changes, such as {_as_list(entries)}")
    return [
        proposal
        for at, entry in enumerate(entries)
        for proposal in _entry(sheet, at, entry).proposals()
    ]


def _as_list(entries: Any) -> str:
    """Write what stands in a file without a hyphen as the list that it should be."""
    alone = isinstance(entries, dict) and len(entries) == 1 and next(iter(entries)) in KINDS
    return f"- {flow(entries)}" if alone else "- {stand_down: old-board}"


def _needed(said: str, kind: str) -> str:
    """Say of a change what it needs, with its own name."""
    return re.sub(r"\AA \w+entry file needs", f"A change that says {kind} needs", said)


def _entry(sheet: SourceFile, at: int, entry: Any) -> _Entry:
    """Hold one entry to what its key says that it is."""
    keys = entry if isinstance(entry, dict) else {}
    kind = next((kind for kind in KINDS if kind in keys), None)
    if kind is None:
        hint = next(filter(None, (did_you_mean(str(key), KINDS) for key in keys)), "")
        place, of_key = _first(at, keys)
        said = f"This is no change; it says one of {', '.join(KINDS)}{hint}"
        raise sheet.fault(said, place, of_key=of_key)
    known = [field.alias or name for name, field in KINDS[kind].model_fields.items()]
    for key in keys:
        if key not in known:
            message = f"{echo(str(key))} is not a key of a change that says {kind}"
            hint = "; write it in an item of its own" if key in KINDS else did_you_mean(key, known)
            raise sheet.fault(f"{message}{hint}", (at, key), of_key=True)
    try:
        return KINDS[kind].model_validate(entry)
    except ValidationError as error:
        fault = gravest(error, entry, KINDS[kind])
        said, whole = _needed(fault.message, kind), not fault.key_path
        place, of_key = _first(at, keys) if whole else ((at, *fault.key_path), fault.of_key)
        raise sheet.fault(said, place, of_key=of_key) from None


def _first(at: int, keys: Mapping[str, Any]) -> tuple[KeyPath, bool]:
    """Give the first key of an entry, where what is said of the whole of it stands."""
    return (at, *list(keys)[:1]), bool(keys)
