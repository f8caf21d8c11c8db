"""Changes of authority: who decides what, and up to which sums, by decisions and delegations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from govlint.answers.ladder import ladder, matters_by_decision
from govlint.change.data import AuthorityChange, MoneyBand, OwnerChange
from govlint.change.pairs import Pairing
from govlint.graph.authority.delegations import UNLIMITED, amount, live
from govlint.graph.graph import Graph

OVER = ("withdrawn", "taken")
"""Decisions that nobody takes any more."""

Held = tuple[str, str]
"""Who holds authority, and of what."""

Bands = Mapping[Held, list[MoneyBand]]


class AuthorityGap(NamedTuple):
    """Sums of one matter that somebody decides in one version alone."""

    matter: str
    about: str
    """The services or bodies that tell it apart from others of its type."""
    over: float
    up_to: float
    before: tuple[str, ...]
    after: tuple[str, ...]


def owner_changes(before: Graph, after: Graph, pairing: Pairing) -> Sequence[OwnerChange]:
    """Compare who decides each decision, those written in one version alone last."""
    were, are = before.structure.decisions, after.structure.decisions
    found = []
    for old, decision in were.items():
        new = pairing.after.get(old) if old in were else None
        if new is None:
            found.append(OwnerChange(old, decision.owners, []))
        elif {*pairing.all_now(decision.owners)} != {*are[new].owners}:
            found.append(OwnerChange(new, decision.owners, are[new].owners))
    others = [key for key in are if key not in pairing.before]
    return [*found, *(OwnerChange(key, [], are[key].owners) for key in others)]


def authority_changes(
    before: Graph, after: Graph, pairing: Pairing, day: date
) -> Sequence[AuthorityChange]:
    """Compare what each forum, post and person may decide of each matter."""
    were, are = _held(before, day, pairing), _held(after, day, None)
    found = []
    for holder, matter in {**were, **are}:
        then, now = were.get((holder, matter), []), are.get((holder, matter), [])
        if _as_set(then) != _as_set(now):
            found.append(AuthorityChange(holder, matter, then, now))
    return found


def _as_set(bands: Sequence[MoneyBand]) -> set[tuple[float | None, float | None, bool]]:
    return {(one.over, one.up_to, one.jointly) for one in bands}


def _held(graph: Graph, day: date, pairing: Pairing | None) -> Bands:
    """Give the bands of each holder and matter, with all ids as AFTER calls them."""
    found: defaultdict[Held, list[MoneyBand]] = defaultdict(list)

    def now(entity: str) -> str:
        return pairing.now(entity) if pairing else entity

    for matter, key, over, up_to in _rungs(graph):
        decision = graph.structure.decisions[key]
        several = len(decision.decided_by or ()) > 1
        band = MoneyBand(over, up_to, now(key), decision.acting == "jointly" and several)
        for owner in decision.owners:
            found[now(owner), now(matter)].append(band)
    for key, delegation in graph.structure.delegations.items():
        if live(delegation, day):
            limit = amount(delegation)
            up_to = None if limit in (None, UNLIMITED) else limit
            band = MoneyBand(None if limit is None else 0, up_to, now(key), jointly=False)
            for matter in delegation.matters or ():
                found[now(delegation.to), now(matter)].append(band)
    return found


def _rungs(graph: Graph) -> Iterator[tuple[str, str, float | None, float | None]]:
    """Give the matter, the id and the band of every decision that is still taken."""
    for matter, keys in _by_matter(graph).items():
        for steps in ladder(graph, keys).values():
            for step in steps:
                if step.decision:
                    over = step.over if step.stated else None
                    yield matter, step.decision, over, step.end if step.stated else None


def _by_matter(graph: Graph) -> Mapping[str, Sequence[str]]:
    about = matters_by_decision(graph)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, decision in graph.structure.decisions.items():
        if decision.status not in OVER:
            found[about[key]].append(key)
    return found


def gap_changes(before: Graph, after: Graph, pairing: Pairing) -> Sequence[AuthorityGap]:
    """Find the sums that nobody decided and somebody does now, or the other way round."""
    were, are = _by_matter(before), _by_matter(after)
    found: list[AuthorityGap] = []
    for matter in were.keys() & are.keys():
        then, now = ladder(before, were[matter]), ladder(after, are[matter])
        for about in then.keys() & now.keys():
            steps = [
                (one.over, one.up_to, pairing.all_now(one.owners), was)
                for was, side in ((True, then[about]), (False, now[about]))
                for one in side
                if one.stated
            ]
            found += _gaps(matter, about, steps)
    return sorted(found)


def _gaps(
    matter: str, about: str, steps: Sequence[tuple[float, float, tuple[str, ...], bool]]
) -> Iterator[AuthorityGap]:
    """Cut the steps of both versions at all of their ends, and put like neighbours together."""
    ends = sorted({end for over, up_to, *_ in steps for end in (over, up_to)})
    last: AuthorityGap | None = None
    for over, up_to in pairwise(ends):
        sides: list[tuple[str, ...]] = []
        for side in (True, False):
            there = (one for low, high, those, was in steps
                     if was is side and low <= over and up_to <= high for one in those)  # fmt: skip
            sides.append(tuple(dict.fromkeys(there)))
        if last and (last.before, last.after) == tuple(sides):
            last = last._replace(up_to=up_to)
            continue
        if last and bool(last.before) != bool(last.after):
            yield last
        last = AuthorityGap(matter, about, over, up_to, *sides)
    if last and bool(last.before) != bool(last.after):
        yield last
