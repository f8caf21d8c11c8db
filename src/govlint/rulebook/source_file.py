"""Source file of rules or settings as it was read, and where each mistake in it stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from govlint.document.decoding import Span, TextFault, decode
from govlint.document.document import Document, read
from govlint.files.content import content_of
from govlint.place import KeyPath
from govlint.refusal import Refusal
from govlint.structure.field_types import REMARK
from govlint.structure.messages import REMARKED

Elsewhere = Callable[[KeyPath, Any], str]
"""Says where a key belongs that a file does not have, as the end of a message."""

Model = TypeVar("Model", bound=BaseModel)

LARGEST = 1_000_000
"""Bytes in one file; nobody writes so many rules or settings by hand."""

RULES_BELOW = (("set",), ("rules",))
"""Where the keys of a configuration or a profile are ids of rules."""

TOP = Span(1, 1, 1, 1)


def nowhere(_: KeyPath, __: Any) -> str:
    """Know of no other place."""
    return ""


class RuleFault(Refusal):
    """A rule file, a profile or a choice of rules that cannot be used; says where and why."""

    def __init__(self, message: str, path: Path | None = None, span: Span | None = None) -> None:
        place = f"{path}:{span.line}:{span.column}: " if path and span else ""
        super().__init__(f"{place}{message}")


class SourceFile(NamedTuple):
    """The path of a file and what it says."""

    path: Path
    read: Document | None = None
    """What the file says, where it was read already."""

    @property
    def document(self) -> Document:
        """What the file says, with the place of each key; a compiled one is read when asked."""
        return self.read or _read(self.path, Path.read_bytes)

    def fault(self, message: str, key_path: KeyPath = (), *, of_key: bool = False) -> RuleFault:
        """Make the fault of what stands at a key path."""
        return RuleFault(message, self.path, self.document.span(key_path, of_key=of_key))

    def validated(self, model: type[Model], elsewhere: Elsewhere = nowhere) -> Model:
        """Hold what was read to its model; raises `RuleFault` at what is wrong first."""
        try:
            return model.model_validate(self.document.data)
        except ValidationError as error:
            from govlint.structure.faults import gravest

            fault = gravest(error, self.document.data, model)
            said, remark, _ = fault.message.partition(REMARKED)
            belongs = remark and elsewhere(fault.key_path, self._at(fault.key_path))
            message = f"{said}{belongs}" if belongs else fault.message
            raise self.fault(message, fault.key_path, of_key=fault.of_key) from None

    def _at(self, key_path: KeyPath) -> Any:
        """Give what stands at a key path."""
        value: Any = self.document.data
        for step in key_path:
            value = value[step]
        return value


class Origin(NamedTuple):
    """Who gave a value: a rule's file, a profile, the configuration, an option, a cell, nobody."""

    kind: Literal["rule", "profile", "configuration", "command", "workbook", "default"]
    name: str = ""
    """The rule, the profile or the option."""
    sheet: SourceFile | None = None
    key_path: KeyPath = ()

    def inside(self, *steps: str | int) -> "Origin":
        """Lead on to what stands inside."""
        return Origin(self.kind, self.name, self.sheet, (*self.key_path, *steps))

    def span(self) -> Span | None:
        """Find where the value is written, if it is written in a file."""
        return self.sheet.document.span(self.key_path) if self.sheet else None

    def fault(self, message: str, *steps: str | int, of_key: bool = False) -> RuleFault:
        """Make the fault of what stands inside, at its place or with the name of its option."""
        if self.sheet is None:
            return RuleFault(f"{self.name}: {message}")
        return self.sheet.fault(message, (*self.key_path, *steps), of_key=of_key)


def read_sheet(path: Path) -> SourceFile:
    """Read a file of rules or settings, without its remarks; raises `RuleFault`."""
    document = _read(path, _bytes)
    document.data = _without_remarks(document.data)
    return SourceFile(path, document)


def data_in(raw: bytes) -> Any:
    """Give what a file says, without remarks; raises `TextFault`."""
    return _without_remarks(read(decode(raw)).data)


def read_shipped(path: Path) -> SourceFile:
    """Read a file that comes with govlint: it has no remarks, and no link of a stranger."""
    return SourceFile(path, _read(path, Path.read_bytes))


def _read(path: Path, content: Callable[[Path], bytes]) -> Document:
    try:
        document = read(decode(content(path)))
    except TextFault as error:
        raise RuleFault(error.message, path, error.span) from None
    except OSError as error:
        raise RuleFault(f"The file cannot be read: {error.strerror}", path, TOP) from None
    for key_path, span in document.repeated:
        raise RuleFault(f'"{key_path[-1]}" is written twice', path, span)
    return document


def _without_remarks(data: Any, at: KeyPath = ()) -> Any:
    """Leave out the remarks, which stand where keys are not the ids of rules."""
    if isinstance(data, list):
        return [_without_remarks(item, at) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        key: _without_remarks(value, (*at, key))
        for key, value in data.items()
        if at in RULES_BELOW or not key.startswith(REMARK)
    }


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise TextFault("This is not a file; move it away, or put a file in its place.", TOP)
    raw = content_of(path, LARGEST)
    if len(raw) > LARGEST:
        raise TextFault(f"The file is larger than {LARGEST // 1_000_000} MB.", TOP)
    return raw
