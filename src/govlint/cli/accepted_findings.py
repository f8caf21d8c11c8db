"""Accepted findings: its `explain` written where the finding's entity is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.ambiguity import echo, only
from govlint.answers.due.within import end_of_span
from govlint.answers.lookup import folded
from govlint.cli.answering import in_the_way
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, print_line, say, say_loosened
from govlint.cli.structures import plan_of
from govlint.edit import Edit, apply, write
from govlint.finding import Finding
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.lint.as_text import refuse_writing
from govlint.lint.explanations import concerned
from govlint.lint.reading.loader import load, texts
from govlint.lint.run import lint_one
from govlint.place import KeyPath
from govlint.refusal import Refusal
from govlint.result import Result
from govlint.rulebook.moved_rules import current_id
from govlint.structure.model import ENTITIES
from govlint.structure.nearest_word import did_you_mean
from govlint.structure.sanitise import printable
from govlint.structure.suggestions.given_days import given_day
from govlint.structure.word_lists import in_words, shortened


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What is accepted, why, and until when, as it was typed."""

    rule: str
    words: str
    reason: str
    until: str
    by: str | None

    def explanation(self, day: date) -> dict[str, str]:
        """Give what is to be written; raises `Refusal` where it would explain nothing."""
        if not self.reason.strip():
            raise Refusal("--reason: say why it is as it is; an empty reason explains nothing")
        until = end_of_span(self.until, day, "--until")
        until = until or given_day(self.until, "2027-03-31, 6m or 1y", "--until: ")
        if until < day:
            raise Refusal(f"--until: {in_full(until)} is past; give a day to come")
        by = {"by": self.by.strip()} if self.by and self.by.strip() else {}
        return {"reason": self.reason.strip(), **by, "until": until.isoformat()}


def accepted(asked: Arguments, wish: Acceptance) -> Code:
    """Write the explanation of a finding; gives the exit code and raises `Refusal`."""
    explanation = wish.explanation(asked.day)
    plan = plan_of(asked)
    if len(plan.tasks) > 1:
        raise Refusal(f"there are {len(plan.tasks)} structures; name one with -s")
    (task,) = plan.tasks
    refuse_writing(task, "accept")
    rule = current_id(wish.rule, plan.catalogue.rules)
    if rule not in plan.catalogue.rules:
        hint = did_you_mean(wish.rule, plan.catalogue.rules) or _alike(
            wish.rule, plan.catalogue.rules
        )
        raise Refusal(f"no rule is called {echo(wish.rule)}{hint}")
    if all(one.id != rule for one in task.rules):
        raise Refusal(f"{rule} is not asked here, so nothing is accepted; see `govlint config`")
    linted = lint_one(task, plan.catalogue, asked.day)
    if linted.graph is None:
        return in_the_way(plan, linted.result)
    entity = _entity(linted.graph, wish.words)
    found = _found(linted.graph, linted.result, rule, entity)
    loaded = load(task.root, task.shown)
    change = Edit("set", (*_home(linted.graph, entity), "explain", rule), explanation)
    edited = apply(texts(loaded), loaded.path, [change])
    write(edited, named=asked.paths)
    for name in edited.changed:
        say(f"written: {name}")
    last = in_full(date.fromisoformat(explanation["until"]))
    for one in found:
        print_line(f"Accepted until {last}: {printable(one.message)}")
    say_loosened(linted.result.settings)
    return Code.CLEAN


def _alike(rule: str, rules: Iterable[str]) -> str:
    """Name the rules that differ in the last word alone, else say how to see them all."""
    beginning = rule.rpartition("-")[0]
    alike = [one for one in rules if "-" in beginning and one.rpartition("-")[0] == beginning]
    if not alike:
        return "; `govlint rules` lists them all"
    return f"; did you mean {in_words([echo(one) for one in sorted(alike)], 'or')}?"


def _entity(graph: Graph, words: str) -> str | None:
    """Find what the finding is about; None is the structure itself."""
    if folded(words) == folded(graph.structure.name):
        return None
    return only(graph, words, list(ENTITIES))[0]


def _home(graph: Graph, entity: str | None) -> KeyPath:
    return graph.key_path(entity) if entity else ()


def _found(graph: Graph, result: Result, rule: str, entity: str | None) -> Sequence[Finding]:
    """Give the findings that would be explained; raises `Refusal` where there is none."""
    found = [one for one in result.findings if one.rule == rule and entity in concerned(one)]
    if found:
        return found
    name = graph.label(entity) if entity else graph.structure.name
    for one in result.explained:
        if one.finding.rule == rule and entity in concerned(one.finding):
            raise Refusal(f"{rule} of {name} is explained until {in_full(one.until)} already")
    others = [one.entity for one in result.findings if one.rule == rule and one.entity]
    if not others:
        there = "; it finds nothing in this structure"
    else:
        names = [graph.label(key) for key in dict.fromkeys(others)]
        there = f"; it is about {in_words(shortened(names, 4))}"
    raise Refusal(f"{rule} finds nothing about {name}{there}")
