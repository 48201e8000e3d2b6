/* Flame graphs of two sides: width is time per operation, colour what changed. One tree a graph. */
(() => {
  const ROW = 22;
  const [DEPTH, NAME, PLACE, BASE, HEAD, ERROR] = [0, 1, 2, 3, 4, 5];
  const SVG = "http://www.w3.org/2000/svg";

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const shape = (tag, attributes) => {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };

  const brief = (name) => {
    const end = name.search(/[[(]/);
    return name.slice(name.lastIndexOf("/", end < 0 ? name.length : end) + 1);
  };

  /* Nested calls of a list in which each stands after its caller. */
  function nested(calls) {
    const path = [];
    calls.forEach((call) => {
      const node = { call, callees: [], caller: path[call[DEPTH] - 1] };
      if (node.caller) node.caller.callees.push(node);
      path.length = call[DEPTH];
      path.push(node);
    });
    return path[0];
  }

  class Flame {
    constructor(box, unit, calls) {
      this.unit = unit;
      this.root = nested(calls);
      this.zoomed = this.root;
      this.side = HEAD;
      this.find = "";
      const changes = calls.slice(1).filter((call) => this.moved(call)).map((call) => Math.abs(call[HEAD] - call[BASE]));
      this.largest = Math.max(...changes, 0);
      this.build(box, calls);
      new ResizeObserver(() => this.picture.clientWidth !== this.width && this.draw()).observe(this.picture);
      this.draw();
    }

    build(box, calls) {
      const tools = element("form", "controls");
      tools.setAttribute("role", "search");
      const search = element("label", "wide unseen-label");
      this.input = element("input");
      this.input.type = "search";
      this.input.placeholder = "Find a function";
      this.input.setAttribute("aria-label", "Find a function");
      this.input.autocomplete = "off";
      search.append(this.input);
      this.buttons = [[HEAD, "Head"], [BASE, "Baseline"]].map(([side, text]) => this.button(text, () => this.show(side)));
      this.out = this.button("Zoom out", () => this.zoom(this.root));
      tools.append(search, ...this.buttons, this.out);
      tools.addEventListener("submit", (event) => event.preventDefault());
      this.input.addEventListener("input", () => this.search());
      this.picture = shape("svg", { role: "tree", "aria-label": "Calls, widest first; arrow keys move, Enter zooms, Escape zooms out", class: "boxes" });
      this.picture.addEventListener("keydown", (event) => this.key(event));
      this.readout = element("p", "readout");
      this.readout.setAttribute("role", "status");
      const gone = calls.some((call) => !call[HEAD]);
      const key = element("p", "key");
      key.append("Width: time per operation. ", element("span", "swatch up4", "grew"), element("span", "swatch down4", "shrank"), element("span", "swatch still", "no proven change"));
      if (gone) key.append(" · what vanished shows under “Baseline”");
      box.append(tools, this.picture, this.readout, key);
    }

    button(text, act) {
      const made = element("button", "", text);
      made.type = "button";
      made.addEventListener("click", act);
      return made;
    }

    moved(call) {
      return Math.abs(call[HEAD] - call[BASE]) > 2 * call[ERROR];
    }

    /* Grey within two standard errors; otherwise four steps towards the largest change. */
    color(call) {
      const change = call[HEAD] - call[BASE];
      if (!this.moved(call) || !call[DEPTH]) return "still";
      const step = Math.min(4, 1 + Math.floor((4 * Math.abs(change)) / (this.largest * 1.001)));
      return (change > 0 ? "up" : "down") + step;
    }

    amount(value) {
      if (this.unit === "%") return value.toFixed(1).replace("-", "−") + " %";
      const size = Math.abs(value);
      if (!size) return "0 ns/op";
      const [factor, symbol] = size >= 1e6 ? [1e6, "ms"] : size >= 1e4 ? [1e3, "µs"] : [1, "ns"];
      const scaled = value / factor;
      return scaled.toFixed(Math.abs(scaled) >= 10 ? 0 : 1).replace("-", "−") + " " + symbol + "/op";
    }

    words(call) {
      const [, name, place, base, head] = call;
      const change = head - base;
      const whole = this.root.call[HEAD] || this.root.call[BASE];
      const happened = !base ? "new" : !head ? "gone" : (change < 0 ? "" : "+") + this.amount(change);
      const proven = call[DEPTH] && !this.moved(call) ? ", not proven" : "";
      return `${name}${place ? " " + place : ""}: ${this.amount(base)} → ${this.amount(head)} (${happened}${proven}), ${((100 * head) / whole).toFixed(1)} % of the head`;
    }

    show(side) {
      this.side = side;
      if (!this.zoomed.call[side]) this.zoomed = this.root;
      this.draw();
    }

    zoom(node) {
      this.zoomed = node;
      this.draw();
      this.focus(node);
    }

    draw() {
      this.width = this.picture.clientWidth || 300;
      this.drawn = [];
      this.labels = shape("g", { "aria-hidden": "true" });
      this.picture.replaceChildren();
      this.letter = this.measure();
      const callers = [];
      for (let node = this.zoomed.caller; node; node = node.caller) callers.unshift(node);
      callers.forEach((node, row) => this.box(node, 0, this.width, row));
      const rows = this.place(this.zoomed, 0, this.width, callers.length);
      this.picture.append(this.labels);
      this.picture.setAttribute("height", (rows + 1) * ROW);
      this.buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(this.side === [HEAD, BASE][i])));
      this.out.hidden = this.zoomed === this.root;
      this.search();
      if (this.drawn[0]) this.drawn[0].shape.setAttribute("tabindex", "0");
    }

    /* How wide a letter is: phones show small text larger than it is set. */
    measure() {
      const sample = shape("text", {});
      sample.textContent = "m".repeat(20);
      this.picture.append(sample);
      const width = sample.getComputedTextLength() / 20;
      sample.remove();
      return width;
    }

    /* Draws a call and those from it; returns the deepest row. */
    place(node, from, width, row) {
      this.box(node, from, width, row);
      let deepest = row;
      let at = from;
      node.callees.forEach((callee) => {
        const share = (width * callee.call[this.side]) / node.call[this.side];
        if (share >= 1.5) deepest = Math.max(deepest, this.place(callee, at, share, row + 1));
        at += share;
      });
      return deepest;
    }

    box(node, from, width, row) {
      const { call } = node;
      node.text = undefined;
      const made = shape("g", { class: "box " + this.color(call) + (call[BASE] ? "" : " fresh"), tabindex: "-1", role: "treeitem", "aria-level": call[DEPTH] + 1, "aria-label": this.words(call) });
      made.append(shape("rect", { x: from + 0.5, y: row * ROW + 0.5, width: Math.max(1, width - 1), height: ROW - 1, rx: 3 }));
      const fits = Math.floor((width - 8) / this.letter);
      const name = call[DEPTH] ? brief(call[NAME]) : "all CPU time, " + this.amount(call[this.side]);
      if (fits >= 3) {
        node.text = shape("text", { x: from + 5, y: row * ROW + 15 });
        node.text.textContent = name.length > fits ? name.slice(0, fits - 1) + "…" : name;
        this.labels.append(node.text);
      }
      made.addEventListener("click", () => this.zoom(node));
      made.addEventListener("pointerenter", () => this.tell(node));
      made.addEventListener("focus", () => this.tell(node));
      this.picture.append(made);
      node.shape = made;
      this.drawn.push(node);
    }

    tell(node) {
      this.readout.textContent = this.words(node.call);
    }

    focus(node) {
      const target = this.drawn.includes(node) ? node : this.drawn[0];
      this.drawn.forEach((it) => it.shape.setAttribute("tabindex", it === target ? "0" : "-1"));
      target.shape.focus();
    }

    key(event) {
      const at = this.drawn.find((node) => node.shape === document.activeElement);
      if (!at) return;
      const beside = (step) => {
        const row = (at.caller?.callees ?? [at]).filter((node) => this.drawn.includes(node));
        return row[row.indexOf(at) + step];
      };
      const below = at.callees.find((node) => this.drawn.includes(node));
      const to = { ArrowUp: at.caller, ArrowDown: below, ArrowLeft: beside(-1), ArrowRight: beside(1), Home: this.root };
      if (event.key === "Enter" || event.key === " ") this.zoom(at);
      else if (event.key === "Escape") this.zoom(this.root);
      else if (event.key in to) to[event.key] && this.focus(to[event.key]);
      else return;
      event.preventDefault();
    }

    search() {
      const words = this.input.value.trim().toLowerCase();
      const hit = (node) => words && node.call[NAME].toLowerCase().includes(words);
      this.drawn.forEach((node) => {
        node.shape.classList.toggle("hit", Boolean(hit(node)));
        [node.shape, node.text].forEach((it) => it?.classList.toggle("dim", Boolean(words) && !hit(node)));
      });
      if (!words) {
        this.readout.textContent = "Point at a call, or move with the arrow keys.";
        return;
      }
      const sum = (node, side) => (hit(node) && node.call[DEPTH] ? node.call[side] : node.callees.reduce((all, it) => all + sum(it, side), 0));
      const [base, head] = [sum(this.root, BASE), sum(this.root, HEAD)];
      this.readout.textContent = `“${words}”: ${this.amount(base)} → ${this.amount(head)}`;
    }
  }

  const data = document.getElementById("flames");
  if (data) {
    JSON.parse(data.textContent).forEach(([unit, ...calls], i) => {
      const box = document.getElementById("flame-" + i);
      if (box && calls.length) new Flame(box, unit, calls);
    });
  }
})();
