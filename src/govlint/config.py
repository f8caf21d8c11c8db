"""Configuration: what `.govlint.yaml` says, and where it is found."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema

from govlint.files.border import Border, border_of, upward
from govlint.files.content import head_of
from govlint.finding import INCOMPLETE
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.keys_elsewhere import of_configuration
from govlint.rulebook.rule import Profile
from govlint.rulebook.rule_folder import refuse_link_out
from govlint.rulebook.rule_setting import Setting
from govlint.rulebook.source_file import Origin, RuleFault, SourceFile, read_sheet
from govlint.structure.field_types import OneOrList, described, listed

FILE_NAME = ".govlint.yaml"

_SURELY = (
    ".govlint.yml", ".govlint.yaml.txt", ".govlint.yml.txt", ".govlint.json", ".govlint.toml",
    ".Govlint.yaml", ".GovLint.yaml", ".GOVLINT.YAML", ".govlint.YAML",
)  # fmt: skip
"""Names that are surely meant for it; some editors add an ending and hide it.

Capitals count on some systems alone, and a run on another would be by other settings.
"""

_PERHAPS = ("govlint.yaml", "govlint.yml")
"""Names that a structure or a workflow may have as well; meant for it with a key of its own."""

MISNAMED = (*_SURELY, *_PERHAPS)

_HEAD = 4096
_SETTINGS = re.compile(
    rb"(?!.*^[\"']?govlint\b).*^(?:profile|rules|fail_on|set)[ \t]*:", re.MULTILINE | re.DOTALL
)
"""A key of settings at the margin, and none of a root."""

FailOn = Literal["info", "worse", "warning", "error", "never"]
"""The strictest first; `worse` is whatever is new or worse than in an earlier state."""


class _KnownProfiles:
    """Lists in the JSON Schema the profiles that there are, beside those of the user's own."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(load_catalogue().profiles)}, handler(schema)]}


class _KnownRules:
    """Lists in the JSON Schema the rules that there are, beside those of the user's own."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        made = handler(schema)
        rules = load_catalogue().rules.values()
        choices = made["additionalProperties"]["anyOf"]
        setting = {"anyOf": [one for one in choices if one.get("type") != "null"]}
        known = {
            one.rule.id: {**setting, "description": one.rule.summary}
            for one in rules
            if one.rule.id not in INCOMPLETE
        }
        return {**made, "properties": known, "additionalProperties": setting}


Names = Annotated[tuple[str, ...], BeforeValidator(listed), OneOrList()]
Profiles = Annotated[
    tuple[Annotated[str, _KnownProfiles()], ...], BeforeValidator(listed), OneOrList()
]


class ProfileFile(Profile):
    """A set of rules, with other severities or parameters where its world differs."""

    extends: Annotated[str, _KnownProfiles()] | None = cast("Any", Profile.model_fields["extends"])
    rules: Annotated[Mapping[str, Setting], _KnownRules()] = cast(
        "Any", Profile.model_fields["rules"]
    )


class Config(BaseModel):
    """What a repository asks of every run in it."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, coerce_numbers_to_str=True, defer_build=True
    )

    profile: Profiles | None = described("profile", "The sets of rules to check with.")
    rules: Names = described("rules", "Folders with rules of your own, beside this file.", ())
    fail_on: FailOn | None = described(
        "fail on",
        "The least severity that fails a run; `worse`, where the run is held to a baseline or a "
        "revision, whatever is new or worse, and else as `warning`.",
    )
    set: Annotated[Mapping[str, Setting], _KnownRules()] = described(
        "set", "For a rule, another severity or other numbers, or `off`.", {}
    )

    @model_validator(mode="before")
    @classmethod
    def _stated(cls, data: Any) -> Any:
        """Take a key with nothing after it as not stated."""
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None}


class Configuration(NamedTuple):
    """What holds for a folder, and the file that says it; none where there is no file."""

    says: Config
    sheet: SourceFile | None = None

    @property
    def path(self) -> Path | None:
        """The file."""
        return self.sheet.path if self.sheet else None

    def origin(self, *key_path: str | int) -> Origin:
        """Say where something in it is written."""
        return Origin("configuration", FILE_NAME, self.sheet, key_path)


def border_around(path: Path) -> Border:
    """Give what the files that a configuration names may not lead out of."""
    return border_of(Path(os.path.realpath(path.parent)), "its folder")


def find_config(folder: Path) -> Path | None:
    """Find the nearest configuration, up to the border, whether it can be read or not."""
    names = (FILE_NAME, *MISNAMED)
    paths = (home / name for home in upward(folder) for name in names)
    return next((path for path in paths if os.path.lexists(path) and _is_meant(path)), None)


def _is_meant(path: Path) -> bool:
    """Tell whether a file whose name may be that of something else holds settings."""
    return path.name not in _PERHAPS or _SETTINGS.match(head_of(path, _HEAD)) is not None


def find_displaced(path: Path) -> Path | None:
    """Find the configuration further up that would hold were it not for a nearer one."""
    _, *above = upward(Path(os.path.realpath(path.parent)))
    paths = (home / FILE_NAME for home in above)
    return next((path for path in paths if os.path.lexists(path)), None)


def read_config(path: Path | None) -> Configuration:
    """Read a configuration; raises `RuleFault`."""
    if path is None:
        return Configuration(Config())
    if path.name in MISNAMED:
        raise RuleFault(f"{path}: not read under this name; call it {FILE_NAME}")
    refuse_link_out(path, border_around(path))
    sheet = read_sheet(path)
    if sheet.document.data is None:
        return Configuration(Config(), sheet)
    return Configuration(sheet.validated(Config, of_configuration), sheet)
