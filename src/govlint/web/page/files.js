// Files: picked, or dropped, also in folders, as bytes by name.

const MOST_FILES = 3000;
const MOST_BYTES = 64_000_000;
const READ = /\.(xlsx|ods|ya?ml|xls|xlsm|xlsb|numbers|fods|xltx)$/i;

export const picked = (files) => read([...files].map((file) => [file.webkitRelativePath || file.name, file]));

// Reads what is dropped. Chromium gives folders as handles, Firefox as entries.
export async function dropped(transfer) {
  const items = [...transfer.items].filter((one) => one.kind === "file");
  const files = items.map((one) => one.getAsFile());
  const entries = "getAsFileSystemHandle" in DataTransferItem.prototype ? [] : items.map((one) => one.webkitGetAsEntry?.());
  const handles = await Promise.all(items.map((one) => one.getAsFileSystemHandle?.().catch(() => null)));
  const found = [];
  for (const [at, file] of files.entries()) {
    if (handles[at]?.kind === "directory") await inHandle(handles[at], handles[at].name, found);
    else if (entries[at]?.isDirectory) await inEntry(entries[at], entries[at].name, found);
    else if (file) found.push([file.name, file]);
  }
  return read(found);
}

async function inHandle(folder, name, found) {
  for await (const [called, one] of folder.entries()) {
    if (found.length > MOST_FILES) return;
    if (one.kind === "directory") await inHandle(one, `${name}/${called}`, found);
    else if (READ.test(called)) found.push([`${name}/${called}`, await one.getFile()]);
  }
}

async function inEntry(folder, name, found) {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise((keep, fail) => reader.readEntries(keep, fail));
    if (!some.length || found.length > MOST_FILES) return;
    for (const one of some) {
      if (one.isDirectory) await inEntry(one, `${name}/${one.name}`, found);
      else if (READ.test(one.name)) found.push([`${name}/${one.name}`, await new Promise((keep, fail) => one.file(keep, fail))]);
    }
  }
}

async function read(named) {
  const wanted = named.length > 1 ? named.filter(([name]) => READ.test(name)) : named;
  const size = wanted.reduce((sum, [, file]) => sum + file.size, 0);
  if (wanted.length > MOST_FILES || size > MOST_BYTES) throw new Error(`more than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB are not opened at once`);
  const made = {};
  for (const [name, file] of wanted) made[name] = new Uint8Array(await file.arrayBuffer());
  return made;
}
