"""Line breaks of a text, and where its lines begin and end, for whoever puts something in."""

import re

from govlint.document.decoding import LINE_BREAK

_REMARK = re.compile(r"[ \t]*+(?:(?<![^ \t\r\n])#[^\r\n]*+)?(?=[\r\n]|\Z)")


def line_start(text: str, at: int) -> int:
    """Give the offset at which the line around an offset begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Give the offset of the line break at or after an offset, or of the end of the text."""
    found = LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def after_break(text: str, at: int) -> int:
    """Give the offset past the line break that stands at an offset, if one does."""
    found = LINE_BREAK.match(text, at)
    return found.end() if found else at


def before_break(text: str, at: int) -> int:
    """Give the offset of the line break that ends at an offset, if one does."""
    if text[max(0, at - 2) : at] == "\r\n":
        return at - 2
    return at - 1 if at and text[at - 1] in "\r\n" else at


def column(text: str, at: int) -> int:
    """Give how far from the beginning of its line an offset stands."""
    return at - line_start(text, at)


def begins_line(text: str, at: int) -> bool:
    """Tell whether only spaces stand before an offset on its line."""
    return not text[line_start(text, at) : at].strip(" \t")


def ends_line(text: str, at: int) -> bool:
    """Tell whether nothing but a remark stands behind an offset on its line."""
    return bool(_REMARK.match(text, at))


def line_break_at(text: str, at: int) -> str:
    """Give the line break that is used around an offset."""
    end = line_end(text, at)
    start = line_start(text, at)
    found = text[end : after_break(text, end)] or text[before_break(text, start) : start]
    if not found and (first := LINE_BREAK.search(text)):
        return first[0]
    return found or "\n"
