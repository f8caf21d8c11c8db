"""Outsiders to an agreement: who is none, since they lead one of its parties."""

from collections.abc import Sequence

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import belongs_to
from govlint.structure.model import Organisation, Post

LEADING = ("executive", "accountable-officer")
"""Kinds of post that act for a body against another."""

APART = ("independent", "lay", "non-executive")
"""Kinds of post that a body has so that somebody stands apart from it."""


TWO = 2


def leads_one_party(graph: Graph, agreement: str, who: str) -> bool:
    """Tell whether somebody is one of the two parties of an agreement, its board or its executive.

    Of several parties one may stand between two others. A public body may be the authority over the
    other party, a council over a school, and a body over what is a part of it, or of a part of it.
    """
    parties = {*(graph.structure.agreements[agreement].parties or ())}
    body = _led_by(graph, who)
    if body not in parties or len(parties) != TWO:
        return False
    (other,) = parties - {body}
    known = graph.structure.organisations.get(body)
    party = graph.structure.organisations.get(other)
    if known is None or party is None or _has_authority(known, party):
        return False
    return not belongs_to(graph, other, body)


def stands_outside(graph: Graph, agreement: str, who: str) -> bool:
    """Tell whether somebody is, or leads or sits for, a body that is no party nor a part of one.

    What one party alone is a part of stands on its side.
    """
    bodies = owners_of(graph, who) if graph.kinds.get(who) != "person" else ()
    parties = graph.structure.agreements[agreement].parties or ()
    return bool(bodies) and not any(
        belongs_to(graph, body, party)
        or (belongs_to(graph, party, body) and not _is_above_all(graph, body, parties))
        for body in bodies
        for party in parties
    )


def _is_above_all(graph: Graph, body: str, parties: Sequence[str]) -> bool:
    return all(belongs_to(graph, party, body) for party in parties)


def _has_authority(body: Organisation, over: Organisation) -> bool:
    """Tell whether a public body, or a council, may have authority over the other by law."""
    is_council = body.kind == "local-authority" and over.kind == "other"
    return body.kind == "public-body" or is_council


def _led_by(graph: Graph, who: str) -> str | None:
    """Name the one body that somebody leads, or is."""
    match graph.kinds.get(who):
        case "organisation":
            return who
        case "forum":
            return _alone(graph.forums[who].of) if graph.forums[who].form == "board" else None
        case "post":
            post = graph.structure.posts[who]
            return _alone(post.organisation) if _leads(post) else None
    return None


def _leads(post: Post) -> bool:
    kinds = set(post.kind or ())
    return bool(kinds & set(LEADING)) and not kinds & set(APART)


def _alone(bodies: Sequence[str] | None) -> str | None:
    return bodies[0] if bodies and len(bodies) == 1 else None
