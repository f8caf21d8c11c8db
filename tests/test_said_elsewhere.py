"""What is typed at a post, a person or a delegation, and belongs to something else or elsewhere."""

import pytest

from typed_structure import replaced, told, with_entity

NEW = "  new: {{{}}}\n"
AMONG = "the forum says it among its members, as"
SAID = [
    ("posts", "title: Lead, vacant: true", "write holder: vacant"),
    ("posts", "title: Lead, vacant: 'no'", "not vacant? leave the line out"),
    ("posts", "title: Lead, vacant: since 1 May 2026", "write vacant_since: 2026-05-01"),
    ("posts", "title: Lead, vacant: since May 2026", 'a day belongs in "vacant_since"'),
    ("posts", "title: Lead, chair_of: icb-board", f"{AMONG} {{who: new, capacity: chair}}"),
    ("posts", "title: Lead, member_of: [icb-board]", f"{AMONG} {{who: new}}"),
    ("posts", "title: Lead, deputy: nem", f"{AMONG} {{who: new, deputy: nem}}"),
    ("posts", "title: Lead, voting: true", f"{AMONG} voting beside {{who: new}}"),
    ("posts", "title: Lead, limit: 5000", 'each delegation to it says it, as "limit"'),
    ("posts", "title: Lead, name: Jane Smith", "what it names can stand in holder"),
    ("posts", "title: Lead, titel: Head", '"title" stands here already'),
    ("posts", "title: Lead, hours_per_week: 6", "write hours_per_month: 26"),
    ("posts", "title: Lead, fte: 0.5", 'the time of a post is in "hours_per_month"'),
    ("people", "name: Ann Lee, title: Director", 'the post says it, as "holder"'),
    ("people", "name: Ann Lee, resigned: 1 May 2026", "write until: 2026-05-01"),
    ("people", "first_name: Ann, surname: Lee", "write {name: Ann Lee}"),
    ("people", "name: Ann, surname: Lee", "write {name: Ann Lee}"),
    ("people", "Ann Lee", "write {name: Ann Lee}"),
    ("delegations", "from: icb-board, to: nem, status: active", "remark of your own"),
    ("delegations", "from: icb-board, to: nem, can_delegate: 'no'", "write onward: prohibited"),
    ("forums", "accountable_to: 'ICB Board, Larkfield ICB'", "write icb-board ("),
    ("forums", "members: [{seat: Lay, count: 7, vacant: all}]", "write 7"),
    ("decisions", "decided_by: icb-board, raised_at: nem", "what it names can stand in"),
]


@pytest.mark.parametrize(("section", "typed", "said"), SAID)
def test_it_is_said_where_it_is_stated(section: str, typed: str, said: str) -> None:
    [found] = told(with_entity(section, NEW.format(typed)).replace(*OF_THE_ICB))
    assert said in found.message


OF_THE_ICB = ("    name: ICB Board\n", "    name: ICB Board\n    of: icb\n")


@pytest.mark.parametrize(
    ("section", "typed", "said"),
    [row for row in SAID if row[2].startswith("write ") and row[2][-1].isalnum()],
)
def test_a_line_that_is_offered_is_all_there_is_to_write(
    section: str, typed: str, said: str
) -> None:
    text = with_entity(section, NEW.format(typed))
    [found] = told(text)
    assert told(replaced(text, found.place, said.removeprefix("write "))) == []


@pytest.mark.parametrize("key", ["vacant", "vacancy"])
def test_a_post_that_has_a_holder_is_not_made_vacant(key: str) -> None:
    [found] = told(
        with_entity("posts", NEW.format(f"title: Lead, holder: jane-smith, {key}: true"))
    )
    assert "write holder" not in found.message
