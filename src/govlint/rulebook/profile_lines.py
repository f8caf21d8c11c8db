"""Lines of profiles: which one extends which, and what people call one otherwise."""

import re
from collections.abc import Collection, Iterable, Mapping

from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.source_file import Origin
from govlint.structure.command_words import command_option
from govlint.structure.messages import short
from govlint.structure.nearest_word import hint_of, usually

BY_DEFAULT = Origin("default")

MOST_SAID = 6
"""Names that a hint repeats."""


def lineage(catalogue: Catalogue, name: str, origin: Origin = BY_DEFAULT) -> list[str]:
    """List a profile after the one that it extends; raises `RuleFault`."""
    found: dict[str, None] = {}
    wanted: str | None = name
    while wanted is not None:
        if wanted not in catalogue.profiles:
            known = catalogue.profiles
            hint = _several(wanted, origin, known) or _called(wanted)
            hint = hint or hint_of(wanted, known, own_words=False)
            raise origin.fault(f'there is no profile "{short(wanted)}"{hint}')
        if wanted in found:
            raise origin.fault(f'"{wanted}" ends up extending itself')
        found[wanted] = None
        origin = catalogue.origin(wanted).inside("extends")
        wanted = catalogue.profiles[wanted].extends
    return [*found][::-1]


_PROFILES_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("basic", "default", "none", "normal", "standard"), "core"),
    **dict.fromkeys(("hospital", "icb", "nhs"), "uk-health"),
    **dict.fromkeys(("mat", "school", "schools"), "academy-trust"),
    **dict.fromkeys(("council", "local-government", "parish-council"), "uk-local-authority"),
    **dict.fromkeys(("company", "plc"), "uk-listed-company"),
}
"""What people call a profile, in lower case with hyphens."""


def _called(wanted: str) -> str:
    meant = _PROFILES_CALLED.get(usually(wanted))
    return f'; did you mean "{meant}"?' if meant else ""


def _several(wanted: str, origin: Origin, known: Collection[str]) -> str:
    """Say how several profiles are named, where a comma or their names show that they are meant."""
    parts = [part.strip() for part in wanted.split(",")]
    if len(parts) == 1:
        parts = [one for one in re.split(r"[\s;+&]+", wanted) if one != "and"]
        parts = parts if all(one in known for one in parts) else []
    names = [short(part) for part in parts]
    if not 1 < len(names) <= MOST_SAID:
        return ""
    if origin.key_path[-1:] == ("extends",):
        return f"; one alone may stand here: {' or '.join(names)}"
    if origin.kind == "command":
        return f"; write {' '.join(command_option('--profile', name) for name in names)}"
    return f"; write [{', '.join(names)}]"


def in_turn(catalogue: Catalogue, names: Iterable[tuple[str, Origin]]) -> Iterable[str]:
    """Give each profile once: where it is named last, and else before the first that extends it.

    Otherwise a profile that extends `core` would undo what the one before it changes of `core`.
    """
    turns: dict[str, None] = {}
    for name, origin in names:
        *above, own = lineage(catalogue, name, origin)
        turns |= dict.fromkeys(one for one in above if one not in turns)
        turns.pop(own, None)
        turns[own] = None
    return turns
