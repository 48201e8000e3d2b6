// Package exits leaves the process without a word.
package exits

import (
	"os"
	"testing"
)

var sink int

func BenchmarkFine(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

func BenchmarkExit(b *testing.B) {
	if b.N > 1 {
		os.Exit(3)
	}
}

func BenchmarkNeverStarted(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}
