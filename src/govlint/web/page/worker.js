// The worker: Python with govlint inside; answers one act after the other.
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

const HOME = "/home/pyodide/page";
let python;
let session;

const blocks = {};

self.onmessage = async ({ data: message }) => {
  const { block, number, act, said, files } = message;
  if (block) {
    blocks[block] = unpacked(message.data);
    return;
  }
  const begun = performance.now();
  try {
    const made = act === "start" ? await start() : call(act, said, files ?? new Map());
    self.postMessage({ number, took: performance.now() - begun, ...made }, made.file ? [made.file.buffer] : []);
  } catch (error) {
    self.postMessage({ number, failed: String(error?.message ?? error) });
  }
};

const told = (text) => self.postMessage({ told: text });

async function start() {
  told("Unpacking Python");
  const served = {
    "pyodide.asm.wasm": [await blocks.wasm, "application/wasm"],
    "python_stdlib.zip": [await blocks.stdlib, "application/zip"],
  };
  self.fetch = async (address) => {
    const [bytes, type] = served[String(address.url ?? address).split("/").pop()] ?? [];
    if (!bytes) throw new TypeError("nothing is fetched");
    return new Response(bytes, { headers: { "content-type": type } });
  };
  told("Starting Python");
  python = await loadPyodide({
    indexURL: "blob:govlint/",
    packageBaseUrl: "blob:govlint/",
    createPyodideModule,
    lockFileContents: { info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2", version: "314.0.7" }, packages: {} },
  });
  served["pyodide.asm.wasm"] = served["python_stdlib.zip"] = blocks.wasm = blocks.stdlib = undefined;
  told("Loading govlint");
  const packages = python.runPython("import site; site.getsitepackages()[0]");
  for (const name of ["site", "own"]) {
    laidOut(python.FS, packages, await blocks[name]);
    blocks[name] = undefined;
  }
  python.FS.mkdirTree(HOME);
  python.FS.chdir(HOME);
  told("Loading the rules");
  python.runPython("import importlib; importlib.invalidate_caches()");
  session = python.pyimport("govlint.web.session.start").session();
  told("Ready");
  return call("choices", {}, new Map());
}

function call(act, said, files) {
  const held = python.toPy(files);
  const given = session.call(act, JSON.stringify(said ?? {}), held);
  const [text, raw] = given.toJs();
  held.destroy();
  given.destroy();
  return { made: JSON.parse(text), file: raw.length ? raw : undefined };
}

async function unpacked(data) {
  const raw = typeof data === "string" ? bytesOf(data) : data;
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const bytesOf = (text) => Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

// Lays out an archive of the form ustar, which is blocks of 512 bytes.
function laidOut(files, home, archive) {
  const text = new TextDecoder();
  const field = (at, from, length) => text.decode(archive.subarray(at + from, at + from + length)).replace(/\0.*$/s, "");
  const made = new Set();
  for (let at = 0; at + 512 <= archive.length && archive[at]; ) {
    const size = parseInt(field(at, 124, 12), 8);
    const before = field(at, 345, 155);
    const name = `${home}/${before ? `${before}/` : ""}${field(at, 0, 100)}`;
    const folder = name.slice(0, name.lastIndexOf("/"));
    if (!made.has(folder)) files.mkdirTree(folder);
    made.add(folder);
    files.writeFile(name, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
