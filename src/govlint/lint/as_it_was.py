"""Structure as if its forums and bodies were of the sort that they were in an earlier state."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.lint.as_if import with_fields
from govlint.structure.model import Structure

SORTS = {"forums": ("form", "purpose", "duty"), "organisations": ("kind",)}
"""The fields that say what sort of forum or body something is, by section."""

Sorts = Mapping[tuple[str, str], Mapping[str, Any]]
"""What sort each forum and body was of, by section and id."""


def sorts_of(structure: Structure) -> Sorts:
    """Give what sort of forum or body each is."""
    return {
        (section, key): {field: getattr(one, field) for field in fields}
        for section, fields in SORTS.items()
        for key, one in getattr(structure, section).items()
    }


def as_it_was(structure: Structure, then: Sorts) -> Iterator[tuple[str, Structure]]:
    """Give a structure with the sorts of then and how that is said; nothing where none changed."""
    now = sorts_of(structure)
    changed = {at: then[at] for at, one in now.items() if then.get(at, one) != one}
    if not changed:
        return
    sections = {
        section: {
            key: with_fields(one, **changed.get((section, key), {}))
            for key, one in getattr(structure, section).items()
        }
        for section in SORTS
    }
    yield _said(structure, changed, now), with_fields(structure, **sections)


def _said(structure: Structure, changed: Sorts, now: Sorts) -> str:
    """Name what is of another sort today, where that is one thing."""
    if len(changed) > 1:
        return f"{len(changed)} forums or bodies are written as of another sort today"
    ((section, key), then), *_ = changed.items()
    fields = [field for field, was in then.items() if now[section, key][field] != was]
    name = getattr(structure, section)[key].name or key
    return f"the {' and '.join(fields)} of {name} {'are' if fields[1:] else 'is'} another today"
