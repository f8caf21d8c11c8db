"""References after a merger: what named a forum names the one that takes its place, if it may."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.answers.resting import LIVING
from govlint.change.whatif.draft import Draft
from govlint.edit import Edit, IdPlace, id_places
from govlint.structure.model import SECTIONS

FOLLOWS: Mapping[str, frozenset[str]] = {
    "forums": frozenset({"accountable_to", "reports_to", "escalates_to"}),
    "posts": frozenset({"reports_to"}),
}
"""Fields that name the forum that goes on, by section; of other sections all but those below."""

WORK = ("decisions", "agreements", "programmes", "outcomes", "risks", "reports")
"""Sections in which everything that named a forum goes on under the other."""

STAYS = frozenset({"approved_by", "established_by", "replaces"})
"""What somebody did once, which a merger does not change."""


def named_anew(draft: Draft, forum: str, into: str) -> Iterator[Edit]:
    """Give the edits after which what is living and named one forum names the other, once."""
    leading_to_itself = {*_between(draft, forum, into)}
    for report in leading_to_itself:
        yield Edit("remove", ("reports", report))
    removed: list[Edit] = []
    for place in id_places(draft.loaded.data):
        if place.id != forum or place.is_own or place.key_path[1] in leading_to_itself:
            continue
        if not _follows(draft, place, forum, into):
            continue
        if into in map(target, _beside(draft, place)):
            removed.append(Edit("remove", _item(place)))
        else:
            yield Edit("set", place.key_path, into)
    yield from reversed(removed)


def _between(draft: Draft, forum: str, into: str) -> Iterator[str]:
    """Give the reports that would lead from the forum that goes on to itself."""
    for key, report in draft.graph.structure.reports.items():
        if {report.from_, report.to} == {forum, into}:
            yield key


def _follows(draft: Draft, place: IdPlace, forum: str, into: str) -> bool:
    section, entity = str(place.key_path[0]), str(place.key_path[1])
    if entity in (forum, into) or section not in SECTIONS:
        return False
    kind = SECTIONS[section][0]
    lives = LIVING.get(kind)
    if lives and not lives(draft.graph, entity, draft.graph.entities[entity], draft.day):
        return False
    if section in WORK:
        return not STAYS & {*map(str, place.key_path)}
    return str(place.key_path[2]) in FOLLOWS.get(section, ())


def _item(place: IdPlace) -> tuple[str | int, ...]:
    """Give the key path of the item of a list in which an id stands."""
    path = place.key_path
    return path if isinstance(path[-1], int) else path[:-1]


def _beside(draft: Draft, place: IdPlace) -> list[Any]:
    """Give the items of the list in which an id stands; none where it stands alone."""
    value: Any = draft.loaded.data
    for step in _item(place)[:-1]:
        value = value[step]
    return value if isinstance(value, list) else []


def target(item: Any) -> Any:
    """Name the body that an entry leads to."""
    return item.get("to") if isinstance(item, dict) else item
