// Answers: pages that govlint writes, shown in a frame of their own that runs nothing foreign.
import { texts } from "./worker_calls.js";
import { element } from "./elements.js";

const ASKED = {
  who: { label: "What is to be decided, and a sum if you like", hint: "what, then a sum, as in: place budget 300k; empty for all decisions", empty: true },
  show: { label: "A forum, post, person, body or decision", hint: "for example: a forum by its name" },
  trace: { label: "A forum, a risk or a decision", hint: "whose way up to a board is wanted" },
};

export class Answer {
  constructor(engine, what, title) {
    this.engine = engine;
    this.what = what;
    this.title = title;
    this.words = "";
    this.told = element("p", { class: "told", role: "status" });
    this.holder = element("div", { class: "paper" });
    this.names = element("datalist", { id: `names-${what}` });
    this.node = element("section", { class: "answer", "aria-label": title }, this.bar(), this.told, this.holder);
    this.stale = true;
  }

  bar() {
    const asked = ASKED[this.what];
    const print = this.what !== "map" && element("button", { type: "button", onclick: () => this.frame?.contentWindow.print() }, "Print");
    const save = this.what !== "who" && this.what !== "show" && this.what !== "trace" && element("button", { type: "button", onclick: () => this.onsave?.(this.what) }, "Save as a page");
    const picture = this.what === "map" && element("button", { type: "button", onclick: () => this.onsave?.("svg") }, "Save as a picture");
    if (!asked) return element("p", { class: "bar" }, print, save, picture);
    this.input = element("input", { type: "text", id: `words-${this.what}`, list: this.names.id, placeholder: asked.hint, autocomplete: "off", spellcheck: "false" });
    return element("form", { class: "bar", onsubmit: (event) => { event.preventDefault(); this.words = this.input.value; this.ask(); } },
      element("label", { for: this.input.id }, asked.label), this.input, element("button", { type: "submit", class: "first" }, "Ask"), print, this.names);
  }

  async show() {
    const asked = ASKED[this.what];
    if (this.stale && this.input) await this.offerNames();
    if (this.stale && (!asked || asked.empty || this.words)) await this.ask();
  }

  async offerNames() {
    const { names = [] } = await this.engine.call("names");
    this.names.replaceChildren(...names.slice(0, 3000).map((name) => element("option", { value: name })));
  }

  // Lists what words fit, each to be asked about by a click.
  list(listed) {
    const ask = (words) => { this.words = this.input.value = words; this.ask(); this.input.focus(); };
    return element("ul", { class: "listed" }, ...listed.map(({ text, words }) =>
      element("li", {}, words ? element("button", { type: "button", class: "link", onclick: () => ask(words) }, text) : text)));
  }

  async ask() {
    this.stale = false;
    this.told.textContent = "Working it out";
    const { html, refused, listed = [] } = await this.engine.call("ask", { what: this.what, words: this.words });
    this.told.textContent = refused ?? "";
    if (refused) {
      this.frame = undefined;
      this.holder.replaceChildren(listed.length ? this.list(listed) : "");
      return;
    }
    const allowed = this.what === "map" ? "allow-scripts" : "allow-same-origin allow-modals";
    this.frame = element("iframe", { title: this.title, sandbox: allowed });
    this.frame.srcdoc = texts.createHTML(html);
    this.holder.replaceChildren(this.frame);
  }
}
