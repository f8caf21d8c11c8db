"""Moved rules: the ids that rules had before, and those of rules that there are no longer."""

from collections.abc import Container, Mapping
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from govlint.rulebook.compiled_rules import compiled_rules
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.rulebook.source_file import read_shipped

FILE_NAME = "moved.yaml"
"""The file at the top of the shipped rules that is no rule."""


class MovedRule(BaseModel):
    """What became of an id."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, coerce_numbers_to_str=True, defer_build=True
    )

    now: str | None
    """The id that the rule has now; none where the rule was dropped."""
    since: str
    """The version of govlint that this came with."""
    why: str = ""
    """Why it was dropped, in a sentence."""

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if self.now is None and not self.why:
            raise ValueError("a rule that was dropped says `why`")
        return self


def is_list_of_moved(path: Path, folder: Path) -> bool:
    """Tell whether a file of a rule folder is the list of moved rules, which is no rule."""
    return path == shipped_folder() / FILE_NAME and folder == shipped_folder()


@cache
def moved_rules() -> Mapping[str, MovedRule]:
    """Read what became of the ids of shipped rules, once."""
    compiled = compiled_rules().get(FILE_NAME)
    data = compiled.data() if compiled else read_shipped(shipped_folder() / FILE_NAME).document.data
    return {rule: MovedRule.model_validate(one) for rule, one in data.items()}


def moved(rule: str, known: Container[str]) -> MovedRule | None:
    """Give what became of an id, where no rule has it now."""
    return None if rule in known else moved_rules().get(rule)


def current_id(rule: str, known: Container[str]) -> str:
    """Give the id that a rule has now; one that there is no longer keeps its own."""
    found = moved(rule, known)
    return (found and found.now) or rule


def first_id(rule: str) -> str:
    """Give the id that a rule had at first, by which its findings are known for good."""
    return next((old for old, one in moved_rules().items() if one.now == rule), rule)


def what_became_of(rule: str, one: MovedRule) -> str:
    """Say in a sentence what became of an id."""
    if one.now:
        return f"{rule} is called {one.now} since {one.since}"
    return f"{rule} was dropped in {one.since}: {one.why}"
