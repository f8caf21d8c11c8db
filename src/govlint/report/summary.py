"""Summary of a run: how many findings, and how much could not be seen."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from govlint.config import FILE_NAME
from govlint.exchange.workbook.endings import is_workbook
from govlint.finding import UNCHECKED, Change, Severity
from govlint.result import Coverage, Earlier, ExplainedFinding, Result, Settings, WhyGone
from govlint.rulebook.own_rules import missed
from govlint.rulebook.weight import are_extra
from govlint.structure.labels import label_in_section
from govlint.structure.model import SECTIONS
from govlint.structure.word_lists import counted, in_words

MOST_GAPS = 3
"""Fields that are shown, those for which most rules wait first."""
MOST_NAMES = 3
"""Rules that are named where a configuration loosens them."""
MOST_SETTINGS = 20
"""Configurations of which it is said what they loosen; of more, nobody reads the rest."""
MOST_NAMED = 200
"""Configurations that are named besides, so that none is lost among harmless ones."""
ROOM_FOR_PATHS = 10_000
"""Characters of the paths of all configurations in sentences."""
SHORTEST_PATH, LONGEST_PATH = 90, 1_000
"""Characters of the path of one, with as many and with few others."""
END_OF_PATH = 30
"""Characters of it where all have less room: its last folder, and the file."""
FEWER = 16
"""The share of the room from which on fewer configurations are named."""
NOT_ASSURANCE = "This is not assurance."

FAILING = {
    "info": "every finding fails a run",
    "worse": "what is new or worse fails a run",
    "warning": "errors and warnings fail a run",
    "error": "only errors fail a run",
    "never": "no finding fails a run",
}
"""What is meant by each bar."""

_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}


def summary(result: Result, share: int = 1) -> Iterator[str]:
    """Give the sentences that end every report in words; `share` is as in `loosened_by`."""
    yield _counted(result)
    if any(found.rule in UNCHECKED for found in result.findings):
        yield "The rules were not asked where the form of a file is wrong: mend that first."
    yield from undescribed(result)
    yield from explained(result.explained)
    yield from _since(result)
    yield from loosened(result, share)
    for one in gaps(result)[:MOST_GAPS]:
        yield seen(one)
    if result.structures:
        yield NOT_ASSURANCE


def undescribed(result: Result) -> Iterator[str]:
    """Say which structures describe nothing, lest no finding is taken for a good one."""
    of_all = (found for found in result.findings if not are_extra([found]))
    told = {path for found in of_all for path in found.structures}
    empty = [
        one.path
        for one in result.structures
        if one.path not in told and not any(one.counts.values())
    ]
    if len(empty) == 1:
        where = "the sheet Forums" if is_workbook(Path(empty[0])) else "the key forums"
        yield f"Nothing is described in {_in_short(empty[0], SHORTEST_PATH)}; begin with {where}."
    elif empty:
        named = first_of([_in_short(one, SHORTEST_PATH) for one in empty])
        yield f"Nothing is described in {len(empty)} structures: {named}."


def explained(those: Sequence[ExplainedFinding]) -> Iterator[str]:
    """Say in a sentence how many findings are explained, and until when the first of them is."""
    if not those:
        return
    first = min(one.until for one in those)
    until = f"until {first}" if len(those) == 1 else f"the first until {first}"
    yield f"{_findings(len(those))} explained, {until}."


def beside_findings(result: Result) -> Iterator[str]:
    """Give the sentences that stand wherever findings do: on what is explained and loosened."""
    yield from explained(result.explained)
    yield from loosened(result)


def comparison(result: Result) -> Iterator[str]:
    """Give the sentences on what became of findings since an earlier state."""
    yield _counted(result)
    yield from _since(result)


def _since(result: Result) -> Iterator[str]:
    if result.earlier is None:
        return
    name, known = result.earlier.name, len(result.earlier.known)
    better, gone = (result.by_change()[change] for change in (Change.BETTER, Change.GONE))
    if known > better:
        yield f"{_findings(known - better)} the same as in {name}."
    if better:
        yield f"{_findings(better)} better since {name}."
    if gone:
        yield f"{_findings(gone)} gone since {name}{_not_asked(result.earlier)}."


def _not_asked(earlier: Earlier) -> str:
    """Go on with how many of those that are gone are so still."""
    number = sum(one.why is WhyGone.NOT_ASKED for one in earlier.gone)
    if not number:
        return ""
    if number == 1:
        whom = "it" if len(earlier.gone) == 1 else "1 of them"
        return f"; {whom} is still so, and its rule does not look at it any more"
    whom = "they" if number == len(earlier.gone) else f"{number} of them"
    return f"; {whom} are still so, and their rules do not look at them any more"


def loosened(result: Result, share: int = 1) -> Iterator[str]:
    """Say in a sentence for each configuration what it makes a run see or fail less."""
    return (said for _, said in loosened_by(result.settings, share=share))


def loosened_by(
    settings: Sequence[Settings], most: int = MOST_SETTINGS, share: int = 1
) -> Iterator[tuple[str, str]]:
    """Give each configuration with the sentence on what it makes a run see or fail less.

    Of many it is said of those that loosen most, and others are named. Where there is one of so
    many shares of the room alone, paths are shorter, and at last fewer
    are named, first those with short ones.
    """
    settings = list(dict.fromkeys(one._replace(values=()) for one in settings))
    ranked = sorted(settings, key=_most_first) if len(settings) > most else settings
    told, rest = ranked[:most], ranked[most:]
    named, room = MOST_NAMED, ROOM_FOR_PATHS // share // max(len(settings), 1)
    if share >= FEWER:
        named, rest = named // share, sorted(rest, key=lambda one: len(one.path))
    longest = min(max(SHORTEST_PATH if share == 1 else END_OF_PATH, room), LONGEST_PATH)
    for one in told:
        yield from ((one.path, said) for said in _sentence(one, longest))
    if rest:
        more = counted(len(rest), "more configuration loosens", "more configurations loosen")
        paths = ", ".join(_in_short(one.path, longest) for one in rest[:named])
        others = len(rest) - named
        said = f" and {others:,} that --format json names" if others > 0 else ""
        yield told[-1].path, f"{more} as much or less: {paths}{said}."


def _most_first(one: Settings) -> tuple[bool, int]:
    return one.fail_on is None, -len(one.off) - len(one.changed) - len(one.lowered)


def _sentence(one: Settings, longest: int) -> Iterator[str]:
    """Give the sentence on a configuration, where there is something to say."""
    path, other = (_in_short(each, longest) for each in (one.path, one.instead_of or ""))
    instead = f" holds instead of {other}" if other else ""
    if said := ", ".join(_loosened(one)):
        yield f"{said}: {path}{',' * bool(instead)}{' which' * bool(instead)}{instead}."
    elif other and PurePath(one.path).name != FILE_NAME:
        yield f"{path} is not held to {other}."
    elif instead:
        yield f"{path}{instead}."


def _in_short(path: str, longest: int) -> str:
    """Leave out the middle of a long path, lest those of a few hide what the rest are called."""
    if len(path) <= longest:
        return path
    first = longest // 3 if longest > END_OF_PATH else 0
    return f"{path[:first]}…{path[first + 1 - longest :]}"


def _loosened(one: Settings) -> Iterator[str]:
    for names, singular, plural in (
        (one.off, "rule is off", "rules are off"),
        (one.changed, "limit is changed", "limits are changed"),
        (one.lowered, "severity is lowered", "severities are lowered"),
    ):
        if names:
            yield f"{len(names)} {singular if len(names) == 1 else plural} ({first_of(names)})"
    if one.fail_on:
        yield FAILING[one.fail_on]


def first_of(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """Name the first of some rules, or others, and count the rest."""
    rest = len(names) - most
    more = f" and {rest} more" if rest > 0 else ""
    return ", ".join(names[:most]) + more


def _findings(number: int) -> str:
    return f"{number} {'finding is' if number == 1 else 'findings are'}"


def _counted(result: Result) -> str:
    counts = result.by_severity()
    number = len(result.findings)
    where = "" if len(result.structures) < 2 else f" in {len(result.structures)} structures"
    if not number:
        return f"No {'new or worse ' if result.earlier else ''}findings{where}."
    parts = [
        f"{counts[severity]} {severity if counts[severity] == 1 else _PLURALS[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    said = f"{_number_of(result)} finding{'s' * (number > 1)}{where}"
    return f"{said}: {in_words(parts)}."


def _number_of(result: Result) -> str:
    """Count the findings; where there was an earlier state, by what became of them."""
    if result.earlier is None:
        return f"{len(result.findings)}"
    worse = result.by_change()[Change.WORSE]
    new = len(result.findings) - worse
    return " and ".join(filter(None, [f"{new} new" * bool(new), f"{worse} worse" * bool(worse)]))


def gaps(result: Result) -> list[Coverage]:
    """List the fields that are not always stated, those that most rules miss most often first.

    Rules of one's own do not count for that.
    """
    found = [one for one in result.coverage if one.stated < one.of and one.rules]
    return sorted(found, key=lambda one: missed(one.rules, one.of - one.stated), reverse=True)


def seen(one: Coverage) -> str:
    """Say in a sentence how much of a field is known."""
    section, _, _ = one.field.partition(".")
    kind, _ = SECTIONS.get(section, (section, None))
    label = field_label(one)
    if not one.stated:
        whom = f"none of the {one.of} {section}" if one.of > 1 else f"the only {kind}"
        return f'"{label}" is {"not " if one.of == 1 else ""}described for {whom}.'
    unknown = one.of - one.stated
    others = f"other {unknown}" if unknown > 1 else "other"
    return (
        f'"{label}" is described for {one.stated} of {one.of} {section}; '
        f"nothing is known of the {others}."
    )


def field_label(one: Coverage) -> str:
    """Name the field of a coverage as messages do."""
    return label_in_section(one.field)
