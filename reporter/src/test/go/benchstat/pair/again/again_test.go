// Package again shares a name with package pair.
package again

import (
	"os"
	"testing"
)

func BenchmarkSlower(b *testing.B) {
	n := 1000
	if os.Getenv("PAIR") == "new" {
		n = 1200
	}
	sum := 0
	for i := 0; i < b.N; i++ {
		for j := range n {
			sum += j
		}
	}
}
