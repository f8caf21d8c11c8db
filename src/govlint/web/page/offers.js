// Offers: what stands on other sheets and may be put onto that of membership.
import { FIRST_FORUM } from "./sheet.js";

export const PLURALS = { forum: "forums", post: "posts", person: "people" };

// Gives the names by kind that are not on it yet; somebody who holds a post sits by that post.
export function offers(sheets) {
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
export function placed({ rows, head }, kind, names) {
  const across = (rows[head] ?? []).reduce((last, text, at) => (text ? at + 1 : last), FIRST_FORUM);
  const down = rows.reduce((last, row, at) => (row.some(Boolean) ? at + 1 : last), head + 1);
  return names.map((name, at) => (kind === "forum" ? [head, Math.max(FIRST_FORUM, across) + at, name] : [down + at, 0, name]));
}
