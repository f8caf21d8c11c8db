"""Roots in disguise: their key is one only to a reader of YAML, or only to the eye."""

import re
from typing import Any

from govlint.document.decoding import TextFault, decode
from govlint.document.document import read
from govlint.structure.field_types import ROOT_KEY
from govlint.structure.look_alikes import as_seen
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import only_near

_SECTION = re.compile(rf"""[\s{{,"'](?:{"|".join(SECTIONS)})["']?\s*:""".encode())
"""A key of a structure, wherever it stands."""

_KNOWN = "|".join(key for key in fields_of(Structure) if key != ROOT_KEY)
_AT_THE_MARGIN = re.compile(
    rf"""(?<![^\r\n])(?!["']?(?:{_KNOWN})["']?\s*:|x-[\w-]*\s*:|[\s#\]}}-]|\.\.\.|\Z)""".encode()
)
"""The first of a line at the margin that is no key of a part, remark, entry of a list or end."""
_SECTION_AT_THE_MARGIN = re.compile(rf"""(?<![^\r\n])["']?(?:{"|".join(SECTIONS)})\b""".encode())

_WITH_TAG = re.compile(rf"(?<![^\r\n]){ROOT_KEY}\s*:\s*(?:[!&]\S+\s+)+1\s".encode())
"""The key of a root with a version that no reader of the format takes."""


def is_disguised(raw: bytes) -> bool:
    """Tell whether a reader finds the key of a root, or one that looks like it, beside a section.

    Parts are not read: whatever stands at their margin is known.
    """
    if not _SECTION.search(b"\n" + raw):
        return False
    if _SECTION_AT_THE_MARGIN.search(raw) and not _AT_THE_MARGIN.search(raw):
        return False
    try:
        data = read(decode(raw)).data
    except TextFault:
        return _WITH_TAG.search(raw) is not None
    return isinstance(data, dict) and any(_is_root_key(key, data[key]) for key in data)


def _is_root_key(key: str, value: Any) -> bool:
    """Tell a key with a version from one of another program, which has more below it."""
    if key == ROOT_KEY:
        return not isinstance(value, dict | list)
    return str(value).strip() == "1" and only_near(as_seen(key), (ROOT_KEY,)) is not None
