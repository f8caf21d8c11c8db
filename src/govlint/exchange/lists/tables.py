"""Tables of a list: the delimiter, the row of headings, and what each column is by its heading."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from govlint.exchange.lists.draft import ListDraft
from govlint.exchange.lists.names import plain_words
from govlint.exchange.lists.source import ListSource, said
from govlint.exchange.totals import is_total
from govlint.structure.nearest_word import nearest

DELIMITERS = ",;\t|"
MOST_ROWS = 200_000
"""Rows of one list; a larger one is a payroll and no list that anybody keeps by hand."""

MOST_COLUMNS = 1_000
"""Columns of one list."""

MOST_CELLS = 1_500_000
"""Cells of one list, those that are empty among them: its rows by its headings."""

_LOOKED_AT = 20
"""Rows from which the delimiter is told."""

_HEADERS = 10
"""Rows among which the headings may stand."""

_CONTACT = re.compile(
    r"e.?mails?\b|phones?\b|telephone|mobile|\btel\b|\bfax\b|address|postcode|\bzip\b|twitter|"
    r"linkedin|slack|discord|website|photo|picture|image|birth|\bdob\b|gender|nationality",
    re.IGNORECASE,
)

HONORIFICS = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev", "revd", "cllr", "councillor", "hon", "herr", "frau", "m", "mme",
}  # fmt: skip

_PAY = re.compile(
    r"salary|\bpay\b|wage|\bband\b|\bgrade\b|remuneration|allowance|bonus|\brate\b|bank|\bni\b|"
    r"national insurance|\bssn\b|tax",
    re.IGNORECASE,
)


_OF_NAMES = re.compile(
    r"name|member|chair|secretary|clerk|attend|observer|trustee|governor|councillor|mitglied|nom",
    re.IGNORECASE,
)
"""What a column of names is headed by."""

TOTALS = "rows that only add up others"


@dataclass(frozen=True)
class ListTable:
    """A table below its headings; every row has as many cells as there are headings."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    first_line: int
    """The row of the file that the first of the rows is."""


def table(source: ListSource, path: str, known: Iterable[str]) -> ListTable:
    """Read a table, whose headings are the row that has most of the known words in it."""
    if path not in source.read_already:
        source.read_already[path] = list(islice(_rows(source, path), MOST_ROWS + 1))
    rows = source.read_already[path]
    if len(rows) > MOST_ROWS:
        raise source.refusal(path, f"more than {MOST_ROWS:,} rows")
    if not rows:
        raise source.refusal(path, "there are no rows in it")
    words = set(known)
    scores = [sum(plain(cell) in words for cell in row) for row in rows[:_HEADERS]]
    at = scores.index(max(scores))
    headings = rows[at]
    width = len(headings)
    if width * (len(rows) - at) > MOST_CELLS:
        raise source.refusal(path, f"more than {MOST_CELLS:,} cells, those that are empty included")
    headings = [heading.replace("\n", " ") for heading in headings]
    names = [bool(_OF_NAMES.search(heading)) for heading in headings]
    below = [
        [_on_one_line(cell, of_names=of_names) for cell, of_names in zip(row, names, strict=False)]
        + [""] * (width - len(row))
        for row in rows[at + 1 :]
    ]
    return ListTable(headings, below, at + 2)


def _rows(source: ListSource, path: str) -> Iterator[list[str]]:
    """Give the rows that hold something, each cell on one line."""
    text = source.table_text(path)
    delimiter = ""
    if found := re.match(r"sep=(.)\r?\n", text):  # what Excel writes for itself
        delimiter, text = found[1], text[found.end() :]
    delimiter = delimiter or _delimiter(text)
    try:
        for row in csv.reader(_lines(text), delimiter=delimiter):
            if len(row) > MOST_COLUMNS:
                raise source.refusal(path, f"a row has more than {MOST_COLUMNS:,} cells")
            cells = [_lines_of(cell) if "\n" in cell else said(cell) for cell in row]
            if any(cells):
                yield cells
    except csv.Error as error:
        raise source.refusal(path, f"not a table that can be read: {error}") from None


def _lines_of(cell: str) -> str:
    return "\n".join(filter(None, map(said, cell.split("\n"))))


def _on_one_line(cell: str, *, of_names: bool) -> str:
    """Write the lines of a cell in one; whole names on lines of their own are several."""
    lines = cell.split("\n")
    are_names = of_names and all(" " in line for line in lines)
    return ("; " if are_names else " ").join(lines)


def _lines(text: str) -> Iterable[str]:
    """Give the lines of a table; a break inside of one, as U+2028, is a part of its cell."""
    return StringIO(text, newline="")


def _delimiter(text: str) -> str:
    """Choose the sign that parts most of the first rows alike."""
    lines = list(islice(_lines(text[:200_000]), _LOOKED_AT))

    def fit(sign: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=sign) if any(row)]
        except csv.Error:
            return (0, 0)
        return (sum(width > 1 for width in widths), max(widths, default=0))

    return max(DELIMITERS, key=fit)


def plain(heading: str) -> str:
    """Write a heading in small letters without signs, so that "Reports_To" is "reports to"."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return plain_words(parted)


def columns(headings: Sequence[str], words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Find what each column is; of several that mean the same, the one whose word stands first."""
    plain_ones = [plain(heading) for heading in headings]
    found: dict[str, int] = {}
    for meaning, called in words.items():
        at = next((plain_ones.index(word) for word in called if word in plain_ones), None)
        if at is not None and at not in found.values():
            found[meaning] = at
    return found


def without_totals(seen: ListTable, draft: ListDraft) -> ListTable:
    """Leave out the rows that add up what stands above them, and say so."""
    kept = []
    for row in seen.rows:
        if any(row) and is_total(row):
            draft.lose(TOTALS, " ".join(filter(None, row)))
        elif sum(map(bool, row)) > 1 and _repeats(row, seen.headings):
            draft.lose("rows of the headings again")
        else:
            kept.append(row)
    return ListTable(seen.headings, kept, seen.first_line)


def _repeats(row: Sequence[str], headings: Sequence[str]) -> bool:
    return all(not cell or cell == head for cell, head in zip(row, headings, strict=True))


def without_honorifics(found: dict[str, int], seen: ListTable, meaning: str) -> dict[str, int]:
    """Leave out a column of titles such as Mr and Cllr, which is no column of posts."""
    at = found.get(meaning)
    cells = [] if at is None else [row[at].casefold().rstrip(".") for row in seen.rows if row[at]]
    if not cells or 2 * sum(cell in HONORIFICS for cell in cells) < len(cells):
        return found
    return {name: column for name, column in found.items() if name != meaning}


def private(heading: str) -> str:
    """Say what sort of private detail a column holds; nothing where it holds none."""
    words = plain(heading)
    if _CONTACT.search(words):
        return "contact and personal details"
    return "pay" if _PAY.search(words) else ""


def left_over(
    seen: ListTable, used: Iterable[int], draft: ListDraft, known: Iterable[str] = ()
) -> None:
    """Account for the columns that are not read: private ones dropped, others not carried.

    What a heading may be misspelt of is one of those that are known and head no column.
    """
    wanted = [word for word in known if word.isascii()]
    taken = set(used)
    for at, heading in enumerate(seen.headings):
        filled = sum(bool(row[at]) for row in seen.rows)
        if at in taken or not filled:
            continue
        if kind := private(heading):
            draft.drop(f"cells of {kind}", filled)
        else:
            near = nearest(plain(heading), wanted, own_words=False) if heading else None
            perhaps = f" (perhaps {near.capitalize()})" if near and near != plain(heading) else ""
            called = f"{heading}{perhaps}" if heading else f"column {at + 1}"
            draft.lose("columns that the format has no place for", called)
