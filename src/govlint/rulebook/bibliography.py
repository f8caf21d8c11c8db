"""Bibliography: the works that rules cite, with where and how long each of them holds."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from govlint.rulebook.compiled_rules import compiled_rules
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import RuleFault, SourceFile, read_sheet, read_shipped
from govlint.structure.field_types import Day, described
from govlint.structure.messages import short
from govlint.structure.nearest_word import did_you_mean

FILE_NAME = "sources.yaml"
"""The file at the top of a rule folder that is no rule."""

MOST_NAMES = 1000
"""Ids among which one is looked for that was meant."""

ADDRESS = r"^https?://[A-Za-z0-9][!#-;=?-\[\]_a-z~]*$"
"""An address of the web, in the signs that stand for themselves in every format."""


def _address(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(ADDRESS, value):
        whole = f"https://{value}"
        is_bare = value.startswith("www.") and re.fullmatch(ADDRESS, whole)
        hint = f"; write {whole}" if is_bare else ""
        raise ValueError(f"an address begins with https:// or http:// and holds no space{hint}")
    return value


Address = Annotated[str, Field(pattern=ADDRESS), BeforeValidator(_address)]

Line = Annotated[str, Field(max_length=500)]
"""A title or another short text, which stands in every finding of a rule."""

SourceId = Annotated[str, Field(pattern=r"^[\w.-]+$")]


class Work(BaseModel):
    """A law, a code, a paper or a page that rules rest on."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, coerce_numbers_to_str=True, defer_build=True
    )

    title: Annotated[Line, Field(min_length=1)] = described("title", "What it is called.", ...)
    author: Line | None = described("author", "Who wrote it, or whose it is.")
    year: int | None = described("year", "The year of the edition.")
    url: Address | None = described("url", "The public page.")
    read_on: Day | None = described("read on", "The day on which its text was read, if it was.")
    in_force_from: Day | None = described(
        "in force from", "Of law, the first day on which it holds."
    )
    in_force_until: Day | None = described(
        "in force until", "Of law, the last day on which it holds."
    )

    @property
    def is_law(self) -> bool:
        """Whether it says from when or how long it is in force."""
        return bool(self.in_force_from or self.in_force_until)

    def is_past(self, day: date) -> bool:
        """Tell whether it was in force once and is no longer."""
        return self.in_force_until is not None and self.in_force_until < day


class Bibliography(BaseModel):
    """The works that the rules of a folder cite."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    sources: Mapping[SourceId, Work] = described(
        "sources", "The works, by the ids that rules cite.", ...
    )


class Source(NamedTuple):
    """What a rule rests on: a work, and the part of it."""

    work: Work
    part: str | None = None
    id: str | None = None
    """The id in the bibliography; none of a work that the rule file itself describes."""


Works = Mapping[str, Work]


def is_bibliography(path: Path, folder: Path) -> bool:
    """Tell whether a file of a rule folder lists works and is no rule."""
    return path.name == FILE_NAME and path.parent == folder


@cache
def shipped_works() -> Works:
    """Read the works that the shipped rules cite, once."""
    path = shipped_folder() / FILE_NAME
    if compiled := compiled_rules().get(FILE_NAME):
        return Bibliography.model_validate(compiled.data()).sources
    return read_shipped(path).validated(Bibliography).sources


def works_of(folder: Path, files: Collection[Path]) -> Works:
    """Give the works that the rules of a folder may cite, its own and the shipped."""
    own = _own(folder, files)
    return {**own[1], **shipped_works()} if own else shipped_works()


def unused(folder: Path, files: Collection[Path], cited: Iterable[Source]) -> list[RuleFault]:
    """Give the fault of each entry in a folder's own bibliography that no rule there cites."""
    own = _own(folder, files)
    if own is None:
        return []
    sheet, works = own
    known = {source.id for source in cited}
    return [
        sheet.fault("no rule in this folder cites it; take it out", ("sources", one), of_key=True)
        for one in works
        if one not in known
    ]


def _own(folder: Path, files: Collection[Path]) -> tuple[SourceFile, Works] | None:
    """Read the bibliography that is among the files of a folder, if there is one."""
    path = folder / FILE_NAME
    if path not in files:
        return None
    sheet = read_sheet(path)
    works = sheet.validated(Bibliography).sources
    if folder.resolve() != shipped_folder().resolve():
        _refuse_shipped(sheet, works)
    return sheet, works


def _refuse_shipped(sheet: SourceFile, works: Works) -> None:
    for one in works:
        if one in shipped_works():
            said = f"govlint brings a source {one} already; cite that one, or rename this"
            raise sheet.fault(said, ("sources", one), of_key=True)


def refuse_unknown(sheet: SourceFile, cited: Iterable[str | None], works: Works) -> None:
    """Raise `RuleFault` where a rule file cites what the bibliography has not."""
    for position, one in enumerate(cited):
        if one is not None and one not in works:
            hint = did_you_mean(one, [*islice(works, MOST_NAMES)], own_words=False)
            hint = hint or f"; {FILE_NAME} in the rule folder lists them"
            key_path = ("sources", position, "source")
            raise sheet.fault(f'there is no source "{short(one)}"{hint}', key_path)
