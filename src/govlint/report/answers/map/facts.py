"""Facts of a box in words: its votes, its meetings, and the lines that are not drawn."""

from collections.abc import Iterable, Mapping, Sequence

from govlint.answers.drawing import Box, Line, Map, Sort
from govlint.structure.figures import figure
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import counted, in_words, shortened

EVERY = 1_000
MOST_NAMED = 2
"""Bodies that the words of one sort name."""

SAID: Mapping[Sort, str] = {
    "answers": "answers to",
    "escalates": "escalates to",
    "reports": "reports to",
    "scrutinises": "scrutinises",
    "replaces": "replaces",
}
"""What a line says of the box that it begins at."""


def called(box: Box) -> str:
    """Give the short name of a body, or else its name."""
    return printable(" ".join((box.short or box.name).split()) or box.id)


def named(box: Box) -> str:
    """Give the whole name of a body, with the short one where there is one."""
    name = printable(box.name)
    short = printable(box.short or "")
    return f"{name} ({short})" if short and short not in name else name


def votes_in_words(box: Box) -> str:
    """Say how many of those who take part have a vote."""
    if box.kind != "forum":
        return (box.kind or "described nowhere").capitalize()
    if box.votes is None or box.taking_part is None:
        return "members not stated"
    if not box.taking_part:
        return "no members"
    if box.votes == box.taking_part:
        return f"{counted(box.votes, 'vote')}"
    return f"{box.votes or 'none'} of {box.taking_part} vote"


def votes_in_short(box: Box) -> str:
    """Give the votes as figures, behind a stroke of how many take part where that is more."""
    if box.votes is None or box.taking_part is None:
        return "?" if box.kind == "forum" else ""
    alike = box.votes == box.taking_part
    return f"{box.votes}" if alike else f"{box.votes}/{box.taking_part}"


def rhythm(box: Box) -> str:
    """Say how often a forum meets."""
    often = box.meetings_a_year
    return "" if often is None else f"{figure(often, 1)} a year"


def found_in_words(box: Box) -> str:
    """Say what was found about a body."""
    return in_words([counted(one.count, one.severity.value) for one in box.found])


def names_of(drawn: Map) -> Mapping[str, str]:
    """Give what each body is called that a line leads to."""
    outside = {one.id: printable(one.name) for one in drawn.outside}
    return {**outside, **{box.id: called(box) for box in drawn.boxes}}


def lines_in_words(
    box: Box, lines: Iterable[Line], names: Mapping[str, str], most: int = MOST_NAMED
) -> str:
    """Say what lines from a box are not drawn, and why it does not stand."""
    targets: dict[Sort, list[str]] = {}
    for line in lines:
        targets.setdefault(line.sort, []).append(names[line.to])
    said = [printable(box.absent)] if box.absent else []
    said += [f"and {box.below} below"] if box.below else []
    for sort, to in targets.items():
        also = "also " if sort == "answers" and box.under else ""
        said.append(f"{also}{SAID[sort]} {in_words(shortened(to, most))}")
    return "; ".join(said)


def whose_in_words(box: Box, names: Mapping[str, str]) -> str:
    """Say whose the votes are, where they are of several."""
    said = [
        f"{names[one.organisation] if one.organisation else 'others, or not stated'} {one.votes}"
        for one in box.whose
    ]
    return f" ({', '.join(said)})" if len(said) > 1 else ""


def in_one_line(
    box: Box,
    lines: Iterable[Line] = (),
    names: Mapping[str, str] | None = None,
    whose: str = "",
) -> str:
    """Say all that a map shows of a box."""
    parts = (
        f"{votes_in_words(box)}{whose}",
        rhythm(box),
        lines_in_words(box, lines, names or {}, EVERY),
        found_in_words(box),
    )
    return "; ".join(filter(None, parts))


def by_beginning(lines: Iterable[Line]) -> Mapping[str, Sequence[Line]]:
    """Give the lines by the body that they begin at."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.from_, []).append(line)
    return found
