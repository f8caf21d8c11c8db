"""Statements: fields set or taken away, lines led elsewhere, things described anew."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from govlint.answers.ambiguity import echo, only
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.subjects import not_itself, standing_forum
from govlint.edit import Edit, changes_between
from govlint.place import KeyPath
from govlint.refusal import Refusal
from govlint.structure.field_types import Kind
from govlint.structure.model import SECTIONS
from govlint.structure.nearest_word import did_you_mean

NAMED: Sequence[Kind] = (
    "forum", "post", "person", "organisation", "decision", "agreement", "programme", "service",
    "outcome", "risk", "delegation", "report", "interest",
)  # fmt: skip
"""Kinds of entity that a key path may name in words."""


def line_of(draft: Draft, body: str, forum: str) -> tuple[str, str]:
    """Find a forum and the body that it is to answer to; raises `Refusal`."""
    key = standing_forum(draft, forum)
    to, _ = only(draft.graph, body, ["forum", "post", "organisation"])
    not_itself(key, to, draft)
    return key, to


def answer_to(draft: Draft, forum: str, to: str) -> Draft:
    """Give the structure in which a forum answers to another body and to nobody else."""
    if draft.field(forum, "accountable_to") == [to]:
        raise Refusal(f"{draft.graph.label(forum)} answers to {draft.graph.label(to)} already")
    return draft.after([Edit("set", ("forums", forum, "accountable_to"), [to])])


def field_edits(draft: Draft, written: str, value: Any) -> tuple[KeyPath, Sequence[Edit]]:
    """Give the edits after which a field is stated otherwise, and its key path.

    None takes it away. Raises `Refusal` where that changes nothing.
    """
    path = key_path_of(draft, written)
    there, now = _at(draft, path)
    if value is None:
        if not there:
            raise Refusal(f"nothing is stated at {echo(written)}")
        return path, [Edit("remove", path)]
    if there and now == value and type(now) is type(value):
        raise Refusal(f"{echo(written)} is stated so already")
    edits = changes_between(now, value, path) if there else [Edit("set", path, value)]
    return path, [*edits]


def _of_section(section: str, value: Any) -> str:
    """Write a section with what is described inside of it as one name."""
    key = next(iter(value), "new-forum") if isinstance(value, dict) else "new-forum"
    return f"; the id stands behind it: write {section}.{key}: {{…}}"


def add(draft: Draft, entities: Mapping[str, Any]) -> Draft:
    """Give the structure in which more is described; raises `Refusal` where an id is taken."""
    changes = []
    for name, value in entities.items():
        section, _, key = name.partition(".")
        if section not in SECTIONS or not key:
            hint = _of_section(section, value) if section in SECTIONS else ""
            hint = hint or did_you_mean(section, [*SECTIONS], own_words=False)
            said = "names no id" if section in SECTIONS else "begins with no section of a structure"
            raise Refusal(f"add {echo(name)}: {said}{hint}")
        if key in draft.loaded.homes:
            raise Refusal(f"add {echo(name)}: there is {draft.graph.label(key)} by this id already")
        changes.append(Edit("set", (section, key), value))
    return draft.after(changes)


def key_path_of(draft: Draft, written: str) -> KeyPath:
    """Read keys between stops: an entity by its id or in words, then its fields.

    The entity is the longest id that fits, with its section or without, else what words mean.
    Raises `Refusal`.
    """
    steps = written.split(".")
    first = 1 if len(steps) > 1 and steps[0] in SECTIONS else 0
    for end in range(len(steps), first, -1):
        key = ".".join(steps[first:end])
        home = draft.loaded.homes.get(key)
        if home and (not first or home.section == steps[0]):
            return _inside(draft, (home.section, key), steps[end:])
    kinds = [SECTIONS[steps[0]][0]] if first else NAMED
    key, _ = only(draft.graph, steps[first], kinds)
    return _inside(draft, (draft.loaded.homes[key].section, key), steps[first + 1 :])


def _inside(draft: Draft, path: KeyPath, steps: Sequence[str]) -> KeyPath:
    """Give the key path of fields, and of items of lists by position or by the id that is there.

    The position behind the last item is that of one that is added.
    """
    if not steps:
        raise Refusal(f"{draft.graph.label(str(path[1]))}: name a field of it as well")
    value: Any = draft.written(str(path[1]))
    while steps:
        if _is_list(value):
            position, steps = _position(value, steps)
            path, value = (*path, position), next(iter(value[position : position + 1]), None)
        else:
            key, steps = _key(value, steps)
            path = (*path, key)
            value = value.get(key) if isinstance(value, dict) else None
    return path


def _key(value: Any, steps: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Give the longest key that is there, else what stands before the first stop, and the rest."""
    there = value if isinstance(value, dict) else {}
    found = ((key, rest) for key, rest in _longest_first(steps) if key in there)
    return next(found, (steps[0], steps[1:]))


def _position(items: Sequence[Any], steps: Sequence[str]) -> tuple[int, Sequence[str]]:
    """Give the position of an item, by the longest id that fits, and what follows it."""
    for key, rest in _longest_first(steps):
        found = [at for at, item in enumerate(items) if key in _named(item)]
        if len(found) == 1:
            return found[0], rest
    step, *rest = steps
    if step.isascii() and step.isdecimal() and int(step) <= len(items):
        return int(step), rest
    raise Refusal(f"{echo(step)} is no item of that list; give its position, from 0, or its id")


def _longest_first(steps: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Give what an id may be that holds stops itself, with what follows it."""
    for end in range(len(steps), 0, -1):
        yield ".".join(steps[:end]), steps[end:]


def _named(item: Any) -> Iterator[str]:
    values = (item.get(key) for key in ("who", "to", "seat")) if isinstance(item, dict) else [item]
    return (str(value) for value in values if value is not None)


def _at(draft: Draft, path: KeyPath) -> tuple[bool, Any]:
    """Tell whether something is written at a key path, and what."""
    value: Any = draft.loaded.data
    for step in path:
        keys = value if isinstance(value, dict) else range(len(value) if _is_list(value) else 0)
        if step not in keys:
            return False, None
        value = value[step]
    return True, value


def _is_list(value: Any) -> bool:
    return isinstance(value, list)
