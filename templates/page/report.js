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

  function cells(shown) {
    const row = shown.lead;
    const line = element("tr");
    line.id = rows.id(row);
    const [, chipName] = rows.chips[row[CHIP]];
    const badge = element("td");
    badge.append(element("span", "badge v-" + shown.verdict, shown.verdict));
    const name = element("td");
    const open = element("button", "name", rows.name(row));
    open.type = "button";
    open.setAttribute("aria-expanded", "false");
    const meta = element("span", "meta");
    meta.append(shown.shown.map((each) => rows.unit(rows.judged(each))).join(", ") + " · ", element("span", "chip c" + ((row[CHIP] % 8) + 1), chipName));
    name.append(element("span", "pkg", rows.briefPkg(row)), open, meta);
    const chip = element("td", "side");
    chip.append(element("span", "chip c" + ((row[CHIP] % 8) + 1), chipName));
    const change = below(shown, "num", (each) => each[CHANGED] + " ");
    [...change.children].forEach((each, i) => each.append(element("small", "", shown.shown[i][DOUBT])));
    line.append(badge, name, below(shown, "side", (each) => rows.unit(rows.judged(each))), chip, below(shown, "num side", (each) => rows.judged(each)[BEFORE]), below(shown, "num side", (each) => rows.judged(each)[AFTER]), change);
    open.addEventListener("click", () => toggle(line, shown, row));
    return line;
  }

  /* A cell with the units of a benchmark one below the other. */
  function below(shown, kind, text) {
    const cell = element("td", kind);
    cell.append(...shown.shown.map((row) => element("div", "", text(row))));
    return cell;
  }

  function toggle(line, shown, row) {
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
    unit(cell, shown, row);
  }

  /* The plot and the figures of one unit, and a way to the others. */
  function unit(cell, shown, row) {
    cell.replaceChildren();
    if (shown.all.length > 1) {
      const choice = element("div", "controls");
      shown.all.forEach((each) => {
        const button = element("button", "", rows.unit(each) || "failed");
        button.type = "button";
        button.setAttribute("aria-pressed", String(each === row));
        button.addEventListener("click", () => {
          unit(cell, shown, each);
          cell.querySelector(".controls [aria-pressed=true]").focus();
        });
        choice.append(button);
      });
      cell.append(choice);
    }
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
    const judged = rows.judged(row);
    const scale = rows.scales[judged[SCALE]];
    const side = (center) => center && center[0] !== null && inScale(center[0], scale) + (center[1] === null ? "" : " (" + inScale(center[1], scale) + " to " + inScale(center[2], scale) + ")");
    const size = (value) => (row[POINTS] ? signed(value) : percent(value));
    say("Package", rows.pkg(row));
    say("Benchmark", rows.fullName(row));
    if (judged !== row) say("Unit", rows.unit(judged));
    say("Baseline", side(judged[BASE]));
    say("Head", side(judged[HEAD]));
    if (row[CHANGE] !== null) say("Change", size(row[CHANGE]) + (row[LOW] === null ? "" : " (" + size(row[LOW]) + " to " + size(row[HIGH]) + ")"));
    if (row[ATTRIBUTABLE] !== null && row[ATTRIBUTABLE] !== row[CHANGE]) say("Without the host", size(row[ATTRIBUTABLE]));
    if (row[LIMIT] !== null) say("Threshold", size(row[LIMIT]).replace("+", "±"));
    if (row[P] !== null) say("p", number(row[P]));
    if (row[MDE] !== null) say("Would have shown", size(row[MDE]).replace("+", ""));
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
    const all = rows.lines.length;
    const word = rows.chips.length > 1 ? " rows" : " benchmarks";
    byId("count").textContent = (shown.length === all ? all : shown.length + " of " + all) + word;
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
    const has = (line) => line.all.includes(row);
    if (!shown.some(has)) {
      byId("filters").reset();
      rows.filter = {};
      refresh();
    }
    const found = shown.find(has);
    while (done <= shown.indexOf(found)) more();
    const line = byId(rows.id(found.lead));
    if (line.querySelector("button.name").getAttribute("aria-expanded") === "true") toggle(line, found, row);
    toggle(line, found, row);
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
    const cards = rows.lines.filter(({ lead, verdict }) => {
      const key = lead[BENCHMARK];
      const worth = ["regression", "cannot-tell", "improvement"].includes(verdict) && lead[MEDIANS].length;
      return worth && seen.size < CARDS && !seen.has(key) && seen.add(key);
    });
    byId("worst").hidden = !cards.length;
    cards.forEach(({ lead, verdict }) => {
      const card = element("div", "card");
      const title = element("h3");
      title.append(element("span", "pkg", rows.briefPkg(lead)), rows.name(lead) + " ", element("span", "badge v-" + verdict, lead[CHANGED] + " " + rows.unit(rows.judged(lead))));
      card.append(title);
      byId("worst").querySelector(".cards").append(card);
      Plot.draw(card, { ...rows.picture(lead), brief: true });
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
