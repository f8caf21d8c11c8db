"""Texts of a structure while they change, which one an entity is written in, and new ones go to."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from govlint.document.decoding import MARK, TextFault
from govlint.edit.change import EditRefusal
from govlint.edit.ids import ids_of
from govlint.edit.source import SourceText
from govlint.place import KeyPath
from govlint.structure.model import SECTIONS


class ChangingTexts:
    """The texts of one structure, the root first, as they are being changed."""

    def __init__(self, texts: Mapping[str, str], root: str) -> None:
        self.root = root
        self._marks = {name: _mark(text) for name, text in texts.items()}
        names = [root, *(name for name in texts if name != root)]
        self._sources = {name: SourceText(texts[name].lstrip(MARK)) for name in names}

    def __getitem__(self, name: str) -> SourceText:
        """Give a text; raises `EditRefusal` where it cannot be read."""
        source = self._sources[name]
        try:
            source.document  # noqa: B018  # reads it
        except TextFault as fault:
            raise EditRefusal(f"{name} cannot be read: {fault.message.rstrip('.')}") from None
        return source

    def __setitem__(self, name: str, source: SourceText) -> None:
        """Put another text in the place of one."""
        self._sources[name] = source

    def __iter__(self) -> Iterator[str]:
        """Give the names of the texts, the root's first."""
        return iter(self._sources)

    def texts(self, order: Mapping[str, str]) -> dict[str, str]:
        """Give the texts by name, with the byte order marks that they had."""
        return {name: self._marks[name] + self._sources[name].text for name in order}

    def data(self, name: str) -> Any:
        """Give the plain data of a text."""
        return self[name].data

    def merged(self) -> dict[str, Any]:
        """Give the data of the root with the sections of every part; the first of two ids stays."""
        root = self.data(self.root)
        made = dict(root) if isinstance(root, dict) else {}
        for name in self:
            for section in SECTIONS:
                data = self.data(name)
                if name != self.root and isinstance(data, dict) and section in data:
                    made[section] = {**ids_of(data, section), **ids_of(made, section)}
        return made

    def home(self, key_path: KeyPath) -> str:
        """Name the file in which a key path is written, or would be."""
        if key_path[0] not in SECTIONS:
            names = (name for name in self if key_path[0] in _keys(self.data(name)))
            return next(names, self.root)
        section = str(key_path[0])
        if len(key_path) == 1:
            return self._home_of_section(section)
        holding = [name for name in self if key_path[1] in ids_of(self.data(name), section)]
        if holding:
            return holding[0]
        return max(self, key=lambda name: len(ids_of(self.data(name), section)))

    def _home_of_section(self, section: str) -> str:
        holding = [name for name in self if section in _keys(self.data(name))]
        if len(holding) > 1:
            raise EditRefusal(f'"{section}" stands in {len(holding)} files: {", ".join(holding)}')
        return holding[0] if holding else self.root


def _keys(data: Any) -> Collection[str]:
    """Give the keys of a file, none where it holds no keys."""
    return data.keys() if isinstance(data, dict) else ()


def _mark(text: str) -> str:
    """Give the byte order marks with which a text begins."""
    return text[: len(text) - len(text.lstrip(MARK))]
