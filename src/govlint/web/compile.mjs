// Runs the Python of the page in node, to compile what goes into the page by itself.
// Arguments: the folder of pyodide, a script of Python, a folder to read, a folder to write,
// and perhaps one with modules to import.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [pyodideFolder, script, from, to, beside] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: pyodideFolder + "/" });
for (const [name, folder] of [["from", from], ["to", to], ["beside", beside]]) {
  if (!folder) continue;
  python.FS.mkdir(`/${name}`);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, `/${name}`);
}
python.runPython(readFileSync(script, "utf8"));
