"""Findings of two states held together: new, worse, better, the same and gone, whatever moved."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import permutations, zip_longest
from pathlib import Path
from random import Random
from typing import Any

import pytest

from chosen import CHANGES, NAMESAKES, RETOLD, SAME_NAME
from command import ROOT, govlint, write
from govlint.document.document import read
from govlint.finding import UNCHECKED, Finding, Severity, Unsaid
from govlint.lint.reading.loader import load, load_text
from govlint.lint.reading.roots import is_root
from govlint.lint.run import Run, lint
from govlint.lint.task import LintTask
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.structure.model import SECTIONS
from swapped import IMPROVED, OWN_LIMITS, SMALLER, SWAPPED
from two_states import DAY, HEAD, IMPLIED, changes, checked, every_rule, held

WRITTEN = sorted(
    path for folder in ("examples", "tests/real") for path in (ROOT / folder).rglob("*.yaml")
)
ROOTS = [path for path in WRITTEN if is_root(path)]

Known = tuple[str, str]
"""The rule and the fingerprint of a finding."""


def found_in(data: Any, day: date = DAY, *rules: str) -> Mapping[Known, Finding]:
    """Check plain data, and give what is found, explained or not, by what it is known by."""
    run = Run(load_catalogue(), day, names=False)
    run.check(load_text(json.dumps(data), "structure.yaml", IMPLIED), every_rule(*rules))
    result = run.result()
    found = [*result.findings, *(one.finding for one in result.explained)]
    return {(one.rule, one.fingerprint): one for one in found}


@cache
def whole(path: Path) -> tuple[Any, dict[Known, tuple[object, ...]]]:
    """Give a structure as plain data without its parts' names, and what is found in it."""
    data = {key: value for key, value in load(path, "a").data.items() if key != "include"}
    return data, measured(found_in(data))


def measured(found: Mapping[Known, Finding]) -> dict[Known, tuple[object, ...]]:
    """Give all by which a finding may become worse or better."""
    return {known: (one.circumstance, *state(one)) for known, one in found.items()}


def state(found: Finding | Unsaid) -> tuple[object, ...]:
    """Give how grave a finding is, told or not, and its parts in the order of their names."""
    parts = sorted(zip_longest(found.parts, found.amounts), key=repr)
    silent = sorted(map(state, found.unsaid), key=repr) if isinstance(found, Finding) else []
    return found.fingerprint, found.severity, found.value, parts, silent


def turned_round(data: Any) -> Any:
    """Put the last key of every mapping and the last item of every list first, and so on."""
    if isinstance(data, dict):
        return {key: turned_round(data[key]) for key in reversed(data)}
    if isinstance(data, list):
        return [turned_round(item) for item in reversed(data)]
    return data


def shuffled(data: Any, random: Random) -> Any:
    """Put the keys of every mapping and the items of every list in another order."""
    if isinstance(data, dict):
        keys = random.sample(list(data), len(data))
        return {key: shuffled(data[key], random) for key in keys}
    if isinstance(data, list):
        return [shuffled(item, random) for item in random.sample(data, len(data))]
    return data


@pytest.mark.parametrize("rule", [one for one in load_catalogue().rules if one not in UNCHECKED])
def test_order_is_no_part_of_a_finding(rule: str, catalogue: Catalogue) -> None:
    own = catalogue.rules[rule].rule
    asked = () if own.always else (rule,)
    for text in (*own.bad, *own.good):
        data = read(text).data
        expected = measured(found_in(data, own.as_of, *asked))
        assert measured(found_in(turned_round(data), own.as_of, *asked)) == expected


@pytest.mark.parametrize("path", ROOTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_order_is_no_part_of_a_finding_in_a_whole_structure(path: Path) -> None:
    data, expected = whole(path)
    assert measured(found_in(shuffled(data, Random(1)))) == expected


@pytest.mark.parametrize("path", ROOTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_structure_in_parts_has_the_same_findings(path: Path, tmp_path: Path) -> None:
    data, expected = whole(path)
    parts: dict[str, Any] = {}
    for section in SECTIONS:
        for number, (id_, entity) in enumerate((data.get(section) or {}).items()):
            there = parts.setdefault(f"{section}-{number % 3}", {section: {}})
            there[section][id_] = entity
    for name, there in parts.items():
        write(tmp_path / "parts" / f"{name}.json", json.dumps(there))
    head = {key: value for key, value in data.items() if key not in SECTIONS}
    text = json.dumps(head | {"include": "parts/*.json"})
    root = write(tmp_path / "structure.yaml", text)
    split = lint([LintTask(root, "structure.yaml", every_rule())], load_catalogue(), DAY)
    now = [*split.findings, *(one.finding for one in split.explained)]
    assert measured({(one.rule, one.fingerprint): one for one in now}) == expected


def structure(folder: Path, *forums: str, name: str = "structure.yaml", more: str = "") -> Path:
    """Write a structure of committees that answer to nobody."""
    lines = "".join(f"  {forum}: {{form: committee}}\n" for forum in forums)
    return write(folder / name, f"{HEAD}{more}forums:\n{lines}" if forums else HEAD + more)


def test_an_unknown_word_that_is_put_right_hides_no_other(tmp_path: Path) -> None:
    forum = "forums:\n  a: {{form: committee, accountable_to: [{}, {}]}}\n"
    write(tmp_path / "structure.yaml", HEAD + forum.format("one", "two"))
    then = checked(tmp_path)
    write(tmp_path / "structure.yaml", HEAD + forum.format("three", "two"))
    now = held(checked(tmp_path), then)
    assert changes(now) == {"new": 1, "same": 1, "gone": 1}
    assert [one.message for one in now.findings] == [
        '"three" is described nowhere; describe it under forums, posts or organisations'
    ]


def test_a_forum_that_moves_to_another_part_keeps_its_findings(tmp_path: Path) -> None:
    part = write(tmp_path / "parts" / "a.yaml", "posts: {}\n")
    structure(tmp_path, "a", "b", more="include: parts/*.yaml\n")
    then = checked(tmp_path)
    structure(tmp_path, "b", more="include: parts/*.yaml\n")
    write(part, "forums: {a: {form: committee}}\n")
    assert changes(held(checked(tmp_path), then)) == {"same": 2}


def test_a_root_that_moved_is_known_by_most_of_its_findings(tmp_path: Path) -> None:
    then = checked(structure(tmp_path / "old", "a", "b", "c", name="one/s.yaml").parents[1])
    now = checked(structure(tmp_path / "new", "a", "b", "d", name="two/t.yaml").parents[1])
    assert changes(held(now, then)) == {"new": 1, "same": 2, "gone": 1}


def test_a_root_that_shares_half_of_the_findings_is_another(tmp_path: Path) -> None:
    then = checked(structure(tmp_path / "old", "a", "b", name="one/s.yaml").parents[1])
    now = checked(structure(tmp_path / "new", "a", "c", name="two/s.yaml").parents[1])
    assert changes(held(now, then)) == {"new": 2, "gone": 2}


def test_a_root_that_was_there_before_is_not_one_that_moved(tmp_path: Path) -> None:
    then = checked(structure(tmp_path / "old", "a", name="one/s.yaml").parents[1])
    now = checked(structure(tmp_path / "new", "a", name="two/s.yaml").parents[1])
    assert changes(held(now, then, roots={"two/s.yaml": ""})) == {"new": 1, "gone": 1}
    assert changes(held(now, then, moved={"one/s.yaml": "two/s.yaml"})) == {"same": 1}


def test_many_equal_roots_that_moved_find_their_own(tmp_path: Path) -> None:
    for folder in "old", "new":
        for number in range(30):
            structure(tmp_path / folder, "a", name=f"{folder}/{number}/s.yaml")
    then, now = checked(tmp_path / "old"), checked(tmp_path / "new")
    assert changes(held(now, then)) == {"same": 30}


def test_a_root_that_is_deleted_takes_no_place_of_one_that_moved(tmp_path: Path) -> None:
    structure(tmp_path / "old", "a", name="one/s.yaml")
    then = checked(structure(tmp_path / "old", "a", "b", "c", name="two/s.yaml").parents[1])
    now = checked(structure(tmp_path / "new", "a", "b", "c", name="new/s.yaml").parents[1])
    assert changes(held(now, then)) == {"same": 3, "gone": 1}


def test_the_likeliest_path_comes_first_where_several_roots_moved(tmp_path: Path) -> None:
    then = checked(structure(tmp_path / "old", "a", "b", name="one/x/s.yaml").parents[2])
    structure(tmp_path / "new", "a", "b", name="two/y/s.yaml")
    now = checked(structure(tmp_path / "new", "a", "b", name="two/x/s.yaml").parents[2])
    new = held(now, then).findings
    assert {root for one in new for root in one.structures} == {"two/y/s.yaml"}


def test_of_likely_roots_the_one_with_the_same_folder_name_moved(tmp_path: Path) -> None:
    structure(tmp_path / "old", "a", "b", "c", name="north/s.yaml")
    then = checked(structure(tmp_path / "old", *"abcd", name="south/s.yaml").parents[1])
    structure(tmp_path / "new", *"abcd", name="regions/north/t.yaml")
    now = checked(structure(tmp_path / "new", *"abcd", name="regions/south/t.yaml").parents[2])
    new = held(now, then).findings
    assert [(one.entity, one.structures) for one in new] == [("d", ("regions/north/t.yaml",))]


def test_a_root_that_moved_is_known_by_its_file_name_before_one_that_is_deleted(
    tmp_path: Path,
) -> None:
    structure(tmp_path / "old", *"bcd", name="north.yaml")
    then = checked(structure(tmp_path / "old", *"abcd", name="south.yaml").parent)
    now = checked(structure(tmp_path / "new", *"abc", name="regions/north.yaml").parents[1])
    assert [one.entity for one in held(now, then).findings] == ["a"]


@pytest.mark.parametrize("found", ["", "b", "bcd"])
def test_a_root_of_which_nothing_is_found_again_keeps_its_file_name_from_one_that_is_deleted(
    found: str, tmp_path: Path
) -> None:
    structure(tmp_path / "old", *found, name="north.yaml")
    then = checked(structure(tmp_path / "old", "a", name="south.yaml").parent)
    now = checked(structure(tmp_path / "new", "a", name="regions/north.yaml").parents[1])
    roots = {one.path: one.name for one in then.structures}
    assert changes(held(now, then, roots=roots)) == {"new": 1, "gone": 1 + len(found)}


def test_a_root_of_which_nothing_is_found_again_keeps_no_other_file_name(tmp_path: Path) -> None:
    structure(tmp_path / "old", name="north.yaml")
    then = checked(structure(tmp_path / "old", "a", name="south.yaml").parent)
    now = checked(structure(tmp_path / "new", "a", name="regions/east.yaml").parents[1])
    roots = {one.path: one.name for one in then.structures}
    assert changes(held(now, then, roots=roots)) == {"same": 1}


def shared_part(folder: Path, *roots: str) -> Result:
    """Check structures that all include one part with one faulty forum."""
    write(folder / "part.yaml", "forums: {a: {form: committee}, b: {form: board}}\n")
    for root in roots:
        structure(folder, name=root, more="include: part.yaml\n")
    return checked(folder)


def test_what_is_found_in_a_shared_part_is_found_once(tmp_path: Path) -> None:
    result = shared_part(tmp_path, "one.yaml", "two.yaml")
    assert [(one.entity, one.structures) for one in result.findings] == [
        ("a", ("one.yaml", "two.yaml"))
    ]


def test_an_explanation_in_a_shared_part_is_heard_once(tmp_path: Path) -> None:
    said = "{orphan-forum: {reason: New, by: Chair, until: 2099-01-01}}"
    shared_part(tmp_path, "one.yaml", "two.yaml")
    write(tmp_path / "part.yaml", f"forums: {{a: {{form: committee, explain: {said}}}}}\n")
    (explained,) = checked(tmp_path).explained
    assert explained.finding.structures == ("one.yaml", "two.yaml")


def test_an_entity_of_a_shared_part_is_covered_once(tmp_path: Path) -> None:
    result = shared_part(tmp_path, "one.yaml", "two.yaml")
    assert [(one.stated, one.of) for one in result.coverage] == [(0, 1)]


def test_what_is_shared_is_known_structure_by_structure(tmp_path: Path) -> None:
    then = shared_part(tmp_path, "one.yaml")
    now = shared_part(tmp_path, "one.yaml", "two.yaml")
    assert changes(held(now, then)) == {"new": 1}
    assert changes(held(then, now)) == {"same": 1, "gone": 1}


def test_a_part_in_two_structures_is_told_with_both(tmp_path: Path) -> None:
    shared_part(tmp_path, "one.yaml", "two.yaml")
    run = govlint("check", "--select", "orphan-forum", cwd=tmp_path)
    assert "part.yaml:1:10 in one.yaml and two.yaml\n" in run.out
    assert "1 finding in 2 structures: 1 warning." in run.out


def served(years: int) -> Result:
    """Check a chair who has served for too long, on a day that many years later."""
    chair = {"kind": "non-executive", "first_appointed": "2000-01-01", "organisation": "o"}
    data = {"organisations": {"o": {"kind": "nhs-trust"}}, "posts": {"chair": chair}}
    run = Run(load_catalogue(), date(2000 + years, 6, 1), names=False)
    run.check(load_text(json.dumps(data), "a", IMPLIED), every_rule("term-limit-exceeded"))
    return run.result()


def test_what_ages_day_by_day_is_no_worse_for_it() -> None:
    assert changes(held(served(20), served(15))) == {"same": 1}


def test_with_fewer_parts_and_the_same_value_it_is_better(tmp_path: Path) -> None:
    then = checked(structure(tmp_path, "a").parent)
    one, two = (
        replace(then.findings[0], parts=parts, value=1.0, limit=0.0)
        for parts in (("x",), ("x", "y"))
    )
    was, now = replace(then, findings=[two]), replace(then, findings=[one])
    assert (changes(held(now, was)), changes(held(was, now))) == ({"better": 1}, {"worse": 1})


def test_of_equal_findings_those_that_say_the_same_are_known(tmp_path: Path) -> None:
    then = checked(structure(tmp_path, "a").parent)
    one, two = (replace(then.findings[0], message=said) for said in ("one", "two"))
    second = replace(two, fingerprint=f"{two.fingerprint}-2")
    now = held(replace(then, findings=[one, second]), replace(then, findings=[two]))
    assert [found.message for found in now.findings] == ["one"]


@pytest.mark.parametrize("kind", SWAPPED)
def test_what_is_put_right_hides_nothing_that_goes_wrong_beside_it(
    tmp_path: Path, kind: str
) -> None:
    rule, text, before, after = SWAPPED[kind]
    write(tmp_path / "structure.yaml", f"{HEAD}{text.format(before)}\n")
    then = checked(tmp_path, rule)
    write(tmp_path / "structure.yaml", f"{HEAD}{text.format(after)}\n")
    now = held(checked(tmp_path, rule), then)
    assert changes(now) == {"worse": 1}, [one.message for one in (*then.findings, *now.findings)]


@pytest.mark.parametrize("kind", IMPROVED)
def test_what_is_put_right_alone_is_better(tmp_path: Path, kind: str) -> None:
    rule, text, before, after = IMPROVED[kind]
    write(tmp_path / "structure.yaml", f"{HEAD}{text.format(before)}\n")
    then = checked(tmp_path, rule)
    write(tmp_path / "structure.yaml", f"{HEAD}{text.format(after)}\n")
    now = held(checked(tmp_path, rule), then)
    assert changes(now) == {"better": 1}, [one.message for one in (*then.findings, *now.findings)]


@pytest.mark.parametrize(
    ("rule", "text", "before", "after"),
    [one for _, *one in CHANGES],
    ids=[one[0] for one in CHANGES],
)
def test_where_the_worst_is_told_another_that_comes_up_is_worse(
    tmp_path: Path, rule: str, text: str, before: object, after: object
) -> None:
    found = []
    for gap in (before, after):
        write(tmp_path / "structure.yaml", f"{HEAD}{text.format(gap)}\n")
        found.append(checked(tmp_path, rule))
    then, now = found
    assert changes(held(now, then)) == {"worse": 1}, [*then.findings, *now.findings]


@pytest.mark.parametrize("change", ["worse", "better"])
@pytest.mark.parametrize("whose", OWN_LIMITS)
def test_a_limit_that_the_structure_states_itself_makes_worse_and_better(
    tmp_path: Path, whose: str, change: str
) -> None:
    rule, text, limits = OWN_LIMITS[whose]
    before, after = limits if change == "worse" else limits[::-1]
    write(tmp_path / "structure.yaml", f"{HEAD}{text.format(before)}\n")
    then = checked(tmp_path, rule)
    write(tmp_path / "structure.yaml", f"{HEAD}{text.format(after)}\n")
    assert changes(held(checked(tmp_path, rule), then)) == {change: 1}


def group(folder: Path, kind: str, members: str) -> Result:
    """Check some who are wrong together."""
    rule, text, member = SMALLER[kind]
    lines = "".join(member % ((one,) * member.count("%s")) for one in members)
    write(folder / "structure.yaml", f"{HEAD}{text}{lines}")
    return checked(folder, rule)


@pytest.mark.parametrize("kind", SMALLER)
def test_a_group_that_somebody_has_left_is_better(tmp_path: Path, kind: str) -> None:
    then, now = group(tmp_path, kind, "abcd"), group(tmp_path, kind, "bcd")
    assert changes(held(now, then)) == {"better": 1}
    assert set(changes(held(then, now))) <= {"worse", "new", "gone"}


def test_a_group_that_falls_apart_is_better_and_not_gone(tmp_path: Path) -> None:
    then = group(tmp_path, "a name", "abcd")
    (one,) = then.findings
    parted = [replace(one, fingerprint=part, group=tuple(part)) for part in ("ab", "cd")]
    assert changes(held(replace(then, findings=parted), then)) == {"better": 2}
    beside = [one, replace(one, fingerprint="ab", group=("a", "b"))]
    assert changes(held(replace(then, findings=beside), then)) == {"new": 1, "same": 1}


KEPT = """posts: {p: {title: P}}
forums: {b: {form: board}}
decisions:
  k: {type: t, decided_by: b, reserved_to: b, value: {over: 50}}
  d: {type: t, decided_by: p, value: {over: 0, up_to: 60}}
delegations: {x: {from: b, to: p, matters: [%s], limit: %s}}
"""
FIRST = ("reserved-matter-decided-below", "decision-exceeds-decider", "decided-without-delegation")


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (("t", 100), ("t", 100), "same"),
        (("t", 100), ("t", 10), "worse"),
        (("t", 40), ("t", 10), "worse"),
        (("t", 10), ("t", 40), "same"),
        (("t", 100), ("u", 100), "worse"),
    ],
)
def test_what_is_known_hides_no_other_finding(
    tmp_path: Path, before: tuple[str, int], after: tuple[str, int], change: str
) -> None:
    write(tmp_path / "structure.yaml", HEAD + KEPT % before)
    then = checked(tmp_path, *FIRST)
    write(tmp_path / "structure.yaml", HEAD + KEPT % after)
    assert changes(held(checked(tmp_path, *FIRST), then)) == {change: 1}


RESERVED = """forums:
  board: {form: board}
  x: {name: X, form: committee, accountable_to: board}
  g: {form: committee, accountable_to: board}
  h: {form: committee, accountable_to: board}
delegations: {dx: {from: board, to: x, matters: [spend], limit: 200000}}
decisions:
  a: {type: spend, reserved_to: x, decided_by: x, value: {over: 100000, up_to: 300000}}
"""
SPEND = "  %s: {type: spend, decided_by: %s, value: {up_to: %s}}\n"
LOWER = [SPEND % ("c", "g", 150000), SPEND % ("d", "h", 160000)]


@pytest.mark.parametrize("after", [LOWER[::-1], LOWER[1:], LOWER[:1]])
def test_whichever_speaks_for_a_silent_finding_knows_it(tmp_path: Path, after: list[str]) -> None:
    write(tmp_path / "structure.yaml", f"{HEAD}{RESERVED}{''.join(LOWER)}")
    then = checked(tmp_path, *FIRST)
    write(tmp_path / "structure.yaml", f"{HEAD}{RESERVED}{''.join(after)}")
    expected = {"same": len(after), **({"gone": 1} if len(after) == 1 else {})}
    assert changes(held(checked(tmp_path, *FIRST), then)) == expected


def test_of_several_that_are_told_together_one_is_left(tmp_path: Path) -> None:
    terms = "terms_of_reference: {approved_by: x, approved_on: 2024-01-01, review_due: %s}"
    text = (
        HEAD
        + "forums:\n  x: {form: board}\n"
        + f"  a: {{form: board, {terms}}}\n  b: {{form: board, {terms}}}\n"
    )
    write(tmp_path / "structure.yaml", text % ("2025-01-01", "2025-01-01"))
    then = checked(tmp_path, "overdue-tor-review")
    write(tmp_path / "structure.yaml", text % ("2027-01-01", "2025-01-01"))
    now = checked(tmp_path, "overdue-tor-review")
    assert changes(held(now, then)) == {"better": 1}
    assert changes(held(then, now)) == {"worse": 1}


def test_what_was_told_one_by_one_is_known_where_it_is_told_together(tmp_path: Path) -> None:
    terms = "terms_of_reference: {approved_by: x, approved_on: 2024-01-01, review_due: %s}"
    text = (
        HEAD
        + "forums:\n  x: {form: board}\n"
        + f"  a: {{form: board, {terms}}}\n  b: {{form: board, {terms}}}\n"
    )
    write(tmp_path / "structure.yaml", text % ("2025-01-01", "2025-03-01"))
    then = checked(tmp_path, "overdue-tor-review")
    write(tmp_path / "structure.yaml", text % ("2025-03-01", "2025-03-01"))
    assert changes(held(checked(tmp_path, "overdue-tor-review"), then)) == {"same": 1}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("11123", "11223", {"better": 1, "same": 2}),
        ("11122", "11222", {"better": 1, "same": 1}),
        ("11223", "12123", {"same": 3}),
        ("11120", "11220", {"better": 1, "same": 1}),
        ("11102", "11122", {"same": 1, "worse": 1}),
    ],
)
def test_who_goes_from_one_group_to_another_is_no_worse(
    tmp_path: Path, before: str, after: str, expected: dict[str, int]
) -> None:
    """Each is due in the month of its digit, and those of 0 are not due yet."""

    def due(months: str) -> Result:
        text = f"{HEAD}forums:\n  x: {{form: board}}\n"
        for name, month in zip("abcde", months, strict=True):
            day = f"2025-0{month}-01" if int(month) else "2029-01-01"
            terms = f"{{approved_by: x, approved_on: 2024-01-01, review_due: {day}}}"
            text += f"  {name}: {{form: board, terms_of_reference: {terms}}}\n"
        write(tmp_path / "structure.yaml", text)
        return checked(tmp_path, "overdue-tor-review")

    then = due(before)
    assert changes(held(due(after), then)) == expected


def test_a_silent_group_that_somebody_has_left_is_no_worse(tmp_path: Path) -> None:
    rules = ("accountability-cycle", "escalation-loop")
    text = f"{HEAD}forums:\n  x: {{{{form: board}}}}\n" + "".join(
        f"  {one}: {{{{form: committee, accountable_to: {{{at}}}, escalates_to: {{{at}}}}}}}\n"
        for at, one in enumerate("abc")
    )
    write(tmp_path / "structure.yaml", text.format("b", "[c, a]", "a"))
    then = checked(tmp_path, *rules)
    write(tmp_path / "structure.yaml", text.format("b", "a", "x"))
    assert changes(held(checked(tmp_path, *rules), then)) == {"better": 1}


def test_what_shows_when_the_first_is_mended_is_new(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", HEAD + KEPT % ("t", 10))
    then = checked(tmp_path, *FIRST)
    write(tmp_path / "structure.yaml", HEAD + KEPT.replace("up_to: 60", "up_to: 50") % ("t", 10))
    now = held(checked(tmp_path, *FIRST), then)
    assert [one.rule for one in now.findings] == ["decision-exceeds-decider"]


def test_what_was_told_beside_it_is_not_new_where_another_speaks_for_it(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", HEAD + KEPT % ("t", 10))
    now = checked(tmp_path, *FIRST)
    (first,) = now.findings
    (silent,) = first.unsaid
    measured = ("fingerprint", "value", "parts", "amounts")
    beside = replace(first, **{name: getattr(silent, name) for name in measured})
    then = replace(now, findings=[replace(first, unsaid=()), beside])
    assert changes(held(now, then)) == {"same": 1}


def test_a_band_that_is_decided_twice_hides_no_other(tmp_path: Path) -> None:
    text = (
        "posts: {p: {}, q: {}, r: {}}\n"
        "decisions: {d: {type: t, decided_by: p, value: {up_to: %s}}, "
        "e: {type: t, decided_by: q, value: {up_to: 49}}, "
        "f: {type: t, decided_by: r, value: {over: 40}}}\n"
    )
    write(tmp_path / "structure.yaml", HEAD + text % 40)
    then = checked(tmp_path, "limit-overlap")
    write(tmp_path / "structure.yaml", HEAD + text % 5000)
    assert changes(held(checked(tmp_path, "limit-overlap"), then)) == {"same": 1, "new": 1}


def test_what_others_call_alike_hides_no_decision_that_is_described_twice(tmp_path: Path) -> None:
    text = (
        "organisations: {o: {name: O}, r: {name: R}}\n"
        "posts: {p: {organisation: o}, q: {organisation: o}, z: {organisation: r}}\n"
        "decisions: {d: {name: N, decided_by: z}, e: {name: N, decided_by: p}, "
        "f: {name: N, decided_by: q}}\n"
    )
    write(tmp_path / "structure.yaml", HEAD + text)
    assert len(checked(tmp_path, "decision-described-twice").findings) == 1


def test_services_in_another_order_part_nothing(tmp_path: Path) -> None:
    text = (
        "services: {s: {name: S}, t: {name: T}}\n"
        "forums: {b: {form: board}, c: {form: committee, services: [s, t]}, "
        "d: {form: committee, services: [t, s]}}\n"
        "delegations: {x: {from: b, to: c, matters: [m]}, y: {from: b, to: d, matters: [m]}}\n"
    )
    write(tmp_path / "structure.yaml", HEAD + text)
    assert len(checked(tmp_path, "matter-delegated-twice").findings) == 1


VACANT = "posts: {p: {holder: vacant, vacant_since: 2026-01-01}, q: {reports_to: p}}\n"


@pytest.mark.parametrize(("severity", "told"), [(Severity.WARNING, 1), (Severity.INFO, 2)])
def test_nothing_is_silent_for_what_matters_less(
    tmp_path: Path, severity: Severity, told: int
) -> None:
    first, second = every_rule("rests-on-vacant-post", "post-left-vacant")
    lowered = first.model_copy(update={"severity": severity})
    root = write(tmp_path / "structure.yaml", HEAD + VACANT)
    result = lint([LintTask(root, "structure.yaml", [lowered, second])], load_catalogue(), DAY)
    assert len(result.findings) == told


def test_rules_that_yield_to_each_other_are_not_both_silent(tmp_path: Path) -> None:
    first, second = every_rule("rests-on-vacant-post", "post-left-vacant")
    yielding = first.model_copy(update={"yields_to": (second.id,)})
    root = write(tmp_path / "structure.yaml", HEAD + VACANT)
    result = lint([LintTask(root, "structure.yaml", [yielding, second])], load_catalogue(), DAY)
    assert [len(one.unsaid) for one in result.findings] == [1]


def test_a_gap_that_a_step_makes_smaller_is_better(tmp_path: Path) -> None:
    text = (
        "posts: {p: {}, q: {}}\ndecisions: {d: {type: t, decided_by: p, value: {up_to: 50}}, "
        "e: {type: t, decided_by: q, value: {over: 100}}%s}\n"
    )
    write(tmp_path / "structure.yaml", HEAD + text % "")
    then = checked(tmp_path, "limit-gap")
    step = ", f: {type: t, decided_by: p, value: {over: 50, up_to: 60}}"
    write(tmp_path / "structure.yaml", HEAD + text % step)
    assert changes(held(checked(tmp_path, "limit-gap"), then)) == {"better": 1}


def test_what_is_silent_in_one_structure_is_not_that_of_another(tmp_path: Path) -> None:
    shared, delegations = KEPT.split("delegations:")
    write(tmp_path / "part.yaml", shared)
    for root, limit in (("one", 100), ("two", 10)):
        given = f"delegations:{delegations}" % ("t", limit)
        write(tmp_path / f"{root}.yaml", f"{HEAD}include: part.yaml\n{given}")
    silent = {one.structures: len(one.unsaid) for one in checked(tmp_path, *FIRST).findings}
    assert silent == {("one.yaml",): 0, ("two.yaml",): 1}


CROSSED = [
    f"  d{at}: {{type: t, decided_by: l{at}, value: {{up_to: {90 + at}}}}}\n" for at in range(7)
]


def crossed(folder: Path, *at: int) -> Result:
    """Check a band that some of seven others lie across."""
    posts = ", ".join(f"l{one}: {{}}" for one in range(7))
    high = "  x: {type: t, decided_by: h, value: {over: 40, up_to: 5000}}\n"
    lines = "".join(CROSSED[one] for one in at)
    write(
        folder / "structure.yaml", f"{HEAD}posts: {{h: {{}}, {posts}}}\ndecisions:\n{high}{lines}"
    )
    return checked(folder, "limit-overlap")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((0, 1, 2, 3), (0, 1, 2, 3, 4), {"worse": 1}),
        ((0, 1, 2, 3, 4), (1, 2, 3, 4), {"better": 4}),
        ((0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5), {"worse": 1}),
        ((0, 1, 2, 3, 4, 5), (0, 1, 2, 3, 4), {"better": 1}),
        ((0, 1, 2, 3, 4), (0, 1, 2, 3, 5), {"new": 1, "gone": 1}),
    ],
)
def test_of_many_that_decide_in_one_band_none_is_hidden(
    tmp_path: Path, before: tuple[int, ...], after: tuple[int, ...], expected: dict[str, int]
) -> None:
    then = crossed(tmp_path, *before)
    assert changes(held(crossed(tmp_path, *after), then)) == expected


def test_of_nested_groups_each_is_known_as_the_one_that_it_was(tmp_path: Path) -> None:
    posts = ", ".join(f"p{at:02}: {{}}" for at in range(20))
    bands = [
        f"  d{at:02}: {{type: t, decided_by: p{at:02}, value: {{up_to: 90}}}}\n" for at in range(20)
    ]
    found = []
    for left in (bands, bands[1:]):
        write(
            tmp_path / "structure.yaml",
            f"{HEAD}posts: {{{posts}}}\ndecisions:\n{''.join(left)}",
        )
        found.append(checked(tmp_path, "limit-overlap"))
    then, now = found
    assert changes(held(now, then)) == {"same": 6, "better": 18, "gone": 4}


@pytest.mark.parametrize("kind", RETOLD)
def test_what_is_told_of_another_than_before_is_known(tmp_path: Path, kind: str) -> None:
    rule, *texts, change = RETOLD[kind]
    found = []
    for text in texts:
        write(tmp_path / "structure.yaml", f"{HEAD}{text}\n")
        found.append(checked(tmp_path, rule))
    then, now = found
    assert changes(held(now, then)) == {change: 1}, [*then.findings, *now.findings]


@pytest.mark.parametrize("order", [*permutations(SAME_NAME)])
def test_pairs_of_one_name_are_found_in_whatever_order(
    tmp_path: Path, order: tuple[str, ...]
) -> None:
    write(tmp_path / "structure.yaml", f"{HEAD}{NAMESAKES % ', '.join(order)}\n")
    groups = {one.group for one in checked(tmp_path, "same-person-twice").findings}
    assert groups == {("a", "b"), ("b", "c")}
