"""Edits in the page: none is lost or changed, whatever is done meanwhile."""

from pathlib import Path

from openpyxl import load_workbook

from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from page_driver import Desk
from page_files import riverford_workbook

pytest_plugins = ["page_fixtures"]


TYPED_AT_ONCE = """
(act) => {
  for (const [row, text] of [[2, "AAA"], [3, "BBB"]]) {
    const cell = document.querySelector(`[data-row="${row}"][data-column="1"]`);
    cell.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }
  if (act === "save")
    [...document.querySelectorAll("#saves button")]
      .find((one) => one.textContent.startsWith("The workbook")).click();
}
"""


def test_what_is_typed_during_a_check_is_saved(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.sheet("Forums")
    with desk.page.expect_download() as waiting:
        desk.page.evaluate(TYPED_AT_ONCE, "save")
    waiting.value.save_as(tmp_path / "saved.xlsx")
    rows = sheets_of_file((tmp_path / "saved.xlsx").read_bytes()).grids["Forums"]
    assert [row[1] for row in rows[2:4]] == ["AAA", "BBB"]
    assert desk.page.locator("#unsaved").is_hidden()


def test_what_is_typed_during_a_check_goes_into_no_other_workbook(
    desk: Desk, tmp_path: Path
) -> None:
    book = riverford_workbook(tmp_path)
    desk.drop(book)
    desk.sheet("Forums")
    desk.page.evaluate(TYPED_AT_ONCE, "")
    desk.page.locator("#files").set_input_files([book])
    desk.page.locator("#unsaved").wait_for(state="hidden")
    saved = desk.saved("The workbook", tmp_path / "again")
    assert saved.read_bytes() == book.read_bytes()


def test_a_cell_with_line_breaks_stays_as_it_is_where_it_is_only_opened(
    desk: Desk, tmp_path: Path
) -> None:
    book = riverford_workbook(tmp_path)
    with_break = load_workbook(book)
    with_break["Forums"].cell(3, 4).value = "strategy\noversight"
    with_break.save(book)
    desk.drop(book)
    desk.sheet("Forums")
    desk.page.locator('[data-row="2"][data-column="3"]').click()
    desk.press("F2", "Enter")
    assert desk.page.locator("#unsaved").is_hidden()


def test_a_cell_that_is_opened_is_gone_on_with_and_one_that_is_typed_into_is_replaced(
    desk: Desk, tmp_path: Path
) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.sheet("Forums")
    cell = desk.cell(3, 2)
    name = cell.inner_text()
    cell.click()
    desk.press("F2", "s", "Enter")
    assert cell.inner_text() == f"{name}s"
    cell.click()
    desk.type("Panel", "Enter")
    assert cell.inner_text() == "Panel"


def test_more_rows_than_a_sheet_takes_at_once_are_refused(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.sheet("Forums")
    desk.paste([["A"]] * 5001, at_row=2)
    desk.page.locator("#refused", has_text="Nothing was pasted").wait_for()
    assert desk.page.locator("#unsaved").is_hidden()


def test_ctrl_s_saves_the_workbook_with_what_is_being_typed(desk: Desk, tmp_path: Path) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.sheet("Forums")
    desk.cell(3, 2).click()
    desk.page.keyboard.type("AAA")
    with desk.page.expect_download() as waiting:
        desk.press("Control+s")
    waiting.value.save_as(tmp_path / "saved.xlsx")
    assert sheets_of_file((tmp_path / "saved.xlsx").read_bytes()).grids["Forums"][2][1] == "AAA"
    assert desk.page.locator("#unsaved").is_hidden()


def test_the_rules_chosen_are_kept_when_the_workbook_is_opened_again(
    desk: Desk, tmp_path: Path
) -> None:
    desk.drop(riverford_workbook(tmp_path))
    desk.page.locator("#rules summary").click()
    desk.page.locator('#profiles input[value="strict"]').check()
    desk.page.locator("#rules-chosen", has_text="strict").wait_for()
    desk.sheet("Start")
    assert desk.cell(6, 2).inner_text() == "core; strict"
    found = desk.messages
    saved = desk.saved("The workbook", tmp_path / "again")
    desk.drop(saved)
    desk.page.locator("#unsaved").wait_for(state="hidden")
    assert (desk.page.locator("#rules-chosen").inner_text(), desk.messages) == (
        ": core, strict",
        found,
    )
