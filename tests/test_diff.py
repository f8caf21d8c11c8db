"""`diff`: what changed between two versions, as a person would say who reads both."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import TODAY, govlint, write
from goldens import golden
from govlint.cli.commands.schema import schema_named

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
  large: {{name: Large sums, type: spend, decided_by: committee, value: {{over: 1000, up_to: 9000}}}}
risks:
  winter: {{name: Winter, forum: urgent, owner: e}}
delegations:
  given: {{from: board, to: committee, matters: spend, limit: 9000}}
"""
Edit = tuple[str, str]

URGENT = BASE[BASE.index("  urgent:") : BASE.index("  flow:")]
FLOW = BASE[BASE.index("  flow:") : BASE.index("decisions:")]
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
                "  night: {name: Night Group, form: committee, of: icb, accountable_to: urgent, "
                "starts: 2026-10-01, purpose: delivery, services: beds, members: [a]}\ndecisions:\n",
            )
        ],
        "neither",
        {"added": ["night"]},
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
        ("{seat: Nurse, represents: icb, count: 2}", "{seat: Nurse, represents: council, count: 2}"),
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


def test_a_post_in_the_place_of_who_holds_it_is_the_same_seat(tmp_path: Path) -> None:
    data = changed(tmp_path, ("j, k]", "j, kim]"))
    assert (data["seats"], data["hours"]["people"]) == ([], [])


def test_findings_of_what_was_renamed_are_the_same(tmp_path: Path) -> None:
    shadow = BASE.replace("accountable_to: committee\n    purpose", "purpose")
    found = diff(tmp_path, shadow, edited(
        (URGENT.replace("    accountable_to: committee\n", ""),
         ACUTE.replace("    accountable_to: committee\n", "")), *ELSEWHERE, text=shadow,
    ))["findings"]  # fmt: skip
    run = govlint("check", tmp_path / "a.yaml", "--as-of", TODAY, "-f", "json")
    assert any(entity == "acute" for _, entity in run.found)
    assert found == {"new": [], "worse": [], "better": [], "gone": []}


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


def test_a_way_is_lost_by_what_changed_above(tmp_path: Path) -> None:
    data = changed(tmp_path, ("escalates_to: [board, cabinet]", "escalates_to: board"))
    assert data["routes"] == [
        {"forum": one, "board": "cabinet", "by": "committee", "before": steps, "after": None}
        for one, steps in (("committee", 1), ("urgent", 2), ("flow", 2))
    ]
    run = govlint("diff", tmp_path / "b.yaml", tmp_path / "a.yaml", "--as-of", TODAY)
    said = "Place Committee, Urgent Care Group and Flow Group lose their only way to Cabinet"
    assert said in " ".join(run.out.split())
