"""The page of a result: whole, valid, reachable by keyboard, and nothing but itself."""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from html5lib import HTMLParser

from command import ROOT, TODAY, govlint, run, write
from goldens import golden
from govlint import __version__
from govlint.report.formats import written
from govlint.rulebook.bibliography import shipped_works
from govlint.rulebook.catalogue import load_catalogue
from results import HOSTILE, hostile
from samples import AFTER, BEFORE, BROKEN, EMPTY, MANY, saved, told

ALL = {"small": (AFTER, BEFORE), "many": (MANY,), "broken": (BROKEN,), "empty": ()}
"""The structures of each page, the last with what it was before."""

SAYING = [name for name, text in HOSTILE.items() if text]
"""An empty text leaves out what it would stand in."""

ADDRESSES = {work.url for work in shipped_works().values()}
"""What a page may link to, for those who want to read on."""

FRAME = r"<(style|script)>.*?</\1>"


@cache
def page(name: str) -> str:
    return told("html", saved(*ALL[name]) if ALL[name] else EMPTY)


@cache
def tree(text: str) -> Element:
    """Parse a page; anything that is not valid raises an error."""
    return HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def elements(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the name and the attributes of every element."""
    for element in tree(text).iter():
        if isinstance(element.tag, str):
            yield element.tag, dict(element.attrib)


def skeleton(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(tag, tuple(attributes)) for tag, attributes in elements(text)]


def values(text: str, *names: str) -> list[str]:
    return [had[name] for _, had in elements(text) for name in names if name in had]


def words(text: str) -> str:
    """Give what is read on the page."""
    body = tree(re.sub(FRAME, "", text, flags=re.DOTALL)).find("body")
    assert body is not None
    return " ".join("".join(body.itertext()).split())


def test_a_small_result_on_a_page() -> None:
    body = re.sub(FRAME, "", page("small"), flags=re.DOTALL).partition("<body>")[2]
    now = body.replace(__version__, "VERSION")
    assert golden("page.html", now) == now


@pytest.mark.parametrize("name", ALL)
def test_every_page_is_valid_and_names_its_language(name: str) -> None:
    assert next(elements(page(name))) == ("html", {"lang": "en"})


@pytest.mark.parametrize("name", ALL)
def test_headings_begin_at_one_and_leave_no_level_out(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in elements(page(name)) if re.fullmatch("h[1-6]", tag)]
    assert (levels[0], Counter(levels)[1]) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ALL)
def test_every_anchor_is_there_once(name: str) -> None:
    anchors = Counter(values(page(name), "id"))
    aims = {aim.removeprefix("#") for aim in values(page(name), "href", "aria-labelledby", "for")}
    aims -= ADDRESSES
    assert set(anchors.values()) == {1}
    assert {one for aim in aims for one in aim.split()} <= set(anchors)


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_fetched_from_anywhere(name: str) -> None:
    assert all(aim.startswith("#") or aim in ADDRESSES for aim in values(page(name), "href"))
    assert values(page(name), "src", "srcset", "action", "style", "background", "data") == []
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp|import\(", page(name))
    assert {tag for tag, _ in elements(page(name))}.isdisjoint({"link", "img", "iframe", "object"})


def test_the_policy_lets_in_the_style_and_the_script_of_the_page_alone() -> None:
    from base64 import b64encode
    from hashlib import sha256

    parts = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page("small"), re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(it.encode()).digest()).decode()}'" for it in parts]
    policy = next(had["content"] for _, had in elements(page("small")) if "http-equiv" in had)
    assert re.findall("'sha256-.*?'", policy) == hashes
    assert policy.startswith("default-src 'none';")


@cache
def harmless() -> str:
    return written("html", hostile("x"), load_catalogue().rules)


@pytest.mark.parametrize("name", SAYING)
def test_no_text_becomes_anything_but_text(name: str) -> None:
    rules = load_catalogue().rules
    made = written("html", hostile(HOSTILE[name]), rules)
    assert skeleton(made) == skeleton(harmless())
    assert re.findall(r"<script>.*", made) == re.findall(r"<script>.*", harmless())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_gets_out_of_the_running_head_of_the_paper(text: str) -> None:
    made = written("html", hostile(text), load_catalogue().rules)
    head = re.findall(r'@top-left \{ content: "(.*?)"; font', made)
    assert len(head) == 1
    assert re.fullmatch(r"([A-Za-z0-9]|\\[0-9a-f]{6})+", head[0])


def test_what_turns_lines_round_is_made_visible() -> None:
    made = written("html", hostile("a\u202eb\x1bc"), load_catalogue().rules)
    assert ("a\ufffdb\ufffdc" in made, re.findall("[\u202e\x1b]", made)) == (True, [])


def test_the_page_says_what_there_is() -> None:
    said = words(page("small"))
    wanted = [
        "2 new and 1 worse findings: 3 warnings.", "This is not assurance.",
        "New and worse findings", "Warning, worse", "Before: Trustees has 24", "Better than before",
        "Gone since", "Explained", "The same three hear all.", "Trustees, until 31 August 2027.",
        "structure.yaml:19, at premises", "To do:", "On whose word", "What could not be seen",
    ]  # fmt: skip
    assert [one for one in wanted if one not in said] == []


def test_severity_is_a_word_and_a_shape_beside_the_colour() -> None:
    assert "▲ Warning" in words(page("small"))


def test_a_result_with_nothing_in_it_says_so() -> None:
    said = words(page("empty"))
    assert ("No findings." in said, "No rule was asked." in said) == (True, True)


def test_a_structure_that_cannot_be_read_is_told() -> None:
    assert "mend that first" in words(page("broken"))
    assert "could not be read" in words(page("broken"))


def test_three_hundred_findings_stay_small_and_can_be_skipped() -> None:
    assert len(page("many").encode()) < 1_000_000
    assert len(re.findall('<li value="[0-9]+" id="f-', page("many"))) == 300
    assert "Skip these 300 findings" in words(page("many"))


def test_a_finding_keeps_its_anchor_when_others_come() -> None:
    more = AFTER.replace("  premises:", "  abbey: {name: Abbey, form: committee}\n  premises:")
    both = [values(told("html", saved(text, BEFORE)), "id") for text in (AFTER, more)]
    assert {one for one in both[0] if one.startswith("f-")} < set(both[1])


def test_every_structure_has_its_own_heading_and_its_own_findings(tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / name / "structure.yaml", f"{BEFORE}include: more.yaml\n")
        write(tmp_path / name / "more.yaml", "people: {unheard-of: {employer: nobody}}\n")
    made = govlint("check", "--as-of", TODAY, "-f", "html", cwd=tmp_path).out
    parts = re.findall(r"<h3.*>(.*) <span class=.count.>(.*) f", made)
    assert parts == [(f"Larkfield Trust ({name}/structure.yaml)", "5") for name in "ab"]


def test_a_saved_result_gives_the_same_page(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", AFTER)
    day = ("--as-of", TODAY)
    govlint("check", *day, "-f", "json", "-o", "r.json", "-f", "html", "-o", "a.html", cwd=tmp_path)
    rendered = govlint("render", "r.json", "-f", "html", cwd=tmp_path)
    assert (tmp_path / "a.html").read_bytes().decode() == rendered.out


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [(["-f", "text", "-o", os.devnull, "-f", "markdown"], False), (["-f", "html"], True)],
    ids=["text and markdown", "html"],
)
def test_only_the_page_needs_jinja(arguments: list[str], loaded: bool) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "govlint", "check"]
    told = run([*command, "examples/york-urgency", "--fail-on=never", *arguments], cwd=ROOT)
    assert (told.code, "jinja2" in told.err) == (0, loaded)
