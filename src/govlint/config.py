"""What `.govlint.yaml` says, and where it is found."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from govlint.rulebook.catalogue import read_file, validated
from govlint.structure.fields import OneOrList, described, listed

FILE_NAME = ".govlint.yaml"

FailOn = Literal["info", "warning", "error", "never"]
Names = Annotated[tuple[str, ...], BeforeValidator(listed), OneOrList()]


class Config(BaseModel):
    """What a repository asks of every run in it."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    profile: Names | None = described("profile", "The sets of rules to check with.")
    rules: Names = described("rules", "Folders with rules of your own, beside this file.", ())
    fail_on: FailOn | None = described("fail on", "The least severity that fails a run.")
    set: Mapping[str, Mapping[str, Any] | Literal["off"]] = described(
        "set", "For a rule, another severity or other numbers, or `off`.", {}
    )


def find_config(start: Path) -> tuple[Config, Path | None]:
    """Read the nearest configuration from a structure file upward; raises `RuleFault`."""
    for folder in start.resolve().parents:
        path = folder / FILE_NAME
        if path.is_file():
            return _read(path), path
    return Config(), None


def _read(path: Path) -> Config:
    document = read_file(path)
    if document.data is None:
        return Config()
    return validated(path, document, Config)
