"""The program on one screen: load, ask, place, explain, cover, sort."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from govlint.finding import INTERNAL, Checked, Explained, Finding, Result
from govlint.graph.graph import Graph
from govlint.lint.applying import applies
from govlint.lint.covering import Tally
from govlint.lint.explaining import apply_explanations
from govlint.lint.loading import Loaded, load, texts
from govlint.lint.placing import finding, flaw_finding, in_order, place_and_rule
from govlint.lint.references import unknown_references
from govlint.question import Hit, Need
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Rule
from govlint.structure.model import SECTIONS


@dataclass(frozen=True, slots=True)
class Task:
    """One root file, the name it is shown by, and the rules that it is held to."""

    root: Path
    shown: str
    rules: Sequence[Rule]


def lint(tasks: Iterable[Task], catalogue: Catalogue, day: date, *, names: bool = False) -> Result:
    """Check every structure and put all that was found into one result."""
    run = Run(catalogue, day, names=names)
    for task in tasks:
        run.check(load(task.root, task.shown), task.rules)
    return run.result()


def lint_one(
    task: Task, catalogue: Catalogue, day: date, *, names: bool = False
) -> tuple[Result, Graph | None]:
    """Check one structure and hand over its graph as well; none where it could not be read."""
    run = Run(catalogue, day, names=names)
    graph = run.check(load(task.root, task.shown), task.rules)
    return run.result(), graph


class Run:
    """What has been found so far."""

    def __init__(self, catalogue: Catalogue, day: date, *, names: bool) -> None:
        self.catalogue = catalogue
        self.day = day
        self.names = names
        self.structures: list[Checked] = []
        self.findings: list[Finding] = []
        self.explained: list[Explained] = []
        self.texts: dict[str, str] = {}
        self.seconds: dict[str, float] = {}
        self.needs: list[tuple[str, Need]] = []
        self.tally = Tally()

    def check(self, loaded: Loaded, rules: Sequence[Rule]) -> Graph | None:
        """Ask every rule of one structure, unless something was in the way of reading it.

        Gives the graph that was asked.
        """
        self.texts |= texts(loaded)
        if loaded.flaws or loaded.structure is None:
            self._note_flaws(loaded)
            return None
        structure = loaded.structure
        counts = {section: len(getattr(structure, section)) for section in SECTIONS}
        self.structures.append(Checked(loaded.path, structure.name, counts))
        graph = Graph(structure, names=self.names)
        self.needs = []
        found = [one for rule in rules for one in self._ask(loaded, graph, rule)]
        self.tally.add(graph, self.needs)
        self._note_found(loaded, found, {rule.id: rule for rule in rules})
        return graph

    def result(self) -> Result:
        """Sort once and hand everything over."""
        explained = sorted(self.explained, key=lambda one: place_and_rule(one.finding))
        return Result(
            self.day,
            self.structures,
            in_order(self.findings),
            explained,
            self.tally.coverage(),
            self.texts,
            self.seconds,
        )

    def _note_flaws(self, loaded: Loaded) -> None:
        self.structures.append(Checked(loaded.path, str(loaded.data.get("name", "")), {}))
        self.findings += [
            flaw_finding(loaded, self._rule(flaw.rule), flaw) for flaw in loaded.flaws
        ]

    def _note_found(
        self, loaded: Loaded, found: Sequence[Finding], ran: Mapping[str, Rule]
    ) -> None:
        """Note what is left to say once the structure's own explanations are heard."""
        outcome = apply_explanations(loaded, found, self.day, ran, self.catalogue.rules)
        self.explained += outcome.explained
        self.findings += outcome.standing
        idle = {"stale-explanation": outcome.stale, "unused-explanation": outcome.unused}
        for rule, hits in idle.items():
            if rule in ran:
                self.findings += [finding(loaded, ran[rule], hit, of_key=True) for hit in hits]

    def _ask(self, loaded: Loaded, graph: Graph, rule: Rule) -> Iterator[Finding]:
        """Ask one rule; whatever goes wrong in it becomes a finding of its own."""
        begun = perf_counter()
        hits: list[Hit] = []
        try:
            if rule.id == "unknown-reference":
                hits.extend(unknown_references(graph, loaded.data))
            hits.extend(rule.question.ask(graph, self.day))
            found = [finding(loaded, rule, hit) for hit in hits if applies(rule, graph, hit)]
            needs = [(rule.id, need) for need in rule.question.needs(graph)]
            self.tally.try_out(graph, needs)
            self.needs += needs
        except Exception as error:  # noqa: BLE001  # one broken rule must not stop the others
            message = f"The rule {rule.id} failed: {type(error).__name__}: {error}"
            found = [finding(loaded, self._rule(INTERNAL), Hit(message, ()))]
        self.seconds[rule.id] = self.seconds.get(rule.id, 0.0) + perf_counter() - begun
        yield from found

    def _rule(self, rule: str) -> Rule:
        return self.catalogue.rules[rule].rule
