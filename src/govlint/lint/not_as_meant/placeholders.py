"""Names in whose place something else stands: a word for nothing, a vacancy, a comma too many."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from govlint.finding import Fix, FixStep
from govlint.lint.not_as_meant.lists import ListFault
from govlint.place import KeyPath
from govlint.structure.flow_style import flow

_NAMED = {
    "organisations": "name",
    "people": "name",
    "posts": "title",
    "forums": "name",
    "decisions": "name",
    "services": "name",
    "programmes": "name",
    "agreements": "name",
    "outcomes": "name",
    "risks": "name",
}
_PROSE = {"interests": "managed_by", "risks": "register"}
"""Texts in words that no rule reads, by section; the others ask of theirs what they say."""

_MAY_SAY = re.compile(
    r"[,;]\s*$|^[^\"]*[^\W\d][.)]?\"$|vacan"
    r"|^\W*(?:tb[acdn]|to be \w+|n/?[ak]|unknown|not known|\?+|xx+)\W*$",
    re.IGNORECASE,
)
_VACANT = re.compile(
    r" ?(?: [(\[]|[,:] | [\u2013\u2014-] )(?:currently |post |now )?(?:vacant|vacancy)"
    r"(?: post)?[)\]]?$",
    re.IGNORECASE,
)
"""A vacancy behind a title."""


def placeholders_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each name that is none, or says more than a name."""
    for section, key in _NAMED.items():
        entities = data.get(section)
        for id_, entity in entities.items() if isinstance(entities, dict) else ():
            name = entity.get(key) if isinstance(entity, dict) else None
            if isinstance(name, str) and _MAY_SAY.search(name):
                yield from _of_name((section, id_, key), name, entity)
    if isinstance(name := data.get("name"), str) and _MAY_SAY.search(name):
        yield from _of_name(("name",), name, data)
    yield from _addresses(data)
    yield from _prose(data)


def _prose(data: Any) -> Iterator[ListFault]:
    """Report each text in words that is a word for none, and so counts as stated."""
    yield from _reasons((), data)
    for section, entities in data.items():
        key = _PROSE.get(section, "")
        for id_, entity in entities.items() if isinstance(entities, dict) else ():
            if not isinstance(entity, dict):
                continue
            if key in entity and isinstance(entity[key], str):
                yield from _of_prose((section, id_, key), entity[key])
            if "explain" in entity and section != "explain":
                yield from _reasons((section, id_), entity)


def _reasons(path: KeyPath, explained: Mapping[str, Any]) -> Iterator[ListFault]:
    """Report each reason of an explanation that is a word for none."""
    reasons = explained.get("explain")
    for rule, one in reasons.items() if isinstance(reasons, dict) else ():
        reason = one.get("reason") if isinstance(one, dict) else None
        if isinstance(reason, str):
            yield from _of_prose((*path, "explain", rule, "reason"), reason)


def _of_prose(path: KeyPath, text: str) -> Iterator[ListFault]:
    if not _MAY_SAY.search(text):
        return
    from govlint.structure.informal.absent import is_unknown

    if is_unknown(text):
        key = str(path[-1])
        advice = "say why it is so" if key == "reason" else "not known yet? leave the line out"
        yield ListFault(f'"{text}" is read as its {key.replace("_", " ")}; {advice}', path)


def _of_name(path: KeyPath, name: str, entity: Any) -> Iterator[ListFault]:
    from govlint.structure.informal.absent import is_unknown, is_vacant

    key = str(path[-1])
    said = f'"{name}" is read as its {key}'
    bare = name.rstrip(" ,;")
    if is_vacant(name) and path[0] == "posts":
        yield ListFault(
            f"{said}; write its title, and that nobody holds it as holder: vacant", path
        )
    elif is_unknown(name) and path[0] != "people":  # they may stand for nobody
        yield ListFault(f"{said}; write what it is called", path)
    elif path[0] == "posts" and "holder" not in entity and (found := _VACANT.search(name)):
        title = name[: found.start()]
        steps = FixStep("set", path, title), FixStep("set", (*path[:-1], "holder"), "vacant")
        yield ListFault(
            f"{said}; write title: {flow(title)} and holder: vacant", path, Fix(steps, unsafe=True)
        )
    elif name.endswith('"'):
        fix = Fix((FixStep("set", path, name[:-1]),))
        message = f"{said}, with the quotation mark that ends it; write {key}: {flow(name[:-1])}"
        yield ListFault(message, path, fix)
    elif bare and bare != name.rstrip():
        fix = Fix((FixStep("set", path, bare),))
        yield ListFault(f"{said}, with its last sign; write {key}: {flow(bare)}", path, fix)


def _addresses(data: Any) -> Iterator[ListFault]:
    """Report each address of terms of reference that is a word for none."""
    forums = data.get("forums")
    for id_, forum in forums.items() if isinstance(forums, dict) else ():
        terms = forum.get("terms_of_reference") if isinstance(forum, dict) else None
        url = terms.get("url") if isinstance(terms, dict) else None
        if isinstance(url, str) and _MAY_SAY.search(url):
            from govlint.structure.informal.absent import is_unknown

            if is_unknown(url):
                message = f'"{url}" is read as an address; not known yet? leave the line out'
                yield ListFault(message, ("forums", id_, "terms_of_reference", "url"))
