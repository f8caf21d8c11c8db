"""Where parser events come from, and where an event stands."""

from collections.abc import Callable
from typing import Any

from govlint.document.text import Span

Reader = Callable[[], Any]
"""Gives the next parser event at each call."""


def reader(text: str) -> Reader:
    """Read with libyaml."""
    try:
        from _ruamel_yaml import CParser
    except ImportError:
        return slow_reader(text)
    return CParser(text).get_event  # type: ignore[no-any-return]


def slow_reader(text: str) -> Reader:
    """Read with ruamel.yaml's own parser, where its C extension cannot be had."""
    from ruamel.yaml import YAML
    from ruamel.yaml.docinfo import DocInfo

    yaml = YAML(typ="safe", pure=True)
    yaml.doc_infos.append(DocInfo())
    _, parser = yaml.get_constructor_parser(text)
    return parser.get_event  # type: ignore[no-any-return]


def event_span(event: Any, first_line: int = 0) -> Span:
    """Give the span of an event in a text that begins some lines further down."""
    start, end = event.start_mark, event.end_mark
    return Span(
        start.line + first_line + 1, start.column + 1, end.line + first_line + 1, end.column + 1
    )
