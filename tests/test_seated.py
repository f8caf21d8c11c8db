"""Who is seated, and what stands, on a day: one meaning for every rule."""

from datetime import date

import pytest

import govlint
from govlint.graph.graph import Graph
from govlint.graph.seats import once_each, seats_in
from govlint.graph.standing_on_a_day import first_day, stands
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure

DAY = date(2026, 6, 1)
PEOPLE = {
    "gone": {"until": "2026-05-31"},
    "last-day": {"until": "2026-06-01"},
    "to-come": {"since": "2026-06-02"},
    "there": {},
}
POSTS = {
    "held": {"holder": "there"},
    "unsaid": {},
    "vacant": {"holder": "vacant"},
    "since": {"vacant_since": "2026-06-01"},
    "to-be-vacant": {"vacant_since": "2026-06-02"},
    "held-again": {"holder": "there", "vacant_since": "2026-01-01"},
    "left": {"holder": "gone"},
    "half-left": {"holder": ["gone", "there"]},
    "abolished": {"holder": "there", "ends": "2026-05-31"},
}


def graph_of(forums: dict[str, object]) -> Graph:
    read = read_structure(
        {"govlint": 1, "name": "A", "people": PEOPLE, "posts": POSTS, "forums": forums}
    )
    assert isinstance(read, Structure)
    return Graph(read, DAY)


@pytest.mark.parametrize(
    ("member", "seats", "vacant"),
    [
        ({"who": "there"}, 1, 0),
        ({"who": "there", "until": "2026-05-31"}, None, None),
        ({"who": "there", "until": "2026-06-01"}, 1, 0),
        ({"who": "there", "since": "2026-06-02"}, None, None),
        ({"who": "there", "since": "2026-06-01"}, 1, 0),
        ({"who": "gone"}, 1, 1),
        ({"who": "last-day"}, 1, 0),
        ({"who": "to-come"}, 1, 1),
        ({"who": "held"}, 1, 0),
        ({"who": "unsaid"}, 1, 0),
        ({"who": "vacant"}, 1, 1),
        ({"who": "since"}, 1, 1),
        ({"who": "to-be-vacant"}, 1, 0),
        ({"who": "held-again"}, 1, 0),
        ({"who": "left"}, 1, 1),
        ({"who": "half-left"}, 1, 0),
        ({"who": "abolished"}, 1, 1),
        ({"seat": "Member", "count": 3, "vacant": 2}, 3, 2),
    ],
)
def test_a_membership_is_a_seat_while_it_lasts_and_somebody_sits_there_while_in_office(
    member: dict[str, object], seats: int | None, vacant: int | None
) -> None:
    found = graph_of({"board": {"members": [member]}}).seats_of("board")
    assert (found and (found[0].number, found[0].vacant)) == (
        None if seats is None else (seats, vacant)
    )


def test_a_forum_whose_members_are_all_over_is_one_of_which_nothing_is_known() -> None:
    over = {"who": "there", "until": "2026-05-31"}
    graph = graph_of({"a": {"members": [over]}, "b": {"members": []}})
    assert (graph.seats_of("a"), graph.seats_of("b")) == (None, ())


def test_a_forum_that_has_not_begun_is_counted_on_its_first_day() -> None:
    later = [{"who": "there", "since": "2026-09-01"}, {"who": "held", "until": "2026-08-31"}]
    graph = graph_of({"next": {"starts": "2026-09-01", "members": later}})
    assert [seat.called for seat in graph.seats_of("next") or ()] == ["there"]


def test_every_membership_is_kept_for_whoever_asks_after_what_is_over() -> None:
    over = {"who": "there", "until": "2026-05-31"}
    graph = graph_of({"board": {"members": [over, "held"]}})
    assert len(graph.memberships.by_forum["board"]) == 2


def test_nobody_sits_where_the_holder_has_left_so_that_no_load_is_counted() -> None:
    graph = graph_of({"board": {"members": ["gone", "left", "vacant", "held"]}})
    assert list(graph.seats.by_holder) == ["there"]


FORUMS: dict[str, object] = {
    "active": {},
    "ended": {"ends": "2026-05-31"},
    "last": {"ends": "2026-06-01"},
    "later": {"starts": "2026-06-02"},
    "planned": {"status": "proposed"},
    "over": {"status": "stood-down"},
    "shadow": {"status": "shadow", "live_from": "2026-06-02"},
    "shadow-for-ever": {"status": "shadow"},
}


def test_what_stands_is_active_held_or_in_office() -> None:
    graph = graph_of(FORUMS)
    assert [one for one in (*FORUMS, *POSTS, *PEOPLE, "elsewhere") if stands(graph, one, DAY)] == [
        "active", "last", "held", "unsaid", "to-be-vacant", "held-again", "half-left", "last-day",
        "there", "elsewhere",
    ]  # fmt: skip


def test_what_has_not_begun_has_a_first_day() -> None:
    graph = graph_of(FORUMS)
    first = {one: first_day(graph, one, DAY) for one in (*FORUMS, *PEOPLE)}
    assert {one: day for one, day in first.items() if day} == {
        "later": date(2026, 6, 2),
        "shadow": date(2026, 6, 2),
        "shadow-for-ever": date.max,
        "to-come": date(2026, 6, 2),
    }


@pytest.mark.parametrize("order", [1, -1])
def test_of_entries_of_one_post_the_largest_counts_in_whatever_order(order: int) -> None:
    members = [{"who": "held", "count": 25}, {"who": "held", "capacity": "co-chair", "count": 2}]
    seats = graph_of({"a": {"members": members[::order]}}).seats_of("a") or ()
    assert seats_in(once_each(seats)) == 25


def test_a_chair_whose_post_has_ended_is_said_once() -> None:
    members = "[{who: a, capacity: chair}, {seat: Director, count: 4}]"
    text = (
        "govlint: 1\nname: X\nposts: {a: {title: Estates, ends: 2025-12-31}}\n"
        f"forums: {{b: {{chair: named, form: board, members: {members}, quorum: {{min: 3}}}}}}\n"
    )
    result = govlint.check({"structure.yaml": text}, as_of="2026-01-01")
    said = [(one.rule, one.message) for one in result.findings]
    assert said == [
        (
            "former-holder-still-member",
            "b: Estates (chair) ended on 2025-12-31 and still has a seat",
        ),
    ]


def test_people_and_posts_that_have_gone_are_said_together() -> None:
    text = (
        "govlint: 1\nname: X\npeople: {p: {name: Ada, until: 2025-06-30}}\n"
        "posts: {a: {title: Estates, ends: 2025-12-31}}\nforums: {b: {members: [a, p]}}\n"
    )
    result = govlint.check({"structure.yaml": text}, select=["former-holder-still-member"])
    said = "b: 2 members have left office, or their posts have ended: Estates and Ada"
    assert [one.message for one in result.findings] == [said]


def test_a_deputy_chair_whose_seat_is_vacant_is_named_where_nobody_takes_the_chair() -> None:
    usual = "{seat: Chair, capacity: chair}, {seat: Deputy, capacity: deputy-chair"
    text = (
        f"govlint: 1\nname: X\nforums: {{a: {{form: committee, members: [{usual}}}]}}, "
        f"b: {{form: committee, members: [{usual}, vacant: 1}}, {{seat: M, count: 2}}]}}}}\n"
    )
    result = govlint.check({"structure.yaml": text}, select=["no-deputy-chair"])
    said = "b has nobody to take the chair when its chair is away: the seat of its deputy chair "
    assert [one.message for one in result.findings] == [f"{said}(Deputy) is vacant"]
