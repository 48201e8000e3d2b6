/* The page: filters, a table that grows as it is scrolled, plots on demand, links to rows. */
(() => {
  const AT_ONCE = 100;
  const CARDS = 4;
  const { element, inScale, percent, signed, number } = Plot;
  const byId = (id) => document.getElementById(id);
  const rows = new Rows(JSON.parse(byId("data").textContent));
  const body = byId("rows").tBodies[0];
  const fields = ["find", "verdict", "unit", "chip", "package"];
  let shown = [];
  let done = 0;

  function cells(row) {
    const line = element("tr");
    line.id = rows.id(row);
    const verdict = rows.verdicts[row[VERDICT]];
    const [, chipName] = rows.chips[row[CHIP]];
    const badge = element("td");
    badge.append(element("span", "badge v-" + verdict, verdict));
    const name = element("td");
    const open = element("button", "name", rows.name(row));
    open.type = "button";
    open.setAttribute("aria-expanded", "false");
    const meta = element("span", "meta");
    meta.append(rows.unit(row) + " · ", element("span", "chip c" + ((row[CHIP] % 8) + 1), chipName));
    name.append(element("span", "pkg", rows.briefPkg(row)), open, meta);
    const chip = element("td", "side");
    chip.append(element("span", "chip c" + ((row[CHIP] % 8) + 1), chipName));
    const change = element("td", "num", row[CHANGED] + " ");
    change.append(element("small", "", row[DOUBT]));
    line.append(badge, name, element("td", "side", rows.unit(row)), chip, element("td", "num side", row[BEFORE]), element("td", "num side", row[AFTER]), change);
    open.addEventListener("click", () => toggle(line, row));
    return line;
  }

  function toggle(line, row) {
    const button = line.querySelector("button.name");
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) {
      line.nextElementSibling.remove();
      return;
    }
    const detail = element("tr", "detail");
    const cell = element("td");
    cell.colSpan = columns();
    detail.append(cell);
    line.after(detail);
    fill(cell, row);
    remember("#" + encodeURIComponent(rows.id(row)));
  }

  /* On a phone some columns are not there. */
  const columns = () => [...byId("rows").tHead.rows[0].cells].filter((title) => title.offsetWidth).length;

  function fill(box, row) {
    const picture = rows.picture(row);
    if (picture.series.length) Plot.draw(box, picture);
    box.append(facts(row));
    row[NOTES].forEach((note) => box.append(element("p", "note", note)));
    const link = element("a", "", "Link to this row");
    link.href = "#" + encodeURIComponent(rows.id(row));
    box.append(link);
  }

  function facts(row) {
    const list = element("dl", "facts");
    const say = (title, text) => text && list.append(element("dt", "", title), element("dd", "", text));
    const scale = rows.scales[row[SCALE]];
    const side = (center) => center && center[0] !== null && inScale(center[0], scale) + (center[1] === null ? "" : " (" + inScale(center[1], scale) + " to " + inScale(center[2], scale) + ")");
    const size = (value) => (row[POINTS] ? signed(value) : percent(value));
    say("Package", rows.pkg(row));
    say("Benchmark", rows.fullName(row));
    say("Baseline", side(row[BASE]));
    say("Head", side(row[HEAD]));
    if (row[CHANGE] !== null) say("Change", size(row[CHANGE]) + (row[LOW] === null ? "" : " (" + size(row[LOW]) + " to " + size(row[HIGH]) + ")"));
    if (row[ATTRIBUTABLE] !== null && row[ATTRIBUTABLE] !== row[CHANGE]) say("Without the host", size(row[ATTRIBUTABLE]));
    if (row[LIMIT] !== null) say("Threshold", size(row[LIMIT]).replace("+", "±"));
    if (row[P] !== null) say("p", number(row[P]));
    if (row[MDE] !== null) say("Could have seen", size(row[MDE]).replace("+", ""));
    return list;
  }

  function more() {
    const next = shown.slice(done, done + AT_ONCE);
    body.append(...next.map(cells));
    done += next.length;
    byId("more").hidden = done >= shown.length;
  }

  function refresh() {
    shown = rows.shown();
    done = 0;
    body.replaceChildren();
    more();
    byId("count").textContent = shown.length === rows.all.length ? shown.length + " rows" : shown.length + " of " + rows.all.length + " rows";
    document.querySelectorAll("#rows th[data-sort]").forEach((title) => {
      if (title.dataset.sort === rows.sort.by) title.setAttribute("aria-sort", rows.sort.down ? "descending" : "ascending");
      else title.removeAttribute("aria-sort");
    });
  }

  function filter() {
    fields.forEach((id) => (rows.filter[id] = byId(id).value));
    refresh();
    const set = fields.filter((id) => byId(id).value).map((id) => id + "=" + encodeURIComponent(byId(id).value));
    remember(set.length ? "#?" + set.join("&") : "#");
  }

  /* A page in a sandbox may have no history. */
  function remember(hash) {
    try {
      history.replaceState(null, "", hash);
    } catch (refused) {
      return;
    }
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (malformed) {
      return text;
    }
  }

  /* Follows #?verdict=regression&find=json, or the id of a row. */
  function follow() {
    const hash = location.hash.slice(1);
    if (hash.startsWith("?")) {
      hash.slice(1).split("&").forEach((pair) => {
        const [id, value] = pair.split("=");
        if (fields.includes(id)) byId(id).value = decoded(value || "");
      });
      filter();
      return;
    }
    const row = rows.find(decoded(hash));
    if (!row) return;
    if (!shown.includes(row)) {
      byId("filters").reset();
      rows.filter = {};
      refresh();
    }
    while (done <= shown.indexOf(row)) more();
    const line = byId(rows.id(row));
    if (line.querySelector("button.name").getAttribute("aria-expanded") === "false") toggle(line, row);
    line.scrollIntoView();
    line.querySelector("button.name").focus({ preventScroll: true });
  }

  function options(id, values) {
    byId(id).append(...values.map(([value, text]) => {
      const option = element("option", "", text);
      option.value = value;
      return option;
    }));
    byId(id).parentElement.hidden = values.length < 2;
  }

  function worst() {
    const seen = new Set();
    const cards = rows.all.filter((row) => {
      const key = row[BENCHMARK];
      const worth = ["regression", "cannot-tell", "improvement"].includes(rows.verdicts[row[VERDICT]]) && row[MEDIANS].length;
      return worth && seen.size < CARDS && !seen.has(key) && seen.add(key);
    });
    byId("worst").hidden = !cards.length;
    cards.forEach((row) => {
      const card = element("div", "card");
      const verdict = rows.verdicts[row[VERDICT]];
      const title = element("h3");
      title.append(element("span", "pkg", rows.briefPkg(row)), rows.name(row) + " ", element("span", "badge v-" + verdict, row[CHANGED] + " " + rows.unit(row)));
      card.append(title);
      byId("worst").querySelector(".cards").append(card);
      Plot.draw(card, { ...rows.picture(row), brief: true });
    });
  }

  function start() {
    const used = (index) => [...new Set(rows.all.map((row) => row[index]))];
    options("verdict", used(VERDICT).map((i) => [rows.verdicts[i], rows.verdicts[i]]));
    options("unit", rows.units.filter(([unit]) => unit).map(([unit]) => [unit, unit]));
    options("chip", rows.chips.map(([label, name]) => [label, name]));
    options("package", [...rows.packages].sort());
    byId("filters").hidden = false;
    byId("filters").addEventListener("input", filter);
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("reset", () => setTimeout(filter));
    byId("more").addEventListener("click", more);
    new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && done && more(), { rootMargin: "600px" }).observe(byId("more"));
    document.querySelectorAll("#rows th[data-sort]").forEach((title) => {
      const button = element("button", "", title.textContent);
      button.type = "button";
      button.addEventListener("click", () => {
        const by = title.dataset.sort;
        rows.sort = { by, down: rows.sort.by === by ? !rows.sort.down : by === "change" };
        refresh();
      });
      title.replaceChildren(button);
    });
    refresh();
    worst();
    addEventListener("hashchange", follow);
    addEventListener("resize", () => document.querySelectorAll(".detail > td").forEach((cell) => (cell.colSpan = columns())));
    if (location.hash.length > 1) {
      follow();
      addEventListener("load", () => setTimeout(() => document.querySelector("#rows [aria-expanded=true]")?.focus()));
    }
  }

  start();
})();
