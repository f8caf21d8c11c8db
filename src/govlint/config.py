"""What `.govlint.yaml` says, and where it is found."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from govlint.document.document import read
from govlint.document.text import Unreadable, decode
from govlint.rulebook.catalogue import RuleFault
from govlint.structure.fields import OneOrList, described, listed
from govlint.structure.reading import faults

FILE_NAME = ".govlint.yaml"

FailOn = Literal["info", "warning", "error", "never"]
Names = Annotated[tuple[str, ...], BeforeValidator(listed), OneOrList()]


class Config(BaseModel):
    """What a repository asks of every run in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

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
    try:
        document = read(decode(path.read_bytes()))
    except Unreadable as error:
        raise RuleFault(error.message, path, error.span) from None
    try:
        return Config.model_validate(document.data or {})
    except ValidationError as error:
        fault = next(faults(error, document.data, Config))
        span = document.span(fault.key_path, of_key=fault.of_key)
        raise RuleFault(fault.message, path, span) from None
