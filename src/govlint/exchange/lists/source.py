"""Source of a list: its files as they were found, and what each holds as text, rows or data."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from govlint.document.decoding import MARK, WESTERN, TextFault, decode, wide_encoding
from govlint.document.document import read
from govlint.refusal import Refusal
from govlint.structure.word_lists import shortened

_NEXT = re.compile(r"^(?:---(?=[ \t\r\n]|\Z)|\.\.\.[ \t]*$)", re.MULTILINE)
"""Where one document of a YAML file ends and another may begin."""


MOST_DOCUMENTS = 20_000
"""Documents of one YAML file."""

MOST_DOTS = 500
"""Full stops in a line of TOML, where a key of many parts costs the square of them."""


@dataclass(frozen=True)
class ListSource:
    """What an importer reads: files by their path below the folder that was named."""

    name: str
    """What the file or folder is called."""
    files: Mapping[str, bytes]
    day: date
    """The day on which it is read."""
    read_already: dict[str, Any] = field(default_factory=dict)
    """What files hold, by their paths, so that none is read twice."""

    def named(self, *names: str) -> str | None:
        """Find a file by its name, wherever it lies."""
        return next((path for path in self.files if path.rpartition("/")[2] in names), None)

    def ending(self, *endings: str) -> list[str]:
        """List the files whose names end so."""
        return [path for path in self.files if path.lower().endswith(endings)]

    def only(self, *endings: str) -> str:
        """Give the one file there is, or of a folder the one that ends so; raises `Refusal`."""
        paths = list(self.files) if len(self.files) == 1 else self.ending(*endings)
        if len(paths) == 1:
            return paths[0]
        named = f": {', '.join(shortened(paths))}" if paths else ""
        raise Refusal(f"{self.name}: {len(paths)} files may be the list; name one{named}")

    def text(self, path: str) -> str:
        """Give the text of a file in UTF-8; raises `Refusal`."""
        try:
            return decode(self.files[path])
        except TextFault as fault:
            raise self.refusal(path, fault.message, fault.span.line) from None

    def table_text(self, path: str) -> str:
        """Give the text of a table, which a spreadsheet may have saved in its own encoding."""
        raw = self.files[path]
        if wide := wide_encoding(raw):
            raw = raw.decode(wide, errors="replace").encode()
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            text = raw.decode(WESTERN, errors="replace")
        if "\0" in text:
            raise self.refusal(path, "a NUL character; this is not a text file")
        return text.lstrip(MARK)

    def documents(self, path: str) -> list[Any]:
        """Give what each document of a YAML file holds; raises `Refusal`."""
        if path not in self.read_already:
            self.read_already[path] = list(self._documents(path))
        found: list[Any] = self.read_already[path]
        return found

    def _documents(self, path: str) -> Iterator[Any]:
        text = self.text(path)
        starts = [0, *(one.end() for one in islice(_NEXT.finditer(text), MOST_DOCUMENTS))]
        if len(starts) > MOST_DOCUMENTS:
            raise self.refusal(path, f"more than {MOST_DOCUMENTS:,} documents in one file")
        ends = [*(one.start() for one in _NEXT.finditer(text)), len(text)]
        for start, end in zip(starts, ends, strict=True):
            try:
                data = read(text[start:end]).data
            except TextFault as fault:
                line = text.count("\n", 0, start) + fault.span.line
                raise self.refusal(path, fault.message, line) from None
            if data is not None:
                yield data

    def yaml(self, path: str) -> Any:
        """Give what a YAML file of one document holds, none of an empty one; raises `Refusal`."""
        found = self.documents(path)
        return found[0] if found else None

    def peek_all(self, path: str) -> list[Any]:
        """Give what each document of a YAML or JSON file holds; of what is neither, nothing."""
        try:
            return self.documents(path)
        except Refusal:
            return []

    def peek(self, path: str) -> Any:
        """Give what a YAML or JSON file begins with; of what is neither, nothing."""
        return next(iter(self.peek_all(path)), None)

    def json(self, path: str) -> Any:
        """Give what a JSON file holds; raises `Refusal`."""
        try:
            return json.loads(self.text(path), parse_constant=_no_number)
        except RecursionError:
            raise self.refusal(path, "too many lists and objects in one another") from None
        except json.JSONDecodeError as error:
            raise self.refusal(path, error.msg, error.lineno) from None
        except ValueError as error:
            raise self.refusal(path, str(error)) from None

    def toml(self, path: str) -> Mapping[str, Any]:
        """Give what a TOML file holds; raises `Refusal`."""
        try:
            text = self.text(path)
            if any(line.count(".") > MOST_DOTS for line in text.splitlines()):
                raise self.refusal(path, f"a line with more than {MOST_DOTS} full stops")
            return tomllib.loads(text)
        except RecursionError:
            raise self.refusal(path, "too many lists and tables in one another") from None
        except ValueError as error:
            raise self.refusal(path, str(error)) from None

    def peek_toml(self, path: str) -> Mapping[str, Any]:
        """Give what a TOML file holds; of what is none, nothing."""
        try:
            return self.toml(path)
        except Refusal:
            return {}

    def refusal(self, path: str, why: str, line: int | None = None) -> Refusal:
        """Say of a file why it cannot be read."""
        shown = path if len(self.files) == 1 or path == self.name else f"{self.name}/{path}"
        place = shown if line is None else f"{shown}:{line}"
        return Refusal(f"{place}: {why.rstrip('.')}")


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def said(value: Any) -> str:
    """Give a text as one line; of what is no text, nothing."""
    if isinstance(value, str):
        return _one_line(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


@lru_cache(maxsize=100_000)
def _one_line(value: str) -> str:
    return " ".join(value.encode(errors="replace").decode().split())


def mapping(value: Any) -> Mapping[str, Any]:
    """Give a mapping as it is; of anything else, one that holds nothing."""
    return value if isinstance(value, dict) else {}


def mappings(value: Any) -> list[Mapping[str, Any]]:
    """Give the mappings of a list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def texts(value: Any) -> list[str]:
    """Give the texts of a list, or the one text there is."""
    items = value if isinstance(value, list) else [value]
    return [text for one in items if (text := said(one))]
