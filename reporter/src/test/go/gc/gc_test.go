//go:build unix

package gc

import (
	"runtime"
	"syscall"
	"testing"
	"time"
)

// cpuTime returns the time this process has spent in its own code and in the system.
func cpuTime(tb testing.TB) (user, system time.Duration) {
	tb.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano()), time.Duration(u.Stime.Nano())
}

// BenchmarkGCOverhead fills a cache and collects the garbage, and reports which share of
// the CPU time went to the system (%sys): page faults, wake-ups of the collector's workers.
func BenchmarkGCOverhead(b *testing.B) {
	b.ReportAllocs()
	runtime.GC()
	b.ResetTimer()
	user, system := cpuTime(b)
	for i := 0; i < b.N; i++ {
		c := NewCache(1024)
		for k := 0; k < 4096; k++ {
			c.Put(k, 512)
		}
		if c.Len() == 0 {
			b.Fatal("empty cache")
		}
		runtime.GC()
	}
	u, s := cpuTime(b)
	b.StopTimer()
	if total := (u - user) + (s - system); total > 0 {
		b.ReportMetric(100*float64(s-system)/float64(total), "%sys")
	}
}

func BenchmarkPut(b *testing.B) {
	c := NewCache(1024)
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		c.Put(i, 64)
	}
}
