// Package metrics reports values and units that are rare but legal.
package metrics

import (
	"fmt"
	"math"
	"testing"
)

var sink int

func work(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

func BenchmarkSixty(b *testing.B) {
	work(b)
	for i := 0; i < 60; i++ {
		b.ReportMetric(float64(i)*math.Pi, fmt.Sprintf("metric-number-%02d/op", i))
	}
}

func BenchmarkNotNumbers(b *testing.B) {
	work(b)
	b.ReportMetric(math.NaN(), "nan/op")
	b.ReportMetric(math.Inf(1), "inf/op")
	b.ReportMetric(math.Inf(-1), "minus-inf/op")
}

func BenchmarkExtremes(b *testing.B) {
	work(b)
	b.ReportMetric(-12.5, "negative/op")
	b.ReportMetric(0, "zero/op")
	b.ReportMetric(math.Copysign(0, -1), "minus-zero/op")
	b.ReportMetric(1e300, "huge/op")
	b.ReportMetric(1e-12, "tiny/op")
	b.ReportMetric(1<<53+1, "odd/op")
	b.ReportMetric(999.95, "edge/op")
}

func BenchmarkNoTime(b *testing.B) {
	work(b)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(42, "answers/op")
}

func BenchmarkNothingAtAll(b *testing.B) {
	work(b)
	b.ReportMetric(0, "ns/op")
}

func BenchmarkOwnTime(b *testing.B) {
	work(b)
	b.ReportMetric(1234.5, "ns/op")
	b.ReportMetric(17, "B/op")
	b.ReportMetric(3, "allocs/op")
}

func BenchmarkNaNTime(b *testing.B) {
	work(b)
	b.ReportMetric(math.NaN(), "ns/op")
}

func BenchmarkZeroTime(b *testing.B) {
	b.StopTimer()
	b.ResetTimer()
}

func BenchmarkUnits(b *testing.B) {
	work(b)
	b.ReportMetric(12.34, "%sys")
	b.ReportMetric(56.78, "%")
	b.ReportMetric(9, "cache-hit-%")
	b.ReportMetric(1.5, "µs/op")
	b.ReportMetric(2, "a|b/op")
	b.ReportMetric(3, "<b>/op")
	b.ReportMetric(4, "=1+1")
	b.ReportMetric(5, "7")
	b.ReportMetric(6, "ops/s")
	b.ReportMetric(7, "p99-ns")
	b.ReportMetric(8, "peak-RSS-bytes")
	b.ReportMetric(9, "MB/s")
}
