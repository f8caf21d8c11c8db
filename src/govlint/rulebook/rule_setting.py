"""Setting of a rule, as a profile or a configuration gives it: what changes, or `off`."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from govlint.structure.nearest_word import did_you_mean, nearest

OFF = "off"

_MEANS_OFF = (
    "disable", "disabled", "false", "ignore", "ignored", "inactive", "never", "no", "none", "skip",
)  # fmt: skip
_MEANS_AS_IT_IS = ("active", "enable", "enabled", "on", "true", "yes")
_SEVERITIES = ("error", "warning", "info")
_PARAMETER = re.compile(r"(?P<name>[a-z_]+)\s*[:= ]\s*(?P<value>\S+)")


def _setting(value: Any) -> Any:
    if value == OFF or isinstance(value, dict):
        return value
    raise ValueError(
        f"a rule is set to off, or to what changes, like {{severity: error}}{_hint(value)}"
    )


def _hint(value: Any) -> str:
    """Say what to write in the place of a value that sets nothing."""
    text = "" if value is None else str(value).lower()
    if text in _MEANS_OFF:
        return did_you_mean(OFF, (OFF,), own_words=False)
    if value is None or text in _MEANS_AS_IT_IS:
        return "; write {} to have it as it is"
    if isinstance(value, int | float):
        return f"; a number stands behind its name, like {{at_most: {value}}}"
    if severity := nearest(text, _SEVERITIES):
        return f"; write {{severity: {severity}}}"
    if found := _PARAMETER.fullmatch(text):
        return f"; write {{{found['name']}: {found['value']}}}"
    return did_you_mean(text, (OFF,), own_words=False)


Setting = Annotated[Mapping[str, Any] | Literal["off"], BeforeValidator(_setting)]
