//go:build go1.24

package loop

import "testing"

var sink int

func BenchmarkLoop(b *testing.B) {
	for b.Loop() {
		sink++
	}
}

// BenchmarkLoopBroken leaves the loop early, which testing calls a failure.
func BenchmarkLoopBroken(b *testing.B) {
	n := 0
	for b.Loop() {
		if n++; n == 10 {
			break
		}
	}
}

func BenchmarkLoopSub(b *testing.B) {
	for _, name := range []string{"a", "b"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				sink++
			}
		})
	}
}
