"""Each two forums of the same people are known, of whichever of a group it is told."""

from pathlib import Path

import pytest

from command import write
from govlint.result import Result
from two_states import changes, checked, held

Members = tuple[str, ...]

NO_WORSE: dict[str, tuple[Members, Members]] = {
    "the first of a group is left by one": (("pqrst",) * 3, ("pqrs", "pqrst", "pqrst")),
    "the last of a group is left by one": (("pqrst",) * 3, ("pqrst", "pqrst", "pqrs")),
    "a larger one becomes one of a group": (("pqrst", "pqrstu", "pqrst"), ("pqrst",) * 3),
    "another is told of the group": (("pqrs", "pqru", "pqrsu"), ("pqrs", "pqru", "pqrs")),
}
WORSE: dict[str, tuple[Members, Members]] = {
    "a pair that shares more": (("pqrs", "pqru", "pqrsu"), ("pqrs", "pqrs", "pqrsu")),
    "a pair that shared less than most": (("pqrst", "pqrst", "pquvw"), ("pqrs", "pqrst", "pqrsw")),
    "one more in a group": (("pqrst", "pqrst", "uvw"), ("pqrs", "pqrst", "pqrst")),
}


def overlapping(folder: Path, forums: str) -> Result:
    """Check forums below a board, of eight posts."""
    posts = ", ".join(f"{one}: {{}}" for one in "pqrstuvw")
    write(
        folder / "structure.yaml",
        f"govlint: 1\nname: E\nposts: {{{posts}}}\nforums:\n  b: {{form: board}}\n{forums}",
    )
    return checked(folder, "overlapping-membership")


def became(folder: Path, before: Members, after: Members) -> dict[str, int]:
    def found(forums: Members) -> Result:
        lines = (
            f"  f{at}: {{form: committee, accountable_to: b, members: [{', '.join(each)}]}}\n"
            for at, each in enumerate(forums)
        )
        return overlapping(folder, "".join(lines))

    then = found(before)
    return changes(held(found(after), then))


@pytest.mark.parametrize("kind", NO_WORSE)
def test_pairs_that_share_no_more_are_no_worse(tmp_path: Path, kind: str) -> None:
    assert became(tmp_path, *NO_WORSE[kind]).keys() <= {"same", "better"}


@pytest.mark.parametrize("kind", WORSE)
def test_a_pair_that_shares_more_is_worse(tmp_path: Path, kind: str) -> None:
    assert became(tmp_path, *WORSE[kind]).keys() & {"new", "worse"}


def test_what_is_told_of_another_beside_what_is_worse_is_not_gone(tmp_path: Path) -> None:
    before = ("prsvw", "prsw", "prsvw", "pqrsvw", "prvw")
    after = ("prsvw", "prsw", "prsuvw", "pqrsvw", "prsw")
    assert became(tmp_path, before, after) == {"worse": 1, "better": 2}


@pytest.mark.parametrize("number", [10, 12, 30, 90])
def test_of_many_forums_of_the_same_people_one_that_shares_them_elsewhere_is_worse(
    tmp_path: Path, number: int
) -> None:
    def found(besides: str) -> Result:
        above = [besides if at == 3 else "large" for at in range(number)]
        lines = (
            f"  f{at}: {{accountable_to: {one}, members: [p, q, r, s]}}\n"
            for at, one in enumerate(above)
        )
        large = f"  large: {{accountable_to: b, members: [{', '.join('pqrstuvw')}]}}\n"
        return overlapping(tmp_path, f"{large}{''.join(lines)}")

    then, now = found("large"), found("b")
    assert changes(held(then, then)) == {"same": 1}
    assert changes(held(now, then)) == {"worse": 1}
    assert changes(held(then, now)) == {"better": 1}


def test_one_that_shares_its_people_with_very_many_is_worse_with_another(tmp_path: Path) -> None:
    def found(apart: int) -> Result:
        seats = ("u, v, w" if at == apart else "p, q, r" for at in range(80))
        forums = [f"  f{at}: {{members: [{each}, s, t]}}\n" for at, each in enumerate(seats)]
        return overlapping(tmp_path, f"  a: {{members: [p, q, r, s]}}\n{''.join(forums)}")

    then = found(1)
    assert changes(held(then, then)) == {"same": 2}
    assert changes(held(found(2), then))["worse"] == 2


def test_two_of_a_large_class_who_had_good_reason_to_share_are_worse(tmp_path: Path) -> None:
    def found(below: str) -> Result:
        own = {1: "f0", 2: "f0", 3: below}
        lines = (
            f"  f{at}: {{accountable_to: {own.get(at, 'b')}, members: [p, q, r, s]}}\n"
            for at in range(13)
        )
        return overlapping(tmp_path, "".join(lines))

    then = found("f0")
    assert changes(held(then, then)) == {"same": 1}
    assert changes(held(found("b"), then)) == {"worse": 1}


@pytest.mark.parametrize(
    ("members", "places"),
    [
        (("pqrs", "pqrtuv"), ["f1", "p", "q", "r"]),
        (("pqrs", "pqrtuv", "pqsvw"), ["f1", "f2", "p, on f1 and f2", "r, on f1", "s, on f2"]),
    ],
)
def test_the_shared_members_are_among_the_places(
    tmp_path: Path, members: Members, places: list[str]
) -> None:
    lines = (
        f"  f{at}: {{form: committee, members: [{', '.join(each)}]}}\n"
        for at, each in enumerate(members)
    )
    (found,) = overlapping(tmp_path, "".join(lines)).findings
    said = [one.message for one in found.related]
    assert [one for one in said if one in places] == places
