"""A package that is broken stops the run in one line, or its rule alone: never with a traceback."""

from pathlib import Path

import pytest

from command import Run, govlint, write
from installed import RULE, site

HEAD = """\
from typing import Literal
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.hit import Check, Hit, Need
"""
ASKING = f"""\
{HEAD}
class Asked(Check):
    kind: Literal["acme.asked"]
    def ask(self, graph, day):
        {{ask}}
"""
COUNTED = f"""\
{HEAD}
def of(graph, day, key):
    {{of}}
Asked = Measure("acme.asked", "forum", "things", of, {{reads}})
"""
CHECK = "{kind: acme.asked}"
LIMIT = "{kind: limit, on: forum, measure: acme.asked, at_most: 0}"
OFFERS = "the package acme 1.0 offers"

UNUSABLE = {
    "import-error": ("import nothing_of_this_name\n", "ModuleNotFoundError: No module named"),
    "no-python": ("def (\n", "SyntaxError: "),
    "ends-python": ("raise SystemExit(0)\n", "SystemExit: 0"),
    "another-version": ("from govlint.hit import Gone\n", "ImportError: cannot import name"),
    "points-nowhere": ("", "AttributeError: module 'acme' has no attribute 'Asked'"),
    "a-class-of-another-sort": ("class Asked: pass\n", "acme:Asked, which is no check"),
    "no-class": ("Asked = 7\n", "acme:Asked, which is no check"),
    "asks-nothing": (f"{HEAD}\nclass Asked(Check): pass\n", "acme:Asked, which is no check"),
    "another-kind": (
        ASKING.replace('"acme.asked"', '"acme.other"').format(ask="return iter(())"),
        '7:15: "kind" cannot be "acme.asked"; known: acme.other',
    ),
    "fails-when-made": (
        ASKING.format(ask="return iter(())") + "    def model_post_init(self, _):\n        1 / 0\n",
        "cannot be used: ZeroDivisionError: division by zero",
    ),
}
MEASURES = {
    "import-error": ("import nothing_of_this_name\n", "ModuleNotFoundError: No module named"),
    "points-nowhere": ("", "AttributeError: module 'acme' has no attribute 'Asked'"),
    "no-measure": ("Asked = 7\n", "acme:Asked, which is no measure"),
}
FAILING = {
    "raises": (CHECK, ASKING.format(ask="raise RuntimeError('it fell over')"), "it fell over"),
    "gives-nothing": (CHECK, ASKING.format(ask="return None"), "TypeError: "),
    "gives-text": (CHECK, ASKING.format(ask="yield 'wrong'"), "AttributeError: "),
    "goes-round": (CHECK, ASKING.format(ask="yield from self.ask(graph, day)"), "RecursionError"),
    "needs-what-is-not": (
        CHECK,
        ASKING.format(ask="return iter(())")
        + "    def needs(self, graph):\n        return self.needs_of(graph, 'forum', 'gone')\n",
        "has no attribute 'gone'",
    ),
    "measure-raises": (LIMIT, COUNTED.format(of="1 / 0", reads=()), "ZeroDivisionError"),
    "measure-gives-text": (LIMIT, COUNTED.format(of="return 'a'", reads=()), "AttributeError: "),
    "measure-reads-what-is-not": (
        LIMIT, COUNTED.format(of="return None", reads=("gone",)), "has no attribute 'gone'",
    ),
}  # fmt: skip


def installed(folder: Path, code: str) -> dict[str, str]:
    """Have a package of one module that offers the same thing as a check and as a measure."""
    about = folder / "site" / "acme-1.0.dist-info"
    points = [f"[govlint.{group}]\nacme.asked = acme:Asked\n" for group in ("checks", "measures")]
    write(about / "entry_points.txt", "".join(points))
    write(about / "METADATA", "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    write(folder / "site" / "acme.py", code)
    return site(folder / "site")


def used(folder: Path, command: str, code: str, check: str) -> Run:
    """Use a rule that asks what the package offers, beside one that is sound."""
    write(folder / "structure.yaml", "govlint: 1\nname: A\nforums:\n  a: {form: committee}\n")
    write(folder / "own" / "asks.yaml", RULE.format(id="asks", check=check) + "bad: 'forums: {}'\n")
    also = installed(folder, code)
    if command == "test":
        return govlint("test", "own", cwd=folder, also=also)
    chosen = ("--select", "asks,orphan-forum", "--rules", "own")
    return govlint("check", *chosen, "--format", "json", cwd=folder, also=also)


@pytest.mark.parametrize("command", ["check", "test"])
@pytest.mark.parametrize("case", UNUSABLE)
def test_a_check_that_cannot_be_used_stops_the_run_in_one_line(
    tmp_path: Path, case: str, command: str
) -> None:
    code, said = UNUSABLE[case]
    run = used(tmp_path, command, code, CHECK)
    assert (run.code, run.out, run.err.count("\n"), said in run.err) == (2, "", 1, True), run.err
    assert run.err.startswith("govlint: own/asks.yaml:7:")


@pytest.mark.parametrize("case", MEASURES)
def test_a_measure_that_cannot_be_used_stops_the_run_in_one_line(tmp_path: Path, case: str) -> None:
    code, said = MEASURES[case]
    run = used(tmp_path, "check", code, LIMIT)
    assert (run.code, run.out, run.err.count("\n"), said in run.err) == (2, "", 1, True), run.err
    assert OFFERS in run.err


@pytest.mark.parametrize("case", FAILING)
def test_what_fails_while_asked_is_internal_and_the_others_report(
    tmp_path: Path, case: str
) -> None:
    check, code, said = FAILING[case]
    run = used(tmp_path, "check", code, check)
    assert (run.code, run.err) == (4, "")
    assert run.found == [("internal", None), ("orphan-forum", "a")]
    message = run.data["findings"][0]["message"]
    assert (message.startswith("The rule asks failed: "), said in message) == (True, True)


def test_what_fails_while_its_examples_run_is_told_at_the_example(tmp_path: Path) -> None:
    check, code, said = FAILING["raises"]
    run = used(tmp_path, "test", code, check)
    assert (run.code, run.err) == (1, "")
    assert (run.out.startswith("own/asks.yaml:8:"), said in run.out) == (True, True)


def test_a_failing_check_comes_before_a_structure_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "broken.yaml", "govlint: 1\nname: [\n")
    check, code, _ = FAILING["raises"]
    assert used(tmp_path, "check", code, check).code == 4


def test_nothing_is_written_where_a_package_cannot_be_used(tmp_path: Path) -> None:
    also = installed(tmp_path, UNUSABLE["import-error"][0])
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\n")
    write(tmp_path / "own" / "asks.yaml", RULE.format(id="asks", check=CHECK))
    asked = ("check", "--rules", "own", "--format", "json", "--output", "result.json")
    assert govlint(*asked, cwd=tmp_path, also=also).code == 2
    assert not (tmp_path / "result.json").exists()
