"""What is gone says why: it is mended, it was removed, or its rule does not look at it any more."""

from pathlib import Path
from typing import Any

import pytest

from command import TODAY, govlint, write

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

Case = tuple[str, str, str, str, str]
"""A structure, a part of it, what stands there later, a rule, and what keeps it from asking."""

NOT_ASKED: dict[str, Case] = {
    "what is passed over, of what follows from the rest": (
        CARE, SEATS + "]", SEATS + ", {seat: Councillor, kind: elected, count: 40}]",
        "forum-too-large", "it is not asked where this holds: most of its members are elected",
    ),
    "what is passed over, of many words the one": (
        AUDIT, "[audit]", "[audit, nomination]",
        "meets-too-rarely", "it is not asked where duty: nomination",
    ),
    "what is live is planned again": (
        CARE, SEATS + "]", SEATS + "], status: shadow",
        "no-deputy-chair", "it is asked only of what is live",
    ),
    "what must hold": (
        CARE, ", members: [{seat: M, count: 3}]", ", members: [{seat: M, count: 2}]",
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
}  # fmt: skip

MENDED: dict[str, tuple[str, str, str, str]] = {
    "fewer members": (CARE, SEATS + "]", SEATS.replace("30", "8") + "]", "forum-too-large"),
    "a chair": (
        CARE, ", members: [{seat: M, count: 3}]",
        ", members: [{seat: M, count: 3}, {seat: C, capacity: chair}]", "no-chair",
    ),
    "more meetings": (
        AUDIT.replace("<>", "audit").replace("per_year: 2", "per_year: <>"), "2", "4",
        "meets-too-rarely",
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
}  # fmt: skip


def gone(folder: Path, text: str, before: str, after: str, *options: str) -> dict[str, Any]:
    """Give by rule what was found before and is gone after."""
    path = folder / "structure.yaml"
    write(path, text.replace("<>", before).replace("<kind>", ", kind: icb"))
    govlint("baseline", "--as-of", TODAY, *options, "-o", "known.json", cwd=folder)
    write(path, text.replace("<>", after).replace("<kind>", ", kind: icb"))
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
    assert (found["why"], found.get("because")) == ("mended", None)


def test_what_was_taken_out_is_removed(tmp_path: Path) -> None:
    text, large = CARE.partition("  e:")[0] + "<>", f"  e: {{form: committee{SEATS}]}}"
    found = gone(tmp_path, text, large, "")
    assert found["forum-too-large"]["why"] == "removed"
