package demo

import (
	"strings"
	"testing"
)

var text = strings.Repeat("The quick brown fox jumps over the lazy dog ", 50)

func BenchmarkCount(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		Count(text)
	}
}

func BenchmarkLongest(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		Longest(text)
	}
}
