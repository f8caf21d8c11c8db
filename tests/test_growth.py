"""Nothing grows faster than its input: four times as large costs at most five times the calls."""

import os
import re
from collections import Counter
from collections.abc import Iterable
from cProfile import Profile
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

import govlint
from command import TODAY, forked, write
from generate import generate
from govlint.change.known_again import known_again
from govlint.document.character_substitutes import Reader
from govlint.document.document import read
from govlint.files.border import left_by
from govlint.graph.graph import Graph
from govlint.graph.reach import Reach
from govlint.lint.long_lists import MOST_IN_EACH
from govlint.lint.precedence import Said
from govlint.lint.reading.loader import LoadedStructure
from govlint.lint.run import Run
from govlint.parts_of_findings import MANY
from govlint.result import Result
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.rule import Rule
from shapes import SHAPES, shape

SMALL, LARGE = 40, 160
CROWD = 200
MOST_RELATED = 8


PROFILES = ("strict", "alliance", "uk-health", "uk-charity", "uk-local-authority")
"""Rules that ask more of a structure than the usual ones."""


def _counter() -> Profile:
    """Make a counter of calls, which need not know who called."""
    return Profile(subcalls=False, builtins=False)


def calls(name: str, number: int) -> int:
    """Count the calls of functions, which are the same in every run."""
    profile = _counter()
    with profile:
        result = _checked(name, number)
    for one in result.findings:
        assert sum(other.entity != one.entity for other in one.related) <= MOST_RELATED
    return sum(one.callcount for one in profile.getstats())


def _checked(name: str, number: int) -> Result:
    texts = {"structure.yaml": shape(name, number)}
    return govlint.check(texts, as_of=TODAY, profile=PROFILES)


@pytest.mark.parametrize("name", SHAPES)
def test_four_times_as_large_costs_at_most_five_times_as_much(name: str) -> None:
    _checked(name, 1)  # what is read once in a process
    start = calls(name, 2)
    assert (calls(name, LARGE) - start) / (calls(name, SMALL) - start) <= 5


def test_a_list_that_many_meet_is_not_in_each_of_their_findings() -> None:
    result = _checked("decided_by_many", LARGE)
    found = [*result.findings, *result.held_back]
    assert (MANY,) in [one.parts for one in found]
    assert max(max(len(one.parts), len(one.related)) for one in found) <= MOST_IN_EACH


def calls_by_rule(forums: int, patch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the calls that each rule makes on a structure of many sections."""
    found: Counter[str] = Counter()
    asked = Run._ask

    def counting(self: Run, loaded: LoadedStructure, graph: Graph, rule: Rule) -> list[Said]:
        profile = _counter()
        with profile:
            said = list(asked(self, loaded, graph, rule))
        found[rule.id] += sum(one.callcount for one in profile.getstats())
        return said

    with patch.context() as within:
        within.setattr(Run, "_ask", counting)
        profiles = [name for name in load_catalogue().profiles if name != "core"]
        govlint.check({"structure.yaml": generate(forums).text}, as_of=TODAY, profile=profiles)
    return found


def test_no_rule_grows_faster_than_the_structure(monkeypatch: pytest.MonkeyPatch) -> None:
    calls_by_rule(SMALL, monkeypatch)  # what is read once in a process
    small, large = (calls_by_rule(number, monkeypatch) for number in (LARGE, 4 * LARGE))
    slack = 60 * LARGE  # what few forums have by chance
    assert [rule for rule in large if large[rule] > 5 * small[rule] + slack] == []


def _entities_put_into_sets(number: int, patch: pytest.MonkeyPatch) -> int:
    """Count the forums of which sets are made in a structure where all have the same members."""
    put = 0
    made = Reach.of

    def counting(self: Reach, entities: Iterable[str]) -> int:
        nonlocal put
        those = [*entities]
        put += len(those)
        return made(self, those)

    with patch.context() as within:
        within.setattr(Reach, "of", counting)
        govlint.check({"structure.yaml": shape("same", number)}, as_of=TODAY)
    return put


def test_forums_of_the_same_people_are_put_into_sets_once(monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = (_entities_put_into_sets(it, monkeypatch) for it in (LARGE, 4 * LARGE))
    assert 0 < large <= 5 * small


IN_A_CROWD = {
    "a file": ("", "k{}: 1"),
    "a forum": ("forums:\n  f:\n", "    k{}: 1"),
    "a member": ("forums:\n  f:\n    members:\n    - seat: M\n", "      k{}:"),
    "a decision": ("decisions:\n  d:\n", "    k{}: x"),
    "limits": ("delegations:\n  d:\n    limits:\n", "      k{}: 100k"),
    "what terms ask for": ("forums:\n  f:\n    composition:\n", "      k{}: 1"),
}
"""Where many keys stand that are none."""


@pytest.mark.parametrize("place", IN_A_CROWD)
def test_a_crowd_of_keys_that_are_none_costs_no_square(place: str) -> None:
    before, line = IN_A_CROWD[place]

    def cost(number: int) -> int:
        keys = "\n".join(line.format(f"{number}n{one}") for one in range(number))  # none known yet
        profile = _counter()
        with profile:
            govlint.check({"structure.yaml": f"govlint: 1\nname: A\n{before}{keys}\n"}, as_of=TODAY)
        return sum(one.callcount for one in profile.getstats())

    cost(1)  # what is read once in a process
    assert cost(4 * CROWD) <= 5 * cost(CROWD)


BLANKS = {
    "a member": ("    members: ['x", "']\n"),
    "a key without its colon": ("    k", "\n"),
    "an id without its colon": ("  b", "c: {form: board}\n"),
    "an address in braces": ("    terms_of_reference: {url: x", ", y        }\n"),
    "a key that is none": ("    x", "y: {}\n"),
}
LONG = 20_000
SLOWEST = 4.0
"""Seconds of CPU on a slow machine; a fraction of one is meant, and a square was far above."""


@pytest.mark.parametrize("kind", BLANKS)
def test_blanks_in_a_row_cost_no_square(kind: str, tmp_path: Path) -> None:
    before, after = BLANKS[kind]
    text = "govlint: 1\nname: A\nforums:\n  a:\n    form: board\n"
    write(tmp_path / "structure.yaml", f"{text}{before}{' ' * LONG}{after}")
    run = forked("check", cwd=tmp_path)
    assert (run.code > 0, run.seconds < SLOWEST) == (True, True)


def _check_forums(text: str) -> None:
    govlint.check({"structure.yaml": f"govlint: 1\nname: A\nforums:\n{text}"}, as_of=TODAY)


def test_escapes_in_a_row_cost_no_square() -> None:
    def cost(number: int) -> int:
        escapes = r"\u2019" * number
        profile = Profile(subcalls=False)  # of built-in functions as well
        with profile:
            _check_forums(f'  b: {{name: "B{escapes}", form: board}}\n')
        return sum(one.callcount for one in profile.getstats())

    cost(1)  # what is read once in a process
    assert cost(4 * CROWD) <= 5 * cost(CROWD)


ENTRIES = {
    "on one line": ("{{govlint: 1, forums: {{{}}}}}", "f{0}: {{name: F}}, "),
    "behind a question mark": ("govlint: 1\nforums:\n{}", "  ? f{0}\n  : name: F\n"),
}


@pytest.mark.parametrize("written", ENTRIES)
def test_to_place_every_entry_reads_a_text_but_a_few_times(written: str) -> None:
    around, entry = ENTRIES[written]
    document = read(around.format("".join(entry.format(one) for one in range(CROWD))))
    length, begin = 0, document.reading

    def counting(text: str) -> Reader:
        nonlocal length
        length += len(text)
        return begin(text)

    document.reading = counting
    places = {document.span(("forums", f"f{one}", "name")) for one in range(CROWD)}
    assert (len(places), length < 3 * len(document.text)) == (CROWD, True)


def test_of_a_crowd_of_ids_that_are_alike_few_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forum = "  {0}{1}: {{name: F{1}, form: committee, accountable_to: [x{0}{1}]}}\n"
    compared: list[str] = []
    ratio = SequenceMatcher.ratio

    def counting(self: SequenceMatcher[str]) -> float:
        compared.append(self.a)  # type: ignore[attr-defined]
        return ratio(self)

    def cost(number: int) -> int:
        compared.clear()
        _check_forums("".join(forum.format("abcabdabe" * 3, one) for one in range(number)))
        return len(compared)

    monkeypatch.setattr(SequenceMatcher, "ratio", counting)
    assert cost(4 * CROWD) <= 2 * cost(CROWD)


@pytest.mark.parametrize("blank", ["  ", "\\\n"])
def test_blanks_in_a_list_of_submodules_cost_no_square(blank: str, tmp_path: Path) -> None:
    write(tmp_path / ".gitmodules", f"[submodule]\n\tpath = a{blank * LONG}x\n")
    (tmp_path / "gov").mkdir()
    run = forked("check", cwd=tmp_path)
    assert (run.code, run.seconds < SLOWEST) == (3, True)


def test_steps_that_a_link_writes_cost_no_square(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    asked: list[int] = []
    lstat = os.lstat

    def counting(path: Any, **rest: Any) -> os.stat_result:
        asked.append(len(str(path)))
        return lstat(path, **rest)

    def cost(steps: int) -> int:
        link = tmp_path / f"{steps}.yaml"
        link.symlink_to("sub/../" * steps + "there.yaml")
        asked.clear()
        with monkeypatch.context() as patched:
            patched.setattr(os, "lstat", counting)
            assert left_by(link) is None
        return sum(asked)

    assert cost(400) <= 5 * cost(100)


WORDS = 60_000


@pytest.mark.parametrize("cell", ["Ann" + ", " * WORDS, "of " * (WORDS // 2)])
def test_words_in_a_cell_of_a_list_cost_no_square(cell: str, tmp_path: Path) -> None:
    write(tmp_path / "list.csv", f'Forum,Name,Role\nBoard,"{cell}Bell",member\n')
    run = forked("import", "list.csv", cwd=tmp_path)
    assert (run.code, run.seconds < SLOWEST) == (0, True)


def test_things_that_all_have_another_id_are_known_again_one_by_one() -> None:
    def cost(number: int) -> int:
        text = shape("reserved", number)
        before = govlint.load({"structure.yaml": text})
        after = govlint.load({"structure.yaml": re.sub(r"\b[fd](\d)", r"new-\g<0>", text)})
        ids = (*before.forums, *before.structure.decisions)
        renamed = {one: f"new-{one}" for one in ids}
        profile = _counter()
        with profile:
            known = known_again(before, after, renamed)
        assert len(known) == len(ids)
        return sum(one.callcount for one in profile.getstats())

    assert cost(4 * CROWD) <= 5 * cost(CROWD)
