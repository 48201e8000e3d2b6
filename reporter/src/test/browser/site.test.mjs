// The site of a store, clicked through.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, overflow, serious } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const on = (name, file, steps, options) =>
  test(name, async () => {
    const { page, wrong, close } = await open(browser, "site/" + file, options);
    try {
      await steps(page);
      assert.deepEqual(wrong, []);
    } finally {
      await close();
    }
  });

on("an alarm leads to the benchmark's history", "index.html", async (page) => {
  assert.match(await page.innerText("main"), /\d+ days? ago|today|yesterday|2026-10-30/);
  await page.getByRole("link", { name: "Decode" }).first().click();
  await page.locator("tr.detail canvas").waitFor();
  await page.waitForFunction(() => document.activeElement.textContent === "Decode", null, { timeout: 60000 });
  assert.match(await page.innerText("tr.detail"), /Steps at/);
  assert.match(await page.locator("tr.detail .note a").first().getAttribute("href"), /^https:\/\/github.com\/example\/shop\/commit\/[0-9a-f]{40}$/);
});

on("a ref with a slash has its page", "index.html", async (page) => {
  await page.getByRole("link", { name: "release/1.2" }).click();
  assert.equal(await page.innerText("h1"), "M1 Pro, release/1.2");
});

on("chips stand side by side, and a link keeps the choice", "compare.html", async (page) => {
  const means = await page.innerText("#means");
  assert.match(means, /codec/);
  assert.match(means, /−2\d\.\d %/);
  await page.selectOption("#base", { label: "M3 Max, main" });
  await page.reload();
  assert.equal(await page.locator("#base option:checked").innerText(), "M3 Max, main");
  assert.match(await page.innerText("#each"), /Encode/);
});

on("two refs of a chip compare", "compare.html#base=apple-m1-pro/main&with=apple-m1-pro/release/1.2", async (page) => {
  assert.match(await page.innerText("#means"), /M1 Pro, release\/1\.2/);
  assert.equal(await page.locator("#with input:checked").count(), 1);
});

on("titles sort and words filter", "noise.html", async (page) => {
  await page.getByRole("button", { name: "Spread" }).click();
  assert.equal(await page.getAttribute("th[aria-sort]", "aria-sort"), "descending");
  await page.fill("#find", "nothing like it");
  assert.equal(await page.innerText("#count"), "0 rows");
});

on("without JavaScript the history is a table", "history/apple-m1-pro/main.html", async (page) => {
  assert.equal(await page.locator("#rows tbody tr").count(), 12);
}, { javaScriptEnabled: false });

for (const file of ["index.html", "noise.html", "compare.html", "history/apple-m1-pro/main.html"]) {
  for (const [colorScheme, width] of [["light", 1280], ["dark", 375]]) {
    on(`${file} is accessible, ${colorScheme}, ${width} wide`, file, async (page) => {
      if (file.startsWith("history")) await page.locator("button.name").first().click();
      assert.deepEqual(await serious(page), []);
      assert.ok((await overflow(page)) <= 0, "wider than the screen");
    }, { colorScheme, viewport: { width, height: 800 } });
  }
}
