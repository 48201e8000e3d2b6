// Package torn prints without a newline right before each kind of result.
package torn

import (
	"fmt"
	"testing"
)

var sink int

func work(n int) {
	for i := 0; i < n; i++ {
		sink += i
	}
}

func BenchmarkDots(b *testing.B) {
	fmt.Print(".")
	work(b.N)
}

func BenchmarkSub(b *testing.B) {
	for _, size := range []string{"size=1k", "size=64k"} {
		b.Run(size, func(b *testing.B) {
			fmt.Print("[", b.N, "]")
			work(b.N)
		})
	}
}

// BenchmarkMentions prints names, its own among them, before its result.
func BenchmarkMentions(b *testing.B) {
	fmt.Print("BenchmarkMentions-2 of BenchmarkDots-2 7 8 ns/op ")
	work(b.N)
}

func BenchmarkWhole(b *testing.B) {
	work(b.N)
}
