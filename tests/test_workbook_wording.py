"""What is said of a wrong cell: in names and headings, never in ids and fields of the format."""

from pathlib import Path
from typing import Any

import pytest

from workbooks import grids, said, typed

SAID: list[tuple[str, str, int, Any, str]] = [
    ("Organisations", "Made by law", 2, "x", '"x" is neither yes nor no; write yes'),
    ("Organisations", "Made by law", 2, "nein", '"nein" is neither yes nor no; write no'),
    ("Forums", "Answers to", 3, "ICB Board (quarterly)",
     ('"ICB Board (quarterly)" is on none of the sheets; write ICB Board ("quarterly" has no '
     "column of its own)")),
    ("Posts", "Reports to", 2, "Chief Executive, Non-executive Member",
     ('"Chief Executive, Non-executive Member" is on none of the sheets; one alone may stand here: '
     "Chief Executive or Non-executive Member")),
    ("Forum work", "Clear days", 2, "7",
     '"7" is neither yes nor no; both are said by 7 under "Papers, days before" and yes'),
    ("Posts", "Holder", 2, "Chief Executive", '"Chief Executive" is a post; this names a person'),
    ("Posts", "Organisation", 2, "ICB Board",
     '"ICB Board" is a forum; this names an organisation'),
    ("Posts", "Holder", 2, "Vacant since May 2026",
     ('"Vacant since May 2026" is on none of the sheets; write vacant ("since May 2026" belongs in '
     '"Vacant since", as a day)')),
    ("Delegations", "Limit", 2, "50000 per year",
     ('"50000 per year" is not a number; write nothing here, but a row on the sheet Further '
      "details: [icb-board-to-chief-executive] | limit.a_year | 50000")),
    ("Forum rules", "Quorum: share", 2, "majority",
     ('"majority": a share is written like 1/3 or 0.5; more than half is no share of the seats: '
      'its number belongs under "Quorum: at least"')),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "heading", "row", "wrong", "told"), SAID)
def test_a_wrong_cell_is_told_in_names_and_headings(
    tmp_path: Path, sheet: str, heading: str, row: int, wrong: str, told: str
) -> None:
    at = chr(ord("A") + grids()[sheet][0].index(heading))
    assert said(tmp_path, typed(sheet, heading, row, wrong)) == [f"{sheet}!{at}{row} {told}"]


def test_the_post_of_a_person_is_named_where_people_do_not_belong(tmp_path: Path) -> None:
    changes = (
        lambda made: made.update({"People": [["Name"], ["Jane Smith"]]}),
        typed("Posts", "Holder", 3, "Jane Smith"),
        typed("Posts", "Reports to", 2, "Jane Smith"),
    )
    assert said(tmp_path, *changes) == [
        (
            'Posts!F2 "Jane Smith" is a person; this names a post or a forum; write '
            'Chief Executive ("Jane Smith" holds it)'
        )
    ]
