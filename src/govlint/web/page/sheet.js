// Sheet: the rows of one sheet of the workbook, and what may stand in its columns.
import { Selection } from "./selection.js";

export const FIRST_FORUM = 4;
const SPARE = 30;
const KNOWN = { sort: "code", words: ["yes", "none"], names: [], note: "yes where it is known who sits on this forum, none where nobody does; seats marked below say so as well" };

export class Sheet {
  constructor({ title, kind, head, rows, columns, id, example, labels = {} }) {
    Object.assign(this, { title, kind, head, rows, columns, id, example, labels });
    const label = rows.findIndex((_, row) => this.labelOf(row) in labels);
    this.selection = new Selection(kind === "start" && label >= 0 ? [label, 1] : [head + 1, 0]);
    this.top = this.left = 0;
    this.widths = [];
    this.measure();
  }

  text(row, column) { return this.rows[row]?.[column] ?? ""; }

  // The label at the beginning of a row, as labels are compared.
  labelOf(row) { return this.text(row, 0).trim().toLowerCase(); }

  heading(column) { return this.head >= 0 ? this.text(this.head, column) : ""; }

  get first() { return this.head + 1; }

  // The last row on which something stands.
  get last() { return Math.max(this.rows.findLastIndex((row) => row.some(Boolean)), this.first); }

  get isEmpty() { return !this.rows.slice(this.first).some((row) => row.some(Boolean)); }

  // Whether a column is that of a forum on the sheet of membership, whose heading is a cell as well.
  isForum(column) { return this.kind === "membership" && column >= FIRST_FORUM; }

  lowest(column) { return this.isForum(column) ? this.head : this.first; }

  mayEdit(row, column) { return row >= this.lowest(column); }

  // What may stand in a cell: by its column, or on the first sheet by the label before it.
  about(row, column) {
    if (this.kind === "start") return column === 1 ? this.labels[this.labelOf(row)] : undefined;
    if (this.isForum(column) && this.labelOf(row) === "members known") return KNOWN;
    return this.columns[this.isForum(column) ? FIRST_FORUM : column];
  }

  // Whether a row only shows how rows are filled in; where there are ids, its id says so as well.
  isExample(at) {
    const row = this.rows[at];
    if (!row || at <= this.head || !["table", "further", "membership"].includes(this.kind)) return false;
    const isSo = (text) => (text ?? "").trim().toLowerCase().endsWith(this.example);
    return isSo(row[0]) && (typeof this.id !== "number" || isSo(row[this.id]));
  }

  // The names of what stands on the sheet, without its example.
  get names() {
    return this.rows.filter((_, at) => at > this.head && !this.isExample(at)).map((row) => row[0]).filter(Boolean);
  }

  // What stands in the column of a field, without the example's.
  under(field) {
    const column = this.columns.findIndex((one) => one?.field === field);
    return this.rows.filter((_, at) => at > this.head && !this.isExample(at)).map((row) => row[column]).filter(Boolean);
  }

  put(cells) {
    for (const [row, column, text] of cells) {
      while (this.rows.length <= row) this.rows.push([]);
      while (this.rows[row].length <= column) this.rows[row].push("");
      this.rows[row][column] = text;
    }
    this.measure();
  }

  // Takes room for what stands on the sheet; a column that is wide stays so.
  measure() {
    const wide = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const more = this.kind === "membership" || this.kind === "other" ? 1 : 0;
    this.across = Math.max(wide + more, this.columns.length, 2);
    this.down = Math.max(this.rows.length + SPARE, 40, this.down ?? 0);
    this.widths = Array.from({ length: this.across }, (_, at) => Math.max(this.width(at), this.widths[at] ?? 0));
  }

  width(at) {
    if (this.kind === "start") return at === 0 ? 16 : 40;
    if (this.isForum(at)) return 2.6;
    const longest = this.rows.slice(this.first, this.head + 60).reduce((most, row) => Math.max(most, (row[at] ?? "").length), 0);
    const heading = (this.rows[this.head]?.[at] ?? "").split(" ").reduce((most, word) => Math.max(most, word.length), 0);
    const least = this.kind === "membership" && at === 0 ? 12 : 4.5;
    return Math.min(Math.max(longest * 0.5 + 1.4, heading * 0.55 + 1.2, least), at === 0 ? 17 : 16);
  }

  // Takes room below a row near the end.
  reach(row) { if (row >= this.rows.length + SPARE / 2 && this.down < row + SPARE) this.down = row + SPARE; }
}

export function letters(at) {
  let made = "";
  for (let number = at + 1; number; number = Math.floor((number - 1) / 26)) made = String.fromCharCode(65 + ((number - 1) % 26)) + made;
  return made;
}
