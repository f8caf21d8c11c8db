// Grid: the sheets of a workbook as tables whose cells can be edited, by mouse and by keyboard.
import { counted, element, unseen } from "./elements.js";

const SPARE = 30;
const AROUND = 12;
const SEVERITIES = ["info", "warning", "error"];

export class Grid {
  // `changed` is told of [sheet, row, column, text] of every cell that is typed into.
  constructor(sheets, changed) {
    this.changed = changed;
    this.sheets = Object.fromEntries(sheets.map((one) => [one.title, { ...one, at: [one.head + 1, 0], top: 0, left: 0 }]));
    this.titles = sheets.map((one) => one.title);
    this.undone = [];
    this.found = new Map();
    this.tabs = element("div", { class: "tabs", role: "group", "aria-label": "Sheets" });
    this.where = element("strong", { class: "where" });
    this.about = element("span", { class: "about" });
    this.offers = element("span", { class: "offers" });
    this.bar = element("div", { class: "cellbar" }, element("p", { role: "status" }, this.where, " ", this.about), this.offers);
    this.table = element("table", { role: "grid", class: "grid" });
    this.scroller = element("div", { class: "scroller", onscroll: () => this.scrolled() }, this.table);
    this.choices = element("datalist", { id: "choices" });
    this.node = element("section", { class: "sheets", "aria-label": "Sheets" }, this.tabs, this.bar, this.scroller, this.choices);
    this.table.addEventListener("keydown", (event) => this.key(event));
    this.table.addEventListener("mousedown", (event) => this.pressed(event));
    this.table.addEventListener("dblclick", (event) => this.cellOf(event.target) && this.edit());
    this.table.addEventListener("paste", (event) => this.pasted(event));
    this.table.addEventListener("copy", (event) => this.copied(event));
    this.table.addEventListener("focusin", (event) => this.focused(event));
    this.select(this.titles.find((title) => this.sheets[title].kind === "table" && this.sheets[title].rows.length > 1) && this.sheets.Forums ? "Forums" : this.titles[0], false);
  }

  get sheet() { return this.sheets[this.title]; }

  text(row, column) { return this.sheet.rows[row]?.[column] ?? ""; }

  select(title, focus = true) {
    this.close(true);
    this.title = title;
    this.measure();
    this.showTabs();
    this.draw(true);
    this.scroller.scrollTo(this.sheet.left, this.sheet.top);
    this.describe();
    if (focus) this.focus();
  }

  measure() {
    const { rows, columns, kind, head } = this.sheet;
    const wide = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const more = kind === "membership" || kind === "other" ? 1 : 0;
    this.columns = Math.max(wide + more, columns.length, 2);
    this.widths = Array.from({ length: this.columns }, (_, at) => {
      if (kind === "start") return at === 0 ? 16 : 40;
      if (kind === "membership" && at >= 4) return 2.6;
      const longest = rows.slice(head + 1, head + 60).reduce((most, row) => Math.max(most, (row[at] ?? "").length), 0);
      const heading = (rows[head]?.[at] ?? "").split(" ").reduce((most, word) => Math.max(most, word.length), 0);
      const least = kind === "membership" && at === 0 ? 12 : 4.5;
      return Math.min(Math.max(longest * 0.5 + 1.4, heading * 0.55 + 1.2, least), at === 0 ? 17 : 16);
    });
    this.rowsShown = Math.max(rows.length + SPARE, 40);
  }

  showTabs() {
    this.tabs.replaceChildren(...this.titles.map((title) => {
      const sheet = this.sheets[title];
      const number = this.found.get(title)?.size ?? 0;
      const empty = sheet.rows.length <= sheet.head + 1 || !sheet.rows.slice(sheet.head + 1).some((row) => row.some(Boolean));
      return element("button", {
        type: "button", class: empty ? "empty" : undefined, "aria-current": title === this.title ? "true" : undefined,
        onclick: () => this.select(title),
      }, title, number ? element("span", { class: "count" }, ` ${number}`, unseen(` ${counted(number, "cell").slice(String(number).length + 1)} with findings`)) : "");
    }));
  }

  // Draws the rows that can be seen, with room for those above and below.
  draw(anew = false) {
    const high = this.rowHeight ?? 28;
    const first = this.sheet.head + 1;
    const from = Math.max(first, first + Math.floor(this.scroller.scrollTop / high) - AROUND);
    const to = Math.min(this.rowsShown, from + Math.ceil((this.scroller.clientHeight || 700) / high) + 2 * AROUND);
    if (!anew && from === this.from && to === this.to) return;
    const had = this.table.contains(document.activeElement) && !this.editor;
    this.from = from;
    this.to = to;
    this.table.className = `grid ${this.sheet.kind}`;
    this.table.setAttribute("aria-label", `Sheet ${this.title}`);
    this.table.setAttribute("aria-rowcount", this.rowsShown + 1);
    this.table.setAttribute("aria-colcount", this.columns);
    const filler = () => element("tr", { class: "filler", "aria-hidden": "true" }, element("td", { colspan: this.columns + 1 }));
    const above = filler();
    const below = filler();
    const body = element("tbody", {}, above, ...Array.from({ length: to - from }, (_, at) => this.row(from + at)), below);
    above.firstChild.style.height = `${(from - first) * high}px`;
    below.firstChild.style.height = `${(this.rowsShown - to) * high}px`;
    const cols = element("colgroup", {}, element("col"), ...this.widths.map(() => element("col")));
    [2.6, ...this.widths].forEach((width, at) => { cols.children[at].style.width = `${width}rem`; });
    this.table.style.width = `${this.widths.reduce((sum, one) => sum + one, 2.6)}rem`;
    this.table.replaceChildren(cols, element("thead", {}, this.headings()), body);
    const measured = body.children[1]?.getBoundingClientRect().height;
    if (measured && Math.abs(measured - high) > 0.5 && !this.rowHeight) {
      this.rowHeight = measured;
      return this.draw(true);
    }
    if (had) this.focus();
  }

  headings() {
    const { head, kind, columns } = this.sheet;
    const cells = Array.from({ length: this.columns }, (_, at) => {
      const text = head >= 0 ? this.text(head, at) : kind === "start" ? "" : letters(at);
      const isForum = kind === "membership" && at >= 4;
      return element("th", {
        scope: "col", title: columns[at]?.note || undefined, "data-row": isForum ? head : undefined, "data-column": isForum ? at : undefined,
        tabindex: isForum ? "-1" : undefined, class: this.markOf(head, at),
      }, element("span", {}, text || (isForum ? "+ forum" : "")));
    });
    return element("tr", {}, element("th", { class: "corner", scope: "col" }, unseen("Row")), ...cells);
  }

  row(at) {
    const example = this.isExample(at);
    const cells = Array.from({ length: this.columns }, (_, column) => {
      const text = this.text(at, column);
      const found = this.foundAt(at, column);
      return element("td", {
        role: "gridcell", "data-row": at, "data-column": column, tabindex: at === this.sheet.at[0] && column === this.sheet.at[1] ? "0" : "-1",
        class: [this.markOf(at, column), column === this.sheet.id ? "id" : "", column === 0 ? "first-column" : ""].filter(Boolean).join(" ") || undefined,
        "aria-invalid": found ? "true" : undefined, "aria-colindex": column + 1, title: found?.map((one) => one.message).join("\n") || undefined,
      }, text);
    });
    return element("tr", { class: example ? "example" : undefined, "aria-rowindex": at + 1 }, element("th", { scope: "row", class: "number" }, String(at + 1)), ...cells);
  }

  isExample(at) {
    const row = this.sheet.rows[at];
    if (!row || !["table", "further"].includes(this.sheet.kind)) return false;
    return row[0] === this.sheet.example || row[this.sheet.id ?? -1] === this.sheet.example;
  }

  foundAt(row, column) { return this.found.get(this.title)?.get(`${row},${column}`); }

  markOf(row, column) {
    const found = this.foundAt(row, column);
    return found ? SEVERITIES[Math.max(...found.map((one) => SEVERITIES.indexOf(one.severity)))] : undefined;
  }

  show(result) {
    this.found = new Map();
    for (const one of result.findings) {
      if (!one.place.sheet) continue;
      const cells = this.found.get(one.place.sheet) ?? new Map();
      const key = `${one.place.line - 1},${one.place.column - 1}`;
      cells.set(key, [...(cells.get(key) ?? []), one]);
      this.found.set(one.place.sheet, cells);
    }
    this.showTabs();
    if (!this.editor) this.draw(true);
    this.describe();
  }

  lead(place) {
    if (!this.sheets[place.sheet]) return;
    if (place.sheet !== this.title) this.select(place.sheet, false);
    this.go(place.line - 1, place.column - 1);
  }

  // Moves to a cell, which comes into sight and gets the focus.
  go(row, column, focus = true) {
    const { head, kind } = this.sheet;
    const lowest = kind === "membership" && column >= 4 ? head : head + 1;
    this.sheet.at = [Math.min(Math.max(row, lowest), this.rowsShown - 1), Math.min(Math.max(column, 0), this.columns - 1)];
    if (row >= this.sheet.rows.length + SPARE / 2 && this.rowsShown < row + SPARE) this.rowsShown = row + SPARE;
    this.reveal();
    if (focus) this.focus();
    this.describe();
  }

  reveal() {
    const [row] = this.sheet.at;
    const high = this.rowHeight ?? 28;
    const top = (row - this.sheet.head - 1) * high;
    const head = this.table.tHead?.getBoundingClientRect().height ?? 0;
    const room = this.scroller.clientHeight - head - high;
    if (row > this.sheet.head && (top < this.scroller.scrollTop || top > this.scroller.scrollTop + room)) this.scroller.scrollTop = Math.max(0, top - room / 2);
    this.draw();
    const cell = this.cell();
    if (!cell) return;
    const fixed = (this.table.querySelector("td.first-column")?.getBoundingClientRect().right ?? 0) - this.scroller.getBoundingClientRect().left;
    const box = cell.getBoundingClientRect();
    const frame = this.scroller.getBoundingClientRect();
    if (this.sheet.at[1] > 0 && box.left < frame.left + fixed) this.scroller.scrollLeft -= frame.left + fixed - box.left + 8;
    else if (box.right > frame.left + this.scroller.clientWidth) this.scroller.scrollLeft += box.right - frame.left - this.scroller.clientWidth + 8;
  }

  cell() { return this.table.querySelector(`[data-row="${this.sheet.at[0]}"][data-column="${this.sheet.at[1]}"]`); }

  cellOf(target) {
    const cell = target.closest?.("[data-column]");
    return cell && this.table.contains(cell) ? cell : null;
  }

  focus() {
    const cell = this.cell();
    if (!cell) return;
    for (const one of this.table.querySelectorAll('[tabindex="0"]')) one.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
  }

  focused(event) {
    const cell = this.cellOf(event.target);
    if (!cell || this.editor) return;
    this.sheet.at = [Number(cell.dataset.row), Number(cell.dataset.column)];
    this.describe();
  }

  scrolled() {
    this.sheet.top = this.scroller.scrollTop;
    this.sheet.left = this.scroller.scrollLeft;
    if (!this.editor) requestAnimationFrame(() => this.draw());
  }

  column(at) {
    const { columns, kind } = this.sheet;
    return kind === "membership" && at >= 4 ? columns[4] : columns[at];
  }

  describe() {
    const [row, column] = this.sheet.at;
    const heading = this.sheet.head >= 0 ? this.text(this.sheet.head, column) : "";
    const found = this.foundAt(row, column) ?? [];
    this.where.textContent = `${letters(column)}${row + 1}${heading ? ` ${heading}` : ""}`;
    const said = found.length ? found.map((one) => one.message) : [this.column(column)?.note ?? ""];
    const text = this.text(row, column);
    if (this.isExample(row)) said.splice(0, said.length, "This row is an example and is not read. Write into the next one.");
    this.about.className = `about ${found.length ? this.markOf(row, column) : ""}`;
    this.about.textContent = [text.length > 24 ? `“${text}”` : "", ...said].filter(Boolean).join(" · ");
    this.showOffers();
  }

  // Offers to put what stands on other sheets onto that of membership.
  showOffers() {
    const offers = this.sheet.kind === "membership" ? [["forum", this.missing("Forums", this.forumsAcross())], ["post", this.missing("Posts", this.sheet.rows.map((row) => row[0]))], ["person", this.missing("People", this.sheet.rows.map((row) => row[0]))]] : [];
    const shown = offers.filter(([, names]) => names.length);
    const key = JSON.stringify(shown);
    if (key === this.offered_) return;
    this.offered_ = key;
    this.offers.replaceChildren(...shown.map(([kind, names]) => element("button", { type: "button", onclick: () => this.add(kind, names) },
      `Add ${names.length === 1 ? `“${names[0].slice(0, 30)}”` : counted(names.length, kind, kind === "person" ? "people" : `${kind}s`)}`)));
  }

  forumsAcross() { return (this.sheet.rows[this.sheet.head] ?? []).slice(4); }

  missing(title, there) {
    const known = new Set(there.map((one) => (one ?? "").toLowerCase()));
    return this.namesOn(title).filter((name, at, all) => !known.has(name.toLowerCase()) && all.indexOf(name) === at);
  }

  add(kind, names) {
    const { rows, head } = this.sheet;
    const across = Math.max(4, (rows[head] ?? []).reduce((last, text, at) => (text ? at + 1 : last), 4));
    const down = rows.reduce((last, row, at) => (row.some(Boolean) ? at + 1 : last), head + 1);
    this.type(names.map((name, at) => (kind === "forum" ? [head, across + at, name] : [down + at, 0, name])));
    this.go(...(kind === "forum" ? [head, across] : [down, 0]));
  }

  mayEdit(row, column) {
    const { kind, head } = this.sheet;
    return row > head || (kind === "membership" && column >= 4 && row === head);
  }

  pressed(event) {
    const cell = this.cellOf(event.target);
    if (!cell || this.editor?.contains(event.target)) return;
    this.close(true);
    this.since = undefined;
    this.go(Number(cell.dataset.row), Number(cell.dataset.column));
    event.preventDefault();
  }

  // While a row is filled in, Tab goes on to the next cell and Enter to where the next row begins;
  // else Tab leaves the sheet, as on every page.
  key(event) {
    if (this.editor) return;
    const [row, column] = this.sheet.at;
    if (event.key === "Tab" && this.since !== undefined && !event.altKey && !event.ctrlKey) {
      this.go(row, column + (event.shiftKey ? -1 : 1));
      return event.preventDefault();
    }
    if (event.key === "Enter" && this.since !== undefined) {
      this.go(row + 1, this.since);
      this.since = undefined;
      return event.preventDefault();
    }
    if (event.key.length > 1 && event.key !== "Shift") this.since = undefined;
    const far = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / (this.rowHeight ?? 28)) - 3);
    const last = this.sheet.rows.length - 1;
    const moves = {
      ArrowUp: [far ? this.sheet.head + 1 : row - 1, column], ArrowDown: [far ? last : row + 1, column],
      ArrowLeft: [row, far ? 0 : column - 1], ArrowRight: [row, far ? this.columns - 1 : column + 1],
      PageUp: [row - page, column], PageDown: [row + page, column],
      Home: [far ? this.sheet.head + 1 : row, 0], End: [far ? last : row, this.columns - 1],
    };
    if (moves[event.key]) this.go(...moves[event.key]);
    else if (event.key === "Enter" || event.key === "F2") this.edit();
    else if (event.key === "Delete" || event.key === "Backspace") this.type([[row, column, ""]]);
    else if (far && !event.shiftKey && event.key.toLowerCase() === "z") this.undo();
    else if (event.key.length === 1 && !far && !event.altKey) this.edit(event.key);
    else return;
    event.preventDefault();
  }

  // Opens a cell to type in; without a first sign, with what stands there.
  edit(first) {
    const [row, column] = this.sheet.at;
    const cell = this.cell();
    if (!cell || !this.mayEdit(row, column)) return;
    const about = this.column(column);
    const isForum = this.sheet.kind === "membership" && row === this.sheet.head;
    const offered = this.offered(isForum ? { names: ["Forums"], words: [] } : about);
    const long = !offered.length && (this.text(row, column).length > 30 || about?.sort === "text");
    const input = element(long ? "textarea" : "input", { class: "editor", "aria-label": this.where.textContent, autocomplete: "off", spellcheck: "false", list: offered.length ? "choices" : undefined, rows: long ? 1 : undefined });
    input.value = first ?? this.text(row, column);
    this.offer(offered, about?.many, input.value);
    input.addEventListener("input", () => this.offer(offered, about?.many, input.value));
    input.addEventListener("keydown", (event) => this.keyInEditor(event));
    input.addEventListener("blur", () => this.close(true));
    const box = cell.getBoundingClientRect();
    cell.replaceChildren(input);
    cell.classList.add("open");
    this.editor = input;
    input.style.minWidth = `${Math.max(box.width, isForum || about?.sort === "code" ? 90 : 200)}px`;
    input.focus();
    if (first === undefined) input.select();
  }

  offered(about) {
    if (!about) return [];
    const names = (about.names ?? []).flatMap((title) => this.namesOn(title));
    return [...new Set([...(about.words ?? []), ...names])];
  }

  namesOn(title) {
    const sheet = this.sheets[title];
    if (!sheet) return [];
    return sheet.rows.slice(sheet.head + 1).filter((row) => row[sheet.id ?? -1] !== sheet.example).map((row) => row[0]).filter(Boolean);
  }

  // Offers what may stand here; where several may, each after those that are there.
  offer(words, many, text) {
    const before = many && text.includes(";") ? text.slice(0, text.lastIndexOf(";") + 1) + " " : "";
    this.choices.replaceChildren(...words.slice(0, 2000).map((word) => element("option", { value: before + word })));
  }

  keyInEditor(event) {
    const [row, column] = this.sheet.at;
    const leave = { Enter: [row + (event.shiftKey ? -1 : 1), column], Tab: [row, column + (event.shiftKey ? -1 : 1)], Escape: [row, column] };
    if (!leave[event.key] || (event.key === "Enter" && event.altKey) || event.isComposing) return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
    this.close(event.key !== "Escape");
    if (event.key === "Tab") this.since ??= column;
    if (event.key === "Enter" && this.since !== undefined && !event.shiftKey) leave.Enter[1] = this.since;
    if (event.key !== "Tab") this.since = undefined;
    this.go(...leave[event.key]);
  }

  close(keep) {
    const input = this.editor;
    if (!input) return;
    this.editor = undefined;
    const [row, column] = this.sheet.at;
    const text = keep ? input.value.trim() : this.text(row, column);
    const cell = input.parentElement;
    cell.classList.remove("open");
    cell.replaceChildren(text);
    if (keep && text !== this.text(row, column)) this.type([[row, column, text]]);
  }

  // Takes what is typed into cells, which can be undone.
  type(cells, undoing = false) {
    const allowed = cells.filter(([row, column]) => this.mayEdit(row, column));
    const before = allowed.map(([row, column]) => [row, column, this.text(row, column)]);
    for (const [row, column, text] of allowed) {
      while (this.sheet.rows.length <= row) this.sheet.rows.push([]);
      const cellsOfRow = this.sheet.rows[row];
      while (cellsOfRow.length <= column) cellsOfRow.push("");
      cellsOfRow[column] = text;
    }
    if (!allowed.length) return;
    if (!undoing) this.undone.push({ title: this.title, cells: before });
    this.measure();
    this.draw(true);
    this.describe();
    this.changed(allowed.map((one) => [this.title, ...one]));
  }

  undo() {
    const last = this.undone.pop();
    if (!last) return;
    if (last.title !== this.title) this.select(last.title);
    this.type(last.cells, true);
    this.go(last.cells[0][0], last.cells[0][1]);
  }

  copied(event) {
    if (this.editor) return;
    event.clipboardData.setData("text/plain", this.text(...this.sheet.at));
    event.preventDefault();
  }

  // Takes rows and columns as spreadsheets copy them: parted by tabs and line breaks.
  pasted(event) {
    if (this.editor) return;
    event.preventDefault();
    const [row, column] = this.sheet.at;
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    const cells = cellsIn(text).slice(0, 5000).flatMap((line, down) => line.slice(0, 200).map((one, across) => [row + down, column + across, one.trim()]));
    this.type(cells);
    this.focus();
  }
}

// Parts a copied table; a cell in quotes may hold line breaks.
function cellsIn(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

export function letters(at) {
  let made = "";
  for (let number = at + 1; number; number = Math.floor((number - 1) / 26)) made = String.fromCharCode(65 + ((number - 1) % 26)) + made;
  return made;
}
