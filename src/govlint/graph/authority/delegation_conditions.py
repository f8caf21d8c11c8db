"""Conditions of a delegation that derive from the rest: is it in use, about money, to whom."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import UNLIMITED, amount, live, owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.owners import owner_kinds
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.kind_groups import ELECTED
from govlint.structure.model import Decision, Delegation
from govlint.structure.name_words import MATTERS_OF_MONEY, PARISH_COUNCILS

OF_MONEY = ("budget", "high-value")
"""Categories of decisions that are about sums, whether or not one is stated."""

_SECTIONS = r"\b(?:sections?|ss?\.?) ?(?:65Z[56]|75|101)\b(?:\(\d+\w?\))*"

_OWN_PAPERS = r"(?:articles|constitution|scheme|standing orders|terms of reference)"

_ACTS = (
    r"(?:Care|Children|Health|Local|Localism|NHS|Partnerships?)\b[^.;:]{0,80}?\b(?:Act|Regulations)"
)

_OF_OWN_PAPERS = (
    rf"(?i){_SECTIONS} of (?!the (?:Act|1972|2006))[^.,;]{{0,60}}?\b{_OWN_PAPERS}\b"
    rf"|\b{_OWN_PAPERS}(?: of \w+){{0,5}},? (?:part \w+,? )?{_SECTIONS}"
)
"""Sections that a body's own papers have."""

_LAWS = rf"(?i)\b{_ACTS},? (?:of )?(?:19|20)\d\d\b|{_SECTIONS}"

COMPANIES = (("company",), ("academy-trust",))
"""What kinds the owners of a forum are where a company alone has it."""


def in_use(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether somebody may still act by a delegation: its holder, by no later one."""
    forum = graph.forums.get(delegation.to)
    if forum is not None and forum.status == "stood-down":
        return False
    ends, last, next_ = delegation.ends or date.max, _last_days(graph), _last_beginnings(graph)
    giver, to, matters = delegation.from_, delegation.to, delegation.matters or ()
    return not matters or not all(
        max(last[giver, to, matter], last.get((giver, to, "residual"), date.min)) > ends
        or next_.get((to, matter), date.min) > ends
        or (next_.get((giver, matter), date.min) > ends and not _decides(graph, to, matter))
        or _is_settled(graph, matter)
        for matter in matters
    )


def _decides(graph: Graph, holder: str, matter: str) -> bool:
    """Tell whether a standing decision of a matter names somebody as its decider."""
    decisions = graph.structure.decisions
    return (holder, matter) in _decided(graph) or holder in (
        (decisions[matter].decided_by or ()) if matter in decisions else ()
    )


@once
def _decided(graph: Graph) -> frozenset[tuple[str, str]]:
    """Collect who decides standing decisions of each type."""
    return frozenset(
        (decider, decision.type)
        for decision in graph.structure.decisions.values()
        if decision.type and decision.status in ("standing", "open")
        for decider in decision.decided_by or ()
    )


def _is_settled(graph: Graph, matter: str) -> bool:
    """Tell whether a matter is one decision that was taken or withdrawn."""
    known = graph.structure.decisions.get(matter)
    return known is not None and known.status in ("taken", "withdrawn")


@once
def _last_beginnings(graph: Graph) -> Mapping[tuple[str, str], date]:
    """Give the last day from which somebody has each matter, or gives it to anybody."""
    found: dict[tuple[str, str], date] = {}
    for one in graph.structure.delegations.values():
        for matter in (one.matters or ()) if one.starts else ():
            for line in ((one.to, matter), (one.from_, matter)):
                found[line] = max(found.get(line, date.min), one.starts or date.min)
    return found


def in_force(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether a delegation holds on the day of the graph, or any day is as good as another.

    What is only proposed holds nothing.
    """
    to = graph.forums.get(delegation.to)
    if to and to.status == "proposed":
        return False
    return graph.day is None or live(delegation, graph.day)


def is_over(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether the last day of a delegation has passed."""
    return bool(graph.day and delegation.ends and delegation.ends < graph.day)


def names_law(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether the paper behind a delegation names an Act, or a section known for such powers.

    The Act is one of health, care or local government. A section of the body's own scheme or
    standing orders is no law.
    """
    return cites_law(delegation.instrument or "")


def cites_law(words: str) -> bool:
    """Tell whether words name a law by which health bodies and councils act together."""
    return re.search(_LAWS, re.sub(_OF_OWN_PAPERS, "", words)) is not None


def is_given(graph: Graph, key: str, decision: Decision) -> bool:
    """Tell whether a decision is by its id a matter that somebody who may decide was given.

    Nothing of a band of money is given that begins at the limit of the delegation or above it.
    """
    most = _given(graph).get(key)
    over = decision.value.over if decision.value else None
    return most is not None and (not over or over < most)


@once
def _given(graph: Graph) -> Mapping[str, float]:
    """Give with each matter the most money up to which somebody who may decide was given it."""
    found: dict[str, float] = {}
    for key, one in graph.structure.delegations.items():
        if in_force(graph, key, one) and _may_decide(graph, one.to) and _may_give(graph, one.from_):
            limit = amount(one)
            for matter in one.matters or ():
                found[matter] = max(found.get(matter, 0), UNLIMITED if limit is None else limit)
    return found


def _may_give(graph: Graph, giver: str) -> bool:
    """Tell whether somebody is no forum without powers."""
    forum = graph.forums.get(giver)
    return forum is None or WITH_DEFAULTS["powers"](graph, giver, forum) != "none"


def _may_decide(graph: Graph, holder: str) -> bool:
    """Tell whether a holder is a post, a person, or an active forum that has powers."""
    forum = graph.forums.get(holder)
    if forum is None:
        return graph.kinds.get(holder) in ("post", "person")
    return forum.status == "active" and WITH_DEFAULTS["powers"](graph, holder, forum) != "none"


def within_company(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether a company passes authority on to a group of its own without stated powers.

    Its directors may delegate to any person or committee, as article 5 of the model articles says.
    """
    forum = graph.forums.get(delegation.to)
    if forum is None or forum.powers is not None or len(forum.of or ()) != 1:
        return False
    own = owners_of(graph, delegation.from_) == forum.of
    return own and owner_kinds(graph, delegation.to, forum) in COMPANIES


def about_money(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether a delegation is known to be about sums, or not known what it is about."""
    return any(_may_cost(graph, matter) for matter in delegation.matters or (key,))


def costs(graph: Graph, matter: str) -> bool:
    """Tell whether a matter is known to be about sums, by its decisions or else by its name."""
    meant = _meant(graph, matter)
    return _may_cost(graph, matter) if meant else MATTERS_OF_MONEY.found_in(matter)


@once
def _may_cost(graph: Graph, matter: str) -> bool:
    """Tell whether a decision of a matter is about sums, or not known what the matter is."""
    decisions = graph.structure.decisions
    meant = _meant(graph, matter)
    return not meant or any(_costs(one, decisions[one]) for one in meant)


@once
def _meant(graph: Graph, matter: str) -> Sequence[str]:
    """Give the decisions of a matter: of its type, and itself."""
    known = graph.structure.decisions.get(matter)
    of_type = _by_type(graph).get(known.type if known and known.type else matter, ())
    return (*of_type, matter) if known else of_type


def _costs(key: str, decision: Decision) -> bool:
    if decision.value is not None or decision.category in OF_MONEY:
        return True
    said = f"{decision.name or key} {decision.type or ''}"
    return decision.category is None and MATTERS_OF_MONEY.found_in(said)


def is_never_alone(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether each decision that a delegation is about is joint, or somebody must agree."""
    decisions = graph.structure.decisions
    meant = [[decisions[one] for one in _meant(graph, m)] for m in delegation.matters or ()]
    return bool(meant) and all(
        each and all(one.acting == "jointly" or one.must_agree for one in each) for each in meant
    )


def from_parish(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether a parish council, or a forum of it alone, passes authority on."""
    owners = owners_of(graph, delegation.from_)
    kinds = [known.kind for one in owners if (known := graph.structure.organisations.get(one))]
    return kinds == ["local-authority"] and PARISH_COUNCILS.found_in(graph.label(owners[0]))


def to_councillor(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether one councillor of the giver's body has money to spend, or decides, by it."""
    if graph.day and not live(delegation, graph.day):
        return False
    kinds = _kinds_in(graph, delegation.to, owners_of(graph, delegation.from_))
    is_councillor = "councillor" in kinds and kinds <= {*ELECTED}
    return is_councillor and bool(amount(delegation) or decides_by(graph, delegation))


def _kinds_in(graph: Graph, one: str, owners: Sequence[str]) -> set[str]:
    """Collect what sort of member or officer somebody is in an organisation."""
    names = [one] if one in graph.structure.posts else graph.seats.posts_of.get(one, ())
    posts = [graph.structure.posts[name] for name in names]
    own = [post for post in posts if not post.organisation or {*post.organisation} & {*owners}]
    seats = graph.seats.by_holder.get(one, ())
    there = [seat for seat in seats if {*(graph.forums[seat.forum].of or ())} & {*owners}]
    of_posts = [kind for post in own for kind in post.kind or ()]
    return {*of_posts, *(kind for seat in there for kind in seat.kinds or ())}


def decides_by(graph: Graph, delegation: Delegation) -> bool:
    """Tell whether who receives a delegation decides something that it is about."""
    matters = {*(delegation.matters or ())}
    return any(
        (key in matters or decision.type in matters) and decision.status != "withdrawn"
        for key, decision in graph.structure.decisions.items()
        if delegation.to in (decision.decided_by or ())
    )


@once
def _by_type(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give the decisions of each type."""
    found: dict[str, list[str]] = {}
    for key, decision in graph.structure.decisions.items():
        if decision.type is not None:
            found.setdefault(decision.type, []).append(key)
    return found


Line = tuple[str, str, str]
"""Who gives a matter to whom."""


@once
def _last_days(graph: Graph) -> Mapping[Line, date]:
    """Give the last day for which each matter is given to somebody, by whatever delegation."""
    found: dict[Line, date] = {}
    for delegation in graph.structure.delegations.values():
        for line in _lines(delegation):
            found[line] = max(found.get(line, date.min), delegation.ends or date.max)
    return found


def _lines(delegation: Delegation) -> Sequence[Line]:
    return [(delegation.from_, delegation.to, matter) for matter in delegation.matters or ()]
