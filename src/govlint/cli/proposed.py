"""Proposed changes on the command line, read once and in order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from govlint.change.whatif.change_file import proposals_of
from govlint.change.whatif.proposals import (
    AnswerTo,
    Merge,
    Move,
    Proposal,
    Remove,
    SetField,
    StandDown,
)
from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.files.border import is_there
from govlint.refusal import Refusal
from govlint.structure.command_words import command_option
from govlint.structure.nearest_word import did_you_mean
from govlint.structure.word_lists import any_of

PARTS: Mapping[str, Sequence[str]] = {
    "--stand-down": (),
    "--merge": ("--into", "--members"),
    "--remove": ("--from",),
    "--move": ("--from", "--to"),
    "--answer-to": ("--forum",),
    "--set": (),
}
"""The options that begin a change, and those that belong to the one begun last."""

MAY_BE_MISSING = ("--members",)


@dataclass(slots=True)
class _Begun:
    """A change whose further options may follow."""

    option: str
    value: str
    parts: dict[str, str] = field(default_factory=dict)


Option = tuple[str, Sequence[Proposal]]
"""The name of a change file, or nothing, and what it proposes."""


def proposed(words: Sequence[str]) -> Sequence[Option]:
    """Read changes in the order in which they are written, files among them.

    Raises `Refusal` where an option is unknown, has no value or belongs to nothing.
    """
    _refuse_what_is_no_file(words)
    found: list[_Begun | Path] = []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("-"):
            found.append(Path(word))
            continue
        option, equals, value = word.partition("=")
        if option not in {*PARTS, *(part for parts in PARTS.values() for part in parts)}:
            hint = did_you_mean(option, [*PARTS, "--into", "--members"], own_words=False)
            raise Refusal(f"whatif: there is no option {option}{hint}")
        if not equals:
            if not rest:
                raise Refusal(f"{option}: say what, as in {option} WORDS")
            value = rest.pop(0)
        if not value.isascii() and value.encode(errors="replace").decode() != value:
            raise Refusal(f"{option} {value}: not UTF-8")
        if not value.strip(", \t"):
            raise Refusal(f"{option}: say what, as in {option} WORDS")
        _note(found, option, value)
    return [_option(one) for one in found]


def _refuse_what_is_no_file(words: Sequence[str]) -> None:
    """Raise `Refusal` at a word that stands where a file of changes would, and is none."""
    option = before = ""
    for word in words:
        is_value = before.startswith("-") and "=" not in before
        if not word.startswith("-") and not is_value and not is_there(Path(word)):
            meant = _meant(word, before, option)
            raise Refusal(f"{word}: there is no such file of changes{meant}")
        option, before = before, word


def _meant(word: str, before: str, option: str) -> str:
    """Say what to type for a word: an option, a name of several words, or the option before it."""
    if f"--{word}" in {*PARTS, *(part for parts in PARTS.values() for part in parts)}:
        return f"; did you mean --{word}?"
    if f"{before}{word}".isalpha():
        return f'; a name of several words needs quotation marks: "{before} {word}"'
    if needed := [part for part in PARTS.get(option, ()) if part not in MAY_BE_MISSING]:
        return f"; write {any_of([f'`{command_option(part, word)}`' for part in needed])}"
    beside = [one.name for one in Path(word).absolute().parent.glob("*.yaml")]
    return did_you_mean(Path(word).name, beside, own_words=False)


def _note(found: list[_Begun | Path], option: str, value: str) -> None:
    """Begin a change, or add to the one that was begun last."""
    if option in PARTS:
        found.append(_Begun(option, value))
        return
    last = found[-1] if found else None
    if not isinstance(last, _Begun) or option not in PARTS[last.option]:
        belong = " or ".join(one for one, parts in PARTS.items() if option in parts)
        raise Refusal(f"{option}: stands behind {belong}")
    if option in last.parts:
        raise Refusal(f"{option}: is given twice for one {last.option}")
    last.parts[option] = value


def _option(one: _Begun | Path) -> Option:
    if isinstance(one, Path):
        return one.name, proposals_of(one)
    for part in PARTS[one.option]:
        if part not in one.parts and part not in MAY_BE_MISSING:
            raise Refusal(f"{one.option} {one.value}: {part} is missing")
    return "", [_MAKE[one.option](one)]


def _merge(one: _Begun) -> Proposal:
    members = one.parts.get("--members")
    return Merge([one.value], one.parts["--into"], _several(members) if members else None)


def _several(words: str) -> Sequence[str]:
    return [part.strip() for part in words.split(",") if part.strip()]


def _set(one: _Begun) -> Proposal:
    path, equals, written = one.value.partition("=")
    if not equals:
        raise Refusal(f"--set {one.value}: write KEY.PATH=VALUE, such as lib.meetings.per_year=6")
    return SetField(path.strip(), _value(one.value, written))


def _value(said: str, written: str) -> Any:
    """Read a value as YAML; nothing takes the field away."""
    try:
        return read(written).data
    except TextFault as fault:
        raise Refusal(f"--set {said}: the value cannot be read: {fault.message}") from None


_MAKE: Mapping[str, Callable[[_Begun], Proposal]] = {
    "--stand-down": lambda one: StandDown(one.value),
    "--merge": _merge,
    "--remove": lambda one: Remove(one.value, _several(one.parts["--from"])),
    "--move": lambda one: Move(one.value, one.parts["--from"], one.parts["--to"]),
    "--answer-to": lambda one: AnswerTo(one.value, one.parts["--forum"]),
    "--set": _set,
}
