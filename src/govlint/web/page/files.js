// Files: picked, or dropped, also in folders, as bytes by name; and how many are of other kinds.

const MOST_FILES = 3000;
const MOST_BYTES = 64_000_000;
const READ = /\.(xlsx|ods|ya?ml|json|xls|xlsm|xlsb|numbers|fods|xltx)$|(^|\/)structure\.(ya?ml|json)\.txt$/i;
const HIDDEN = /(^|\/)\.[^/]*$/;
const OF_OTHERS = /^(\.git|node_modules|__pycache__|\.?venv)$/i;

export const picked = (files) => read([...files].map((file) => [file.webkitRelativePath || file.name, file]).filter(([name]) => !name.split("/").slice(0, -1).some((one) => OF_OTHERS.test(one))));

// Reads what is dropped. Chromium gives folders as handles, Firefox as entries.
export async function dropped(transfer) {
  const items = [...transfer.items].filter((one) => one.kind === "file");
  const files = items.map((one) => one.getAsFile());
  const entries = "getAsFileSystemHandle" in DataTransferItem.prototype ? [] : items.map((one) => one.webkitGetAsEntry?.());
  const handles = await Promise.all(items.map((one) => one.getAsFileSystemHandle?.().catch(() => null)));
  const found = { files: [], others: 0 };
  for (const [at, file] of files.entries()) {
    if (handles[at]?.kind === "directory") await inHandle(handles[at], handles[at].name, found);
    else if (entries[at]?.isDirectory) await inEntry(entries[at], entries[at].name, found);
    else if (file) found.files.push([file.name, file]);
  }
  return read(found.files, found.others);
}

async function inHandle(folder, name, found) {
  for await (const [called, one] of folder.entries()) {
    if (found.files.length > MOST_FILES) return;
    if (one.kind !== "directory") await take(`${name}/${called}`, () => one.getFile(), found);
    else if (!OF_OTHERS.test(called)) await inHandle(one, `${name}/${called}`, found);
  }
}

async function inEntry(folder, name, found) {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise((keep, fail) => reader.readEntries(keep, fail));
    if (!some.length || found.files.length > MOST_FILES) return;
    for (const one of some) {
      if (!one.isDirectory) await take(`${name}/${one.name}`, () => new Promise((keep, fail) => one.file(keep, fail)), found);
      else if (!OF_OTHERS.test(one.name)) await inEntry(one, `${name}/${one.name}`, found);
    }
  }
}

async function take(name, file, found) {
  if (READ.test(name)) found.files.push([name, await file()]);
  else if (!HIDDEN.test(name)) found.others += 1;
}

async function read(named, others = 0) {
  const wanted = named.length > 1 ? named.filter(([name]) => READ.test(name)) : named;
  const size = wanted.reduce((sum, [, file]) => sum + file.size, 0);
  if (wanted.length > MOST_FILES || size > MOST_BYTES) throw new Error(`more than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB are not opened at once`);
  const files = new Map();
  for (const [name, file] of wanted) files.set(name, new Uint8Array(await file.arrayBuffer()));
  return { files, others: others + named.filter((one) => wanted !== named && !READ.test(one[0]) && !HIDDEN.test(one[0])).length };
}
