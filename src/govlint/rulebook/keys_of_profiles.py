"""Keys of profiles and rules that stand in a file of the other sort, or are called otherwise."""

from typing import Any

from govlint.place import KeyPath


def of_rule(key_path: KeyPath, _: Any) -> str:
    """Say of a key at the top of a rule file that the file is a profile."""
    if len(key_path) == 1 and key_path[0] in ("extends", "rules"):
        return '; is this a profile? it stands in a folder named "profiles" inside the rule folder'
    return ""


def of_profile(key_path: KeyPath, _: Any) -> str:
    """Say of a key at the top of a profile how it is called there."""
    return '; did you mean "rules"?' if key_path in (("set",), ("settings",)) else ""
