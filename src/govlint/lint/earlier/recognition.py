"""Recognition of findings: which of an earlier state each of today's is, root by root."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

from govlint.finding import INCOMPLETE, Finding, Unsaid
from govlint.hit import UNASKED
from govlint.lint.earlier.equal_findings import Choice, of_its_message, one_it_is_part_of, the_first
from govlint.lint.earlier.groups import PAIR, Key, joined_groups, left_alone, shrunk, together
from govlint.lint.earlier.same_group import told_of_another
from govlint.lint.earlier.todays_ids import as_known_today
from govlint.lint.findings_from_hits import bare
from govlint.lint.other_ids import names_then, names_today
from govlint.result import Gone, Result, measurement_of

Recognised = Mapping[tuple[int, str], Gone]
"""What each finding of today, by its number, was in each of its root files."""


class UnmatchedFindings:
    """Findings of an earlier state that no finding of today was matched with yet."""

    def __init__(self, then: Iterable[Gone], moved: Mapping[str, str]) -> None:
        self._by_key: dict[Key, dict[str, list[Gone]]] = {}
        self._there: dict[Key, Gone] = {}
        self._silent: dict[Key, Unsaid] = {}
        self._silent_groups: defaultdict[Key, list[Unsaid]] = defaultdict(list)
        self._taken: set[Key] = set()
        self._moved = moved
        for one in then:
            key = key_of(one, moved)
            self._silent |= {(key[0], bare(told.fingerprint)): told for told in one.unsaid}
            for beside in (_as_unsaid(one), *one.unsaid):
                for member in beside.group:
                    self._silent_groups[key[0], beside.rule, member].append(beside)
            alike = self._by_key.setdefault(key, {})
            alike.setdefault(one.message, []).append(one)
            self._there[key] = one

    def take(self, keys: Iterable[Key], choice: Choice) -> Gone | None:
        """Take out a finding with one of these keys, of several with one the one that is chosen.

        What stands there twice, as where both sides of a merge were kept, is one: of those that are
        known by the same each has a number, in every version of a baseline.
        """
        for key in keys:
            by_message = self._by_key.get(key, {})
            while (said := choice(by_message)) is not None:
                one = by_message[said].pop()
                if not by_message[said]:
                    del by_message[said]
                if _in_full(one) not in self._taken:
                    self._taken.add(_in_full(one))
                    return one
        return None

    def groups(self) -> Mapping[Key, Sequence[Gone]]:
        """Give the groups that are left, by root, rule and each of those who are in them."""
        found: defaultdict[Key, list[Gone]] = defaultdict(list)
        for one in self.rest():
            for member in one.group:
                found[key_of(one, self._moved)[0], one.rule, member].append(one)
        return found

    def by_everyone(self) -> Mapping[Key, Sequence[Gone]]:
        """Give what is left by root, rule and each in the group, the entity and each part."""
        found: defaultdict[Key, list[Gone]] = defaultdict(list)
        for one in self.rest():
            for member in dict.fromkeys((one.entity, *one.group, *one.parts)):
                found[key_of(one, self._moved)[0], one.rule, member].append(one)
        return found

    def by_other_ids(self) -> Mapping[Key, Gone]:
        """Give what is left by root and each fingerprint by which today's may know it again."""
        left = [(one, key_of(one, self._moved)[0]) for one in self.rest()]
        return {
            (root, name): one
            for one, root in reversed(left)
            for name in names_then(bare(one.fingerprint), one.other_fingerprints)
        }

    def by_those_they_speak_for(self) -> Mapping[Key, Gone]:
        """Give all, matched or not, by root and each fingerprint by which another rule tells it."""
        return {
            (key[0], name): one
            for key, one in self._there.items()
            for name in one.other_fingerprints
        }

    def take_out(self, gone: Collection[Gone]) -> None:
        """Take out what was matched in another way, also where one of a group alone was."""
        taken = {(one.structures, one.fingerprint, one.message) for one in gone}
        for key, alike in self._by_key.items() if gone else ():
            self._by_key[key] = {
                said: [one for one in same if (one.structures, one.fingerprint, said) not in taken]
                for said, same in alike.items()
            }

    def with_told(self, one: Gone, found: Finding, root: str) -> Gone:
        """Add to what was not told because of a finding what was told, or not told, beside it.

        Those who are known by another id today have that.
        """
        one = as_known_today(one, found)
        keys = [(root, bare(other.fingerprint)) for other in found.unsaid]
        silent = [self._silent[key] for key in keys if key in self._silent]
        told = [_as_unsaid(self._there[key]) for key in keys if key in self._there]
        larger = [it for it in self._larger(found, root) if it not in one.unsaid]
        beside = [it for it in dict.fromkeys((*silent, *told)) if it not in one.unsaid]
        return replace(one, unsaid=(*larger, *one.unsaid, *beside)) if larger or beside else one

    def _larger(self, found: Finding, root: str) -> Iterator[Unsaid]:
        """Give under today's fingerprint each group of which a silent one is a part."""
        for other in found.unsaid:
            if len(other.group) >= PAIR:
                near = self._silent_groups.get((root, other.rule, other.group[0]), ())
                whole = next((was for was in near if {*other.group} < {*was.group}), None)
                if whole:
                    yield replace(whole, fingerprint=bare(other.fingerprint))

    def rest(self) -> Iterator[Gone]:
        """Give the findings that were matched with none."""
        for alike in self._by_key.values():
            for same in alike.values():
                yield from (one for one in same if _in_full(one) not in self._taken)


def _in_full(one: Gone) -> Key:
    """Give by what an earlier finding is told from all others there, with its number."""
    return *(one.structures or (one.path, one.rule, one.entity)), one.fingerprint


def _as_unsaid(told: Gone) -> Unsaid:
    return replace(Unsaid(**measurement_of(told)), fingerprint=bare(told.fingerprint))


def recognised(findings: Sequence[Finding], left: UnmatchedFindings) -> Recognised:
    """Give what each finding was in each of its structures."""
    known = dict(_equal(findings, left))
    others = dict(_by_other_ids(findings, known, left.by_other_ids()))
    left.take_out([one for near in others.values() for one in near])
    for (at, root), near in others.items():
        then = together(findings[at], near) if len(near) > 1 else near[0]
        known[at, root] = left.with_told(then, findings[at], root)
    apart = dict(_of_several(findings, known, left.by_those_they_speak_for()))
    left.take_out([*apart.values()])
    for (at, root), then in apart.items():
        known[at, root] = left.with_told(then, findings[at], root)
    turned = list(told_of_another(findings, known, left.by_everyone))
    left.take_out({then for *_, then, _ in turned})
    for at, root, _, then in turned:
        known[at, root] = left.with_told(then, findings[at], root)
    smaller = dict(shrunk(findings, known, left.groups()))
    if smaller:
        left.take_out({*smaller.values()})
    for (at, root), then in smaller.items():
        known[at, root] = left.with_told(then, findings[at], root)
    groups = left.groups()
    alone = left_alone(findings, smaller, groups)
    larger = dict(joined_groups(findings, known, groups, alone))
    left.take_out([one for near in larger.values() for one in near])
    for (at, root), near in larger.items():
        known[at, root] = left.with_told(together(findings[at], near), findings[at], root)
    return known


def _equal(
    findings: Sequence[Finding], left: UnmatchedFindings
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Take out what has the fingerprint of a finding, and give it with what is silent beside it.

    Of equal ones those of one message find together first, and then what is a part of what was.
    """
    known: set[tuple[int, str]] = set()
    for choice in (of_its_message, one_it_is_part_of, the_first):
        for at, found in enumerate(findings):
            for root in found.structures:
                if found.rule in INCOMPLETE or (at, root) in known:
                    continue
                then = left.take(_keys(found, root), partial(choice, found))
                if then:
                    known.add((at, root))
                    yield (at, root), left.with_told(then, found, root)


def _by_other_ids(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    near: Mapping[Key, Gone],
) -> Iterator[tuple[tuple[int, str], Sequence[Gone]]]:
    """Find again what was told of posts and is of who holds them, or the other way round."""
    taken: set[Gone] = set()
    for at, found in enumerate(findings) if near else ():
        for root in found.structures:
            if (at, root) in known:
                continue
            names = names_today(bare(found.fingerprint), found.other_fingerprints)
            told = dict.fromkeys(near[root, name] for name in names if (root, name) in near)
            free = [one for one in told if one not in taken]
            if free:
                taken.update(free)
                yield (at, root), free


def _of_several(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    near: Mapping[Key, Gone],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Find again what one finding told of several, and another rule tells of each of them now."""
    for at, found in enumerate(findings) if near else ():
        for root in found.structures:
            then = near.get((root, bare(found.fingerprint)))
            if then and then.rule != found.rule and (at, root) not in known:
                yield (at, root), then


def unspoken(result: Result, then: Iterable[Gone], moved: Mapping[str, str]) -> Iterator[Gone]:
    """Give of earlier findings those that are so today, and explained, silent or held back."""
    there: defaultdict[Key, list[Finding | Unsaid]] = defaultdict(list)
    for silent in (*(one.finding for one in result.explained), *result.held_back):
        for key in (key for root in silent.structures for key in _keys(silent, root)):
            there[key].append(silent)
    for found in result.findings:
        for unsaid, root in product(found.unsaid, found.structures):
            there[root, bare(unsaid.fingerprint)].append(unsaid)
    for one in then:
        near = there.get(key_of(one, moved), [])
        at = next((at for at, other in enumerate(near) if not _is_of_others(other, one)), None)
        if at is not None:
            del near[at]
            yield one


def _is_of_others(silent: Finding | Unsaid, then: Gone) -> bool:
    """Tell whether nothing that was wrong is in doubt, where it is known what is."""
    if not isinstance(silent, Finding) or UNASKED not in silent.customs:
        return False
    return bool(silent.parts and then.parts) and {*silent.parts}.isdisjoint(then.parts)


def _keys(found: Finding, root: str) -> tuple[Key, Key]:
    return (root, bare(found.fingerprint)), (found.place.path, found.rule, found.entity)


def key_of(one: Gone, moved: Mapping[str, str]) -> Key:
    """Give by what an earlier finding is known today: its root and fingerprint, if it has them."""
    if one.structures:
        (root,) = one.structures
        return moved.get(root, root), bare(one.fingerprint)
    return moved.get(one.path, one.path), one.rule, one.entity
