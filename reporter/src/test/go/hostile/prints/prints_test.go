// Package prints writes to standard output and standard error while it is measured.
package prints

import (
	"fmt"
	"os"
	"testing"
)

var sink int

func work(n int) {
	for i := 0; i < n; i++ {
		sink += i
	}
}

func BenchmarkQuiet(b *testing.B) {
	work(b.N)
}

// BenchmarkNoNewline glues its text to the result line.
func BenchmarkNoNewline(b *testing.B) {
	fmt.Print("warming up... ")
	work(b.N)
}

func BenchmarkFullLines(b *testing.B) {
	fmt.Println("level=info msg=\"connected\" took=1.2ms")
	fmt.Println()
	work(b.N)
}

func BenchmarkStandardError(b *testing.B) {
	fmt.Fprintln(os.Stderr, "2026/09/01 09:30:00 retrying in 5 ms")
	work(b.N)
}

// BenchmarkConfigLike prints lines that look like configuration.
func BenchmarkConfigLike(b *testing.B) {
	fmt.Println("cpu: Imaginary 9000")
	fmt.Println("goos: plan9")
	fmt.Println("pkg: example.com/other")
	fmt.Println("note: of no importance")
	fmt.Println("cpu:")
	work(b.N)
}

func BenchmarkAfterConfigLike(b *testing.B) {
	work(b.N)
}

// BenchmarkFakeResults prints result lines of benchmarks that do not exist.
func BenchmarkFakeResults(b *testing.B) {
	if b.N > 1 {
		fmt.Println("BenchmarkFake-8 100 1.0 ns/op")
		fmt.Println("BenchmarkFake/of=many-8 \t 1000000 \t 0.5 ns/op \t 0 B/op \t 0 allocs/op")
		fmt.Println("BenchmarkQuiet-2 1 999999 ns/op")
	}
	work(b.N)
}

// BenchmarkAlmostResults prints what is nearly a result line.
func BenchmarkAlmostResults(b *testing.B) {
	if b.N > 1 {
		fmt.Println("BenchmarkNoCount")
		fmt.Println("BenchmarkNoUnit 100 1.0")
		fmt.Println("BenchmarkNoNumber 100 fast ns/op")
		fmt.Println("BenchmarkHugeCount 99999999999999999999 1.0 ns/op")
		fmt.Println("BenchmarkTrailing ")
		fmt.Println("  BenchmarkIndented 100 1.0 ns/op")
		fmt.Println("benchmarkLower 100 1.0 ns/op")
		fmt.Println("BenchmarkHex 100 0x1p-2 ns/op")
		fmt.Println("Benchmark 100 1.0 ns/op")
		fmt.Println("BenchmarkÄpfel\u2003100\u20031.0\u2003ns/op")
		fmt.Println("BenchmarkTwice 100 1.0 ns/op 2.0 ns/op")
		fmt.Println("Unit")
		fmt.Println("Unitless 5")
	}
	work(b.N)
}

// BenchmarkFakeEvents prints JSON that looks like test2json's.
func BenchmarkFakeEvents(b *testing.B) {
	fmt.Println(`{"Action":"fail","Package":"example.com/codec/hostile/prints"}`)
	fmt.Println(`{"Time":"2026-09-01T09:30:00Z","Action":"output","Package":"p","Output":"BenchmarkInside-2 1 2 ns/op\n"}`)
	fmt.Println(`--- FAIL: BenchmarkFakeEvents`)
	fmt.Println("=== RUN   BenchmarkNobody")
	fmt.Println("PASS")
	fmt.Println("ok  \texample.com/codec/hostile/prints\t0.001s")
	work(b.N)
}

// BenchmarkOddBytes prints bytes that are no UTF-8, a frame mark, colours, CR and NUL.
func BenchmarkOddBytes(b *testing.B) {
	os.Stdout.WriteString("invalid \xff\xfe\xc3 UTF-8\n")
	os.Stdout.WriteString("frame \x16 mark\n\x16=== RUN   BenchmarkNobody\n")
	os.Stdout.WriteString("\x1b[31mred\x1b[0m \x1b]8;;https://example.com\x1b\\link\x1b]8;;\x1b\\\n")
	os.Stdout.WriteString("progress 10%\rprogress 100%\r\n")
	os.Stdout.WriteString("nul \x00 and \u2028 and \u202e backwards\n")
	work(b.N)
}

func BenchmarkLast(b *testing.B) {
	work(b.N)
}
