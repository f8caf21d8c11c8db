// Sheet tabs: the names of the sheets, with how many cells of each have findings.
import { counted, element, unseen } from "./elements.js";

export class SheetTabs {
  // `select` is told of the title that is chosen.
  constructor(select) {
    this.select = select;
    this.node = element("div", { class: "tabs", role: "group", "aria-label": "Sheets" });
  }

  // Shows sheets, which of them is shown, and the cells with findings by title; the strip stays where it is.
  show(sheets, shown, found) {
    const left = this.node.scrollLeft;
    this.node.replaceChildren(...sheets.map(({ title, isEmpty }) => {
      const number = found.get(title)?.size ?? 0;
      return element("button", {
        type: "button", class: isEmpty ? "empty" : undefined, "aria-current": title === shown ? "true" : undefined,
        onclick: () => this.select(title),
      }, title, number ? element("span", { class: "count" }, ` ${number}`, unseen(` ${counted(number, "cell").slice(String(number).length + 1)} with findings`)) : "");
    }));
    this.node.scrollLeft = left;
  }

  // Brings the tab of the sheet that is shown into sight.
  reveal() {
    const { left, right } = this.node.querySelector("[aria-current]").getBoundingClientRect();
    const frame = this.node.getBoundingClientRect();
    this.node.scrollLeft += Math.min(0, left - frame.left - 8) || Math.max(0, right - frame.right + 8);
  }
}
