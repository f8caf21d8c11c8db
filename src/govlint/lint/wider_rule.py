"""Wider rule: a rule asked of more than it asks of, to see what keeps it from what was known."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import attrgetter

from govlint.checks.limit.check import LimitCheck
from govlint.graph.derived_fields import DERIVED
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import Scope
from govlint.hit import Check, Condition, Hit, Need
from govlint.lint.applies_to import applies, not_for
from govlint.lint.coverage import unstated
from govlint.lint.extent import with_extent
from govlint.lint.findings_from_hits import bare, finding
from govlint.lint.reading.loader import LoadedStructure
from govlint.result import Gone
from govlint.rulebook.check_in_words import why_not_asked
from govlint.rulebook.rule import Rule
from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES

MORE_THAN_ALL = 1e18
"""A limit that nothing keeps."""

Hits = Mapping[str, Sequence[tuple[Hit, Collection[str]]]]
"""What a question finds, by fingerprint, each with its parts."""


class WiderRule:
    """A rule asked of more than it asks of, each way once."""

    def __init__(
        self,
        loaded: LoadedStructure,
        graph: Graph,
        rule: Rule,
        day: date,
        as_if: Sequence[tuple[str, Graph]],
    ) -> None:
        self._loaded = loaded
        self._graph = graph
        self._rule = rule
        self._day = day
        self._as_if = as_if
        self._conditions = tuple(rule.check.conditions())
        self._widest = rule.check.without(self._conditions)
        self._found: dict[object, Hits] = {}

    def because(self, one: Gone) -> str | None:
        """Say what keeps the rule from it, nothing if not one thing does; None if nothing does."""
        if self._is_as_advised(one) or not any(_named(hits, one) for hits in self._of_most()):
            return None
        for said, hits in self._one_by_one():
            if hit := _named(hits, one):
                return said(hit)
        return ""

    def _is_as_advised(self, one: Gone) -> bool:
        """Tell whether what leaves it out is a word that the rule's own advice names."""
        key, check = one.entity or "", self._rule.check
        kind = self._graph.kinds.get(key)
        if kind is None or kind != check.asked_of:
            return False
        known = self._graph.entities[key]
        own = (value_of(self._graph, kind, key, known, field) for field in check.unless)
        return any(isinstance(word, str) and f"`{word}`" in self._rule.fix for word in own)

    def of_other_settings(self, one: Gone, without: Rule | None) -> str | None:
        """Say that it is so by another limit than the one of today, or without the settings."""
        if (limit := self._limit_that_lets_it_pass(one)) is not None:
            return f"the limit is {limit:g} today"
        if without is None:
            return None
        hits = self._hits("plain", partial(self._asked, without.check, self._graph))
        return "it is asked otherwise by what is set of the rule" if _named(hits, one) else None

    def _limit_that_lets_it_pass(self, one: Gone) -> float | None:
        """Give the limit that is kept now, where what was measured is no better than it was."""
        check = self._rule.check
        if one.value is None or not isinstance(check, LimitCheck) or not check.one_limit:
            return None
        for name, end, sign in (("at_most", -MORE_THAN_ALL, 1), ("at_least", MORE_THAN_ALL, -1)):
            limit: float | None = getattr(check, name)
            if limit is None:
                continue
            wider = check.model_copy(update={name: end})
            hit = _named(self._hits(name, partial(self._asked, wider, self._graph)), one)
            if hit and hit.value is not None and sign * hit.value >= sign * one.value:
                return limit
        return None

    def of_unstated(self, one: Gone, ids: Collection[str]) -> str | None:
        """Say what must hold of it is not stated any more, where it is found without that."""
        check, graph = self._rule.check, self._graph
        those = {key: graph.entities[key] for key in ids if graph.kinds.get(key) == check.asked_of}
        kind = next((graph.kinds[key] for key in those), None)
        if kind is None:
            return None
        scope = Scope(kind, those)
        fields = [field for field in check.where if unstated(graph, Need(field, scope))]
        wider = check.without([Condition("where", field) for field in fields])
        if not fields or not _named(
            self._hits(("unstated", *fields), partial(self._meant, wider, graph)), one
        ):
            return None
        return is_unstated(kind, fields[0])

    def _of_most(self) -> Iterator[Hits]:
        """Give what is found where nothing is left out."""
        yield self._hits("most", partial(self._asked, self._widest, self._graph))
        yield self._left_out()
        for why, graph in self._as_if:
            yield self._hits(("most", why), partial(self._asked, self._widest, graph))

    def _one_by_one(self) -> Iterator[tuple[Callable[[Hit], str], Hits]]:
        """Give what is found where one thing is not left out, and how that is said."""
        check, graph = self._rule.check, self._graph
        of_all_kinds = self._hits("kinds", partial(self._asked, check, graph))
        yield partial(not_for, self._rule, graph), of_all_kinds
        for condition in self._conditions:
            wider = check.without([condition])
            hits = self._hits(condition, partial(self._meant, wider, graph))
            yield partial(self._said, condition), hits
        for why, fuller in self._as_if:
            yield _always(why), self._hits(why, partial(self._meant, check, fuller))
        yield attrgetter("message"), self._left_out()

    def _left_out(self) -> Hits:
        return self._hits("left out", partial(self._widest.left_out, self._graph, self._day))

    def _asked(self, check: Check, graph: Graph) -> Iterator[Hit]:
        yield from check.ask(graph, self._day)
        yield from check.in_doubt(graph, self._day)

    def _meant(self, check: Check, graph: Graph) -> Iterator[Hit]:
        return (hit for hit in self._asked(check, graph) if applies(self._rule, graph, hit))

    def _hits(self, key: object, ask: Callable[[], Iterable[Hit]]) -> Hits:
        """Give what is found by fingerprint, with its parts; asked once."""
        if key not in self._found:
            found: dict[str, list[tuple[Hit, Collection[str]]]] = {}
            for hit in ask():
                placed = finding(self._loaded, self._rule, with_extent(self._graph, hit))
                found.setdefault(placed.fingerprint, []).append((hit, placed.parts))
            self._found[key] = found
        return self._found[key]

    def _said(self, condition: Condition, hit: Hit) -> str:
        entity = next(iter(hit.wrong), str(hit.key_path[1]))
        kind, own = self._graph.kinds.get(entity), None
        if kind and condition.parameter == "unless":
            known = self._graph.entities[entity]
            own = value_of(self._graph, kind, entity, known, str(condition.part))
        return why_not_asked(self._rule.check, condition, own)


def is_unstated(kind: Kind, field: str) -> str:
    """Say that a field, or what follows from others, is not stated any more."""
    if derived := DERIVED.get((kind, field)):
        return f"it is not stated any more whether it {derived.label}"
    return f'"{label_of(ENTITIES[kind][1], field)}" is not stated any more'


def _always(said: str) -> Callable[[Hit], str]:
    return lambda _: said


def _named(hits: Hits, one: Gone) -> Hit | None:
    """Find what was known among what is found, unless all that is wrong is something else."""
    for hit, parts in hits.get(bare(one.fingerprint), ()):
        if not (parts and one.parts) or not {*parts}.isdisjoint(one.parts):
            return hit
    return None
