"""The result as Markdown, short enough for a comment on a pull request and fit for a paper."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple, TypeVar

from govlint.finding import Change, Finding, Severity
from govlint.graph.days_in_words import in_full
from govlint.place import Place
from govlint.report.formats.grouping import OfRule, OfStructure, by_structure, severities
from govlint.report.formats.markdown_escape import code, escaped
from govlint.report.formats.phrases import spoken, title
from govlint.report.status import advice_in_headings, state_of, why_gone
from govlint.report.summary import MOST_GAPS, NOT_ASSURANCE, gaps, seen, summary, undescribed
from govlint.result import ExplainedFinding, Gone, Result, WhyGone
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.own_rules import is_own, own_last
from govlint.rulebook.weight import are_extra, in_turn, ranked
from govlint.structure.word_lists import counted, in_words

LIMIT, COMMENT = 60_000, 65_000
"""Characters: what is listed, and with it what is only counted; GitHub's comments hold 65,536."""

MOST = (40, 20, 8, 3, 1)
"""Entries of any list, tried in turn until the whole is within the limit."""

SHARES = (1, 4, 16, 64)
"""Shares of the usual room for paths of configurations, tried as well."""

OPEN = 5
"""Findings of a rule that stand open; the rest of them is folded."""

ON_A_SCREEN = 12
"""Findings up to which a rule is open; of more in all, each is folded behind its heading."""

RELATED = 4
"""Related places that are named."""


class _Room(NamedTuple):
    """How many entries a list may have, and the share of the usual room for paths."""

    most: int
    """Entries of what every run finds."""
    extra: int = 0
    """Entries besides that settings alone ask for, so that these leave no other out."""
    beside: int = 0
    """Entries of what is explained, known or gone."""
    share: int = SHARES[0]


Entry = TypeVar("Entry")
Listed = TypeVar("Listed", Finding, Gone)


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a result as Markdown of GitHub's flavour, within the limit of a comment.

    How much is listed of what every run finds hangs on that alone: before it is less, paths of
    configurations are shorter, and what is explained, known or gone is only counted, for which the
    limit leaves room, as for what settings alone ask for.
    """
    whole = _Room(MOST[0], MOST[0], MOST[0])
    text = _text(result, rules, whole, own=True)
    return text if len(text) <= LIMIT else _shortened(result, rules, whole)


def _shortened(result: Result, rules: Mapping[str, CatalogueEntry], whole: _Room) -> str:
    """Write a result as there is room for it; sentences on settings take none of what is listed."""
    shares = SHARES if result.settings else SHARES[:1]
    least = _Room(MOST[-1], share=shares[-1])
    unset = len(_text(replace(result, settings=()), rules, least))
    taken = {one: len(_text(result, rules, least._replace(share=one))) - unset for one in shares}

    def fitting(
        of: Result, rooms: Iterable[_Room], limit: int = LIMIT, *, own: bool = False
    ) -> Iterator[tuple[_Room, str]]:
        for room in rooms:
            text = _text(of, rules, room, own=own)
            if len(text) <= COMMENT and len(text) - taken[room.share] <= limit:
                yield room, text

    asked = (_Room(most, share=share) for most in MOST for share in shares)
    room, _ = next(fitting(_without_extra(result), asked), (least, ""))
    tried = [one for one in MOST if one <= room.most]
    found = chain(
        fitting(result, (whole._replace(share=one) for one in shares), own=True),
        fitting(result, (room._replace(extra=one, beside=one) for one in tried)),
        fitting(result, (room._replace(beside=one) for one in tried)),
        fitting(result, (room._replace(most=one) for one in tried), COMMENT),
    )
    _, text = next(found, (least, _text(result, rules, least)))
    return text


def _without_extra(result: Result) -> Result:
    """Leave out what settings alone ask for."""
    return replace(result, findings=[one for one in result.findings if not are_extra([one])])


def _text(
    result: Result, rules: Mapping[str, CatalogueEntry], room: _Room, *, own: bool = False
) -> str:
    is_long = len(_without_extra(result).findings) > ON_A_SCREEN
    return "\n".join(_Pen(result, rules, room, own, is_long).lines()).rstrip() + "\n"


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes the lines of a result, as far as there is room."""

    result: Result
    rules: Mapping[str, CatalogueEntry]
    room: _Room
    in_full: bool
    """Whether rules of one's own are more than named."""
    is_long: bool
    """Whether what every run finds is more than a screen holds."""

    def lines(self) -> Iterator[str]:
        """Give every line."""
        yield from self._head()
        if len(self.result.structures) > 1:
            yield from self._structures()
        found = by_structure(self.result, self.result.findings, self.rules)
        parts = self._shown(found, _of_part)
        for part in parts:
            yield from self._part(part)
        yield from self._rest(len(found) - len(parts), "structure", " with findings")
        explained = self._beside(self.result.explained, lambda one: [one.finding])
        number = len(self.result.explained)
        yield from self._folded("Explained", map(_explained, explained), number)
        if earlier := self.result.earlier:
            better = [one for one in earlier.known if one.change is Change.BETTER]
            same = [one for one in earlier.known if one.change is not Change.BETTER]
            for title, known, line in (
                ("Better than before", better, _better), ("The same as before", same, _line),
            ):  # fmt: skip
                yield from self._folded(title, map(line, self._beside(known, _itself)), len(known))
            beside = self.room.beside
            gone = self._fitting(_gone_in_order(earlier.gone, beside), _itself, beside)
            yield from self._folded("Gone since", map(_gone, gone), len(earlier.gone))
        if self.result.findings:
            yield from ("", self._unseen())

    def _head(self) -> Iterator[str]:
        """Give the headline, and what was looked at; all in two lines where nothing was found."""
        headline, others = self._sentences()
        looked_at = f"{self._looked_at()} {others}".rstrip()
        if self.result.findings:
            yield from (f"## {headline.removesuffix('.')}", "", looked_at)
        else:
            yield from (f"**{headline}** {looked_at}", self._unseen())

    def _sentences(self) -> tuple[str, str]:
        """Give the headline and the other sentences, which leave half of the room to the rest."""
        about = replace(self.result, structures=(), coverage=())
        for share in SHARES[SHARES.index(self.room.share) :]:
            headline, *others = summary(about, share)
            said = escaped(" ".join(others), LIMIT // 2)
            if len(said) <= LIMIT // 2:
                break
        return headline, said

    def _looked_at(self) -> str:
        day = in_full(self.result.as_of)
        if len(self.result.structures) != 1:
            return f"govlint looked at {len(self.result.structures)} structures, as of {day}."
        (one,) = self.result.structures
        return f"govlint looked at {escaped(one.name)} ({code(one.path)}), as of {day}."

    def _unseen(self) -> str:
        """Say what could not be seen, as far as it matters most, and what all this is not."""
        unseen = [*undescribed(self.result), *map(seen, gaps(self.result)[:MOST_GAPS])]
        return " ".join([*map(escaped, unseen), NOT_ASSURANCE])

    def _structures(self) -> Iterator[str]:
        yield from ("", "| structure | file | errors | warnings | infos |", "|---|---|--:|--:|--:|")
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for each in self.result.findings:
            for root in each.structures:
                found[root].append(each)
        whole = list(severities(self.result))
        rows = self._shown(whole, lambda row: found[row[0].path])
        for one, counts in rows:
            numbers = " | ".join(str(counts[severity]) for severity in Severity)
            yield f"| {escaped(one.name)} | {escaped(one.path)} | {numbers} |"
        yield from self._rest(len(whole) - len(rows), "structure")

    def _part(self, part: OfStructure) -> Iterator[str]:
        several = len(self.result.structures) > 1
        if several:
            yield from ("", f"### {escaped(part.name)}")
        told = [one for one in part.groups if self.in_full or not is_own(one.rule)]
        shown = self._shown(told, _of_group)
        for group in shown:
            yield from self._rule(group, "####" if several else "###")
        rules = {group.rule for group in shown}
        groups = self._in_order(part.groups, _of_group, self.room.most)
        if rest := [group for group in groups if group.rule not in rules]:
            said = f"{counted(len(rest), 'more rule')} with findings: {self._named(rest)}"
            yield from ("", f"and {said}" if shown else said)

    def _named(self, groups: Sequence[OfRule]) -> str:
        """Name rules, and count those by settings alone that would leave others out."""
        extra = [one.rule for one in groups if are_extra(one.findings)]
        left_out = {*extra[self.room.extra :]}
        named = escaped(", ".join(one.rule for one in groups if one.rule not in left_out))
        rest = f"{len(left_out)} by settings alone" if left_out else ""
        return " and ".join(filter(None, [named, rest]))

    def _in_order(
        self, whole: Sequence[Entry], findings: Callable[[Entry], Iterable[Finding]], most: int
    ) -> Sequence[Entry]:
        """Put first what matters most where not all has room, lest what else is there hides it."""
        has_room = self.in_full and len(whole) <= most
        return whole if has_room else in_turn(whole, findings)

    def _shown(
        self, whole: Sequence[Entry], findings: Callable[[Entry], Iterable[Finding]]
    ) -> Sequence[Entry]:
        """Put in order what there is room for."""
        most = self.room.most
        return self._fitting(self._in_order(whole, findings, most), findings, most)

    def _beside(
        self, whole: Sequence[Entry], findings: Callable[[Entry], Iterable[Finding]]
    ) -> Sequence[Entry]:
        """Put in order what there is room for of what does not count."""
        most = self.room.beside
        return self._fitting(self._in_order(whole, findings, most), findings, most)

    def _fitting(
        self,
        ordered: Sequence[Entry],
        findings: Callable[[Entry], Iterable[Finding | Gone]],
        most: int,
    ) -> Sequence[Entry]:
        """Take what there is room for, and of what settings alone ask for what there is besides."""
        room = {True: self.room.extra, False: most}
        shown = []
        for one in ordered:
            is_extra = are_extra(findings(one))
            if room[is_extra] > 0:
                room[is_extra] -= 1
                shown.append(one)
        return shown

    def _rule(self, group: OfRule, level: str) -> Iterator[str]:
        yield from ("", f"{level} {escaped(title(group.rule))}")
        asked = f"Rule {code(group.rule)}."
        if group.entry:
            rule = group.entry.rule
            to_do = advice_in_headings(rule.fix, group.findings[0]) if group.findings else rule.fix
            asked = f"**Asked:** {_said(rule.summary)} **To do:** {_said(to_do)} {asked}"
        whole = self._in_order(group.findings, _itself, self.room.most)
        open_first = sorted(whole, key=lambda one: are_extra([one])) if whole[OPEN:] else whole
        findings = self._fitting(open_first, _itself, OPEN + self.room.most)
        told = ["\n".join(_told(found)) for found in findings[:OPEN]]
        lines = [_line(found, found.change) for found in findings[OPEN:]]
        if self._is_closed(whole):
            counts = Counter(one.severity for one in whole)
            said = in_words([counted(counts[one], one) for one in Severity if counts[one]])
            yield from self._fold([*told, *lines], said, len(whole), before=(asked, ""))
            return
        yield from ("", asked, "", *told)
        rest = len(whole) - len(told)
        yield from self._fold(lines, f"{rest} more", rest)

    def _is_closed(self, of_rule: Sequence[Finding]) -> bool:
        """Tell whether a rule is folded; what settings alone ask for folds nothing but itself."""
        is_crowd = len(self.result.findings) > ON_A_SCREEN
        return self.is_long or (is_crowd and are_extra(of_rule))

    def _folded(self, heading: str, lines: Iterable[str], number: int) -> Iterator[str]:
        if number:
            yield from ("", f"### {heading}")
            yield from self._fold(list(lines), counted(number, "finding"), number)

    def _fold(
        self, lines: Sequence[str], what: str, number: int, before: Sequence[str] = ()
    ) -> Iterator[str]:
        if number:
            yield from ("", f"<details><summary>{what}</summary>", "", *before)
            yield from lines
            yield from self._rest(number - len(lines), "finding")
            yield from ("", "</details>")

    def _rest(self, number: int, one: str, then: str = "") -> Iterator[str]:
        if number:
            yield from ("", f"and {counted(number, f'more {one}')}{then}")


def _of_part(part: OfStructure) -> Iterator[Finding]:
    return chain.from_iterable(map(_of_group, part.groups))


def _of_group(group: OfRule) -> Sequence[Finding]:
    return group.findings


def _itself(one: Listed) -> Sequence[Listed]:
    return [one]


def _gone_in_order(gone: Sequence[Gone], room: int) -> Sequence[Gone]:
    """Put what is so still before what was put right, each by turns where not all has room."""
    not_asked = [one for one in gone if one.why is WhyGone.NOT_ASKED]
    mended = [one for one in gone if one.why is not WhyGone.NOT_ASKED]
    ordered = ranked if len(gone) > room else list[Gone]
    return own_last([*ordered(not_asked), *ordered(mended)])


def _told(found: Finding) -> Iterator[str]:
    yield _line(found, found.change)
    if found.before:
        yield f"  - {_before(found)}"
    for one in found.related[:RELATED]:
        yield f"  - {escaped(one.message)} ({_at(one.place)})"
    if rest := len(found.related[RELATED:]) + found.unlisted:
        yield f"  - and {rest} more"


def _line(found: Finding, change: Change | None = None) -> str:
    mark = f"{found.severity.capitalize()}{f', {change}' if change else ''}"
    homes = f", in {' and '.join(map(code, found.structures))}" if len(found.structures) > 1 else ""
    return f"- **{mark}:** {escaped(found.message)} ({_at(found.place)}{homes})"


def _better(found: Finding) -> str:
    return ", ".join([_line(found), *([_before(found)] if found.before else [])])


def _before(found: Finding) -> str:
    return f"before: {escaped(found.before.message if found.before else '')}"


def _explained(one: ExplainedFinding) -> str:
    found = one.finding
    by = f"{escaped(one.by)}, " if one.by else ""
    said = f"{escaped(one.reason)} ({by}until {in_full(one.until)})"
    return f"- {escaped(found.message)} ({_at(found.place)}). **Explained:** {said}"


def _gone(one: Gone) -> str:
    why = why_gone(one)
    said = f". **{state_of(one).capitalize()}:** {escaped(why)}" if why else ""
    return f"- {escaped(one.message)} ({code(one.path)}){said}"


def _at(place: Place) -> str:
    return code(place.line_or_cell)


def _said(text: str) -> str:
    """Write what a rule says, with its code as code."""
    return "".join(code(piece) if is_code else _kept(piece) for piece, is_code in spoken(text))


def _kept(piece: str) -> str:
    """Escape a piece, and keep the spaces around it."""
    before, after = piece[: -len(piece.lstrip()) or None], piece[len(piece.rstrip()) :]
    return f"{before}{escaped(piece)}{after}"
