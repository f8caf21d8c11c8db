"""The sheets of the page: cells are selected, copied, pasted, cleared, and taken back."""

from pathlib import Path

import pytest

from page_driver import Desk
from page_files import riverford_workbook

pytest_plugins = ["page_fixtures"]


@pytest.fixture
def forums(desk: Desk, tmp_path: Path) -> Desk:
    """The sheet of Riverford's forums."""
    desk.drop(riverford_workbook(tmp_path))
    desk.sheet("Forums")
    return desk


def test_a_range_is_selected_by_keys_and_copied_as_rows_and_columns(forums: Desk) -> None:
    forums.cell(3, 1).click()
    forums.press("Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight", "Control+c")
    assert forums.where == "A3 to C4"
    assert forums.clipboard == (
        "Council Cabinet\t\tboard\nHealth Overview and Scrutiny Committee\tHOSC\tscrutiny-committee"
    )
    forums.press("ArrowUp")
    assert forums.where == "C3 Form"
    assert forums.quiet


def test_a_range_is_selected_by_the_mouse(forums: Desk) -> None:
    forums.cell(3, 1).click()
    forums.cell(5, 3).click(modifiers=["Shift"])
    assert forums.where == "A3 to C5"
    forums.cell(4, 2).hover()
    forums.page.mouse.down()
    forums.cell(8, 4).hover()
    forums.page.mouse.up()
    assert forums.where == "B4 to D8"
    forums.page.locator('[data-number="5"]').click()
    assert forums.where == "A6 to S6"
    forums.page.locator('[data-heading="2"]').click()
    assert forums.where == "C2 to C24"
    forums.page.locator('[data-heading="4"]').click(modifiers=["Shift"])
    assert forums.where == "C2 to E24"


def test_a_column_is_selected_by_a_key_and_emptied(forums: Desk) -> None:
    forums.cell(5, 3).click()
    forums.press("Control+Space")
    assert forums.where == "C2 to C24"
    forums.press("Delete")
    assert [forums.cell(row, 3).inner_text() for row in (3, 5, 17)] == ["", "", ""]
    assert forums.cell(3, 1).inner_text() == "Council Cabinet"
    forums.press("Control+z")
    assert forums.cell(3, 3).inner_text() == "board"
    assert forums.quiet


@pytest.mark.parametrize("act", ["Delete", "Control+x"])
def test_what_is_cleared_is_undone_in_one_step_and_done_again(forums: Desk, act: str) -> None:
    corners = forums.cell(3, 1), forums.cell(4, 3)
    forums.cell(3, 1).click()
    forums.press("Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight", act)
    assert [one.inner_text() for one in corners] == ["", ""]
    for redo in "Control+y", "Control+Shift+z":
        forums.press("Control+z")
        assert [one.inner_text() for one in corners] == ["Council Cabinet", "scrutiny-committee"]
        forums.press(redo)
        assert [one.inner_text() for one in corners] == ["", ""]
    forums.press("Control+z")
    forums.wait_for("15 findings")
    assert forums.quiet


def test_rows_and_columns_are_pasted_in_one_step(forums: Desk) -> None:
    forums.cell(3, 1).click()
    forums.press("Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight", "Control+c")
    forums.cell(6, 1).click()
    forums.press("Control+v")
    corners = forums.cell(6, 1), forums.cell(7, 3)
    assert [one.inner_text() for one in corners] == ["Council Cabinet", "scrutiny-committee"]
    forums.press("Control+z")
    assert [one.inner_text() for one in corners] == ["HWB Steering Group", "board"]


def test_cells_are_filled_from_above_and_from_the_left_in_one_step(forums: Desk) -> None:
    second, third = forums.cell(4, 3), forums.cell(5, 3)
    before = [second.inner_text(), third.inner_text()]
    forums.cell(3, 3).click()
    forums.press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d")
    assert [second.inner_text(), third.inner_text()] == ["board", "board"]
    forums.press("Control+z")
    assert [second.inner_text(), third.inner_text()] == before
    second.click()
    forums.press("Control+d")
    assert second.inner_text() == "board"
    forums.press("Control+z", "ArrowLeft", "Shift+ArrowRight", "Control+r")
    assert second.inner_text() == forums.cell(4, 2).inner_text() != before[0]
    forums.press("Control+z")
    forums.cell(2, 1).click()
    forums.press("Control+d")
    assert forums.cell(2, 1).inner_text() == "Full Council"
    assert forums.quiet


COPIED_FROM_BODY = """() => {
  const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true });
  document.body.dispatchEvent(event);
  return event.clipboardData.getData("text/plain");
}"""


def test_a_cell_is_copied_where_a_browser_asks_the_body_for_it(forums: Desk) -> None:
    forums.cell(3, 1).click()
    assert forums.page.evaluate(COPIED_FROM_BODY) == "Council Cabinet"
    forums.page.locator("#findings").focus()
    assert forums.page.evaluate(COPIED_FROM_BODY) == ""


def test_one_cell_that_is_copied_fills_all_that_are_selected(forums: Desk) -> None:
    forums.cell(3, 3).click()
    forums.press("Control+c", "ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Control+v")
    assert [forums.cell(row, 4).inner_text() for row in (3, 4, 5)] == ["board"] * 3


def test_membership_is_offered_who_sits_by_no_post(desk: Desk) -> None:
    desk.page.click("#begin-empty")
    desk.page.wait_for_selector("body.open")
    for title, rows in {"Posts": [["Clerk", "", "", "Ann"]], "People": [["Ann"], ["Bea"]]}.items():
        desk.sheet(title)
        desk.paste(rows, at_row=None)
    desk.sheet("Membership")
    offers = desk.page.locator(".offers button")
    assert offers.all_inner_texts() == ["Add “Clerk”", "Add “Bea”"]


def test_a_finding_that_is_pressed_for_long_after_typing_leads_to_its_cell(forums: Desk) -> None:
    forums.cell(3, 4).click()
    forums.type("delivery")
    forums.page.locator(".finding .message", has_text="Nobody decides").hover()
    forums.page.mouse.down()
    forums.page.wait_for_timeout(600)
    forums.page.mouse.up()
    assert forums.where == "L10 Money over"


LEFT = "document.querySelector('.scroller').scrollLeft"


@pytest.mark.parametrize("keys", ["Home", "Control+Home"])
def test_the_first_column_is_gone_to_with_what_is_beside_it(forums: Desk, keys: str) -> None:
    forums.cell(4, 1).click()
    forums.press("End")
    assert forums.page.evaluate(LEFT) > 300
    forums.press(keys)
    assert forums.page.evaluate(LEFT) == 0


def test_a_sheet_is_gone_to_and_pasted_into_where_it_begins(forums: Desk) -> None:
    forums.press("End")
    forums.sheet("Decisions")
    assert forums.page.evaluate(LEFT) == 0
    forums.cell(3, 1).click()
    forums.press("Control+c", "End", "ArrowDown")
    assert forums.page.evaluate(LEFT) > 300
    forums.paste([["A", "B"]], at_row=30)
    assert (forums.where, forums.page.evaluate(LEFT)) == ("A31 to B31", 0)


@pytest.mark.parametrize("title", ["Forums", "Forum work", "Forum rules", "Membership"])
def test_a_row_that_is_an_example_looks_like_one(desk: Desk, title: str) -> None:
    desk.page.click("#begin-empty")
    desk.page.wait_for_selector("body.open")
    desk.sheet(title)
    example = desk.page.locator("tr.example td.first-column", has_text="(example)")
    style = "(one) => [getComputedStyle(one).fontStyle, getComputedStyle(one).fontWeight]"
    assert example.first.evaluate(style) == ["italic", "400"]


def test_forums_are_taken_over_onto_the_sheets_that_tell_more_of_them(desk: Desk) -> None:
    desk.page.click("#begin-empty")
    desk.page.wait_for_selector("body.open")
    assert desk.where.startswith("B3")
    desk.sheet("Forums")
    desk.paste([["Board"], ["Group"]], at_row=None)
    desk.page.locator("#findings", has_text="Not described yet:").wait_for()
    desk.sheet("Forum work")
    desk.page.locator(".offers button", has_text="Add 2 forums").click()
    assert [desk.cell(row, 1).inner_text() for row in (3, 4)] == ["Board", "Group"]
    assert desk.page.locator(".offers button").count() == 0


def test_a_day_is_shown_as_it_was_read(forums: Desk) -> None:
    forums.sheet("People")
    forums.cell(2, 3).click()
    forums.type("31/03/2027", "Enter")
    forums.page.locator('[data-row="1"][data-column="2"]', has_text="2027-03-31").wait_for()


def test_the_sheets_are_one_stop_and_gone_among_by_arrows(forums: Desk) -> None:
    forums.page.locator(".tabs [aria-current]").focus()
    forums.press("ArrowRight", "Enter")
    assert forums.page.locator(".tabs [aria-current]").inner_text().startswith("Forum work")
    assert forums.page.locator('.tabs button:not([tabindex="-1"])').count() == 1


def test_the_sets_of_rules_can_be_reached_in_a_small_window(forums: Desk) -> None:
    forums.page.set_viewport_size({"width": 683, "height": 384})
    forums.page.locator("#rules summary").click()
    box = forums.page.locator("#profiles input").first.bounding_box()
    forums.page.locator("#rules summary").click()
    forums.page.set_viewport_size({"width": 1366, "height": 768})
    assert box["x"] > 0


def test_on_a_small_screen_the_cell_that_has_the_focus_is_in_sight(forums: Desk) -> None:
    forums.page.set_viewport_size({"width": 683, "height": 384})
    try:
        forums.cell(3, 1).click()
        forums.press(*["ArrowDown"] * 8)
        box = forums.page.locator("td:focus").bounding_box()
        assert box
        assert 0 < box["y"] < box["y"] + box["height"] <= 384
    finally:
        forums.page.set_viewport_size({"width": 1366, "height": 768})


def test_whoever_goes_among_the_sheets_stays_there_while_a_check_ends(forums: Desk) -> None:
    forums.cell(3, 2).click()
    forums.press("x", "Enter", "Shift+Tab", "ArrowRight", "ArrowRight")
    forums.page.wait_for_function("() => !document.querySelector('#unsaved').hidden")
    forums.page.wait_for_timeout(500)
    assert forums.page.evaluate("document.activeElement.closest('.tabs') !== null")


def test_whoever_begins_by_keyboard_is_in_the_first_sheet(desk: Desk) -> None:
    desk.page.locator("#begin-empty").focus()
    desk.press("Enter")
    desk.page.wait_for_selector("body.open")
    desk.page.wait_for_function("() => document.activeElement.closest('.grid') !== null")
