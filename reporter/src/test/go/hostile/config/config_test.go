// Package config prints configuration and unit lines before the first benchmark.
package config

import (
	"fmt"
	"os"
	"testing"
)

var sink int

func TestMain(m *testing.M) {
	fmt.Println("setup: ready")
	fmt.Println("commit: 0000000000000000000000000000000000000000")
	fmt.Println("chip: apple-m9-ultra")
	fmt.Println("schlüssel: wert")
	fmt.Println("Not-a-key: because of the capital")
	fmt.Println("key:without-a-blank")
	fmt.Println("http://example.com: a key for the format")
	code := m.Run()
	fmt.Println("teardown: done")
	os.Exit(code)
}

func BenchmarkOne(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

func BenchmarkTwo(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
}
