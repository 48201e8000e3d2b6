// Package panics stops in the middle: what comes after never starts.
package panics

import "testing"

var sink int

func BenchmarkFine(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

func BenchmarkPanic(b *testing.B) {
	var orders map[string]int
	for i := 0; i < b.N; i++ {
		if i == 50 {
			orders["mug"]++
		}
	}
}

func BenchmarkNeverStarted(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}
