"""Remit of a forum in clauses: what it is for, what it may do, to whom it answers."""

from collections.abc import Iterator, Sequence

from govlint.answers.board.plain_words import as_name
from govlint.answers.matters import in_plain_words
from govlint.answers.papers.clauses import clause, gap
from govlint.answers.papers.paper import Material, all_called, called, shortly
from govlint.answers.report.decisions_and_routes import trigger
from govlint.answers.show.authority import authority_of, held, passed_on, with_band
from govlint.answers.show.lines import lines_of
from govlint.answers.show.page import plainly
from govlint.graph.authority.delegations import live
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.structure.figures import figure
from govlint.structure.forums import CompositionRequirement
from govlint.structure.word_lists import in_words, share_in_words

POWERS = {
    "own": "it decides by its own power, which law or a constitution gives it",
    "delegated": "it decides what has been delegated to it, and no more",
    "personal": "its members decide, each by the authority of the own post",
    "none": "it has no powers, and decides nothing",
}


def purpose(material: Material, key: str) -> Iterator[str]:
    """Say what a forum is for."""
    graph, forum = material.graph, material.graph.forums[key]
    name = called(graph, key)
    kinds = in_words([plainly(one) for one in forum.purpose or ()])
    yield from clause("purpose", f"{name} is there for {kinds}" if kinds else "")
    does = in_words([shortly(in_plain_words(one)) for one in forum.functions or ()])
    yield from clause("functions", f"its functions: {does}" if does else "")
    better = all_called(graph, forum.outcomes)
    if better:
        yield f"It is there to improve: {better}."
    yield from _scope(graph, key)


def _scope(graph: Graph, key: str) -> Iterator[str]:
    forum = graph.forums[key]
    where = as_name(forum.place, forum.place) if forum.place else ""
    place = f" in {where}" if where else ""
    services = forum.services
    if services and "all" in services:
        scope = f"it may discuss all that its agreement covers{place}"
    elif services:
        scope = f"its scope: {all_called(graph, services)}{place}"
    else:
        scope = f"its scope: {where}" if where else ""
    yield from clause("scope", scope)
    if forum.excludes:
        yield f"It must not discuss {all_called(graph, forum.excludes)}."


def powers(material: Material, key: str) -> Iterator[str]:
    """Say what a forum is, who set it up, and what it may do."""
    graph, forum = material.graph, material.graph.forums[key]
    form = plainly(forum.form) if forum.form else ""
    of = f" of {all_called(graph, forum.of)}" if forum.of else ""
    article = "an" if form[:1] in tuple("aeiou") else "a"
    yield from clause("form", f"it is {article} {form}{of}" if form else "")
    made = all_called(graph, forum.established_by)
    board = graph.is_board(key)
    if made or not board:
        yield from clause("who established it", f"it was established by {made}" if made else "")
    known = POWERS.get(str(forum_value(graph, key, "powers")), "")
    by_form = "" if forum.powers or not known else " (by its form)"
    yield from clause("powers", f"{known}{by_form}" if known else "")
    for duty in forum.duty or ():
        yield f"It carries the duty of {plainly(duty)}."
    if forum.statutory_composition:
        yield "Law lays down who sits on it."
    if forum.replaces:
        yield f"It takes the place of {all_called(graph, forum.replaces)}."


def accountability(material: Material, key: str) -> Iterator[str]:
    """Say to whom a forum answers, whom it informs, and who looks at what it does."""
    graph, forum, lines = material.graph, material.graph.forums[key], lines_of(material.graph, key)
    above = all_called(graph, lines.answers_to)
    if above or not graph.is_board(key):
        yield from clause("whom it answers to", f"it answers to {above}" if above else "")
    else:
        yield "It is a board, and answers to nobody that is stated."
    told = all_called(graph, [one for one in lines.informs if one not in lines.answers_to])
    if told:
        yield f"It reports to {told}, which cannot overrule it."
    for one in graph.structure.reports.values():
        if one.from_ == key and one.per_year is not None:
            kind = f" ({plainly(one.kind)})" if one.kind else ""
            often = figure(one.per_year, 1)
            yield f"Reports to {called(graph, one.to)}{kind}: {often} a year."
    if lines.scrutinised_by:
        yield f"Its decisions are scrutinised by {all_called(graph, lines.scrutinised_by)}."
    if forum.scrutinises:
        yield f"It scrutinises {all_called(graph, forum.scrutinises)}."


def membership(material: Material, key: str) -> Iterator[str]:
    """Say what is laid down of a forum's members; who they are stands in a table."""
    graph, forum = material.graph, material.graph.forums[key]
    if graph.seats_of(key) is None:
        yield gap("membership")
    elif graph.all_seats_of(key) is None:
        yield "[other members: not stated; only those who lead are listed]"
    for one in forum.composition or ():
        yield f"{_required(one)}."
    if forum.incompatible_with:
        others = all_called(graph, forum.incompatible_with)
        yield f"Nobody sits here and on {others}."
    years, most = forum.terms and forum.terms.years, forum.terms and forum.terms.at_most
    said = [f"a seat is held for {figure(years, 1)} years"] if years else []
    said += [f"at most {most} terms follow one another"] if most else []
    yield from clause("terms of office", "; ".join(said))


def _required(one: CompositionRequirement) -> str:
    what = f" {plainly(one.kind)}" if one.kind else ""
    if one.same:
        alike = {"employer": "work for one employer", "represents": "represent one body"}[one.same]
        most = share_in_words(one.share) if one.share else str(one.at_most)
        part = "of the members" if one.share else "members"
        return f"At most {most} {part} {alike}"
    if one.share:
        return f"At most {share_in_words(one.share)} of the members are{what}"
    bounds = [f"at least {one.at_least}"] if one.at_least is not None else []
    bounds += [f"at most {one.at_most}"] if one.at_most is not None else []
    said = in_words(bounds)
    return f"{said[:1].upper()}{said[1:]}{what} members"


def decisions(material: Material, key: str) -> Iterator[str]:
    """Say what a forum decides, and what part it has in what others decide."""
    graph = material.graph
    known = authority_of(graph, [key])
    own = [*known.keeps, *(one for one in known.decides if one not in known.keeps)]
    if forum_value(graph, key, "powers") == "none" and not own:
        yield "It decides nothing."
    else:
        yield from clause("what it decides", f"it decides {_named(graph, own)}" if own else "")
    parts = (
        ("It recommends on", known.recommends),
        ("It must agree to", known.must_agree),
        ("It is consulted on", known.consulted),
        ("It is told of", known.informed),
        ("It carries out", known.carries_out),
        ("It hears appeals on", known.hears_appeals),
    )
    for verb, keys in parts:
        if keys:
            yield f"{verb} {_named(graph, keys)}."


def _named(graph: Graph, keys: Sequence[str]) -> str:
    return "; ".join(with_band(graph, one) for one in dict.fromkeys(keys))


def delegations(material: Material, key: str) -> Iterator[str]:
    """Say what a forum holds from others, and what it has passed on."""
    graph, day = material.graph, material.day
    known = authority_of(graph, [key])
    for one in known.holds:
        yield f"It holds {held(graph, one, day)}."
    given = graph.structure.delegations
    if (
        not any(live(given[one], day) for one in known.holds)
        and forum_value(graph, key, "powers") == "delegated"
    ):
        yield gap("what is delegated to it")
    for one in known.has_passed_on:
        yield f"It has delegated {passed_on(graph, one, day)}."
    if not known.has_passed_on:
        yield "It has delegated nothing that is stated."


def escalation(material: Material, key: str) -> Iterator[str]:
    """Say where a forum's problems go, and what sends them there."""
    graph, forum = material.graph, material.graph.forums[key]
    for way in forum.escalates_to or ():
        yield f"It escalates to {called(graph, way.to)}: {trigger(graph, way)}."
    if forum.escalates_to == ():
        yield "It escalates to nobody, it says."
    elif forum.escalates_to is None and not graph.is_board(key):
        yield gap("where problems go, what sends them there, and in how many days")
    below = lines_of(graph, key).receives_from
    if below:
        yield f"It takes what {all_called(graph, below)} cannot settle."
