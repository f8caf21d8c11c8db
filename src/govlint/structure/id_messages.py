"""Messages on a name that cannot be an id, and on indents that make an id of a key."""

import re
from collections.abc import Mapping
from typing import Any

from govlint.place import KeyPath
from govlint.structure.messages import short
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import did_you_mean, nearest

_NAMES = ("name", "title")


def set_in(key_path: KeyPath, given: Any, model: Any, holder: Any, section: Any) -> str:
    """End a message with the indent to use, where an id stands as a key or a key as an id.

    `holder` is what stands under the id; with one key of an entity in it, it is one. Where all of a
    `section` are keys of an entity, that has no id.
    """
    match key_path:
        case (str() as key,) if isinstance(given, dict) and _is_new(key, given, fields_of(model)):
            return f'; if "{short(key)}" is an id, set it in below its section'
        case (*_, str() as key) if given is None and re.search(":(?!//)", key):
            return f"; a colon needs a space after it: write {key.replace(':', ': ', 1)}"
        case (*_, str() as key) if given is None and " " in key:
            return "; text with a comma needs quotes inside of braces"
        case (str() as of, str() as id_, *_) if of in SECTIONS:
            known = fields_of(SECTIONS[of][1])
            is_entity = isinstance(holder, dict) and not known.keys().isdisjoint(holder)
            if id_ in known and not is_entity:
                if isinstance(section, dict) and 1 < len(section.keys() & known) == len(section):
                    return f'; an id with a colon is missing before "{next(iter(section))}"'
                return f'; if "{id_}" is not an id, set it in further'
    return ""


def is_id(key: str, given: Any) -> bool:
    """Tell whether an entity stands below a key near to that of a section for other entities."""
    section = nearest(key, SECTIONS)
    if not section or not isinstance(given, dict):
        return False
    is_named = any(isinstance(given.get(name), str) for name in _NAMES)
    return is_named and not given.keys() <= fields_of(SECTIONS[section][1]).keys()


def _is_new(key: str, given: Any, known: Mapping[str, Any]) -> bool:
    """Tell whether a key of a structure file is near to none that it may have, or an id."""
    if not SECTIONS.keys() <= known.keys():
        return False
    return is_id(key, given) or not did_you_mean(key, known)


def as_id(text: str) -> str:
    """Show the id that a name would make."""
    made = id_of(text)
    return f', as in "{made}"' if made else ""


def id_of(name: str) -> str:
    """Make an id of a name; empty where it has no letter and no digit."""
    bare = re.sub(r"^\s*\d{1,2}[.)]\s+", "", name.lower())
    words = re.findall(r"[\w.-]+", re.sub("['\u2019]", "", bare))
    return "-".join(word for word in words if re.search(r"\w", word))
