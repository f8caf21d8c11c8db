"""`web`: the page in a real browser, from a disk, with no network."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from command import govlint, write
from govlint.cli.starts import start_of
from page_driver import Desk, hearing
from page_files import found_by_command, riverford_workbook, sheets_of

pytest_plugins = ["page_fixtures"]

UNTIL = "async (map) => {{ while (!({})) await new Promise(requestAnimationFrame); }}"


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
    with ZipFile(desk.saved("The text", tmp_path)) as saved:
        assert {name: saved.read(name) for name in saved.namelist()} == {
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


def test_the_map_opens_so_near_that_it_can_be_read(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    frame = desk.view("Map")
    frame.locator("#map a").nth(20).wait_for()
    pixels = "7.5 * map.getScreenCTM().a"
    frame.locator("#map").evaluate(UNTIL.format(f"{pixels} > 10.9"))
    frame.get_by_role("button", name="Show all").click()
    frame.locator("#map").evaluate(UNTIL.format(f"{pixels} < 10.9"))


def test_a_box_of_the_map_opens_what_is_known_of_it(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    frame = desk.view("Map")
    frame.locator("#map a").first.click()
    frame.locator(".page:target").get_by_role("heading").first.wait_for()
    frame.locator(".page:target .close").click()
    frame.get_by_role("link", name="As a list").click()
    frame.locator("#list:target").wait_for()
    assert desk.quiet


def test_what_words_fit_is_looked_up_by_a_click(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    frame = desk.view("Look up")
    desk.page.fill("#words-show", "board")
    desk.type("Enter")
    desk.page.locator(".listed button", has_text="Avonmere ICB Board, forum").click()
    frame.locator("h1, h2").filter(has_text="Avonmere ICB Board").first.wait_for()


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


def test_what_is_no_structure_is_refused_in_sight(desk: Desk, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", b"PK")
    desk.page.set_viewport_size({"width": 683, "height": 384})
    desk.page.evaluate("scrollTo(0, 400)")
    desk.page.set_input_files("#files", [str(path)])
    refused = desk.page.locator("#refused", has_text="cannot be opened")
    refused.wait_for()
    assert refused.bounding_box()["y"] < 300
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.page.click("#seen")
    assert refused.is_hidden()
    assert desk.quiet


@pytest.mark.parametrize("name", ["constructor", "__proto__"])
def test_a_file_may_be_called_as_a_word_of_the_page(desk: Desk, tmp_path: Path, name: str) -> None:
    desk.page.set_input_files("#files", [str(write(tmp_path / name, b"x"))])
    desk.page.locator("#refused", has_text=f"{name} is not opened: there is no").wait_for()
    assert desk.quiet


def test_what_is_open_is_gone_back_to_till_another_is_opened(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.cell(3, 4).click()
    desk.type("delivery", "Enter")
    desk.home()
    desk.page.set_input_files("#files", [str(write(tmp_path / "a.xlsx", b"PK"))])
    desk.page.locator("#refused", has_text="cannot be opened").wait_for()
    desk.page.get_by_role("button", name="Back to Riverford Place Partnership").click()
    assert desk.cell(3, 4).inner_text() == "delivery"
    assert desk.page.locator("#unsaved").is_visible()
    desk.press("Control+z")
    assert desk.quiet


def test_what_cannot_be_read_is_led_to_and_said_to_stop_the_check(
    desk: Desk, tmp_path: Path
) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.cell(3, 4).click()
    desk.type("nonsense", "Enter")
    desk.wait_for("1 finding")
    state = desk.page.locator("#findings .state")
    assert state.inner_text().startswith("This keeps all else from being checked.")
    saved = desk.saved("The workbook", tmp_path / "saved")
    desk.home()
    desk.drop(saved)
    assert desk.where == "D3 What for"
    desk.type("strategy", "Enter")
    desk.wait_for("15 findings")


def test_the_sets_of_rules_that_hold_are_shown(desk: Desk, tmp_path: Path) -> None:
    rules = desk.page.locator("#rules summary")
    desk.drop(riverford_workbook(tmp_path))
    assert rules.inner_text() == "Rules: core"
    desk.home()
    desk.page.click("#begin-filled")
    desk.page.wait_for_selector("body.open")
    assert rules.inner_text() == "Rules: alliance, uk-health"


def test_what_settings_loosen_is_said_with_the_findings(desk: Desk, tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums:\n  b: {name: B, form: committee}\n"
    structure = write(tmp_path / "a.yaml", text)
    settings = write(tmp_path / ".govlint.yaml", "set: {orphan-forum: off}\nfail_on: never\n")
    desk.drop(structure, settings)
    desk.wait_for("Nothing found")
    said = "1 rule is off (orphan-forum), no finding fails a run: .govlint.yaml."
    assert desk.page.locator(".settings").all_inner_texts() == [said]


def test_what_of_a_folder_is_not_checked_is_said_with_the_findings(
    desk: Desk, tmp_path: Path
) -> None:
    text = "govlint: 1\nname: A\nforums:\n  b: {name: B, form: committee}\n"
    hidden = ("gov/.x.yaml", "gov/structure.yaml.txt", "gov/node_modules/structure.yaml")
    for name in ("gov/structure.yaml", *hidden, "gov/notes.docx", "gov/.DS_Store"):
        write(tmp_path / name, text)
    json = '{"govlint": 1, "name": "J", "forums": {"j": {"form": "committee"}}}'
    write(tmp_path / "gov" / "j.json", json)
    desk.page.set_input_files("#folder", tmp_path / "gov")
    desk.wait_for("2 findings")
    told = desk.page.locator(".further").inner_text()
    for said in (".x.yaml", "call it structure.yaml", "1 file is not read"):
        assert said in told
    assert any("j does not say" in one for one in desk.messages)
    assert "node_modules" not in desk.page.inner_text("body")


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
