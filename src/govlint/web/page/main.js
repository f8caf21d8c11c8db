import { Engine } from "./engine.js";
const engine = new Engine((text) => { document.getElementById("progress").textContent = text; });
window.engine = engine;
engine.start().then((r) => { window.ready = r; });
