"""Quorum, hours and findings of a change in words, what else changed, and what is the same."""

from collections import Counter
from collections.abc import Iterator, Sequence

from govlint.answers.answer import Block, Column, Remark, Remarks, Row, Table, remarks
from govlint.change.answer.names import EVERY, Names
from govlint.change.answer.topic import Topic, listed, tabled, unless_same
from govlint.change.change import Change
from govlint.change.data import FieldChange
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.standing import stands
from govlint.measures.people.load import MONTHS
from govlint.structure.figures import about
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES, SECTIONS
from govlint.structure.word_lists import counted, in_words

MOST_HOURS = 3
"""Holders whose hours one line gives."""

SAID = ("members", "quorum", "voting", "accountable_to", "status", "decided_by", "reserved_to")
"""Fields of which other topics speak."""

MOST_ELSE = 4
"""Fields that one line counts."""


def quorum_topic(change: Change) -> Topic:
    """Say how many must be there and what carries a vote, where that is otherwise now."""
    lines = list(_quorums(change))
    return Topic("Quorum", lines, "Quorum and voting", listed(lines))


def _quorums(change: Change) -> Iterator[str]:
    names = Names(change)
    for old, new in change.pairing.after.items():
        if old not in change.before.forums or not stands(change.after, new, change.day):
            continue
        said = []
        then, now = _quorum(change.before, old), _quorum(change.after, new)
        if then != now:
            said.append(unless_same(then or "not stated", now or "not stated"))
        voting = _voting(change.before, old), _voting(change.after, new)
        if voting[0] != voting[1]:
            said.append(unless_same(voting[0] or "voting not stated", voting[1] or "not stated"))
        if said:
            yield f"{names.one(new)}: {'; '.join(said)}"


def _quorum(graph: Graph, forum: str) -> str:
    found = effective_quorum(graph, forum)
    if found is None:
        return ""
    each = " with each party" if found.stated.each_party else ""
    whom = found.stated.named
    must = f" with {graph.labels(whom, 2)}" if whom else ""
    return f"{found.number} of {found.seats}{must}{each}"


def _voting(graph: Graph, forum: str) -> str:
    voting = graph.forums[forum].voting
    if voting is None:
        return ""
    rule = str(voting.rule or (f"{voting.share} of the votes" if voting.share else ""))
    casting = {True: "with a casting vote", False: "without a casting vote", None: ""}
    per = f"per {voting.per}" if voting.per else ""
    return " ".join(filter(None, [rule, per, casting[voting.casting_vote]]))


def hour_topic(change: Change) -> Topic:
    """Say whose hours a month are fewer and whose are more, those that changed most first."""
    fewer = [_hours(change, one.holder) for one in change.holders.people if one.after < one.before]
    more = [_hours(change, one.holder) for one in change.holders.people if one.after > one.before]
    names = Names(change, MOST_HOURS + 1)
    short = [
        f"{word}: {', '.join(_with_rest(ones))}"
        for word, ones in (("fewer", fewer), ("more", more))
        if ones
    ]
    columns = (Column("who"), Column("before", right=True), Column("now", right=True))
    rows = [
        Row([names.one(one.holder), *_sides(change, one.holder)]) for one in change.holders.people
    ]
    return Topic("Hours/month", short, "Hours a month", tabled(Table(columns, rows)))


def _with_rest(texts: Sequence[str]) -> Sequence[str]:
    left = len(texts) - MOST_HOURS
    return [*texts[:MOST_HOURS], f"{left} more"] if left > 0 else texts


def _hours(change: Change, holder: str) -> str:
    before, after = _sides(change, holder)
    return f"{Names(change).one(holder)} {before} → {after}"


def _sides(change: Change, holder: str) -> Sequence[str]:
    found = next(one for one in change.holders.people if one.holder == holder)
    guessed = change.holders.estimated[holder]
    sides = zip((found.before, found.after), guessed, strict=True)
    return [about(hours / MONTHS, estimated=guess, places=1) for hours, guess in sides]


def finding_topic(change: Change) -> Topic:
    """Say what each finding says that came, went or changed; the sentence has counted them."""
    found = change.findings
    whole: list[Block] = []
    for those, word in ((found.new, "New"), (found.worse, "Worse"), (found.better, "Better")):
        if those:
            whole.append(Remarks(remarks(those), f"{word} findings"))
    if found.gone:
        whole.append(Remarks([Remark(one.message) for one in found.gone], "Findings gone"))
    return Topic("Findings", [], "New findings", whole)


def graver(change: Change) -> Iterator[Block]:
    """Give the findings that are new or worse, for the screen."""
    those = [*change.findings.new, *change.findings.worse]
    if those:
        yield Remarks(remarks(those), "Findings new or worse", least=3, fewest=0)


def else_topic(change: Change) -> Topic:
    """Say what else is new and otherwise: so many fields of so many things."""
    whole = [_field_row(change, one) for one in change.fields if one.field]
    columns = (Column("of what"), Column("field"), Column("before"), Column("now"))
    lines = [*_came(change), *_else(change)]
    return Topic("Also", lines, "Every field", tabled(Table(columns, whole)), least=1)


def _came(change: Change) -> Iterator[str]:
    """Count the things beside forums that are new or are written no longer."""
    for word, side in (("new", "after"), ("no longer written", "before")):
        kinds = Counter(getattr(one, side) for one in change.fields if one.field is None)
        del kinds["forum"], kinds[None]
        said = [counted(number, *_nouns(kind)) for kind, number in kinds.items()]
        if said:
            yield f"{word}: {in_words(said)}"


def _nouns(kind: str) -> tuple[str, str]:
    section = next(name for name, (one, _) in SECTIONS.items() if one == kind)
    return kind, section


def _else(change: Change) -> Iterator[str]:
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


def _field_row(change: Change, one: FieldChange) -> Row:
    kind = change.after.kinds[one.entity] if one.entity else ""
    field = one.field or ""
    label = _label(kind, field) if kind else field.replace("_", " ")
    name = Names(change, EVERY).one(one.entity) if one.entity else "the structure"
    return Row([name, label, _value(change, one.before), _value(change, one.after)])


def _value(change: Change, value: object) -> str:
    """Write a value as people read it, with names for ids."""
    if value is None:
        return "not stated"
    if isinstance(value, dict):
        inner = [f"{key.replace('_', ' ')} {_value(change, it)}" for key, it in value.items()]
        return ", ".join(inner)
    if isinstance(value, list):
        return "; ".join(_value(change, one) for one in value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:,g}"
    text = str(value)
    known = text in change.after.kinds or text in change.before.kinds
    return Names(change).one(text) if known else text


def same_topic(change: Change) -> Topic:
    """Count the things of each kind of which nothing changed."""
    touched = {one.entity for one in change.fields}
    said = []
    for section, (kind, _) in SECTIONS.items():
        those = change.after.of_kind(kind)
        if those and not touched.intersection(those):
            said.append(counted(len(those), kind, section))
    line = [", ".join(said)] if said else []
    return Topic("Same", line, "The same", listed(line), least=1)
