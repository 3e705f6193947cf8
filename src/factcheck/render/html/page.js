"use strict";
// Only what the page cannot do without a script: the filter, keys, the theme, a look at the quote behind a number.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const filters = document.getElementById("filters");
  const bySource = document.getElementById("by-source");
  const buttons = all("[data-filter]");
  filters.hidden = false;

  const matches = (element, status, source) =>
    (!status || !element.dataset.status || element.dataset.status === status) &&
    (!source || !(element.dataset.sources ?? element.dataset.source) || (element.dataset.sources ?? element.dataset.source).split(" ").includes(source));

  function applyFilter() {
    const status = buttons.find((b) => b.getAttribute("aria-pressed") === "true").dataset.filter;
    const source = bySource.value;
    let shown = 0;
    for (const element of all("main [data-status], main [data-sources], .abstracts > [data-source], .source[data-source]")) {
      element.hidden = !matches(element, status, source);
      shown += !element.hidden && "status" in element.dataset;
    }
    for (const cell of all("th[data-source], td[data-source]")) cell.classList.toggle("dim", Boolean(source) && cell.dataset.source !== source);
    for (const group of all(".group")) group.hidden = !group.querySelector("li:not([hidden])");
    for (const folded of all(".group details")) folded.hidden = !folded.querySelector("li:not([hidden])");
    for (const section of all("main > section")) {
      const parts = all("[data-status], [data-sources]", section);
      section.hidden = (status || source) && parts.length > 0 && parts.every((part) => part.hidden);
    }
    for (const mark of all(".text mark")) mark.classList.toggle("dim", Boolean(status) && !mark.classList.contains("s-" + status));
    document.getElementById("no-match").hidden = shown > 0 || !(status || source);
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      applyFilter();
    });
  }
  bySource.addEventListener("change", applyFilter);

  const root = document.documentElement;
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  // n and p walk through the contradictions, or through whatever the filter leaves of the cards where there is none.
  function step(by) {
    const conflicts = all('.card[data-status="CONFLICTED"]:not([hidden])');
    const cards = conflicts.length ? conflicts : all(".card:not([hidden])");
    if (!cards.length) return;
    const at = cards.indexOf(document.activeElement.closest(".card"));
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }
  const keys = {
    n: () => step(1),
    p: () => step(-1),
    f: () => buttons[0].focus(),
    m: () => document.getElementById("matrix")?.scrollIntoView(),
    "?": () => document.getElementById("keys").scrollIntoView({ block: "center" }),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hidePeek();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input, textarea")) return;
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // What a link leads to may be folded away.
  function unfold() {
    const folded = document.getElementById(location.hash.slice(1))?.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  // A reference leads to its place; hovering or focusing it shows the sentence around that place.
  const peek = document.createElement("div");
  peek.id = "peek";
  peek.hidden = true;
  peek.setAttribute("role", "tooltip");
  document.body.append(peek);
  function hidePeek() {
    peek.hidden = true;
  }
  function showPeek(link) {
    const target = document.getElementById(link.getAttribute("href").slice(1));
    const around = target?.closest("p, li");
    if (!around) return;
    const name = document.createElement("b");
    name.textContent = target.closest(".source")?.querySelector("h3")?.textContent ?? "";
    const words = around.cloneNode(true);
    for (const inner of all("[id], a", words)) inner.matches("a") ? inner.remove() : inner.removeAttribute("id");
    const said = document.createElement("p");
    said.dir = "auto";
    said.append(...words.childNodes);
    peek.replaceChildren(name, said);
    peek.hidden = false;
    const box = link.getBoundingClientRect();
    const size = peek.getBoundingClientRect();
    peek.style.left = Math.max(8, Math.min(box.left, innerWidth - size.width - 8)) + "px";
    peek.style.top = (box.bottom + size.height + 12 < innerHeight ? box.bottom + 8 : Math.max(8, box.top - size.height - 8)) + "px";
  }
  for (const link of all("main a.ref[href], main a.there[href]")) {
    if (link.closest(".text")) continue;
    link.addEventListener("mouseenter", () => showPeek(link));
    link.addEventListener("focus", () => showPeek(link));
    link.addEventListener("mouseleave", hidePeek);
    link.addEventListener("blur", hidePeek);
  }
  addEventListener("beforeprint", () => all("details").forEach((d) => (d.open = true)));
})();
