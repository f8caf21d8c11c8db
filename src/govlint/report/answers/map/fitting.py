"""Fitting of an outline: the columns and the size of print in which it fills one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govlint.report.answers.map.rows import LINE, BodyRow, Fields

LARGEST = 15.0
"""Points; a short list is not blown up to fill a sheet."""

NARROWEST, WIDEST = 15.0, 30.0
"""How wide a column is at least and at most made for names, in the unit of the print."""

BETWEEN = 2.2
"""What stands free between two columns, in the unit of the print."""

HEAD = 1.4
"""The height of the headings of a column, in the unit of the print."""

HALVINGS = 11


@dataclass(frozen=True, slots=True)
class Fit:
    """The columns of an outline, as numbers of rows, and its print."""

    size: float
    room: float
    """The width of a column in the unit of the print."""
    columns: Sequence[Sequence[int]]


def fit(rows: Sequence[BodyRow], fields: Fields, wide: float, high: float) -> Fit:
    """Find the largest print in which all rows fit a sheet."""
    needed = sorted(row.indent + row.named for row in rows)
    usual = needed[len(needed) * 9 // 10] if needed else NARROWEST
    least = min(max(usual, NARROWEST), WIDEST) + fields.width + 1
    tried = [
        _with(rows, number, least, fields.width, (wide, high))
        for number in _numbers(rows, least, wide, high)
    ]
    best = max(tried, key=lambda one: (one.size, -len(one.columns)))
    return _balanced(rows, best, fields.width, high)


def _balanced(rows: Sequence[BodyRow], found: Fit, figures: float, high: float) -> Fit:
    """Make the columns about as high as one another."""
    low, most = 0.0, high / found.size - HEAD
    columns = found.columns
    for _ in range(HALVINGS):
        middle = (low + most) / 2
        tried = _packed(rows, found.room - figures, middle)
        if len(tried) <= len(found.columns):
            columns, most = tried, middle
        else:
            low = middle
    return replace(found, columns=columns)


def _numbers(rows: Sequence[BodyRow], least: float, wide: float, high: float) -> Sequence[int]:
    """Give the numbers of columns that are worth a try: those near what the areas say."""
    total = sum(row.height(least, first=False) for row in rows) or 1
    size = (wide * high / (total * (least + BETWEEN))) ** 0.5
    about = round(wide / (max(size, 1e-6) * (least + BETWEEN)))
    return [one for one in range(about - 1, about + 3) if one > 0] or [1]


def _with(
    rows: Sequence[BodyRow], number: int, least: float, figures: float, sheet: tuple[float, float]
) -> Fit:
    """Find the largest print for a number of columns, by halving."""
    wide, high = sheet
    low, most = 0.0, min(LARGEST, wide / (number * (least + BETWEEN) - BETWEEN))
    best: Fit | None = None
    size = most
    for _ in range(HALVINGS):
        room = (wide / size + BETWEEN) / number - BETWEEN
        columns = _packed(rows, room - figures, high / size - HEAD)
        if len(columns) <= number:
            best, low = Fit(size, room, columns), size
            if size == most:
                break
        else:
            most = size
        size = (low + most) / 2
    return best or Fit(size / 2, 2 * least, _packed(rows, least, high * 2 / size))


def _packed(rows: Sequence[BodyRow], room: float, high: float) -> Sequence[Sequence[int]]:
    """Fill columns of a height one after the other; no head stands last in one."""
    columns: list[list[int]] = [[]]
    used = 0.0
    for number, row in enumerate(rows):
        takes = row.height(room, first=not columns[-1])
        with_next = takes + (LINE if _leads(rows, number) else 0)
        if columns[-1] and used + with_next > high:
            columns.append([])
            used = 0.0 if row.box.level == 0 else LINE  # what it goes on with
            takes = row.height(room, first=True)
        columns[-1].append(number)
        used += takes
    return columns


def _leads(rows: Sequence[BodyRow], number: int) -> bool:
    """Tell whether what stands below a row follows it."""
    following = rows[number + 1 : number + 2]
    return bool(following) and following[0].box.level > rows[number].box.level
