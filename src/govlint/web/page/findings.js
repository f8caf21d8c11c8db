// Findings: beside the structure, each leading to its cell or line.
import { byId, counted, element, unseen } from "./elements.js";

const SHAPES = { error: "◆", warning: "▲", info: "●" };
const GUIDE = [
  ["Start", "the name of the structure."],
  ["Organisations", "whose bodies and people there are."],
  ["Posts", "who sits on forums, by post; the name of who holds it stands on People as well."],
  ["Forums", "each body that meets: its form and whom it answers to; how often it meets stands on Forum work."],
  ["Membership", "who sits where: add the forums and the posts, and mark each seat by C for the chair, M for a member, A for an attendee."],
  ["Decisions", "who may decide what, up to which sum."],
];
const UNREADABLE = ["syntax", "schema", "duplicate-id"];
const MOST_SHOWN = 300;

export class Findings {
  constructor(lead) {
    this.lead = lead;
    this.before = null;
    this.severities = new Set(Object.keys(SHAPES));
    this.words = "";
    this.open = new Set();
    this.heading = element("h2", { id: "findings-heading" }, "Findings");
    this.state = element("p", { class: "state", role: "status" });
    this.narrow = element("div", { class: "narrow" });
    this.list = element("ol", { class: "list" });
    this.further = element("div", { class: "further" });
    byId("findings").replaceChildren(this.heading, this.state, this.narrow, this.list, this.further);
  }

  show(result) {
    this.result = result;
    const known = new Set(result.findings.map((one) => one.fingerprint + one.message));
    const changed = this.before && !this.stopped ? this.changed(known) : "";
    if (!this.stopped) this.before = known;
    const isEmpty = !result.described.forums;
    const missing = this.missing(result);
    this.heading.textContent = result.findings.length ? counted(result.findings.length, "finding") : isEmpty ? "Where to begin" : missing.length ? "Nothing found so far" : "Nothing found";
    this.state.textContent = [changed, ...this.said(result)].filter(Boolean).join(" ");
    this.state.classList.toggle("changed", Boolean(changed));
    this.showNarrow(result);
    this.showList();
    this.showFurther(result);
  }

  // The steps of the guide of which nothing is described yet.
  missing({ described, has_members: hasMembers }) {
    const has = { Membership: hasMembers, ...Object.fromEntries(GUIDE.map(([sheet]) => [sheet, described[sheet.toLowerCase()]]).filter(([sheet]) => sheet !== "Membership")) };
    return this.sheets ? GUIDE.filter(([sheet]) => (sheet === "Start" ? !described.forums : !has[sheet])) : [];
  }

  // Whether something cannot be read, which keeps all else from being checked.
  get stopped() { return this.result.findings.some((one) => UNREADABLE.includes(one.rule)); }

  forget(unread = 0) {
    this.before = null;
    this.unread = unread;
    this.open.clear();
    this.words = "";
    this.severities = new Set(Object.keys(SHAPES));
  }

  changed(known) {
    const gone = [...this.before].filter((one) => !known.has(one)).length;
    const fresh = [...known].filter((one) => !this.before.has(one)).length;
    const said = [gone && `${gone} gone`, fresh && `${fresh} new`].filter(Boolean).join(", ");
    return said && `${said}.`;
  }

  said(result) {
    const number = Object.values(result.described).reduce((sum, one) => sum + one, 0);
    if (this.stopped) return [result.findings.length === 1 ? "This keeps all else from being checked. Choose it to go there; once it is mended, the rest is checked." : "These keep all else from being checked. Choose one to go there; once they are mended, the rest is checked."];
    if (!number) return ["Nothing is described yet."];
    return result.findings.length ? [] : ["What is written here gives no rule anything to say. That is no assurance."];
  }

  showNarrow(result) {
    const buttons = Object.keys(SHAPES).filter((one) => result.counts[one]).map((one) =>
      element("button", {
        type: "button", class: `toggle ${one}`, "aria-pressed": this.severities.has(one) ? "true" : "false",
        onclick: () => {
          if (!this.severities.delete(one)) this.severities.add(one);
          this.showNarrow(result);
          this.showList();
          this.narrow.querySelector(`.${one}`).focus();
        },
      }, element("span", { "aria-hidden": "true" }, SHAPES[one]), ` ${counted(result.counts[one], one, one === "info" ? "info" : `${one}s`)}`));
    const words = element("input", {
      type: "search", placeholder: "Find in findings", "aria-label": "Find in findings", value: this.words,
      oninput: (event) => { this.words = event.target.value; this.showList(); },
    });
    this.narrow.replaceChildren(...(buttons.length > 1 ? buttons : []), ...(result.findings.length > 4 ? [words] : []));
  }

  shown() {
    const wanted = this.words.toLowerCase();
    return this.result.findings.filter((one) => this.severities.has(one.severity) && (!wanted || `${one.message} ${one.place.shown} ${one.rule}`.toLowerCase().includes(wanted)));
  }

  showList() {
    const shown = this.shown();
    this.list.replaceChildren(...shown.slice(0, MOST_SHOWN).map((one) => this.item(one)));
    if (shown.length > MOST_SHOWN) this.list.append(element("li", { class: "more" }, `and ${shown.length - MOST_SHOWN} more: find by words, or save the findings as a page`));
  }

  item(found) {
    const key = found.fingerprint;
    const rule = this.result.rules[found.rule];
    return element("li", { class: `finding ${found.severity}` },
      element("button", { type: "button", class: "message", onclick: () => this.lead(found.place) },
        element("span", { class: "shape", "aria-hidden": "true" }, SHAPES[found.severity]), unseen(`${found.severity}: `),
        element("span", { class: "said" }, found.message),
        element("span", { class: "place" }, found.place.shown)),
      element("details", { open: this.open.has(key), ontoggle: (event) => (event.target.open ? this.open.add(key) : this.open.delete(key)) },
        element("summary", {}, "What to do, and why"),
        found.advice && element("p", { class: "advice" }, element("strong", {}, "To do: "), found.advice),
        rule && element("p", {}, rule.why),
        rule?.limits && element("p", { class: "quiet" }, rule.limits),
        found.related.length && element("ul", { class: "related" }, ...found.related.map((one) =>
          element("li", {}, element("button", { type: "button", class: "link", onclick: () => this.lead(one.place) }, `${one.message} (${one.place.shown})`))),
          found.more && element("li", {}, `and ${found.more} more`)),
        rule && element("p", { class: "quiet" }, `Asked for by ${rule.authority}.${rule.sources.length ? ` ${rule.sources.join("; ")}.` : ""} Rule ${found.rule}.`)));
  }

  showFurther(result) {
    const explained = result.explained.length && element("details", { class: "explained" },
      element("summary", {}, `${counted(result.explained.length, "finding")} explained`),
      element("ul", {}, ...result.explained.map((one) => element("li", {},
        element("button", { type: "button", class: "link", onclick: () => this.lead(one.place) }, one.message),
        element("p", { class: "quiet" }, `“${one.reason}” ${one.by ? `${one.by}, until` : "Until"} ${one.until}`)))));
    const steps = this.stopped ? [] : this.missing(result);
    const begun = steps.length && result.described.forums;
    const guide = steps.length && element("ol", { class: "guide" }, ...steps.map(([sheet, words]) => element("li", {},
      element("button", { type: "button", class: "link", onclick: () => this.lead({ sheet, ...(sheet === "Start" ? { line: 3, column: 2 } : { line: 2, column: 1 }) }) }, `${sheet}:`), ` ${words}`)));
    const settings = [...result.loosened, ...result.notes].map((one) => element("p", { class: "settings" }, one));
    const unread = this.unread ? [`${counted(this.unread, "file is", "files are")} not read: neither YAML nor JSON, and no workbook.`] : [];
    const quiet = [...unread, ...(steps.length || this.stopped ? [] : result.unseen)].map((one) => element("p", { class: "quiet" }, one));
    this.further.replaceChildren(...settings, ...(begun ? [element("p", { class: "quiet" }, "Not described yet:")] : []), ...(guide ? [guide] : []), ...quiet, ...(explained ? [explained] : []));
  }
}
