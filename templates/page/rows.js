/* The rows of the report: what they hold, which are shown, in which order. */
const [CHIP, BENCHMARK, UNIT, VERDICT, SCALE, FULL, BEFORE, AFTER, CHANGED, DOUBT, CHANGE, LOW, HIGH, ATTRIBUTABLE, POINTS, LIMIT, P, MDE, BASE, HEAD, SAMPLES, MEDIANS, RANGES, LEVEL, NOTES] = Array(25).keys();

class Rows {
  constructor(data) {
    Object.assign(this, data);
    this.all = data.rows;
    this.all.forEach((row) => Array.isArray(row[MEDIANS]) || (row[MEDIANS] = this.chips[row[CHIP]][4].map(() => row[MEDIANS])));
    this.texts = this.benchmarks.map(([pkg, name]) => (this.packages[pkg][0] + "." + name).toLowerCase());
    this.order = new Map(this.all.map((row, i) => [row, i]));
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

  shown() {
    const words = (this.filter.find || "").toLowerCase().split(/\s+/).filter(Boolean);
    const { verdict, unit, chip, package: pkg } = this.filter;
    const found = this.all.filter(
      (row) =>
        (!verdict || this.verdicts[row[VERDICT]] === verdict) &&
        (!unit || this.unit(row) === unit) &&
        (!chip || this.chips[row[CHIP]][0] === chip) &&
        (!pkg || this.pkg(row) === pkg) &&
        words.every((word) => this.texts[row[BENCHMARK]].includes(word)),
    );
    return this.sorted(found);
  }

  /* Changes are sorted by how they compare with their thresholds: percent and points do not mix. */
  sorted(rows) {
    const { by, down } = this.sort;
    const sign = down ? -1 : 1;
    const collator = new Intl.Collator("en", { numeric: true });
    const texts = { name: (row) => this.texts[row[BENCHMARK]], unit: (row) => this.unit(row), chip: (row) => this.chips[row[CHIP]][1] };
    const numbers = { verdict: (row) => this.order.get(row), before: (row) => row[BASE] && row[BASE][0], after: (row) => row[HEAD] && row[HEAD][0], change: (row) => (row[CHANGE] === null ? null : row[CHANGE] / (row[LIMIT] > 0 ? row[LIMIT] : 0.015)) };
    if (texts[by]) {
      return rows.sort((a, b) => sign * collator.compare(texts[by](a), texts[by](b)) || this.order.get(a) - this.order.get(b));
    }
    const missing = (value) => value === null || value === undefined || value === 0 && by !== "change" && by !== "verdict";
    return rows.sort((a, b) => {
      const [left, right] = [numbers[by](a), numbers[by](b)];
      if (missing(left) || missing(right)) return missing(left) - missing(right);
      return sign * (left - right) || this.order.get(a) - this.order.get(b);
    });
  }

  /* What a plot of this row shows: the benchmark in this unit on every chip. */
  picture(row) {
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
