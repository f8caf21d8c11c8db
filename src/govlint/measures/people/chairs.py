"""Chairs: whether a forum has one, and how many forums one person chairs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.open_source import works_in_open
from govlint.graph.overlap.common_tables import in_rooms, rooms_apart
from govlint.graph.seating.active_seats import active_seats
from govlint.graph.seats import Seat, once_each, seats_by_part, seats_in
from govlint.graph.standing_on_a_day import left_on
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.name_words import CHAIRS_OF_A_PART, SHARED_CHAIRS
from govlint.structure.word_lists import counted, in_words, listing

OF_THE_CHAIR = ("remuneration", "nomination")
"""Duties of committees that a board's own chair commonly leads."""

LOOKING_ON = ("oversight", "assurance", "scrutiny")
"""Purposes of forums that look at what somebody else did."""

BY_LAW_OR_CUSTOM = ("council-of-governors", "members-meeting")
"""Forms of forum above a board that its chair leads as well, with nobody's choice in it."""


def _chairs(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the chairs; None where one has left or their term is over, which is reported."""
    seats = graph.all_seats_of(forum)
    entries = graph.memberships.by_forum.get(forum) or ()
    if seats is None or any(_is_past(graph, day, seat) for seat in entries):
        return None
    number = sum(seat.number - seat.vacant for seat in seats if seat.member.capacity in CHAIRS)
    return Reading(number, lambda: _chaired_by(number, seats))


def _chaired_by(number: int, seats: Sequence[Seat]) -> Sentence:
    chairs = counted(number, "chair") if number else "no chair"
    voting = counted(seats_in(seat for seat in seats if seat.votes), "voting member")
    return Sentence(f"has {chairs}, and {voting}")


def _unshared(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count those who vote as its chair and not as a co-chair; None where each is for others.

    So it is also where each is called the chair of another part, or one by a word for a shared one.
    A seat that is vacant and one handed over on the day do not count, nor does one that stands for
    several, as those who chair panels; where that leaves no two, it is in doubt.
    """
    voting = [
        seat
        for seat in once_each(graph.seats_of(forum) or ())
        if seat.member.capacity == "chair" and seat.votes and not seat.vacant
        if seat.member.until != day
    ]
    alone = [seat for seat in voting if seat.number == 1]
    in_doubt = len(alone) < min(2, len(voting))
    chairs = voting if in_doubt else alone
    if not chairs or len({seat.member.represents for seat in chairs}) > 1:
        return None
    if len(chairs) > 1 and _are_called_apart([_titles(graph, seat) for seat in chairs]):
        return None
    number = seats_in(chairs)
    return Reading(number, lambda: _each_the_chair(graph, chairs), in_doubt=in_doubt)


def _titles(graph: Graph, seat: Seat) -> str:
    """Give what a seat is called, with the title of the post in it."""
    post = graph.structure.posts.get(seat.member.who or "")
    return " / ".join(filter(None, (seat.member.seat, post.title if post else None)))


def _are_called_apart(titles: Sequence[str]) -> bool:
    if any(SHARED_CHAIRS.found_in(title) for title in titles):
        return True
    return len({*titles}) > 1 and all(CHAIRS_OF_A_PART.found_in(title) for title in titles)


def _each_the_chair(graph: Graph, chairs: Sequence[Seat]) -> Sentence:
    words = f"has {counted(seats_in(chairs), 'chair')} who share it with nobody"
    names = in_words([graph.seat(seat) for seat in chairs])
    places, parts = graph.seat_places(chairs), seats_by_part(chairs)
    at = ("forums", chairs[0].forum, "members")
    return Sentence(listing(words, names), places, at=at, parts=parts)


def _is_past(graph: Graph, day: date, seat: Seat) -> bool:
    if seat.member.capacity not in CHAIRS:
        return False
    over = seat.member.until is not None and seat.member.until < day
    return over or left_on(graph, seat, day) is not None


def _usual(graph: Graph, day: date, forum: str) -> Reading:
    """Count the forums of its form and owner with a chair, and its own word that it has one.

    A list of how many each sends says from whom its members are drawn, and committees of
    open-source projects have a chair or none, each by its charter; others say nothing of them.
    """
    known = graph.forums[forum]
    owners, form = known.of or (None,), known.form
    apart = _lists_pool(graph, forum) or works_in_open(graph, forum, known)
    others = 0 if apart else _with_a_chair(graph, form, owners)
    customs = tuple(f"{as_words(f'{form} of')} {owner}" for owner in owners)
    number = others + bool(forum_value(graph, forum, "says_chaired"))
    words = f"has {counted(number, 'sign')} that its form and owner mean it to have a chair"
    return Reading(number, lambda: Sentence(words), customs=customs)


def _lists_pool(graph: Graph, forum: str) -> bool:
    """Tell whether the list of those who vote says how many each sends, and names nobody.

    So it is with a panel drawn for a case, and where at least half of the entries are for several.
    """
    voting = [seat for seat in graph.seats_of(forum) or () if seat.votes]
    several = sum(seat.number > 1 for seat in voting)
    return 0 < len(voting) <= 2 * several and all(seat.unnamed for seat in voting)


@once
def _with_a_chair(graph: Graph, form: str | None, owners: tuple[str | None, ...]) -> int:
    """Count the forums of a form and of some owners that state a chair."""
    alike = _chaired_alike(graph)
    return len({other for owner in owners for other in alike.get((form, owner), ())})


@once
def _chaired_alike(graph: Graph) -> Mapping[tuple[str | None, str | None], set[str]]:
    """Collect by form and owner the forums that state a chair."""
    found: dict[tuple[str | None, str | None], set[str]] = {}
    for key, seats in graph.seats.by_forum.items():
        if any(seat.member.capacity in CHAIRS for seat in seats):
            for owner in graph.forums[key].of or (None,):
                found.setdefault((graph.forums[key].form, owner), set()).add(key)
    return found


def _chaired(graph: Graph, day: date, holder: str) -> list[Seat]:
    return [seat for seat in active_seats(graph, holder) if seat.member.capacity in CHAIRS]


def _chairs_held(graph: Graph, day: date, holder: str) -> Reading:
    """Count the forums that somebody chairs by choice; those that meet in common are one."""
    seats = [
        seat
        for seat in _chaired(graph, day, holder)
        if graph.forums[seat.forum].form not in BY_LAW_OR_CUSTOM
    ]
    rooms = rooms_apart(graph, seats)
    return Reading(len(rooms), lambda: _chairs_in_words(graph, rooms, seats))


def _chairs_in_words(graph: Graph, rooms: Sequence[str], seats: Sequence[Seat]) -> Sentence:
    words = f"chairs {in_rooms(rooms, seats)}"
    return Sentence(listing(words, graph.labels(rooms)), graph.forum_places(seats))


def _both_chairs(graph: Graph, day: date, holder: str) -> Reading:
    pairs = _pairs(graph, day, holder)
    return Reading(len(pairs), lambda: _over_own(graph, pairs))


def _over_own(graph: Graph, pairs: Sequence[tuple[Seat, Seat]]) -> Sentence:
    named = [f"{graph.label(low.forum)} below {graph.label(high.forum)}" for low, high in pairs]
    forums = "forum and also the one that it answers to"
    words = f"chairs {counted(len(pairs), forums, 'forums and also those that they answer to')}"
    seats = [seat for pair in pairs for seat in pair]
    parts = tuple(f"{low.forum} {high.forum}" for low, high in pairs)
    return Sentence(listing(words, in_words(named)), graph.forum_places(seats), parts=parts)


def _pairs(graph: Graph, day: date, holder: str) -> list[tuple[Seat, Seat]]:
    """Pair the forums that somebody chairs with those above them that they chair as well."""
    chaired = {seat.forum: seat for seat in _chaired(graph, day, holder)}
    answers = graph.relation("forum.accountable_to")
    return [
        (seat, chaired[above])
        for forum, seat in chaired.items()
        if not set(graph.forums[forum].duty or ()) & set(OF_THE_CHAIR)
        for above in answers.next(forum)
        if above in chaired and above != forum
        if graph.forums[above].form not in BY_LAW_OR_CUSTOM
        if not _is_cabinet_committee(graph, forum, above)
        if not _is_part_of(graph, forum, above)
        if not _is_one_board(graph, forum, above)
    ]


def _is_cabinet_committee(graph: Graph, one: str, other: str) -> bool:
    """Tell whether a forum is a committee of a cabinet, which its leader or mayor leads as well.

    So is the wider team of managers that whoever leads a board of management gathers.
    """
    cabinet = graph.is_board(other) and "executive" in (graph.forums[other].duty or ())
    return cabinet and graph.forums[one].form in ("committee", "sub-committee", "management-group")


def _is_part_of(graph: Graph, one: str, other: str) -> bool:
    """Tell whether half of a forum or fewer meet by themselves, without anything to assure.

    So do an executive committee, a bureau and the officers of a union, whose other members look at
    what was done. Most of them are known to sit above, by holder or by what their seat is called,
    and no holder is known not to.
    """
    known = graph.forums[one]
    if {*(known.duty or ())} - {"executive"} or {*(known.purpose or ())} & {*LOOKING_ON}:
        return False
    few, all_above = _votes_by_name(graph, one), _votes_by_name(graph, other)
    others = Counter({one: few[one] - all_above[one] for one in few if few[one] > all_above[one]})
    if any(seat.holder in others for seat in graph.seats_of(one) or ()):
        return False
    return 2 * few.total() <= _number_of_votes(graph, other) and 2 * others.total() < few.total()


@once
def _number_of_votes(graph: Graph, forum: str) -> int:
    return _votes_by_name(graph, forum).total()


@once
def _votes_by_name(graph: Graph, forum: str) -> Counter[str]:
    """Count the votes on a forum by who has them, of unnamed seats by what they are called."""
    found: Counter[str] = Counter()
    for seat in graph.all_seats_of(forum) or ():
        title = " ".join((seat.member.seat or "").casefold().split())
        found[seat.holder or title] += seat.number if seat.votes else 0
    return found


def _is_one_board(graph: Graph, one: str, other: str) -> bool:
    """Tell whether the same people are the boards of two bodies, as of a group and its company."""
    if graph.forums[one].of == graph.forums[other].of:
        return False
    there = _votes(graph, one) if graph.is_board(one) and graph.is_board(other) else {}
    return bool(there) and there == _votes(graph, other)


@once
def _votes(graph: Graph, forum: str) -> Mapping[str, float]:
    return seats_by_part(seat for seat in graph.all_seats_of(forum) or () if seat.votes)


MEASURES = (
    Measure("forum.chairs", "forum", "chairs", _chairs, ("members",)),
    Measure(
        "forum.chairs-not-shared",
        "forum",
        "chairs who share it with nobody",
        _unshared,
        goes_by=(SHARED_CHAIRS, CHAIRS_OF_A_PART),
    ),
    Measure(
        "forum.chair-usual",
        "forum",
        "signs that it is to have a chair",
        _usual,
    ),
    Measure("person.chairs", "seat-holder", "forums chaired", _chairs_held),
    Measure(
        "person.chairs-over-own",
        "seat-holder",
        "forums chaired twice over",
        _both_chairs,
    ),
)
"""What can be measured of chairs."""
