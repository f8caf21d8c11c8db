"""Writing who holds a post or sits on a seat makes nothing new or worse, nor does taking it out."""

import json
from pathlib import Path
from typing import Any

import pytest

from command import govlint, write
from govlint.document.document import read
from govlint.lint.reading.loader import load_text
from govlint.lint.run import Run
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule import Rule
from two_states import HEAD, IMPLIED, changes, checked, compared, every_rule, held

CHAIRED = (
    "people: {{p: {{}}, q: {{}}}}\nposts: {{c: {{{}}}}}\nforums: {{"
    + ", ".join(f"f{at}: {{{{members: [{{{{who: c, capacity: chair}}}}]}}}}" for at in range(4))
    + "}}"
)
CHAIR = "chair-concentration"
ASKED = [id_ for id_, one in load_catalogue().rules.items() if not one.rule.always]


def named(data: Any) -> Any:
    """Write a holder, with a name, into every post that states none and is not vacant."""
    filled = json.loads(json.dumps(data, default=str))
    people = filled.setdefault("people", {})
    for key, post in (filled.get("posts") or {}).items():
        filled["posts"][key] = stated = post or {}
        if "holder" not in stated and "vacant_since" not in stated:
            stated["holder"] = f"who-is-{key}"
            people[f"who-is-{key}"] = {"name": f"Somebody {key}"}
    return filled


def seated(data: Any) -> Any:
    """Write somebody with a name onto every single seat with a name that nobody is known on."""
    filled = json.loads(json.dumps(data, default=str))
    people = filled["people"] = filled.get("people") or {}
    for forum in (filled.get("forums") or {}).values():
        for member in (forum or {}).get("members") or ():
            if not {"who", "count", "vacant"} & {*member} and "seat" in member:
                member["who"] = who = f"somebody-{len(people)}"
                people[who] = {"name": f"Somebody {len(people)}"}
    return filled


def found(own: Rule, data: Any) -> Result:
    run = Run(load_catalogue(), own.as_of, names=False)
    text = json.dumps(data, default=str)
    run.check(load_text(text, "structure.yaml", IMPLIED), every_rule(own.id))
    return run.result()


@pytest.mark.parametrize("rule", ASKED)
def test_who_holds_a_post_makes_no_other_finding_and_who_sits_on_a_seat_none_that_is_new(
    rule: str, catalogue: Catalogue
) -> None:
    own = catalogue.rules[rule].rule
    for text in own.bad:
        data = read(text).data
        without, holding, sitting = (found(own, one) for one in (data, named(data), seated(data)))
        for then, now in ((without, holding), (holding, without)):
            assert {*changes(held(now, then))} <= {"same"}
        assert not held(sitting, without).findings


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "holder: p", {"same": 1}),
        ("holder: p", "", {"same": 1}),
        ("holder: p", "holder: q", {"new": 1, "gone": 1}),
    ],
)
def test_of_two_who_hold_a_post_after_one_another_each_is_who_they_are(
    tmp_path: Path, before: str, after: str, expected: dict[str, int]
) -> None:
    write(tmp_path / "structure.yaml", f"{HEAD}{CHAIRED.format(before)}\n")
    then = checked(tmp_path, CHAIR)
    write(tmp_path / "structure.yaml", f"{HEAD}{CHAIRED.format(after)}\n")
    assert changes(held(checked(tmp_path, CHAIR), then)) == expected


@pytest.mark.parametrize(("before", "after"), [("", "holder: p"), ("holder: p", "")])
def test_a_baseline_keeps_by_what_post_somebody_is_known(
    tmp_path: Path, before: str, after: str
) -> None:
    write(tmp_path / "structure.yaml", f"{HEAD}{CHAIRED.format(before)}\n")
    govlint("baseline", "--select", CHAIR, "--output", "known.json", cwd=tmp_path)
    write(tmp_path / "structure.yaml", f"{HEAD}{CHAIRED.format(after)}\n")
    done = govlint(
        "check", "--select", CHAIR, "--fail-on", "info", "--baseline", "known.json", cwd=tmp_path
    )
    assert (done.code, "1 finding is the same" in done.out) == (0, True)


TWO_POSTS = (
    "people: {{p: {{}}, q: {{}}}}\nposts: {{a: {{{0}}}, b: {{{0}}}}}\nforums: {{"
    + ", ".join(
        f"f{at}: {{{{members: [{{{{who: {{{1 + at // 4}}}, capacity: chair}}}}]}}}}"
        for at in range(8)
    )
    + "}}"
)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("", "b", "q"), ("holder: p", "b", "q"), {"same": 2}),
        (("holder: p", "b", "q"), ("", "b", "q"), {"same": 2}),
        (("holder: p", "b", "q"), ("holder: q", "b", "b"), {"worse": 1, "gone": 1}),
        (("holder: p", "b", "b"), ("holder: q", "b", "b"), {"new": 1, "gone": 1}),
        (("", "a", "b"), ("holder: p", "a", "b"), {"worse": 1}),
        (("holder: p", "b", "q"), ("holder: p", "b", "b"), {"worse": 1, "gone": 1}),
    ],
)
def test_who_holds_several_posts_is_known_by_each_of_them(
    tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...], expected: dict[str, int]
) -> None:
    write(tmp_path / "structure.yaml", f"{HEAD}{TWO_POSTS.format(*before)}\n")
    then = checked(tmp_path, CHAIR)
    write(tmp_path / "structure.yaml", f"{HEAD}{TWO_POSTS.format(*after)}\n")
    assert changes(held(checked(tmp_path, CHAIR), then)) == expected


TREASURER, TRUSTEE = "{seat: Vice Treasurer, until: 2025-12-31", "{seat: Trustee, until: 2025-12-31"
"""Seats whose terms are over; nobody is named yet."""
ANEW = "{seat: Trustee, until: 2027-12-31"
TWICE = f"{TRUSTEE}}}, {TRUSTEE}}}"
SEATED = (
    "organisations: {{o: {{}}}}\npeople: {{p: {{}}, q: {{}}}}\nforums: {{f: {{members: ["
    "{{seat: Chair, capacity: chair, until: 2025-12-31}}, {}, {{seat: Member}}]}}}}"
)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("{seat: Chair, capacity: chair, count: 2}", {}),
        ("{seat: Chair, capacity: chair}", {"gone": 1}),
        ("{seat: Chair, capacity: chair, count: 2, vacant: 1}", {"gone": 1}),
    ],
)
def test_two_chairs_who_are_written_as_one_entry_are_in_doubt(
    tmp_path: Path, after: str, expected: dict[str, int]
) -> None:
    text = "forums: {{f: {{form: board, members: [{}, {{seat: Member, count: 4}}]}}}}"
    two = "{seat: Chair, capacity: chair}, {seat: Chair, capacity: chair}"
    assert compared(tmp_path, "two-chairs-of-one-forum", text, two, after) == expected


def both_told(folder: Path, text: str) -> Result:
    """Check by the rules of leavers and of posts that nobody holds."""
    write(folder / "structure.yaml", f"{HEAD}{text}\n")
    return checked(folder, "rests-on-leaver", "rests-on-vacant-post")


LEFT = (
    "people: {{p: {{until: 2025-11-30}}}}\nposts: {{x: {{{}}}}}\nforums: {{b: {{form: board}}}}\n"
    "decisions: {{pay: {{decided_by: x}}, more: {{decided_by: {}}}}}"
)
BY_LEAVER, VACANT = "holder: p", "holder: vacant, vacant_since: 2025-12-01"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((BY_LEAVER, "b"), (VACANT, "b"), {"same": 1}),
        ((BY_LEAVER, "b"), ("holder: vacant", "b"), {"better": 1}),
        ((VACANT, "b"), (BY_LEAVER, "b"), {"same": 1}),
        ((BY_LEAVER, "b"), (VACANT, "x"), {"worse": 1}),
    ],
)
def test_what_rests_on_a_leaver_is_no_other_thing_once_their_post_is_vacant(
    tmp_path: Path, before: tuple[str, str], after: tuple[str, str], expected: dict[str, int]
) -> None:
    then, now = (both_told(tmp_path, LEFT.format(*text)) for text in (before, after))
    assert changes(held(now, then)) == expected


LEFT_TWO = (
    "people: {{p: {{until: 2025-11-30}}}}\nposts: {{x: {{{}}}, y: {{{}}}}}\n"
    "forums: {{b: {{form: board}}}}\n"
    "decisions: {{pay: {{decided_by: x}}, hire: {{decided_by: {}}}, more: {{decided_by: {}}}}}"
)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((BY_LEAVER, "y", "b"), (BY_LEAVER, "y", "b"), {"better": 2}),
        ((BY_LEAVER, "y", "b"), (VACANT, "y", "b"), {"better": 2}),
        ((BY_LEAVER, "p", "b"), (BY_LEAVER, "p", "b"), {"better": 2}),
        ((BY_LEAVER, "y", "b"), (VACANT, "y", "x"), {"worse": 1, "better": 1}),
    ],
)
def test_of_several_posts_of_a_leaver_each_that_is_vacant_has_what_was_known_of_it(
    tmp_path: Path,
    before: tuple[str, str, str],
    after: tuple[str, str, str],
    expected: dict[str, int],
) -> None:
    then, now = (
        both_told(tmp_path, LEFT_TWO.format(*text))
        for text in ((BY_LEAVER, *before), (VACANT, *after))
    )
    assert changes(held(now, then)) == expected


NOBODY = (
    "people: {{{{{}}}}}\nposts: {{{{x: {{{{holder: {}}}}}}}}}\n"
    "forums: {{{{b: {{{{form: board}}}}}}}}\n"
    "decisions: {{{{pay: {{{{decided_by: x}}}}, more: {{{{decided_by: {{}}}}}}}}}}"
)
STAYED = (
    "people: {{p: {{until: 2025-11-30}}, q: {{}}}}\n"
    "forums: {{b: {{members: [{{who: p{}}}, {{who: q{}}}]}}}}"
)
TOLD_BY_ANOTHER = {
    "a post of nobody that is vacant": (
        ("placeholder-as-person", "rests-on-vacant-post"),
        NOBODY.format("tbc: {{}}", "tbc").format("b"),
        NOBODY.format("", "vacant, vacant_since: 2026-11-01").format("b"),
        {"better": 1},
    ),
    "a post of nobody that is vacant, and decides more": (
        ("placeholder-as-person", "rests-on-vacant-post"),
        NOBODY.format("tbc: {{}}", "tbc").format("b"),
        NOBODY.format("", "vacant, vacant_since: 2026-11-01").format("x"),
        {"worse": 1},
    ),
    "a seat of one who left whose term is written": (
        ("former-holder-still-member", "term-expired"),
        STAYED.format("", ""),
        STAYED.format(", until: 2025-11-30", ""),
        {"same": 1},
    ),
    "the term of another who sits there": (
        ("former-holder-still-member", "term-expired"),
        STAYED.format("", ""),
        STAYED.format("", ", until: 2025-11-30"),
        {"same": 1, "worse": 1},
    ),
}


@pytest.mark.parametrize("kind", TOLD_BY_ANOTHER)
def test_what_another_rule_tells_by_what_is_written_is_no_other_thing(
    tmp_path: Path, kind: str
) -> None:
    rules, *texts, expected = TOLD_BY_ANOTHER[kind]
    found = []
    for text in texts:
        write(tmp_path / "structure.yaml", f"{HEAD}{text}\n")
        found.append(checked(tmp_path, *rules))
    then, now = found
    assert changes(held(now, then)) == expected


POST_AND_PERSON = (
    "people: {{p: {{}}, q: {{}}}}\nposts: {{x: {{holder: {}}}}}\n"
    "forums: {{f: {{members: [{}, {{seat: Member}}]}}}}\n"
)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (f"{TREASURER}}}", f"{TREASURER}, who: p}}", "same"),
        (f"{TREASURER}, who: p}}", f"{TREASURER}}}", "same"),
        (f"{TREASURER}, who: p}}", f"{TREASURER}, who: q}}", "worse"),
        (f"{TREASURER}}}", f"{TREASURER}}}, {TREASURER}, who: p}}", "worse"),
        (f"{TREASURER}}}", f"{TRUSTEE}, who: p}}", "worse"),
        (f"{TREASURER}}}", f"{TREASURER}, who: p}}, {TRUSTEE}, who: p}}", "worse"),
        (f"{TREASURER}}}, {TRUSTEE}}}", f"{TREASURER}, who: p}}, {TRUSTEE}, who: p}}", "same"),
        (TWICE, f"{TRUSTEE}, who: p}}, {TRUSTEE}}}", "same"),
        (TWICE, f"{TRUSTEE}, who: p}}, {TRUSTEE}, who: q}}", "same"),
        (TWICE, f"{TRUSTEE}, who: p}}, {TRUSTEE}, count: 2}}", "worse"),
        (f"{TREASURER}}}", f"{TREASURER}, kind: lay}}", "same"),
        (f"{TREASURER}, kind: lay}}", f"{TREASURER}}}", "same"),
        (f"{TREASURER}, kind: lay}}", f"{TREASURER}, kind: lay, appointed_by: [o]}}", "same"),
        (f"{TREASURER}}}", f"{TREASURER}, kind: lay, who: p}}", "same"),
        (f"{TREASURER}, kind: lay}}", f"{TREASURER}, who: p}}", "same"),
        (f"{TREASURER}, who: p}}", f"{TREASURER}, kind: lay}}", "same"),
        (f"{TREASURER}, kind: lay, who: p}}", f"{TREASURER}, who: q}}", "worse"),
        (f"{TREASURER}, kind: lay}}", f"{TREASURER}, who: p}}, {TRUSTEE}, who: q}}", "worse"),
        (
            f"{TREASURER}, capacity: co-chair}}",
            f"{TREASURER}, kind: lay, capacity: co-chair}}",
            "same",
        ),
        (f"{TREASURER}}}", f"{TREASURER}, kind: lay, count: 2}}", "worse"),
        (f"{TREASURER}, kind: lay}}", f"{TREASURER}, kind: executive}}", "worse"),
        (f"{TRUSTEE}}}", f"{TRUSTEE}, kind: lay}}, {TRUSTEE}, kind: executive}}", "worse"),
        (f"{TRUSTEE}, who: p}}, {ANEW}}}", f"{ANEW}, who: p}}, {TRUSTEE}}}", "worse"),
        (f"{ANEW}, who: p}}, {TRUSTEE}}}", f"{TRUSTEE}, who: p}}, {ANEW}}}", "worse"),
        (f"{TRUSTEE}}}", f"{ANEW}}}, {TRUSTEE}, who: p}}", "worse"),
        (f"{TRUSTEE}}}", f"{ANEW}}}, {TRUSTEE}, kind: lay}}", "worse"),
        (f"{TRUSTEE}, kind: lay}}", f"{ANEW}, kind: lay}}, {TRUSTEE}}}", "worse"),
        (
            f"{TWICE}, {ANEW}, who: q}}",
            f"{TRUSTEE}, who: p}}, {TRUSTEE}}}, {ANEW}, who: q}}",
            "same",
        ),
    ],
)
def test_who_sits_on_a_named_seat_makes_nothing_worse(
    tmp_path: Path, before: str, after: str, expected: str
) -> None:
    write(tmp_path / "structure.yaml", f"{HEAD}{SEATED.format(before)}\n")
    then = checked(tmp_path, "term-expired")
    write(tmp_path / "structure.yaml", f"{HEAD}{SEATED.format(after)}\n")
    assert changes(held(checked(tmp_path, "term-expired"), then)) == {expected: 1}


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        ("term-expired", "until: 2025-12-31"),
        ("ends-before-it-begins", "since: 2026-10-01, until: 2026-06-30"),
        ("due-soon", "until: 2026-12-10"),
    ],
)
def test_seats_that_are_parted_into_entries_of_their_own_are_the_same(
    tmp_path: Path, rule: str, dates: str
) -> None:
    text = "forums: {{f: {{members: [{}, {{seat: Member}}]}}}}"
    alone, two = f"{{seat: G, {dates}}}", f"{{seat: G, count: 2, {dates}}}"
    assert compared(tmp_path, rule, text, two, f"{alone}, {alone}") == {"same": 1}
    assert compared(tmp_path, rule, text, f"{alone}, {alone}", two) == {"same": 1}
    assert compared(tmp_path, rule, text, alone, two) == {"worse": 1}


@pytest.mark.parametrize("holder", ["vacant", "[p, q]", "q"])
def test_who_sits_there_still_is_not_the_post_that_they_held(tmp_path: Path, holder: str) -> None:
    text = HEAD + POST_AND_PERSON
    past, later = "2025-12-31", "2027-12-31"
    alone = text.format("p", f"{{who: p, until: {past}}}")
    both = text.format(holder, f"{{who: p, until: {later}}}, {{who: x, until: {past}}}")
    for before, after in ((alone, both), (both, alone)):
        write(tmp_path / "structure.yaml", before)
        govlint("baseline", "--select", "term-expired", "-o", "known.json", cwd=tmp_path)
        write(tmp_path / "structure.yaml", after)
        arguments = ("check", "--select", "term-expired", "--baseline", "known.json")
        assert "1 worse finding" in govlint(*arguments, cwd=tmp_path).out


def test_a_baseline_keeps_all_that_somebody_may_be_known_by(tmp_path: Path) -> None:
    posts, seats = TWO_POSTS.format("holder: p", "b", "q"), SEATED.format(f"{TREASURER}, who: p}}")
    write(tmp_path / "posts.yaml", f"{HEAD}{posts}\n")
    write(tmp_path / "seats.yaml", f"{HEAD}{seats}\n")
    chosen = ("--select", CHAIR, "--select", "term-expired")
    govlint("baseline", *chosen, "--output", "known.json", cwd=tmp_path)
    posts, seats = TWO_POSTS.format("", "b", "q"), SEATED.format(f"{TREASURER}}}")
    write(tmp_path / "posts.yaml", f"{HEAD}{posts}\n")
    write(tmp_path / "seats.yaml", f"{HEAD}{seats}\n")
    done = govlint("check", *chosen, "--fail-on", "info", "--baseline", "known.json", cwd=tmp_path)
    assert (done.code, "3 findings are the same" in done.out) == (0, True)
