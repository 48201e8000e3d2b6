// Package pair has one benchmark for each kind of difference between two runs. PAIR=new makes it the other run.
package pair

import (
	"fmt"
	"math/rand"
	"os"
	"testing"
	"time"
)

var (
	after = os.Getenv("PAIR") == "new"
	sink  []byte
)

// TestMain says of two units what benchstat cannot know.
func TestMain(m *testing.M) {
	fmt.Println("Unit insns/op assume=exact")
	fmt.Println("Unit hits/op better=higher")
	os.Exit(m.Run())
}

// either gives the first value in the old run and the second in the new one.
func either[T any](before, now T) T {
	if after {
		return now
	}
	return before
}

func spin(n int) (sum int) {
	for i := range n {
		sum += i * i
	}
	return sum
}

func BenchmarkSlower(b *testing.B) {
	for i := 0; i < b.N; i++ {
		spin(either(2000, 3000))
	}
}

func BenchmarkFaster(b *testing.B) {
	b.SetBytes(4096)
	for i := 0; i < b.N; i++ {
		spin(either(4000, 2000))
	}
}

func BenchmarkSame(b *testing.B) {
	for _, size := range []int{1000, 5000} {
		b.Run(fmt.Sprintf("size=%d", size), func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				spin(size)
			}
		})
	}
}

func BenchmarkAllocates(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink = make([]byte, either(512, 1024))
	}
}

// BenchmarkTies reports one of three values, so that most samples have equals.
func BenchmarkTies(b *testing.B) {
	random := rand.New(rand.NewSource(time.Now().UnixNano()))
	b.ReportMetric(float64(10+random.Intn(3)+either(0, 1)), "hits/op")
	b.ReportMetric(0, "ns/op")
}

func BenchmarkMetrics(b *testing.B) {
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(either(12345.0, 12346.0), "insns/op")
	b.ReportMetric(either(0.0, 3.0), "misses/op")
	b.ReportMetric(either(97.5, 97.5), "hit%")
	b.ReportMetric(either(1.5e6, 1.25e6), "req/s")
}
