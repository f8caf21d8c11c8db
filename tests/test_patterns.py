"""No pattern takes a time that grows with the square of a text that somebody may send."""

import ast
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from inspect import getsource
from itertools import product
from pkgutil import walk_packages
from signal import ITIMER_VIRTUAL, SIGVTALRM, setitimer, signal
from time import process_time
from types import FrameType, ModuleType
from typing import Any, NamedTuple

import pytest

import govlint

BEHIND: Mapping[str, str] = {
    "govlint.answers.sums_in_questions": "`sum_of` reads at most LONGEST characters",
    "govlint.document.amendments": "`yaml_errors` amends lines of LONGEST_LINE at most",
    "govlint.report.formats.markdown_escape": "`escaped` shortens a text to LONGEST before",
    "govlint.structure.informal": "`of_short`, `phrase` and `number` look at the length before",
    "govlint.structure.suggestions": "`is_typed` and `of_short` look at the length before",
}
"""Modules and packages whose patterns get short texts alone, and what sees to it."""

SEEDS = (
    " ", "\t", "\n ", "a", "1", "-", "_", ",", ":", "#", "&", "(", "{", '"', "a ", "a, ", "- ",
    " #", "a.", "1,", "a: ",
)  # fmt: skip
BEGINNINGS, ENDS = ("", "1"), ("!", "-")
SHORT, LONG = 1_000, 4_000
SLOW = 0.015
"""Seconds for the long text; about a hundred times what a linear pattern takes."""

CUT = 0.06


class Pattern(NamedTuple):
    """A pattern of a module, and how it is put to texts there."""

    module: str
    text: str
    flags: int
    methods: frozenset[str]


class TooSlowError(Exception):
    """A pattern was cut short."""


@contextmanager
def cut(seconds: float) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlowError

    before = signal(SIGVTALRM, stop)
    setitimer(ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        setitimer(ITIMER_VIRTUAL, 0)
        signal(SIGVTALRM, before)


def held(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """Give a pattern, or those in a collection."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict | tuple | list | set | frozenset) and depth < 3:
        inside = [*value, *value.values()] if isinstance(value, dict) else value
        for one in inside:
            yield from held(one, depth + 1)


def calls(module: ModuleType) -> Iterator[tuple[str, str, ast.Call]]:
    """Give the calls `name.method(…)` of a module."""
    for node in ast.walk(ast.parse(getsource(module))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
                yield name, method, node


def patterns_of(module: ModuleType) -> Iterator[Pattern]:
    """Give the patterns that a module holds, and those that it writes where it needs them."""
    every = list(calls(module))
    for name, value in vars(module).items():
        for one in held(value):
            used = {method for called, method, _ in every if called == name}
            text = one.pattern if isinstance(one.pattern, str) else one.pattern.decode("latin-1")
            yield Pattern(module.__name__, text, one.flags & ~re.UNICODE, frozenset(used))
    for name, method, call in every:
        match call.args:
            case [ast.Constant(value=str(text)), *_] if name == "re" and method != "compile":
                yield Pattern(module.__name__, text, 0, frozenset({method}))


@cache
def patterns() -> tuple[Pattern, ...]:
    names = [one.name for one in walk_packages(govlint.__path__, "govlint.")]
    modules = [import_module(name) for name in names if not name.endswith("__main__")]
    return tuple(dict.fromkeys(one for module in modules for one in patterns_of(module)))


def seconds(pattern: re.Pattern[str], method: str, text: str) -> float:
    """Measure how long a pattern looks at a text, as far as the cut."""
    begun = process_time()
    try:
        with cut(CUT):
            if method in ("match", "fullmatch"):
                getattr(pattern, method)(text)
            else:
                pattern.sub("", text)
    except TooSlowError:
        return CUT
    return process_time() - begun


def steep(pattern: Pattern, times: int = 1) -> str | None:
    """Give how a text begins that a pattern takes much longer for than it is longer.

    Of texts that are some times as long, a square shows on any machine.
    """
    compiled = re.compile(pattern.text, pattern.flags)
    known = {one if one in ("match", "fullmatch") else "sub" for one in pattern.methods}
    for begin, seed, end in product(BEGINNINGS, SEEDS, ENDS):
        short, long = (begin + seed * (times * size // len(seed)) + end for size in (SHORT, LONG))
        for method in known or ("match", "fullmatch", "sub"):
            if (
                seconds(compiled, method, long) > SLOW
                and (took := min(seconds(compiled, method, long) for _ in range(2))) > SLOW
                and (took >= CUT or took > 8 * seconds(compiled, method, short))
            ):
                return short[:9]
    return None


def is_in(module: str, place: str) -> bool:
    return f"{module}.".startswith(f"{place}.")


def is_behind(module: str) -> bool:
    return any(is_in(module, place) for place in BEHIND)


def test_no_pattern_that_any_text_can_reach_steps_back_far() -> None:
    found = {
        (one.module, one.text): begins
        for one in patterns()
        if not is_behind(one.module) and (begins := steep(one)) is not None
    }
    assert not found, found


@pytest.mark.parametrize(
    "text", [r"(?<![\w-])\w+(?:[-_.]\w+)+(?![\w-])", r"[ \t]+(?=[\r\n])", r"(\d+),(\d{1,2})"]
)
def test_a_pattern_that_steps_back_far_is_noticed(text: str) -> None:
    assert steep(Pattern("", text, 0, frozenset({"sub"}))) is not None


@pytest.mark.parametrize("behind", BEHIND)
def test_what_stands_behind_a_limit_needs_it(behind: str) -> None:
    behind_it = (one for one in patterns() if is_in(one.module, behind))
    assert any(steep(one, times=4) is not None for one in behind_it)
