"""Line that says which text changed where: the old and the new, where they are long around that."""

from rich.text import Text

from govlint.cli.watch.text_changes import LineChange, alike
from govlint.report.answers.page import RULE
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import cut_short

SIDE = 16
"""Signs that are kept before the first that differs in a long text."""

LEAST = 8
"""Signs of each text that are shown, however little room there is."""

ARROW = " → "
MARGIN = "  "


def text_line(width: int, change: LineChange, path: str) -> Text:
    """Say at which place which text changed."""
    at = printable(path) + (f", line {change.line}" if change.line else "")
    room = width - len(at) - len(MARGIN) - 3
    return Text.assemble(MARGIN, (at, RULE), " " * 3, _difference(change, room))


def _difference(change: LineChange, room: int) -> Text:
    if change.before is None or change.now is None:
        sign = "+ " if change.before is None else "\N{MINUS SIGN} "
        text = printable((change.now or change.before or "").strip())
        return Text(cut_short(f"{sign if change.line else ''}{text}", room))
    key = printable(change.key)
    before, now = (
        printable(text.strip()).removeprefix(key).strip() for text in (change.before, change.now)
    )
    lead = f"{key} " if key else ""
    left = room - len(lead) - len(ARROW)
    whole = before, now
    for side in (SIDE, 0):
        if len(before) + len(now) > left:
            before, now = around(*whole, side)
    most = max(LEAST, left // 2, left - min(len(before), len(now)))
    was, new = (cut_short(text, most) or "nothing" for text in (before, now))
    return Text.assemble(lead, was, (ARROW, RULE), (new, "bold"))


def around(before: str, now: str, side: int) -> tuple[str, str]:
    """Leave out what two texts begin and end with alike, but for some signs at the beginning."""
    same, end = alike(before, now)
    begin = max(0, same - side)
    lead, tail = "…" if begin else "", "…" if end else ""
    kept = [text[begin : len(text) - end] for text in (before, now)]
    before, now = (f"{lead}{text}{tail}" if text else "…" for text in kept)
    return before, now
