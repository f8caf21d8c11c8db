/* Lets the search run where a page is opened from a folder: browsers allow no workers there. */
if (location.protocol === "file:") {
  window.Worker = class {
    constructor(script) {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = data => this.onmessage?.(new MessageEvent("message", { data }));
      this.postMessage = data =>
        this.ready.then(() => inside.dispatchEvent(new MessageEvent("message", { data })));
      this.ready = new Promise((resolve, reject) => {
        const element = inside.document.createElement("script");
        Object.assign(element, { src: script, onload: resolve, onerror: reject });
        inside.document.head.append(element);
      });
    }
    terminate() {}
  };
}
