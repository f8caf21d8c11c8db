"""Decisions and authority of a change in words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govlint.answers.answer import Column, Row, Table
from govlint.answers.matters import in_plain_words
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.sentence import MINUS
from govlint.change.answer.topic import Topic, tabled
from govlint.change.authority import AuthorityGap
from govlint.change.data import AuthorityChange, MoneyBand, OwnerChange
from govlint.change.difference import Difference
from govlint.graph.authority.delegations import UNLIMITED
from govlint.structure.figures import sum_in_figures

NOBODY = "nobody"
WAS_AND_IS = (Column("before"), Column("now"))


def decision_topic(change: Difference, room: int) -> Topic:
    """Say which decisions others take now, gaps that were closed or opened first."""
    names, every = NamesOfBoth(change), NamesOfBoth(change, room)
    gaps = [_gap_row(every, one) for one in change.gaps]
    owners = [one for one in change.decisions if not _is_told(change, one)]
    rows = [*gaps, *(_owner_row(change, every, one) for one in owners)]
    columns = (Column("what"), *WAS_AND_IS)
    short = [
        f"{what}: {before} → {after}"
        for what, before, after in (
            row.cells
            for row in (
                *gaps,
                *(_owner_row(change, names, one) for one in owners),
            )
        )
    ]
    return Topic("Decisions", short, "Decisions", tabled(Table(columns, rows)))


def _is_told(change: Difference, one: OwnerChange) -> bool:
    """Tell whether a gap says already that nobody decides something any more, or did before."""
    known = change.after.structure.decisions.get(one.decision)
    decision = known or change.before.structure.decisions[one.decision]
    matters = {gap.matter for gap in change.gaps}
    return decision.type in matters and not (one.before and one.after)


def _gap_row(names: NamesOfBoth, gap: AuthorityGap) -> Row:
    about = f" {gap.about.strip()}" if gap.about.strip() else ""
    what = f"{_matter(names, gap.matter)}{about}, {_band(gap.over, gap.up_to)}"
    return Row([what, names.of(gap.before) or NOBODY, names.of(gap.after) or NOBODY])


def _owner_row(change: Difference, names: NamesOfBoth, one: OwnerChange) -> Row:
    there = one.decision in change.pairing.before or one.decision in change.pairing.after
    new = not there and one.decision in change.after.kinds
    sides = [names.of(side) or NOBODY for side in (one.before, one.after)]
    if new:
        sides[0] = "not written"
    elif not there:
        sides[1] = "not written"
    return Row([names.one(one.decision), *sides])


def authority_topic(change: Difference, room: int) -> Topic:
    """Say which sums are won and lost, by whom; of decisions with other owners only in full."""
    names, every = NamesOfBoth(change, 2), NamesOfBoth(change, room)
    said = {one.decision for one in change.decisions}
    gaps = {(one.matter, holder) for one in change.gaps for holder in (*one.before, *one.after)}
    new = [
        one
        for one in change.authority
        if not {band.by for band in _differing(one)} <= said
        and (one.matter, one.holder) not in gaps
    ]
    rows = [_authority_row(every, one) for one in change.authority]
    columns = (Column("who"), Column("of what"), *WAS_AND_IS)
    table = tabled(Table(columns, rows))
    return Topic("Authority", list(_authority_lines(names, new)), "Authority", table)


def _differing(one: AuthorityChange) -> Sequence[MoneyBand]:
    """Give the bands of one version alone."""
    return [*(band for band in one.before if band not in one.after),
            *(band for band in one.after if band not in one.before)]  # fmt: skip


def _authority_lines(names: NamesOfBoth, changes: Sequence[AuthorityChange]) -> Iterator[str]:
    """Say together what is won or lost of one matter."""
    alike: defaultdict[tuple[str, str], list[AuthorityChange]] = defaultdict(list)
    for one in changes:
        how = "" if one.before and one.after else "won" if one.after else "lost"
        alike[one.matter, how].append(one)
    for (matter, how), those in alike.items():
        said = names.some([f"{names.one(one.holder)} {_sides(one, how)}" for one in those])
        yield f"{_matter(names, matter)}{f', {how}' if how else ''}: {said}"


def _sides(one: AuthorityChange, how: str) -> str:
    if how:
        return _bands(one.after or one.before)
    return " → ".join(side or "nothing more" for side in _then_and_now(one))


def _authority_row(names: NamesOfBoth, one: AuthorityChange) -> Row:
    rest = "nothing more" if one.before and one.after else "nothing"
    sides = [side or rest for side in _then_and_now(one)]
    return Row([names.one(one.holder), _matter(names, one.matter), *sides])


def _then_and_now(one: AuthorityChange) -> tuple[str, str]:
    """Give what differs on either side, and by how much a limit rose or fell."""
    then = [band for band in one.before if band not in one.after]
    now = [band for band in one.after if band not in one.before]
    return _bands(then), f"{_bands(now)}{_growth(then, now)}"


def _growth(then: Sequence[MoneyBand], now: Sequence[MoneyBand]) -> str:
    """Say how much higher or lower the one limit is, where nothing else of it differs."""
    spans = [{(band.over, band.jointly, band.up_to) for band in side} for side in (then, now)]
    if not all(len(side) == 1 for side in spans):
        return ""
    (*how, was), (*how_now, limit) = (next(iter(side)) for side in spans)
    if how != how_now or was is None or limit is None or UNLIMITED in (was, limit):
        return ""
    return f" ({MINUS if limit < was else '+'}{sum_in_figures(abs(limit - was))})"


def _bands(bands: Sequence[MoneyBand]) -> str:
    said = dict.fromkeys(
        f"{_band(one.over, one.up_to)}{', jointly' if one.jointly else ''}" for one in bands
    )
    return " and ".join(said)


def _band(over: float | None, up_to: float | None) -> str:
    if over is None:
        return "with no sum stated"
    if up_to is None or up_to == UNLIMITED:
        return f"over {sum_in_figures(over)}" if over else "any sum"
    return f"{sum_in_figures(over)} to {sum_in_figures(up_to)}" if over else (
        f"up to {sum_in_figures(up_to)}"
    )  # fmt: skip


def _matter(names: NamesOfBoth, matter: str) -> str:
    change = names.change
    if matter in change.after.structure.decisions or matter in change.before.structure.decisions:
        return names.one(matter)
    words = in_plain_words(matter)
    return f"{words[:1].upper()}{words[1:]}"
