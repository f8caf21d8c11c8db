// Cell bar: the line above a sheet, which says where one is, and what may stand there or was found.
import { counted, element } from "./elements.js";
import { PLURALS } from "./offers.js";
import { letters } from "./sheet.js";

const LONG = 24;

export class CellBar {
  // `add` is told of the kind and the names that are taken over.
  constructor(add) {
    this.add = add;
    this.where = element("strong", { class: "where" });
    this.about = element("span", { class: "about" });
    this.offers = element("span", { class: "offers" });
    this.node = element("div", { class: "cellbar" }, element("p", { role: "status" }, this.where, " ", this.about), this.offers);
  }

  get label() { return this.where.textContent; }

  // Describes the cell that has the focus, with what is found in it and how bad that is.
  describe(sheet, found, mark) {
    const { selection: { at: [row, column], top, left, bottom, right, size, isOne } } = sheet;
    const heading = sheet.heading(column);
    const text = sheet.text(row, column);
    const said = sheet.isExample(row) ? ["This row is an example and is not read. Write into the next one."]
      : found.length ? found.map((one) => one.message) : [sheet.about(row, column)?.note ?? ""];
    this.where.textContent = isOne ? `${place(row, column)}${heading ? ` ${heading}` : ""}` : `${place(top, left)} to ${place(bottom, right)}`;
    this.about.className = `about ${(isOne && mark) || ""}`;
    this.about.textContent = isOne ? [text.length > LONG ? `“${text}”` : "", ...said].filter(Boolean).join(" · ") : `${counted(size, "cell")} selected`;
  }

  offer(shown) {
    const key = JSON.stringify(shown);
    if (key === this.offered) return;
    this.offered = key;
    this.offers.replaceChildren(...shown.map(([kind, names]) => element("button", { type: "button", onclick: () => this.add(kind, names) },
      `Add ${names.length === 1 ? `“${names[0].slice(0, 30)}”` : counted(names.length, kind, PLURALS[kind])}`)));
  }
}

const place = (row, column) => `${letters(column)}${row + 1}`;
