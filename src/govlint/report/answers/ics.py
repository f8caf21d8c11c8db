"""iCalendar: a diary for a calendar, one event of a whole day for each moment (RFC 5545)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256

from govlint import __version__
from govlint.answers.answer import Answer, Event
from govlint.report.answers import Where
from govlint.structure.sanitise import printable

LONGEST_LINE = 75
"""Bytes of a line; what is longer goes on in the next, behind a blank."""

REMINDED_BEFORE = 7
"""Days before something falls due on which a calendar says so."""

_SPECIAL = re.compile(r"([\\;,])")


def write(answer: Answer, where: Where = ()) -> str:
    """Write the moments of a diary as events; gaps and double running have no single day."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//govlint//govlint {__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(answer.structure)}",
        *(line for event, same in _counted(answer.events) for line in _event(answer, event, same)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _counted(events: Iterable[Event]) -> Iterator[tuple[Event, int]]:
    """Give each moment with how many that read the same stand before it.

    Two forums of one name are two events; a calendar keeps only one of each identifier.
    """
    met: Counter[tuple[str, str, date]] = Counter()
    for event in events:
        same = event.name, event.what, event.on
        yield event, met[same]
        met[same] += 1


def _event(answer: Answer, event: Event, same: int) -> Iterator[str]:
    after = event.on + timedelta(days=1) if event.on < date.max else event.on
    words = (event.name, event.what, str(event.on), *([str(same)] if same else []))
    known = sha256("\0".join(words).encode()).hexdigest()
    yield "BEGIN:VEVENT"
    yield f"UID:{known[:32]}@govlint"
    yield f"DTSTAMP:{_day(answer.as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.on)}"
    yield f"DTEND;VALUE=DATE:{_day(after)}"
    yield f"SUMMARY:{_text(f'{event.name}: {event.what}')}"
    yield f"DESCRIPTION:{_text(', '.join(filter(None, (answer.structure, event.who_acts))))}"
    yield "TRANSP:TRANSPARENT"
    if event.sort == "due":
        yield from _reminder(event)
    yield "END:VEVENT"


def _reminder(event: Event) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(f'{event.name}: {event.what}')}"
    yield f"TRIGGER:-P{REMINDED_BEFORE}D"
    yield "END:VALARM"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(text))


def _folded(line: str) -> Iterator[str]:
    """Break a line where it gets too long, and in no character."""
    part, room = "", LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = " ", LONGEST_LINE - 1
        part += letter
        room -= size
    yield part
