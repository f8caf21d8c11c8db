"""Comply or explain: which findings a structure explains, and which explanations are idle."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.hit import Hit
from govlint.lint.data_rules import UNKNOWN_REFERENCE
from govlint.lint.fixes_from_messages import respelled, taken_out
from govlint.lint.precedence import Said
from govlint.lint.reading.loader import LoadedStructure
from govlint.place import KeyPath
from govlint.result import ExplainedFinding
from govlint.rulebook.moved_rules import current_id, moved, what_became_of
from govlint.structure.forums import Explanation
from govlint.structure.messages import short
from govlint.structure.nearest_word import did_you_mean
from govlint.structure.word_lists import cut_short, in_words, shortened

STALE, UNUSED = "stale-explanation", "unused-explanation"
"""Rules that report explanations that are over, and those that nothing needs."""
LONGEST_REASON = 100
"""Characters of a reason that a message repeats."""
MOST_NAMED = 3
"""Entities that a message names where a finding is not explained."""


class Explanations(NamedTuple):
    """The findings that stand, those that are explained, and what is said of explanations."""

    standing: list[Said]
    explained: list[ExplainedFinding]
    stale: list[Hit]
    unused: list[Hit]
    renamed: list[tuple[KeyPath, str]]
    """The explanations that name a rule as it was called before, and what it is called now."""


def apply_explanations(
    loaded: LoadedStructure,
    graph: Graph,
    found: Sequence[Said],
    day: date,
    ran: Collection[str],
    known: Collection[str],
) -> Explanations:
    """Sort findings by whether an entity that they concern explains them today.

    One that is held back needs no explanation, and is left out where it has one.
    """
    given = dict(_explanations(loaded))
    by_entity = {
        (explained_at(key_path), current_id(str(key_path[-1]), known)): key_path
        for key_path in given
    }
    used: set[KeyPath] = set()
    outcome = Explanations([], [], [], [], list(_renamed(given, known)))
    for said in found:
        one = said[0]
        at = [by_entity.get((entity, one.rule)) for entity in concerned(one)]
        fitting = {key_path: given[key_path] for key_path in at if key_path}
        used.update(() if one.customs else fitting)
        valid = [(it.until, key_path) for key_path, it in fitting.items() if it.until >= day]
        if valid and one.customs:
            continue
        if valid:
            best = fitting[max(valid)[1]]
            outcome.explained.append(ExplainedFinding(one, best.reason, best.by, best.until))
        else:
            outcome.standing.append(said)
    outcome.stale.extend(_stale(given, used, day))
    elsewhere = _unexplained(graph, outcome.standing)
    surely = _is_all_read(outcome)
    outcome.unused.extend(_unused(given, used, ran, known, elsewhere, surely=surely))
    return outcome


def _unexplained(graph: Graph, standing: Sequence[Said]) -> Mapping[str, Sequence[str]]:
    """Name, for each rule, the entities whose findings nothing explains."""
    named: dict[str, dict[str, None]] = {}
    for one, *_ in standing:
        if one.entity and not one.customs:
            named.setdefault(one.rule, {})[graph.label(one.entity)] = None
    return {rule: list(names) for rule, names in named.items()}


def _is_all_read(outcome: Explanations) -> bool:
    """Tell whether all references lead somewhere; what others mean may be what is explained."""
    return not any(one.rule == UNKNOWN_REFERENCE for one, *_ in outcome.standing)


def _explanations(loaded: LoadedStructure) -> Iterator[tuple[KeyPath, Explanation]]:
    structure = loaded.structure
    if structure is None:
        return
    for rule, explanation in (structure.explain or {}).items():
        yield ("explain", rule), explanation
    for _, key_path, _, entity in structure.entities():
        for rule, explanation in (entity.explain or {}).items():
            yield (*key_path, "explain", rule), explanation


def explained_at(key_path: KeyPath) -> str | None:
    """Give the entity that holds an explanation; None for the structure itself."""
    return None if len(key_path) == len(("explain", "rule")) else str(key_path[1])


def concerned(found: Finding) -> Iterator[str | None]:
    """Give the entities that may explain a finding; None is the structure itself."""
    yield found.entity
    yield from (one.entity for one in found.related if one.entity)
    yield from found.also


def _stale(
    given: Mapping[KeyPath, Explanation], used: Collection[KeyPath], day: date
) -> Iterator[Hit]:
    for key_path, explanation in given.items():
        if key_path in used and explanation.until < day:
            rule, by = str(key_path[-1]), f" by {short(explanation.by)}" if explanation.by else ""
            reason = cut_short(" ".join(explanation.reason.split()), LONGEST_REASON)
            message = f'The explanation of "{rule}"{by} held until {explanation.until}: {reason}'
            yield Hit(message, key_path, word=rule)


def _renamed(
    given: Mapping[KeyPath, Explanation], known: Collection[str]
) -> Iterator[tuple[KeyPath, str]]:
    for key_path in given:
        rule = str(key_path[-1])
        became = moved(rule, known)
        if became and became.now:
            yield key_path, what_became_of(rule, became)


def _unused(
    given: Mapping[KeyPath, Explanation],
    used: Collection[KeyPath],
    ran: Collection[str],
    known: Collection[str],
    elsewhere: Mapping[str, Sequence[str]],
    *,
    surely: bool,
) -> Iterator[Hit]:
    idle = {path for path in given if _is_idle(path, used, ran, known)}
    busy = {path[:-1] for path in given if path not in idle}
    for key_path in given:
        rule = current_id(str(key_path[-1]), known)
        gone = taken_out(key_path if key_path[:-1] in busy else key_path[:-1])
        if became := moved(rule, known):
            message = f"There is no rule to explain: {what_became_of(rule, became)}"
            yield Hit(message, key_path, word=rule, fix=gone)
        elif rule not in known:
            hint = did_you_mean(rule, known, own_words=False)
            message = f'There is no rule "{short(rule)}" to explain{hint}'
            yield Hit(message, key_path, word=rule, fix=respelled(key_path, known))
        elif rule in ran and key_path not in used:
            message = f'"{rule}" finds nothing here that needs this explanation'
            if where := in_words(shortened(elsewhere.get(rule, ()), MOST_NAMED)):
                message += f"; what it finds at {where} is not explained"
            fix = gone if surely and not where else None
            yield Hit(message, key_path, word=rule, fix=fix)


def _is_idle(
    key_path: KeyPath, used: Collection[KeyPath], ran: Collection[str], known: Collection[str]
) -> bool:
    """Tell whether an explanation can be of no finding, whatever the day."""
    rule = current_id(str(key_path[-1]), known)
    return moved(rule, known) is not None or (rule in ran and key_path not in used)
