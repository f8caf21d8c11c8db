"""`diff`: what changed between two versions, as a person would say who reads both."""

from collections.abc import Sequence
from cProfile import Profile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import TODAY, govlint, write
from goldens import golden
from govlint.change.answer.answer import MOST_ROWS
from govlint.change.difference import Difference, compared
from govlint.cli.commands.schema import schema_named
from govlint.lint.plan import planned
from govlint.lint.reading.texts import Texts
from govlint.lint.request import Request
from govlint.lint.sites import sites_in
from repository import COMMITTED, committed, git

POSTS = "".join(f"  {one}: {{title: Post {one.upper()}}}\n" for one in "abcdefghij")
BASE = f"""govlint: 1
name: Place
organisations: {{icb: {{name: ICB}}, council: {{name: Council}}}}
people:
  kim: {{name: Kim Lee}}
posts:
{POSTS}  k: {{title: Post K, holder: kim}}
services:
  beds: {{name: Beds}}
forums:
  board: {{name: ICB Board, form: board, of: icb, members: [a, b]}}
  cabinet: {{name: Cabinet, form: board, of: council, members: [c]}}
  committee:
    name: Place Committee
    form: committee
    of: icb
    accountable_to: board
    escalates_to: [board, cabinet]
    members: [{{who: a, capacity: chair}}, b, c, d]
    quorum: {{min: 2}}
    voting: {{rule: majority}}
    meetings: {{per_year: 6, minutes: 120, prep_minutes: 60}}
  urgent:
    name: Urgent Care Group
    form: committee
    of: icb
    accountable_to: committee
    purpose: delivery
    services: beds
    members: [{{who: e, capacity: chair}}, f, g, h, {{seat: Nurse, represents: icb, count: 2}}]
    meetings: {{per_year: 12, minutes: 60, prep_minutes: 60}}
  flow:
    name: Flow Group
    form: committee
    of: icb
    accountable_to: committee
    members: [{{who: i, capacity: chair}}, j, k]
    meetings: {{per_year: 10, minutes: 60, prep_minutes: 0}}
decisions:
  small: {{name: Small sums, type: spend, decided_by: urgent, value: {{up_to: 1000}}}}
  large:
    name: Large sums
    type: spend
    decided_by: committee
    value: {{over: 1000, up_to: 9000}}
risks:
  winter: {{name: Winter, forum: urgent, owner: e}}
delegations:
  given: {{from: board, to: committee, matters: spend, limit: 9000}}
"""
Edit = tuple[str, str]

URGENT = BASE[BASE.index("  urgent:") : BASE.index("  flow:")]
FLOW = BASE[BASE.index("  flow:") : BASE.index("decisions:")]
BELOW = "  night: {name: Night Group, form: committee, of: icb, accountable_to: urgent"
NEW = "  night: {name: Night Group, form: committee, of: icb, accountable_to: committee"


def edited(*edits: Edit, text: str = BASE) -> str:
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def diff(folder: Path, before: str, after: str, *more: str) -> Any:
    paths = [write(folder / name, text) for name, text in (("b.yaml", before), ("a.yaml", after))]
    run = govlint("diff", *paths, "--as-of", TODAY, "-f", "json", *more)
    assert (run.code, run.err) == (0, "")
    Draft202012Validator(schema_named("diff")).validate(run.data)
    return run.data


def changed(folder: Path, *edits: Edit) -> Any:
    return diff(folder, BASE, edited(*edits))


def kept(forums: Any) -> Any:
    """Leave out what is empty."""
    return {key: value for key, value in forums.items() if value}


def added(fields: str) -> Edit:
    return ("decisions:\n", f"{NEW}, {fields}}}\ndecisions:\n")


def renamed(before: str, after: str, *names: str) -> dict[str, Any]:
    return {"before": before, "after": after, "names": [*names]}


ELSEWHERE: list[Edit] = [
    ("decided_by: urgent", "decided_by: acute"),
    ("forum: urgent", "forum: acute"),
]
GONE: Edit = (URGENT, "")
HOMELESS: list[Edit] = [("decided_by: urgent, ", ""), ("forum: urgent, ", "")]
TO_FLOW: list[Edit] = [("decided_by: urgent", "decided_by: flow"), ("forum: urgent", "forum: flow")]
ACUTE = URGENT.replace("  urgent:", "  acute:")
PARTS = (
    "  day: {name: Day Group, form: committee, of: icb, accountable_to: committee, "
    "members: [e, f, {seat: Nurse, represents: icb}]}\n"
    "  dusk: {name: Dusk Group, form: committee, of: icb, accountable_to: committee, "
    "members: [g, h, {seat: Manager, represents: icb}]}\n"
)

TRIED: dict[str, tuple[list[Edit], str, dict[str, Any]]] = {
    "another id": (
        [(URGENT, ACUTE), *ELSEWHERE],
        "neither",
        {"renamed": [renamed("urgent", "acute", "Urgent Care Group", "Urgent Care Group")]},
    ),
    "another name under one id": (
        [("Urgent Care Group", "Acute Care Group")],
        "neither",
        {"renamed": [renamed("urgent", "urgent", "Urgent Care Group", "Acute Care Group")]},
    ),
    "another id and name, the same people": (
        [(URGENT, ACUTE.replace("Urgent Care", "Acute Care")), *ELSEWHERE],
        "neither",
        {"renamed": [renamed("urgent", "acute", "Urgent Care Group", "Acute Care Group")]},
    ),
    "another id, name and line, but it says what it replaces": (
        [
            (
                URGENT,
                ACUTE.replace("Urgent Care", "Acute Care").replace(
                    "accountable_to: committee", "accountable_to: board\n    replaces: urgent"
                ),
            ),
            *ELSEWHERE,
        ],
        "neither",
        {"renamed": [renamed("urgent", "acute", "Urgent Care Group", "Acute Care Group")]},
    ),
    "another id, name and people, found by what names it": (
        [(URGENT, f"{NEW}}}\n".replace("night", "acute")), *ELSEWHERE],
        "neither",
        {"renamed": [renamed("urgent", "acute", "Urgent Care Group", "Night Group")]},
    ),
    "gone, and another is there that has nothing of it": (
        [(URGENT, f"{NEW}}}\n"), *HOMELESS],
        "neither",
        {"described": ["night"], "gone": ["urgent"]},
    ),
    "gone for good": ([GONE, *HOMELESS], "neither", {"gone": ["urgent"]}),
    "gone, its work went to one that was there": (
        [GONE, *TO_FLOW],
        "replaced",
        {
            "gone": ["urgent"],
            "merged": [{"from": ["urgent"], "into": "flow"}],
            "replaced": [{"forum": "urgent", "by": "flow"}],
        },
    ),
    "stood down": (
        [("    purpose: delivery", "    status: stood-down\n    purpose: delivery")],
        "neither",
        {"stood_down": ["urgent"]},
    ),
    "ended": (
        [("    purpose: delivery", "    ends: 2026-11-20\n    purpose: delivery")],
        "neither",
        {"stood_down": ["urgent"]},
    ),
    "ends today, and so is there today": (
        [("    purpose: delivery", "    ends: 2026-11-21\n    purpose: delivery")],
        "neither",
        {},
    ),
    "stood down, and another says that it takes its place": (
        [
            ("    purpose: delivery", "    status: stood-down\n    purpose: delivery"),
            ("    name: Flow Group", "    name: Flow Group\n    replaces: urgent"),
        ],
        "replaced",
        {
            "stood_down": ["urgent"],
            "merged": [{"from": ["urgent"], "into": "flow"}],
            "replaced": [{"forum": "urgent", "by": "flow"}],
        },
    ),
    "two merged into a new one": (
        [
            (URGENT, ""),
            (FLOW, ""),
            added("starts: 2026-10-01, replaces: [urgent, flow], members: [e, f, i, j]"),
            ("decided_by: urgent", "decided_by: night"),
            ("forum: urgent", "forum: night"),
        ],
        "replaced",
        {
            "added": ["night"],
            "gone": ["urgent", "flow"],
            "merged": [{"from": ["urgent", "flow"], "into": "night"}],
            "replaced": [{"forum": "urgent", "by": "night"}, {"forum": "flow", "by": "night"}],
        },
    ),
    "one split into two that have its members": (
        [(URGENT, PARTS), *HOMELESS],
        "replaced",
        {
            "described": ["day", "dusk"],
            "gone": ["urgent"],
            "split": [{"from": "urgent", "into": ["day", "dusk"]}],
        },
    ),
    "one split into two that say so": (
        [
            ("    purpose: delivery", "    status: stood-down\n    purpose: delivery"),
            added("starts: 2026-10-01, replaces: urgent, members: [e, f]"),
            (
                "decisions:\n",
                f"{NEW}, starts: 2026-10-01, replaces: urgent}}\ndecisions:\n".replace(
                    "night", "dawn"
                ),
            ),
        ],
        "replaced",
        {
            "added": ["night", "dawn"],
            "stood_down": ["urgent"],
            "split": [{"from": "urgent", "into": ["night", "dawn"]}],
        },
    ),
    "a new one with a first day": (
        [added("starts: 2026-10-01, members: [a, f]")],
        "neither",
        {"added": ["night"]},
    ),
    "one described that nobody dates": (
        [added("members: [a, f]")],
        "neither",
        {"described": ["night"]},
    ),
    "one described that is older than a year": (
        [added("starts: 2025-11-20, members: [a, f]")],
        "neither",
        {"described": ["night"]},
    ),
    "one described that is over": (
        [added("status: stood-down, ends: 2026-01-31")],
        "neither",
        {"described": ["night"]},
    ),
    "one proposed": ([added("status: proposed")], "neither", {"planned": ["night"]}),
    "one that begins next year": ([added("starts: 2027-01-01")], "neither", {"planned": ["night"]}),
    "a new one laid over another, by its people": (
        [
            added("starts: 2026-10-01, members: [e, f, g, h, a]"),
            (
                "[{who: e, capacity: chair}, f, g, h, {seat: Nurse, represents: icb, count: 2}]",
                "[{who: e, capacity: chair}, f, g, h]",
            ),
        ],
        "overlaid",
        {
            "added": ["night"],
            "overlaid": [{"forum": "night", "over": "urgent", "shared": 4, "of": 4}],
        },
    ),
    "a new one laid over another, by purpose and service": (
        [added("starts: 2026-10-01, purpose: delivery, services: beds, members: [a, b]")],
        "overlaid",
        {
            "added": ["night"],
            "overlaid": [{"forum": "night", "over": "urgent", "shared": 1, "of": 1}],
        },
    ),
    "a new one below another, which it may be like": (
        [
            (
                "decisions:\n",
                f"{BELOW}, starts: 2026-10-01, purpose: delivery, services: beds}}\ndecisions:\n",
            )
        ],
        "neither",
        {"added": ["night"]},
    ),
    "one that was proposed is active": (
        [("    name: Flow Group", "    name: Flow Group\n    starts: 2026-11-01")],
        "neither",
        {},
    ),
    "two merged into one that was there": (
        [
            (URGENT, ""),
            (FLOW, ""),
            *[(one, two.replace("flow", "committee")) for one, two in TO_FLOW],
            ("    name: Place Committee", "    name: Place Committee\n    replaces: flow"),
        ],
        "replaced",
        {
            "gone": ["urgent", "flow"],
            "merged": [{"from": ["urgent", "flow"], "into": "committee"}],
            "replaced": [
                {"forum": "urgent", "by": "committee"},
                {"forum": "flow", "by": "committee"},
            ],
        },
    ),
    "a layer went, and those below answer to the next above": (
        [
            (BASE[BASE.index("  committee:") : BASE.index("  urgent:")], ""),
            ("accountable_to: committee", "accountable_to: board"),
            ("decided_by: committee", "decided_by: []"),
            ("  given: {from: board, to: committee, matters: spend, limit: 9000}\n", ""),
            ("delegations:\n", "delegations: {}\n"),
        ],
        "neither",
        {"gone": ["committee"]},
    ),
    "another id, as has the one above it": (
        [
            ("committee:\n", "place-committee:\n"),
            ("accountable_to: committee", "accountable_to: place-committee"),
            ("decided_by: committee", "decided_by: place-committee"),
            ("to: committee", "to: place-committee"),
            ("  urgent:", "  acute:"),
            ("Urgent Care Group", "Acute Care Group"),
            *ELSEWHERE,
        ],
        "neither",
        {
            "renamed": [
                renamed("committee", "place-committee", "Place Committee", "Place Committee"),
                renamed("urgent", "acute", "Urgent Care Group", "Acute Care Group"),
            ]
        },
    ),
}


@pytest.mark.parametrize("tried", TRIED)
def test_forums_as_a_person_would_tell_them(tried: str, tmp_path: Path) -> None:
    edits, verdict, forums = TRIED[tried]
    data = changed(tmp_path, *edits)
    assert (data["verdict"], kept(data["forums"])) == (verdict, forums)


NOTHING: dict[str, str] = {
    "itself": BASE,
    "remarks": f"# Put in order\n{BASE}".replace("name: Place\n", "name: Place # the place\n"),
    "members in another order": edited(("[{who: a, capacity: chair}, b, c, d]",
                                        "[d, c, {who: a, capacity: chair}, b]")),
    "forums in another order": BASE.replace(FLOW, "").replace(URGENT, FLOW + URGENT),
    "one for a list of one": edited(("purpose: delivery", "purpose: [delivery]")),
    "shorthand": edited(("[a, b]", "[{who: a}, b]")),
}  # fmt: skip


@pytest.mark.parametrize("how", NOTHING)
def test_nothing_changed_but_how_it_is_written(how: str, tmp_path: Path) -> None:
    data = diff(tmp_path, BASE, NOTHING[how])
    assert (data["verdict"], data["changes"], data["seats"]) == ("nothing", [], [])
    assert data["sentence"] == "Nothing changed: both versions state the same."


def test_parts_in_other_files_change_nothing(tmp_path: Path) -> None:
    head, forums = BASE.split("forums:\n")
    root = write(tmp_path / "after" / "structure.yaml", head.replace(
        "name: Place\n", "name: Place\ninclude: more.yaml\n"
    ))  # fmt: skip
    write(tmp_path / "after" / "more.yaml", f"forums:\n{forums}")
    before = write(tmp_path / "before" / "structure.yaml", BASE)
    run = govlint("diff", before.parent, root.parent, "--as-of", TODAY)
    assert (run.code, run.err) == (0, "")
    assert "Nothing changed: both versions state the same." in run.out


SEATS: dict[str, tuple[Edit, dict[str, Any]]] = {
    "one moved in": (
        ("f, g, h,", "f, g, h, j,"),
        {"before": 6, "after": 7, "in": [{"holder": "j", "seat": None, "count": 1}]},
    ),
    "one left": (
        ("f, g, h,", "f, g,"),
        {"before": 6, "after": 5, "out": [{"holder": "h", "seat": None, "count": 1}]},
    ),
    "another chair": (
        ("[{who: e, capacity: chair}, f,", "[{who: f, capacity: chair}, e,"),
        {
            "before": 6,
            "after": 6,
            "changed": [
                {"holder": one, "seat": None, "field": "capacity", "before": was, "after": now}
                for one, was, now in (("e", "chair", "member"), ("f", "member", "chair"))
            ],
        },
    ),
    "a deputy": (
        ("f, g, h,", "{who: f, deputy: j}, g, h,"),
        {
            "before": 6,
            "after": 6,
            "changed": [
                {"holder": "f", "seat": None, "field": "deputy", "before": None, "after": "j"}
            ],
        },
    ),
    "one more unnamed seat": (
        ("count: 2", "count: 3"),
        {"before": 6, "after": 7, "in": [{"holder": None, "seat": "Nurse", "count": 1}]},
    ),
    "an unnamed seat for another body": (
        ("represents: icb, count: 2", "represents: council, count: 2"),
        {
            "before": 6,
            "after": 6,
            "in": [{"holder": None, "seat": "Nurse", "count": 2}],
            "out": [{"holder": None, "seat": "Nurse", "count": 2}],
        },
    ),
    "one who only comes, and votes no more": (
        ("f, g, h,", "f, g, {who: h, capacity: attendee},"),
        {
            "before": 6,
            "after": 6,
            "changed": [
                {"holder": "h", "seat": None, "field": "capacity", "before": "member",
                 "after": "attendee"},
                {"holder": "h", "seat": None, "field": "votes", "before": True, "after": False},
            ],
        },
    ),
    "a post that nobody holds any more": (
        ("{title: Post F}", "{title: Post F, holder: vacant}"),
        {
            "before": 6,
            "after": 6,
            "changed": [
                {"holder": "f", "seat": None, "field": "vacant", "before": 0, "after": 1}
            ],
        },
    ),
    "one whose term is over": (
        ("f, g, h,", "f, g, {who: h, until: 2026-11-20},"),
        {"before": 6, "after": 5, "out": [{"holder": "h", "seat": None, "count": 1}]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("tried", SEATS)
def test_seats(tried: str, tmp_path: Path) -> None:
    edit, expected = SEATS[tried]
    found = changed(tmp_path, edit)["seats"]
    assert found == [{"forum": "urgent", "in": [], "out": [], "changed": [], **expected}]


def test_what_several_seats_of_one_holder_are_is_said_of_all(tmp_path: Path) -> None:
    two = "f, {who: f, capacity: observer, deputy: j, represents: council}, g, h,"
    write(tmp_path / "before.yaml", BASE)
    write(tmp_path / "after.yaml", BASE.replace("f, g, h,", two))
    run = govlint("diff", "before.yaml", "after.yaml", "--as-of", TODAY, "--all", cwd=tmp_path)
    said = " ".join(run.out.split())
    assert "Post F is member and observer (was member)" in said, run.err
    assert "Post F votes in one seat and not in another now" in said
    assert "Post F has Post J as deputy in one seat and none in another" in said
    assert "Post F is there for Council" in said


def test_seats_of_a_renamed_forum_are_compared_with_those_it_had(tmp_path: Path) -> None:
    data = changed(tmp_path, (URGENT, ACUTE.replace("f, g, h,", "f, g,")), *ELSEWHERE)
    assert [(one["forum"], one["out"]) for one in data["seats"]] == [
        ("acute", [{"holder": "h", "seat": None, "count": 1}])
    ]


def test_people_with_other_ids_and_the_same_names_are_the_same(tmp_path: Path) -> None:
    data = changed(tmp_path, ("kim", "k-lee"), ("{title: Post E}", "{title: Post E, kind: lay}"),
                   ("  e: ", "  post-e: "), ("{who: e,", "{who: post-e,"),
                   ("owner: e", "owner: post-e"))  # fmt: skip
    assert (data["seats"], data["hours"]["people"]) == ([], [])
    assert [(one["entity"], one["field"]) for one in data["changes"]] == [("post-e", "kind")]


MATTERS = """govlint: 1
name: Place
people: {p: {name: Pat, until: 2026-05-01}}
forums:
  b: {name: B, form: board}
  m: {name: M, form: committee, accountable_to: b}
  n: {name: N, form: committee, accountable_to: b}
decisions:
  buys: {name: Buy, type: buy, decided_by: p}
  spend: {name: Spend, decided_by: m}
delegations:
  x: {from: b, to: m, matters: [spend]}
  y: {from: b, to: n, matters: [spend]}
"""


@pytest.mark.parametrize("renamed", ["buys", "spend"])
def test_a_finding_is_known_that_has_a_renamed_id_among_its_words(
    renamed: str, tmp_path: Path
) -> None:
    write(tmp_path / "a.yaml", MATTERS)
    write(tmp_path / "b.yaml", MATTERS.replace(renamed, f"other-{renamed}"))
    run = govlint("diff", "a.yaml", "b.yaml", "--fail-on", "worse", "--as-of", TODAY, cwd=tmp_path)
    assert (run.code, "Findings 2 as before" in run.out) == (0, True)


SEATED = """govlint: 1
name: A
organisations: {o: {name: O, kind: nhs-trust}}
posts: {chief: {title: C, kind: executive, organisation: o}}
forums:
  b:
    {form: board, of: o,
     members: [{who: chief, capacity: chair}, {seat: executive, count: 2, vacant: 2}]}
  executive: {form: management-group, accountable_to: b, purpose: [delivery], members: [chief]}
"""
OF_BOARDS = ("--profile", "uk-health", "--profile", "strict")


def test_what_a_rule_or_a_seat_says_is_not_renamed_with_an_id_that_looks_like_it(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.yaml", SEATED)
    write(tmp_path / "b.yaml", SEATED.replace("  executive:", "  team:"))
    run = govlint("diff", "a.yaml", "b.yaml", *OF_BOARDS, "--fail-on", "worse", cwd=tmp_path)
    assert (run.code, "Findings 2 as before" in run.out) == (0, True)


HELD = """govlint: 1
name: A
people: {%s, dora: {name: Dora Oak}}
posts: {clerk: {title: Clerk, holder: %s}, chief: {title: Chief, holder: %s}}
"""


def test_two_who_are_nobody_are_not_the_same(tmp_path: Path) -> None:
    before = write(tmp_path / "b.yaml", HELD % ("p: {name: To be confirmed}", "p", "dora"))
    now = write(tmp_path / "a.yaml", HELD % ("q: {name: To be confirmed}", "dora", "q"))
    data = govlint("diff", before, now, "--as-of", TODAY, "-f", "json").data
    assert [one["rule"] for one in data["findings"]["new"]] == ["placeholder-as-person"]


FILLED = """govlint: 1
name: A
people: {tbc: {name: To be confirmed}, dora: {name: Dora Oak}}
posts: {clerk: {title: Clerk, holder: tbc}, chief: {title: Chief, holder: [%s]}}
forums:
  board: {name: Board, form: board}
  audit: {name: Audit, accountable_to: board, members: [{who: dora, capacity: %s}, {who: tbc%s}],
    quorum: {min: 1, must_include: [%s]}}
decisions: {spend: {name: Spend, decided_by: %s}}
programmes: {care: {name: Care, sro: %s, forum: board}}
risks: {fire: {name: Fire, owner: %s, forum: board}}
"""
BY_OTHERS = ("dora", "chair", "", "dora", "board", "dora", "dora")


@pytest.mark.parametrize(
    ("place", "filled"),
    [(0, "dora, tbc"), (0, "tbc"), (1, "chair, deputy: tbc"), (1, "chair, deputy: clerk"),
     (2, ", capacity: deputy-chair"), (3, "tbc"), (4, "tbc"), (4, "clerk"), (5, "tbc"), (6, "tbc")],
)  # fmt: skip
def test_what_else_rests_on_who_is_nobody_is_worse(tmp_path: Path, place: int, filled: str) -> None:
    values = [filled if at == place else other for at, other in enumerate(BY_OTHERS)]
    before = write(tmp_path / "b.yaml", FILLED % BY_OTHERS)
    now = write(tmp_path / "a.yaml", FILLED % tuple(values))
    there, back = (
        govlint("diff", *pair, "--as-of", TODAY, "-f", "json").data["findings"]["worse"]
        for pair in ((before, now), (now, before))
    )
    rule = "placeholder-as-person"
    assert rule in {one["rule"] for one in there}
    assert rule not in {one["rule"] for one in back}


TAKEN_OVER = """govlint: 1
name: A
posts: {a: {}, b: {}, c: {}, d: {}}
forums:
  board: {name: Board, form: board, members: [{seat: Member, count: 6}]}
  %s
decisions: {sell: {name: Sell, decided_by: %s}}
"""
LAND = "estates: {name: Land, form: committee, members: [a, b, {seat: Agent, count: 24}]}"
PANEL = "panel: {name: Voices, form: committee, members: [c, d, {seat: Patient, count: 22}]}"


@pytest.mark.parametrize(
    ("after", "number"),
    [
        (PANEL, 1),
        (LAND.replace("estates", "panel").replace("24", "22"), 0),
        (LAND.replace("estates", "panel").replace("Land", "Voices"), 1),
    ],
)
def test_what_took_the_place_of_another_has_findings_of_its_own(
    after: str, number: int, tmp_path: Path
) -> None:
    before = write(tmp_path / "b.yaml", TAKEN_OVER % (LAND, "estates"))
    now = write(tmp_path / "a.yaml", TAKEN_OVER % (after, "panel"))
    data = govlint("diff", before, now, "--as-of", TODAY, "-f", "json").data
    large = [one for one in data["findings"]["new"] if one["rule"] == "forum-too-large"]
    assert (data["forums"]["renamed"][0]["after"], len(large)) == ("panel", number)


@pytest.mark.parametrize(("line", "number"), [("b", 1), ("p1", 0)])
def test_members_whom_another_forum_of_the_line_has_too_make_none_the_same(
    line: str, number: int, tmp_path: Path
) -> None:
    all_ = "members: [p1, p2, p3, p4]"
    text = (
        "govlint: 1\nname: A\nposts: {p1: {}, p2: {}, p3: {}, p4: {}}\nforums:\n"
        "  b: {form: board}\n"
        f"  k: {{form: committee, accountable_to: {line}, {all_}}}\n"
        "  %s: {name: %s, form: committee, accountable_to: b, terms_of_reference: "
        f"{{review_due: 2020-01-01}}, {all_}}}\n"
    )
    before = write(tmp_path / "b.yaml", text % ("f", "Finance"))
    now = write(tmp_path / "a.yaml", text % ("s", "Staffing"))
    data = govlint("diff", before, now, "--as-of", TODAY, "-f", "json").data
    new = [one for one in data["findings"]["new"] if one["rule"] == "overdue-tor-review"]
    assert (data["forums"]["renamed"][0]["after"], len(new)) == ("s", number)


@pytest.mark.parametrize(
    ("gap", "then", "now", "number"),
    [
        ("forum", "b: {name: F, of: o}", "c: {name: F, of: p}", 1),
        ("forum", "b: {name: F, of: o}", "c: {name: F, of: o}", 0),
        ("forum", "b: {name: F, of: [o, p]}", "c: {name: F, of: [o, q]}", 1),
        ("forum", "b: {name: F, of: [o, p]}", "c: {name: F, of: [o, p, q]}", 0),
        ("forum", "b: {name: F, place: North}", "c: {name: F, place: South}", 1),
        ("forum", "b: {name: F, place: North}", "c: {name: F, place: north}", 0),
        ("forum", "b: {name: F, ends: 2027-03-31}", "c: {name: F, ends: 2028-03-31}", 1),
        ("forum", "b: {name: F, services: [s]}", "c: {name: F, services: [t]}", 1),
        ("forum", "b: {name: F, services: [s]}", "c: {name: F, services: [s, t]}", 0),
        ("forum", "b: {name: F, services: [s]}", "c: {name: F, services: all}", 0),
        ("forum", "b: {name: F, duty: audit}", "c: {name: F, duty: remuneration}", 1),
        ("forum", "b: {name: F, outcomes: [u]}", "c: {name: F, outcomes: [v]}", 1),
        ("decides", ("one", "M"), ("two", "N"), 1),
        ("decides", ("one", "M"), ("two", "M"), 0),
        ("decides", ("one", "M"), ("one", "N"), 0),
        ("run", ("one", "One"), ("two", "Two"), 1),
        ("run", ("one", "One"), ("two", "One"), 0),
        ("about", "affects: o", "affects: p", 1),
        ("about", "services: s", "services: t", 1),
        ("about", "services: s", "services: [s, t]", 0),
        ("act_by", "2025-03-01", "2026-03-01", 1),
        ("review_due", "2025-03-01", "2026-03-01", 1),
        ("due", "2025-03-01", "2026-03-01", 1),
        ("due", "2025-03-01", "2025-03-01", 0),
    ],
)
def test_one_of_the_same_name_of_another_body_matter_or_day_is_another(
    gap: str, then: str | tuple[str, str], now: str | tuple[str, str], number: int, tmp_path: Path
) -> None:
    seats = ", form: committee, members: [{seat: M, count: 24}]}"
    bodies = "organisations: {{o: {{}}, p: {{}}, q: {{}}}}\nservices: {{s: {{}}, t: {{}}}}\n"
    bodies += "outcomes: {{u: {{}}, v: {{}}}}\n"
    texts = {
        "forum": bodies + "forums: {{{}}}\n",
        "run": (
            "forums: {{{0}b: {{name: F, form: committee, members: [{{seat: M, count: 24}}]}}}}\n"
            "programmes: {{{1[0]}: {{name: {1[1]}, forum: {0}b}}}}\n"
        ),
        "decides": (
            "forums: {{{0}b: {{name: F, form: committee, "
            "members: [{{seat: {1[1]}, count: 24}}]}}}}\n"
            "decisions: {{{1[0]}: {{name: {1[0]}, decided_by: {0}b}}}}\n"
        ),
        "about": bodies + ("decisions: {{{}: {{name: D, status: open, due: 2025-03-01, {}}}}}\n"),
        "due": "decisions: {{{}: {{name: D, status: open, due: {}}}}}\n",
        "act_by": "decisions: {{{}: {{name: D, status: taken, act_by: {}}}}}\n",
        "review_due": "agreements: {{{}: {{name: D, kind: mou, review_due: {}}}}}\n",
    }
    for at, (file, one) in enumerate((("b.yaml", then), ("a.yaml", now))):
        filled = (str(one).replace("}", seats),) if gap == "forum" else ("de"[at], one)
        write(tmp_path / file, f"govlint: 1\nname: A\n{texts[gap].format(*filled)}")
    asked = ("--as-of", TODAY, "-f", "json", "--profile", "core", "--profile", "strict")
    data = govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml", *asked).data
    rules = ("forum-too-large", "overdue-decision", "overdue-action", "overdue-agreement-review")
    new = [one for one in data["findings"]["new"] if one["rule"] in rules]
    assert len(new) == number


TWO_BODIES = """govlint: 1
name: A
organisations: {o: {}, p: {}, q: {}}
forums:
  ob: {form: board, of: o}
  pb: {form: board, of: p}
  oc: {form: committee, accountable_to: ob}
%s
"""
COMMITTEE = "  %s: {name: F, form: committee, accountable_to: %s, members: [{seat: M, count: 24}]}"
OVERDUE = "decisions: {%s: {name: D, decided_by: %s, status: open, due: 2025-01-01}}"
UNREVIEWED = "agreements: {%s: {name: G, parties: %s, review_due: 2025-01-01}}"


@pytest.mark.parametrize(
    ("text", "rule", "owners", "number"),
    [
        (COMMITTEE, "forum-too-large", ("ob", "pb"), 1),
        (COMMITTEE, "forum-too-large", ("ob", "oc"), 0),
        (OVERDUE, "overdue-decision", ("ob", "pb"), 1),
        (OVERDUE, "overdue-decision", ("ob", "oc"), 1),
        (OVERDUE, "overdue-decision", ("[ob, oc]", "oc"), 0),
        (UNREVIEWED, "overdue-agreement-review", ("[o, q]", "[p]"), 1),
        (UNREVIEWED, "overdue-agreement-review", ("[o, q]", "[p, q]"), 0),
    ],
)
def test_one_of_the_same_name_in_other_hands_is_another(
    text: str, rule: str, owners: tuple[str, str], number: int, tmp_path: Path
) -> None:
    for file, key, owner in zip(("b.yaml", "a.yaml"), ("x", "y"), owners, strict=True):
        write(tmp_path / file, TWO_BODIES % (text % (key, owner)))
    data = govlint("diff", "b.yaml", "a.yaml", "--as-of", TODAY, "-f", "json", cwd=tmp_path).data
    known = (*data["findings"]["new"], *data["findings"]["gone"])
    assert [one["rule"] for one in known].count(rule) == 2 * number


def test_another_id_is_all_that_changed(tmp_path: Path) -> None:
    for name, text in (("b.yaml", BASE), ("a.yaml", edited(("kim", "k-lee")))):
        write(tmp_path / name, text)
    run = govlint("diff", "b.yaml", "a.yaml", "--as-of", TODAY, cwd=tmp_path)
    assert "Also         with another id: 1 person\n" in run.out
    assert "No forum came or went." in run.out


def test_a_post_in_the_place_of_who_holds_it_is_the_same_seat(tmp_path: Path) -> None:
    data = changed(tmp_path, ("j, k]", "j, kim]"))
    assert (data["seats"], data["hours"]["people"]) == ([], [])


def test_what_was_over_already_has_no_successor_when_it_is_deleted(tmp_path: Path) -> None:
    before = edited(
        ("    purpose: delivery", "    status: stood-down\n    purpose: delivery"),
        ("    name: Flow Group", "    name: Flow Group\n    replaces: urgent"),
    )
    data = diff(tmp_path, before, edited((URGENT, ""), *TO_FLOW, text=BASE))
    assert (data["verdict"], kept(data["forums"])) == ("neither", {"gone": ["urgent"]})
    assert data["sentence"].startswith("1 forum that did not meet any more is no longer written.")


def test_begun_is_what_was_written_and_is_active_now(tmp_path: Path) -> None:
    before = edited(("    name: Flow Group", "    name: Flow Group\n    status: proposed"))
    data = diff(tmp_path, before, BASE)
    assert kept(data["forums"]) == {"begun": ["flow"]}
    assert data["sentence"].startswith("1 forum has begun.")


def test_of_two_forums_of_one_name_the_line_tells_which_is_which(tmp_path: Path) -> None:
    def twins(one: str, other: str) -> str:
        forum = "  {}: {{name: Audit, form: committee, accountable_to: {}}}\n"
        two = forum.format(one, "board") + forum.format(other, "cabinet")
        return edited(("decisions:\n", f"{two}decisions:\n"))

    forums = diff(tmp_path, twins("x", "y"), twins("v", "w"))["forums"]
    assert [(one["before"], one["after"]) for one in forums["renamed"]] == [("x", "v"), ("y", "w")]


def test_a_change_in_memory_is_compared_as_files_are(tmp_path: Path) -> None:
    home = tmp_path.resolve()
    after = edited(
        (URGENT, ACUTE),
        *ELSEWHERE,
        (
            "accountable_to: committee\n    members: [{who: i",
            "accountable_to: board\n    members: [{who: i",
        ),
        added("starts: 2026-10-01"),
    )
    asked = Request(day=date.fromisoformat(TODAY))
    plans = [
        planned(asked, sites_in(Texts({"structure.yaml": text}, home))) for text in (BASE, after)
    ]
    made = compared(*(one.tasks[0] for one in plans), plans[1].catalogue, asked.day).change
    assert made
    assert made.pairing.renamed == {"urgent": "acute"}


def test_what_is_only_explained_is_not_gone(tmp_path: Path) -> None:
    room = "forums:\n  a: {form: committee, members: [{seat: x, count: 30}]"
    why = "explain: {forum-too-large: {reason: The law says so., until: 2099-01-01}}"
    before = write(tmp_path / "b.yaml", f"govlint: 1\nname: O\n{room}}}\n")
    after = write(tmp_path / "a.yaml", f"govlint: 1\nname: O\n{room}, {why}}}\n")
    run = govlint("diff", before, after, "--as-of", TODAY, "-f", "json")
    Draft202012Validator(schema_named("diff")).validate(run.data)
    found = run.data["findings"]
    assert (found["gone"], [one["reason"] for one in found["explained"]]) == (
        [], ["The law says so."],
    )  # fmt: skip
    assert "1 explained" in run.data["sentence"]
    assert "explained, not mended" in govlint("diff", before, after, "--as-of", TODAY, "--all").out


def test_what_is_explained_of_rules_of_ones_own_comes_last(tmp_path: Path) -> None:
    own = [f"a-{at}" for at in range(MOST_ROWS + 2)]
    asked = "check: {kind: stated, on: forum, field: purpose, not_stated: true}"
    for name in own:
        text = f"id: {name}\nsummary: O.\nwhy: O.\nfix: O.\nseverity: error\n"
        write(tmp_path / "ours" / f"{name}.yaml", f"{text}authority: guidance\n{asked}\n")
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    why = "{reason: So, until: 2099-01-01}"
    said = ", ".join(f"{name}: {why}" for name in [*own, "forum-too-large"])
    room = "govlint: 1\nname: O\nforums:\n  a: {form: committee, members: [{seat: x, count: 30}]"
    before = write(tmp_path / "b.yaml", f"{room}}}\n")
    after = write(tmp_path / "a.yaml", f"{room}, explain: {{{said}}}}}\n")
    run = govlint("diff", before, after, "--as-of", TODAY, "-f", "markdown", cwd=tmp_path)
    assert "30 people taking part" in run.out


def test_findings_of_what_was_renamed_are_the_same(tmp_path: Path) -> None:
    shadow = BASE.replace("accountable_to: committee\n    purpose", "purpose")
    found = diff(tmp_path, shadow, edited(
        (URGENT.replace("    accountable_to: committee\n", ""),
         ACUTE.replace("    accountable_to: committee\n", "")), *ELSEWHERE, text=shadow,
    ))["findings"]  # fmt: skip
    run = govlint("check", tmp_path / "a.yaml", "--as-of", TODAY, "-f", "json")
    assert any(entity == "acute" for _, entity in run.found)
    assert found == {"new": [], "worse": [], "better": [], "gone": [], "explained": []}


def test_hours_are_those_of_meetings_and_of_show(tmp_path: Path) -> None:
    data = changed(tmp_path, ("per_year: 12", "per_year: 6"), ("members: [a, b]", "members: [a]"))
    for side, name in (("before", "b.yaml"), ("after", "a.yaml")):
        all_of = govlint("meetings", tmp_path / name, "--as-of", TODAY, "-f", "json").data
        assert data["hours"][side] == all_of["total_hours"]
        assert f"{data['meetings'][side]} meetings" in all_of["sentence"]
        one = govlint("show", "Post E", "-s", tmp_path / name, "--as-of", TODAY, "-f", "json").data
        found = next(it for it in data["hours"]["people"] if it["holder"] == "e")
        assert found[side] == one["hours_a_year"]


def test_a_band_moved_is_authority_won_and_a_gap_opened(tmp_path: Path) -> None:
    data = changed(tmp_path, ("over: 1000, up_to: 9000", "over: 2000, up_to: 9000"))
    bands = [(one["holder"], one["matter"]) for one in data["authority"]]
    assert (bands, data["decisions"]) == ([("committee", "spend")], [])
    (one,) = data["authority"]
    assert [
        [(it["over"], it["up_to"], it["by"]) for it in one[side]] for side in ("before", "after")
    ] == [
        [(1000, 9000, "large"), (0, 9000, "given")],
        [(2000, 9000, "large"), (0, 9000, "given")],
    ]
    run = govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml", "--as-of", TODAY)
    assert "Spend, 1,000 to 2,000: Place Committee → nobody" in " ".join(run.out.split())


@pytest.mark.parametrize(
    ("limit", "said"),
    [("12000", "up to 12,000 (+3,000)"), ("8500.5", "up to 8,500.50 (\N{MINUS SIGN}499.50)"),
     ("none", "any sum")],
)  # fmt: skip
def test_how_much_a_limit_rose_or_fell_stands_beside_it(
    tmp_path: Path, limit: str, said: str
) -> None:
    changed(tmp_path, ("matters: spend, limit: 9000", f"matters: spend, limit: {limit}"))
    run = govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml", "--as-of", TODAY)
    assert f"up to 9,000 → {said}" in " ".join(run.out.split())
    assert (
        said
        in govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml", "--as-of", TODAY, "--all").out
    )


def test_a_decision_with_another_owner_and_a_delegation_that_went(tmp_path: Path) -> None:
    data = changed(tmp_path, ("decided_by: urgent", "decided_by: flow"),
                   ("  given: {from: board, to: committee, matters: spend, limit: 9000}\n", ""),
                   ("delegations:\n", "delegations: {}\n"))  # fmt: skip
    assert data["decisions"] == [{"decision": "small", "before": ["urgent"], "after": ["flow"]}]
    assert [
        (one["holder"], len(one["before"]), len(one["after"])) for one in data["authority"]
    ] == [
        ("urgent", 1, 0),
        ("committee", 2, 1),
        ("flow", 0, 1),
    ]


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("board", "Flow Group: answers to Place Committee → ICB Board"),
        ("[committee, board]", "Flow Group: answers to ICB Board as well"),
        ("[]", "Flow Group: answers to Place Committee → nobody"),
    ],
)
def test_a_line_that_leads_elsewhere(to: str, said: str, tmp_path: Path) -> None:
    flow = FLOW.replace("accountable_to: committee", f"accountable_to: {to}")
    write(tmp_path / "b.yaml", BASE)
    write(tmp_path / "a.yaml", edited((FLOW, flow)))
    run = govlint("diff", "b.yaml", "a.yaml", "--as-of", TODAY, cwd=tmp_path)
    assert f"Forums       {said}" in run.out


def test_members_that_are_not_stated_any_more_have_not_left(tmp_path: Path) -> None:
    members = URGENT[URGENT.index("    members:") : URGENT.index("    meetings:")]
    assert changed(tmp_path, (members, ""))["seats"] == [
        {"forum": "urgent", "before": 6, "after": None, "in": [], "out": [], "changed": []}
    ]


def test_a_way_is_lost_by_what_changed_above(tmp_path: Path) -> None:
    data = changed(tmp_path, ("escalates_to: [board, cabinet]", "escalates_to: board"))
    assert data["routes"] == [
        {"forum": one, "board": "cabinet", "by": "committee", "before": steps, "after": None}
        for one, steps in (("committee", 1), ("urgent", 2), ("flow", 2))
    ]
    run = govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml", "--as-of", TODAY)
    said = "Place Committee, Urgent Care Group and Flow Group lose their only way to Cabinet"
    assert said in " ".join(run.out.split())


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford(columns: int) -> None:
    also = {"COLUMNS": str(columns)}
    paths = ("examples/riverford", "examples/riverford-mended")
    run = govlint("diff", *paths, "--as-of", TODAY, also=also)
    assert golden(f"diff-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 28


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_other_formats_hold_everything(form: str) -> None:
    run = govlint(
        "diff", "examples/riverford", "examples/riverford-mended", "--as-of", TODAY, "-f", form
    )
    assert golden(f"diff.{form}", run.out) == run.out


def test_of_several_structures_each_is_compared_with_the_one_of_its_path(tmp_path: Path) -> None:
    for name, text in (("before", BASE), ("after", edited(GONE, *HOMELESS))):
        write(tmp_path / name / "x" / "structure.yaml", text)
        write(tmp_path / name / "y" / "structure.yaml", BASE)
    wide = {"COLUMNS": "84"}
    run = govlint("diff", tmp_path / "before", tmp_path / "after", "--as-of", TODAY, also=wide)
    assert run.code == 0
    assert [line for line in run.out.splitlines() if line.startswith(("1 forum", "Nothing"))] == [
        "1 forum is no longer written, no successor named; none was added. At least 28 → 16",
        "Nothing changed: both versions state the same.",
    ]
    run = govlint("diff", tmp_path / "before", tmp_path / "after", "-f", "json")
    assert (run.code, run.out) == (2, "")
    assert "there are 2 structures; name one of each" in run.err


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_structure_without_its_pair_is_never_no_change(side: str, tmp_path: Path) -> None:
    for name in ("before", "after"):
        write(tmp_path / name / "x" / "structure.yaml", BASE)
    write(tmp_path / side / "y" / "structure.yaml", BASE)
    run = govlint("diff", tmp_path / "before", tmp_path / "after")
    assert (run.code, run.out) == (2, "")
    assert "y/structure.yaml: there is no such structure in" in run.err


@pytest.mark.parametrize("side", ["b.yaml", "a.yaml"])
def test_a_version_that_cannot_be_read_is_never_no_change(side: str, tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml"):
        write(tmp_path / name, BASE + ("forums: [" if name == side else ""))
    run = govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml")
    assert (run.code, run.out) == (2, "")
    assert "cannot be asked until it can be read" in run.err
    assert side in run.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name two versions"),
        (["b.yaml"], "name two versions"),
        (["b.yaml", "b.yaml", "b.yaml"], "name two versions"),
        (["b.yaml", "b.yaml", "--since", "HEAD"], "stands for BEFORE"),
        (["b.yaml", "c.yaml"], "there is no such file"),
        (["b.yaml", "b.yaml", "-f", "xml"], "--format"),
        (["b.yaml", "b.yaml", "--fail-on", "often"], "--fail-on"),
        (["b.yaml", "empty"], "b.yaml: there is no such structure in empty"),
        (["b.yaml", "--since", "HEAD"], "not a git repository"),
    ],
)
def test_what_cannot_be_done_is_exit_2(arguments: list[str], said: str, tmp_path: Path) -> None:
    write(tmp_path / "b.yaml", BASE)
    (tmp_path / "empty").mkdir()
    run = govlint("diff", *arguments, cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_no_structure_at_all_is_exit_3(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    assert govlint("diff", "one", "other", cwd=tmp_path).code == 3


@pytest.mark.parametrize(
    ("edit", "fail_on", "code"),
    [
        (("{min: 2}", "{min: 9}"), "worse", 1),
        (("{min: 2}", "{min: 9}"), "error", 1),
        (("{min: 2}", "{min: 9}"), "never", 0),
        (("{min: 2}", "{min: 9}"), None, 0),
        (("{min: 2}", "{min: 3}"), "worse", 0),
    ],
)
def test_what_is_new_or_worse_fails_a_run_that_asks_for_it(
    edit: Edit, fail_on: str | None, code: int, tmp_path: Path
) -> None:
    for name, text in (("b.yaml", BASE), ("a.yaml", edited(edit))):
        write(tmp_path / name, text)
    more = ["--fail-on", fail_on] if fail_on else []
    assert govlint("diff", "b.yaml", "a.yaml", *more, cwd=tmp_path).code == code


class TestSince:
    def test_new_is_what_began_on_the_day_of_the_revision_or_later(self, tmp_path: Path) -> None:
        committed(tmp_path, {"structure.yaml": BASE})
        write(tmp_path / "structure.yaml", edited(
            added(f"starts: {COMMITTED}"),
            ("decisions:\n", f"{NEW}, starts: 2026-01-01}}\ndecisions:\n".replace("night", "dawn")),
        ))  # fmt: skip
        day = f"--as-of={COMMITTED}"
        run = govlint("diff", "--since", "HEAD", day, "-f", "json", cwd=tmp_path)
        assert (run.code, run.err) == (0, "")
        assert kept(run.data["forums"]) == {"added": ["night"], "described": ["dawn"]}
        assert run.data["question"] == "since HEAD"

    def test_a_structure_that_moved_is_followed(self, tmp_path: Path) -> None:
        git(committed(tmp_path, {"a/structure.yaml": BASE}), "mv", "a", "b")
        run = govlint("diff", "b", "--since", "HEAD", cwd=tmp_path)
        assert (run.code, run.err) == (0, "")
        assert "Nothing changed" in run.out

    def test_one_that_was_not_there_is_never_all_new(self, tmp_path: Path) -> None:
        committed(tmp_path, {"a/structure.yaml": BASE})
        write(tmp_path / "b" / "structure.yaml", "govlint: 1\nname: Another\n")
        run = govlint("diff", "--since", "HEAD", cwd=tmp_path)
        assert (run.code, run.out) == (2, "")
        assert "b/structure.yaml: there was no such structure at HEAD" in run.err

    def test_one_that_is_gone_is_never_left_out(self, tmp_path: Path) -> None:
        committed(tmp_path, {f"{name}/structure.yaml": BASE for name in "ab"})
        (tmp_path / "a" / "structure.yaml").unlink()
        run = govlint("diff", "--since", "HEAD", cwd=tmp_path)
        assert (run.code, run.out) == (2, "")
        assert "a/structure.yaml: was a structure at HEAD, and is none today" in run.err

    def test_one_that_could_not_be_read_then_is_exit_2(self, tmp_path: Path) -> None:
        committed(tmp_path, {"structure.yaml": f"{BASE}\nforums: ["})
        write(tmp_path / "structure.yaml", BASE)
        run = govlint("diff", "--since", "HEAD", cwd=tmp_path)
        assert (run.code, run.out) == (2, "")


def test_the_rules_and_settings_of_after_hold_for_both(tmp_path: Path) -> None:
    write(tmp_path / "before" / "structure.yaml", BASE)
    write(tmp_path / "before" / ".govlint.yaml", "set: {forum-too-large: off}\n")
    write(tmp_path / "after" / "structure.yaml", BASE)
    write(tmp_path / "after" / ".govlint.yaml", "set: {forum-too-large: {at_most: 1}}\n")
    run = govlint("diff", "before", "after", "-f", "json", "--as-of", TODAY, cwd=tmp_path)
    assert run.data["findings"] == {
        "new": [],
        "worse": [],
        "better": [],
        "gone": [],
        "explained": [],
    }


def test_described_forums_stand_apart_from_the_net_figures(tmp_path: Path) -> None:
    data = changed(tmp_path, added("members: [a, b], meetings: {per_year: 10, minutes: 60, "
                                   "prep_minutes: 0}"))  # fmt: skip
    assert data["sentence"].startswith(
        "1 forum is now described, not new. At least 28 meetings and 246 hours a year, as before, "
        "beside 10 and 20 of 1 forum now described."
    )
    assert data["hours"]["after"] - data["hours"]["before"] == 20


def test_where_nothing_is_stated_nothing_is_made_up(tmp_path: Path) -> None:
    before = "govlint: 1\nname: A\nforums: {a: {}, b: {}}\n"
    data = diff(tmp_path, before, "govlint: 1\nname: A\nforums: {b: {}, c: {}}\n")
    assert (data["verdict"], kept(data["forums"])) == (
        "neither",
        {"described": ["c"], "gone": ["a"]},
    )
    assert (data["hours"]["after"], data["meetings"]["after"]) == (None, None)
    assert data["not_stated"] == [
        "what takes the place of a",
        "first day, members and rhythm of c",
        "rhythm and members from which meetings and hours of both versions could be counted",
    ]


def test_nothing_changed_but_a_remark_that_may_be_meant_as_text(tmp_path: Path) -> None:
    before = edited(("name: Flow Group", "name: Flow"))
    data = diff(tmp_path, before, before.replace("name: Flow\n", "name: Flow #2\n"))
    assert data["verdict"] == "nothing"
    assert [one["rule"] for one in data["findings"]["new"]] == ["text-not-as-meant"]
    assert data["sentence"] == ("Nothing changed but how it is written. Findings 0 → 1: 1 new.")


def test_hostile_text_neither_crashes_nor_reaches_a_terminal(tmp_path: Path) -> None:
    bad = '"\\x1b[31m' + "x" * 10_000 + '\\u202e|<b>`"'
    after = edited(("Urgent Care Group", "U"), ("name: U\n", f"name: {bad}\n"),
                   ("seat: Nurse", f"seat: {bad}"), ("name: Flow Group", f"name: {bad}"),
                   ("name: Small sums", f"name: {bad}"))  # fmt: skip
    for name, text in (("b.yaml", BASE), ("a.yaml", after)):
        write(tmp_path / name, text)
    for form in ("text", "markdown", "html", "json"):
        for sides in (("b.yaml", "a.yaml"), ("a.yaml", "b.yaml")):
            run = govlint("diff", *sides, "-f", form, "--all", cwd=tmp_path)
            assert run.code == 0
            assert "\x1b[31m" not in run.out
            assert "\u202e" not in run.out


def test_places_are_those_of_the_version_that_writes_it(tmp_path: Path) -> None:
    for name, text in (("b.yaml", BASE), ("a.yaml", edited(GONE, *HOMELESS))):
        write(tmp_path / name, text)
    run = govlint("diff", "b.yaml", "a.yaml", "--places", cwd=tmp_path)
    assert "Urgent Care Group: b.yaml:" in run.out
    assert "Small sums: a.yaml:" in run.out


def test_four_times_as_many_forums_cost_at_most_five_times_as_much() -> None:
    calls(2)  # what is read once in a process
    assert calls(80) / calls(20) <= 5


def test_a_line_of_any_length_that_is_cut_at_its_top_costs_no_more() -> None:
    def lines(number: int) -> int:
        text = many(number, ("", "", ""), above="f{}")
        cut = text.replace("name: Forum 0, form: committee, accountable_to: top", "name: Forum 0")
        profile, made = counted(text, cut)
        assert [one.by for one in made.routes] == ["f0"] * number
        return profile

    lines(2)
    assert lines(80) / lines(20) <= 5


def calls(number: int) -> int:
    """Count the calls of functions where every third forum is renamed, moved or gone."""
    calls, made = counted(many(number, ("", "", "")), many(number, ("-new", "", None)))
    assert len(made.forums.changes.renamed) == len(range(0, number, 3))
    return calls


def counted(before: str, after: str) -> tuple[int, Difference]:
    asked = Request(day=date.fromisoformat(TODAY), findings_wanted=False)
    plans = [
        planned(asked, sites_in(Texts({"a.yaml": text}, Path.cwd()))) for text in (before, after)
    ]
    profile = Profile(subcalls=False, builtins=False)
    with profile:
        made = compared(*(one.tasks[0] for one in plans), plans[1].catalogue, asked.day).change
    assert made
    return sum(one.callcount for one in profile.getstats()), made


def many(number: int, endings: Sequence[str | None], above: str = "top") -> str:
    posts = [f"  p{one}: {{title: Post {one}}}" for one in range(number + 4)]
    forums = [
        f"  f{one}{ending}: {{name: Forum {one}{ending}, form: committee, "
        f"accountable_to: {above.format(one - 1) if one else 'top'}, "
        f"members: [p{one}, p{one + 1}, p{one + 2}, p{one + 3}], meetings: {{per_year: 4}}}}"
        for one in range(number)
        if (ending := endings[one % 3]) is not None
    ]
    top = "  top: {name: Top, form: board, members: [p0]}"
    return "\n".join(["govlint: 1", "name: Many", "posts:", *posts, "forums:", top, *forums, ""])


def test_what_became_of_the_rust_teams_as_read_from_the_two_files() -> None:
    paths = ("tests/real/rust-2023-11-29.yaml", "tests/real/rust-2024-03-19.yaml")
    data = govlint("diff", *paths, "--as-of", "2024-03-19", "-f", "json").data
    assert kept(data["forums"]) == {
        "described": [f"team.{one}" for one in RUST_DESCRIBED],
        "stood_down": ["team.project-edition-2021"],
        "gone": ["team.all", "team.alumni", "team.infra-admins", "team.leads"],
    }
    moved = {
        one["forum"]: tuple(
            {group["holder"].removeprefix("p.") for group in one[side]} for side in ("in", "out")
        )
        for one in data["seats"]
        if one["after"]
    }
    assert moved == {f"team.{one}": (set(in_), set(out)) for one, in_, out in RUST_MOVED}
    above = [one["entity"] for one in data["changes"] if one["field"] == "accountable_to"]
    assert sorted(above) == sorted(f"team.{one}" for one in RUST_UNDER_ANOTHER)


RUST_DESCRIBED = (
    "devtools-peers", "docs-peers", "lang-shepherds", "reference", "wg-governance", "book",
    "docker", "launching-pad", "project-const-traits", "rust-analyzer-contributors",
    "wg-embedded-libs", "wg-gcc-backend",
)  # fmt: skip
RUST_UNDER_ANOTHER = (
    "community", "release", "twir", "web-presence", "wg-async", "wg-cli", "wg-embedded",
    "wg-gamedev", "wg-rust-by-example", "wg-secure-code", "wg-security-response", "wg-triage",
    "wg-wasm",
)  # fmt: skip
RUST_MOVED = (
    ("clippy", ["y21"], []),
    ("community-survey", [], []),
    ("compiler-contributors", ["fmease"], []),
    ("crates-io", ["eth3lbert"], []),
    ("infra", [], ["rylev"]),
    ("leadership-council", [], ["rylev"]),
    ("libs-contributors", ["Nilstrieb", "jhpratt", "joboet"], []),
    ("project-keyword-generics", ["traviscross"], []),
    ("project-trait-system-refactor", [], ["spastorino"]),
    ("rust-analyzer", [], ["bjorn3"]),
    ("style", [], ["yaahc"]),
    ("triagebot", ["jackh726"], ["spastorino"]),
    ("website", ["senekor"], []),
    ("wg-binary-size", ["kupiakos", "tgross35"], []),
    ("wg-bindgen", ["pvdrz", "tshepang", "kulp", "ojeda"], []),
    ("wg-compiler-performance", [], ["wesleywiser"]),
    ("wg-embedded-linux", ["sirhcel"], []),
    ("wg-llvm", ["DianQK"], []),
    ("wg-mir-opt", ["DianQK"], []),
    ("wg-triage", ["tranquillity-codes", "jieyouxu"], []),
)
"""Who came to a team and who left it, of the teams that go on."""


def test_voting_comes_before_a_quorum_alone_whatever_forums_are_called(tmp_path: Path) -> None:
    named = (("name: Cabinet,", 'name: "Cabinet; Council", quorum: {min: 1},'),)
    before = edited(*named)
    after = edited(
        ("quorum: {min: 1},", "quorum: {min: 2},"),
        ("{rule: majority}", "{share: 4/5}"),
        text=before,
    )
    paths = [write(tmp_path / name, text) for name, text in (("b.yaml", before), ("a.yaml", after))]
    said = govlint("diff", *paths, "--as-of", TODAY, "-f", "markdown").out
    _, _, below = said.partition("### Quorum and voting")
    assert below.index("Place Committee") < below.index("Cabinet; Council")


RULE_OF_OURS = """\
id: few
summary: A forum is small.
why: Ours.
fix: Ours.
severity: info
authority: convention
check: {{kind: limit, on: forum, measure: forum.participants, at_most: {}}}
"""


@pytest.mark.parametrize(
    ("then", "now", "is_said"),
    [
        ("set: {no-chair: {severity: error}}\n", None, True),
        ("set: {no-chair: {severity: error}}\n", "{}\n", True),
        (
            "set: {no-chair: {severity: error}}\n",
            "set:\n  no-chair: {severity: error} # so\n",
            False,
        ),
        ("rules: ours\n", "rules: [ours]\n", True),
        (None, None, False),
    ],
)
def test_settings_beside_the_earlier_of_two_paths_that_say_else_are_named(
    then: str | None, now: str | None, is_said: bool, tmp_path: Path
) -> None:
    for folder, config, most in (("old", then, 3), ("new", now, 4)):
        write(tmp_path / folder / "structure.yaml", "govlint: 1\nname: A\nforums: {a: {}}\n")
        write(tmp_path / folder / "ours" / "few.yaml", RULE_OF_OURS.format(most))
        if config:
            write(tmp_path / folder / ".govlint.yaml", config)
    said = "settings are not as in old, and those of new judge both: old/.govlint.yaml"
    err = govlint("diff", "old", "new", cwd=tmp_path).err
    assert err == (f"govlint: {said}\n" if is_said else "")
    unnamed = govlint("diff", "old", "new", "--anonymous", cwd=tmp_path).err
    assert ("settings are not as before" in unnamed, ".govlint" in unnamed) == (is_said, False)


THE_URGENT = "[{who: e, capacity: chair}, f, g, h, {seat: Nurse, represents: icb, count: 2}]"


@pytest.mark.parametrize(
    ("members", "of_urgent", "said"),
    [
        (
            "[e, f, g, h, a]",
            "[{who: e, capacity: chair}, f, g, h]",
            "2 forums came, and 2 of them are laid over 1 that goes on and over one another.",
        ),
        ("[i, j, k, a]", THE_URGENT, "Night Group is laid over Dawn Group, which came as well."),
    ],
)
def test_what_came_is_not_counted_as_what_goes_on(
    tmp_path: Path, members: str, of_urgent: str, said: str
) -> None:
    night = f"{NEW}, starts: 2026-10-01, members: {members}}}\n"
    dawn = night.replace("night", "dawn").replace("Night", "Dawn")
    after = edited((THE_URGENT, of_urgent), ("decisions:\n", f"{night}{dawn}decisions:\n"))
    sentence = diff(tmp_path, BASE, after)["sentence"]
    assert sentence.startswith(said)
