"""The documentation is true and whole: what it tells to do works, and the site hangs together."""

import re
import sys
from collections import Counter
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path
from runpy import run_path
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from jsonschema import Draft202012Validator

from built import Built
from command import ROOT, govlint
from govlint import HOME
from govlint.cli.choices import SCHEMAS
from govlint.cli.commands.schema import schema_named
from govlint.document.document import read
from govlint.rulebook.bibliography import shipped_works
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.definitions import tables
from govlint.structure.glossary import known_words
from pages import INSTALLING, UPDATE, blocks, done, update

PAGES = ROOT / "docs" / "pages"
WRITTEN = {str(path.relative_to(PAGES)): path for path in sorted(PAGES.rglob("*.md"))}
WRITING = "".join(path.read_text(encoding="utf-8") for path in WRITTEN.values())
SNIPPETS = {path.read_text("utf-8") for path in (ROOT / "docs" / "snippets").iterdir()}
"""Blocks of other programs, which are tested where they stand."""

ELSEWHERE = ("https://pre-commit.com", "https://www.w3.org/TR/vocab-org/")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def text_of(page: str) -> str:
    return WRITTEN[page].read_text(encoding="utf-8")


@pytest.mark.parametrize("page", WRITTEN)
def test_what_a_page_tells_to_do_prints_what_it_says(page: str, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    outputs = list(done(text_of(page), tmp_path))
    if UPDATE:
        for block, said in outputs:
            update(WRITTEN[page], block, said)
    assert [block.text for block, _ in outputs] == [said for _, said in outputs]


@pytest.mark.parametrize("page", WRITTEN)
def test_every_block_of_a_page_is_one_that_is_run(page: str) -> None:
    assert text_of(page).count("\n```") == 2 * len(blocks(text_of(page)))


@pytest.mark.parametrize("page", WRITTEN)
def test_a_page_installs_as_the_readme_does(page: str) -> None:
    told = [it.text for it in blocks(text_of(page), "sh") if it.text.startswith(INSTALLING)]
    assert all(line in README for block in told for line in block.splitlines())


@pytest.mark.parametrize("page", WRITTEN)
def test_every_yaml_block_of_a_page_is_valid_as_the_file_it_is(page: str) -> None:
    files: dict[str, str] = {}
    for block in blocks(text_of(page), "yaml"):
        if block.text not in SNIPPETS:
            files[block.title] = files.get(block.title, "") + block.text
    faults = [
        f"{title}: {fault.message}"
        for title, text in files.items()
        for fault in validator_of(Path(title)).iter_errors(read(text).data)
    ]
    assert faults == []


def validator_of(path: Path) -> Draft202012Validator:
    """Choose the schema by the name of a file."""
    named = {".govlint.yaml": "config", "sources.yaml": "sources"}
    of = "rule" if path.parent.name == "our-rules" else "structure"
    if path.name.startswith("fewer-"):
        of = "changes"  # the options of the workshop
    return _validator(named.get(path.name, of))


@cache
def _validator(of: str) -> Draft202012Validator:
    return Draft202012Validator(schema_named(of))


def test_the_inputs_that_are_named_are_those_of_the_action() -> None:
    offered = read((ROOT / "action.yml").read_text(encoding="utf-8")).data["inputs"]
    told = re.search(r"action\.yml\) takes (.+)", WRITING)
    assert told is not None
    assert set(re.findall(r"`([a-z-]+)[`:]", told[1])) - {"security-events"} <= set(offered)


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site, built once as a contributor builds it."""
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            program = str(ROOT / "docs" / "build.py")
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(sys, "argv", [program, str(folder)])
                with pytest.raises(SystemExit) as ended:
                    run_path(program, run_name="__main__")
            assert ended.value.code == 0
    return folder.resolve()


@pytest.fixture(scope="session")
def built(site: Path) -> dict[Path, Built]:
    """Every page of it, save the one for what is not there."""
    return {path: Built(path) for path in sorted(site.rglob("*.html")) if path.stem != "404"}


def test_every_page_has_a_title_of_its_own(built: dict[Path, Built]) -> None:
    titles = Counter(page.title for page in built.values())
    assert [title for title, times in titles.items() if times > 1 or not title.strip()] == []


def test_a_rule_says_which_rules_speak_first(site: Path) -> None:
    said = (site / "rules" / "expired-delegation.html").read_text(encoding="utf-8")
    first = '<a href="ends-before-it-begins.html">ends-before-it-begins</a>'
    assert f"{first} has reported the same" in said


def test_every_page_says_that_it_is_in_english(built: dict[Path, Built]) -> None:
    assert {page.language for page in built.values()} == {"en"}


def test_headings_begin_with_one_and_go_down_step_by_step(built: dict[Path, Built]) -> None:
    wrong = [
        path.name
        for path, page in built.items()
        if page.headings.count(1) != 1
        or any(below > above + 1 for above, below in pairwise([0, *page.headings]))
    ]
    assert wrong == []


def test_every_picture_has_words(built: dict[Path, Built]) -> None:
    assert [page.unnamed for page in built.values() if page.unnamed] == []


def test_every_link_within_the_site_leads_somewhere(built: dict[Path, Built]) -> None:
    broken = {
        f"{path.name} -> {target}#{anchor}"
        for path, page in built.items()
        for target, anchor in page.within
        if not target.is_file() or (anchor and target in built and anchor not in built[target].ids)
    }
    assert broken == set()


@pytest.mark.parametrize("page", WRITTEN)
def test_a_link_out_of_the_pages_leads_to_what_a_copy_of_the_folder_holds(page: str) -> None:
    here = WRITTEN[page].parent
    links = re.findall(r"\]\(((?:\.\./)+[^)#]*)", text_of(page))
    out = [link for link in links if not (here / link).resolve().is_relative_to(PAGES)]
    assert [link for link in out if not (here / link).exists()] == []


def test_every_page_is_reached_from_the_first(site: Path, built: dict[Path, Built]) -> None:
    reached, waiting = set(), {site / "index.html"}
    while waiting:
        page = waiting.pop()
        reached.add(page)
        waiting |= {target for target, _ in built[page].within if target in built} - reached
    assert set(built) - reached == set()


def test_nothing_is_loaded_from_elsewhere(built: dict[Path, Built]) -> None:
    loaded = {url for page in built.values() for url in page.loads}
    assert {url for url in loaded if urlsplit(url).scheme or urlsplit(url).netloc} == set()


def test_no_style_asks_for_anything_from_elsewhere(site: Path) -> None:
    styles = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    assert [style for style in styles if re.search(r"url\(['\"]?(https?:)?//|@import", style)] == []


def test_a_browser_is_told_to_load_nothing_from_elsewhere(built: dict[Path, Built]) -> None:
    policy = "default-src 'self' 'unsafe-inline' data: blob:"
    assert [path.name for path in built if policy not in path.read_text(encoding="utf-8")] == []


def test_every_rule_has_a_page(site: Path, catalogue: Catalogue) -> None:
    pages = {path.stem for path in (site / "rules").glob("*.html")}
    assert pages == {"index", *catalogue.rules}


def test_every_profile_has_a_page(site: Path, catalogue: Catalogue) -> None:
    pages = {path.stem for path in (site / "profiles").glob("*.html")}
    assert pages == {"index", *catalogue.profiles}


def test_every_command_has_a_section(site: Path, built: dict[Path, Built]) -> None:
    commands = set(
        re.findall(r"(?m)^  ([a-z-]+)  ", govlint("--help").out.partition("Commands:")[2])
    )
    assert commands <= built[site / "reference" / "commands.html"].ids


def test_every_word_of_the_format_has_a_section(site: Path, built: dict[Path, Built]) -> None:
    wanted = {f"word-{re.sub(r'[_ ]', '-', word.lower())}" for word in known_words()}
    assert wanted - built[site / "reference" / "words.html"].ids == set()


def test_every_value_of_the_format_is_told_on_the_page_of_words(site: Path) -> None:
    told = unescape((site / "reference" / "words.html").read_text(encoding="utf-8"))
    text = " ".join(re.sub(r"<[^>]+>", "", told).split())
    said = [sentence for table in tables().values() for sentence in table.values()]
    assert [one for one in said if one.replace("`", "") not in text] == []


@pytest.mark.parametrize("of", SCHEMAS)
def test_a_schema_can_be_downloaded_as_the_command_prints_it(site: Path, of: str) -> None:
    saved = (site / "schemas" / f"{of}.json").read_text(encoding="utf-8")
    assert saved == govlint("schema", "--of", of).out


@pytest.mark.parametrize("link", sorted(set(re.findall(rf"{HOME}/\w+/main/([^)\s]+)", WRITING))))
def test_a_link_to_the_source_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_site_speaks_of_one_home(built: dict[Path, Built]) -> None:
    outside = {link for page in built.values() for link in page.links if urlsplit(link).scheme}
    cited = {work.url for work in shipped_works().values()}
    assert {link for link in outside - cited if not link.startswith((HOME, *ELSEWHERE))} == set()
