// Madeup writes stored runs and heads with a known cause, for the cases of whole reports that no afternoon of
// measuring shows: a full window, drift, a host on which everything is slower.
//
//	go run ./madeup OUT
//
// The same numbers come out every time. A value is that of the benchmark, times the level and the noise of its run, times the
// noise of the sample.
package main

import (
	"crypto/sha256"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	betweenRuns = 0.004 // standard deviations, as fractions
	withinRuns  = 0.003
	samples     = 2
)

var suite = []struct {
	pkg, name  string
	ns, allocs float64
}{
	{"cart", "Add", 81.5, 1},
	{"cart", "Checkout/items=10", 5234, 42},
	{"cart", "Checkout/items=1k", 498100, 4012},
	{"cart", "Total", 12.25, 0},
	{"search", "Query/short", 1843, 9},
	{"search", "Query/long", 20560, 31},
	{"search", "Index", 3.2e6, 10250},
	{"search", "Rank", 742.5, 0},
	{"stock", "Reserve", 310, 4},
	{"stock", "Release", 288, 3},
	{"stock", "Sync", 97400, 120},
	{"stock", "Report", 1.43e6, 2210},
}

// cause says by what factor a benchmark's time, or its allocations, differ in one run.
type cause func(name string) (time, allocs float64)

func none(string) (float64, float64) { return 1, 1 }

func all(factor float64) cause {
	return func(string) (float64, float64) { return factor, 1 }
}

func one(benchmark string, time, allocs float64) cause {
	return func(name string) (float64, float64) {
		if name == benchmark {
			return time, allocs
		}
		return 1, 1
	}
}

// host draws the runs of one case.
type host struct {
	folder string
	chip   chip
	random *rand.Rand
	runs   int
}

// chip is a label, the go command's lines about it, and how fast it is.
type chip struct {
	label, header string
	speed         float64
}

var (
	m3   = chip{"apple-m3-max", "goos: darwin\ngoarch: arm64\ncpu: Apple M3 Max\n", 1}
	epyc = chip{"amd-epyc-7763", "goos: linux\ngoarch: amd64\ncpu: AMD EPYC 7763 64-Core Processor\n", 1.9}
)

func newHost(out, name string, chip chip, seed int64) *host {
	return &host{filepath.Join(out, name), chip, rand.New(rand.NewSource(seed)), 0}
}

// store adds n runs to a baseline, a day apart.
func (h *host) store(ref string, n int, by func(run int) cause) {
	for i := 0; i < n; i++ {
		commit := fmt.Sprintf("%040x", sha256.Sum256([]byte{byte(h.runs)}))[:40]
		when := time.Date(2026, 9, 1, 9, 30, 0, 0, time.UTC).AddDate(0, 0, h.runs)
		h.runs++
		text := fmt.Sprintf("chip: %s\ncommit: %s\ncommit-time: %s\ntoolchain: go1.26.8\n%s",
			h.chip.label, commit, when.Format(time.RFC3339), h.results(by(i)))
		name := fmt.Sprintf("%s-%s-%s.txt", when.Format("20060102T150405Z"), commit[:12], digest(text))
		h.write(filepath.Join("baselines", h.chip.label, ref, name), text)
	}
}

// digest is the part of a run file's name that tells its content from others.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return fmt.Sprintf("%x", sum[:4])
}

// head writes results beside the baselines.
func (h *host) head(file string, by cause) {
	h.write(file, "toolchain: go1.26.8\n"+h.results(by))
}

func (h *host) results(by cause) string {
	var text strings.Builder
	text.WriteString(h.chip.header)
	pkg := ""
	for _, benchmark := range suite {
		if benchmark.pkg != pkg {
			pkg = benchmark.pkg
			fmt.Fprintf(&text, "pkg: example.com/shop/%s\n", pkg)
		}
		time, allocs := by(benchmark.name)
		level := benchmark.ns / h.chip.speed * time * (1 + betweenRuns*h.random.NormFloat64())
		for i := 0; i < samples; i++ {
			fmt.Fprintf(&text, "Benchmark%s-12\t%d\t%s ns/op\t%.0f allocs/op\n", benchmark.name, int(1e9/level)+1,
				printed(level*(1+withinRuns*h.random.NormFloat64())), benchmark.allocs*allocs)
		}
	}
	return text.String()
}

// printed is a value as package testing prints it.
func printed(value float64) string {
	switch {
	case value >= 999.95:
		return fmt.Sprintf("%.0f", value)
	case value >= 99.995:
		return fmt.Sprintf("%.1f", value)
	default:
		return fmt.Sprintf("%.2f", value)
	}
}

func (h *host) write(name, text string) {
	file := filepath.Join(h.folder, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		panic(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		panic(err)
	}
}

func always(c cause) func(int) cause { return func(int) cause { return c } }

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: madeup OUT")
		os.Exit(2)
	}
	out := os.Args[1]

	full := newHost(out, "full-window", m3, 1)
	full.store("main", 26, always(none))
	full.head("head.txt", one("Query/long", 1.08, 1))

	better := newHost(out, "improvement", m3, 2)
	better.store("main", 12, always(none))
	better.head("head.txt", one("Checkout/items=1k", 0.8, 0.5))

	// main has grown slower since the snapshot; the head is as slow as main.
	frozen := newHost(out, "frozen-baseline", m3, 3)
	frozen.store("main@2026Q3", 12, always(none))
	frozen.store("main", 12, always(one("Index", 1.1, 1)))
	frozen.head("head.txt", one("Index", 1.1, 1))

	// Half a percent a week, which no single run shows.
	drift := newHost(out, "drift", m3, 4)
	drift.store("main@2026Q3", 8, always(none))
	drift.store("main", 20, func(run int) cause { return one("Rank", 1+0.002*float64(run), 1) })
	drift.head("head.txt", one("Rank", 1.04, 1))

	shift := newHost(out, "common-shift", m3, 5)
	shift.store("main", 14, always(none))
	shift.head("head.txt", all(1.05))

	again := newHost(out, "confirmation", m3, 6)
	again.store("main", 12, always(none))
	again.head("head.txt", one("Reserve", 1.05, 1))
	again.head("again.txt", none)

	stays := newHost(out, "confirmed", m3, 7)
	stays.store("main", 12, always(none))
	stays.head("head.txt", one("Reserve", 1.05, 1))
	stays.head("again.txt", one("Reserve", 1.05, 1))

	// The same change as full-window's on another chip, and one that only this chip has.
	other := newHost(out, "other-chip", epyc, 8)
	other.store("main", 12, always(none))
	other.head("head.txt", func(name string) (float64, float64) {
		if factor, differs := map[string]float64{"Query/long": 1.06, "Total": 1.12}[name]; differs {
			return factor, 1
		}
		return 1, 1
	})
}
