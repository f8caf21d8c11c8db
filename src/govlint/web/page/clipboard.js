// Clipboard: what is copied from cells, and what is pasted into them.
import { rowsOf, textOf } from "./tabular_text.js";

const MOST_PASTED = [5000, 200];

// Copies the cells that are selected, as spreadsheets do.
export function copy(event, sheet, selection) {
  event.clipboardData.setData("text/plain", textOf(selection.rows((row, column) => sheet.text(row, column))));
  event.preventDefault();
}

// Gives the [row, column, text] of every cell that is pasted, and the last place of several; one
// text fills all the cells that are selected.
export function pasted(event, selection) {
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain");
  if (!text) return {};
  const rows = rowsOf(text).map((row) => row.map((one) => one.trim()));
  const wide = Math.max(...rows.map((row) => row.length));
  if (rows.length > MOST_PASTED[0] || wide > MOST_PASTED[1]) return { refusal: `Nothing was pasted: more than ${MOST_PASTED[0]} rows or ${MOST_PASTED[1]} columns are too many at once.` };
  if (rows.length === 1 && wide === 1) return { cells: selection.rows((row, column) => [row, column, rows[0][0]]).flat() };
  const { top, left } = selection;
  const cells = rows.flatMap((row, down) => row.map((one, across) => [top + down, left + across, one]));
  return { cells, last: [top + rows.length - 1, left + wide - 1] };
}
