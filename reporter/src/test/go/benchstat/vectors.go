// Vectors prints, as JSON, samples and what golang.org/x/perf and the statistics below it make of them.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand"
	"strings"

	"github.com/aclements/go-moremath/stats"
	"golang.org/x/perf/benchmath"
)

type comparison struct {
	Name     string    `json:"name"`
	A        []float64 `json:"a"`
	B        []float64 `json:"b"`
	AllEqual bool      `json:"allEqual"`
	U        float64   `json:"u"`
	P        float64   `json:"p"`
	SummaryA summary   `json:"summaryA"`
	SummaryB summary   `json:"summaryB"`
}

type summary struct {
	Median float64 `json:"median"`
	Low    string  `json:"low"` // a number or -Infinity
	High   string  `json:"high"`
}

type interval struct {
	N          int     `json:"n"`
	Confidence float64 `json:"confidence"`
	Low        int     `json:"low"`
	High       int     `json:"high"`
	Actual     float64 `json:"actual"`
}

type mean struct {
	Values []float64 `json:"values"`
	Mean   float64   `json:"mean"`
}

func main() {
	fmt.Println("{")
	list("comparisons", comparisons())
	fmt.Println(",")
	list("intervals", intervals())
	fmt.Println(",")
	list("means", means())
	fmt.Println("\n}")
}

// list prints one value a line, so that a change of the vectors can be read.
func list[T any](name string, values []T) {
	fmt.Printf("%q: [", name)
	for i, value := range values {
		text, err := json.Marshal(value)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s\n%s", map[bool]string{true: "", false: ","}[i == 0], text)
	}
	fmt.Print("\n]")
}

func comparisons() []comparison {
	all := []comparison{
		compare("one of each", []float64{100}, []float64{101}),
		compare("all equal", []float64{7, 7, 7, 7}, []float64{7, 7, 7, 7}),
		compare("each constant", []float64{7, 7, 7, 7}, []float64{8, 8, 8, 8}),
		compare("zeros before", []float64{0, 0, 0, 0, 0}, []float64{1, 2, 1, 2, 1}),
		compare("either side of zero", []float64{-3, -2, -1, 1}, []float64{-1, 1, 2, 3}),
		compare("interleaved", []float64{1, 3, 5, 7}, []float64{2, 4, 6, 8}),
		compare("ties on one side", []float64{1, 1, 1, 2}, []float64{2, 2, 2, 2}),
	}
	random := rand.New(rand.NewSource(1))
	// 50 and 25 samples are where the exact distributions, without and with ties, end.
	for _, n := range [][2]int{
		{2, 2}, {3, 3}, {4, 4}, {5, 5}, {6, 10}, {10, 1}, {10, 10}, {25, 25}, {26, 26}, {50, 50}, {51, 50}} {
		for _, step := range []float64{0, 0.5, 1.5} {
			name := fmt.Sprintf("%d and %d, %g apart", n[0], n[1], step)
			draw := func(n int, by, grid float64) []float64 {
				values := make([]float64, n)
				for i := range values {
					values[i] = 100 + by + random.NormFloat64()
					if grid > 0 {
						values[i] = math.Round(values[i]/grid) * grid
					} else {
						values[i] = math.Round(values[i]*1e6) / 1e6
					}
				}
				return values
			}
			all = append(all,
				compare(name, draw(n[0], 0, 0), draw(n[1], step, 0)),
				compare(name+", tied", draw(n[0], 0, 0.5), draw(n[1], step, 0.5)))
		}
	}
	return all
}

func compare(name string, a, b []float64) comparison {
	c := comparison{Name: name, A: a, B: b}
	test, err := stats.MannWhitneyUTest(a, b, stats.LocationDiffers)
	if err == stats.ErrSamplesEqual {
		c.AllEqual = true
	} else if err != nil {
		panic(err)
	} else {
		c.U, c.P = test.U, test.P
	}
	c.SummaryA, c.SummaryB = summarize(a), summarize(b)
	return c
}

func summarize(values []float64) summary {
	sample := benchmath.NewSample(append([]float64{}, values...), &benchmath.DefaultThresholds)
	s := benchmath.AssumeNothing.Summary(sample, 0.95)
	return summary{s.Center, bound(s.Lo), bound(s.Hi)}
}

func bound(value float64) string {
	return strings.Replace(strings.TrimPrefix(fmt.Sprint(value), "+"), "Inf", "Infinity", 1)
}

func intervals() []interval {
	var all []interval
	for _, confidence := range []float64{0.5, 0.9, 0.95, 0.99} {
		for _, n := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 29, 30, 31, 40, 50, 100} {
			ci := stats.QuantileCI(n, 0.5, confidence)
			all = append(all, interval{n, confidence, ci.LoOrder, ci.HiOrder, ci.Confidence})
		}
	}
	return all
}

func means() []mean {
	var all []mean
	for _, values := range [][]float64{{1, 2, 4}, {5}, {1.25e-9, 3e-6, 0.75}, {1e150, 1e150, 1e-150}} {
		all = append(all, mean{values, stats.GeoMean(values)})
	}
	return all
}
