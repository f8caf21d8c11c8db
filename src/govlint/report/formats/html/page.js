"use strict";
{
  const form = document.getElementById("narrow");
  const findings = [...document.querySelectorAll("#findings .finding")];
  const rules = [...document.querySelectorAll("#findings .rule")];
  const said = form?.querySelector("output");
  const text = new Map();
  for (const one of findings) {
    const rule = one.closest(".rule");
    const words = `${rule.firstElementChild.firstChild.data} ${one.textContent}`;
    text.set(one, words.toLowerCase().replace(/\s+/g, " "));
  }

  const fits = (one, words, theme, severities) =>
    severities.has(one.dataset.severity) &&
    (!theme || one.closest(".rule").dataset.theme === theme) &&
    words.every((word) => text.get(one).includes(word));

  const narrow = () => {
    const words = form.words.value.toLowerCase().split(/\s+/);
    const chosen = form.querySelectorAll("[name=severity]:checked");
    const severities = new Set([...chosen].map((box) => box.value));
    let shown = 0;
    for (const one of findings) {
      one.hidden = !fits(one, words, form.theme.value, severities);
      shown += !one.hidden;
    }
    for (const rule of rules) {
      const all = rule.querySelectorAll(".finding").length;
      const left = rule.querySelectorAll(".finding:not([hidden])").length;
      const counted = `${all} finding${all === 1 ? "" : "s"}`;
      rule.hidden = !left;
      rule.querySelector(".count").textContent = left < all ? `${left} of ${counted}` : counted;
      for (const skip of rule.querySelectorAll(".skip")) skip.hidden = left < all;
    }
    for (const link of document.querySelectorAll("#contents li li a")) {
      const rule = document.getElementById(link.hash.slice(1)).closest(".rule");
      if (rule) link.parentElement.hidden = rule.hidden;
    }
    return shown;
  };

  const tell = () => {
    const shown = narrow();
    said.value = shown ? `${shown} of ${findings.length} shown` : "No finding fits";
  };

  const reach = () => {
    const wanted = document.getElementById(location.hash.slice(1));
    if (!wanted?.closest("[hidden]")) return;
    form.reset();
    tell();
    wanted.scrollIntoView();
  };

  if (form) {
    let waiting;
    form.hidden = false;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(tell, 200);
    });
    form.addEventListener("reset", () => setTimeout(tell));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tell();
    });
    addEventListener("hashchange", reach);
    addEventListener("pageshow", () => narrow() < findings.length && tell());
  }
}
