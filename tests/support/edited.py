"""Plain data with one thing changed in it, by chance that a seed decides."""

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

from govlint.structure.model import SECTIONS

Path = tuple[Any, ...]


def edited(data: Any, random: Random) -> Any:
    """Change one thing: something goes, comes twice, grows, shrinks, or changes places."""
    changed = deepcopy(data)
    if not any(_inside(data)):
        return changed
    change = random.choice((_leave_out, _double, _count, _exchange, _name_another))
    change(changed, random)
    return changed


def _leave_out(data: Any, random: Random) -> None:
    *way, last = random.choice([path for path, _ in _inside(data)])
    del _at(data, way)[last]


def _double(data: Any, random: Random) -> None:
    section, key = random.choice([path for path, _ in _inside(data) if len(path) == 2])
    data[section].setdefault(f"{key}-2", deepcopy(data[section][key]))


def _count(data: Any, random: Random) -> None:
    numbers = [path for path, value in _inside(data) if type(value) in (int, float)]
    if numbers:
        *way, last = random.choice(numbers)
        value = _at(data, way)[last]
        _at(data, way)[last] = random.choice((value + 1, max(0, value - 1), value * 2))


def _exchange(data: Any, random: Random) -> None:
    """Let two values of one field change places."""
    found = [(path, value) for path, value in _inside(data) if len(path) > 2]
    one, _ = random.choice(found) if found else ((), None)
    others = [path for path, _ in found if _field(path) == _field(one) and path != one]
    if others:
        (*way, last), (*other_way, other) = one, random.choice(others)
        mine, theirs = _at(data, way), _at(data, other_way)
        mine[last], theirs[other] = theirs[other], mine[last]


def _name_another(data: Any, random: Random) -> None:
    """Name another of a kind where one is named."""
    kinds = {key: section for section in SECTIONS for key in data.get(section) or {}}
    named = [(path, value) for path, value in _inside(data) if str(value) in kinds]
    if named:
        (*way, last), value = random.choice(named)
        alike = [key for key, kind in kinds.items() if kind == kinds[value]]
        _at(data, way)[last] = random.choice(alike)


def _inside(data: Any) -> Iterator[tuple[Path, Any]]:
    """Give all values of the entities, and these themselves, with the ways to them."""
    waiting = [((section,), data[section]) for section in SECTIONS if data.get(section)]
    while waiting:
        path, value = waiting.pop()
        if len(path) > 1:
            yield path, value
        if isinstance(value, dict):
            waiting += [((*path, key), one) for key, one in value.items()]
        if isinstance(value, list):
            waiting += [((*path, key), one) for key, one in enumerate(value)]


def _field(path: Path) -> Path:
    return (path[0], *("#" if isinstance(one, int) else one for one in path[2:]))


def _at(data: Any, path: list[Any]) -> Any:
    for key in path:
        data = data[key]
    return data
