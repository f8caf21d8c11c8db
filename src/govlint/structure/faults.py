"""Faults of data that is not as its model allows: what is said, and of which key."""

import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from govlint.finding import MORE, MOST_TOLD
from govlint.place import KeyPath
from govlint.structure.field_types import UNKNOWN_KEY
from govlint.structure.flow_commas import Typed
from govlint.structure.messages import complaint, known_words, owner, short, tag
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import only_near, usually
from govlint.structure.pasted_in_values import hint
from govlint.structure.suggestions.choosing import suggestion
from govlint.structure.suggestions.commas import of_commas
from govlint.structure.suggestions.keys import Part, of_key
from govlint.structure.suggestions.typed_field import Around, TypedField
from govlint.structure.synonyms import THE_SAME

_OF_ALL = re.compile(
    r'; is "\w+:" missing on a line above\?\Z|; the rule stands before it: .*\Z'
    r"|; one item has one hyphen: .*\Z"
    r"|; these are said together: .*\Z|; one limit has one sum: .*\Z"
)
"""What is said once, however many keys it is about."""

_WHOLE = re.compile(r"; write [{\[]")
_NEEDS = re.compile(r' needs "([^"]*)"(?:;|\Z)')
_LINE = re.compile(r"did you mean (\w+): [^?]*\?\Z")
_GUESS = re.compile(r'did you mean "([^"]*)"\?\Z')


class Fault(NamedTuple):
    """One thing that the format does not allow; `of_key` where the key itself is wrong."""

    message: str
    key_path: KeyPath
    of_key: bool = False
    whole: bool = False
    """Whether all that was typed is meant: the value beyond its comma, or with its key."""
    sole: bool = False
    """Whether what was typed can be nothing but the word that the message guesses."""


def faults(
    error: ValidationError, data: Any, model: Any, typed: Typed = lambda _: ""
) -> Iterator[Fault]:
    """Say what pydantic found wrong, in the words of the format, at the keys that were written.

    `typed` gives a value as it was typed, with its lines. Of more than anybody reads, the first
    and that there are more.
    """
    each = _faults(error, data, Around(data, model, typed))
    found = dict.fromkeys(islice(each, MOST_TOLD))
    meant = {
        (fault.key_path[:-1], guess[1])
        for fault in found
        if fault.of_key and (guess := _GUESS.search(fault.message) or _LINE.search(fault.message))
    }
    unread = {one.key_path[:-1] for one in found if one.of_key and "did you" not in one.message}
    unread |= {one.key_path for one in found if not one.of_key and _WHOLE.search(one.message)}
    told: set[str] = set()
    for fault in found:
        lacks = _NEEDS.search(fault.message)
        needed = lacks[1] if lacks else ""
        if (fault.key_path, needed) in meant:  # missing only as it is misspelt
            continue
        if needed and fault.key_path in unread:  # may be what cannot be read
            continue
        again = _OF_ALL.search(fault.message)
        if again is None or again[0] not in told:
            yield fault
        told |= {again[0]} if again else set()
    if next(each, None):
        yield Fault(MORE, next(iter(found)).key_path)


def _faults(error: ValidationError, data: Any, around: Around) -> Iterator[Fault]:
    model, amended_whole = around.model, set[KeyPath]()
    for details in error.errors(include_url=False):
        key_path, wrong_key = written((*details["loc"], *tag(details)), data)
        message, field, amends = _message(details, key_path, model, around)
        if details["type"] not in UNKNOWN_KEY:
            named = len(key_path) == 2 and "; write " in message
            sole = _is_sole(message, field.text, _words(details)) or _is_same(message, field.text)
            yield Fault(message, key_path, wrong_key, whole=named, sole=sole)
            continue
        match amends:
            case "item" | "list" if not {key_path[:-1], key_path[:-2]} & amended_whole:
                whole = key_path[:-1] if amends == "item" else key_path[:-2]
                amended_whole.add(whole)
                yield Fault(message, whole)
            case _ if {key_path[:-1], key_path[:-2]} & amended_whole:
                pass
            case part:
                known = fields_of(owner(model, details["loc"]))
                sole = _is_sole(message, str(key_path[-1]), known)
                yield Fault(message, key_path, of_key=True, whole=part == "pair", sole=sole)


def _words(details: ErrorDetails) -> Collection[str]:
    """Give the words that may stand there, where it is a word that does."""
    match details["type"]:
        case "literal_error" | "enum" | "union_tag_invalid":
            return known_words(details)
        case "bool_type" | "bool_parsing":
            return ("true", "false")
    return ()


def _is_sole(message: str, typed: str, known: Collection[str]) -> bool:
    guess = _GUESS.search(message)
    return guess is not None and only_near(typed, known) == guess[1]


def _is_same(message: str, typed: str) -> bool:
    """Tell whether the guess is what a synonym says that can mean nothing else."""
    guess = _GUESS.search(message)
    return guess is not None and THE_SAME.get(usually(typed)) == guess[1]


def unquoted(key_path: KeyPath, text: str, data: Any) -> Fault:
    """Say how a value with commas is written in braces that is right but for them."""
    field = TypedField(key_path, text, text, Around(data))
    hint = of_commas(field) if field.is_typed else ""
    message = f'"{short(text)}" ends at its comma inside of braces{hint}'
    return Fault(message, key_path, whole=True)


def gravest(error: ValidationError, data: Any, model: Any) -> Fault:
    """Pick the fault to begin with: an unknown key before what is missing for want of it."""
    return min(faults(error, data, model), key=lambda fault: not fault.of_key)


def written(location: tuple[str | int, ...], data: Any) -> tuple[KeyPath, bool]:
    """Keep the steps of pydantic's location that somebody wrote, without its union tags."""
    steps: list[str | int] = []
    value = data
    for step in location:
        if step == "[key]":
            return tuple(steps), True
        match value, step:
            case dict(), _ if step in value:
                value = value[step]
            case list(), int() if step < len(value):
                value = value[step]
            case _:
                continue
        steps.append(step)
    return tuple(steps), False


def _message(
    details: ErrorDetails, key_path: KeyPath, model: Any, around: Around
) -> tuple[str, TypedField, Part]:
    """Say what is wrong with a value or a key and what to write, and how much that is of."""
    value, location = details["input"], details["loc"]
    in_list = isinstance(next(reversed(location), None), int)
    field = TypedField(key_path, value, _text(value), around, in_list)
    said = complaint(details, key_path, field.text, model)
    if not field.is_typed:
        return said, field, "key"
    if typed := _keyboard(details):
        return f"{said}{typed}", field, "key"
    if details["type"] in UNKNOWN_KEY:
        words, part = of_key(field, owner(model, location), model)
        return f"{said}{words}", field, part
    return f"{said}{suggestion(details, field, model)}", field, "key"


def _keyboard(details: ErrorDetails) -> str:
    """Say what a keyboard types, where what is wrong was not typed."""
    given = details["loc"][-1] if details["type"] in UNKNOWN_KEY else details["input"]
    return hint(given) if isinstance(given, str) else ""


def _text(value: Any) -> str:
    """Write a value as it was typed; what holds others has no text of its own."""
    if isinstance(value, dict | list):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
