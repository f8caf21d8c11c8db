"""Successor of a forum by references: what the places name now that named one which went."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from govlint.answers.resting import resting
from govlint.change.line import line_of
from govlint.graph.graph import Graph

LINES = ("accountable_to", "escalates_to")
"""Fields that pass to the next above where a layer goes, which then succeeds to nothing."""


def named_instead(
    before: Graph, after: Graph, gone: Sequence[str], day: date, renamed: Mapping[str, str]
) -> Mapping[str, Sequence[str]]:
    """Give with each forum those that most places name now which named it, if over half do."""
    now: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for forum, places in resting(after, day).items():
        for one in places:
            now[one.entity, one.field].add(forum)
    found = {}
    for forum in gone:
        number, votes = 0, Counter[str]()
        above = line_of(before, forum, renamed)
        for entity, field in resting(before, day).get(forum, ()):
            here = renamed.get(entity, entity)
            if here not in after.kinds:
                continue
            named = now.get((here, field), set()) - _named(before.entities[entity], field, renamed)
            if not (field in LINES and named and named <= above):
                number += 1
                votes.update(named)
        most = max(votes.values(), default=0)
        if 2 * most > number:
            found[forum] = [one for one in votes if votes[one] == most]
    return found


def _named(entity: Any, field: str, renamed: Mapping[str, str]) -> set[str]:
    """Collect what a field named before, as that is called now."""
    given = entity
    for name in field.split("."):
        given = getattr(given, "from_" if name == "from" else name, None)
    named = (given,) if isinstance(given, str) else given or ()
    return {renamed.get(one, one) for one in (getattr(it, "to", it) for it in named)}
