"""Writing who holds a post makes nothing new or worse, and neither does taking names out."""

import json
from pathlib import Path
from typing import Any

import pytest
from test_comparison import HEAD, IMPLIED, changes, checked, every_rule, held

from command import govlint, write
from govlint.document.document import read
from govlint.finding import Result
from govlint.lint.loader import load_text
from govlint.lint.run import Run
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule import Rule

CHAIRED = (
    "people: {{p: {{}}, q: {{}}}}\nposts: {{c: {{{}}}}}\nforums: {{"
    + ", ".join(f"f{at}: {{{{members: [{{{{who: c, capacity: chair}}}}]}}}}" for at in range(4))
    + "}}"
)
CHAIR = "chair-concentration"


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


def found(own: Rule, data: Any) -> Result:
    run = Run(load_catalogue(), own.as_of, names=False)
    text = json.dumps(data, default=str)
    run.check(load_text(text, "structure.yaml", IMPLIED), every_rule(own.id))
    return run.result()


@pytest.mark.parametrize(
    "rule", [id_ for id_, one in load_catalogue().rules.items() if one.rule.bad]
)
def test_who_holds_a_post_makes_no_other_finding(rule: str, catalogue: Catalogue) -> None:
    own = catalogue.rules[rule].rule
    for text in () if own.always else own.bad:
        data = read(text).data
        without, with_names = found(own, data), found(own, named(data))
        for then, now in ((without, with_names), (with_names, without)):
            assert {*changes(held(now, then))} <= {"same"}


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
