"""Everything else of a change in words: what is new, what is stated otherwise, what is the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from govlint.answers.answer import Column, Row, Table
from govlint.answers.show.page import EVERY, days_in_full, plainly
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, listed, tabled
from govlint.change.data import FieldChange
from govlint.change.difference import Difference
from govlint.structure.figures import sum_in_figures
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES, SECTIONS
from govlint.structure.word_lists import counted, in_words

SAID = ("members", "quorum", "voting", "accountable_to", "status", "decided_by", "reserved_to")
"""Fields of which other topics speak."""

MOST_ELSE = 4
"""Fields that one line counts."""

MOST_WRITTEN = 2
"""Entries of a list that are written out; more are counted."""


def else_topic(change: Difference, room: int) -> Topic:
    """Say what else is new and otherwise: so many fields of so many things."""
    lines = [*_came(change), *_renamed(change), *_else(change)]
    if room < EVERY:
        return Topic("Also", lines, "Also", listed(lines), least=1)
    rows = [_field_row(change, one) for one in other_fields(change) if one.field]
    columns = (Column("of what"), Column("field"), Column("before"), Column("now"))
    whole = [
        *listed([*_came(change), *_renamed(change)]),
        *tabled(Table(columns, rows, title="Every other field")),
    ]
    return Topic("Also", lines, "Also", whole, least=1)


def other_fields(change: Difference) -> Sequence[FieldChange]:
    """Give the fields and things of which no other topic holds everything."""
    seats = {one.forum for one in change.seats}
    return [
        one
        for one in change.fields
        if not (one.field == "members" and one.entity in seats)
        and not (one.field is None and "forum" in (one.before, one.after))
    ]


def _came(change: Difference) -> Iterator[str]:
    """Count the things beside forums that are new or are written no longer."""
    for word, side in (("new", "after"), ("no longer written", "before")):
        kinds = Counter(getattr(one, side) for one in change.fields if one.field is None)
        del kinds["forum"], kinds[None]
        said = [counted(number, *_nouns(kind)) for kind, number in kinds.items()]
        if said:
            yield f"{word}: {in_words(said)}"


def _renamed(change: Difference) -> Iterator[str]:
    """Count the things beside forums that have another id."""
    kinds = Counter(change.after.kinds[one] for one in change.pairing.renamed.values())
    del kinds["forum"]
    said = [counted(number, *_nouns(kind)) for kind, number in kinds.items()]
    if said:
        yield f"with another id: {in_words(said)}"


def _nouns(kind: str) -> tuple[str, str]:
    section = next(name for name, (one, _) in SECTIONS.items() if one == kind)
    return kind, section


def _else(change: Difference) -> Iterator[str]:
    """Count by field what is otherwise, those of most things first."""
    found: Counter[tuple[str, str]] = Counter()
    for one in change.fields:
        if one.field and one.field not in SAID:
            kind = change.after.kinds[one.entity] if one.entity else "structure"
            found[kind, one.field] += 1
    said = [_counted(*key, number) for key, number in found.most_common(MOST_ELSE)]
    rest = sum(found.values()) - sum(number for _, number in found.most_common(MOST_ELSE))
    if said:
        yield "otherwise: " + in_words([*said, *([f"{rest} more"] if rest else [])])


def _counted(kind: str, field: str, number: int) -> str:
    if kind == "structure":
        return f"{field.replace('_', ' ')} of the structure"
    return f"{_label(kind, field)} of {counted(number, *_nouns(kind))}"


def _label(kind: str, field: str) -> str:
    model = ENTITIES[kind][1]  # type: ignore[index]
    return label_of(model, f"{field}_" if field == "from" else field)


def _field_row(change: Difference, one: FieldChange) -> Row:
    kind = change.after.kinds[one.entity] if one.entity else ""
    field = one.field or ""
    label = _label(kind, field) if kind else field.replace("_", " ")
    name = NamesOfBoth(change).one(one.entity) if one.entity else "the structure"
    sides = _apart(one.before, one.after), _apart(one.after, one.before)
    return Row([name, label, *(_value(change, side) for side in sides)])


def _apart(value: Any, other: Any) -> Any:
    """Leave out of a list or of fields what the other version has as well."""
    if isinstance(value, list) and isinstance(other, list):
        return [one for one in value if one not in other]
    if isinstance(value, dict) and isinstance(other, dict):
        return {key: one for key, one in value.items() if key not in other or other[key] != one}
    return value


def _value(change: Difference, value: object) -> str:
    """Write a value as people read it, with names for ids."""
    if value is None:
        return "not stated"
    if isinstance(value, dict):
        inner = [f"{key.replace('_', ' ')} {_value(change, it)}" for key, it in value.items()]
        return ", ".join(inner) or "nothing more"
    if isinstance(value, list):
        if len(value) > MOST_WRITTEN and any(isinstance(one, dict) for one in value):
            return f"{len(value)} entries"
        return "; ".join(_value(change, one) for one in value) or "nothing more"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return sum_in_figures(value)
    text = str(value)
    known = text in change.after.kinds or text in change.before.kinds
    if known:
        return NamesOfBoth(change).one(text)
    return days_in_full(text) if " " in text else plainly(days_in_full(text))


def same_topic(change: Difference, room: int) -> Topic:
    """Count the things of each kind of which nothing changed."""
    touched = {one.entity for one in change.fields}
    said = []
    for section, (kind, _) in SECTIONS.items():
        those = change.after.of_kind(kind)
        if those and not touched.intersection(those):
            said.append(counted(len(those), kind, section))
    line = [", ".join(said)] if said else []
    return Topic("Same", line, "The same", listed(line), least=1)
