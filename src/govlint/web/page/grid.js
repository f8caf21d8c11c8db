// Grid: the sheets of a workbook, whose cells can be edited by mouse and by keyboard.
import { CellBar } from "./cell_bar.js";
import { CellEditor } from "./cell_editor.js";
import { copy, pasted } from "./clipboard.js";
import { element } from "./elements.js";
import { History } from "./history.js";
import { Keys } from "./keys.js";
import { offers, placed } from "./offers.js";
import { Sheet } from "./sheet.js";
import { SheetTabs } from "./sheet_tabs.js";
import { Table, placeOf } from "./table.js";

export class Grid {
  // `changed` is told of [sheet, row, column, text] of every cell that is typed into, `refuse` why not.
  constructor(sheets, changed, refuse) {
    Object.assign(this, { changed, refuse });
    this.sheets = Object.fromEntries(sheets.map((one) => [one.title, new Sheet(one)]));
    this.titles = sheets.map((one) => one.title);
    this.history = new History();
    this.keys = new Keys(this);
    this.found = new Map();
    this.leaving = new AbortController();
    this.editor = new CellEditor((text, event) => this.leftEditor(text, event));
    this.tabs = new SheetTabs((title) => this.select(title));
    this.bar = new CellBar((kind, names) => this.add(kind, names));
    this.table = new Table((row, column) => this.foundAt(row, column));
    this.node = element("section", { class: "sheets", "aria-label": "Sheets" }, this.tabs.node, this.bar.node, this.table.scroller, this.editor.choices);
    this.listen();
    this.select(this.sheets.Forums && this.titles.some((title) => this.sheets[title].kind === "table" && this.sheets[title].names.length) ? "Forums" : this.titles[0], false);
  }

  listen() {
    this.table.scroller.addEventListener("scroll", () => this.scrolled());
    const heard = { keydown: this.keyed, mousedown: this.pressed, mouseover: this.dragged, dblclick: this.opened, focusin: this.focused };
    for (const [name, act] of Object.entries(heard)) this.table.node.addEventListener(name, (event) => act.call(this, event));
    const copying = { copy: this.copied, cut: this.cut, paste: this.pasted };
    for (const [name, act] of Object.entries(copying)) document.addEventListener(name, (event) => this.isHere && act.call(this, event), { signal: this.leaving.signal });
  }

  // Whether a cell has the focus, and not a field in it; Firefox copies from the body then.
  get isHere() { return !this.editor.isOpen && this.table.node.contains(document.activeElement); }

  leave() { this.leaving.abort(); }

  // Takes what is typed into a cell that is open.
  leaveCell() {
    if (!this.editor.isOpen) return;
    this.editor.close(true);
    this.table.focus();
  }

  get sheet() { return this.sheets[this.title]; }

  get selection() { return this.sheet.selection; }

  select(title, focus = true) {
    this.editor.close(true);
    this.title = title;
    this.showTabs();
    this.tabs.reveal();
    this.table.show(this.sheet);
    this.describe();
    if (focus) this.table.focus();
  }

  focus() { this.table.focus(); }

  showTabs() { this.tabs.show(this.titles.map((title) => this.sheets[title]), this.title, this.found); }

  draw(anew) { if (!this.editor.isOpen) this.table.draw(anew); }

  foundAt(row, column) { return this.found.get(this.title)?.get(`${row},${column}`); }

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
    this.draw(true);
    this.describe();
  }

  lead(place) {
    if (!this.sheets[place.sheet]) return;
    if (place.sheet !== this.title) this.select(place.sheet, false);
    this.go(place.line - 1, place.column - 1);
  }

  // Moves to a cell, which comes into sight and gets the focus; `extended`, all up to it is selected;
  // `still`, as it is in sight already, nothing moves sideways.
  go(row, column, extended = false, still = false) {
    const across = Math.min(Math.max(column, 0), this.sheet.across - 1);
    this.sheet.reach(row);
    this.selection.to([Math.min(Math.max(row, this.sheet.lowest(across)), this.sheet.down - 1), across], extended);
    this.shown(still);
  }

  span(from, to, still = false) {
    this.selection.span(from, to);
    this.shown(still);
  }

  shown(still = false) {
    this.table.reveal(!still);
    this.table.mark();
    this.table.focus();
    this.describe();
  }

  focused(event) {
    const cell = this.table.cellOf(event.target);
    if (!cell || this.editor.isOpen) return;
    const [row, column] = placeOf(cell);
    const [here, there] = this.selection.at;
    if (row === here && column === there) return;
    this.selection.to([row, column]);
    this.table.mark();
    this.describe();
  }

  scrolled() {
    this.sheet.top = this.table.scroller.scrollTop;
    this.sheet.left = this.table.scroller.scrollLeft;
    requestAnimationFrame(() => this.draw());
  }

  describe() {
    const [row, column] = this.selection.at;
    this.bar.describe(this.sheet, this.foundAt(row, column) ?? [], this.table.markOf(row, column));
    this.bar.offer(offers(this.sheets, this.sheet));
  }

  add(kind, names) {
    const cells = placed(this.sheet, kind, names);
    this.type(cells);
    this.go(cells[0][0], cells[0][1]);
  }

  pressed(event) {
    if (this.editor.contains(event.target)) return;
    const number = event.target.closest("[data-number]");
    const heading = event.target.closest("[data-heading]");
    const cell = this.table.cellOf(event.target);
    if (!number && !heading && !cell) return;
    event.preventDefault();
    this.editor.close(true);
    this.keys.begun = undefined;
    const [row, column] = number ? [Number(number.dataset.number), 0] : heading ? [this.sheet.first, Number(heading.dataset.heading)] : placeOf(cell);
    if (event.button && this.selection.has(row, column)) return;
    this.go(row, column, event.shiftKey, true);
    if (number) this.span([this.selection.from[0], this.sheet.across - 1], [row, 0], true);
    if (heading) this.span([this.sheet.last, this.selection.from[1]], [row, column], true);
  }

  dragged(event) {
    const cell = event.buttons === 1 && !this.editor.isOpen && this.table.cellOf(event.target);
    if (cell) this.go(...placeOf(cell), true, true);
  }

  keyed(event) { if (!this.editor.isOpen) this.keys.pressed(event); }

  opened(event) { if (this.table.cellOf(event.target)) this.edit(); }

  // Opens a cell to type in, the one where the selection began; without a first sign, with what stands there.
  edit(first) {
    if (!this.selection.isOne) this.go(...this.selection.from);
    const { sheet } = this;
    const [row, column] = this.selection.at;
    const cell = this.table.cell();
    if (!cell || !sheet.mayEdit(row, column)) return;
    const about = sheet.about(row, column);
    const isForum = sheet.isForum(column) && row === sheet.head;
    const words = this.words(isForum ? { names: ["Forums"] } : about);
    const text = sheet.text(row, column);
    this.editor.open(cell, {
      text, first, label: this.bar.label, words, many: about?.many,
      isLong: text.includes("\n") || (!words.length && (text.length > 30 || about?.sort === "text")), least: isForum || about?.sort === "code" ? 90 : 200,
    });
  }

  words(about) {
    const names = (about?.names ?? []).flatMap((title) => this.sheets[title]?.names ?? []);
    return [...new Set([...(about?.words ?? []), ...names])];
  }

  leftEditor(text, event) {
    const [row, column] = this.selection.at;
    this.type([[row, column, text]]);
    if (event) this.keys.leftCell(event, [row, column]);
  }

  // Takes what is typed into cells, as one step of the history.
  type(cells) {
    const after = cells.filter(([row, column, text]) => this.sheet.mayEdit(row, column) && text !== this.sheet.text(row, column));
    if (!after.length) return;
    const before = after.map(([row, column]) => [row, column, this.sheet.text(row, column)]);
    this.history.record({ title: this.title, before, after });
    this.put(after);
  }

  put(cells) {
    this.sheet.put(cells);
    this.draw(true);
    this.describe();
    this.changed(cells.map((one) => [this.title, ...one]));
  }

  // Takes what was written into cells already.
  take(cells) {
    for (const [title, ...one] of cells) this.sheets[title].put([one]);
    this.showTabs();
    this.draw(true);
  }

  // Shows what a day or a number was read as, where nothing else was typed into its cell meanwhile.
  became(cells) {
    this.take(cells.filter(([title, row, column, text]) => this.sheets[title].text(row, column) === text).map(([title, row, column, , shown]) => [title, row, column, shown]));
  }

  // Undoes a step, or does it again, and goes to its cells.
  step(which) {
    const step = this.history[which]();
    if (!step) return;
    if (step.title !== this.title) this.select(step.title);
    this.put(step.cells);
    this.span(step.cells.at(-1).slice(0, 2), step.cells[0].slice(0, 2));
  }

  clear() { this.type(this.selection.rows((row, column) => [row, column, ""]).flat()); }

  // Fills each cell that is selected with the text of the one that `from` gives for it; headings fill nothing.
  fill(from) {
    this.type(this.selection.rows((row, column) => {
      const [down, across] = from(row, column);
      return [row, column, this.sheet.text(...(across >= 0 && this.sheet.mayEdit(down, across) ? [down, across] : [row, column]))];
    }).flat());
  }

  copied(event) { copy(event, this.sheet, this.selection); }

  cut(event) {
    this.copied(event);
    this.clear();
  }

  pasted(event) {
    const { cells, last, refusal } = pasted(event, this.selection);
    if (refusal) return this.refuse(refusal);
    if (!cells) return;
    const { top, left } = this.selection;
    this.type(cells);
    if (last) this.selection.span(last, [top, left]);
    this.shown();
  }
}
