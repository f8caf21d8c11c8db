"""Conduct of a forum in clauses: who chairs, who must be there, how it votes and meets."""

from collections.abc import Iterator

from govlint.answers.forum_summary import times_a_year
from govlint.answers.papers.clauses import by_orders, clause, gap
from govlint.answers.papers.paper import Material, all_called, called
from govlint.answers.show.page import plainly
from govlint.graph.days_in_words import in_full
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.quorums import effective_quorum, in_class
from govlint.graph.standing_orders import meetings_a_year, quorum_of
from govlint.structure.figures import figure
from govlint.structure.forums import CHAIRS, Quorum, TermsOfReference
from govlint.structure.word_lists import counted, in_words, share_in_words


def chair(material: Material, key: str) -> Iterator[str]:
    """Say who chairs a forum, and who comes where the chair or a member cannot."""
    graph = material.graph
    seats = graph.seats_of(key) or ()
    chairs = [graph.seat(one) for one in seats if one.member.capacity in CHAIRS]
    match forum_value(graph, key, "chair"):
        case "none":
            yield "It has no chair."
        case "rotating":
            yield "The chair goes round among its members."
        case _:
            yield from clause("chair", f"it is chaired by {in_words(chairs)}" if chairs else "")
    deputies = [graph.seat(one) for one in seats if one.member.capacity == "deputy-chair"]
    yield from clause("deputy chair", f"deputy chair: {in_words(deputies)}" if deputies else "")
    named = [one for one in seats if one.member.deputy]
    for one in named:
        yield f"{called(graph, one.member.deputy or '')} comes for {graph.seat(one)}."
    if not named:
        yield gap("deputies of members")


def quorum(material: Material, key: str) -> Iterator[str]:
    """Say who must be there."""
    graph = material.graph
    known = quorum_of(graph, key)
    if known is None:
        none = forum_value(graph, key, "quorum") == "none"
        yield "It needs no quorum, it says." if none else gap("quorum")
        return
    orders = by_orders(material, key, "quorum")
    effective = effective_quorum(graph, key)
    if effective:
        seats = counted(effective.seats, "voting seat")
        yield f"At least {effective.number} of its {seats}{effective.worked_out}{orders}."
    elif known.min is not None:
        yield f"At least {counted(known.min, 'voting member')}{orders}."
    elif known.fraction is not None:
        yield f"At least {share_in_words(known.fraction)} of its voting members{orders}."
    yield from _beside(graph, known)


def _beside(graph: Graph, known: Quorum) -> Iterator[str]:
    for one in known.must_include:
        who = called(graph, one.who) if one.who else f"at least {in_class(one)}"
        yield f"There must be {who}."
    if known.each_party:
        yield "Each party must have somebody there."
    if known.deputies_count is None:
        yield gap("whether deputies count towards it")
    else:
        yield f"Deputies {'count' if known.deputies_count else 'do not count'} towards it."
    if known.basis:
        yield f"It is laid down by its {plainly(known.basis)}."


def voting(material: Material, key: str) -> Iterator[str]:
    """Say how a forum votes."""
    graph = material.graph
    rule, share = forum_value(graph, key, "voting.rule"), graph.forums[key].voting
    orders = by_orders(material, key, "voting.rule")
    said = f"it decides by {plainly(str(rule))}{orders}" if rule else ""
    if share and share.share:
        said = f"{share_in_words(share.share)} of the votes carry"
    yield from clause("how it votes", said)
    match forum_value(graph, key, "voting.casting_vote"):
        case None:
            yield gap("casting vote of the chair")
        case has:
            yield f"The chair has {'a' if has else 'no'} casting vote."
    if share and share.per == "party":
        yield "Each party has one vote."


def meetings(material: Material, key: str) -> Iterator[str]:
    """Say how often and how long a forum meets, with whom, and whether anybody may listen."""
    graph = material.graph
    number = meetings_a_year(graph, key)
    orders = by_orders(material, key, "meetings.per_year")
    said = f"it meets {times_a_year(number)}{orders}" if number is not None else ""
    yield from clause("how often it meets", said)
    minutes = forum_value(graph, key, "meetings.minutes")
    length = f"a meeting takes {figure(minutes)} minutes" if isinstance(minutes, int) else ""
    yield from clause("length of a meeting", length)
    at = table_of(graph, key)
    common = [one for one in graph.forums if one != key and table_of(graph, one) == at]
    if common:
        yield f"It meets in common with {all_called(graph, common)}."
    public = forum_value(graph, key, "meetings.public")
    yield from clause(
        "whether it meets in public",
        "" if public is None else f"it meets in {'public' if public else 'private'}",
    )


def papers(material: Material, key: str) -> Iterator[str]:
    """Say when papers go out before a meeting, and minutes after it."""
    graph = material.graph
    days = forum_value(graph, key, "meetings.papers_days_before")
    clear = " clear" if forum_value(graph, key, "meetings.clear_days") else ""
    orders = by_orders(material, key, "meetings.papers_days_before")
    sent = counted(days, f"{clear} day".strip()) if isinstance(days, int) else ""
    yield from clause("when papers go out", f"papers go out {sent} before{orders}" if sent else "")
    after = forum_value(graph, key, "meetings.minutes_within_days")
    out = f"minutes are out within {counted(after, 'day')}" if isinstance(after, int) else ""
    yield from clause("when minutes are out", out)
    seats = graph.seats_of(key) or ()
    secretaries = [graph.seat(one) for one in seats if one.member.capacity == "secretary"]
    said = f"its secretary: {in_words(secretaries)}" if secretaries else ""
    yield from clause("secretary", said)


def urgent_action(material: Material, key: str) -> Iterator[str]:
    """Say who acts between meetings."""
    graph = material.graph
    known = graph.forums[key].urgent_action
    if known is None:
        yield gap("who acts between meetings, how, and whom they tell")
        return
    how = {"jointly": ", jointly", "either": ", either alone"}.get(known.acting or "", "")
    yield f"Between meetings {all_called(graph, known.by)} may act{how}."
    told = all_called(graph, known.told_to)
    yield from clause("who is told of it", f"{told} is told of it afterwards" if told else "")


def conflicts(material: Material, key: str) -> Iterator[str]:
    """Give the interests that members have declared; how they are handled is no part of a file."""
    graph = material.graph
    there = {
        one
        for seat in graph.seats_of(key) or ()
        if seat.holder
        for one in (seat.called, *ids_of(graph, seat.holder))
    }
    for one in graph.structure.interests.values():
        if one.person in there and one.organisation:
            how = f": {one.managed_by.rstrip('.')}" if one.managed_by else ""
            body = called(graph, one.organisation)
            yield f"{called(graph, one.person or '')} has an interest in {body}{how}."
    yield "[how conflicts of interest are declared and handled: no part of a structure]"


def review(material: Material, key: str) -> Iterator[str]:
    """Say who approved the terms, when, and when they are looked at again."""
    graph = material.graph
    known = graph.forums[key].terms_of_reference
    if known is not None and not isinstance(known, TermsOfReference):
        yield "It has no terms of reference, it says."
        known = None
    by = all_called(graph, known.approved_by) if known else ""
    yield from clause("who approved these terms", f"approved by {by}" if by else "")
    on = known.approved_on if known else None
    yield from clause("when they were approved", f"approved on {in_full(on)}" if on else "")
    due = known.review_due if known else None
    yield from clause("when they are reviewed", f"to be reviewed by {in_full(due)}" if due else "")
