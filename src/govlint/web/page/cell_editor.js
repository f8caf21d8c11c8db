// Cell editor: the field that opens in a cell to type in, with what may stand there on offer.
import { element } from "./elements.js";

const MOST_OFFERED = 2000;

export class CellEditor {
  // `left` is told of the text, or of nothing where it is given up, and of the key that left.
  constructor(left) {
    this.left = left;
    this.choices = element("datalist", { id: "choices" });
  }

  get isOpen() { return Boolean(this.input); }

  contains(target) { return Boolean(this.input?.contains(target)); }

  // Opens in a cell: `label` names it, `words` are on offer, `many` may stand in it.
  open(cell, { text, first, label, words, many, isLong, least }) {
    const { width } = cell.getBoundingClientRect();
    const input = element(isLong ? "textarea" : "input", { class: "editor", "aria-label": label, autocomplete: "off", spellcheck: "false", list: words.length ? "choices" : undefined, rows: isLong ? 1 : undefined });
    input.value = first ?? text;
    this.begun = first === undefined ? input.value : undefined;
    this.offer(words, many, input.value);
    input.addEventListener("input", () => this.offer(words, many, input.value));
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close(true));
    this.text = text;
    cell.replaceChildren(input);
    cell.classList.add("open");
    this.input = input;
    input.style.minWidth = `${Math.max(width, least)}px`;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  // Offers what may stand here; where several may, each after those that are there.
  offer(words, many, text) {
    const before = many && text.includes(";") ? text.slice(0, text.lastIndexOf(";") + 1) + " " : "";
    this.choices.replaceChildren(...words.slice(0, MOST_OFFERED).map((word) => element("option", { value: before + word })));
  }

  key(event) {
    event.stopPropagation();
    if (!["Enter", "Tab", "Escape"].includes(event.key) || (event.key === "Enter" && event.altKey) || event.isComposing) return;
    event.preventDefault();
    this.close(event.key !== "Escape", event);
  }

  close(keep, event) {
    const { input } = this;
    if (!input) return;
    this.input = undefined;
    const text = keep && input.value !== this.begun ? input.value.trim() : this.text;
    const cell = input.parentElement;
    cell.classList.remove("open");
    cell.replaceChildren(text);
    this.left(text, event);
  }
}
