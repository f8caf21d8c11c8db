"""`show`: all about one thing, on a page of its kind."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import TODAY, Run, govlint, write
from goldens import golden
from govlint.cli.commands.schema import schema_named

HEAD = "govlint: 1\nname: Example\norganisations: {a: {name: Alpha}, b: {name: Beta}}\n"


def _show(folder: Path, text: str, *words: str) -> Run:
    file = write(folder / "structure.yaml", HEAD + text)
    return govlint("show", *words, "-s", file, "--as-of", TODAY)


def _data(folder: Path, text: str, *words: str) -> Any:
    return _show(folder, text, *words, "--format", "json").data


PAGES = (
    "adult social services", "place director", "place executive", "riverford hospitals",
    "place-spend-to-1m", "intermediate care", "place mou",
)  # fmt: skip


@pytest.mark.parametrize("words", PAGES)
def test_riverford_on_one_screen(words: str) -> None:
    run = govlint("show", words, "-s", "examples/riverford", "--as-of", TODAY)
    name = f"riverford-show-{words.replace(' ', '-')}.txt"
    assert (golden(name, run.out), run.code, run.err) == (run.out, 0, "")
    assert len(run.out.splitlines()) <= 28


@pytest.mark.parametrize("columns", [80, 140])
@pytest.mark.parametrize("words", PAGES)
def test_no_line_is_wider_than_the_screen(words: str, columns: int) -> None:
    run = govlint(
        "show", words, "-s", "examples/riverford", "--as-of", TODAY, also={"COLUMNS": str(columns)}
    )
    lines = run.out.splitlines()
    assert [line for line in lines if len(line) > columns or line != line.rstrip()] == []


SHARED = """\
people: {ann: {name: Ann Lee, employer: a}, bob: {name: Bob May, employer: a}}
posts:
  lead: {title: Team Lead, organisation: a, holder: [ann, bob]}
  head: {title: Head of Care, organisation: a, holder: ann}
  clerk: {title: Town Clerk, organisation: b, holder: vacant}
forums:
  one:
    name: First Forum
    members:
      - {who: lead, capacity: chair}
      - {who: head, deputy: clerk}
      - clerk
      - {seat: A nurse, count: 3, vacant: 1, represents: b}
    meetings: {per_year: 10, minutes: 60, prep_minutes: 60}
  two:
    name: Second Forum
    in_common_with: [one]
    members: [{who: head, represents: []}]
    meetings: {per_year: 12, minutes: 60}
"""


def test_a_job_share_is_one_seat_on_the_page_of_each(tmp_path: Path) -> None:
    pages = [_data(tmp_path, SHARED, who) for who in ("team lead", "bob")]
    assert [
        (page["hours_a_year"], [seat["forum"] for seat in page["seats"]]) for page in pages
    ] == [
        (20, ["one"]),
        (20, ["one"]),
    ]


def test_whoever_shares_a_post_leaves_somebody_behind(tmp_path: Path) -> None:
    pages = [_data(tmp_path, SHARED, who) for who in ("team lead", "bob")]
    assert [page["fails_without"] for page in pages] == [
        [{"entity": "one", "why": "its only chair"}],
        [],
    ]


def test_forums_in_common_are_one_meeting_for_each_person(tmp_path: Path) -> None:
    page = _data(tmp_path, SHARED, "head of care")
    assert (page["hours_a_year"], page["estimated"]) == (36, True)
    assert [seat["hours"] for seat in page["seats"]] == [None, None, 36]


def test_a_post_and_its_seat_name_who_holds_it_where_names_are_wanted(tmp_path: Path) -> None:
    text = """
people: {ann: {name: Ann Archer}}
posts: {clerk: {title: Clerk, holder: ann}}
forums: {f: {name: Board, members: [{who: clerk}]}}
"""
    for words, said in ("clerk", "Holder       Ann Archer"), ("board", "Clerk (Ann Archer)"):
        shown = [_show(tmp_path, text, words, *also).out for also in ((), ("--names",))]
        assert ["Ann" in shown[0], said in shown[1]] == [False, True]


def test_who_share_a_post_are_named_at_its_seat_where_names_are_wanted(tmp_path: Path) -> None:
    text = """
people: {ann: {name: Ann Oak}, bob: {name: Bob Elm}, old: {name: Old Ash, until: 2020-01-01}}
posts: {lead: {title: Lead, holder: [ann, bob, old]}}
forums: {f: {name: First, form: board, members: [lead]}}
"""
    shown = [_show(tmp_path, text, "first", *also).out for also in ((), ("--names",))]
    assert ["Lead (Ann Oak and Bob Elm)" in one for one in shown] == [False, True]


def test_whatever_a_page_names_has_a_place(tmp_path: Path) -> None:
    text = """
forums:
  top: {name: Top, form: board}
  committee: {name: First, form: committee, accountable_to: top, services: beds}
services: {beds: {name: Beds}}
decisions: {pay: {name: Pay, decided_by: committee}}
"""
    places = _data(tmp_path, text, "first", "--places")["places"]
    assert {name: place.rpartition(":")[2] for name, place in places.items()} == {
        "First": "7", "Pay": "9", "Top": "6", "Beds": "8",
    }  # fmt: skip


def test_the_post_stands_for_the_person_unless_names_are_wanted(tmp_path: Path) -> None:
    said = [_show(tmp_path, SHARED, "ann", *also).out for also in ((), ("--names",))]
    assert ["Ann Lee" in out for out in said] == [False, True]
    assert all(out.startswith("Head of Care") for out in said)


def test_a_vacant_seat_votes_and_costs_nothing(tmp_path: Path) -> None:
    page = _data(tmp_path, SHARED, "first forum")
    assert (page["votes"], page["hours_a_year"]) == (6, 80)
    vacant = _data(tmp_path, SHARED, "town clerk")
    assert (vacant["stands"], vacant["empty_seats"], vacant["hours_a_year"]) == (
        False,
        ["one"],
        None,
    )


def test_an_organisation_has_the_seats_that_represent_it(tmp_path: Path) -> None:
    page = _data(tmp_path, SHARED, "alpha")
    shared = [(one["forum"], one["votes"], one["of"], one["hours"]) for one in page["shared"]]
    assert shared == [("one", 2, 6, 20)]
    assert page["shared"][0]["who"] == ["lead", "head"]
    assert (page["elsewhere"], page["elsewhere_hours"], page["own"]) == (["two"], 36, [])


def test_beside_a_finding_with_fewer_forums_a_line_says_which_do_not_count() -> None:
    out = govlint("show", "place-director", "-s", "examples/riverford", "--as-of", TODAY).out
    assert "Counted      10 of the 11 where seats are limited: not Riverford Health" in out
    other = govlint("show", "dass", "-s", "examples/riverford", "--as-of", TODAY, "--all").out
    assert "Counted" not in other


def test_a_forum_that_meets_once_a_year_is_said_not_to_count(tmp_path: Path) -> None:
    often = "".join(f"  f{n}: {{members: [lead]}}\n" for n in range(7))
    rare = "  agm: {name: Yearly Forum, meetings: {per_year: 1}, members: [lead]}\n"
    text = f"posts: {{lead: {{title: Team Lead}}}}\nforums:\n{often}{rare}"
    out = " ".join(_show(tmp_path, text, "team lead").out.split())
    assert "7 of the 8 where seats are limited: not Yearly Forum (once a year or less)" in out


def test_207_hours_a_year_are_17_3_a_month() -> None:
    run = govlint("show", "dass", "-s", "examples/riverford", "--as-of", TODAY)
    assert "17.3 hours a month,\n207 a year" in run.out


RHYTHMLESS = """\
posts: {lead: {title: Team Lead, organisation: a}}
forums:
  one: {name: First Forum, members: [lead], meetings: {per_year: 4, minutes: 60, prep_minutes: 0}}
  two: {name: Second Forum, members: [{who: lead, capacity: observer}]}
  three: {name: Third Forum, status: proposed, members: [lead], meetings: {per_year: 100}}
"""


def test_with_a_part_of_unknown_rhythm_hours_are_at_least(tmp_path: Path) -> None:
    out = _show(tmp_path, RHYTHMLESS, "team lead").out
    assert "Team Lead sits on 2 forums and votes on 1: at least 0.3 hours a month, 4 a year." in out
    assert "To come      Third Forum" in out
    assert "Not stated   how often Second Forum meets;" in out


def test_without_any_rhythm_there_is_no_total(tmp_path: Path) -> None:
    text = "posts: {lead: {title: Team Lead}}\nforums: {one: {members: [lead]}}\n"
    out = _show(tmp_path, text, "team lead").out
    assert "Team Lead sits on 1 forum and votes there; how often it meets is not stated." in out


FAILING = """\
posts:
  lead: {title: Team Lead, organisation: a}
  aide: {title: Team Aide, organisation: b}
forums:
  one: {name: First Forum, of: [a, b], members: [lead, aide], quorum: {each_party: true}}
  two: {name: Second Forum, members: [lead, aide], quorum: {min: 2}}
  three: {name: Third Forum, members: [{who: lead, deputy: aide}, aide], quorum: {min: 2}}
"""


def test_what_fails_without_somebody_is_said_unless_a_deputy_is_stated(tmp_path: Path) -> None:
    page = _data(tmp_path, FAILING, "team lead")
    assert [one["entity"] for one in page["fails_without"]] == ["one", "one", "two"]
    out = _show(tmp_path, FAILING, "team lead").out
    assert "deputies on 1 of 3 forums: Team Aide on" in out


NAMING = """\
organisations: {a: {name: Alpha Trust}, b: {name: Alpha Trust North}}
forums:
  one: {name: Care Board, of: b, members: [{seat: Doctor, count: 3}]}
  two: {name: Care Board North, of: a, members: [{seat: Doctor, count: 3}], quorum: {min: 3}}
"""


def test_a_finding_that_names_a_longer_name_is_not_shown(tmp_path: Path) -> None:
    file = write(tmp_path / "structure.yaml", f"govlint: 1\nname: Example\n{NAMING}")
    pages = [
        govlint("show", words, "-s", file, "--as-of", TODAY, "-f", "json").data["findings"]
        for words in ("one", "two")
    ]
    assert [bool(page) for page in pages] == [False, True]


PAPERS = """\
currency: GBP
posts: {lead: {title: Team Lead, organisation: a}, aide: {title: Team Aide, organisation: a}}
forums:
  board: {name: Alpha Board, form: board, of: a}
decisions:
  small:
    {name: Buy a thing, type: buy, decided_by: [lead, aide], acting: jointly, value: {up_to: 500}}
  large: {name: Buy a thing, type: buy, reserved_to: board, value: {over: 1000}}
  gone: {name: Sell a thing, decided_by: lead, status: withdrawn}
delegations:
  old: {from: board, to: lead, matters: [buy], limit: 500, ends: 2025-01-01}
  new: {from: board, to: lead, matters: [buy], limit: 400, instrument: Minute 4}
"""


def test_what_is_decided_and_held_is_said_with_its_sums(tmp_path: Path) -> None:
    out = _show(tmp_path, PAPERS, "team lead").out
    assert "Decides      Buy a thing, up to 500, jointly with Team Aide" in out
    assert (
        "Holds        from Alpha Board: buy, up to 500 (no paper is named); ended on 1 Jan" in out
    )
    assert "             from Alpha Board: buy, up to 400 (Minute 4)" in out
    assert "Sell a thing" not in out


def test_an_organisation_keeps_what_is_reserved_to_its_board(tmp_path: Path) -> None:
    page = _data(tmp_path, PAPERS, "alpha")
    assert (page["keeps"], page["has_passed_on"], page["boards"]) == (
        ["large"],
        ["old", "new"],
        ["board"],
    )


def test_a_decision_stands_in_its_ladder_and_says_where_no_paper_reaches(tmp_path: Path) -> None:
    out = _show(tmp_path, PAPERS, "small").out
    assert "no delegation that is described" in out
    assert "500 to 1,000     nobody is stated" in out
    assert "Not counted  Alpha Board to Team Lead: ended on 1 January 2025" in out


KINDS = """\
people: {ann: {name: Ann Lee}}
posts: {lead: {title: Team Lead}}
services: {care: {name: Home care}}
forums: {one: {name: First Forum}}
decisions: {buy: {name: Buy a thing}}
delegations: {given: {from: one, to: lead}}
agreements: {pact: {name: Care pact, starts: 2026-01-01}}
programmes: {work: {name: Winter work}}
outcomes: {good: {name: Better care}}
risks: {bad: {name: Worse care}}
reports: {told: {from: one, to: one}}
interests: {other: {person: lead}}
"""


SCHEMA = schema_named("show")


@pytest.mark.parametrize(
    "key",
    ["a", "ann", "lead", "care", "one", "buy", "given", "pact", "work", "good", "bad", "told"],
)
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_kind_of_thing_has_a_page_where_nothing_is_stated(
    tmp_path: Path, key: str, form: str
) -> None:
    run = _show(tmp_path, KINDS, key, "--all", "--format", form)
    assert (run.code, run.err) == (0, "")
    if form == "json":
        assert list(Draft202012Validator(SCHEMA).iter_errors(run.data)) == []
    else:
        assert "ot stated" in run.out


@pytest.mark.parametrize("words", PAGES)
def test_the_json_is_as_its_schema_says(words: str) -> None:
    page = govlint("show", words, "-s", "examples/riverford", "--as-of", TODAY, "-f", "json").data
    assert list(Draft202012Validator(SCHEMA).iter_errors(page)) == []
    own = set(page) - set(SCHEMA["properties"])
    assert own in [set(kind["properties"]) for kind in SCHEMA["$defs"].values()]


def test_several_things_of_a_name_are_listed(tmp_path: Path) -> None:
    run = _show(tmp_path, KINDS, "care")
    assert run.code == 0
    several = _show(tmp_path, KINDS.replace("care:", "home:"), "care")
    assert (several.code, several.out) == (2, "")
    assert several.err.splitlines()[1:] == [
        "  Home care, service (home)",
        "  Care pact, agreement (pact)",
        "  Better care, outcome (good)",
        "  Worse care, risk (bad)",
    ]


def test_all_shows_every_name_that_one_screen_counts(tmp_path: Path) -> None:
    below = "".join(f"  f{n}: {{name: Forum {n}, accountable_to: top}}\n" for n in range(30))
    text = f"forums:\n  top: {{name: Top Forum}}\n{below}"
    outs = [_show(tmp_path, text, "top", *also).out for also in ((), ("--all",))]
    assert ["Forum 29" in out for out in outs] == [False, True]
    assert "Forum 0, Forum 1, Forum 2 and 27 more" in outs[0]


ENDLESS = "word " * 2_000
STEERING = "\\e[31mred\\x07\\u202e"
HOSTILE = f"""\
people: {{ann: {{name: "Ann {STEERING}", employer: a}}}}
posts: {{lead: {{title: "{STEERING}{ENDLESS}", organisation: [a, b], holder: ann}}}}
forums:
  one:
    name: "One {STEERING}"
    of: [a, b]
    members: [lead, {{seat: "{ENDLESS}", count: 3}}, {{seat: "{STEERING}\\n\\nx"}}]
agreements:
  pact:
    name: "{ENDLESS}"
    parties: [a, b]
    obligations: {{a: "{ENDLESS}", b: "{STEERING}"}}
    rationale: "{ENDLESS}"
    disputes: [{{by: "{ENDLESS}"}}]
delegations:
  given: {{from: one, to: lead, matters: ["{ENDLESS}", "{STEERING}"], instrument: "{ENDLESS}"}}
outcomes: {{good: {{name: "{ENDLESS}", measure: "{ENDLESS}"}}}}
interests: {{other: {{person: ann, organisation: a, managed_by: "{STEERING}{ENDLESS}"}}}}
"""


@pytest.mark.parametrize("key", ["a", "ann", "lead", "one", "pact", "given", "good", "other"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_hostile_text_steers_no_screen_and_fills_none(tmp_path: Path, key: str, form: str) -> None:
    run = _show(tmp_path, HOSTILE, key, "--format", form)
    assert (run.code, run.err) == (0, "")
    assert not {"\x1b", "\x07", "\u202e"} & set(run.out)
    assert len(run.out.splitlines()) <= 28


def test_a_forum_that_has_ended_takes_nobodys_time(tmp_path: Path) -> None:
    times = "members: [lead], meetings: {per_year: 4, minutes: 60, prep_minutes: 0}"
    text = f"""\
posts: {{lead: {{title: Team Lead, organisation: a}}}}
forums:
  one: {{name: First Forum, {times}}}
  two: {{name: Second Forum, ends: 2026-11-20, {times}}}
"""
    assert _data(tmp_path, text, "team lead")["hours_a_year"] == 4
    assert "its own forum takes 4." in _show(tmp_path, text, "alpha").out


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("mou", "Care pact is between 2 parties"),
        ("collaboration", "Care pact is between 2 parties"),
        ("section-75", "Care pact binds 2 parties"),
        ("mou, ends: 2026-01-01", "Care pact was between 2 parties and ended on 1 January 2026."),
        ("alliance, ends: 2026-01-01", "Care pact bound 2 parties and ended on 1 January 2026."),
    ],
)
def test_only_a_contract_binds_its_parties(tmp_path: Path, kind: str, said: str) -> None:
    text = f"agreements: {{pact: {{name: Care pact, parties: [a, b], kind: {kind}}}}}\n"
    assert said in _show(tmp_path, text, "pact").out


def test_a_kind_that_a_name_says_is_not_said_again(tmp_path: Path) -> None:
    names = ("Care memorandum of understanding", "Care pact")
    text = "agreements: {pact: {name: %s, kind: mou}}\n"
    heads = [_show(tmp_path, text % name, "pact").out.splitlines()[0] for name in names]
    assert [head.startswith(f"{names[0]} ") for head in heads] == [True, False]
    assert heads[1].startswith("Care pact, memorandum of understanding ")


TERMS = """\
people: {ann: {name: Ann Lee, employer: a, since: 2024-01-01, until: 2027-01-31}}
posts:
  lead: {title: Team Lead, organisation: a, holder: ann, first_appointed: 2023-03-01,
    ends: 2027-05-07}
  clerk: {title: Town Clerk, organisation: b, holder: vacant, vacant_since: 2026-08-01}
forums:
  one:
    name: First Forum
    members: [{who: lead, since: 2024-02-01, until: 2027-05-07}, {who: clerk}]
    terms: {years: 4, at_most: 2}
    meetings: {per_year: 10, minutes: 60, prep_minutes: 0}
  two: {name: Second Forum, members: [{who: lead}, {who: clerk}]}
"""


def test_a_vacant_post_says_so_first_and_its_seats_are_empty(tmp_path: Path) -> None:
    out = " ".join(_show(tmp_path, TERMS, "town clerk").out.split())
    said = "Town Clerk has been vacant since 1 August 2026; its seats on First Forum and Second "
    assert f"{said}Forum stay empty." in out
    forum = _show(tmp_path, TERMS, "first forum").out
    assert "takes 10 hours" in forum
    assert any("Town Clerk (vacant)" in line and line.split()[-1] == "0"
               for line in forum.splitlines())  # fmt: skip


def test_a_term_without_a_last_day_is_said_with_how_long_it_is_by_now(tmp_path: Path) -> None:
    seat = "{who: lead, since: 2024-02-01, until: 2027-05-07}"
    text = TERMS.replace(seat, "{who: ann, since: DAY}")
    said = [
        " ".join(_show(tmp_path, text.replace("DAY", day), "ann").out.split())
        for day in ("2024-02-01", TODAY)
    ]
    assert "on First Forum since 1 February 2024, 2 years 9 months by now (terms of" in said[0]
    assert "by now" not in said[1]


def test_the_term_of_a_post_of_its_holder_and_of_each_seat(tmp_path: Path) -> None:
    out = " ".join(_show(tmp_path, TERMS, "team lead").out.split())
    assert (
        "Term first appointed on 1 March 2023; the post ends on 7 May 2027; in office from 1 "
        "January 2024 until 31 January 2027; on First Forum from 1 February 2024 until 7 May 2027 "
        "(terms of 4 years, at most 2)"
    ) in out
    assert "a term of office" not in out


def test_how_a_forum_goes_up_stands_before_what_it_decides(tmp_path: Path) -> None:
    text = """\
forums:
  one:
    name: First Forum
    accountable_to: two
    escalates_to: {to: two, risk_at_least: 9}
    quorum: {min: 2}
    meetings: {per_year: 10}
    members: [{seat: Nurse, count: 3}]
  two: {name: Second Forum}
decisions: {buy: {name: Buy a thing, decided_by: one}}
"""
    lines = _show(tmp_path, text, "first forum", "--all").out.splitlines()
    labels = [line.split("  ")[0] for line in lines]
    order = [labels.index(one) for one in ("Quorum", "Answers to", "Goes up", "Decides", "Meets")]
    assert order == sorted(order)


def test_two_forums_are_both_or_either(tmp_path: Path) -> None:
    text = """\
posts: {lead: {title: Team Lead, organisation: a}, aide: {title: Team Aide, organisation: b}}
forums:
  one: {name: First Forum, members: [{who: lead, capacity: chair}, aide]}
  two: {name: Second Forum, members: [{who: lead, capacity: chair}, aide]}
"""
    out = _show(tmp_path, text, "team lead").out
    assert "votes on both and chairs both;" in out
    assert "no deputy is stated on either\n" in out
    assert "Meets again  Team Aide on both\n" in out


LADDER = """\
decisions:
  small: {name: Buy a thing, type: coast-fund, value: {up_to: 500}}
  large: {name: Buy a thing, type: coast-fund, value: {over: 500}}
  other: {name: Buy a thing for £9, type: coast-fund, value: {up_to: 9}}
"""


@pytest.mark.parametrize("words", ["coast fund", "fund", "buy"])
def test_decisions_of_one_type_are_listed_with_their_sums(tmp_path: Path, words: str) -> None:
    run = _show(tmp_path, LADDER, words)
    lead = f'govlint: "{words}" fits 3 decisions; say more, give an id, or see the ladder with '
    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines() == [
        f"{lead}`govlint who coast-fund`:",
        "  Buy a thing (small): up to 500",
        "  Buy a thing (large): over 500",
        "  Buy a thing for £9 (other)",
    ]


@pytest.mark.parametrize(("number", "said"), [(7, "1 more party"), (8, "2 more parties")])
def test_one_row_that_has_no_room_is_one(tmp_path: Path, number: int, said: str) -> None:
    bodies = [f"o{one}" for one in range(number)]
    named = ", ".join(f"{one}: {{name: Body {one}}}" for one in bodies)
    duties = ", ".join(f"{one}: {'Pays for a ward and more. ' * 8}" for one in bodies)
    pact = f"{{name: Care pact, parties: [{', '.join(bodies)}], obligations: {{{duties}}}}}"
    text = f"govlint: 1\nname: Example\norganisations: {{{named}}}\nagreements: {{pact: {pact}}}\n"
    file = write(tmp_path / "structure.yaml", text)
    assert f"and {said}: --all" in govlint("show", "pact", "-s", file, "--as-of", TODAY).out


EMPTY = """
services: {s: {name: Care, commissioner: [], providers: []}}
forums: {f: {name: Group, accountable_to: [], escalates_to: [], services: []}}
agreements:
  m: {name: Pact, kind: mou, parties: [a, b], disputes: [], obligations: {}, approved_by: []}
decisions:
  d: {name: Pay, decided_by: f, recommended_by: [], must_agree: [], consulted: [], informed: [],
      performed_by: [], services: []}
"""


@pytest.mark.parametrize(
    ("words", "said", "missing"),
    [
        ("s", "nobody pays, nobody provides it", ("who pays for it", "who provides it")),
        ("f", "Answers to   nobody\nGoes up      to nobody",
         ("to whom it answers", "where its problems go", "its scope")),
        ("m", "Obligations  none\nDisputes     no steps",
         ("what each party must do", "the boards that approved it", "how disputes are settled")),
        ("d", "Told         nobody\nCarries out  nobody",
         ("who is told", "who carries it out", "who must agree", "which services it is about")),
    ],
)  # fmt: skip
def test_what_is_stated_to_be_none_is_not_what_is_not_stated(
    tmp_path: Path, words: str, said: str, missing: tuple[str, ...]
) -> None:
    assert said in _show(tmp_path, EMPTY, words).out
    assert {*missing}.isdisjoint(_data(tmp_path, EMPTY, words)["not_stated"])


@pytest.mark.parametrize(
    ("least", "said"),
    [(2, ""), (3, "it needs all 3 of its votes"), (4, "it needs 4, and all its votes make 3")],
)
def test_what_a_quorum_asks_beside_what_there_is(tmp_path: Path, least: int, said: str) -> None:
    text = (
        f"forums: {{f: {{name: F, members: [{{seat: S, count: 3}}], quorum: {{min: {least}}}}}}}\n"
    )
    lines = [line.strip() for line in _show(tmp_path, text, "f").out.splitlines()]
    absent = [line.removeprefix("If absent").strip() for line in lines if "If absent" in line]
    assert absent == ([said] if said else [])
