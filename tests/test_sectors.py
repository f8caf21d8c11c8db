"""In a sector, or where more is asked, the same rule asks what is asked there."""

from pathlib import Path

import pytest

import govlint as library
from command import govlint, write

BOARD = """\
govlint: 1
name: A
organisations: {a: {name: A, kind: KIND}}
forums:
  board:
    form: board
    of: a
    members: [{seat: Staff, count: 4, kind: employee}, {seat: Trustee, count: 5, kind: trustee}]
"""
ONE_TEAM = """\
govlint: 1
name: A
organisations: {a: {name: A, kind: open-source-project}}
forums:
  maintainers: {form: team, of: a, members: [{seat: Maintainer}]}
"""
TWO_TEAMS = f"{ONE_TEAM}  docs: {{form: team, of: a, members: [{{seat: Writer}}]}}\n"
COMPANY = """\
govlint: 1
name: A
complete_for: [a]
organisations: {a: {name: A, kind: company}}
posts: {chair: {organisation: a, kind: non-executive, first_appointed: 2010-01-01}}
forums:
  audit: {duty: audit, of: a, members: [{seat: Manager, kind: executive}]}
  pay: {duty: remuneration, of: a, members: [{seat: Manager, kind: executive}]}
"""
NO_REGISTER = """\
govlint: 1
name: A
organisations: {a: {name: A}, b: {name: B}}
posts: {chief: {organisation: a}}
forums:
  board: {form: board, of: a, members: [chief]}
  team: {members: [{who: chief, capacity: chair}]}
agreements: {alliance: {parties: [a, b], leadership: team}}
"""
ACADEMY = """\
govlint: 1
name: A
organisations: {a: {name: A, kind: academy-trust}}
posts:
  chief: {title: Chief, organisation: a, kind: executive}
  chair: {title: Chair, organisation: a, kind: trustee}
forums:
  board: {form: board, of: a, meetings: {per_year: 2}, members: [{who: chair, capacity: chair}]}
  audit:
    form: committee
    duty: audit
    of: a
    accountable_to: board
    meetings: {per_year: 2}
    members: [{who: chief, capacity: chair}, chair]
"""


LED_BY_EXECUTIVE = """\
govlint: 1
name: A
organisations: {a: {name: A}}
posts: {finance: {title: Finance Director, organisation: a, kind: executive}}
forums:
  audit: {form: committee, duty: audit, of: a,
    members: [{who: finance, capacity: chair}, {seat: B}]}
"""


@pytest.mark.parametrize(
    ("rule", "profile", "text", "expected"),
    [
        ("board-mostly-employees", "uk-charity", BOARD.replace("KIND", "charity"), []),
        (
            "board-mostly-employees", "academy-trust", BOARD.replace("KIND", "academy-trust"),
            ["board"],
        ),
        ("orphan-forum", "open-source", ONE_TEAM, []),
        (
            "orphan-forum", "open-source",
            f"{ONE_TEAM}  docs: {{form: team, of: a, accountable_to: maintainers}}\n", [],
        ),
        ("orphan-forum", "open-source", TWO_TEAMS, ["maintainers", "docs"]),
        *(
            (rule, profile, text, found if profile == "uk-listed-company" else [])
            for profile in ("uk-health", "uk-listed-company")
            for rule, text, found in (
                ("audit-committee-composition", COMPANY, ["audit"]),
                ("remuneration-composition", COMPANY, ["pay"]),
                ("term-limit-exceeded", COMPANY, ["chair"]),
                ("missing-required-committee", COMPANY.replace("duty", "x-duty"), ["a"]),
            )
        ),
        ("executives-lead-audit-or-pay", "core", LED_BY_EXECUTIVE, ["audit"]),
        ("dual-role-undeclared", "core", NO_REGISTER, []),
        ("dual-role-undeclared", "completeness", NO_REGISTER, ["chief"]),
        ("agreement-silent-on-terms", "core", NO_REGISTER, []),
        ("agreement-silent-on-terms", "alliance", NO_REGISTER, ["alliance"]),
    ],
)  # fmt: skip
def test_a_profile_asks_what_is_asked_in_its_world(
    tmp_path: Path, rule: str, profile: str, text: str, expected: list[str]
) -> None:
    write(tmp_path / "structure.yaml", text)
    run = govlint("check", "--profile", profile, "--format", "json", cwd=tmp_path)
    found = [one["entity"] for one in run.data["findings"] if one["rule"] == rule]
    assert found == expected


RARELY = ("meets-too-rarely", "warning")
NOT_APART = ("audit-committee-not-apart", "warning")


@pytest.mark.parametrize(
    ("profiles", "expected"),
    [
        (["academy-trust"], {RARELY, NOT_APART}),
        (["academy-trust", "uk-charity"], {RARELY, NOT_APART}),
        (["strict"], {("executives-lead-audit-or-pay", "warning"), ("meets-too-rarely", "info")}),
    ],
)
def test_an_academy_trust_is_told_once_of_what_its_handbook_asks(
    profiles: list[str], expected: set[tuple[str, str]]
) -> None:
    asked = ("audit-committee-not-apart", "executives-lead-audit-or-pay", "meets-too-rarely")
    found = library.check({"structure.yaml": ACADEMY}, profile=profiles).findings
    assert {(one.rule, one.severity) for one in found if one.rule in asked} == expected


TRADING = """\
govlint: 1
name: A
organisations: {a: {name: A, kind: charity}, t: {name: T, kind: company, part_of: a}}
posts: {chair: {title: Chair}, treasurer: {title: Treasurer}}
forums:
  trustees: {form: board, of: a, members: [{who: chair, capacity: chair}, treasurer]}
  directors: {form: board, of: t, members: [{who: chair, capacity: chair}, treasurer]}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TRADING, [("no-trustee-apart-from-company", "trustees")]),
        (
            TRADING.replace("treasurer]}", "treasurer, {seat: T}]}", 1),
            [("no-director-apart-from-charity", "directors")],
        ),
        (TRADING.replace("of: t,", "of: t, status: proposed,"), []),
        (TRADING.replace("treasurer]}", "treasurer, {seat: T}]}"), []),
    ],
)
def test_trustees_who_are_all_the_directors_are_told_of_once(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = library.check({"structure.yaml": text}, profile="uk-charity").findings
    assert [(one.rule, one.entity) for one in found if "-apart-from-" in one.rule] == expected


ASSURED = """\
govlint: 1
name: A
posts: {director: {title: Director}, engineer: {title: Engineer}, planner: {title: Planner}}
forums:
  assurance:
    purpose: assurance
    members: [{who: director, capacity: chair}, engineer, planner]
  delivery:
    purpose: delivery
    accountable_to: assurance
    members: [{who: director, capacity: chair}, engineer, planner]
"""


@pytest.mark.parametrize(
    ("profile", "text", "expected"),
    [
        ("core", ASSURED, ["assurance-by-the-same-people"]),
        ("strict", ASSURED, ["self-oversight"]),
        ("core", ASSURED.replace(", planner]", "]", 1), []),
        ("strict", ASSURED.replace(", planner]", "]", 1), ["self-oversight"]),
    ],
)
def test_of_work_that_those_who_do_it_assure_one_rule_speaks(
    profile: str, text: str, expected: list[str]
) -> None:
    found = library.check({"structure.yaml": text}, profile=profile).findings
    asked = ("assurance-by-the-same-people", "self-oversight")
    assert [one.rule for one in found if one.rule in asked] == expected
