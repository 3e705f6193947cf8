// A page goes in, what a reader meets in it comes out as JSON: `node drive.mjs CHROMIUM PAGE tour|glance [SCREENSHOT_FOLDER]`.
// It only looks and acts; what is right is for the Python tests to say.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [, , executablePath, file, extent, folder] = process.argv;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const url = pathToFileURL(path.resolve(file)).href;
const seen = { requests: [], errors: [], dialogs: 0 };
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (request) => request.url().split("#")[0] === url || seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("dialog", (dialog) => (seen.dialogs++, dialog.dismiss()));
  await page.goto(url, { waitUntil: "load" });
  return page;
}

const visible = (page, selector) =>
  page.$$eval(selector, (found) => found.filter((e) => e.checkVisibility()).map((e) => ({ id: e.id, status: e.dataset.status, sources: e.dataset.sources })));

async function loading() {
  const times = [];
  for (let n = 0; n < 3; n++) {
    const page = await open();
    times.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
    await page.context().close();
  }
  return Math.min(...times);
}

async function accessibility(colorScheme, width) {
  const page = await open({ colorScheme, viewport: { width, height: 900 } });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  if (folder) {
    const fullPage = await page.evaluate(() => document.documentElement.scrollHeight < 15000); // beyond, a picture takes minutes
    await page.screenshot({ path: path.join(folder, `${path.parse(file).name}-${colorScheme}-${width}.png`), fullPage });
  }
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.context().close();
  return { scrollWidth, violations: violations.map((v) => ({ id: v.id, impact: v.impact, where: v.nodes.map((n) => n.html.slice(0, 120)) })) };
}

async function filtering() {
  const page = await open();
  const told = { before: await visible(page, "main [data-status]"), byStatus: {}, bySource: {} };
  for (const button of await page.$$("[data-filter]")) {
    await button.click();
    told.byStatus[await button.getAttribute("data-filter")] = {
      shown: await visible(page, "main [data-status]"),
      nothing: await page.isVisible("#no-match"),
      emptySections: await page.$$eval("main > section", (all) => all.filter((s) => s.checkVisibility() && s.querySelector("[data-status]") && ![...s.querySelectorAll("[data-status]")].some((e) => e.checkVisibility())).map((s) => s.id)),
    };
  }
  if (await page.$("[data-filter]")) await page.click('[data-filter=""]');
  for (const value of await page.$$eval("#by-source option", (all) => all.map((o) => o.value))) {
    await page.selectOption("#by-source", value);
    told.bySource[value] = { shown: await visible(page, "main [data-status]"), articles: (await visible(page, ".source")).map((e) => e.id) };
  }
  await page.context().close();
  return told;
}

async function keyboard() {
  const page = await open();
  const focused = () => page.evaluate(() => ({ id: document.activeElement.id, filter: document.activeElement.dataset.filter }));
  const told = {};
  for (const [name, keys] of Object.entries({ n: ["n"], nn: ["n"], p: ["p"], f: ["f"] })) {
    for (const key of keys) await page.keyboard.press(key);
    told[name] = await focused();
  }
  await page.keyboard.press("m");
  await page.waitForTimeout(700);
  told.matrixInView = await page.$eval("body", () => {
    const box = document.getElementById("matrix")?.getBoundingClientRect();
    return box ? box.top < innerHeight && box.bottom > 0 : null;
  });
  await page.context().close();
  const fresh = await open();
  await fresh.keyboard.press("Tab");
  told.firstTab = await fresh.evaluate(() => document.activeElement.className);
  await fresh.context().close();
  return told;
}

async function links() {
  const page = await open({ reducedMotion: "reduce" });
  const there = await page.$(".card .there");
  if (!there) return null;
  const card = await there.evaluate((link) => link.closest(".card").id);
  await there.hover();
  const peek = await page.$eval("#peek", (box) => (box.hidden ? "" : box.textContent));
  await page.keyboard.press("Escape");
  const closed = await page.$eval("#peek", (box) => box.hidden);
  await there.click();
  const target = await page.evaluate(() => {
    const found = document.getElementById(location.hash.slice(1));
    const box = (found.closest("mark") ?? found).getBoundingClientRect();
    const article = found.closest(".source");
    return { inView: box.top >= 0 && box.bottom <= innerHeight, words: found.closest("mark")?.textContent ?? "", article: article.id };
  });
  const back = await page.evaluateHandle(() => document.getElementById(location.hash.slice(1)).closest("mark, li").querySelector("a.ref"));
  await back.click();
  const returned = await page.evaluate(() => location.hash.slice(1));
  await page.context().close();
  return { card, peek, closed, target, returned };
}

async function appearance() {
  const page = await open();
  const told = await page.evaluate(() => {
    const box = (element) => element && { left: element.getBoundingClientRect().left, right: element.getBoundingClientRect().right };
    const card = document.querySelector(".card");
    return {
      direction: getComputedStyle(document.documentElement).direction,
      sides: card ? [...card.querySelectorAll(".side")].map(box) : [],
      quotes: [...document.querySelectorAll(".card blockquote")].map((q) => ({
        language: q.lang,
        direction: getComputedStyle(q.firstElementChild).direction,
        font: getComputedStyle(q).fontFamily,
      })),
      paragraphs: [...document.querySelectorAll(".text")].map((t) => ({ language: t.lang, direction: getComputedStyle(t.querySelector("p")).direction })),
      background: getComputedStyle(document.body).backgroundColor,
    };
  });
  await page.click("#theme");
  told.otherBackground = await page.$eval("body", (body) => getComputedStyle(body).backgroundColor);
  await page.emulateMedia({ media: "print" });
  told.filtersInPrint = await page.isVisible("#filters");
  await page.context().close();
  const bare = await open({ javaScriptEnabled: false });
  told.withoutScript = { filters: await bare.isVisible("#filters"), main: await bare.isVisible("#contradictions") };
  await bare.context().close();
  return told;
}

async function intrusion() {
  const page = await open();
  const noise = seen.errors.length;
  const told = await page.evaluate(async () => {
    const violations = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    document.body.insertAdjacentHTML("beforeend", '<img src="http://127.0.0.1:9/x" onerror="window.hit = 1"><p style="color:red" onclick="window.hit = 2">x</p>');
    const script = document.createElement("script");
    script.textContent = "window.hit = 3";
    document.body.append(script);
    document.body.lastElementChild.previousElementSibling.click();
    await new Promise((done) => setTimeout(done, 300));
    return { hit: window.hit ?? null, violations };
  });
  seen.errors.length = noise; // what the policy refused just now is what this asks for
  seen.requests = seen.requests.filter((request) => !request.startsWith("http://127.0.0.1:9/"));
  await page.context().close();
  return told;
}

const glance = { loadMs: await loading(), light: await accessibility("light", 1280), links: await links() };
const told = extent === "glance" ? { ...glance, ...seen } : {
  ...glance,
  dark: await accessibility("dark", 1280),
  phone: await accessibility("light", 390),
  filtering: await filtering(),
  keyboard: await keyboard(),
  appearance: await appearance(),
  intrusion: await intrusion(),
  ...seen,
};
await browser.close();
process.stdout.write(JSON.stringify(told));
