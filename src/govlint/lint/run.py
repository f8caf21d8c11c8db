"""The program on one screen: load, ask, place, explain, cover, sort."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from time import perf_counter
from typing import NamedTuple

from govlint.finding import INTERNAL, SYNTAX, Finding
from govlint.graph.graph import Graph
from govlint.hit import Hit, Need
from govlint.lint.applies_to import applies
from govlint.lint.collector import paused_collector
from govlint.lint.coverage import Tally
from govlint.lint.data_rules import OF_DATA, TEXT_NOT_AS_MEANT, UNKNOWN_REFERENCE, each_told_once
from govlint.lint.earlier.unasked_hits import unasked
from govlint.lint.expired_law import expired, law_past
from govlint.lint.explanations import STALE, UNUSED, Explanations, apply_explanations
from govlint.lint.extent import with_extent
from govlint.lint.findings_from_hits import (
    Told,
    explained_once,
    fault_finding,
    finding,
    found_once,
    in_order,
    numbered,
    place_and_rule,
    told_in,
)
from govlint.lint.long_lists import with_short_lists
from govlint.lint.loosened_settings.by_settings import WithoutSettings
from govlint.lint.loosened_settings.rule_sets_left_out import rule_sets_left_out
from govlint.lint.not_as_meant.text import text_not_as_meant
from govlint.lint.other_ids import everybody_seated, named_seats, posts_of_people
from govlint.lint.precedence import Said, first_to_speak
from govlint.lint.reading.loader import LoadedStructure, PlacedFault, load, sheets, texts
from govlint.lint.rule_fixes import with_fix
from govlint.lint.task import LintTask
from govlint.lint.unknown_references import once_a_cell, unknown_references
from govlint.place import KeyPath, Place
from govlint.result import CheckedStructure, ExplainedFinding, Result, Settings
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Rule
from govlint.structure.model import SECTIONS

NOTHING: frozenset[str] = frozenset()


def lint(
    tasks: Iterable[LintTask], catalogue: Catalogue, day: date, *, names: bool = False
) -> Result:
    """Check every structure and put all that was found into one result."""
    run = Run(catalogue, day, names=names)
    for task in tasks:
        run.check_root(task)
        run.note_settings(task.settings)
    return run.result()


class LintedStructure(NamedTuple):
    """A structure that was checked: what was found, what was asked, and where it is written."""

    result: Result
    graph: Graph | None
    """None where the structure could not be read."""
    place: Callable[[KeyPath], Place] | None
    """Gives the place at which an entity or something inside it is written."""
    loaded: LoadedStructure | None = None
    """The structure as it was read."""


def lint_one(
    task: LintTask, catalogue: Catalogue, day: date, *, names: bool = False
) -> LintedStructure:
    """Check one structure and hand over what was asked as well."""
    run = Run(catalogue, day, names=names)
    graph = run.check_root(task)
    run.note_settings(task.settings)
    loaded = run.loaded
    place = (lambda path: loaded.locate(path, of_key=True)[1]) if loaded else None
    return LintedStructure(run.result(), graph, place, loaded)


def lint_data(
    loaded: LoadedStructure, task: LintTask, catalogue: Catalogue, day: date, *, names: bool = False
) -> LintedStructure:
    """Check a structure that was read, by the rules that ask no text; its data stays as it is.

    Places are those of the text that was read, also where the data is another by now.
    """
    run = Run(catalogue, day, names=names)
    rules = [rule for rule in task.rules if rule.id not in OF_DATA]
    graph = run.check(replace(loaded), rules, task._replace(called=None))
    run.note_settings(task.settings)
    return LintedStructure(run.result(), graph, lambda path: loaded.locate(path, of_key=True)[1])


class Run:
    """A run with all that it has found so far."""

    def __init__(self, catalogue: Catalogue, day: date, *, names: bool) -> None:
        self.catalogue = catalogue
        self.day = day
        self.names = names
        self.structures: list[CheckedStructure] = []
        self.findings: list[Finding] = []
        self.held_back: list[Finding] = []
        self.compared = True
        self.explained: list[ExplainedFinding] = []
        self.texts: dict[str, str] = {}
        self.sheets: dict[str, str] = {}
        self.shares = False
        """Whether some file belongs to several structures."""
        self.anyway: dict[Told, Finding] = {}
        """What a run without settings tells, or holds back."""
        self.seconds: dict[str, float] = {}
        self.needs: list[tuple[str, Need]] = []
        self.tally = Tally()
        self.settings: dict[Settings, None] = {}
        self.notes: dict[str, None] = {}
        self.loaded: LoadedStructure | None = None
        """The structure that was read last."""

    @paused_collector()
    def check_root(self, task: LintTask) -> Graph | None:
        """Read a root file and ask its rules; gives the graph that was asked."""
        try:
            self.loaded = load(task.root, task.shown, task.texts)
            self.notes |= dict.fromkeys(
                rule_sets_left_out(self.loaded, task.profiles, self.catalogue.profiles)
            )
            self.compared = task.compared
            self.note_settings(task.settings_with(self.loaded.parts))
            return self.check(self.loaded, task.rules, task)
        except OSError:  # whatever can be read or not was asked before
            message = "The files of this structure changed while they were read; check it again"
            self._note_fault(task.shown, SYNTAX, message)
        except Exception as error:  # noqa: BLE001  # one structure must not stop the others
            message = f"govlint failed on this structure: {type(error).__name__}: {error}"
            self._note_fault(task.shown, INTERNAL, message)
        return None

    def check(
        self,
        loaded: LoadedStructure,
        rules: Sequence[Rule],
        task: LintTask | None = None,
    ) -> Graph | None:
        """Ask every rule of one structure, unless something was in the way of reading it.

        Gives the graph that was asked.
        """
        shared = texts(loaded).keys() & self.texts.keys()
        self.shares = self.shares or bool(shared)
        self.texts |= texts(loaded)
        self.sheets |= sheets(loaded)
        if loaded.faults or loaded.structure is None:
            self._note_faults(loaded)
            return None
        structure = loaded.structure
        counts = {section: len(getattr(structure, section)) for section in SECTIONS}
        self.structures.append(CheckedStructure(loaded.path, structure.name, counts))
        graph = Graph(structure, self.day, names=self.names)
        if task and task.called:
            loaded.called = task.called(graph)
        if self.compared:
            loaded.other_ids = {**loaded.other_ids, **posts_of_people(graph)}
            loaded.named_seats = named_seats(graph)
            loaded.seated = everybody_seated(graph)
        self.needs = []
        of_data = [rule for rule in rules if rule.id in OF_DATA]
        found = each_told_once([one for rule in of_data for one in self._ask(loaded, graph, rule)])
        loaded.drop_data()
        others = [rule for rule in rules if rule.id not in OF_DATA]
        found += [one for rule in others for one in self._ask(loaded, graph, rule)]
        self.tally.add(graph, self.needs, _inside(loaded, shared))
        self._note_found(loaded, graph, found, {rule.id: rule for rule in rules}, task)
        return graph

    def note_settings(self, settings: Iterable[Settings]) -> None:
        """Note once what a configuration or a profile loosened."""
        self.settings |= dict.fromkeys(settings)

    def result(self) -> Result:
        """Sort once and hand everything over."""
        findings, held_back = self.findings, self.held_back
        if self.shares:
            findings = [*found_once(findings, self.anyway)]
            held_back = [*found_once(held_back, self.anyway)]
        explained = explained_once(self.explained, self.anyway) if self.shares else self.explained
        return Result(
            self.day,
            self.structures,
            in_order(findings),
            sorted(explained, key=lambda one: place_and_rule(one.finding)),
            self.tally.coverage(),
            self.texts,
            self.seconds,
            settings=tuple(self.settings),
            notes=tuple(self.notes),
            held_back=tuple(held_back),
            sheets=self.sheets,
        )

    def _note_fault(self, shown: str, rule: str, message: str) -> None:
        """Note why a structure is not checked, which is listed once in any case."""
        if shown not in [one.path for one in self.structures]:
            self.structures.append(CheckedStructure(shown, "", {}))
        fault = PlacedFault(rule, message, Place(shown, 1, 1, 1, 1))
        self.findings.append(fault_finding(LoadedStructure(shown), self._rule(rule), fault))

    def _note_faults(self, loaded: LoadedStructure) -> None:
        self.structures.append(CheckedStructure(loaded.path, str(loaded.data.get("name", "")), {}))
        found = [fault_finding(loaded, self._rule(fault.rule), fault) for fault in loaded.faults]
        self.findings += numbered(found)

    def _note_found(
        self,
        loaded: LoadedStructure,
        graph: Graph,
        found: Sequence[Said],
        ran: Mapping[str, Rule],
        task: LintTask | None,
    ) -> None:
        """Note what is left to say once the structure's own explanations are heard.

        These come first: an explanation answers one rule, and what is explained silences no other.
        """
        known = self.catalogue.rules if task is None or task.known is None else task.known
        outcome = apply_explanations(loaded, graph, found, self.day, ran, known)
        told = [said for said in outcome.standing if not said[0].customs]
        without = self._without_settings(loaded, graph, found, ran, task, known)
        changed = task.without_settings if task else {}
        heard = list(first_to_speak(told, ran.values(), changed, without.is_found_as_shipped))
        named = numbered([*heard, *(one.finding for one in outcome.explained)])
        if without.has_settings or outcome.explained:
            named = [*without.marked(named)]
        named = [*map(without.with_severity, named)]
        self.held_back += map(without.marked_held_back, _held_back(outcome))
        self.findings += named[: len(heard)]
        placed = zip(outcome.explained, named[len(heard) :], strict=True)
        self.explained += [one._replace(finding=found) for one, found in placed]
        for key_path, said in outcome.renamed:
            _, place = loaded.locate(key_path, of_key=True)
            self.notes[
                f"{place.line_or_cell}: {said}"
                if place.sheet
                else f"{place.path}:{place.line}:{place.column}: {said}"
            ] = None
        self.findings += map(without.marked_idle, _idle(loaded, ran, outcome))
        if without.has_settings:
            self.anyway |= {
                told_in(loaded.path, one): one
                for one in (
                    *without.told,
                    *_held_back(without.explanations),
                    *_idle(loaded, without.rules, without.explanations),
                )
            }

    def _without_settings(
        self,
        loaded: LoadedStructure,
        graph: Graph,
        found: Sequence[Said],
        ran: Mapping[str, Rule],
        task: LintTask | None,
        known: Collection[str],
    ) -> WithoutSettings:
        """Hold what was found to the same run without any settings."""

        def ask(rule: Rule) -> Sequence[Said]:
            try:
                return self._found_by(loaded, graph, rule)
            except Exception:  # noqa: BLE001  # the run itself tells of its own rules
                return ()

        return WithoutSettings(
            found,
            ran,
            task.asked_anyway if task else None,
            task.without_settings if task else {},
            ask,
            lambda said, rules: apply_explanations(loaded, graph, said, self.day, rules, known),
        )

    def _ask(self, loaded: LoadedStructure, graph: Graph, rule: Rule) -> Iterator[Said]:
        """Ask one rule; whatever goes wrong in it becomes a finding of its own."""
        begun = perf_counter()
        try:
            found = self._found_by(loaded, graph, rule)
            needs = [(rule.id, need) for need in rule.check.needs(graph)]
            self.tally.try_out(graph, needs)
            self.needs += needs
        except Exception as error:  # noqa: BLE001  # one broken rule must not stop the others
            message = f"The rule {rule.id} failed: {type(error).__name__}: {error}"
            found = [(finding(loaded, self._rule(INTERNAL), Hit(message, ())), NOTHING, NOTHING)]
        self.seconds[rule.id] = self.seconds.get(rule.id, 0.0) + perf_counter() - begun
        yield from found

    def _found_by(self, loaded: LoadedStructure, graph: Graph, rule: Rule) -> list[Said]:
        """Give what a rule finds."""
        if rule.id == TEXT_NOT_AS_MEANT:
            faults = text_not_as_meant(loaded)
            return [(fault_finding(loaded, rule, fault), NOTHING, NOTHING) for fault in faults]
        hits: list[Hit] = []
        if rule.id == UNKNOWN_REFERENCE:
            hits.extend(once_a_cell(loaded, unknown_references(graph, loaded.data)))
        asked = _whole(graph, rule, rule.check.ask(graph, self.day))
        hits.extend(hit for hit in asked if self.compared or not hit.customs)
        if self.compared:
            wider = rule.check.without_bounds()
            beyond = _whole(graph, rule, wider.ask(graph, self.day) if wider else ())
            hits.extend(unasked(hits, beyond))
            doubts = _whole(graph, rule, rule.check.in_doubt(graph, self.day))
            hits.extend(unasked(hits, doubts))
        meant = (hit for hit in hits if applies(rule, graph, hit))
        mendable = (with_fix(rule.id, graph, hit) for hit in meant)
        return [_said(loaded, rule, hit) for hit in self._of_its_day(rule, mendable)]

    def _of_its_day(self, rule: Rule, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Say of each hit of a law rule whether its law is over."""
        past = law_past(self.catalogue.rules.get(rule.id), self.day)
        return (expired(hit, rule, past) for hit in hits) if past else iter(hits)

    def _rule(self, rule: str) -> Rule:
        return self.catalogue.rules[rule].rule


def _whole(graph: Graph, rule: Rule, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Give hits with all that is wrong as parts, or counted where many hits can have the same."""
    whole = (with_extent(graph, hit) for hit in hits)
    return map(with_short_lists, whole) if rule.check.counts_long_lists else whole


def _held_back(outcome: Explanations) -> Iterator[Finding]:
    """Give what the structure does not go into, unless it is explained."""
    return (one for one, *_ in outcome.standing if one.customs)


def _idle(
    loaded: LoadedStructure, rules: Mapping[str, Rule], outcome: Explanations
) -> Iterator[Finding]:
    """Give what rules find of explanations that are over, or that nothing needs."""
    for rule, hits in ((STALE, outcome.stale), (UNUSED, outcome.unused)):
        if rule in rules:
            found = [finding(loaded, rules[rule], hit, of_key=True) for hit in hits]
            yield from numbered(found)


def _said(loaded: LoadedStructure, rule: Rule, hit: Hit) -> Said:
    """Place a hit, and keep by it whom it is about and what it speaks for."""
    placed = finding(loaded, rule, hit)
    wrong = frozenset(hit.wrong or filter(None, [placed.entity]))
    return placed, wrong, frozenset(hit.speaks_for) if hit.speaks_for else NOTHING


def _inside(loaded: LoadedStructure, files: Collection[str]) -> set[str]:
    """Collect the entities that some files write."""
    return {key for key, home in loaded.homes.items() if home.file in files}
