"""SARIF, held to the schema of the standard, to what GitHub takes, and to Microsoft's validator."""

import json
import os
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from command import ROOT, TODAY, govlint, write
from govlint.finding import RelatedPlace
from govlint.place import Place
from govlint.report.formats import written
from govlint.result import Earlier, ExplainedFinding, Gone, Result
from govlint.rulebook.catalogue import Catalogue
from results import DAY, one, result, saying
from samples import SMALL

SCHEMA = json.loads((ROOT / "tests/data/sarif-2.1.0.json").read_text(encoding="utf-8"))
REAL = sorted((ROOT / "tests/real").glob("*.yaml"))
CHECKED = ["examples/riverford", "examples/harbourside", *(f"tests/real/{it.name}" for it in REAL)]
VALIDATOR = ROOT / ".consumers/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
URIS = {
    "a/b.yaml": ("a/b.yaml", "%SRCROOT%"),
    "../a.yaml": ("../a.yaml", "%SRCROOT%"),
    "/a/b c.yaml": ("file:///a/b%20c.yaml", None),
    "C:/a/b:c.yaml": ("file:///C:/a/b%3Ac.yaml", None),
    "a:b/ü%#?.yaml": ("a%3Ab/%C3%BC%25%23%3F.yaml", "%SRCROOT%"),
    "a\nb": ("a%0Ab", "%SRCROOT%"),
    "a\udcff": ("a%3F", "%SRCROOT%"),
}


@cache
def text_of(path: str) -> str:
    return govlint("check", path, "-f", "sarif", "--as-of", TODAY).out


def run_of(text: str) -> Any:
    return json.loads(text)["runs"][0]


def results_of(said: str) -> list[Any]:
    return list(run_of(said)["results"])


def faults(said: str) -> list[str]:
    return [fault.message for fault in Draft4Validator(SCHEMA).iter_errors(json.loads(said))]


def with_everything(catalogue: Catalogue) -> str:
    return written("sarif", saying("a[0]{1}\n"), catalogue.rules)


@pytest.mark.parametrize("path", CHECKED)
def test_what_is_found_keeps_to_the_schema(path: str) -> None:
    assert results_of(text_of(path))
    assert not faults(text_of(path))


def test_everything_that_can_be_said_keeps_to_the_schema(catalogue: Catalogue) -> None:
    assert not faults(with_everything(catalogue))
    assert not faults(written("sarif", result(), catalogue.rules))


def test_a_finding_points_at_its_rule() -> None:
    said = run_of(text_of("examples/riverford"))
    rules = [rule["id"] for rule in said["tool"]["driver"]["rules"]]
    assert rules == sorted({it["ruleId"] for it in said["results"]})
    assert all(rules[it["ruleIndex"]] == it["ruleId"] for it in said["results"])


def test_a_rule_that_is_shipped_links_to_a_file_that_exists() -> None:
    rules = run_of(text_of("examples/riverford"))["tool"]["driver"]["rules"]
    paths = [rule["helpUri"].partition("/blob/main/")[2] for rule in rules]
    assert paths
    assert all((ROOT / path).is_file() for path in paths)


def test_a_rule_of_the_users_own_has_no_link(tmp_path: Path) -> None:
    shipped = (ROOT / "rules/size/forum-too-large.yaml").read_text(encoding="utf-8")
    write(tmp_path / "own/too-large.yaml", shipped.replace("id: forum-too-large", "id: too-large"))
    write(tmp_path / "structure.yaml", SMALL)
    asked = ("--rules", "own", "--select", "too-large", "--as-of", TODAY)
    said = govlint("check", *asked, "-f", "sarif", cwd=tmp_path).out
    (rule,) = run_of(said)["tool"]["driver"]["rules"]
    assert (rule["name"], "helpUri" in rule) == ("TooLarge", False)


def test_the_help_of_a_rule_of_the_users_own_holds_no_markdown_of_theirs(tmp_path: Path) -> None:
    shipped = (ROOT / "rules/size/forum-too-large.yaml").read_text(encoding="utf-8")
    theirs = shipped.replace("id: forum-too-large", "id: too-large").replace("\nlimits:", "\nx-l:")
    theirs += "limits: <img src=x> [a](b)\n"
    write(tmp_path / "own/too-large.yaml", theirs)
    write(tmp_path / "structure.yaml", SMALL)
    asked = ("--rules", "own", "--select", "too-large", "--as-of", TODAY)
    said = govlint("check", *asked, "-f", "sarif", cwd=tmp_path).out
    (rule,) = run_of(said)["tool"]["driver"]["rules"]
    assert r"\<img src=x> \[a\](b)" in rule["help"]["markdown"]


def test_the_help_of_a_rule_begins_with_what_to_do(catalogue: Catalogue) -> None:
    found = result(one(rule="forum-too-large"))
    (rule,) = run_of(written("sarif", found, catalogue.rules))["tool"]["driver"]["rules"]
    marks = re.findall(r"^\*\*([\w ]+)\.\*\*", rule["help"]["markdown"], re.MULTILINE)
    assert marks[:3] == ["What to do", "What is asked", "Why"]
    assert rule["help"]["text"].startswith("What to do: ")


def test_a_rule_has_a_name_where_it_differs_from_the_id(catalogue: Catalogue) -> None:
    found = [one(rule=rule) for rule in ("forum-too-large", "syntax")]
    rules = run_of(written("sarif", result(*found), catalogue.rules))["tool"]["driver"]["rules"]
    assert [rule.get("name") for rule in rules] == ["ForumTooLarge", None]


def test_every_result_says_whether_it_is_suppressed(catalogue: Catalogue) -> None:
    said = [it["suppressions"] for it in results_of(with_everything(catalogue))]
    kinds = [[(one["kind"], one["status"]) for one in it] for it in said]
    assert kinds == [[], [("inSource", "accepted")], [("external", "accepted")]]


def test_every_result_says_whether_the_baseline_had_it(catalogue: Catalogue) -> None:
    said = results_of(with_everything(catalogue))
    assert [it["baselineState"] for it in said] == ["updated", "new", "updated"]


def test_a_finding_that_was_known_and_is_explained_now_is_unchanged(catalogue: Catalogue) -> None:
    now = saying("a")
    gone = [Gone(now.explained[0].finding.fingerprint, "a", "a", "a", "a")]
    held = result(explained=now.explained, earlier=Earlier("b", [], gone))
    said = results_of(written("sarif", held, catalogue.rules))
    assert [it["baselineState"] for it in said] == ["unchanged"]


def test_no_state_is_given_without_a_baseline(catalogue: Catalogue) -> None:
    said = results_of(written("sarif", result(one()), catalogue.rules))
    assert "baselineState" not in said[0]


@pytest.mark.parametrize(
    ("fingerprint", "line_hash"), [("0123abcd", "0123abcd:1"), ("0123abcd-3", "0123abcd:3")]
)
def test_github_gets_a_fingerprint_in_its_own_form(
    fingerprint: str, line_hash: str, catalogue: Catalogue
) -> None:
    (said,) = results_of(written("sarif", result(one(fingerprint=fingerprint)), catalogue.rules))
    prints = {"govlint/v2": fingerprint, "primaryLocationLineHash": line_hash}
    assert said["partialFingerprints"] == prints


@pytest.mark.parametrize("path", URIS)
def test_a_path_becomes_a_uri(path: str, catalogue: Catalogue) -> None:
    found = one(place=Place(path, 1, 1, 1, 2), related=())
    (said,) = results_of(written("sarif", result(found), catalogue.rules))
    file = said["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (file["uri"], file.get("uriBaseId")) == URIS[path]


def test_a_message_links_the_first_eight_other_places(catalogue: Catalogue) -> None:
    places = [RelatedPlace(f"seat [{n}]", Place("a", n, 1, n, 2), None) for n in range(1, 11)]
    (said,) = results_of(written("sarif", result(one(related=tuple(places))), catalogue.rules))
    lines = said["message"]["text"].split("\n")
    assert (lines[1], lines[8:]) == (r"- [seat \[1\]](1)", [r"- [seat \[8\]](8)", "- and 2 more"])
    assert [it["id"] for it in said["relatedLocations"]] == list(range(1, 11))


def test_a_message_makes_no_link_and_no_place_to_fill_in(catalogue: Catalogue) -> None:
    found = one(message="[a](https://example.org) {0}", related=())
    (said,) = results_of(written("sarif", result(found), catalogue.rules))
    assert said["message"]["text"] == "[a] (https://example.org) {{0}}"


def test_the_run_failed_where_a_structure_could_not_be_checked(catalogue: Catalogue) -> None:
    said = [written("sarif", result(one(rule=rule)), catalogue.rules) for rule in ("a", "syntax")]
    runs = [run_of(text)["invocations"][0]["executionSuccessful"] for text in said]
    assert runs == [True, False]


def in_every_state() -> Result:
    """Say what is new, explained and known of rules that are shipped."""
    new = one(rule="forum-too-large", place=Place("../a.yaml", 1, 1, 1, 2))
    explained = ExplainedFinding(one(rule="no-chair"), "Reason", None, DAY)
    return result(
        new, explained=[explained], earlier=Earlier("known.json", [one(rule="orphan-forum")], [])
    )


def not_checked() -> Result:
    return result(one(rule="syntax", place=Place("/a/b c.yaml", 1, 1, 1, 1)))


@pytest.mark.skipif(not VALIDATOR.exists(), reason="the programs of tests/consumers are not there")
def test_microsoft_s_validator_has_no_errors_and_no_warnings(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    made = [written("sarif", it, catalogue.rules) for it in (in_every_state(), not_checked())]
    for number, text in enumerate([*made, *map(text_of, CHECKED[:2])]):
        write(tmp_path / f"{number}.sarif", text)
    assert validated(tmp_path) == []


def validated(folder: Path) -> list[str]:
    """Give what the validator objects to; it is kept from looking whether links can be reached."""
    VALIDATOR.chmod(0o755)
    off = {"SARIF2006.UrisShouldBeReachable.Options": {"RuleEnabled": "Disabled"}}
    config = write(folder / "off.json", json.dumps(off))
    options = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--config", config]
    done = subprocess.run(
        [VALIDATOR, "validate", folder / "*.sarif", *options],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    assert "4 files scanned" in done.stdout
    return [line for line in done.stdout.splitlines() if line.startswith(str(folder))]
