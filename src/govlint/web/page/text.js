// Text: YAML in an editor, with what was found marked at its lines.
import { basicSetup } from "codemirror";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { tags } from "@lezer/highlight";
import { counted, element } from "./elements.js";

const WAIT = 120;
const LOOK = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: ".9rem" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5" },
  ".cm-gutters": { backgroundColor: "var(--wash)", color: "var(--quiet)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--wash) 70%, transparent)" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--here)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-panels, .cm-tooltip": { backgroundColor: "var(--wash)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-panel input, .cm-panel button": { color: "var(--ink)", background: "var(--paper)" },
  ".cm-diagnostic": { borderLeft: "4px solid var(--line)", padding: ".3rem .6rem", maxWidth: "36rem" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--info)" },
});
const COLOURS = syntaxHighlighting(HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--key)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--string)" },
]));

export class Texts {
  constructor(texts, changed) {
    this.changed = changed;
    this.names = Object.keys(texts);
    this.states = {};
    this.found = {};
    for (const name of this.names) this.states[name] = this.stateOf(name, texts[name]);
    this.tabs = element("div", { class: "tabs", role: "group", "aria-label": "Files" });
    this.host = element("div", { class: "editor" });
    const root = this.host.attachShadow({ mode: "open" });
    this.view = new EditorView({ root, parent: root, state: this.states[this.names[0]] });
    this.name = this.names[0];
    this.hint = element("p", { class: "hint" }, "Tab indents. Escape, then Tab, leaves the text.");
    this.node = element("section", { class: "texts", "aria-label": "Text" }, this.tabs, this.host, this.hint);
    this.showTabs();
  }

  stateOf(name, text) {
    const isCrLf = text.includes("\r\n") && !/(^|[^\r])\n|\r(?!\n)/.test(text);
    return EditorState.create({
      doc: text,
      extensions: [basicSetup, keymap.of([indentWithTab]), yaml(), COLOURS, LOOK, lintGutter(), EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": `Text of ${name}` }),
        ...(isCrLf ? [EditorState.lineSeparator.of("\r\n")] : []),
        EditorView.updateListener.of((update) => { if (update.docChanged) this.wait(name, update.state); })],
    });
  }

  // Sends a text on once nobody types for a moment, or before anything else is done.
  wait(name, state) {
    if (this.waiting?.name !== name) this.flush();
    clearTimeout(this.waiting?.timer);
    this.waiting = { name, state, timer: setTimeout(() => this.flush(), WAIT) };
  }

  focus() { this.view.focus(); }

  flush() {
    if (!this.waiting) return;
    const { name, state, timer } = this.waiting;
    clearTimeout(timer);
    this.waiting = undefined;
    this.changed(name, state.sliceDoc());
  }

  showTabs() {
    if (this.names.length < 2) return this.tabs.replaceChildren();
    this.tabs.replaceChildren(...this.names.map((name) => {
      const number = this.found[name]?.length;
      return element("button", { type: "button", "aria-current": name === this.name ? "true" : undefined, onclick: () => this.select(name) },
        name, number ? element("span", { class: "count" }, ` ${number}`, element("span", { class: "unseen" }, ` ${counted(number, "finding").replace(/^\d+ /, "")}`)) : "");
    }));
  }

  select(name) {
    if (name !== this.name) {
      this.states[this.name] = this.view.state;
      this.name = name;
      this.view.setState(this.states[name]);
      this.mark();
    }
    this.showTabs();
  }

  show(result) {
    this.found = {};
    for (const one of result.findings) (this.found[one.place.file] ??= []).push(one);
    this.mark();
    this.showTabs();
  }

  mark() {
    const text = this.view.state.doc;
    const at = (line, column) => {
      const here = text.line(Math.min(Math.max(line, 1), text.lines));
      return Math.min(here.from + Math.max(column - 1, 0), here.to);
    };
    const marks = (this.found[this.name] ?? []).map((one) => ({
      from: at(one.place.line, one.place.column),
      to: Math.max(at(one.place.end_line, one.place.end_column), at(one.place.line, one.place.column)),
      severity: one.severity, message: one.message, source: one.rule,
    }));
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  lead(place) {
    const name = place.file;
    if (!this.names.includes(name)) return;
    this.select(name);
    const line = this.view.state.doc.line(Math.min(place.line, this.view.state.doc.lines));
    const from = Math.min(line.from + place.column - 1, line.to);
    this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.view.focus();
  }
}
