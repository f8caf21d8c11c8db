"""`web`: the page in a real browser, from a disk, with no network."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from filelock import FileLock

from command import TODAY, govlint, write
from govlint.cli.choices import STARTS
from govlint.cli.starts import start_of
from govlint.finding import Refusal
from govlint.web.build import page as packed
from govlint.web.fetching import fetched
from govlint.web.programs import refuse_without_npm
from page_driver import Desk, hearing
from page_files import found_by_command, riverford_workbook, sheets_of

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = which("chromium") or which("chromium-browser")

Open = Callable[[], Desk]


@pytest.fixture(scope="module")
def file(shared: Path) -> Path:
    """The page, packed once for all workers."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    path = shared / "govlint.html"
    with FileLock(shared / "page.lock"):
        if not path.exists():
            starts = {kind: (start_of(kind), fits) for kind, fits in STARTS.items()}
            try:
                refuse_without_npm()
                fetched(lambda _: None)
            except Refusal as refusal:
                pytest.skip(f"what the page is packed of cannot be had here: {refusal}")
            path.write_text(packed(starts, lambda _: None), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def opened(file: Path) -> Iterator[Desk]:
    """The page, opened once, which takes longer than all else."""
    with sync_api.sync_playwright() as playwright:
        assert CHROMIUM
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield Desk(browser.new_page(viewport={"width": 1366, "height": 768}), file, TODAY)
        browser.close()


@pytest.fixture
def desk(opened: Desk) -> Desk:
    """The page at its start, with nothing open."""
    opened.home()
    return opened


def test_a_workbook_is_dropped_mended_saved_and_read_again(desk: Desk, tmp_path: Path) -> None:
    book = riverford_workbook(tmp_path)
    with hearing() as (_, heard):
        desk.drop(book)
        assert desk.messages == found_by_command(book)
        desk.lead("Nobody decides")
        assert desk.page.locator(".where").inner_text() == "L10 Money over"
        desk.type("250000", "Enter")
        desk.wait_for("14 findings")
        mended = desk.messages
        saved = desk.saved("The workbook", tmp_path)
        assert found_by_command(saved) == mended
        assert desk.quiet
        assert heard == []


def test_yaml_is_edited_and_every_finding_leads_to_its_line(desk: Desk, tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums:\n  a: {name: A, form: comittee}\n"
    desk.drop(write(tmp_path / "a.yaml", text))
    desk.lead("comittee")
    desk.type("ArrowRight", "ArrowRight", "ArrowRight", "m")
    desk.page.wait_for_function(
        "() => !document.getElementById('findings').textContent.includes('comittee')"
    )
    saved = desk.saved("The text", tmp_path / "saved")
    assert saved.read_text() == text.replace("comittee", "committee")
    assert desk.quiet


def test_a_text_stays_that_of_its_file_and_keeps_its_line_ends(desk: Desk, tmp_path: Path) -> None:
    texts = {
        "structure.yaml": b"govlint: 1\r\nname: A\r\ninclude: [b.yaml]\r\n",
        "b.yaml": b"organisations:\n  o: {name: Org}\n",
    }
    desk.drop(*(write(tmp_path / name, text) for name, text in texts.items()))
    desk.page.locator(".cm-content").click()
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.type("# x")
    desk.sheet("b.yaml")
    assert desk.saved_texts(tmp_path) == {
        **texts,
        "structure.yaml": texts["structure.yaml"] + b"# x",
    }


def test_answers_are_one_click_away(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.view("Map").locator("#map a").nth(20).wait_for()
    desk.view("Board paper").get_by_text("Governance: structure and findings").wait_for()
    desk.view("Report").locator("h1").wait_for()
    frame = desk.view("Look up")
    desk.page.fill("#words-show", "place committee")
    desk.type("Enter")
    frame.get_by_text("Riverford Place Committee, committee").wait_for()
    desk.view("Who decides").locator("h1").wait_for()
    assert desk.quiet


def test_from_an_empty_template_to_a_board_paper_by_keyboard(desk: Desk, tmp_path: Path) -> None:
    desk.page.locator("#begin-empty").focus()
    desk.type("Enter")
    desk.page.wait_for_selector("body.open")
    desk.page.locator(".tabs").get_by_role("button", name="Forums", exact=True).focus()
    desk.type("Enter", "ArrowDown", "Partnership Board", "Tab", "PB", "Tab", "board", "Enter")
    desk.page.wait_for_function("() => document.getElementById('findings').textContent.length > 60")
    desk.view("Board paper").get_by_text("Partnership Board").first.wait_for()
    saved = desk.saved("The board paper", tmp_path)
    assert "Partnership Board" in saved.read_text(encoding="utf-8")
    assert desk.quiet


def test_a_structure_is_filled_in_from_nothing_till_its_check_is_clean(
    desk: Desk, tmp_path: Path
) -> None:
    """What the worked example of twelve forums holds, pasted sheet by sheet into an empty one."""
    text = write(tmp_path / "place" / "structure.yaml", start_of("place"))
    filled = tmp_path / "filled.xlsx"
    govlint("export", text, "--output", filled)
    desk.page.click("#begin-empty")
    desk.page.wait_for_selector("body.open")
    for title, rows in sheets_of(filled):
        desk.sheet(title)
        if title == "Membership":
            for kind in ("forum", "post", "person"):
                desk.add(kind)
        desk.paste(rows, at_row=1 if title == "Membership" else 2 if title == "Start" else None)
    desk.wait_for("Nothing found")
    assert "That is no assurance" in desk.page.locator("#findings .state").inner_text()
    desk.view("Board paper").get_by_text("Governance: structure and findings").wait_for()
    saved = desk.saved("The workbook", tmp_path)
    again = govlint("check", saved, "--profile", "alliance", "--profile", "uk-health")
    assert again.code == 0
    assert desk.quiet


def test_hostile_names_draw_nothing_foreign(desk: Desk, tmp_path: Path) -> None:
    with hearing() as (address, heard):
        image = f"<img src='{address}/seen' onerror='document.title=1'><svg onload='x'>"
        text = f"""
govlint: 1
name: "</script><script src={address}/run></script>{image}"
forums:
  a: {{name: "{image}", form: committee, terms_of_reference: {{url: "{address}/terms"}},
       members: [{{seat: "{image}"}}]}}
"""
        desk.drop(write(tmp_path / "a.yaml", text))
        for view in ("Map", "Report", "Board paper", "Hours"):
            frame = desk.view(view)
            frame.locator("body").wait_for()
            assert frame.locator("img, script[src]").count() == 0
        assert desk.page.locator("img, script[src]").count() == 0
        assert desk.page.title() != "1"
        assert heard == []
        assert desk.quiet


def test_what_is_no_structure_is_refused_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", b"PK")
    files: Any = [str(path)]
    desk.page.set_input_files("#files", files)
    desk.page.locator("#refused", has_text="cannot be opened").wait_for()
    assert desk.quiet


def test_a_browser_without_webassembly_says_so(desk: Desk, file: Path) -> None:
    page = desk.page.context.browser.new_page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(file.as_uri())
    page.locator("#refused", has_text="does not run WebAssembly").wait_for()
    assert page.locator("#begin-empty").is_disabled()
    page.close()


def test_without_npm_one_sentence_says_so(tmp_path: Path) -> None:
    run = govlint("web", "--output", tmp_path / "a.html", also={"PATH": str(tmp_path)})
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert "npm" in run.err


def test_the_page_is_at_most_20_mb_and_allows_no_request(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    policy = text.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert len(text) < 20_000_000
    assert policy.startswith("default-src &#x27;none&#x27;; script-src &#x27;sha256-")
    assert "connect-src" not in policy
    assert "unsafe-inline" not in policy
