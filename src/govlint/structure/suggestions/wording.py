"""Wording of a suggestion at the end of a message."""

import re

from govlint.structure.flow_style import flow
from govlint.structure.informal.absent import is_unknown
from govlint.structure.informal.reading import Readings

IN_BRACKETS = re.compile(r"\s*\((?P<inner>[^()]*)\)$")
"""What stands in brackets behind a value."""

LEFT_OUT = "; not known yet? leave the line out"
LEFT_OUT_OR_NONE = f'{LEFT_OUT}; "none" says that there is none'


def write(readings: Readings) -> str:
    """Say what to write: one line, or two where a text may mean two things; else nothing."""
    if not readings:
        return ""
    first, other = readings[0], next(iter(readings[1:]), None)
    if other:
        return f"; write {flow(first.value)} (or {flow(other.value)}, {other.remark})"
    return f"; write {flow(first.value)}{f' ({first.remark})' if first.remark else ''}"


def left_out(text: str, *, or_none: bool = False) -> str:
    """Say how what is not known yet is written, where that is what was typed."""
    if not is_unknown(text):
        return ""
    return LEFT_OUT_OR_NONE if or_none else LEFT_OUT
