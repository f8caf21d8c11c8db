"""Why something is gone: it is not found or there no more, or its rule does not look at it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from govlint.graph.graph import Graph
from govlint.lint.as_if import as_if_nothing_hid
from govlint.lint.as_it_was import Sorts, as_it_was
from govlint.lint.collector import paused_collector
from govlint.lint.coverage import unstated
from govlint.lint.earlier.earlier_state import everywhere
from govlint.lint.reading.loader import LoadedStructure, load
from govlint.lint.task import LintTask
from govlint.lint.wider_rule import WiderRule, is_unstated
from govlint.result import Gone, WhyGone
from govlint.rulebook.rule import Rule


def reasons_in(
    tasks: Iterable[LintTask],
    day: date,
    *,
    names: bool = False,
    sight: Callable[[str], bool] = everywhere,
    sorts: Mapping[str, Sorts] | None = None,
) -> Callable[[str, Sequence[Gone]], Iterable[Gone]]:
    """Give what says of the findings that are gone from a root file why they are.

    Of a file that is a part today that is asked in the first structure that takes it in. Nothing
    is said of what is in a file that is there still and that nobody looked at, or that is out of
    sight. `sorts` has of each root file what sort of forum or body each was, where that is known.
    """
    by_root = {task.shown: task for task in tasks}

    def is_there(path: str) -> bool:
        return not sight(path) or _is_file(path)

    def told(task: LintTask, loaded: LoadedStructure, gone: Sequence[Gone]) -> Sequence[Gone]:
        if loaded.structure is None:
            return gone
        graph = Graph(loaded.structure, day, names=names)
        were = (sorts or {}).get(task.shown)
        reasons = Reasons(loaded, graph, task.rules, day, without=task.without_settings, were=were)
        return [_unless_elsewhere(one, loaded.parts, is_there) for one in reasons.told(gone)]

    def with_reasons(root: str, gone: Sequence[Gone]) -> Iterable[Gone]:
        if root not in by_root and not is_there(root):
            return [replace(one, why=WhyGone.REMOVED) for one in gone]
        with paused_collector(), suppress(OSError):  # files that changed since they were checked
            for task in [by_root[root]] if root in by_root else by_root.values():
                loaded = load(task.root, task.shown, task.texts)
                if root in loaded.parts:
                    return told(task, loaded, gone)
        return gone

    return with_reasons


def _unless_elsewhere(one: Gone, parts: Collection[str], is_there: Callable[[str], bool]) -> Gone:
    """Take back that it was removed, where its file is there and is no part of the structure."""
    is_elsewhere = one.path not in parts and is_there(one.path)
    return replace(one, why=None) if is_elsewhere and one.why is WhyGone.REMOVED else one


def _is_file(path: str) -> bool:
    """Tell whether a file is there; of a name that none can have there is none."""
    with suppress(OSError):
        return Path(path).is_file()
    return False


class Reasons:
    """Says of findings why they are gone from one structure; ids may have been called otherwise."""

    def __init__(
        self,
        loaded: LoadedStructure,
        graph: Graph,
        rules: Iterable[Rule],
        day: date,
        called: Mapping[str, str] | None = None,
        without: Mapping[str, Rule] | None = None,
        were: Sorts | None = None,
    ) -> None:
        self._loaded = loaded
        self._graph = graph
        self._rules = {rule.id: rule for rule in rules}
        self._day = day
        self._called = called or {}
        self._without = without or {}
        self._were = were or {}
        self._wider: dict[str, WiderRule] = {}

    def told(self, gone: Iterable[Gone]) -> Iterator[Gone]:
        """Give each with why it is gone, and as far as that is sure, by what."""
        for one in gone:
            try:
                yield self._told(one)
            except Exception:  # noqa: BLE001  # a rule that fails beyond its conditions stops no run
                yield one

    def _told(self, one: Gone) -> Gone:
        if self._is_removed(one):
            return replace(one, why=WhyGone.REMOVED)
        because = self._because(one)
        why = WhyGone.NOT_FOUND if because is None else WhyGone.NOT_ASKED
        return replace(one, why=why, because=because or "")

    def _ids(self, one: Gone) -> Collection[str]:
        """Give the ids that all that was wrong has today."""
        return {self._called.get(key, key) for key in (one.entity, *one.group) if key}

    def _is_removed(self, one: Gone) -> bool:
        ids = self._ids(one)
        return bool(ids) and self._graph.entities.keys().isdisjoint(ids)

    def _because(self, one: Gone) -> str | None:
        """Say what keeps the rule from it, nothing if not one thing does; None if nothing does."""
        rule = self._rules.get(one.rule)
        if rule is None or rule.always:
            return None
        if rule.id not in self._wider:
            wider = WiderRule(self._loaded, self._graph, rule, self._day, self._as_if)
            self._wider[rule.id] = wider
        wider = self._wider[rule.id]
        because = wider.because(one)
        if because is None:
            because = wider.of_other_settings(one, self._without.get(rule.id))
        if because is None:
            because = self._not_stated(rule, one)
        return because if because is not None else wider.of_unstated(one, self._ids(one))

    def _not_stated(self, rule: Rule, one: Gone) -> str | None:
        """Say what the rule needs of what was wrong, where that is not stated any more."""
        ids = self._ids(one)
        for need in rule.check.needs(self._graph):
            if not unstated(self._graph, need).isdisjoint(ids):
                return is_unstated(need.scope.kind, need.field)
        return None

    @cached_property
    def _as_if(self) -> Sequence[tuple[str, Graph]]:
        """The structure as if nothing hid something, or as it was, with what that leaves out."""
        structure = self._graph.structure
        return [
            (why, Graph(other, self._day, names=self._graph.names))
            for why, other in (
                *as_if_nothing_hid(structure),
                *as_it_was(structure, self._were),
            )
        ]
