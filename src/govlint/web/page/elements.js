// Elements of the page; whatever comes from files is put in as text and as nothing else.

export const byId = (id) => document.getElementById(id);

// Makes an element: its attributes and handlers by name, and what stands in it.
export function element(tag, about = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(about)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "class") made.className = value;
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...inside.filter(Boolean));
  return made;
}

export const unseen = (text) => element("span", { class: "unseen" }, text);

export const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

// Saves bytes or text by a download, which no policy forbids.
export function download(name, content, type = "application/octet-stream") {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
