// Package hangs never comes back: up to Go 1.24 the go command ends it, later nobody does.
package hangs

import (
	"testing"
	"time"
)

var sink int

func BenchmarkFine(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

func BenchmarkHang(b *testing.B) {
	for {
		time.Sleep(time.Second)
	}
}
