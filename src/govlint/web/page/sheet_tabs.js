// Sheet tabs: the names of the sheets, with how many cells of each have findings.
import { counted, element, unseen } from "./elements.js";

export class SheetTabs {
  // `select` is told of the title that is chosen.
  constructor(select) {
    this.select = select;
    this.node = element("div", { class: "tabs", role: "toolbar", "aria-label": "Sheets", onkeydown: (event) => this.key(event) });
  }

  // Shows sheets, which of them is shown, and the cells with findings by title; the strip stays where
  // it is, and whoever goes among its tabs.
  show(sheets, shown, found) {
    const left = this.node.scrollLeft;
    const focused = [...this.node.children].indexOf(document.activeElement);
    this.node.replaceChildren(...sheets.map(({ title, isEmpty }) => {
      const number = found.get(title)?.size ?? 0;
      return element("button", {
        type: "button", class: isEmpty ? "empty" : undefined, "aria-current": title === shown ? "true" : undefined, tabindex: title === shown ? undefined : "-1",
        onclick: () => this.select(title),
      }, title, number ? element("span", { class: "count" }, ` ${number}`, unseen(` ${counted(number, "cell").slice(String(number).length + 1)} with findings`)) : "");
    }));
    this.node.scrollLeft = left;
    this.node.children[focused]?.focus({ preventScroll: true });
  }

  // Goes among the tabs by the arrow keys, so that they are one stop for Tab.
  key(event) {
    const tabs = [...this.node.children];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || !tabs[to]) return;
    event.preventDefault();
    tabs[to].focus();
  }

  // Brings the tab of the sheet that is shown into sight.
  reveal() {
    const { left, right } = this.node.querySelector("[aria-current]").getBoundingClientRect();
    const frame = this.node.getBoundingClientRect();
    this.node.scrollLeft += Math.min(0, left - frame.left - 8) || Math.max(0, right - frame.right + 8);
  }
}
