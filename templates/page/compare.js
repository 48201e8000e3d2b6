/* Baselines side by side: geometric means by package and every benchmark, as relative bars. */
(() => {
  const AT_ONCE = 200;
  const byId = (id) => document.getElementById(id);
  const { baselines, rows } = JSON.parse(byId("data").textContent);
  const [PKG, BRIEF, NAME, UNIT, BETTER, FACTOR, SYMBOL, LEVELS, SPREADS] = Array(9).keys();
  let columns = [];
  let found = [];
  let done = 0;

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const number = (value) => {
    const whole = Math.max(1, Math.floor(Math.log10(Math.abs(value) || 1)) + 1);
    return (Number.isInteger(value) ? String(value) : Math.abs(value) >= 1 ? value.toFixed(Math.max(0, 4 - whole)) : String(Number(value.toPrecision(4)))).replace("-", "−");
  };
  const signed = (text) => (/^-?0(\.0+)?$/.test(text) ? text.replace("-", "") : text.startsWith("-") ? text.replace("-", "−") : "+" + text);
  const percent = (fraction) => signed((fraction * 100).toFixed(1)) + " %";
  const points = (difference) => signed(difference.toFixed(2));
  const name = (i) => baselines[i][1] + ", " + baselines[i][2];

  /* A bar from the middle. The largest change in sight reaches the edge, and one of 8 % where none is as large. */
  const LEAST_REACH = 0.08;
  let reach = LEAST_REACH;
  function bar(change, better, quiet) {
    const box = element("span", "bar");
    const fill = element("span", change === 0 || better === "unknown" ? "" : (change > 0) === (better === "lower") ? "badbar" : "goodbar");
    const share = Math.min(1, Math.abs(change) / reach) * 50;
    fill.style.width = share + "%";
    fill.style.left = (change < 0 ? 50 - share : 50) + "%";
    if (quiet) fill.classList.add("quiet");
    box.append(fill);
    return box;
  }

  function relative(cell, change, better, quiet) {
    cell.className = "relative";
    if (!isFinite(change)) {
      cell.textContent = "–";
      return cell;
    }
    cell.append(bar(size(change), better, quiet), element("span", "ratio", inPoints() ? points(change) : percent(change)));
    return cell;
  }

  /* A percentage changes by points; twice as much and half as much are alike. */
  const inPoints = () => byId("unit").value.startsWith("%");
  const size = (change) => (inPoints() ? change : Math.log1p(change));

  function head(table, titles) {
    const line = table.createTHead().insertRow();
    titles.forEach(([text, side]) => {
      const title = element("th", side, text);
      title.scope = "col";
      line.append(title);
    });
    return table.createTBody();
  }

  /* From the base: a fraction, or points of a percentage. */
  const change = (row, i) => {
    const [from, to] = [row[LEVELS][+byId("base").value], row[LEVELS][i]];
    if (from === null || to === null) return NaN;
    return inPoints() ? to - from : from > 0 && to > 0 ? to / from - 1 : NaN;
  };

  const comparable = (row) => columns.some((i) => isFinite(change(row, i)));
  const average = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;

  function means() {
    const packages = new Map();
    found.forEach((row) => {
      if (!packages.has(row[PKG])) packages.set(row[PKG], []);
      packages.get(row[PKG]).push(row);
    });
    const table = element("table");
    const body = head(table, [["Package", ""], ["Benchmarks", "num"], ...columns.map((i) => [name(i), "relative"])]);
    const line = (title, all) => {
      const made = body.insertRow();
      const first = element("th", "", title);
      first.scope = "row";
      made.append(first, element("td", "num", String(all.length)));
      columns.forEach((i) => {
        const sizes = all.map((row) => size(change(row, i))).filter(isFinite);
        const mean = sizes.length ? average(sizes) : NaN;
        made.append(relative(element("td"), inPoints() ? mean : Math.expm1(mean), all[0][BETTER], false));
      });
    };
    packages.forEach((every) => {
      const all = every.filter(comparable);
      if (all.length) line(all[0][BRIEF] || all[0][PKG] || "(no package)", all);
    });
    const both = found.filter(comparable);
    if (packages.size > 1 && both.length) line("all", both);
    byId("means").replaceChildren(both.length ? table : element("p", "", "They have no benchmark in common."));
  }

  function more() {
    const base = +byId("base").value;
    const body = byId("each").querySelector("tbody");
    found.slice(done, done + AT_ONCE).forEach((row) => {
      const line = body.insertRow();
      const title = element("th");
      title.scope = "row";
      title.append(element("span", "pkg", row[BRIEF]), row[NAME]);
      const level = (i) => (row[LEVELS][i] === null ? "–" : number(row[LEVELS][i] / row[FACTOR]) + (row[SYMBOL] ? " " + row[SYMBOL] : ""));
      line.append(title, element("td", "num", level(base)));
      columns.forEach((i) => {
        const swing = 2 * Math.hypot(row[SPREADS][base], row[SPREADS][i]);
        const moved = change(row, i);
        line.append(element("td", "num", level(i)), relative(element("td"), moved, row[BETTER], Math.abs(moved) <= swing));
      });
    });
    done = Math.min(found.length, done + AT_ONCE);
    byId("more").hidden = done >= found.length;
  }

  function show() {
    const base = +byId("base").value;
    columns = [...document.querySelectorAll("#with input:checked")].map((box) => +box.value).filter((i) => i !== base);
    const words = byId("find").value.toLowerCase().split(/\s+/).filter(Boolean);
    const sides = [base, ...columns];
    found = rows.filter((row) => row[UNIT] === byId("unit").value && sides.some((i) => row[LEVELS][i] !== null) && words.every((word) => (row[PKG] + "." + row[NAME]).toLowerCase().includes(word)));
    found.sort((a, b) => comparable(b) - comparable(a));
    const sizes = found.flatMap((row) => columns.map((i) => Math.abs(size(change(row, i))))).filter(isFinite);
    reach = Math.max(inPoints() ? 0.5 : LEAST_REACH, ...sizes);
    means();
    const table = element("table");
    head(table, [["Benchmark", ""], [name(base), "num"], ...columns.flatMap((i) => [[name(i), "num"], ["change", "relative"]])]);
    byId("each").replaceChildren(table);
    done = 0;
    more();
    const hash = ["base=" + baselines[base][0], "with=" + columns.map((i) => baselines[i][0]).join(","), "unit=" + byId("unit").value, "find=" + byId("find").value];
    try {
      history.replaceState(null, "", "#" + hash.map((part) => part.replace(/[^\w=,/.@+-]/g, encodeURIComponent)).join("&"));
    } catch (refused) {
      return;
    }
  }

  const inCommon = (a, b) => rows.filter((row) => row[LEVELS][a] !== null && row[LEVELS][b] !== null).length;

  /* Without a link: the chips that share a ref and benchmarks; where there is none, the refs of one chip. */
  function proposal(base) {
    const others = baselines.map((each, i) => i).filter((i) => i !== base && inCommon(base, i));
    const alike = others.filter((i) => baselines[i][2] === baselines[base][2]);
    return alike.length ? alike : others.filter((i) => baselines[i][1] === baselines[base][1]);
  }

  function choose() {
    const wanted = new Map(location.hash.slice(1).split("&").map((part) => part.split("=").map(decodeURIComponent)));
    const index = (path) => baselines.findIndex((each) => each[0] === path);
    const fitting = baselines.findIndex((each, i) => proposal(i).length);
    const base = Math.max(0, wanted.has("base") ? index(wanted.get("base")) : fitting);
    const others = proposal(base);
    const beside = wanted.has("with") ? wanted.get("with").split(",").map(index) : others;
    byId("base").value = String(base);
    document.querySelectorAll("#with input").forEach((box) => (box.checked = beside.includes(+box.value)));
    if (wanted.has("unit")) byId("unit").value = wanted.get("unit");
    if (wanted.has("find")) byId("find").value = wanted.get("find");
    show();
  }

  function start() {
    if (!rows.length) return;
    baselines.forEach((each, i) => {
      const option = element("option", "", name(i));
      option.value = String(i);
      byId("base").append(option);
      const label = element("label", "box");
      const box = element("input");
      box.type = "checkbox";
      box.value = String(i);
      label.append(box, name(i));
      byId("with").append(label);
    });
    new Set(rows.map((row) => row[UNIT])).forEach((unit) => byId("unit").append(element("option", "", unit)));
    if (rows.some((row) => row[UNIT] === "ns/op")) byId("unit").value = "ns/op";
    byId("choice").hidden = false;
    byId("choice").addEventListener("input", show);
    byId("choice").addEventListener("submit", (event) => event.preventDefault());
    byId("more").addEventListener("click", more);
    addEventListener("hashchange", choose);
    choose();
  }

  start();
})();
