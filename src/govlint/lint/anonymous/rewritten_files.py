"""Rewriting of one text without names and remarks, line by line where it stood."""

import json
import re
from itertools import count
from typing import Any

from govlint.document.decoding import LINE_BREAK, TextFault
from govlint.document.document import Document, read
from govlint.document.scalars import Scalar, scalars
from govlint.lint.anonymous.new_values import Wording
from govlint.lint.not_as_meant.left_out_by_a_sign import CUT_SHORT
from govlint.place import KeyPath
from govlint.structure.field_types import REMARK
from govlint.structure.slots import slot_of

_COMMENT = re.compile(r"(?<![^\s\]},\"'])#[^\r\n]*")
_BEFORE_COMMENT = re.compile(r"(?<![ \t])[ \t]++(?=[\r\n])")
_DIRECTIVE = re.compile(r"^%[^\r\n]*", re.MULTILINE)
_ANCHOR = re.compile(r"&([^\s,\[\]{}]+)")
_ANCHORED = re.compile(r"&[^\s,\[\]{}]+\s*")
LETTER = "A"
"""What stands for a letter in a name, which may be an initial."""

_IN_BLOCK = ("|", ">")


def rewritten(document: Document, wording: Wording) -> str:
    """Give a text without names and remarks; each line stands where it stood.

    Where the text that comes out would not be read as it is meant, it is written anew.
    """
    meant = _meant(document.data, (), wording.silent())
    text = _Writing(document, wording).text()
    try:
        same = _without_remarks(read(text).data) == _without_remarks(meant)
    except TextFault:
        same = False
    if same and text.count("\n") == document.text.count("\n"):
        return text
    return json.dumps(_without_remarks(meant), indent=2, ensure_ascii=False) + "\n"


class _Writing:
    """Goes through a text from scalar to scalar, and keeps what stands between but remarks."""

    def __init__(self, document: Document, wording: Wording) -> None:
        self.source = document.text
        self.wording = wording
        self.scalars = list(scalars(document))
        self.anchors: dict[str, str] = {}
        self.used = {one.anchor for one in self.scalars if one.alias}
        self.remarks = count(1)
        self.has_remarks = REMARK in self.source

    def text(self) -> str:
        """Give the new text."""
        made, done = [], 0
        for one in self.scalars:
            made.append(self._between(self.source[done : one.start], at=done))
            made.append(self._scalar(one))
            done = max(done, one.end)
        made.append(self._between(self.source[done:], at=done))
        return "".join(made)

    def _between(self, text: str, *, at: int) -> str:
        """Clean what stands between two scalars."""
        if "%" in text:
            text = _DIRECTIVE.sub(_kept_version, text)
        if "#" in text:
            text = _COMMENT.sub(lambda found: self._remark(found, at), text)
            text = _BEFORE_COMMENT.sub("", text)
        return (
            _ANCHOR.sub(lambda found: f"&{self._anchor(found[1])}", text) if "&" in text else text
        )

    def _remark(self, found: re.Match[str], at: int) -> str:
        """Take out a remark; of one that was meant for a part of a name, the number stays."""
        self.wording.tally.remarks += 1
        start = at + found.start()
        part = CUT_SHORT.match(self.source, max(0, start - 1))
        return f"#{part[1] or LETTER}" if part else ""

    def _anchor(self, name: str) -> str:
        return self.anchors.setdefault(name, f"a{len(self.anchors) + 1}")

    def _scalar(self, one: Scalar) -> str:
        raw = self.source[one.start : one.end]
        if one.alias:
            return f"*{self._anchor(one.anchor)}"
        anchored = _ANCHORED.match(raw) if one.anchor else None
        before = f"&{self._anchor(one.anchor)} " if anchored else ""
        raw = raw[anchored.end() :] if anchored else raw
        new = self._value(one)
        if new == one.value and not (one.style in _IN_BLOCK and "#" in raw):
            return before + raw
        if one.is_plain and not raw:
            return before
        lines = "".join(LINE_BREAK.findall(raw))
        return before + _quoted(new, plain=one.is_plain) + lines

    def _value(self, one: Scalar) -> str:
        """Give what a scalar becomes; a remark nothing, unless something stands for it."""
        home = _remark_on(one.key_path) if self.has_remarks else None
        is_used = self.used & {one.anchor, *one.around}
        if home is None or (is_used and not self._is_within(one.key_path[len(home) :])):
            say = self.wording.key if one.of_key else self.wording.value
            return say(one.key_path, one.value)
        if one.of_key:
            self.wording.tally.extras += one.key_path == home
            return f"{REMARK}{next(self.remarks)}"
        return ""

    def _is_within(self, below: KeyPath) -> bool:
        """Tell whether steps below a remark lead into one of what others stand for."""
        keys = (step for step in below if isinstance(step, str))
        return any(key.startswith(REMARK) and not self.wording.is_id(key) for key in keys)


def _kept_version(found: re.Match[str]) -> str:
    return found[0].partition("#")[0].rstrip() if found[0].startswith("%YAML") else ""


def _quoted(text: str, *, plain: bool) -> str:
    """Write a text plain where it was and can be, else with quotation marks."""
    if plain and re.fullmatch(r"[\w][\w .-]*[\w]", text) and not text.replace(".", "").isdigit():
        return text
    return json.dumps(text, ensure_ascii=False)


def _remark_on(key_path: KeyPath) -> KeyPath | None:
    if not any(isinstance(step, str) and step.startswith(REMARK) for step in key_path):
        return None
    for length in range(1, len(key_path) + 1):
        home = key_path[:length]
        if isinstance(home[-1], str) and slot_of(home, of_key=True).sort == "remark":
            return home
    return None


def _meant(value: Any, key_path: KeyPath, wording: Wording) -> Any:
    """Give plain data as it is to be once it is written."""
    if isinstance(value, dict):
        return {
            wording.key((*key_path, key), key): _meant(inner, (*key_path, key), wording)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_meant(inner, (*key_path, at), wording) for at, inner in enumerate(value)]
    if isinstance(value, str) or (isinstance(value, int | float) and not isinstance(value, bool)):
        said = wording.value(key_path, str(value))
        return value if said == str(value) else said
    return value


def _without_remarks(value: Any, key_path: KeyPath = ()) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_remarks(inner, (*key_path, key))
            for key, inner in value.items()
            if not (key.startswith(REMARK) and _remark_on((*key_path, key)))
        }
    if isinstance(value, list):
        return [_without_remarks(inner, (*key_path, at)) for at, inner in enumerate(value)]
    return value
