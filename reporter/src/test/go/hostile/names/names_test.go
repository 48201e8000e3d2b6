// Package names has benchmarks whose names hurt: Markdown, HTML, mentions, numbers, scripts.
package names

import (
	"strings"
	"testing"
)

var sink int

func run(b *testing.B, names ...string) {
	b.Helper()
	for _, name := range names {
		b.Run(name, func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				sink += i
			}
		})
	}
}

func BenchmarkMarkup(b *testing.B) {
	run(b,
		"with spaces  and\ttab\nand newline",
		"a|pipe||two",
		"`code`",
		"```",
		"<b>bold</b>",
		"</td></table><script>alert(1)</script>",
		"<!--",
		"&amp;",
		"**bold** _it_ ~~gone~~",
		"[link](https://example.com)",
		"![image](//example.com/x.png)",
		"https://example.com/a?b=c#d",
		"@octocat",
		"@org/team",
		"#1",
		"3f2a9c1d0b7e3f2a9c1d0b7e3f2a9c1d0b7e3f2a",
		":tada:",
		"::error::no workflow command",
		"\\backslash\\|",
		"=SUM(A1:A9)",
		"+1",
		`"double"`,
		"a,b;c",
	)
}

func BenchmarkNumbers(b *testing.B) {
	run(b,
		"dash-8",
		"dash-2",
		"dash",
		"-4",
		"n=64-16",
		"key=",
		"=value",
		"100%",
		"%d%s%n",
	)
}

func BenchmarkTwice(b *testing.B) {
	run(b, "same", "same", "same", "same#01", "", "", "#00", "a/b", "a", "//", "/", "..")
}

func BenchmarkScripts(b *testing.B) {
	run(b,
		"größe=µ",
		"日本語",
		"👩‍🚀🚀",
		"שלום",
		"مرحبا",
		"left\u202eright",
		"zero\u200bwidth",
		"nbsp\u00a0em\u2003space",
		"e\u0301",
		"nul\x00bell\x07esc\x1b[31m",
		"invalid\xff\xfe",
	)
}

func Benchmark(b *testing.B) {
	run(b, "no-name")
}

func Benchmark_underscore(b *testing.B) {
	run(b, "x")
}

func BenchmarkÄpfel(b *testing.B) {
	run(b, "x")
}

// BenchmarkLong comes last: testing pads every later name to the longest one.
func BenchmarkLong(b *testing.B) {
	run(b, "wörter="+strings.Repeat("ü", 200), strings.Repeat("long-", 300))
}
