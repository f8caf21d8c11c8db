"""Random edits of random texts, each held to what must be true of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from command import ROOT
from govlint import edit
from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.edit import Edit, EditedTexts
from govlint.edit.changing_texts import ChangingTexts
from govlint.edit.line_breaks import line_end
from govlint.place import KeyPath
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.reader import read_structure
from govlint.structure.references import references
from odd_yaml import OddPen

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
REMARKS = re.compile(r"#c\d+")
EXAMPLES = ROOT / "examples"
REAL = ROOT / "tests" / "real"

WORDS = (
    "x", "A board", "12", 12, 1.5, True, None, "no", "true", "a: b", "a #b", "it's", 'say "so"',
    "two\nlines\n", "two\nlines", "", " ", "- x", "{x}", "[", "x, y", "*x", "&x", "£5,000", "é",
    "2026-01-31", "1/3", "0123", "a:b", "https://x.y/?q=1#f", "tab\there", "~", "null", "\u2028",
    "#", "!x", "%x", "@x", "`x", "x:", ":x", "?x", "=", "<<", "---", "...", 10**15, -1, 0, False,
)  # fmt: skip
"""Scalars that are easy to write wrongly."""


class Wrong(AssertionError):
    """An edit that did something else than what it was asked for."""


def structures() -> list[dict[str, str]]:
    """Give the texts of every structure at hand, the root first, as `root.yaml`."""
    found = []
    folders = sorted(EXAMPLES.rglob("structure.yaml"))
    for root in folders:
        parts = sorted(one for one in root.parent.rglob("*.yaml") if "rules" not in one.parts)
        texts = {one.relative_to(root.parent).as_posix(): _text(one) for one in parts}
        found.append({"root.yaml": texts.pop("structure.yaml"), **texts})
    alone = [*sorted((EXAMPLES / "harbourside").glob("*.yaml")), *sorted(REAL.glob("*.yaml"))]
    found += [{"root.yaml": _text(one)} for one in alone]
    return found


def _text(path: Path) -> str:
    return path.read_bytes().decode()


def random_word(random: Random) -> Any:
    return random.choice(WORDS)


def random_value(random: Random, depth: int = 2) -> Any:
    """Give a scalar, a list or a mapping."""
    kind = random.random()
    if depth and kind < 0.2:
        return [random_value(random, depth - 1) for _ in range(random.randrange(4))]
    if depth and kind < 0.45:
        keys = random.sample(["who", "x-y", "name", "a b", "12", "true", "x: y"], 3)
        return {key: random_value(random, depth - 1) for key in keys[: random.randrange(4)]}
    return random_word(random)


def rewritten(random: Random, texts: dict[str, str]) -> dict[str, str]:
    """Write some entities of a structure anew, in other styles and over other files."""
    data = ChangingTexts(texts, "root.yaml").merged()
    small = {key: value for key, value in data.items() if key not in SECTIONS and key != "include"}
    for section in SECTIONS:
        if isinstance(data.get(section), dict):
            ids = list(data[section])
            kept = random.sample(ids, min(len(ids), random.choice([0, 1, 1, 2, 4])))
            small[section] = {id_: _copy(data[section][id_]) for id_ in ids if id_ in kept}
    _with_remarks(random, small)
    shared = [{}] if random.random() < 0.5 else [{}, {}, {}]
    for key, value in small.items():
        if key not in SECTIONS:
            shared[0][key] = value
            continue
        for id_, entity in value.items():
            random.choice(shared).setdefault(key, {})[id_] = entity
    made = {}
    anchors = random.choice([0, 0, 0.1, 0.3])
    remarks = random.choice([0, 0.1, 0.3])
    for number, part in enumerate(shared):
        name = f"part{number}.yaml" if number else "root.yaml"
        text = OddPen(random, anchors=anchors, remarks=remarks).text(part)
        try:
            if json.dumps(read(text).data or {}) != json.dumps(part):
                text = json.dumps(part, indent=1)
        except TextFault:
            text = json.dumps(part)
        made[name] = text
    return made


def _with_remarks(random: Random, data: dict[str, Any]) -> None:
    """Put odd values below `x-` keys."""
    for section in SECTIONS:
        for entity in (data.get(section) or {}).values():
            if isinstance(entity, dict) and random.random() < 0.3:
                entity["x-odd"] = random_value(random, 3)
    if random.random() < 0.5:
        data["x-odd"] = random_value(random, 3)


def disguised(random: Random, texts: dict[str, str]) -> dict[str, str]:
    """Give texts other line breaks, byte order marks and ends."""
    made = {name: _disguised(random, text) for name, text in texts.items()}
    data = ChangingTexts(made, "root.yaml").merged()
    return (
        made
        if json.dumps(data) == json.dumps(ChangingTexts(texts, "root.yaml").merged())
        else texts
    )


def _disguised(random: Random, text: str) -> str:
    if random.random() < 0.3:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    if random.random() < 0.3:
        text = text.rstrip("\r\n")
    return MARK + text if random.random() < 0.2 else text


def some_changes(random: Random, texts: dict[str, str]) -> list[Edit]:
    """Give changes of many entities that do not depend on one another."""
    data = ChangingTexts(texts, "root.yaml").merged()
    made = []
    for section in SECTIONS:
        for id_, entity in (data.get(section) or {}).items():
            path = (section, id_)
            if isinstance(entity, dict) and entity:
                key = random.choice(list(entity))
                made += [
                    Edit("set", (*path, "x-new"), random_value(random)),
                    Edit("set", (*path, "x-more", "x-inner"), random_word(random)),
                    Edit("append", (*path, "x-list"), random_word(random)),
                    Edit("append", (*path, "x-list"), random_word(random)),
                    random.choice([Edit("remove", (*path, key)), Edit("set", (*path, key), 1)]),
                ]
    section = random.choice(list(SECTIONS))
    made += [Edit("set", (section, f"new-{at}"), {"name": random_word(random)}) for at in range(3)]
    return random.sample(made, len(made)) if random.random() < 0.5 else made


class Trial:
    """One random edit of a structure, and most often the one that takes it back."""

    def __init__(self, random: Random, texts: dict[str, str]) -> None:
        self.random = random
        self.texts = texts
        self.files = ChangingTexts(texts, "root.yaml")
        self.data = self.files.merged()
        self.has_anchors = any(re.search(r"(?<=[\s\[{,])[&*]\w", text) for text in texts.values())
        self.made: list[Edit] = []

    def run(self) -> str:
        """Make it; give its name; raises `Wrong` or `EditRefused`."""
        kinds = (
            self.appended, self.appended, self.placed, self.new_key, self.new_key, self.entity,
            self.id_renamed, self.id_renamed, self.key_renamed, self.set, self.set, self.removed,
            self.removed, self.removed, self.widened, self.below_missing,
        )  # fmt: skip
        return self.random.choice(kinds)()

    def paths(self, kind: type | tuple[type, ...], least: int = 1) -> list[KeyPath]:
        return [
            path
            for path, one in _all(self.data, ())
            if isinstance(one, kind) and len(path) >= least
        ]

    def chosen(self, kind: type | tuple[type, ...], least: int = 1) -> KeyPath | None:
        paths = [one for one in self.paths(kind, least) if one[0] != "include"]
        return self.random.choice(paths) if paths else None

    def edited(self, texts: dict[str, str], *changes: Edit) -> EditedTexts:
        self.made += changes
        return edit.apply(texts, "root.yaml", changes)

    def appended(self) -> str:
        path = self.chosen(list)
        if not path:
            return "nothing"
        value = random_value(self.random)
        there = self.edited(self.texts, Edit("append", path, value))
        meant = _copy(self.data)
        _at(meant, path).append(value)
        self.held(there, meant)
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("remove", (*path, len(_at(meant, path)) - 1)))
        self.same_text(back, path)
        return "append, remove"

    def placed(self) -> str:
        path = self.chosen((list, dict), 2)
        if not path:
            return "nothing"
        holder = _at(self.data, path)
        position = self.random.randrange(len(holder) + 1)
        value = random_value(self.random)
        meant = _copy(self.data)
        if isinstance(holder, list):
            change = Edit("append", path, value, position)
            _at(meant, path).insert(position, value)
            step: Any = position
        else:
            step = "x-placed"
            change = Edit("set", (*path, step), value, position)
            pairs = list(holder.items())
            _put(meant, path, dict([*pairs[:position], (step, value), *pairs[position:]]))
        there = self.edited(self.texts, change)
        self.held(there, meant, block_text=isinstance(holder, dict))
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("remove", (*path, step)))
        self.held(back, self.data)
        return "place, remove"

    def new_key(self) -> str:
        path = self.random.choice([*self.paths(dict, 2), (), ()])
        if path == ():
            path = ("x-top",)
        else:
            path = (*path, self.random.choice(["x-new", "x-a b", "x-12:", "x-é", "x-#"]))
        value = random_value(self.random, 3)
        there = self.edited(self.texts, Edit("set", path, value))
        meant = _copy(self.data)
        _at(meant, path[:-1])[path[-1]] = value
        self.held(there, meant, block_text=True)
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("remove", path))
        self.same_text(back, path[:-1])
        return "new key, remove"

    def entity(self) -> str:
        section = self.random.choice(list(SECTIONS))
        value = {"name": random_word(self.random), "x-more": random_value(self.random, 3)}
        path = (section, "new-entity")
        there = self.edited(self.texts, Edit("set", path, value))
        meant = _copy(self.data)
        was = meant.get(section)
        meant.setdefault(section, {})
        if was is None:
            meant[section] = {}
        meant[section]["new-entity"] = value
        self.held(there, meant, block_text=True)
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("remove", path))
        if was is not None:
            self.same_text(back, (section,))
        return "new entity, remove"

    def id_renamed(self) -> str:
        owned = [(s, id_) for s in SECTIONS for id_ in (self.data.get(s) or {})]
        if not owned:
            return "nothing"
        section, old = self.random.choice(owned)
        new = self.random.choice(["new-id", "n", "12", "1.5", "new.id_2", "é", "x-id"])
        there = self.edited(self.texts, Edit("rename", (section, old), new))
        if (meant := _with_other_id(self.data, section, old, new)) is not None:
            self.held(there, meant, loosely=True)
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("rename", (section, new), old))
        self.same_text(back, (section, old))
        return "rename id, back"

    def key_renamed(self) -> str:
        paths = [one for one in self.paths(object, 3) if isinstance(one[-1], str)]
        if not paths:
            return "nothing"
        path = self.random.choice(paths)
        new = self.random.choice(["x-named", "a b", "12", "true", "x: y"])
        if new in _at(self.data, path[:-1]):
            return "nothing"
        there = self.edited(self.texts, Edit("rename", path, new))
        meant = _copy(self.data)
        pairs = _at(meant, path[:-1]).items()
        _put(meant, path[:-1], {new if key == path[-1] else key: one for key, one in pairs})
        self.held(there, meant)
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("rename", (*path[:-1], new), path[-1]))
        self.held(back, self.data)
        if not re.search("[ :]|true|12", new):
            self.same_text(back, path)
        return "rename key, back"

    def set(self) -> str:
        paths = self.paths(object, 3)
        if not paths:
            return "nothing"
        path = self.random.choice(paths)
        old, value = _at(self.data, path), random_value(self.random)
        there = self.edited(self.texts, Edit("set", path, value))
        meant = _copy(self.data)
        _put(meant, path, value)
        self.held(there, meant)
        if not isinstance(old, dict | list):
            self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("set", path, old))
        self.held(back, self.data)
        return "set, back"

    def removed(self) -> str:
        paths = self.paths(object, 2)
        if not paths:
            return "nothing"
        path = self.random.choice(paths)
        holder, old = _at(self.data, path[:-1]), _at(self.data, path)
        place = list(holder).index(path[-1]) if isinstance(holder, dict) else path[-1]
        there = self.edited(self.texts, Edit("remove", path))
        meant = _copy(self.data)
        del _at(meant, path[:-1])[path[-1]]
        self.held(there, meant)
        self.other_remarks(there, path)
        if isinstance(holder, dict):
            again = Edit("set", path, old, place)
        else:
            again = Edit("append", path[:-1], old, place)
        back = self.edited(dict(there.texts), again)
        self.held(back, self.data, block_text=isinstance(holder, dict))
        return "remove, back"

    def widened(self) -> str:
        found = [
            (path, one)
            for path, one in _all(self.data, ())
            if len(path) >= 3 and path[0] != "delegations" and isinstance(one, str)
        ]
        lists = ("of", "services", "reports_to", "decided_by", "established_by", "parties")
        single = [path for path, _ in found if path[-1] in lists]
        members = [path for path, _ in found if path[-2] == "members" and len(path) == 4]
        if not single and not members:
            return "nothing"
        path = self.random.choice(single + members)
        meant, old = _copy(self.data), _at(self.data, path)
        if path in single:
            value: Any = self.random.choice(["other", "a, b", "12"])
            there = self.edited(self.texts, Edit("append", path, value))
            _put(meant, path, [old, value])
        else:
            value = random_value(self.random)
            there = self.edited(self.texts, Edit("set", (*path, "x-seat"), value))
            _put(meant, path, {"who": old, "x-seat": value})
        self.held(there, meant)
        self.all_remarks(there)
        back = self.edited(dict(there.texts), Edit("set", path, old))
        self.held(back, self.data)
        return "widen, back"

    def below_missing(self) -> str:
        forums = [("forums", id_) for id_ in (self.data.get("forums") or {})]
        forums = [path for path in forums if isinstance(_at(self.data, path), dict)]
        if not forums:
            return "nothing"
        path, value = self.random.choice(forums), random_value(self.random)
        inner = self.random.choice([("x-a", "x-b", "x-c"), ("x-a", 0, "x-c"), ("x-list",)])
        meant = _copy(self.data)
        if inner == ("x-list",):
            change = Edit("append", (*path, *inner), value)
            _at(meant, path)["x-list"] = [value]
        else:
            change = Edit("set", (*path, *inner), value)
            last = {inner[2]: value}
            _at(meant, path)[inner[0]] = [last] if inner[1] == 0 else {inner[1]: last}
        there = self.edited(self.texts, change)
        self.held(there, meant, block_text=True)
        back = self.edited(dict(there.texts), Edit("remove", (*path, inner[0])))
        self.same_text(back, path)
        return "below missing, remove"

    def held(
        self, there: EditedTexts, meant: Any, *, loosely: bool = False, block_text: bool = False
    ) -> None:
        """Hold the whole data to what is meant, and untouched parts of texts to what they were."""
        found = ChangingTexts(there.texts, "root.yaml").merged()
        if not _is_same(found, meant, loosely=loosely) and not (
            block_text and found == meant and _ends_in_text(there.before)
        ):
            raise Wrong(f"the data is another: {_difference(found, meant)}")
        for name, text in there.texts.items():
            before = there.before[name]
            if text.startswith(MARK) != before.startswith(MARK):
                raise Wrong(f"{name} has lost its byte order mark, or gained one")
            if "\r\n" in before and "\n" in text.replace("\r\n", ""):
                raise Wrong(f"{name} has two kinds of line breaks")

    def all_remarks(self, there: EditedTexts) -> None:
        before, after = (Counter(_remarks(texts)) for texts in (there.before, there.texts))
        if before - after:
            raise Wrong(f"remarks are lost: {before - after}")

    def other_remarks(self, there: EditedTexts, path: KeyPath) -> None:
        """Hold to all remarks but those inside of what goes and behind it on its line."""
        name = self.files.home(path)
        source = self.files[name]
        way = source.way(path)
        if len(way) <= len(path) or way[-1].entry is None:
            return
        entry = way[-1].entry
        gone = Counter(REMARKS.findall(source.text[entry.start : line_end(source.text, entry.end)]))
        for held_by in way[:-1]:
            node = held_by.node
            if node.style == "flow":
                line = source.text[entry.end : line_end(source.text, entry.end)]
                gone += Counter(REMARKS.findall(line))
        before, after = (Counter(_remarks(texts)) for texts in (there.before, there.texts))
        if before - after - gone:
            raise Wrong(f"remarks are lost: {before - after - gone}")

    def same_text(self, back: EditedTexts, path: KeyPath) -> None:
        """Hold to the first bytes, or where anchors were parted to the first data."""
        if not self.has_anchors or back.texts == self.texts:
            for name, text in back.texts.items():
                if text != self.texts[name]:
                    first = _first_difference(text, self.texts[name])
                    raise Wrong(f"{name} has other bytes: {first}")
        self.held(back, self.data)


def _copy(data: Any) -> Any:
    """Copy data so that nothing in it is shared, as the values of aliases are."""
    return json.loads(json.dumps(data))


def _ends_in_text(texts: Any) -> bool:
    """Tell whether a text ends in one below `|`, without a line break."""
    return any(not text.endswith("\n") and "|" in text for text in texts.values())


def _remarks(texts: Any) -> Iterator[str]:
    for text in texts.values():
        yield from REMARKS.findall(text)


def _all(data: Any, path: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    if path:
        yield path, data
    match data:
        case dict():
            for key, value in data.items():
                yield from _all(value, (*path, key))
        case list():
            for position, value in enumerate(data):
                yield from _all(value, (*path, position))


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _put(data: Any, path: KeyPath, value: Any) -> None:
    _at(data, path[:-1])[path[-1]] = value


def _is_same(one: Any, other: Any, *, loosely: bool = False) -> bool:
    """Compare with types and the order of keys, but not with that of entities and sections."""
    made = ({key: _sorted(key, data[key]) for key in sorted(data)} for data in (one, other))
    first, second = (json.dumps(_as_text(data) if loosely else data) for data in made)
    return first == second


def _sorted(key: str, value: Any) -> Any:
    is_section = key in SECTIONS and isinstance(value, dict)
    return dict(sorted(value.items())) if is_section else value


def _as_text(data: Any) -> Any:
    match data:
        case dict():
            return {key: _as_text(value) for key, value in data.items()}
        case list():
            return [_as_text(value) for value in data]
        case bool() | None:
            return data
    return str(data)


def _difference(found: Any, meant: Any) -> str:
    here, there = (dict(_all(one, ())) for one in (found, meant))
    for path, value in there.items():
        if not isinstance(value, dict | list) and json.dumps(here.get(path)) != json.dumps(value):
            return f"{path}: {here.get(path)!r} instead of {value!r}"
    others = sorted(map(str, here.keys() ^ there.keys()))
    return f"more, less or in another order: {others[:3]}"


def _first_difference(one: str, other: str) -> str:
    pairs = enumerate(zip(one, other, strict=False))
    at = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    return f"{one[max(0, at - 30) : at + 30]!r} instead of {other[max(0, at - 30) : at + 30]!r}"


def _with_other_id(data: Any, section: str, old: str, new: str) -> Any:
    """Rename an id by the model's own references; none where the data is no structure."""
    structure = read_structure(data)
    if not isinstance(structure, Structure):
        return None
    places = {("complete_for",)} if old in (structure.complete_for or ()) else set()
    for _, path, _, entity in structure.entities():
        places |= {one.key_path for one in references(entity, path) if one.id == old}
    made = _copy(data)
    for path in places:
        _rename_at(made, path, old, new)
    if section == "decisions":
        for delegation in (made.get("delegations") or {}).values():
            if isinstance(delegation, dict) and "matters" in delegation:
                delegation["matters"] = _exchanged(delegation["matters"], old, new)
    made[section] = {new if id_ == old else id_: one for id_, one in made[section].items()}
    return made


def _rename_at(data: Any, path: KeyPath, old: str, new: str) -> None:
    """Exchange an id at a path of the model, which may be longer than what is written."""
    holder, last = None, None
    for depth, step in enumerate(path):
        if not isinstance(data, dict | list):
            break
        if isinstance(data, list) != isinstance(step, int):
            continue
        if isinstance(data, dict) and step == old and depth > 2 and step in data:
            holder[last] = {new if key == old else key: one for key, one in data.items()}
            return
        holder, last, data = data, step, data[step]
    if holder is not None:
        holder[last] = _exchanged(data, old, new)


def _exchanged(value: Any, old: str, new: str) -> Any:
    if isinstance(value, list):
        return [_exchanged(one, old, new) for one in value]
    return new if not isinstance(value, dict) and str(value) == old else value
