"""Links between a forum and anything else in the file."""

from collections.abc import Iterator, Sequence
from typing import Any

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import sitting
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.forums import Forum

NEED_NO_PARENT = ("network", "members-meeting")
"""Forms of which it is no news that they answer to nobody."""


TO_BE_HEARD = ("advice", "engagement", "scrutiny")
"""Purposes for which a forum need bind nobody."""


FORUM_LINES = (
    "established_by", "accountable_to", "reports_to", "scrutinises", "in_common_with", "replaces",
    "outcomes",
)  # fmt: skip


LINES = (
    (
        "decisions",
        (
            "decided_by", "reserved_to", "recommended_by", "must_agree", "consulted", "informed",
            "performed_by",
        ),
    ),
    ("delegations", ("from_", "to")),
    ("reports", ("from_", "to")),
    ("agreements", ("leadership", "management", "approved_by")),
    ("programmes", ("forum",)),
    ("outcomes", ("owner",)),
    ("risks", ("owner", "forum")),
)  # fmt: skip
"""Where forums are named outside their own entries."""
TOLD = (("decisions", "consulted"), ("decisions", "informed"), ("reports", "to"))
"""Which of these inform or consult a forum, and bind nobody to it."""


def linked(graph: Graph, key: str, forum: Forum) -> bool | None:
    """Tell whether anything joins a forum to another; None where the file joins nothing else."""
    orphan = forum.accountable_to == () and forum.form not in NEED_NO_PARENT
    known = _joined(graph)
    if orphan or len(known) <= (key in known):
        return None
    shared = any(len(graph.seats.by_holder.get(holder, ())) > 1 for holder in sitting(graph, key))
    joined = shared or key in known
    return None if not joined and forum.members_listed == "leads" else joined


def is_only_told(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether others inform or consult a forum, and its body is not gone into.

    Of that body the file seats nobody, nor is it complete for it. Nobody else is named by it or
    names it: such a forum is an address, and its lines stand in its own body's papers.
    """
    gone_into = _bodies_gone_into(graph)
    if not forum.of or not gone_into.isdisjoint(forum.of):
        return False
    return key in _told(graph) and key not in _bound(graph)


def only_informs(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is there to be heard, decides nothing, and it is stated who hears it.

    So it is with a group that advises, and with a committee that watches others in its own right
    and informs somebody else, as a court of audit.
    """
    if key in graph.deciding or not {*(forum.purpose or ())} <= {*TO_BE_HEARD}:
        return False
    heard_by = {*(forum.reports_to or ()), *_reported_to(graph, key)}
    if forum.form == "advisory-group":
        return WITH_DEFAULTS["powers"](graph, key, forum) == "none" and bool(heard_by)
    watched = {*(forum.scrutinises or ())}
    watches = forum.form == "committee" and forum.powers == "own" and forum.purpose == ("scrutiny",)
    return watches and bool(watched) and bool(heard_by - watched)


def _reported_to(graph: Graph, key: str) -> Iterator[str]:
    """Give those to whom the file's reports of a forum go."""
    for report in graph.structure.reports.values():
        if report.from_ == key and report.to:
            yield report.to


@once
def _bodies_gone_into(graph: Graph) -> set[str]:
    """Collect the bodies that the file seats somebody in, or is complete for."""
    seated = [forum.of or () for forum in graph.forums.values() if forum.members is not None]
    return {*(graph.structure.complete_for or ()), *(body for bodies in seated for body in bodies)}


@once
def _told(graph: Graph) -> set[str]:
    return {one for line in _telling(graph) for one in line}


def _telling(graph: Graph) -> Iterator[Sequence[str]]:
    """Give those whom forums and reports inform, and whom decisions inform or consult."""
    structure = graph.structure
    for forum in graph.forums.values():
        yield forum.reports_to or ()
    for decision in structure.decisions.values():
        yield (*(decision.consulted or ()), *(decision.informed or ()))
    for report in structure.reports.values():
        yield (report.to,) if report.to else ()


@once
def _bound(graph: Graph) -> set[str]:
    """Collect the ends of every line but those by which a forum is told."""
    found: set[str] = set()
    for key, forum in graph.forums.items():
        named = _named(forum, [one for one in FORUM_LINES if one != "reports_to"])
        routes = [route.to for route in forum.escalates_to or ()]
        found.update(named, routes)
        if named or routes or forum.reports_to:
            found.add(key)
    for section, fields in LINES:
        for entity in getattr(graph.structure, section).values():
            found.update(_named(entity, [one for one in fields if (section, one) not in TOLD]))
    return found


@once
def _joined(graph: Graph) -> set[str]:
    """Collect the forums that some line of the file joins to something else."""
    return {forum for ends in _lines(graph) for forum in ends if forum in graph.forums}


def _lines(graph: Graph) -> Iterator[list[str]]:
    """Give the ends of every line: from forum to forum, and from what happens to its forums."""
    for key, forum in graph.forums.items():
        routes = [route.to for route in forum.escalates_to or ()]
        others = [*_named(forum, FORUM_LINES), *routes]
        if others:
            yield [key, *others]
    structure = graph.structure
    for section, fields in LINES:
        for entity in getattr(structure, section).values():
            yield _named(entity, fields)


def _named(entity: Any, fields: Sequence[str]) -> list[str]:
    values = [getattr(entity, field) or () for field in fields]
    return [name for value in values for name in ((value,) if isinstance(value, str) else value)]
