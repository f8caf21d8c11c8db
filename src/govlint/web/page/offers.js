// Offers: what stands on other sheets and may be put onto that of membership, or one that tells more of it.
import { FIRST_FORUM } from "./sheet.js";

export const PLURALS = { forum: "forums", post: "posts", person: "people" };

// Sheets on which each forum may have one row.
const OF_FORUMS = ["Forum work", "Forum rules"];

// Gives the names by kind that are not on a sheet yet; somebody who holds a post sits by that post.
export function offers(sheets, sheet) {
  if (OF_FORUMS.includes(sheet.title)) return [["forum", missing(sheets.Forums?.names, sheet.names)]].filter(([, names]) => names.length);
  return sheet.kind === "membership" ? seated(sheets) : [];
}

function seated(sheets) {
  const { Membership, Forums, Posts, People } = sheets;
  const across = (Membership.rows[Membership.head] ?? []).slice(FIRST_FORUM);
  const down = Membership.rows.map((row) => row[0]);
  const all = {
    forum: missing(Forums?.names, across),
    post: missing(Posts?.names, down),
    person: missing(People?.names, [...down, ...(Posts?.under("holder") ?? [])]),
  };
  return Object.entries(all).filter(([, names]) => names.length);
}

function missing(names = [], there) {
  const known = new Set(there.map((one) => (one ?? "").toLowerCase()));
  return names.filter((name, at) => !known.has(name.toLowerCase()) && names.indexOf(name) === at);
}

// Gives the cells that names come into: forums across, all else below.
export function placed({ rows, head, kind: form }, kind, names) {
  const across = (rows[head] ?? []).reduce((last, text, at) => (text ? at + 1 : last), FIRST_FORUM);
  const down = rows.reduce((last, row, at) => (row.some(Boolean) ? at + 1 : last), head + 1);
  return names.map((name, at) => (kind === "forum" && form === "membership" ? [head, Math.max(FIRST_FORUM, across) + at, name] : [down + at, 0, name]));
}
