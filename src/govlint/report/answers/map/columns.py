"""Columns of a small map: branches stand whole below their heads where the room allows it."""

from collections.abc import Sequence

from govlint.answers.drawing import Box

Column = Sequence[int]
"""The numbers of the boxes in a column, from above."""

LARGEST = 1.25
"""How much a map is enlarged at most; beyond that, whole branches count for more."""

HEIGHTS = 16
"""Heights that are tried."""


def in_columns(
    boxes: Sequence[Box], heights: Sequence[float], wide: float, room: tuple[float, float]
) -> Sequence[Column]:
    """Arrange boxes in the columns in which they can be drawn largest in a room."""
    if not boxes:
        return []
    ends = _ends(boxes)
    total = sum(heights)
    tried = (
        _Flow(boxes, heights, ends, total / parts * 1.02).columns()
        for parts in range(1, HEIGHTS + 1)
    )

    def worth(columns: Sequence[Column]) -> tuple[float, int, int]:
        high = max(sum(heights[one] for one in column) for column in columns)
        scale = min(LARGEST, room[0] / (len(columns) * wide), room[1] / high)
        return round(scale, 2), -_broken(boxes, columns), -len(columns)

    return max(tried, key=worth)


def _broken(boxes: Sequence[Box], columns: Sequence[Column]) -> int:
    """Count the branches that do not stand whole in one column."""
    column_of = {boxes[one].id: at for at, column in enumerate(columns) for one in column}
    return len(
        {one.under for one in boxes if one.under and column_of[one.under] != column_of[one.id]}
    )


def _ends(boxes: Sequence[Box]) -> Sequence[int]:
    """Give behind each box the number of the first that is no longer below it."""
    ends = [len(boxes)] * len(boxes)
    open_: list[int] = []
    for number, box in enumerate(boxes):
        while open_ and boxes[open_[-1]].level >= box.level:
            ends[open_.pop()] = number
        open_.append(number)
    return ends


class _Flow:
    """Boxes that flow into columns of one height."""

    def __init__(
        self, boxes: Sequence[Box], heights: Sequence[float], ends: Sequence[int], high: float
    ) -> None:
        self.boxes, self.heights, self.ends, self.high = boxes, heights, ends, high
        self.found: list[list[int]] = [[]]
        self.used = 0.0

    def columns(self) -> Sequence[Column]:
        """Put each branch into the column that has room for it, else into the next."""
        waiting = [one for one in reversed(range(len(self.boxes))) if not self._is_inside(one)]
        while waiting:
            one = waiting.pop()
            end = self.ends[one]
            branch = sum(self.heights[one:end])
            if self._begins_anew(one) or (branch > self.high - self.used and branch <= self.high):
                self._next()
            if branch <= self.high - self.used:
                self._take(range(one, end))
                continue
            if self.boxes[one].level == 0 or self.heights[one] > self.high - self.used:
                self._next()
            self._take([one])
            waiting += reversed(self._children(one))
        return self.found

    def _is_inside(self, one: int) -> bool:
        return self.boxes[one].level > 0

    def _begins_anew(self, one: int) -> bool:
        """Tell whether joint bodies begin or end, or the column is not of whole branches."""
        last = self.found[-1]
        if not last or self.boxes[one].level:
            return False
        if self.boxes[last[0]].level:
            return True
        head = next(it for it in reversed(last) if self.boxes[it].level == 0 or it == last[0])
        return self.boxes[head].joint != self.boxes[one].joint

    def _children(self, one: int) -> list[int]:
        found = []
        child = one + 1
        while child < self.ends[one]:
            found.append(child)
            child = self.ends[child]
        return found

    def _take(self, boxes: Sequence[int]) -> None:
        self.found[-1] += boxes
        self.used += sum(self.heights[one] for one in boxes)

    def _next(self) -> None:
        if self.found[-1]:
            self.found.append([])
            self.used = 0.0
