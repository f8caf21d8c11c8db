"""ruamel.yaml's own scanner, where it departs from YAML 1.2 and from libyaml."""

import re
from typing import Any

from ruamel.yaml.scanner import Scanner as OwnScanner
from ruamel.yaml.scanner import ScannerError
from ruamel.yaml.tokens import (
    AnchorToken,
    DirectiveToken,
    FlowMappingEndToken,
    FlowSequenceEndToken,
    ScalarToken,
    TagToken,
)

_WHITE = " \t"
_BREAK = "\r\n"
_SPACE = f"{_WHITE}{_BREAK}\0"
_IN_FLOW = ",[]{}"
_MARK = "\ufeff"

_BLANK_LINE = re.compile("[ \t]*(?:[\r\n\0]|#)")
_VERSION = re.compile(r"[ \t]*1\.([12])(?!\d)[ \t]*")
_INDICATORS = re.compile(r"([+-])?([1-9])?([+-])?")
_ANCHOR = re.compile(rf"[&*]([^{_SPACE},\[\]{{}}]+?)(?=:?[{_SPACE},\[\]{{}}])")
_WORD = re.compile(f"(?:[^:{_SPACE}]|:(?![{_SPACE}]))*")
_WORD_IN_FLOW = re.compile(rf"(?:[^:{_SPACE},\[\]{{}}]|:(?![{_SPACE},\[\]{{}}]))*")


class Scanner(OwnScanner):
    """Takes tabs for white space, and colons and question marks as YAML 1.2 does."""

    scanner_processing_version = (1, 2)
    _last: Any = None

    def fetch_more_tokens(self) -> Any:
        """Remember what stands last, because a colon may follow quotation marks and brackets."""
        super().fetch_more_tokens()
        before, self._last = self._last, self.tokens[-1]
        if isinstance(before, TagToken) and isinstance(self._last, AnchorToken):
            self._last.start_mark = before.start_mark  # where the node begins that both belong to

    def stale_possible_simple_keys(self) -> None:
        """Let keys in braces be of any length, and their colons stand on another line."""
        in_braces = {
            level: key
            for level, key in self.possible_simple_keys.items()
            if level and self.flow_context[level - 1] == "{"
        }
        for level in in_braces:
            del self.possible_simple_keys[level]
        super().stale_possible_simple_keys()
        self.possible_simple_keys |= in_braces

    def check_value(self) -> Any:
        """Tell whether a colon ends a key: before a space, or after what is like JSON."""
        after = self.reader.peek(1)
        if after in _SPACE or not self.flow_level:
            return after in _SPACE
        return after in _IN_FLOW or self._follows_json()

    def _follows_json(self) -> bool:
        match self._last:
            case FlowMappingEndToken() | FlowSequenceEndToken():
                return True
            case ScalarToken(plain=False):
                return True
        return False

    def scan_to_next_token(self) -> None:
        """Skip white space and remarks; a tab may not set a line in."""
        peek, forward = self.reader.peek, self.reader.forward
        if self.reader.index == 0 and peek() == _MARK:
            forward()
        while True:
            while peek() in _WHITE and self._may_skip():
                forward()
            if peek() == "#":
                while peek() not in "\r\n\0":
                    forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def _may_skip(self) -> bool:
        """Tell whether white space may stand here; after a tab no collection begins."""
        if self.reader.peek() == " " or self.flow_level or not self.allow_simple_key:
            return True
        if _BLANK_LINE.match(self.reader.buffer, self.reader.pointer):
            return True
        if self._in_indent():
            return False
        self.allow_simple_key = False
        return True

    def _in_indent(self) -> bool:
        begin = self.reader.pointer - self.reader.column
        return not self.reader.buffer[begin : self.reader.pointer].strip(_WHITE)

    def scan_anchor(self, token_class: Any) -> Any:
        """Scan the name of an anchor; a colon at its end ends a key, as for libyaml."""
        start = self.reader.get_mark()
        found = _ANCHOR.match(self.reader.buffer, self.reader.pointer)
        if not found:
            return super().scan_anchor(token_class)
        self.reader.forward(len(found[0]))
        return token_class(found[1], start, self.reader.get_mark())

    def scan_plain(self) -> Any:
        """Scan a text without quotation marks; in flow a colon ends it before a bracket too."""
        start = end = self.reader.get_mark()
        indent = self.indent + 1
        word = _WORD_IN_FLOW if self.flow_level else _WORD
        chunks: list[str] = []
        spaces: list[str] | None = []
        while spaces is not None and self.reader.peek() != "#":
            found = word.match(self.reader.buffer, self.reader.pointer)
            if not found or not found[0]:
                break
            self.allow_simple_key = False
            chunks += [*spaces, found[0]]
            self.reader.forward(len(found[0]))
            end = self.reader.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.reader.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003  # plain

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> list[str] | None:
        """Scan what may stand between two words; None where the document ends."""
        white = self._skip_white()
        if self.reader.peek() not in _BREAK:
            return [white] if white else []
        first = self.scan_line_break()
        self.allow_simple_key = True
        breaks: list[str] = []
        while not (self.check_document_start() or self.check_document_end()):
            while self.reader.peek() in _WHITE and self._may_continue(indent):
                self.reader.forward()
            if self.reader.peek() not in _BREAK:
                return breaks or [" " if first == "\n" else first]
            breaks.append(self.scan_line_break())
        return None

    def _skip_white(self) -> str:
        length = 0
        while self.reader.peek(length) in _WHITE:
            length += 1
        white: str = self.reader.prefix(length)
        self.reader.forward(length)
        return white

    def _may_continue(self, indent: int) -> bool:
        """Tell whether white space may stand before the next line of a text."""
        if self.reader.peek() == " " or self.flow_level or self.reader.column >= indent:
            return True
        return bool(_BLANK_LINE.match(self.reader.buffer, self.reader.pointer))

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        """Scan whether the last line break is kept, and how far the text is set in."""
        found = _INDICATORS.match(self.reader.buffer, self.reader.pointer)
        assert found
        self.reader.forward(len(found[0]))
        sign = found[1] or found[3]
        return sign == "+" if sign else None, int(found[2]) if found[2] else None

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        """Skip a remark after the head of a text."""
        self._skip_white()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Any]:
        """Find how far a text is set in: by one at least, and blank lines before it at will."""
        breaks: list[str] = []
        deepest = 0
        end = self.reader.get_mark()
        while self.reader.peek() in f" {_BREAK}":
            if self.reader.peek() == " ":
                self.reader.forward()
                deepest = max(deepest, self.reader.column)
            else:
                breaks.append(self.scan_line_break())
                end = self.reader.get_mark()
        return breaks, max(deepest, 1), end

    def scan_directive(self) -> Any:
        """Read every version of YAML 1 as 1.2, and refuse those to come."""
        start = self.reader.get_mark()
        found = re.compile("%YAML(?=[ \t])").match(self.reader.buffer, self.reader.pointer)
        if not found:
            return super().scan_directive()
        self.reader.forward(len(found[0]))
        version = _VERSION.match(self.reader.buffer, self.reader.pointer)
        if not version:
            raise ScannerError(None, None, "found incompatible YAML document", start)
        self.reader.forward(len(version[0]))
        end = self.reader.get_mark()
        self.scan_directive_ignored_line(start)
        return DirectiveToken("YAML", (1, 2), start, end)
