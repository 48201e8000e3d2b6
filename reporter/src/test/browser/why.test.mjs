// The flame graph of report.html, used by mouse, keyboard and search.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, overflow, serious } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the page for one test, and insists that nothing forbidden happened. */
const on = (name, steps, options) =>
  test(name, async () => {
    const { page, wrong, close } = await open(browser, "why.html", options);
    try {
      await steps(page);
      assert.deepEqual(wrong, []);
    } finally {
      await close();
    }
  });

const box = (page, name) => page.locator(`.boxes [aria-label^="parcel/codec.${name}"]`);
const readout = (page) => page.locator(".why .readout").innerText();
const width = async (locator) => (await locator.locator("rect").boundingBox()).width;

on("a box is as wide as its time and says what changed", async (page) => {
  assert.match(await box(page, "growMap").getAttribute("class"), /\bup4\b.*\bfresh\b/);
  assert.match(await box(page, "(*Decoder).Decode").getAttribute("class"), /\bstill\b/);
  const share = (await width(box(page, "growMap"))) / (await width(box(page, "BenchmarkJSONUnmarshal")));
  assert.ok(Math.abs(share - 44 / 1041) < 0.005, String(share));
  await box(page, "growMap").hover();
  assert.equal(await readout(page), "parcel/codec.growMap codec/f.go:10: 0 ns/op → 44 ns/op (new), 4.2 % of the head");
});

on("a click zooms, and the button zooms out", async (page) => {
  const before = await width(box(page, "growMap"));
  await box(page, "growMap").click();
  assert.ok((await width(box(page, "growMap"))) > 10 * before);
  await page.getByRole("button", { name: "Zoom out" }).click();
  assert.equal(await width(box(page, "growMap")), before);
});

on("arrow keys move, Enter zooms, Escape zooms out", async (page) => {
  await page.locator(".boxes [tabindex='0']").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
  assert.match(await readout(page), /^strings.Map/);
  await page.keyboard.press("ArrowRight");
  assert.match(await readout(page), /^runtime.memmove/);
  await page.keyboard.press("Enter");
  assert.match(await readout(page), /^runtime.memmove/);
  assert.ok(await page.getByRole("button", { name: "Zoom out" }).isVisible());
  await page.keyboard.press("Escape");
  assert.match(await readout(page), /^all/);
});

on("what vanished shows under the baseline", async (page) => {
  assert.equal(await box(page, "trim").count(), 0);
  await page.locator(".why").getByRole("button", { name: "Baseline" }).click();
  assert.match(await box(page, "trim").getAttribute("class"), /\bdown\d\b/);
  assert.equal(await box(page, "growMap").count(), 0);
});

on("a search marks what it finds and adds it up", async (page) => {
  await page.getByRole("searchbox", { name: "Find a function" }).fill("MAP");
  assert.match(await box(page, "growMap").getAttribute("class"), /\bhit\b/);
  assert.match(await box(page, "(*Decoder).Decode").getAttribute("class"), /\bdim\b/);
  assert.equal(await readout(page), "“map”: 564 ns/op → 641 ns/op");
});

for (const colorScheme of ["light", "dark"]) {
  on("nothing serious for who cannot see it, " + colorScheme, async (page) => assert.deepEqual(await serious(page), []), { colorScheme });
}

on("it fits a phone", async (page) => assert.ok((await overflow(page)) <= 0), { viewport: { width: 360, height: 740 } });

test("without scripts the tables say it", async () => {
  const { page, close } = await open(browser, "why.html", { javaScriptEnabled: false });
  assert.match(await page.locator(".why table").first().innerText(), /grew\s+codec\.growMap in runtime\.mapassign\s+\+44 ns\/op\s+new/);
  await close();
});
