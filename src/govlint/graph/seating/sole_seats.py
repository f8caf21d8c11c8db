"""Seats that one person alone can have in an organisation, told by their name in each forum."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.structure.name_words import (
    COMMON_ROLES,
    OFFICES_OF_SEVERAL,
    SOLE_OFFICES,
    SOLE_OFFICES_BY_FIELD,
    WORDS_BESIDE_ROLES,
    WORDS_OF_ANY_FORUM,
)


@once
def sole_seats(graph: Graph) -> Mapping[str, Mapping[str, Seat]]:
    """Give by name and forum the seats that one person alone can have in an organisation."""
    found: dict[str, dict[str, Seat]] = {}
    for forum, seats in graph.seats.by_forum.items():
        named = [(name, seat) for seat in seats if (name := sole_seat(graph, seat))]
        times = Counter(name for name, _ in named)
        for name, seat in named:
            if times[name] == 1:
                found.setdefault(name, {})[forum] = seat
    return found


def sole_seat(graph: Graph, seat: Seat) -> str | None:
    """Tell a seat by its name, or the title of its post, and body.

    None where several may have one such, or nobody has it.
    """
    bodies = seat.represents or graph.forums[seat.forum].of
    words = re.findall(r"\w+(?:-\w+)*", _title(graph, seat).casefold())
    if not bodies or not words or seat.number > 1:
        return None
    if not _is_office(words) or not _is_telling({*words}):
        return None
    return f"{' '.join(words)} for {' and '.join(sorted(bodies))}"


def _title(graph: Graph, seat: Seat) -> str:
    post = graph.structure.posts.get(seat.member.who or "")
    if post and seat.holder:
        return post.title or ""
    return (seat.member.seat or "") if seat.unnamed else ""


def _is_office(words: Sequence[str]) -> bool:
    """Tell whether words name an office of one, as finance director or director of finance."""
    if not OFFICES_OF_SEVERAL.words.isdisjoint(words):
        return False
    by_field = SOLE_OFFICES_BY_FIELD.words
    if words[1:2] == ["of"]:
        head = f" {words[0]}"
        return words[0] in SOLE_OFFICES.words or any(one.endswith(head) for one in by_field)
    named = {f"{word} {words[-1]}" for word in words}
    return words[-1] in SOLE_OFFICES.words or not named.isdisjoint(by_field)


def _is_telling(words: set[str]) -> bool:
    """Tell whether words say more than a role; the chair of the board is one in all forums."""
    any_role = WORDS_BESIDE_ROLES.words | COMMON_ROLES.words | WORDS_OF_ANY_FORUM.words
    return {"board", "chair"} <= words or not words <= any_role
