// Package vet compiles, but go vet, which go test asks first, does not like it.
package vet

import (
	"fmt"
	"testing"
)

func BenchmarkVetted(b *testing.B) {
	for i := 0; i < b.N; i++ {
		_ = fmt.Sprintf("%d", "not a number")
	}
}
