// The page: opens, shows, checks on every edit, asks and saves.
import { Answer } from "./answers.js";
import { byId, counted, download, element } from "./elements.js";
import { Edits } from "./edits.js";
import { Engine } from "./worker_calls.js";
import { dropped, picked } from "./files.js";
import { Findings } from "./findings.js";
import { Grid } from "./grid.js";
import { Texts } from "./text.js";

const QUESTIONS = { map: "Map", report: "Report", who: "Who decides", show: "Look up", trace: "Way up", meetings: "Hours", board: "Board paper" };
const TYPES = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", html: "text/html", svg: "image/svg+xml", yaml: "text/yaml", zip: "application/zip" };

const LONGEST_PRESS = 3000;
const SAID_FOR = 6000;

class Page {
  constructor() {
    this.engine = new Engine((text) => this.tell(text));
    this.findings = new Findings((place) => this.lead(place));
    this.dirty = false;
    this.pressed = 0;
    this.wire();
  }

  async start() {
    if (byId("block-wasm").dataset.file) byId("promise").textContent = "Nothing that you open leaves this computer: the page reads its own parts from this server, and sends nothing. Nothing is kept either. When you close it, what you have not saved is gone.";
    if (!Engine.canRun) return this.stop("This browser does not run WebAssembly, which this page needs: an older one, or one in which somebody has switched it off. Edge, Chrome and Firefox have it unless a rule of your organisation forbids it.");
    this.ready = this.engine.start();
    try {
      const { profiles, day } = await this.ready;
      this.offerRules(profiles);
      byId("day").value = day;
      byId("tools").hidden = false;
      if (!this.waits) this.tell("Ready");
      document.body.classList.add("ready");
    } catch (error) {
      this.stop(`govlint could not be started: ${error.message}`);
    }
  }

  stop(why) {
    this.tell("");
    this.refuse(why);
    for (const one of document.querySelectorAll("#start button")) one.disabled = true;
  }

  tell(text) {
    byId("progress").textContent = text;
    byId("progress").classList.toggle("busy", Boolean(text) && !/^(Ready|Saved )/.test(text));
  }

  refuse(text, isNote = false) {
    byId("refused").firstChild.textContent = text ?? "";
    byId("refused").hidden = !text;
    byId("refused").classList.toggle("note", isNote);
  }

  wire() {
    const files = byId("files");
    const folder = byId("folder");
    byId("pick-files").onclick = () => files.click();
    byId("pick-folder").onclick = () => folder.click();
    for (const one of [files, folder]) one.onchange = () => { this.open(picked(one.files)); one.value = ""; };
    byId("begin-empty").onclick = () => this.begin({ filled: false });
    byId("begin-filled").onclick = () => this.begin({ filled: true });
    byId("again").onclick = () => this.home();
    byId("back").onclick = () => this.back();
    byId("seen").onclick = () => { this.refuse(""); byId(this.isOpen ? "work" : "start").focus(); };
    byId("day").onchange = (event) => event.target.value && this.judge({ day: event.target.value });
    byId("names").onchange = (event) => this.judge({ names: event.target.checked });
    addEventListener("dragover", (event) => { event.preventDefault(); byId("over").hidden = false; });
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) byId("over").hidden = true; });
    addEventListener("drop", (event) => { event.preventDefault(); byId("over").hidden = true; this.open(dropped(event.dataTransfer)); });
    addEventListener("pointerdown", (event) => { if (!event.button) this.pressed = Date.now(); }, true);
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => { this.pressed = 0; }, true);
    addEventListener("beforeunload", (event) => { if (this.dirty) event.preventDefault(); });
    addEventListener("keydown", (event) => this.key(event), true);
    for (const menu of document.querySelectorAll("details.menu")) {
      menu.addEventListener("keydown", (event) => { if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); } });
      addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    }
  }

  // Saves what is open, as Ctrl+S does everywhere, also out of a field that is typed in.
  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (!this.isOpen || event.repeat) return;
    this.editor.leaveCell?.();
    this.save(this.form);
  }

  offerRules(profiles) {
    byId("profiles").replaceChildren(
      element("p", { class: "quiet" }, "Sets of rules that the structure is held to. Without a choice: core, which every set has in it. ", element("span", { id: "rules-kept" })),
      ...Object.entries(profiles).map(([name, summary]) => element("label", {},
        element("input", { type: "checkbox", value: name, onchange: () => this.judge({ profiles: this.chosen() }) }),
        element("span", {}, element("strong", {}, name), ` ${summary}`))));
  }

  showRules(names) {
    byId("rules-kept").textContent = this.form === "workbook" ? "The sheet Start of the workbook keeps the choice." : `Files of YAML do not keep the choice: a file .govlint.yaml beside them does, which says profile: [${names.join(", ")}].`;
    const [first, ...more] = names;
    byId("rules-chosen").textContent = `: ${more.length > 1 ? `${first} and ${more.length} more` : names.join(", ")}`;
    for (const one of byId("profiles").querySelectorAll("input")) one.checked = names.includes(one.value);
  }

  chosen() { return [...byId("profiles").querySelectorAll("input:checked")].map((one) => one.value); }

  get isOpen() { return document.body.classList.contains("open"); }

  // Goes between the start and what is open, which stays as it is till another is opened.
  turn(open) {
    byId("desk").hidden = byId("title").hidden = !open;
    byId("start").hidden = open;
    document.body.classList.toggle("open", open);
    document.title = open ? this.called : "govlint";
  }

  home() {
    this.editor?.flush?.();
    this.refuse("");
    byId("back").textContent = `Back to ${this.subject}`;
    byId("held-changes").hidden = !this.dirty;
    byId("held").hidden = false;
    this.turn(false);
    byId("back").focus();
  }

  back() {
    this.refuse("");
    this.turn(true);
    this.view(this.shown);
    byId("again").focus();
  }

  leaves() {
    this.editor?.flush?.();
    return !this.dirty || confirm("There are changes that are not saved. Leave them?");
  }

  open(reading) {
    return this.opened(async () => {
      const { files, others: unread } = await reading;
      return { ...await this.engine.call("open", {}, files), unread };
    });
  }

  begin({ filled }) { return this.opened(async () => ({ ...await this.engine.call("begin", { kind: byId("kind").value, filled }), begun: true })); }

  async opened(act) {
    if (!this.leaves()) return;
    this.refuse("");
    this.waits = true;
    const { edits } = this;
    try {
      await this.ready;
      this.tell("Reading and checking");
      await edits?.hold();
      const made = await act();
      if (made.refused) return this.refuse(sentence(made.refused));
      this.show(made);
    } catch (error) {
      this.refuse(sentence(error.message));
    } finally {
      this.waits = false;
      if (edits === this.edits) edits?.release();
      this.tell("");
    }
  }

  show(made) {
    this.setDirty(false);
    this.form = made.form;
    this.file = made.name;
    this.begun = Boolean(made.begun);
    this.findings.forget(made.unread);
    this.findings.sheets = made.form === "workbook";
    this.turn(true);
    byId("work").replaceChildren();
    this.editor?.leave?.();
    this.edits = new Edits((act, said) => this.checked(act, said), (one) => this.take(one), (why) => this.refuse(sentence(why)));
    this.editor = made.form === "workbook"
      ? new Grid(made.sheets, (cells) => this.edited("set_cells", { cells }), (why) => this.refuse(why))
      : new Texts(made.texts, (name, text) => this.edited("set_text", { name, text }));
    this.answers = Object.fromEntries(Object.entries(QUESTIONS).map(([what, title]) => [what, new Answer(this.engine, what, title)]));
    for (const one of Object.values(this.answers)) one.onsave = (form) => this.save(form);
    this.offerSaves();
    this.view("edit");
    this.take(made);
    if (this.findings.stopped) this.lead(made.result.findings[0].place);
    if (made.left_out.length) this.refuse(`Not opened: ${made.left_out.slice(0, 5).join(", ")}${made.left_out.length > 5 ? " and more" : ""}. ${this.form === "workbook" ? "One workbook is opened at a time." : "They are neither YAML nor JSON."}`);
    if (!byId("desk").contains(document.activeElement)) this.editor.focus();
  }

  take({ result, profiles, can_be_asked: canBeAsked, refused }) {
    if (refused) return this.refuse(sentence(refused));
    this.showRules(profiles);
    byId("name").textContent = result.name || "A structure without a name";
    byId("file").textContent = this.file;
    this.subject = result.name || this.file;
    this.called = `${this.subject}: ${counted(result.findings.length, "finding")} – govlint`;
    document.title = this.isOpen ? this.called : "govlint";
    this.canBeAsked = canBeAsked;
    this.findings.show(result);
    byId("views").querySelector(".jump").textContent = this.findings.heading.textContent;
    this.editor.show(result);
    for (const one of Object.values(this.answers)) one.stale = true;
    if (this.shown !== "edit") this.answers[this.shown].show();
  }

  edited(act, said) {
    this.setDirty(true);
    this.edits.add(act, said);
  }

  // Checks what is edited, and waits while a button is pressed.
  async checked(act, said) {
    const made = await this.engine.call(act, said);
    await this.released();
    if (made.became?.length) this.editor.became(made.became);
    return made;
  }

  // Waits while a button is pressed, so that nothing is put elsewhere below it.
  async released() { while (Date.now() - this.pressed < LONGEST_PRESS) await new Promise((go) => setTimeout(go, 20)); }

  async judge(said) {
    const made = await this.engine.call("judge", said);
    if (made.refused) this.refuse(sentence(made.refused));
    else if (made.result) { this.refuse(""); this.findings.before = null; this.take(made); this.keepRules(made); }
  }

  // Shows the sets of rules on the sheet that keeps them, or says that none does.
  keepRules({ cells = [], rules_are_kept: areKept = true }) {
    if (cells.length) { this.editor.take(cells); this.setDirty(true); }
    if (!areKept) this.refuse("This workbook has no sheet Start, which would keep the sets of rules: choose them again whenever it is opened.");
  }

  view(name) {
    this.shown = name;
    const edit = this.form === "workbook" ? "Sheets" : "Text";
    byId("views").replaceChildren(...Object.entries({ edit, ...QUESTIONS }).map(([one, title]) =>
      element("button", { type: "button", "aria-current": one === name ? "page" : undefined, onclick: () => { this.view(one); byId("views").querySelector("[aria-current]").focus(); } }, title)),
      element("button", { type: "button", class: "jump", onclick: () => { byId("findings").scrollIntoView(); byId("findings").focus(); } }, this.findings.heading.textContent));
    byId("work").replaceChildren(name === "edit" ? this.editor.node : this.answers[name].node);
    if (name === "edit") this.editor.draw?.(true);
    else this.answers[name].show().catch((error) => this.refuse(sentence(error.message)));
  }

  lead(place) {
    if (this.shown !== "edit") this.view("edit");
    byId("work").scrollIntoView({ block: "nearest" });
    this.editor.lead(place);
  }

  offerSaves() {
    const kept = this.form === "workbook"
      ? { workbook: ["The workbook", this.file.replace(/\.ods$/i, ".xlsx")], yaml: ["The structure as YAML", "for a repository"] }
      : { texts: ["The text", this.editor.names.length > 1 ? "all files, as .zip" : this.file], xlsx: ["The structure as a workbook", ".xlsx"] };
    const made = { findings: ["The findings as a page", ".html"], board: ["The board paper", ".html"], map: ["The map as a page", ".html"], svg: ["The map as a picture", ".svg"] };
    byId("saves").replaceChildren(...Object.entries({ ...kept, ...made }).map(([form, [label, hint]]) =>
      element("button", { type: "button", onclick: () => { byId("save").open = false; byId("save").querySelector("summary").focus(); this.save(form); } }, label, element("span", { class: "quiet" }, ` ${hint}`))));
  }

  async save(form) {
    this.editor.flush?.();
    this.refuse("");
    this.tell("Writing the file");
    let saved = "";
    try {
      await this.edits.settled();
      const typed = this.edits.number;
      const { name, file, refused, said } = await this.engine.call("save", { form });
      if (refused) return this.refuse(sentence(refused));
      const called = form === "workbook" && this.begun && !said ? `${fileName(byId("name").textContent)}.xlsx` : name;
      download(called, file ?? new Uint8Array(), TYPES[name.split(".").pop()]);
      saved = `Saved as ${called}, where the browser puts downloads`;
      if (said) this.refuse(sentence(said), true);
      if ((form === "workbook" || form === "texts") && typed === this.edits.number) this.setDirty(false);
    } catch (error) {
      this.refuse(sentence(error.message));
    } finally {
      this.tell(saved);
      setTimeout(() => byId("progress").textContent === saved && this.tell(""), SAID_FOR);
    }
  }

  setDirty(value) {
    this.dirty = value;
    byId("unsaved").hidden = !value;
  }
}

const fileName = (text) => text.replace(/[^\p{L}\p{N} ()&,.'-]+/gu, " ").trim().replace(/^\.+|\.+$/g, "").slice(0, 80) || "structure";

const sentence = (text) => {
  const said = String(text).replace(/^\w*Error: /, "");
  return /[.!?]$/.test(said) ? said : `${said}.`;
};

new Page().start();
