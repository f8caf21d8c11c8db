"""Places of what changed, by name: where AFTER writes it, or BEFORE what is gone."""

from collections.abc import Iterator

from govlint.answers.named_places import called
from govlint.change.difference import Difference
from govlint.place import KeyPath


def places_of(change: Difference) -> Iterator[tuple[str, KeyPath, bool]]:
    """Give name, key path and whether it is one of AFTER, of everything that is otherwise."""
    for key in dict.fromkeys(one.entity for one in change.fields if one.entity):
        if key in change.after.kinds and key in {**change.pairing.before, **_new(change)}:
            yield called(change.after, key), change.after.key_path(key), True
        elif key in change.before.kinds:
            yield called(change.before, key), change.before.key_path(key), False


def _new(change: Difference) -> dict[str, str]:
    return {key: key for key in change.after.kinds if key not in change.pairing.before}
