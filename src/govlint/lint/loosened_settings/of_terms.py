"""Settings of terms: what of all settings changes the rules by whose terms an answer counts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from govlint.result import Settings


def settings_of_terms(settings: Iterable[Settings], terms: Collection[str]) -> list[Settings]:
    """Keep what changes some rules or switches them off, and what lays other settings aside."""
    kept = (
        one._replace(
            off=tuple(rule for rule in one.off if rule in terms),
            changed=tuple(rule for rule in one.changed if rule in terms),
            lowered=(),
            fail_on=None,
            values=(),
        )
        for one in settings
    )
    return [one for one in kept if one.off or one.changed or one.instead_of]


def joined_by_file(settings: Iterable[Settings]) -> Sequence[Settings]:
    """Name each file once, with all that is said of it, unless it lays aside several."""
    found: list[Settings] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for one in settings:
        known = places[one.path]
        at = next((at for at in known if one.instead_of in (None, found[at].instead_of)), None)
        if at is None:
            known.append(len(found))
            found.append(one)
        else:
            found[at] = _with(found[at], one)
    return found


def _with(known: Settings, one: Settings) -> Settings:
    return known._replace(
        off=_each_once(known.off, one.off),
        changed=_each_once(known.changed, one.changed),
        lowered=_each_once(known.lowered, one.lowered),
        values=_each_once(known.values, one.values),
        fail_on=known.fail_on or one.fail_on,
    )


def _each_once(*rules: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(rules)))
