"""Spans of ids: where in the texts of a structure every scalar stands that is an id."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govlint.document.decoding import MARK
from govlint.edit.changing_texts import ChangingTexts
from govlint.edit.ids import IdPlace, id_places


class IdSpan(NamedTuple):
    """An id, the file that holds it, and the offsets of its scalar with its quotation marks."""

    file: str
    start: int
    end: int
    place: IdPlace


def id_spans(texts: Mapping[str, str], root: str) -> Iterator[IdSpan]:
    """Give the scalar of every id of a structure; an alias has none of its own.

    Raises `EditRefusal` where a text cannot be read.
    """
    files = ChangingTexts(texts, root)
    places = {(one.key_path, one.of_key): one for one in id_places(files.merged())}
    for name in files:
        mark = len(texts[name]) - len(texts[name].lstrip(MARK))
        for place in files[name].places:
            id_ = places.get((place.key_path, place.of_key))
            node = place.node
            if id_ and node.kind == "scalar" and str(node.value) == id_.id:
                yield IdSpan(name, node.start + mark, node.end + mark, id_)
