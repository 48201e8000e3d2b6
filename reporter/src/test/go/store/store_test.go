package store

import (
	"fmt"
	"testing"
)

const entries = 4096

func filled() *Store {
	s := &Store{}
	for i := 0; i < entries; i++ {
		s.Put(key(i), "value")
	}
	return s
}

func key(i int) string {
	return fmt.Sprintf("key-%08d", i)
}

func TestScan(t *testing.T) {
	var got []string
	filled().Scan(key(7), 2, func(k, _ string) { got = append(got, k) })
	if len(got) != 2 || got[0] != key(7) || got[1] != key(8) {
		t.Errorf("got %q", got)
	}
}

func BenchmarkPut(b *testing.B) {
	s := filled()
	keys := make([]string, entries)
	for i := range keys {
		keys[i] = key(i)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		s.Put(keys[i%entries], "other")
	}
}

func BenchmarkGet(b *testing.B) {
	s := filled()
	for _, c := range []struct{ name, key string }{
		{"hit", key(entries / 3)},
		{"miss", "key-none"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				s.Get(c.key)
			}
		})
	}
}

func BenchmarkScan(b *testing.B) {
	s := filled()
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			total := 0
			for i := 0; i < b.N; i++ {
				s.Scan(key(17), n, func(k, v string) { total += len(k) + len(v) })
			}
			b.ReportMetric(float64(b.N)*float64(n)/b.Elapsed().Seconds(), "entries/s")
		})
	}
}
