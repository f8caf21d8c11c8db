"""Text that is kept or left out by accident: what word processors write, and what is a remark."""

import re
from collections.abc import Iterator, Sequence

from govlint.document.document import Document
from govlint.lint.data_rules import TEXT_NOT_AS_MEANT
from govlint.lint.not_as_meant.data import data_not_as_meant
from govlint.lint.reading.loader import LoadedStructure, PlacedFault, as_sheets
from govlint.place import KeyPath
from govlint.structure.odd_characters import ODD

_REMARK = re.compile(r" #(?<=[^\s#] #)(?=\d|[A-Z]\b|[IVX]+\b)(?:(?!\s+# |\s\s+#)[^\r\n])*")
"""A number or a letter after a space and a hash, with which no remark begins."""

_ANCHOR = re.compile(r"(?<=[:,\[{-])[ ]+(?P<whole>&(?P<word>[^\s,\[\]{}&]+))")


def text_not_as_meant(loaded: LoadedStructure) -> Iterator[PlacedFault]:
    """Report each text of the files of a structure that is read otherwise than it was meant.

    What a text that is read in part would be as a whole is asked when it is whole.
    """
    of_texts = list(_of_texts(loaded))
    in_part = {(one.place.path, _value_or_list(one.key_path)) for one in of_texts}
    for one in data_not_as_meant(loaded.data):
        place = loaded.locate(one.key_path)[1]
        if (place.path, _value_or_list(one.key_path)) not in in_part:
            yield PlacedFault(TEXT_NOT_AS_MEANT, one.message, place, one.key_path, fix=one.fix)
    yield from of_texts


def _value_or_list(key_path: KeyPath) -> KeyPath:
    """Give the key path of a value, or of the list in which it is an item."""
    return key_path[:-1] if key_path and isinstance(key_path[-1], int) else key_path


def _of_texts(loaded: LoadedStructure) -> Iterator[PlacedFault]:
    """Report what the files hold that is kept or left out by accident."""
    for path, document in loaded.parts.items():
        if sheets := as_sheets(document):
            yield from (
                PlacedFault(TEXT_NOT_AS_MEANT, one.message, one.cell.place(path))
                for one in sheets.sheets.asides
            )
            continue
        text = document.text
        odd = [] if text.isascii() else [found.start() for found in ODD.finditer(text)]
        escapes = _odd_escapes(text) if "\\" in text else []
        if odd or escapes:
            yield from _with_odd_characters(path, document, odd, escapes)
        remarks = list(_REMARK.finditer(text)) if " #" in text else []
        anchors = list(_ANCHOR.finditer(text)) if "&" in text else []
        if remarks or anchors:
            yield from _left_out_by_a_sign(path, document, remarks, anchors)


def _odd_escapes(text: str) -> list[re.Match[str]]:
    """Find the escapes of characters that may not be meant."""
    from govlint.lint.not_as_meant.escapes import odd_escapes

    return list(odd_escapes(text))


def _with_odd_characters(
    path: str, document: Document, odd: Sequence[int], escapes: Sequence[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report the texts in which some of these stand, if they are not as they were meant."""
    from govlint.document.offsets import Offsets
    from govlint.lint.not_as_meant.odd_characters import with_odd_characters, with_odd_escapes

    standing = Offsets(document)
    yield from with_odd_characters(path, standing, odd)
    yield from with_odd_escapes(path, standing, escapes)


def _left_out_by_a_sign(
    path: str, document: Document, remarks: list[re.Match[str]], anchors: list[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report the texts that go on in some of these, as far as they do."""
    from govlint.lint.not_as_meant.left_out_by_a_sign import left_out_by_a_sign

    yield from left_out_by_a_sign(path, document, remarks, anchors)
