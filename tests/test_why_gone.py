"""What is gone says why: it is not found, is not there, or its rule looks at it no more."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from command import TODAY, govlint, write
from govlint.checks.limit.check import LimitCheck
from govlint.hit import Condition
from govlint.report.summary import comparison
from govlint.result import Earlier, Gone, Result, WhyGone
from govlint.rulebook.catalogue import load_catalogue
from repository import committed, git

BY_NO_QUORUM = "it is decided without a forum, or no quorum is stated there"
TOP = "govlint: 1\nname: A\norganisations: {o: {name: Oak ICB<kind>}, z: {name: Zed}}\n"
BOARD = "b: {form: board, of: o, members: [{seat: Chair, capacity: chair}, {seat: M, count: 9}]}"
PEOPLE = "people: {p: {name: P}, q: {name: Q}, r: {name: R}, s: {name: S}}\n"
OTHER = (
    "c: {form: committee, of: o, accountable_to: b, members: [{seat: Chair, capacity: chair}, "
    "{seat: Vice, capacity: deputy-chair}, {seat: M, count: 3}]}"
)
CARE = (
    TOP + f"forums:\n  {BOARD}\n  {OTHER}\n" + "  e: {form: committee, of: o, accountable_to: b<>}"
)
SEATS = ", members: [{seat: Chair, capacity: chair}, {seat: M, count: 30}"
POOL = (
    "govlint: 1\nname: A\norganisations: {o: {name: O<kind>}}\n"
    "forums: {p: {form: committee, of: o, powers: <>, members: [{seat: M, count: 30}]}}\n"
)
PAY = (
    TOP.replace("<kind>", "<>") + "posts: {t: {organisation: o, kind: executive}}\n"
    "forums: {e: {form: committee, of: o, duty: remuneration, "
    "members: [{seat: M, kind: non-executive, count: 4}, t]}}"
)
ALIKE = (
    TOP
    + PEOPLE
    + (
        "forums:\n  e: {form: management-group, members: [p, q, r, <>]}\n"
        "  g: {form: management-group, members: [p, q, r, s, {seat: More}]}"
    )
)
LINKED = (
    TOP
    + PEOPLE
    + (
        "forums:\n  "
        + BOARD
        + "\n  e: {form: management-group, accountable_to: b, members: [p<>]}\n"
        "  g: {form: management-group, accountable_to: e, members: [q]}"
    )
)
CONFLICTED = (
    TOP
    + PEOPLE
    + (
        "forums: {g: {members: [p, q, {seat: M}], quorum: {min: 2}}}\n"
        "decisions: {d: {decided_by: g, affects: z}}\ninterests: {i: {person: p, "
        "organisation: z}, j: {person: q, organisation: z}}\n"
    )
)
TWICE = (
    TOP
    + PEOPLE
    + (
        "posts: {t: {organisation: o, holder: <>}}\n"
        "forums: {e: {form: committee, of: o, members: [t, p, q]}}"
    )
)
DEAL = TOP + "agreements: {m: {kind: mou, parties: [o, z], <>exit: x, starts: 2026-01-01}}"
AUDIT = CARE.replace("<>", ", meetings: {per_year: 2}, duty: <>")

STEPS = DEAL.replace("<>", "disputes: <>, ")
ALLIANCE = (
    "govlint: 1\nname: A\n"
    "organisations: {i: {name: ICB, kind: icb}, t: {name: Trust}, c: {name: Council}}\n"
    "services: {beds: {name: Beds, commissioner: i, providers: [t]}}\n"
    "forums:\n  board: {form: board, of: i}\n"
    "  team: {form: contractual-body, accountable_to: [board<2>], members: "
    "[{seat: I, represents: i}, {seat: T, represents: t}, {seat: C, represents: c}]}\n"
    "  review: {form: management-group, accountable_to: <1>, services: [beds], "
    "members: [{seat: I, represents: i}, {seat: T<4><3>}]}\n"
    "agreements: {m: {kind: alliance, parties: [i, t, c], services: [beds], leadership: team}}"
)


def alliance(**said: str) -> str:
    """Leave one place of the alliance open."""
    whole = {"1": "board", "2": "", "3": "", "4": ", represents: t"} | said
    text = ALLIANCE
    for at, part in whole.items():
        text = text.replace(f"<{at}>", part)
    return text


OF_EACH_SEAT = "it is not stated of each seat who appoints and removes, or who holds it"
NAMESAKES = (
    TOP + "forums:\n  " + BOARD + "\n  e: {name: Quality, form: management-group, of: o, "
    "accountable_to: b}\n  g: {name: Quality<name>, form: management-group, of: o, "
    "accountable_to: <>}"
)
JOINT = (
    TOP + "forums:\n  " + BOARD + "\n  j: {form: joint-committee, of: [o, z], accountable_to: b, "
    "quorum: {min: 2<each>}, members: [{seat: O, count: 2, represents: o}, "
    "{seat: Z, count: 2, represents: z<>}]}"
)
EXECUTIVES = (
    "govlint: 1\nname: A\norganisations: {o: {kind: nhs-trust}}\n"
    "forums: {b: {form: board, of: o, quorum: {min: 5}, members: ["
    "{seat: N, count: 7, kind: non-executive}, {seat: E, count: 6<>}]}}"
)
FILLED = (
    "govlint: 1\nname: A\norganisations: {o: {kind: charity}}\npeople: {p: {name: Ann Lim}}\n"
    "posts: {c: {organisation: o<holder>}}\n"
    "forums: {b: {form: board, of: o, members: [{who: c, capacity: chair<>, removed_by: c}, "
    "{seat: T, count: 5, appointed_by: c, removed_by: b}]}}"
)
HEARD = (
    "govlint: 1\nname: A\nposts: {p: {}, q: {}, r: {}}\nforums:\n"
    "  d: {form: committee, members: [p, q]}\n  a: {form: committee<>}\n"
    "decisions: {x: {decided_by: d, appeal_to: a}}"
)
ON_BOTH_BOARDS = (
    "govlint: 1\nname: A\norganisations: {o: {}}\n"
    "posts: {p: {organisation: o}, q: {organisation: o}}\nforums:\n"
    "  s: {name: Raad van toezicht, form: board, of: o, "
    "members: [{seat: C, capacity: chair}, {seat: M, count: 3}, p]}\n"
    "  b: {form: board, of: o, accountable_to: s<>}"
)
DECIDED = (
    TOP + "services: {beds: {name: Beds}, wards: {name: Wards}}\n"
    "forums: {x: {form: board, of: o<>}, y: {form: board, of: z}}\n"
    "decisions: {d: {acting: jointly, decided_by: [x, y], services: [beds]}}\n"
    "agreements: {m: {parties: [o, z], services: [wards<more>], "
    "disputes: [{by: C, kind: mediation}]}}"
)
DEAL_ON = "{{parties: [o, z], services: [{}], disputes: [{{by: C, kind: mediation}}]}}"
OF_ONE = "members: [{seat: M, count: 3, represents: o}]"
SHARED = (
    TOP + "forums:\n  " + BOARD + "\n  l: {form: joint-committee, of: [o, z], "
    "accountable_to: b<members>}\n"
    "agreements: {m: {kind: mou, parties: [o, z], <>exit: x, starts: 2026-01-01}}"
)
SMALL = CARE.replace("<>", "<members>") + "\ndecisions: {d: {decided_by: e<decision>}}"
FUND = (
    TOP.replace("}}\n", "}, y: {name: Why}}\n") + "forums:\n  " + BOARD + "\n"
    "  j: {form: joint-committee, of: [o, z, y], accountable_to: b, members: [<>, "
    "{seat: Z, count: 2, represents: z}, {seat: Y, count: 2, represents: y}]}\n"
    "decisions: {d: {decided_by: j}}"
)

Case = tuple[str, str, str, str, str]
"""A structure, a part of it, what stands there later, a rule, and what keeps it from asking."""

SIDE = "bilateral-channel-on-integrated-scope"
BESIDE = "it passes over those without a vote, and what stands above the forums of an agreement"

NOT_ASKED: dict[str, Case] = {
    "what is passed over, of what follows from the rest": (
        CARE, SEATS + "]", SEATS + ", {seat: Councillor, kind: elected, count: 40}]",
        "forum-too-large", "it is not asked where this holds: most of its members are elected",
    ),
    "what is passed over, of many words the one": (
        AUDIT, "[audit]", "[audit, nomination]",
        "meets-too-rarely", "it is not asked where duty: nomination",
    ),
    "what is needed is struck out": (
        CARE, SEATS + "], quorum: {min: 40}", SEATS + "]",
        "quorum-impossible", '"quorum" is not stated any more',
    ),
    "who sits there is struck out": (
        CARE, SEATS + "]", "", "forum-too-large", '"members" is not stated any more',
    ),
    "what is live is planned again": (
        CARE, SEATS + "]", SEATS + "], status: shadow",
        "no-deputy-chair", "it is asked only of what is live",
    ),
    "what must hold": (
        CARE, ", members: [{seat: L}, {seat: M}, {seat: N}]", ", members: [{seat: L}, {seat: M}]",
        "no-chair", "it is asked only given voting seats (forum.voting-seats) at least 3",
    ),
    "a number from which on it is asked": (
        ALIKE, "s", "{who: s, capacity: attendee}",
        "overlapping-membership", "it is asked only so: smaller at least 4",
    ),
    "what is not stated": (
        DEAL, "disputes: [], ", "",
        "no-dispute-resolution", "it passes over what is not stated at all",
    ),
    "seats that may be executives'": (
        EXECUTIVES, ", kind: executive", "",
        "quorum-of-executives", "it is not stated of each seat whether it is an executive's",
    ),
    "who appoints the chair": (
        FILLED.replace("<holder>", ", holder: p"), ", appointed_by: p", "",
        "member-fills-the-board", OF_EACH_SEAT,
    ),
    "who holds the post of the chair": (
        FILLED.replace("<>", ", appointed_by: p").replace("<holder>", "<>"), ", holder: p", "",
        "member-fills-the-board", OF_EACH_SEAT,
    ),
    "the quorum that an interest breaks": (
        CONFLICTED.replace(", quorum: {min: 2}", "<>"), ", quorum: {min: 2}", "",
        "quorum-breaks-on-conflict", BY_NO_QUORUM,
    ),
    "one with an interest who decides alone": (
        CONFLICTED.replace("decided_by: g", "decided_by: <>"), "g", "p",
        "quorum-breaks-on-conflict", BY_NO_QUORUM,
    ),
    "who hears an appeal": (
        HEARD, ", members: [p, q]", "", "appeal-to-deciders",
        "it is not stated who votes where it is decided, or where the appeal is heard",
    ),
    "who sits on the other board": (
        ON_BOTH_BOARDS, ", members: [p, q]", "", "supervisory-board-not-apart",
        "it is not stated of each seat what it is for, or where else its holder sits",
    ),
    "no kind of organisation": (
        PAY, ", kind: icb", "", "remuneration-composition",
        "no kind of Oak ICB is stated, by which the rule is meant for it",
    ),
    "another kind of organisation": (
        PAY, ", kind: icb", ", kind: charity", "remuneration-composition",
        'the rule is not meant for the kind "charity"',
    ),
    "only those who lead are listed": (
        CARE, SEATS + "]", SEATS + "], members_listed: leads",
        "forum-too-large", "of some forum only those who lead are listed",
    ),
    "somebody without a name": (
        LINKED, "", ", {seat: Minutes, capacity: secretary}",
        "no-linking-member", "whoever sits somewhere without a name may be anybody",
    ),
    "a post that is shared": (
        TWICE, "p", "[p, q]",
        "member-listed-twice", "by a post that several share nobody is known to sit",
    ),
    "a form of which no number is asked": (
        CARE.replace("e: {form: committee", "e: {form: <>").replace(
            "b<>", "b, members: [{seat: L}, {seat: M}, {seat: N}]"
        ),
        "committee", "management-group",
        "no-chair", "nothing is asked by what is stated as its form",
    ),
    "a committee that says its powers are its own": (
        POOL.replace("<kind>", ""), "delegated", "own",
        "forum-too-large", "it is not asked where this holds: has powers in its own right",
    ),
    "a body that is called an open-source project": (
        POOL.replace("<>", "delegated").replace("<kind>", "<>"),
        "", ", kind: open-source-project",
        "forum-too-large", "it is not asked where this holds: is of open-source projects",
    ),
    "a committee whose members law is said to lay down": (
        POOL.replace("<kind>", "").replace("<>", "own, quorum: {min: 3}<>"),
        "", ", statutory_composition: true",
        "quorum-too-low", "it is not asked where this holds: sits in panels",
    ),
    "an agreement that names no forum": (
        SHARED.replace("<members>", f", {OF_ONE}"), "leadership: l, ", "",
        "partner-not-represented", "no forum of the agreement is stated",
    ),
    "a forum that names no members": (
        SHARED.replace("<>", "leadership: l, ").replace("<members>", "<>"), ", " + OF_ONE, "",
        "partner-not-represented", "no members of the forum are stated",
    ),
    "a meeting of those of whom it is not stated for whom they are": (
        alliance(**{"4": "<>"}), ", represents: t", "",
        SIDE, "it is not stated of each seat whom it is for",
    ),
    "a list that is struck out": (
        DEAL, "disputes: [{by: X, kind: parties}], ", "", "dispute-ladder-no-independent-step",
        "it is asked only of a list that has something in it",
    ),
    "those who have no vote any more": (
        alliance(**{"3": "<>"}), "", ", capacity: attendee", SIDE, BESIDE,
    ),
    "what stands above the forum of an agreement": (
        alliance(**{"2": "<>"}), "", ", review", SIDE, BESIDE,
    ),
    "two of one name one of which answers to the other": (
        NAMESAKES.replace("<name>", ""), "b", "e", "duplicate-forum-name",
        "two of one name are passed over that answer to others, or are not of the same",
    ),
    "a party without a vote": (
        JOINT.replace("<each>", ""), "", ", capacity: observer", "quorum-without-each-partner",
        "it asks only of parties that have a vote",
    ),
    "one of the two as the way out": (
        DECIDED.replace("<more>", ""), "", ", escalates_to: y", "deadlock-without-way-out",
        "one of the two counts as above both, or an agreement on a part as a way out",
    ),
    "seats of which it is not stated for whom they are": (
        FUND, "{seat: O, count: 6, represents: o}", "{seat: O, count: 6}",
        "single-partner-dominance", "it is not stated of each seat whom it is for",
    ),
    "a quorum of which none is needed by one alone": (
        SMALL.replace("<members>", ", members: [{seat: Chair, capacity: chair}<>], quorum: none"),
        ", {seat: M, count: 2}", "",
        "missing-quorum", "it is not asked where this holds: has one vote and says no quorum",
    ),
    "an open decision that is not said to be open": (
        SMALL.replace("<decision>", ", due: 2025-06-01<>"), ", status: open", "",
        "overdue-decision", "it is asked only where status: open",
    ),
    "a decision that is not said to be taken": (
        SMALL.replace("<decision>", ", act_by: 2025-06-01<>"), ", status: taken", "",
        "overdue-action", "it is asked only where status: taken",
    ),
    "what was stood down is to come, and is named for something": (
        SMALL.replace("<members>", ", members: [], status: <>"), "stood-down", "shadow",
        "rests-on-inactive-forum", "what rests on something that is to come may wait for it",
    ),
    "what was stood down is proposed": (
        SMALL.replace("<members>", ", members: [{seat: M}], status: <>"), "stood-down", "proposed",
        "stood-down-forum-with-members", "it is asked only where status: stood-down",
    ),
    "an agreement that is over and names no forum": (
        SHARED.replace("<members>", "").replace("exit: x, starts: 2026-01-01", "ends: 2025-01-01"),
        "leadership: l, ", "",
        "expired-agreement",
        "it is not stated any more whether it has an active forum and no successor",
    ),
    "terms of what is not to review them each year": (
        CARE.replace("e: {form: committee", "e: {form: <>").replace(
            "b<>", "b, terms_of_reference: {approved_on: 2020-01-01}"
        ),
        "committee", "board",
        "overdue-tor-review", "by what it is, no such term runs for it",
    ),
    "reports of what has no powers": (
        CARE.replace("e: {form: committee", "e: {form: <>").replace("b<>", "b")
        + "\nreports: {r: {from: e, to: b, per_year: 1}}",
        "committee", "advisory-group",
        "no-report-up", "it is not asked where powers: none",
    ),
}  # fmt: skip

MENDED: dict[str, tuple[str, str, str, str]] = {
    "what the rule's own advice names": (
        CARE.replace("form: committee, of: o, accountable_to: b<>", "<>, of: z" + SEATS + "]"),
        "form: committee", "form: board", "orphan-forum",
    ),
    "fewer members": (CARE, SEATS + "]", SEATS.replace("30", "8") + "]", "forum-too-large"),
    "a chair": (
        CARE, ", members: [{seat: L}, {seat: M}, {seat: N}]",
        ", members: [{seat: L}, {seat: M}, {seat: N}, {seat: C, capacity: chair}]", "no-chair",
    ),
    "more meetings": (
        AUDIT.replace("<>", "audit").replace("per_year: 2", "per_year: <>"), "2", "4",
        "meets-too-rarely",
    ),
    "a decision that is taken": (
        SMALL.replace("<decision>", ", due: 2025-06-01, status: <>"), "open", "taken",
        "overdue-decision",
    ),
    "a forum that meets again": (
        SMALL.replace("<members>", ", members: [{seat: M}], status: <>"), "stood-down", "active",
        "stood-down-forum-with-members",
    ),
    "an agreement whose forum is stood down": (
        SHARED.replace("<members>", "<>").replace(
            "<>exit: x, starts: 2026-01-01", "leadership: l, ends: 2025-01-01"
        ),
        "", ", status: stood-down", "expired-agreement",
    ),
    "seats of another kind": (
        EXECUTIVES, ", kind: executive", ", kind: non-executive", "quorum-of-executives",
    ),
    "a chair whom others appoint": (
        FILLED.replace("<holder>", ", holder: p"), ", appointed_by: p", ", appointed_by: b",
        "member-fills-the-board",
    ),
    "one without an interest who decides alone": (
        CONFLICTED.replace("decided_by: g", "decided_by: <>"), "g", "r",
        "quorum-breaks-on-conflict",
    ),
    "others who hear an appeal": (
        HEARD, ", members: [p, q]", ", members: [r]", "appeal-to-deciders",
    ),
    "nobody on both boards": (
        ON_BOTH_BOARDS, ", members: [p, q]", ", members: [q]",
        "supervisory-board-not-apart",
    ),
    "who sits on both": (LINKED, "", ", q", "no-linking-member"),
    "a post with another holder": (TWICE, "p", "r", "member-listed-twice"),
    "a vote less for the one who had two": (TWICE, "p", "s", "member-listed-twice"),
    "a step that is independent": (
        DEAL, "disputes: [], ", "disputes: [{by: X, kind: mediation}], ",
        "no-dispute-resolution",
    ),
    "no executive": (
        PAY.replace("<>", ", kind: icb").replace(", t]", "<>]"), ", t", "",
        "remuneration-composition",
    ),
    "a step that is independent beside another": (
        STEPS, "[{by: X, kind: parties}]", "[{by: X, kind: parties}, {by: Y, kind: mediation}]",
        "dispute-ladder-no-independent-step",
    ),
    "all who are parties": (
        alliance(**{"3": "}, {seat: C, represents: <>"}), "t", "c", SIDE,
    ),
    "a meeting below the forum of the agreement": (
        alliance(**{"1": "<>"}), "board", "team", SIDE,
    ),
    "another name": (
        NAMESAKES.replace("<>", "b").replace("<name>", "<>"), "", " and safety",
        "duplicate-forum-name",
    ),
    "a quorum of each": (
        JOINT.replace("<>", "").replace("<each>", "<>"), "", ", each_party: true",
        "quorum-without-each-partner",
    ),
    "an agreement on it": (
        DECIDED.replace("<>", "").replace("<more>", "<>"), "", ", beds",
        "deadlock-without-way-out",
    ),
    "agreements that are together about it": (
        DECIDED.replace("<>", "").replace("<more>", "")
        .replace("services: [beds]", "services: [beds, zoo]")
        .replace("wards: {name: Wards}", "wards: {name: Wards}, zoo: {name: Zoo}")
        .replace("agreements: {m: ", "agreements:\n  m: ").removesuffix("}") + "<>",
        "", f"\n  k: {DEAL_ON.format('beds')}\n  l: {DEAL_ON.format('zoo')}",
        "deadlock-without-way-out",
    ),
    "fewer seats for one": (
        FUND, "{seat: O, count: 6, represents: o}", "{seat: O, count: 3, represents: o}",
        "single-partner-dominance",
    ),
}  # fmt: skip


def place(folder: Path, text: str, part: str) -> Path:
    whole = text.replace("<>", part).replace("<kind>", ", kind: icb")
    whole = whole.replace("<members>", "").replace("<decision>", "")
    return write(folder / "structure.yaml", whole)


def gone(folder: Path, text: str, before: str, after: str, *options: str) -> dict[str, Any]:
    """Give by rule what was found before and is gone after."""
    place(folder, text, before)
    govlint("baseline", "--as-of", TODAY, *options, "-o", "known.json", cwd=folder)
    place(folder, text, after)
    held = ("--as-of", TODAY, *options, "--baseline", "known.json", "-f", "json")
    return {one["rule"]: one for one in govlint("check", *held, cwd=folder).data["earlier"]["gone"]}


ALL = ("--profile", "strict", "--profile", "uk-health", "--profile", "alliance")


@pytest.mark.parametrize("case", NOT_ASKED.values(), ids=NOT_ASKED)
def test_what_a_rule_does_not_look_at_any_more_is_said(tmp_path: Path, case: Case) -> None:
    text, before, after, rule, because = case
    found = gone(tmp_path, text, before, after, *ALL)[rule]
    assert (found["why"], found["because"]) == ("not-asked", because)


@pytest.mark.parametrize("case", MENDED.values(), ids=MENDED)
def test_what_is_put_right_is_mended(tmp_path: Path, case: tuple[str, str, str, str]) -> None:
    text, before, after, rule = case
    found = gone(tmp_path, text, before, after, *ALL)[rule]
    assert (found["why"], found.get("because")) == ("not-found", None)


def test_what_was_taken_out_is_removed(tmp_path: Path) -> None:
    text, large = CARE.partition("  e:")[0] + "<>", f"  e: {{form: committee{SEATS}]}}"
    found = gone(tmp_path, text, large, "")
    assert found["forum-too-large"]["why"] == "removed"


def test_what_is_in_a_part_that_was_a_root_file_is_asked_there(tmp_path: Path) -> None:
    text, before, after, rule, because = NOT_ASKED["what is live is planned again"]
    place(tmp_path, text, before)
    govlint("baseline", "--as-of", TODAY, *ALL, "-o", "known.json", cwd=tmp_path)
    part = place(tmp_path, text, after)
    write(part, part.read_text("utf-8").removeprefix("govlint: 1\nname: A\n"))
    write(tmp_path / "main.yaml", "govlint: 1\nname: All\ninclude: [structure.yaml]\n")
    held = ("--as-of", TODAY, *ALL, "--baseline", "known.json", "-f", "json")
    those = govlint("check", *held, cwd=tmp_path).data["earlier"]["gone"]
    found = {one["rule"]: one for one in those}
    assert (found[rule]["why"], found[rule]["because"]) == ("not-asked", because)


def test_of_a_part_that_is_not_included_any_more_nobody_says_that_it_was_removed(
    tmp_path: Path,
) -> None:
    main = "govlint: 1\nname: All\norganisations: {o: {}}\n"
    write(tmp_path / "main.yaml", f"{main}include: [part.yaml]\n")
    write(tmp_path / "part.yaml", f"forums: {{e: {{form: committee{SEATS}]}}}}\n")
    govlint("baseline", "--as-of", TODAY, "-o", "known.json", cwd=tmp_path)
    write(tmp_path / "main.yaml", main)
    held = ("--as-of", TODAY, "--baseline", "known.json", "-f", "json")
    those = govlint("check", *held, cwd=tmp_path).data["earlier"]["gone"]
    assert {one.get("why") for one in those} == {None}


def test_an_agreement_that_is_over_is_not_mended_by_another_that_is_over(tmp_path: Path) -> None:
    deal = "{kind: mou, parties: [o, z], leadership: b, ends: 2025-01-01}"
    text = f"{TOP}forums: {{b: {{form: board}}}}\nagreements: {{a: {deal}<>}}"
    assert "expired-agreement" not in gone(tmp_path, text, "", f", c: {deal}", *ALL)


def test_what_is_told_of_one_more_together_is_not_gone_for_the_others(tmp_path: Path) -> None:
    same = "{name: Quality, form: committee, of: o, accountable_to: b}"
    text = f"{TOP}forums: {{b: {{form: board}}, p: {same}, q: {same}<>}}"
    assert "duplicate-forum-name" not in gone(tmp_path, text, "", f", r: {same}")


LARGE = (CARE, SEATS + "]", SEATS + ", {seat: Councillor, kind: elected, count: 40}]")
STILL = "it is not asked where this holds: most of its members are elected"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A folder in which a forum too large is known, and not asked any more."""
    gone(tmp_path, *LARGE)
    return tmp_path


@pytest.mark.parametrize(
    ("then", "now", "why"),
    [
        ("", "set: {forum-too-large: {at_most: 40}}", "the limit is 40 today"),
        (
            "set: {forum-too-large: {at_most: 9}}",
            "set: {forum-too-large: {at_most: 35}}",
            "the limit is 35 today",
        ),
        (
            "set: {missing-quorum: {not_stated: true}}",
            "",
            "it passes over what is not stated at all",
        ),
        (
            "",
            "set: {quorum-impossible: {where: {form: [board]}}}",
            "it is asked only where form: board",
        ),
    ],
)
def test_a_limit_that_is_raised_mends_nothing(
    then: str, now: str, why: str, tmp_path: Path
) -> None:
    text = CARE.replace("<>", SEATS + "]" + ", quorum: {min: 40}" * ("impossible" in now))
    write(tmp_path / "structure.yaml", text)
    write(tmp_path / ".govlint.yaml", f"{then}\n")
    govlint("baseline", "--as-of", TODAY, "-o", "known.json", cwd=tmp_path)
    write(tmp_path / ".govlint.yaml", f"{now}\n")
    held = ("--as-of", TODAY, "--baseline", "known.json", "-f", "json")
    found = govlint("check", *held, cwd=tmp_path).data["earlier"]["gone"]
    assert {(one["why"], one.get("because")) for one in found} == {("not-asked", why)}


@pytest.mark.parametrize("form", ["text", "csv", "markdown", "html", "junit", "json"])
def test_every_format_says_what_keeps_a_rule_from_looking(large: Path, form: str) -> None:
    run = govlint("check", "--as-of", TODAY, "--baseline", "known.json", "-f", form, cwd=large)
    assert STILL in " ".join(run.out.split())
    assert form == "junit" or re.search("gone, not asked|not-asked", run.out, re.IGNORECASE)
    assert run.code == 0


@pytest.mark.parametrize("form", ["text", "concise"])
def test_the_summary_says_what_is_still_so(large: Path, form: str) -> None:
    run = govlint("check", "--as-of", TODAY, "--baseline", "known.json", "-f", form, cwd=large)
    assert (
        "1 finding is gone since known.json; it is still so, and its rule does not look at it any "
        "more."
    ) in " ".join((run.out + run.err).split())


ONE = "; {} is still so, and its rule does not look at it any more."
SEVERAL = "; {} are still so, and their rules do not look at them any more."


@pytest.mark.parametrize(
    ("mended", "not_asked", "said"),
    [
        (3, 0, "."),
        (2, 1, ONE.format("1 of them")),
        (1, 2, SEVERAL.format("2 of them")),
        (0, 3, SEVERAL.format("they")),
    ],
)
def test_the_summary_counts_what_is_still_so(mended: int, not_asked: int, said: str) -> None:
    both = [WhyGone.NOT_FOUND] * mended + [WhyGone.NOT_ASKED] * not_asked
    those = [Gone("f", "r", "a.yaml", None, "m", why=why) for why in both]
    result = Result(date(2026, 1, 1), [], [], [], [], earlier=Earlier("x", [], those))
    assert f"3 findings are gone since x{said}" in [*comparison(result)]


def test_a_sheet_has_it_as_its_status(large: Path) -> None:
    held = ("--as-of", TODAY, "--baseline", "known.json", "-f", "csv")
    rows = csv.DictReader(StringIO(govlint("check", *held, cwd=large).out.lstrip("\ufeff")))
    assert {row["status"] for row in rows if row["rule"] == "forum-too-large"} == {
        "gone, not asked"
    }


def test_what_is_held_to_a_revision_is_said_as_well(tmp_path: Path) -> None:
    text, before, after = LARGE
    place(tmp_path, text, before)
    git(tmp_path, "init")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--message", "A structure")
    place(tmp_path, text, after)
    run = govlint("check", "--as-of", TODAY, "--since", "HEAD", "-f", "json", cwd=tmp_path)
    found = {one["rule"]: one for one in run.data["earlier"]["gone"]}
    assert found["forum-too-large"]["because"] == STILL


def test_two_versions_say_it_as_well(tmp_path: Path) -> None:
    text, before, after = LARGE
    was, is_now = (place(tmp_path / one, text, part) for one, part in (("a", before), ("b", after)))
    run = govlint("diff", was, is_now, "--as-of", TODAY, "-f", "json")
    found = {one["rule"]: one for one in run.data["findings"]["gone"]}
    assert (found["forum-too-large"]["why"], found["forum-too-large"]["because"]) == (
        "not-asked", STILL,
    )  # fmt: skip
    assert "of them still so, and not asked any more" in run.data["sentence"]
    everything = govlint("diff", was, is_now, "--as-of", TODAY, "--all").out
    assert "findings gone, not asked" in everything.casefold()


BEDS = """\
govlint: 1
name: E
organisations: {icb: {name: ICB, kind: icb}, ft: {name: Trust, kind: nhs-foundation-trust}}
posts: {a: {}, t: {}, u: {}}
forums:
  ib: {form: board, of: icb, members: [{who: a, capacity: chair}, t, u]}
  hb: {name: Board of Trust, form: board, of: ft, members: [{who: a, capacity: chair}, t, u]}
  pc: {form: committee, of: icb, accountable_to: ib, members: [{who: a, capacity: chair}, t, u]}
decisions: {move: {name: Move beds, decided_by: pc, affects: [ft]}}
"""


@pytest.mark.parametrize(
    ("changes", "why", "because"),
    [
        (
            {"Board of Trust, form: board": "Board of Trust, form: management-group"},
            "not-asked",
            "the form of Board of Trust is another today",
        ),
        ({"decided_by: pc": "decided_by: hb"}, "not-found", None),
        (
            {"decided_by: pc": "decided_by: hb", "kind: icb": "kind: other"},
            "not-found",
            None,
        ),
    ],
)
@pytest.mark.parametrize("command", [["check", "--since", "HEAD"], ["diff", "--since", "HEAD"]])
def test_what_is_gone_because_another_is_of_another_sort_is_still_so(
    tmp_path: Path, command: list[str], changes: dict[str, str], why: str, because: str | None
) -> None:
    rule = "adverse-decision-not-referred"
    structure = write(tmp_path / "structure.yaml", BEDS)
    write(tmp_path / ".govlint.yaml", "profile: [core, uk-health, strict]\n")
    committed(tmp_path, {})
    text = BEDS
    for old, new in changes.items():
        text = text.replace(old, new)
    write(structure, text)
    data = govlint(*command, "-f", "json", cwd=tmp_path).data
    found = (data.get("earlier") or data["findings"])["gone"]
    assert [(one["why"], one.get("because")) for one in found if one["rule"] == rule] == [
        (why, because)
    ]


def test_what_was_renamed_and_mended_is_not_removed(tmp_path: Path) -> None:
    text = CARE.replace("e: {", "<>: {name: Care, ").replace("b<>", "b{}")
    was = place(tmp_path / "a", text.replace("{}", SEATS + "]"), "e")
    is_now = place(tmp_path / "b", text.replace("{}", SEATS.replace("30", "8") + "]"), "care")
    run = govlint("diff", was, is_now, "--as-of", TODAY, "-f", "json")
    found = {one["rule"]: one["why"] for one in run.data["findings"]["gone"]}
    assert found["forum-too-large"] == "not-found"


def test_a_prune_says_how_many_it_takes_out_that_are_still_so(large: Path) -> None:
    held = ("--as-of", TODAY, "--baseline", "known.json", "--prune")
    said = govlint("check", *held, cwd=large).err
    assert "of them still so, and not asked any more), " in said
    assert "why" not in json.dumps(json.loads((large / "known.json").read_text("utf-8")))


def test_a_result_that_was_saved_before_reasons_were_is_read(large: Path) -> None:
    held = ("--as-of", TODAY, "--baseline", "known.json", "-f", "json")
    data = govlint("check", *held, cwd=large).data
    for one in data["earlier"]["gone"]:
        del one["why"]
        one.pop("because", None)
    write(large / "saved.json", json.dumps(data))
    run = govlint("render", "saved.json", "-f", "text", cwd=large)
    assert (run.code, "not asked" in run.out) == (0, False)
    assert "gone forum-too-large" in run.out


def test_without_names_it_is_said_without_what_may_name_somebody(tmp_path: Path) -> None:
    gone(tmp_path, PAY, ", kind: icb", "", *ALL)
    held = ("--as-of", TODAY, *ALL, "--baseline", "known.json", "--anonymous", "-f", "json")
    found = govlint("check", *held, cwd=tmp_path).data["earlier"]["gone"]
    assert [(one["why"], one.get("because")) for one in found if one["why"] == "not-asked"] == [
        ("not-asked", None)
    ] * sum(one["why"] == "not-asked" for one in found)
    assert "not-asked" in {one["why"] for one in found}


def test_no_more_is_asked_than_rules_of_which_something_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    whole = LimitCheck.conditions

    def conditions(check: LimitCheck) -> Iterator[Condition]:
        asked.append(check.measure)
        return whole(check)

    monkeypatch.setattr(LimitCheck, "conditions", conditions)
    found = gone(tmp_path, *LARGE)
    rules = load_catalogue().rules
    measures = [getattr(rules[one].rule.check, "measure", "") for one in found]
    assert sorted(asked) == sorted(filter(None, measures))


def test_a_rule_that_fails_where_more_is_asked_says_nothing_of_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def conditions(check: LimitCheck) -> Iterator[Condition]:
        raise RuntimeError

    monkeypatch.setattr(LimitCheck, "conditions", conditions)
    assert "why" not in gone(tmp_path, *LARGE)["forum-too-large"]
