"""Titles of seats that say how many there are, that nobody sits there, or that it has no vote."""

import pytest

from govlint.lint.not_as_meant.text import text_not_as_meant
from govlint.lint.reading.loader import load_text

HEAD = {"govlint": 1, "name": "Example"}
AROUND = """\
posts: {{co-sec: {{title: Company Secretary}}}}
people: {{oak: {{name: Ann Oak}}, elm: {{name: Bo Elm}}}}
forums: {{a: {{members: [{}]}}}}
"""


def said(members: str) -> list[tuple[str, bool]]:
    """Give what is said of the members of a forum, and whether it can be made good at once."""
    loaded = load_text(AROUND.format(members), "structure.yaml", HEAD)
    assert loaded.faults == []
    found = text_not_as_meant(loaded)
    return [(one.message.partition('; ')[2], one.fix is not None) for one in found]  # fmt: skip


EIGHT = "write {seat: Tenants, count: 8}"
VACANT = "write {seat: Tenant, vacant: 1}"
SIX_OR_EIGHT = "write {seat: Tenants, count: 6} (or count: 8, if the most is meant)"
WITH_CHAIR = (
    "the chair is an item of its own: {seat: Tenants, count: 7}, {seat: Chair, capacity: chair}"
)
OPEN = f"{VACANT} (or without vacant, if somebody sits there)"
NOBODY = "write {seat: its title, vacant: 1}"
NO_VOTE = "write {seat: Tenant, voting: false}"
ATTENDS = "write {seat: Solicitor, capacity: attendee}"
EACH = "each is an item of its own"

TITLES = {
    "Tenants (x8)": (EIGHT, True),
    "Tenants - 8": (EIGHT, True),
    "Tenants: 8": (EIGHT, True),
    "Tenants [8]": (EIGHT, True),
    "8 No. Tenants": (EIGHT, True),
    "Tenants nos 1 to 8": (EIGHT, True),
    "6-8 Tenants": (SIX_OR_EIGHT, False),
    "6 or 8 Tenants": (SIX_OR_EIGHT, False),
    "Tenants (6 to 8)": (SIX_OR_EIGHT, False),
    "8 Tenants including the Chair": (WITH_CHAIR, False),
    "Tenants (8, incl. chair)": (WITH_CHAIR, False),
    "Tenant (vacant)": (VACANT, True),
    "Vacant - Tenant": (VACANT, True),
    "Tenant - vacancy": (VACANT, True),
    "Tenant (TBC)": (OPEN, False),
    "VACANT": (NOBODY, False),
    "TBC": (NOBODY, False),
    "N/A": (NOBODY, False),
    "Mr Jones and Mrs Evans": (f"{EACH}: {{seat: Mr Jones}}, {{seat: Mrs Evans}}", False),
    "J Oak, A. Elm": (f"{EACH}: {{seat: J Oak}}, {{seat: A. Elm}}", False),
    "Ann Oak & Bo Elm": (f"{EACH}: {{seat: Ann Oak}}, {{seat: Bo Elm}}", False),
    "Mr and Mrs Jones": (EACH, False),
    "Tenant (non-voting)": (NO_VOTE, True),
    "Tenant - no vote": (NO_VOTE, True),
    "Non-voting tenant": ("write {seat: Non-voting tenant, voting: false}", False),
    "Solicitor (in attendance)": (ATTENDS, True),
    "Solicitor, by invitation": (ATTENDS, True),
    "Observer from the council": (
        "write {seat: Observer from the council, capacity: observer}",
        False,
    ),
    "Vice-Chair": ("write {seat: Vice-Chair, capacity: deputy-chair}", False),
    "co-sec": ("write {who: co-sec}", False),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items(), ids=TITLES)
def test_a_title_that_says_more_is_written_with_keys(
    title: str, expected: tuple[str, bool]
) -> None:
    assert said(f'{{seat: "{title}"}}') == [expected]


OF_OTHERS = (
    "Non-Voting Shareholders' Representative",
    "Non-voting members' trustee",
    "Vice Chair of Non-Voting Council",
    "Non-voting Members' Forum nominee",
    "Representative of the non-voting members",
)


@pytest.mark.parametrize("title", OF_OTHERS)
def test_who_sits_for_others_without_a_vote_may_vote(title: str) -> None:
    assert said(f'{{seat: "{title}"}}') == []


OTHER_KEYS = {
    '{seat: "Tenants (2 vacancies)", count: 6}': "write {seat: Tenants, vacant: 2, count: 6}",
    '{seat: "Tenant (vacant)", count: 2}': "write {seat: Tenant, vacant: 2, count: 2}",
    '{seat: "Tenant (non-voting)", kind: lay}': "write {seat: Tenant, voting: false, kind: lay}",
    "{seat: Tenant, count: 6}, {seat: Tenant, count: 6}": (
        "take it out here, or write one of both as {seat: Tenant, count: 12}"
    ),
}


@pytest.mark.parametrize(("members", "line"), OTHER_KEYS.items(), ids=OTHER_KEYS)
def test_what_stands_beside_a_title_stays(members: str, line: str) -> None:
    assert [advice for advice, _ in said(members)] == [line]


TITLES_ALONE = [
    "{seat: Vacant Property Officer}",
    "{seat: Empty Homes Lead}",
    "{seat: 'Ward: 3'}",
    "{seat: Key Stage 1-2}",
    "{seat: 14-19 Partnership chair}",
    "{seat: Health and Safety}",
    "{seat: Chair and chief executive}",
    "{seat: Councillor (North Ward)}",
    "{seat: Officers (various)}",
    "{seat: Governor (Secretary)}",
    "{seat: Governor (voting)}",
    "{seat: Observer, voting: true}",
    "{seat: 'Trustee (observer)', capacity: observer}",
    "{seat: Vice-chair}, {who: oak, capacity: deputy-chair}",
    "{seat: co-sec}, co-sec",
    "{seat: co-sec, count: 2}",
    "{seat: Tenant}, {seat: Tenant}",
    "{seat: 'Tenants - 2'}, {seat: 'Tenants - 3'}",
]


@pytest.mark.parametrize("members", TITLES_ALONE)
def test_a_title_that_may_be_one_is_left(members: str) -> None:
    assert said(members) == []
