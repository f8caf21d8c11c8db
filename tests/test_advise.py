"""`advise`: single changes that findings suggest, each tried, by the hours that they free."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import ROOT, TODAY, govlint, write
from goldens import golden
from govlint.change.advice import ranking
from govlint.change.whatif.draft import draft_of
from govlint.change.whatif.plain_draft import PlainDraft
from govlint.change.whatif.proposals import ALL, THEIRS, Merge, Remove, SetField, StandDown
from govlint.change.whatif.trial import made_of
from govlint.cli.arguments import Arguments
from govlint.cli.commands.schema import schema_named
from govlint.cli.structures import plan_of

RIVERFORD = "examples/riverford"


def _data(path: str | Path, *options: str) -> Any:
    run = govlint("advise", path, "--as-of", TODAY, *options, "-f", "json")
    assert (run.code, run.err) == (0, "")
    Draft202012Validator(schema_named("advise")).validate(run.data)
    return run.data


def _words(tmp_path: Path, text: str) -> list[str]:
    data = _data(write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text}"))
    return [one["words"] for one in data["changes"]]


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford(columns: int) -> None:
    also = {"COLUMNS": str(columns)}
    run = govlint("advise", RIVERFORD, "--as-of", TODAY, also=also)
    assert golden(f"advise-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 28


def test_riverford_with_everything() -> None:
    run = govlint("advise", RIVERFORD, "--as-of", TODAY, "--all")
    assert golden("advise-all.txt", run.out) == run.out


def test_its_command_says_the_same_of_each_change() -> None:
    for one in _data(RIVERFORD)["changes"]:
        again = govlint(*one["command"][1:], "-f", "json").data
        hours = again["hours"]["before"] - again["hours"]["after"]
        messages = [
            {kind: sorted(found["message"] for found in those) for kind, those in data.items()}
            for data in (one["findings"], again["findings"])
        ]
        assert (one["hours_freed"], one["homes"], one["voices"]) == (
            hours, again["homes"], again["voices"],
        )  # fmt: skip
        assert messages[0] == messages[1]


def test_changes_stand_by_the_hours_that_they_free() -> None:
    freed = [one["hours_freed"] for one in _data(RIVERFORD)["changes"]]
    assert freed == sorted(freed, reverse=True)


PROPOSALS = (
    StandDown("ae-delivery-board"),
    StandDown("locality-integration-board"),
    Merge(["locality-integration-board"], "place-executive", [ALL]),
    Merge(["hwb-steering-group"], "hwb", [THEIRS]),
    Merge(["place-executive"], "place-committee", [ALL]),
    Remove("place-director", ["place-executive", "locality-integration-board"]),
    SetField("forums.place-executive.meetings.per_year", 12),
    SetField("forums.place-executive.quorum", None),
    SetField("forums.place-executive.members.0", {"seat": "Deputy", "represents": []}),
)


@pytest.mark.parametrize("proposal", PROPOSALS, ids=repr)
def test_a_change_to_the_data_is_what_the_same_change_to_the_texts_says(proposal: Any) -> None:
    day = date.fromisoformat(TODAY)
    (task,) = plan_of(Arguments(paths=[Path(RIVERFORD)], day=day)).tasks
    draft = draft_of(task, day)
    plain = PlainDraft(task, draft.loaded, day)
    made = [made_of(one, [proposal]).draft.loaded for one in (draft, plain)]
    assert made[0].data == made[1].data
    assert made[0].structure == made[1].structure


LOAD = """
organisations: {trust: {name: Trust}, council: {name: Council}}
posts:
  chief: {title: Chief, organisation: trust, kind: [executive]}
  second: {title: Second, organisation: trust}
  nurse: {title: Nurse, organisation: trust}
  clerk: {title: Clerk, organisation: council}
forums:
  board:
    {name: The Board, form: board, of: trust, members: [chief, nurse, clerk],
     meetings: {per_year: 24, minutes: 180, prep_minutes: 270}}
  works:
    name: Works
    accountable_to: board
    members: [clerk, {who: chief, deputy: second, since: 2026-01-01}, nurse]
    meetings: {per_year: 52, minutes: 120, prep_minutes: 60}
  talks:
    name: Talks
    accountable_to: board
    members: [clerk, {who: chief, capacity: attendee}, nurse]
    meetings: {per_year: 26, minutes: 180, prep_minutes: 60}
"""
"""The chief has 36.7 hours of meetings a month, and 33 at most: 44 hours a year too many."""


def test_a_post_with_too_many_hours_may_have_fewer_in_four_ways(tmp_path: Path) -> None:
    assert _words(tmp_path, LOAD) == [
        "Works meets 26 times a year in place of 52",
        "Talks meets 12 times a year in place of 26",
        "Chief gets the papers of Talks in place of a seat",
        "Chief gives the seat on Works to Second",
    ]


def test_no_board_meets_less_often_and_no_forum_less_than_half(tmp_path: Path) -> None:
    often = LOAD.replace("per_year: 26", "per_year: 20").replace("per_year: 24", "per_year: 60")
    assert "meets" not in "".join(_words(tmp_path, often))


def test_who_is_in_the_chair_or_meant_by_name_gives_no_seat_to_a_deputy(tmp_path: Path) -> None:
    chair = LOAD.replace("{who: chief, deputy", "{who: chief, capacity: chair, deputy")
    named = LOAD.replace("name: Works", "name: Works\n    quorum: {min: 2, must_include: [chief]}")
    for text in (chair, named):
        assert "Chief gives the seat on Works to Second" not in _words(tmp_path, text)


def test_a_deputy_of_whom_nobody_is_stated_is_to_be_found(tmp_path: Path) -> None:
    text = LOAD.replace("deputy: second, ", "")
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text}")
    one = _data(path)["changes"][-1]
    assert one["words"] == "Chief gives the seat on Works to a deputy"
    assert (one["deputies_to_find"], one["hours_freed"]) == (1, 0)
    assert one["command"][-1] == (
        "forums.works.members.1={seat: Deputy of Chief, represents: [trust]}"
    )


def _room(voting: int, attending: int) -> str:
    seats = [f"{{seat: Voter {one}}}" for one in range(voting)]
    seats += [f"{{seat: Guest {one}, capacity: attendee}}" for one in range(attending)]
    return f"""
forums:
  room: {{name: Room, form: committee, members: [{", ".join(seats)}],
          meetings: {{per_year: 6, minutes: 60, prep_minutes: 60}}}}
"""


def test_so_many_get_the_papers_as_the_limit_asks_for(tmp_path: Path) -> None:
    words = "3 of the 12 who attend Room without a vote get the papers in place of a seat"
    assert _words(tmp_path, _room(10, 12)) == [words]
    assert _words(tmp_path, _room(19, 1)) == [
        "The one who attends Room without a vote gets the papers in place of a seat"
    ]


def test_no_voter_gets_papers_alone(tmp_path: Path) -> None:
    assert _words(tmp_path, _room(21, 1)) == []


TWINS = """
organisations: {trust: {name: Trust}}
posts: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}, e: {title: E}}
forums:
  board: {name: Board, form: board, of: trust, members: [a, b, c, d, e]}
  old: {name: Old, accountable_to: board, members: [a, b, c, d], chair: none,
        meetings: {per_year: 12, minutes: 60, prep_minutes: 60}}
  new: {name: New, accountable_to: board, members: [a, b, c, d, e], chair: none,
        meetings: {per_year: 12, minutes: 60, prep_minutes: 60}}
"""


def test_of_two_forums_of_the_same_people_the_smaller_goes(tmp_path: Path) -> None:
    assert _words(tmp_path, TWINS) == ["Old is stood down", "Old goes into New, with its members"]


def test_of_two_forums_of_the_same_people_the_one_on_which_less_rests_goes(tmp_path: Path) -> None:
    text = f"{TWINS}decisions: {{roof: {{name: Roof, decided_by: old}}}}\n"
    assert _words(tmp_path, text) == ["New is stood down", "New goes into Old, with its members"]


@pytest.mark.parametrize("field", ["form: board", "duty: audit", "statutory_composition: true",
                                   "form: scrutiny-committee"])  # fmt: skip
def test_a_board_a_duty_scrutiny_and_what_law_lays_down_never_go(
    tmp_path: Path, field: str
) -> None:
    text = TWINS.replace("name: Old,", f"name: Old, {field},")
    assert not [words for words in _words(tmp_path, text) if words.startswith("Old")]


@pytest.mark.parametrize("names", ["leadership: old", "disputes: [{by: old}]",
                                   "disputes: [{by: 'The old, in session'}]"])  # fmt: skip
def test_what_an_agreement_names_to_lead_it_or_to_settle_disputes_never_goes(
    tmp_path: Path, names: str
) -> None:
    deal = f"agreements: {{deal: {{parties: [trust], {names}}}}}\n"
    text = f"{TWINS}{deal}decisions: {{roof: {{decided_by: new}}, heating: {{decided_by: new}}}}\n"
    assert not [words for words in _words(tmp_path, text) if words.startswith("Old")]


def test_an_agreement_that_is_over_keeps_no_forum(tmp_path: Path) -> None:
    text = f"{TWINS}agreements: {{deal: {{disputes: [{{by: Old}}], ends: 2020-01-01}}}}\n"
    assert _words(tmp_path, text) == ["Old is stood down", "Old goes into New, with its members"]


LINE = """
organisations: {trust: {name: Trust}}
posts: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}, e: {title: E}, f: {title: F}}
forums:
  board: {name: Board, form: board, of: trust, members: [a, b, c]}
  top: {name: Top, accountable_to: board, members: [a, b, c, d]}
  pass: {name: Pass, accountable_to: top, members: [a, b, c, d]}
  low: {name: Low, accountable_to: pass, members: [e, f]}
"""


def test_a_layer_of_the_same_people_goes_into_the_forum_above(tmp_path: Path) -> None:
    text = f"{LINE}decisions: {{roof: {{name: Roof, decided_by: top}}}}\n"
    assert _words(tmp_path, text) == ["Pass goes into Top, without its members"]


def test_of_too_many_layers_one_goes_on_which_little_rests(tmp_path: Path) -> None:
    line = ["board: {name: Board, form: board, of: trust}"]
    line += [f"{one}: {{name: {one.title()}, of: trust, accountable_to: {above}}}"
             for above, one in pairwise(["board", "first", "second", "third", "last"])]  # fmt: skip
    text = f"organisations: {{trust: {{name: Trust}}}}\nforums: {{{', '.join(line)}}}\n"
    text += "risks: {r: {name: R, owner: third}}\n"
    assert _words(tmp_path, text) == [
        "Second goes into First, without its members",
        "First goes into Board, without its members",
    ]


def test_what_was_replaced_is_stood_down_or_what_rests_on_it_goes_on(tmp_path: Path) -> None:
    text = LINE.replace(
        "pass: {name: Pass,", "pass: {name: Pass, starts: 2025-01-01, replaces: top,"
    )
    text = text.replace("accountable_to: top, members: [a, b, c, d]", "members: [e]")
    assert _words(tmp_path, text) == ["Top is stood down"]
    text += "risks: {r: {name: R, owner: top}}\n"
    assert _words(tmp_path, text) == ["Top goes into Pass, without its members"]


def test_a_meeting_beside_an_agreement_is_stood_down(tmp_path: Path) -> None:
    data = _data("examples/harbourside/broken.yaml")
    words = "Contract meeting with Haven Housing is stood down"
    assert words in [one["words"] for one in data["changes"]]


def test_a_change_that_brings_an_error_is_left_out_and_counted(tmp_path: Path) -> None:
    text = TWINS.replace("name: New,", "name: New, quorum: {must_include: [{kind: lay}]},")
    text = text.replace("name: Old,", "name: Old, composition: [{at_most: 4}],")
    text = f"{text}decisions: {{roof: {{name: Roof, decided_by: old}}}}\n"
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text}")
    data = _data(path)
    assert [one["words"] for one in data["changes"]] == ["New is stood down"]
    assert (data["with_errors"], data["tried"], data["candidates"]) == (1, 2, 2)
    run = govlint("advise", path, "--as-of", TODAY)
    assert "2 of 2 changes that the findings suggest were tried; of these 1 would bring an" in (
        run.out
    )


def test_that_nothing_is_found_or_helps_is_said(tmp_path: Path) -> None:
    run = govlint("advise", "examples/harbourside/good.yaml", "--as-of", TODAY)
    assert "Nothing is found of overlay, size, load or layers, so there is no change" in run.out
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{_room(21, 1)}")
    run = govlint("advise", path, "--as-of", TODAY)
    assert "No single change that was tried clears any of 1 finding of overlay" in run.out
    assert "What is found" in run.out


def test_where_there_is_no_time_for_all_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "FEWEST_TRIALS", 2)
    monkeypatch.setattr(ranking, "WORK", 0)
    run = govlint("advise", RIVERFORD, "--as-of", TODAY, "--all")
    assert "2 of 6 changes that the findings suggest were tried, those that may free most" in (
        " ".join(run.out.split())
    )


@pytest.mark.parametrize("settings", ["{}", "set: {overlapping-membership: {severity: error}}"])
def test_what_settings_raise_takes_the_time_of_no_graver_finding(
    settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "FEWEST_TRIALS", 1)
    monkeypatch.setattr(ranking, "WORK", 0)
    write(tmp_path / ".govlint.yaml", f"{settings}\n")
    replaced = (
        "  top: {name: Top, accountable_to: board, members: [e]}\n"
        "  next: {name: Next, accountable_to: board, members: [e], starts: 2025-01-01,"
        " replaces: top}\n"
    )
    text = TWINS.replace("meetings:", "x-meetings:") + replaced
    assert _words(tmp_path, text) == ["Top is stood down"]


def test_what_settings_alone_ask_for_takes_the_place_of_no_other_change(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {at_most: 3}}\n")
    room = (
        "  r{0}: {{name: R {0}, accountable_to: board, meetings: {{per_year: 50, minutes: 600}},"
        " members: [{{seat: M, count: 3}}, {{who: w{0}, capacity: attendee}}]}}\n"
    )
    rooms = "".join(room.format(at) for at in range(ranking.MOST_CHANGES))
    posts = "".join(f"w{at}: {{title: W {at}}}, " for at in range(ranking.MOST_CHANGES))
    first, *more = _words(tmp_path, TWINS.replace("posts: {", f"posts: {{{posts}") + rooms)
    assert "attends" not in first
    assert len(more) == ranking.MOST_CHANGES - 1


def test_what_speaks_beside_another_by_settings_takes_the_place_of_no_other_change(
    tmp_path: Path,
) -> None:
    write(tmp_path / ".govlint.yaml", "set: {forum-too-large: {severity: error}}\n")
    room = (
        "  r{0}: {{name: R {0}, accountable_to: board, in_common_with: s{0},"
        " meetings: {{per_year: 50, minutes: 600}},"
        " members: [{{seat: M, count: 19}}, {{who: w{0}, capacity: attendee}}]}}\n"
        "  s{0}: {{name: S {0}, accountable_to: board, members: [{{seat: M, count: 9}}]}}\n"
    )
    rooms = "".join(room.format(at) for at in range(ranking.MOST_CHANGES))
    posts = "".join(f"w{at}: {{title: W {at}}}, " for at in range(ranking.MOST_CHANGES))
    words = _words(tmp_path, TWINS.replace("posts: {", f"posts: {{{posts}") + rooms)
    assert len(words) == ranking.MOST_CHANGES
    assert words[0] == "Old is stood down"


def test_an_error_by_settings_alone_takes_no_change_away(tmp_path: Path) -> None:
    copytree(ROOT / RIVERFORD, tmp_path, dirs_exist_ok=True)
    plain = [one["words"] for one in _data(tmp_path)["changes"]]
    rules = ("partner-over-represented-by-function", "partner-not-represented")
    raised = ", ".join(f"{rule}: {{severity: error}}" for rule in rules)
    write(tmp_path / ".govlint.yaml", f"set: {{{raised}}}\n")
    changes = _data(tmp_path)["changes"]
    assert sorted(one["words"] for one in changes) == sorted(plain)
    assert changes[0]["words"] != plain[0]


def test_hours_that_nobody_states_are_not_made_up(tmp_path: Path) -> None:
    text = TWINS.replace("meetings:", "x-meetings:")
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text}")
    assert [one["hours_freed"] for one in _data(path)["changes"]] == [None, None]
    run = govlint("advise", path, "--as-of", TODAY)
    assert "what hours that frees is not stated" in " ".join(run.out.split())
    assert "rhythm and members from which hours could be counted" in run.out


def test_what_cannot_be_read_is_not_advised_on(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums: {a: {nme: A}}\n")
    run = govlint("advise", path, "--as-of", TODAY)
    assert (run.code, run.out) == (2, "")
    assert "the structure cannot be asked until it can be read" in run.err


def test_nobody_is_named_where_nobody_is_to_be(tmp_path: Path) -> None:
    people = "people: {p-a: {name: Ann Other}}\n"
    text = LOAD.replace("kind: [executive]", "kind: [executive], holder: p-a")
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{people}{text}")
    for form in ("text", "json", "markdown", "html"):
        for option in ((), ("--anonymous",)):
            run = govlint("advise", path, "--as-of", TODAY, *option, "-f", form, "--all")
            assert run.code == 0
            assert "Ann" not in run.out
        assert str(tmp_path) not in run.out
    named = govlint("advise", path, "--as-of", TODAY, "--names", "--all")
    assert "Chief (Ann Other)" in named.out


def test_every_format_is_written(tmp_path: Path) -> None:
    for ending in ("md", "html", "json", "txt"):
        out = tmp_path / f"advice.{ending}"
        run = govlint("advise", RIVERFORD, "--as-of", TODAY, "-o", out)
        assert (run.code, run.out) == (0, "")
        assert "Riverford A&amp;E" in out.read_text().replace("A&E", "A&amp;E")


def test_several_structures_are_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name / "structure.yaml", "govlint: 1\nname: A\n")
    run = govlint("advise", tmp_path, "--as-of", TODAY)
    assert run.code == 2
    assert "there are 2 structures; name one" in run.err
