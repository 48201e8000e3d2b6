// Package build does not compile.
package build

import "testing"

func BenchmarkNeverBuilt(b *testing.B) {
	for i := 0; i < b.N; i++ {
		undefinedFunction(i)
	}
	var unused int
}
