// Calls to the worker: Python in it is asked one act at a time, by promises.
const BLOCKS = ["wasm", "stdlib", "site", "own"];
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

export const texts = window.trustedTypes
  ? window.trustedTypes.createPolicy("govlint", { createHTML: (text) => text, createScriptURL: (address) => address })
  : { createHTML: (text) => text, createScriptURL: (address) => address };

export class Engine {
  constructor(told) {
    this.told = told;
    this.waiting = new Map();
    this.number = 0;
  }

  static get canRun() {
    try {
      return WebAssembly.validate(SMALLEST) && Boolean(new WebAssembly.Module(SMALLEST)) && Boolean(window.DecompressionStream);
    } catch {
      return false;
    }
  }

  async start() {
    const program = await unpackedText(await taken("worker"));
    const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
    this.worker = new Worker(texts.createScriptURL(address));
    this.worker.onmessage = ({ data }) => this.heard(data);
    this.worker.onerror = (event) => this.broken(event.message || "the program cannot be started");
    for (const name of BLOCKS) {
      this.worker.postMessage({ block: name, data: await taken(name) });
      await new Promise((go) => setTimeout(go));
    }
    return this.call("start");
  }

  // Asks for an act; gives what was made of it, with the bytes of a file where one was made.
  call(act, said = {}, files = undefined) {
    const number = ++this.number;
    return new Promise((keep, fail) => {
      this.waiting.set(number, { keep, fail });
      this.worker.postMessage({ number, act, said, files });
    });
  }

  heard({ number, told, made, file, failed, took }) {
    if (told !== undefined) return this.told(told);
    const { keep, fail } = this.waiting.get(number);
    this.waiting.delete(number);
    document.body.dataset.took = Math.round(took ?? 0);
    return failed === undefined ? keep({ ...made, file }) : fail(new Error(failed));
  }

  broken(why) {
    for (const { fail } of this.waiting.values()) fail(new Error(why));
    this.waiting.clear();
  }
}

// Takes a block of data out of the page, so that its room is free; on a server, from beside it.
async function taken(name) {
  const block = document.getElementById(`block-${name}`);
  const file = block.dataset.file;
  const data = file ? new Uint8Array(await (await fetch(file)).arrayBuffer()) : block.textContent;
  block.remove();
  return data;
}

async function unpackedText(data) {
  const raw = typeof data === "string" ? Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) : data;
  return new Response(new Blob([raw]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
