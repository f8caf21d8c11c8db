"""Earlier findings in today's ids, where somebody was known by a post or a seat and is by name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf

from govlint.finding import Finding
from govlint.lint.earlier.equal_findings import or_endless
from govlint.lint.other_ids import IdsOf, ids_of, otherwise, without_those_who_stay
from govlint.parts_of_findings import IN_FULL, begins_with_words
from govlint.result import Gone

Heirs = Mapping[str, Sequence[str]]
"""What each id of then is today, which is several where a seat for several was parted."""


def as_known_today(then: Gone, found: Finding) -> Gone:
    """Give an earlier finding in today's ids, where it has the other id of somebody.

    That one then was known by the post or the seat and is by name, or the other way round. Of two
    people who held one post after one another each stays who they are, and so does everybody who
    sits in the forum on both sides, wrong or not.
    """
    if not (found.other_ids or then.other_ids):
        return then
    now = without_those_who_stay(ids_of(found.other_ids), found.seated, then.seated)
    before = without_those_who_stay(ids_of(then.other_ids), then.seated, found.seated)
    heirs = _heirs(found.parts, then.parts, now, before)
    of_group = _heirs(found.group, then.group, now, before)
    group = {of_group[one][0] if of_group.get(one) else one for one in then.group}
    if not then.amounts:
        return replace(then, parts=tuple(_renamed(found, then, heirs)), group=tuple(sorted(group)))
    amounts = _parted(found, then, heirs)
    return replace(
        then,
        parts=tuple(amounts),
        amounts=tuple(None if amount == inf else amount for amount in amounts.values()),
        group=tuple(sorted(group)),
    )


def _heirs(today: Sequence[str], then: Sequence[str], now: IdsOf, before: IdsOf) -> Heirs:
    """Give what is there on one side only with what it is called on the other."""
    heirs: defaultdict[str, list[str]] = defaultdict(list)
    for one in today:
        for other in () if one in then else otherwise(one, now):
            if other in then:
                heirs[other].append(one)
    for one in then:
        for other in () if one in today else otherwise(one, before):
            if other in today and other not in then:
                heirs[one].append(other)
    named = {name: one for one in today if one not in then for name in otherwise(one, now)}
    for one in then:
        if one not in today and one not in heirs:
            names = [name for name in otherwise(one, before) if name in named]
            heirs[one] += [named[name] for name in names if _tells(name, one, named[name])]
    return {one: others for one, others in heirs.items() if others}


def _tells(name: str, one: str, other: str) -> bool:
    """Tell whether what two parts are both called is all that tells a row from others.

    Or the name of a seat, which somebody has taken or left since; two people are never one.
    """
    return IN_FULL in name or begins_with_words(one) != begins_with_words(other)


def _renamed(found: Finding, then: Gone, heirs: Heirs) -> Iterator[str]:
    taken = {*then.parts}
    for part in then.parts:
        free = [one for one in heirs.get(part, ()) if one not in taken]
        name = free[0] if free and part not in found.parts else part
        taken.add(name)
        yield name


def _parted(found: Finding, then: Gone, heirs: Heirs) -> Mapping[str, float]:
    """Give to each what it amounts to today, as far as that was there, and keep the rest."""
    made: defaultdict[str, float] = defaultdict(float)
    wanted = dict(zip(found.parts, map(or_endless, found.amounts), strict=False))
    for part, was in zip(then.parts, map(or_endless, then.amounts), strict=False):
        rest = was
        for heir in heirs.get(part, ()):
            share = min(rest, wanted.get(heir, rest) - made[heir])
            made[heir] += share
            rest = 0 if share == rest else rest - share
            if not rest:
                break
        if rest or not heirs.get(part):
            made[part] += rest
    return made
