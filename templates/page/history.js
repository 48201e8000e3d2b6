/* The page of a baseline: a plot for every benchmark, on demand, and links to them. */
(() => {
  const { element } = Plot;
  const data = JSON.parse(document.getElementById("data").textContent);
  const [chip, ref, repository] = data.chip;
  const table = document.getElementById("rows");

  function picture(line) {
    const [factor, symbol, base, limit, points, medians, ranges, steps] = data.rows[line.dataset.row];
    const runs = data.runs.map(([commit, time], i) => {
      const value = Array.isArray(medians) ? medians[i] : medians;
      const reach = (side) => ((ranges[2 * i + side] || 0) / 1e4) * Math.abs(value);
      const url = repository && /^[0-9a-f]{7,64}$/.test(commit) ? repository + "/commit/" + commit : "";
      return { commit, time, url, value, low: value === null ? null : value - reach(0), high: value === null ? null : value + reach(1) };
    });
    const first = runs.findIndex(({ value }) => value !== null);
    const last = runs.length - [...runs].reverse().findIndex(({ value }) => value !== null);
    return {
      label: line.querySelector(".name").textContent + ", " + line.cells[2].textContent,
      focus: 0,
      series: [{ name: chip + ", " + ref, color: 1, scale: [factor, symbol], base, limit, points, head: [], headCommit: "", changes: steps.map((step) => step - first), runs: runs.slice(first, last) }],
    };
  }

  function toggle(line) {
    const button = line.querySelector("button.name");
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) {
      line.nextElementSibling.remove();
      return;
    }
    const detail = element("tr", "detail");
    const cell = element("td");
    cell.colSpan = [...table.tHead.rows[0].cells].filter((title) => title.offsetWidth).length;
    detail.append(cell);
    line.after(detail);
    Plot.draw(cell, picture(line));
    steps(cell, line);
    try {
      history.replaceState(null, "", "#" + encodeURIComponent(line.id));
    } catch (refused) {
      return;
    }
  }

  function steps(box, line) {
    const all = data.rows[line.dataset.row][7];
    if (!all.length) return;
    const list = element("p", "note", "Steps at ");
    all.forEach((run, i) => {
      const [commit, time] = data.runs[run];
      if (i) list.append(", ");
      const text = commit.slice(0, 7);
      if (repository) {
        const link = element("a", "", text);
        link.href = repository + "/commit/" + commit;
        list.append(link);
      } else {
        list.append(element("code", "", text));
      }
      list.append(" of " + time.slice(0, 10));
    });
    box.append(list);
  }

  /* Each row's medians at a glance, drawn when the row comes into sight. */
  const SVG = "http://www.w3.org/2000/svg";
  function spark(line) {
    const [, , , , , medians, , steps] = data.rows[line.dataset.row];
    const all = data.runs.map((run, i) => (Array.isArray(medians) ? medians[i] : medians));
    const known = all.filter((value) => value !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const x = (i) => ((i / Math.max(1, all.length - 1)) * 116 + 2).toFixed(1);
    const y = (value) => (high > low ? 22 - ((value - low) / (high - low)) * 20 : 12).toFixed(1);
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", "0 0 120 24");
    picture.setAttribute("class", "spark");
    picture.setAttribute("preserveAspectRatio", "none");
    picture.setAttribute("aria-hidden", "true");
    const add = (kind, name, value, className) => {
      const made = document.createElementNS(SVG, kind);
      made.setAttribute(name, value);
      if (className) made.setAttribute("class", className);
      picture.append(made);
    };
    steps.forEach((run) => add("path", "d", "M" + x(run - 0.5) + " 0V24", "at"));
    add("polyline", "points", all.map((value, i) => (value === null ? "" : x(i) + "," + y(value))).filter(Boolean).join(" "));
    line.querySelector(".runs").prepend(picture);
  }

  function follow() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (malformed) {
      return;
    }
    const line = id && document.getElementById(id);
    if (!line || !line.dataset.row) return;
    if (line.querySelector("button.name").getAttribute("aria-expanded") === "false") toggle(line);
    line.scrollIntoView();
    line.querySelector("button.name").focus({ preventScroll: true });
  }

  const sight = new IntersectionObserver((seen) =>
    seen.filter((it) => it.isIntersecting).forEach((it) => {
      sight.unobserve(it.target);
      spark(it.target);
    }),
    { rootMargin: "400px" },
  );
  [...table.tBodies[0].rows].forEach((line) => sight.observe(line));

  [...table.tBodies[0].rows].forEach((line) => {
    const name = line.querySelector("span.name");
    const button = element("button", "name", name.textContent);
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => toggle(line));
    name.replaceWith(button);
  });
  addEventListener("hashchange", follow);
  if (location.hash.length > 1) addEventListener("load", () => setTimeout(follow));
})();
