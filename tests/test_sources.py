"""Rules cite the works of one bibliography, and whoever reads a rule is led to them."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from command import govlint, write
from govlint.finding import Authority, Circumstance
from govlint.rulebook.bibliography import FILE_NAME, shipped_works
from govlint.rulebook.catalogue import load_catalogue
from rule_faults import RULE

SHIPPED = load_catalogue()
ENTRIES = list(SHIPPED.rules.values())
STRUCTURE = "govlint: 1\nname: A\nforums:\n  a: {form: board, duty: audit, members: [{seat: B}]}\n"
WORKS = """\
sources:
  our-orders:
    title: "Our [standing] <orders>"
    author: Saltmarsh Trust
    year: 2024
    url: https://example.org/orders?a=1&b=(2)
    read_on: 2026-01-05
"""
INLINE = "sources: [{title: Our standing orders, part: section 7}]"
CITED = "sources: [{source: our-orders, part: section 7}]"


def own(folder: Path, works: str | None = WORKS, sources: str = CITED, **changes: str) -> None:
    """Write a folder with a rule, and with a bibliography where one is given."""
    text = RULE.format(id="ours").replace(INLINE, sources)
    for right, wrong in changes.items():
        text = re.sub(rf"(?m)^{right}: .*$", wrong, text)
    write(folder / "own" / "ours.yaml", text)
    write(folder / "structure.yaml", STRUCTURE)
    if works:
        write(folder / "own" / FILE_NAME, works)


def test_every_citation_of_the_catalogue_leads_to_its_entry() -> None:
    bare = [entry.rule.id for entry in ENTRIES if not all(one.id for one in entry.sources)]
    assert (bare, sum(len(entry.sources) for entry in ENTRIES) > 250) == ([], True)


def test_every_entry_is_cited_and_most_have_an_address() -> None:
    works = shipped_works()
    cited = {one.id for entry in ENTRIES for one in entry.sources}
    assert set(works) == cited
    assert sum(work.url is not None for work in works.values()) >= 0.9 * len(works)


def test_no_work_has_two_entries() -> None:
    titles = Counter(
        "".join(filter(str.isalnum, one.title)).lower() for one in shipped_works().values()
    )
    assert [title for title, number in titles.items() if number > 1] == []


def test_no_rule_speaks_of_another_without_its_name() -> None:
    told = {entry.rule.id: f"{entry.rule.why} {entry.rule.limits}" for entry in ENTRIES}
    assert [rule for rule, text in told.items() if re.search(r"\banother rule\b", text)] == []
    named = {
        rule: [word for word in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", text) if word not in told]
        for rule, text in told.items()
        if not rule.startswith("duplicate-id")
    }
    assert {rule: words for rule, words in named.items() if words} == {}


@pytest.mark.parametrize(
    ("works", "sources", "said"),
    [
        (WORKS, "sources: [{source: our-order}]",
         'ours.yaml:7:20: there is no source "our-order"; did you mean "our-orders"?'),
        (None, "sources: [{source: zzz}]",
         'ours.yaml:7:20: there is no source "zzz"; sources.yaml in the rule folder lists them'),
        (WORKS, "sources: [{souce: our-orders}]",
         '7:12: "souce" is not a key of "sources"; did you mean "source"?'),
        (WORKS, "sources: [{part: section 7}]", '7:11: "sources" needs "title"'),
        (WORKS, "sources: [{source: our-orders, year: 2024}]",
         '7:38: "2024": stands in the entry of the source; here belong its id and the part'),
        (WORKS, "sources: [{title: A, url: 'javascript:alert(1)'}]",
         '7:27: "javascript:alert(1)": an address begins with https:// or http://'),
        (WORKS.replace("https://example.org", "example.org"), CITED,
         'sources.yaml:6:10: "example.org/orders?a=1&b=(2)": an address begins with'),
        (WORKS.replace("orders?a", "orders a"), CITED, "and holds no space"),
        (WORKS.replace("Saltmarsh Trust", "A" * 501), CITED,
         f'sources.yaml:4:13: "{"A" * 39}…" has over 500 letters'),
        (WORKS.replace("title:", "titel:"), CITED,
         'sources.yaml:3:5: "titel" is not a key of "our-orders"; did you mean "title"?'),
        (WORKS + "  our-orders: {title: B}\n", CITED,
         'sources.yaml:8:3: "our-orders" is written twice'),
        (WORKS.replace("2026-01-05", "January"), CITED,
         'sources.yaml:7:14: "January": a day is written like 2026-01-31'),
        (WORKS + "  ukcgc-2024: {title: B}\n", CITED,
         "sources.yaml:8:3: govlint brings a source ukcgc-2024 already"),
    ],
)  # fmt: skip
def test_a_slip_in_a_source_is_told_with_its_place(
    tmp_path: Path, works: str | None, sources: str, said: str
) -> None:
    own(tmp_path, works, sources)
    for command in (("test", "own"), ("check", "--rules", "own")):
        run = govlint(*command, cwd=tmp_path)
        assert (run.code, run.out, said in run.err) == (2, "", True), run.err


def test_an_entry_that_nothing_cites_is_told_when_rules_are_tested(tmp_path: Path) -> None:
    own(tmp_path, WORKS + "  idle: {title: B}\n")
    run = govlint("test", "own", cwd=tmp_path)
    said = f"govlint: own/{FILE_NAME}:8:3: no rule in this folder cites it; take it out\n"
    assert (run.code, run.err) == (2, said)
    assert govlint("check", "--rules", "own", "--select", "ours", cwd=tmp_path).code == 1


def test_a_rule_of_ones_own_may_cite_a_work_that_govlint_brings(tmp_path: Path) -> None:
    own(tmp_path, None, "sources: [{source: ukcgc-2024, part: provision 24}]")
    told = govlint("explain", "ours", "--rules", "own", cwd=tmp_path).out
    assert "UK Corporate Governance Code 2024, provision 24\n" in told


def listed(folder: Path) -> Any:
    return next(
        one
        for one in json.loads(govlint("rules", "-f", "json", "--rules", "own", cwd=folder).out)
        if one["id"] == "ours"
    )["sources"]


def test_the_list_of_rules_gives_sources_as_the_bibliography_has_them(tmp_path: Path) -> None:
    own(tmp_path)
    assert listed(tmp_path) == [
        {
            "id": "our-orders", "title": "Our [standing] <orders>", "part": "section 7",
            "author": "Saltmarsh Trust", "year": 2024,
            "url": "https://example.org/orders?a=1&b=(2)", "read_on": "2026-01-05",
            "in_force_from": None, "in_force_until": None,
        }
    ]  # fmt: skip
    own(tmp_path, None, INLINE)
    (tmp_path / "own" / FILE_NAME).unlink()
    assert [(one["id"], one["title"]) for one in listed(tmp_path)] == [
        (None, "Our standing orders")
    ]


def test_a_finding_leads_to_its_sources(tmp_path: Path) -> None:
    own(tmp_path)
    call = ("check", "--rules", "own", "--select", "ours", "-f")
    page = govlint(*call, "html", cwd=tmp_path).out
    assert (
        '<a href="https://example.org/orders?a=1&amp;b=(2)" rel="noopener noreferrer">'
        "Saltmarsh Trust, Our [standing] &lt;orders&gt;, 2024, section 7</a>"
    ) in page
    sarif = json.loads(govlint(*call, "sarif", cwd=tmp_path).out)
    [rule] = [one for one in sarif["runs"][0]["tool"]["driver"]["rules"] if one["id"] == "ours"]
    assert (
        r"**Sources.** [Saltmarsh Trust, Our \[standing\] \<orders>, 2024, section 7]"
        "(<https://example.org/orders?a=1&b=(2)>)"
    ) in rule["help"]["markdown"]
    assert "section 7 (https://example.org/orders?a=1&b=(2))" in rule["help"]["text"]


def test_explain_gives_what_a_rule_does_not_see_and_the_address_of_its_source(
    tmp_path: Path,
) -> None:
    own(tmp_path)
    told = govlint("explain", "ours", "--rules", "own", cwd=tmp_path).out
    assert "  limits        It counts seats.\n" in told
    assert "\n                https://example.org/orders?a=1&b=(2)\n" in told


def test_explain_says_which_rules_speak_first(tmp_path: Path) -> None:
    own(tmp_path, limits="yields_to: [forum-too-small, no-chair]")
    told = govlint("explain", "ours", "--rules", "own", cwd=tmp_path).out
    said = "where forum-too-small or no-chair has reported the same"
    assert f"  silent        {said}\n" in told


LAW = WORKS + "    in_force_from: 2013-04-01\n    in_force_until: 2026-06-30\n"


@pytest.mark.parametrize(
    ("day", "when", "severity", "told"),
    [
        ("2026-06-30", "severity_when: {expired: info}", "error", False),
        ("2026-07-01", "severity_when: {expired: info}", "info", True),
        ("2026-07-01", "limits: None.", "error", True),
    ],
)
def test_a_law_rule_says_that_its_law_is_no_longer_in_force(
    tmp_path: Path, day: str, when: str, severity: str, told: bool
) -> None:
    own(tmp_path, LAW, severity="severity: error", authority="authority: law", limits=when)
    call = ("check", "--rules", "own", "--select", "ours", "--as-of", day, "-f", "json")
    [found] = govlint(*call, cwd=tmp_path).data["findings"]
    assert found["severity"] == severity
    said = "; Our [standing] <orders> was in force until 2026-06-30"
    assert found["message"].endswith(said) is told


def test_a_law_that_holds_keeps_a_rule_beside_one_that_is_past(tmp_path: Path) -> None:
    both = "sources: [{source: our-orders}, {source: si-2000-617}]"
    own(tmp_path, LAW, both, authority="authority: law")
    call = ("check", "--rules", "own", "--select", "ours", "--as-of", "2027-01-01", "-f", "json")
    [found] = govlint(*call, cwd=tmp_path).data["findings"]
    assert "in force" not in found["message"]


def test_every_law_rule_says_how_much_it_matters_when_its_law_is_past() -> None:
    law = [entry.rule for entry in ENTRIES if entry.rule.authority is Authority.LAW]
    assert [rule.id for rule in law if Circumstance.EXPIRED not in rule.severity_when] == []


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{alone: info}",
         '8:17: "alone": no finding of this rule is ever in this circumstance'),
        ("{expired: info}", '"expired": no finding of this rule is ever in this circumstance'),
        ("{planed: info}", 'cannot be "planed"; did you mean "planned"?'),
        ("{planned: inf}", 'cannot be "inf"; did you mean "info"?'),
    ],
)  # fmt: skip
def test_a_circumstance_that_cannot_be_is_refused_with_its_place(
    tmp_path: Path, when: str, said: str
) -> None:
    own(tmp_path, limits=f"severity_when: {when}")
    run = govlint("test", "own", cwd=tmp_path)
    assert (run.code, said in run.err) == (2, True), run.err


@pytest.mark.parametrize(
    ("severity", "expected"),
    [(None, "warning"), ("error", "warning"), ("warning", "warning"), ("info", "info")],
)
def test_a_severity_that_is_set_is_raised_by_no_circumstance(
    tmp_path: Path, severity: str | None, expected: str
) -> None:
    rule = "decided-by-powerless-forum"
    write(
        tmp_path / "structure.yaml",
        "govlint: 1\nname: A\nforums:\n  a: {form: advisory-group}\n"
        "decisions:\n  d: {decided_by: a}\n",
    )
    if severity:
        write(tmp_path / ".govlint.yaml", f"set: {{{rule}: {{severity: {severity}}}}}\n")
    [found] = govlint("check", "--select", rule, "-f", "json", cwd=tmp_path).data["findings"]
    assert found["severity"] == expected


def test_a_bibliography_that_is_a_link_out_is_never_read(tmp_path: Path) -> None:
    own(tmp_path / "repository")
    (tmp_path / "repository" / ".git").mkdir()
    there = tmp_path / "repository" / "own" / FILE_NAME
    there.unlink()
    there.symlink_to(write(tmp_path / "secret.yaml", "word: secret\n"))
    run = govlint("test", "own", cwd=tmp_path / "repository")
    assert (run.code, "link out" in run.err, "word" in run.err) == (2, True, False), run.err
