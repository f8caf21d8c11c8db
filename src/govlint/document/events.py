"""Parser events: where they come from, and where each stands."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from govlint.document.character_substitutes import (
    BETWEEN_BRACKETS,
    EVERYWHERE,
    LIBYAML,
    Reader,
    read_around,
)
from govlint.document.decoding import Span

Reading = Callable[[str], Reader]
"""Begins to read a text."""

LONGEST_SLOWLY = 100_000
"""Characters of a text that is read once more, slowly, where libyaml refuses it."""


def readings(text: str) -> Sequence[Reading]:
    """List the ways to read a text, each to be tried where those before it refuse the text."""
    try:
        from _ruamel_yaml import CParser
    except ImportError:
        return [read_slowly]
    fast = [partial(_read_fast, CParser, misread) for misread in (LIBYAML, BETWEEN_BRACKETS)]
    return fast if len(text) > LONGEST_SLOWLY else [*fast, read_slowly]


def _read_fast(parser: Any, misread: Any, text: str) -> Reader:
    """Read with libyaml."""
    return read_around(text, lambda exchanged: parser(exchanged).get_event, misread)


def read_slowly(text: str) -> Reader:
    """Read with ruamel.yaml's own parser, where its C extension refuses or cannot be had."""
    return read_around(text, _own_parser, EVERYWHERE)


def _own_parser(text: str) -> Reader:
    from ruamel.yaml import YAML
    from ruamel.yaml.docinfo import DocInfo

    from govlint.document.scanner import Scanner

    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = Scanner
    yaml.doc_infos.append(DocInfo())
    _, parser = yaml.get_constructor_parser(text)
    return parser.get_event  # type: ignore[no-any-return]


def event_span(event: Any, first_line: int = 0) -> Span:
    """Give the span of an event in a text that begins some lines further down."""
    start, end = event.start_mark, event.end_mark
    return Span(
        start.line + first_line + 1, start.column + 1, end.line + first_line + 1, end.column + 1
    )
