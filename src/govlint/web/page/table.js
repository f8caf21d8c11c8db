// Table: a sheet as it is drawn, of which only the rows in sight are there.
import { element, unseen } from "./elements.js";
import { letters } from "./sheet.js";

const AROUND = 12;
const SEVERITIES = ["info", "warning", "error"];

export class Table {
  // `foundAt` gives what is found in a cell of the sheet that is shown.
  constructor(foundAt) {
    this.foundAt = foundAt;
    this.node = element("table", { role: "grid", class: "grid", "aria-multiselectable": "true" });
    this.scroller = element("div", { class: "scroller" }, this.node);
  }

  show(sheet) {
    this.sheet = sheet;
    this.draw(true);
    this.scroller.scrollTo(sheet.left, sheet.top);
  }

  // Draws the rows that can be seen, with room for those above and below.
  draw(anew = false) {
    const { sheet } = this;
    const high = this.high ?? 28;
    const from = Math.max(sheet.first, sheet.first + Math.floor(this.scroller.scrollTop / high) - AROUND);
    const to = Math.min(sheet.down, from + Math.ceil((this.scroller.clientHeight || 700) / high) + 2 * AROUND);
    if (!anew && from === this.from && to === this.to) return;
    this.marked = !sheet.selection.isOne;
    const had = this.node.contains(document.activeElement);
    Object.assign(this, { from, to });
    this.node.className = `grid ${sheet.kind}`;
    for (const [name, value] of [["label", `Sheet ${sheet.title}`], ["rowcount", sheet.down + 1], ["colcount", sheet.across]]) this.node.setAttribute(`aria-${name}`, value);
    const body = element("tbody", {}, this.filler((from - sheet.first) * high), ...Array.from({ length: to - from }, (_, at) => this.row(from + at)), this.filler((sheet.down - to) * high));
    this.node.style.width = `${sheet.widths.reduce((sum, one) => sum + one, 2.6)}rem`;
    this.node.replaceChildren(this.widths(), element("thead", {}, this.headings()), body);
    const measured = body.children[1]?.getBoundingClientRect().height;
    if (measured && Math.abs(measured - high) > 0.5 && !this.high) {
      this.high = measured;
      return this.draw(true);
    }
    if (had) this.focus();
  }

  filler(height) {
    const made = element("tr", { class: "filler", "aria-hidden": "true" }, element("td", { colspan: this.sheet.across + 1 }));
    made.firstChild.style.height = `${height}px`;
    return made;
  }

  widths() {
    return element("colgroup", {}, ...[2.6, ...this.sheet.widths].map((width) => {
      const made = element("col");
      made.style.width = `${width}rem`;
      return made;
    }));
  }

  headings() {
    const { head, kind, columns, across } = this.sheet;
    const cells = Array.from({ length: across }, (_, at) => {
      const text = head >= 0 ? this.sheet.text(head, at) : kind === "start" ? "" : letters(at);
      const isForum = this.sheet.isForum(at);
      return element("th", {
        scope: "col", "data-heading": isForum ? undefined : at, title: columns[at]?.note || undefined, "data-row": isForum ? head : undefined, "data-column": isForum ? at : undefined,
        tabindex: isForum ? "-1" : undefined, class: [this.markOf(head, at), isForum && this.chosen(head, at) ? "chosen" : ""].filter(Boolean).join(" ") || undefined,
      }, element("span", {}, text || (isForum ? "+ forum" : "")));
    });
    return element("tr", {}, element("th", { class: "corner", scope: "col" }, unseen("Row")), ...cells);
  }

  row(at) {
    const [here, there] = this.sheet.selection.at;
    const cells = Array.from({ length: this.sheet.across }, (_, column) => {
      const found = this.foundAt(at, column);
      const chosen = this.chosen(at, column);
      const classes = [this.markOf(at, column), column === this.sheet.id ? "id" : "", column === 0 ? "first-column" : "", chosen ? "chosen" : ""];
      return element("td", {
        role: "gridcell", "data-row": at, "data-column": column, tabindex: at === here && column === there ? "0" : "-1", class: classes.filter(Boolean).join(" ") || undefined,
        "aria-invalid": found ? "true" : undefined, "aria-selected": chosen ? "true" : undefined, "aria-colindex": column + 1,
        title: found?.map((one) => one.message).join("\n") || undefined,
      }, this.sheet.text(at, column));
    });
    const example = this.sheet.isExample(at) ? "example" : undefined;
    return element("tr", { class: example, "aria-rowindex": at + 1 }, element("th", { scope: "row", class: "number", "data-number": at }, String(at + 1)), ...cells);
  }

  markOf(row, column) {
    const found = this.foundAt(row, column);
    return found ? SEVERITIES[Math.max(...found.map((one) => SEVERITIES.indexOf(one.severity)))] : undefined;
  }

  chosen(row, column) { return !this.sheet.selection.isOne && this.sheet.selection.has(row, column); }

  // Shows which cells are selected.
  mark() {
    if (this.sheet.selection.isOne && !this.marked) return;
    this.marked = !this.sheet.selection.isOne;
    for (const cell of this.node.querySelectorAll("[data-column]")) {
      const chosen = this.chosen(Number(cell.dataset.row), Number(cell.dataset.column));
      if (chosen === cell.classList.contains("chosen")) continue;
      cell.classList.toggle("chosen", chosen);
      if (chosen) cell.setAttribute("aria-selected", "true");
      else cell.removeAttribute("aria-selected");
    }
  }

  // Brings the cell that has the focus into sight; of the first column, which always is, what is beside it.
  reveal(beside = true) {
    const [row, column] = this.sheet.selection.at;
    const high = this.high ?? 28;
    const top = (row - this.sheet.first) * high;
    const head = this.node.tHead?.getBoundingClientRect().height ?? 0;
    const room = this.scroller.clientHeight - head - high;
    const past = top < this.scroller.scrollTop ? top - this.scroller.scrollTop : Math.max(0, top - this.scroller.scrollTop - room);
    if (row > this.sheet.head && past) this.scroller.scrollTop = Math.abs(past) > room ? Math.max(0, top - room / 2) : this.scroller.scrollTop + past;
    this.draw();
    const box = this.cell()?.getBoundingClientRect();
    if (!box) return;
    const frame = this.scroller.getBoundingClientRect();
    const first = this.node.querySelector("td.first-column");
    const fixed = first && getComputedStyle(first).position === "sticky" ? first.getBoundingClientRect().right - frame.left : 0;
    if (column === 0 && beside) this.scroller.scrollLeft = 0;
    else if (column > 0 && box.left < frame.left + fixed) this.scroller.scrollLeft -= frame.left + fixed - box.left + 8;
    else if (box.right > frame.left + this.scroller.clientWidth) this.scroller.scrollLeft += box.right - frame.left - this.scroller.clientWidth + 8;
  }

  cell() {
    const [row, column] = this.sheet.selection.at;
    return this.node.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  cellOf(target) {
    const cell = target.closest?.("[data-column]");
    return cell && this.node.contains(cell) ? cell : null;
  }

  focus() {
    const cell = this.cell();
    if (!cell) return;
    for (const one of this.node.querySelectorAll('[tabindex="0"]')) one.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    this.pull(cell);
  }

  // Pulls the page to a cell, where it is a small one that scrolls as a whole.
  pull(cell) {
    const { top, bottom } = cell.getBoundingClientRect();
    const head = this.node.tHead?.getBoundingClientRect().height ?? 0;
    if (bottom > innerHeight) scrollBy(0, bottom - innerHeight + 8);
    else if (top < head) scrollBy(0, top - head - 8);
  }

  // The rows that fit into sight.
  get page() { return Math.max(1, Math.floor(this.scroller.clientHeight / (this.high ?? 28)) - 3); }
}

export const placeOf = (cell) => [Number(cell.dataset.row), Number(cell.dataset.column)];
