"""Keys at the top of a configuration that belong elsewhere: below `set`, or to the command."""

from typing import Any

from govlint.place import KeyPath
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.flow_style import flow
from govlint.structure.nearest_word import nearest, usually

OPTIONS = (
    "select", "ignore", "as_of", "format", "output", "anonymous", "names", "baseline", "since",
)  # fmt: skip
"""What the command line alone says."""

_MEANT_OPTIONS = {"only": "select", "date": "as_of", **{usually(one): one for one in OPTIONS}}


def of_configuration(key_path: KeyPath, value: Any) -> str:
    """Say of a key at the top of a configuration that it is a setting of a rule, or an option."""
    if len(key_path) != 1:
        return ""
    key = str(key_path[0])
    if is_rule(key) or (value == "off" and "-" in key):
        rule = nearest(key, _rules(), own_words=False) or key
        return f"; a rule is changed below set: write set: {{{rule}: {_setting(value)}}}"
    named = _MEANT_OPTIONS.get(usually(key))
    return f"; the command says it: --{named.replace('_', '-')}" if named else ""


def is_rule(name: str) -> bool:
    """Tell whether a name is nearly that of a rule that comes with govlint."""
    return nearest(name, _rules(), own_words=False) is not None


def _rules() -> list[str]:
    return list(load_catalogue().rules)


def _setting(value: Any) -> str:
    """Write what a rule is set to, as it was typed."""
    return flow(value) if isinstance(value, dict) or value == "off" else "{severity: error}"
