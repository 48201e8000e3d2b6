// Package setup imports what only the standard library may, so go test gives up before compiling.
package setup

import (
	"internal/abi"
	"testing"
)

func BenchmarkNeverCompiled(b *testing.B) {
	_ = abi.FuncPCABI0(b.Fatal)
}
