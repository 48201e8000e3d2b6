/* Draws the runs of one benchmark in one unit, a line for every series (a chip, or a ref). */
const Plot = (() => {
  const DASHES = [[], [7, 3], [2, 3], [9, 3, 2, 3], [12, 4], [4, 4], [1, 4], [9, 2]];
  const live = new Set();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => live.forEach((plot) => plot.draw()));

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /* Four significant digits, never an exponent, a real minus. */
  function number(value) {
    if (value === null || !isFinite(value)) return "–";
    const whole = Math.max(1, Math.floor(Math.log10(Math.abs(value) || 1)) + 1);
    const text = Number.isInteger(value) ? String(value) : Math.abs(value) >= 1 ? value.toFixed(Math.max(0, 4 - whole)) : String(Number(value.toPrecision(4)));
    return text.replace("-", "−");
  }
  const inScale = (value, [factor, symbol]) => number(value / factor) + (symbol ? " " + symbol : "");
  const signed = (value) => ((value > 0 ? "+" : "") + value.toFixed(2)).replace(/^[+-]0\.00$/, "0.00").replace("-", "−");
  const percent = (fraction) => signed(fraction * 100) + " %";
  const when = (time) => time.replace("T", " ").replace(/:\d\d(\.\d+)?Z$/, "");
  const short = (commit) => commit.slice(0, 7);

  /* Where each run stands: by time where all are known, so that chips measured at one commit agree; else counted from the newest. */
  function slots(series) {
    const timed = series.every((each) => each.runs.every((run) => run.time));
    const keys = new Map();
    const places = series.map((each) => {
      const seen = new Map();
      return each.runs.map((run, i) => {
        const nth = (seen.get(run.commit + run.time) || 0) + 1;
        seen.set(run.commit + run.time, nth);
        const key = timed ? run.time + " " + run.commit + " " + nth : String(1e6 + i - each.runs.length);
        keys.set(key, run);
        return key;
      });
    });
    const order = [...keys.keys()].sort();
    const index = new Map(order.map((key, i) => [key, i]));
    return { runs: order.map((key) => keys.get(key)), places: places.map((all) => all.map((key) => index.get(key))) };
  }

  class Picture {
    constructor(box, spec) {
      Object.assign(this, spec);
      this.relative = this.canBeRelative() && this.series.length > 1;
      const { runs, places } = slots(this.series);
      this.slots = runs;
      this.places = places;
      this.build(box);
      live.add(this);
      new ResizeObserver(() => this.chart && this.chart.setSize({ width: this.plot.clientWidth, height: this.plot.clientHeight })).observe(this.plot);
      this.draw();
    }

    canBeRelative() {
      return !this.series.some((each) => each.points || !each.base || !each.base[0]);
    }

    build(box) {
      const figure = element("figure");
      const controls = element("div", "controls");
      if (this.series.length > 1) this.series.forEach((each, i) => controls.append(this.button(each.name, "chip c" + each.color, () => this.focus === i, () => (this.focus = i))));
      if (this.canBeRelative()) controls.append(this.button("% of baseline", "", () => this.relative, () => (this.relative = !this.relative)));
      this.plot = element("div", "plot");
      this.plot.tabIndex = 0;
      this.plot.setAttribute("role", "img");
      this.plot.setAttribute("aria-label", this.label + ": runs over time. Arrow keys read them one by one.");
      this.plot.addEventListener("keydown", (event) => this.key(event));
      this.readout = element("p", "readout");
      this.readout.setAttribute("role", "status");
      const list = element("details");
      list.append(element("summary", "", "Runs as a table"));
      list.addEventListener("toggle", () => list.children.length < 2 && list.append(this.table()));
      figure.append(...(controls.children.length ? [controls] : []), this.plot, this.readout, ...(this.brief ? [] : [element("p", "key", this.keyText())]), list);
      box.append(figure);
    }

    keyText() {
      const judged = this.series.some((each) => each.limit > 0);
      return "Dot: median of a run; bar: its samples. Shaded: spread of the baseline around its median."
        + (judged ? " Dotted: threshold." : "") + (this.series.some((each) => each.changes.length) ? " Vertical: change point." : "")
        + (this.series.some((each) => each.head.length) ? " Diamonds: samples of the head." : "");
    }

    button(text, name, pressed, press) {
      const made = element("button", name, text);
      made.type = "button";
      made.setAttribute("aria-pressed", pressed());
      made.addEventListener("click", () => {
        press();
        this.draw();
      });
      (this.buttons = this.buttons || []).push(() => made.setAttribute("aria-pressed", pressed()));
      return made;
    }

    shown(each, value) {
      if (value === null || value === undefined) return null;
      return this.relative ? (value / each.base[0] - 1) * 100 : value / this.series[this.focus].scale[0];
    }

    /* One column of x for the runs, then one for every sample of a head. */
    columns() {
      const n = this.slots.length;
      const samples = this.series.reduce((sum, each) => sum + each.head.flat().length, 0);
      const step = Math.min(0.3, 1.2 / Math.max(1, samples)) * Math.max(1, n / 20);
      const x = [...this.slots.keys()];
      for (let k = 0; k < samples; k++) x.push(n + this.gap() + (k - (samples - 1) / 2) * step);
      const lines = this.series.map((each, s) => {
        const y = x.map(() => null);
        each.runs.forEach((run, i) => (y[this.places[s][i]] = this.shown(each, run.value)));
        return y;
      });
      let next = n;
      const heads = this.series.map((each) => {
        const y = x.map(() => null);
        each.head.flat().forEach((value) => (y[next++] = this.shown(each, value)));
        return y;
      });
      return { x, lines, heads, samples };
    }

    /* How far the head stands from the newest run, in runs. */
    gap() {
      return Math.max(0.9, this.slots.length / 14);
    }

    range() {
      let low = Infinity;
      let high = -Infinity;
      const take = (value) => {
        if (value !== null && isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      };
      this.series.forEach((each, i) => {
        each.runs.forEach((run) => [run.value, run.low, run.high].forEach((value) => take(this.shown(each, value))));
        each.head.flat().forEach((value) => take(this.shown(each, value)));
        if (i === this.focus) this.limits(each).forEach(take);
      });
      const room = (high - low) * 0.08 || Math.abs(high) * 0.02 || 1;
      return [low - room, high + room];
    }

    limits(each) {
      if (!each.base || !(each.limit > 0)) return [];
      const reach = each.points ? each.limit : each.limit * Math.abs(each.base[0]);
      return [each.base[0] - reach, each.base[0] + reach].map((value) => this.shown(each, value));
    }

    draw() {
      (this.buttons || []).forEach((update) => update());
      if (this.chart) this.chart.destroy();
      if (!this.plot.isConnected && this.chart) return live.delete(this);
      const data = this.columns();
      this.data = data;
      const range = this.range();
      const muted = css("--muted");
      const axis = { stroke: muted, font: "12px system-ui, sans-serif", grid: { stroke: css("--grid"), width: 1 }, ticks: { stroke: css("--grid"), width: 1 } };
      const scale = this.series[this.focus].scale;
      this.chart = new uPlot(
        {
          width: this.plot.clientWidth || 600,
          height: this.plot.clientHeight || 240,
          legend: { show: false },
          cursor: { y: false, drag: { x: false, y: false } },
          scales: { x: { time: false, range: () => [-0.6, this.slots.length + (data.samples ? 2 * this.gap() : -0.4)] }, y: { range: () => range } },
          axes: [
            { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], space: 64, grid: { show: false }, size: 34, values: (u, all) => all.map((i) => this.tick(i)) },
            { ...axis, size: 76, values: (u, all, axis, space, step) => all.map((value) => this.height(value, step, scale[1])) },
          ],
          series: [{}, ...this.lineSeries(), ...this.headSeries()],
          hooks: { drawAxes: [(u) => this.bands(u)], draw: [(u) => this.marks(u)], setCursor: [(u) => this.read(u.cursor.idx)] },
        },
        [data.x, ...data.lines, ...data.heads],
        this.plot,
      );
      this.read(null);
    }

    height(value, step, symbol) {
      const whole = (decimals) => Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6;
      const decimals = [...Array(9).keys()].find(whole) ?? 8;
      const text = value.toFixed(decimals).replace(/^-(?=0(\.0+)?$)/, "").replace("-", "−");
      return this.relative ? (value > 0 ? "+" : "") + text + " %" : text + (symbol ? " " + symbol : "");
    }

    /* The last labels would stand in the way of the head's. */
    tick(i) {
      if (this.data.samples && i > this.slots.length - 1.5 * this.gap()) return "";
      const run = this.slots[i];
      return run ? (run.time ? run.time.slice(2, 10) : short(run.commit)) : "";
    }

    lineSeries() {
      return this.series.map((each, i) => {
        const color = css("--c" + each.color) + (i === this.focus ? "" : "80");
        return { stroke: color, width: i === this.focus ? 1.6 : 1, dash: DASHES[(each.color - 1) % DASHES.length], spanGaps: true, points: { show: true, size: (i === this.focus ? 6 : 4) - (this.slots.length > 60 ? 2 : 0), fill: color, stroke: color } };
      });
    }

    headSeries() {
      return this.series.map(() => ({ paths: () => null, points: { show: false } }));
    }

    bands(u) {
      const each = this.series[this.focus];
      if (!each.base || each.base[0] === null) return;
      const { left, top, width, height } = u.bbox;
      const at = (value) => u.valToPos(value, "y", true);
      u.ctx.save();
      u.ctx.beginPath();
      u.ctx.rect(left, top, width, height);
      u.ctx.clip();
      const [center, low, high] = each.base.map((value) => this.shown(each, value));
      if (low !== null && high !== null) {
        u.ctx.globalAlpha = 0.14;
        u.ctx.fillStyle = css("--c" + each.color);
        u.ctx.fillRect(left, at(high), width, Math.max(1, at(low) - at(high)));
        u.ctx.globalAlpha = 1;
      }
      this.level(u, center, css("--c" + each.color), [6, 4]);
      this.limits(each).forEach((value) => this.level(u, value, css("--limit"), [2, 3]));
      u.ctx.restore();
    }

    level(u, value, color, dash) {
      const y = Math.round(u.valToPos(value, "y", true)) + 0.5;
      u.ctx.strokeStyle = color;
      u.ctx.lineWidth = devicePixelRatio;
      u.ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
      u.ctx.beginPath();
      u.ctx.moveTo(u.bbox.left, y);
      u.ctx.lineTo(u.bbox.left + u.bbox.width, y);
      u.ctx.stroke();
      u.ctx.setLineDash([]);
    }

    /* What a line cannot say: the samples within a run, steps, the head. */
    marks(u) {
      this.series.forEach((each, s) => {
        u.ctx.save();
        u.ctx.strokeStyle = u.ctx.fillStyle = css("--c" + each.color);
        u.ctx.globalAlpha = s === this.focus ? 1 : 0.5;
        u.ctx.lineWidth = devicePixelRatio;
        if (s === this.focus) {
          each.runs.forEach((run, i) => run.value !== null && this.bar(u, this.places[s][i], this.shown(each, run.low), this.shown(each, run.high)));
          u.ctx.setLineDash([3, 3]);
          each.changes.forEach((i) => this.bar(u, this.places[s][i] - 0.5, u.scales.y.min, u.scales.y.max));
          u.ctx.setLineDash([]);
        }
        if (s === this.focus && this.data.samples) this.headLabel(u);
        u.ctx.fillStyle = css("--head");
        this.data.heads[s].forEach((value, i) => value !== null && this.diamond(u, this.data.x[i], value));
        u.ctx.restore();
      });
    }

    headLabel(u) {
      const x = u.valToPos(this.slots.length + this.gap(), "x", true);
      u.ctx.font = 12 * devicePixelRatio + "px system-ui, sans-serif";
      u.ctx.textAlign = "center";
      u.ctx.textBaseline = "top";
      u.ctx.save();
      u.ctx.fillStyle = css("--head");
      u.ctx.fillText("head", x, u.bbox.top + u.bbox.height + 12 * devicePixelRatio);
      u.ctx.restore();
    }

    bar(u, x, low, high) {
      const left = u.valToPos(x, "x", true);
      u.ctx.beginPath();
      u.ctx.moveTo(left, u.valToPos(low, "y", true));
      u.ctx.lineTo(left, u.valToPos(high, "y", true));
      u.ctx.stroke();
    }

    diamond(u, x, y) {
      const [left, top, size] = [u.valToPos(x, "x", true), u.valToPos(y, "y", true), 5 * devicePixelRatio];
      u.ctx.beginPath();
      u.ctx.moveTo(left, top - size);
      u.ctx.lineTo(left + size, top);
      u.ctx.lineTo(left, top + size);
      u.ctx.lineTo(left - size, top);
      u.ctx.closePath();
      u.ctx.fill();
    }

    key(event) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const now = this.chart.cursor.idx;
      const last = this.data.x.length - 1;
      const next = now === null || now === undefined ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, now + step));
      this.chart.setCursor({ left: this.chart.valToPos(this.data.x[next], "x"), top: 10 });
    }

    /* Says what stands at a place of the x axis, the chosen series first. */
    read(i) {
      this.readout.replaceChildren();
      if (i === null || i === undefined) {
        this.readout.textContent = "Point at a run, or use the arrow keys.";
        return;
      }
      const order = [this.focus, ...this.series.keys()].filter((s, k) => k === 0 || s !== this.focus);
      order.forEach((s) => this.say(this.series[s], s, i));
    }

    say(each, s, i) {
      const head = i >= this.slots.length;
      const run = head ? null : each.runs[this.places[s].indexOf(i)];
      const value = head ? this.headValue(each, s, i) : run ? run.value : null;
      if (value === null || value === undefined) return;
      const line = element("span");
      const where = head ? "head" + (each.headCommit ? " " + short(each.headCommit) : "") : "run " + short(run.commit) + (run.time ? ", " + when(run.time) : "");
      line.append(element("span", "chip c" + each.color, each.name), " · " + where + " · ", element("b", "", inScale(value, each.scale)));
      if (each.base && each.base[0] && !each.points) line.append(" (" + percent(value / each.base[0] - 1) + ")");
      if (!head && run.high > run.low) line.append(", samples " + inScale(run.low, each.scale) + " to " + inScale(run.high, each.scale));
      if (this.readout.children.length) this.readout.append(element("br"));
      this.readout.append(line);
    }

    headValue(each, s, i) {
      const from = this.data.heads[s].findIndex((value) => value !== null);
      return from < 0 || i < from ? null : each.head.flat()[i - from];
    }

    table() {
      const table = element("table");
      const head = table.createTHead().insertRow();
      ["Chip", "Run", "Date", "Median"].forEach((text) => {
        const cell = element("th", "", text);
        cell.scope = "col";
        head.append(cell);
      });
      const body = table.createTBody();
      this.series.forEach((each) => {
        const line = (run, date, value) => {
          if (value === null) return;
          const row = body.insertRow();
          row.append(element("td", "", each.name), this.commitCell(run), element("td", "", date), element("td", "num", inScale(value, each.scale)));
        };
        each.head.flat().forEach((value) => line({ commit: "head " + short(each.headCommit) }, "", value));
        [...each.runs].reverse().forEach((run) => line(run, when(run.time), run.value));
      });
      return table;
    }

    commitCell(run) {
      const cell = element("td");
      if (run.url) {
        const link = element("a", "", short(run.commit));
        link.href = run.url;
        cell.append(link);
      } else {
        cell.textContent = run.commit.startsWith("head") ? run.commit : short(run.commit);
      }
      return cell;
    }
  }

  return { draw: (box, spec) => new Picture(box, spec), element, inScale, percent, signed, number };
})();
