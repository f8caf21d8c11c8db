"""Term of a post or a person: since when and until when it is held, as a whole and on each seat."""

from collections.abc import Collection, Iterator
from datetime import date

from govlint.answers.show.page import NamesInWords
from govlint.answers.show.seats import Held
from govlint.graph.days_in_words import in_full, years_and_months
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted


def term_in_words(names: NamesInWords, ids: Collection[str], held: Held, day: date) -> str:
    """Say when somebody came and goes, and how long the seats are held."""
    said = [*_offices(names.graph, ids, day), *_seats(names, held, day)]
    return names.apart(said)


def has_term(graph: Graph, ids: Collection[str], held: Held) -> bool:
    """Tell whether an end is stated of a post, of who holds it or of a seat."""
    ends = [one.ends for key, one in graph.structure.posts.items() if key in ids]
    ends += [one.until for key, one in graph.structure.people.items() if key in ids]
    return any(ends) or any(seat.member.until for seat in held.seats)


def _offices(graph: Graph, ids: Collection[str], day: date) -> Iterator[str]:
    for key in ids:
        post = graph.structure.posts.get(key)
        if post and post.first_appointed:
            yield f"first appointed on {in_full(post.first_appointed)}"
        if post and post.ends:
            yield f"the post ends on {in_full(post.ends)}"
        person = graph.structure.people.get(key)
        if person and (person.since or person.until):
            yield f"in office{_from_to(person.since, person.until, day)}"


def _seats(names: NamesInWords, held: Held, day: date) -> Iterator[str]:
    for seat in held.seats:
        span = _from_to(seat.member.since, seat.member.until, day)
        rule = _rule(names.graph, seat.forum)
        if span or rule:
            apart = f" ({rule})" if rule else ""
            yield f"on {names.one(seat.forum)}{span}{apart}"


def _from_to(since: date | None, until: date | None, day: date) -> str:
    """Say since when and until when, and how long it is by now where no end is stated."""
    said = f" since {in_full(since)}" if since else ""
    if until is None:
        long = years_and_months(since, day) if since else ""
        return f"{said}, {long} by now" if long else said
    return f"{said.replace('since', 'from')} until {in_full(until)}"


def _rule(graph: Graph, forum: str) -> str:
    """Say how long a seat of a forum is held."""
    years = forum_value(graph, forum, "terms.years")
    most = forum_value(graph, forum, "terms.at_most")
    said = f"terms of {figure(years, 1)} years" if isinstance(years, int | float) else ""
    if isinstance(most, int):
        at_most = f"at most {counted(most, 'term')}" if not said else f"at most {most}"
        return f"{said}, {at_most}" if said else at_most
    return said
