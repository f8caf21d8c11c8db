"""Effective settings as JSON of a described shape: every value that holds and who gave it."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from govlint.finding import Severity
from govlint.structure.schema import DIALECT

VERSION = 1


class ConfigPart(BaseModel):
    """What all parts have in common: later versions may add keys."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class ValueOrigin(ConfigPart):
    """Who gave a value."""

    kind: Literal["rule", "profile", "configuration", "command", "default"]
    """The rule's own file, a profile, the configuration file, the command line, or nobody."""
    name: str | None
    """The rule, the profile or the option of the command; null for the others."""
    path: str | None
    """The file that says so, where it is not the rule's own."""
    line: int | None
    """Its line, counted from 1."""
    column: int | None
    """Its column, counted from 1."""


class NamedValue(ConfigPart):
    """A name or a word that was chosen."""

    value: str
    """The name or word."""
    origin: ValueOrigin
    """Who chose it."""


class ChosenProfile(NamedValue):
    """A profile that was chosen."""

    extends: list[str]
    """The profiles whose rules it takes in, the nearest first."""


class RuleValue(ConfigPart):
    """The severity or a parameter of a rule."""

    value: Any
    """What holds."""
    own: Any
    """What the rule's own file says; null where it says nothing."""
    origin: ValueOrigin
    """Who gave what holds."""

    @property
    def changed(self) -> bool:
        """Whether the rule's own file says otherwise."""
        return self.origin.kind != "rule" and self.value != self.own


class RuleSettings(ConfigPart):
    """A rule that runs."""

    id: str
    """Its id."""
    theme: str
    """The folder that it stands in."""
    values: Mapping[str, RuleValue]
    """Its severity and every parameter that is stated, by name."""

    @property
    def severity(self) -> Severity:
        """How much a finding of it matters."""
        return Severity(self.values["severity"].value)

    def changed(self) -> dict[str, RuleValue]:
        """Give what is not as in the rule's own file."""
        return {name: value for name, value in self.values.items() if value.changed}


class ConfigSection(ConfigPart):
    """One configuration, or the want of one, and what it governs."""

    path: str | None
    """The configuration file; null where none was found."""
    looked_in: list[str]
    """The folders from which it was looked for, upward."""
    structures: list[str]
    """The root files of the structures that it governs."""
    profiles: list[ChosenProfile]
    """The profiles; what stands later wins."""
    rule_folders: list[NamedValue]
    """The folders with rules of the user's own."""
    select: list[str]
    """What `--select` asks for, and nothing else runs; empty where all that is chosen runs."""
    fail_on: NamedValue
    """The least severity that fails a run."""
    rules: list[RuleSettings]
    """The rules that run, by theme and id."""
    off: list[NamedValue]
    """The rules that were turned off or ignored."""
    loosened: list[str]
    """What files of settings make a run see or fail less, a sentence each, as `check` has it."""


class EffectiveSettings(ConfigPart):
    """Every value that holds and who gave it."""

    version: Literal[1]
    """The version of this format."""
    fail_on: NamedValue
    """What fails a run over all of the structures: the strictest of the configurations."""
    configurations: list[ConfigSection]
    """One for each configuration file, and one for the structures without."""

    def changed(self) -> "EffectiveSettings":
        """Leave out the rules of which all is as in their own files."""
        less = [
            one.model_copy(update={"rules": [rule for rule in one.rules if rule.changed()]})
            for one in self.configurations
        ]
        return self.model_copy(update={"configurations": less})


def settings_schema() -> dict[str, Any]:
    """Describe the settings as JSON Schema 2020-12."""
    made = EffectiveSettings.model_json_schema(mode="serialization")
    return {"$schema": DIALECT, **made, "title": "govlint settings"}
