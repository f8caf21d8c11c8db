"""Findings from hits: the rule's name, a place, related places and a fingerprint."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from math import isfinite
from types import MappingProxyType
from typing import NamedTuple

from govlint.finding import Circumstance, Finding, RelatedPlace, Severity, Unsaid
from govlint.hit import Hit
from govlint.hit import Place as HitPlace
from govlint.lint.other_ids import IdsOf, among, are_seated, ids_of, ways_to_replace
from govlint.lint.reading.loader import LoadedStructure, PlacedFault
from govlint.parts_of_findings import IN_FULL, OtherIds, Parts, Seated
from govlint.place import Place
from govlint.result import ExplainedFinding
from govlint.rulebook.moved_rules import first_id
from govlint.rulebook.own_rules import is_own
from govlint.rulebook.rule import Rule
from govlint.rulebook.weight import rule_in_file

FINGERPRINT_LENGTH = 16
MOST_RELATED = 8
"""Places outside of its entity that one finding lists; the rest are counted."""
TOLD_BY_ANOTHER = {
    "former-holder-still-member": "term-expired",
    "placeholder-as-person": "rests-on-vacant-post",
    "rests-on-leaver": "rests-on-vacant-post",
}
"""Rules whose matter is told by another where who is wrong is written otherwise.

So what rests on a leaver, or on an entry that is nobody, is told of their post once that is written
to be vacant; of others than the one that is wrong where the first speaks for these.
"""
Told = tuple[str, str, bool]
"""A root, a fingerprint, and whether that is held back."""
Anyway = Mapping[Told, Finding]
"""What a run without settings tells, or holds back."""
NOTHING: Anyway = MappingProxyType({})
NUMBER = "-"
"""Stands in a fingerprint before the number that keeps equal ones apart."""


def finding(loaded: LoadedStructure, rule: Rule, hit: Hit, *, of_key: bool = False) -> Finding:
    """Place a hit where its key path was written."""
    key_path, place = loaded.locate(hit.key_path, of_key=of_key)
    if place.sheet and hit.unsaid:
        place = loaded.locate(hit.unsaid)[1]
    entity = loaded.entity(key_path)
    value = _finite(hit.value)
    identity = _identity(loaded, rule, hit, entity)
    listed, unlisted = _listed(loaded, hit, entity)
    related = tuple(
        RelatedPlace(loaded.worded(message, path), loaded.locate(path)[1], loaded.entity(path))
        for message, path in listed
    )
    also = (loaded.entity(path) for _, path in unlisted)
    return Finding(
        rule.id,
        rule.severity_in(hit.circumstance),
        rule.authority,
        loaded.worded(hit.message, key_path),
        place,
        entity,
        key_path,
        related,
        identity.fingerprint,
        (loaded.path,),
        value,
        None if value is None else _finite(hit.limit),
        parts=identity.parts,
        unlisted=len(unlisted) + hit.unlisted,
        also=tuple(dict.fromkeys(filter(None, also))),
        circumstance=hit.circumstance if hit.circumstance in rule.severity_when else None,
        graded=_graded(rule),
        group=identity.group,
        amounts=_amounts(hit.parts),
        planned_until=hit.planned_until if hit.circumstance in rule.severity_when else None,
        customs=_called(loaded, hit.customs),
        other_ids=identity.other_ids,
        other_fingerprints=identity.other_fingerprints,
        seated=_seated(loaded, entity, identity.parts),
        fix=None if place.sheet else hit.fix,
        is_mutual=hit.alike is not None,
    )


class _Identity(NamedTuple):
    """By what a finding is known again."""

    fingerprint: str
    parts: tuple[str, ...]
    group: tuple[str, ...]
    other_ids: OtherIds
    other_fingerprints: tuple[str, ...]


def _identity(loaded: LoadedStructure, rule: Rule, hit: Hit, entity: str | None) -> _Identity:
    """Say who is wrong, in the ids of the version that this one is compared with."""
    wrong = _called(loaded, hit.wrong)
    (word,) = _called(loaded, [hit.word])
    whom = wrong or _called(loaded, filter(None, [entity]))
    parts = _called(loaded, _told_apart(hit.parts))
    group = tuple(sorted({*wrong, *_called(loaded, hit.alike or ())}))
    other_ids = among(loaded.other_ids, (*whom, *parts, *group))
    by_seat = among(loaded.named_seats.get(entity or "", {}), parts)
    return _Identity(
        fingerprint_of(rule.id, whom, word),
        parts,
        group,
        (*other_ids, *by_seat),
        (
            *_other_fingerprints(rule, whom, word, ids_of(other_ids)),
            *_by_another(loaded, rule, hit, whom),
        ),
    )


def _by_another(
    loaded: LoadedStructure, rule: Rule, hit: Hit, whom: Sequence[str]
) -> Iterator[str]:
    """Give the fingerprints by which another rule would tell the same, be it of other ids."""
    if other := TOLD_BY_ANOTHER.get(rule.id):
        ids = _called(loaded, hit.speaks_for) or whom
        yield from (fingerprint_of(other, [one]) for one in ids)


def _seated(loaded: LoadedStructure, entity: str | None, parts: Sequence[str]) -> Seated:
    """Give everybody who sits in a forum, where the parts are of these."""
    there = loaded.seated.get(entity or "", {})
    called = zip(_called(loaded, there), there.values(), strict=True)
    seated = dict(sorted(called)) if there else {}
    return tuple(seated.items()) if are_seated(parts, seated) else ()


def _other_fingerprints(
    rule: Rule, wrong: Sequence[str], word: str, other_ids: IdsOf
) -> Iterator[str]:
    """Give the fingerprints with other ids, marked where they all say in full what is meant."""
    for others in ways_to_replace(wrong, other_ids):
        changed = [other for one, other in zip(wrong, others, strict=True) if one != other]
        if changed:
            mark = IN_FULL if all(one.startswith(IN_FULL) for one in changed) else ""
            yield f"{mark}{fingerprint_of(rule.id, others, word)}"


def _called(loaded: LoadedStructure, ids: Iterable[str]) -> tuple[str, ...]:
    """Give ids as they are called in the version that this one is compared with.

    They may stand beside other words.
    """
    return tuple(_renamed(loaded.called, one) for one in ids) if loaded.called else tuple(ids)


def _renamed(called: Mapping[str, str], one: str) -> str:
    return called.get(one) or " ".join(called.get(word, word) for word in one.split(" "))


def _graded(rule: Rule) -> tuple[tuple[Circumstance | None, Severity], ...]:
    """Give how grave findings of a rule are, where it tells circumstances apart.

    A severity that only raises some of them tells these apart still, as the rule's own file does.
    """
    when: list[Circumstance | None] = [None, *sorted(rule.severity_when)]
    if not rule.severity_when:
        return ()
    file = rule_in_file(rule.id) or rule
    is_lowered = any(rule.severity_in(one).rank > file.severity_in(one).rank for one in when)
    return tuple((one, (rule if is_lowered else file).severity_in(one)) for one in when)


def _listed(
    loaded: LoadedStructure, hit: Hit, entity: str | None
) -> tuple[Sequence[HitPlace], Sequence[HitPlace]]:
    """Part the other places: those inside the entity and the first elsewhere, and the rest."""
    elsewhere = [one for one in hit.related if loaded.entity(one[1]) != entity]
    rest = elsewhere[MOST_RELATED:]
    left_out = {id(one) for one in rest}
    return [one for one in hit.related if id(one) not in left_out], rest


def fault_finding(loaded: LoadedStructure, rule: Rule, fault: PlacedFault) -> Finding:
    """Turn a fault that was in the way of reading into a finding."""
    entity = loaded.entity(fault.key_path)
    related = tuple(
        RelatedPlace(message, place, loaded.entity(fault.key_path))
        for message, place in fault.related
    )
    return Finding(
        rule.id,
        rule.severity,
        rule.authority,
        loaded.worded(fault.message, fault.key_path),
        fault.place,
        entity,
        fault.key_path,
        related,
        fingerprint_of(rule.id, filter(None, [entity]), fault.message),
        (loaded.path,),
        fix=None if fault.place.sheet else fault.fix,
    )


def numbered(findings: Sequence[Finding]) -> list[Finding]:
    """Set numbers behind equal fingerprints of one structure, in the order of their messages."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for at, found in enumerate(findings):
        alike[found.fingerprint].append(at)
    made = list(findings)
    for fingerprint, places in alike.items():
        places.sort(key=lambda at: (findings[at].message, findings[at].place))
        for number, at in enumerate(places[1:], 2):
            made[at] = replace(findings[at], fingerprint=f"{fingerprint}{NUMBER}{number}")
    return made


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by place and rule."""
    return sorted(findings, key=place_and_rule)


def place_and_rule(found: Finding) -> tuple[str, str, Place, str, str]:
    """Give what findings are sorted by: a file, a sheet of it, and the place there."""
    return found.place.path, found.place.sheet, found.place, found.rule, found.message


def found_once(findings: Iterable[Finding], anyway: Anyway = NOTHING) -> Iterator[Finding]:
    """Join what was found alike in several structures, as in a part that they share.

    It is alike where a run without settings tells the same: their configurations may grade it
    differently, or keep others silent or not. The gravest severity holds, and what is told
    otherwise nowhere.
    """
    alike: dict[Hashable, list[Finding]] = {}
    for found in findings:
        alike.setdefault(_compared(_without_settings(found, anyway)), []).append(found)
    for same in alike.values():
        extra = all(one.by_settings for one in same)
        is_beside = not extra and all(one.by_settings or one.is_beside for one in same)
        yield replace(
            _as_anyway(same, anyway),
            structures=_homes(same),
            unsaid=_unsaid_in_any(same),
            by_settings=extra,
            is_beside=is_beside,
            is_instead=not is_beside and all(one.by_settings or one.is_instead for one in same),
        )


def _without_settings(found: Finding, anyway: Anyway) -> Finding:
    (root,) = found.structures
    return anyway.get(told_in(root, found), found)


def told_in(root: str, found: Finding) -> Told:
    """Give by what a finding of a structure is known in a run without settings."""
    return root, found.fingerprint, bool(found.customs)


def _compared(found: Finding) -> Hashable:
    """Give what is alike where findings are one; what of shipped rules they keep silent as well."""
    silent = tuple(one for one in found.unsaid if not is_own(one.rule))
    return _bare(found), found.circumstance, silent, found.amounts


def _as_anyway(same: Sequence[Finding], anyway: Anyway) -> Finding:
    """Give what is told as without settings, or the first, with the gravest severity."""
    plain = (one for one in same if _bare(one) == _bare(_without_settings(one, anyway)))
    gravest = _gravest(same)
    return replace(
        next(plain, gravest), severity=gravest.severity, severity_anyway=gravest.severity_anyway
    )


def _unsaid_in_any(same: Iterable[Finding]) -> tuple[Unsaid, ...]:
    """Give what findings that are one keep silent in any structure, each once."""
    silent = {(one.rule, one.fingerprint): one for found in same for one in found.unsaid}
    return tuple(silent.values())


def explained_once(
    explained: Iterable[ExplainedFinding], anyway: Anyway = NOTHING
) -> Iterator[ExplainedFinding]:
    """Join what was found and explained alike in several structures."""
    alike: dict[ExplainedFinding, list[ExplainedFinding]] = {}
    for one in explained:
        bare = _bare(_without_settings(one.finding, anyway))
        alike.setdefault(one._replace(finding=bare), []).append(one)
    for same in alike.values():
        found = [one.finding for one in same]
        extra = all(one.by_settings for one in found)
        whole = replace(_as_anyway(found, anyway), structures=_homes(found), by_settings=extra)
        yield same[0]._replace(finding=whole)


def _bare(found: Finding) -> Finding:
    """Strip a finding in a shared part of what structures and their configurations give to it."""
    return replace(found, structures=(), severity=Severity.INFO)


def _gravest(found: Iterable[Finding]) -> Finding:
    return min(found, key=lambda one: one.severity.rank)


def _homes(found: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(root for one in found for root in one.structures)


def fingerprint_of(rule: str, wrong: Iterable[str], word: str = "") -> str:
    """Hash who is wrong and in which word: no evidence, no order, no place.

    The rule stands there as it was called at first, so that another name makes nothing new.
    """
    text = "\n".join((first_id(rule), *sorted({*wrong}), "", word))
    return sha256(text.encode(errors="replace")).hexdigest()[:FINGERPRINT_LENGTH]


def _told_apart(parts: Parts) -> Iterator[str]:
    """Set numbers behind parts of one name, so that another of that name is one more."""
    count: Counter[str] = Counter()
    for part in parts:
        count[part] += 1
        yield part if count[part] == 1 else f"{part} {count[part]}"


def _amounts(parts: Parts) -> tuple[float | None, ...]:
    return tuple(map(_finite, parts.values())) if isinstance(parts, Mapping) else ()


def _finite(number: float | None) -> float | None:
    return None if number is None or not isfinite(number) else float(number)
