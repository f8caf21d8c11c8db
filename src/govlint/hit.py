"""Checks and hits: what a check is, what it answers, and which entities a rule looks at."""

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import inf
from typing import Annotated, Any, ClassVar, NamedTuple, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from govlint.finding import Circumstance, Fix
from govlint.graph.classifying_fields import LIVE, OF_WHAT, WIDER_STATUSES
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import FrozenShape, Scope, scope_of, with_any
from govlint.parts_of_findings import Parts, as_words
from govlint.place import KeyPath
from govlint.structure.bounds import Value
from govlint.structure.field_types import Kind, OneOrList, listed
from govlint.structure.model import Decision
from govlint.structure.name_words import NameWords
from govlint.structure.named_field import NamedField, in_shape

Place = tuple[str, KeyPath]
"""What a related place is to the finding, and where it stands."""


class Hit(NamedTuple):
    """One answer of a check: what is so, where it is written, and the other places it names."""

    message: str
    key_path: KeyPath
    related: tuple[Place, ...] = ()
    circumstance: Circumstance | None = None
    """What makes it matter less, or more, than other hits, where the rule file says how much."""
    wrong: tuple[str, ...] = ()
    """The ids of all that is wrong, as of a pair or a group; else the entity of the key path."""
    word: str = ""
    """The field or the word that is wrong, where one entity can have several."""
    value: float | None = None
    """The number that was measured; none where it grows with the days alone."""
    limit: float | None = None
    """The number beyond which the value is wrong."""
    parts: Parts = ()
    alike: tuple[str, ...] | None = None
    """Those of whom the same could be told instead, where it could be told of another."""
    fix: Fix | None = None
    """What mends it, where that needs no judgement."""
    planned_until: date | None = None
    """The last day on which it is planned only, where it is and nobody changes that."""
    speaks_for: Collection[str] = ()
    """What follows from it, so that a rule that yields to its rule need not report it: `all_of`."""
    customs: tuple[str, ...] = ()
    """What the file does not go into today, so that it is reported only where it did before."""
    unsaid: KeyPath = ()
    """Where a field would stand that is not stated; none where something is."""
    unlisted: int = 0
    """Further places, which are counted and not listed."""


UNASKED = ""
"""Stands among customs for a bound of the rule itself, or a doubt: nothing is ever reported then.

What was known before is not mended by that, and so it is not gone.
"""


def doubt(
    key_path: KeyPath, wrong: tuple[str, ...] = (), word: str = "", parts: Iterable[str] = ()
) -> Hit:
    """Give a hit that is never reported, and by which what was known of these parts is not gone."""
    named = tuple(parts)
    return Hit("in doubt", key_path, wrong=wrong, word=word, parts=named, customs=(UNASKED,))


def all_of(wrong: Iterable[str]) -> str:
    """Join the ids of all that is wrong, by which another hit can speak for it."""
    return " ".join(sorted({*wrong}))


_FROM, _UP_TO = as_words("from"), as_words("up to")


def ends_of(name: str, start: float, end: float) -> Mapping[str, float]:
    """Give where sums that are wrong begin and end, as parts that grow as more sums are wrong."""
    return {
        f"{name} {_FROM}".lstrip(): 0 - start,
        f"{name} {_UP_TO}".lstrip(): end,
    }


def all_sums_of(decision: Decision) -> Mapping[str, float]:
    """Give where the sums that a decision is about begin and end; all of them without a value."""
    value = decision.value
    start = value.over if value else None
    end = value.up_to if value else None
    return ends_of("", start or 0, inf if end is None else end)


def added_up(parts: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """Give parts with what each amounts to, those of one name as one."""
    found: dict[str, float] = {}
    for part, amount in parts:
        found[part] = found.get(part, 0.0) + amount
    return found


MOST_WORDS = 1000
"""Values of one field; each is looked for in every entity."""


MOST_BOUNDS = 20
"""Bounds of one field, to each of which every entity is held."""


def _as_tuple(value: Any) -> Any:
    if value is None:
        said = "a field is asked for with its value; several words of one stand in brackets"
        raise ValueError(f"{said}, as in {{form: [board, committee]}}")
    if not isinstance(value, list | tuple):
        return (value,)
    if len(value) > MOST_WORDS:
        raise ValueError(f"more than {MOST_WORDS:,} values are too many")
    if sum(isinstance(one, dict) for one in value) > MOST_BOUNDS:
        raise ValueError(f"more than {MOST_BOUNDS} bounds are too many")
    return tuple(value)


Wanted = Annotated[tuple[Value, ...], Field(min_length=1), BeforeValidator(_as_tuple), OneOrList()]
Shape = Mapping[str, Wanted]
"""Fields, each with the values or bounds any of which it must meet; of a list, any in common."""

Shapes = Annotated[tuple[Annotated[Shape, Field(min_length=1)], ...], Field(min_length=1)]
"""Shapes any of which will do, none of them empty."""


Fields = Annotated[tuple[str, ...], Field(min_length=1), BeforeValidator(listed), OneOrList()]
"""The name of a field, or of several."""


class Need(NamedTuple):
    """A field that a check cannot do without, and the entities of which it needs it."""

    field: str
    scope: Scope
    or_field: str | None = None
    """Another field that does as well."""


class Condition(NamedTuple):
    """A parameter that says of what a question is asked, or one field or entry of it."""

    parameter: str
    part: str | int | None = None


class Check(BaseModel):
    """One question that can be asked of a graph; its fields are the rule's parameters."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, defer_build=True)

    subject: ClassVar[Kind] = "forum"
    """Of which entities `where` and `unless` speak, unless the check has an `on` that says so."""

    words: ClassVar[Mapping[tuple[str, bool], str]] = {}
    """How parameters that are true or false are said, where these words alone would not do."""

    explained_unsaid: ClassVar[Collection[str]] = ()
    """Parameters that `explain` says also where a rule leaves them out."""

    units: ClassVar[Mapping[str, str]] = {}
    """What the numbers of parameters count, where the parameter does not say so."""

    bounds: ClassVar[Mapping[str, float | None]] = {}
    """Parameters that say of what the question makes sense, and what leaves each of them open."""

    conditions_left_open: ClassVar[Mapping[str, Any]] = {}
    """Parameters that say of what is asked, and what leaves each of them open; not held back."""

    counts_long_lists: ClassVar[bool] = False
    """Whether very many parts of a hit are counted, as many hits can have the same ones."""

    circumstances: ClassVar[Collection[Circumstance]] = ()
    """The circumstances that its hits may name."""

    where: Shape = {}
    """Only what has, in every field, one of these values is asked."""
    unless: Shape = {}
    """What has, in any field, one of these values is passed over."""

    @property
    def asked_of(self) -> str:
        """Name the kind of entity that `where` and `unless` speak of."""
        return getattr(self, "on", None) or self.subject

    def without_bounds(self) -> Self | None:
        """Give the same question without the bounds beyond which it makes none, if it has some."""
        has_some = any(
            getattr(self, bound) != left_open for bound, left_open in self.bounds.items()
        )
        return self.model_copy(update=dict(self.bounds)) if has_some else None

    def conditions(self) -> Iterator[Condition]:
        """List what says of what it is asked, and neither how much of it is wrong nor when."""
        for parameter in ("where", "unless"):
            fields = getattr(self, parameter)
            yield from (Condition(parameter, field) for field in fields if field in OF_WHAT)
        if self._wider_status:
            yield Condition("where", "status")
        for parameter, left_open in {**self.bounds, **self.conditions_left_open}.items():
            if getattr(self, parameter) != left_open:
                yield Condition(parameter)

    @property
    def _wider_status(self) -> tuple[str, ...] | None:
        """The status that is asked for, and those by which nothing is put right either."""
        return WIDER_STATUSES.get(self.asked_of, {}).get(self.where.get("status", LIVE))

    def without(self, conditions: Collection[Condition]) -> Self:
        """Give the same question without some of what says of what it is asked."""
        changed: dict[str, Any] = {}
        for parameter in dict.fromkeys(one.parameter for one in conditions):
            left_out = [one.part for one in conditions if one.parameter == parameter]
            value = getattr(self, parameter)
            if None in left_out:
                changed[parameter] = {**self.bounds, **self.conditions_left_open}[parameter]
            elif isinstance(value, tuple):
                changed[parameter] = tuple(
                    one for at, one in enumerate(value) if at not in left_out
                )
            else:
                changed[parameter] = {key: one for key, one in value.items() if key not in left_out}
                if "status" in left_out:
                    changed[parameter]["status"] = self._wider_status
        return self.model_copy(update=changed)

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a `doubt` of what may be so still and is not asked, with why in its message.

        It is asked only to say why something is gone.
        """
        yield from ()

    def in_doubt(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a `doubt` of everything that may be wrong for all that is stated.

        It is asked only where a run may be compared, and never reported.
        """
        yield from ()

    @abstractmethod
    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for everything that the rule finds wrong on that day."""

    def needs(self, graph: Graph) -> Sequence[Need]:
        """List the fields without which the check stays silent about an entity."""
        return ()

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names, for a rule that names a wrong one is refused."""
        subject = "forum" if self.asked_of == "membership" else self.asked_of
        yield from in_shape(subject, self.where, "where")
        yield from in_shape(subject, self.unless, "unless")

    def measures(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """List the places where the check names a measure, with the measure."""
        yield from ()

    def goes_by(self) -> Iterator[NameWords]:
        """List the words in names that the check goes by, beside those of fields and measures."""
        yield from ()

    def scope(self, graph: Graph, kind: Kind) -> Scope:
        """Give the entities inside `where` and outside `unless`.

        Forums are active and agreements not ended unless `where` says otherwise.
        """
        where = self.where
        if kind == "forum" and "status" not in where:
            where = {"status": ("active",), **where}
        if kind == "agreement" and "ended" not in where:
            where = {"ended": (False,), **where}
        return scope_of(graph, kind, frozen(where), frozen(self.unless))

    def needs_of(self, graph: Graph, kind: Kind, *fields: str) -> list[Need]:
        """Say that these fields of every entity in scope are needed."""
        return [Need(field, self.scope(graph, kind)) for field in fields]


def matching(graph: Graph, kind: Kind, shape: Shape) -> Mapping[str, Any]:
    """Give the entities that have, after defaults, one of the wanted values in every field."""
    return scope_of(graph, kind, frozen(shape), ()).entities


def exempt(graph: Graph, kind: Kind, unless: Shape) -> frozenset[str]:
    """Collect the entities that have, in any field, one of the values that exempt them."""
    return with_any(graph, kind, frozen(unless))


def frozen(shape: Shape) -> FrozenShape:
    """Give a shape in a way that can be hashed."""
    return tuple(sorted(shape.items()))
