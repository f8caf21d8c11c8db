"""Seats that one person alone can have in an organisation, told by their name in each forum."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.known_voters import MANY_BEAR, ROLES
from govlint.graph.once import once
from govlint.graph.seats import Seat

OF_THE_FORUM = (
    "a", "and", "committee", "forum", "group", "meeting", "of", "panel", "sub-committee", "the",
    "this",
)  # fmt: skip
"""Words that say of a role no more than that it is one in the forum."""
OF_SEVERAL = frozenset((
    "appointed", "appointee", "area", "areas", "assistant", "associate", "branch", "business",
    "cluster", "co-chair", "co-opted", "community", "company", "constituency", "department",
    "departmental", "deputy", "diocesan", "district", "division", "divisional", "elected",
    "employee", "ex-officio", "external", "former", "foundation", "group", "independent", "joint",
    "junior", "lay", "lead", "local", "locality", "majority", "member", "minority", "neighbourhood",
    "network", "nominated", "non", "non-executive", "opposition", "parent", "parish", "partner",
    "partnership", "party", "patient", "place", "practice", "programme", "project", "public",
    "region", "regional", "representative", "school", "schools", "section", "sector", "senior",
    "service", "services", "shareholder", "shop", "site", "staff", "sub-committee", "subsidiary",
    "team", "town", "trade", "trust", "union", "unit", "vice", "village", "ward", "worker",
    "working", "workstream",
))  # fmt: skip
"""Words by which a body has several of an office: each of its areas, parties or schools has one."""
HEADS_OF_ONE = (
    "chair", "chairman", "chairperson", "chairwoman", "mayor", "president", "treasurer",
)  # fmt: skip
"""Offices that a body gives to one, where a word says more; a lead or a delegate each forum has."""
HEADS_OF_A_WORK = {
    "director": (
        "commercial", "digital", "estates", "finance", "legal", "managing", "medical", "nursing",
        "strategy", "workforce",
    ),
    "executive": ("chief",),
    "leader": ("council",),
    "officer": (
        "accountable", "accounting", "executive", "finance", "financial", "monitoring",
        "operating",
    ),
    "secretary": ("general",),
}  # fmt: skip
"""Offices that a body gives to one where one of these words, or what they direct, is said."""


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
    if not OF_SEVERAL.isdisjoint(words):
        return False
    if words[1:2] == ["of"]:
        return words[0] in HEADS_OF_ONE or words[0] in HEADS_OF_A_WORK
    works = HEADS_OF_A_WORK.get(words[-1], ())
    return words[-1] in HEADS_OF_ONE or any(word in works for word in words)


def _is_telling(words: set[str]) -> bool:
    """Tell whether words say more than a role; the chair of the board is one in all forums."""
    return {"board", "chair"} <= words or not words <= {*MANY_BEAR, *ROLES, *OF_THE_FORUM}
