/* The rows of the report: what they hold, which are shown, in which order. */
const [CHIP, BENCHMARK, UNIT, VERDICT, SCALE, FULL, BEFORE, AFTER, CHANGED, DOUBT, CHANGE, LOW, HIGH, ATTRIBUTABLE, POINTS, LIMIT, P, MDE, BASE, HEAD, SAMPLES, MEDIANS, RANGES, LEVEL, NOTES, FOLLOWS, BY_CPU] = Array(27).keys();
const SAY_SOMETHING = ["regression", "cannot-tell", "improvement", "accepted"];

class Rows {
  constructor(data) {
    Object.assign(this, data);
    this.all = data.rows;
    this.all.forEach((row) => Array.isArray(row[MEDIANS]) || (row[MEDIANS] = this.chips[row[CHIP]][4].map(() => row[MEDIANS])));
    this.texts = this.benchmarks.map(([pkg, name]) => (this.packages[pkg][0] + "." + name).toLowerCase());
    this.order = new Map(this.all.map((row, i) => [row, i]));
    this.lines = this.grouped(this.all);
    this.sort = { by: "verdict", down: false };
    this.filter = {};
  }

  name(row) {
    return this.benchmarks[row[BENCHMARK]][1] || "(whole package)";
  }

  /* The import path: whole, and without what all share. */
  pkg(row) {
    return this.packages[this.benchmarks[row[BENCHMARK]][0]][0];
  }

  briefPkg(row) {
    return this.packages[this.benchmarks[row[BENCHMARK]][0]][1];
  }

  unit(row) {
    return this.units[row[UNIT]][0];
  }

  /* The row whose values the change is of: the CPU time where that was judged. */
  judged(row) {
    const cpu = row[BY_CPU] && this.all.find((other) => other[BENCHMARK] === row[BENCHMARK] && other[CHIP] === row[CHIP] && this.unit(other) === "cpu-ns/op");
    return cpu || row;
  }

  id(row) {
    return this.pkg(row) + "." + this.benchmarks[row[BENCHMARK]][1] + ":" + this.unit(row) + ":" + this.chips[row[CHIP]][0];
  }

  fullName(row) {
    const name = this.benchmarks[row[BENCHMARK]][1];
    return /^$|^-\d+$/.test(row[FULL]) && name ? "Benchmark" + name + row[FULL] : row[FULL];
  }

  find(id) {
    return this.all.find((row) => this.id(row) === id);
  }

  /* One line a benchmark and chip: its time first, or what earned the verdict, and what else says something. */
  grouped(rows) {
    const groups = new Map();
    rows.forEach((row) => {
      const place = row[CHIP] + " " + row[BENCHMARK];
      groups.has(place) ? groups.get(place).push(row) : groups.set(place, [row]);
    });
    return [...groups.values()].map((all) => {
      const verdict = all[0][VERDICT];
      const lead = all.find((row) => /^(ns|sec)\/op$/.test(this.unit(row)) && row[VERDICT] === verdict) || all[0];
      const others = all.filter((row) => row !== lead && !row[FOLLOWS] && SAY_SOMETHING.includes(this.verdicts[row[VERDICT]]));
      return { verdict: this.verdicts[verdict], lead, shown: [lead, ...others], all: [lead, ...all.filter((row) => row !== lead)], place: this.order.get(all[0]) };
    });
  }

  shown() {
    const words = (this.filter.find || "").toLowerCase().split(/\s+/).filter(Boolean);
    const { verdict, unit, chip, package: pkg } = this.filter;
    const lines = unit ? this.grouped(this.all.filter((row) => this.unit(row) === unit)) : this.lines;
    const found = lines.filter(
      ({ lead: row, verdict: earned }) =>
        (!verdict || earned === verdict) &&
        (!chip || this.chips[row[CHIP]][0] === chip) &&
        (!pkg || this.pkg(row) === pkg) &&
        words.every((word) => this.texts[row[BENCHMARK]].includes(word)),
    );
    return this.sorted(found);
  }

  /* Changes are sorted by how they compare with their thresholds: percent and points do not mix. */
  sorted(lines) {
    const { by, down } = this.sort;
    const sign = down ? -1 : 1;
    const collator = new Intl.Collator("en", { numeric: true });
    const texts = { name: (row) => this.texts[row[BENCHMARK]], unit: (row) => this.unit(row), chip: (row) => this.chips[row[CHIP]][1] };
    const numbers = { before: (row) => this.judged(row)[BASE] && this.judged(row)[BASE][0], after: (row) => this.judged(row)[HEAD] && this.judged(row)[HEAD][0], change: (row) => (row[CHANGE] === null ? null : row[CHANGE] / (row[LIMIT] > 0 ? row[LIMIT] : 0.015)) };
    if (by === "verdict") {
      return [...lines].sort((a, b) => sign * (a.place - b.place));
    }
    if (texts[by]) {
      return [...lines].sort((a, b) => sign * collator.compare(texts[by](a.lead), texts[by](b.lead)) || a.place - b.place);
    }
    const missing = (value) => value === null || value === undefined || (value === 0 && by !== "change");
    return [...lines].sort((a, b) => {
      const [left, right] = [numbers[by](a.lead), numbers[by](b.lead)];
      if (missing(left) || missing(right)) return missing(left) - missing(right);
      return sign * (left - right) || a.place - b.place;
    });
  }

  /* What a plot of this row shows: the benchmark in this unit on every chip. */
  picture(line) {
    const row = this.judged(line);
    const together = this.all.filter((other) => other[BENCHMARK] === row[BENCHMARK] && other[UNIT] === row[UNIT] && (other[MEDIANS].length || other[SAMPLES].length));
    together.sort((a, b) => a[CHIP] - b[CHIP]);
    return {
      label: this.name(row) + ", " + this.unit(row),
      focus: Math.max(0, together.indexOf(row)),
      series: together.map((each) => this.series(each)),
    };
  }

  series(row) {
    const [, name, , headCommit, runs] = this.chips[row[CHIP]];
    return {
      name,
      color: (row[CHIP] % 8) + 1,
      scale: this.scales[row[SCALE]],
      base: row[BASE] || null,
      limit: row[LIMIT],
      points: row[POINTS],
      head: row[SAMPLES],
      headCommit,
      changes: row[LEVEL] ? [row[LEVEL]] : [],
      runs: row[MEDIANS].map((value, i) => {
        const [commit, time] = runs[i] || ["", ""];
        const reach = (side) => ((row[RANGES][2 * i + side] || 0) / 1e4) * Math.abs(value);
        return { commit: commit, time: time, value, low: value === null ? null : value - reach(0), high: value === null ? null : value + reach(1) };
      }),
    };
  }
}
