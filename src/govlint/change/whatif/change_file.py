"""Change file: a list of changes in YAML, as somebody keeps an option that is being weighed."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, RootModel, Tag

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
from govlint.rulebook.source_file import SourceFile, read_sheet
from govlint.structure.fields import OneOrList, listed

Words = Annotated[tuple[str, ...], BeforeValidator(listed), OneOrList(), Field(min_length=1)]


class _Entry(BaseModel):
    """One change of the list."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _StandDown(_Entry):
    stand_down: Words

    def proposals(self) -> Iterator[Proposal]:
        yield from map(StandDown, self.stand_down)


class _Merge(_Entry):
    merge: Words
    into: str
    members: Words | None = None

    def proposals(self) -> Iterator[Proposal]:
        yield Merge(self.merge, self.into, self.members)


class _Remove(_Entry):
    remove: str
    from_: Words = Field(alias="from")

    def proposals(self) -> Iterator[Proposal]:
        yield Remove(self.remove, self.from_)


class _Move(_Entry):
    move: str
    from_: str = Field(alias="from")
    to: str

    def proposals(self) -> Iterator[Proposal]:
        yield Move(self.move, self.from_, self.to)


class _AnswerTo(_Entry):
    answer_to: str
    forum: str

    def proposals(self) -> Iterator[Proposal]:
        yield AnswerTo(self.answer_to, self.forum)


class _Set(_Entry):
    set: Mapping[str, Any]

    def proposals(self) -> Iterator[Proposal]:
        yield from (SetField(path, value) for path, value in self.set.items())


class _Add(_Entry):
    add: Mapping[str, Mapping[str, Any]]

    def proposals(self) -> Iterator[Proposal]:
        yield Add({name: dict(fields) for name, fields in self.add.items()})


KINDS = ("stand_down", "merge", "remove", "move", "answer_to", "set", "add")
"""The key that says what an entry of the list is."""


def _kind(entry: Any) -> str | None:
    """Tell what an entry is; what is none is held to the first kind, which says so."""
    found = [kind for kind in KINDS if isinstance(entry, Mapping) and kind in entry]
    return found[0] if found else KINDS[0]


_Change = Annotated[
    Annotated[_StandDown, Tag("stand_down")]
    | Annotated[_Merge, Tag("merge")]
    | Annotated[_Remove, Tag("remove")]
    | Annotated[_Move, Tag("move")]
    | Annotated[_AnswerTo, Tag("answer_to")]
    | Annotated[_Set, Tag("set")]
    | Annotated[_Add, Tag("add")],
    Discriminator(_kind),
]


class ChangeFile(RootModel[list[_Change]]):
    """The changes of a file, in the order in which they are made."""


def proposals_of(path: Path) -> Sequence[Proposal]:
    """Read a change file; raises `Refusal` at what is wrong in it first."""
    sheet: SourceFile = read_sheet(path)
    entries = sheet.validated(ChangeFile).root
    if not entries:
        raise sheet.fault("The file has no change; write a list such as - {stand_down: old-board}")
    return [proposal for entry in entries for proposal in entry.proposals()]
