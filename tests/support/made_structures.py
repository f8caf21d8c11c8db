"""Structures made at random from the models of the format: every field, with odd texts in all."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, get_origin

from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from govlint.exchange.workbook.stated import stated
from govlint.structure.field_types import RefersTo
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of, models_in, parts_of, words_in
from govlint.structure.reader import read_structure

ODD = (
    "Board", "board", "Board ", " Board", "The  Board", "Board [b]", "[b]", "[x]", "a;b", "a; b",
    ";", "none", "None", "NONE", "yes", "no", "vacant", "all", "residual", "12", "12.0", "1/2",
    "2026-01-31", "31/12/2026", "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'quoted",
    "Forums!A1", "#REF!", "true", "FALSE", "x_x000D_x", "_x0041_", "a\nb", "a\r\nb", "a\tb", "\t",
    "\n", "", " ", "\0", "\x07", "\u00a0", "a\u00a0b", "\u200b", "\u202e", "\ufeffa", "\u2028",
    "\u2019s", "\u201cBoard\u201d", "é", "e\u0301", "ß", "İ", "日本", "\U0001f989", "\ud7ff",
    "\ufffd", "1e5", "1,000", "£5", "<b>&amp;", "]]>", "x" * 300, "word " * 40, "example",
    "Example", "example:", "Members known", "Name", "Id", "id", "{}", "[]", '"a"', '{"a": 1}',
    "null", "Post or person", "a_b", "a.b", "a.0", "C", "3M-1", "\\u005f", "other [a] x", "a]b",
    "x" * 40000,
)  # fmt: skip
"""Texts that a workbook, or what reads one, may take for something else."""

IDS = (
    "a", "b", "board", "Board", "none", "all", "vacant", "residual", "yes", "12", "x-a", "1.5",
    "a_b", "a-b", "a.b", "é", "chair", "example", "Id", "C", "_x0041_", "true", "2026-01-31", "-",
)  # fmt: skip
DAYS = ("2026-01-31", "1899-12-31", "1900-02-28", "1900-03-01", "1904-01-01", "2024-02-29",
        "9999-12-31", "0001-01-01", "1750-06-01")  # fmt: skip
SHARES = ("1/3", "1/2", "1", "2/3", "3/7", "999999/1000000", "1/1000000000")
NUMBERS = (0, 1, 12, 0.5, 0.1, 1 / 3, 1e-07, 123456789012345, 10**18, 12.75, 1e15 + 1)

TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text("ab ;[]=\n_x0", max_size=8),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
_ID = st.sampled_from(IDS)
_SIMPLE: Mapping[Any, st.SearchStrategy[Any]] = {
    date: st.sampled_from(DAYS),
    bool: st.booleans(),
    int: st.sampled_from((0, 1, 3, 12, 10**9)),
    float: st.sampled_from(NUMBERS),
    Fraction: st.sampled_from(SHARES),
}


@st.composite
def made_structures(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> dict[str, Any]:
    """Give what a structure states that is valid, with references to what is there or is not."""
    data: dict[str, Any] = {"govlint": 1, "name": draw(texts)}
    ids = draw(st.lists(_ID, max_size=8, unique=True))
    for id_ in ids:
        section = draw(st.sampled_from(("forums", "forums", "posts", "people", *SECTIONS)))
        model = SECTIONS[section][1]
        data.setdefault(section, {})[id_] = draw(_entity(model, texts))
    for key in ("currency", "complete_for", "explain"):
        if draw(st.integers(0, 3)) == 0:
            data[key] = draw(_value(fields_of(Structure)[key], texts))
    read = read_structure(data)
    assert isinstance(read, Structure), read
    return stated(read)


def _entity(model: Any, texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    fields = fields_of(model)
    needed = {key: _value(one, texts) for key, one in fields.items() if one.is_required()}
    optional = [key for key in fields if key not in needed]

    def chosen(keys: list[str]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries({**needed, **{k: _value(fields[k], texts) for k in keys}})

    return st.lists(st.sampled_from(optional), max_size=6, unique=True).flatmap(chosen)


def _value(field: Any, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    parts = [*parts_of(field.annotation)]
    kinds = [get_origin(part) or part for part in parts]
    given = []
    if models := [*models_in(field.annotation)]:
        inner: Any = st.deferred(lambda: _entity(models[0], texts))
        if tuple in kinds:
            inner = st.lists(inner, max_size=4)
        if dict in kinds:
            inner = st.dictionaries(_rule_ids(texts), inner, max_size=3)
        given.append(inner)
    elif dict in kinds:
        given.append(st.dictionaries(st.one_of(_ID, texts), texts, max_size=3))
    elif tuple in kinds:
        given.append(st.lists(_scalar(field, kinds, texts), max_size=3))
    else:
        given.append(_scalar(field, kinds, texts))
    if "none" in words_in(field.annotation) and (models or float in kinds):
        given.append(st.just("none"))
    return st.one_of(given).filter(_fits(field))


def _rule_ids(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(("no-chair", "forum-too-large")), texts)


def _scalar(field: Any, kinds: list[Any], texts: st.SearchStrategy[str]) -> Any:
    marks = [*field.metadata]
    for part in parts_of(field.annotation):
        marks += [*getattr(part, "metadata", ()), *getattr(part, "__metadata__", ())]
    if any(isinstance(mark, RefersTo) for mark in marks):
        return st.one_of(_ID, _ID, texts)
    for one, strategy in _SIMPLE.items():
        if one in kinds:
            return strategy
    if words := words_in(field.annotation):
        return st.sampled_from(words)
    return st.one_of(texts, _ID)


_ADAPTERS: dict[int, TypeAdapter[Any]] = {}


def _fits(field: Any) -> Callable[[Any], bool]:
    """Tell whether a value is one that the field allows, by itself."""
    if id(field) not in _ADAPTERS:
        marks = tuple(field.metadata)
        whole = Annotated[(field.annotation, *marks)] if marks else field.annotation
        _ADAPTERS[id(field)] = TypeAdapter(whole)

    def fits(value: Any) -> bool:
        try:
            _ADAPTERS[id(field)].validate_python(value)
        except ValidationError:
            return False
        return True

    return fits
