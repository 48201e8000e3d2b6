// What the tests of all pages share.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const pages = fileURLToPath(new URL("../../../target/pages/", import.meta.url));

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

/** Opens a file and notes everything a page must not do: errors, dialogs, refusals, requests. */
export async function open(browser, file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("dialog", (dialog) => {
    wrong.push("dialog: " + dialog.message());
    dialog.dismiss();
  });
  page.on("request", (request) => /^(file|data):/.test(request.url()) || wrong.push("request: " + request.url()));
  const [path, hash] = file.split("#");
  await page.goto(pathToFileURL(pages + path) + (hash === undefined ? "" : "#" + hash));
  return { page, wrong, close: () => context.close() };
}

/** The serious findings of axe-core. It runs in the page's world only through the debugger, past the policy. */
export async function serious(page) {
  await page.evaluate(axe + "; 0");
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + " " + (node.any[0]?.message ?? "")).join(" | "));
}

export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
