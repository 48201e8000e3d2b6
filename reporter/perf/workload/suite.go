package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

const seed = 7

type chip struct{ label, goos, goarch, cpu string }

var (
	chips = []chip{
		{"apple-m1-pro", "darwin", "arm64", "Apple M1 Pro"},
		{"apple-m3-max", "darwin", "arm64", "Apple M3 Max"},
		{"apple-m4", "darwin", "arm64", "Apple M4"},
		{"intel-core-i9-14900k", "linux", "amd64", "Intel(R) Core(TM) i9-14900K"},
	}
	host = chips[3] // whose results text, json and runs are
)

// A suite is a repository's benchmarks, which every run measures again.
type suite []pkg

type pkg struct {
	path       string
	width      int // of the longest name: Go pads the others
	benchmarks []benchmark
}

type benchmark struct {
	name          string
	test          string // the name without -N, as events have it
	nanos         float64
	change        float64 // of the new side
	bytes, allocs uint64
}

var (
	services = []string{"billing", "catalog", "gateway", "identity", "search"}
	layers   = []string{"codec", "index", "ledger", "route"}
	verbs    = []string{"Decode", "Encode", "Lookup", "Merge", "Parse", "Scan", "Sort", "Validate"}
	nouns    = []string{"Account", "Document", "Invoice", "Order", "Segment", "Token"}
	sizes    = []string{"1", "64", "1k", "64k", "1M"}
)

func newSuite(packages, benchmarks int) suite {
	random := rand.New(rand.NewPCG(seed, 0))
	all := make(suite, min(packages, benchmarks))
	for i := range all {
		service, layer := services[i%len(services)], layers[i/len(services)%len(layers)]
		all[i].path = fmt.Sprintf("example.com/platform/services/%s/internal/%s", service, layer)
		if i >= len(services)*len(layers) {
			all[i].path += fmt.Sprint(i)
		}
	}
	for i := range benchmarks {
		p := &all[i*len(all)/benchmarks]
		p.benchmarks = append(p.benchmarks, newBenchmark(random, len(p.benchmarks)))
		p.width = max(p.width, len(p.benchmarks[len(p.benchmarks)-1].name))
	}
	return all
}

func newBenchmark(random *rand.Rand, i int) benchmark {
	b := benchmark{nanos: math.Exp(random.Float64()*math.Log(5e6) + math.Log(2)), change: 1}
	b.test = fmt.Sprintf("Benchmark%s%s/size=%s/case=%03d",
		verbs[i/len(sizes)%len(verbs)], nouns[i/len(sizes)/len(verbs)%len(nouns)], sizes[i%len(sizes)], i)
	b.name = b.test + "-12"
	if random.IntN(3) > 0 {
		b.allocs = 1 + uint64(random.ExpFloat64()*20)
		b.bytes = 16 * b.allocs * (1 + uint64(random.IntN(12)))
	}
	switch random.IntN(50) {
	case 0:
		b.change = 1.08
	case 1:
		b.change = 0.93
	}
	return b
}

// measure is one result line without the name, in the words of Go's own package testing.
func (b benchmark) measure(random *rand.Rand, factor float64) string {
	nanos := b.nanos * factor * math.Exp(0.01*random.NormFloat64())
	n := int(1e9/nanos) + 1
	result := testing.BenchmarkResult{
		N:         n,
		T:         time.Duration(nanos * float64(n)),
		MemBytes:  b.bytes * uint64(n),
		MemAllocs: b.allocs * uint64(n),
	}
	return result.String() + "\t" + result.MemString()
}

// side is a source of noise and the change of each benchmark in it.
func side(name string) (*rand.Rand, func(benchmark) float64) {
	if name == "old" {
		return rand.New(rand.NewPCG(seed, 1)), func(benchmark) float64 { return 1 }
	}
	return rand.New(rand.NewPCG(seed, 2)), func(b benchmark) float64 { return b.change }
}
