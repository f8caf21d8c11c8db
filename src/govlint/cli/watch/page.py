"""Page of `watch`: one head line, what changed in texts and findings, and the answer below."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import StringIO
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from govlint.answers.answer import SHAPES
from govlint.cli.console import screen
from govlint.cli.watch.change_lines import changes, remark_lines
from govlint.cli.watch.news import News
from govlint.cli.watch.panel import remarks, sentence
from govlint.cli.watch.reading import Snapshot
from govlint.cli.watch.text_line import MARGIN
from govlint.report.answers.page import RULE, TONES
from govlint.report.frame import Pages, frame
from govlint.report.summary import MOST_SETTINGS, explained, loosened_by
from govlint.result import Settings
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import counted

LEAVE = "q to leave"
DIM = "dim"


class Screenful(NamedTuple):
    """What stands on the screen of the last reading that could take its place."""

    reading: Snapshot
    news: News
    answer: str | None = None
    """What the command said; none where the findings themselves are listed."""
    entity: str | None = None
    """What was written at last."""


def page(width: int, height: int, shown: Screenful | None, now: Snapshot) -> list[str]:
    """Give the lines of the screen, none of them wider or more than there is room for."""
    console = _console(width)
    if shown and shown.reading is now:
        lines = [*_head(console, shown), *_told(console, shown, height - 2)]
    else:
        lines = list(_broken(console, now, shown))
        below = _kept(console, shown, height - len(lines)) if shown else []
        lines += [Text(line.plain, DIM) for line in below]
    return _drawn(console, _cut(lines, height - 1), height)


def _head(console: Console, shown: Screenful) -> Iterator[Text]:
    """Give the structure, the time, and how the findings changed."""
    result, news = shown.reading.result, shown.news
    assert result
    number, several = len(result.findings), result.structures
    name = printable(several[0].name) if len(several) == 1 else f"{len(several)} structures"
    begin = f"read {clock(shown.reading.at)}" if news.before is None else ""
    said = begin or f"saved {clock(shown.reading.at)}"
    findings = f"{number} finding{'s' * (number != 1)}"
    moved = f"{news.before} → " if news.before not in (None, number) else ""
    same = ", none new or gone" if news.before == number and not news.findings else ""
    yield _ends(console, Text(name, "bold"), Text(f"{said}   {moved}{findings}{same}", "bold"))


def _told(console: Console, shown: Screenful, room: int) -> list[Text]:
    """Give what changed and the answer, or findings, and below what there is room for in any case.

    That is what is explained and loosened, lest a save that changes much leaves no room for it.
    """
    lines = [Text(), *changes(console, shown.reading, shown.news)]
    if len(lines) > 1:
        lines.append(Text())
    if shown.answer is not None:
        lines += Text.from_ansi(shown.answer).split()
        end = _unseen(console, shown, lines, room)
    else:
        end = _end(console, shown, room // 2)
        lines += _findings(console, shown, room - len(lines) - len(end))
    is_whole = len(lines) + len(end) <= room
    return [*(lines if is_whole else _cut(lines, room - len(end))), *end]


def _unseen(console: Console, shown: Screenful, lines: Sequence[Text], room: int) -> list[Text]:
    """Give what is explained or loosened and not seen in lines, of which it hides the last."""
    assert shown.reading.result
    end, settings = list[Text](), shown.reading.settings
    told = [*explained(shown.reading.result.explained)]
    for _ in (*told, *settings):
        kept = _cut(lines, room - len(end))
        seen = _letters("".join(line.plain[: console.width] for line in kept))
        unsaid = [one for one in told if _letters(one) not in seen]
        unseen = [one for one in settings if not _is_seen(one, seen)]
        end = _below(console, unsaid, unseen, room // 2)
    return end


def _is_seen(one: Settings, seen: str) -> bool:
    """Tell whether what settings loosen is seen: the sentence itself, and not the file's name."""
    return all(_letters(printable(said)) in seen for _, said in loosened_by([one]))


def _letters(text: str) -> str:
    """Give a text without what lines and Markdown put between its letters."""
    return "".join(text.split()).replace("\\", "")


def changes_take(width: int, shown: Screenful) -> int:
    """Count the lines above an answer and below it."""
    changed = len(list(changes(_console(width), shown.reading, shown.news)))
    return 3 + changed + bool(changed)


def _end(console: Console, shown: Screenful, room: int) -> list[Text]:
    """Give what stands below findings, or in the place of some: what is explained and loosened."""
    result = shown.reading.result
    assert result
    end = _below(console, explained(result.explained), shown.reading.settings, room)
    notes = [line for one in shown.reading.notes for line in _wrapped(console, one, RULE)]
    end += _cut(notes, max(1, room - len(end)))
    which = "new or worse findings" if result.findings else "findings"
    nothing = Text(f"{MARGIN}No {which}. This is not assurance.")
    return end if shown.reading.shown else [nothing, *end]


def _findings(console: Console, shown: Screenful, room: int) -> Iterator[Text]:
    """List findings, those of what was written at last below its own sentence."""
    begin = list(_about(console, shown)) if shown.entity else []
    yield from begin
    left, room = len(shown.reading.shown), room - len(begin)
    for remark in remarks(shown.reading.shown, shown.entity):
        shape = Text(f"{SHAPES[remark.severity]} ", TONES[remark.severity])  # type: ignore[index]
        lines = list(remark_lines(console, shape, remark, most=2))
        if len(lines) + (left > 1) > room:
            yield Text(f"{MARGIN}and {counted(left, 'more finding')}", RULE)
            break
        yield from lines
        left, room = left - 1, room - len(lines)


def _below(
    console: Console, first: Iterable[str], settings: Sequence[Settings], room: int
) -> list[Text]:
    """Go on with what settings loosen; of many files more are named alone."""
    first = [*first]
    for most in range(MOST_SETTINGS, 0, -1):
        said = [*first, *(one for _, one in loosened_by(settings, most))]
        lines = [line for one in said for line in _wrapped(console, one, RULE)]
        if len(lines) <= room:
            break
    return lines


def _wrapped(console: Console, said: str, tone: str = "") -> Iterator[Text]:
    for line in Text(printable(said), tone).wrap(console, console.width - 2 * len(MARGIN)):
        yield Text.assemble(MARGIN, line)


def _about(console: Console, shown: Screenful) -> Iterator[Text]:
    """Say what was written at last, as `show` begins."""
    about = sentence(shown.reading, shown.entity or "")
    if about:
        yield Text.assemble(MARGIN, (printable(about[0]), "bold"))
        yield from _wrapped(console, about[1])
        yield Text()


def _broken(console: Console, now: Snapshot, shown: Screenful | None) -> Iterator[Text]:
    """Say which line cannot be read and why, and show it."""
    kept = f" Showing {clock(shown.reading.at)}." if shown else ""
    found = now.broken
    if found is None:
        said = f"{clock(now.at)}   {_sentence(str(now.refusal))}{kept}"
        yield from Text(said, "bold red").wrap(console, console.width)
        yield Text()
        return
    place = f"{printable(now.short(found.place.path))}, line {found.place.line}"
    said = f"{clock(now.at)}   {place} cannot be read: {_sentence(found.message)}{kept}"
    yield from Text(said, "bold red").wrap(console, console.width)
    for row in frame(Pages(dict(now.texts)), found.place, console.width - 4, "bold red"):
        yield Text.assemble(MARGIN, row)
    yield Text()


def _sentence(message: str) -> str:
    """Let a message go on after a colon, and end."""
    said = printable(message)
    first, _, _ = said.partition(" ")
    said = said if len(first) > 1 and first.isupper() else said[:1].lower() + said[1:]
    return said if said.endswith((".", "?", "!")) else f"{said}."


def _kept(console: Console, shown: Screenful, height: int) -> list[Text]:
    return [*_head(console, shown), *_told(console, shown, height - 2)]


def _ends(console: Console, left: Text, right: Text) -> Text:
    """Set two texts at the two ends of a line, the left one cut where there is no room."""
    room = max(0, console.width - right.cell_len - 3)
    left.truncate(room, overflow="ellipsis")
    return Text.assemble(left, " " * (console.width - left.cell_len - right.cell_len), right)


def _cut(lines: Sequence[Text], room: int) -> list[Text]:
    """Keep what there is room for, and count the rest."""
    lines = list(lines)
    while lines and not lines[-1].plain.strip():
        lines.pop()
    if len(lines) <= room or room < 1:
        return lines[: max(room, 0)]
    left = len(lines) - room + 1
    return [*lines[: room - 1], Text(f"{MARGIN}and {counted(left, 'more line')}", RULE)]


def _drawn(console: Console, lines: Sequence[Text], height: int) -> list[str]:
    """Draw lines of text for the terminal, and how to leave on the last."""
    last = _ends(console, Text(), Text(LEAVE, DIM))
    whole = [*lines, *[Text()] * (height - 1 - len(lines)), last]
    drawn = []
    for line in whole:
        line.truncate(console.width, overflow="ellipsis")
        with console.capture() as captured:
            console.print(line, end="", soft_wrap=True)
        drawn.append(captured.get())
    return drawn


def clock(at: datetime) -> str:
    """Give the time of a day."""
    return f"{at:%H:%M:%S}"


class _ScreenBuffer(StringIO):
    def isatty(self) -> bool:
        return True


def _console(width: int) -> Console:
    console = screen(_ScreenBuffer())
    console.width = width
    return console
