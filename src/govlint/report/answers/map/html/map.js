"use strict";
{
  const root = document.documentElement;
  const map = document.getElementById("map");
  const tools = document.getElementById("tools");
  const words = document.getElementById("words");
  const only = document.getElementById("only");
  const said = tools.querySelector("output");
  const boxes = [...map.querySelectorAll("a")];
  const all = map.viewBox.baseVal;
  const whole = { x: all.x, y: all.y, width: all.width, height: all.height };
  let view = { ...whole };
  const readable = 11;

  const show = () =>
    map.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);

  const within = (low, value, high) => Math.min(Math.max(value, low), high);

  const zoom = (by, at) => {
    const width = within(whole.width / 40, view.width / by, whole.width * 1.5);
    const part = width / view.width;
    const { x, y } = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    view = {
      x: x - (x - view.x) * part,
      y: y - (y - view.y) * part,
      width,
      height: view.height * part,
    };
    show();
  };

  const move = (x, y) => {
    view.x = within(whole.x - view.width / 2, view.x + x, whole.x + whole.width - view.width / 2);
    view.y = within(whole.y - view.height / 2, view.y + y, whole.y + whole.height - view.height / 2);
    show();
  };

  const everything = () => {
    view = { ...whole };
    show();
  };

  // Begins in the upper left corner where all of it would be too small to read.
  const near = () => {
    const stage = map.getBoundingClientRect();
    const smallest = Math.min(...[...map.querySelectorAll(".fact")].map((one) => Number(one.getAttribute("font-size"))));
    const scale = readable / smallest;
    if (!Number.isFinite(scale) || map.getScreenCTM().a >= scale) return;
    const width = stage.width / scale;
    const height = stage.height / scale;
    view = {
      x: whole.x - Math.max(0, width - whole.width) / 2,
      y: whole.y - Math.max(0, height - whole.height) / 2,
      width,
      height,
    };
    show();
  };

  const point = (event) => {
    const there = new DOMPoint(event.clientX, event.clientY);
    return there.matrixTransform(map.getScreenCTM().inverse());
  };

  const reveal = (box, page) => {
    const stage = map.getBoundingClientRect();
    const free = Math.min(stage.right, page?.getBoundingClientRect().left || stage.right);
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const points = 1 / map.getScreenCTM().a;
    const away = (low, high, from, to) =>
      low >= from && high <= to ? 0 : ((low + high) / 2 - (from + to) / 2) * points;
    move(away(left, right, stage.left, free), away(top, bottom, stage.top, stage.bottom));
  };

  const chosen = () => document.querySelector(".page:target");
  const boxOf = (page) => page && boxes.find((box) => box.getAttribute("href") === `#${page.id}`);
  let last;

  const choose = () => {
    const page = chosen();
    for (const box of boxes) box.classList.toggle("chosen", box === boxOf(page));
    if (page) {
      last = boxOf(page);
      reveal(last, page);
      page.focus();
    } else if (last && location.hash === "#stage") {
      last.focus();
    }
  };

  const narrow = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const whose = only?.value ?? "";
    let fitting = 0;
    for (const box of boxes) {
      const text = box.dataset.name;
      const fits = wanted.every((word) => text.includes(word));
      const sits = !whose || (box.dataset.seats ?? "").split(" ").includes(whose);
      fitting += fits && sits;
      box.classList.toggle("faint", !fits || !sits);
      box.classList.toggle("fits", wanted.length > 0 && fits && sits);
    }
    said.value = wanted.length || whose ? `${fitting} of ${boxes.length}` : "";
  };

  const keys = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": everything,
    ArrowLeft: () => move(-view.width / 10, 0), ArrowRight: () => move(view.width / 10, 0),
    ArrowUp: () => move(0, -view.height / 10), ArrowDown: () => move(0, view.height / 10),
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen()) {
      location.hash = "#stage";
      return;
    }
    const free = event.target === document.body || map.contains(event.target);
    if (free && keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      keys[event.key]();
      event.preventDefault();
    }
  });

  map.addEventListener("wheel", (event) => {
    event.preventDefault();
    if (event.shiftKey) move((event.deltaY || event.deltaX) * view.width / 1500, 0);
    else zoom(Math.exp(-event.deltaY / 500), point(event));
  }, { passive: false });

  const held = new Map();
  let travelled = 0;

  map.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, point(event));
    travelled = 0;
  });

  addEventListener("pointermove", (event) => {
    const from = held.get(event.pointerId);
    if (!from) return;
    const to = point(event);
    if (held.size === 1) {
      travelled += Math.abs(event.movementX) + Math.abs(event.movementY);
      if (travelled > 4) {
        map.classList.add("held");
        move(from.x - to.x, from.y - to.y);
      }
      return;
    }
    const other = [...held].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    travelled = 9;
    zoom(Math.hypot(to.x - other.x, to.y - other.y) / before, other);
    held.set(event.pointerId, point(event));
  });

  for (const over of ["pointerup", "pointercancel"]) {
    addEventListener(over, (event) => {
      held.delete(event.pointerId);
      map.classList.remove("held");
    });
  }

  map.addEventListener("click", (event) => travelled > 4 && event.preventDefault(), true);
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener("focusin", (event) => {
    const box = event.target.closest("a");
    if (box?.matches(":focus-visible")) reveal(box);
  });

  tools.addEventListener("submit", (event) => {
    event.preventDefault();
    boxes.find((box) => box.classList.contains("fits"))?.focus();
  });
  words.addEventListener("input", narrow);
  only?.addEventListener("change", narrow);
  for (const button of tools.querySelectorAll("[data-zoom]")) {
    const does = { in: () => zoom(1.25), out: () => zoom(0.8), all: everything };
    button.addEventListener("click", does[button.dataset.zoom]);
  }

  let kept;
  addEventListener("beforeprint", () => {
    kept = view;
    everything();
  });
  addEventListener("afterprint", () => {
    view = kept ?? view;
    show();
  });
  addEventListener("hashchange", choose);

  if (only?.value) for (const box of boxes) box.classList.remove("dim");
  tools.hidden = false;
  root.classList.add("live");
  narrow();
  choose();
  if (parent !== window) {
    // In a frame of another page links lead to that page, unless they are followed from here.
    addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      location.hash = link.getAttribute("href");
    });
    const sized = new ResizeObserver(() => {
      if (!map.getBoundingClientRect().width) return;
      sized.disconnect();
      near();
    });
    sized.observe(map);
  }
}
