"""Setting of a rule, as a profile or a configuration gives it: what changes, or `off`."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from govlint.structure.nearest_word import did_you_mean

OFF = "off"

_MEANS_OFF = ("false", "no", "never", "disable", "disabled")


def _setting(value: Any) -> Any:
    if value == OFF or isinstance(value, dict):
        return value
    meant = OFF if str(value).lower() in _MEANS_OFF else value
    hint = did_you_mean(meant, (OFF,), own_words=False)
    raise ValueError(f"a rule is set to off, or to what changes, like {{severity: error}}{hint}")


Setting = Annotated[Mapping[str, Any] | Literal["off"], BeforeValidator(_setting)]
