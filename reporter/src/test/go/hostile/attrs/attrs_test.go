//go:build go1.25

package attrs

import (
	"fmt"
	"testing"
)

var sink int

func BenchmarkAttributes(b *testing.B) {
	b.Attr("owner", "shop team")
	b.Attr("cpu", "not: a chip")
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

// BenchmarkOutput writes to the benchmark's own writer.
func BenchmarkOutput(b *testing.B) {
	fmt.Fprintln(b.Output(), "goos: nowhere")
	fmt.Fprint(b.Output(), "no newline at the end")
	for i := 0; i < b.N; i++ {
		sink += i
	}
}
